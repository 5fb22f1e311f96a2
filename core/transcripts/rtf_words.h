// The control words of Rich Text that matter here, by what they do (RTF specification 1.9.1, appendix B). All others
// are formatting, or begin destinations that are no text. Pure; any thread.
#pragma once

#include "core/transcripts/rtf_tokens.h"

#include <cstdint>

namespace emic::transcripts {

enum class RtfWord : unsigned char {
    unknown,
    // The document.
    codePage, ///< \ansicpg
    mac,
    pc,
    pca,
    defaultFont, ///< \deff
    // Destinations.
    skip,      ///< a destination that is no text
    furniture, ///< a header or footer
    picture,
    object,
    objectResult,
    fontTable,
    styleSheet,
    info,
    title,
    footnote,
    annotation,
    annotationAuthor,
    textBox,
    fieldResult,
    shape,           ///< a destination that is looked into
    unicode,         ///< \ud, instead of what stands before it in \upr
    paragraphNumber, ///< \pn
    // Paragraphs.
    plainParagraph, ///< \pard
    endParagraph,
    endCell,
    endRow,
    lineBreak,
    tab,
    style,
    outline,
    list,
    inTable,
    // Words.
    plain,
    bold,
    hidden,
    deleted,
    font,
    charset,
    fontCodePage,
    unicodeCharacter,
    unicodeSkip,
    endnote,   ///< \ftnalt
    character, ///< a word that stands for one; rtfCharacter says which
};

/// What a word does.
[[nodiscard]] RtfWord rtfWord(const RtfToken& token);
/// The character that a word stands for.
[[nodiscard]] char32_t rtfCharacter(const RtfToken& token);

} // namespace emic::transcripts
