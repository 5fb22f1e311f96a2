// What stands outside of a study's file and may still say what the study said before it was sealed. Any thread.
#pragma once

#include "core/study/study.h"

#include <filesystem>
#include <string>
#include <vector>

namespace emic::workbench {

/// The names of files in the study's folder that look like copies of it, as it was at some time: backups, and what a
/// write that was cut off has left ("evening.emic.unfinished-3f2a91c0", "evening-2024.emic", "evening.emic~"). Sorted.
/// None when the folder cannot be read.
[[nodiscard]] std::vector<std::string> copiesBeside(const std::filesystem::path& study);

/// How many names the file has besides this one (hard links); each leads to what it is now, also when a new file takes
/// this one's place.
[[nodiscard]] std::uintmax_t furtherNames(const std::filesystem::path& study);

/// Takes the search index of a study away, with the words of its texts; searching makes it again. Returns false when
/// there was none. Throws Error, naming the folder, when it cannot be removed.
bool removeIndex(const study::StudyId& study);

} // namespace emic::workbench
