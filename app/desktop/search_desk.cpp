#include "app/desktop/search_desk.h"

#include "app/desktop/search_asking.h"
#include "app/desktop/strings.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <QPointer>
#include <utility>

namespace emic::desktop {
namespace {

constexpr std::size_t mostToCode = 20'000;
constexpr std::size_t mostShownWords = 200;

/// Changes that may bring other hits, other names, or other themes on the hits.
bool matters(const study::Notification& notification) {
    using study::Entity;
    for (const auto entity : {Entity::source, Entity::speaker, Entity::participant, Entity::participantGroup,
                              Entity::meeting, Entity::attribute, Entity::attributeValue, Entity::analyst,
                              Entity::theme, Entity::meaningUnit, Entity::coding, Entity::memo, Entity::synonyms,
                              Entity::wave, Entity::instrument, Entity::measurement, Entity::exclusion})
        if (notification.touches(entity))
            return true;
    return false;
}

bool changesNames(const study::Notification& notification) {
    using study::Entity;
    for (const auto entity :
         {Entity::source, Entity::speaker, Entity::participant, Entity::participantGroup, Entity::meeting,
          Entity::attribute, Entity::attributeValue, Entity::analyst, Entity::theme, Entity::wave, Entity::instrument})
        if (notification.touches(entity))
            return true;
    return false;
}

std::vector<std::string> firstWords(const storage::Reader& reader, const std::vector<workbench::UnitToCode>& units) {
    std::vector<std::string> words;
    std::optional<study::SourceId> source;
    text::Text text;
    for (const workbench::UnitToCode& unit : units) {
        if (words.size() >= mostShownWords)
            break;
        if (source != unit.source)
            text = reader.textOf(reader.get(unit.source));
        source = unit.source;
        words.push_back(text::collapseSpace(text.slice(unit.span)));
    }
    return words;
}

} // namespace

SearchDesk::SearchDesk(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_keeper(IndexKeeper::of(*m_session)),
      m_thread(new SearchThread(m_session->path(), m_session->analystName(), this)),
      m_names(std::make_shared<workbench::SearchNames>()) {
    connect(m_session.get(), &StudySession::changed, this, [this](const study::Notification& notification) {
        m_thread->post([notification](workbench::LiveSearch& search) { search.follow(notification); });
        if (changesNames(notification))
            askNames();
        if (matters(notification))
            askAgain();
    });
    connect(&m_keeper, &IndexKeeper::updated, this, &SearchDesk::askAgain);
}

SearchDesk::~SearchDesk() {
    if (m_stop)
        *m_stop = true;
    delete m_thread;
}

void SearchDesk::warmUp() {
    m_keeper.want();
    askNames();
    m_thread->post([](workbench::LiveSearch& search) {
        indexer::Question nothing;
        nothing.query = "warm";
        nothing.limit = 1;
        try {
            static_cast<void>(search.ask(nothing));
        } catch (const Error&) { // NOLINT(bugprone-empty-catch): whoever asks is told
        }
    });
}

void SearchDesk::askNames() {
    m_thread->post([this](workbench::LiveSearch& search) {
        auto names = std::make_shared<const workbench::SearchNames>(search.names());
        QMetaObject::invokeMethod(this, [this, names] {
            m_names = names;
            emit namesChanged();
        });
    });
}

void SearchDesk::ask(SearchQuestion question) {
    m_question = std::move(question);
    post(0);
}

void SearchDesk::askAgain() {
    if (m_question.empty())
        return;
    m_question.again = true;
    post(0);
}

void SearchDesk::more(std::size_t have) {
    if (!m_waiting && !m_question.empty() && !areLines(m_question.order) && !m_question.like && !m_question.beyond)
        post(have);
}

void SearchDesk::post(std::size_t offset) {
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_waiting = true;
    // What the person stopped, and what does not work, is tried again when they ask for it (Return), not at every key.
    if (!m_keeper.stopped() && m_keeper.trouble().isEmpty())
        m_keeper.want();
    m_thread->post(
        [this, stop = m_stop, question = m_question, names = m_names, offset](workbench::LiveSearch& search) {
            const auto tell = [&](const SharedAnswer& answer, void (SearchDesk::*signal)(const SharedAnswer&)) {
                if (answer)
                    QMetaObject::invokeMethod(this, [this, stop, answer, signal] {
                        if (*stop)
                            return;
                        take(answer);
                        emit(this->*signal)(answer);
                    });
            };
            if (*stop)
                return;
            const SharedAnswer hits = askForHits(search, question, *names, offset, *stop);
            if (offset > 0)
                return tell(hits, &SearchDesk::moreFound);
            tell(hits, &SearchDesk::found);
            if (hits && hits->why == NoAnswer::none && !question.empty() && !question.beyond && !*stop)
                tell(askForCounts(search, *hits, *stop), &SearchDesk::counted);
        });
}

void SearchDesk::take(const SharedAnswer& answer) {
    m_waiting = false;
    if (answer->why == NoAnswer::noIndex && !m_keeper.working() && !m_keeper.stopped())
        m_keeper.want();
    if (answer->why == NoAnswer::damaged && !std::exchange(m_mending, true))
        m_keeper.mend(shown(answer->problem));
    if (answer->why == NoAnswer::none && !answer->question.empty())
        m_mending = false;
}

void SearchDesk::preview(workbench::Around around, study::ThemeId theme, QObject* context,
                         std::function<void(const Preview&)> then) {
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_waiting = false;
    // The desk waits for its thread; whoever asked may have gone meanwhile, which only this thread can tell.
    m_thread->post([this, guard = QPointer<QObject>(context), then = std::move(then), stop = m_stop,
                    question = m_question, names = m_names, analyst = m_session->analystName(), around,
                    theme](workbench::LiveSearch& search) {
        auto preview = std::make_shared<Preview>();
        try {
            const indexer::Answer answer = askForAll(search, question, *names, mostToCode, *stop);
            preview->hits = static_cast<std::int64_t>(answer.hits.size());
            preview->all = question.like || answer.total <= preview->hits;
            preview->units = workbench::unitsToCode(search.read(), answer.hits, around, theme, analyst, stop.get());
            preview->words = firstWords(search.read(), preview->units);
        } catch (const Cancelled&) {
            return;
        }
        QMetaObject::invokeMethod(this, [guard, then, stop, preview] {
            if (guard && !*stop)
                then(*preview);
        });
    });
}

} // namespace emic::desktop
