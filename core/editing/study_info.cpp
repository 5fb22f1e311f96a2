#include "core/editing/study_info.h"

#include "core/editing/wording.h"
#include "core/study/tag_template.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using storage::Reader;

void renameStudy(Edit& edit, std::string_view title) {
    study::StudyInfo info = edit.info();
    const std::string name = properName(title, "study");
    edit.describe("Rename the study " + info.title + " to " + name);
    info.title = name;
    edit.update(info);
}

void setQuestion(Edit& edit, std::string_view question) {
    study::StudyInfo info = edit.info();
    info.question = text::trim(question);
    edit.describe(info.question.empty() ? "Clear the research question"
                                        : "Set the research question: " + text::excerpt(info.question, 80));
    edit.update(info);
}

void setLanguages(Edit& edit, std::string_view languages) {
    std::string spaced(languages);
    std::replace(spaced.begin(), spaced.end(), ',', ' ');
    spaced = text::collapseSpace(spaced);
    if (spaced.empty())
        throw InvalidInput("The study needs at least one language; give a tag such as en or da.");
    for (const std::string_view tag : text::split(spaced, ' '))
        if (!text::isLanguageTag(tag))
            throw InvalidInput(quoted(tag) + " is no language tag; write one such as en, da or pt-BR.");
    edit.describe("Set the languages of the study to " + spaced);
    study::StudyInfo info = edit.info();
    info.languages = spaced;
    edit.update(info);
}

void checkSpeakerTag(const Reader& reader, std::string_view speakerTag) {
    const std::vector<study::TagPiece> pieces = study::parseTagTemplate(speakerTag);
    std::vector<std::string> names{"group", "code", "kind"};
    for (const study::Attribute& attribute : reader.all<study::Attribute>())
        names.push_back(attribute.name);
    for (const study::TagPiece& piece : pieces) {
        const bool known = std::any_of(names.begin(), names.end(),
                                       [&](const std::string& name) { return sameName(name, piece.text); });
        if (piece.isName && !known)
            throw InvalidInput("The speaker tag " + quoted(speakerTag) + " names " + quoted(piece.text) +
                               ", which is no attribute of participants. " + nearNames(piece.text, names));
    }
}

void setSpeakerTag(Edit& edit, std::string_view speakerTag) {
    checkSpeakerTag(edit, speakerTag);
    study::StudyInfo info = edit.info();
    info.speakerTag = text::trim(speakerTag);
    edit.describe(info.speakerTag.empty() ? "Clear the speaker tag" : "Set the speaker tag to " + info.speakerTag);
    edit.update(info);
}

study::AnalystId addAnalyst(Edit& edit, std::string_view name) {
    const study::Analyst analyst{study::AnalystId::make(), properName(name, "analyst")};
    requireFreeName(edit.all<study::Analyst>(), &study::Analyst::name, analyst.name, "analyst",
                    std::optional<study::AnalystId>());
    edit.describe("Add the analyst " + analyst.name);
    edit.insert(analyst);
    return analyst.id;
}

void renameAnalyst(Edit& edit, study::AnalystId id, std::string_view name) {
    study::Analyst analyst = edit.get(id);
    const std::string proper = properName(name, "analyst");
    requireFreeName(edit.all<study::Analyst>(), &study::Analyst::name, proper, "analyst", std::optional(id));
    edit.describe("Rename the analyst " + analyst.name + " to " + proper);
    analyst.name = proper;
    edit.update(analyst);
}

study::Analyst analystByName(const Reader& reader, std::string_view name) {
    return rowByName(reader.all<study::Analyst>(), &study::Analyst::name, name, "analyst");
}

} // namespace emic::editing
