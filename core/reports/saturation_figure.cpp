#include "core/outcomes/numbers.h"
#include "core/reports/axis.h"
#include "core/reports/drawing_words.h"
#include "core/reports/figure_parts.h"
#include "core/reports/figures.h"

#include <cmath>

namespace emic::reports {

using analysis::Saturation;
using analysis::SaturationOptions;
using analysis::SaturationRow;

namespace {

constexpr double left = 56;
constexpr double right = figureWidth - 4;
constexpr double upperTop = 34;
constexpr double upperBottom = 190;
constexpr double lowerTop = 214;
constexpr double lowerBottom = 300;

std::string percent(double share) {
    return outcomes::numberText(std::round(share * 1000) / 10) + "%";
}

/// One place for each source along the bottom.
struct Columns {
    std::size_t count = 0;
    [[nodiscard]] double width() const { return (right - left) / static_cast<double>(count); }
    [[nodiscard]] double middle(std::size_t place) const { return left + width() * (static_cast<double>(place) + 0.5); }
};

void addCurve(Drawing& drawing, const Saturation& saturation, const Columns& columns, const Axis& axis) {
    Path curve{{}, {Ink::accent, 1.6, Dash::none}};
    for (std::size_t place = 0; place < saturation.rows.size(); ++place) {
        const SaturationRow& row = saturation.rows[place];
        const double x = columns.middle(place);
        const double bar = std::min(14.0, columns.width() * 0.6);
        const double fresh = axis.at(static_cast<double>(row.newThemes.size()));
        Group group{std::to_string(place + 1) + ". " + row.source + ": " + std::to_string(row.newThemes.size()) +
                        " new, " + std::to_string(row.soFar) + " so far",
                    {}};
        if (!row.newThemes.empty())
            group.shapes.emplace_back(Box{{x - bar / 2, fresh},
                                          bar,
                                          upperBottom - fresh,
                                          Ink::shade2,
                                          Stroke{Ink::quiet, columns.width() > 4 ? 0.75 : 0.2, Dash::none}});
        const Point point{x, axis.at(static_cast<double>(row.soFar))};
        curve.points.push_back(point);
        group.shapes.emplace_back(
            Mark{point, std::clamp(columns.width() * 0.2, 0.6, 2.6), Sign::circle, true, Ink::accent});
        drawing.groups.push_back(std::move(group));
    }
    drawing.groups.push_back({"Different themes and subthemes so far", {curve}});
}

void addShares(Drawing& drawing, const Saturation& saturation, const SaturationOptions& options, const Columns& columns,
               const Axis& axis) {
    const double threshold = axis.at(options.threshold);
    drawing.groups.push_back({"Threshold " + percent(options.threshold),
                              {Path{{{left, threshold}, {right, threshold}}, {Ink::ink, 1, Dash::dashed}},
                               wordsAt({left + 4, threshold - 3}, "threshold " + percent(options.threshold),
                                       Anchor::start, Ink::quiet, 7.5)}});
    Path line{{}, {Ink::quiet, 1, Dash::none}};
    for (std::size_t place = 0; place < saturation.rows.size(); ++place) {
        const std::optional<double>& share = saturation.rows[place].share;
        if (!share)
            continue;
        const Point point{columns.middle(place), axis.at(*share)};
        line.points.push_back(point);
        drawing.groups.push_back({"Run ending with " + saturation.rows[place].source + ": " + percent(*share) + " new",
                                  {Mark{point, std::clamp(columns.width() * 0.22, 0.6, 2.8), Sign::diamond,
                                        *share <= options.threshold, Ink::ink}}});
    }
    drawing.groups.insert(drawing.groups.end() - static_cast<std::ptrdiff_t>(line.points.size()), {"", {line}});
}

void addSources(Drawing& drawing, const Saturation& saturation, const Columns& columns) {
    double widest = 0;
    const auto every = static_cast<std::size_t>(std::ceil(10.5 / columns.width()));
    for (std::size_t place = 0; place < saturation.rows.size(); place += std::max<std::size_t>(every, 1)) {
        const std::string name = fitted(saturation.rows[place].source, labelSize, 90);
        widest = std::max(widest, widthOf(name, labelSize));
        Words words = wordsAt({columns.middle(place) + 3, lowerBottom + 7}, name, Anchor::end);
        words.turned = -90;
        drawing.groups.push_back({saturation.rows[place].source, {words}});
    }
    drawing.height = lowerBottom + widest + 30;
    drawing.groups.push_back({"",
                              {wordsAt({(left + right) / 2, drawing.height - 6},
                                       "Sources in the order of coding, n = " + std::to_string(saturation.rows.size()),
                                       Anchor::middle, Ink::ink, 9.5)}});
}

std::string describe(const Saturation& saturation, const SaturationOptions& options) {
    std::string text = std::to_string(saturation.rows.size()) + " sources brought " +
                       std::to_string(saturation.rows.back().soFar) + " different themes and subthemes. Base " +
                       std::to_string(options.base) + ", run " + std::to_string(options.run) + ", threshold " +
                       percent(options.threshold) + ". ";
    text += saturation.reachedAt ? "The threshold was reached with " + saturation.rows[*saturation.reachedAt].source +
                                       ", number " + std::to_string(*saturation.reachedAt + 1) + "."
                                 : "The threshold was not reached.";
    return text;
}

} // namespace

Drawing saturationFigure(const Saturation& saturation, const SaturationOptions& options) {
    const std::string title = "New themes source by source";
    if (saturation.rows.empty())
        return emptyFigure(title, "Nothing has been coded yet.");
    Drawing drawing{figureWidth, 0, title, describe(saturation, options), {}};
    const Columns columns{saturation.rows.size()};
    const Axis themes(0, 1.05 * static_cast<double>(saturation.rows.back().soFar), upperBottom, upperTop);
    double most = 2 * options.threshold;
    for (const SaturationRow& row : saturation.rows)
        most = std::max(most, row.share.value_or(0));
    const Axis shares(0, most, lowerBottom, lowerTop);
    const double baseWidth = columns.width() * static_cast<double>(std::min(options.base, saturation.rows.size()));
    drawing.groups.push_back({"Base of " + std::to_string(options.base) + " sources",
                              {Box{{left, upperTop}, baseWidth, lowerBottom - upperTop, Ink::shade1, std::nullopt},
                               wordsAt({left + 3, upperTop - 4}, "base: first " + std::to_string(options.base),
                                       Anchor::start, Ink::quiet)}});
    drawing.groups.push_back(verticalAxis(themes, left, right, "Themes and subthemes"));
    drawing.groups.push_back({"", {Path{{{left, upperBottom}, {right, upperBottom}}, {Ink::quiet, 0.75, Dash::none}}}});
    Group lower = verticalAxis(shares, left, right, "New in run of " + std::to_string(options.run), 3);
    drawing.groups.push_back(std::move(lower));
    drawing.groups.push_back({"", {Path{{{left, lowerBottom}, {right, lowerBottom}}, {Ink::quiet, 0.75, Dash::none}}}});
    if (saturation.reachedAt) {
        const double x = columns.middle(*saturation.reachedAt);
        drawing.groups.push_back(
            {"Reached with " + saturation.rows[*saturation.reachedAt].source,
             {Path{{{x, upperTop}, {x, lowerBottom}}, {Ink::ink, 1, Dash::dotted}},
              wordsAt({x, upperTop - 16},
                      fitted("reached with " + saturation.rows[*saturation.reachedAt].source, labelSize, 160),
                      x > right - 80 ? Anchor::end : Anchor::middle)}});
    }
    addCurve(drawing, saturation, columns, themes);
    addShares(drawing, saturation, options, columns, shares);
    addSources(drawing, saturation, columns);
    return drawing;
}

} // namespace emic::reports
