// The pages of the outcomes workspace as values: tables and figures that are the report's own, and beside them which
// people stand behind a figure's sides, a table's rows and a row's scale, so that a window can go there. Made from what
// was read before; belongs to the Reader's thread.
#pragma once

#include "core/analysis/before_after.h"
#include "core/analysis/theme_matrix.h"
#include "core/outcomes/outcomes.h"
#include "core/reports/document.h"
#include "core/storage/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

enum class OutcomePageKind { change, sample, people, joint, map, saturation, together, agreement };

/// What the pages are computed from. All of it outlives the page.
struct OutcomeGrounds {
    const storage::Reader& reader;
    const outcomes::Outcomes& outcomes;
    const analysis::ThemeMatrix& themes;    ///< themes alone
    const analysis::ThemeMatrix& subthemes; ///< themes and subthemes
};

struct OutcomeChoices {
    std::string scale; ///< code; one that there is not: the first score
    std::optional<study::ThemeId> theme;
    analysis::ScoreTest scoreTest = analysis::ScoreTest::pairedT;
    bool operator==(const OutcomeChoices&) const = default;
};

/// People who can be selected together.
struct PeopleSet {
    enum class Kind { voiced, notVoiced, better, worse, same, changed, with /**< a characteristic */ };
    Kind kind{};
    std::string about; ///< the theme, the scale, or "sex: female"
    std::vector<study::ParticipantId> people;
};

/// Where a row of a table leads.
struct RowLink {
    std::string table; ///< key
    std::size_t row = 0;
    std::string scale; ///< person by person; may be empty
    std::optional<PeopleSet> people;
};

struct OutcomePage {
    std::vector<reports::Block> blocks;
    std::vector<PeopleSet> sets;
    std::vector<RowLink> links;
};

[[nodiscard]] OutcomePage outcomePage(OutcomePageKind kind, const OutcomeGrounds& grounds,
                                      const OutcomeChoices& choices);

/// The scale that is meant: the one of that code, else the first score, else the first scale; nothing without scales.
[[nodiscard]] std::optional<outcomes::ScaleRef> chosenScale(const outcomes::Outcomes& outcomes,
                                                            const std::string& code);

} // namespace emic::workbench
