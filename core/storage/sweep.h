// Taking out of a study the content that nothing needs: neither a row nor a journal entry that might be undone or
// redone names it. Such content is left behind where a study was salvaged, or merged from copies.
#pragma once

#include <cstdint>
#include <filesystem>

namespace emic::storage {

struct SweepReport {
    std::int64_t contents = 0; ///< pieces taken out
    std::int64_t bytes = 0;    ///< that they had
};

/// Sweeps; the freed pages are overwritten. Throws as Study::open and Study::perform do.
SweepReport sweep(const std::filesystem::path& path);

} // namespace emic::storage
