#include "app/desktop/team_actions.h"

#include "app/desktop/action_list.h"
#include "app/desktop/compare_page.h"
#include "app/desktop/logbook_page.h"
#include "app/desktop/negotiation_panel.h"
#include "app/desktop/prompts.h"
#include "app/desktop/strings.h"
#include "app/desktop/transcript_area.h"
#include "core/editing/impressions.h"

#include <algorithm>
#include <QWidget>
#include <utility>

namespace emic::desktop {

using Key = QKeySequence;

TeamActions::TeamActions(std::shared_ptr<StudySession> session, Prompts& prompts, TranscriptArea& area,
                         ActionList& actions, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_prompts(prompts), m_area(area), m_actions(actions) {
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        if (notification.touches(study::Entity::study) || notification.touches(study::Entity::readiness) ||
            notification.touches(study::Entity::analyst))
            refresh();
    });
    refresh();
}

void TeamActions::addTo(ActionList& actions, const std::function<TeamActions*()>& now) {
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys, const QString& help,
                         auto act) {
        return actions.add({id, text, keys, help}, [now, act] {
            if (TeamActions* here = now())
                act(*here);
        });
    };
    actions.openMenu(tr("T&eam"));
    add("blind", tr("Analysts code apart"), {},
        tr("Nobody sees the others' codings until both are ready; the file is not encrypted, so this is a courtesy"),
        [](TeamActions& t) { t.setBlind(); })
        ->setCheckable(true);
    add("readyCoding", tr("I am ready with coding"), {},
        tr("Shows your codings to those who are ready too, and theirs to you"),
        [](TeamActions& t) { t.setReadyWithCoding(); })
        ->setCheckable(true);
    actions.separator();
    add("compare", tr("&Compare two analysts"), {Key(Qt::CTRL | Qt::ALT | Qt::Key_C)},
        tr("Where they agree, differ, and what only one coded"), [](TeamActions& t) { t.compare(); });
    add("nextDifference", tr("Next difference"), {Key(Qt::Key_F8)}, {}, [](TeamActions& t) { t.step(1); });
    add("previousDifference", tr("Previous difference"), {Key(Qt::SHIFT | Qt::Key_F8)}, {},
        [](TeamActions& t) { t.step(-1); });
    add("negotiate", tr("&Negotiate this difference"), {Key(Qt::CTRL | Qt::ALT | Qt::Key_N)},
        tr("Opens it for negotiation, or goes to your position on it"),
        [](TeamActions& t) { t.withComparison([](ComparePage& page) { page.negotiate(); }); });
    add("settleAsFirst", tr("Settle as the first analyst has it"), {Key(Qt::CTRL | Qt::ALT | Qt::Key_1)},
        tr("The other's codings of the place become the same"),
        [](TeamActions& t) { t.withComparison([](ComparePage& page) { page.negotiation().settleAs(0); }); });
    add("settleAsSecond", tr("Settle as the second analyst has it"), {Key(Qt::CTRL | Qt::ALT | Qt::Key_2)}, {},
        [](TeamActions& t) { t.withComparison([](ComparePage& page) { page.negotiation().settleAs(1); }); });
    actions.separator();
    add("logbook", tr("&Logbook of decisions"), {Key(Qt::CTRL | Qt::ALT | Qt::Key_L)},
        tr("What was decided, by whom, and why"), [](TeamActions& t) { t.openLogbook(); });
    add("addDecision", tr("Write a &decision…"), {Key(Qt::CTRL | Qt::ALT | Qt::Key_D)}, {},
        [](TeamActions& t) { LogbookPage::addDecision(*t.m_session, t.m_prompts, t.m_area.window()); });
}

ComparePage* TeamActions::compare() {
    const TranscriptPage* here = m_area.page();
    const std::optional<study::SourceId> source = here ? std::optional(here->source()) : std::nullopt;
    auto* page = qobject_cast<ComparePage*>(m_area.openPage(
        tr("Comparison"), "comparePage", [this](QWidget* parent) { return new ComparePage(m_session, parent); }));
    if (source)
        page->showSource(*source);
    else if (const std::vector<study::Source> all = m_session->read().all<study::Source>(); !all.empty())
        page->showSource(all.front().id);
    page->setFocus();
    return page;
}

LogbookPage* TeamActions::openLogbook() {
    auto* page = qobject_cast<LogbookPage*>(m_area.openPage(tr("Logbook"), "logbookPage", [this](QWidget* parent) {
        auto* made = new LogbookPage(m_session, m_prompts, parent);
        connect(made, &LogbookPage::placeWanted, this, [this](study::SourceId source, text::Span span) {
            if (ComparePage* comparison = compare())
                comparison->showPlace(source, span);
        });
        return made;
    }));
    page->setFocus();
    return page;
}

void TeamActions::withComparison(const std::function<void(ComparePage&)>& act) {
    if (auto* page = m_area.pageAs<ComparePage>())
        return act(*page);
    m_session->say(tr("Compare two analysts first, with Ctrl+Alt+C."));
}

void TeamActions::step(int by) {
    if (auto* page = m_area.pageAs<ComparePage>())
        page->step(by);
    else
        compare();
}

void TeamActions::setBlind() {
    const bool blind = m_session->read().info().blind == 0;
    // Everybody's codings come into sight: that cannot be unseen.
    if (blind || m_prompts.confirm(m_area.window(), tr("Let analysts see each other's codings?"),
                                   tr("Codings of those who are not ready yet are shown as well. What has been seen "
                                      "cannot be unseen."),
                                   tr("Show the codings")))
        m_session->perform([&](storage::Edit& edit) { editing::setBlind(edit, blind); });
    refresh();
}

void TeamActions::setReadyWithCoding() {
    const bool ready = m_actions.find("readyCoding")->isChecked();
    m_session->perform([&](storage::Edit& edit) { editing::setReady(edit, study::TeamStep::coding, ready); });
    refresh();
}

void TeamActions::refresh() {
    const storage::Reader& reader = m_session->read();
    m_actions.find("blind")->setChecked(reader.info().blind != 0);
    bool ready = false;
    if (const std::optional<study::AnalystId> me = m_session->me())
        ready = std::ranges::any_of(reader.where<&study::Readiness::analyst>(*me),
                                    [](const study::Readiness& each) { return each.step == study::TeamStep::coding; });
    m_actions.find("readyCoding")->setChecked(ready);
}

QString TeamActions::whoWorks() const {
    const QString name = shown(m_session->analystName());
    return m_session->study().sight().seesAllCodings() ? name : tr("%1, coding apart from the others").arg(name);
}

} // namespace emic::desktop
