#include "core/reports/drawing_words.h"
#include "core/reports/figure_parts.h"
#include "core/reports/figures.h"

#include <algorithm>
#include <array>
#include <map>

namespace emic::reports {

using analysis::CoOccurrence;

namespace {

constexpr double nameWidth = 150;

/// Fifths of the largest count.
Ink shadeOf(std::int64_t count, std::int64_t most) {
    constexpr std::array<Ink, 5> shades{Ink::shade1, Ink::shade2, Ink::shade3, Ink::shade4, Ink::shade5};
    const auto place = static_cast<std::size_t>((count * 5 + most - 1) / most);
    return shades[std::clamp<std::size_t>(place, 1, 5) - 1];
}

std::string titleOf(const CoOccurrence& pair) {
    return pair.first + " and " + pair.second + ": " + std::to_string(pair.overlapping) + " overlapping, " +
           std::to_string(pair.sameUnit) + " in the same unit, " + std::to_string(pair.near) +
           " near; voiced both: " + people(static_cast<std::size_t>(pair.participants));
}

} // namespace

Drawing togetherFigure(const std::vector<std::string>& themes, const std::vector<CoOccurrence>& pairs) {
    const std::string title = "Themes that stand together";
    if (themes.size() < 2 || pairs.empty())
        return emptyFigure(title, "No two themes stand together.");
    std::map<std::string, std::size_t> places;
    for (std::size_t place = 0; place < themes.size(); ++place)
        places.emplace(themes[place], place);
    std::int64_t most = 1;
    for (const CoOccurrence& pair : pairs)
        most = std::max(most, pair.overlapping);
    const auto count = static_cast<double>(themes.size());
    const double cell = std::min(34.0, (figureWidth - nameWidth - 60) / count);
    const bool roomy = cell >= leastRowForWords;
    // Rows begin with the second theme, columns end with the last but one: the triangle below the diagonal.
    const double top = 4;
    const double bottom = top + cell * (count - 1);
    Drawing drawing{figureWidth, bottom + 8, title, "", {}};
    drawing.description =
        "Numbers are pairs of units, one of each theme, that share at least a character. Most often: " +
        titleOf(pairs.front()) + ".";
    for (std::size_t place = 0; roomy && place < themes.size(); ++place) {
        const double at = static_cast<double>(place);
        if (place > 0)
            drawing.groups.push_back({themes[place],
                                      {wordsAt({nameWidth - 6, top + cell * (at - 0.5) + 3},
                                               fitted(themes[place], labelSize, nameWidth - 8), Anchor::end)}});
        // The name of a column stands on the diagonal above it, where the triangle leaves room.
        if (place + 1 < themes.size())
            drawing.groups.push_back(
                {themes[place],
                 {wordsAt({nameWidth + cell * at + (place == 0 ? cell + 5 : cell + 5), top + cell * (at + 0.5) + 3},
                          fitted("← " + themes[place], labelSize, figureWidth - nameWidth - cell * (at + 1) - 5),
                          Anchor::start, Ink::quiet)}});
    }
    for (std::size_t row = 1; row < themes.size(); ++row)
        for (std::size_t column = 0; roomy && column < row; ++column)
            drawing.groups.push_back(
                {"",
                 {Box{{nameWidth + cell * static_cast<double>(column), top + cell * static_cast<double>(row - 1)},
                      cell,
                      cell,
                      std::nullopt,
                      Stroke{Ink::faint, 0.75, Dash::none}}}});
    for (const CoOccurrence& pair : pairs) {
        const auto first = places.find(pair.first);
        const auto second = places.find(pair.second);
        if (pair.overlapping == 0 || first == places.end() || second == places.end())
            continue;
        const auto [column, row] = std::minmax(first->second, second->second);
        const Point corner{nameWidth + cell * static_cast<double>(column), top + cell * (static_cast<double>(row) - 1)};
        const Ink shade = shadeOf(pair.overlapping, most);
        Group group{titleOf(pair),
                    {Box{{corner.x + 0.5, corner.y + 0.5},
                         std::max(0.2, cell - 1),
                         std::max(0.2, cell - 1),
                         shade,
                         std::nullopt}}};
        const std::string number = std::to_string(pair.overlapping);
        if (roomy && widthOf(number, labelSize) < cell)
            group.shapes.emplace_back(
                wordsAt({corner.x + cell / 2, corner.y + cell / 2 + 3}, number, Anchor::middle,
                        shade == Ink::shade4 || shade == Ink::shade5 ? Ink::onDarkShade : Ink::ink));
        drawing.groups.push_back(std::move(group));
    }
    return drawing;
}

} // namespace emic::reports
