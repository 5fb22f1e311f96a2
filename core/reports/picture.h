// A drawing as a picture of pixels, for programs that do not show SVG. Uses librsvg and the fonts that there are. Any
// thread.
#pragma once

#include "core/reports/drawing.h"

#include <string>

namespace emic::reports {

/// A PNG file, on white. A drawing too large for `pixelsPerPoint` gets fewer. Throws Error when it cannot be made.
[[nodiscard]] std::string png(const Drawing& drawing, double pixelsPerPoint = 2.5);

} // namespace emic::reports
