// A filter as a chip: words with a dot of colour, and a cross that takes it away. Return or a click on the words turns
// it round, Delete takes it away. Owned by its row; interface thread.
#pragma once

#include <optional>
#include <QAbstractButton>
#include <QColor>

namespace emic::desktop {

class Chip : public QAbstractButton {
    Q_OBJECT

public:
    Chip(const QString& words, std::optional<QColor> colour, bool negated, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void removeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect cross() const;
    [[nodiscard]] int dotRoom() const;

    std::optional<QColor> m_colour;
    bool m_negated;
    bool m_overCross = false;
};

} // namespace emic::desktop
