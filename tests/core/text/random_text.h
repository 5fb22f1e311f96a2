// Texts for property tests: short strings over an alphabet chosen to break things, and the plain UTF-32 they are made
// of, against which positions can be counted without any cleverness.
#pragma once

#include "core/text/text.h"

#include <gtest/gtest.h>
// gtest.h must come first: RapidCheck's adapter builds on it.
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace emic::text {

inline std::string toUtf8(std::u32string_view points) {
    std::string utf8;
    const auto add = [&](char32_t bits) { utf8 += static_cast<char>(static_cast<unsigned char>(bits)); };
    for (const auto c : points) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0U | (c >> 6U));
            add(0x80U | (c & 0x3FU));
        } else if (c < 0x10000) {
            add(0xE0U | (c >> 12U));
            add(0x80U | ((c >> 6U) & 0x3FU));
            add(0x80U | (c & 0x3FU));
        } else {
            add(0xF0U | (c >> 18U));
            add(0x80U | ((c >> 12U) & 0x3FU));
            add(0x80U | ((c >> 6U) & 0x3FU));
            add(0x80U | (c & 0x3FU));
        }
    }
    return utf8;
}

/// Pieces that interact: letters, combining marks, emoji with joiners, skin tones and variation selectors, flags,
/// Hebrew and Arabic with marks, conjoining Hangul, Devanagari, Thai, Chinese, digits, punctuation, all kinds of space.
inline const std::vector<std::u32string>& pieces() {
    static const std::vector<std::u32string> all = {
        U"a",          U"Z",          U"b",      U"7",      U" ",          U" ",          U"\n",         U"\r\n",
        U"\t",         U".",          U"'",      U"-",      U"_",          U"@",          U":",          U",",
        U"æ",          U"Å",          U"é",      U"ß",      U"\u0301",     U"\u030A",     U"\u0327",     U"\u00A0",
        U"\u2028",     U"\u00AD",     U"\u2019", U"\u2026", U"\u201C",     U"\U0001F600", U"\U0001F468", U"\u200D",
        U"\U0001F469", U"\U0001F3FD", U"\uFE0F", U"\u2764", U"\U0001F1E9", U"\U0001F1F0", U"\u05E9",     U"\u05C1",
        U"\u05DC",     U"\u05B8",     U"\"",     U"\u0645", U"\u064E",     U"\u0651",     U"\u0640",     U"\u0600",
        U"\u1100",     U"\u1161",     U"\u11A8", U"\uAC00", U"\u0915",     U"\u094D",     U"\u0937",     U"\u0E01",
        U"\u0E33",     U"\u6211",     U"\u5F88", U"\u3002", U"\u30AB",     U"\u3042",     U"\U00020000", U"\U0010FFFF",
        U"\uFEFF",     U"\u200B"};
    return all;
}

/// A text of random pieces, now and then long enough to pass several of Text's checkpoints, now and then plain ASCII.
inline rc::Gen<std::u32string> randomPoints() {
    const auto joined = [](const std::vector<std::u32string>& parts) {
        std::u32string whole;
        for (const auto& part : parts) {
            whole += part;
        }
        return whole;
    };
    const auto any =
        rc::gen::map(rc::gen::container<std::vector<std::u32string>>(rc::gen::elementOf(pieces())), joined);
    const auto longer = rc::gen::map(any, [](const std::u32string& once) {
        return once + once + U"plain words, more than sixty-four of them so that a whole stride is ASCII, and on " +
               once;
    });
    const auto ascii = rc::gen::map(
        rc::gen::container<std::vector<char>>(rc::gen::elementOf(std::string("abcXYZ 0123 '.,:;_-@\"\n\t/()"))),
        [](const std::vector<char>& chars) { return std::u32string(chars.begin(), chars.end()); });
    return rc::gen::oneOf(any, longer, ascii);
}

/// The same in UTF-8, which RapidCheck can print when a property fails.
inline rc::Gen<std::string> randomUtf8() {
    return rc::gen::map(randomPoints(), [](const std::u32string& points) { return toUtf8(points); });
}

} // namespace emic::text
