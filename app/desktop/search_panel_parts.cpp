// How the search panel is put together; what it does is in search_panel.cpp.
#include "app/desktop/chip_row.h"
#include "app/desktop/facet_list.h"
#include "app/desktop/flow_layout.h"
#include "app/desktop/hit_delegate.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/people_chip.h"
#include "app/desktop/query_box.h"
#include "app/desktop/saved_searches.h"
#include "app/desktop/search_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace emic::desktop {
namespace {

constexpr int edge = 6;

QToolButton* textButton(QWidget* parent, const QString& text, const QString& help) {
    auto* made = new QToolButton(parent);
    made->setText(text);
    made->setToolTip(help);
    made->setAccessibleName(text);
    made->setAccessibleDescription(help);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

void SearchPanel::buildControls() {
    auto* column = new QVBoxLayout(m_controls);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    m_box = new QueryBox(m_controls);
    m_saved = textButton(m_controls, tr("Saved"), tr("Saved searches"));
    m_saved->setObjectName(QStringLiteral("savedSearchesButton"));
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(savedSearchesMenu(*this, m_session, m_prompts));
    column->addWidget(m_box);
    m_message = new QLabel(m_controls);
    m_message->setObjectName(QStringLiteral("searchMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAccessibleName(tr("About the query"));
    m_message->hide();
    column->addWidget(m_message);
    m_suggestion = new QPushButton(m_controls);
    m_suggestion->setObjectName(QStringLiteral("suggestion"));
    m_suggestion->setFlat(true);
    m_suggestion->setCursor(Qt::PointingHandCursor);
    QFont underlined = m_suggestion->font();
    underlined.setUnderline(true);
    m_suggestion->setFont(underlined);
    m_suggestion->hide();
    column->addWidget(m_suggestion, 0, Qt::AlignLeft);
    m_chips = new ChipRow(m_controls);
    column->addWidget(m_chips);
    column->addWidget(new PeopleChip(m_people, m_controls), 0, Qt::AlignLeft);
    auto* options = new QWidget(m_controls);
    auto* flow = new FlowLayout(options, edge);
    buildOptions(*flow);
    column->addWidget(options);
}

void SearchPanel::buildOptions(QLayout& options) {
    QWidget* parent = m_controls;
    m_scope = new QComboBox(parent);
    m_scope->setObjectName(QStringLiteral("searchScope"));
    m_scope->setAccessibleName(tr("What is searched"));
    m_scope->addItem(tr("In turns"), static_cast<int>(study::SearchScope::turns));
    m_scope->addItem(tr("In meaning units"), static_cast<int>(study::SearchScope::units));
    m_scope->addItem(tr("Between units"), static_cast<int>(study::SearchScope::between));
    m_scope->setToolTip(tr("Search all that was said, only meaning units, or only what no unit covers"));
    m_ownWords = new QCheckBox(tr("Participants only"), parent);
    m_ownWords->setObjectName(QStringLiteral("ownWords"));
    m_ownWords->setToolTip(tr("Only what participants said or wrote themselves, not what interviewers, moderators and "
                              "researchers did"));
    m_ownWords->setChecked(true);
    m_filter =
        textButton(parent, tr("Filter…"), tr("Narrow the search to a theme, a group, a participant, a change …"));
    m_filter->setObjectName(QStringLiteral("addFilter"));
    m_counts = textButton(parent, tr("Counts"), tr("Show how many hits there are by theme, group and participant"));
    m_counts->setObjectName(QStringLiteral("showCounts"));
    m_counts->setCheckable(true);
    for (QWidget* each :
         {static_cast<QWidget*>(m_scope), static_cast<QWidget*>(m_ownWords), static_cast<QWidget*>(m_filter),
          static_cast<QWidget*>(m_saved), static_cast<QWidget*>(m_counts)})
        options.addWidget(each);
}

void SearchPanel::buildHits() {
    auto* column = new QVBoxLayout(m_hitPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = new QWidget(m_hitPart);
    auto* flow = new FlowLayout(header, edge);
    flow->setContentsMargins(edge, edge, edge, edge);
    m_count = new QLabel(header);
    m_count->setObjectName(QStringLiteral("hitCount"));
    m_count->setAccessibleName(tr("Number of hits"));
    m_order = new QComboBox(header);
    m_order->setObjectName(QStringLiteral("hitOrder"));
    m_order->setAccessibleName(tr("Order of hits"));
    m_order->addItem(tr("Best first"), static_cast<int>(HitOrder::best));
    m_order->addItem(tr("As in the texts"), static_cast<int>(HitOrder::text));
    m_order->insertSeparator(2);
    m_order->addItem(tr("Lines, as in the texts"), static_cast<int>(HitOrder::lines));
    m_order->addItem(tr("Lines, by the word before"), static_cast<int>(HitOrder::linesLeft));
    m_order->addItem(tr("Lines, by the word after"), static_cast<int>(HitOrder::linesRight));
    m_order->setToolTip(tr("Passages, or a line for each place found with what stands before and after it"));
    m_code = textButton(header, tr("Code all hits…"),
                        tr("Make meaning units of the hits and code them with a theme, after a look at what would be "
                           "done"));
    m_code->setObjectName(QStringLiteral("codeHits"));
    flow->addWidget(m_count);
    flow->addWidget(m_order);
    flow->addWidget(m_code);
    m_list = new QListView(m_hitPart);
    m_list->setObjectName(QStringLiteral("hits"));
    m_list->setAccessibleName(tr("Hits"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    column->addWidget(header);
    column->addWidget(m_list, 1);
    m_hint = new QLabel(m_hitPart);
    m_hint->setObjectName(QStringLiteral("searchHint"));
    m_hint->setAccessibleName(tr("How to search"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setMargin(2 * edge);
    m_hint->setBackgroundRole(QPalette::Base);
    m_hint->setForegroundRole(QPalette::Text);
    m_hint->setAutoFillBackground(true);
    m_hint->setMinimumWidth(1);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hintPart = new QScrollArea(m_hitPart);
    m_hintPart->setAccessibleName(tr("How to search"));
    m_hintPart->setFrameShape(QFrame::NoFrame);
    m_hintPart->setWidgetResizable(true);
    m_hintPart->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hintPart->setWidget(m_hint);
    column->addWidget(m_hintPart, 1);
}

void SearchPanel::arrange() {
    m_facets = new FacetList(m_facetPart);
    auto* facets = new QVBoxLayout(m_facetPart);
    facets->setContentsMargins(0, 0, 0, 0);
    facets->addWidget(m_facets);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    m_splitter->setChildrenCollapsible(false);
    takeBack();
    setTabOrder(m_box, m_suggestion);
    setTabOrder(m_suggestion, m_scope);
    setTabOrder(m_scope, m_ownWords);
    setTabOrder(m_ownWords, m_filter);
    setTabOrder(m_filter, m_saved);
    setTabOrder(m_saved, m_counts);
    setTabOrder(m_counts, m_order);
    setTabOrder(m_order, m_code);
    setTabOrder(m_code, m_list);
    setTabOrder(m_list, m_facets);
}

void SearchPanel::lend() {
    // There is room for the counts beside the hits.
    m_counts->hide();
    m_facetPart->show();
}

void SearchPanel::takeBack() {
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_controls);
    m_splitter->addWidget(m_hitPart);
    m_splitter->addWidget(m_facetPart);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_controls->show();
    m_hitPart->show();
    m_counts->show();
    m_facetPart->setVisible(m_counts->isChecked());
}

} // namespace emic::desktop
