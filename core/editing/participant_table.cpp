#include "core/editing/participant_table.h"

#include "core/editing/attribute_value.h"
#include "core/editing/attributes.h"
#include "core/editing/column_proposals.h"
#include "core/editing/people.h"
#include "core/editing/wording.h"
#include "core/study/names.h"
#include "core/study/tag_template.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Attribute;
using study::AttributeId;
using study::AttributeType;
using study::AttributeValue;
using study::Participant;
using study::ParticipantId;

namespace {

/// A column that holds an attribute, with what the study knows of it.
struct AttributeColumn {
    std::size_t place = 0;
    std::string heading;
    std::optional<AttributeId> id; ///< none: it is new
    PlannedAttribute planned;
    std::vector<std::string> categories; ///< those there are and those found so far
    DecimalComma comma = DecimalComma::unknown;
};

struct Columns {
    std::size_t code = 0;
    std::optional<std::size_t> group;
    std::vector<AttributeColumn> attributes;
};

AttributeColumn attributeColumn(const Reader& reader, const TableRows& table, const TableColumn& column) {
    AttributeColumn result;
    result.place = column.place;
    result.heading = table.header[column.place];
    const std::string name = properName(column.attribute.empty() ? result.heading : column.attribute, "attribute");
    const std::vector<std::string> values = filledCells(table, column.place);
    for (const Attribute& attribute : reader.all<Attribute>())
        if (sameName(attribute.name, name)) {
            result.id = attribute.id;
            result.planned = {attribute.name, attribute.type, false, {}};
            result.categories = categoriesOf(reader, attribute.id);
        }
    if (result.id && column.type && *column.type != result.planned.type)
        throw InvalidInput("The attribute " + quoted(result.planned.name) + " is of type " +
                           std::string(study::name(result.planned.type)) + ", not " +
                           std::string(study::name(*column.type)) +
                           "; change its type first, or take the column as that.");
    if (!result.id) {
        if (study::isBuiltInTagName(name) || name.find_first_of("{}") != std::string::npos)
            throw InvalidInput("The column " + quoted(result.heading) + " cannot become an attribute called " +
                               quoted(name) + "; give it another name (not group, code or kind, and without braces).");
        result.planned = {name, column.type.value_or(typeOfValues(values)), true, {}};
    }
    if (result.planned.type == AttributeType::number)
        result.comma = decimalCommaOf(values);
    return result;
}

Columns resolve(const Reader& reader, const TableRows& table, const std::vector<TableColumn>& given) {
    Columns columns;
    bool hasCode = false;
    std::set<std::size_t> places;
    std::set<std::string> names;
    for (const TableColumn& column : given) {
        if (column.place >= table.header.size())
            throw InvalidInput("The table has no column " + std::to_string(column.place + 1) + "; it has " +
                               std::to_string(table.header.size()) + ".");
        const std::string heading = quoted(table.header[column.place]);
        if (!places.insert(column.place).second)
            throw InvalidInput("The column " + heading + " is used twice; say once what it is.");
        if (column.use == ColumnUse::code) {
            if (hasCode)
                throw InvalidInput("Two columns are said to be the participant's code, one of them " + heading +
                                   "; leave one.");
            hasCode = true;
            columns.code = column.place;
        } else if (column.use == ColumnUse::group) {
            if (columns.group)
                throw InvalidInput("Two columns are said to be the group, one of them " + heading + "; leave one.");
            columns.group = column.place;
        } else if (column.use == ColumnUse::attribute) {
            columns.attributes.push_back(attributeColumn(reader, table, column));
            if (!names.insert(text::foldCase(columns.attributes.back().planned.name)).second)
                throw InvalidInput("Two columns are said to be the attribute " +
                                   quoted(columns.attributes.back().planned.name) + "; leave one.");
        }
    }
    if (!hasCode)
        throw InvalidInput("No column is said to be the participant's code; say which one is.");
    return columns;
}

/// What the study knows of one participant.
struct Known {
    Participant participant;
    std::map<AttributeId, std::string> values;
};

class Planner {
public:
    Planner(const Reader& reader, const TableRows& table, const std::vector<TableColumn>& columns,
            const TableOptions& options)
        : m_table(table), m_options(options), m_columns(resolve(reader, table, columns)) {
        for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
            m_groups.emplace(text::foldCase(group.name), group.name), m_groupNames.emplace(group.id, group.name);
        std::unordered_map<ParticipantId, std::string> codes;
        for (const Participant& participant : reader.all<Participant>()) {
            codes.emplace(participant.id, text::foldCase(participant.code));
            m_known[codes.at(participant.id)] = {participant, {}};
            m_order.push_back(codes.at(participant.id));
        }
        for (const AttributeValue& value : reader.all<AttributeValue>())
            m_known.at(codes.at(value.participant)).values[value.attribute] = value.value;
        for (std::size_t place = 0; place < table.header.size(); ++place) {
            const bool used = std::any_of(columns.begin(), columns.end(), [&](const TableColumn& column) {
                return column.place == place && column.use != ColumnUse::ignored;
            });
            if (!used)
                m_plan.ignoredColumns.push_back(table.header[place]);
        }
    }

    TablePlan plan() {
        const std::map<std::string, std::vector<const TableRow*>> byCode = rowsByCode();
        for (const TableRow& row : m_table.rows) {
            const std::string code = text::foldCase(cell(row, m_columns.code));
            const auto rows = byCode.find(code);
            if (rows == byCode.end() || rows->second.front() != &row)
                continue;
            if (!checkRepeated(rows->second))
                planRow(row, code);
        }
        for (const std::string& code : m_order)
            if (!m_seen.contains(code))
                m_plan.missing.push_back(m_known.at(code).participant.code);
        for (const AttributeColumn& column : m_columns.attributes)
            m_plan.attributes.push_back(column.planned);
        std::stable_sort(m_plan.problems.begin(), m_plan.problems.end(),
                         [](const TableProblem& left, const TableProblem& right) { return left.row < right.row; });
        return std::move(m_plan);
    }

private:
    static std::string cell(const TableRow& row, std::size_t place) {
        return place < row.cells.size() ? text::collapseSpace(row.cells[place]) : std::string();
    }

    static bool isEmpty(const TableRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const std::string& each) { return text::trim(each).empty(); });
    }

    [[nodiscard]] bool isTooLong(const TableRow& row) const {
        for (std::size_t place = m_table.header.size(); place < row.cells.size(); ++place)
            if (!text::trim(row.cells[place]).empty())
                return true;
        return false;
    }

    void problem(const TableRow& row, std::string_view column, const std::string& sentence) {
        m_plan.problems.push_back(
            {row.number, std::string(column), "Row " + std::to_string(row.number) + ": " + sentence});
    }

    /// Rows that have a code, by it; says what is wrong with the others.
    std::map<std::string, std::vector<const TableRow*>> rowsByCode() {
        std::map<std::string, std::vector<const TableRow*>> byCode;
        const std::string& heading = m_table.header[m_columns.code];
        for (const TableRow& row : m_table.rows) {
            if (isEmpty(row))
                continue;
            const std::string code = cell(row, m_columns.code);
            m_seen.insert(text::foldCase(code));
            if (isTooLong(row))
                problem(row, "", "it has more cells than the header; look for a separator too many.");
            else if (code.empty())
                problem(row, heading, "the participant has no code in the column " + quoted(heading) + "; write one.");
            else
                byCode[text::foldCase(code)].push_back(&row);
        }
        return byCode;
    }

    /// Says that a code stands several times; true when its rows differ and none can be taken.
    bool checkRepeated(const std::vector<const TableRow*>& rows) {
        bool differ = false;
        for (std::size_t place = 1; place < rows.size(); ++place) {
            bool same = true;
            for (std::size_t column = 0; column < m_table.header.size(); ++column)
                same = same && cell(*rows[place], column) == cell(*rows[0], column);
            differ = differ || !same;
            problem(*rows[place], m_table.header[m_columns.code],
                    "the participant " + quoted(cell(*rows[place], m_columns.code)) + " stands in row " +
                        std::to_string(rows[0]->number) + " already" + (same ? ", with the same cells" : "") +
                        "; leave one row a participant.");
        }
        return differ;
    }

    void planRow(const TableRow& row, const std::string& code) {
        const auto known = m_known.find(code);
        const bool isNew = known == m_known.end();
        PlannedParticipant planned{row.number, isNew ? cell(row, m_columns.code) : known->second.participant.code, {}};
        if (m_columns.group)
            planGroup(row, isNew ? nullptr : &known->second, planned);
        for (AttributeColumn& column : m_columns.attributes)
            planValue(row, column, isNew ? nullptr : &known->second, planned);
        if (isNew)
            m_plan.added.push_back(std::move(planned));
        else if (planned.values.empty())
            m_plan.unchanged.push_back(planned.code);
        else
            m_plan.changed.push_back(std::move(planned));
    }

    void planGroup(const TableRow& row, const Known* known, PlannedParticipant& planned) {
        const std::string typed = cell(row, *m_columns.group);
        const std::string before =
            known != nullptr && known->participant.group ? m_groupNames.at(*known->participant.group) : std::string();
        std::string after;
        if (!saysNothing(typed)) {
            const auto [group, isNew] = m_groups.emplace(text::foldCase(typed), typed);
            if (isNew)
                m_plan.newGroups.push_back(typed);
            after = group->second;
        } else if (m_options.emptyCells == EmptyCells::keep) {
            return;
        }
        if (before != after)
            planned.values.push_back({std::string(groupColumn), before, after});
    }

    void planValue(const TableRow& row, AttributeColumn& column, const Known* known, PlannedParticipant& planned) {
        std::string before;
        if (known != nullptr && column.id)
            if (const auto value = known->values.find(*column.id); value != known->values.end())
                before = value->second;
        const std::string typed =
            column.place < row.cells.size() ? std::string(text::trim(row.cells[column.place])) : std::string();
        if (saysNothing(typed)) {
            if (m_options.emptyCells == EmptyCells::clear && !before.empty())
                planned.values.push_back({column.planned.name, before, ""});
            return;
        }
        ReadValue read = readValue(column.planned.type, typed, column.categories, column.comma);
        const bool mayExtend = column.planned.isNew || m_options.unknownCategories == UnknownCategories::add;
        if (!read.value && column.planned.type == AttributeType::category && mayExtend) {
            read.value = text::collapseSpace(typed);
            column.categories.push_back(*read.value);
            column.planned.newCategories.push_back(*read.value);
        }
        if (!read.value)
            problem(row, column.heading, column.heading + " of " + planned.code + ": " + read.problem);
        else if (*read.value != before)
            planned.values.push_back({column.planned.name, before, *read.value});
    }

    const TableRows& m_table;
    TableOptions m_options;
    Columns m_columns;
    TablePlan m_plan;
    std::map<std::string, std::string> m_groups; ///< folded name -> name
    std::unordered_map<study::GroupId, std::string> m_groupNames;
    std::unordered_map<std::string, Known> m_known; ///< by folded code
    std::vector<std::string> m_order;
    std::set<std::string> m_seen; ///< folded codes of the table, also of rows that cannot be taken
};

} // namespace

TablePlan planParticipants(const Reader& reader, const TableRows& table, const std::vector<TableColumn>& columns,
                           const TableOptions& options) {
    return Planner(reader, table, columns, options).plan();
}

} // namespace emic::editing
