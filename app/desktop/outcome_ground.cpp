#include "app/desktop/outcome_ground.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace emic::desktop {
namespace {

using study::Entity;

constexpr std::chrono::milliseconds pause{150};

bool touchesAny(const study::Notification& notification, std::initializer_list<Entity> entities) {
    return std::ranges::any_of(entities, [&](Entity entity) { return notification.touches(entity); });
}

} // namespace

/// Read and computed on the worker's thread; the interface only says that it is old.
struct OutcomeGround::Kept {
    std::atomic<int> outcomesWanted = 1;
    std::atomic<int> voicesWanted = 1;
    std::atomic<bool> closing = false;
    int outcomesHad = 0;
    int voicesHad = 0;
    std::unique_ptr<const outcomes::Outcomes> outcomes;
    analysis::ThemeMatrix themes;
    analysis::ThemeMatrix subthemes;
};

OutcomeGround::OutcomeGround(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_kept(std::make_shared<Kept>()) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &OutcomeGround::changed);
    connect(m_session.get(), &StudySession::changed, this, &OutcomeGround::hear);
}

OutcomeGround::~OutcomeGround() {
    m_kept->closing = true;
}

void OutcomeGround::hear(const study::Notification& notification) {
    const bool outcomesOld = touchesAny(
        notification, {Entity::wave, Entity::instrument, Entity::measurement, Entity::exclusion, Entity::participant});
    const bool voicesOld = touchesAny(notification, {Entity::meaningUnit, Entity::coding, Entity::theme, Entity::source,
                                                     Entity::speaker, Entity::participant, Entity::analyst});
    if (outcomesOld)
        ++m_kept->outcomesWanted;
    if (voicesOld)
        ++m_kept->voicesWanted;
    if (outcomesOld || voicesOld ||
        touchesAny(notification,
                   {Entity::attribute, Entity::attributeValue, Entity::attributeCategory, Entity::attendance,
                    Entity::meeting, Entity::participantGroup, Entity::rendition, Entity::goldenQuote}))
        m_pause.start();
}

workbench::OutcomeGrounds OutcomeGround::groundsOf(Kept& kept, const storage::Reader& reader) {
    if (const int wanted = kept.outcomesWanted; kept.outcomesHad != wanted) {
        kept.outcomes = std::make_unique<const outcomes::Outcomes>(reader);
        kept.outcomesHad = wanted;
    }
    if (const int wanted = kept.voicesWanted; kept.voicesHad != wanted) {
        // What is old before it is read need not be read to its end.
        const analysis::CodedVoices voices(reader, [&] { return kept.closing || kept.voicesWanted != wanted; });
        analysis::MatrixOptions options;
        kept.themes = analysis::themeMatrix(voices, options);
        options.subthemes = true;
        kept.subthemes = analysis::themeMatrix(voices, options);
        kept.voicesHad = wanted;
    }
    return {reader, *kept.outcomes, kept.themes, kept.subthemes};
}

} // namespace emic::desktop
