#include "app/desktop/sources_panel.h"

#include "app/desktop/list_rows.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace emic::desktop {

SourcesPanel::SourcesPanel(std::shared_ptr<StudySession> session, const CoverageKeeper& coverage, QWidget* parent)
    : QWidget(parent), m_model(new SourceListModel(std::move(session), coverage, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)), m_order(new QComboBox(this)),
      m_list(new QTreeView(this)) {
    m_filter->setPlaceholderText(tr("Filter sources"));
    m_filter->setAccessibleName(tr("Filter sources"));
    m_filter->setClearButtonEnabled(true);
    m_order->addItems({tr("By kind"), tr("By group"), tr("By meeting")});
    m_order->setAccessibleName(tr("How sources are sorted"));
    m_order->setToolTip(tr("How sources are sorted"));
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("sources"));
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(tr("Sources"));
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new AiryRows(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    const auto arrange = [this] {
        m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        // Asking every row how wide it is would take longer with every source.
        m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
        m_list->header()->resizeSection(
            1, m_list->fontMetrics().horizontalAdvance(tr("%1 %").arg(QLocale().toString(100'000))) + 6);
        m_list->expandAll();
    };
    arrange();
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this,
            [this] { QMetaObject::invokeMethod(m_list, &QTreeView::expandAll, Qt::QueuedConnection); });
    connect(m_filtered, &QAbstractItemModel::columnsInserted, this, arrange);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text);
        m_list->expandAll();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this, arrange](int order) {
        m_model->setOrder(static_cast<SourceOrder>(order));
        arrange();
    });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto source = m_model->sourceAt(m_filtered->mapToSource(index)))
            emit chosen(*source);
    });
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (const auto source = m_model->sourceAt(m_filtered->mapToSource(index)))
            emit chosen(*source);
    });
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->addWidget(m_filter, 1);
    top->addWidget(m_order);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
}

void SourcesPanel::showCurrent(study::SourceId source) {
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(source));
    if (index.isValid() && index != m_list->currentIndex()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

} // namespace emic::desktop
