#include "app/workbench/query_tokens.h"
#include "app/workbench/typed_query.h"
#include "core/text/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace emic::workbench {
namespace {

SearchNames namesForTest() {
    SearchNames names;
    names.fields = {{"theme", FieldKind::names, {"Nights", "Nights/Mornings", "Alone with it"}, {}},
                    {"participant", FieldKind::names, {"P1", "P10"}, {}},
                    {"memo", FieldKind::words, {}, {}},
                    {"uncoded", FieldKind::none, {}, {}},
                    {"age", FieldKind::number, {}, {}},
                    {"eating distress", FieldKind::values, {"high", "low"}, {}}};
    names.names.attributes = {"age", "eating distress"};
    return names;
}

std::string done(std::string_view typed) {
    return finished(typed, namesForTest()).query;
}

/// The parts of a query as its words, filters in angle brackets.
std::vector<std::string> partsIn(std::string_view query) {
    std::vector<std::string> parts;
    for (const QueryPart& part : partsOf(query, namesForTest().names)) {
        const std::string words = partOf(query, part.span);
        parts.push_back(part.filter.empty() ? words : "<" + words + ">");
    }
    return parts;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TypedQuery, PartsAreWhatMustHoldOnTheUppermostLevel) {
    EXPECT_THAT(partsIn(""), IsEmpty());
    EXPECT_THAT(partsIn("alone"), ElementsAre("alone"));
    EXPECT_THAT(partsIn("alone theme:Nights NOT participant:P1 "),
                ElementsAre("alone", "<theme:Nights>", "<NOT participant:P1>"));
    EXPECT_THAT(partsIn("theme:\"Alone with it\" AND age:>=50 AND \"all alone\""),
                ElementsAre("<theme:\"Alone with it\">", "<age:>=50>", "\"all alone\""));
    EXPECT_THAT(partsIn("(theme:Nights OR theme:\"Alone with it\") quiet"),
                ElementsAre("<(theme:Nights OR theme:\"Alone with it\")>", "quiet"));
    EXPECT_THAT(partsIn("alone OR theme:Nights"), ElementsAre("alone OR theme:Nights")) << "neither must hold";
    EXPECT_THAT(partsIn("(alone theme:Nights)"), ElementsAre("(alone theme:Nights)"));
    EXPECT_THAT(partsIn("é alone theme:Nights"), ElementsAre("é", "alone", "<theme:Nights>"));
    EXPECT_THROW(static_cast<void>(partsOf("\"open", namesForTest().names)), InvalidInput);
}

TEST(TypedQuery, WhatIsUnfinishedIsFinished) {
    EXPECT_EQ(done("alone"), "alone");
    EXPECT_EQ(done("\"all al"), "\"all al\"");
    EXPECT_EQ(done("alone \""), "alone ");
    EXPECT_EQ(done("alone AND"), "alone ");
    EXPECT_EQ(done("alone (night OR"), "alone (night )");
    EXPECT_EQ(done("/lon(ely"), "/lon(ely/");
    EXPECT_EQ(done("age:>"), "");
    EXPECT_EQ(done("alone ="), "alone ");
    EXPECT_TRUE(finished("alone NEAR/5", namesForTest()).unfinished);
    // A name stands for those that begin so, unless it is one.
    EXPECT_EQ(done("theme:Nig"), "theme:Nig*");
    EXPECT_EQ(done("theme:\"Alone wi"), "theme:\"Alone wi*\"");
    EXPECT_EQ(done("theme:Mornings"), "theme:Mornings");
    EXPECT_EQ(done("participant:P1"), "participant:P1");
    EXPECT_EQ(done("theme:Nig "), "theme:Nig ") << "the word is finished";
    EXPECT_EQ(done("age:5"), "age:5");
    EXPECT_EQ(done("memo:foo"), "memo:foo");
}

TEST(TypedQuery, WhatIsWrongStaysWrong) {
    for (const char* typed : {"alone)", "nosuch:thing", "OR alone", "alone \"\" night", "()"}) {
        EXPECT_EQ(done(typed), typed);
        EXPECT_FALSE(finished(typed, namesForTest()).unfinished) << typed;
    }
}

TEST(TypedQuery, FiltersArePutInAndTakenOut) {
    const SearchNames names = namesForTest();
    EXPECT_EQ(withFilter("", "theme:Nights", names), "theme:Nights");
    EXPECT_EQ(withFilter("alone ", "theme:Nights", names), "alone theme:Nights");
    EXPECT_EQ(withFilter("alone OR night", "theme:Nights", names), "(alone OR night) theme:Nights");
    EXPECT_EQ(withFilter("(alone OR night)", "theme:Nights", names), "(alone OR night) theme:Nights");
    EXPECT_EQ(withFilter("alone theme:Nights", "theme:Nights", names), "alone theme:Nights");
    EXPECT_EQ(withFilter("\"all al", "theme:Nights", names), "\"all al\" theme:Nights");
    const std::string query = "alone AND theme:Nights AND quiet";
    EXPECT_EQ(withoutPart(query, partsOf(query, names.names)[1].span), "alone AND quiet");
    const std::string reversed = withPartReversed(query, partsOf(query, names.names)[1]);
    EXPECT_EQ(reversed, "alone AND NOT theme:Nights AND quiet");
    EXPECT_EQ(withPartReversed(reversed, partsOf(reversed, names.names)[1]), query);
    EXPECT_EQ(withoutPart("theme:Nights", partsOf("theme:Nights", names.names)[0].span), "");
}

TEST(TypedQuery, FiltersAreWrittenAsTheLanguageWantsThem) {
    EXPECT_EQ(inQuery("theme", "Nights"), "theme:Nights");
    EXPECT_EQ(inQuery("theme", "Alone with it"), "theme:\"Alone with it\"");
    EXPECT_EQ(inQuery("eating distress", "high"), "eating_distress:high");
    EXPECT_EQ(inQuery("theme", "The \"I\""), "theme:\"The *\"");
    EXPECT_EQ(inQuery("source", "(draft)"), "source:\"(draft)\"");
    EXPECT_EQ(fieldInQuery("a:b c"), "\"a:b c\":");
}

TEST(TypedQuery, MessagesOfTheParserNameTheirPlace) {
    for (const auto& [query, place] : std::vector<std::pair<std::string, std::int64_t>>{{"alone \"night", 6},
                                                                                        {"alone)", 5},
                                                                                        {"alone OR", 6},
                                                                                        {"x ()", 2},
                                                                                        {"alone nosuch:1", 6},
                                                                                        {"a NEAR/x b", 2},
                                                                                        {"alone =", 6},
                                                                                        {"alone =a*", 6},
                                                                                        {"alone age:>", 6}}) {
        try {
            static_cast<void>(indexer::parseQuery(query, namesForTest().names));
            ADD_FAILURE() << query;
        } catch (const Error& problem) {
            ASSERT_TRUE(placeOfProblem(problem.what())) << problem.what();
            EXPECT_EQ(placeOfProblem(problem.what())->value, place) << problem.what();
        }
    }
    EXPECT_FALSE(placeOfProblem("Something else went wrong."));
}

/// Queries somebody may be typing, sensible and not.
rc::Gen<std::string> typedWords() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                            "alone", " ", " ", " AND ", " OR ", "NOT ", "(", ")", "\"", "theme:", "Nights",
                            "age:", ">=", "5", "..", "/", "\\", "=", "~", "*", "é", "NEAR/3", "“", "”", ":")),
                        [](const std::vector<std::string>& words) {
                            std::string query;
                            for (const std::string& word : words)
                                query += word;
                            return query;
                        });
}

RC_GTEST_PROP(TypedQuery, TokensLieInOrderWithinTheQuery, ()) {
    const std::string query = *typedWords();
    text::Position at{0};
    for (const QueryToken& token : tokensOf(query)) {
        RC_ASSERT(at <= token.span.begin);
        RC_ASSERT(token.span.begin < token.span.end);
        RC_ASSERT(!partOf(query, token.span).empty());
        at = token.span.end;
    }
    RC_ASSERT(at.value <= text::countCodePoints(query));
}

RC_GTEST_PROP(TypedQuery, WhatWasFinishedCanBeUnderstood, ()) {
    const std::string query = *typedWords();
    const Finished result = finished(query, namesForTest());
    if (!result.unfinished)
        RC_ASSERT(result.query == query);
    else
        try {
            static_cast<void>(indexer::parseQuery(result.query, namesForTest().names));
        } catch (const NotFound&) { // a field that there is none of is somebody else's to tell
        }
}

RC_GTEST_PROP(TypedQuery, AFilterThatWasPutInIsThereAndCanBeTakenOut, ()) {
    const std::string query = *typedWords();
    const SearchNames names = namesForTest();
    std::vector<QueryPart> before;
    try {
        before = partsOf(query, names.names);
    } catch (const Error&) {
        return;
    }
    const std::string with = withFilter(query, "participant:P10", names);
    const std::vector<QueryPart> parts = partsOf(with, names.names);
    RC_ASSERT(!parts.empty());
    RC_ASSERT(partOf(with, parts.back().span) == "participant:P10");
    for (const QueryPart& part : parts)
        RC_ASSERT(part.span.begin < part.span.end);
    const std::string without = withoutPart(with, parts.back().span);
    const indexer::Node now = indexer::parseQuery(without, names.names);
    RC_ASSERT(partsOf(without, names.names).size() == parts.size() - 1);
    RC_ASSERT(indexer::inQueryLanguage(now) ==
              indexer::inQueryLanguage(indexer::parseQuery(finished(query, names).query, names.names)));
}

} // namespace
} // namespace emic::workbench
