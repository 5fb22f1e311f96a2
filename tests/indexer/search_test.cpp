// Searching a small study: fields, scopes, order, snippets, facets, likeness, spelling, and questions that mean harm.
#include "core/editing/editing.h"
#include "core/text/text.h"
#include "indexer/search.h"
#include "indexer/word_counts.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using tests::StudyFixture;
using tests::TemporaryFolder;

/// Scores set by hand.
class FixedOutcomes : public OutcomeSource {
public:
    std::unordered_map<std::string, std::unordered_map<study::ParticipantId, double>> scores;

    [[nodiscard]] std::vector<std::string> names() const override {
        std::vector<std::string> all;
        for (const auto& [name, values] : scores)
            all.push_back(name);
        return all;
    }
    [[nodiscard]] std::unordered_map<study::ParticipantId, double> values(const std::string& name) const override {
        return scores.at(name);
    }
};

class SearchTest : public testing::Test {
protected:
    StudyFixture study;
    TemporaryFolder folder;
    FixedOutcomes outcomes;
    study::ParticipantId anna;
    study::ParticipantId bent;
    study::SourceId first;
    study::SourceId second;
    study::SourceId note;
    study::ThemeId evenings;
    study::ThemeId radio;
    study::UnitId unit;
    std::optional<Index> index;
    std::optional<StudyFacts> facts;
    std::optional<Search> search;
    storage::Subscription subscription;

    void SetUp() override {
        const auto east = study.addGroup("East");
        anna = study.addParticipant("P01", east);
        bent = study.addParticipant("P02");
        first = study.addSource(
            "First", {{"I", "Are you alone at night?"},
                      {"P01", "I am alone. At night I put the radio on, for the voices.\nIt helps me sleep."}});
        second = study.addSource("Second", {{"P02", "Radio? Never. I sleep well, not lonely at all."},
                                            {"I", "And your café?"},
                                            {"P02", "The cafe closes early; the nights are long."}});
        note = study.addSource("Note", {{"", "The radio was on during the visit."}}, study::SourceKind::fieldNote);
        evenings = study.addTheme("Evenings");
        radio = study.addTheme("Voices", evenings);
        unit = study.addUnit(first, "At night I put the radio on, for the voices.");
        study.code(unit, radio);
        study.addUnit(second, "I sleep well", study::Relevance::notRelevant);
        study.edit([&](storage::Edit& edit) {
            const auto sex = editing::addAttribute(edit, "sex", study::AttributeType::category, {"female", "male"});
            const auto age = editing::addAttribute(edit, "years old", study::AttributeType::number);
            editing::setValue(edit, anna, sex, "female");
            editing::setValue(edit, bent, sex, "male");
            editing::setValue(edit, anna, age, "71");
            editing::setValue(edit, bent, age, "64");
            editing::addMemo(edit, study::MemoTarget::unit, unit.uuid, "Company from a machine");
        });
        outcomes.scores["sleep.change"] = {{anna, -2}, {bent, 3}};
        updateIndex(study.read(), folder.path() / "index");
        index.emplace(Index::open(folder.path() / "index", study.read().info().id));
        facts.emplace(study.read());
        search.emplace(*index, *facts, &outcomes);
        subscription =
            study.study().subscribe([this](const study::Notification& change) { facts->follow(study.read(), change); });
    }

    Answer ask(const std::string& query, Question question = {}) {
        question.query = query;
        question.exactTotal = true;
        return search->ask(study.read(), question);
    }

    /// The beginnings of what is found.
    std::vector<std::string> found(const std::string& query, Question question = {}) {
        question.order = Order::text;
        std::vector<std::string> texts;
        for (const Hit& hit : ask(query, question).hits)
            texts.push_back(hit.text.substr(0, 10));
        return texts;
    }

    std::string refusal(const std::string& query) {
        try {
            static_cast<void>(ask(query));
        } catch (const Error& error) {
            return error.what();
        }
        return "nothing was refused";
    }
};

TEST_F(SearchTest, FindsParticipantsOwnWordsUnlessToldOtherwise) {
    EXPECT_THAT(found("radio"), ElementsAre("I am alone", "Radio? Nev"));
    EXPECT_THAT(found("radio", {.ownWords = false}), ElementsAre("I am alone", "Radio? Nev", "The radio "));
    EXPECT_THAT(found("night", {.ownWords = false}), ElementsAre("Are you al", "I am alone", "The cafe c"));
    EXPECT_THAT(found("cafe", {.ownWords = false}), ElementsAre("And your c", "The cafe c"));
}

TEST_F(SearchTest, SaysExactlyWhere) {
    const auto answer = ask("\"radio on\" OR voices");
    ASSERT_EQ(answer.hits.size(), 1U);
    const Hit& hit = answer.hits.front();
    const auto text = study.read().textOf(study.read().get(first));
    std::vector<std::string> words;
    for (const text::Span& match : hit.matches)
        words.emplace_back(text.slice(match));
    EXPECT_THAT(words, ElementsAre("radio on", "voices"));
    EXPECT_EQ(text.slice(hit.span), hit.text);
    EXPECT_EQ(hit.turn, 2);
    EXPECT_EQ(hit.speaker, "P01");
    EXPECT_EQ(hit.participant, anna);
    EXPECT_THAT(hit.themes, ElementsAre(radio));
    const text::Text snippet(hit.snippet.text);
    EXPECT_EQ(snippet.slice(hit.snippet.matches.at(0)), "radio on");
}

TEST_F(SearchTest, LanguagesNarrowWhatIsFound) {
    study.addSource("Dansk", {{"P02", "Radioen er tændt."}}, study::SourceKind::interview, "da-DK");
    updateIndex(study.read(), folder.path() / "index");
    index->refresh();
    EXPECT_THAT(found("language:da"), ElementsAre("Radioen er")) << "whatever the region";
    EXPECT_THAT(found("language:da-dk"), ElementsAre("Radioen er"));
    EXPECT_THAT(found("radio* language:en"), ElementsAre("I am alone", "Radio? Nev"));
}

TEST_F(SearchTest, SaysWhenInTheRecording) {
    auto source = study.read().get(second);
    auto turns = study.read().turnsOf(source);
    turns[0].startMs = 4'250;
    turns[0].endMs = 9'000;
    turns[2].startMs = 12'000;
    study.study().perform("Learn the times", [&](storage::Edit& edit) {
        source.turns = edit.keep(study::encodeTurns(turns));
        edit.update(source);
    });
    updateIndex(study.read(), folder.path() / "index");
    index->refresh();
    const auto answer = ask("sleep OR close", {.order = Order::text});
    ASSERT_EQ(answer.hits.size(), 3U);
    EXPECT_EQ(answer.hits[0].startMs, std::nullopt) << "a source without times";
    EXPECT_EQ(answer.hits[1].startMs, 4'250);
    EXPECT_EQ(answer.hits[1].endMs, 9'000);
    EXPECT_EQ(answer.hits[2].startMs, 12'000);
    EXPECT_EQ(answer.hits[2].endMs, std::nullopt);
}

TEST_F(SearchTest, PhrasesEndWithTheirParagraph) {
    EXPECT_THAT(found("\"for the voices\""), ElementsAre("I am alone"));
    EXPECT_THAT(found("\"the voices it helps\""), IsEmpty());
    EXPECT_THAT(found("voices NEAR/5 helps"), IsEmpty());
}

TEST_F(SearchTest, FieldsNarrowWhatIsFound) {
    EXPECT_THAT(found("radio theme:Evenings"), ElementsAre("I am alone")) << "with its subthemes";
    EXPECT_THAT(found("radio NOT theme:Voices"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("sleep sex:male"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("sleep years_old:>70"), ElementsAre("It helps m"));
    EXPECT_THAT(found("sleep \"years old\":60..65"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("sleep group:east"), ElementsAre("It helps m"));
    EXPECT_THAT(found("sleep sleep.change:<0"), ElementsAre("It helps m"));
    EXPECT_THAT(found("sleep sleep.change:0..5"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("memo:machine"), ElementsAre("I am alone"));
    EXPECT_THAT(found("analyst:Anna radio"), ElementsAre("I am alone", "Radio? Nev"));
    EXPECT_THAT(found("speaker:P02 sleep"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("source:Sec* night"), ElementsAre("The cafe c"));
    EXPECT_THAT(found("kind:field-note", {.ownWords = false}), ElementsAre("The radio "));
    EXPECT_THAT(found("relevance:not-relevant"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("uncoded: sleep"), ElementsAre("It helps m", "Radio? Nev"));
    EXPECT_THAT(found("(theme:Voices OR sex:male) radio"), ElementsAre("I am alone", "Radio? Nev"));
}

TEST_F(SearchTest, WhatFieldsNameMustBeThere) {
    EXPECT_THAT(refusal("theme:Mornings"), HasSubstr("Mornings"));
    EXPECT_THAT(refusal("sex:femal"), HasSubstr("There are female and male."));
    EXPECT_THAT(refusal("participant:P09"), HasSubstr("It has P01 and P02."));
    EXPECT_THAT(refusal("language:fr"), HasSubstr("There are en."));
    EXPECT_THAT(refusal("kind:novel"), HasSubstr("There are interview"));
    EXPECT_THAT(refusal("years_old:old"), HasSubstr("is no number"));
    EXPECT_THAT(refusal("theme:>3"), HasSubstr("compared by its name"));
    EXPECT_THAT(refusal("..."), HasSubstr("no letter or digit"));
    EXPECT_THAT(refusal("/(/"), HasSubstr("expression"));
}

TEST_F(SearchTest, WordsAreFoundInTheirForms) {
    EXPECT_THAT(found("nights"), ElementsAre("I am alone", "The cafe c"));
    EXPECT_THAT(found("=nights"), ElementsAre("The cafe c"));
    EXPECT_THAT(found("lone*"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("~nihgt"), ElementsAre("I am alone"));
    EXPECT_THAT(found("~2nihgts"), UnorderedElementsAre("I am alone", "The cafe c"));
    EXPECT_THAT(found("sleep NEAR/2 lonely"), IsEmpty());
    EXPECT_THAT(found("sleep NEAR/3 lonely"), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("\"helps me sleep\""), ElementsAre("It helps m"));
    EXPECT_THAT(found("/voic(e|es)\\b/"), ElementsAre("I am alone"));
    EXPECT_THAT(found("/\\bl\\w+y\\b/ sleep"), ElementsAre("Radio? Nev"));
}

TEST_F(SearchTest, UnitsAndTheTextBetweenThemCanBeSearched) {
    EXPECT_THAT(found("radio", {.scope = Scope::units}), ElementsAre("At night I"));
    EXPECT_THAT(found("alone", {.scope = Scope::units}), IsEmpty()) << "stands beside the unit";
    EXPECT_THAT(found("sleep", {.scope = Scope::units}), ElementsAre("I sleep we"));
    EXPECT_THAT(found("theme:Voices", {.scope = Scope::units}), ElementsAre("At night I"));
    EXPECT_THAT(found("/voices/", {.scope = Scope::units}), ElementsAre("At night I"));
    EXPECT_THAT(found("alone", {.scope = Scope::between}), ElementsAre("I am alone"));
    EXPECT_THAT(found("voices", {.scope = Scope::between}), IsEmpty());
    EXPECT_THAT(found("lonely", {.scope = Scope::between}), ElementsAre(", not lone"));
}

TEST_F(SearchTest, OnlyWhatTheChosenPeopleSay) {
    EXPECT_THAT(found("radio", {.people = {{anna}}}), ElementsAre("I am alone"));
    EXPECT_THAT(found("radio", {.people = {{anna, bent}}}), ElementsAre("I am alone", "Radio? Nev"));
    EXPECT_THAT(found("radio", {.ownWords = false, .people = {{bent}}}), ElementsAre("Radio? Nev"));
    EXPECT_THAT(found("sleep", {.scope = Scope::units, .people = {{anna}}}), IsEmpty());
    EXPECT_THAT(found("lonely", {.scope = Scope::between, .people = {{bent}}}), ElementsAre(", not lone"));
    EXPECT_THAT(found("radio", {.people = std::vector<study::ParticipantId>{}}), IsEmpty());
}

TEST_F(SearchTest, WhatWasJustCodedIsSeen) {
    EXPECT_THAT(found("sleep theme:Evenings"), IsEmpty());
    const auto made = study.addUnit(first, "It helps me sleep.");
    study.code(made, evenings);
    EXPECT_THAT(found("sleep theme:Evenings"), ElementsAre("It helps m"));
    study.study().undo();
    EXPECT_THAT(found("sleep theme:Evenings"), IsEmpty());
}

TEST_F(SearchTest, WhatTheIndexHasNotSeenIsLeftOutAndSaid) {
    study.edit([&](storage::Edit& edit) { editing::describeSource(edit, second, {.language = "da"}); });
    const auto answer = ask("radio");
    EXPECT_EQ(answer.notSearched, 1);
    EXPECT_EQ(answer.total, 1);
    updateIndex(study.read(), folder.path() / "index");
    EXPECT_TRUE(index->refresh());
    EXPECT_EQ(ask("radio").total, 2);
    EXPECT_THAT(found("radio"), ElementsAre("I am alone", "Radio? Nev"))
        << "in the study's order, though indexed later";
}

TEST_F(SearchTest, CountsStandBesideTheHits) {
    const auto answer = ask("radio OR sleep", {.facets = true});
    ASSERT_TRUE(answer.facets);
    const auto count = [](const std::vector<Facet>& list, const std::string& name) {
        for (const Facet& facet : list)
            if (facet.name == name)
                return facet.hits;
        return std::int64_t{0};
    };
    EXPECT_EQ(count(answer.facets->themes, "Evenings"), 1);
    EXPECT_EQ(count(answer.facets->themes, "Evenings/Voices"), 1);
    EXPECT_EQ(count(answer.facets->groups, "East"), 2);
    EXPECT_EQ(count(answer.facets->participants, "P02"), 1);
    ASSERT_EQ(answer.facets->attributes.size(), 1U);
    EXPECT_EQ(count(answer.facets->attributes[0].second, "female"), 2);
}

TEST_F(SearchTest, MoreLikeAUnitIsFound) {
    const auto answer = search->moreLike(study.read(), first, facts->units.at(unit).unit.span(), {.ownWords = false});
    ASSERT_FALSE(answer.hits.empty());
    for (const Hit& hit : answer.hits)
        EXPECT_NE(hit.text.substr(0, 10), "I am alone") << "not the unit's own passage";
    const auto words = search->moreLike(study.read(), "long nights and the cafe", "en");
    ASSERT_FALSE(words.hits.empty());
    EXPECT_EQ(words.hits.front().source, second);
}

TEST_F(SearchTest, AMisspeltWordGetsASuggestion) {
    EXPECT_EQ(ask("raido").suggestion, "radio");
    EXPECT_EQ(ask("radio").suggestion, "");
    EXPECT_EQ(ask("voicess theme:Voices").suggestion, "voices theme:\"Voices\"");
}

TEST(SearchingNothing, AWordIsAWordInAStudyWithoutTexts) {
    const StudyFixture empty;
    const TemporaryFolder folder;
    updateIndex(empty.read(), folder.path() / "index");
    Index index = Index::open(folder.path() / "index", empty.read().info().id);
    StudyFacts facts(empty.read());
    Search search(index, facts, nullptr);
    for (const char* query : {"sleep", "\"at night\"", "sle*", "~slepe", "=sleep", "a NEAR/3 b"}) {
        Question question;
        question.query = query;
        EXPECT_THAT(search.ask(empty.read(), question).hits, IsEmpty()) << query;
    }
    Question question;
    question.query = "?!";
    EXPECT_THROW(static_cast<void>(search.ask(empty.read(), question)), InvalidInput);
}

/// Enough text that several threads share it: every seventh passage ends with a word said twice.
class ManyPassages : public testing::Test {
protected:
    static constexpr int sources = 30;
    static constexpr int turns = 200;

    StudyFixture study;
    TemporaryFolder folder;
    std::optional<Index> index;
    std::optional<StudyFacts> facts;
    std::optional<Search> search;

    void SetUp() override {
        for (int source = 0, passage = 0; source < sources; ++source) {
            std::vector<tests::SpokenTurn> said;
            for (int turn = 0; turn < turns; ++turn, ++passage) {
                std::string words;
                for (int word = 0; word < 80; ++word)
                    words += "wort" + std::to_string((passage * 31 + word * 7) % 997) + " ";
                said.push_back({turn % 2 == 0 ? "A" : "B", words + (passage % 7 == 0 ? "so so" : "so what")});
            }
            study.addSource("Source " + std::to_string(source), said);
        }
        updateIndex(study.read(), folder.path() / "index");
        index.emplace(Index::open(folder.path() / "index", study.read().info().id));
        facts.emplace(study.read());
        search.emplace(*index, *facts, nullptr);
    }

    Answer ask(const std::string& query) {
        return search->ask(study.read(), {.query = query,
                                          .ownWords = false,
                                          .order = Order::text,
                                          .limit = 10'000,
                                          .exactTotal = true,
                                          .allowed = std::chrono::minutes(5)});
    }
};

TEST_F(ManyPassages, AnExpressionWithoutLettersFindsWhatAScanFinds) {
    const Answer answer = ask("/\\b(\\w\\w) \\1\\b/");
    EXPECT_EQ(answer.total, (sources * turns + 6) / 7);
    ASSERT_EQ(std::ssize(answer.hits), answer.total);
    for (const Hit& hit : answer.hits)
        EXPECT_TRUE(hit.text.ends_with("so so")) << hit.text;
}

TEST_F(ManyPassages, AnExpressionThatTakesForEverIsRefused) {
    EXPECT_THROW(static_cast<void>(ask("/(\\w+\\s?)+\\d;/")), Error);
    EXPECT_EQ(ask("/so so$/").total, (sources * turns + 6) / 7) << "and the next is answered";
}

TEST_F(SearchTest, SynonymsAreFoundToo) {
    search->useSynonyms({{"wireless", {"radio"}}, {"company", {"for the voices"}}});
    EXPECT_THAT(found("wireless"), ElementsAre("I am alone", "Radio? Nev"));
    EXPECT_THAT(found("=wireless"), IsEmpty());
    EXPECT_THAT(found("company"), ElementsAre("I am alone"));
}

TEST_F(SearchTest, AWordThatIsBeingTypedStandsForWhatBeginsSo) {
    EXPECT_THAT(found("rad", {.typing = true}), ElementsAre("I am alone", "Radio? Nev"));
    EXPECT_THAT(found("sleep voi", {.typing = true}), IsEmpty());
    EXPECT_THAT(found("rad "), IsEmpty());
    EXPECT_THAT(found("ra", {.typing = true}), IsEmpty());
    EXPECT_THAT(found("voices radi", {.typing = true}), ElementsAre("I am alone"));
    EXPECT_THAT(found("nights", {.typing = true}), ElementsAre("I am alone", "The cafe c")) << "as the word it is, too";
    EXPECT_EQ(ask("raido", {.typing = true}).suggestion, "radio");
}

TEST_F(SearchTest, PagesFollowOneAnother) {
    std::vector<std::string> all;
    for (std::size_t offset = 0; offset < 3; ++offset)
        for (const auto& text : found("radio OR sleep", {.offset = offset, .limit = 1}))
            all.push_back(text);
    EXPECT_THAT(all, ElementsAre("I am alone", "It helps m", "Radio? Nev"));
}

TEST_F(SearchTest, WhatStandsCloseTogetherComesFirst) {
    study.addSource("Far", {{"P01", "Apples are there and a great many other things, and last of all pears."}});
    study.addSource("Close", {{"P01", "There are apples, pears and a great many other things, last of all these."}});
    updateIndex(study.read(), folder.path() / "index");
    index->refresh();
    const auto answer = ask("apples pears");
    ASSERT_EQ(answer.hits.size(), 2U);
    EXPECT_EQ(answer.hits.front().sourceName, "Close");
}

TEST_F(SearchTest, QuestionsThatMeanHarmEndInASentence) {
    std::string prefixes;
    for (char c = 'a'; c <= 'z'; ++c)
        prefixes += std::string(prefixes.empty() ? "" : " OR ") + c + "*";
    EXPECT_GT(ask(prefixes).total, 0);
    EXPECT_THAT(refusal(std::string(1'000'000, '(')), HasSubstr("10000"));
    EXPECT_THAT(refusal("/(a+)+(a+)+(a+)+$/"), testing::AnyOf(HasSubstr("expression"), HasSubstr("nothing")));
    std::atomic<bool> stop = true;
    Question question{.query = "radio", .stop = &stop};
    EXPECT_THROW(static_cast<void>(search->ask(study.read(), question)), Cancelled);
    question = {.query = "radio", .allowed = std::chrono::milliseconds(0)};
    EXPECT_THROW(static_cast<void>(search->ask(study.read(), question)), TookTooLong);
}

TEST_F(SearchTest, ExpressionsWithoutEndAreStopped) {
    study.addSource("Long", {{"P01", std::string(1'400, 'a') + " and an end"}});
    updateIndex(study.read(), folder.path() / "index");
    index->refresh();
    for (const char* query : {"/(a+)+(a+)+b$/", "/((a|aa)+)+$b/", "/(.*a){25}x/", "/(?:(?:a*)*)*c/"}) {
        SCOPED_TRACE(query);
        const auto began = std::chrono::steady_clock::now();
        Question question{.query = query, .allowed = std::chrono::milliseconds(2'000)};
        try {
            EXPECT_EQ(search->ask(study.read(), question).total, 0);
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), testing::AnyOf(HasSubstr("expression"), HasSubstr("stopped")));
            EXPECT_THAT(error.what(), testing::EndsWith("."));
        }
        EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(20));
    }
}

TEST_F(SearchTest, BeginningsOfVeryManyWordsAreRefusedUnlessTheyAreTyped) {
    std::string words;
    for (int number = 0; number < 2'100; ++number) {
        std::string word = "q";
        for (int rest = number + 1; rest > 0; rest /= 26)
            word += static_cast<char>('a' + rest % 26);
        words += word + (number % 100 == 99 ? "\n" : " ");
    }
    study.addSource("Many", {{"P01", words}});
    updateIndex(study.read(), folder.path() / "index");
    index->refresh();
    EXPECT_THAT(refusal("q*"), HasSubstr("More than 2000 different words begin with 'q'"));
    EXPECT_THAT(refusal("radio OR sleep OR q*"), HasSubstr("type more of the word."));
    EXPECT_EQ(ask("q*", {.typing = true}).total, 21) << "the commonest of them stand in every paragraph";
}

TEST_F(SearchTest, WordsAreCounted) {
    WordQuestion question;
    question.least = 1;
    const auto table = countWords(*search, study.read(), question);
    const auto row = [&](const std::string& word) {
        for (const WordCount& one : table.rows)
            if (one.words == word)
                return one;
        return WordCount{};
    };
    EXPECT_EQ(row("radio").count, 2);
    EXPECT_EQ(row("radio").participants, 2);
    EXPECT_EQ(row("the").count, 0) << "a stop word";
    EXPECT_EQ(table.words, 34);
    question.by = CountBy::stem;
    question.query = "sex:male";
    const auto men = countWords(*search, study.read(), question);
    EXPECT_TRUE(
        std::none_of(men.rows.begin(), men.rows.end(), [](const WordCount& one) { return one.words == "voices"; }));
    question = {.query = {}, .length = 2, .leaveOutStopWords = false, .least = 1};
    const auto pairs = countWords(*search, study.read(), question);
    EXPECT_TRUE(std::any_of(pairs.rows.begin(), pairs.rows.end(),
                            [](const WordCount& one) { return one.words == "radio on" && one.count == 1; }));
    question.length = 6;
    EXPECT_THROW(static_cast<void>(countWords(*search, study.read(), question)), InvalidInput);
}

TEST_F(SearchTest, KeywordsSetSomeApart) {
    const auto table = keywords(*search, study.read(), {.query = "sex:male", .least = 1});
    ASSERT_FALSE(table.rows.empty());
    for (const Keyword& row : table.rows)
        EXPECT_GT(row.ratio, 1) << row.here.words;
    EXPECT_THROW(static_cast<void>(keywords(*search, study.read(), {.query = ""})), InvalidInput);
}

TEST(LogLikelihoodTest, IsThatOfThePublishedFormula) {
    // Worked by hand: a = 10 of 1,000 and b = 5 of 2,000; E1 = 5, E2 = 10.
    EXPECT_NEAR(logLikelihood(10, 5, 1000, 2000), 2 * (10 * std::log(2.0) + 5 * std::log(0.5)), 1e-12);
    EXPECT_DOUBLE_EQ(logLikelihood(5, 10, 1000, 2000), 0);
    EXPECT_NEAR(logLikelihood(0, 4, 100, 100), 2 * 4 * std::log(2.0), 1e-12);
    EXPECT_EQ(logLikelihood(0, 0, 0, 0), 0);
}

} // namespace
} // namespace emic::indexer
