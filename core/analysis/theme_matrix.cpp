#include "core/analysis/theme_matrix.h"

#include "core/analysis/unit_context.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/segments.h"

#include <algorithm>
#include <unordered_set>

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

/// For each theme the columns that a coding to it counts for: its own, if it has one, and its theme's.
std::unordered_map<study::ThemeId, std::vector<std::size_t>> columnsOf(const Reader& reader, bool subthemes,
                                                                       std::vector<MatrixTheme>& columns) {
    std::vector<study::Theme> themes = reader.all<study::Theme>();
    std::unordered_map<study::ThemeId, std::vector<std::size_t>> places;
    std::vector<std::pair<study::ThemeId, std::string>> level;
    const std::function<void(const std::optional<study::ThemeId>&, const std::string&, std::vector<std::size_t>)> walk =
        [&](const std::optional<study::ThemeId>& parent, const std::string& path,
            const std::vector<std::size_t>& above) {
            for (const study::Theme& theme : themes) {
                if (theme.parent != parent || places.contains(theme.id))
                    continue;
                std::vector<std::size_t> own = above;
                const std::string name = path.empty() ? theme.name : path + "/" + theme.name;
                if (!parent || subthemes) {
                    own.push_back(columns.size());
                    columns.push_back({theme.id, name});
                }
                places.emplace(theme.id, own);
                walk(theme.id, name, own);
            }
        };
    walk(std::nullopt, "", {});
    return places;
}

class Counting {
public:
    Counting(const Reader& reader, const MatrixOptions& options) : m_reader(reader), m_options(options) {
        for (study::Participant& participant : reader.all<study::Participant>())
            if (!options.group || participant.group == options.group) {
                m_rows.emplace(participant.id, m_matrix.participants.size());
                m_matrix.participants.push_back(std::move(participant));
            }
        m_columns = columnsOf(reader, options.subthemes, m_matrix.themes);
        m_matrix.inBase.assign(m_matrix.participants.size(), false);
        m_matrix.voices.assign(m_matrix.participants.size() * m_matrix.themes.size(), {});
        for (const study::Coding& coding : reader.all<study::Coding>())
            if (!options.analyst || coding.analyst == *options.analyst)
                if (const auto found = m_columns.find(coding.theme); found != m_columns.end())
                    for (const std::size_t column : found->second)
                        m_coded[coding.unit].push_back(column);
    }

    ThemeMatrix run() {
        for (const study::Source& source : m_reader.all<study::Source>()) {
            if (m_options.cancelled && m_options.cancelled())
                throw Cancelled("The counting was stopped; nothing was changed.");
            countSource(source);
        }
        return std::move(m_matrix);
    }

private:
    void intoBase(study::ParticipantId participant) {
        if (const auto row = m_rows.find(participant); row != m_rows.end())
            m_matrix.inBase[row->second] = true;
    }

    void countSource(const study::Source& source) {
        const std::vector<study::Speaker> speakers = m_reader.where<&study::Speaker::source>(source.id);
        if (!m_options.base || source.kind == *m_options.base) {
            if (source.participant)
                intoBase(*source.participant);
            for (const study::Speaker& speaker : speakers)
                if (speaker.participant && speaker.turnCount > 0)
                    intoBase(*speaker.participant);
        }
        if (m_options.kind && source.kind != *m_options.kind)
            return;
        std::vector<study::MeaningUnit> units;
        for (study::MeaningUnit& unit : m_reader.where<&study::MeaningUnit::source>(source.id))
            if (m_coded.contains(unit.id))
                units.push_back(std::move(unit));
        if (units.empty())
            return;
        const std::vector<study::Turn> turns = m_reader.turnsOf(source);
        const text::Text text = m_reader.textOf(source);
        const std::vector<UnitContext> contexts = unitContexts(source, units, turns, speakers);
        for (std::size_t place = 0; place < units.size(); ++place)
            countUnit(units[place], contexts[place], text);
    }

    void countUnit(const study::MeaningUnit& unit, const UnitContext& context, const text::Text& text) {
        std::vector<std::size_t>& columns = m_coded.at(unit.id);
        std::sort(columns.begin(), columns.end());
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        std::int64_t words = -1;
        for (const study::ParticipantId participant : context.participants) {
            const auto row = m_rows.find(participant);
            if (row == m_rows.end())
                continue;
            if (words < 0)
                words = countWords(text, unit.span());
            for (const std::size_t column : columns) {
                Voice& voice = m_matrix.voices[row->second * m_matrix.themes.size() + column];
                ++voice.units;
                voice.words += words;
            }
        }
    }

    /// Words as people count them on paper: runs without white space.
    static std::int64_t countWords(const text::Text& text, text::Span span) {
        const std::string_view words = text.slice(span);
        std::int64_t count = 0;
        bool inside = false;
        for (const char c : words) {
            const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            count += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return count;
    }

    const Reader& m_reader;
    const MatrixOptions& m_options;
    ThemeMatrix m_matrix;
    std::unordered_map<study::ParticipantId, std::size_t> m_rows;
    std::unordered_map<study::ThemeId, std::vector<std::size_t>> m_columns;
    std::unordered_map<study::UnitId, std::vector<std::size_t>> m_coded;
};

} // namespace

ThemeMatrix themeMatrix(const Reader& reader, const MatrixOptions& options) {
    return Counting(reader, options).run();
}

} // namespace emic::analysis
