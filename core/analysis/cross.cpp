#include "core/analysis/cross.h"

#include "core/outcomes/numbers.h"

#include <algorithm>
#include <map>

namespace emic::analysis {

using namespace statistics;
using outcomes::Outcomes;

namespace {

void count(CrossSide& side, const outcomes::Change& change) {
    ++side.people;
    if (!change.verdict)
        return;
    ++side.changes;
    switch (*change.verdict) {
    case outcomes::Verdict::better:
        ++side.better;
        break;
    case outcomes::Verdict::same:
        ++side.same;
        break;
    case outcomes::Verdict::worse:
    case outcomes::Verdict::changed:
        ++side.worse;
        break;
    }
}

std::vector<outcomes::ScaleRef> chosen(const Outcomes& outcomes, const std::vector<std::string>& codes) {
    if (codes.empty())
        return outcomes.scales();
    std::vector<outcomes::ScaleRef> found;
    for (const std::string& code : codes)
        found.push_back(outcomes.scale(code));
    return found;
}

std::int64_t signedSize(std::size_t size) {
    return static_cast<std::int64_t>(size);
}

CrossRow crossRow(const ThemeMatrix& matrix, std::size_t theme, const outcomes::ScaleRef& ref,
                  const std::vector<outcomes::Change>& changes) {
    CrossRow row;
    row.themeId = matrix.themes[theme].id;
    row.theme = matrix.themes[theme].name;
    row.scale = ref.scale->code;
    row.scaleName = ref.scale->name;
    row.base = matrix.base();
    Values voiced;
    Values others;
    Values units;
    Values all;
    for (std::size_t participant = 0; participant < matrix.participants.size(); ++participant) {
        if (!matrix.inBase[participant])
            continue;
        const outcomes::Change& change = changes[participant];
        const std::int64_t said = matrix.at(participant, theme).units;
        count(said > 0 ? row.voiced : row.others, change);
        if (!change.change)
            continue;
        (said > 0 ? voiced : others).push_back(*change.change);
        units.push_back(static_cast<double>(said));
        all.push_back(*change.change);
    }
    row.voiced.summary = summary(voiced);
    row.others.summary = summary(others);
    row.rankSum = rankSum(voiced, others);
    row.shift = hodgesLehmannShift(voiced, others);
    row.betterOrNot = fisher({signedSize(row.voiced.better), signedSize(row.voiced.changes - row.voiced.better),
                              signedSize(row.others.better), signedSize(row.others.changes - row.others.better)});
    row.units = spearman(units, all);
    return row;
}

} // namespace

std::vector<CrossRow> cross(const ThemeMatrix& matrix, const Outcomes& outcomes, const CrossOptions& options) {
    const auto [first, last] = outcomes.firstAndLastWave();
    std::vector<CrossRow> rows;
    for (const outcomes::ScaleRef& ref : chosen(outcomes, options.scales)) {
        std::vector<outcomes::Change> changes;
        for (const study::Participant& participant : matrix.participants)
            changes.push_back(
                outcomes.change(participant.id, ref, options.from.value_or(first), options.to.value_or(last)));
        for (std::size_t theme = 0; theme < matrix.themes.size(); ++theme)
            rows.push_back(crossRow(matrix, theme, ref, changes));
    }
    // By theme, scales within.
    std::stable_sort(rows.begin(), rows.end(), [&](const CrossRow& a, const CrossRow& b) {
        return matrix.place(a.themeId) < matrix.place(b.themeId);
    });
    return rows;
}

CrossRow crossOf(const ThemeMatrix& matrix, const Outcomes& outcomes, const outcomes::ScaleRef& scale,
                 study::ThemeId theme) {
    const auto [first, last] = outcomes.firstAndLastWave();
    std::vector<outcomes::Change> changes;
    changes.reserve(matrix.participants.size());
    for (const study::Participant& participant : matrix.participants)
        changes.push_back(outcomes.change(participant.id, scale, first, last));
    return crossRow(matrix, matrix.place(theme), scale, changes);
}

namespace {

/// What is known of an attribute, by participant's place in the matrix.
std::vector<std::string> attributeValues(const storage::Reader& reader, const ThemeMatrix& matrix,
                                         study::AttributeId attribute) {
    std::map<study::ParticipantId, std::string> known;
    for (study::AttributeValue& row : reader.where<&study::AttributeValue::attribute>(attribute))
        known.emplace(row.participant, std::move(row.value));
    std::vector<std::string> values;
    for (const study::Participant& participant : matrix.participants) {
        const auto found = known.find(participant.id);
        values.push_back(found == known.end() ? std::string() : found->second);
    }
    return values;
}

void compareCategories(BenefitRow& row, const ThemeMatrix& matrix, const std::vector<std::string>& values,
                       const std::vector<outcomes::Change>& changes, std::optional<std::size_t> theme) {
    std::vector<Values> byCategory(row.categories.size());
    std::vector<std::vector<std::int64_t>> voicedTable;
    std::vector<std::vector<std::int64_t>> betterTable;
    for (std::size_t category = 0; category < row.categories.size(); ++category) {
        BenefitCategory& one = row.categories[category];
        for (std::size_t participant = 0; participant < values.size(); ++participant) {
            if (!matrix.inBase[participant] || values[participant] != one.category)
                continue;
            count(one.side, changes[participant]);
            one.voiced += theme && matrix.at(participant, *theme).units > 0 ? 1 : 0;
            if (changes[participant].change)
                byCategory[category].push_back(*changes[participant].change);
        }
        one.side.summary = summary(byCategory[category]);
        betterTable.push_back({signedSize(one.side.better), signedSize(one.side.changes - one.side.better)});
        voicedTable.push_back({signedSize(one.voiced), signedSize(one.side.people - one.voiced)});
    }
    if (row.categories.size() == 2) {
        const RankSum test = rankSum(byCategory[0], byCategory[1]);
        row.test = "Mann-Whitney, " + name(test.computation);
        row.p = test.p;
        row.estimate = test.rankBiserial;
    } else {
        row.test = "Fisher's exact test of better or not";
        row.p = fisherTable(betterTable);
    }
    row.voicedP = theme ? fisherTable(voicedTable) : Figure(WhyNot::notDefined);
}

void correlateNumbers(BenefitRow& row, const ThemeMatrix& matrix, const std::vector<std::string>& values,
                      const std::vector<outcomes::Change>& changes, std::optional<std::size_t> theme) {
    Values numbers;
    Values with;
    Values voiced;
    Values silent;
    for (std::size_t participant = 0; participant < values.size(); ++participant) {
        const auto number = outcomes::parseNumber(values[participant]);
        if (!matrix.inBase[participant] || !number)
            continue;
        if (theme)
            (matrix.at(participant, *theme).units > 0 ? voiced : silent).push_back(*number);
        if (!changes[participant].change)
            continue;
        numbers.push_back(*number);
        with.push_back(*changes[participant].change);
    }
    const RankCorrelation test = spearman(numbers, with);
    row.test = "Spearman, " + name(test.computation);
    row.p = test.p;
    row.estimate = test.estimate;
    row.voicedP = theme ? rankSum(voiced, silent).p : Figure(WhyNot::notDefined);
}

} // namespace

std::vector<BenefitRow> whoBenefited(const storage::Reader& reader, const ThemeMatrix& matrix, const Outcomes& outcomes,
                                     const outcomes::ScaleRef& scale, std::optional<study::ThemeId> theme) {
    const auto [first, last] = outcomes.firstAndLastWave();
    std::vector<outcomes::Change> changes;
    for (const study::Participant& participant : matrix.participants)
        changes.push_back(outcomes.change(participant.id, scale, first, last));
    const std::optional<std::size_t> column = theme ? std::optional(matrix.place(*theme)) : std::nullopt;
    std::vector<BenefitRow> rows;
    for (const study::Attribute& attribute : reader.all<study::Attribute>()) {
        if (attribute.type == study::AttributeType::text || attribute.type == study::AttributeType::date)
            continue;
        BenefitRow row;
        row.characteristic = attribute.name;
        const std::vector<std::string> values = attributeValues(reader, matrix, attribute.id);
        if (attribute.type == study::AttributeType::number) {
            correlateNumbers(row, matrix, values, changes, column);
            rows.push_back(std::move(row));
            continue;
        }
        if (attribute.type == study::AttributeType::yesNo)
            row.categories = {{"yes", {}, 0}, {"no", {}, 0}};
        for (study::AttributeCategory& category : reader.where<&study::AttributeCategory::attribute>(attribute.id))
            row.categories.push_back({std::move(category.value), {}, 0});
        compareCategories(row, matrix, values, changes, column);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<GroupPresence> presence(const storage::Reader& reader, const ThemeMatrix& matrix) {
    const std::vector<study::ParticipantGroup> groups = reader.all<study::ParticipantGroup>();
    std::vector<GroupPresence> rows;
    for (std::size_t theme = 0; theme < matrix.themes.size(); ++theme) {
        GroupPresence row{matrix.themes[theme].name, std::vector<std::size_t>(groups.size(), 0), !groups.empty()};
        for (std::size_t group = 0; group < groups.size(); ++group) {
            for (std::size_t participant = 0; participant < matrix.participants.size(); ++participant)
                row.voiced[group] += matrix.participants[participant].group == groups[group].id &&
                                             matrix.at(participant, theme).units > 0
                                         ? 1
                                         : 0;
            row.inAll = row.inAll && row.voiced[group] > 0;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace emic::analysis
