#include "app/desktop/query_box.h"

#include "app/desktop/completion_list.h"
#include "app/desktop/strings.h"
#include "app/workbench/query_tokens.h"
#include "core/text/text.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionFrame>
#include <utility>

namespace emic::desktop {
namespace {

constexpr int page = 10;

/// QChars before a code point of the text.
int charsBefore(const QString& text, text::Position at) {
    int chars = 0;
    for (std::int64_t place = 0; place < at.value && chars < text.size(); ++place)
        chars += text[chars].isHighSurrogate() && chars + 1 < text.size() ? 2 : 1;
    return chars;
}

text::Position placeOf(const QString& text, int chars) {
    std::int64_t place = 0;
    for (int i = 0; i < chars; ++i)
        place += text[i].isLowSurrogate() && i > 0 ? 0 : 1;
    return {place};
}

} // namespace

QueryBox::QueryBox(QWidget* parent)
    : QLineEdit(parent), m_names(std::make_shared<workbench::SearchNames>()), m_completions(new CompletionList(this)) {
    setObjectName(QStringLiteral("queryBox"));
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Words, “a phrase”, theme: …"));
    setAccessibleName(tr("Search the study"));
    setToolTip(tr("Search the study (%1)")
                   .arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F).toString(QKeySequence::NativeText)));
    setMaxLength(10'000);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!m_writing)
            offer(false);
    });
    connect(m_completions, &CompletionList::chosen, this, &QueryBox::take);
}

QueryBox::~QueryBox() {
    delete m_completions.data();
}

void QueryBox::write(const QString& words) {
    m_completions->offer({});
    if (words == text())
        return;
    m_writing = true;
    selectAll();
    insert(words);
    m_writing = false;
}

void QueryBox::setProblem(std::optional<text::Position> at) {
    if (std::exchange(m_problem, at) != at)
        update();
}

void QueryBox::offer(bool asked) {
    if (hasFocus() || asked)
        m_completions->offer(completionsAt(utf8(text()), placeOf(text(), cursorPosition()), *m_names, asked), asked);
}

void QueryBox::take(const Completion& completion) {
    const QString before = text();
    const int begin = charsBefore(before, completion.replaces.begin);
    const int end = charsBefore(before, completion.replaces.end);
    setSelection(begin, end - begin);
    // A space that is there already is not doubled.
    m_writing = true;
    QString words = completion.words;
    if (words.endsWith(QLatin1Char(' ')) && end < before.size() && before[end] == QLatin1Char(' '))
        words.chop(1);
    if (end > begin)
        insert(words);
    else {
        deselect();
        setCursorPosition(begin);
        insert(words);
    }
    m_writing = false;
    setFocus();
    // Behind a field its values come.
    if (words.endsWith(QLatin1Char(':')))
        offer(false);
    else
        m_completions->offer({});
}

bool QueryBox::completeWith(int key) {
    if (!m_completions->isOpen())
        return false;
    const bool values = m_completions->of() == Completions::Of::values || m_completions->current();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        // Names of fields come unasked while words are typed; the arrows are for the hits then.
        if (!values)
            return false;
        m_completions->move(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Tab:
        if (const Completion* completion =
                m_completions->current() ? m_completions->current() : m_completions->first()) {
            const Completion taken = *completion;
            take(taken);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const Completion* completion = m_completions->current()) {
            const Completion taken = *completion;
            take(taken);
            return true;
        }
        return false;
    case Qt::Key_Escape:
        m_completions->offer({});
        return true;
    default:
        return false;
    }
}

bool QueryBox::event(QEvent* event) {
    // Tab would move the focus before a key press is seen.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && completeWith(Qt::Key_Tab))
            return true;
    }
    return QLineEdit::event(event);
}

void QueryBox::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer(true);
        if (m_completions->isOpen())
            m_completions->move(1);
        return;
    }
    if (completeWith(key))
        return;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        m_completions->offer({});
        emit moveWanted(key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? page : -page);
        return;
    case Qt::Key_Escape:
        emit escaped();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_completions->offer({});
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void QueryBox::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    m_completions->offer({});
}

void QueryBox::hideEvent(QHideEvent* event) {
    QLineEdit::hideEvent(event);
    m_completions->offer({});
}

void QueryBox::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!m_problem)
        return;
    const QString words = text();
    const int begin = charsBefore(words, *m_problem);
    int end = begin + 1;
    while (end < words.size() && !words[end].isSpace())
        ++end;
    // Where the words stand is told by the cursor: the box scrolls.
    const QFontMetrics metrics(font());
    const QRect cursor = inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const int origin = cursor.x() - metrics.horizontalAdvance(words.left(cursorPosition()));
    const int left = origin + metrics.horizontalAdvance(words.left(begin));
    const int right = std::max(left + metrics.averageCharWidth(), origin + metrics.horizontalAdvance(words.left(end)));
    QPainter painter(this);
    QStyleOptionFrame frame;
    initStyleOption(&frame);
    painter.setClipRect(style()->subElementRect(QStyle::SE_LineEditContents, &frame, this));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0xd0, 0x30, 0x20), 1.4));
    const qreal y = height() / 2.0 + metrics.height() / 2.0 - 1;
    QPainterPath wave(QPointF(left, y));
    for (int x = left; x < right; x += 4) {
        wave.lineTo(x + 2, y + 2);
        wave.lineTo(x + 4, y);
    }
    painter.drawPath(wave);
}

} // namespace emic::desktop
