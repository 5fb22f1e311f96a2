#include "app/workbench/theme_counts.h"

#include "core/analysis/unit_context.h"

#include <unordered_set>
#include <vector>

namespace emic::workbench {
namespace {

using Speakers = std::unordered_map<study::UnitId, std::vector<study::ParticipantId>>;

Speakers speakersOfUnits(const storage::Reader& reader) {
    Speakers speakers;
    for (const study::Source& source : reader.all<study::Source>()) {
        const std::vector<study::MeaningUnit> units = reader.where<&study::MeaningUnit::source>(source.id);
        if (units.empty())
            continue;
        for (analysis::UnitContext& context : analysis::unitContexts(source, units, reader.turnsOf(source),
                                                                     reader.where<&study::Speaker::source>(source.id)))
            speakers.emplace(context.unit, std::move(context.participants));
    }
    return speakers;
}

/// Counts codings that are handed to it.
class Counter {
public:
    void add(const study::Coding& coding, const Speakers& speakers) {
        ++m_codings;
        if (!m_units.insert(coding.unit).second)
            return;
        if (const auto found = speakers.find(coding.unit); found != speakers.end())
            m_participants.insert(found->second.begin(), found->second.end());
    }

    [[nodiscard]] CodedCounts counts() const {
        return {m_codings, static_cast<std::int64_t>(m_units.size()), static_cast<std::int64_t>(m_participants.size())};
    }

private:
    std::int64_t m_codings = 0;
    std::unordered_set<study::UnitId> m_units;
    std::unordered_set<study::ParticipantId> m_participants;
};

} // namespace

std::unordered_map<study::ThemeId, ThemeCounts> countThemes(const storage::Reader& reader,
                                                            const study::ThemeTree& tree) {
    const Speakers speakers = speakersOfUnits(reader);
    std::unordered_map<study::ThemeId, Counter> own;
    std::unordered_map<study::ThemeId, Counter> branch;
    for (const study::Coding& coding : reader.all<study::Coding>()) {
        own[coding.theme].add(coding, speakers);
        for (const study::Theme* theme = tree.find(coding.theme); theme != nullptr;
             theme = theme->parent ? tree.find(*theme->parent) : nullptr)
            branch[theme->id].add(coding, speakers);
    }
    std::unordered_map<study::ThemeId, ThemeCounts> counts;
    for (const study::ThemeTree::Place& place : tree.inOrder()) {
        const study::ThemeId id = place.theme->id;
        counts[id] = {own[id].counts(), branch[id].counts(), reader.countWhere<&study::GoldenQuote::theme>(id)};
    }
    return counts;
}

} // namespace emic::workbench
