#include "app/workbench/validation_list.h"

#include "core/study/theme_tree.h"

#include <algorithm>
#include <functional>
#include <set>

namespace emic::workbench {

using storage::Reader;

namespace {

void count(ValidationList& list, const ValidationRow& row) {
    if (!row.mark) {
        ++list.unvalidated;
        return;
    }
    list.outdated += row.outdated ? 1 : 0;
    switch (row.mark->mark) {
    case study::Validation::supports:
        ++list.supports;
        break;
    case study::Validation::nuances:
        ++list.nuances;
        break;
    case study::Validation::contradicts:
        ++list.contradicts;
        break;
    case study::Validation::silent:
        ++list.silent;
        break;
    }
}

std::vector<ValidationRow> rowsOf(const Reader& reader, const study::Category& category,
                                  const std::vector<study::Source>& sources) {
    std::map<study::SourceId, study::ValidationMark> marks;
    for (study::ValidationMark& mark : reader.where<&study::ValidationMark::category>(category.id))
        marks.emplace(mark.source, std::move(mark));
    std::vector<ValidationRow> rows;
    rows.reserve(sources.size());
    for (const study::Source& source : sources) {
        ValidationRow& row = rows.emplace_back(ValidationRow{source.id, source.name, std::nullopt});
        if (const auto mark = marks.find(source.id); mark != marks.end()) {
            row.mark = mark->second;
            row.outdated = mark->second.at < category.changedAt;
        }
    }
    return rows;
}

std::optional<study::Category> categoryOf(const Reader& reader, study::ThemeId theme) {
    const auto found = reader.where<&study::Category::theme>(theme);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace

ValidationList validationList(const Reader& reader, const std::optional<study::ThemeId>& theme) {
    ValidationList list;
    list.unvalidatedInAll =
        reader.count<study::Source>() * reader.count<study::Category>() - reader.count<study::ValidationMark>();
    list.category = theme ? categoryOf(reader, *theme) : std::nullopt;
    if (!list.category)
        return list;
    list.rows = rowsOf(reader, *list.category, reader.all<study::Source>());
    for (const ValidationRow& row : list.rows)
        count(list, row);
    return list;
}

std::optional<ValidationPlace> nextLeft(const Reader& reader, const std::vector<study::ThemeId>& themes,
                                        study::ThemeId from, const std::optional<study::SourceId>& source,
                                        QueueDirection direction) {
    const bool forward = direction == QueueDirection::next;
    std::vector<study::Source> sources = reader.all<study::Source>();
    std::vector<study::ThemeId> order = themes;
    if (!forward) {
        std::ranges::reverse(sources);
        std::ranges::reverse(order);
    }
    const auto first = std::ranges::find(order, from);
    std::ranges::rotate(order, first == order.end() ? order.begin() : first);
    // What of the first theme lies behind comes when all others have been passed.
    const auto here = source ? std::ranges::find(sources, *source, &study::Source::id) : sources.end();
    const auto behind = here == sources.end() ? 0 : here + 1 - sources.begin();
    const auto leftIn = [&](study::ThemeId theme, std::int64_t begin,
                            std::int64_t end) -> std::optional<ValidationPlace> {
        const std::optional<study::Category> category = categoryOf(reader, theme);
        if (!category)
            return std::nullopt;
        const std::vector<ValidationRow> rows = rowsOf(reader, *category, sources);
        const auto found = std::find_if(rows.begin() + begin, rows.begin() + end, std::mem_fn(&ValidationRow::isLeft));
        return found == rows.begin() + end ? std::nullopt : std::optional(ValidationPlace{theme, found->source});
    };
    const auto all = static_cast<std::int64_t>(sources.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        if (const auto found = leftIn(order[place], place == 0 ? behind : 0, all))
            return found;
    return order.empty() ? std::nullopt : leftIn(order.front(), 0, behind);
}

std::map<study::SourceId, std::int64_t> unitsBySource(const Reader& reader, study::ThemeId theme) {
    std::set<study::UnitId> units;
    for (const study::ThemeId& each : study::ThemeTree(reader.all<study::Theme>()).branch(theme))
        for (const study::Coding& coding : reader.where<&study::Coding::theme>(each))
            units.insert(coding.unit);
    std::map<study::SourceId, std::int64_t> counts;
    for (const study::UnitId& unit : units)
        ++counts[reader.get(unit).source];
    return counts;
}

} // namespace emic::workbench
