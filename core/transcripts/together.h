// Several files that hold one conversation: one recording a speaker, one file each. Which files belong together is seen
// by their names, and confirmed by what is in them; they are merged by time. Pure; any thread.
#pragma once

#include "core/transcripts/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

/// Names that differ in one part only: "day1_doctor.TextGrid" and "day1_patient.TextGrid".
struct NamedTogether {
    std::string common;             ///< "day1"; the first name's stem when nothing is common
    std::vector<std::string> parts; ///< "doctor", "patient"; the whole stem where a name has no part of its own
};
[[nodiscard]] NamedTogether namedTogether(const std::vector<std::string>& fileNames);

/// Of the files of one folder, those whose names make them one conversation: formats of recordings with times, the same
/// name but for its last part, or else its first, which is a word without digits. At least two and at most twelve; each
/// file at most once. Places in `fileNames`.
[[nodiscard]] std::vector<std::vector<std::size_t>> likelyTogether(const std::vector<std::string>& fileNames);

/// True when what the files hold confirms it: each has one speaker or none named, all pieces have times, and the
/// recordings are equally long (within a second), or the speakers talk at the same time for less than a third of the
/// time that the one who says less talks. Two interviews with one voice each talk at the same time far more.
[[nodiscard]] bool takeTurns(const std::vector<const Document*>& documents);

/// One document of several, in order of time. A speaker who has no name, or one that says nothing ("Speaker", "words")
/// or that another file has too, is called as the file's part of the name. Throws InvalidInput, naming the file, when
/// one has pieces without times.
[[nodiscard]] Document merge(std::vector<Document> documents, const std::vector<std::string>& fileNames);

} // namespace emic::transcripts
