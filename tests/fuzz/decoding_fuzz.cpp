// Any bytes either are refused or become a text on which every promise of core/text holds.
#include "core/text/decoding.h"
#include "core/text/error.h"
#include "core/text/segments.h"
#include "core/text/strings.h"
#include "core/text/text.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace {

using namespace emic::text;

void require(bool promise) {
    if (!promise) {
        std::abort();
    }
}

void requireOrdered(const std::vector<Span>& spans, Span within) {
    auto last = within.begin;
    for (const auto& span : spans) {
        require(last <= span.begin && span.begin < span.end && span.end <= within.end);
        last = span.end;
    }
}

void check(const Decoded& decoded, std::string_view language) {
    require(isValidUtf8(decoded.utf8));
    require(decoded.utf8.find('\r') == std::string::npos);
    require(decoded.utf8.find('\0') == std::string::npos);
    require(!decoded.utf8.starts_with("\uFEFF"));
    require(decode(decoded.utf8).utf8 == decoded.utf8);

    const Text text(decoded.utf8);
    const auto found = words(text, text.whole(), language);
    requireOrdered(found, text.whole());
    require(static_cast<std::int64_t>(found.size()) == countWords(text.utf8(), language));
    requireOrdered(sentences(text, text.whole(), language), text.whole());
    requireOrdered(paragraphs(text, text.whole()), text.whole());

    const auto step = text.end().value / 16 + 1;
    for (std::int64_t at = 0; at + step <= text.end().value; at += step) {
        const auto snapped = snapToGraphemes(text, span(at, at + step));
        require(text.whole().contains(snapped) && snapped.contains(span(at, at + step)));
        require(snapToGraphemes(text, snapped) == snapped);
        require(text.position(text.byteOffset(Position{at})) == Position{at});
        require(text.position(text.utf16(Position{at})) == Position{at});
    }
    require(isValidUtf8(foldCase(text.utf8())));
    require(countCodePoints(excerpt(text.utf8(), 20)) <= 20);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static constexpr std::array<const char*, 8> encodings = {nullptr,       nullptr, "UTF-16",  "UTF-32LE",
                                                             "ISO-2022-JP", "UTF-7", "GB18030", "windows-1252"};
    static constexpr std::array<std::string_view, 4> languages = {"", "da", "th", "zh"};
    if (size == 0) {
        return 0;
    }
    const auto* encoding = encodings[data[0] % encodings.size()];
    const auto language = languages[data[0] / encodings.size() % languages.size()];
    // libFuzzer hands over bytes; a byte may be read as a char.
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    try {
        check(decode(bytes, encoding == nullptr ? std::nullopt : std::optional<std::string>(encoding)), language);
    } catch (const emic::InvalidInput&) {
        return 0;
    }
    return 0;
}
