// Files of measurements as tables with the mapping that fits them best.
#include "core/outcomes/measurement_table.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>

namespace emic::outcomes {

namespace {

/// How many columns a mapping takes values from.
std::size_t useful(const Mapping& mapping) {
    const auto count = [&](ColumnUse use) {
        return static_cast<std::size_t>(std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                                      [use](const MappedColumn& column) { return column.use == use; }));
    };
    if (mapping.layout == Layout::oneValueARow)
        return mapping.columns.size();
    return count(ColumnUse::measured);
}

/// The first two rows as one heading. A cell of the first that spans several columns holds its words in the leftmost,
/// so they count as far as the next words; one that spans both rows stands alone.
transcripts::Table withJoinedHeadings(const transcripts::Table& table) {
    transcripts::Table joined = table;
    const transcripts::Row upper = table.rows[0];
    const transcripts::Row& lower = table.rows[1];
    transcripts::Row& heading = joined.rows[0];
    heading.cells.resize(std::max(upper.cells.size(), lower.cells.size()));
    std::string group;
    for (std::size_t column = 0; column < heading.cells.size(); ++column) {
        if (!text::trim(upper.at(column)).empty())
            group = text::trim(upper.at(column));
        const std::string_view below = text::trim(lower.at(column));
        std::string words = below.empty()   ? std::string(upper.at(column))
                            : group.empty() ? std::string(below)
                                            : group + " " + std::string(below);
        heading.cells[column] = {transcripts::CellKind::text, std::move(words)};
    }
    joined.rows.erase(joined.rows.begin() + 1);
    return joined;
}

/// Spreadsheets made for people name groups of columns, or themselves, above the row that names the columns.
MeasurementTable bestHeadings(const storage::Reader& reader, transcripts::Table table) {
    MeasurementTable best{std::move(table), {}};
    best.mapping = proposeMapping(reader, best.table);
    if (best.table.rows.size() < 3)
        return best;
    const transcripts::Table original = best.table;
    const auto prefer = [&](transcripts::Table other, const std::string& remark) {
        if (other.rows.front().cells.empty())
            return;
        Mapping mapping = proposeMapping(reader, other);
        if (useful(mapping) <= useful(best.mapping))
            return;
        other.remarks.push_back(remark);
        best = {std::move(other), std::move(mapping)};
    };
    prefer(withJoinedHeadings(original), "The headings stand in the first two rows and are read together.");
    transcripts::Table below = original;
    below.rows.erase(below.rows.begin());
    prefer(std::move(below), "The first row names no columns; the headings are taken from the second.");
    return best;
}

/// What a statistics program marked as missing, by its code and the words for it.
void remarkMissing(transcripts::Table& table) {
    std::map<std::string, std::size_t> counts;
    for (const transcripts::MissingCell& cell : table.missing)
        ++counts[cell.label.empty() ? cell.code : cell.code + " (" + cell.label + ")"];
    if (counts.empty())
        return;
    std::string list;
    for (const auto& [code, count] : counts)
        list += (list.empty() ? "" : ", ") + std::to_string(count) + " as " + code;
    table.remarks.push_back("The file marks values as missing: " + list + ". They are taken as not answered.");
}

bool sameHeadings(const Mapping& one, const Mapping& other) {
    return std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                      [](const MappedColumn& a, const MappedColumn& b) { return a.heading == b.heading; });
}

} // namespace

MeasurementTable readMeasurements(const storage::Reader& reader, std::string_view bytes, std::string_view fileName,
                                  transcripts::TableOptions options, KnownFiles known) {
    options.codes = true; // labels of answers are words; scores are made of codes
    MeasurementTable found = bestHeadings(reader, transcripts::readTable(bytes, fileName, options));
    remarkMissing(found.table);
    if (known == KnownFiles::asBefore)
        if (const auto kept = keptMapping(reader, fileName); kept && sameHeadings(*kept, found.mapping))
            found.mapping = *kept;
    return found;
}

} // namespace emic::outcomes
