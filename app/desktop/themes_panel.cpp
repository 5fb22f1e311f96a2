#include "app/desktop/themes_panel.h"

#include "app/desktop/list_rows.h"
#include "app/desktop/reason_bar.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme_editor.h"
#include "core/editing/focus_areas.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

using study::ThemeId;

ThemesPanel::ThemesPanel(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)), m_prompts(prompts), m_model(new ThemeTreeModel(m_session, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)), m_tree(new QTreeView(this)),
      m_reason(new ReasonBar(this)), m_editor(new ThemeEditor(m_session, this)) {
    m_filter->setPlaceholderText(tr("Filter themes"));
    m_filter->setAccessibleName(tr("Filter themes"));
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(QStringLiteral("themes"));
    m_tree->setAccessibleName(tr("Themes"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new AiryRows(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ThemeTreeModel::name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ThemeTreeModel::units, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(ThemeTreeModel::participants, QHeaderView::ResizeToContents);
    m_tree->setIndentation(16);
    m_tree->expandAll();

    auto* upper = new QWidget(this);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(m_filter);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    column->addWidget(m_reason);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(m_editor);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(true);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);

    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ThemesPanel::beforeReset);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &ThemesPanel::afterReset);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(m_tree, &QTreeView::activated, this, [this] {
        if (const auto theme = current())
            emit pageWanted(*theme);
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ThemesPanel::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_editor->showTheme(current()); });
    connect(m_model, &ThemeTreeModel::droppedOn, this, &ThemesPanel::askWhere, Qt::QueuedConnection);
    connect(m_model, &ThemeTreeModel::droppedBetween, this,
            [this](ThemeId theme, const QModelIndex& under, int place) { moveBetween(theme, under, place); });
    connect(m_model, &ThemeTreeModel::selectionDropped, this, &ThemesPanel::codeWanted);
}

std::optional<ThemeId> ThemesPanel::current() const {
    return m_model->themeAt(m_filtered->mapToSource(m_tree->currentIndex()).siblingAtColumn(0));
}

QModelIndex ThemesPanel::indexOf(ThemeId theme) const {
    return m_filtered->mapFromSource(m_model->indexOf(theme.uuid));
}

void ThemesPanel::setCurrent(ThemeId theme) {
    m_tree->setCurrentIndex(indexOf(theme));
}

void ThemesPanel::beforeReset() {
    m_closed.clear();
    const QModelIndex here = m_filtered->mapToSource(m_tree->currentIndex()).siblingAtColumn(0);
    const auto theme = m_model->themeAt(here);
    const auto area = m_model->focusAreaAt(here);
    m_currentBefore = theme ? std::optional(theme->uuid) : area ? std::optional(area->uuid) : std::nullopt;
    const auto visit = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_filtered->rowCount(parent); ++row) {
            const QModelIndex index = m_filtered->index(row, 0, parent);
            if (m_filtered->rowCount(index) == 0)
                continue;
            const QModelIndex source = m_filtered->mapToSource(index);
            if (!m_tree->isExpanded(index)) {
                if (const auto id = m_model->themeAt(source))
                    m_closed.insert(id->uuid);
                if (const auto id = m_model->focusAreaAt(source))
                    m_closed.insert(id->uuid);
            }
            self(self, index);
        }
    };
    visit(visit, {});
}

void ThemesPanel::afterReset() {
    m_tree->expandAll();
    for (const study::Uuid& id : m_closed)
        m_tree->collapse(m_filtered->mapFromSource(m_model->indexOf(id)));
    if (m_currentBefore)
        m_tree->setCurrentIndex(m_filtered->mapFromSource(m_model->indexOf(*m_currentBefore)));
    m_editor->showTheme(current());
}

void ThemesPanel::add(const QString& title, std::optional<ThemeId> parent, std::optional<study::FocusAreaId> area) {
    const std::optional<QString> name = m_prompts.words(this, title, tr("Name"), {}, false);
    if (!name || name->trimmed().isEmpty())
        return;
    std::optional<ThemeId> made;
    m_session->perform([&](storage::Edit& edit) {
        made = editing::addTheme(edit, {.name = utf8(*name), .parent = parent, .focusArea = area});
    });
    if (made)
        setCurrent(*made);
}

void ThemesPanel::addTheme() {
    // Beside what is selected: in its focus area.
    const QModelIndex here = m_filtered->mapToSource(m_tree->currentIndex()).siblingAtColumn(0);
    std::optional<study::FocusAreaId> area = m_model->focusAreaAt(here);
    if (const auto theme = current()) {
        const study::ThemeTree tree(m_session->read().all<study::Theme>());
        area = tree.find(tree.top(*theme))->focusArea;
    }
    add(tr("New theme"), std::nullopt, area);
}

void ThemesPanel::addSubtheme() {
    if (const auto theme = current())
        add(tr("New subtheme"), theme, std::nullopt);
    else
        m_session->say(tr("Select the theme in the tree that is to have a subtheme."));
}

void ThemesPanel::addFocusArea() {
    const std::optional<QString> name = m_prompts.words(this, tr("New focus area"), tr("Name"), {}, false);
    if (name && !name->trimmed().isEmpty())
        m_session->perform([&](storage::Edit& edit) { editing::addFocusArea(edit, utf8(*name)); });
}

void ThemesPanel::renameCurrent() {
    const QModelIndex index = m_tree->currentIndex().siblingAtColumn(0);
    if (index.isValid()) {
        m_tree->setFocus();
        m_tree->edit(index);
    }
}

void ThemesPanel::deleteCurrent() {
    const QModelIndex here = m_filtered->mapToSource(m_tree->currentIndex()).siblingAtColumn(0);
    if (const auto area = m_model->focusAreaAt(here)) {
        m_session->perform([&](storage::Edit& edit) { editing::removeFocusArea(edit, *area); });
        return;
    }
    const auto theme = current();
    if (!theme)
        return;
    const storage::Reader& reader = m_session->read();
    const editing::ThemeRemoval removal = editing::removalOf(reader, *theme, editing::Subthemes::remove);
    QStringList goes;
    if (removal.themes > 1)
        goes << tr("%n subtheme(s)", nullptr, static_cast<int>(removal.themes - 1));
    if (removal.codings > 0)
        goes << tr("%n coding(s)", nullptr, static_cast<int>(removal.codings));
    if (removal.goldenQuotes > 0)
        goes << tr("%n golden quote(s)", nullptr, static_cast<int>(removal.goldenQuotes));
    if (removal.memos > 0)
        goes << tr("%n note(s)", nullptr, static_cast<int>(removal.memos));
    const QString name = shown(reader.get(*theme).name);
    m_reason->ask(goes.isEmpty() ? tr("Delete “%1”. Nothing is coded to it.").arg(name)
                                 : tr("Delete “%1”. With it go: %2. The meaning units themselves stay.")
                                       .arg(name, goes.join(QLatin1String(", "))),
                  tr("Delete"), [this, id = *theme](const std::string& reason) {
                      m_session->perform([&](storage::Edit& edit) {
                          edit.because(reason);
                          editing::deleteTheme(edit, id, editing::Subthemes::remove);
                      });
                  });
}

} // namespace emic::desktop
