// How tests of readers that know times look at a document: one line a block.
#pragma once

#include "core/transcripts/document.h"

#include <string>
#include <vector>

namespace emic::transcripts::testing {

/// Blocks as "Anna 1000-2500: words", "- 1000-: words"; a line that the file began within a block shows as "|".
inline std::vector<std::string> blocks(const Document& document) {
    std::vector<std::string> result;
    const auto shown = [](const std::optional<std::int64_t>& ms) { return ms ? std::to_string(*ms) : std::string(); };
    for (const Block& block : document.blocks) {
        std::string words(document.words(block.text));
        for (std::uint32_t i = block.lastMark; i > block.firstMark; --i) {
            words.insert(document.marks[i - 1].text.begin - block.text.begin, "|");
        }
        result.push_back((block.speaker ? document.speakers[*block.speaker] : std::string("-")) + " " +
                         shown(block.startMs) + "-" + shown(block.endMs) + ": " + words);
    }
    return result;
}

/// What `read` throws, or nothing.
template <class Exception, class Read>
std::string messageOf(Read read) {
    try {
        (void)read();
    } catch (const Exception& error) {
        return error.what();
    }
    return {};
}

} // namespace emic::transcripts::testing
