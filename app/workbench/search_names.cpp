#include "app/workbench/search_names.h"

#include "core/study/names.h"
#include "core/text/strings.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace emic::workbench {
namespace {

std::vector<std::string> sorted(std::set<std::string> values) {
    std::vector<std::string> list(values.begin(), values.end());
    std::stable_sort(list.begin(), list.end(), [](const std::string& left, const std::string& right) {
        return text::compareNames(left, right) < 0;
    });
    return list;
}

template <class Row>
std::vector<std::string> namesOf(const std::vector<Row>& rows, std::string Row::*name) {
    std::set<std::string> names;
    for (const Row& row : rows)
        names.insert(row.*name);
    return sorted(std::move(names));
}

FieldKind kindOf(study::AttributeType type) {
    switch (type) {
    case study::AttributeType::number:
        return FieldKind::number;
    case study::AttributeType::date:
        return FieldKind::date;
    case study::AttributeType::text:
    case study::AttributeType::category:
    case study::AttributeType::yesNo:
        break;
    }
    return FieldKind::values;
}

SearchField fieldOf(const study::Attribute& attribute, const indexer::StudyFacts& facts) {
    SearchField field{attribute.name, kindOf(attribute.type), {}, {}};
    const auto values = facts.values.find(attribute.id);
    if (values == facts.values.end())
        return field;
    std::set<std::string> different;
    for (const auto& [participant, value] : values->second) {
        different.insert(value);
        double number = 0;
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (field.kind != FieldKind::number || problem != std::errc())
            continue;
        field.range = field.range
                          ? std::pair(std::min(field.range->first, number), std::max(field.range->second, number))
                          : std::pair(number, number);
    }
    if (field.kind != FieldKind::number)
        field.values = sorted(std::move(different));
    return field;
}

bool isPlain(std::string_view words) {
    return !words.empty() && words.find_first_of(" \t()<>=:*/~\"") == std::string_view::npos &&
           words.find("..") == std::string_view::npos && words.find("\u201C") == std::string_view::npos &&
           words.find("\u201D") == std::string_view::npos && words.find("\u201E") == std::string_view::npos &&
           words.find("\u00AB") == std::string_view::npos && words.find("\u00BB") == std::string_view::npos &&
           words.find("\u00A0") == std::string_view::npos;
}

/// Up to the first quotation mark of any kind.
std::string_view beforeQuote(std::string_view words) {
    for (const std::string_view quote : {"\"", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB"})
        words = words.substr(0, words.find(quote));
    return words;
}

} // namespace

const SearchField* SearchNames::find(std::string_view field) const {
    const std::string folded = indexer::foldedField(field);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const SearchField& known) {
        return indexer::foldedField(known.name) == folded;
    });
    return found == fields.end() ? nullptr : &*found;
}

std::int64_t SearchNames::colourOf(std::string_view themePath) const {
    const auto found = std::find_if(themeColours.begin(), themeColours.end(),
                                    [&](const auto& theme) { return theme.first == themePath; });
    return found == themeColours.end() ? 0 : found->second;
}

SearchNames namesToSearch(const indexer::StudyFacts& facts, const indexer::OutcomeSource* outcomes) {
    SearchNames names;
    SearchField themes{"theme", FieldKind::names, {}, {}};
    for (const auto& [theme, depth] : facts.themes.inOrder()) {
        themes.values.push_back(facts.themes.path(theme->id));
        const std::int64_t colour =
            theme->colour > 0 ? theme->colour : facts.themes.find(facts.themes.top(theme->id))->colour;
        names.themeColours.emplace_back(themes.values.back(), colour);
    }
    std::set<std::string> labels;
    for (const auto& [source, speakers] : facts.speakers)
        for (const study::Speaker& speaker : speakers)
            labels.insert(speaker.label);
    std::vector<std::string> kinds;
    for (int kind = 0; kind <= static_cast<int>(study::SourceKind::fieldNote); ++kind)
        kinds.emplace_back(study::name(static_cast<study::SourceKind>(kind)));
    names.fields = {std::move(themes),
                    {"participant", FieldKind::names, namesOf(facts.participants, &study::Participant::code), {}},
                    {"group", FieldKind::names, namesOf(facts.groups, &study::ParticipantGroup::name), {}},
                    {"source", FieldKind::names, namesOf(facts.sources, &study::Source::name), {}},
                    {"speaker", FieldKind::names, sorted(std::move(labels)), {}},
                    {"meeting", FieldKind::names, namesOf(facts.meetings, &study::Meeting::name), {}},
                    {"kind", FieldKind::names, std::move(kinds), {}},
                    {"analyst", FieldKind::names, namesOf(facts.analysts, &study::Analyst::name), {}},
                    {"uncoded", FieldKind::none, {}, {}},
                    {"relevance", FieldKind::names, {"relevant", "not-relevant", "undecided"}, {}},
                    {"memo", FieldKind::words, {}, {}}};
    const auto common = names.fields.size();
    for (const study::Attribute& attribute : facts.attributes) {
        names.names.attributes.push_back(attribute.name);
        // A field that all studies have goes before an attribute of its name.
        const auto taken =
            std::any_of(names.fields.begin(), names.fields.begin() + static_cast<std::ptrdiff_t>(common),
                        [&](const SearchField& field) { return field.name == indexer::foldedField(attribute.name); });
        if (!taken)
            names.fields.push_back(fieldOf(attribute, facts));
    }
    if (outcomes != nullptr)
        for (const std::string& name : outcomes->names()) {
            names.names.outcomes.push_back(name);
            names.fields.push_back({name, FieldKind::outcome, {}, {}});
        }
    return names;
}

std::string fieldInQuery(std::string_view field) {
    if (isPlain(field))
        return std::string(field) + ":";
    std::string lowLines(field);
    std::replace(lowLines.begin(), lowLines.end(), ' ', '_');
    return (isPlain(lowLines) ? lowLines : "\"" + std::string(field) + "\"") + ":";
}

std::string inQuery(std::string_view field, std::string_view value) {
    const std::string name = fieldInQuery(field);
    if (isPlain(value))
        return name + std::string(value);
    const std::string_view kept = beforeQuote(value);
    return name + "\"" + std::string(kept) + (kept.size() < value.size() ? "*" : "") + "\"";
}

} // namespace emic::workbench
