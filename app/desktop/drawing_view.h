// A figure to look at and to work with: names appear under the pointer, people are chosen by click, and the keyboard
// goes from one to the next. As wide as there is room, within reason. Owned by its parent; interface thread.
//
//   arrows, Home, End   from person to person: in order, or to the nearest above and below
//   Space, Ctrl+click   adds the person to those selected, or takes it out; a click selects this one alone
//   Return, double click  opens the person's page
#pragma once

#include "app/desktop/drawing_painter.h"

#include <memory>
#include <optional>
#include <QPixmap>
#include <QWidget>
#include <vector>

namespace emic::desktop {

class DrawingView : public QWidget {
    Q_OBJECT

public:
    explicit DrawingView(QWidget* parent);

    void setDrawing(std::shared_ptr<const reports::Drawing> drawing);
    [[nodiscard]] const std::shared_ptr<const reports::Drawing>& drawing() const { return m_drawing; }
    /// Which keys matter now; nothing: all.
    void setLit(std::function<bool(const std::string& key)> lit);

    /// The place of the group that has the focus.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    /// The focus of the keyboard goes to the first group with this key, if there is one.
    void goTo(const std::string& key);
    /// Where a group stands in the view.
    [[nodiscard]] QPoint middleOf(std::size_t group) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void chosen(const QString& key, bool adding);
    void opened(const QString& key);
    /// Another group has the focus, or the pointer over it.
    void told(const QString& title);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] double scaleFor(int width) const;
    [[nodiscard]] double scale() const { return scaleFor(width()); }
    [[nodiscard]] QPointF toPoints(QPoint at) const;
    [[nodiscard]] std::optional<std::size_t> groupAtPixel(QPoint at) const;
    void setCurrent(std::optional<std::size_t> group);
    void step(int by);
    void stepAcross(int direction);
    void repaintPicture();
    void paintAround(QPainter& painter, std::size_t group, bool named);

    std::shared_ptr<const reports::Drawing> m_drawing;
    std::function<bool(const std::string&)> m_lit;
    std::vector<std::size_t> m_stops; ///< groups that the keyboard goes to
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_hover;
    QPixmap m_picture; ///< null: to be painted again
};

} // namespace emic::desktop
