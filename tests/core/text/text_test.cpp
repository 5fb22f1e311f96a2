#include "core/text/error.h"
#include "core/text/text.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>
#include <unicode/ustring.h>

namespace emic::text {
namespace {

using testing::HasSubstr;

/// Where each code point begins, counted one by one; the last entry is the end.
struct Counted {
    std::vector<std::int64_t> bytes{0};
    std::vector<std::int64_t> utf16{0};

    explicit Counted(const std::u32string& points) {
        for (const auto c : points) {
            bytes.push_back(bytes.back() + (c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4));
            utf16.push_back(utf16.back() + (c < 0x10000 ? 1 : 2));
        }
    }
};

RC_GTEST_PROP(TextProperty, PlacesAreThoseOfAPlainCount, ()) {
    const auto points = *randomPoints();
    const Text text(toUtf8(points));
    const Counted counted(points);
    RC_ASSERT(text.end().value == static_cast<std::int64_t>(points.size()));
    for (std::size_t i = 0; i <= points.size(); ++i) {
        const Position at{static_cast<std::int64_t>(i)};
        RC_ASSERT(text.byteOffset(at).value == counted.bytes[i]);
        RC_ASSERT(text.utf16(at).value == counted.utf16[i]);
        const auto next = std::min(i + 1, points.size());
        for (auto byte = counted.bytes[i]; byte < counted.bytes[next]; ++byte) {
            RC_ASSERT(text.position(ByteOffset{byte}) == at);
        }
        for (auto unit = counted.utf16[i]; unit < counted.utf16[next]; ++unit) {
            RC_ASSERT(text.position(Utf16Position{unit}) == at);
        }
        RC_ASSERT(text.position(text.byteOffset(at)) == at);
        RC_ASSERT(text.position(text.utf16(at)) == at);
    }
}

RC_GTEST_PROP(TextProperty, SlicesAreThoseOfThePlainText, ()) {
    const auto points = *randomPoints();
    const auto size = static_cast<int>(points.size());
    const auto begin = *rc::gen::inRange(0, size + 1);
    const auto end = *rc::gen::inRange(begin, size + 1);
    const auto length = static_cast<std::size_t>(end - begin);
    RC_ASSERT(Text(toUtf8(points)).slice(span(begin, end)) ==
              toUtf8(points.substr(static_cast<std::size_t>(begin), length)));
}

RC_GTEST_PROP(TextProperty, CodePointsAreCountedAsByAPlainCount, ()) {
    const auto points = *randomPoints();
    RC_ASSERT(countCodePoints(toUtf8(points)) == static_cast<std::int64_t>(points.size()));
}

bool isValidByIcu(const std::string& bytes) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    u_strFromUTF8(nullptr, 0, &length, bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    return status != U_INVALID_CHAR_FOUND;
}

RC_GTEST_PROP(TextProperty, DamagedBytesAreJudgedAsIcuJudgesThem, ()) {
    auto bytes = *randomUtf8();
    const auto damage = *rc::gen::inRange(0, 4);
    for (int i = 0; i < damage && !bytes.empty(); ++i) {
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
    }
    RC_ASSERT(isValidUtf8(bytes) == isValidByIcu(bytes));
}

TEST(TextTest, EveryStartOfASequenceIsJudgedAsIcuJudgesIt) {
    for (unsigned first = 0x80; first < 0x100; ++first) {
        for (unsigned second = 0; second < 0x100; ++second) {
            for (const std::string_view rest : {"", "\x80", "\x80\x80", "\xBF\xBF", "a", "\x80z"}) {
                const auto bytes = std::string{static_cast<char>(first), static_cast<char>(second)}.append(rest);
                ASSERT_EQ(isValidUtf8(bytes), isValidByIcu(bytes)) << first << ' ' << second;
            }
        }
    }
}

TEST(TextTest, AnEmptyTextHasOnePlace) {
    const Text text;
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(text.byteOffset(Position{0}).value, 0);
    EXPECT_EQ(text.utf16(Position{0}).value, 0);
    EXPECT_EQ(text.position(ByteOffset{0}).value, 0);
    EXPECT_EQ(text.position(Utf16Position{0}).value, 0);
    EXPECT_EQ(text.slice(span(0, 0)), "");
}

TEST(TextTest, APlaceInsideACodePointBelongsToItsBeginning) {
    const Text text("a\U0001F600b");
    EXPECT_EQ(text.position(ByteOffset{3}).value, 1);
    EXPECT_EQ(text.position(Utf16Position{2}).value, 1);
    EXPECT_EQ(text.position(Utf16Position{3}).value, 2);
}

TEST(TextTest, MalformedBytesAreRefusedByName) {
    try {
        const Text text(std::string("caf\xE9"));
        FAIL() << "accepted";
    } catch (const InvalidInput& error) {
        EXPECT_THAT(error.what(), HasSubstr("byte 4 (hexadecimal E9)"));
    }
    for (const std::string bytes : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xFF"}) {
        EXPECT_THROW(Text{bytes}, InvalidInput);
    }
}

class OutsideTest : public testing::TestWithParam<std::string> {};

TEST_P(OutsideTest, PlacesOutsideATextAreRefused) {
    const Text text(GetParam());
    const auto past = text.end().value + 1;
    EXPECT_THROW((void)text.byteOffset(Position{past}), InvalidInput);
    EXPECT_THROW((void)text.byteOffset(Position{-1}), InvalidInput);
    EXPECT_THROW((void)text.utf16(Position{past}), InvalidInput);
    EXPECT_THROW((void)text.utf16(Position{-1}), InvalidInput);
    EXPECT_THROW((void)text.position(ByteOffset{static_cast<std::int64_t>(text.utf8().size()) + 1}), InvalidInput);
    EXPECT_THROW((void)text.position(ByteOffset{-1}), InvalidInput);
    EXPECT_THROW((void)text.position(Utf16Position{text.utf16(text.end()).value + 1}), InvalidInput);
    EXPECT_THROW((void)text.position(Utf16Position{-1}), InvalidInput);
    EXPECT_THROW((void)text.slice(span(0, past)), InvalidInput);
    EXPECT_THROW((void)text.slice(span(1, 0)), InvalidInput);
}

INSTANTIATE_TEST_SUITE_P(AsciiAndOther, OutsideTest, testing::Values("ab", "aå", std::string(64, 'a') + "å"));

} // namespace
} // namespace emic::text
