#include "core/editing/column_proposals.h"

#include "core/editing/attribute_value.h"
#include "core/editing/wording.h"
#include "core/study/tag_template.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <set>

namespace emic::editing {

using namespace std::string_view_literals;
using study::Attribute;
using study::AttributeType;

namespace {

/// Folded, without what separates the parts of a heading: "Participant ID", "participant_id" and "ParticipantId" are
/// one.
std::string headingKey(std::string_view heading) {
    std::string key = text::foldCase(heading);
    std::erase_if(key, [](char c) { return " _-.:#"sv.find(c) != std::string_view::npos; });
    return key;
}

bool isCodeHeading(std::string_view heading) {
    static constexpr std::array headings{"id"sv,
                                         "code"sv,
                                         "kode"sv,
                                         "kod"sv,
                                         "nr"sv,
                                         "no"sv,
                                         "participant"sv,
                                         "participantid"sv,
                                         "participantcode"sv,
                                         "participantno"sv,
                                         "pid"sv,
                                         "subject"sv,
                                         "subjectid"sv,
                                         "respondent"sv,
                                         "respondentid"sv,
                                         "patient"sv,
                                         "patientid"sv,
                                         "pseudonym"sv,
                                         "deltager"sv,
                                         "deltagerid"sv,
                                         "deltagernr"sv,
                                         "deltagerkode"sv,
                                         "deltaker"sv,
                                         "deltakerid"sv,
                                         "deltakernr"sv,
                                         "deltakerkode"sv,
                                         "deltagare"sv,
                                         "deltagarnr"sv,
                                         "deltagarkod"sv,
                                         "informant"sv,
                                         "informantid"sv,
                                         "teilnehmer"sv,
                                         "teilnehmerid"sv,
                                         "teilnehmernr"sv,
                                         "teilnehmercode"sv,
                                         "deelnemer"sv,
                                         "participante"sv,
                                         "partecipante"sv,
                                         "caseid"sv,
                                         "case"sv,
                                         "osallistuja"sv};
    return std::find(headings.begin(), headings.end(), headingKey(heading)) != headings.end();
}

bool isGroupHeading(std::string_view heading) {
    static constexpr std::array headings{"group"sv, "gruppe"sv, "grupp"sv, "groupe"sv,    "gruppo"sv,
                                         "grupo"sv, "groep"sv,  "grupa"sv, "groupname"sv, "ryhmä"sv};
    return std::find(headings.begin(), headings.end(), headingKey(heading)) != headings.end();
}

/// Rows whose cell is missing or repeats an earlier one.
std::size_t uselessAsCode(const TableRows& table, std::size_t place) {
    std::set<std::string> seen;
    for (const std::string& cell : filledCells(table, place))
        seen.insert(text::foldCase(cell));
    return table.rows.size() - seen.size();
}

std::optional<std::size_t> proposeCode(const TableRows& table) {
    std::optional<std::size_t> best;
    for (std::size_t place = 0; place < table.header.size(); ++place)
        if (isCodeHeading(table.header[place]) && (!best || uselessAsCode(table, place) < uselessAsCode(table, *best)))
            best = place;
    for (std::size_t place = 0; place < table.header.size() && !best; ++place)
        if (!table.rows.empty() && uselessAsCode(table, place) == 0)
            best = place;
    return best;
}

bool allFit(const std::vector<std::string>& values, AttributeType type) {
    return std::all_of(values.begin(), values.end(), [&](const std::string& value) {
        const ReadValue read = readValue(type, value);
        return read.value.has_value() || read.ambiguous;
    });
}

bool sayYesAndNo(const std::vector<std::string>& values) {
    std::set<std::string> answers;
    bool words = false;
    for (const std::string& value : values) {
        const ReadValue read = readValue(AttributeType::yesNo, value);
        if (!read.value)
            return false;
        answers.insert(*read.value);
        words = words || (value != "0" && value != "1");
    }
    return answers.size() == 2 && words;
}

} // namespace

std::vector<std::string> filledCells(const TableRows& table, std::size_t place) {
    std::vector<std::string> cells;
    for (const TableRow& row : table.rows)
        if (place < row.cells.size() && !saysNothing(row.cells[place]))
            cells.emplace_back(text::trim(row.cells[place]));
    return cells;
}

AttributeType typeOfValues(const std::vector<std::string>& values) {
    constexpr std::size_t mostCategories = 12;
    if (values.empty())
        return AttributeType::text;
    if (sayYesAndNo(values))
        return AttributeType::yesNo;
    if (allFit(values, AttributeType::date))
        return AttributeType::date;
    if (allFit(values, AttributeType::number))
        return AttributeType::number;
    std::set<std::string> different;
    for (const std::string& value : values)
        different.insert(text::foldCase(value));
    const bool repeats = values.size() >= 2 * different.size();
    return repeats && different.size() <= mostCategories ? AttributeType::category : AttributeType::text;
}

std::vector<TableColumn> proposeColumns(const storage::Reader& reader, const TableRows& table) {
    const std::vector<Attribute> attributes = reader.all<Attribute>();
    const std::optional<std::size_t> code = proposeCode(table);
    bool hasGroup = false;
    std::set<std::string> names;
    std::vector<TableColumn> columns;
    for (std::size_t place = 0; place < table.header.size(); ++place) {
        TableColumn& column = columns.emplace_back();
        column.place = place;
        std::string name = text::collapseSpace(table.header[place]);
        if (place == code) {
            column.use = ColumnUse::code;
            continue;
        }
        if (!hasGroup && isGroupHeading(name)) {
            column.use = ColumnUse::group;
            hasGroup = true;
            continue;
        }
        const std::vector<std::string> values = filledCells(table, place);
        if (name.empty() || values.empty())
            continue;
        std::erase_if(name, [](char c) { return c == '{' || c == '}'; });
        if (study::isBuiltInTagName(name) || name.empty())
            name += " (table)";
        if (!names.insert(text::foldCase(name)).second)
            continue;
        column.use = ColumnUse::attribute;
        column.attribute = name;
        column.type = typeOfValues(values);
        if (column.type == study::AttributeType::text && place < table.coded.size() && table.coded[place])
            column.type = study::AttributeType::category;
        for (const Attribute& attribute : attributes)
            if (sameName(attribute.name, name)) {
                column.attribute = attribute.name;
                column.type = attribute.type;
            }
    }
    return columns;
}

} // namespace emic::editing
