// A drawing as SVG 1.1. Pure; any thread.
//
// Inks are written as colours for paper and as classes (fill-ink, stroke-quiet ...), so that a page can give them other
// colours in the dark; figureStyle() has them. The same drawing gives the same bytes.
#pragma once

#include "core/reports/drawing.h"

#include <string>
#include <string_view>

namespace emic::reports {

enum class SvgUse {
    file,  ///< a document of its own, on white
    inPage ///< part of an HTML page, on the page's ground
};

/// `name` is for ids within the page: letters, digits and hyphens. Well-formed XML in either case.
[[nodiscard]] std::string svg(const Drawing& drawing, SvgUse use = SvgUse::file, std::string_view name = "figure");

/// "#1c1c1a": an ink on paper, or in the dark.
[[nodiscard]] std::string_view colourOf(Ink ink, bool dark);

/// CSS rules that give the inks of figures within a page their colours in the dark.
[[nodiscard]] std::string darkFigureStyle();

} // namespace emic::reports
