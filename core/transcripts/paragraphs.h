// What a paragraph without a label is: someone's continued speech, or no one's. Pure; any thread.
//
// A PROMPT is a numbered line of the agenda: one or two words, the first with a capital letter, a number, and ".", ":",
// ")" or a dash ("Question 2. Why?"), of at most 300 characters; and it ends with a question mark, or another line of
// the same words does, or nothing but a short title follows, or the source is a group discussion. So "Day 2. I slept
// badly." stays speech in an interview.
#pragma once

#include "core/transcripts/label_scan.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

class Prompts {
public:
    /// Learns which words number prompts, from the lines that begin a paragraph and have no label.
    Prompts(const Document& document, const std::vector<Line>& lines, const std::vector<std::int32_t>& speakerOf,
            bool groupDiscussion);

    [[nodiscard]] bool isPrompt(std::string_view line) const;

private:
    bool m_group = false;
    std::set<std::string, std::less<>> m_questions; ///< families with a question in them
};

/// "(several talk at once)", "[Pause]": one pair of brackets round it all. Not "((laughs))" and not a pause such as
/// "(0.4)", which are words of the turn in linguists' transcripts.
[[nodiscard]] bool inBrackets(std::string_view line);

} // namespace emic::transcripts
