#include "app/workbench/participants_job.h"

#include "app/workbench/wording.h"
#include "core/storage/files.h"
#include "core/study/names.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/table.h"

namespace emic::workbench {
namespace {

struct Loaded {
    editing::TableRows table;
    std::vector<editing::TableColumn> columns;
    std::vector<std::string> remarks;
    std::map<std::string, std::string> labels;
};

editing::TableColumn& columnNamed(Loaded& loaded, const std::string& heading) {
    const std::string wanted = text::foldCase(text::trim(heading));
    for (editing::TableColumn& column : loaded.columns)
        if (text::foldCase(text::trim(loaded.table.header.at(column.place))) == wanted)
            return column;
    std::vector<std::string> headings;
    for (const std::string& each : loaded.table.header)
        headings.push_back(inQuotes(each));
    throw NotFound("The table has no column " + inQuotes(heading) + "; it has " + listed(headings, 20) + ".");
}

/// Gives one column a use that only one can have; whichever was thought to have it is an attribute then.
void use(Loaded& loaded, const std::string& heading, editing::ColumnUse use) {
    if (heading.empty())
        return;
    for (editing::TableColumn& column : loaded.columns)
        if (column.use == use)
            column.use = editing::ColumnUse::attribute;
    columnNamed(loaded, heading).use = use;
}

void setType(Loaded& loaded, const std::string& heading, const std::string& type) {
    editing::TableColumn& column = columnNamed(loaded, heading);
    if (type == "ignored") {
        column.use = editing::ColumnUse::ignored;
        return;
    }
    column.type = study::parseName<study::AttributeType>(type);
    if (!column.type)
        throw InvalidInput(inQuotes(type) +
                           " is no type; a column is text, number, category, yes-no, date or ignored.");
    column.use = editing::ColumnUse::attribute;
}

Loaded load(const storage::Reader& reader, const ParticipantsJob& job) {
    const std::string file = job.table.filename().string();
    transcripts::Table table =
        transcripts::readTable(storage::readFile(job.table), file, {job.encoding, std::nullopt, job.sheet});
    if (table.rows.empty())
        throw InvalidInput("The table " + inQuotes(file) + " is empty.");
    Loaded loaded;
    loaded.remarks = std::move(table.remarks);
    for (const transcripts::Row& row : table.rows) {
        std::vector<std::string> cells;
        for (const transcripts::Cell& cell : row.cells)
            cells.push_back(cell.text);
        if (&row == &table.rows.front())
            loaded.table.header = std::move(cells);
        else
            loaded.table.rows.push_back({row.number, std::move(cells)});
    }
    for (const transcripts::TableVariable& variable : table.variables) {
        loaded.table.coded.push_back(!variable.valueLabels.empty());
        if (!variable.label.empty() && variable.label != variable.name)
            loaded.labels.emplace(variable.name, variable.label);
    }
    loaded.columns = editing::proposeColumns(reader, loaded.table);
    use(loaded, job.idColumn, editing::ColumnUse::code);
    use(loaded, job.groupColumn, editing::ColumnUse::group);
    for (const auto& [heading, type] : job.types)
        setType(loaded, heading, type);
    return loaded;
}

} // namespace

ParticipantsOutcome planParticipants(const storage::Reader& reader, const ParticipantsJob& job) {
    Loaded loaded = load(reader, job);
    return {editing::planParticipants(reader, loaded.table, loaded.columns, job.options), std::move(loaded.remarks),
            std::move(loaded.labels), std::nullopt};
}

ParticipantsOutcome importParticipants(storage::Study& study, const ParticipantsJob& job) {
    Loaded loaded = load(study.read(), job);
    ParticipantsOutcome outcome;
    outcome.remarks = std::move(loaded.remarks);
    outcome.labels = std::move(loaded.labels);
    outcome.entry = study.perform([&](storage::Edit& edit) {
        if (!job.reason.empty())
            edit.because(job.reason);
        outcome.plan = editing::importParticipants(edit, loaded.table, loaded.columns, job.options);
    });
    return outcome;
}

} // namespace emic::workbench
