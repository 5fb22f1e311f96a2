#include "app/desktop/kept_text.h"

#include <chrono>
#include <utility>

namespace emic::desktop {

KeptText::KeptText(std::function<bool(const QString&)> keep, QWidget* parent)
    : QPlainTextEdit(parent), m_keep(std::move(keep)) {
    setTabChangesFocus(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::seconds(2));
    connect(&m_pause, &QTimer::timeout, this, &KeptText::keepNow);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (document()->isModified())
            m_pause.start();
    });
}

KeptText::~KeptText() = default;

void KeptText::follow(const QString& text) {
    // White space at the ends is not kept, and is still there for who goes on typing.
    if (document()->isModified() || toPlainText().trimmed() == text.trimmed())
        return;
    setPlainText(text);
    document()->setModified(false);
}

void KeptText::startWith(const QString& text) {
    keepNow();
    m_pause.stop();
    setPlainText(text);
    document()->setModified(false);
}

void KeptText::keepNow() {
    m_pause.stop();
    if (!document()->isModified() || m_keeping)
        return;
    m_keeping = true;
    const int revision = document()->revision();
    const bool kept = m_keep(toPlainText());
    m_keeping = false;
    if (kept && revision == document()->revision())
        document()->setModified(false);
    else
        m_pause.start();
}

void KeptText::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    keepNow();
}

} // namespace emic::desktop
