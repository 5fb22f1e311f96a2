// Participants and what is known of them, from the table that the manifest names.
#include "core/editing/attribute_value.h"
#include "core/editing/attributes.h"
#include "core/editing/study_info.h"
#include "core/exchange/build_steps.h"
#include "core/storage/files.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/wording.h"
#include "core/transcripts/table.h"

namespace emic::exchange {

using editing::ColumnUse;
using editing::TableColumn;
using editing::TableRows;
using storage::Edit;
using study::AttributeType;
using text::foldCase;

namespace {

constexpr std::uintmax_t largestTable = 200'000'000;
constexpr std::size_t mostListed = 12;

std::optional<std::size_t> columnNamed(const TableRows& table, const std::string& name) {
    for (std::size_t place = 0; place < table.header.size(); ++place) {
        if (foldCase(table.header[place]) == foldCase(name))
            return place;
    }
    return std::nullopt;
}

} // namespace

std::optional<TableRows> Builder::participantsTable() {
    const Manifest::Participants& wanted = *m_manifest.participants;
    const std::optional<std::filesystem::path> path = fileBelow(wanted.file, wanted.line);
    if (!path)
        return std::nullopt;
    std::optional<TableRows> rows;
    at(wanted.line, [&] {
        const transcripts::Table table = transcripts::readTable(storage::readFile(*path, largestTable), wanted.file);
        m_report.tableRemarks = table.remarks;
        rows.emplace();
        for (const transcripts::Row& row : table.rows) {
            std::vector<std::string> cells;
            for (const transcripts::Cell& cell : row.cells)
                cells.push_back(cell.text);
            if (rows->header.empty())
                rows->header = std::move(cells);
            else
                rows->rows.push_back({row.number, std::move(cells)});
        }
    });
    return rows;
}

std::vector<TableColumn> Builder::tableColumns(const TableRows& table) {
    const Manifest::Participants& wanted = *m_manifest.participants;
    std::vector<TableColumn> columns(table.header.size());
    for (std::size_t place = 0; place < columns.size(); ++place)
        columns[place].place = place;
    const auto use = [&](const std::string& name, std::int64_t line, ColumnUse as) -> TableColumn* {
        const std::optional<std::size_t> place = columnNamed(table, name);
        if (!place) {
            m_problems.add(line, "The table " + wanted.file + " has no column '" + text::excerpt(name, 60) +
                                     "'; it has " + text::excerpt(text::listed(table.header, mostListed), 300) + ".");
            return nullptr;
        }
        columns[*place].use = as;
        return &columns[*place];
    };
    use(wanted.idColumn, wanted.line, ColumnUse::code);
    if (wanted.groupColumn)
        use(*wanted.groupColumn, wanted.line, ColumnUse::group);
    for (const Manifest::Attribute& attribute : wanted.attributes) {
        if (TableColumn* column = use(attribute.column, attribute.line, ColumnUse::attribute)) {
            column->attribute = attribute.name;
            column->type = attribute.type;
        }
    }
    return columns;
}

/// The table may name groups by the manifest's ids or by their names; the import knows names.
void Builder::useGroupNames(TableRows& table, std::size_t column) {
    std::unordered_map<std::string, std::string> names;
    std::vector<std::string> ids;
    for (const Manifest::Group& group : m_manifest.groups) {
        names.emplace(foldCase(group.id), group.name);
        ids.push_back(group.id);
    }
    for (const Manifest::Group& group : m_manifest.groups)
        names.emplace(foldCase(group.name), group.name);
    for (editing::TableRow& row : table.rows) {
        if (column >= row.cells.size() || editing::saysNothing(row.cells[column]))
            continue;
        const auto name = names.find(foldCase(row.cells[column]));
        if (name != names.end()) {
            row.cells[column] = name->second;
            continue;
        }
        m_problems.addIn(m_manifest.participants->file, row.number,
                         "The group '" + text::excerpt(row.cells[column], 60) + "' is none of the manifest's (" +
                             (ids.empty() ? "it has none" : text::excerpt(text::listed(ids, mostListed), 300)) +
                             "); correct it, or declare the group.");
        row.cells[column].clear();
    }
}

void Builder::addAttributes(Edit& edit) {
    for (const Manifest::Attribute& attribute : m_manifest.participants->attributes)
        at(attribute.line, [&] { editing::addAttribute(edit, attribute.name, attribute.type, attribute.categories); });
    m_report.attributes = static_cast<std::int64_t>(m_manifest.participants->attributes.size());
}

void Builder::reportPlan(const editing::TablePlan& plan) {
    const Manifest::Participants& wanted = *m_manifest.participants;
    for (const editing::TableProblem& problem : plan.problems)
        m_problems.addIn(wanted.file, problem.row > 0 ? problem.row : 1, problem.sentence);
    for (const editing::PlannedAttribute& planned : plan.attributes) {
        for (const Manifest::Attribute& attribute : wanted.attributes) {
            // An attribute without declared categories takes those of the table.
            if (attribute.categories.empty() || planned.newCategories.empty() ||
                foldCase(attribute.name) != foldCase(planned.name))
                continue;
            m_problems.add(attribute.line, "The column '" + attribute.column + "' of " + wanted.file + " has " +
                                               text::excerpt(text::listed(planned.newCategories, mostListed), 200) +
                                               ", which the manifest does not list for '" + attribute.name +
                                               "'; correct the table, or add a <category>.");
        }
    }
    if (!plan.ignoredColumns.empty())
        m_report.tableRemarks.push_back("Columns of " + wanted.file + " that the manifest does not use: " +
                                        text::excerpt(text::listed(plan.ignoredColumns, mostListed), 300) + ".");
}

void Builder::importParticipants() {
    if (!m_manifest.participants) {
        m_study->perform("Set the speaker tag", [&](Edit& edit) {
            at(m_manifest.line, [&] { editing::setSpeakerTag(edit, m_manifest.speakerTag); });
        });
        return;
    }
    const Manifest::Participants& wanted = *m_manifest.participants;
    tick("Importing participants", 0, 1);
    std::optional<TableRows> table = participantsTable();
    if (!table)
        return;
    const std::size_t problemsBefore = m_problems.count();
    const std::vector<TableColumn> columns = tableColumns(*table);
    if (m_problems.count() > problemsBefore)
        return;
    m_tableRead = true;
    for (const TableColumn& column : columns) {
        if (column.use == ColumnUse::group)
            useGroupNames(*table, column.place);
    }
    const std::size_t idPlace = columnNamed(*table, wanted.idColumn).value();
    for (const editing::TableRow& row : table->rows) {
        if (idPlace < row.cells.size())
            m_codesInTable.insert(foldCase(row.cells[idPlace]));
    }
    m_study->perform("Import participants from " + wanted.file, [&](Edit& edit) {
        addAttributes(edit);
        at(wanted.line, [&] {
            editing::TableOptions options;
            options.problems = editing::WithProblems::setAside; // they are reported; what fits helps to check the rest
            const editing::TablePlan plan = editing::importParticipants(edit, *table, columns, options);
            reportPlan(plan);
            m_report.participants = static_cast<std::int64_t>(plan.added.size());
        });
        at(m_manifest.line, [&] { editing::setSpeakerTag(edit, m_manifest.speakerTag); });
        for (const study::Participant& participant : edit.all<study::Participant>())
            m_participants.emplace(foldCase(participant.code), participant.id);
    });
}

} // namespace emic::exchange
