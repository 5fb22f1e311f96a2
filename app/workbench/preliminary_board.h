// Analysts' preliminary themes side by side, as somebody arranges them: what the program finds alike, and what was put
// together or taken apart by hand since. The arrangement lasts while the board does; what lasts for good is the theme
// that is made of a row. Plain values; belongs to one thread.
#pragma once

#include "core/analysis/preliminary_themes.h"
#include "core/storage/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

class PreliminaryBoard {
public:
    /// Reads what `viewer` may see; what was arranged by hand is arranged so again. Nothing for somebody the study does
    /// not know.
    void fill(const storage::Reader& reader, const std::optional<study::AnalystId>& viewer);

    /// Whose lists are seen, in the order of names; those without a theme too when they have been shown.
    [[nodiscard]] const std::vector<study::Analyst>& analysts() const { return m_analysts; }
    [[nodiscard]] const std::vector<analysis::PreliminaryRow>& rows() const { return m_rows; }
    /// What the row has become, by all that have: paths of themes.
    [[nodiscard]] std::vector<std::string> themesOf(std::size_t row) const;

    void putTogether(const std::vector<std::size_t>& rows);
    void takeApart(std::size_t row);

    /// Those of these rows' themes that have not become a theme yet.
    [[nodiscard]] std::vector<study::PreliminaryTheme> open(const std::vector<std::size_t>& rows) const;

private:
    struct Arranged {
        bool together = true;
        std::vector<study::PreliminaryThemeId> themes;
    };
    [[nodiscard]] std::vector<study::PreliminaryThemeId> idsOf(const std::vector<std::size_t>& rows) const;
    void arrange(const Arranged& step);

    std::vector<study::Analyst> m_analysts;
    std::vector<analysis::PreliminaryRow> m_rows;
    std::vector<std::pair<study::ThemeId, std::string>> m_paths;
    std::vector<Arranged> m_steps; ///< by hand, in their order
};

} // namespace emic::workbench
