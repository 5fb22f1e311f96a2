#include "app/desktop/window_search.h"

#include "app/desktop/action_list.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/index_progress.h"
#include "app/desktop/query_box.h"
#include "app/desktop/search_workspace.h"
#include "app/desktop/step_bar.h"
#include "app/desktop/transcript_area.h"

#include <algorithm>
#include <QApplication>
#include <QDockWidget>
#include <QListView>
#include <QMainWindow>
#include <QStatusBar>

namespace emic::desktop {

using Key = QKeySequence;

WindowSearch::WindowSearch(std::shared_ptr<StudySession> session, Prompts& prompts, PeopleSelection& people,
                           TranscriptArea& area, StepBar& steps, QMainWindow& window, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_area(area), m_steps(steps), m_window(window),
      m_desk(new SearchDesk(m_session, this)), m_panel(new SearchPanel(m_session, *m_desk, prompts, people, &window)),
      m_workspace(new SearchWorkspace(area, &window)), m_progress(new IndexProgress(m_desk->keeper(), &window)) {
    m_window.statusBar()->addPermanentWidget(m_progress);
    connect(m_panel, &SearchPanel::placeWanted, this, &WindowSearch::goTo);
    connect(m_panel, &SearchPanel::hitsChanged, this, &WindowSearch::clearMarks);
    connect(m_panel, &SearchPanel::escaped, this, &WindowSearch::returnToText);
}

WindowSearch::~WindowSearch() {
    // The panel listens to the desk, and goes with its dock or with the workspace.
    delete m_progress;
    delete m_panel;
}

void WindowSearch::addTo(ActionList& actions, const std::function<WindowSearch*()>& now) {
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys, const QString& help,
                         auto act) {
        actions.add({id, text, keys, help}, [now, act] {
            if (WindowSearch* search = now())
                act(*search);
        });
    };
    add("search", tr("&Search the study"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
        tr("Words, phrases and filters over all transcripts, as you type"), [](WindowSearch& s) { s.focusBox(); });
    add("searchWorkspace", tr("Search with the whole window"), {Key(Qt::CTRL | Qt::ALT | Qt::Key_F)},
        tr("Filters and counts on the left, hits in the middle, the transcript on the right"), [](WindowSearch& s) {
            s.m_steps.choose(s.workspace().isOpen() ? StepBar::Step::meaningUnits : StepBar::Step::search);
        });
    add("nextSearchHit", tr("Next hit of the search"), {Key(Qt::Key_F4)}, {}, [](WindowSearch& s) { s.goToHit(1); });
    add("previousSearchHit", tr("Previous hit of the search"), {Key(Qt::SHIFT | Qt::Key_F4)}, {},
        [](WindowSearch& s) { s.goToHit(-1); });
    add("moreLikeThis", tr("&More like this"), {Key(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        tr("Passages that speak of the same as the selected unit or words"),
        [](WindowSearch& s) { s.moreLikeSelected(); });
    add("saveSearch", tr("Save this search…"), {}, {}, [](WindowSearch& s) { s.panel().save(); });
}

void WindowSearch::setDock(QDockWidget& dock) {
    m_dock = &dock;
}

void WindowSearch::focusBox() {
    if (!m_workspace->isOpen() && m_dock) {
        m_dock->show();
        m_dock->raise();
        const int wanted = 60 * m_panel->fontMetrics().averageCharWidth();
        if (!m_dock->isFloating() && m_dock->width() < wanted)
            m_window.resizeDocks({m_dock.data()}, {wanted}, Qt::Horizontal);
    }
    m_panel->focusBox();
}

void WindowSearch::openWorkspace() {
    if (m_workspace->isOpen())
        return m_panel->focusBox();
    m_workspace->open(*m_panel);
    m_panel->focusBox();
}

void WindowSearch::closeWorkspace() {
    if (!m_workspace->isOpen())
        return;
    m_workspace->close(*m_panel);
}

void WindowSearch::returnToText() {
    if (TranscriptPage* page = m_area.page())
        page->view().setFocus();
}

void WindowSearch::clearMarks() {
    if (m_marked)
        m_marked->view().setHits({}, std::nullopt);
    m_marked = nullptr;
}

void WindowSearch::goTo(int row, bool going) {
    HitListModel& hits = m_panel->hits();
    if (row < 0 || row >= hits.rowCount())
        return;
    const study::SourceId source = hits.hitOf(row).source;
    const std::vector<TranscriptPage*> before = m_area.pages();
    QWidget* const focused = QApplication::focusWidget();
    TranscriptPage* page = m_area.open(source);
    if (!page)
        return;
    const bool isNew = std::ranges::find(before, page) == before.end();
    // Somebody who goes from hit to hit looks into many transcripts; they do not all stay open.
    if (m_glimpsed && m_glimpsed != page)
        m_area.close(m_glimpsed);
    if (isNew)
        m_glimpsed = page;
    if (m_marked && m_marked != page)
        clearMarks();
    markHits(*page, source, row);
    if (going) {
        m_glimpsed = nullptr;
        page->view().setFocus();
    } else if (focused) {
        focused->setFocus();
    }
}

void WindowSearch::markHits(TranscriptPage& page, study::SourceId source, int row) {
    const HitListModel& model = m_panel->hits();
    const indexer::Hit& hit = model.hitOf(row);
    const text::Span place = model.placeOf(row);
    TranscriptView& view = page.view();
    if (hit.matches.empty()) { // found by its filters alone
        view.setHits({}, std::nullopt);
        if (hit.unit)
            return view.selectUnit(hit.unit);
        view.selectUnit(std::nullopt);
        view.select(hit.span);
        return view.reveal(hit.span);
    }
    std::vector<text::Span> all;
    for (const indexer::Hit& each : model.hits())
        if (each.source == source)
            all.insert(all.end(), each.matches.begin(), each.matches.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const auto current = std::ranges::find(all, place);
    const auto index = static_cast<std::size_t>(current - all.begin());
    view.selectUnit(hit.unit);
    view.setCursor(place.begin);
    view.setHits(std::move(all), index);
    m_marked = &page;
}

void WindowSearch::goToHit(int by) {
    const int row = m_panel->list().currentIndex().row();
    const int count = m_panel->hits().rowCount();
    if (count == 0)
        return focusBox();
    const int next = std::clamp(row < 0 ? (by > 0 ? 0 : count - 1) : row + by, 0, count - 1);
    m_panel->list().setCurrentIndex(m_panel->hits().index(next));
    goTo(next, true);
}

void WindowSearch::moreLikeSelected() {
    TranscriptPage* page = m_area.page();
    const TranscriptView* view = page ? &page->view() : nullptr;
    std::optional<text::Span> span;
    if (view && !view->selection().empty())
        span = view->selection();
    else if (view && view->selectedUnit())
        if (const UnitMark* unit = view->marks().find(*view->selectedUnit()))
            span = unit->span;
    if (!span)
        return m_session->say(tr("Select a meaning unit, or some words, to look for more like it."));
    const QString words = view->transcript().words(*span).simplified();
    constexpr int shownLetters = 40;
    const LikeWhat like{page->source(), *span,
                        words.size() > shownLetters ? words.left(shownLetters) + QStringLiteral("…") : words};
    focusBox();
    m_panel->searchLike(like);
}

} // namespace emic::desktop
