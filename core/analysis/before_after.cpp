#include "core/analysis/before_after.h"

#include "core/statistics/binary.h"
#include "core/statistics/location.h"
#include "core/statistics/paired_t.h"
#include "core/statistics/signed_rank.h"
#include "core/text/error.h"

#include <algorithm>

namespace emic::analysis {

using namespace statistics;
using outcomes::Outcomes;
using outcomes::ScaleRef;

namespace {

struct Waves {
    study::Wave from;
    study::Wave to;
};

Waves wavesOf(const Outcomes& outcomes, const BeforeAfterOptions& options) {
    const auto [first, last] = outcomes.firstAndLastWave();
    Waves found;
    for (const study::Wave& wave : outcomes.waves()) {
        if (wave.id == options.from.value_or(first))
            found.from = wave;
        if (wave.id == options.to.value_or(last))
            found.to = wave;
    }
    if (found.from.id == found.to.id)
        throw InvalidInput("Before and after are the same wave; name two different ones.");
    return found;
}

/// Two values of one person, each with the reason when it is not there.
struct PersonValues {
    std::string code;
    const outcomes::Value* before = nullptr;
    const outcomes::Value* after = nullptr;
};

std::vector<study::Participant> membersOf(const Outcomes& outcomes, const BeforeAfterOptions& options) {
    std::vector<study::Participant> members;
    for (const study::Participant& participant : outcomes.participants())
        if (!options.group || participant.group == options.group)
            members.push_back(participant);
    return members;
}

/// Counts who is left out, and says why as footnotes where somebody was excluded.
Pairs pairsOf(BeforeAfterRow& row, const std::vector<PersonValues>& people) {
    Pairs pairs;
    for (const PersonValues& person : people) {
        const auto footnote = [&](const outcomes::Value& value, const std::string& wave) {
            if (!value.value && !value.excluded.empty())
                row.footnotes.push_back("Excludes " + row.name + " of " + person.code + " at " + wave + ": " +
                                        value.excluded + ".");
        };
        footnote(*person.before, row.from);
        footnote(*person.after, row.to);
        if (person.before->value && person.after->value) {
            pairs.before.push_back(*person.before->value);
            pairs.after.push_back(*person.after->value);
        } else if (!person.before->excluded.empty() || !person.after->excluded.empty()) {
            ++row.excluded;
        } else if (person.before->value || person.after->value) {
            ++row.incomplete;
        }
    }
    row.pairs = pairs.size();
    pairs.dropped = row.incomplete + row.excluded;
    return pairs;
}

void testScores(BeforeAfterRow& row, const Pairs& pairs, const BeforeAfterOptions& options) {
    row.before = {summary(pairs.before), quartiles(pairs.before, options.quantiles), 0};
    row.after = {summary(pairs.after), quartiles(pairs.after, options.quantiles), 0};
    const Values differences = changes(pairs);
    if (options.scoreTest == ScoreTest::pairedT) {
        const PairedT test = pairedT(differences, options.level);
        const StandardisedChange effect = standardisedChange(differences, options.level);
        row.test = "paired t-test";
        row.changeOf = "mean change";
        row.change = test.mean;
        row.interval = test.interval;
        row.statistic = test.t;
        row.p = test.p;
        row.effectOf = "dz";
        row.effect = effect.dz;
        row.effectInterval = effect.interval;
        return;
    }
    const SignedRank test = signedRank(differences);
    const Location where = hodgesLehmann(differences, options.level);
    row.test = "Wilcoxon's signed-rank test, " + name(test.computation);
    row.changeOf = "pseudomedian of change";
    row.change = where.estimate;
    row.interval = where.interval;
    row.statistic = test.statistic;
    row.p = test.p;
    row.effectOf = "rank-biserial r";
    row.effect = test.rankBiserial;
    row.effectInterval = test.rankBiserialInterval(options.level);
    if (test.zeros > 0 && test.p.known())
        row.footnotes.push_back(std::to_string(test.zeros) + " without change left out of the ranks.");
}

/// The interval of yes-to-no odds: that of the share of changes to yes among all changes, as odds.
Interval oddsInterval(const PairedCounts& counts, double level) {
    const Proportion share = proportion(counts.noYes, counts.discordant(), level);
    const auto odds = [](const Figure& part) {
        return part.known() ? Figure(part.value() / (1 - part.value())) : part;
    };
    return {odds(share.clopperPearson.low), odds(share.clopperPearson.high), level};
}

void testYesNo(BeforeAfterRow& row, const Pairs& pairs, const std::function<bool(double)>& yes, double level) {
    PairedCounts counts;
    for (std::size_t person = 0; person < pairs.size(); ++person) {
        const bool before = yes(pairs.before[person]);
        const bool after = yes(pairs.after[person]);
        ++(before ? after ? counts.yesYes : counts.yesNo : after ? counts.noYes : counts.noNo);
    }
    row.yesNo = true;
    row.before.yes = counts.yesYes + counts.yesNo;
    row.after.yes = counts.yesYes + counts.noYes;
    row.before.score.n = row.after.score.n = pairs.size();
    row.discordant = counts.discordant();
    row.changeOf = "difference of shares";
    const ShareDifference difference = shareDifference(counts, level);
    row.change = difference.difference;
    row.interval = difference.newcombe;
    const McNemar test = mcNemar(counts);
    row.test = "McNemar's test, exact";
    row.statistic = pairs.size() == 0 ? Figure(WhyNot::noValues) : test.statistic;
    row.p = pairs.size() == 0 ? Figure(WhyNot::noValues) : test.p;
    row.effectOf = "odds ratio of changing to yes";
    row.effect = test.oddsRatio;
    row.effectInterval = oddsInterval(counts, level);
}

BeforeAfterRow emptyRow(const std::string& scale, const std::string& name, const Waves& waves) {
    BeforeAfterRow row;
    row.scale = scale;
    row.name = name;
    row.from = waves.from.name;
    row.to = waves.to.name;
    return row;
}

/// Whatever is not available says why, once for each reason.
void explainGaps(BeforeAfterRow& row) {
    if (!row.p.known()) {
        row.footnotes.push_back("NA: " + sentence(row.p.why()) + ".");
        return;
    }
    if (!row.interval.low.known())
        row.footnotes.push_back("No interval of the change: " + sentence(row.interval.low.why()) + ".");
    if (!row.effect.known())
        row.footnotes.push_back("No effect size: " + sentence(row.effect.why()) + ".");
    else if (!row.effectInterval.low.known())
        row.footnotes.push_back("No interval of the effect size: " + sentence(row.effectInterval.low.why()) + ".");
}

void adjust(BeforeAfterTable& table, statistics::Adjustment adjustment) {
    std::vector<std::optional<double>> raw;
    std::size_t tests = 0;
    for (const BeforeAfterRow& row : table.rows) {
        raw.push_back(row.p.known() ? std::optional(row.p.value()) : std::nullopt);
        tests += row.p.known() ? 1 : 0;
    }
    const auto after = statistics::adjusted(raw, adjustment);
    for (std::size_t place = 0; place < table.rows.size(); ++place) {
        table.rows[place].adjusted = after[place];
        explainGaps(table.rows[place]);
    }
    table.family =
        name(adjustment) + " over the " + std::to_string(tests) + (tests == 1 ? " test" : " tests") + " of this table";
}

std::vector<ScaleRef> chosen(const Outcomes& outcomes, const std::vector<std::string>& codes) {
    if (codes.empty())
        return outcomes.scales();
    std::vector<ScaleRef> found;
    for (const std::string& code : codes)
        found.push_back(outcomes.scale(code));
    return found;
}

} // namespace

BeforeAfterTable beforeAfter(const Outcomes& outcomes, const BeforeAfterOptions& options) {
    const Waves waves = wavesOf(outcomes, options);
    const std::vector<study::Participant> members = membersOf(outcomes, options);
    BeforeAfterTable table;
    for (const ScaleRef& ref : chosen(outcomes, options.scales)) {
        std::vector<PersonValues> people;
        people.reserve(members.size());
        for (const study::Participant& member : members)
            people.push_back({member.code, &outcomes.value(member.id, ref, waves.from.id),
                              &outcomes.value(member.id, ref, waves.to.id)});
        const outcomes::Scale& scale = *ref.scale;
        BeforeAfterRow row = emptyRow(scale.code, scale.name, waves);
        row.unit = scale.unit;
        const Pairs pairs = pairsOf(row, people);
        if (!scale.yesNo()) {
            BeforeAfterRow scores = row;
            scores.variable = "score";
            testScores(scores, pairs, options);
            table.rows.push_back(std::move(scores));
        }
        if (scale.yesNo() || scale.cutOff) {
            row.variable = scale.yesNo() ? "yes/no" : "score " + scale.cutOff->text();
            testYesNo(
                row, pairs, [&scale](double value) { return scale.yesNo() ? value == 1 : scale.cutOff->beyond(value); },
                options.level);
            table.rows.push_back(std::move(row));
        }
    }
    adjust(table, options.adjustment);
    return table;
}

std::vector<BeforeAfterTable> beforeAfterByGroup(const storage::Reader& reader, const Outcomes& outcomes,
                                                 const BeforeAfterOptions& options) {
    std::vector<BeforeAfterTable> tables;
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>()) {
        BeforeAfterOptions own = options;
        own.group = group.id;
        tables.push_back(beforeAfter(outcomes, own));
        tables.back().group = group.name;
    }
    BeforeAfterOptions pooled = options;
    pooled.group.reset();
    tables.push_back(beforeAfter(outcomes, pooled));
    return tables;
}

BeforeAfterTable itemsBeyond(const Outcomes& outcomes, const ScaleRef& ref, std::optional<outcomes::CutOff> cutOff,
                             const BeforeAfterOptions& options) {
    if (!cutOff)
        cutOff = ref.scale->cutOff;
    if (!cutOff)
        throw InvalidInput("The scale '" + ref.scale->code + "' has no cut-off; say which one counts for its items.");
    const Waves waves = wavesOf(outcomes, options);
    const std::vector<study::Participant> members = membersOf(outcomes, options);
    BeforeAfterTable table;
    for (const std::string& item : ref.scale->items) {
        std::vector<outcomes::Value> values;
        values.reserve(2 * members.size());
        std::vector<PersonValues> people;
        for (const study::Participant& member : members) {
            for (const study::Wave* wave : {&waves.from, &waves.to})
                values.push_back({outcomes.answer(member.id, item, wave->id), {}, {}});
            people.push_back({member.code, &values[values.size() - 2], &values.back()});
        }
        BeforeAfterRow row = emptyRow(item, item, waves);
        const Pairs pairs = pairsOf(row, people);
        row.variable = "answer " + cutOff->text();
        testYesNo(
            row, pairs, [&](double value) { return cutOff->beyond(value); }, options.level);
        table.rows.push_back(std::move(row));
    }
    adjust(table, options.adjustment);
    return table;
}

} // namespace emic::analysis
