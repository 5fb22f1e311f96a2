#include "app/desktop/message_bar.h"

#include "app/desktop/view_colours.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace emic::desktop {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAccessibleName(tr("Message"));
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 6, 5);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::tell(const QString& sentence, Kind kind) {
    m_kind = kind;
    m_text->setText(sentence);
    colour();
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::sentence() const {
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    // Its own palette comes from the parent's, so that a theme that changes is followed and a loop is not begun.
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void MessageBar::colour() {
    const ViewColours colours = ViewColours::of(parentWidget()->palette());
    QPalette mine = parentWidget()->palette();
    const QColor ground = m_kind == MessageBar::Kind::refusal
                              ? (colours.dark ? QColor(0x4a, 0x2a, 0x22) : QColor(0xfb, 0xe6, 0xdd))
                              : (colours.dark ? QColor(0x2b, 0x35, 0x42) : QColor(0xe6, 0xee, 0xf8));
    mine.setColor(QPalette::Window, ground);
    mine.setColor(QPalette::WindowText, colours.dark ? QColor(0xf2, 0xf2, 0xf2) : QColor(0x1c, 0x1c, 0x1c));
    setPalette(mine);
}

} // namespace emic::desktop
