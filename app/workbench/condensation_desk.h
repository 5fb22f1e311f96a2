// The desk of one theme in step 3: its units as cards, a column for the theme itself and one for each subtheme, with
// the sentences that were written from them. Plain values without the words of the units (card_words.h), so that a
// theme with thousands of units is there at once. Reading belongs to the Reader's thread.
//
// A unit is a card in each column whose theme it is coded to. A card is absorbed when a sentence leans on its unit, of
// the column's condensate or of that of a theme above.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

struct DeskCard {
    study::MeaningUnit unit;
    std::vector<study::AnalystId> analysts;   ///< who code it here, in the order of their codings
    std::vector<study::SentenceId> sentences; ///< that absorb it: of the column's condensate in its order, then above
    bool golden = false;                      ///< a golden quote of the column's theme
    bool operator==(const DeskCard&) const = default;
};

struct DeskSentence {
    study::CondensateSentence sentence;
    std::vector<study::UnitId> units; ///< that it leans on; also such as are gone
    bool operator==(const DeskSentence&) const = default;
};

struct DeskColumn {
    study::Theme theme;
    int depth = 0;                       ///< 0: the theme of the desk, 1: its subthemes ...
    std::int64_t colour = 0;             ///< its own or the one above, see study/palette.h
    std::vector<DeskCard> cards;         ///< in the order of sources, then by where they begin
    std::vector<DeskSentence> sentences; ///< its condensate
    std::int64_t unabsorbed = 0;         ///< cards
    bool operator==(const DeskColumn&) const = default;
};

struct CondensationDesk {
    std::vector<DeskColumn> columns; ///< the theme itself, then everything below it in the order of the tree
    std::int64_t units = 0;          ///< different ones
    std::int64_t unabsorbed = 0;     ///< different ones with a card that is not absorbed

    [[nodiscard]] const DeskColumn* column(study::ThemeId theme) const;
    /// Whether a condensate of `above` may lean on cards of `theme`'s column.
    [[nodiscard]] bool isWithin(study::ThemeId theme, study::ThemeId above) const;
};

/// `viewer` sees the codings that are open to him or her (editing::maySee). Without columns when there is no such
/// theme.
[[nodiscard]] CondensationDesk readDesk(const storage::Reader& reader, study::ThemeId theme,
                                        std::optional<study::AnalystId> viewer);

/// How far the condensation of each theme at the top of the tree has come.
struct ThemeProgress {
    study::ThemeId theme;
    std::string name;
    std::int64_t colour = 0;
    std::int64_t units = 0;
    std::int64_t unabsorbed = 0;
    std::int64_t sentences = 0;
    bool operator==(const ThemeProgress&) const = default;
};
[[nodiscard]] std::vector<ThemeProgress> themeProgress(const storage::Reader& reader,
                                                       std::optional<study::AnalystId> viewer);

} // namespace emic::workbench
