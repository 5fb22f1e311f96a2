// Which files an import is about: those that were named, and those in folders that were named. Reads only the disk; any
// thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace emic::workbench {

struct GatheredFile {
    std::filesystem::path path;
    std::uintmax_t bytes = 0;
    bool named = false; ///< itself, and not found in a folder
};

/// A file that was found and is not read. Files that were named themselves are always read, whatever they are.
struct PassedOver {
    std::filesystem::path path;
    std::string why; ///< a clause: "hidden"
};

struct Gathered {
    std::vector<GatheredFile> files; ///< each once, in the order named; within folders by name, numbers by value
    std::vector<PassedOver> passedOver;
};

/// Folders are searched to the bottom, without following links to folders. Throws NotFound when something named is not
/// there, InvalidInput when it is neither a file nor a folder, or when there is nothing to read; Error when a folder
/// may not be read.
[[nodiscard]] Gathered gatherFiles(const std::vector<std::filesystem::path>& named);

} // namespace emic::workbench
