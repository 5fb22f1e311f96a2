// Where graphemes, words, sentences and paragraphs begin and end (Unicode Standard Annex 29, by ICU, in the text's
// language). All functions are pure and may be called from any thread.
#pragma once

#include "core/text/text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace emic::text {

/// The sentences within a span, without the white space around them, in order and without overlaps. Paragraph ends (a
/// line feed) always end a sentence. `language` is a BCP 47 tag such as "da" or "en-GB"; abbreviations of that language
/// ("f.eks.", "Dr.", "z.B.") end none, nor does a point in a number or after a single initial, nor an ellipsis or a
/// closing quotation mark before a small letter. Abbreviations that often close a sentence ("etc.", "osv.") end one
/// before a capital. There are lists for da, nb, nn, no, sv, de, en, fr, nl, fi, it, es and pt; any other or empty
/// language gets ICU's rules and what holds in every language.
[[nodiscard]] std::vector<Span> sentences(const Text& text, Span within, std::string_view language);

/// The words within a span: what ICU's word rules call letters, numbers, kana or ideographs; not punctuation. Only the
/// span is looked at: a word that reaches over its edge counts as far as it lies within. Some 250 MB a second for
/// alphabetic text, 30 for text without spaces.
[[nodiscard]] std::vector<Span> words(const Text& text, Span within, std::string_view language);
[[nodiscard]] std::int64_t countWords(std::string_view utf8, std::string_view language);

/// The paragraphs within a span: stretches between line feeds, without surrounding white space, empty ones left out.
[[nodiscard]] std::vector<Span> paragraphs(const Text& text, Span within);

/// The smallest span of whole grapheme clusters that holds `span`: a letter is never parted from its combining mark, an
/// emoji family never broken up. An empty span stays empty, at the beginning of the cluster it stands in.
[[nodiscard]] Span snapToGraphemes(const Text& text, Span span);

/// `span` without white space at its ends; empty (at its beginning) when there is nothing else in it.
[[nodiscard]] Span trimmed(const Text& text, Span span);

} // namespace emic::text
