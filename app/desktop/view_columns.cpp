#include "app/desktop/view_columns.h"

#include <algorithm>
#include <QFontMetrics>

namespace emic::desktop {
namespace {

constexpr int margin = 12;
constexpr int narrowLane = 9;
constexpr int widestLane = 170;
constexpr int leastForNames = 64;

} // namespace

ViewColumns ViewColumns::of(int width, const QFont& font, int lanes, int measure) {
    const QFontMetrics metrics(font);
    const int character = std::max(1, metrics.averageCharWidth());
    ViewColumns columns;
    columns.mapWidth = width >= 40 * character ? 14 : 0;
    columns.mapLeft = width - columns.mapWidth;
    columns.speakerLeft = margin;
    columns.speakerWidth = std::clamp(width / 6, 7 * character, 16 * character);
    columns.textLeft = columns.speakerLeft + columns.speakerWidth + margin;
    const int free = std::max(character, columns.mapLeft - columns.textLeft - 2 * margin);
    // Stripes are promised a narrow lane each, up to a third of the room; the text takes its measure of the rest.
    const int promised = std::min(std::max(lanes, 1) * narrowLane, free / 3);
    columns.textWidth = std::max(character, std::min(measure * character, free - promised));
    columns.lanesLeft = columns.textLeft + columns.textWidth + margin;
    const int room = std::max(0, columns.mapLeft - columns.lanesLeft - 4);
    columns.lanesShown = std::min(std::max(lanes, 1), room / narrowLane);
    if (columns.lanesShown > 0)
        columns.lanePitch = std::clamp(room / columns.lanesShown, narrowLane, widestLane);
    return columns;
}

int ViewColumns::lane(int number) const {
    return lanesLeft + std::min(number, lanesShown - 1) * lanePitch;
}

bool ViewColumns::namesFit() const {
    return lanePitch >= leastForNames;
}

} // namespace emic::desktop
