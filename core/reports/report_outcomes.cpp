// Sections on outcomes.
#include "core/analysis/before_after.h"
#include "core/analysis/person_changes.h"
#include "core/reports/columns.h"
#include "core/reports/figures.h"
#include "core/reports/outcome_tables.h"
#include "core/reports/report_parts.h"

#include <algorithm>
#include <set>

namespace emic::reports {
namespace {

/// Scales with a cut-off that makes sense for their items too, and whose items no scale before them had.
std::vector<outcomes::ScaleRef> scalesOfItems(const outcomes::Outcomes& outcomes) {
    std::vector<outcomes::ScaleRef> found;
    std::set<std::string> seen;
    for (const outcomes::ScaleRef& ref : outcomes.scales()) {
        const outcomes::Scale& scale = *ref.scale;
        if (!scale.cutOff || scale.rule != outcomes::Rule::mean || scale.factor != 1 || scale.items.size() < 2)
            continue;
        if (std::ranges::all_of(scale.items, [&](const std::string& item) { return seen.contains(item); }))
            continue;
        seen.insert(scale.items.begin(), scale.items.end());
        found.push_back(ref);
    }
    return found;
}

/// Everybody's values, for those who want to compute for themselves.
Table valueTable(const ReportSubject& subject) {
    Table table{{textColumn("participant"), textColumn("wave"), textColumn("scale"), numberColumn("value"),
                 textColumn("why_not")},
                {}};
    for (const study::Participant& participant : subject.outcomes.participants())
        for (const outcomes::ScaleRef& ref : subject.outcomes.scales())
            for (const study::Wave& wave : subject.outcomes.waves()) {
                const outcomes::Value& value = subject.outcomes.value(participant.id, ref, wave.id);
                table.rows.push_back({participant.code, wave.code, ref.scale->code,
                                      value.value ? Cell(*value.value) : Cell(),
                                      cellOrNothing(value.value              ? std::string()
                                                    : value.excluded.empty() ? value.why
                                                                             : "excluded: " + value.excluded)});
            }
    return table;
}

} // namespace

Blocks changeBlocks(const ReportSubject& subject) {
    if (!subject.hasChange())
        return {nothing("Nothing was measured at two waves.")};
    analysis::BeforeAfterOptions options;
    options.scoreTest = subject.options.scoreTest;
    options.adjustment = subject.options.adjustment;
    options.quantiles = subject.options.quantiles;
    const analysis::BeforeAfterTable found = analysis::beforeAfter(subject.outcomes, options);
    const bool t = options.scoreTest == analysis::ScoreTest::pairedT;
    const std::string from = found.rows.front().from;
    const std::string to = found.rows.front().to;
    std::vector<std::string> notes{
        from + " to " + to +
            ". Before and after: mean (range) of scores, n (%) of yes, of complete pairs. Tested says "
            "what was tested; disc.: people whose answer changed.",
        std::string("Scores: ") +
            (t ? "mean change and paired t-test; the effect is dz."
               : "pseudomedian of change (Hodges-Lehmann) and Wilcoxon's signed-rank test; the effect is the "
                 "rank-biserial r.") +
            " Yes and no: difference of shares and McNemar's exact test; the effect is the odds ratio of changing to "
            "yes.",
        "Adj. P: " + found.family + "."};
    Blocks blocks{pageTable("before-and-after", "Outcomes before and after", beforeAfterTable(found), notes, 1)};
    for (const outcomes::ScaleRef& ref : scalesOfItems(subject.outcomes)) {
        const analysis::BeforeAfterTable items = analysis::itemsBeyond(subject.outcomes, ref, {}, options);
        blocks.emplace_back(pageTable("items-" + ref.scale->code, ref.scale->name + ": single items beyond the cut-off",
                                      beforeAfterTable(items),
                                      {"Items by their codes. n (%) of complete pairs with an answer " +
                                           ref.scale->cutOff->text() + "; McNemar's exact test.",
                                       "Adj. P: " + items.family + "."},
                                      1));
    }
    PageTable values = pageTable("values", "Everybody's scores", valueTable(subject));
    values.onlyInFiles = true;
    blocks.emplace_back(std::move(values));
    return blocks;
}

Blocks peopleBlocks(const ReportSubject& subject) {
    if (!subject.hasChange())
        return {nothing("Nothing was measured at two waves.")};
    Blocks blocks;
    for (const outcomes::ScaleRef& ref : subject.outcomes.scales()) {
        const analysis::ScaleChanges changes = analysis::scaleChanges(subject.outcomes, ref);
        const Drawing drawing = changeFigure(changes);
        std::vector<std::string> notes{drawing.description};
        if (changes.without > 0)
            notes.front() +=
                " " + counted(changes.without, "person lacks", "people lack") + " a value before or after.";
        blocks.emplace_back(PageFigure{"change-" + ref.scale->code, nameOf(*ref.scale) + ", person by person", drawing,
                                       std::move(notes)});
    }
    return blocks;
}

Blocks methodBlocks(const ReportSubject& subject) {
    Blocks blocks;
    const auto say = [&](std::string text) { blocks.emplace_back(Paragraph{std::move(text)}); };
    if (!subject.options.software.empty())
        say("Computed by " + subject.options.software + ".");
    if (subject.hasChange()) {
        say("A score is computed by its instrument's rule, with as many items missing as the rule allows. Pairs that "
            "lack a value are left out outcome by outcome, and n is shown. A value that was excluded carries its "
            "reason as a footnote. Change is after less before.");
        say(subject.options.scoreTest == analysis::ScoreTest::pairedT
                ? "Scores: paired t-test on the differences; dz is their mean over their standard deviation, with the "
                  "interval from the noncentral t distribution."
                : "Scores: Wilcoxon's signed-rank test; differences of zero are dropped and counted, ties get "
                  "mid-ranks; exact by convolution up to 50 differences, then normal with correction for ties and "
                  "without continuity correction.");
        say("Yes and no: McNemar's exact test, the binomial test of those whose answer changed. When nobody's answer "
            "changed there is no test (NA). The odds ratio's interval is Clopper and Pearson's for the share of "
            "changes "
            "to yes.");
        say("Adjusted P: " + statistics::name(subject.options.adjustment) +
            ", over the tests of one table. Both the raw and the adjusted P are shown.");
    }
    say("Two groups of people: Mann-Whitney, exact with ties up to 100 people, then normal with correction for ties; "
        "shift is the Hodges-Lehmann estimate. Counts: Fisher's exact test with the conditional odds ratio. "
        "Correlation: Spearman's rho, exact where that can be computed, else by Student's t.");
    say("Quartiles: " + statistics::name(subject.options.quantiles) + ".");
    say("A participant voices a theme with a unit coded to it, or to one of its subthemes, in which he or she speaks. "
        "A unit coded by several analysts counts once.");
    return blocks;
}

} // namespace emic::reports
