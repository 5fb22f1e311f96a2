#include "core/text/segments.h"

#include "core/text/icu.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <unicode/utext.h>

#include <algorithm>

namespace emic::text {

namespace {

std::size_t index(std::int64_t value) {
    return static_cast<std::size_t>(value);
}

/// Grapheme boundaries of a text at byte offsets, found without reading more of it than the neighbourhood.
class Graphemes {
public:
    explicit Graphemes(std::string_view utf8) : m_text(utf8) {}
    Graphemes(const Graphemes&) = delete;
    Graphemes& operator=(const Graphemes&) = delete;
    ~Graphemes() { utext_close(&m_utext); }

    /// The last boundary at or before `byte`.
    [[nodiscard]] std::int64_t atOrBefore(std::int64_t byte) {
        return isPlainBoundary(byte) || icuIsBoundary(byte) ? byte : m_iterator->preceding(static_cast<int32_t>(byte));
    }

    /// The first boundary at or after `byte`.
    [[nodiscard]] std::int64_t atOrAfter(std::int64_t byte) {
        return isPlainBoundary(byte) || icuIsBoundary(byte) ? byte : m_iterator->following(static_cast<int32_t>(byte));
    }

private:
    /// Between two ASCII characters there is a boundary, but for CR LF (GB3); asking ICU is not needed.
    [[nodiscard]] bool isPlainBoundary(std::int64_t byte) const {
        if (byte == 0 || index(byte) == m_text.size()) {
            return true;
        }
        const auto before = m_text[index(byte) - 1];
        const auto after = m_text[index(byte)];
        return isAscii(before) && isAscii(after) && !(before == '\r' && after == '\n');
    }

    [[nodiscard]] bool icuIsBoundary(std::int64_t byte) {
        if (m_iterator == nullptr) {
            UErrorCode status = U_ZERO_ERROR;
            utext_openUTF8(&m_utext, m_text.data(), static_cast<std::int64_t>(m_text.size()), &status);
            m_iterator = &breakIterator(BreakKind::grapheme, "");
            m_iterator->setText(&m_utext, status);
        }
        return m_iterator->isBoundary(static_cast<int32_t>(byte)) != 0;
    }

    std::string_view m_text;
    UText m_utext = UTEXT_INITIALIZER;
    icu::BreakIterator* m_iterator = nullptr;
};

} // namespace

std::vector<Span> paragraphs(const Text& text, Span within) {
    const auto slice = text.slice(within);
    std::vector<Span> found;
    auto at = within.begin;
    for (std::size_t begin = 0; begin < slice.size();) {
        const auto end = std::min(slice.find('\n', begin), slice.size());
        const auto line = slice.substr(begin, end - begin);
        const auto paragraph = trim(line);
        if (!paragraph.empty()) {
            const auto blanks = index(paragraph.data() - line.data());
            const auto first = at.value + countCodePoints(line.substr(0, blanks));
            found.push_back(span(first, first + countCodePoints(paragraph)));
        }
        at.value += countCodePoints(line) + 1;
        begin = end + 1;
    }
    return found;
}

Span snapToGraphemes(const Text& text, Span span) {
    const auto bytes = text.slice(span);
    const auto begin = bytes.data() - text.utf8().data();
    Graphemes graphemes(text.utf8());
    const auto first = text.position(ByteOffset{graphemes.atOrBefore(begin)});
    if (span.empty()) {
        return {first, first};
    }
    const auto end = begin + static_cast<std::int64_t>(bytes.size());
    return {first, text.position(ByteOffset{graphemes.atOrAfter(end)})};
}

Span trimmed(const Text& text, Span span) {
    const auto slice = text.slice(span);
    const auto rest = trim(slice);
    if (rest.empty()) {
        return {span.begin, span.begin};
    }
    const auto first = span.begin.value + countCodePoints(slice.substr(0, index(rest.data() - slice.data())));
    return emic::text::span(first, first + countCodePoints(rest));
}

} // namespace emic::text
