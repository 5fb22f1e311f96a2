// Searching from the command line, from the first question to codes.
#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class SearchCommandTest : public CommandLineTest {
protected:
    void SetUp() override {
        ::setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
        CommandLineTest::SetUp();
        withPeopleAndTexts();
        done({"bind", study, "--auto"});
        done({"themes", "add", study, "Evenings"});
    }
    void TearDown() override { ::unsetenv("XDG_CACHE_HOME"); }
};

TEST_F(SearchCommandTest, AnswersAsAProgramWantsIt) {
    const auto answer = json({"search", study, "evening OR weekend"});
    EXPECT_EQ(answer["total"], 1) << "the interviewer's questions are no answers";
    const auto& hit = answer["hits"].at(0);
    EXPECT_EQ(hit["source"], "first");
    EXPECT_EQ(hit["turn"], 4);
    EXPECT_TRUE(hit["start_ms"].is_null()) << "the text has no times";
    EXPECT_EQ(hit["speaker"], "P01");
    EXPECT_EQ(hit["participant"], "P01");
    EXPECT_EQ(hit["attributes"]["sex"], "female");
    EXPECT_EQ(hit["matches"].size(), 1U);
    EXPECT_THAT(hit["snippet"].get<std::string>(), HasSubstr("The weekends are long."));
    EXPECT_TRUE(answer.contains("took_ms"));
    EXPECT_EQ(json({"search", study, "evening OR weekend", "--everybody"})["total"], 4);
}

TEST_F(SearchCommandTest, MakesCodesOfHitsInOneEdit) {
    const std::string preview = done({"search", study, "radio", "--code", "Evenings", "--dry-run"});
    EXPECT_THAT(preview, HasSubstr("I put the radio on."));
    EXPECT_THAT(preview, HasSubstr("be marked and coded"));
    EXPECT_EQ(json({"units", study}).size(), 0U) << "nothing was done yet";
    EXPECT_THAT(done({"search", study, "radio", "--code", "Evenings", "--reason", "first look"}),
                HasSubstr("Code 1 unit as Evenings, found by radio"));
    const auto units = json({"units", study});
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(units.at(0)["text"], "I put the radio on.");
    EXPECT_EQ(json({"search", study, "theme:Evenings", "--in", "units"})["total"], 1);
    done({"undo", study});
    EXPECT_EQ(json({"units", study}).size(), 0U);
}

TEST_F(SearchCommandTest, SearchesAndSynonymsBelongToTheStudy) {
    done({"search", study, "radio sex:female", "--save", "Company"});
    EXPECT_THAT(refusal({"search", study, "radio (", "--save", "Broken"}), HasSubstr("bracket"));
    EXPECT_EQ(json({"search", study, "--saved", "company"})["total"], 1);
    done({"synonyms", "add", study, "wireless", "radio"});
    EXPECT_EQ(json({"search", study, "wireless"})["total"], 1);
    done({"undo", study});
    EXPECT_EQ(json({"search", study, "wireless"})["total"], 0);
    done({"searches", "rename", study, "Company", "Voices"});
    EXPECT_EQ(json({"searches", study}).at(0)["name"], "Voices");
    done({"searches", "remove", study, "Voices"});
    EXPECT_EQ(json({"searches", study}).size(), 0U);
}

TEST_F(SearchCommandTest, ListsPlacesInContextAndWords) {
    const auto lines = json({"search", study, "quiet OR radio", "--kwic", "right"});
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines.at(0)["found"], "quiet");
    EXPECT_EQ(lines.at(0)["before"], "It is");
    const auto words = json({"words", study, "--least", "1"});
    EXPECT_TRUE(std::any_of(words.begin(), words.end(), [](const auto& row) { return row["word"] == "radio"; }));
    EXPECT_GT(json({"keywords", study, "source:first", "--least", "1"}).size(), 0U);
    EXPECT_GT(json({"search", study, "the", "--facets"})["facets"]["participants"].size(), 0U);
}

TEST_F(SearchCommandTest, TheIndexMayGoAtAnyTime) {
    EXPECT_EQ(json({"search", study, "radio"})["total"], 1);
    EXPECT_EQ(json({"index", study, "--status"})["up_to_date"], true);
    std::filesystem::remove_all(folder / "cache");
    EXPECT_EQ(json({"index", study, "--status"})["usable"], false);
    EXPECT_EQ(json({"search", study, "radio"})["total"], 1);
}

TEST_F(SearchCommandTest, RefusesWithASentence) {
    EXPECT_THAT(refusal({"search", study, "a \"b"}), HasSubstr("quotation mark opened at character 3"));
    EXPECT_THAT(refusal({"search", study, "theme:Nowhere"}), HasSubstr("Nowhere"));
    EXPECT_THAT(refusal({"search", study}, cli::notUnderstood), HasSubstr("Say what to search for"));
    EXPECT_THAT(refusal({"search", study, "--saved", "Nothing"}), HasSubstr("saved search"));
    EXPECT_THAT(refusal({"keywords", study, "radio OR everything OR nothing OR NOT radio"}), HasSubstr("all of them"));
}

} // namespace
} // namespace emic::tests
