#include "app/workbench/preliminary_board.h"

#include "core/storage/sight.h"
#include "core/study/theme_tree.h"

#include <algorithm>

namespace emic::workbench {

using study::PreliminaryTheme;

void PreliminaryBoard::fill(const storage::Reader& reader, const std::optional<study::AnalystId>& viewer) {
    m_analysts.clear();
    m_rows.clear();
    m_paths.clear();
    if (!viewer)
        return;
    for (study::Analyst& analyst : reader.all<study::Analyst>())
        if (storage::maySee(reader, viewer, analyst.id, study::TeamStep::impression))
            m_analysts.push_back(std::move(analyst));
    m_rows = analysis::sideBySide(reader, *viewer);
    const study::ThemeTree tree(reader.all<study::Theme>());
    for (const study::ThemeTree::Place& place : tree.inOrder())
        m_paths.emplace_back(place.theme->id, tree.path(place.theme->id));
    const std::vector<Arranged> steps = m_steps;
    for (const Arranged& step : steps)
        arrange(step);
}

std::vector<std::string> PreliminaryBoard::themesOf(std::size_t row) const {
    std::vector<std::string> paths;
    for (const auto& [theme, path] : m_paths)
        if (std::ranges::any_of(m_rows[row].themes, [&](const PreliminaryTheme& each) { return each.theme == theme; }))
            paths.push_back(path);
    return paths;
}

std::vector<study::PreliminaryThemeId> PreliminaryBoard::idsOf(const std::vector<std::size_t>& rows) const {
    std::vector<study::PreliminaryThemeId> ids;
    for (const std::size_t row : rows)
        if (row < m_rows.size())
            for (const PreliminaryTheme& theme : m_rows[row].themes)
                ids.push_back(theme.id);
    return ids;
}

void PreliminaryBoard::arrange(const Arranged& step) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (std::ranges::any_of(m_rows[row].themes, [&](const PreliminaryTheme& theme) {
                return std::ranges::find(step.themes, theme.id) != step.themes.end();
            }))
            rows.push_back(row);
    if (step.together)
        m_rows = analysis::putTogether(std::move(m_rows), rows);
    else if (!rows.empty())
        m_rows = analysis::takenApart(std::move(m_rows), rows.front());
}

void PreliminaryBoard::putTogether(const std::vector<std::size_t>& rows) {
    if (rows.size() < 2)
        return;
    m_steps.push_back({true, idsOf(rows)});
    arrange(m_steps.back());
}

void PreliminaryBoard::takeApart(std::size_t row) {
    if (row >= m_rows.size() || m_rows[row].themes.size() < 2)
        return;
    m_steps.push_back({false, idsOf({row})});
    arrange(m_steps.back());
}

std::vector<PreliminaryTheme> PreliminaryBoard::open(const std::vector<std::size_t>& rows) const {
    std::vector<PreliminaryTheme> themes;
    for (const std::size_t row : rows)
        if (row < m_rows.size())
            for (const PreliminaryTheme& theme : m_rows[row].themes)
                if (!theme.theme)
                    themes.push_back(theme);
    return themes;
}

} // namespace emic::workbench
