#include "core/text/detection.h"

#include "core/text/text.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

namespace emic::text {

namespace {

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;

/// Long enough for the detector's statistics, short enough that a huge file costs no more than a small one.
constexpr std::size_t sampleSize = 65'536;

/// The part of the text to judge by: from shortly before the first byte that is not ASCII.
std::string_view sample(std::string_view bytes) {
    const auto first = asciiEnd(bytes, 0);
    return bytes.substr(first < 256 ? 0 : first - 256, sampleSize);
}

struct Extended {
    std::string_view iso;
    std::string_view windows;
};

constexpr std::array<Extended, 6> extended = {{{"ISO-8859-1", "windows-1252"},
                                               {"ISO-8859-2", "windows-1250"},
                                               {"ISO-8859-5", "windows-1251"},
                                               {"ISO-8859-7", "windows-1253"},
                                               {"ISO-8859-8", "windows-1255"},
                                               {"ISO-8859-9", "windows-1254"}}};

bool isC1(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 && static_cast<unsigned char>(byte) <= 0x9F;
}

/// Below this ICU's detector is guessing: ten is what it gives multi-byte encodings for merely not being impossible.
constexpr int leastConfidence = 15;

/// The detector's best match that can be meant; empty when there is none.
std::string bestMatch(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const Detector detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    int32_t count = 0;
    const UCharsetMatch** found = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) {
        return {};
    }
    for (const auto* match : std::span(found, static_cast<std::size_t>(count))) {
        std::string name = ucsdet_getName(match, &status);
        const auto confidence = ucsdet_getConfidence(match, &status);
        // Text without a NUL is no UTF-16 or UTF-32, and UTF-8 has been ruled out before.
        if (U_SUCCESS(status) && confidence >= leastConfidence && !name.starts_with("UTF-")) {
            return name;
        }
    }
    return {};
}

/// Whether the text has as many bytes of each sequence as UTF-8 asks for, but for a few: then it is UTF-8 that was cut
/// or damaged, since in other encodings hardly any two letters in a row look like UTF-8.
bool isDamagedUtf8(std::string_view bytes) {
    std::int64_t sequences = 0;
    std::int64_t damaged = 0;
    for (std::size_t at = 0; (at = asciiEnd(bytes, at)) < bytes.size();) {
        const auto length = sequenceLength(bytes, at);
        ++(length == 0 ? damaged : sequences);
        at += std::max<std::size_t>(length, 1);
    }
    return sequences > 10 * damaged;
}

/// How text-like a stretch is when its bytes are taken for units of `width` bytes.
struct Plausibility {
    std::string_view encoding;
    std::size_t width;
    bool bigEndian;
    std::size_t units = 0;
    std::size_t senseless = 0; ///< lone surrogates, unassigned and private characters, controls
    std::size_t common = 0;    ///< spaces, line feeds and other ASCII: every long text has some

    [[nodiscard]] bool isText() const { return units > 0 && common > 0 && senseless * 50 <= units; }
};

char32_t unitAt(std::string_view bytes, std::size_t at, std::size_t width, bool bigEndian) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < width; ++i) {
        unit = (unit << 8U) | byteAt(bytes, bigEndian ? at + i : at + width - 1 - i);
    }
    return unit;
}

bool isSenseless(char32_t c) {
    const auto category = c > 0x10FFFF ? int{U_UNASSIGNED} : u_charType(static_cast<UChar32>(c));
    return category == U_UNASSIGNED || category == U_PRIVATE_USE_CHAR || category == U_SURROGATE ||
           (category == U_CONTROL_CHAR && !isBlank(c));
}

Plausibility judge(std::string_view bytes, Plausibility how) {
    const auto step = how.width;
    for (std::size_t at = 0; at + step <= bytes.size(); at += step) {
        auto c = unitAt(bytes, at, step, how.bigEndian);
        if (step == 2 && (c & 0xFC00U) == 0xD800U && at + 4 <= bytes.size()) {
            if (const auto trail = unitAt(bytes, at + 2, 2, how.bigEndian); (trail & 0xFC00U) == 0xDC00U) {
                c = 0x10000 + ((c - 0xD800) << 10U) + (trail - 0xDC00);
                at += 2;
            }
        }
        ++how.units;
        how.senseless += isSenseless(c) ? 1 : 0;
        how.common += c < 0x80 ? 1 : 0;
    }
    return how;
}

/// Whether the bytes are an 8-bit text into which NUL bytes have strayed. Taken in pairs its letters would make
/// perfectly good ideographs, so the question comes before that of UTF-16.
bool isSprinkledWithNuls(std::string_view bytes) {
    const auto count = [&](auto which) { return static_cast<std::size_t>(std::ranges::count_if(bytes, which)); };
    const auto nuls = count([](char c) { return c == '\0'; });
    const auto letters = count([](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); });
    const auto controls = count([](char c) { return c > '\0' && c < ' ' && c != '\n' && c != '\r'; });
    const bool readable = letters * 2 >= bytes.size() || (controls * 10 <= bytes.size() && isValidUtf8(bytes));
    return nuls * 4 < bytes.size() && readable;
}

/// UTF-16 or UTF-32 without a mark, from a text with NUL bytes: the reading that makes sense, if there is one. Western
/// text shows itself by a NUL in every other byte, other scripts by their spaces, line feeds and digits.
std::string_view wideEncoding(std::string_view bytes) {
    const auto sample = bytes.substr(0, sampleSize);
    if (isSprinkledWithNuls(sample)) {
        return {};
    }
    std::string_view best;
    std::size_t most = 0;
    for (const auto& candidate : {Plausibility{"UTF-32LE", 4, false}, Plausibility{"UTF-32BE", 4, true},
                                  Plausibility{"UTF-16LE", 2, false}, Plausibility{"UTF-16BE", 2, true}}) {
        const auto judged = judge(sample, candidate);
        if (bytes.size() % candidate.width == 0 && judged.isText() && judged.common > most) {
            most = judged.common;
            best = candidate.encoding;
        }
    }
    return best;
}

/// ICU's guess at the encoding of bytes that hold no NUL and are no UTF-8, with windows-125x in place of the ISO-8859
/// part it extends whenever bytes 0x80 to 0x9F occur, which in ISO-8859 would be control characters.
std::string guessEightBit(std::string_view bytes) {
    std::string guess = bestMatch(sample(bytes));
    if (guess.empty()) {
        guess = "ISO-8859-1";
    }
    const auto* const pair = std::ranges::find(extended, guess, &Extended::iso);
    const bool windows = pair != extended.end() && std::ranges::any_of(bytes, isC1);
    return windows ? std::string(pair->windows) : guess;
}

} // namespace

std::optional<Detected> detectEncoding(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) {
        const auto wide = wideEncoding(bytes);
        return wide.empty() ? std::nullopt : std::optional(Detected{std::string(wide), false});
    }
    if (isValidUtf8(bytes)) {
        return Detected{"UTF-8", true};
    }
    return Detected{isDamagedUtf8(bytes) ? "UTF-8" : guessEightBit(bytes), false};
}

} // namespace emic::text
