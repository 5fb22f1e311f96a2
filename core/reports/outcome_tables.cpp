#include "core/reports/outcome_tables.h"

#include "core/reports/columns.h"
#include "core/reports/number_cells.h"

#include <functional>
#include <set>

namespace emic::reports {

using enum Room;

namespace {

Cell waveCell(const analysis::BeforeAfterRow& row, const analysis::WaveFigures& wave) {
    return row.yesNo ? shareCell(wave.yes, row.pairs) : summaryCell(wave.score, wave.quartiles);
}

/// What JSON has no field for: said in words.
Cell fixedFootnotes(const analysis::BeforeAfterRow& row, const std::string& family) {
    std::vector<std::string> notes = row.footnotes;
    if (row.incomplete > 0)
        notes.push_back(std::to_string(row.incomplete) + " measured at one of the waves only, and left out.");
    notes.push_back("Change is the " + row.changeOf + (row.p.known() ? "; effect is " + row.effectOf + "." : "."));
    if (row.adjusted)
        notes.push_back("Adjusted P: " + family + ".");
    return textList(notes);
}

/// The columns of table 4, each with its cell: so that a heading and what stands below it cannot drift apart.
struct Field {
    Column column;
    std::function<Cell(const analysis::BeforeAfterRow&, const analysis::BeforeAfterTable&)> cell;
};

std::vector<Field> allFields() {
    using BeforeAfter = analysis::BeforeAfterTable;
    using One = analysis::BeforeAfterRow;
    const auto count = [](std::size_t size) { return Cell(static_cast<std::int64_t>(size)); };
    return {
        {textColumn("scale", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.scale; }},
        {headed(textColumn("name"), "Outcome"),
         [](const One& row, const BeforeAfter&) { return row.name + (row.unit.empty() ? "" : " (" + row.unit + ")"); }},
        {headed(textColumn("variable"), "Tested"), [](const One& row, const BeforeAfter&) { return row.variable; }},
        {textColumn("waves", onlyInFiles),
         [](const One& row, const BeforeAfter&) {
             return Cell(Object{{"before", row.from}, {"after", row.to}}, row.from + " to " + row.to);
         }},
        {headed(integerColumn("n_pairs"), "Pairs"),
         [=](const One& row, const BeforeAfter&) { return count(row.pairs); }},
        {integerColumn("n_incomplete", onlyInFiles),
         [=](const One& row, const BeforeAfter&) { return count(row.incomplete); }},
        {integerColumn("n_excluded", onlyInFiles),
         [=](const One& row, const BeforeAfter&) { return count(row.excluded); }},
        {headed(integerColumn("n_discordant"), "Disc."),
         [](const One& row, const BeforeAfter&) { return row.discordant ? Cell(*row.discordant) : Cell(); }},
        {textColumn("before"), [](const One& row, const BeforeAfter&) { return waveCell(row, row.before); }},
        {textColumn("after"), [](const One& row, const BeforeAfter&) { return waveCell(row, row.after); }},
        {textColumn("change_of", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.changeOf; }},
        {numberColumn("change"), [](const One& row, const BeforeAfter&) { return figureCell(row.change); }},
        {headed(textColumn("ci"), "CI"), [](const One& row, const BeforeAfter&) { return intervalCell(row.interval); }},
        {textColumn("test", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.test; }},
        {numberColumn("statistic", onPaper),
         [](const One& row, const BeforeAfter&) { return figureCell(row.statistic); }},
        {headed(numberColumn("p"), "P"), [](const One& row, const BeforeAfter&) { return probabilityCell(row.p); }},
        {headed(numberColumn("p_adjusted"), "Adj. P"),
         [](const One& row, const BeforeAfter&) { return probabilityCell(row.adjusted); }},
        {textColumn("p_family", onlyInFiles), [](const One&, const BeforeAfter& table) { return table.family; }},
        {textColumn("effect_of", onlyInFiles), [](const One& row, const BeforeAfter&) { return row.effectOf; }},
        {numberColumn("effect"), [](const One& row, const BeforeAfter&) { return figureCell(row.effect); }},
        {headed(textColumn("effect_ci", onPaper), "CI of effect"),
         [](const One& row, const BeforeAfter&) { return intervalCell(row.effectInterval); }},
        {listColumn("footnotes"), [](const One& row, const BeforeAfter&) {
             Cell cell = textList(row.footnotes);
             for (const std::string& note : row.footnotes)
                 cell.words += (cell.words.empty() ? "" : " ") + note;
             return cell;
         }}};
}

/// What programs get as JSON: these fields and no others; what the rest says is in the footnotes.
std::vector<Field> fixedFields() {
    static const std::set<std::string> wanted{
        "scale", "variable", "waves",     "n_pairs", "n_excluded", "n_discordant", "before",    "after",    "change",
        "ci",    "test",     "statistic", "p",       "p_adjusted", "effect",       "effect_ci", "footnotes"};
    std::vector<Field> fields;
    for (Field& field : allFields())
        if (wanted.contains(field.column.name))
            fields.push_back(std::move(field));
    fields.back().cell = [](const analysis::BeforeAfterRow& row, const analysis::BeforeAfterTable& table) {
        return fixedFootnotes(row, table.family);
    };
    return fields;
}

Cell characteristicCell(const analysis::CharacteristicRow& row, const analysis::CharacteristicCell& cell) {
    if (!row.category.empty())
        return shareCell(cell.count, cell.n);
    Cell result = summaryCell(cell.summary, cell.quartiles);
    if (cell.quartiles.median.known())
        result.words += ", median " + rounded(cell.quartiles.median.value(), decimalsOf(cell.summary)) + " (IQR " +
                        rounded(cell.quartiles.iqr.value(), decimalsOf(cell.summary)) + ")";
    return result;
}

} // namespace

Table beforeAfterTable(const std::vector<analysis::BeforeAfterTable>& tables, Reading reading, bool byGroup) {
    const std::vector<Field> fields = reading == Reading::fixedFields ? fixedFields() : allFields();
    Table table;
    if (byGroup)
        table.columns.push_back(textColumn("group"));
    for (const Field& field : fields)
        table.columns.push_back(field.column);
    for (const analysis::BeforeAfterTable& found : tables)
        for (const analysis::BeforeAfterRow& one : found.rows) {
            Row row;
            if (byGroup)
                row.emplace_back(found.group.empty() ? "everyone" : found.group);
            for (const Field& field : fields)
                row.push_back(field.cell(one, found));
            table.rows.push_back(std::move(row));
        }
    return table;
}

Table beforeAfterTable(const analysis::BeforeAfterTable& found) {
    return beforeAfterTable({found}, Reading::whole, false);
}

Table characteristicsTable(const analysis::CharacteristicsTable& found, statistics::QuantileType quantiles) {
    Table table{{textColumn("characteristic"), textColumn("category"),
                 headed(textColumn("everyone"), "Everyone, N=" + std::to_string(found.everyone)),
                 integerColumn("n_everyone", onlyInFiles),
                 headed(textColumn("completers"), "Completers, N=" + std::to_string(found.completers)),
                 integerColumn("n_completers", onlyInFiles), textColumn("test", onlyInFiles),
                 headed(numberColumn("p_dropout"), "P (drop-out)"), textColumn("quantiles", onlyInFiles)},
                {}};
    for (const analysis::CharacteristicRow& row : found.rows)
        table.rows.push_back({row.characteristic, cellOrNothing(row.category), characteristicCell(row, row.everyone),
                              static_cast<std::int64_t>(row.everyone.n), characteristicCell(row, row.completers),
                              static_cast<std::int64_t>(row.completers.n), cellOrNothing(row.test),
                              row.test.empty() ? Cell() : probabilityCell(row.p), statistics::name(quantiles)});
    return table;
}

Table rankingTable(const std::vector<analysis::RankedRow>& ranked) {
    Table table{{textColumn("item"), integerColumn("n"), numberColumn("mean_rank"), numberColumn("median_rank"),
                 integerColumn("first"), integerColumn("top_three")},
                {}};
    for (const analysis::RankedRow& row : ranked)
        table.rows.push_back({row.item, static_cast<std::int64_t>(row.n), figureCell(row.mean), figureCell(row.median),
                              row.first, row.topThree});
    return table;
}

} // namespace emic::reports
