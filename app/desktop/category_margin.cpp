#include "app/desktop/category_margin.h"

#include "app/desktop/category_editor.h"
#include "app/desktop/view_colours.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace emic::desktop {

CategoryMargin::CategoryMargin(CategoryEditor& editor) : QWidget(&editor), m_editor(editor) {
    setObjectName(QStringLiteral("categoryMargin"));
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { update(); });
    connect(editor.document()->documentLayout(), &QAbstractTextDocumentLayout::update, this, [this] { update(); });
}

int CategoryMargin::wantedWidth() const {
    return fontMetrics().height() + 12;
}

std::pair<int, int> CategoryMargin::extentOf(int place) const {
    const QTextBlock block = m_editor.document()->findBlockByNumber(place);
    if (!block.isValid())
        return {-1, -1};
    const QRectF rect = m_editor.document()->documentLayout()->blockBoundingRect(block);
    const int top = static_cast<int>(rect.top()) - m_editor.verticalScrollBar()->value();
    return {top, top + static_cast<int>(rect.height())};
}

int CategoryMargin::paragraphAt(int y) const {
    for (int place = 0; place < m_editor.document()->blockCount(); ++place)
        if (const auto [top, bottom] = extentOf(place); top <= y && y < bottom)
            return place;
    return -1;
}

void CategoryMargin::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ViewColours colours = ViewColours::of(palette());
    const QFontMetrics metrics(font());
    for (std::size_t place = 0; place < m_editor.marks().size(); ++place) {
        const auto [top, bottom] = extentOf(static_cast<int>(place));
        if (top > event->rect().bottom())
            break;
        if (bottom < event->rect().top() || top < 0 - height())
            continue;
        const CategoryEditor::Mark& mark = m_editor.marks()[place];
        if (mark.stale) {
            painter.fillRect(QRect(2, top + 1, 3, bottom - top - 2), colours.warning);
            painter.setPen(colours.warning);
            QFont bold = font();
            bold.setBold(true);
            painter.setFont(bold);
            painter.drawText(QRect(7, top + 1, width() - 8, metrics.height()), Qt::AlignCenter, QStringLiteral("!"));
        } else if (mark.leans) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.quietText);
            painter.drawEllipse(QRectF(7 + (width() - 8) / 2.0 - 2, top + 1 + metrics.height() / 2.0 - 2, 4, 4));
        }
    }
}

bool CategoryMargin::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int place = paragraphAt(help->pos().y());
    const bool known = place >= 0 && static_cast<std::size_t>(place) < m_editor.marks().size();
    QToolTip::showText(help->globalPos(), known ? m_editor.marks()[static_cast<std::size_t>(place)].about : QString());
    return true;
}

void CategoryMargin::mousePressEvent(QMouseEvent* event) {
    if (const int place = paragraphAt(event->pos().y()); place >= 0)
        m_editor.goToParagraph(place);
    m_editor.setFocus();
}

} // namespace emic::desktop
