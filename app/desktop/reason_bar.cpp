#include "app/desktop/reason_bar.h"

#include "app/desktop/strings.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

ReasonBar::ReasonBar(QWidget* parent)
    : QFrame(parent), m_what(new QLabel(this)), m_reason(new QLineEdit(this)), m_do(new QPushButton(this)) {
    setObjectName(QStringLiteral("reasonBar"));
    setFrameShape(QFrame::StyledPanel);
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_reason->setPlaceholderText(tr("Why? (for the logbook)"));
    m_reason->setAccessibleName(tr("Reason"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_do);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_what);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { finish(true); });
    connect(m_do, &QPushButton::clicked, this, [this] { finish(true); });
    connect(cancel, &QPushButton::clicked, this, [this] { finish(false); });
    hide();
}

void ReasonBar::ask(const QString& what, const QString& action, std::function<void(const std::string&)> act) {
    m_what->setText(what);
    m_do->setText(action);
    m_reason->clear();
    m_act = std::move(act);
    show();
    m_reason->setFocus();
}

void ReasonBar::finish(bool doIt) {
    hide();
    const auto act = std::exchange(m_act, {});
    if (doIt && act)
        act(utf8(m_reason->text().trimmed()));
}

void ReasonBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return finish(false);
    QFrame::keyPressEvent(event);
}

} // namespace emic::desktop
