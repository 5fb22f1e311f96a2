// The colour of quiet words on the window's own ground, which is not that of texts and lists (view_colours.h). Pure.
#pragma once

#include "app/desktop/view_colours.h"

namespace emic::desktop {

/// At least 4.5 to the window; to the ground of texts it is more.
[[nodiscard]] inline QColor quietOnWindow(QPalette palette) {
    palette.setColor(QPalette::Base, palette.color(QPalette::Window));
    palette.setColor(QPalette::Text, palette.color(QPalette::WindowText));
    return ViewColours::of(palette).quietText;
}

} // namespace emic::desktop
