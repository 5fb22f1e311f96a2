#include "core/reports/display.h"

#include "core/reports/table_text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace emic::reports {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

#include "core/reports/width_ranges.inc"

template <std::size_t Count>
bool isIn(const Range (&ranges)[Count], char32_t codePoint) {
    const auto* found = std::partition_point(std::begin(ranges), std::end(ranges),
                                             [&](const Range& each) { return each.last < codePoint; });
    return found != std::end(ranges) && found->first <= codePoint;
}

int columnsOf(char32_t codePoint) {
    if (codePoint < 0x300)
        return 1;
    if (isIn(noColumn, codePoint))
        return 0;
    return isIn(twoColumns, codePoint) ? 2 : 1;
}

/// Controls of C0 and C1, separators of lines, and what turns the direction of writing for all that follows.
bool steersTerminal(char32_t codePoint) {
    return codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0) || codePoint == 0x2028 || codePoint == 0x2029 ||
           (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
}

/// How many bytes of a text fit into `width` columns, never cutting a code point or what combines with it.
std::size_t bytesFor(std::string_view text, int width) {
    int used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto [value, length] = text::codePointAt(text, at);
        used += columnsOf(value);
        if (used > width)
            return at;
        at += length;
    }
    return at;
}

} // namespace

int displayWidth(std::string_view utf8) {
    int width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [value, length] = text::codePointAt(utf8, at);
        width += columnsOf(value);
        at += length;
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, length] = text::codePointAt(text, at);
        if (value == '\n') {
            result += "⏎";
        } else if (value == '\r' && text.substr(at + 1).starts_with('\n')) {
            // the line feed behind it says it
        } else if (value == '\t') {
            result += ' ';
        } else if (steersTerminal(value)) {
            std::array<char, 16> sign{};
            std::snprintf(sign.data(), sign.size(), "\\u{%X}", static_cast<unsigned>(value));
            result += sign.data();
        } else if (value == text::replacementCharacter) {
            result += "\uFFFD";
        } else {
            result += text.substr(at, length);
        }
        at += length;
    }
    return result;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
    std::vector<std::string> lines;
    std::string line;
    int used = 0;
    const auto finish = [&] {
        lines.push_back(std::move(line));
        line.clear();
        used = 0;
    };
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, space);
        text.remove_prefix(std::min(space + 1, text.size()));
        int wordWidth = displayWidth(word);
        if (!line.empty() && used + 1 + wordWidth > width)
            finish();
        while (wordWidth > width) {
            const std::size_t fits = std::max(bytesFor(word, width), text::codePointAt(word, 0).length);
            line = word.substr(0, fits);
            finish();
            word.remove_prefix(fits);
            wordWidth = displayWidth(word);
        }
        if (!line.empty()) {
            line += ' ';
            ++used;
        }
        line += word;
        used += wordWidth;
    }
    if (!line.empty() || lines.empty())
        finish();
    return lines;
}

std::string cutToWidth(std::string_view text, int width) {
    if (displayWidth(text) <= width)
        return std::string(text);
    std::string_view kept = text.substr(0, bytesFor(text, std::max(width - 1, 0)));
    while (kept.ends_with(' '))
        kept.remove_suffix(1);
    return std::string(kept) + "…";
}

} // namespace emic::reports
