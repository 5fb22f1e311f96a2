// The break iterators and locales of ICU, for the sources of this room; no header that others include mentions ICU.
// Making an iterator takes longer than splitting a page, so each thread keeps those it has used. An iterator may be
// used until the next call for the same kind and language on the same thread.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace emic::text {

enum class BreakKind { grapheme, word, sentence };

/// Language, script and region of a BCP 47 tag, without extensions, which could switch the rules; root when it is none.
/// Never the machine's own locale: a study must read the same everywhere.
[[nodiscard]] icu::Locale localeOf(std::string_view languageTag);

/// The language of a tag alone ("da" of "da-DK"); empty when it is none.
[[nodiscard]] inline std::string languageCodeOf(std::string_view languageTag) {
    return localeOf(languageTag).getLanguage();
}

[[nodiscard]] icu::BreakIterator& breakIterator(BreakKind kind, std::string_view languageTag);

[[nodiscard]] inline icu::UnicodeString toUtf16(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

} // namespace emic::text
