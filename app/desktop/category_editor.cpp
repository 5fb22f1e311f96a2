#include "app/desktop/category_editor.h"

#include "app/desktop/category_margin.h"
#include "app/desktop/quote_clipboard.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"

#include <algorithm>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <utility>

namespace emic::desktop {

using editing::QuotePiece;

CategoryEditor::CategoryEditor(QWidget* parent) : QTextEdit(parent), m_margin(new CategoryMargin(*this)) {
    setObjectName(QStringLiteral("categoryText"));
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    QFont comfortable = font();
    comfortable.setPointSizeF(comfortable.pointSizeF() * 1.1);
    setFont(comfortable);
    document()->setDocumentMargin(8);
    placeMargin();
    connect(document(), &QTextDocument::contentsChange, this, [this](int at, int, int added) {
        m_touched = {at, at + added};
    });
    connect(this, &QTextEdit::textChanged, this, [this] {
        m_margin->update();
        if (m_own)
            return;
        mend(m_touched.first, m_touched.second);
        emit typed();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, &CategoryEditor::keepOutOfQuotes);
}

// What is shown

void CategoryEditor::setParagraphs(const std::vector<editing::ParagraphDraft>& paragraphs, ShowQuote show) {
    m_show = std::move(show);
    const int place = textCursor().blockNumber();
    const int within = textCursor().positionInBlock();
    const int scrolled = verticalScrollBar()->value();
    m_own = true;
    m_quotes.clear();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextBlockFormat airy;
    airy.setBottomMargin(fontMetrics().height() * 0.6);
    airy.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(airy);
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
        if (at > 0)
            cursor.insertBlock(airy);
        insertPieces(cursor, paragraphs[at].text);
    }
    cursor.endEditBlock();
    const QTextBlock block = document()->findBlockByNumber(std::min(place, document()->blockCount() - 1));
    cursor.setPosition(block.position() + std::min(within, block.length() - 1));
    m_lastCaret = cursor.position();
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
    m_own = false;
    keepOutOfQuotes();
    m_margin->update();
}

void CategoryEditor::refreshQuotes(ShowQuote show) {
    m_show = std::move(show);
    m_own = true;
    mend(0, document()->characterCount());
    m_own = false;
}

std::vector<editing::ParagraphText> CategoryEditor::texts() const {
    return paragraphTexts(*document(), 0, document()->characterCount(), m_quotes);
}

QString CategoryEditor::wordsOf(int key) const {
    const ShownQuote shown = m_show(m_quotes.at(static_cast<std::size_t>(key)));
    return shown.tag.isEmpty() ? shown.words : shown.words + QLatin1Char(' ') + shown.tag;
}

void CategoryEditor::insertRun(QTextCursor& cursor, int key) {
    const ShownQuote shown = m_show(m_quotes.at(static_cast<std::size_t>(key)));
    // Also what is set in while nothing can be written yet is to be read afterwards.
    QPalette active = palette();
    active.setCurrentColorGroup(QPalette::Active);
    const ViewColours colours = ViewColours::of(active);
    QColor tint = colours.highlight;
    tint.setAlphaF(colours.dark ? 0.30F : 0.13F);
    QTextCharFormat format;
    format.setProperty(quoteKeyProperty, key);
    format.setBackground(tint);
    format.setForeground(shown.isThere ? colours.text : colours.warning);
    format.setFontItalic(true);
    format.setToolTip(shown.about);
    cursor.insertText(shown.words, format);
    if (!shown.tag.isEmpty()) {
        format.setFontItalic(false);
        cursor.insertText(QLatin1Char(' ') + shown.tag, format);
    }
}

void CategoryEditor::insertPieces(QTextCursor& cursor, const editing::ParagraphText& text) {
    const QString words = shown(text.text);
    std::size_t quote = 0;
    qsizetype at = 0;
    const QTextCharFormat plain;
    while (at <= words.size()) {
        qsizetype place = words.indexOf(QChar(0xFFFC), at);
        if (place < 0 || quote >= text.quotes.size())
            place = words.size();
        QString between = words.mid(at, place - at);
        cursor.insertText(between.replace(QLatin1Char('\n'), QChar::LineSeparator), plain);
        if (place < words.size()) {
            m_quotes.push_back(text.quotes[quote++]);
            insertRun(cursor, static_cast<int>(m_quotes.size()) - 1);
        }
        at = place + 1;
    }
    cursor.setCharFormat(plain);
}

// Quotes are one thing each

/// Runs that are not what they should be are shown again, so that nothing, whatever way it came, changes their words.
void CategoryEditor::mend(int from, int to) {
    const bool wasOwn = std::exchange(m_own, true);
    std::vector<int> seen;
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() <= to;
         block = block.next())
        for (std::size_t place = 0;;) {
            const std::vector<QuoteRun> runs = quoteRuns(block);
            if (place >= runs.size())
                break;
            const QuoteRun run = runs[place];
            QTextCursor cursor(document());
            cursor.setPosition(run.begin);
            cursor.setPosition(run.end, QTextCursor::KeepAnchor);
            const bool isPart = std::ranges::find(seen, run.key) != seen.end();
            if (isPart || cursor.selectedText() != wordsOf(run.key)) {
                cursor.removeSelectedText();
                if (!isPart)
                    insertRun(cursor, run.key);
            }
            if (!isPart) {
                seen.push_back(run.key);
                ++place;
            }
        }
    m_own = wasOwn;
}

void CategoryEditor::keepOutOfQuotes() {
    QTextCursor cursor = textCursor();
    if (const auto run = quoteRunAround(*document(), cursor.position())) {
        // Whoever comes from behind steps before it, everybody else behind it.
        const int to = m_lastCaret >= run->end ? run->begin : run->end;
        cursor.setPosition(to, cursor.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    }
    if (cursor.hasSelection())
        cursor = withWholeRuns(cursor);
    m_lastCaret = cursor.position();
    if (cursor.position() != textCursor().position() || cursor.anchor() != textCursor().anchor())
        return setTextCursor(cursor); // comes here again
    // What is typed beside a quote is not a part of it.
    if (!cursor.hasSelection() && cursor.charFormat().hasProperty(quoteKeyProperty))
        setCurrentCharFormat(QTextCharFormat());
    if (const int place = cursor.blockNumber(); std::exchange(m_paragraph, place) != place && !m_own)
        emit paragraphEntered(place);
}

std::optional<QuoteRun> CategoryEditor::runAtCaret() const {
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        const auto run = quoteRunBehind(*document(), cursor.selectionStart());
        return run && run->end <= cursor.selectionEnd() ? run : std::nullopt;
    }
    const auto before = quoteRunBefore(*document(), cursor.position());
    return before ? before : quoteRunBehind(*document(), cursor.position());
}

std::optional<QuotePiece> CategoryEditor::quoteAtCaret() const {
    const auto run = runAtCaret();
    return run ? std::optional(m_quotes.at(static_cast<std::size_t>(run->key))) : std::nullopt;
}

void CategoryEditor::insertQuote(const QuotePiece& quote) {
    QTextCursor cursor = withWholeRuns(textCursor());
    m_quotes.push_back(quote);
    m_own = true;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    insertRun(cursor, static_cast<int>(m_quotes.size()) - 1);
    cursor.endEditBlock();
    m_own = false;
    setTextCursor(cursor);
    keepOutOfQuotes();
    emit typed();
}

void CategoryEditor::replaceQuoteAtCaret(const QuotePiece& quote) {
    const auto run = runAtCaret();
    if (!run)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(run->begin);
    cursor.setPosition(run->end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    insertQuote(quote);
}

/// Deletes towards one side; a quote there goes whole. False: there is none, and the document knows what to do.
bool CategoryEditor::takeOut(bool before, bool byWord) {
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return false;
    const auto run =
        before ? quoteRunBefore(*document(), cursor.position()) : quoteRunBehind(*document(), cursor.position());
    if (run) {
        cursor.setPosition(run->begin);
        cursor.setPosition(run->end, QTextCursor::KeepAnchor);
    } else if (byWord) {
        cursor.movePosition(before ? QTextCursor::PreviousWord : QTextCursor::NextWord, QTextCursor::KeepAnchor);
        cursor = withWholeRuns(cursor);
    } else {
        return false;
    }
    cursor.removeSelectedText();
    return true;
}

// Keys and the clipboard

bool CategoryEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            // The study's undo, which the window's shortcut asks for.
            emit undoComing();
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void CategoryEditor::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (event->key() == Qt::Key_Backspace && takeOut(true, control))
        return;
    if (event->key() == Qt::Key_Delete && !(event->modifiers() & Qt::ShiftModifier) && takeOut(false, control))
        return;
    QTextEdit::keyPressEvent(event);
}

QMimeData* CategoryEditor::createMimeDataFromSelection() const {
    const QTextCursor cursor = withWholeRuns(textCursor());
    return quoteclipboard::copied(paragraphTexts(*document(), cursor.selectionStart(), cursor.selectionEnd(), m_quotes),
                                  cursor.selection().toPlainText());
}

bool CategoryEditor::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText();
}

void CategoryEditor::insertFromMimeData(const QMimeData* source) {
    const std::vector<editing::ParagraphText> paragraphs = quoteclipboard::pasted(*source);
    QTextCursor cursor = withWholeRuns(textCursor());
    m_own = true;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
        if (at > 0)
            cursor.insertBlock();
        insertPieces(cursor, paragraphs[at]);
    }
    cursor.endEditBlock();
    m_own = false;
    setTextCursor(cursor);
    ensureCursorVisible();
    emit typed();
}

// Paragraphs

void CategoryEditor::goToParagraph(int place) {
    const QTextBlock block = document()->findBlockByNumber(place);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    m_lastCaret = cursor.position();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void CategoryEditor::moveParagraph(int by) {
    std::vector<editing::ParagraphText> all = texts();
    const int place = paragraphAtCaret();
    const int to = place + by;
    if (to < 0 || to >= static_cast<int>(all.size()))
        return;
    std::swap(all[static_cast<std::size_t>(place)], all[static_cast<std::size_t>(to)]);
    if (m_marks.size() > static_cast<std::size_t>(std::max(place, to)))
        std::swap(m_marks[static_cast<std::size_t>(place)], m_marks[static_cast<std::size_t>(to)]);
    std::vector<editing::ParagraphDraft> drafts;
    for (editing::ParagraphText& text : all)
        drafts.push_back({std::nullopt, std::move(text)});
    const int within = textCursor().positionInBlock();
    setParagraphs(drafts, m_show);
    const QTextBlock block = document()->findBlockByNumber(to);
    QTextCursor cursor(document());
    cursor.setPosition(block.position() + std::min(within, block.length() - 1));
    setTextCursor(cursor);
    emit typed();
}

void CategoryEditor::setMarks(std::vector<Mark> marks) {
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    m_margin->update();
}

// The margin

void CategoryEditor::placeMargin() {
    setViewportMargins(m_margin->wantedWidth(), 0, 0, 0);
    // Lines of more letters than that are hard to follow.
    constexpr int measure = 96;
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setLineWrapColumnOrWidth(std::min(viewport()->width(), measure * fontMetrics().averageCharWidth()));
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), m_margin->wantedWidth(), inside.height());
}

void CategoryEditor::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    placeMargin();
}

void CategoryEditor::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin)
        placeMargin();
    if (event->type() == QEvent::PaletteChange && m_show) {
        std::vector<editing::ParagraphDraft> drafts;
        for (editing::ParagraphText& text : texts())
            drafts.push_back({std::nullopt, std::move(text)});
        setParagraphs(drafts, m_show);
    }
}

} // namespace emic::desktop
