#include "app/cli/memo_target.h"

#include "app/cli/commands.h"
#include "app/workbench/locate.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

namespace emic::cli {

Target targetAt(const storage::Reader& reader, std::string_view typed) {
    using enum study::MemoTarget;
    if (typed == "study")
        return {study, reader.info().id.uuid};
    const std::size_t colon = typed.find(':');
    const std::string_view kind = typed.substr(0, colon);
    const std::string_view name = colon == std::string_view::npos ? std::string_view() : typed.substr(colon + 1);
    if (!name.empty()) {
        if (kind == "source")
            return {source, editing::sourceByName(reader, name).id.uuid};
        if (kind == "participant")
            return {participant, editing::participantByCode(reader, name).id.uuid};
        if (kind == "unit")
            return {unit, workbench::unitAt(reader, name).id.uuid};
        if (kind == "theme")
            return {theme, editing::themeByPath(reader, name).id.uuid};
    }
    throw WrongUsage(
        "'" + std::string(typed) +
        "' is nothing to have memos on; write study, source:NAME, participant:CODE, unit:ID or theme:PATH.");
}

std::string targetName(const storage::Reader& reader, study::MemoTarget kind, const study::Uuid& id) {
    switch (kind) {
    case study::MemoTarget::source:
        return "source:" + reader.get(study::SourceId{id}).name;
    case study::MemoTarget::participant:
        return "participant:" + reader.get(study::ParticipantId{id}).code;
    case study::MemoTarget::unit:
        return "unit:" + workbench::shortId(id);
    case study::MemoTarget::theme:
        return "theme:" + study::ThemeTree(reader.all<study::Theme>()).path(study::ThemeId{id});
    default:
        return "study";
    }
}

} // namespace emic::cli
