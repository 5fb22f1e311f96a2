// Which participants voiced which themes: counts of units and words per participant and theme, over a common base.
// Reading belongs to the Reader's thread; what was read, and the matrix, are values.
//
// Two steps: CodedVoices reads every coded unit with who speaks in it, once; themeMatrix counts, as often as somebody
// asks for another group, analyst or kind of source.
//
// A participant voices a theme with a unit coded to it in which he or she speaks (or which stands in a text of theirs
// without labels). A unit in which several speak counts for each. A unit coded by two analysts counts once. The base is
// who was interviewed: participants with a voice in at least one source of the base kind; everyone else has a row too,
// outside the base.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace emic::analysis {

/// Every coded unit of a study: who speaks in it, how many words it has, and what it is coded to.
class CodedVoices {
public:
    /// Throws Cancelled when `cancelled`, asked between sources, says so.
    explicit CodedVoices(const storage::Reader& reader, const std::function<bool()>& cancelled = {});

private:
    friend struct MatrixCounting;

    struct Coding {
        std::uint32_t theme = 0;   ///< place in m_themes
        std::uint32_t analyst = 0; ///< place in m_analysts
    };
    /// Ranges of m_speakers and m_codings, each up to where the next unit's begins.
    struct Unit {
        study::SourceKind kind = study::SourceKind::interview;
        std::int64_t words = 0;
        std::size_t speakers = 0;
        std::size_t codings = 0;
    };

    std::vector<study::Participant> m_participants;
    std::vector<study::Theme> m_themes;
    std::vector<study::AnalystId> m_analysts;
    std::vector<std::vector<study::SourceKind>> m_heardIn; ///< by participant: kinds of sources with a voice of theirs
    std::vector<Unit> m_units;                             ///< with a last one that only ends the ranges
    std::vector<std::uint32_t> m_speakers;                 ///< places of participants
    std::vector<Coding> m_codings;
};

struct MatrixOptions {
    std::optional<study::AnalystId> analyst; ///< only what this analyst coded
    std::optional<study::GroupId> group;     ///< only participants of the group
    std::optional<study::SourceKind> kind;   ///< only units of such sources; none: all kinds coded together
    std::optional<study::SourceKind> base = study::SourceKind::interview; ///< none: who has a voice anywhere
    bool subthemes = false;          ///< rows for subthemes too; a theme always includes its subthemes
    std::function<bool()> cancelled; ///< asked between sources
};

struct MatrixTheme {
    study::ThemeId id;
    std::string name; ///< "Serenity", "Serenity/Less alone"
};

struct Voice {
    std::int64_t units = 0;
    std::int64_t words = 0;
};

struct ThemeMatrix {
    std::vector<study::Participant> participants;
    std::vector<bool> inBase; ///< by participant
    std::vector<MatrixTheme> themes;
    std::vector<Voice> voices; ///< [participant][theme]

    [[nodiscard]] const Voice& at(std::size_t participant, std::size_t theme) const {
        return voices[participant * themes.size() + theme];
    }
    [[nodiscard]] std::size_t base() const;
    /// Participants of the base who voiced the theme.
    [[nodiscard]] std::size_t voicedBy(std::size_t theme) const;
    /// The place of a theme. Throws NotFound.
    [[nodiscard]] std::size_t place(study::ThemeId theme) const;
};

[[nodiscard]] ThemeMatrix themeMatrix(const CodedVoices& voices, const MatrixOptions& options = {});

/// Reads and counts. Throws Cancelled when `cancelled` says so.
[[nodiscard]] ThemeMatrix themeMatrix(const storage::Reader& reader, const MatrixOptions& options = {});

} // namespace emic::analysis
