#include "app/desktop/rendition_panes.h"

#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "core/text/text.h"

#include <algorithm>
#include <chrono>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

using Kind = editing::RenditionPieceKind;

constexpr int placeRole = Qt::UserRole + 1;
constexpr qsizetype mostWords = 90; ///< letters of a difference in the list

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

/// A heading over a pane, its buttons behind it.
QHBoxLayout* headOf(QWidget& part, QPlainTextEdit& pane, const QString& words) {
    auto* heading = new QLabel(words, &part);
    heading->setBuddy(&pane);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto* row = new QHBoxLayout;
    row->addWidget(heading);
    row->addStretch(1);
    auto* column = new QVBoxLayout(&part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(&pane, 1);
    return row;
}

QToolButton* buttonIn(QHBoxLayout& row, QWidget& part, const char* id, const QString& text, const QString& help) {
    auto* button = new QToolButton(&part);
    button->setObjectName(QLatin1String(id));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    button->setFocusPolicy(Qt::TabFocus); // the selection in the text stays what is worked on
    row.addWidget(button);
    return button;
}

} // namespace

RenditionPanes::RenditionPanes(QWidget* parent)
    : QWidget(parent), m_verbatim(new QPlainTextEdit(this)), m_published(new QPlainTextEdit(this)),
      m_translation(new QPlainTextEdit(this)), m_language(new QComboBox(this)), m_list(new QListWidget(this)) {
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(40));
    connect(&m_pause, &QTimer::timeout, this, &RenditionPanes::compare);
    connect(m_published, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_translation, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_language, &QComboBox::editTextChanged, this, [this] { m_pause.start(); });
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

void RenditionPanes::build() {
    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->setChildrenCollapsible(false);
    const auto part = [&] {
        auto* made = new QWidget(panes);
        panes->addWidget(made);
        return made;
    };
    QWidget* said = part();
    headOf(*said, *m_verbatim, tr("As it was &said"));
    QWidget* shownPart = part();
    QHBoxLayout* head = headOf(*shownPart, *m_published, tr("As &published"));
    m_leaveOut = buttonIn(*head, *shownPart, "leaveOut", tr("Leave out"),
                          tr("[...] for the selected words, here or in what was said (Ctrl+L)"));
    m_brackets = buttonIn(*head, *shownPart, "putInBrackets", tr("Brackets"),
                          tr("Brackets round the selected words, to write something else in their place (Ctrl+B)"));
    m_asSaid = buttonIn(*head, *shownPart, "asSaid", tr("As said"), tr("Begin again with the words as they were said"));
    QWidget* translated = part();
    QHBoxLayout* languageHead = headOf(*translated, *m_translation, tr("&Translation"));
    auto* language = new QLabel(tr("into"), translated);
    language->setBuddy(m_language);
    languageHead->addWidget(language);
    languageHead->addWidget(m_language);
    panes->setSizes({10, 10, 8});

    m_verbatim->setObjectName(QStringLiteral("renditionVerbatim"));
    m_published->setObjectName(QStringLiteral("renditionPublished"));
    m_translation->setObjectName(QStringLiteral("renditionTranslation"));
    m_language->setObjectName(QStringLiteral("renditionLanguage"));
    m_verbatim->setAccessibleName(tr("The words as they were said"));
    m_verbatim->setReadOnly(true);
    m_verbatim->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_published->setAccessibleName(tr("The words as they are published"));
    m_translation->setAccessibleName(tr("The words in another language"));
    m_translation->setPlaceholderText(tr("Only where the quote is published in another language"));
    m_language->setAccessibleName(tr("Language of the translation"));
    m_language->setToolTip(tr("Its tag, such as en or da"));
    m_language->setEditable(true);
    m_language->setInsertPolicy(QComboBox::NoInsert);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->setMinimumContentsLength(6);
    for (QPlainTextEdit* pane : {m_verbatim, m_published, m_translation})
        pane->setTabChangesFocus(true);
    m_list->setObjectName(QStringLiteral("renditionDifferences"));
    m_list->setAccessibleName(tr("What differs from what was said"));
    m_list->setWordWrap(true);
    m_list->setMaximumHeight(7 * fontMetrics().lineSpacing());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panes, 1);
    column->addWidget(m_list);
}

QList<QWidget*> RenditionPanes::inOrder() const {
    return {m_verbatim, m_published, m_leaveOut, m_brackets, m_asSaid, m_translation, m_language, m_list};
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
        const QString said = excerptOf(m_said, m_saidPlaces[at]);
        const QString here = excerptOf(published, m_shownPlaces[at]);
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
