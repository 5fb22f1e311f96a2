// What ICU says of a whole text at once, the slow and plain way, to compare the room's answers with.
#pragma once

#include "core/text/position.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace emic::text {

/// The number of code points before each UTF-16 unit, and before the end.
inline std::vector<std::int64_t> pointsBefore(const icu::UnicodeString& text) {
    std::vector<std::int64_t> before;
    std::int64_t points = 0;
    for (int32_t i = 0; i < text.length(); ++i) {
        before.push_back(points);
        const bool lead = U16_IS_LEAD(text[i]) && i + 1 < text.length() && U16_IS_TRAIL(text[i + 1]);
        points += lead ? 0 : 1;
    }
    before.push_back(points);
    return before;
}

inline std::vector<Span> wordsByIcu(const std::string& utf8, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(*locale == '\0' ? icu::Locale::getRoot() : icu::Locale(locale), status));
    const auto text = icu::UnicodeString::fromUTF8(utf8);
    const auto points = pointsBefore(text);
    iterator->setText(text);
    std::vector<Span> words;
    int32_t begin = 0;
    for (auto end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        if (iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
            words.push_back(span(points[static_cast<std::size_t>(begin)], points[static_cast<std::size_t>(end)]));
        }
        begin = end;
    }
    return words;
}

inline std::set<std::int64_t> graphemesByIcu(const std::string& utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    const auto text = icu::UnicodeString::fromUTF8(utf8);
    const auto points = pointsBefore(text);
    iterator->setText(text);
    std::set<std::int64_t> boundaries{0};
    for (auto end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        boundaries.insert(points[static_cast<std::size_t>(end)]);
    }
    return boundaries;
}

} // namespace emic::text
