#include "core/editing/impressions.h"

#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/storage/sight.h"
#include "core/study/names.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::AnalystId;
using study::Impression;
using study::Preconception;
using study::PreliminaryTheme;
using study::PreliminaryThemeId;
using study::Readiness;
using study::Reading;
using study::TeamStep;

namespace {

template <class Row>
const Row* ofAnalyst(const std::vector<Row>& rows, AnalystId analyst) {
    const auto found = std::ranges::find(rows, analyst, &Row::analyst);
    return found == rows.end() ? nullptr : &*found;
}

const Readiness* readyWith(const std::vector<Readiness>& rows, TeamStep step) {
    const auto found = std::ranges::find(rows, step, &Readiness::step);
    return found == rows.end() ? nullptr : &*found;
}

void requireFreePreliminary(const std::vector<PreliminaryTheme>& own, std::string_view name,
                            std::optional<PreliminaryThemeId> except) {
    for (const PreliminaryTheme& theme : own)
        if (theme.id != except && sameName(theme.name, name))
            throw InvalidInput("The list has " + quoted(theme.name) + " already; choose another name.");
}

PreliminaryTheme ownPreliminary(Edit& edit, PreliminaryThemeId id) {
    PreliminaryTheme theme = edit.get(id);
    if (theme.analyst != edit.analyst())
        throw InvalidInput("The preliminary theme " + quoted(theme.name) + " is in the list of " +
                           edit.get(theme.analyst).name + "; only that analyst changes it.");
    return theme;
}

std::vector<PreliminaryTheme> toAdopt(Edit& edit, const std::vector<PreliminaryThemeId>& ids) {
    if (ids.empty())
        throw InvalidInput("No preliminary themes are chosen; name at least one.");
    std::vector<PreliminaryTheme> themes;
    for (const PreliminaryThemeId& id : ids) {
        PreliminaryTheme theme = edit.get(id);
        if (!maySee(edit, edit.analyst(), theme.analyst, TeamStep::impression))
            throw InvalidInput("The list of " + edit.get(theme.analyst).name +
                               " is not open yet; it opens when both of you are ready.");
        if (theme.theme)
            throw InvalidInput("The preliminary theme " + quoted(theme.name) + " has become the theme " +
                               quoted(study::ThemeTree(edit.all<study::Theme>()).path(*theme.theme)) +
                               " already; leave it out.");
        themes.push_back(std::move(theme));
    }
    return themes;
}

std::string origin(const Edit& edit, const std::vector<PreliminaryTheme>& themes) {
    std::vector<std::string> parts;
    for (const PreliminaryTheme& theme : themes)
        parts.push_back(theme.name + " (" + edit.get(theme.analyst).name + ")");
    return listed(parts);
}

void become(Edit& edit, std::vector<PreliminaryTheme> themes, study::ThemeId id) {
    for (PreliminaryTheme& theme : themes) {
        theme.theme = id;
        edit.update(theme);
    }
}

} // namespace

void setRead(Edit& edit, study::SourceId id, bool read) {
    const study::Source source = edit.get(id);
    const AnalystId analyst = edit.analyst();
    const auto readings = edit.where<&Reading::source>(id);
    const Reading* known = ofAnalyst(readings, analyst);
    if (read == (known != nullptr))
        return;
    edit.describe((read ? "Have read " : "Have not read ") + source.name);
    if (read)
        edit.insert(Reading{id, analyst, edit.now()});
    else
        edit.erase(*known);
}

void writeImpression(Edit& edit, study::SourceId id, std::string_view typed) {
    const study::Source source = edit.get(id);
    const std::string words(text::trim(typed));
    const AnalystId analyst = edit.analyst();
    const auto impressions = edit.where<&Impression::source>(id);
    const Impression* known = ofAnalyst(impressions, analyst);
    if (words == (known != nullptr ? known->text : ""))
        return;
    const Impression row{id, analyst, words, edit.now()};
    if (words.empty()) {
        edit.describe("Clear the impression of " + source.name);
        edit.erase(row);
        return;
    }
    edit.describe("Write the impression of " + source.name + ": " + text::excerpt(text::collapseSpace(words), 60));
    known != nullptr ? edit.update(row) : edit.insert(row);
}

void writePreconceptions(Edit& edit, std::string_view typed) {
    const std::string words(text::trim(typed));
    const AnalystId analyst = edit.analyst();
    const auto rows = edit.where<&Preconception::analyst>(analyst);
    if (words == (rows.empty() ? "" : rows.front().text))
        return;
    const Preconception row{analyst, words, edit.now()};
    edit.describe(words.empty() ? "Clear the note on preconceptions"
                                : "Write down preconceptions: " + text::excerpt(text::collapseSpace(words), 60));
    if (words.empty())
        edit.erase(row);
    else
        rows.empty() ? edit.insert(row) : edit.update(row);
}

PreliminaryThemeId addPreliminary(Edit& edit, std::string_view name, std::string_view note) {
    const AnalystId analyst = edit.analyst();
    const auto own = edit.where<&PreliminaryTheme::analyst>(analyst);
    const PreliminaryTheme theme{PreliminaryThemeId::make(),    analyst,      properName(name, "preliminary theme"),
                                 std::string(text::trim(note)), std::nullopt, endOrdinal(own)};
    requireFreePreliminary(own, theme.name, std::nullopt);
    edit.describe("Add the preliminary theme " + theme.name);
    edit.insert(theme);
    return theme.id;
}

void writePreliminary(Edit& edit, PreliminaryThemeId id, std::string_view name, std::string_view note) {
    PreliminaryTheme theme = ownPreliminary(edit, id);
    const PreliminaryTheme before = theme;
    theme.name = properName(name, "preliminary theme");
    theme.note = text::trim(note);
    if (theme == before)
        return;
    requireFreePreliminary(edit.where<&PreliminaryTheme::analyst>(theme.analyst), theme.name, id);
    edit.describe(theme.name == before.name ? "Change the note of the preliminary theme " + theme.name
                                            : "Rename the preliminary theme " + before.name + " to " + theme.name);
    edit.update(theme);
}

void movePreliminary(Edit& edit, PreliminaryThemeId id, std::int64_t place) {
    const PreliminaryTheme theme = ownPreliminary(edit, id);
    auto own = edit.where<&PreliminaryTheme::analyst>(theme.analyst);
    edit.describe("Move the preliminary theme " + theme.name);
    moveRow(
        own, [&](const PreliminaryTheme& each) { return each.id == id; }, place);
    writeOrdinals(edit, std::move(own));
}

void removePreliminary(Edit& edit, PreliminaryThemeId id) {
    const PreliminaryTheme theme = ownPreliminary(edit, id);
    edit.describe("Remove the preliminary theme " + theme.name);
    edit.erase(theme);
    writeOrdinals(edit, edit.where<&PreliminaryTheme::analyst>(theme.analyst));
}

void setReady(Edit& edit, TeamStep step, bool ready) {
    const AnalystId analyst = edit.analyst();
    const auto rows = edit.where<&Readiness::analyst>(analyst);
    const Readiness* known = readyWith(rows, step);
    if (ready == (known != nullptr))
        return;
    const std::string what = step == TeamStep::impression ? "the preliminary themes" : "coding";
    edit.describe((ready ? "Be ready with " : "Not be ready yet with ") + what);
    if (ready)
        edit.insert(Readiness{analyst, step, edit.now()});
    else
        edit.erase(*known);
}

void setBlind(Edit& edit, bool blind) {
    study::StudyInfo info = edit.info();
    if ((info.blind == 1) == blind)
        return;
    edit.describe(blind ? "Code without seeing each other's codings" : "Let analysts see each other's codings");
    info.blind = blind ? 1 : 0;
    edit.update(info);
}

bool maySee(const Reader& reader, AnalystId viewer, AnalystId owner, TeamStep step) {
    return storage::maySee(reader, viewer, owner, step);
}

study::ThemeId adoptPreliminary(Edit& edit, const std::vector<PreliminaryThemeId>& ids, std::string_view name) {
    std::vector<PreliminaryTheme> themes = toAdopt(edit, ids);
    std::string definition;
    for (const PreliminaryTheme& theme : themes)
        if (!theme.note.empty() && definition.find(theme.note) == std::string::npos)
            definition += (definition.empty() ? "" : "\n") + theme.note;
    edit.describe("Make the theme " + properName(name, "theme") + " of the preliminary " +
                  (themes.size() == 1 ? "theme " : "themes ") + origin(edit, themes));
    const study::ThemeId id = addTheme(edit, {.name = std::string(name), .definition = definition});
    become(edit, std::move(themes), id);
    return id;
}

void adoptPreliminaryAs(Edit& edit, const std::vector<PreliminaryThemeId>& ids, study::ThemeId id) {
    (void)edit.get(id);
    std::vector<PreliminaryTheme> themes = toAdopt(edit, ids);
    edit.describe("Take the preliminary " + std::string(themes.size() == 1 ? "theme " : "themes ") +
                  origin(edit, themes) + " as the theme " + study::ThemeTree(edit.all<study::Theme>()).path(id));
    become(edit, std::move(themes), id);
}

PreliminaryTheme preliminaryByName(const Reader& reader, AnalystId analyst, std::string_view name) {
    return rowByName(reader.where<&PreliminaryTheme::analyst>(analyst), &PreliminaryTheme::name, name,
                     "preliminary theme of " + reader.get(analyst).name);
}

} // namespace emic::editing
