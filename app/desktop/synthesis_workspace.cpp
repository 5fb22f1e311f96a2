#include "app/desktop/synthesis_workspace.h"

#include "app/desktop/category_list_view.h"
#include "app/desktop/category_page.h"
#include "app/desktop/paragraph_panel.h"
#include "app/desktop/picker.h"
#include "app/desktop/quote_picker.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/stale_keeper.h"
#include "app/desktop/strings.h"
#include "app/desktop/validation_panel.h"
#include "app/desktop/validation_sources.h"
#include "app/desktop/view_colours.h"
#include "app/workbench/category_list.h"

#include <algorithm>
#include <QApplication>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace emic::desktop {

SynthesisWorkspace::SynthesisWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent), m_context(context), m_stale(new StaleKeeper(context.session, this)),
      m_parts(new QSplitter(Qt::Horizontal, this)), m_list(new CategoryListView(context.session, *m_stale, this)),
      m_page(new CategoryPage(context.session, *m_stale, this)), m_side(new QStackedWidget(this)),
      m_panel(new ParagraphPanel(context.session, *m_stale, context.outcomes, this)) {
    setObjectName(QStringLiteral("synthesis"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_list);
    m_parts->addWidget(m_page);
    m_side->addWidget(m_panel);
    m_parts->addWidget(m_side);
    m_parts->setStretchFactor(1, 1);
    const int unit = fontMetrics().averageCharWidth();
    m_parts->setSizes({38 * unit, 100 * unit, 54 * unit});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_parts);
    connect(m_list, &CategoryListView::themeChosen, this, &SynthesisWorkspace::goToTheme);
    connect(m_page, &CategoryPage::paragraphChanged, m_panel,
            [this] { m_panel->show(m_page->theme(), m_page->paragraph()); });
    connect(m_panel, &ParagraphPanel::unitWanted, this, &Workspace::unitWanted);
    m_page->setTheme(m_list->theme());
}

void SynthesisWorkspace::goToTheme(std::optional<study::ThemeId> theme) {
    m_page->setTheme(theme);
    if (isValidating())
        m_validation->setTheme(theme);
}

void SynthesisWorkspace::arrive() {
    m_list->refresh();
    if (isValidating()) {
        m_validation->arrive();
        m_validation->setFocus();
    } else if (m_page->theme())
        m_page->editor().setFocus();
    else
        m_list->setFocus();
}

void SynthesisWorkspace::leave() {
    m_page->save();
    if (m_validation)
        m_validation->keepNote();
}

void SynthesisWorkspace::showTheme(study::ThemeId theme) {
    m_list->setTheme(theme);
}

void SynthesisWorkspace::pickQuote() {
    if (!m_page->theme())
        return;
    const std::optional<editing::QuotePiece> current = m_page->editor().quoteAtCaret();
    auto* picker = new QuotePicker(
        m_context.session, *m_page->theme(), current,
        [this, replaces = current.has_value()](const editing::QuotePiece& quote) {
            replaces ? m_page->editor().replaceQuoteAtCaret(quote) : m_page->editor().insertQuote(quote);
            m_page->editor().setFocus();
        },
        this);
    picker->open();
}

void SynthesisWorkspace::editRendition() {
    std::optional<study::UnitId> unit = m_panel->thread().hasFocus() ? m_panel->currentUnit() : std::nullopt;
    if (const auto quote = m_page->editor().quoteAtCaret(); quote && !unit)
        unit = quote->unit;
    if (!unit)
        return m_context.session->say(tr("Go to a quote in the text, or to a unit beside it, first."));
    openRenditionEditor(m_context.session, m_context.prompts, *unit, this);
}

void SynthesisWorkspace::pickCondensate() {
    if (!m_page->save() || !m_page->theme())
        return;
    if (!m_page->paragraph())
        return m_context.session->say(tr("Write the paragraph first; then it can lean on a condensate."));
    const std::vector<study::ThemeId> links = m_panel->links();
    std::vector<PickItem> items;
    for (const workbench::CondensateRow& row : workbench::condensateRows(m_context.session->read(), *m_page->theme())) {
        const bool leans = std::ranges::find(links, row.theme) != links.end();
        items.push_back({shown(row.path), leans ? tr("no longer") : shown(row.text).simplified().left(60),
                         ViewColours::of(palette()).theme(row.colour),
                         [this, theme = row.theme] { m_panel->toggleLink(theme); }});
    }
    if (items.empty())
        return m_context.session->say(tr("The theme has no condensate yet; write one in step 3, Condensation."));
    (new Picker(this, std::move(items), tr("Lean on which condensate?")))->openInWindow();
}

void SynthesisWorkspace::confirm(bool withSentences) {
    if (m_page->save())
        m_panel->confirm(withSentences);
}

void SynthesisWorkspace::goToNextStale() {
    if (!m_page->goToNextStale())
        m_context.session->say(tr("No paragraph of this category is stale."));
}

void SynthesisWorkspace::goToCategory(int by) {
    m_list->go(by);
    isValidating() ? m_validation->setFocus() : m_page->editor().setFocus();
}

bool SynthesisWorkspace::isValidating() const {
    return m_validation && m_side->currentWidget() == m_validation;
}

void SynthesisWorkspace::toggleValidation() {
    m_page->save();
    if (isValidating()) {
        m_validation->keepNote();
        m_side->setCurrentWidget(m_panel);
        return m_page->editor().setFocus();
    }
    if (!m_validation) {
        m_validation = new ValidationPanel(m_context.session, m_side);
        m_side->addWidget(m_validation);
        connect(m_validation, &ValidationPanel::unitWanted, this, &Workspace::unitWanted);
        // A transcript wants more room than what a paragraph rests on.
        const int unit = fontMetrics().averageCharWidth();
        m_parts->setSizes({30 * unit, 80 * unit, 100 * unit});
    }
    m_side->setCurrentWidget(m_validation);
    m_validation->setTheme(m_page->theme());
    m_validation->arrive();
    m_validation->setFocus();
}

void SynthesisWorkspace::goToUnvalidated(int by) {
    if (!isValidating())
        toggleValidation();
    if (!m_page->theme())
        return;
    std::vector<study::ThemeId> themes;
    for (const workbench::CategoryRow& row : m_list->rows().rows())
        themes.push_back(row.theme);
    const auto next =
        workbench::nextLeft(m_context.session->read(), themes, *m_page->theme(), m_validation->source(),
                            by > 0 ? workbench::QueueDirection::next : workbench::QueueDirection::previous);
    if (!next)
        return m_context.session->say(tr("Every source is validated against every category."));
    m_list->setTheme(next->theme);
    m_validation->goTo(next->source);
    m_validation->setFocus();
}

} // namespace emic::desktop
