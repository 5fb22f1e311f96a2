// A drawing as a picture of pixels, for programs that do not show SVG. Uses librsvg and the fonts that there are. Any
// thread.
#pragma once

#include "core/reports/drawing.h"

#include <string>

struct _cairo; // cairo.h

namespace emic::reports {

/// Where a drawing goes on a page, in points from above left.
struct PagePlace {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// Paints a drawing as lines and words. Throws Error when it cannot be made.
void paint(const Drawing& drawing, struct _cairo* page, const PagePlace& place);

/// A PNG file, on white. A drawing too large for `pixelsPerPoint` gets fewer. Throws Error when it cannot be made.
[[nodiscard]] std::string png(const Drawing& drawing, double pixelsPerPoint = 2.5);

} // namespace emic::reports
