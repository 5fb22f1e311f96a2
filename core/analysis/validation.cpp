#include "core/analysis/validation.h"

#include "core/study/theme_tree.h"

#include <map>
#include <set>

namespace emic::analysis {

using storage::Reader;
using study::ValidationMark;

namespace {

/// How many units of each source are coded to a theme or below it.
std::map<study::SourceId, std::int64_t> codedUnits(const Reader& reader, const std::vector<study::ThemeId>& branch) {
    std::set<study::UnitId> units;
    for (const study::ThemeId& theme : branch)
        for (const study::Coding& coding : reader.where<&study::Coding::theme>(theme))
            units.insert(coding.unit);
    std::map<study::SourceId, std::int64_t> counts;
    for (const study::UnitId& unit : units)
        ++counts[reader.get(unit).source];
    return counts;
}

} // namespace

std::vector<ValidationCell> validationQueue(const Reader& reader) {
    const study::ThemeTree tree(reader.all<study::Theme>());
    const std::vector<study::Source> sources = reader.all<study::Source>();
    std::vector<ValidationCell> queue;
    for (const study::Category& category : reader.all<study::Category>()) {
        const auto coded = codedUnits(reader, tree.branch(category.theme));
        std::map<study::SourceId, ValidationMark> marks;
        for (const ValidationMark& mark : reader.where<&ValidationMark::category>(category.id))
            marks.emplace(mark.source, mark);
        for (const study::Source& source : sources) {
            ValidationCell& cell = queue.emplace_back();
            cell.source = source.id;
            cell.category = category.id;
            if (const auto mark = marks.find(source.id); mark != marks.end()) {
                cell.mark = mark->second;
                cell.outdated = mark->second.at < category.changedAt;
            }
            const auto count = coded.find(source.id);
            cell.coded = count == coded.end() ? 0 : count->second;
        }
    }
    return queue;
}

std::vector<CategoryValidation> validationCounts(const std::vector<ValidationCell>& queue,
                                                 const std::vector<study::Category>& categories) {
    std::vector<CategoryValidation> counts;
    for (const study::Category& category : categories) {
        CategoryValidation& count = counts.emplace_back();
        count.category = category;
        for (const ValidationCell& cell : queue) {
            if (cell.category != category.id)
                continue;
            if (!cell.mark) {
                ++count.unvalidated;
                continue;
            }
            count.outdated += cell.outdated ? 1 : 0;
            switch (cell.mark->mark) {
            case study::Validation::supports:
                ++count.supports;
                break;
            case study::Validation::nuances:
                ++count.nuances;
                break;
            case study::Validation::contradicts:
                ++count.contradicts;
                break;
            case study::Validation::silent:
                ++count.silent;
                break;
            }
        }
    }
    return counts;
}

} // namespace emic::analysis
