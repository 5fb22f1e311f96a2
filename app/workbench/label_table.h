// Who the labels of transcripts are: from a table that a person made, and from the labels themselves. Belongs to the
// Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::workbench {

/// A row of the table.
struct LabelRow {
    std::int64_t row = 0; ///< as a spreadsheet counts, from 1
    std::string label;
    std::string source; ///< name of a source or of its file; empty: any
    std::optional<study::ParticipantId> participant;
    std::optional<study::Role> role;
};

/// Equal for labels and codes that are one to people: not regarding case and spacing, as editing::bindSpeakers
/// compares.
[[nodiscard]] std::string labelKey(std::string_view label);

/// Reads a CSV, TSV or XLSX table with the columns label, participant and/or role (interviewer, moderator, participant,
/// unknown), and optionally source. Throws NotFound or InvalidInput, naming the row, when columns are missing or a row
/// names nobody, or somebody whom the study does not have.
[[nodiscard]] std::vector<LabelRow> readLabelTable(const storage::Reader& reader, const std::filesystem::path& path);

/// Finds the rows that speak of a source.
class LabelTable {
public:
    LabelTable() = default;
    explicit LabelTable(std::vector<LabelRow> rows);

    /// The row for a label of a source, one that names the source before one that does not; nothing when there is none.
    [[nodiscard]] const LabelRow* find(std::string_view label, std::string_view sourceName, std::string_view fileName);

    [[nodiscard]] const std::vector<LabelRow>& rows() const { return m_rows; }
    /// Rows that were never found: their label, or source, occurs nowhere.
    [[nodiscard]] std::vector<LabelRow> unused() const;

private:
    std::vector<LabelRow> m_rows;
    std::vector<std::string> m_sources; ///< of the rows, folded
    std::vector<bool> m_used;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byLabel; ///< by labelKey
};

} // namespace emic::workbench
