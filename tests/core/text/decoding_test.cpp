#include "core/text/decoding.h"
#include "core/text/error.h"
#include "core/text/segments.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>
#include <unicode/unistr.h>

namespace emic::text {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;
using testing::StartsWith;

/// Text in another encoding, by ICU, for texts to decode.
std::string encoded(const std::string& utf8, const char* encoding) {
    const auto text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(static_cast<std::size_t>(text.extract(0, text.length(), nullptr, 0, encoding)), '\0');
    text.extract(0, text.length(), bytes.data(), static_cast<uint32_t>(bytes.size()), encoding);
    return bytes;
}

struct Marked {
    std::string mark;
    std::string encoding;
};

class MarkTest : public testing::TestWithParam<Marked> {};

TEST_P(MarkTest, TellsTheEncodingAndGoes) {
    const auto& [mark, encoding] = GetParam();
    const auto decoded = decode(mark + encoded("Jeg følte, 我 \U0001F600", encoding.c_str()));
    EXPECT_EQ(decoded.utf8, "Jeg følte, 我 \U0001F600");
    EXPECT_EQ(decoded.encoding, encoding);
    EXPECT_TRUE(decoded.byteOrderMark);
    EXPECT_TRUE(decoded.certain);
    EXPECT_EQ(decoded.replaced, 0);
}

INSTANTIATE_TEST_SUITE_P(All, MarkTest,
                         testing::Values(Marked{"\xEF\xBB\xBF", "UTF-8"}, Marked{"\xFF\xFE", "UTF-16LE"},
                                         Marked{"\xFE\xFF", "UTF-16BE"}, Marked{"\xFF\xFE\0\0"s, "UTF-32LE"},
                                         Marked{"\0\0\xFE\xFF"s, "UTF-32BE"}));

struct Guessed {
    std::string utf8;
    std::string encoding;
};

class GuessTest : public testing::TestWithParam<Guessed> {};

TEST_P(GuessTest, FindsTheEncodingWithoutAMark) {
    const auto& [utf8, encoding] = GetParam();
    const auto decoded = decode(encoded(utf8, encoding.c_str()));
    EXPECT_EQ(decoded.utf8, utf8);
    EXPECT_EQ(decoded.encoding, encoding);
    EXPECT_FALSE(decoded.byteOrderMark);
    EXPECT_EQ(decoded.certain, encoding == "UTF-8");
}

const std::string danish =
    "Jeg følte mig træt på arbejdet, og så gik jeg hjem. Min kone sagde, at det var bedst sådan.\n";
const std::string german = "Ich fühlte mich müde, und dann bin ich früher nach Hause gegangen. Schön war das nicht.\n";
const std::string russian =
    "Я очень устала на работе и поэтому пошла домой. Врач сказал, что это пройдёт со временем.\n";
const std::string hebrew = "הייתי מאוד עייפה בעבודה ולכן הלכתי הביתה. הרופא אמר שזה יעבור עם הזמן.\n";
const std::string chinese = "我在工作中感到非常累，所以我回家了。 医生说这会随着时间过去。\n后来怎么样？\n";

INSTANTIATE_TEST_SUITE_P(EightBit, GuessTest,
                         testing::Values(Guessed{danish, "UTF-8"}, Guessed{danish, "ISO-8859-1"},
                                         Guessed{german, "ISO-8859-1"},
                                         Guessed{"“" + danish + "” – ja…\n", "windows-1252"},
                                         Guessed{german + "„Ja“", "windows-1252"}, Guessed{"Så", "ISO-8859-1"},
                                         Guessed{"Så…", "windows-1252"}, Guessed{"plain", "UTF-8"},
                                         Guessed{russian, "windows-1251"}, Guessed{"", "UTF-8"}));

INSTANTIATE_TEST_SUITE_P(Wide, GuessTest,
                         testing::Values(Guessed{danish, "UTF-16LE"}, Guessed{danish, "UTF-16BE"},
                                         Guessed{russian, "UTF-16LE"}, Guessed{russian, "UTF-16BE"},
                                         Guessed{hebrew, "UTF-16LE"}, Guessed{hebrew, "UTF-16BE"},
                                         Guessed{chinese, "UTF-16LE"}, Guessed{chinese, "UTF-16BE"},
                                         Guessed{danish, "UTF-32LE"}, Guessed{danish, "UTF-32BE"},
                                         Guessed{chinese, "UTF-32LE"}, Guessed{"ok", "UTF-16LE"}));

TEST(DecodingTest, TheWholeFileDecidesBetweenWindowsAndIso) {
    std::string late;
    for (int i = 0; i < 2000; ++i) {
        late += danish;
    }
    late += "– ja";
    EXPECT_EQ(decode(encoded(late, "windows-1252")).utf8, late);
}

TEST(DecodingTest, AFileCutInTheMiddleOfACharacterStaysUtf8) {
    std::string cut;
    for (int i = 0; i < 10; ++i) {
        cut += danish;
    }
    const auto decoded = decode(cut + "\xC3");
    EXPECT_EQ(decoded.utf8, cut + "\uFFFD");
    EXPECT_EQ(decoded.encoding, "UTF-8");
    EXPECT_EQ(decoded.replaced, 1);
    EXPECT_FALSE(decoded.certain);
}

TEST(DecodingTest, ANameOverrulesWhatTheBytesSay) {
    const auto decoded = decode("S\xC3\xA5", "latin1");
    EXPECT_EQ(decoded.utf8, "SÃ¥");
    EXPECT_EQ(decoded.encoding, "ISO-8859-1");
    EXPECT_TRUE(decoded.certain);
    EXPECT_EQ(decode("\x86", "cp850").utf8, "å");
    EXPECT_EQ(decode("S\xE5 og", "utf-8").replaced, 1);
    EXPECT_EQ(decode("\xFF\xFEh\0i\0"s, "UTF-16LE").utf8, "hi");
    EXPECT_EQ(decode("\xFE\xFF\0h\0i"s, "UTF-16").utf8, "hi");
    EXPECT_TRUE(decode("\xFE\xFF\0h\0i"s, "UTF-16").byteOrderMark);
}

TEST(DecodingTest, AnUnknownNameIsRefused) {
    for (const std::string name : {"klingon", "", "../../etc/passwd", "/etc/passwd", "UTF-8,"}) {
        EXPECT_THROW((void)decode("text", name), InvalidInput) << name;
    }
}

TEST(DecodingTest, EveryLineEndBecomesALineFeed) {
    const auto ends = [](std::string_view bytes) { return std::string(name(decode(bytes).lineEnds)); };
    EXPECT_EQ(decode("a\r\nb\rc\nd\u2028e\u2029f\u0085g\r\r\n").utf8, "a\nb\nc\nd\ne\nf\ng\n\n");
    EXPECT_EQ(ends("a"), "none");
    EXPECT_EQ(ends("a\nb\n"), "LF");
    EXPECT_EQ(ends("a\r\nb\r\n"), "CRLF");
    EXPECT_EQ(ends("a\rb\r"), "CR");
    EXPECT_EQ(ends("a\nb\r\n"), "mixed");
    EXPECT_EQ(ends("a\u2028b\n"), "mixed");
    EXPECT_EQ(decode(encoded("a\r\nb\r", "UTF-16LE")).utf8, "a\nb\n");
}

TEST(DecodingTest, AMarkGoesAtTheBeginningOnly) {
    EXPECT_EQ(decode("\uFEFF\uFEFFa\uFEFFb").utf8, "a\uFEFFb");
    EXPECT_EQ(decode("\xFF\xFE").utf8, "");
}

TEST(DecodingTest, OtherThanTextIsRefusedInASentence) {
    const auto message = [](std::string_view bytes) -> std::string {
        try {
            return "accepted: " + decode(bytes).utf8;
        } catch (const InvalidInput& error) {
            return error.what();
        }
    };
    EXPECT_THAT(message("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x03\0\xF0\xE1\xD2"s),
                StartsWith("This is no text: byte 9 is NUL"));
    EXPECT_THAT(message("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xB5\x9C\x8F\x11"s), StartsWith("This is no text: "));
    EXPECT_THAT(message("\x01\x02\x03\x04 abc"), HasSubstr("more than one in ten"));
    EXPECT_THAT(message("\xEF\xBB\xBF some\0thing"s), HasSubstr("NUL"));
    // Pairs of these letters are ideographs in UTF-16.
    EXPECT_THAT(message("Blodtryksmaalingerneb\0"s), HasSubstr("byte 22 is NUL"));
    EXPECT_THAT(message("Blodtryksm\xE5lingernesb\0"s), HasSubstr("byte 22 is NUL"));
    EXPECT_THAT(message("She said that she was tired\0and went home early.  "s), HasSubstr("NUL"));
    EXPECT_THAT(message("Hun sagde, at hun var tr\xE6t\0og gik tidligt hjem. "s), HasSubstr("NUL"));
}

TEST(DecodingTest, ANulInUtf16IsReplaced) {
    const auto decoded = decode("\xFF\xFE"
                                "a\0\0\0b\0"s);
    EXPECT_EQ(decoded.utf8, "a\uFFFDb");
    EXPECT_EQ(decoded.replaced, 1);
}

TEST(DecodingTest, ALoneSurrogateIsReplaced) {
    const auto decoded = decode("\xFF\xFE"
                                "a\0\x00\xD8"
                                "b\0"s);
    EXPECT_EQ(decoded.utf8, "a\uFFFDb");
    EXPECT_EQ(decoded.replaced, 1);
}

TEST(DecodingTest, AHugeSingleLineTakesLinearTime) {
    std::string line;
    line.reserve(40'000'000);
    while (line.size() < 39'000'000) {
        line += "og s\xE5 gik jeg hjem, ";
    }
    EXPECT_EQ(countCodePoints(decode(line).utf8), static_cast<std::int64_t>(line.size()));
}

RC_GTEST_PROP(DecodingProperty, DecodingWhatWasDecodedChangesNothing, ()) {
    const auto utf8 = decode(*randomUtf8()).utf8;
    RC_ASSERT(decode(utf8).utf8 == utf8);
}

RC_GTEST_PROP(DecodingProperty, AMarkedTextIsTheSameInEveryUnicodeForm, ()) {
    const auto utf8 = "\uFEFF" + *randomUtf8();
    const auto plain = decode(utf8);
    for (const auto* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        const auto wide = decode(encoded(utf8, encoding));
        RC_ASSERT(wide.utf8 == plain.utf8);
        RC_ASSERT(wide.encoding == encoding);
        RC_ASSERT(wide.lineEnds == plain.lineEnds);
        RC_ASSERT(wide.replaced == 0);
    }
}

RC_GTEST_PROP(DecodingProperty, AnyBytesGiveValidTextOrARefusal, ()) {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    try {
        const auto decoded = decode(bytes);
        RC_ASSERT(isValidUtf8(decoded.utf8));
        RC_ASSERT(decoded.utf8.find('\r') == std::string::npos);
        RC_ASSERT(decoded.utf8.find('\0') == std::string::npos);
        RC_ASSERT(!decoded.utf8.starts_with("\uFEFF"));
    } catch (const InvalidInput&) {
        RC_SUCCEED("refused");
    }
}

} // namespace
} // namespace emic::text
