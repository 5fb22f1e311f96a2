#include "app/workbench/outcome_rows.h"

#include "core/outcomes/numbers.h"
#include "core/reports/columns.h"
#include "core/reports/number_cells.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace emic::workbench {
namespace {

using reports::Cell;
using reports::headed;
using reports::integerColumn;
using reports::numberColumn;
using reports::PageTable;
using reports::Table;
using reports::textColumn;

/// The words in a row's cell of the column with this name.
std::string wordsIn(const Table& table, std::size_t row, std::string_view column) {
    const auto found = std::ranges::find(table.columns, column, &reports::Column::name);
    const auto place = static_cast<std::size_t>(found - table.columns.begin());
    return found == table.columns.end() || place >= table.rows[row].size() ? std::string()
                                                                           : inWords(table.rows[row][place], *found);
}

/// People by characteristic and category, as the table of characteristics names them.
std::map<std::pair<std::string, std::string>, std::vector<study::ParticipantId>>
peopleByCategory(const storage::Reader& reader, const outcomes::Outcomes& outcomes) {
    std::map<std::pair<std::string, std::string>, std::vector<study::ParticipantId>> people;
    for (const study::Attribute& attribute : reader.all<study::Attribute>())
        for (const study::AttributeValue& value : reader.where<&study::AttributeValue::attribute>(attribute.id))
            people[{attribute.name, value.value}].push_back(value.participant);
    if (outcomes.waves().empty())
        return people;
    const study::Wave& first = outcomes.waves().front();
    for (const outcomes::ScaleRef& ref : outcomes.scales())
        if (ref.scale->yesNo())
            for (const study::Participant& person : outcomes.participants())
                if (const auto& value = outcomes.value(person.id, ref, first.id).value)
                    people[{ref.scale->name + " at " + first.name, *value == 1 ? "yes" : "no"}].push_back(person.id);
    return people;
}

std::string effectInWords(const std::string& name, const statistics::Figure& estimate,
                          const statistics::Interval& interval) {
    if (!estimate.known())
        return name + ": NA (" + statistics::sentence(estimate.why()) + ").";
    std::string words = name + ": " + inWords(reports::figureCell(estimate));
    if (interval.low.known() && interval.high.known())
        words += " (" + std::to_string(static_cast<int>(std::lround(interval.level * 100))) + "% interval " +
                 inWords(reports::intervalCell(interval)) + ")";
    return words + ".";
}

std::string probability(const statistics::Figure& p) {
    if (!p.known())
        return "P = NA (" + statistics::sentence(p.why()) + ")";
    const std::string words = inWords(reports::probabilityCell(p));
    return words.starts_with('<') ? "P " + words : "P = " + words;
}

reports::Row rowOf(const std::string& name, const analysis::CrossSide& side) {
    const auto count = [](std::size_t size) { return Cell(static_cast<std::int64_t>(size)); };
    return {name,
            count(side.people),
            count(side.changes),
            count(side.better),
            count(side.same),
            count(side.worse),
            side.changes < analysis::fewestPeople ? Cell() : reports::figureCell(side.summary.mean),
            side.changes < analysis::fewestPeople ? Cell() : reports::figureCell(side.summary.sd)};
}

} // namespace

std::vector<RowLink> scaleLinks(const PageTable& page) {
    std::vector<RowLink> links;
    for (std::size_t row = 0; row < page.table.rows.size(); ++row)
        links.push_back({page.key, row, wordsIn(page.table, row, "scale"), std::nullopt});
    return links;
}

std::vector<RowLink> characteristicLinks(const PageTable& page, const storage::Reader& reader,
                                         const outcomes::Outcomes& outcomes) {
    const auto people = peopleByCategory(reader, outcomes);
    std::vector<RowLink> links;
    for (std::size_t row = 0; row < page.table.rows.size(); ++row) {
        const std::string characteristic = wordsIn(page.table, row, "characteristic");
        const std::string category = wordsIn(page.table, row, "category");
        if (category.empty())
            continue;
        PeopleSet set{PeopleSet::Kind::with, characteristic + ": " + category, {}};
        if (const auto found = people.find({characteristic, category}); found != people.end())
            set.people = found->second;
        links.push_back({page.key, row, "", std::move(set)});
    }
    return links;
}

PageTable jointTable(const analysis::JointDisplay& display) {
    const analysis::CrossRow& numbers = display.numbers;
    const bool neither = display.about.scale.better == outcomes::Better::neither;
    Table table{{headed(textColumn("people"), "People interviewed"), headed(integerColumn("n"), "n"),
                 headed(integerColumn("with_change"), "With a change"), integerColumn("better"),
                 headed(integerColumn("same"), "The same"),
                 headed(integerColumn("worse"), neither ? "Changed" : "Worse"),
                 headed(numberColumn("mean"), "Mean change"), headed(numberColumn("sd"), "SD")},
                {rowOf("Voiced " + numbers.theme, numbers.voiced), rowOf("Did not voice it", numbers.others)}};
    if (neither)
        for (reports::Row& row : table.rows)
            row[3] = Cell();
    const std::string few = std::to_string(analysis::fewestPeople);
    PageTable page = reports::pageTable("joint-numbers", "Change of " + display.about.scale.name, std::move(table));
    page.notes = {"Mann-Whitney, " + statistics::name(numbers.rankSum.computation) + ": " +
                      probability(numbers.rankSum.p) + ". The changes of both sides were tested.",
                  effectInWords("Shift (Hodges-Lehmann)", numbers.shift.estimate, numbers.shift.interval),
                  effectInWords("Rank-biserial r", numbers.rankSum.rankBiserial, {}),
                  "Better or not, Fisher's exact test: " + probability(numbers.betterOrNot.p) + ". " +
                      effectInWords("Odds ratio", numbers.betterOrNot.oddsRatio, numbers.betterOrNot.interval),
                  effectInWords("Units with change, Spearman's rho", numbers.units.estimate, {}) + " " +
                      probability(numbers.units.p) + ".",
                  "A mean of fewer than " + few + " people is not shown."};
    if (neither)
        page.notes.erase(page.notes.begin() + 3);
    return page;
}

} // namespace emic::workbench
