#include "app/desktop/quote_picker.h"

#include "app/desktop/strings.h"
#include "app/desktop/study_worker.h"
#include "core/editing/rendition_check.h"

#include <algorithm>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>
#include <unordered_set>
#include <utility>

namespace emic::desktop {
namespace {

constexpr int placeRole = Qt::UserRole + 1;
constexpr int mostShown = 400;

std::vector<analysis::Quote> quotesOf(const storage::Reader& reader, study::ThemeId theme) {
    analysis::QuoteOptions options;
    options.choice = analysis::QuoteChoice::units;
    options.unitsPerTheme = 0;
    options.filter.theme = theme;
    std::vector<analysis::Quote> quotes = analysis::quotes(reader, options);
    std::ranges::stable_sort(quotes, {}, [](const analysis::Quote& quote) { return !quote.golden; });
    std::unordered_set<study::UnitId> seen;
    std::erase_if(quotes, [&](const analysis::Quote& quote) { return !seen.insert(quote.unit).second; });
    return quotes;
}

} // namespace

QuotePicker::QuotePicker(std::shared_ptr<StudySession> session, study::ThemeId theme,
                         std::optional<editing::QuotePiece> current,
                         std::function<void(const editing::QuotePiece&)> chosen, QWidget* parent)
    : QDialog(parent), m_session(std::move(session)), m_wanted(std::move(current)), m_chosen(std::move(chosen)),
      m_typed(new QLineEdit(this)), m_list(new QListWidget(this)), m_words(new QPlainTextEdit(this)),
      m_who(new QLabel(this)), m_insert(new QPushButton(this)) {
    setObjectName(QStringLiteral("quotePicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set in a quote"));
    m_typed->setObjectName(QStringLiteral("quoteFilter"));
    m_typed->setPlaceholderText(tr("Find a quote by its words, or by who says it"));
    m_typed->setAccessibleName(m_typed->placeholderText());
    m_typed->setClearButtonEnabled(true);
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("Quotes of the theme"));
    m_list->setUniformItemSizes(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setAccessibleName(tr("The quote: select some of its words to set in only those"));
    m_words->setReadOnly(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->installEventFilter(this);
    m_who->setWordWrap(true);
    m_who->setTextFormat(Qt::PlainText);
    m_insert->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* hint = new QLabel(tr("Tab goes to the words; Shift and the arrow keys select some of them."), this);
    hint->setWordWrap(true);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_list);
    parts->addWidget(m_words);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(hint, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_insert);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_typed);
    column->addWidget(parts, 1);
    column->addWidget(m_who);
    column->addLayout(buttons);
    resize(760, 560);
    connect(m_typed, &QLineEdit::textChanged, this, &QuotePicker::refill);
    connect(m_list, &QListWidget::currentRowChanged, this, &QuotePicker::showCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QuotePicker::insert);
    connect(m_words, &QPlainTextEdit::selectionChanged, this, &QuotePicker::showPart);
    connect(m_insert, &QPushButton::clicked, this, &QuotePicker::insert);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_session->worker().run(
        this, [theme](const storage::Reader& reader) { return quotesOf(reader, theme); },
        [this](std::vector<analysis::Quote> quotes) { take(std::move(quotes)); });
    m_typed->setFocus();
    showCurrent();
}

void QuotePicker::take(std::vector<analysis::Quote> quotes) {
    m_quotes = std::move(quotes);
    refill();
    if (m_quotes.empty())
        m_typed->setPlaceholderText(tr("No unit is coded to this theme yet"));
    if (!m_wanted)
        return;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_quotes[m_list->item(row)->data(placeRole).toULongLong()].unit == m_wanted->unit)
            m_list->setCurrentRow(row);
    if (const qsizetype at = m_words->toPlainText().indexOf(shown(m_wanted->words)); at >= 0) {
        QTextCursor cursor(m_words->document());
        cursor.setPosition(static_cast<int>(at));
        cursor.setPosition(static_cast<int>(at + shown(m_wanted->words).size()), QTextCursor::KeepAnchor);
        m_words->setTextCursor(cursor);
    }
}

void QuotePicker::refill() {
    const QStringList wanted = m_typed->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_list->clear();
    for (std::size_t place = 0; place < m_quotes.size() && m_list->count() < mostShown; ++place) {
        const analysis::Quote& quote = m_quotes[place];
        const QString words = shown(quote.published).simplified();
        const QString all = words + QLatin1Char(' ') + shown(quote.participant) + QLatin1Char(' ') +
                            shown(quote.speaker) + QLatin1Char(' ') + shown(quote.source) + QLatin1Char(' ') +
                            shown(quote.subtheme);
        if (!std::ranges::all_of(wanted, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); }))
            continue;
        const QString who = shown(quote.participant.empty() ? quote.speaker : quote.participant);
        auto* item = new QListWidgetItem(m_list);
        item->setText(
            QStringLiteral("%1 %2: %3").arg(quote.golden ? QStringLiteral("★") : QStringLiteral("  "), who, words));
        item->setData(Qt::AccessibleTextRole, quote.golden ? tr("Golden quote, %1: %2").arg(who, words)
                                                           : QStringLiteral("%1: %2").arg(who, words));
        item->setData(placeRole, static_cast<qulonglong>(place));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    showCurrent();
}

const analysis::Quote* QuotePicker::current() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? &m_quotes[item->data(placeRole).toULongLong()] : nullptr;
}

void QuotePicker::showCurrent() {
    const analysis::Quote* quote = current();
    m_words->setPlainText(quote ? shown(quote->published) : QString());
    QStringList about;
    if (quote) {
        about << shown(quote->source);
        if (quote->turn)
            about << tr("turn %1").arg(*quote->turn);
        if (!quote->subtheme.empty())
            about << shown(quote->subtheme);
        if (!quote->tag.empty())
            about << shown(quote->tag);
    }
    m_who->setText(about.join(QStringLiteral(" · ")));
    showPart();
}

QString QuotePicker::part() const {
    const QTextCursor cursor = m_words->textCursor();
    const analysis::Quote* quote = current();
    if (!cursor.hasSelection() || !quote)
        return {};
    QTextCursor whole(cursor);
    whole.setPosition(cursor.selectionStart());
    whole.movePosition(QTextCursor::StartOfWord);
    QTextCursor end(cursor);
    end.setPosition(cursor.selectionEnd());
    if (end.positionInBlock() > 0 && !end.block().text().at(end.positionInBlock() - 1).isSpace())
        end.movePosition(QTextCursor::EndOfWord);
    whole.setPosition(end.position(), QTextCursor::KeepAnchor);
    return whole.selectedText().simplified();
}

void QuotePicker::showPart() {
    const QString words = part();
    const analysis::Quote* quote = current();
    m_insert->setText(words.isEmpty() ? tr("Set in the whole quote") : tr("Set in the selected words"));
    m_insert->setEnabled(quote && (words.isEmpty() || editing::checkRendition(quote->verbatim, utf8(words)).faithful));
}

void QuotePicker::insert() {
    const analysis::Quote* quote = current();
    if (!quote || !m_insert->isEnabled())
        return;
    const editing::QuotePiece piece{quote->unit, utf8(part())};
    const auto chosen = m_chosen;
    accept();
    chosen(piece);
}

bool QuotePicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        insert();
        return true;
    }
    if (watched == m_words && key->key() == Qt::Key_Tab) {
        focusNextChild();
        return true;
    }
    if (watched == m_typed && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int row = m_list->currentRow() + (key->key() == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace emic::desktop
