#include "app/desktop/view_colours.h"

#include "core/study/palette.h"

#include <algorithm>
#include <cmath>

namespace emic::desktop {
namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor between(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

ViewColours ViewColours::of(const QPalette& palette) {
    ViewColours colours;
    colours.ground = palette.color(QPalette::Base);
    colours.text = palette.color(QPalette::Text);
    colours.dark = luminance(colours.ground) < 0.2;
    // As quiet as can be read with ease.
    colours.quietText = colours.text;
    for (double share = 0.5; share > 0; share -= 0.05) {
        colours.quietText = between(colours.text, colours.ground, share);
        if (contrast(colours.quietText, colours.ground) >= 4.6)
            break;
    }
    colours.line = between(colours.text, colours.ground, 0.85);
    colours.highlight = palette.color(QPalette::Highlight);
    colours.highlightedText = palette.color(QPalette::HighlightedText);
    colours.hit = colours.dark ? QColor(0x6b, 0x5a, 0x14) : QColor(0xff, 0xe8, 0x8a);
    colours.currentHit = colours.dark ? QColor(0x84, 0x52, 0x0c) : QColor(0xff, 0xb8, 0x4d);
    colours.warning = colours.dark ? QColor(0xf0, 0xb0, 0x4a) : QColor(0x94, 0x55, 0x00);
    return colours;
}

QColor ViewColours::theme(std::int64_t place) const {
    const study::PaletteColour colour = study::paletteColour(place);
    const std::string_view name = dark ? colour.dark : colour.light;
    return QColor(QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace emic::desktop
