#include "core/outcomes/numbers.h"
#include "core/reports/axis.h"
#include "core/reports/drawing_words.h"
#include "core/reports/figure_parts.h"
#include "core/reports/figures.h"

#include <cmath>
#include <limits>

namespace emic::reports {

using analysis::ParticipantSummary;
using analysis::ScaleOverWaves;

namespace {

constexpr std::size_t acrossPage = 3;
constexpr double gap = 14;
constexpr double cellHeight = 100;
constexpr double plotTop = 36;
constexpr double plotBottom = 80;

std::string shortNumber(double value) {
    return outcomes::numberText(std::round(value * 100) / 100);
}

std::string words(const ScaleOverWaves& scale, const outcomes::Value& value) {
    if (!value.value)
        return value.excluded.empty() ? value.why : "excluded: " + value.excluded;
    return scale.scale.yesNo() ? (*value.value > 0 ? "yes" : "no") : shortNumber(*value.value);
}

std::string titleOf(const ParticipantSummary& summary, const ScaleOverWaves& scale) {
    std::string title = withUnit(scale.scale) + ": ";
    for (std::size_t wave = 0; wave < scale.values.size(); ++wave)
        title += (wave == 0 ? "" : "; ") + summary.waves[wave] + " " + words(scale, scale.values[wave]);
    if (scale.change)
        title += "; change " + signedNumber(scale.change->change) + ", " +
                 std::string(outcomes::name(scale.change->verdict));
    return title;
}

/// Heights of values in a small plot; what is larger stands higher.
class Height {
public:
    Height(const ScaleOverWaves& scale, double top, double bottom) : m_top(top), m_bottom(bottom) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        const auto take = [&](double value) {
            low = std::min(low, value);
            high = std::max(high, value);
        };
        for (const outcomes::Value& value : scale.values)
            if (value.value)
                take(*value.value);
        if (scale.scale.cutOff)
            take(scale.scale.cutOff->value);
        if (scale.scale.yesNo()) {
            take(0);
            take(1);
        }
        // One value alone stands in the middle.
        const double room = high > low ? 0 : 1;
        m_low = low - room;
        m_high = high + room;
    }
    [[nodiscard]] double at(double value) const {
        return m_bottom - (value - m_low) / (m_high - m_low) * (m_bottom - m_top);
    }

private:
    double m_top;
    double m_bottom;
    double m_low = 0;
    double m_high = 1;
};

/// The outermost names end where the plot does.
Words waveName(const std::string& name, std::size_t wave, std::size_t waves, Point at, double left, double width) {
    const bool first = wave == 0 && waves > 1;
    const bool last = wave + 1 == waves && waves > 1;
    const std::string fits = fitted(name, 7.5, waves > 1 ? width / static_cast<double>(waves) - 4 : width);
    if (first || last)
        at.x = first ? left : left + width;
    return wordsAt(at, fits, first ? Anchor::start : last ? Anchor::end : Anchor::middle, Ink::quiet, 7.5);
}

Group plotOf(const ParticipantSummary& summary, const ScaleOverWaves& scale, Point corner, double width) {
    Group group{titleOf(summary, scale), {}};
    const auto put = [&](Shape shape) { group.shapes.push_back(std::move(shape)); };
    Words name = wordsAt({corner.x, corner.y + 9}, fitted(withUnit(scale.scale), labelSize, width, true));
    name.bold = true;
    put(name);
    if (scale.change && !scale.scale.yesNo())
        put(wordsAt({corner.x, corner.y + 19},
                    fitted(signedNumber(scale.change->change) + ", " +
                               std::string(outcomes::name(scale.change->verdict)) +
                               (scale.change->reliable && *scale.change->reliable ? " (reliable)" : ""),
                           7.5, width),
                    Anchor::start, Ink::quiet, 7.5));
    const Height height(scale, corner.y + plotTop, corner.y + plotBottom);
    if (scale.scale.cutOff) {
        const double y = height.at(scale.scale.cutOff->value);
        put(Path{{{corner.x, y}, {corner.x + width, y}}, {Ink::quiet, 0.9, Dash::dotted}});
    }
    const double inset = 14;
    const double step =
        scale.values.size() > 1 ? (width - 2 * inset) / static_cast<double>(scale.values.size() - 1) : 0;
    Path line{{}, {Ink::accent, 1.4, Dash::none}};
    std::vector<Shape> above;
    for (std::size_t wave = 0; wave < scale.values.size(); ++wave) {
        const double x = corner.x + (scale.values.size() > 1 ? inset + step * static_cast<double>(wave) : width / 2);
        put(waveName(summary.waves[wave], wave, scale.values.size(), {x, corner.y + plotBottom + 14}, corner.x, width));
        const outcomes::Value& value = scale.values[wave];
        if (!value.value) {
            above.emplace_back(wordsAt({x, corner.y + plotBottom}, "–", Anchor::middle, Ink::quiet));
            continue;
        }
        const double y = height.at(*value.value);
        line.points.push_back({x, y});
        above.emplace_back(Mark{{x, y}, 2.8, Sign::circle, true, Ink::ink});
        above.emplace_back(wordsAt({x, y - 5}, words(scale, value), Anchor::middle, Ink::ink, 7.5));
    }
    if (line.points.size() > 1)
        put(line);
    for (Shape& shape : above)
        put(std::move(shape));
    return group;
}

} // namespace

Drawing participantFigure(const ParticipantSummary& summary) {
    const std::string title = summary.participant.code + ": every scale over the waves";
    if (summary.scales.empty())
        return emptyFigure(title, "Nothing was measured of " + summary.participant.code + ".");
    const double width = (figureWidth - gap * (acrossPage - 1)) / acrossPage;
    const std::size_t rows = (summary.scales.size() + acrossPage - 1) / acrossPage;
    Drawing drawing{figureWidth, static_cast<double>(rows) * (cellHeight + 8), title, "", {}};
    for (std::size_t place = 0; place < summary.scales.size(); ++place) {
        const Point corner{static_cast<double>(place % acrossPage) * (width + gap),
                           static_cast<double>(place / acrossPage) * (cellHeight + 8)};
        drawing.groups.push_back(plotOf(summary, summary.scales[place], corner, width));
        drawing.description += (drawing.description.empty() ? "" : ". ") + drawing.groups.back().title;
    }
    return drawing;
}

} // namespace emic::reports
