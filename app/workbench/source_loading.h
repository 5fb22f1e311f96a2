// Files of an import on their way to sources: which of them go together, and reading them. Any thread.
#pragma once

#include "app/workbench/gather_files.h"
#include "core/transcripts/read_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

/// Which files hold one conversation together.
enum class Together {
    byName, ///< those in folders whose names say so, if what they hold confirms it
    all,    ///< all that were named
    never
};

/// Files that are read in one go.
struct LoadingUnit {
    std::vector<GatheredFile> files;
    bool sure = false; ///< of several: they are one conversation, because somebody said so

    [[nodiscard]] std::uintmax_t bytes() const;
};

/// The files in units, in their order; a unit stands where its first file stood.
[[nodiscard]] std::vector<LoadingUnit> loadingUnits(const std::vector<GatheredFile>& files, Together together);

/// A source of a unit, or why a file gave none.
struct Loaded {
    GatheredFile file;                               ///< the source's (first) file
    std::vector<std::filesystem::path> furtherFiles; ///< merged into it
    std::optional<transcripts::ReadSource> source;
    std::string problem;
    bool noTranscript = false; ///< the problem is that it is something else
};

/// At least one. What cannot be read becomes a problem; throws what is no emic::Error.
[[nodiscard]] std::vector<Loaded> loadUnit(const LoadingUnit& unit, const transcripts::ReadOptions& options);

} // namespace emic::workbench
