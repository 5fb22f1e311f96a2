#include "app/workbench/unit_list.h"

#include "core/analysis/unit_context.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace emic::workbench {
namespace {

using study::Coding;
using study::MeaningUnit;
using study::UnitId;

class UnitLister {
public:
    UnitLister(const storage::Reader& reader, const UnitFilter& filter)
        : m_reader(reader), m_filter(filter), m_tree(reader.all<study::Theme>()) {
        for (const Coding& coding : reader.all<Coding>())
            m_codings[coding.unit].push_back(coding);
        for (const study::GoldenQuote& golden : reader.all<study::GoldenQuote>())
            m_golden.insert(golden.unit);
        for (const study::Participant& participant : reader.all<study::Participant>())
            m_codes.emplace(participant.id, participant.code);
        for (const study::Analyst& analyst : reader.all<study::Analyst>())
            m_analysts.emplace(analyst.id, analyst.name);
        int place = 0;
        for (const study::ThemeTree::Place& each : m_tree.inOrder())
            m_themePlaces.emplace(each.theme->id, place++);
        if (filter.theme)
            for (const study::ThemeId& theme : m_tree.branch(*filter.theme))
                m_wanted.insert(theme);
    }

    void addSource(const study::Source& source) {
        std::vector<MeaningUnit> units = m_reader.where<&MeaningUnit::source>(source.id);
        std::erase_if(units, [&](const MeaningUnit& unit) { return !passes(unit); });
        if (units.empty())
            return;
        std::ranges::sort(units, {}, [](const MeaningUnit& unit) { return std::tuple(unit.begin, unit.end, unit.id); });
        const text::Text text = m_reader.textOf(source);
        const std::vector<study::Speaker> speakers = m_reader.where<&study::Speaker::source>(source.id);
        const std::vector<analysis::UnitContext> contexts =
            analysis::unitContexts(source, units, m_reader.turnsOf(source), speakers);
        for (std::size_t place = 0; place < units.size(); ++place)
            if (!m_filter.participant || std::ranges::find(contexts[place].participants, *m_filter.participant) !=
                                             contexts[place].participants.end())
                m_listed.push_back(listed(source, text, units[place], contexts[place], speakers));
    }

    std::vector<ListedUnit> take() { return std::move(m_listed); }

private:
    [[nodiscard]] const std::vector<Coding>& codingsOf(const UnitId& unit) const {
        static const std::vector<Coding> none;
        const auto codings = m_codings.find(unit);
        return codings == m_codings.end() ? none : codings->second;
    }

    [[nodiscard]] bool passes(const MeaningUnit& unit) const {
        const std::vector<Coding>& codings = codingsOf(unit.id);
        if (m_filter.relevance && unit.relevance != *m_filter.relevance)
            return false;
        if (m_filter.analyst && unit.analyst != m_filter.analyst &&
            std::ranges::find(codings, *m_filter.analyst, &Coding::analyst) == codings.end())
            return false;
        return !m_filter.theme ||
               std::ranges::any_of(codings, [&](const Coding& coding) { return m_wanted.contains(coding.theme); });
    }

    [[nodiscard]] ListedUnit listed(const study::Source& source, const text::Text& text, const MeaningUnit& unit,
                                    const analysis::UnitContext& context,
                                    const std::vector<study::Speaker>& speakers) const {
        ListedUnit result;
        result.unit = unit;
        result.source = source.name;
        result.text = text.slice(unit.span());
        for (const std::int64_t ordinal : context.speakers)
            if (const auto speaker = std::ranges::find(speakers, ordinal, &study::Speaker::ordinal);
                speaker != speakers.end())
                result.speakers.push_back(speaker->label);
        for (const study::ParticipantId& participant : context.participants)
            if (const auto code = m_codes.find(participant); code != m_codes.end())
                result.participants.push_back(code->second);
        result.turn = context.turnNumber();
        result.startMs = context.startMs;
        std::set<std::pair<int, study::ThemeId>> themes;
        std::set<std::string> analysts;
        for (const Coding& coding : codingsOf(unit.id)) {
            if (const auto place = m_themePlaces.find(coding.theme); place != m_themePlaces.end())
                themes.emplace(place->second, coding.theme);
            if (const auto name = m_analysts.find(coding.analyst); name != m_analysts.end())
                analysts.insert(name->second);
        }
        for (const auto& theme : themes)
            result.themes.push_back(m_tree.path(theme.second));
        result.analysts.assign(analysts.begin(), analysts.end());
        if (unit.analyst && m_analysts.contains(*unit.analyst))
            result.markedBy = m_analysts.at(*unit.analyst);
        result.golden = m_golden.contains(unit.id);
        return result;
    }

    const storage::Reader& m_reader;
    const UnitFilter& m_filter;
    study::ThemeTree m_tree;
    std::unordered_map<UnitId, std::vector<Coding>> m_codings;
    std::unordered_set<UnitId> m_golden;
    std::unordered_map<study::ParticipantId, std::string> m_codes;
    std::unordered_map<study::AnalystId, std::string> m_analysts;
    std::unordered_map<study::ThemeId, int> m_themePlaces;
    std::unordered_set<study::ThemeId> m_wanted;
    std::vector<ListedUnit> m_listed;
};

} // namespace

std::vector<ListedUnit> listUnits(const storage::Reader& reader, const UnitFilter& filter) {
    UnitLister lister(reader, filter);
    if (filter.source) {
        lister.addSource(reader.get(*filter.source));
    } else {
        for (const study::Source& source : reader.all<study::Source>())
            lister.addSource(source);
    }
    return lister.take();
}

} // namespace emic::workbench
