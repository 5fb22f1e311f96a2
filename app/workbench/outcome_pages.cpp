#include "app/workbench/outcome_pages.h"

#include "app/workbench/outcome_rows.h"
#include "core/analysis/joint_display.h"
#include "core/analysis/person_changes.h"
#include "core/reports/figures.h"
#include "core/reports/report.h"

#include <algorithm>

namespace emic::workbench {
namespace {

using analysis::PersonChange;
using outcomes::ScaleRef;
using outcomes::Verdict;
using reports::PageFigure;
using reports::PageTable;
using reports::Paragraph;

OutcomePage saying(std::string sentence) {
    return {{Paragraph{std::move(sentence), true}}, {}, {}};
}

const std::string nothingMeasured = "Nothing was measured at two waves.";

bool hasChange(const outcomes::Outcomes& outcomes) {
    return outcomes.waves().size() > 1 && !outcomes.scales().empty();
}

OutcomePage section(std::string_view key, const OutcomeGrounds& grounds, const OutcomeChoices& choices) {
    static const std::vector<study::JournalEntry> noJournal;
    reports::ReportOptions options;
    options.scoreTest = choices.scoreTest;
    const reports::ReportSubject subject{grounds.reader, noJournal, options, grounds.outcomes, grounds.themes};
    return {reports::sectionBlocks(key, subject), {}, {}};
}

OutcomePage changePage(const OutcomeGrounds& grounds, const OutcomeChoices& choices) {
    OutcomePage page = section("change", grounds, choices);
    for (const reports::Block& block : page.blocks)
        if (const auto* table = std::get_if<PageTable>(&block); table && table->key == "before-and-after")
            page.links = scaleLinks(*table);
    return page;
}

OutcomePage samplePage(const OutcomeGrounds& grounds, const OutcomeChoices& choices) {
    OutcomePage page = section("sample", grounds, choices);
    for (const reports::Block& block : page.blocks)
        if (const auto* table = std::get_if<PageTable>(&block); table && table->key == "characteristics")
            page.links = characteristicLinks(*table, grounds.reader, grounds.outcomes);
    OutcomePage flow = section("flow", grounds, choices);
    std::ranges::move(flow.blocks, std::back_inserter(page.blocks));
    return page;
}

PeopleSet::Kind kindOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::better:
        return PeopleSet::Kind::better;
    case Verdict::worse:
        return PeopleSet::Kind::worse;
    case Verdict::same:
        return PeopleSet::Kind::same;
    case Verdict::changed:
        break;
    }
    return PeopleSet::Kind::changed;
}

OutcomePage peoplePage(const OutcomeGrounds& grounds, const ScaleRef& scale) {
    const analysis::ScaleChanges changes = analysis::scaleChanges(grounds.outcomes, scale);
    OutcomePage page;
    for (const Verdict verdict : {Verdict::better, Verdict::worse, Verdict::changed, Verdict::same}) {
        PeopleSet set{kindOf(verdict), scale.scale->name, {}};
        for (const PersonChange& person : changes.people)
            if (person.verdict == verdict)
                set.people.push_back(person.id);
        if (!set.people.empty())
            page.sets.push_back(std::move(set));
    }
    reports::Drawing drawing = reports::changeFigure(changes);
    std::vector<std::string> notes{drawing.description};
    if (changes.without > 0)
        notes.front() += " " + std::to_string(changes.without) +
                         (changes.without == 1 ? " person lacks" : " people lack") + " a value before or after.";
    page.blocks.emplace_back(
        PageFigure{"change-" + scale.scale->code, scale.scale->name + ", person by person", std::move(drawing), notes});
    return page;
}

OutcomePage jointPage(const OutcomeGrounds& grounds, const ScaleRef& scale, const OutcomeChoices& choices) {
    if (grounds.subthemes.themes.empty())
        return saying("There are no themes yet.");
    const bool known = choices.theme && std::ranges::find(grounds.subthemes.themes, *choices.theme,
                                                          &analysis::MatrixTheme::id) != grounds.subthemes.themes.end();
    const study::ThemeId theme = known ? *choices.theme : grounds.subthemes.themes.front().id;
    const analysis::JointDisplay display = analysis::jointDisplay(grounds.subthemes, grounds.outcomes, scale, theme);
    OutcomePage page;
    for (const bool voiced : {true, false}) {
        PeopleSet set{voiced ? PeopleSet::Kind::voiced : PeopleSet::Kind::notVoiced, display.numbers.theme, {}};
        for (const analysis::JointPerson& person : (voiced ? display.voiced : display.others).people)
            set.people.push_back(person.id);
        page.sets.push_back(std::move(set));
    }
    page.blocks.emplace_back(PageFigure{"joint-display",
                                        display.numbers.theme + " beside " + scale.scale->name,
                                        reports::jointFigure(display),
                                        {"A point is a person who was interviewed. Change is " + display.about.to +
                                         " less " + display.about.from + "."}});
    for (std::string& caution : analysis::cautions(display))
        page.blocks.emplace_back(Paragraph{std::move(caution), true});
    page.blocks.emplace_back(jointTable(display));
    return page;
}

OutcomePage mapPage(const OutcomeGrounds& grounds, const ScaleRef& scale) {
    return {{PageFigure{"map-" + scale.scale->code,
                        "Themes of each participant, sorted by change of " + scale.scale->name,
                        reports::themeMapFigure(analysis::themeMap(grounds.themes, grounds.outcomes, scale)),
                        {"Numbers are meaning units. What is better comes first."}}},
            {},
            {}};
}

} // namespace

std::optional<ScaleRef> chosenScale(const outcomes::Outcomes& outcomes, const std::string& code) {
    if (const auto found = outcomes.findScale(code); !code.empty() && found)
        return found;
    for (const ScaleRef& ref : outcomes.scales())
        if (!ref.scale->yesNo())
            return ref;
    return outcomes.scales().empty() ? std::nullopt : std::optional(outcomes.scales().front());
}

OutcomePage outcomePage(OutcomePageKind kind, const OutcomeGrounds& grounds, const OutcomeChoices& choices) {
    switch (kind) {
    case OutcomePageKind::change:
        return changePage(grounds, choices);
    case OutcomePageKind::sample:
        return samplePage(grounds, choices);
    case OutcomePageKind::saturation:
        return section("saturation", grounds, choices);
    case OutcomePageKind::together:
        return section("together", grounds, choices);
    case OutcomePageKind::agreement:
        return section("agreement", grounds, choices);
    case OutcomePageKind::people:
    case OutcomePageKind::joint:
    case OutcomePageKind::map:
        break;
    }
    const std::optional<ScaleRef> scale = chosenScale(grounds.outcomes, choices.scale);
    if (!hasChange(grounds.outcomes) || !scale)
        return saying(nothingMeasured);
    return kind == OutcomePageKind::people  ? peoplePage(grounds, *scale)
           : kind == OutcomePageKind::joint ? jointPage(grounds, *scale, choices)
                                            : mapPage(grounds, *scale);
}

} // namespace emic::workbench
