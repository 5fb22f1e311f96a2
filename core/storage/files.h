// Files that Emic writes for people: readable by their owner alone, and whole or not there at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace emic::storage {

/// The whole file. Throws NotFound when there is none, Error when it cannot be read, InvalidInput when it is a folder
/// or larger than `limit` bytes.
[[nodiscard]] std::string readFile(const std::filesystem::path& path, std::uintmax_t limit = 1'000'000'000);

/// Writes `bytes` to `path` with mode 0600: first under another name in the same folder, synced, then moved into place,
/// so that a crash or a full disk leaves either the old file or the new one. Throws Error when that fails.
void writeFile(const std::filesystem::path& path, std::string_view bytes);

/// Throws InvalidInput when something of that name is there already; NotFound or Error when its folder is not there or
/// may not be written to.
void requireRoomFor(const std::filesystem::path& path);

/// Gives a finished file its name. Throws InvalidInput when there is a file of that name already; both stay as they
/// were.
void moveIntoPlace(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a finished file the name of one that is there, with its permissions, and overwrites the old one's bytes once
/// it has no name any more; as far as the disk does that. A crash leaves either file, whole. Throws Error when the new
/// file cannot be put into place; then the old one is as it was. True when the old bytes were overwritten; false when
/// that failed, or when another name leads to them.
[[nodiscard]] bool replaceAndWipe(const std::filesystem::path& from, const std::filesystem::path& to);

/// A name in the folder of `path` that no file has, for writing it before it is finished.
[[nodiscard]] std::filesystem::path unfinishedName(const std::filesystem::path& path);

} // namespace emic::storage
