// What the columns of a table of measurements are.
#include "core/editing/wording.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace emic::outcomes {

using editing::quoted;
using editing::sameName;

namespace {

constexpr std::array<std::string_view, 3> layoutNames{"wide", "row-per-wave", "one-value-a-row"};
constexpr std::array<std::string_view, 7> useNames{"ignored", "participant", "wave",    "item",
                                                   "value",   "date",        "measured"};

/// Case, spaces and marks do not tell headings apart: "WHO5_1 (pre)" is who5_1_pre. A per cent sign is a unit.
std::string folded(std::string_view heading) {
    std::string result;
    for (const char c : text::foldCase(heading)) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (c == '%')
            result += result.empty() || result.back() == '_' ? "pct" : "_pct";
        else if (keep)
            result += c;
        else if (!result.empty() && result.back() != '_')
            result += '_';
    }
    while (!result.empty() && result.back() == '_')
        result.pop_back();
    return result;
}

/// One thing that a heading may name, with the unit that may stand with it.
struct Known {
    std::string code;
    std::string unit;
    std::string folded;
};

std::vector<Known> knownCodes(const std::vector<Instrument>& instruments) {
    std::vector<Known> known;
    for (const Instrument& instrument : instruments) {
        for (const Item& item : instrument.items)
            known.push_back({item.code, {}, folded(item.code)});
        for (const Scale& scale : instrument.scales) {
            if (instrument.item(scale.code) == nullptr)
                known.push_back({scale.code, {}, folded(scale.code)});
            if (!scale.unit.empty())
                known.push_back({scale.code, {}, folded(scale.code + "_" + scale.unit)});
            for (const OtherUnit& unit : scale.otherUnits)
                known.push_back({scale.code, unit.name, folded(scale.code + "_" + unit.name)});
        }
    }
    return known;
}

/// What is left of a heading without a wave at either end, and that wave; the whole heading where it names none.
struct Cut {
    std::string rest;
    std::string wave;
};

std::vector<Cut> cuts(const std::string& heading, const std::vector<study::Wave>& waves) {
    std::vector<Cut> found;
    for (std::size_t place = 0; place < waves.size(); ++place)
        for (const std::string& mark :
             {folded(waves[place].code), folded(waves[place].name), "t" + std::to_string(place + 1)}) {
            if (heading == mark)
                found.push_back({"", waves[place].code});
            if (heading.ends_with("_" + mark))
                found.push_back({heading.substr(0, heading.size() - mark.size() - 1), waves[place].code});
            if (heading.starts_with(mark + "_"))
                found.push_back({heading.substr(mark.size() + 1), waves[place].code});
            const std::size_t inside = heading.find("_" + mark + "_");
            if (inside != std::string::npos) // hba1c_pre_pct
                found.push_back(
                    {heading.substr(0, inside) + heading.substr(inside + mark.size() + 1), waves[place].code});
        }
    found.push_back({heading, ""});
    return found;
}

bool isOneOf(const std::string& heading, const std::set<std::string_view>& words) {
    return words.contains(heading);
}

/// Lines and fields of a kept mapping end with these, so no heading holds them; a spreadsheet's may.
std::string onOneLine(std::string_view heading) {
    std::string line(heading);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return line;
}

MappedColumn proposed(std::string_view typed, const std::vector<Known>& known, const std::vector<study::Wave>& waves) {
    MappedColumn column{onOneLine(typed), ColumnUse::ignored, {}, {}, {}};
    const std::string heading = folded(typed);
    for (const Cut& cut : cuts(heading, waves)) {
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const Known& one) { return one.folded == cut.rest; });
        if (found != known.end())
            return {column.heading, ColumnUse::measured, found->code, cut.wave, found->unit};
        if (isOneOf(cut.rest, {"date", "dato", "datum", "measured_on", "completed_on", "answered_on"}))
            return {column.heading, ColumnUse::date, {}, cut.wave, {}};
    }
    if (isOneOf(heading, {"id", "code", "participant", "participant_id", "deltager", "deltaker", "subject",
                          "subject_id", "respondent", "person", "patient", "record_id", "studyid", "study_id"}))
        column.use = ColumnUse::participant;
    else if (isOneOf(heading, {"wave", "time", "timepoint", "time_point", "visit", "occasion", "measurement", "event"}))
        column.use = ColumnUse::wave;
    else if (isOneOf(heading, {"item", "variable", "question", "scale", "measure", "name"}))
        column.use = ColumnUse::item;
    else if (isOneOf(heading, {"value", "answer", "score", "response", "result"}))
        column.use = ColumnUse::value;
    return column;
}

bool has(const Mapping& mapping, ColumnUse use) {
    return std::any_of(mapping.columns.begin(), mapping.columns.end(),
                       [use](const MappedColumn& column) { return column.use == use; });
}

/// The column in which most cells are codes of participants, where no heading says it.
std::optional<std::size_t> columnOfCodes(const storage::Reader& reader, const transcripts::Table& table) {
    std::set<std::string> codes;
    for (const study::Participant& participant : reader.all<study::Participant>())
        codes.insert(text::foldCase(participant.code));
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t column = 0; column < table.columns; ++column) {
        std::size_t hits = 0;
        for (std::size_t row = 1; row < table.rows.size(); ++row)
            hits += codes.contains(text::foldCase(table.rows[row].at(column))) ? 1 : 0;
        if (hits > most) {
            most = hits;
            best = column;
        }
    }
    return best;
}

} // namespace

std::string_view name(Layout layout) {
    return layoutNames[static_cast<std::size_t>(layout)];
}

std::string_view name(ColumnUse use) {
    return useNames[static_cast<std::size_t>(use)];
}

Mapping proposeMapping(const storage::Reader& reader, const transcripts::Table& table) {
    if (table.rows.empty() || table.rows.front().cells.empty())
        throw InvalidInput("The table has no headings; its first row must name the columns.");
    const std::vector<Known> known = knownCodes(instruments(reader));
    const std::vector<study::Wave> waves = reader.all<study::Wave>();
    Mapping mapping;
    for (const transcripts::Cell& cell : table.rows.front().cells)
        mapping.columns.push_back(proposed(cell.text, known, waves));
    if (!has(mapping, ColumnUse::participant))
        if (const auto column = columnOfCodes(reader, table); column && *column < mapping.columns.size())
            mapping.columns[*column] = {mapping.columns[*column].heading, ColumnUse::participant, {}, {}, {}};
    const bool waved = std::any_of(mapping.columns.begin(), mapping.columns.end(), [](const MappedColumn& column) {
        return column.use == ColumnUse::measured && !column.wave.empty();
    });
    if (waved)
        mapping.layout = Layout::wide;
    else if (has(mapping, ColumnUse::item) && has(mapping, ColumnUse::value))
        mapping.layout = Layout::oneValueARow;
    else
        mapping.layout = Layout::rowPerWave;
    return mapping;
}

namespace {

/// "CODE@WAVE:UNIT" in its parts.
MappedColumn parsedUse(const storage::Reader& reader, std::string_view heading, std::string_view holds) {
    MappedColumn column{std::string(heading), ColumnUse::ignored, {}, {}, {}};
    const std::size_t at = holds.find('@');
    const std::size_t colon = holds.find(':', at == std::string_view::npos ? 0 : at);
    const std::string_view what = holds.substr(0, std::min(at, colon));
    if (at != std::string_view::npos)
        column.wave =
            waveByCode(reader, holds.substr(at + 1, colon == std::string_view::npos ? colon : colon - at - 1)).code;
    if (colon != std::string_view::npos)
        column.unit = holds.substr(colon + 1);
    for (std::size_t use = 0; use + 1 < useNames.size(); ++use)
        if (what == useNames[use]) {
            column.use = static_cast<ColumnUse>(use);
            return column;
        }
    std::vector<std::string> codes;
    for (const Instrument& instrument : instruments(reader)) {
        for (const Item& item : instrument.items)
            codes.push_back(item.code);
        for (const Scale& scale : instrument.scales) {
            codes.push_back(scale.code);
            if (sameName(scale.code, what) && !toOwnUnit(scale, column.unit, 0))
                throw NotFound(quoted(scale.code) + " has no unit " + quoted(column.unit) +
                               "; its definition can name it.");
        }
    }
    for (const std::string& code : codes)
        if (sameName(code, what)) {
            column.use = ColumnUse::measured;
            column.code = code;
            return column;
        }
    throw NotFound("The study has no item or scale " + quoted(what) + ". " + editing::nearNames(what, codes));
}

} // namespace

void setColumn(const storage::Reader& reader, Mapping& mapping, std::string_view heading, std::string_view holds) {
    const auto found = std::find_if(mapping.columns.begin(), mapping.columns.end(),
                                    [&](const MappedColumn& column) { return sameName(column.heading, heading); });
    if (found == mapping.columns.end()) {
        std::vector<std::string> headings;
        for (const MappedColumn& column : mapping.columns)
            headings.push_back(column.heading);
        throw NotFound("The table has no column " + quoted(heading) + ". " + editing::nearNames(heading, headings));
    }
    *found = parsedUse(reader, found->heading, holds);
    if (found->use == ColumnUse::measured)
        mapping.layout = found->wave.empty() ? Layout::rowPerWave : Layout::wide;
}

// Lines of fields separated by tabs; headings are cells of tables and hold neither tabs nor line feeds once cleaned.
std::string mappingText(const Mapping& mapping) {
    std::string text = std::string(name(mapping.layout)) + "\n";
    for (const MappedColumn& column : mapping.columns)
        text += onOneLine(column.heading) + "\t" + std::string(name(column.use)) + "\t" + column.code + "\t" +
                column.wave + "\t" + onOneLine(column.unit) + "\n";
    return text;
}

namespace {

std::vector<std::string> fieldsOf(std::string_view line, char separator) {
    std::vector<std::string> fields;
    while (true) {
        const std::size_t end = line.find(separator);
        fields.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return fields;
        line.remove_prefix(end + 1);
    }
}

template <class Enum, std::size_t Size>
Enum parsedName(const std::array<std::string_view, Size>& names, std::string_view word) {
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end())
        throw InvalidInput("This is no mapping of columns; import the file afresh.");
    return static_cast<Enum>(found - names.begin());
}

} // namespace

Mapping parseMapping(std::string_view text) {
    if (!text::isValidUtf8(text)) // headings come back in sentences
        throw InvalidInput("This is no mapping of columns; import the file afresh.");
    const std::vector<std::string> lines = fieldsOf(text, '\n');
    Mapping mapping;
    mapping.layout = parsedName<Layout>(layoutNames, lines.front());
    for (std::size_t line = 1; line < lines.size(); ++line) {
        if (lines[line].empty())
            continue;
        const std::vector<std::string> fields = fieldsOf(lines[line], '\t');
        constexpr std::size_t parts = 5;
        if (fields.size() != parts)
            throw InvalidInput("A line of a mapping of columns has " + std::to_string(fields.size()) +
                               " parts, not five.");
        mapping.columns.push_back(
            {fields[0], parsedName<ColumnUse>(useNames, fields[1]), fields[2], fields[3], fields[4]});
    }
    return mapping;
}

std::optional<Mapping> keptMapping(const storage::Reader& reader, std::string_view fileName) {
    const auto rows = reader.where<&study::MeasurementFile::name>(std::string(fileName));
    return rows.empty() ? std::nullopt : std::optional(parseMapping(rows.front().mapping));
}

} // namespace emic::outcomes
