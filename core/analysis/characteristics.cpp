#include "core/analysis/characteristics.h"

#include "core/outcomes/numbers.h"
#include "core/statistics/fisher.h"
#include "core/statistics/rank_sum.h"
#include "core/text/error.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace emic::analysis {

using namespace statistics;
using outcomes::Outcomes;
using storage::Reader;

namespace {

/// The people of the table, and which of them completed.
struct People {
    std::vector<study::Participant> all;
    std::unordered_set<study::ParticipantId> completed;
};

People peopleOf(const Reader& reader, const Outcomes& outcomes, const CharacteristicsOptions& options) {
    People people;
    for (const study::Participant& participant : outcomes.participants())
        if (!options.group || participant.group == options.group)
            people.all.push_back(participant);
    if (outcomes.waves().empty()) {
        for (const study::Participant& participant : people.all)
            people.completed.insert(participant.id);
        return people;
    }
    for (const study::Measurement& row : reader.where<&study::Measurement::wave>(outcomes.waves().back().id))
        people.completed.insert(row.participant);
    return people;
}

/// What is known of each person; nothing where it is not.
using Known = std::unordered_map<study::ParticipantId, std::string>;

void addNumbers(CharacteristicsTable& table, const People& people, const std::string& name,
                const std::unordered_map<study::ParticipantId, double>& values, const CharacteristicsOptions& options) {
    Values everyone;
    Values completers;
    Values others;
    for (const study::Participant& participant : people.all) {
        const auto found = values.find(participant.id);
        if (found == values.end())
            continue;
        everyone.push_back(found->second);
        (people.completed.contains(participant.id) ? completers : others).push_back(found->second);
    }
    const auto cell = [&](const Values& of) {
        return CharacteristicCell{of.size(), 0, summary(of), quartiles(of, options.quantiles)};
    };
    const RankSum test = rankSum(completers, others);
    table.rows.push_back(
        {name, "", cell(everyone), cell(completers), "Mann-Whitney, " + statistics::name(test.computation), test.p});
}

void addCategories(CharacteristicsTable& table, const People& people, const std::string& name, const Known& values,
                   const std::vector<std::string>& categories) {
    std::vector<CharacteristicRow> rows;
    std::vector<std::vector<std::int64_t>> counts;
    std::size_t known = 0;
    std::size_t completed = 0;
    for (const std::string& category : categories) {
        CharacteristicRow row{name, category, {}, {}, {}, WhyNot::notDefined};
        std::int64_t others = 0;
        for (const study::Participant& participant : people.all) {
            const auto found = values.find(participant.id);
            if (found == values.end() || found->second != category)
                continue;
            ++row.everyone.count;
            if (people.completed.contains(participant.id))
                ++row.completers.count;
            else
                ++others;
        }
        known += static_cast<std::size_t>(row.everyone.count);
        completed += static_cast<std::size_t>(row.completers.count);
        counts.push_back({row.completers.count, others});
        rows.push_back(std::move(row));
    }
    for (CharacteristicRow& row : rows) {
        row.everyone.n = known;
        row.completers.n = completed;
    }
    if (!rows.empty()) {
        rows.front().test = "Fisher's exact test";
        rows.front().p = fisherTable(counts);
    }
    std::move(rows.begin(), rows.end(), std::back_inserter(table.rows));
}

void addAttribute(CharacteristicsTable& table, const Reader& reader, const People& people,
                  const study::Attribute& attribute, const CharacteristicsOptions& options) {
    Known values;
    for (study::AttributeValue& row : reader.where<&study::AttributeValue::attribute>(attribute.id))
        values.emplace(row.participant, std::move(row.value));
    if (attribute.type == study::AttributeType::number) {
        std::unordered_map<study::ParticipantId, double> numbers;
        for (const auto& [participant, value] : values)
            if (const auto number = outcomes::parseNumber(value))
                numbers.emplace(participant, *number);
        addNumbers(table, people, attribute.name, numbers, options);
        return;
    }
    std::vector<std::string> categories;
    if (attribute.type == study::AttributeType::yesNo)
        categories = {"yes", "no"};
    for (study::AttributeCategory& category : reader.where<&study::AttributeCategory::attribute>(attribute.id))
        categories.push_back(std::move(category.value));
    addCategories(table, people, attribute.name, values, categories);
}

} // namespace

CharacteristicsTable characteristics(const Reader& reader, const Outcomes& outcomes,
                                     const CharacteristicsOptions& options) {
    const People people = peopleOf(reader, outcomes, options);
    CharacteristicsTable table;
    table.everyone = people.all.size();
    for (const study::Participant& participant : people.all)
        table.completers += people.completed.contains(participant.id) ? 1 : 0;
    for (const study::Attribute& attribute : reader.all<study::Attribute>())
        if (attribute.type != study::AttributeType::text && attribute.type != study::AttributeType::date)
            addAttribute(table, reader, people, attribute, options);
    if (outcomes.waves().empty())
        return table;
    const study::Wave& first = outcomes.waves().front();
    for (const outcomes::ScaleRef& ref : outcomes.scales()) {
        std::unordered_map<study::ParticipantId, double> values;
        Known answers;
        for (const study::Participant& participant : people.all)
            if (const outcomes::Value& value = outcomes.value(participant.id, ref, first.id); value.value) {
                values.emplace(participant.id, *value.value);
                answers.emplace(participant.id, *value.value == 1 ? "yes" : "no");
            }
        const std::string name =
            ref.scale->name + (ref.scale->unit.empty() ? "" : " (" + ref.scale->unit + ")") + " at " + first.name;
        if (ref.scale->yesNo())
            addCategories(table, people, name, answers, {"yes", "no"});
        else
            addNumbers(table, people, name, values, options);
    }
    return table;
}

std::vector<RankedRow> ranking(const Outcomes& outcomes, std::string_view instrument, study::WaveId wave) {
    for (const outcomes::Instrument& one : outcomes.instruments()) {
        if (one.code != instrument)
            continue;
        std::vector<RankedRow> rows;
        for (const outcomes::Item& item : one.items) {
            Values ranks;
            RankedRow row{item.code, 0, {}, {}, 0, 0};
            for (const study::Participant& participant : outcomes.participants())
                if (const auto rank = outcomes.answer(participant.id, item.code, wave)) {
                    ranks.push_back(*rank);
                    row.first += *rank == 1 ? 1 : 0;
                    row.topThree += *rank <= 3 ? 1 : 0;
                }
            row.n = ranks.size();
            row.mean = mean(ranks);
            row.median = quantile(ranks, 0.5, QuantileType::seven);
            rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const RankedRow& a, const RankedRow& b) {
            return a.mean.valueOr(1e300) < b.mean.valueOr(1e300);
        });
        return rows;
    }
    throw NotFound("The study has no instrument '" + std::string(instrument) + "'; 'emic instruments' lists them.");
}

} // namespace emic::analysis
