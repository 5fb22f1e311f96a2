// The head of a column of cards: the subtheme with its key, how many units it has and how many are not yet absorbed.
// Pressed, its condensate is shown; cards can be dropped on it. Owned by its column; interface thread.
#pragma once

#include "app/desktop/card_list_model.h"

#include <QAbstractButton>

namespace emic::desktop {

class ColumnHeader : public QAbstractButton {
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget* parent);

    struct Content {
        QString name;
        QString counts;
        int key = -1; ///< the digit that moves cards here; -1: none
        QColor colour;
        bool operator==(const Content&) const = default;
    };
    void show(study::ThemeId theme, const Content& content);
    /// Its condensate is the one that is shown.
    void setShown(bool isShown);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void cardsDropped(const emic::desktop::DraggedCards& cards);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    study::ThemeId m_theme;
    Content m_content;
    bool m_dragOver = false;
};

} // namespace emic::desktop
