// From words that stand somewhere on a page to lines in reading order. Pure; any thread.
#pragma once

#include "core/transcripts/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::transcripts {

/// Lengths are in points (1/72 inch), from the upper left corner of the page.
struct PdfWord {
    std::string text; ///< valid UTF-8 without white space; never empty
    float left = 0;
    float right = 0;
    float top = 0;
    float bottom = 0;
    float size = 0; ///< of the type
    bool bold = false;
    bool spaceBehind = false;
    bool rotated = false;
};

struct PdfPage {
    float width = 0;
    float height = 0;
    std::vector<PdfWord> words; ///< in the order in which the page's blocks seem to follow each other
};

enum class PdfColumn : std::uint8_t { whole, left, right };

struct PdfLine {
    std::string text; ///< words with a space between, or a tab where there is a wide gap
    std::vector<Bytes> bold;
    std::vector<Bytes> raised; ///< small and raised behind a word, and short: marks of notes, exponents
    std::uint32_t page = 0;    ///< from 1
    PdfColumn column = PdfColumn::whole;
    bool rotated = false;
    float left = 0;
    float right = 0;
    float top = 0;
    float bottom = 0;
    float size = 0;               ///< of most of its letters
    float firstWidth = 0;         ///< of the first word
    std::optional<float> tabStop; ///< where the words behind the first tab begin

    /// When the first word is a number: what it says, its length in bytes with the white space behind it, where it
    /// ends and where the words behind it begin.
    struct Lead {
        std::int32_t number = 0;
        std::size_t length = 0;
        float right = 0;
        float next = 0;
        float nextWidth = 0;
    };
    std::optional<Lead> lead;
};

/// The lines of one page. Words at the same height are one line, whatever block they seem to belong to, since a label
/// often stands in a column of its own; unless the page has two columns of text, which are read one after the other.
[[nodiscard]] std::vector<PdfLine> linesOf(const PdfPage& page, std::uint32_t number);

} // namespace emic::transcripts
