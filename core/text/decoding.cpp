#include "core/text/decoding.h"

#include "core/text/converter.h"
#include "core/text/detection.h"
#include "core/text/error.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace emic::text {

namespace {

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

using namespace std::string_view_literals;

// UTF-32LE stands before UTF-16LE, whose mark it begins with.
constexpr std::array<Mark, 5> marks = {{{"\xEF\xBB\xBF"sv, "UTF-8"},
                                        {"\xFF\xFE\x00\x00"sv, "UTF-32LE"},
                                        {"\x00\x00\xFE\xFF"sv, "UTF-32BE"},
                                        {"\xFF\xFE"sv, "UTF-16LE"},
                                        {"\xFE\xFF"sv, "UTF-16BE"}}};

const Mark* markOf(std::string_view bytes) {
    const auto* found = std::ranges::find_if(marks, [&](const Mark& mark) {
        const bool wholeUnits = !mark.encoding.starts_with("UTF-32") || bytes.size() % 4 == 0;
        return wholeUnits && bytes.starts_with(mark.bytes);
    });
    return found == marks.end() ? nullptr : found;
}

[[noreturn]] void throwNoText(const std::string& why) {
    throw InvalidInput("This is no text: " + why +
                       ", as in programs, pictures and office documents. Save it as plain text, or choose the file "
                       "type that fits it.");
}

[[noreturn]] void throwNul(std::size_t at) {
    throwNoText("byte " + std::to_string(at + 1) + " is NUL");
}

/// Counts what is found while line ends become line feeds.
struct Normaliser {
    std::string text;
    std::size_t written = 0;
    std::int64_t lf = 0;
    std::int64_t crlf = 0;
    std::int64_t cr = 0;
    std::int64_t others = 0; ///< U+0085, U+2028, U+2029
    std::int64_t controls = 0;

    /// True when eight bytes are ASCII without control characters, so that they can be moved as they are.
    static bool isPlain(std::uint64_t word) {
        const auto below32 = (word - 0x2020202020202020U) & ~word;
        return ((below32 | word) & highBits) == 0;
    }

    void run() {
        const auto size = text.size();
        for (std::size_t at = 0; at < size;) {
            if (at + 8 <= size) {
                if (const auto word = eightBytes(text.data() + at); isPlain(word)) {
                    std::memcpy(text.data() + written, &word, 8);
                    written += 8;
                    at += 8;
                    continue;
                }
            }
            at = take(at);
        }
        text.resize(written);
    }

    /// Takes one line end, one control character, or one other byte; returns where to go on.
    std::size_t take(std::size_t at) {
        const auto byte = byteAt(text, at);
        if (byte == '\n') {
            ++lf;
            return lineEnd(at + 1);
        }
        if (byte == '\r') {
            const bool two = at + 1 < text.size() && text[at + 1] == '\n';
            ++(two ? crlf : cr);
            return lineEnd(at + (two ? 2 : 1));
        }
        if (byte == 0xC2 || byte == 0xE2) {
            const auto rest = std::string_view(text).substr(at, 3);
            const bool next = rest.starts_with("\xC2\x85");
            if (next || rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9") {
                ++others;
                return lineEnd(at + (next ? 2 : 3));
            }
        }
        if ((byte < 0x20 && byte != '\t' && byte != '\v' && byte != '\f') || byte == 0x7F) {
            ++controls;
        }
        text[written++] = text[at];
        return at + 1;
    }

    std::size_t lineEnd(std::size_t next) {
        text[written++] = '\n';
        return next;
    }

    [[nodiscard]] LineEnds kind() const {
        const int kinds = (lf > 0 ? 1 : 0) + (crlf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) + (others > 0 ? 1 : 0);
        if (kinds > 1 || others > 0) {
            return LineEnds::mixed;
        }
        return lf > 0 ? LineEnds::lf : crlf > 0 ? LineEnds::crlf : cr > 0 ? LineEnds::cr : LineEnds::none;
    }
};

/// A NUL in UTF-16 or UTF-32 is a character without meaning; in other encodings it says that this is no text.
void settleNuls(Converted& text, const std::string& encoding) {
    const auto nul = text.utf8.find('\0');
    if (nul == std::string::npos) {
        return;
    }
    if (!encoding.starts_with("UTF-16") && !encoding.starts_with("UTF-32")) {
        throwNul(nul);
    }
    std::string without;
    for (const char c : text.utf8) {
        if (c == '\0') {
            without += "\xEF\xBF\xBD";
            ++text.replaced;
        } else {
            without += c;
        }
    }
    text.utf8 = std::move(without);
}

Converted toUtf8(std::string_view bytes, const std::string& encoding) {
    if (encoding == "UTF-8" && isValidUtf8(bytes)) {
        return {std::string(bytes), 0};
    }
    return convert(bytes, encoding);
}

/// The encoding a caller asked for by name.
std::string known(const std::string& name) {
    auto canonical = canonicalEncoding(name);
    if (!canonical) {
        throw InvalidInput("The encoding \"" + name +
                           "\" is not known. Name one such as UTF-8, UTF-16LE, windows-1252 or ISO-8859-1.");
    }
    return *std::move(canonical);
}

} // namespace

Decoded decode(std::string_view bytes, std::optional<std::string> encoding) {
    Decoded decoded;
    const auto* mark = markOf(bytes);
    if (encoding) {
        decoded.encoding = known(*encoding);
        decoded.byteOrderMark = mark != nullptr && mark->encoding.starts_with(decoded.encoding);
        decoded.certain = true;
    } else if (mark != nullptr) {
        decoded.encoding = mark->encoding;
        decoded.byteOrderMark = true;
        decoded.certain = true;
    } else {
        auto detected = detectEncoding(bytes);
        if (!detected) {
            throwNul(bytes.find('\0'));
        }
        decoded.encoding = std::move(detected->encoding);
        decoded.certain = detected->certain;
    }

    auto converted = toUtf8(bytes, decoded.encoding);
    settleNuls(converted, decoded.encoding);
    decoded.replaced = converted.replaced;

    Normaliser lines{std::move(converted.utf8)};
    // All marks at the beginning go: files put together from several parts carry more than one.
    constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
    std::size_t first = 0;
    while (std::string_view(lines.text).substr(first).starts_with(utf8Mark)) {
        first += utf8Mark.size();
    }
    lines.text.erase(0, first);
    lines.run();
    if (lines.controls * 10 > static_cast<std::int64_t>(lines.text.size())) {
        throwNoText("more than one in ten of its bytes is a control character");
    }
    decoded.utf8 = std::move(lines.text);
    decoded.lineEnds = lines.kind();
    return decoded;
}

std::string_view name(LineEnds ends) {
    switch (ends) {
    case LineEnds::lf:
        return "LF";
    case LineEnds::crlf:
        return "CRLF";
    case LineEnds::cr:
        return "CR";
    case LineEnds::mixed:
        return "mixed";
    case LineEnds::none:
        break;
    }
    return "none";
}

} // namespace emic::text
