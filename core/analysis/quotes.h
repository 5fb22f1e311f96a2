// The table of quotes ("Table 3"): for each theme and subtheme what stands for it, verbatim, as published, translated,
// with who said it and where. Belongs to the Reader's thread; what it returns are values.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace emic::analysis {

struct QuoteFilter {
    std::optional<study::ThemeId> theme = std::nullopt;     ///< with its subthemes
    std::optional<study::AnalystId> analyst = std::nullopt; ///< only units that this analyst coded to the theme
    std::optional<study::GroupId> group =
        std::nullopt; ///< units said by a participant of the group, or of nobody in its sources
    std::optional<study::SourceId> source = std::nullopt;
    std::optional<study::SourceKind> kind = std::nullopt;
    /// Only units in which one of these speaks; see where.h.
    std::optional<std::unordered_set<study::ParticipantId>> participants = std::nullopt;
};

enum class QuoteChoice {
    golden,      ///< golden quotes only
    goldenFirst, ///< golden quotes; for a theme without any, its first units
    units        ///< the first units, golden or not
};

struct QuoteOptions {
    QuoteChoice choice = QuoteChoice::goldenFirst;
    std::int64_t unitsPerTheme = 1; ///< how many units where units are listed; 0: all
    QuoteFilter filter = {};
};

/// One unit of one theme. Units come in the order of sources, then by where they begin; golden quotes in their own
/// order.
struct Quote {
    study::ThemeId themeId; ///< what the unit is coded to, or golden for: the theme or the subtheme
    std::string theme;      ///< name at the top of the tree
    std::string subtheme;   ///< names below it, joined by "/"; empty for the theme itself
    study::UnitId unit;
    study::SourceId sourceId;
    std::string source;               ///< name
    std::optional<std::int64_t> turn; ///< number from 1
    std::string speaker;              ///< labels, joined by ", "
    std::string participant;          ///< codes, joined by ", "
    std::string verbatim;             ///< the unit's words
    std::string published;            ///< as published; the verbatim where nothing else is set
    std::string translation;          ///< may be empty
    std::string translationLanguage;  ///< of the translation
    std::string tag;                  ///< filled in; may be empty
    bool golden = false;
    bool operator==(const Quote&) const = default;
};

/// Rows in tree order. A unit appears once a theme, however many analysts coded it. Throws NotFound when what the
/// filter names is not there.
[[nodiscard]] std::vector<Quote> quotes(const storage::Reader& reader, const QuoteOptions& options = {});

} // namespace emic::analysis
