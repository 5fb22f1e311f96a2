#include "core/outcomes/instrument_xml.h"

#include "core/editing/attribute_value.h"
#include "core/outcomes/numbers.h"
#include "core/text/error.h"
#include "core/transcripts/checked_xml.h"

#include <pugixml.hpp>

#include <algorithm>
#include <set>
#include <sstream>

namespace emic::schemas {
extern const std::string_view instrumentsSchema;
}

namespace emic::outcomes {

using transcripts::children;
using transcripts::Problems;

namespace {

constexpr std::string_view space = "urn:emic:instruments:1";
constexpr std::size_t largestFile = 4'000'000;

std::vector<std::string> words(std::string_view list) {
    std::istringstream stream{std::string(list)};
    std::vector<std::string> found;
    for (std::string word; stream >> word;)
        found.push_back(word);
    return found;
}

bool isCode(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    constexpr std::size_t longest = 60;
    return !text.empty() && text.size() <= longest && letter(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

std::string valueHint(std::string_view attribute) {
    if (attribute == "id" || attribute == "item" || attribute == "items")
        return "a code has up to sixty letters, digits, low lines and hyphens, a letter first";
    if (attribute == "begins" || attribute == "ends")
        return "write a date as 2024-02-29";
    if (attribute == "cut-off")
        return "write a cut-off as \">= 3\"";
    if (attribute == "yes")
        return "write the answers' numbers, as in \"3 4\"";
    if (attribute == "missing")
        return "write a whole number from 0";
    if (attribute == "reversed")
        return "write true or false";
    return attribute.empty() || attribute == "name" || attribute == "unit" ? "" : "write a number as 12.5";
}

/// Makes values of elements, and says what no schema can see. Nothing is taken on trust: what the study itself holds is
/// read without its schema.
class Reading {
public:
    explicit Reading(Problems& problems) : m_problems(problems) {}

    InstrumentFile file(const xmlNode* root) {
        InstrumentFile result;
        for (const xmlNode* node : children(root, "wave"))
            result.waves.push_back(wave(node));
        for (const xmlNode* node : children(root, "instrument"))
            result.instruments.push_back(instrument(node));
        return result;
    }

private:
    void add(const xmlNode* node, std::string sentence) {
        m_problems.add(transcripts::lineOf(node), std::move(sentence));
    }

    static std::string attributeOf(const xmlNode* node, const char* attribute) {
        return transcripts::attribute(node, attribute).value_or(std::string());
    }

    std::string required(const xmlNode* node, const char* attribute) {
        std::string value = attributeOf(node, attribute);
        if (value.empty())
            add(node, "<" + transcripts::nameOf(node) + "> needs the attribute '" + attribute + "'.");
        return value;
    }

    std::string code(const xmlNode* node, const char* attribute = "id") {
        std::string value = required(node, attribute);
        if (!value.empty() && !isCode(value))
            add(node, "'" + value + "' is no code: " + valueHint("id") + ".");
        return value;
    }

    /// A code that no other item, scale, instrument or wave of its kind has.
    void once(const xmlNode* node, std::set<std::string>& taken, const std::string& value) {
        if (!value.empty() && !taken.insert(value).second)
            add(node, "The code '" + value + "' is there twice; every item and every scale needs its own.");
    }

    std::optional<double> number(const xmlNode* node, const char* attribute) {
        const std::string value = attributeOf(node, attribute);
        if (value.empty())
            return std::nullopt;
        const std::optional<double> parsed = parseNumber(value);
        if (!parsed)
            add(node, "'" + value + "' is no number for '" + attribute + "'; write it as 12.5.");
        return parsed;
    }

    std::optional<Range> range(const xmlNode* node) {
        const auto low = number(node, "low");
        const auto high = number(node, "high");
        if (low.has_value() != high.has_value() || (low && *low > *high))
            add(node, "A range needs 'low' and 'high', the lower one first.");
        return low && high ? std::optional(Range{*low, *high}) : std::nullopt;
    }

    std::optional<std::string> date(const xmlNode* node, const char* attribute) {
        const std::string value = attributeOf(node, attribute);
        if (value.empty())
            return std::nullopt;
        const editing::ReadValue read = editing::readValue(study::AttributeType::date, value);
        if (read.value != value)
            add(node, "'" + value + "' is no date; write it as 2024-02-29.");
        return value;
    }

    WaveDefinition wave(const xmlNode* node) {
        WaveDefinition result{code(node), required(node, "name"), date(node, "begins"), date(node, "ends")};
        once(node, m_waves, result.code);
        if (result.begins && result.ends && *result.begins > *result.ends)
            add(node, "The wave '" + result.code + "' ends before it begins.");
        return result;
    }

    Better better(const xmlNode* node) {
        const std::string word = attributeOf(node, "better");
        if (word == "higher")
            return Better::higher;
        if (word == "lower")
            return Better::lower;
        if (!word.empty() && word != "neither")
            add(node, "'better' is higher, lower or neither, and not '" + word + "'.");
        return Better::neither;
    }

    std::optional<CutOff> cutOff(const xmlNode* node) {
        const std::string text = attributeOf(node, "cut-off");
        if (text.empty())
            return std::nullopt;
        if (const std::optional<CutOff> parsed = parseCutOff(text))
            return parsed;
        add(node, "'" + text + "' is no cut-off; write it as \">= 3\".");
        return std::nullopt;
    }

    void scoreAttributes(const xmlNode* node, Scale& scale) {
        scale.code = code(node);
        scale.name = required(node, "name");
        scale.range = range(node);
        scale.better = better(node);
        scale.cutOff = cutOff(node);
        scale.reliability = number(node, "reliability");
        scale.sd = number(node, "sd");
        if (scale.reliability && !(*scale.reliability >= 0 && *scale.reliability < 1))
            add(node, "A reliability lies between 0 and 1, and is not 1.");
        if (scale.sd && !(*scale.sd > 0))
            add(node, "A standard deviation is larger than 0.");
    }

    void items(const xmlNode* node, Instrument& instrument) {
        const auto span = range(node);
        const std::string turned = attributeOf(node, "reversed");
        const bool reversed = turned == "true" || turned == "1";
        if (!reversed && !turned.empty() && turned != "false" && turned != "0")
            add(node, "'reversed' is true or false, and not '" + turned + "'.");
        if (reversed && !span)
            add(node, "Reversed items need 'low' and 'high', else nobody knows what they are turned about.");
        for (const std::string& item : words(transcripts::textIn(node))) {
            if (!isCode(item))
                add(node, "'" + item + "' is no code of an item.");
            once(node, m_items, item);
            instrument.items.push_back({item, span, reversed});
        }
    }

    void scale(const xmlNode* node, Instrument& instrument) {
        Scale result;
        scoreAttributes(node, result);
        once(node, m_items, result.code);
        result.items = words(attributeOf(node, "items"));
        if (result.items.empty())
            for (const Item& item : instrument.items)
                result.items.push_back(item.code);
        if (result.items.empty())
            add(node, "The scale '" + result.code + "' has no items; list them in <items>.");
        for (const std::string& item : result.items)
            if (instrument.item(item) == nullptr)
                add(node, "The scale '" + result.code + "' names the item '" + item +
                              "', which the instrument does not have.");
        const std::string rule = attributeOf(node, "rule");
        if (rule == "mean")
            result.rule = Rule::mean;
        else if (!rule.empty() && rule != "sum")
            add(node, "'rule' is sum or mean, and not '" + rule + "'.");
        result.factor = number(node, "factor").value_or(1);
        const double missing = number(node, "missing").value_or(0);
        if (!(missing >= 0) || missing >= std::max<double>(1, static_cast<double>(result.items.size())))
            add(node, "'missing' is a number from 0 to one less than there are items.");
        else
            result.missingAllowed = static_cast<std::size_t>(missing);
        instrument.scales.push_back(std::move(result));
    }

    void lab(const xmlNode* node, Instrument& instrument) {
        Scale result;
        scoreAttributes(node, result);
        once(node, m_items, result.code);
        result.unit = required(node, "unit");
        result.items = {result.code};
        for (const xmlNode* unit : children(node, "unit")) {
            result.otherUnits.push_back(
                {required(unit, "name"), number(unit, "times").value_or(1), number(unit, "plus").value_or(0)});
            if (result.otherUnits.back().times == 0)
                add(unit, "'times' cannot be 0: nothing could be converted back.");
        }
        instrument.items.push_back({result.code, result.range, false});
        instrument.scales.push_back(std::move(result));
    }

    void recode(const xmlNode* node, Instrument& instrument) {
        Scale result;
        result.rule = Rule::recode;
        result.code = code(node);
        result.name = required(node, "name");
        result.better = better(node);
        once(node, m_items, result.code);
        result.items = {code(node, "item")};
        if (instrument.item(result.items.front()) == nullptr)
            add(node, "'" + result.code + "' recodes the item '" + result.items.front() +
                          "', which the instrument does not have.");
        for (const std::string& word : words(required(node, "yes"))) {
            const auto value = parseNumber(word);
            if (!value)
                add(node, "'" + word + "' is no number for 'yes'.");
            result.yes.push_back(value.value_or(0));
        }
        instrument.scales.push_back(std::move(result));
    }

    Instrument instrument(const xmlNode* node) {
        Instrument result{code(node), required(node, "name"), {}, {}};
        once(node, m_instruments, result.code);
        for (const xmlNode* each : children(node, "items"))
            items(each, result);
        for (const xmlNode* each : children(node)) {
            const std::string name = transcripts::nameOf(each);
            if (name == "scale")
                scale(each, result);
            else if (name == "lab")
                lab(each, result);
            else if (name == "recode")
                recode(each, result);
        }
        return result;
    }

    Problems& m_problems;
    std::set<std::string> m_waves;
    std::set<std::string> m_instruments;
    std::set<std::string> m_items; ///< and scales: a table's column may hold either
};

} // namespace

InstrumentFile readInstruments(std::string_view bytes, std::string_view fileName, Checked checked) {
    Problems problems{std::string(fileName)};
    if (bytes.size() > largestFile)
        problems.add(0, "The file is larger than 4 MB, which no file of instruments is.");
    problems.throwIfAny();
    const transcripts::XmlKind kind{"a file of instruments",   "instruments", space, schemas::instrumentsSchema,
                                    "schemas/instruments.xsd", valueHint};
    const transcripts::XmlDocument document = transcripts::parseXml(bytes, kind, problems);
    problems.throwIfAny();
    if (checked == Checked::bySchema)
        transcripts::validateXml(document, kind, problems);
    problems.throwIfAny();
    InstrumentFile file = Reading(problems).file(xmlDocGetRootElement(document.get()));
    problems.throwIfAny();
    return file;
}

namespace {

void put(pugi::xml_node& node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(value.c_str());
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : " ") + part;
    return text;
}

void putRange(pugi::xml_node& node, const std::optional<Range>& range) {
    if (!range)
        return;
    put(node, "low", numberText(range->low));
    put(node, "high", numberText(range->high));
}

void putBetter(pugi::xml_node& node, Better better) {
    if (better != Better::neither)
        put(node, "better", better == Better::higher ? "higher" : "lower");
}

void writeScale(pugi::xml_node& parent, const Scale& scale) {
    pugi::xml_node node = parent.append_child(scale.yesNo() ? "recode" : scale.unit.empty() ? "scale" : "lab");
    put(node, "id", scale.code);
    put(node, "name", scale.name);
    if (scale.yesNo()) {
        std::vector<std::string> yes;
        for (const double value : scale.yes)
            yes.push_back(numberText(value));
        put(node, "item", scale.items.front());
        put(node, "yes", joined(yes));
        putBetter(node, scale.better);
        return;
    }
    putRange(node, scale.range);
    putBetter(node, scale.better);
    if (scale.cutOff)
        put(node, "cut-off", scale.cutOff->text());
    if (scale.reliability)
        put(node, "reliability", numberText(*scale.reliability));
    if (scale.sd)
        put(node, "sd", numberText(*scale.sd));
    if (!scale.unit.empty()) {
        put(node, "unit", scale.unit);
        for (const OtherUnit& unit : scale.otherUnits) {
            pugi::xml_node other = node.append_child("unit");
            put(other, "name", unit.name);
            put(other, "times", numberText(unit.times));
            put(other, "plus", numberText(unit.plus));
        }
        return;
    }
    put(node, "items", joined(scale.items));
    put(node, "rule", scale.rule == Rule::mean ? "mean" : "sum");
    put(node, "factor", numberText(scale.factor));
    put(node, "missing", std::to_string(scale.missingAllowed));
}

bool isLab(const Instrument& instrument, const std::string& item) {
    return std::any_of(instrument.scales.begin(), instrument.scales.end(),
                       [&](const Scale& scale) { return !scale.unit.empty() && scale.code == item; });
}

} // namespace

std::string writeInstruments(const InstrumentFile& file) {
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("instruments");
    put(root, "xmlns", std::string(space));
    for (const WaveDefinition& wave : file.waves) {
        pugi::xml_node node = root.append_child("wave");
        put(node, "id", wave.code);
        put(node, "name", wave.name);
        if (wave.begins)
            put(node, "begins", *wave.begins);
        if (wave.ends)
            put(node, "ends", *wave.ends);
    }
    for (const Instrument& instrument : file.instruments) {
        pugi::xml_node node = root.append_child("instrument");
        put(node, "id", instrument.code);
        put(node, "name", instrument.name);
        for (const Item& item : instrument.items) {
            if (isLab(instrument, item.code)) // stands with its lab value
                continue;
            pugi::xml_node items = node.append_child("items");
            putRange(items, item.range);
            if (item.reversed)
                put(items, "reversed", "true");
            items.text().set(item.code.c_str());
        }
        for (const Scale& scale : instrument.scales)
            writeScale(node, scale);
    }
    std::ostringstream out;
    document.save(out, "  ", pugi::format_default | pugi::format_no_declaration, pugi::encoding_utf8);
    return out.str();
}

} // namespace emic::outcomes
