// How hits and counts come into the search panel, and how one moves among them.
#include "app/desktop/chip_row.h"
#include "app/desktop/facet_list.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/query_words.h"
#include "app/desktop/search_panel.h"
#include "app/desktop/strings.h"

#include <algorithm>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <utility>

namespace emic::desktop {

void SearchPanel::moveBy(int rows) {
    const int count = m_hits->rowCount();
    if (count == 0)
        return;
    const QModelIndex here = m_list->currentIndex();
    const int row = here.isValid() ? std::clamp(here.row() + rows, 0, count - 1) : rows > 0 ? 0 : count - 1;
    m_list->setCurrentIndex(m_hits->index(row));
    if (m_hits->canFetchMore({}) && row > count - 10)
        m_hits->fetchMore({});
}

void SearchPanel::showHits(const SharedAnswer& answer) {
    m_long.stop();
    m_answer = answer;
    m_chips->showParts(answer->parts, m_like ? m_like->words : QString(), m_desk.names());
    m_suggestion->hide();
    if (answer->why == NoAnswer::refused && answer->unfinished) {
        // Nobody wants to be told of a word that is not yet typed to its end; what was found stays meanwhile.
        m_late = answer;
        return m_pause.start();
    }
    if (answer->why != NoAnswer::none)
        return showProblem(*answer);
    say({});
    assign(answer);
    m_count->setText(countInWords(*answer));
    if (answer->question.empty())
        m_facets->clearFacets();
    refreshButtons();
    refreshHint();
    sayAboutIndex();
    if (std::exchange(m_goToFirst, false) && m_hits->rowCount() > 0) {
        m_list->setCurrentIndex(m_hits->index(0));
        m_look.stop();
        emit placeWanted(0, true);
    }
}

void SearchPanel::assign(const SharedAnswer& answer) {
    const int row = m_list->currentIndex().row();
    const int scrolled = m_list->verticalScrollBar()->value();
    if (!answer->question.again || row < 0 || areLines(answer->question.order) != m_hits->lines()) {
        m_hits->assign(answer);
        m_list->scrollToTop();
        return emit hitsChanged();
    }
    // After a change to the study the person stays where they are; where their hit is none any more, as one that was
    // coded is not among those that are not, they stand before the one that took its place.
    const indexer::Hit here = m_hits->hitOf(row);
    const bool sameHits = m_hits->hits() == answer->answer.hits;
    m_hits->assign(answer);
    int now = sameHits ? row : row - 1;
    for (int each = 0; !sameHits && each < m_hits->rowCount(); ++each)
        if (m_hits->hitOf(each) == here)
            now = each;
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_hits->index(std::min(now, m_hits->rowCount() - 1)));
    }
    m_list->verticalScrollBar()->setValue(scrolled);
    if (!sameHits)
        emit hitsChanged();
}

void SearchPanel::showCounts(const SharedAnswer& answer) {
    if (answer->why != NoAnswer::none)
        return;
    m_answer = answer;
    m_count->setText(countInWords(*answer));
    if (answer->answer.facets)
        m_facets->showFacets(*answer->answer.facets, answer->answer.total, m_desk.names());
    else
        m_facets->clearFacets();
    if (areLines(answer->question.order)) {
        const int row = m_list->currentIndex().row();
        m_hits->assign(answer);
        if (row >= 0 && row < m_hits->rowCount() && answer->question.order == HitOrder::lines)
            m_list->setCurrentIndex(m_hits->index(row));
    }
    suggest(shown(answer->answer.suggestion));
}

} // namespace emic::desktop
