// Words taken apart for names and pseudonyms: runs of letters and digits, and what stands between them as it is
// compared. Internal to the room. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

/// A run of letters and digits.
struct Word {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    std::string folded;
    bool capital = false;     ///< begins with one
    bool allCapitals = false; ///< two letters or more, and all of them
    bool digits = false;      ///< nothing but
};

[[nodiscard]] std::vector<Word> wordsOf(std::string_view utf8);

/// What stands between two words, as it is compared: spaces, underscores, hyphens, points within an address and the end
/// of a line are one; a point and a space end a sentence, unless an initial stands before them, and two line feeds end
/// more than a line.
[[nodiscard]] std::string separator(std::string_view between, std::size_t lettersBefore);

} // namespace emic::editing
