// Tables and figures onto the clipboard, in every form that other programs take. Interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/reports/document.h"
#endif

namespace emic::desktop {

/// Formatted for a word processor, and as lines with tabs for a spreadsheet or a plain text.
void copyTable(const reports::PageTable& table);

/// As a picture of pixels and as SVG, for programs that keep it sharp.
void copyFigure(const reports::Drawing& drawing);
/// The SVG alone: as a drawing, and as its text.
void copyFigureAsSvg(const reports::Drawing& drawing);

} // namespace emic::desktop
