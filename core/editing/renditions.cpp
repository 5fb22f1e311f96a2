#include "core/editing/renditions.h"

#include "core/editing/rendition_check.h"
#include "core/editing/study_info.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::editing {

using storage::Edit;
using study::Rendition;
using study::UnitId;

namespace {

void checkTranslation(const Rendition& rendition) {
    if (rendition.translation.empty() && !rendition.language.empty())
        throw InvalidInput("There is a language (" + rendition.language +
                           ") but no translation; give both or neither.");
    if (!rendition.translation.empty() && rendition.language.empty())
        throw InvalidInput("The translation has no language; give its tag, such as en.");
    if (!rendition.language.empty() && !text::isLanguageTag(rendition.language))
        throw InvalidInput(quoted(rendition.language) + " is no language tag; write one such as en, da or pt-BR.");
}

} // namespace

void setRendition(Edit& edit, UnitId unitId, const RenditionText& given) {
    const study::MeaningUnit unit = edit.get(unitId);
    const study::Source source = edit.get(unit.source);
    const text::Text text = edit.textOf(source);
    const std::vector<Rendition> before = edit.where<&Rendition::unit>(unitId);
    const Rendition rendition{before.empty() ? study::RenditionId::make() : before.front().id,
                              unitId,
                              std::string(text::trim(given.published)),
                              std::string(text::trim(given.translation)),
                              std::string(text::trim(given.language)),
                              std::string(text::trim(given.speakerTag))};
    if (rendition.published.empty() && rendition.translation.empty() && rendition.language.empty() &&
        rendition.speakerTag.empty()) {
        clearRendition(edit, unitId);
        return;
    }
    const RenditionCheck check = checkRendition(text.slice(unit.span()), rendition.published);
    if (!check.faithful)
        throw InvalidInput(check.problem);
    checkTranslation(rendition);
    checkSpeakerTag(edit, rendition.speakerTag);
    const std::string_view shown = rendition.published.empty() ? text.slice(unit.span()) : rendition.published;
    edit.describe("Set how a unit of " + source.name + " is published: \"" +
                  text::excerpt(text::collapseSpace(shown), 50) + "\"");
    if (before.empty())
        edit.insert(rendition);
    else
        edit.update(rendition);
}

bool clearRendition(Edit& edit, UnitId unitId) {
    const study::MeaningUnit unit = edit.get(unitId);
    const std::vector<Rendition> before = edit.where<&Rendition::unit>(unitId);
    if (before.empty())
        return false;
    edit.describe("Clear how a unit of " + edit.get(unit.source).name + " is published");
    edit.erase(before.front());
    return true;
}

} // namespace emic::editing
