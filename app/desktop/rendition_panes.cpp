#include "app/desktop/rendition_panes.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/text/text.h"

#include <algorithm>
#include <chrono>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QToolButton>
#include <utility>

namespace emic::desktop {
namespace {

using Kind = editing::RenditionPieceKind;

constexpr int placeRole = Qt::UserRole + 1;
constexpr qsizetype mostWords = 90; ///< letters of a difference in the list

constexpr qsizetype longText = 6000; ///< letters

/// The text with its hard spaces, which toPlainText takes away.
QString textOf(const QPlainTextEdit& pane) {
    return pane.document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

WordsPlace placeOf(const text::Text& text, text::Span span) {
    return {text.utf16(span.begin).value, text.utf16(span.end).value};
}

QString excerptOf(const QString& text, WordsPlace place) {
    const QString words = text.mid(place.begin, place.end - place.begin).simplified();
    return words.size() <= mostWords ? words
                                     : words.left(mostWords / 2) + QStringLiteral(" … ") + words.right(mostWords / 2);
}

QTextEdit::ExtraSelection selectionOf(const QPlainTextEdit& pane, WordsPlace place, const QTextCharFormat& format) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(pane.document());
    const int last = pane.document()->characterCount() - 1;
    selection.cursor.setPosition(std::min(static_cast<int>(place.begin), last));
    selection.cursor.setPosition(std::min(static_cast<int>(place.end), last), QTextCursor::KeepAnchor);
    selection.format = format;
    return selection;
}

WordsPlace selectionIn(const QPlainTextEdit& pane) {
    return {pane.textCursor().selectionStart(), pane.textCursor().selectionEnd()};
}

void select(QPlainTextEdit& pane, WordsPlace place) {
    pane.setTextCursor(selectionOf(pane, place, {}).cursor);
    pane.ensureCursorVisible();
}

} // namespace

RenditionPanes::RenditionPanes(QWidget* parent)
    : QWidget(parent), m_verbatim(new QPlainTextEdit(this)), m_published(new QPlainTextEdit(this)),
      m_translation(new QPlainTextEdit(this)), m_language(new QComboBox(this)), m_list(new QListWidget(this)) {
    build();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RenditionPanes::compare);
    connect(m_published, &QPlainTextEdit::textChanged, this, [this] { compareSoon(); });
    connect(m_published, &QPlainTextEdit::cursorPositionChanged, this, &RenditionPanes::followCaret);
    connect(m_translation, &QPlainTextEdit::textChanged, this, [this] { compareSoon(); });
    connect(m_language, &QComboBox::editTextChanged, this, [this] { compareSoon(); });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { goTo(item); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { goTo(item); });
    connect(m_leaveOut, &QToolButton::clicked, this, &RenditionPanes::leaveOut);
    connect(m_brackets, &QToolButton::clicked, this, &RenditionPanes::putInBrackets);
    connect(m_asSaid, &QToolButton::clicked, this, [this] {
        QTextCursor all(m_published->document());
        all.select(QTextCursor::Document);
        all.insertText(m_said);
        m_published->setFocus();
    });
}

QList<QWidget*> RenditionPanes::inOrder() const {
    return {m_verbatim, m_published, m_leaveOut, m_brackets, m_asSaid, m_translation, m_language};
}

void RenditionPanes::takeFocus() {
    m_published->setFocus();
}

void RenditionPanes::setVerbatim(const QString& words) {
    if (words == m_said)
        return;
    const bool untouched = publishedWords() == m_said;
    m_said = words;
    m_verbatim->setPlainText(words);
    if (untouched)
        m_published->setPlainText(words);
    compare();
}

void RenditionPanes::setPublished(const QString& words) {
    m_published->setPlainText(words.isEmpty() ? m_said : words);
    compare();
}

QString RenditionPanes::publishedWords() const {
    return textOf(*m_published);
}

QString RenditionPanes::published() const {
    const QString words = publishedWords().trimmed();
    return words == m_said.trimmed() ? QString() : words;
}

void RenditionPanes::setTranslation(const QString& words, const QString& language) {
    m_translation->setPlainText(words);
    m_language->setEditText(language);
    compare();
}

QString RenditionPanes::translation() const {
    return textOf(*m_translation).trimmed();
}

QString RenditionPanes::language() const {
    return m_language->currentText().trimmed();
}

void RenditionPanes::setLanguages(const QStringList& offered) {
    const QString before = m_language->currentText();
    m_language->clear();
    m_language->addItems(offered);
    m_language->setEditText(before);
}

void RenditionPanes::setWritable(bool writable) {
    m_published->setReadOnly(!writable);
    m_translation->setReadOnly(!writable);
    for (QWidget* each : std::initializer_list<QWidget*>{m_language, m_leaveOut, m_brackets, m_asSaid})
        each->setEnabled(writable);
}

void RenditionPanes::setNames(std::vector<WordsPlace> places) {
    m_names = std::move(places);
    mark();
}

/// Long texts can take some 30 ms: they wait until the keys pause.
void RenditionPanes::compareSoon() {
    m_pause.start(std::chrono::milliseconds(m_said.size() < longText ? 40 : 250));
}

void RenditionPanes::compare() {
    m_pause.stop();
    const text::Text said(utf8(m_said));
    const text::Text published(utf8(publishedWords()));
    m_pieces = editing::compareRendition(said.utf8(), published.utf8());
    m_check = editing::checkRendition(said.utf8(), published.utf8());
    m_saidPlaces.clear();
    m_shownPlaces.clear();
    for (const editing::RenditionPiece& piece : m_pieces) {
        m_saidPlaces.push_back(placeOf(said, piece.verbatim));
        m_shownPlaces.push_back(placeOf(published, piece.published));
    }
    m_names.clear(); // of the words before
    mark();
    list();
    followCaret();
    emit changed();
}

void RenditionPanes::mark() {
    const ViewColours colours = ViewColours::of(palette());
    QTextCharFormat gone;
    gone.setForeground(colours.quietText);
    gone.setFontStrikeOut(true);
    QTextCharFormat ours;
    ours.setBackground(colours.hit);
    ours.setForeground(colours.text);
    QTextCharFormat wrong;
    wrong.setForeground(colours.warning);
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(colours.warning);
    QList<QTextEdit::ExtraSelection> said;
    QList<QTextEdit::ExtraSelection> published;
    for (std::size_t at = 0; at < m_pieces.size(); ++at) {
        const Kind kind = m_pieces[at].kind;
        said << selectionOf(*m_verbatim, m_saidPlaces[at],
                            kind == Kind::dropped || kind == Kind::notSaid ? wrong : gone);
        published << selectionOf(*m_published, m_shownPlaces[at], kind == Kind::notSaid ? wrong : ours);
    }
    for (const WordsPlace& place : m_names)
        published << selectionOf(*m_published, place, wrong);
    m_verbatim->setExtraSelections(said);
    m_published->setExtraSelections(published);
}

void RenditionPanes::list() {
    const ViewColours colours = ViewColours::of(palette());
    const QString published = publishedWords();
    m_list->clear();
    for (std::size_t at = 0; at < m_pieces.size(); ++at) {
        const QString said = isolated(excerptOf(m_said, m_saidPlaces[at]));
        const QString here = isolated(excerptOf(published, m_shownPlaces[at]));
        const auto sentence = [&] {
            switch (m_pieces[at].kind) {
            case Kind::leftOut:
                return tr("Left out: “%1”").arg(said);
            case Kind::replaced:
                return tr("Changed: “%1” to %2").arg(said, here);
            case Kind::added:
                return tr("Added: %1").arg(here);
            case Kind::dropped:
                return tr("Missing without [...]: “%1”").arg(said);
            case Kind::notSaid:
                break;
            }
            return tr("Not said here: “%1”").arg(here);
        };
        auto* item = new QListWidgetItem(sentence(), m_list);
        item->setData(placeRole, static_cast<qulonglong>(at));
        if (m_pieces[at].kind == Kind::dropped || m_pieces[at].kind == Kind::notSaid)
            item->setForeground(colours.warning);
    }
    if (m_pieces.empty()) {
        auto* item = new QListWidgetItem(
            tr("Nothing differs. Select words and press Ctrl+L to leave them out, Ctrl+B to write in their place."),
            m_list);
        item->setForeground(colours.quietText);
    }
}

void RenditionPanes::goTo(const QListWidgetItem* item) {
    if (!item->data(placeRole).isValid())
        return;
    const std::size_t at = item->data(placeRole).toULongLong();
    select(*m_verbatim, m_saidPlaces.at(at));
    select(*m_published, m_shownPlaces.at(at));
}

/// What was said at the caret stays in sight.
void RenditionPanes::followCaret() {
    if (!m_published->hasFocus())
        return;
    const qsizetype caret = m_published->textCursor().position();
    qsizetype said = caret;
    for (std::size_t at = 0; at < m_pieces.size(); ++at)
        if (m_shownPlaces[at].end <= caret)
            said = m_saidPlaces[at].end + caret - m_shownPlaces[at].end;
        else if (m_shownPlaces[at].begin <= caret)
            said = m_saidPlaces[at].begin;
    said = std::min(said, m_said.size());
    select(*m_verbatim, {said, said});
}

std::optional<WordsPlace> RenditionPanes::wanted() {
    if (!m_verbatim->hasFocus())
        return selectionIn(*m_published);
    const WordsPlace said = selectionIn(*m_verbatim);
    qsizetype near = said.begin;
    for (std::size_t at = 0; at < m_pieces.size(); ++at)
        if (m_saidPlaces[at].end <= said.begin)
            near = m_shownPlaces[at].end + said.begin - m_saidPlaces[at].end;
    return placeOfWords(publishedWords(), m_said.mid(said.begin, said.end - said.begin).trimmed(), near);
}

void RenditionPanes::apply(const WordsEdit& edit) {
    QTextCursor cursor(m_published->document());
    cursor.setPosition(static_cast<int>(edit.place.begin));
    cursor.setPosition(static_cast<int>(edit.place.end), QTextCursor::KeepAnchor);
    cursor.insertText(edit.by);
    select(*m_published, edit.selected);
    compare();
}

void RenditionPanes::leaveOut() {
    if (m_published->isReadOnly())
        return;
    const auto place = wanted();
    const auto edit = place ? desktop::leaveOut(publishedWords(), *place) : std::nullopt;
    if (!edit)
        return emit said(place ? tr("Select the words that are to be left out first.")
                               : tr("Select words that are published, here or in what was said."));
    apply(*edit);
}

void RenditionPanes::putInBrackets() {
    if (m_published->isReadOnly())
        return;
    const auto place = wanted();
    const auto edit = place ? inBrackets(publishedWords(), *place) : std::nullopt;
    if (!edit)
        return emit said(place ? tr("Brackets cannot stand in brackets.")
                               : tr("Select words that are published, here or in what was said."));
    apply(*edit);
    m_published->setFocus();
}

} // namespace emic::desktop
