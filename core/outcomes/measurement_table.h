// Measurements from a table: which column is what, what an import would change, and the import.
//
// Tables come in three layouts. wide: a row a participant, columns such as who5_1_pre. rowPerWave: a row a participant
// and wave, columns such as who5_1. oneValueARow: columns for participant, wave, item and value. Columns may hold
// items, or a scale's score where that is all there is. The mapping is proposed from the headings, can be corrected
// column by column, and is kept in the study with the file, so that the file's next version is read the same way.
//
// As with participants, a plan comes first: it says everything that would happen and everything that is wrong, by row,
// and changes nothing. The import makes the same plan and carries it out. Importing again updates; what a table leaves
// empty stays as it is. Edits as in editing.h.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"
#include "core/transcripts/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::outcomes {

enum class Layout { wide, rowPerWave, oneValueARow };
enum class ColumnUse { ignored, participant, wave, item, value, date, measured };

[[nodiscard]] std::string_view name(Layout layout);
[[nodiscard]] std::string_view name(ColumnUse use);

struct MappedColumn {
    std::string heading;
    ColumnUse use = ColumnUse::ignored;
    std::string code; ///< of the item or scale, for measured
    std::string wave; ///< code, for measured and date in a wide table
    std::string unit; ///< of a lab value, where it is not the scale's own
    bool operator==(const MappedColumn&) const = default;
};

struct Mapping {
    Layout layout = Layout::wide;
    std::vector<MappedColumn> columns; ///< one for each heading, in order
    bool operator==(const Mapping&) const = default;
};

/// Works out what the columns are from their headings, the study's instruments and waves, and the codes of
/// participants. The first row of the table is its heading. Throws InvalidInput when it has none.
[[nodiscard]] Mapping proposeMapping(const storage::Reader& reader, const transcripts::Table& table);

/// Corrects one column: "ignored", "participant", "wave", "item", "value", "date", "date@WAVE", "CODE", "CODE@WAVE", or
/// with a unit "CODE@WAVE:UNIT". Throws NotFound for the heading, code, wave or unit.
void setColumn(const storage::Reader& reader, Mapping& mapping, std::string_view heading, std::string_view holds);

/// The mapping as it is kept, and back. Reading throws InvalidInput when the text is none.
[[nodiscard]] std::string mappingText(const Mapping& mapping);
[[nodiscard]] Mapping parseMapping(std::string_view text);

/// The mapping under which a file of this name was imported last.
[[nodiscard]] std::optional<Mapping> keptMapping(const storage::Reader& reader, std::string_view fileName);

struct MeasurementTable {
    transcripts::Table table;
    Mapping mapping;
};

enum class KnownFiles { asBefore, afresh };

/// Reads a file of measurements (CSV, TSV, XLSX, or one of SPSS, SAS or Stata) and proposes a mapping; a file of the
/// same name and headings that was imported before keeps the mapping it had. Answers that a statistics program labels
/// stay codes; what it marks as missing is not answered, and counted in the table's remarks. Where names of groups, or
/// a title, stand above the names of the columns, as over merged cells of a spreadsheet, both rows are read. Throws as
/// readTable and proposeMapping do.
[[nodiscard]] MeasurementTable readMeasurements(const storage::Reader& reader, std::string_view bytes,
                                                std::string_view fileName, transcripts::TableOptions options = {},
                                                KnownFiles known = KnownFiles::asBefore);

struct PlannedMeasurement {
    std::int64_t row = 0;
    std::string participant; ///< code
    std::string wave;        ///< code
    std::string item;
    std::string before; ///< empty: not known
    std::string after;
    study::Measurement measurement;
};

struct MeasurementProblem {
    std::int64_t row = 0; ///< as a spreadsheet shows it; 0: the file
    std::string heading;
    std::string sentence;
};

struct MeasurementPlan {
    std::vector<PlannedMeasurement> added;
    std::vector<PlannedMeasurement> changed;
    std::int64_t unchanged = 0;
    std::vector<std::string> missing; ///< codes of participants whom the table lacks; what is known of them stays
    std::vector<std::string> ignoredColumns;
    std::vector<MeasurementProblem> problems; ///< by row
};

enum class WithProblems { block, setAside };

/// What an import would do. Throws InvalidInput when the mapping is impossible: no column for the participant, none
/// that measures anything, no wave.
[[nodiscard]] MeasurementPlan planMeasurements(const storage::Reader& reader, const transcripts::Table& table,
                                               const Mapping& mapping);

/// Carries the plan out and keeps the file and its mapping. Throws as planMeasurements does, and InvalidInput with the
/// first problems when there are any that block. Setting aside leaves out each value that has a problem.
MeasurementPlan importMeasurements(storage::Edit& edit, const transcripts::Table& table, const Mapping& mapping,
                                   std::string_view fileName, std::string_view bytes,
                                   WithProblems problems = WithProblems::block);

} // namespace emic::outcomes
