// What stands on a PDF file's pages and is no text: running heads, page numbers, numbers in the margin; and notes at
// the foot of a page. Pure; any thread.
#pragma once

#include "core/transcripts/pdf_lines.h"

#include <vector>

namespace emic::transcripts {

/// Takes lines out that recur at the same height at the top or bottom of pages, with other numbers in them or the same.
/// That takes two pages at least, except for a foot that numbers its page ("Page 1 of 2"). Returns how many.
std::int64_t takeOutRunningHeads(std::vector<PdfLine>& lines, std::uint32_t pages);

/// Takes out the first line of a page when it repeats the last one of the page before, to the letter and at some
/// length: browsers and text editors print a line that the edge of a page cuts on both. Returns how many.
std::int64_t takeOutRepeatedLines(std::vector<PdfLine>& lines);

/// How the numbers in a left margin were counted.
enum class MarginNumbers { none, ofLines, ofParagraphs };

/// Takes numbers in the left margin out of the lines: five or more, rising evenly. `starts` tells which lines had one.
struct MarginNumbering {
    MarginNumbers kind = MarginNumbers::none;
    std::int64_t count = 0;
    std::vector<bool> starts;
};
MarginNumbering takeOutMarginNumbers(std::vector<PdfLine>& lines);

/// The size of the type that most letters are set in.
[[nodiscard]] float bodySize(const std::vector<PdfLine>& lines);

/// Takes the notes at the foot of pages out: lines in smaller type than the body's, below it, the first of which begins
/// with a number or sign.
[[nodiscard]] std::vector<PdfLine> takeOutFootnotes(std::vector<PdfLine>& lines, float bodySize);

} // namespace emic::transcripts
