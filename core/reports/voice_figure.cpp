#include "core/analysis/cross.h"
#include "core/reports/axis.h"
#include "core/reports/drawing_words.h"
#include "core/reports/figure_parts.h"
#include "core/reports/figures.h"

#include <map>

namespace emic::reports {

using analysis::VoicedChanges;
using analysis::VoicedChangesOfScale;
using analysis::VoiceSide;

namespace {

constexpr double left = 158;
constexpr double right = figureWidth - 62;
constexpr double top = 24;

Axis axisOf(const VoicedChangesOfScale& changes) {
    double low = 0;
    double high = 0;
    for (const VoicedChanges& theme : changes.themes)
        for (const VoiceSide* side : {&theme.voiced, &theme.others}) {
            for (const analysis::PersonChange& person : side->changes) {
                low = std::min(low, person.change);
                high = std::max(high, person.change);
            }
            if (side->changes.size() >= analysis::fewestPeople) {
                low = std::min(low, side->mean.interval.low.valueOr(low));
                high = std::max(high, side->mean.interval.high.valueOr(high));
            }
        }
    const double margin = (high - low) * 0.03;
    return {low - margin, high + margin, left, right};
}

/// Every person as a small sign, the mean with its interval where there are people enough.
void addSide(Drawing& drawing, const VoiceSide& side, bool voiced, const std::string& theme, const Axis& axis,
             double y) {
    std::map<double, int> atSamePlace;
    for (const analysis::PersonChange& person : side.changes) {
        // Those with the same change stand above and below one another: 0, 1, -1, 2, -2.
        const int count = std::min(atSamePlace[person.change]++, 4);
        const double beside = (count % 2 == 0 ? -1 : 1) * ((count + 1) / 2) * 2.7;
        drawing.groups.push_back(
            {person.code + (voiced ? ", voiced " : ", did not voice ") + theme + ": " + signedNumber(person.change),
             {Mark{{axis.at(person.change), y + beside}, 1.2, Sign::circle, false, Ink::shade4}}});
    }
    const bool few = side.changes.size() < analysis::fewestPeople;
    Group group{std::string(voiced ? "Voiced " : "Did not voice ") + theme + ": " +
                    std::to_string(side.changes.size()) + " with a change of " + people(side.people),
                {}};
    if (!few && side.mean.mean.known()) {
        const double mean = side.mean.mean.value();
        group.title += "; mean " + signedNumber(mean);
        if (side.mean.interval.low.known()) {
            const double low = side.mean.interval.low.value();
            const double high = side.mean.interval.high.value();
            group.title += " (" + signedNumber(low) + " to " + signedNumber(high) + ")";
            group.shapes.emplace_back(
                Path{{{axis.at(low), y}, {axis.at(high), y}}, {Ink::ink, voiced ? 1.8 : 1.2, Dash::none}});
            for (const double end : {low, high})
                group.shapes.emplace_back(
                    Path{{{axis.at(end), y - 3}, {axis.at(end), y + 3}}, {Ink::ink, 1.2, Dash::none}});
        }
        group.shapes.emplace_back(
            Mark{{axis.at(mean), y}, 3.6, voiced ? Sign::circle : Sign::square, voiced, Ink::ink});
    }
    group.shapes.emplace_back(wordsAt({figureWidth, y + 3},
                                      "n = " + std::to_string(side.changes.size()) + (few ? " (few)" : ""), Anchor::end,
                                      Ink::quiet));
    drawing.groups.push_back(std::move(group));
}

Group legend() {
    Group group;
    const auto sign = [&](double x, Sign shape, bool filled, const std::string& words) {
        group.shapes.emplace_back(Path{{{x, 8}, {x + 20, 8}}, {Ink::ink, filled ? 1.8 : 1.2, Dash::none}});
        group.shapes.emplace_back(Mark{{x + 10, 8}, 3.6, shape, filled, Ink::ink});
        group.shapes.emplace_back(wordsAt({x + 25, 11}, words));
    };
    sign(0, Sign::circle, true, "voiced the theme");
    sign(125, Sign::square, false, "did not");
    group.shapes.emplace_back(wordsAt({210, 11}, "mean with 95% interval;", Anchor::start, Ink::quiet));
    group.shapes.emplace_back(Mark{{340, 8}, 1.4, Sign::circle, false, Ink::shade4});
    group.shapes.emplace_back(wordsAt({347, 11}, "one person", Anchor::start, Ink::quiet));
    return group;
}

} // namespace

Drawing voiceFigure(const VoicedChangesOfScale& changes) {
    const std::string title =
        "Change of " + changes.about.scale.name + " of those who voiced a theme and of the others";
    if (changes.themes.empty() || changes.base == 0)
        return emptyFigure(title, changes.themes.empty() ? "There are no themes yet." : "Nobody was interviewed yet.");
    const Axis axis = axisOf(changes);
    const double row = rowHeight(changes.themes.size(), 36, 1200);
    const double bottom = top + row * static_cast<double>(changes.themes.size());
    Drawing drawing{figureWidth, bottom + 50, title, "", {}};
    drawing.description = "For each of " + std::to_string(changes.themes.size()) + " themes the mean change from " +
                          changes.about.from + " to " + changes.about.to +
                          " of those who voiced it and of the others, of " + std::to_string(changes.base) +
                          " interviewed. Exploratory.";
    drawing.groups.push_back(legend());
    drawing.groups.push_back(horizontalAxis(axis, bottom, top, "Change of " + withUnit(changes.about.scale)));
    drawing.groups.push_back(
        {"",
         {wordsAt({(left + right) / 2, bottom + 40}, directionOf(changes.about.scale), Anchor::middle, Ink::quiet)}});
    const double zero = axis.at(0);
    drawing.groups.push_back({"No change", {Path{{{zero, top}, {zero, bottom}}, {Ink::quiet, 1, Dash::dashed}}}});
    for (std::size_t place = 0; place < changes.themes.size(); ++place) {
        const VoicedChanges& theme = changes.themes[place];
        const double y = top + row * static_cast<double>(place);
        if (row >= 2 * leastRowForWords) {
            Group label{theme.theme, {}};
            const std::vector<std::string> name = inLines(theme.theme, labelSize, left - 14, row > 32 ? 2 : 1);
            double line = y + row / 2 - 1 - (name.size() > 1 ? 5 : 0);
            for (const std::string& words : name) {
                label.shapes.emplace_back(wordsAt({0, line}, words));
                line += 10;
            }
            label.shapes.emplace_back(wordsAt(
                {0, line}, "voiced by " + std::to_string(theme.voiced.people) + " of " + std::to_string(changes.base),
                Anchor::start, Ink::quiet, 7.5));
            drawing.groups.push_back(std::move(label));
        }
        if (place > 0)
            drawing.groups.push_back({"", {Path{{{0, y}, {figureWidth, y}}, {Ink::faint, 0.5, Dash::none}}}});
        addSide(drawing, theme.voiced, true, theme.theme, axis, y + row * 0.32);
        addSide(drawing, theme.others, false, theme.theme, axis, y + row * 0.7);
    }
    return drawing;
}

} // namespace emic::reports
