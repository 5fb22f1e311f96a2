#include "app/desktop/search_workspace.h"

#include "app/desktop/search_panel.h"
#include "app/desktop/transcript_area.h"

#include <QVBoxLayout>

namespace emic::desktop {

SearchWorkspace::SearchWorkspace(TranscriptArea& area, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_asking(new QWidget(this)), m_hits(new QWidget(this)) {
    setObjectName(QStringLiteral("searchWorkspace"));
    setChildrenCollapsible(false);
    for (QWidget* each : {m_asking, m_hits}) {
        auto* column = new QVBoxLayout(each);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
    }
    addWidget(m_asking);
    addWidget(m_hits);
    addWidget(&area);
    setStretchFactor(2, 1);
    m_asking->hide();
    m_hits->hide();
}

void SearchWorkspace::open(SearchPanel& panel) {
    m_open = true;
    m_asking->layout()->addWidget(panel.controls());
    static_cast<QVBoxLayout*>(m_asking->layout())->addWidget(panel.facetPart(), 1);
    m_hits->layout()->addWidget(panel.hitPart());
    panel.lend();
    m_asking->show();
    m_hits->show();
    const int room = width();
    setSizes({room * 25 / 100, room * 31 / 100, room * 44 / 100});
}

void SearchWorkspace::close(SearchPanel& panel) {
    m_open = false;
    panel.takeBack();
    m_asking->hide();
    m_hits->hide();
}

} // namespace emic::desktop
