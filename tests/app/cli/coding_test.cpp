#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Coding : public CommandLineTest {
protected:
    void SetUp() override {
        CommandLineTest::SetUp();
        withPeopleAndTexts();
        done({"themes", "add", study, "Evenings"});
        done({"themes", "add", study, "Weekends"});
        done({"themes", "add", study, "Evenings/Sounds"});
    }

    std::int64_t codings() { return json({"info", study})["codings"]; }
};

TEST_F(Coding, AScriptIsOneEntry) {
    const std::string script = folder
                                   .write("codes.csv", "source,quote,theme,analyst,relevance,golden\n"
                                                       "first,I put the radio on.,Sounds,Berit,,yes\n"
                                                       "first,The weekends are long.,Weekends,,,\n"
                                                       "second,Do you like it?,,,not-relevant,\n")
                                   .string();
    const std::string out = done({"code", study, "--script", script});
    EXPECT_THAT(out, HasSubstr("3 new units, 2 new codings"));
    EXPECT_EQ(codings(), 2);
    EXPECT_EQ(json({"golden", study})[0]["theme"], "Evenings/Sounds");
    EXPECT_EQ(json({"units", study, "--relevance", "not-relevant"})[0]["text"], "Do you like it?");
    EXPECT_THAT(done({"code", study, "--script", script}), HasSubstr("Nothing to change."));
    done({"undo", study});
    EXPECT_EQ(json({"units", study}).size(), 0U);
}

TEST_F(Coding, AScriptWithWrongRowsChangesNothing) {
    const std::string script = folder
                                   .write("codes.csv", "source,quote,theme,analyst\n"
                                                       "first,I put the radio on.,Sounds,\n"
                                                       "first,Words that nobody said,Sounds,\n"
                                                       "third,I put the radio on.,Sounds,\n"
                                                       "first,I put the radio on.,Noise,\n"
                                                       "first,I put the radio on.,Sounds,Nobody\n")
                                   .string();
    const std::string message = refusal({"code", study, "--script", script});
    EXPECT_THAT(message, HasSubstr("4 rows of 'codes.csv' are wrong"));
    for (const char* row : {"row 3:", "row 4:", "row 5:", "row 6:"})
        EXPECT_THAT(message, HasSubstr(row));
    EXPECT_EQ(json({"units", study}).size(), 0U);
    folder.write("codes.csv", "source,words\nfirst,I\n");
    EXPECT_THAT(refusal({"code", study, "--script", script}), HasSubstr("'words'"));
}

TEST_F(Coding, UnitsByIdByPlaceAndByWords) {
    const std::string id = unit("first", "I put the radio on.");
    const auto listed = json({"units", study});
    const std::string place =
        "first:" + std::to_string(listed[0]["begin"].get<int>()) + "-" + std::to_string(listed[0]["end"].get<int>());
    done({"code", study, "Sounds", id});
    EXPECT_EQ(done({"code", study, "Sounds", place}), "Nothing to change.\n");
    EXPECT_EQ(done({"code", study, "Sounds", id.substr(0, 4)}), "Nothing to change.\n");
    EXPECT_THAT(refusal({"code", study, "Sounds", "abc"}), HasSubstr("four digits"));
    EXPECT_THAT(refusal({"code", study, "Sounds", "first:1-2"}), HasSubstr("from 1 to 2"));
    EXPECT_THAT(refusal({"code", study, "Sounds", "first:1"}), HasSubstr("120-340"));
    EXPECT_THAT(refusal({"units", "create", study, "first", "--quote", "comes by"}), HasSubstr("2 times"));
    done({"units", "create", study, "first", "--quote", "comes by", "--after", "on Sundays"});
    done({"recode", study, "Sounds", "Weekends", id});
    EXPECT_THAT(json({"units", study, "--theme", "Weekends"})[0]["themes"], ElementsAre("Weekends"));
    done({"uncode", study, "Weekends", id});
    EXPECT_EQ(codings(), 0);
}

TEST_F(Coding, ShapesOfUnits) {
    const std::string id = unit("first", "I put the radio on. For the voices, you know.");
    done({"units", "split", study, id, "--before", "For"});
    auto units = json({"units", study});
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(units[0]["text"], "I put the radio on.");
    done({"units", "join", study, units[0]["id"], units[1]["id"]});
    done({"units", "move", study, id, "--end", std::to_string(units[0]["end"].get<int>())});
    EXPECT_EQ(json({"units", study})[0]["text"], "I put the radio on.");
    done({"code", study, "Sounds", id});
    EXPECT_THAT(refusal({"units", "relevance", study, "not-relevant", id}), HasSubstr("1 coding"));
    done({"units", "relevance", study, "not-relevant", id, "--uncode"});
    EXPECT_EQ(json({"coverage", study})[0]["relevant"], 0);
    EXPECT_THAT(done({"units", "delete", study, id, "--dry-run"}), HasSubstr("1 unit"));
    done({"units", "delete", study, id});
    EXPECT_EQ(json({"units", study}).size(), 0U);
    EXPECT_THAT(refusal({"units", "create", study, "first", "--begin", "3"}, cli::notUnderstood), HasSubstr("--end"));
}

TEST_F(Coding, MergeAndDeleteSayWhatGoes) {
    done({"code", study, "Sounds", unit("first", "I put the radio on.")});
    done({"code", study, "Weekends", unit("first", "The weekends are long.")});
    const std::string before = FolderOfFiles::read(study);
    EXPECT_THAT(done({"themes", "merge", study, "Weekends", "Sounds", "--dry-run"}), HasSubstr("1 coding moved"));
    EXPECT_THAT(done({"themes", "delete", study, "Evenings", "--dry-run"}), HasSubstr("2 themes, 1 coding of 1 unit"));
    EXPECT_TRUE(FolderOfFiles::read(study) == before);
    EXPECT_THAT(done({"themes", "merge", study, "Weekends", "Sounds"}), HasSubstr("1 coding moved"));
    EXPECT_THAT(done({"themes", "delete", study, "Evenings", "--lift"}), HasSubstr("Gone: 1 theme, 0 codings"));
    EXPECT_EQ(json({"themes", study})[0]["path"], "Sounds");
    EXPECT_EQ(codings(), 2);
}

TEST_F(Coding, ThemesMoveAndNamesLikeCommandsAreNames) {
    done({"themes", "add", study, "log"});
    done({"themes", "add", study, "move", "--parent", "log"});
    done({"themes", "move", study, "Sounds", "--under", "log/move"});
    EXPECT_THAT(refusal({"themes", "add", study, "Nowhere/Sub"}), HasSubstr("Nowhere"));
    done({"themes", "add", study, "Work/life", "--literal"});
    done({"themes", "reorder", study, "log", "1"});
    EXPECT_EQ(json({"themes", study})[0]["path"], "log");
    EXPECT_EQ(json({"themes", study})[2]["path"], "log/move/Sounds");
    EXPECT_THAT(refusal({"themes", "move", study, "log"}, cli::notUnderstood), HasSubstr("--under"));
}

TEST_F(Coding, CodeAsAnotherAnalyst) {
    const std::string id = unit("first", "I put the radio on.");
    EXPECT_THAT(refusal({"code", study, "Sounds", id, "--as", "Carl"}), HasSubstr("Carl"));
    done({"analysts", "add", study, "Carl"});
    done({"code", study, "Sounds", id, "--as", "Carl"});
    done({"code", study, "Sounds", id, "--analyst", "Dora"});
    EXPECT_THAT(json({"units", study})[0]["analysts"], ElementsAre("Carl", "Dora"));
    EXPECT_EQ(json({"log", study, "--limit", "1"})[0]["analyst"], "Dora");
}

TEST_F(Coding, MemosOnEverything) {
    const std::string id = unit("first", "I put the radio on.");
    for (const std::string& on : {std::string("study"), std::string("source:first"), std::string("participant:P01"),
                                  "unit:" + id, std::string("theme:Sounds")})
        done({"memo", "add", study, "--on", on, "About " + on});
    const auto memos = json({"memo", study});
    ASSERT_EQ(memos.size(), 5U);
    const auto one = json({"memo", study, "--on", "theme:Sounds"});
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(one[0]["on"], "theme:Evenings/Sounds");
    EXPECT_EQ(one[0]["analyst"], "Berit");
    done({"memo", "change", study, one[0]["id"], "Changed"});
    EXPECT_EQ(json({"memo", study, "--on", "theme:Sounds"})[0]["text"], "Changed");
    done({"memo", "remove", study, one[0]["id"]});
    EXPECT_EQ(json({"memo", study}).size(), 4U);
    EXPECT_THAT(refusal({"memo", "add", study, "--on", "chapter:1", "x"}, cli::notUnderstood), HasSubstr("chapter"));
}

} // namespace
} // namespace emic::tests
