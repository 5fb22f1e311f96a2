#include "app/desktop/search_workspace.h"

#include "app/desktop/search_panel.h"
#include "app/desktop/transcript_area.h"

#include <QVBoxLayout>

namespace emic::desktop {

SearchWorkspace::SearchWorkspace(TranscriptArea& area, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_asking(new QSplitter(Qt::Vertical, this)), m_hits(new QWidget(this)) {
    setObjectName(QStringLiteral("searchWorkspace"));
    setChildrenCollapsible(false);
    m_asking->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(m_hits);
    column->setContentsMargins(0, 0, 0, 0);
    addWidget(m_asking);
    addWidget(m_hits);
    addWidget(&area);
    setStretchFactor(2, 1);
    m_asking->hide();
    m_hits->hide();
}

void SearchWorkspace::open(SearchPanel& panel) {
    m_open = true;
    m_asking->addWidget(panel.controls());
    m_asking->addWidget(panel.facetPart());
    m_asking->setStretchFactor(1, 1);
    m_hits->layout()->addWidget(panel.hitPart());
    panel.lend();
    m_asking->show();
    m_hits->show();
    const int room = width();
    setSizes({room * 24 / 100, room * 32 / 100, room * 44 / 100});
}

void SearchWorkspace::close(SearchPanel& panel) {
    m_open = false;
    panel.takeBack();
    m_asking->hide();
    m_hits->hide();
}

} // namespace emic::desktop
