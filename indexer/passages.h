// What the index finds: passages. A passage is a paragraph of a turn, or of text outside all turns; a long one is cut
// at sentences. Pure; any thread.
#pragma once

#include "core/study/transcript.h"
#include "core/text/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer {

inline constexpr std::int64_t none = -1;

struct Passage {
    text::Span span;
    std::int64_t turn = none;    ///< place in the source's turns
    std::int64_t speaker = none; ///< Speaker::ordinal
    std::int64_t startMs = none; ///< of its turn, from the beginning of the recording
    std::int64_t endMs = none;
    bool operator==(const Passage&) const = default;
};

/// In the order of the text, without overlaps. No passage is longer than some 2,000 code points.
[[nodiscard]] std::vector<Passage> passagesOf(const text::Text& text, const std::vector<study::Turn>& turns,
                                              std::string_view language);

/// How passages are kept in the index, and back. decodePassages throws InvalidInput when the bytes are no passages.
[[nodiscard]] std::string encodePassages(const std::vector<Passage>& passages);
[[nodiscard]] std::vector<Passage> decodePassages(std::string_view encoded);

} // namespace emic::indexer
