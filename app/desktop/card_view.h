// The cards of one column, to be selected, moved and dragged. Left and right go to the columns beside. Owned by its
// column; interface thread.
#pragma once

#include "app/desktop/card_list_model.h"

#include <optional>
#include <QListView>

namespace emic::desktop {

class CardDelegate;

class CardView : public QListView {
    Q_OBJECT

public:
    CardView(CardStore& store, QWidget* parent);

    [[nodiscard]] CardListModel& cards() const { return *m_cards; }
    /// Shows what of a column passes; what was selected stays so, and the place that was read stays in view.
    void assign(const SharedDesk& desk, study::ThemeId column, const CardFilter& filter);
    /// What stands where no card is.
    void setHint(const QString& hint);

    /// Selected cards in their order; the current one when none is.
    [[nodiscard]] std::vector<study::UnitId> chosen() const;
    [[nodiscard]] std::optional<study::UnitId> current() const;
    /// Makes a card the only one selected. False when it is not shown.
    bool choose(study::UnitId unit);

signals:
    void beside(int step);
    void cardsDropped(const emic::desktop::DraggedCards& cards);
    void hovered(std::optional<emic::study::UnitId> unit);
    void focused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    [[nodiscard]] const DraggedCards* welcome(const QMimeData* dragged) const;

    CardListModel* m_cards;
    CardDelegate* m_delegate;
    QString m_hint;
    bool m_dragOver = false;
};

/// What is said of cards while they are dragged.
[[nodiscard]] QPixmap dragPicture(const QWidget& view, int cards);

} // namespace emic::desktop
