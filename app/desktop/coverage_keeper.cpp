#include "app/desktop/coverage_keeper.h"

#include "app/desktop/study_worker.h"

#include <algorithm>
#include <chrono>
#include <ranges>

namespace emic::desktop {
namespace {

constexpr std::chrono::milliseconds pauseOfGestures{250};
constexpr std::size_t sourcesAtOnce = 20;

} // namespace

CoverageKeeper::CoverageKeeper(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfGestures);
    connect(&m_pause, &QTimer::timeout, this, &CoverageKeeper::askNext);
    connect(m_session.get(), &StudySession::changed, this, &CoverageKeeper::follow);
    for (const study::Source& source : m_session->read().all<study::Source>() | std::views::reverse)
        m_wanted.push_back(source.id);
    askNext();
}

const analysis::SourceCoverage* CoverageKeeper::of(study::SourceId source) const {
    const auto place = m_known.find(source);
    return place == m_known.end() ? nullptr : &place->second;
}

void CoverageKeeper::follow(const study::Notification& notification) {
    std::unordered_set<study::SourceId> changed;
    for (const study::RowChange& row : notification.rows) {
        if (row.entity == study::Entity::source) {
            changed.insert({row.id});
        } else if (row.entity == study::Entity::speaker) {
            if (const auto speaker = m_session->read().find(study::SpeakerId{row.id}))
                changed.insert(speaker->source);
        } else if (row.entity == study::Entity::meaningUnit) {
            // A unit that went has no source any more; all that had units may have had it.
            if (const auto unit = m_session->read().find(study::UnitId{row.id}))
                changed.insert(unit->source);
            else
                for (const auto& [source, coverage] : m_known)
                    if (coverage.relevantUnits + coverage.notRelevantUnits > 0)
                        changed.insert(source);
        }
    }
    for (const study::SourceId source : changed) {
        std::erase(m_wanted, source);
        m_wanted.push_back(source);
    }
    if (!changed.empty())
        m_pause.start();
}

void CoverageKeeper::askNext() {
    if (m_asking || m_wanted.empty())
        return;
    std::vector<study::SourceId> some;
    while (!m_wanted.empty() && some.size() < sourcesAtOnce) {
        some.push_back(m_wanted.back());
        m_wanted.pop_back();
    }
    m_asking = true;
    m_session->worker().run(
        this,
        [some](const storage::Reader& reader) {
            std::vector<analysis::SourceCoverage> found;
            for (const study::SourceId id : some)
                if (const std::optional<study::Source> source = reader.find(id))
                    found.push_back(analysis::coverageOf(reader, *source));
            return found;
        },
        [this](std::vector<analysis::SourceCoverage> found) {
            m_asking = false;
            for (const analysis::SourceCoverage& coverage : found) {
                m_known[coverage.source] = coverage;
                emit updated(coverage.source);
            }
            askNext();
        });
}

} // namespace emic::desktop
