#include "app/desktop/category_page.h"

#include "app/desktop/stale_keeper.h"
#include "app/desktop/strings.h"
#include "app/desktop/view_colours.h"
#include "app/workbench/category_writing.h"
#include "core/analysis/published_quotes.h"
#include "core/study/theme_tree.h"
#include "core/text/strings.h"

#include <algorithm>
#include <chrono>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {
namespace {

constexpr std::chrono::milliseconds pauseBeforeSaving{1500};

bool touchesQuotes(const study::Notification& notification) {
    using study::Entity;
    for (const auto entity :
         {Entity::rendition, Entity::meaningUnit, Entity::source, Entity::speaker, Entity::participant,
          Entity::participantGroup, Entity::attribute, Entity::attributeValue, Entity::study})
        if (notification.touches(entity))
            return true;
    return false;
}

bool touchesText(const study::Notification& notification) {
    using study::Entity;
    for (const auto entity : {Entity::theme, Entity::category, Entity::categoryParagraph, Entity::paragraphQuote,
                              Entity::paragraphCondensate})
        if (notification.touches(entity))
            return true;
    return false;
}

} // namespace

CategoryPage::CategoryPage(std::shared_ptr<StudySession> session, StaleKeeper& stale, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_stale(stale), m_path(new QLabel(this)),
      m_title(new QLineEdit(this)), m_state(new QLabel(this)), m_editor(new CategoryEditor(this)) {
    m_title->setObjectName(QStringLiteral("categoryTitle"));
    m_title->setAccessibleName(tr("Title of the category"));
    m_title->setPlaceholderText(tr("A title that tells what this theme came to"));
    m_title->setFrame(false);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_title->setFont(large);
    m_title->installEventFilter(this);
    m_editor->setAccessibleName(tr("Text of the category"));
    m_editor->installEventFilter(this);
    m_path->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 4, 0);
    column->setSpacing(2);
    column->addWidget(m_path);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeSaving);
    connect(&m_pause, &QTimer::timeout, this, &CategoryPage::save);
    connect(m_title, &QLineEdit::textEdited, this, &CategoryPage::typed);
    connect(m_title, &QLineEdit::returnPressed, m_editor, qOverload<>(&QWidget::setFocus));
    connect(m_editor, &CategoryEditor::typed, this, &CategoryPage::typed);
    connect(m_editor, &CategoryEditor::undoComing, this, &CategoryPage::save);
    connect(m_editor, &CategoryEditor::paragraphEntered, this, &CategoryPage::paragraphChanged);
    connect(&m_stale, &StaleKeeper::updated, this, &CategoryPage::refreshMarks);
    connect(m_session.get(), &StudySession::changed, this, &CategoryPage::follow);
    setTheme(std::nullopt);
}

std::optional<study::CategoryId> CategoryPage::category() const {
    if (m_theme)
        for (const study::Category& category : m_session->read().where<&study::Category::theme>(*m_theme))
            return category.id;
    return std::nullopt;
}

std::optional<study::ParagraphId> CategoryPage::paragraph() const {
    const auto place = static_cast<std::size_t>(m_editor->paragraphAtCaret());
    return place < m_ids.size() ? m_ids[place] : std::nullopt;
}

void CategoryPage::setTheme(std::optional<study::ThemeId> theme) {
    if (theme && theme == m_theme)
        return;
    save();
    m_theme = theme;
    m_isDirty = false;
    load();
}

CategoryEditor::ShowQuote CategoryPage::quoteShower() const {
    // Kept as long as the editor shows what it says; asked anew when something under it has changed.
    auto quotes = std::make_shared<analysis::PublishedQuotes>(m_session->read());
    auto known = std::make_shared<std::vector<std::pair<editing::QuotePiece, CategoryEditor::ShownQuote>>>();
    return [quotes, known](const editing::QuotePiece& piece) {
        for (const auto& [before, quote] : *known)
            if (before == piece)
                return quote;
        const analysis::PublishedQuote published = quotes->of(piece.unit, piece.words);
        CategoryEditor::ShownQuote quote;
        quote.isThere = published.isThere;
        quote.words = published.isThere || !piece.words.empty() ? tr("“%1”").arg(shown(published.words).simplified())
                                                                : tr("[a quote whose unit was deleted]");
        quote.tag = shown(published.tag);
        quote.about = published.isThere ? tr("Said by %1").arg(shown(published.participants)) : quote.words;
        known->emplace_back(piece, quote);
        return quote;
    };
}

std::vector<editing::ParagraphDraft> CategoryPage::drafts() const {
    return workbench::recognised(m_before, m_editor->texts());
}

bool CategoryPage::titleTyped() const {
    const std::string now(text::trim(utf8(m_title->text())));
    return !now.empty() && now != m_titleBefore;
}

void CategoryPage::load() {
    const std::optional<study::CategoryId> now = category();
    m_before = now ? editing::categoryText(m_session->read(), *now) : std::vector<editing::ParagraphDraft>();
    m_editor->setParagraphs(m_before, quoteShower());
    setEnabled(m_theme.has_value());
    refreshTitle();
    refreshMarks();
}

void CategoryPage::refreshTitle() {
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const bool known = m_theme && tree.find(*m_theme);
    m_path->setText(known ? shown(tree.path(*m_theme)) : QString());
    const std::optional<study::CategoryId> now = category();
    const std::string title = now ? m_session->read().get(*now).title : std::string();
    if (!titleTyped() || !m_isDirty)
        m_title->setText(shown(title));
    m_titleBefore = title;
    m_editor->setPlaceholderText(
        known ? tr("Write what the theme came to, in the third person. A quote is set in with %1, a condensate is "
                   "leaned on with %2.")
                    .arg(QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText),
                         QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText))
              : tr("There is no theme yet: themes come from step 2, Meaning units."));
}

void CategoryPage::typed() {
    m_isDirty = true;
    m_pause.start();
    refreshMarks();
}

bool CategoryPage::save() {
    m_pause.stop();
    if (!m_isDirty || !m_theme || m_saving)
        return true;
    const std::vector<editing::ParagraphDraft> mine = drafts();
    const std::vector<study::ParagraphId> gone = workbench::takenOut(m_before, mine);
    const bool written = !workbench::readAlike(m_before, mine);
    const bool isNew = !category();
    if (!titleTyped() && !written) {
        m_isDirty = false;
        return true;
    }
    m_saving = true;
    const StudySession::Result result = m_session->perform([&](storage::Edit& edit) {
        std::string title(text::trim(utf8(m_title->text())));
        if (title.empty())
            title = isNew ? edit.get(*m_theme).name : m_titleBefore;
        // What is written speaks for the title that came with it.
        if (written && !isNew)
            editing::writeCategoryText(edit, *category(), mine, gone);
        const study::CategoryId made = editing::setCategory(edit, *m_theme, title);
        if (written && isNew)
            editing::writeCategoryText(edit, made, mine, gone);
    });
    m_saving = false;
    if (result == StudySession::Result::refused)
        return false;
    m_isDirty = false;
    takeOver();
    return true;
}

/// What the study says now comes onto the screen; what is typed and not kept stays.
void CategoryPage::takeOver() {
    const std::optional<study::CategoryId> now = category();
    std::vector<editing::ParagraphDraft> theirs =
        now ? editing::categoryText(m_session->read(), *now) : std::vector<editing::ParagraphDraft>();
    const std::vector<editing::ParagraphDraft> mine = drafts();
    const std::vector<editing::ParagraphDraft> both = m_isDirty ? workbench::merged(m_before, mine, theirs) : theirs;
    const auto words = [](const std::vector<editing::ParagraphDraft>& drafts) {
        std::vector<editing::ParagraphDraft> plain = drafts;
        for (editing::ParagraphDraft& draft : plain)
            draft.id.reset();
        return plain;
    };
    // White space at the end of what is typed on is left there.
    if (!workbench::readAlike(words(both), words(mine)))
        m_editor->setParagraphs(both, quoteShower());
    m_before = std::move(theirs);
    refreshTitle();
    refreshMarks();
}

void CategoryPage::follow(const study::Notification& notification) {
    if (m_theme && !m_session->read().find(*m_theme))
        return; // the list says which theme comes instead
    if (touchesQuotes(notification))
        m_editor->refreshQuotes(quoteShower());
    if (touchesText(notification) && !m_saving)
        takeOver();
}

void CategoryPage::refreshMarks() {
    m_ids.clear();
    std::vector<CategoryEditor::Mark> marks;
    int stale = 0;
    for (const editing::ParagraphDraft& draft : drafts()) {
        m_ids.push_back(draft.id);
        CategoryEditor::Mark mark;
        if (draft.id) {
            mark.leans = m_session->read().countWhere<&study::ParagraphCondensate::paragraph>(*draft.id) > 0;
            if (const auto* reasons = m_stale.of(*draft.id)) {
                mark.stale = true;
                ++stale;
                for (const analysis::StaleReason& reason : *reasons)
                    mark.about += (mark.about.isEmpty() ? QString() : QStringLiteral("\n")) + staleInWords(reason);
            } else if (!mark.leans) {
                mark.about = tr("This paragraph leans on no condensate yet.");
            }
        }
        marks.push_back(std::move(mark));
    }
    m_editor->setMarks(std::move(marks));
    m_state->setVisible(stale > 0);
    m_state->setText(tr("%n paragraph(s) stale: %1 goes to the next one, %2 confirms it.", nullptr, stale)
                         .arg(QKeySequence(Qt::Key_F9).toString(QKeySequence::NativeText),
                              QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    QPalette shade = m_state->palette();
    shade.setColor(QPalette::WindowText, ViewColours::of(palette()).warning);
    m_state->setPalette(shade);
    emit paragraphChanged();
}

bool CategoryPage::goToNextStale() {
    const std::vector<CategoryEditor::Mark>& marks = m_editor->marks();
    const auto from = static_cast<std::size_t>(m_editor->paragraphAtCaret());
    for (std::size_t step = 1; step <= marks.size(); ++step)
        if (const std::size_t place = (from + step) % marks.size(); marks[place].stale) {
            m_editor->goToParagraph(static_cast<int>(place));
            m_editor->setFocus();
            return true;
        }
    return false;
}

bool CategoryPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        save();
    if (watched == m_title && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            // The study's undo, not the field's.
            save();
            event->ignore();
            return true;
        }
    }
    if (watched == m_title && event->type() == QEvent::FocusOut && m_title->text().trimmed().isEmpty())
        m_title->setText(shown(m_titleBefore));
    return QWidget::eventFilter(watched, event);
}

} // namespace emic::desktop
