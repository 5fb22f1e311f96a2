// Making an index from nothing. Internal to the room; belongs to the thread of the Reader, and uses others.
#pragma once

#include "indexer/index.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace emic::indexer {

/// Whatever an update does, whoever asked for it is told and may stop it.
class UpdateSteps {
public:
    UpdateSteps(const UpdateOptions& options, std::size_t total)
        : m_options(options), m_total(static_cast<std::int64_t>(total)) {}

    /// Throws Cancelled.
    void next(std::string_view source);
    void finish() const;

private:
    const UpdateOptions& m_options;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

/// Throws Error: nothing can be written there.
[[noreturn]] void throwNoRoom(const std::filesystem::path& folder);

/// What a rebuild that was killed left behind goes.
void sweepFolder(const std::filesystem::path& folder);

/// Makes the files of a database their owner's alone.
void keepFromOthers(const std::filesystem::path& database);

/// Throws what Xapian and the file system throw.
[[nodiscard]] UpdateResult rebuildIndex(const storage::Reader& reader, const std::filesystem::path& folder,
                                        const UpdateOptions& options);

} // namespace emic::indexer
