#include "app/desktop/drawing_painter.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/reports/svg_writer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QPainterPath>

namespace emic::desktop {
namespace {

using namespace reports;

constexpr qreal pale = 0.22;

QColor colour(Ink ink, const DrawingLook& look) {
    if (ink == Ink::ink)
        return look.text;
    if (ink == Ink::ground)
        return look.ground;
    const std::string_view name = colourOf(ink, look.dark);
    return QColor(QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
}

QPen penOf(const Stroke& stroke, const DrawingLook& look) {
    QPen pen(colour(stroke.ink, look), stroke.width);
    pen.setCapStyle(stroke.dash == Dash::dotted ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    // Patterns are in widths of the pen.
    if (stroke.dash == Dash::dashed)
        pen.setDashPattern({4 / stroke.width, 2.5 / stroke.width});
    else if (stroke.dash == Dash::dotted)
        pen.setDashPattern({0.1 / stroke.width, 2.6 / stroke.width});
    return pen;
}

class Brush {
public:
    Brush(QPainter& painter, const DrawingLook& look) : m_painter(painter), m_look(look) {}

    void operator()(const Path& path) const {
        QPolygonF line;
        for (const Point& point : path.points)
            line << QPointF(point.x, point.y);
        m_painter.setPen(penOf(path.stroke, m_look));
        m_painter.drawPolyline(line);
    }
    void operator()(const Box& box) const {
        m_painter.setPen(box.edge ? penOf(*box.edge, m_look) : QPen(Qt::NoPen));
        m_painter.setBrush(box.fill ? QBrush(colour(*box.fill, m_look)) : QBrush(Qt::NoBrush));
        m_painter.drawRect(QRectF(box.corner.x, box.corner.y, box.width, box.height));
    }
    void operator()(const Mark& mark) const {
        m_painter.setPen(QPen(colour(mark.ink, m_look), std::min(1.3, mark.radius)));
        m_painter.setBrush(colour(mark.filled ? mark.ink : Ink::ground, m_look));
        const auto [x, y] = mark.centre;
        const double r = mark.radius;
        if (mark.sign == Sign::circle)
            m_painter.drawEllipse(QPointF(x, y), r, r);
        else if (mark.sign == Sign::square)
            m_painter.drawRect(QRectF(x - r, y - r, 2 * r, 2 * r));
        else
            m_painter.drawPolygon(QPolygonF({{x, y - 1.3 * r}, {x + 1.3 * r, y}, {x, y + 1.3 * r}, {x - 1.3 * r, y}}));
    }
    void operator()(const Words& words) const {
        if (words.text.empty())
            return;
        QFont font = m_look.font;
        // Measured in pixels of the painter, which are points here, whatever the screen's own are.
        font.setPixelSize(100);
        font.setBold(words.bold);
        const double scale = words.size / 100;
        const QString text = shown(words.text);
        const double width = QFontMetricsF(font).horizontalAdvance(text) * scale;
        const double shift = words.anchor == Anchor::start ? 0 : words.anchor == Anchor::middle ? width / 2 : width;
        m_painter.save();
        m_painter.translate(words.at.x, words.at.y);
        m_painter.rotate(words.turned);
        m_painter.translate(-shift, 0);
        m_painter.scale(scale, scale);
        m_painter.setFont(font);
        m_painter.setPen(colour(words.ink, m_look));
        m_painter.drawText(QPointF(0, 0), text);
        m_painter.restore();
    }

private:
    QPainter& m_painter;
    const DrawingLook& m_look;
};

QRectF roomOf(const Shape& shape) {
    struct Measure {
        QRectF operator()(const Path& path) const {
            QPolygonF line;
            for (const Point& point : path.points)
                line << QPointF(point.x, point.y);
            const double half = std::max(path.stroke.width / 2, 0.5);
            return line.boundingRect().adjusted(-half, -half, half, half);
        }
        QRectF operator()(const Box& box) const { return {box.corner.x, box.corner.y, box.width, box.height}; }
        QRectF operator()(const Mark& mark) const {
            const double r = mark.radius + 0.7;
            return {mark.centre.x - r, mark.centre.y - r, 2 * r, 2 * r};
        }
        QRectF operator()(const Words& words) const {
            const double width = 0.58 * words.size * static_cast<double>(shown(words.text).size());
            const double shift = words.anchor == Anchor::start ? 0 : words.anchor == Anchor::middle ? width / 2 : width;
            return words.turned != 0 ? QRectF(words.at.x, words.at.y, 1, 1)
                                     : QRectF(words.at.x - shift, words.at.y - words.size, width, words.size * 1.25);
        }
    };
    return std::visit(Measure{}, shape);
}

double distance(const Mark& mark, QPointF point) {
    return std::max(0.0, std::hypot(mark.centre.x - point.x(), mark.centre.y - point.y()) - mark.radius);
}

} // namespace

DrawingLook DrawingLook::of(const ViewColours& colours, const QFont& font) {
    return {font, colours.dark, colours.ground, colours.text};
}

DrawingLook DrawingLook::paper(const QFont& font) {
    return {font, false, Qt::white, QColor(0x1c, 0x1c, 0x1a)};
}

void paintGroup(QPainter& painter, const Group& group, const DrawingLook& look) {
    painter.setBrush(Qt::NoBrush);
    for (const Shape& shape : group.shapes)
        std::visit(Brush(painter, look), shape);
}

void paintDrawing(QPainter& painter, const Drawing& drawing, const DrawingLook& look) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const auto isPale = [&](const Group& group) { return look.lit && !group.key.empty() && !look.lit(group.key); };
    // Those that matter stand above those that do not.
    for (const bool paleNow : {true, false}) {
        painter.setOpacity(paleNow ? pale : 1);
        for (const Group& group : drawing.groups)
            if (isPale(group) == paleNow)
                paintGroup(painter, group, look);
    }
}

QRectF boundsOf(const Group& group) {
    QRectF bounds;
    for (const Shape& shape : group.shapes)
        bounds = bounds.isNull() ? roomOf(shape) : bounds.united(roomOf(shape));
    return bounds;
}

std::optional<std::size_t> groupAt(const Drawing& drawing, QPointF point, double reach) {
    std::optional<std::size_t> nearest;
    std::optional<std::size_t> around;
    double least = reach;
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t place = 0; place < drawing.groups.size(); ++place) {
        const Group& group = drawing.groups[place];
        if (group.title.empty())
            continue;
        for (const Shape& shape : group.shapes)
            if (const auto* mark = std::get_if<Mark>(&shape)) {
                if (const double far = distance(*mark, point); far <= least) {
                    least = far;
                    nearest = place;
                }
            } else if (const auto* box = std::get_if<Box>(&shape); box && roomOf(*box).contains(point)) {
                const double area = box->width * box->height;
                if (area < smallest) {
                    smallest = area;
                    around = place;
                }
            }
        // Bounds cost more than signs: asked only where nothing nearer is known.
        if (!nearest && !group.key.empty() && group.shapes.size() > 1)
            if (const QRectF bounds = boundsOf(group); bounds.contains(point)) {
                if (const double area = bounds.width() * bounds.height(); area < smallest) {
                    smallest = area;
                    around = place;
                }
            }
    }
    return nearest ? nearest : around;
}

} // namespace emic::desktop
