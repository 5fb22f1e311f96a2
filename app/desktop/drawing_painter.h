// A figure of core/reports on the screen: painted in the window's colours, and asked what stands at a place. Values and
// pure functions; any thread, because pictures for a page are painted beside the window.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/reports/drawing.h"
#endif

#include <functional>
#include <optional>
#include <QFont>
#include <QPainter>
#include <QRectF>

namespace emic::desktop {

struct ViewColours;

/// How a figure is painted.
struct DrawingLook {
    QFont font;
    bool dark = false;
    QColor ground;
    QColor text;
    /// Says of a group's key whether it is among those that matter now; the others are painted pale. Nothing: all are.
    std::function<bool(const std::string& key)> lit = {};

    [[nodiscard]] static DrawingLook of(const ViewColours& colours, const QFont& font);
    /// Ink on white, whatever the window looks like.
    [[nodiscard]] static DrawingLook paper(const QFont& font);
};

/// The painter's units are the drawing's points.
void paintDrawing(QPainter& painter, const reports::Drawing& drawing, const DrawingLook& look);
void paintGroup(QPainter& painter, const reports::Group& group, const DrawingLook& look);

/// The room that a group takes, in points; words are measured roughly.
[[nodiscard]] QRectF boundsOf(const reports::Group& group);

/// The group that somebody means who points there: the nearest sign within `reach` points, else the box, else the
/// smallest group with a key around it. Groups without a title are nothing to point at.
[[nodiscard]] std::optional<std::size_t> groupAt(const reports::Drawing& drawing, QPointF point, double reach);

} // namespace emic::desktop
