#include "app/desktop/impression_workspace.h"

#include "app/desktop/impression_notes.h"
#include "app/desktop/list_rows.h"
#include "app/desktop/preliminary_list.h"
#include "app/desktop/reading_list_model.h"
#include "app/desktop/reading_pane.h"
#include "app/desktop/side_by_side.h"
#include "core/editing/impressions.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <utility>

namespace emic::desktop {

ImpressionWorkspace::ImpressionWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent), m_session(context.session), m_model(new ReadingListModel(m_session, this)),
      m_pages(new QTabWidget(this)), m_together(new SideBySide(m_session, context.prompts, this)) {
    setObjectName(QStringLiteral("impressionWorkspace"));
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Total impression"));
    m_pages->tabBar()->setAccessibleName(m_pages->accessibleName());
    m_pages->addTab(buildReading(), tr("Read"));
    m_pages->addTab(m_together, tr("Side by side"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    connect(m_reading, &ReadingPane::readToggled, this, &ImpressionWorkspace::toggleRead);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ImpressionWorkspace::count);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        // The source that was read, or the first when it has gone.
        const int row = m_reading->source() ? m_model->rowOf(*m_reading->source()) : -1;
        open(row >= 0 ? row : 0);
        count();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { open(now.row()); });
    connect(m_list, &QTreeView::activated, m_reading, [this] { m_reading->view().setFocus(); });
    open(m_model->rows().empty() ? -1 : std::max(0, m_model->nextUnread(-1)));
    count();
}

QWidget* ImpressionWorkspace::buildReading() {
    auto* page = new QSplitter(Qt::Horizontal, m_pages);
    page->setChildrenCollapsible(false);
    auto* left = new QWidget(page);
    m_count = new QLabel(left);
    m_count->setObjectName(QStringLiteral("readCount"));
    m_list = new QTreeView(left);
    m_list->setObjectName(QStringLiteral("readingList"));
    m_list->setAccessibleName(tr("Sources to read"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new AiryRows(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ReadingListModel::source, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ReadingListModel::readBy, QHeaderView::Interactive);
    m_list->header()->resizeSection(ReadingListModel::readBy, 16 * fontMetrics().averageCharWidth());
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(8, 10, 0, 0);
    leftColumn->addWidget(m_count);
    leftColumn->addWidget(m_list, 1);
    m_reading = new ReadingPane(m_session, page);
    auto* right = new QSplitter(Qt::Vertical, page);
    right->setChildrenCollapsible(false);
    right->setContentsMargins(0, 10, 10, 10);
    m_notes = new ImpressionNotes(m_session, right);
    m_themes = new PreliminaryList(m_session, right);
    right->addWidget(m_notes);
    right->addWidget(m_themes);
    page->addWidget(left);
    page->addWidget(m_reading);
    page->addWidget(right);
    page->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    page->setSizes({48 * letter, 84 * letter, 48 * letter});
    return page;
}

void ImpressionWorkspace::open(int row) {
    const bool has = row >= 0 && row < m_model->rowCount();
    const std::optional<study::SourceId> source =
        has ? std::optional(m_model->rows()[static_cast<std::size_t>(row)].source) : std::nullopt;
    if (source == m_reading->source() && m_list->currentIndex().row() == row)
        return;
    m_reading->show(source);
    m_notes->show(source);
    if (has)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void ImpressionWorkspace::count() {
    m_count->setText(tr("You have read %1 of %2").arg(m_model->readCount()).arg(m_model->rowCount()));
}

void ImpressionWorkspace::arrive() {
    count();
    if (showsTogether())
        m_together->setFocus();
    else if (m_reading->source())
        m_reading->view().setFocus();
    else
        m_list->setFocus();
}

void ImpressionWorkspace::leave() {
    m_reading->rememberPlace();
    m_notes->keepNow();
    m_themes->keepNow();
}

void ImpressionWorkspace::toggleRead() {
    const std::optional<study::SourceId> source = m_reading->source();
    if (!source || showsTogether())
        return;
    const bool read = !m_reading->isRead();
    m_session->perform([&](storage::Edit& edit) { editing::setRead(edit, *source, read); });
}

void ImpressionWorkspace::goToUnread() {
    const int next = m_model->nextUnread(m_list->currentIndex().row());
    showReading();
    if (next < 0)
        return m_session->say(tr("You have read every source. Write down your preliminary themes (T), and say when "
                                 "you are ready with them (Ctrl+Return)."));
    open(next);
    m_reading->view().setFocus();
}

bool ImpressionWorkspace::showsTogether() const {
    return m_pages->currentWidget() == m_together;
}

void ImpressionWorkspace::showReading() {
    m_pages->setCurrentIndex(0);
    arrive();
}

void ImpressionWorkspace::showSideBySide() {
    m_themes->keepNow();
    m_notes->keepNow();
    m_pages->setCurrentWidget(m_together);
    arrive();
}

void ImpressionWorkspace::toggleReady() {
    m_notes->keepNow();
    m_themes->toggleReady();
}

} // namespace emic::desktop
