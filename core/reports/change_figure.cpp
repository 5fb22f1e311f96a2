#include "core/outcomes/numbers.h"
#include "core/reports/axis.h"
#include "core/reports/drawing_words.h"
#include "core/reports/figure_parts.h"
#include "core/reports/figures.h"

#include <cmath>
#include <limits>

namespace emic::reports {

using analysis::PersonChange;
using analysis::ScaleChanges;
using outcomes::Verdict;

namespace {

std::string shortNumber(double value) {
    return outcomes::numberText(std::round(value * 100) / 100);
}

std::string titleOf(const PersonChange& person) {
    return person.code + ": " + shortNumber(person.before) + " → " + shortNumber(person.after) + " (" +
           signedNumber(person.change) + ", " + std::string(outcomes::name(person.verdict)) + ")" +
           (person.reliable && *person.reliable ? ", reliable change" : "");
}

std::string countsOf(const ScaleChanges& changes) {
    std::string text = "n = " + std::to_string(changes.people.size());
    if (changes.about.scale.better == outcomes::Better::neither)
        text += ": " + std::to_string(changes.count(Verdict::changed)) + " changed, ";
    else
        text += ": " + std::to_string(changes.count(Verdict::better)) + " better, " +
                std::to_string(changes.count(Verdict::worse)) + " worse, ";
    return text + std::to_string(changes.count(Verdict::same)) + " the same";
}

std::string titleOf(const ScaleChanges& changes) {
    return changes.about.scale.name + ", " + changes.about.from + " and " + changes.about.to + ", person by person";
}

/// Space for the words beside the rows.
double labelWidth(const ScaleChanges& changes) {
    double widest = widthOf("Mean", labelSize, true);
    for (const PersonChange& person : changes.people)
        widest = std::max(widest, widthOf(person.code, labelSize));
    return std::min(widest, 90.0) + 12;
}

/// Signs and lines explained, above the rows.
Group legend(const ScaleChanges& changes, double left) {
    Group group;
    const double y = 10;
    double x = left;
    const auto say = [&](const std::string& text) {
        const std::string fits = fitted(text, labelSize, 110);
        group.shapes.emplace_back(wordsAt({x, y + 3}, fits));
        x += widthOf(fits, labelSize) + 12;
    };
    const auto line = [&](const Stroke& stroke) {
        group.shapes.emplace_back(Path{{{x, y}, {x + 20, y}}, stroke});
        x += 24;
    };
    group.shapes.emplace_back(Mark{{x + 4, y}, 3.2, Sign::circle, false, Ink::ink});
    x += 12;
    say(changes.about.from);
    group.shapes.emplace_back(Mark{{x + 4, y}, 3.2, Sign::circle, true, Ink::ink});
    x += 12;
    say(changes.about.to);
    if (changes.about.scale.better == outcomes::Better::neither)
        return group;
    line({Ink::accent, 2.2, Dash::none});
    say("better");
    line({Ink::ink, 1.4, Dash::dashed});
    say("worse");
    return group;
}

Group personRow(const PersonChange& person, const Axis& axis, double y, double row, double left, int decimals) {
    Group group{titleOf(person), {}, person.id.text()};
    const bool roomy = row >= leastRowForWords;
    const double radius = std::clamp(row * 0.28, 0.9, 3.2);
    const Point before{axis.at(person.before), y};
    const Point after{axis.at(person.after), y};
    if (roomy) {
        group.shapes.emplace_back(wordsAt({left - 8, y + 3}, fitted(person.code, labelSize, left - 8), Anchor::end));
        group.shapes.emplace_back(
            wordsAt({figureWidth, y + 3}, signedNumber(person.change, decimals), Anchor::end, Ink::quiet));
    }
    const double width = std::min(2.2, row * 0.3);
    if (person.verdict == Verdict::worse)
        group.shapes.emplace_back(Path{{before, after}, {Ink::ink, width * 0.65, Dash::dashed}});
    else if (person.verdict != Verdict::same)
        group.shapes.emplace_back(Path{{before, after}, {Ink::accent, width, Dash::none}});
    group.shapes.emplace_back(Mark{before, radius, Sign::circle, false, Ink::ink});
    group.shapes.emplace_back(Mark{after, radius, Sign::circle, true, Ink::ink});
    return group;
}

Group meanRow(const ScaleChanges& changes, const Axis& axis, double y, double left) {
    double before = 0;
    double after = 0;
    const auto n = static_cast<double>(changes.people.size());
    for (const PersonChange& person : changes.people) {
        before += person.before / n;
        after += person.after / n;
    }
    Group group{"Mean of " + people(changes.people.size()) + ": " + shortNumber(before) + " → " + shortNumber(after),
                {}};
    Words label = wordsAt({left - 8, y + 3}, "Mean", Anchor::end);
    label.bold = true;
    group.shapes.emplace_back(label);
    Words change = wordsAt({figureWidth, y + 3}, signedNumber(after - before), Anchor::end);
    change.bold = true;
    group.shapes.emplace_back(change);
    group.shapes.emplace_back(Path{{{axis.at(before), y}, {axis.at(after), y}}, {Ink::ink, 1.2, Dash::none}});
    group.shapes.emplace_back(Mark{{axis.at(before), y}, 3.4, Sign::diamond, false, Ink::ink});
    group.shapes.emplace_back(Mark{{axis.at(after), y}, 3.4, Sign::diamond, true, Ink::ink});
    return group;
}

Drawing scores(const ScaleChanges& changes) {
    std::vector<double> all;
    for (const PersonChange& person : changes.people)
        all.push_back(person.change);
    const int decimals = decimalsFor(all);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const PersonChange& person : changes.people) {
        low = std::min({low, person.before, person.after});
        high = std::max({high, person.before, person.after});
    }
    const std::optional<outcomes::CutOff>& cutOff = changes.about.scale.cutOff;
    if (cutOff) {
        low = std::min(low, cutOff->value);
        high = std::max(high, cutOff->value);
    }
    const double left = labelWidth(changes);
    const double margin = (high - low) * 0.03;
    const Axis axis(low - margin, high + margin, left, figureWidth - 44);
    const double row = rowHeight(changes.people.size(), 13);
    const double top = 34;
    const double meanAt = top + row * static_cast<double>(changes.people.size()) + 12;
    const double bottom = meanAt + 11;
    Drawing drawing{figureWidth, bottom + 34, titleOf(changes), countsOf(changes) + ".", {}};
    drawing.groups.push_back(horizontalAxis(
        axis, bottom, top - 6, withUnit(changes.about.scale) + ", n = " + std::to_string(changes.people.size())));
    drawing.groups.push_back(legend(changes, left));
    drawing.groups.push_back({"", {wordsAt({figureWidth, 13}, "Change", Anchor::end, Ink::quiet)}});
    if (cutOff) {
        const double x = axis.at(cutOff->value);
        drawing.groups.push_back({"Cut-off " + inSigns(*cutOff),
                                  {Path{{{x, top - 8}, {x, bottom}}, {Ink::quiet, 1.4, Dash::dotted}},
                                   wordsAt({x, top - 10}, "cut-off " + inSigns(*cutOff),
                                           x > figureWidth - 120 ? Anchor::end : Anchor::middle, Ink::quiet)}});
    }
    for (std::size_t place = 0; place < changes.people.size(); ++place)
        drawing.groups.push_back(personRow(changes.people[place], axis, top + row * (static_cast<double>(place) + 0.5),
                                           row, left, decimals));
    drawing.groups.push_back(
        {"", {Path{{{left, meanAt - 8}, {axis.to(), meanAt - 8}}, {Ink::quiet, 0.5, Dash::none}}}});
    drawing.groups.push_back(meanRow(changes, axis, meanAt, left));
    return drawing;
}

/// Boxes of those who answered so before and so after; returns how high they are.
double addBoxes(Drawing& drawing, const ScaleChanges& changes, bool before, bool after, double top) {
    std::vector<const PersonChange*> members;
    for (const PersonChange& person : changes.people)
        if ((person.before == 1) == before && (person.after == 1) == after)
            members.push_back(&person);
    constexpr double left = 176;
    const bool named = changes.people.size() <= 120;
    const double width = named ? 42 : 9;
    const double height = named ? 14 : 9;
    const auto columns = static_cast<std::size_t>((figureWidth - left) / (width + 3));
    const auto say = [](bool yes) { return yes ? std::string("yes") : std::string("no"); };
    Words label = wordsAt({0, top + 10.5},
                          say(before) + " before, " + say(after) + " after (" + std::to_string(members.size()) + ")");
    label.bold = before != after;
    drawing.groups.push_back({"", {label}});
    for (std::size_t place = 0; place < members.size(); ++place) {
        const Point corner{left + static_cast<double>(place % columns) * (width + 3),
                           top + static_cast<double>(place / columns) * (height + 3)};
        const std::optional<Ink> fill = before != after ? std::optional(Ink::shade2) : std::nullopt;
        Group group{members[place]->code + ": " + say(before) + " before, " + say(after) + " after",
                    {},
                    members[place]->id.text()};
        group.shapes.emplace_back(Box{corner, width, height, fill, Stroke{Ink::quiet, 0.75, Dash::none}});
        if (named)
            group.shapes.emplace_back(wordsAt({corner.x + width / 2, corner.y + 10.3},
                                              fitted(members[place]->code, labelSize, width - 3), Anchor::middle));
        drawing.groups.push_back(std::move(group));
    }
    const std::size_t lines = std::max<std::size_t>(1, (members.size() + columns - 1) / columns);
    return static_cast<double>(lines) * (height + 3);
}

Drawing answers(const ScaleChanges& changes) {
    Drawing drawing{figureWidth, 0, titleOf(changes), countsOf(changes) + ".", {}};
    double top = 4;
    const std::string heading = changes.about.scale.name + " (before: " + changes.about.from +
                                "; after: " + changes.about.to + "), n = " + std::to_string(changes.people.size());
    drawing.groups.push_back(
        {"", {wordsAt({0, top + 8}, fitted(heading, labelSize, figureWidth), Anchor::start, Ink::quiet)}});
    top += 20;
    for (const auto& [before, after] : {std::pair(false, true), {true, false}, {true, true}, {false, false}})
        top += addBoxes(drawing, changes, before, after, top) + 6;
    drawing.height = top;
    return drawing;
}

} // namespace

Drawing changeFigure(const ScaleChanges& changes) {
    if (changes.people.empty())
        return emptyFigure(titleOf(changes), "Nobody has a value both before and after.");
    return changes.about.scale.yesNo() ? answers(changes) : scores(changes);
}

} // namespace emic::reports
