// Is a published quote faithful to the verbatim? Pure; any thread; time in proportion to the two texts.
//
// Outside square brackets stands what was said: verbatim words in their order. A bracket stands for any stretch of the
// verbatim, also an empty one: [...] and […] for what was left out, [anything else] for what was put in its place or
// added, also inside a word ([H]e). Nothing may be left out between two verbatim stretches without a bracket. A quote
// may begin and end anywhere in the verbatim, but whole words only: "calm" is no quote of "calmer", nor "can" of
// "can't", unless a bracket touches the word.
//
// Alike are: any white space and any amount of it; curly, straight and angled quotation marks, single or double each
// among themselves; hyphens and dashes; the ellipsis and three points. Soft hyphens and zero-width spaces are passed
// over. Letters are compared by case: "He" for "he" is written "[H]e". Other punctuation is part of the words.
//
// The verbatim may have brackets of its own ("[laughs]"). Repeated in the quote they are brackets like others.
#pragma once

#include "core/text/position.h"

#include <string>
#include <string_view>

namespace emic::editing {

enum class RenditionProblem {
    none,
    bracketInBracket,
    bracketNotOpened,
    bracketEmpty,
    bracketNotClosed,
    notSaid,    ///< words that do not stand here in what was said
    partOfWord, ///< of a longer word that was said
    nothingSaid ///< there is nothing outside brackets
};

struct RenditionCheck {
    bool faithful = true;
    text::Span place;    ///< of the first words that are not verbatim, in code points of the published text
    std::string words;   ///< those words
    std::string problem; ///< a sentence for a person; empty when faithful
    RenditionProblem kind = RenditionProblem::none;
};

/// Compares a quote as published with the unit's words; both valid UTF-8. An empty quote is faithful: it is the
/// verbatim itself. One without a single verbatim word is not, nor is one whose brackets do not match, are nested or
/// empty.
[[nodiscard]] RenditionCheck checkRendition(std::string_view verbatim, std::string_view published);

} // namespace emic::editing
