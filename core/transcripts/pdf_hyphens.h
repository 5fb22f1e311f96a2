// Words that a line's end broke in two. "follow-" and "up" may be "follow-up" or, hardly, "followup": what the file
// spells elsewhere decides; where it says nothing, the hyphen stays. Owned by one reading; one thread at a time.
#pragma once

#include "core/transcripts/pdf_lines.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace emic::transcripts {

/// What comes between two lines of a paragraph.
enum class Joint {
    space,
    nothing,       ///< the hyphen belongs to the word
    hyphenDropped, ///< the hyphen was only there for the line's end
};

class PdfHyphens {
public:
    /// Learns the words that stand within lines.
    void learn(const std::vector<PdfLine>& lines);
    [[nodiscard]] Joint joint(std::string_view line, std::string_view next) const;

private:
    std::unordered_set<std::string> m_words; ///< in lower case, as far as ASCII goes
};

} // namespace emic::transcripts
