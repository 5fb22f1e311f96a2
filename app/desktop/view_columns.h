// Where the transcript view's columns stand: speakers, text, lanes of stripes, the map of the whole. A plain value.
#pragma once

#include <QFont>

namespace emic::desktop {

struct ViewColumns {
    int speakerLeft = 0;
    int speakerWidth = 0;
    int textLeft = 0;
    int textWidth = 1;
    int lanesLeft = 0;
    int lanePitch = 0;  ///< pixels from one lane to the next
    int lanesShown = 0; ///< the last one takes the stripes of all that have no room
    int mapLeft = 0;
    int mapWidth = 0;

    /// `lanes` is how many there are, `measure` the most characters a line may have.
    [[nodiscard]] static ViewColumns of(int width, const QFont& font, int lanes, int measure);

    /// A lane's left edge.
    [[nodiscard]] int lane(int number) const;
    /// Room for a theme's name beside a stripe.
    [[nodiscard]] bool namesFit() const;
};

} // namespace emic::desktop
