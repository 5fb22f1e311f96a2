#include "core/analysis/quotes.h"

#include "core/analysis/speaker_tag.h"
#include "core/analysis/unit_context.h"
#include "core/study/theme_tree.h"
#include "core/text/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace emic::analysis {

using study::Coding;
using study::GoldenQuote;
using study::MeaningUnit;
using study::Source;
using study::SourceId;
using study::Theme;
using study::ThemeId;
using study::ThemeTree;
using study::UnitId;

namespace {

/// What is known of one source, read when the first quote of it is asked for.
struct SourceFacts {
    Source source;
    std::vector<study::Speaker> speakers;
    std::unordered_map<UnitId, UnitContext> contexts;
};

class QuoteTable {
public:
    QuoteTable(const storage::Reader& reader, const QuoteOptions& options)
        : m_reader(reader), m_options(options), m_tree(reader.all<Theme>()), m_tags(reader) {
        checkFilter();
        for (const Source& source : reader.all<Source>()) {
            m_sourceOrder.emplace(source.id, m_sourceOrder.size());
            m_sources.emplace(source.id, source);
        }
        for (const study::Participant& participant : reader.all<study::Participant>())
            m_participants.emplace(participant.id, participant);
        for (study::Rendition& rendition : reader.all<study::Rendition>())
            m_renditions.emplace(rendition.unit, std::move(rendition));
        // For all themes, one walk over the units is faster than asking for each; for one theme it would be slower.
        if (!options.filter.theme)
            for (const MeaningUnit& unit : reader.all<MeaningUnit>())
                m_units.emplace(unit.id, unit);
    }

    std::vector<Quote> rows() {
        for (const ThemeTree::Place& place : m_tree.inOrder()) {
            const ThemeId theme = place.theme->id;
            if (!m_options.filter.theme || m_tree.isWithin(theme, *m_options.filter.theme))
                addTheme(theme);
        }
        fillTexts();
        return std::move(m_rows);
    }

private:
    void checkFilter() const {
        const QuoteFilter& filter = m_options.filter;
        if (filter.theme)
            (void)m_reader.get(*filter.theme);
        if (filter.analyst)
            (void)m_reader.get(*filter.analyst);
        if (filter.group)
            (void)m_reader.get(*filter.group);
        if (filter.source)
            (void)m_reader.get(*filter.source);
    }

    void addTheme(ThemeId theme) {
        const std::vector<GoldenQuote> golden = m_reader.where<&GoldenQuote::theme>(theme);
        std::int64_t added = 0;
        if (m_options.choice != QuoteChoice::units)
            for (const GoldenQuote& quote : golden)
                added += add(theme, quote.unit, true) ? 1 : 0;
        if (added > 0 || m_options.choice == QuoteChoice::golden)
            return;
        std::set<UnitId> goldenUnits;
        for (const GoldenQuote& quote : golden)
            goldenUnits.insert(quote.unit);
        for (const UnitId& unit : codedUnits(theme)) {
            added += add(theme, unit, goldenUnits.contains(unit)) ? 1 : 0;
            if (m_options.unitsPerTheme > 0 && added == m_options.unitsPerTheme)
                return;
        }
    }

    const MeaningUnit& unitOf(UnitId id) {
        const auto known = m_units.find(id);
        return known != m_units.end() ? known->second : m_units.emplace(id, m_reader.get(id)).first->second;
    }

    /// Units coded to the theme itself, each once, in the order of sources and places.
    std::vector<UnitId> codedUnits(ThemeId theme) {
        std::set<std::tuple<std::size_t, text::Position, text::Position, UnitId>> inOrder;
        for (const Coding& coding : m_reader.where<&Coding::theme>(theme)) {
            if (m_options.filter.analyst && coding.analyst != *m_options.filter.analyst)
                continue;
            const MeaningUnit& unit = unitOf(coding.unit);
            if (passes(m_sources.at(unit.source)))
                inOrder.emplace(m_sourceOrder.at(unit.source), unit.begin, unit.end, unit.id);
        }
        std::vector<UnitId> units;
        for (const auto& key : inOrder)
            units.push_back(std::get<UnitId>(key));
        return units;
    }

    SourceFacts& factsOf(SourceId id) {
        const auto [place, isNew] = m_facts.try_emplace(id);
        SourceFacts& facts = place->second;
        if (!isNew)
            return facts;
        facts.source = m_sources.at(id);
        facts.speakers = m_reader.where<&study::Speaker::source>(id);
        const std::vector<MeaningUnit> units = m_reader.where<&MeaningUnit::source>(id);
        for (UnitContext& context : unitContexts(facts.source, units, m_reader.turnsOf(facts.source), facts.speakers))
            facts.contexts.emplace(context.unit, std::move(context));
        return facts;
    }

    /// An analyst's filter holds for golden quotes too: only units that this analyst coded to the theme or below it.
    bool codedByAnalyst(ThemeId theme, UnitId unit) const {
        if (!m_options.filter.analyst)
            return true;
        const std::vector<Coding> codings = m_reader.where<&Coding::unit>(unit);
        return std::any_of(codings.begin(), codings.end(), [&](const Coding& coding) {
            return coding.analyst == *m_options.filter.analyst && m_tree.isWithin(coding.theme, theme);
        });
    }

    bool passes(const Source& source) const {
        const QuoteFilter& filter = m_options.filter;
        return (!filter.source || source.id == *filter.source) && (!filter.kind || source.kind == *filter.kind);
    }

    bool inGroup(const Source& source, const UnitContext& context) const {
        if (!m_options.filter.group)
            return true;
        if (context.participants.empty())
            return source.group == *m_options.filter.group;
        return std::any_of(context.participants.begin(), context.participants.end(), [&](study::ParticipantId id) {
            return m_participants.at(id).group == *m_options.filter.group;
        });
    }

    bool saidByChosen(const UnitContext& context) const {
        const auto& chosen = m_options.filter.participants;
        return !chosen || std::any_of(context.participants.begin(), context.participants.end(),
                                      [&](study::ParticipantId id) { return chosen->contains(id); });
    }

    bool add(ThemeId theme, UnitId unitId, bool golden) {
        const Source& source = m_sources.at(unitOf(unitId).source);
        if (!passes(source) || !codedByAnalyst(theme, unitId))
            return false;
        const SourceFacts& facts = factsOf(source.id);
        const UnitContext& context = facts.contexts.at(unitId);
        if (!inGroup(source, context) || !saidByChosen(context))
            return false;
        Quote& row = m_rows.emplace_back();
        row.themeId = theme;
        const ThemeId top = m_tree.top(theme);
        row.theme = m_tree.find(top)->name;
        row.subtheme = top == theme ? "" : m_tree.path(theme).substr(row.theme.size() + 1);
        row.unit = unitId;
        row.sourceId = source.id;
        row.source = source.name;
        row.turn = context.turnNumber();
        for (const std::int64_t ordinal : context.speakers)
            for (const study::Speaker& speaker : facts.speakers)
                if (speaker.ordinal == ordinal)
                    row.speaker += (row.speaker.empty() ? "" : ", ") + speaker.label;
        for (const study::ParticipantId& participant : context.participants)
            row.participant += (row.participant.empty() ? "" : ", ") + m_participants.at(participant).code;
        addRendition(row, context);
        row.golden = golden;
        return true;
    }

    void addRendition(Quote& row, const UnitContext& context) const {
        std::string speakerTag;
        if (const auto rendition = m_renditions.find(row.unit); rendition != m_renditions.end()) {
            row.published = rendition->second.published;
            row.translation = rendition->second.translation;
            row.translationLanguage = rendition->second.language;
            speakerTag = rendition->second.speakerTag;
        }
        row.tag = m_tags.tag(speakerTag, context.participants, m_sources.at(row.sourceId));
    }

    /// Reads each text once, whatever the order of the rows.
    void fillTexts() {
        std::unordered_map<SourceId, std::vector<Quote*>> bySource;
        for (Quote& row : m_rows)
            bySource[row.sourceId].push_back(&row);
        for (const auto& [source, rows] : bySource) {
            const text::Text text = m_reader.textOf(m_sources.at(source));
            for (Quote* row : rows) {
                row->verbatim = text.slice(unitOf(row->unit).span());
                if (row->published.empty())
                    row->published = row->verbatim;
            }
        }
    }

    const storage::Reader& m_reader;
    QuoteOptions m_options;
    ThemeTree m_tree;
    SpeakerTags m_tags;
    std::unordered_map<SourceId, std::size_t> m_sourceOrder;
    std::unordered_map<SourceId, Source> m_sources;
    std::unordered_map<study::ParticipantId, study::Participant> m_participants;
    std::unordered_map<UnitId, MeaningUnit> m_units;
    std::unordered_map<UnitId, study::Rendition> m_renditions;
    std::unordered_map<SourceId, SourceFacts> m_facts;
    std::vector<Quote> m_rows;
};

} // namespace

std::vector<Quote> quotes(const storage::Reader& reader, const QuoteOptions& options) {
    return QuoteTable(reader, options).rows();
}

} // namespace emic::analysis
