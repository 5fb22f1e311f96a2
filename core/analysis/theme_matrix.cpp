#include "core/analysis/theme_matrix.h"

#include "core/analysis/unit_context.h"
#include "core/text/error.h"

#include <algorithm>
#include <unordered_map>

namespace emic::analysis {

using storage::Reader;

std::size_t ThemeMatrix::base() const {
    return static_cast<std::size_t>(std::count(inBase.begin(), inBase.end(), true));
}

std::size_t ThemeMatrix::voicedBy(std::size_t theme) const {
    std::size_t count = 0;
    for (std::size_t participant = 0; participant < participants.size(); ++participant)
        count += inBase[participant] && at(participant, theme).units > 0 ? 1 : 0;
    return count;
}

std::size_t ThemeMatrix::place(study::ThemeId theme) const {
    const auto found =
        std::find_if(themes.begin(), themes.end(), [&](const MatrixTheme& one) { return one.id == theme; });
    if (found == themes.end())
        throw NotFound("The theme is not among those that were counted; ask for subthemes too.");
    return static_cast<std::size_t>(found - themes.begin());
}

namespace {

using Place = std::uint32_t;

/// Words as people count them on paper: runs without white space.
std::int64_t countWords(const text::Text& text, text::Span span) {
    std::int64_t count = 0;
    bool inside = false;
    for (const char c : text.slice(span)) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        count += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return count;
}

template <class Id, class Rows>
std::unordered_map<Id, Place> placesOf(const Rows& rows) {
    std::unordered_map<Id, Place> places;
    places.reserve(rows.size());
    for (const auto& row : rows)
        places.emplace(row.id, static_cast<Place>(places.size()));
    return places;
}

/// A coded unit and where its codings stand in the list of all, which is in the order of units.
struct CodedUnit {
    study::MeaningUnit unit;
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Coded units by the place of their source. Units and codings are both walked in the order of ids, so that nothing is
/// looked up one by one.
std::vector<std::vector<CodedUnit>> codedUnits(const Reader& reader, const std::vector<study::Coding>& codings,
                                               const std::vector<study::Source>& sources) {
    const auto sourcePlaces = placesOf<study::SourceId>(sources);
    std::vector<study::MeaningUnit> units = reader.all<study::MeaningUnit>();
    std::vector<std::vector<CodedUnit>> found(sources.size());
    const auto byId = [](const study::MeaningUnit& a, const study::MeaningUnit& b) { return a.id < b.id; };
    if (!std::is_sorted(units.begin(), units.end(), byId))
        std::sort(units.begin(), units.end(), byId);
    std::size_t next = 0;
    for (study::MeaningUnit& unit : units) {
        while (next < codings.size() && codings[next].unit < unit.id)
            ++next;
        const std::size_t first = next;
        while (next < codings.size() && codings[next].unit == unit.id)
            ++next;
        const auto source = sourcePlaces.find(unit.source);
        if (first < next && source != sourcePlaces.end())
            found[source->second].push_back({std::move(unit), first, next});
    }
    return found;
}

} // namespace

CodedVoices::CodedVoices(const Reader& reader, const std::function<bool()>& cancelled)
    : m_participants(reader.all<study::Participant>()), m_themes(reader.all<study::Theme>()),
      m_heardIn(m_participants.size()) {
    const auto people = placesOf<study::ParticipantId>(m_participants);
    const auto themes = placesOf<study::ThemeId>(m_themes);
    const std::vector<study::Analyst> analystRows = reader.all<study::Analyst>();
    const auto analysts = placesOf<study::AnalystId>(analystRows);
    for (const study::Analyst& analyst : analystRows)
        m_analysts.push_back(analyst.id);
    std::vector<study::Coding> codings = reader.all<study::Coding>();
    const auto byUnit = [](const study::Coding& a, const study::Coding& b) { return a.unit < b.unit; };
    if (!std::is_sorted(codings.begin(), codings.end(), byUnit))
        std::sort(codings.begin(), codings.end(), byUnit);
    const std::vector<study::Source> sources = reader.all<study::Source>();
    const auto units = codedUnits(reader, codings, sources);
    for (std::size_t at = 0; at < sources.size(); ++at) {
        if (cancelled && cancelled())
            throw Cancelled("The counting was stopped; nothing was changed.");
        const study::Source& source = sources[at];
        const std::vector<study::Speaker> speakers = reader.where<&study::Speaker::source>(source.id);
        const auto heard = [&](study::ParticipantId participant) {
            if (const auto place = people.find(participant); place != people.end())
                m_heardIn[place->second].push_back(source.kind);
        };
        if (source.participant)
            heard(*source.participant);
        for (const study::Speaker& speaker : speakers)
            if (speaker.participant && speaker.turnCount > 0)
                heard(*speaker.participant);
        if (units[at].empty())
            continue;
        const text::Text text = reader.textOf(source);
        std::vector<study::MeaningUnit> rows;
        for (const CodedUnit& coded : units[at])
            rows.push_back(coded.unit);
        const std::vector<UnitContext> contexts = unitContexts(source, rows, reader.turnsOf(source), speakers);
        for (std::size_t place = 0; place < rows.size(); ++place) {
            m_units.push_back({source.kind, countWords(text, rows[place].span()), m_speakers.size(), m_codings.size()});
            for (const study::ParticipantId participant : contexts[place].participants)
                if (const auto found = people.find(participant); found != people.end())
                    m_speakers.push_back(found->second);
            for (std::size_t coding = units[at][place].first; coding < units[at][place].last; ++coding)
                if (const auto theme = themes.find(codings[coding].theme); theme != themes.end())
                    m_codings.push_back({theme->second, analysts.at(codings[coding].analyst)});
        }
    }
    m_units.push_back({study::SourceKind::interview, 0, m_speakers.size(), m_codings.size()});
}

/// Counts what was read, as the options ask.
struct MatrixCounting {
    const CodedVoices& voices;
    const MatrixOptions& options;
    ThemeMatrix matrix;
    std::vector<std::vector<std::size_t>> columns; ///< by place of a theme: those that a coding to it counts for
    std::vector<std::optional<std::size_t>> rows;  ///< by place of a participant

    void takeParticipants() {
        rows.resize(voices.m_participants.size());
        for (std::size_t place = 0; place < voices.m_participants.size(); ++place) {
            const study::Participant& participant = voices.m_participants[place];
            if (options.group && participant.group != options.group)
                continue;
            rows[place] = matrix.participants.size();
            matrix.participants.push_back(participant);
            const auto& heard = voices.m_heardIn[place];
            matrix.inBase.push_back(options.base ? std::find(heard.begin(), heard.end(), *options.base) != heard.end()
                                                 : !heard.empty());
        }
    }

    /// Columns for a theme's coding: its own, if it has one, and those of what stands above it.
    void takeThemes(const std::optional<study::ThemeId>& parent, const std::string& path,
                    const std::vector<std::size_t>& above) {
        for (std::size_t place = 0; place < voices.m_themes.size(); ++place) {
            const study::Theme& theme = voices.m_themes[place];
            if (theme.parent != parent || !columns[place].empty())
                continue;
            std::vector<std::size_t> own = above;
            const std::string name = path.empty() ? theme.name : path + "/" + theme.name;
            if (!parent || options.subthemes) {
                own.push_back(matrix.themes.size());
                matrix.themes.push_back({theme.id, name});
            }
            columns[place] = own;
            takeThemes(theme.id, name, own);
        }
    }

    void count() {
        std::optional<Place> analyst;
        for (Place place = 0; place < voices.m_analysts.size(); ++place)
            if (options.analyst == voices.m_analysts[place])
                analyst = place;
        if (options.analyst && !analyst)
            return;
        std::vector<std::size_t> touched;
        for (std::size_t at = 0; at + 1 < voices.m_units.size(); ++at) {
            const CodedVoices::Unit& unit = voices.m_units[at];
            const CodedVoices::Unit& next = voices.m_units[at + 1];
            if ((options.kind && unit.kind != *options.kind) || unit.speakers == next.speakers)
                continue;
            touched.clear();
            for (std::size_t coding = unit.codings; coding < next.codings; ++coding)
                if (const CodedVoices::Coding& one = voices.m_codings[coding]; !analyst || one.analyst == *analyst)
                    touched.insert(touched.end(), columns[one.theme].begin(), columns[one.theme].end());
            std::sort(touched.begin(), touched.end());
            touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
            for (std::size_t speaker = unit.speakers; speaker < next.speakers; ++speaker)
                if (const auto row = rows[voices.m_speakers[speaker]])
                    for (const std::size_t column : touched) {
                        Voice& voice = matrix.voices[*row * matrix.themes.size() + column];
                        ++voice.units;
                        voice.words += unit.words;
                    }
        }
    }

    ThemeMatrix run() {
        takeParticipants();
        columns.resize(voices.m_themes.size());
        takeThemes(std::nullopt, "", {});
        matrix.voices.assign(matrix.participants.size() * matrix.themes.size(), {});
        count();
        return std::move(matrix);
    }
};

ThemeMatrix themeMatrix(const CodedVoices& voices, const MatrixOptions& options) {
    return MatrixCounting{voices, options, {}, {}, {}}.run();
}

ThemeMatrix themeMatrix(const Reader& reader, const MatrixOptions& options) {
    return themeMatrix(CodedVoices(reader, options.cancelled), options);
}

} // namespace emic::analysis
