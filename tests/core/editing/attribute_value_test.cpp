#include "core/editing/attribute_value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::editing {
namespace {

using study::AttributeType;
using testing::HasSubstr;

std::string number(std::string_view typed, DecimalComma comma = DecimalComma::unknown) {
    const ReadValue read = readValue(AttributeType::number, typed, {}, comma);
    return read.value.value_or(read.ambiguous ? "?" : "none");
}

std::string date(std::string_view typed) {
    const ReadValue read = readValue(AttributeType::date, typed);
    return read.value.value_or(read.ambiguous ? "?" : "none");
}

TEST(AttributeValueTest, Numbers) {
    EXPECT_EQ(number("12.5"), "12.5");
    EXPECT_EQ(number(" 12,5 "), "12.5");
    EXPECT_EQ(number("0012.50"), "12.5");
    EXPECT_EQ(number("12"), "12");
    EXPECT_EQ(number("120"), "120");
    EXPECT_EQ(number("-0.0"), "0");
    EXPECT_EQ(number("\u22123,25"), "-3.25");
    EXPECT_EQ(number("+7"), "7");
    EXPECT_EQ(number(".5"), "0.5");
    EXPECT_EQ(number("0,125"), "0.125");
    EXPECT_EQ(number("1.234"), "1.234");
    EXPECT_EQ(number("1,234.5"), "1234.5");
    EXPECT_EQ(number("1.234,5"), "1234.5");
    EXPECT_EQ(number("1 234 567,5"), "1234567.5");
    EXPECT_EQ(number("1\u202f234"), "1234");
    EXPECT_EQ(number("1'234"), "1234");
    EXPECT_EQ(number("1.234.567"), "1234567");
    EXPECT_EQ(number("1e-3"), "0.001");
    EXPECT_EQ(number("2.5E3"), "2500");
}

TEST(AttributeValueTest, NoNumbers) {
    for (const std::string_view typed : {"abc", "1.2.3", "12 5", "1,,5", "5.", "--5", "<0.5", "1e", "1e999", "0x10",
                                         "nan", "inf", "1,234,5", ",", "e5", "1 2345"})
        EXPECT_EQ(number(typed), "none") << typed;
}

TEST(AttributeValueTest, TheOneCommaMayBeTwoThings) {
    EXPECT_EQ(number("1,234"), "?");
    EXPECT_EQ(number("1,234", DecimalComma::yes), "1.234");
    EXPECT_EQ(number("1,234", DecimalComma::no), "1234");
    EXPECT_EQ(decimalCommaOf({"1,234", "12,5"}), DecimalComma::yes);
    EXPECT_EQ(decimalCommaOf({"1,234", "12.5"}), DecimalComma::no);
    EXPECT_EQ(decimalCommaOf({"1,234", "1,234.5"}), DecimalComma::no);
    EXPECT_EQ(decimalCommaOf({"1,234", "12"}), DecimalComma::unknown);
    EXPECT_EQ(decimalCommaOf({"1,5", "1.5"}), DecimalComma::unknown);
    EXPECT_THAT(readValue(AttributeType::number, "1,234").problem, HasSubstr("1234 or 1.234"));
}

TEST(AttributeValueTest, Dates) {
    EXPECT_EQ(date("2024-02-29"), "2024-02-29");
    EXPECT_EQ(date("2024/2/9"), "2024-02-09");
    EXPECT_EQ(date("2024-02-29 00:00:00"), "2024-02-29");
    EXPECT_EQ(date("2024-02-29T00:00"), "2024-02-29");
    EXPECT_EQ(date("9.2.2024"), "2024-02-09");
    EXPECT_EQ(date("09. 02. 2024"), "2024-02-09");
    EXPECT_EQ(date("29/2/2024"), "2024-02-29");
    EXPECT_EQ(date("2/29/2024"), "2024-02-29");
    EXPECT_EQ(date("29-02-2024"), "2024-02-29");
    EXPECT_EQ(date("5/5/2024"), "2024-05-05");
    EXPECT_EQ(date("5/6/2024"), "?");
    for (const std::string_view typed : {"2023-02-29", "31.4.2024", "1.2.24", "2024-13-01", "13/13/2024", "2024",
                                         "today", "2024-02-29 10:30", "1/2-2024", "00.00.2024", "1..2024", "0/0/2024"})
        EXPECT_EQ(date(typed), "none") << typed;
}

TEST(AttributeValueTest, YesAndNoInSeveralLanguages) {
    for (const std::string_view typed :
         {"yes", "Ja", "OUI", "S\u00cc", "s\u00ed", "Kyll\u00e4", "TRUE", "1", "y", "wahr"})
        EXPECT_EQ(readValue(AttributeType::yesNo, typed).value, "yes") << typed;
    for (const std::string_view typed : {"no", "Nej", "nein", "non", "n\u00e3o", "ei", "FALSE", "0", "n", "nee"})
        EXPECT_EQ(readValue(AttributeType::yesNo, typed).value, "no") << typed;
    EXPECT_FALSE(readValue(AttributeType::yesNo, "maybe").value);
}

TEST(AttributeValueTest, WhatIsReadReadsAsItself) {
    EXPECT_TRUE(rc::check([] {
        const auto typed = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789.,- 'e+/")));
        for (const AttributeType type : {AttributeType::number, AttributeType::date, AttributeType::yesNo}) {
            const ReadValue read = readValue(type, typed);
            RC_ASSERT(read.value.has_value() == read.problem.empty());
            if (read.value)
                RC_ASSERT(readValue(type, *read.value).value == read.value);
        }
    }));
}

TEST(AttributeValueTest, SaysNothing) {
    for (const std::string_view typed : {"", "  ", "NA", "n/a", ".", "-"})
        EXPECT_TRUE(saysNothing(typed));
    EXPECT_FALSE(saysNothing("0"));
    EXPECT_FALSE(saysNothing("no"));
}

} // namespace
} // namespace emic::editing
