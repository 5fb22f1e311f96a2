// Labels gathered without regard to case and spacing, with what their recurrence shows. Used by labels.cpp alone.
#pragma once

#include "core/transcripts/label_scan.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

struct LabelGroup {
    LabelForm form = LabelForm::none;
    std::string key;                    ///< folded
    std::vector<std::string> spellings; ///< in order of appearance
    std::vector<std::int64_t> spelled;  ///< how often each
    std::int64_t count = 0;             ///< of lines that are no heading
    std::int64_t bold = 0;
    std::int64_t tight = 0;
    std::int64_t worded = 0; ///< times with words behind it, or on the next line
    std::int64_t brief = 0;  ///< times with at most 60 bytes behind it
    std::size_t firstLine = 0;

    [[nodiscard]] const std::string& label() const; ///< the spelling used most often
};

struct LabelGroups {
    std::vector<LabelGroup> groups;    ///< in order of appearance
    std::vector<std::int32_t> groupOf; ///< of each line; -1: no label there
};
[[nodiscard]] LabelGroups gatherLabels(const Document& document, const std::vector<Line>& lines);

/// A label that ends with a number: "Participant 4" is the family "participant" and "4".
struct Numbered {
    std::string_view family; ///< the label itself when there is no number
    std::string_view number;
};
[[nodiscard]] Numbered numbered(std::string_view label);

[[nodiscard]] int wordCount(std::string_view label);
[[nodiscard]] bool holdsClock(std::string_view label); ///< "10:30 Meeting"
[[nodiscard]] bool shortCode(std::string_view label);  ///< I, IW, P7, S02; not Q2, which is a question

/// True when the label, a single word, stands in `text` as a word in lower case.
[[nodiscard]] bool ordinaryWord(std::string_view label, std::string_view text);

/// True when someone is addressed by the label: "And you, Maria?", "Maria, what do you say?"
[[nodiscard]] bool addressedByName(std::string_view label, std::string_view text);

/// Words that all begin with a capital letter, two or more: "Eva Lind", "Dr. Eva Lind".
[[nodiscard]] bool fullName(std::string_view label);

} // namespace emic::transcripts
