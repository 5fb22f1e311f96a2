// A container of files in memory, as office documents are (ZIP). Internal to this room; any thread.
#pragma once

#include <string>
#include <vector>

namespace emic::reports {

struct ZipEntry {
    std::string name;
    std::string bytes;
    bool asItIs = false; ///< not compressed: a file's kind is read from its first bytes
};

/// The same entries give the same bytes: all are dated 1 January 1980. Throws Error when memory runs out.
[[nodiscard]] std::string zipped(const std::vector<ZipEntry>& entries);

} // namespace emic::reports
