#include "app/desktop/coding_actions.h"

#include "app/desktop/picker.h"
#include "app/desktop/removal_words.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/speakers_dialog.h"
#include "app/desktop/strings.h"
#include "app/desktop/transcript_page.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <QMenu>
#include <QPointer>
#include <utility>

namespace emic::desktop {

using study::ThemeId;
using study::UnitId;

CodingActions::CodingActions(std::shared_ptr<StudySession> session, CodingDesk& desk, Prompts& prompts,
                             std::function<TranscriptPage*()> page, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_desk(desk), m_prompts(prompts), m_page(std::move(page)) {}

void CodingActions::listenTo(TranscriptPage& page) {
    TranscriptView* view = &page.view();
    TranscriptPage* here = &page;
    connect(view, &TranscriptView::unitActivated, this, [this] { codeByName(); });
    connect(view, &TranscriptView::selectionActivated, this, [this] { codeByName(); });
    connect(view, &TranscriptView::edgesDragged, this,
            [this](UnitId unit, text::Span span) { m_desk.setSpan(unit, span); });
    connect(view, &TranscriptView::themeDropped, this, [this, here](ThemeId theme, text::Position at) {
        CodingPlace place = here->codingPlace();
        if (!place.selection.contains(at)) {
            const UnitMark* under = here->view().marks().unitAt(at);
            place.selection = {};
            place.unit = under ? std::optional(under->id) : std::nullopt;
        }
        settle(*here, m_desk.code(place, theme));
    });
    connect(view, &TranscriptView::contextMenuWanted, this,
            [this, here](text::Position, QPoint global) { showMenu(*here, global); });
}

/// After a gesture its unit is selected, and what is to be decided next is offered.
void CodingActions::settle(TranscriptPage& page, std::optional<UnitId> unit) {
    if (!unit)
        return;
    page.view().selectUnit(unit);
    page.offerNext();
}

void CodingActions::goToUnit(Direction direction) {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    const CodingPlace place = page->codingPlace();
    if (const auto unit = neighbour(page->view().marks(), place.unit, place.cursor, direction))
        page->view().selectUnit(unit);
    else
        m_session->say(direction == Direction::forward ? tr("There is no meaning unit after this place.")
                                                       : tr("There is no meaning unit before this place."));
}

void CodingActions::goToTurn(Direction direction) {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    if (const auto at = turnFrom(page->view().transcript(), page->view().cursor(), direction)) {
        page->view().selectUnit(std::nullopt);
        page->view().setCursor(*at);
    }
}

void CodingActions::goToUndecided(Direction direction) {
    TranscriptPage* page = m_page();
    if (page && !page->takeUndecided(direction))
        m_session->say(direction == Direction::forward ? tr("Everything that participants say here has been decided.")
                                                       : tr("Nothing before this place is undecided."));
}

void CodingActions::mark(Grain grain) {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    CodingPlace place = page->codingPlace();
    place.selection = stretchAt(page->view().transcript(), page->language(), place.cursor, grain);
    place.unit.reset();
    settle(*page, m_desk.mark(place));
}

void CodingActions::choose(Grain grain) {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    const text::Span span = stretchAt(page->view().transcript(), page->language(), page->view().cursor(), grain);
    page->view().selectUnit(std::nullopt);
    page->view().select(span);
}

void CodingActions::markSelection() {
    if (TranscriptPage* page = m_page())
        settle(*page, m_desk.mark(page->codingPlace()));
}

void CodingActions::moveEdgeOf(Edge edge, Step step, Reach reach) {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    TranscriptView& view = page->view();
    const CodingPlace place = page->codingPlace();
    const UnitMark* unit = place.unit ? view.marks().find(*place.unit) : nullptr;
    if (place.selection.empty() && !unit)
        return m_session->say(tr("Select some words, or a meaning unit, to move its edges."));
    const text::Span before = place.selection.empty() ? unit->span : place.selection;
    const text::Span after = moveEdge(view.transcript(), page->language(), before, edge, step, reach);
    if (after == before)
        return;
    if (!place.selection.empty()) {
        view.select(after);
    } else if (m_desk.setSpan(*place.unit, after)) {
        view.reveal(edge == Edge::end ? text::Span{{after.end.value - 1}, after.end}
                                      : text::Span{after.begin, {after.begin.value + 1}});
        page->offerNext();
    }
}

void CodingActions::codeAs(ThemeId theme) {
    if (TranscriptPage* page = m_page())
        settle(*page, m_desk.code(page->codingPlace(), theme));
}

void CodingActions::codeByName() {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    const CodingPlace place = page->codingPlace();
    if (place.selection.empty() && !place.unit)
        return m_session->say(tr("Select some words, or a meaning unit, and then its theme."));
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    const ViewColours colours = ViewColours::of(page->palette());
    std::vector<PickItem> items;
    const auto add = [&](ThemeId id, const QString& detail) {
        const study::Theme* theme = tree.find(id);
        items.push_back({shown(tree.path(id)), detail,
                         colours.theme(theme->colour > 0 ? theme->colour : tree.find(tree.top(id))->colour),
                         [this, page = QPointer<TranscriptPage>(page), place, id] {
                             if (page)
                                 settle(*page, m_desk.code(place, id));
                         }});
    };
    const std::vector<ThemeId>& recent = m_desk.recentThemes();
    for (std::size_t i = 0; i < recent.size(); ++i)
        add(recent[i], QString::number(i + 1));
    for (const auto& [theme, depth] : tree.inOrder())
        if (std::ranges::find(recent, theme->id) == recent.end())
            add(theme->id, {});
    auto* picker = new Picker(page, std::move(items), tr("Code as which theme?"));
    picker->offerNew(tr("New theme “%1”"), [this, page = QPointer<TranscriptPage>(page), place](const QString& name) {
        if (page)
            settle(*page, m_desk.codeAsNew(place, utf8(name)));
    });
    const QRectF caret = page->view().caretRect(place.selection.empty() ? place.cursor : place.selection.end);
    picker->openAt(page->view().viewport()->mapToGlobal(caret.bottomLeft().toPoint() + QPoint(0, 6)));
}

void CodingActions::codeWithLast() {
    if (const auto last = m_desk.lastTheme())
        codeAs(*last);
    else
        m_session->say(tr("No theme has been coded with yet."));
}

void CodingActions::codeWithRecent(std::size_t place) {
    if (place < m_desk.recentThemes().size())
        codeAs(m_desk.recentThemes()[place]);
    else
        m_session->say(tr("No theme has this number yet: themes you code with get the numbers 1 to 9."));
}

void CodingActions::dismiss() {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    const CodingPlace place = page->codingPlace();
    const std::int64_t codings = m_desk.codingsOf(place);
    if (codings > 0 && !m_prompts.confirm(page, tr("Mark this unit as not relevant?"),
                                          tr("It has %n coding(s), which go.", nullptr, static_cast<int>(codings)),
                                          tr("Not relevant")))
        return;
    settle(*page, m_desk.dismiss(place, codings > 0 ? editing::WhileCoded::uncode : editing::WhileCoded::refuse));
}

void CodingActions::toggleGolden() {
    TranscriptPage* page = m_page();
    const auto unit = page ? page->codingPlace().unit : std::nullopt;
    if (!unit)
        return m_session->say(tr("Select the meaning unit that is to stand for its theme."));
    const storage::Reader& reader = m_session->read();
    if (const auto golden = reader.where<&study::GoldenQuote::unit>(*unit); !golden.empty()) {
        m_desk.setGolden(*unit, golden.front().theme, false);
        return;
    }
    const UnitMark* mark = page->view().marks().find(*unit);
    if (!mark || mark->themes.empty())
        return m_session->say(tr("A golden quote stands for a theme: code the unit first."));
    if (mark->themes.size() == 1) {
        m_desk.setGolden(*unit, mark->themes.front().theme, true);
        return;
    }
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::vector<PickItem> items;
    for (const ThemeOfUnit& theme : mark->themes)
        items.push_back({shown(tree.path(theme.theme)), {}, std::nullopt, [this, unit, id = theme.theme] {
                             m_desk.setGolden(*unit, id, true);
                         }});
    auto* picker = new Picker(page, std::move(items), tr("Golden quote of which theme?"));
    picker->openAt(
        page->view().viewport()->mapToGlobal(page->view().caretRect(mark->span.begin).bottomLeft().toPoint()));
}

void CodingActions::writeMemo() {
    TranscriptPage* page = m_page();
    const auto unit = page ? page->codingPlace().unit : std::nullopt;
    if (!unit)
        return m_session->say(tr("Select the meaning unit that the note is on."));
    const std::optional<QString> words = m_prompts.words(page, tr("Note on this unit"), tr("Note"), {}, true);
    if (words && !words->trimmed().isEmpty())
        m_desk.addMemo(*unit, utf8(*words));
}

void CodingActions::split() {
    if (TranscriptPage* page = m_page()) {
        const text::Position cursor = page->view().cursor();
        if (const auto unit = m_desk.split(page->codingPlace())) {
            settle(*page, unit);
            page->view().setCursor(cursor);
        }
    }
}

void CodingActions::join() {
    TranscriptPage* page = m_page();
    if (!page)
        return;
    const CodingPlace place = page->codingPlace();
    const auto next =
        place.unit ? neighbour(page->view().marks(), place.unit, place.cursor, Direction::forward) : std::nullopt;
    if (!next)
        return m_session->say(tr("Select a meaning unit that has another one behind it."));
    settle(*page, m_desk.join({*place.unit, *next}));
}

void CodingActions::takeCodingsBack() {
    TranscriptPage* page = m_page();
    const auto unit = page ? page->codingPlace().unit : std::nullopt;
    const auto me = m_session->me();
    if (!unit || !me)
        return m_session->say(tr("Select a meaning unit that you have coded."));
    std::vector<ThemeId> mine;
    for (const study::Coding& coding : m_session->read().where<&study::Coding::unit>(*unit))
        if (coding.analyst == *me)
            mine.push_back(coding.theme);
    if (mine.empty())
        return m_session->say(tr("You have not coded this unit."));
    m_desk.uncodeAll(*unit, mine);
}

void CodingActions::remove() {
    TranscriptPage* page = m_page();
    const auto unit = page ? page->codingPlace().unit : std::nullopt;
    if (!unit)
        return m_session->say(tr("Select the meaning unit that is to be removed."));
    const editing::UnitRemoval removal = m_desk.removalOf(*unit);
    QStringList goes;
    if (removal.codings > 0)
        goes << tr("%n coding(s)", nullptr, static_cast<int>(removal.codings));
    if (removal.goldenQuotes > 0)
        goes << tr("%n golden quote(s)", nullptr, static_cast<int>(removal.goldenQuotes));
    if (removal.renditions > 0)
        goes << tr("%n rendition(s)", nullptr, static_cast<int>(removal.renditions));
    if (removal.memos > 0)
        goes << tr("%n note(s)", nullptr, static_cast<int>(removal.memos));
    // A coding or two come back with undo; what took thought is asked about.
    QString consequence = goes.isEmpty() ? QString() : tr("With it go: %1.").arg(goes.join(QStringLiteral(", ")));
    consequence += wouldBeStale(removal.sentences, removal.quotes);
    if (removal.renditions + removal.memos + removal.goldenQuotes + removal.sentences + removal.quotes > 0 &&
        !m_prompts.confirm(page, tr("Remove this meaning unit?"), consequence.trimmed(), tr("Remove")))
        return;
    m_desk.remove(*unit);
}

void CodingActions::showMenu(TranscriptPage& page, QPoint global) {
    auto* menu = new QMenu(&page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Code as…"), this, &CodingActions::codeByName);
    const study::ThemeTree tree(m_session->read().all<study::Theme>());
    for (const ThemeId theme : m_desk.recentThemes())
        menu->addAction(tr("Code as %1").arg(shown(tree.path(theme)).replace(QLatin1Char('&'), QLatin1String("&&"))),
                        this, [this, theme] { codeAs(theme); });
    menu->addSeparator();
    menu->addAction(tr("Mark as a meaning unit"), this, &CodingActions::markSelection);
    menu->addAction(tr("Not relevant"), this, &CodingActions::dismiss);
    if (page.view().selectedUnit()) {
        menu->addAction(tr("Golden quote"), this, &CodingActions::toggleGolden);
        menu->addAction(tr("Note…"), this, &CodingActions::writeMemo);
        menu->addAction(tr("Quote as published…"), this,
                        [this, unit = *page.view().selectedUnit(), window = page.window()] {
                            openRenditionEditor(m_session, m_prompts, unit, window);
                        });
        menu->addAction(tr("Cut in two at the cursor"), this, &CodingActions::split);
        menu->addAction(tr("Join with the next unit"), this, &CodingActions::join);
        menu->addAction(tr("Take my codings back"), this, &CodingActions::takeCodingsBack);
        menu->addAction(tr("Remove the unit"), this, &CodingActions::remove);
    }
    menu->addSeparator();
    menu->addAction(tr("Who speaks here…"), this, [this, source = page.source(), window = page.window()] {
        (new SpeakersDialog(m_session, source, window))->open();
    });
    menu->popup(global);
}

} // namespace emic::desktop
