#include "core/reports/axis.h"
#include "core/reports/drawing_words.h"
#include "core/reports/figure_parts.h"
#include "core/reports/figures.h"

#include <cmath>
#include <map>

namespace emic::reports {

using analysis::JointDisplay;
using analysis::JointPerson;
using analysis::JointSide;
using outcomes::Verdict;

namespace {

constexpr double left = 8;
constexpr double right = figureWidth - 8;
constexpr double bandTop = 34;
constexpr double band = 118; ///< height of a side with its heading and mean
constexpr double swarm = 72; ///< of that, the points

/// Radius of a point, so that crowds stay points.
double radiusFor(std::size_t people) {
    return people <= 60 ? 3.6 : people <= 250 ? 2.6 : people <= 1500 ? 1.6 : 0.9;
}

Axis axisOf(const JointDisplay& display) {
    double low = 0;
    double high = 0;
    for (const JointSide* side : {&display.voiced, &display.others}) {
        for (const JointPerson& person : side->people)
            if (person.change) {
                low = std::min(low, person.change->change);
                high = std::max(high, person.change->change);
            }
        if (side->withChange() >= analysis::fewestPeople) {
            low = std::min(low, side->mean.interval.low.valueOr(low));
            high = std::max(high, side->mean.interval.high.valueOr(high));
        }
    }
    const double margin = (high - low) * 0.03;
    return {low - margin, high + margin, left + 4, right - 4};
}

Mark markOf(Verdict verdict, Point centre, double radius) {
    switch (verdict) {
    case Verdict::better:
        return {centre, radius, Sign::circle, true, Ink::accent};
    case Verdict::worse:
        return {centre, radius * 0.9, Sign::square, false, Ink::ink};
    case Verdict::same:
        return {centre, radius, Sign::circle, false, Ink::quiet};
    case Verdict::changed:
        break;
    }
    return {centre, radius, Sign::circle, true, Ink::quiet};
}

std::string titleOf(const JointPerson& person) {
    return person.code + ": " + signedNumber(person.change->change) + ", " +
           std::string(outcomes::name(person.change->verdict)) +
           (person.units > 0 ? "; " + std::to_string(person.units) + (person.units == 1 ? " unit" : " units") : "");
}

/// Points that would cover one another stand above and below: 0, 1, -1, 2, -2, closer where many do.
void addPoints(Drawing& drawing, const JointSide& side, const Axis& axis, double middle, double radius) {
    const auto columnOf = [&](const JointPerson& person) {
        return std::lround(axis.at(person.change->change) / (2 * radius));
    };
    std::map<long, std::size_t> heights;
    std::size_t highest = 1;
    for (const JointPerson& person : side.people)
        if (person.change)
            highest = std::max(highest, ++heights[columnOf(person)]);
    const double step = std::min(2 * radius + 0.4, (swarm - 2 * radius) / static_cast<double>(highest));
    std::map<long, std::size_t> placed;
    for (const JointPerson& person : side.people) {
        if (!person.change)
            continue;
        const std::size_t count = placed[columnOf(person)]++;
        const double beside = (count % 2 == 0 ? -1 : 1) * static_cast<double>((count + 1) / 2) * step;
        drawing.groups.push_back(
            {titleOf(person),
             {markOf(person.change->verdict, {axis.at(person.change->change), middle + beside}, radius)},
             person.id.text()});
    }
}

Group meanOf(const JointSide& side, const Axis& axis, double y) {
    Group group;
    const std::size_t n = side.withChange();
    if (n < analysis::fewestPeople || !side.mean.mean.known()) {
        group.shapes.emplace_back(wordsAt(
            {axis.at(0) + 6, y + 3}, n == 0 ? "nobody has a change" : "too few for a mean", Anchor::start, Ink::quiet));
        return group;
    }
    const double mean = side.mean.mean.value();
    group.title = "Mean of " + people(n) + ": " + signedNumber(mean);
    std::string words = "mean " + signedNumber(mean);
    double end = axis.at(mean);
    if (side.mean.interval.low.known() && side.mean.interval.high.known()) {
        const double low = side.mean.interval.low.value();
        const double high = side.mean.interval.high.value();
        words += " (" + signedNumber(low) + " to " + signedNumber(high) + ")";
        group.title += ", 95% interval " + signedNumber(low) + " to " + signedNumber(high);
        group.shapes.emplace_back(Path{{{axis.at(low), y}, {axis.at(high), y}}, {Ink::ink, 1.4, Dash::none}});
        for (const double limit : {low, high})
            group.shapes.emplace_back(
                Path{{{axis.at(limit), y - 3}, {axis.at(limit), y + 3}}, {Ink::ink, 1.2, Dash::none}});
        end = axis.at(high);
    }
    group.shapes.emplace_back(Mark{{axis.at(mean), y}, 3.6, Sign::diamond, true, Ink::ink});
    const bool fits = end + 8 + widthOf(words, 7.5) < right;
    group.shapes.emplace_back(wordsAt({fits ? end + 8 : axis.at(mean), fits ? y + 3 : y + 12}, words,
                                      fits ? Anchor::start : Anchor::end, Ink::quiet, 7.5));
    return group;
}

void addSide(Drawing& drawing, const JointDisplay& display, bool voiced, const Axis& axis, double radius) {
    const JointSide& side = voiced ? display.voiced : display.others;
    const double top = bandTop + (voiced ? 0 : band);
    const std::size_t with = side.withChange();
    std::string heading = voiced ? "Voiced " + display.numbers.theme : std::string("Did not voice it");
    std::string count = std::to_string(side.people.size()) + " of " + std::to_string(display.numbers.base);
    if (with != side.people.size())
        count += ", " + std::to_string(with) + " with a change";
    Words words = wordsAt({left, top + 8}, fitted(heading, 9, right - left - widthOf(count, labelSize) - 14, true),
                          Anchor::start, Ink::ink, 9);
    words.bold = true;
    drawing.groups.push_back({"", {words, wordsAt({right, top + 8}, count, Anchor::end, Ink::quiet)}});
    addPoints(drawing, side, axis, top + 14 + swarm / 2, radius);
    drawing.groups.push_back(meanOf(side, axis, top + 14 + swarm + 8));
    if (voiced)
        drawing.groups.push_back(
            {"", {Path{{{left, top + band - 6}, {right, top + band - 6}}, {Ink::faint, 0.75, Dash::none}}}});
}

Group legend(const JointDisplay& display) {
    Group group;
    double x = left + 4;
    const auto sign = [&](Verdict verdict, const std::string& words) {
        group.shapes.emplace_back(markOf(verdict, {x, 12}, 3.6));
        group.shapes.emplace_back(wordsAt({x + 8, 15}, words, Anchor::start, Ink::quiet));
        x += 24 + widthOf(words, labelSize);
    };
    if (display.about.scale.better == outcomes::Better::neither) {
        sign(Verdict::changed, "changed");
    } else {
        sign(Verdict::better, "better");
        sign(Verdict::worse, "worse");
    }
    sign(Verdict::same, "the same");
    group.shapes.emplace_back(Mark{{x, 12}, 3.6, Sign::diamond, true, Ink::ink});
    group.shapes.emplace_back(wordsAt({x + 8, 15}, "mean with 95% interval", Anchor::start, Ink::quiet));
    return group;
}

} // namespace

Drawing jointFigure(const JointDisplay& display) {
    const std::string title =
        display.about.scale.name + ", change of those who voiced " + display.numbers.theme + " and of the others";
    if (display.numbers.base == 0)
        return emptyFigure(title, "Nobody was interviewed yet.");
    if (display.voiced.withChange() + display.others.withChange() == 0)
        return emptyFigure(title, "Nobody who was interviewed has a value both before and after.");
    const Axis axis = axisOf(display);
    const double bottom = bandTop + 2 * band;
    Drawing drawing{figureWidth, bottom + 40, title, "", {}};
    drawing.description =
        "Voiced it: " + std::to_string(display.voiced.withChange()) + " with a change of " +
        people(display.voiced.people.size()) + "; did not: " + std::to_string(display.others.withChange()) + " of " +
        people(display.others.people.size()) + ". Change is " + display.about.to + " less " + display.about.from + ".";
    drawing.groups.push_back(
        horizontalAxis(axis, bottom, bandTop - 4,
                       "Change of " + withUnit(display.about.scale) + "   " + directionOf(display.about.scale)));
    const double zero = axis.at(0);
    drawing.groups.push_back({"", {Path{{{zero, bandTop - 4}, {zero, bottom}}, {Ink::ink, 0.8, Dash::none}}}});
    drawing.groups.push_back(legend(display));
    const double radius = radiusFor(std::max(display.voiced.people.size(), display.others.people.size()));
    addSide(drawing, display, true, axis, radius);
    addSide(drawing, display, false, axis, radius);
    return drawing;
}

} // namespace emic::reports
