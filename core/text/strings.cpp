#include "core/text/strings.h"

#include "core/text/error.h"
#include "core/text/icu.h"
#include "core/text/segments.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <map>
#include <memory>

namespace emic::text {

namespace {

bool isSpace(char32_t c) {
    return isBlank(c) && c != byteOrderMark && c != zeroWidthSpace;
}

[[noreturn]] void throwNoData(const char* what, UErrorCode status) {
    throw Error(std::string("The rules for ") + what + " could not be loaded (" + u_errorName(status) +
                "). The library ICU seems to be damaged; install it again.");
}

const icu::Collator& collator(std::string_view language) {
    thread_local std::map<std::string, std::unique_ptr<icu::Collator>, std::less<>> kept;
    if (const auto found = kept.find(language); found != kept.end()) {
        return *found->second;
    }
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(localeOf(language), status));
    if (U_SUCCESS(status)) {
        made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    }
    if (U_FAILURE(status)) {
        throwNoData("sorting names", status);
    }
    constexpr std::size_t most = 32;
    if (kept.size() >= most) {
        kept.clear();
    }
    return *kept.emplace(language, std::move(made)).first->second;
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<int32_t>(text.size())};
}

/// Canonical caseless form (Unicode 15, D145), composed.
std::string foldedNotAscii(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* decomposer = icu::Normalizer2::getNFDInstance(status);
    const auto* composer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) {
        throwNoData("comparing names", status);
    }
    auto text = decomposer->normalize(toUtf16(utf8), status);
    text = composer->normalize(text.foldCase(), status);
    std::string folded;
    text.toUTF8String(folded);
    return folded;
}

/// The number of bytes of the first `count` code points, or of all.
std::size_t prefixLength(std::string_view utf8, int count) {
    std::size_t at = 0;
    for (; count > 0 && at < utf8.size(); --count) {
        at += codePointAt(utf8, at).length;
    }
    return at;
}

/// Where to cut `head`, the beginning of a longer text: after its last word when that leaves at least half of it (text
/// without spaces is cut within), else at a grapheme. `next` is what follows.
std::string_view cutAtWord(std::string_view head, std::string_view next) {
    if (next.empty() || isSpace(codePointAt(next, 0).value)) {
        return head;
    }
    for (auto end = head.size(); end > head.size() / 2;) {
        const auto last = codePointBefore(head, end);
        end -= last.length;
        if (isSpace(last.value)) {
            return head.substr(0, end);
        }
    }
    // A little of what follows tells whether the cut would part a letter from its marks.
    const auto around = std::string(head) + std::string(next.substr(0, prefixLength(next, 1)));
    if (!isValidUtf8(around)) {
        return head;
    }
    const Text text(around);
    const auto cut = text.position(ByteOffset{static_cast<std::int64_t>(head.size())});
    const auto begin = snapToGraphemes(text, {cut, cut}).begin;
    return head.substr(0, static_cast<std::size_t>(text.byteOffset(begin).value));
}

} // namespace

std::string_view trim(std::string_view utf8) {
    utf8.remove_prefix(leadingBlanks(utf8));
    while (!utf8.empty()) {
        const auto last = codePointBefore(utf8, utf8.size());
        if (!isBlank(last.value)) {
            break;
        }
        utf8.remove_suffix(last.length);
    }
    return utf8;
}

std::string collapseSpace(std::string_view utf8) {
    utf8 = trim(utf8);
    std::string collapsed;
    collapsed.reserve(utf8.size());
    bool space = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = codePointAt(utf8, at);
        if (isSpace(point.value)) {
            space = true;
        } else {
            if (space) {
                collapsed += ' ';
            }
            space = false;
            collapsed.append(utf8.substr(at, point.length));
        }
        at += point.length;
    }
    return collapsed;
}

std::string foldCase(std::string_view utf8) {
    auto folded = collapseSpace(utf8);
    if (asciiEnd(folded, 0) != folded.size()) {
        return foldedNotAscii(folded);
    }
    for (char& c : folded) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return folded;
}

std::string excerpt(std::string_view utf8, int maximum) {
    if (maximum <= 0) {
        return {};
    }
    if (prefixLength(utf8, maximum) == utf8.size()) {
        return std::string(utf8);
    }
    const auto room = prefixLength(utf8, maximum - 1);
    auto cut = cutAtWord(utf8.substr(0, room), utf8.substr(room));
    while (!cut.empty() && isBlank(codePointBefore(cut, cut.size()).value)) {
        cut.remove_suffix(codePointBefore(cut, cut.size()).length);
    }
    return std::string(cut) + "\u2026";
}

int compareNames(std::string_view left, std::string_view right, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const auto order = collator(language).compareUTF8(piece(left), piece(right), status);
    if (U_SUCCESS(status) && order != UCOL_EQUAL) {
        return order == UCOL_LESS ? -1 : 1;
    }
    // Bytes of UTF-8 sort as code points do.
    return left.compare(right);
}

bool isLanguageTag(std::string_view tag) {
    const bool plain = std::ranges::all_of(tag, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    // The standard sets no bound; a hundred characters are more than any tag in use.
    if (!plain || tag.empty() || tag.size() > 100) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    int32_t parsed = 0;
    char locale[ULOC_FULLNAME_CAPACITY * 2];
    uloc_forLanguageTag(std::string(tag).c_str(), locale, sizeof locale, &parsed, &status);
    return U_SUCCESS(status) && parsed == static_cast<int32_t>(tag.size());
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

} // namespace emic::text
