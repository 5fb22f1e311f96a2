#include "core/storage/sight.h"

#include <algorithm>

namespace emic::storage {

using study::AnalystId;
using study::Entity;
using study::TeamStep;

namespace {

std::set<AnalystId> readyWith(const Reader& reader, TeamStep step) {
    std::set<AnalystId> ready;
    for (const study::Readiness& row : reader.all<study::Readiness>())
        if (row.step == step)
            ready.insert(row.analyst);
    return ready;
}

} // namespace

bool maySee(const Reader& reader, const std::optional<AnalystId>& viewer, AnalystId owner, TeamStep step) {
    if (viewer == owner || (step == TeamStep::coding && reader.info().blind == 0))
        return true;
    const std::set<AnalystId> ready = readyWith(reader, step);
    return viewer && ready.contains(*viewer) && ready.contains(owner);
}

Sight sightOf(const Reader& reader, const std::string& viewerName) {
    const std::set<AnalystId> readyToCompare = readyWith(reader, TeamStep::coding);
    const std::set<AnalystId> readyToTalk = readyWith(reader, TeamStep::impression);
    const std::vector<study::Analyst> analysts = reader.all<study::Analyst>();
    const auto viewer = std::ranges::find(analysts, viewerName, &study::Analyst::name);
    const auto opens = [&](const std::set<AnalystId>& ready, AnalystId owner) {
        return viewer != analysts.end() && ready.contains(viewer->id) && ready.contains(owner);
    };
    const bool blind = reader.info().blind != 0;
    Sight sight;
    for (const study::Analyst& analyst : analysts) {
        if (analyst.name == viewerName)
            continue;
        if (blind && !opens(readyToCompare, analyst.id))
            sight.hiddenCodings.insert(analyst.id);
        if (!opens(readyToTalk, analyst.id))
            sight.hiddenImpressions.insert(analyst.id);
    }
    return sight;
}

bool belongsTo(Entity entity, TeamStep step) {
    switch (entity) {
    case Entity::meaningUnit:
    case Entity::coding:
    case Entity::goldenQuote:
    case Entity::secondLook:
    case Entity::rendition:
    case Entity::memo:
    case Entity::sentenceUnit:
        return step == TeamStep::coding;
    case Entity::impression:
    case Entity::preconception:
    case Entity::preliminaryTheme:
        return step == TeamStep::impression;
    default:
        return false;
    }
}

} // namespace emic::storage
