// Participants from a file: read the table, work out what its columns are, plan, import. Belongs to the study's thread.
#pragma once

#include "core/editing/participant_table.h"
#include "core/storage/study_file.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace emic::workbench {

struct ParticipantsJob {
    std::filesystem::path table; ///< CSV, TSV or XLSX, whose first row has the headings, or SPSS, SAS or Stata
    std::string idColumn;        ///< heading; empty: recognised
    std::string groupColumn;     ///< heading; empty: recognised
    /// Headings with what the column holds: the name of a type of attribute, or "ignored".
    std::vector<std::pair<std::string, std::string>> types;
    std::string sheet;                   ///< of a spreadsheet; empty: the first
    std::optional<std::string> encoding; ///< of a CSV file; none: recognised
    editing::TableOptions options;
    std::string reason; ///< why, for the journal; may be empty
};

struct ParticipantsOutcome {
    editing::TablePlan plan;
    std::vector<std::string> remarks; ///< on the table as a file, sentences
    /// What a statistics program calls the columns for people, by their headings; only those that have such a label.
    std::map<std::string, std::string> labels;
    std::optional<study::JournalEntry> entry;
};

/// What importParticipants would do. Throws NotFound for the file or a heading, InvalidInput when the file is no table
/// or its columns are impossible.
[[nodiscard]] ParticipantsOutcome planParticipants(const storage::Reader& reader, const ParticipantsJob& job);

/// Throws also InvalidInput when the table has problems that block; then nothing was changed.
ParticipantsOutcome importParticipants(storage::Study& study, const ParticipantsJob& job);

} // namespace emic::workbench
