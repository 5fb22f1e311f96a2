#include "app/workbench/label_table.h"

#include "app/workbench/wording.h"
#include "core/editing/people.h"
#include "core/storage/files.h"
#include "core/study/names.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/table.h"

#include <string>
#include <utility>

namespace emic::workbench {
namespace {

struct Columns {
    std::optional<std::size_t> label;
    std::optional<std::size_t> participant;
    std::optional<std::size_t> role;
    std::optional<std::size_t> source;
};

Columns columnsOf(const transcripts::Row& heading, const std::string& file) {
    Columns columns;
    for (std::size_t place = 0; place < heading.cells.size(); ++place) {
        const std::string name = text::foldCase(text::trim(heading.at(place)));
        if (name == "label")
            columns.label = place;
        else if (name == "participant")
            columns.participant = place;
        else if (name == "role")
            columns.role = place;
        else if (name == "source")
            columns.source = place;
    }
    if (!columns.label || (!columns.participant && !columns.role))
        throw InvalidInput("The table " + inQuotes(file) +
                           " needs a first row with the headings label and participant, or label and role (and source, "
                           "where labels mean different people in different sources).");
    return columns;
}

std::string cell(const transcripts::Row& row, const std::optional<std::size_t>& column) {
    return column ? text::collapseSpace(row.at(*column)) : std::string();
}

LabelRow readRow(const storage::Reader& reader, const transcripts::Row& row, const Columns& columns) {
    LabelRow result{row.number, cell(row, columns.label), cell(row, columns.source), std::nullopt, std::nullopt};
    const std::string participant = cell(row, columns.participant);
    const std::string role = text::foldCase(cell(row, columns.role));
    if (result.label.empty())
        throw InvalidInput("It has no label.");
    if (!participant.empty())
        result.participant = editing::participantByCode(reader, participant).id;
    if (!role.empty()) {
        result.role = study::parseName<study::Role>(role);
        if (!result.role)
            throw InvalidInput(inQuotes(role) +
                               " is no role; the roles are participant, interviewer, moderator and unknown.");
    }
    if (!result.participant && !result.role)
        throw InvalidInput("It says neither which participant nor which role " + inQuotes(result.label) + " is.");
    if (result.participant && result.role && *result.role != study::Role::participant)
        throw InvalidInput("It says that " + inQuotes(result.label) + " is a participant and also " + role + ".");
    return result;
}

} // namespace

std::string labelKey(std::string_view label) {
    std::string key = text::foldCase(label);
    std::erase(key, ' ');
    return key;
}

std::vector<LabelRow> readLabelTable(const storage::Reader& reader, const std::filesystem::path& path) {
    const std::string file = path.filename().string();
    const transcripts::Table table = transcripts::readTable(storage::readFile(path), file);
    if (table.rows.empty())
        throw InvalidInput("The table " + inQuotes(file) + " is empty.");
    const Columns columns = columnsOf(table.rows.front(), file);
    std::vector<LabelRow> rows;
    for (std::size_t place = 1; place < table.rows.size(); ++place) {
        try {
            rows.push_back(readRow(reader, table.rows[place], columns));
        } catch (const Error& error) {
            throw InvalidInput("Row " + std::to_string(table.rows[place].number) + " of " + inQuotes(file) + ": " +
                               error.what());
        }
    }
    return rows;
}

LabelTable::LabelTable(std::vector<LabelRow> rows) : m_rows(std::move(rows)), m_used(m_rows.size(), false) {
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        m_sources.push_back(text::foldCase(m_rows[place].source));
        m_byLabel[labelKey(m_rows[place].label)].push_back(place);
    }
}

const LabelRow* LabelTable::find(std::string_view label, std::string_view sourceName, std::string_view fileName) {
    const auto rows = m_byLabel.find(labelKey(label));
    if (rows == m_byLabel.end())
        return nullptr;
    std::optional<std::size_t> found;
    for (const std::size_t place : rows->second) {
        const std::string& source = m_sources[place];
        if (source.empty() ? !found : source == text::foldCase(sourceName) || source == text::foldCase(fileName))
            found = place;
        if (found && !m_sources[*found].empty())
            break;
    }
    if (!found)
        return nullptr;
    m_used[*found] = true;
    return &m_rows[*found];
}

std::vector<LabelRow> LabelTable::unused() const {
    std::vector<LabelRow> rows;
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        if (!m_used[place])
            rows.push_back(m_rows[place]);
    return rows;
}

} // namespace emic::workbench
