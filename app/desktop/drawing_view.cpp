#include "app/desktop/drawing_view.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <cmath>
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <utility>

namespace emic::desktop {
namespace {

/// Of a figure's words to the window's, at the most.
constexpr double largest = 1.15;
constexpr double figureWords = 8.5;
constexpr double reachInPixels = 7;

} // namespace

DrawingView::DrawingView(QWidget* parent) : QWidget(parent), m_drawing(std::make_shared<reports::Drawing>()) {
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DrawingView::setDrawing(std::shared_ptr<const reports::Drawing> drawing) {
    const std::string key = m_current && *m_current < m_drawing->groups.size() ? m_drawing->groups[*m_current].key : "";
    m_drawing = drawing ? std::move(drawing) : std::make_shared<reports::Drawing>();
    m_stops.clear();
    m_current.reset();
    m_hover.reset();
    bool people = false;
    for (const reports::Group& group : m_drawing->groups)
        people = people || !group.key.empty();
    for (std::size_t place = 0; place < m_drawing->groups.size(); ++place) {
        const reports::Group& group = m_drawing->groups[place];
        if (people ? !group.key.empty() : !group.title.empty())
            m_stops.push_back(place);
        if (!key.empty() && group.key == key)
            m_current = place;
    }
    setFocusPolicy(m_stops.empty() ? Qt::NoFocus : Qt::StrongFocus);
    setAccessibleName(shown(m_drawing->title));
    setAccessibleDescription(shown(m_drawing->description));
    repaintPicture();
    updateGeometry();
}

void DrawingView::setLit(std::function<bool(const std::string& key)> lit) {
    m_lit = std::move(lit);
    repaintPicture();
}

double DrawingView::scaleFor(int width) const {
    if (m_drawing->width <= 0)
        return 1;
    const double most = largest * QFontInfo(font()).pixelSize() / figureWords;
    return std::clamp(width / m_drawing->width, 0.5, std::max(0.5, most));
}

QSize DrawingView::sizeHint() const {
    const double hinted = largest * QFontInfo(font()).pixelSize() / figureWords;
    return {static_cast<int>(m_drawing->width * hinted), static_cast<int>(std::ceil(m_drawing->height * hinted))};
}

int DrawingView::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(m_drawing->height * scaleFor(width)));
}

QPointF DrawingView::toPoints(QPoint at) const {
    return QPointF(at) / scale();
}

std::optional<std::size_t> DrawingView::groupAtPixel(QPoint at) const {
    return groupAt(*m_drawing, toPoints(at), reachInPixels / scale());
}

QPoint DrawingView::middleOf(std::size_t group) const {
    return (boundsOf(m_drawing->groups.at(group)).center() * scale()).toPoint();
}

void DrawingView::repaintPicture() {
    m_picture = {};
    update();
}

void DrawingView::paintEvent(QPaintEvent*) {
    const QSize wanted = size() * devicePixelRatioF();
    if (m_picture.size() != wanted) {
        m_picture = QPixmap(wanted);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(palette().color(QPalette::Base));
        QPainter painter(&m_picture);
        painter.scale(scale(), scale());
        DrawingLook look = DrawingLook::of(ViewColours::of(palette()), font());
        look.lit = m_lit;
        paintDrawing(painter, *m_drawing, look);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hover && m_hover != m_current)
        paintAround(painter, *m_hover, false);
    if (m_current && hasFocus())
        paintAround(painter, *m_current, true);
    else if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

/// A ring around the group and, where the keyboard is at it, its name beside it.
void DrawingView::paintAround(QPainter& painter, std::size_t group, bool named) {
    const ViewColours colours = ViewColours::of(palette());
    QRectF around = boundsOf(m_drawing->groups[group]);
    around = QRectF(around.topLeft() * scale(), around.size() * scale()).adjusted(-3, -3, 3, 3);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around, 5, 5);
    if (!named)
        return;
    const QString title = shown(m_drawing->groups[group].title);
    const QFontMetrics metrics(font());
    const QString fits = metrics.elidedText(title, Qt::ElideRight, std::max(60, width() - 24));
    QRectF label(0, 0, metrics.horizontalAdvance(fits) + 12, metrics.height() + 6);
    label.moveCenter(around.center());
    label.moveBottom(around.top() - 3);
    if (label.top() < 0)
        label.moveTop(around.bottom() + 3);
    label.moveLeft(std::clamp(label.left(), 2.0, std::max(2.0, width() - label.width() - 2.0)));
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(label, 4, 4);
    painter.setPen(colours.text);
    painter.setFont(font());
    painter.drawText(label, Qt::AlignCenter, fits);
}

void DrawingView::setCurrent(std::optional<std::size_t> group) {
    if (std::exchange(m_current, group) == group)
        return;
    update();
    if (!group)
        return;
    const QString title = shown(m_drawing->groups[*group].title);
    setAccessibleDescription(title);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    emit told(title);
}

void DrawingView::goTo(const std::string& key) {
    for (const std::size_t place : m_stops)
        if (!key.empty() && m_drawing->groups[place].key == key)
            return setCurrent(place);
}

void DrawingView::step(int by) {
    if (m_stops.empty())
        return;
    const auto here = m_current ? std::ranges::find(m_stops, *m_current) : m_stops.end();
    if (here == m_stops.end())
        return setCurrent(by > 0 ? m_stops.front() : m_stops.back());
    const std::ptrdiff_t place = here - m_stops.begin() + by;
    setCurrent(m_stops[static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(place, 0, static_cast<std::ptrdiff_t>(m_stops.size()) - 1))]);
}

/// To the nearest one above (-1) or below (1).
void DrawingView::stepAcross(int direction) {
    if (!m_current)
        return step(direction);
    const QPointF here = boundsOf(m_drawing->groups[*m_current]).center();
    std::optional<std::size_t> best;
    double least = 0;
    for (const std::size_t place : m_stops) {
        const QPointF there = boundsOf(m_drawing->groups[place]).center();
        const double down = (there.y() - here.y()) * direction;
        if (down < 0.5)
            continue;
        const double far = down + 2 * std::abs(there.x() - here.x());
        if (!best || far < least) {
            best = place;
            least = far;
        }
    }
    if (best)
        setCurrent(best);
}

void DrawingView::keyPressEvent(QKeyEvent* event) {
    const auto keyOfCurrent = [this] { return m_current ? shown(m_drawing->groups[*m_current].key) : QString(); };
    switch (event->key()) {
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Down:
        return stepAcross(1);
    case Qt::Key_Up:
        return stepAcross(-1);
    case Qt::Key_Home:
        return m_stops.empty() ? void() : setCurrent(m_stops.front());
    case Qt::Key_End:
        return m_stops.empty() ? void() : setCurrent(m_stops.back());
    case Qt::Key_Space:
        if (const QString key = keyOfCurrent(); !key.isEmpty())
            emit chosen(key, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QString key = keyOfCurrent(); !key.isEmpty())
            emit opened(key);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DrawingView::mousePressEvent(QMouseEvent* event) {
    const std::optional<std::size_t> group = groupAtPixel(event->pos());
    if (event->button() != Qt::LeftButton || !group)
        return QWidget::mousePressEvent(event);
    setCurrent(group);
    if (const QString key = shown(m_drawing->groups[*group].key); !key.isEmpty())
        emit chosen(key, event->modifiers().testFlag(Qt::ControlModifier));
}

void DrawingView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto group = groupAtPixel(event->pos()); group && !m_drawing->groups[*group].key.empty())
        emit opened(shown(m_drawing->groups[*group].key));
}

void DrawingView::mouseMoveEvent(QMouseEvent* event) {
    const std::optional<std::size_t> group = groupAtPixel(event->pos());
    if (std::exchange(m_hover, group) == group)
        return;
    setCursor(group && !m_drawing->groups[*group].key.empty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit told(group ? shown(m_drawing->groups[*group].title) : QString());
    update();
}

void DrawingView::leaveEvent(QEvent* event) {
    m_hover.reset();
    update();
    QWidget::leaveEvent(event);
}

void DrawingView::focusInEvent(QFocusEvent* event) {
    if (!m_current && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
        step(1);
    update();
    QWidget::focusInEvent(event);
}

void DrawingView::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

bool DrawingView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto group = groupAtPixel(help->pos()))
            QToolTip::showText(help->globalPos(), shown(m_drawing->groups[*group].title), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void DrawingView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        repaintPicture();
    QWidget::changeEvent(event);
}

} // namespace emic::desktop
