#include "core/reports/axis.h"
#include "core/reports/drawing_words.h"
#include "core/reports/figure_parts.h"
#include "core/reports/figures.h"

#include <array>
#include <cmath>

namespace emic::reports {

using analysis::ThemeMap;
using analysis::ThemeMapRow;

namespace {

struct Shade {
    std::int64_t from; ///< units
    std::string_view words;
    Ink ink;
    Ink number; ///< of the number on it
};

constexpr std::array<Shade, 5> shades{{{1, "1", Ink::shade1, Ink::ink},
                                       {2, "2–3", Ink::shade2, Ink::ink},
                                       {4, "4–6", Ink::shade3, Ink::ink},
                                       {7, "7–10", Ink::shade4, Ink::onDarkShade},
                                       {11, "11 or more", Ink::shade5, Ink::onDarkShade}}};

const Shade& shadeOf(std::int64_t units) {
    std::size_t place = 0;
    while (place + 1 < shades.size() && units >= shades[place + 1].from)
        ++place;
    return shades[place];
}

struct Layout {
    double left = 0;   ///< where cells begin
    double column = 0; ///< width of one
    double right = 0;  ///< where cells end
    double top = 0;
    double row = 0;
    Axis change;
    int decimals = 0; ///< of changes
};

constexpr double changeWidth = 110;

Layout layoutOf(const ThemeMap& map) {
    double names = 20;
    double themes = 0;
    double low = 0;
    double high = 0;
    std::vector<double> changes;
    for (const ThemeMapRow& row : map.rows) {
        names = std::max(names, widthOf(row.code, labelSize));
        low = std::min(low, row.change.value_or(0));
        high = std::max(high, row.change.value_or(0));
        changes.push_back(row.change.value_or(0));
    }
    for (const std::string& theme : map.themes)
        themes = std::max(themes, widthOf(theme, labelSize));
    const double left = std::min(names, 80.0) + 8;
    const double column = std::min(40.0, (figureWidth - left - changeWidth - 60) /
                                             static_cast<double>(std::max<std::size_t>(map.themes.size(), 1)));
    const double right = left + column * static_cast<double>(map.themes.size());
    const double slanted = column >= leastRowForWords ? std::min(themes, 190.0) * 0.72 + 10 : 6;
    return {left,
            column,
            right,
            18 + slanted,
            rowHeight(map.rows.size(), 14),
            Axis(low, high, right + 14, right + 14 + changeWidth),
            decimalsFor(changes)};
}

Group legend(const Layout& layout) {
    Group group;
    double x = layout.left;
    group.shapes.emplace_back(wordsAt({x, 10}, "Units:", Anchor::start, Ink::quiet));
    x += 34;
    for (const Shade& shade : shades) {
        group.shapes.emplace_back(Box{{x, 2}, 12, 10, shade.ink, Stroke{Ink::quiet, 0.4, Dash::none}});
        group.shapes.emplace_back(wordsAt({x + 15, 10}, std::string(shade.words), Anchor::start, Ink::quiet));
        x += 24 + widthOf(shade.words, labelSize);
    }
    return group;
}

void addCells(Group& group, const ThemeMapRow& row, const Layout& layout, double top) {
    for (std::size_t theme = 0; theme < row.units.size(); ++theme) {
        const Point corner{layout.left + layout.column * static_cast<double>(theme), top};
        const std::int64_t units = row.units[theme];
        if (units == 0)
            continue;
        const Shade& shade = shadeOf(units);
        const double gap = layout.column >= 6 && layout.row >= 5 ? 0.5 : 0;
        group.shapes.emplace_back(Box{
            {corner.x + gap, corner.y + gap}, layout.column - 2 * gap, layout.row - 2 * gap, shade.ink, std::nullopt});
        const std::string number = std::to_string(units);
        if (layout.row >= leastRowForWords && layout.column >= widthOf(number, labelSize) + 2)
            group.shapes.emplace_back(wordsAt({corner.x + layout.column / 2, corner.y + layout.row / 2 + 3}, number,
                                              Anchor::middle, shade.number));
    }
}

Group rowOf(const ThemeMap& map, const ThemeMapRow& row, const Layout& layout, double top) {
    Group group{row.code + ": ", {}, row.id.text()};
    bool any = false;
    for (std::size_t theme = 0; theme < row.units.size(); ++theme)
        if (row.units[theme] > 0) {
            group.title += (any ? ", " : "") + map.themes[theme] + " " + std::to_string(row.units[theme]);
            any = true;
        }
    group.title += std::string(any ? "" : "no theme") + "; change " +
                   (row.change ? signedNumber(*row.change) : std::string("not known"));
    const double middle = top + layout.row / 2;
    const bool roomy = layout.row >= leastRowForWords;
    if (roomy)
        group.shapes.emplace_back(
            wordsAt({layout.left - 6, middle + 3}, fitted(row.code, labelSize, layout.left - 8), Anchor::end));
    addCells(group, row, layout, top);
    if (row.change) {
        const double zero = layout.change.at(0);
        const double end = layout.change.at(*row.change);
        const bool better = row.verdict == outcomes::Verdict::better || row.verdict == outcomes::Verdict::changed;
        const double height = std::max(1.0, layout.row * 0.55);
        if (end != zero)
            group.shapes.emplace_back(Box{{std::min(zero, end), middle - height / 2},
                                          std::abs(end - zero),
                                          height,
                                          better ? Ink::accent : Ink::ground,
                                          Stroke{better ? Ink::accent : Ink::ink, roomy ? 0.9 : 0.4, Dash::none}});
        if (roomy)
            group.shapes.emplace_back(wordsAt({layout.change.to() + 38, middle + 3},
                                              signedNumber(*row.change, layout.decimals), Anchor::end, Ink::quiet));
    } else if (roomy) {
        group.shapes.emplace_back(
            wordsAt({layout.change.to() + 38, middle + 3}, "not known", Anchor::end, Ink::quiet, 7.5));
    }
    return group;
}

Group themeNames(const ThemeMap& map, const Layout& layout) {
    Group group;
    if (layout.column < leastRowForWords)
        return group;
    for (std::size_t theme = 0; theme < map.themes.size(); ++theme) {
        Words words = wordsAt({layout.left + layout.column * (static_cast<double>(theme) + 0.6), layout.top - 5},
                              fitted(map.themes[theme], labelSize, 190));
        words.turned = -45;
        group.shapes.emplace_back(words);
    }
    return group;
}

} // namespace

Drawing themeMapFigure(const ThemeMap& map) {
    const std::string title = "Themes of each participant, sorted by change of " + map.about.scale.name;
    if (map.rows.empty() || map.themes.empty())
        return emptyFigure(title, map.themes.empty() ? "There are no themes yet." : "Nobody was interviewed yet.");
    const Layout layout = layoutOf(map);
    const double bottom = layout.top + layout.row * static_cast<double>(map.rows.size());
    Drawing drawing{figureWidth, bottom + 34, title, "", {}};
    drawing.description = people(map.rows.size()) + " in rows, " + std::to_string(map.themes.size()) +
                          " themes in columns; numbers are meaning units. The change of " + map.about.scale.name +
                          " stands at the right; what is better comes first.";
    drawing.groups.push_back(legend(layout));
    drawing.groups.push_back(themeNames(map, layout));
    drawing.groups.push_back({"",
                              {Box{{layout.left, layout.top},
                                   layout.right - layout.left,
                                   bottom - layout.top,
                                   std::nullopt,
                                   Stroke{Ink::faint, 0.75, Dash::none}}}});
    Group changes = horizontalAxis(layout.change, bottom, layout.top, "", 3);
    const double zero = layout.change.at(0);
    changes.shapes.emplace_back(Path{{{zero, layout.top}, {zero, bottom}}, {Ink::ink, 0.8, Dash::none}});
    const double middle = (layout.change.from() + layout.change.to()) / 2;
    changes.shapes.emplace_back(wordsAt(
        {middle, bottom + 27}, fitted("Change of " + withUnit(map.about.scale), labelSize, 190), Anchor::middle));
    drawing.groups.push_back(std::move(changes));
    for (std::size_t place = 0; place < map.rows.size(); ++place)
        drawing.groups.push_back(
            rowOf(map, map.rows[place], layout, layout.top + layout.row * static_cast<double>(place)));
    drawing.groups.push_back(
        {"",
         {wordsAt({layout.left, bottom + 13}, "n = " + std::to_string(map.rows.size()), Anchor::start, Ink::quiet)}});
    drawing.width = std::max(figureWidth, layout.change.to() + 60);
    return drawing;
}

} // namespace emic::reports
