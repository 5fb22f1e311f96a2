#include "core/text/error.h"
#include "indexer/query.h"
#include "tests/core/text/random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::indexer {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

const FieldNames names = {{"sex", "age", "years with pump"}, {"hba1c.baseline", "eating_distress.change"}};

Node parse(std::string_view query) {
    return parseQuery(query, names);
}

TEST(QueryTest, WordsStandTogetherUnlessJoinedOtherwise) {
    const auto both = parse("alone night");
    EXPECT_EQ(both.kind, NodeKind::all);
    EXPECT_THAT(both.children, SizeIs(2));
    EXPECT_EQ(inQueryLanguage(parse("alone AND night")), "alone night");
    EXPECT_EQ(inQueryLanguage(parse("((a) b) OR (c (NOT d))")), "a b OR c NOT d");
    const auto either = parse("a b OR c NOT d");
    EXPECT_EQ(either.kind, NodeKind::any);
    ASSERT_THAT(either.children, SizeIs(2));
    EXPECT_EQ(inQueryLanguage(either.children[0]), "a b");
    EXPECT_EQ(inQueryLanguage(either.children[1]), "c NOT d");
    EXPECT_EQ(inQueryLanguage(parse("NOT (a OR NOT (b c))")), "NOT (a OR NOT (b c))");
    EXPECT_EQ(inQueryLanguage(parse("a (b c)")), "a (b c)");
    EXPECT_EQ(inQueryLanguage(parse("(a OR b) c")), "(a OR b) c");
    EXPECT_EQ(parse("  ").kind, NodeKind::everything);
}

TEST(QueryTest, SignsSayHowAWordIsMeant) {
    EXPECT_EQ(parse("=Alone").word, (WordQuery{"Alone", WordMatch::exact, 0}));
    EXPECT_EQ(parse("lone*").word, (WordQuery{"lone", WordMatch::prefix, 0}));
    EXPECT_EQ(parse("~lonelyness").word, (WordQuery{"lonelyness", WordMatch::misspelt, 0}));
    EXPECT_EQ(parse("~2lonely").word, (WordQuery{"lonely", WordMatch::misspelt, 2}));
    EXPECT_EQ(parse("\"all alone\"").kind, NodeKind::phrase);
    EXPECT_EQ(parse("\u201Call alone\u201D").text, "all alone");
    EXPECT_EQ(parse("/lone(ly)?\\/x/").text, "lone(ly)?/x");
    EXPECT_EQ(parse("and/or").kind, NodeKind::word);
    EXPECT_EQ(parse("12:30").kind, NodeKind::word);
}

TEST(QueryTest, NearJoinsWords) {
    const auto near = parse("a NEAR/3 (b OR c) NEAR/3 d");
    EXPECT_EQ(near.kind, NodeKind::near);
    EXPECT_EQ(near.within, 3);
    EXPECT_THAT(near.children, SizeIs(3));
    EXPECT_EQ(parse("a NEAR b").within, 5);
}

TEST(QueryTest, FieldsAreComparedInSixWays) {
    EXPECT_EQ(parse("theme:\"A push\"").field, (FieldQuery{"theme", "A push", "", Comparison::is}));
    EXPECT_EQ(parse("age:>=50").field, (FieldQuery{"age", "50", "", Comparison::moreOrEqual}));
    EXPECT_EQ(parse("Age:40..60").field, (FieldQuery{"Age", "40", "60", Comparison::between}));
    EXPECT_EQ(parse("years_with_pump:<5").field.comparison, Comparison::less);
    EXPECT_EQ(parse("\"years with pump\":<=5").field.field, "years with pump");
    EXPECT_EQ(parse("hba1c.baseline:>60").field.field, "hba1c.baseline");
    EXPECT_EQ(parse("uncoded:").field.value, "");
    EXPECT_EQ(parse("sex:=female").field.value, "female");
}

struct Wrong {
    std::string query;
    std::string message;
};
class WrongQueryTest : public testing::TestWithParam<Wrong> {};

TEST_P(WrongQueryTest, IsExplained) {
    const auto& [query, message] = GetParam();
    try {
        static_cast<void>(parse(query));
        ADD_FAILURE() << query << " was understood";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr(message)) << query;
        EXPECT_THAT(error.what(), testing::EndsWith(".")) << query;
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongQueryTest,
    testing::Values(Wrong{"a very long \"quote", "the quotation mark opened at character 13 is not closed"},
                    Wrong{"(a b", "the bracket opened at character 1 is not closed"},
                    Wrong{"a) b", "the bracket closed at character 2 was never opened"},
                    Wrong{"a ()", "nothing in the brackets at character 3"},
                    Wrong{"a OR", "OR at character 3 has nothing behind it"},
                    Wrong{"OR a", "OR at character 1 has nothing before it"}, Wrong{"a AND OR b", "AND at character 3"},
                    Wrong{"NOT", "NOT at character 1 has nothing behind it"},
                    Wrong{"/abc", "expression opened at character 1"}, Wrong{"//", "nothing between the strokes"},
                    Wrong{"\" \"", "nothing between the quotation marks"},
                    Wrong{"a NEAR/0 b", "a number of words from 1 to 1000"}, Wrong{"a NEAR/x b", "a number of words"},
                    Wrong{"a NEAR/2 b NEAR/3 c", "another distance"}, Wrong{"a NEAR/2 \"b c\"", "must be a word"},
                    Wrong{"height:>3", "no field or attribute 'height' (character 1)"},
                    Wrong{"age:>", "nothing to compare with"}, Wrong{"=lone*", "has two signs"},
                    Wrong{"a * b", "has no word beside it"}, Wrong{std::string(101, '(') + "a", "brackets deep"},
                    Wrong{std::string(1'000'000, '('), "10000 are read"}, Wrong{"\xff\xfe", "no UTF-8"},
                    Wrong{std::string("a\0b", 3), "character 2 is no character that can be searched for"}));

TEST(QueryTest, TooManyWordsAreRefused) {
    std::string query;
    for (int word = 0; word < 501; ++word)
        query += "a ";
    EXPECT_THROW(static_cast<void>(parse(query)), InvalidInput);
    std::string no;
    for (int depth = 0; depth < 500; ++depth)
        no += "NOT ";
    EXPECT_THROW(static_cast<void>(parse(no + "a")), InvalidInput);
}

/// Whatever a person types is understood or explained, and what is understood can be written down again.
RC_GTEST_PROP(QueryProperty, WhatIsUnderstoodIsWrittenAndUnderstoodAgain, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
        "a", "night", " ", " ",  "(",    ")", "\"", "AND", "OR",     "NOT",    "NEAR/3", "NEAR", "~",
        "=", "*",     "/", "\\", "age:", ">", "5",  "..",  "theme:", "\u201C", "é",      ":"}));
    std::string query;
    for (const auto& piece : pieces)
        query += piece;
    try {
        const auto words = inQueryLanguage(parse(query));
        RC_ASSERT(inQueryLanguage(parse(words)) == words);
    } catch (const Error& error) {
        RC_ASSERT(std::string_view(error.what()).ends_with('.'));
    }
}

} // namespace
} // namespace emic::indexer
