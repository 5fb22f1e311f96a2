// Participants from a table: which column is what, what an import would change, and the import.
//
// A plan comes first: it says everything that would happen and everything that is wrong, by row, and changes nothing.
// The import makes the same plan and carries it out, so importing a corrected table again updates. Participants whom
// the table lacks stay as they are. A cell that says nothing leaves what is known as it is, unless asked to clear it.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

struct TableRow {
    std::int64_t number = 0; ///< as the file counts it for a person: the header of most tables is row 1
    std::vector<std::string> cells;
};

/// A table as it stands in its file. Rows may be shorter or longer than the header; rows of empty cells are passed
/// over.
struct TableRows {
    std::vector<std::string> header;
    std::vector<TableRow> rows;
    /// Of each column, whether its values are the words for the codes of a closed list; may be shorter than the header.
    std::vector<bool> coded = {};
};

enum class ColumnUse { ignored, code, group, attribute };

/// What one column of the table is.
struct TableColumn {
    std::size_t place = 0; ///< in the header, from 0
    ColumnUse use = ColumnUse::ignored;
    std::string attribute;                    ///< its name; empty: the header's
    std::optional<study::AttributeType> type; ///< none: the attribute's, or proposed by the values
    bool operator==(const TableColumn&) const = default;
};

/// A proposal for every column. The code is the column headed like one ("id", "code", "participant", "deltager" ...)
/// with the fewest empty and repeated cells, else the first column whose cells are all there and all different. The
/// group is a column headed so. Attributes that the study has keep their type; others get the narrowest that all their
/// values fit: yes-no, date, number (at least as many values as a category has), category when there are at most 12
/// values and each stands twice on average or the column is coded, else text. Columns without a heading or without
/// values are ignored. Any number of columns may be corrected before they go to planParticipants.
[[nodiscard]] std::vector<TableColumn> proposeColumns(const storage::Reader& reader, const TableRows& table);

/// How plans name the column that holds the group; no attribute can be called so.
inline constexpr std::string_view groupColumn = "group";

/// One value that would come, change or go.
struct PlannedValue {
    std::string column; ///< name of the attribute, or groupColumn
    std::string before; ///< empty: not known
    std::string after;  ///< canonical; empty: not known any more
    bool operator==(const PlannedValue&) const = default;
};

struct PlannedParticipant {
    std::int64_t row = 0;
    std::string code;
    std::vector<PlannedValue> values; ///< those that differ
    bool operator==(const PlannedParticipant&) const = default;
};

struct PlannedAttribute {
    std::string name;
    study::AttributeType type{};
    bool isNew = false;
    std::vector<std::string> newCategories; ///< in the order in which they first occur
    bool operator==(const PlannedAttribute&) const = default;
};

/// Something in the table that cannot be taken. `row` 0 is the header.
struct TableProblem {
    std::int64_t row = 0;
    std::string column;   ///< heading, or empty
    std::string sentence; ///< what is wrong, where, what to do
    bool operator==(const TableProblem&) const = default;
};

struct TablePlan {
    std::vector<PlannedAttribute> attributes; ///< of the columns used, in their order
    std::vector<std::string> newGroups;
    std::vector<PlannedParticipant> added;
    std::vector<PlannedParticipant> changed;
    std::vector<std::string> unchanged;      ///< codes
    std::vector<std::string> missing;        ///< codes of participants in the study whom the table lacks; they stay
    std::vector<std::string> ignoredColumns; ///< headings
    std::vector<TableProblem> problems;      ///< by row
};

/// What to do with rows and cells that have a problem. Setting aside leaves out a row without a code, every row of a
/// code that stands twice with different cells, and a single value that does not fit; the rest is taken.
enum class WithProblems { block, setAside };
enum class EmptyCells { keep, clear };
/// Whether a value that is none of the categories the study has extends them or is a problem.
enum class UnknownCategories { add, problem };

struct TableOptions {
    WithProblems problems = WithProblems::block;
    EmptyCells emptyCells = EmptyCells::keep;
    UnknownCategories unknownCategories = UnknownCategories::add;
};

/// What the import would do. Throws InvalidInput when the columns themselves are impossible: none or two are the code,
/// two are the group or the same attribute, a place beyond the header, a type that contradicts the attribute's.
[[nodiscard]] TablePlan planParticipants(const storage::Reader& reader, const TableRows& table,
                                         const std::vector<TableColumn>& columns, const TableOptions& options = {});

/// Carries the plan out and returns it. Throws as planParticipants does, and InvalidInput with the first problems when
/// there are any that block.
TablePlan importParticipants(storage::Edit& edit, const TableRows& table, const std::vector<TableColumn>& columns,
                             const TableOptions& options = {});

} // namespace emic::editing
