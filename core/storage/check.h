// Is a study file sound, and what can be saved from one that is not? Neither changes the file that is looked at.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace emic::storage {

struct CheckReport {
    std::vector<std::string> problems; ///< one sentence each; empty: the study is sound
    std::int64_t rows = 0;             ///< rows looked at
    std::int64_t contents = 0;         ///< pieces of content whose hash was computed anew
    std::int64_t entries = 0;          ///< journal entries whose changeset was read

    [[nodiscard]] bool sound() const { return problems.empty(); }
};

/// Looks at everything: the database's pages and indexes, references between rows, content against its hashes, turns
/// and meaning units against their texts, the journal's order and changesets. Opens the file by itself, read-only.
/// Throws NotFound or InvalidInput when the file is not there or is no study at all.
[[nodiscard]] CheckReport check(const std::filesystem::path& path, const std::function<bool()>& cancelled = {});

struct SalvageReport {
    std::int64_t rowsSaved = 0;
    std::vector<std::string> lost; ///< one sentence each: what could not be read, or refers to what could not be read
};

/// Writes everything readable of a damaged study to a new study at `target`: rows, content and journal. Rows that refer
/// to what is lost are left out and listed. Throws InvalidInput when there is a file at `target` or nothing can be
/// read.
[[nodiscard]] SalvageReport salvage(const std::filesystem::path& damaged, const std::filesystem::path& target);

} // namespace emic::storage
