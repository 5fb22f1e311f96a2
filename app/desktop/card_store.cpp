#include "app/desktop/card_store.h"

#include "app/desktop/study_worker.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace emic::desktop {
namespace {

/// So many sources are read before the window hears of them.
constexpr std::size_t atOnce = 24;

using UnitsOfSource = std::pair<study::SourceId, std::vector<study::MeaningUnit>>;

struct Answer {
    std::shared_ptr<const workbench::CardPeople> people;
    std::vector<workbench::CardWords> cards;
};

Answer read(const storage::Reader& reader, std::shared_ptr<const workbench::CardPeople> people,
            const std::vector<UnitsOfSource>& wanted) {
    Answer answer{std::move(people), {}};
    if (!answer.people)
        answer.people = std::make_shared<const workbench::CardPeople>(reader);
    for (const auto& [source, units] : wanted) {
        std::vector<workbench::CardWords> cards = workbench::cardWords(reader, *answer.people, source, units);
        std::ranges::move(cards, std::back_inserter(answer.cards));
    }
    return answer;
}

} // namespace

CardStore::CardStore(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(0));
    connect(&m_soon, &QTimer::timeout, this, &CardStore::ask);
    connect(m_session.get(), &StudySession::changed, this, &CardStore::hear);
}

void CardStore::show(const workbench::CondensationDesk& desk) {
    m_units.clear();
    std::unordered_map<study::UnitId, workbench::CardWords> kept;
    std::unordered_set<study::UnitId> seen;
    std::unordered_set<study::SourceId> lacking;
    std::vector<study::SourceId> order;
    for (const workbench::DeskColumn& column : desk.columns)
        for (const workbench::DeskCard& card : column.cards) {
            if (!seen.insert(card.unit.id).second)
                continue;
            auto& units = m_units[card.unit.source];
            if (units.empty())
                order.push_back(card.unit.source);
            units.push_back(card.unit);
            const auto known = m_words.find(card.unit.id);
            if (known != m_words.end() && known->second.unit.span() == card.unit.span())
                kept.insert(m_words.extract(known));
            else
                lacking.insert(card.unit.source);
        }
    // What waits to be read again goes on waiting.
    for (const study::SourceId& source : m_waiting)
        lacking.insert(source);
    m_words = std::move(kept);
    m_waiting.clear();
    for (const study::SourceId& source : order)
        if (lacking.contains(source))
            m_waiting.push_back(source);
    std::erase_if(m_first, [this](const study::SourceId& source) { return !m_units.contains(source); });
    if (!m_waiting.empty())
        m_soon.start();
}

const workbench::CardWords* CardStore::find(const study::MeaningUnit& unit) {
    const auto known = m_words.find(unit.id);
    if (known != m_words.end() && known->second.unit.span() == unit.span())
        return &known->second;
    if (m_units.contains(unit.source) && m_first.insert(unit.source).second)
        m_soon.start();
    return nullptr;
}

void CardStore::hear(const study::Notification& notification) {
    using study::Entity;
    bool everything = false;
    for (const study::RowChange& row : notification.rows)
        switch (row.entity) {
        case Entity::source:
            std::erase_if(m_words, [&](const auto& known) { return known.second.unit.source.uuid == row.id; });
            [[fallthrough]];
        case Entity::study:
        case Entity::participantGroup:
        case Entity::participant:
        case Entity::attribute:
        case Entity::attributeValue:
        case Entity::speaker:
            everything = true;
            break;
        default:
            break;
        }
    if (!everything)
        return;
    // What is shown stays until what takes its place is there.
    ++m_round;
    m_people.reset();
    m_waiting.clear();
    for (const auto& [source, units] : m_units)
        m_waiting.push_back(source);
    m_asking = false;
    m_soon.start();
}

void CardStore::ask() {
    if (m_asking)
        return;
    std::vector<UnitsOfSource> wanted;
    const auto add = [&](const study::SourceId& source) {
        if (const auto units = m_units.find(source); units != m_units.end())
            wanted.emplace_back(source, units->second);
    };
    if (!m_first.empty()) {
        for (const study::SourceId& source : std::exchange(m_first, {}))
            add(source);
        std::erase_if(m_waiting, [&](const study::SourceId& source) {
            return std::ranges::find(wanted, source, &UnitsOfSource::first) != wanted.end();
        });
    }
    while (wanted.size() < atOnce && !m_waiting.empty()) {
        add(m_waiting.front());
        m_waiting.pop_front();
    }
    if (wanted.empty())
        return;
    m_asking = true;
    m_session->worker().run(
        this, [people = m_people, wanted](const storage::Reader& reader) { return read(reader, people, wanted); },
        [this, round = m_round](const Answer& answer) {
            if (round != m_round)
                return;
            m_asking = false;
            m_people = answer.people;
            take(answer.cards);
            if (!m_waiting.empty() || !m_first.empty())
                m_soon.start();
            emit arrived();
        });
}

void CardStore::take(const std::vector<workbench::CardWords>& cards) {
    for (const workbench::CardWords& card : cards)
        if (m_units.contains(card.unit.source))
            m_words.insert_or_assign(card.unit.id, card);
}

} // namespace emic::desktop
