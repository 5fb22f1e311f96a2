#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::HasSubstr;

class ReviseCommandTest : public CommandLineTest {
protected:
    void SetUp() override {
        CommandLineTest::SetUp();
        withPeopleAndTexts();
    }
};

TEST_F(ReviseCommandTest, ReplacesWordsAndListsWhatToLookAtAgain) {
    const std::string radio = unit("first", "I put the radio on.");
    const std::string neighbour = unit("first", "My neighbour comes by");
    const std::vector<std::string> replace{"revise", study, "first", "--replace", "radio", "wireless"};
    std::vector<std::string> dry = replace;
    dry.push_back("--dry-run");
    EXPECT_THAT(done(dry), testing::AllOf(HasSubstr("{radio}"), HasSubstr("{wireless}"), HasSubstr("Would change 1 "),
                                          HasSubstr("Nothing was changed")));
    EXPECT_EQ(json({"second-look", study}).size(), 0U);
    EXPECT_THAT(done(replace), HasSubstr("\"radio\" becomes \"wireless\""));
    const auto looks = json({"second-look", study});
    ASSERT_EQ(looks.size(), 1U);
    EXPECT_EQ(looks[0]["id"], radio);
    EXPECT_EQ(looks[0]["before"], "I put the radio on.");
    EXPECT_EQ(looks[0]["text"], "I put the wireless on.");
    for (const auto& listed : json({"units", study}))
        if (listed["id"] == neighbour) {
            EXPECT_EQ(listed["text"], "My neighbour comes by");
        }
    done({"second-look", study, "--done", radio});
    EXPECT_EQ(json({"second-look", study}).size(), 0U);
    done({"undo", study, "--steps", "2"});
    EXPECT_EQ(json({"units", study})[0]["text"], "I put the radio on.");
    done({"check", study});
}

TEST_F(ReviseCommandTest, SaysWhichWordsAreMeant) {
    EXPECT_THAT(refusal({"revise", study, "first", "--replace", "xylophone", "x"}), HasSubstr("do not stand in"));
    EXPECT_THAT(refusal({"revise", study, "first", "--replace", "comes by", "x"}), HasSubstr("--at"));
    EXPECT_THAT(refusal({"revise", study, "first", "--replace", "comes by", "x", "--at", "1"}),
                HasSubstr("does not stand"));
    refusal({"revise", study, "first"}, cli::notUnderstood);
    done({"revise", study, "first", "--replace", "comes by", "calls", "--all"});
    EXPECT_THAT(refusal({"revise", study, "first", "--replace", "comes by", "x"}), HasSubstr("do not stand in"));
    done({"check", study});
}

TEST_F(ReviseCommandTest, TakesATableOfReplacements) {
    folder.write("script.csv", "old,new\nradio,wireless\nNobody.,No one.\n");
    done({"revise", study, "first", "--script", (folder / "script.csv").string()});
    folder.write("places.csv", "begin,end,old,new\n0,3,How,Who\n");
    done({"revise", study, "first", "--script", (folder / "places.csv").string()});
    folder.write("wrong.csv", "begin,end,old,new\n0,3,How,Who\n");
    EXPECT_THAT(refusal({"revise", study, "first", "--script", (folder / "wrong.csv").string()}),
                HasSubstr("Row 2 of 'wrong.csv': At 0 stands 'Who', not 'How'"));
    folder.write("beyond.csv", "begin,end,new\n0,99999,x\n");
    EXPECT_THAT(refusal({"revise", study, "first", "--script", (folder / "beyond.csv").string()}),
                HasSubstr("does not lie in the text"));
}

TEST_F(ReviseCommandTest, UnitsThatLoseTheirWordsNeedConsent) {
    const std::string nobody = unit("first", "Nobody.");
    const std::vector<std::string> replace{"revise", study, "first", "--replace", "Nobody. ", ""};
    EXPECT_THAT(refusal(replace), testing::AllOf(HasSubstr("\"Nobody.\" has no words left"), HasSubstr("losses")));
    EXPECT_EQ(json({"units", study}).size(), 1U);
    std::vector<std::string> accepting = replace;
    accepting.push_back("--accept-losses");
    done(accepting);
    EXPECT_EQ(json({"units", study}).size(), 0U);
    done({"undo", study});
    EXPECT_EQ(json({"units", study})[0]["text"], "Nobody.");
}

/// A TextGrid with one tier of two intervals.
std::string grid(std::string_view first, std::string_view second, int shift) {
    const std::string a = std::to_string(shift);
    const std::string b = std::to_string(shift + 2);
    const std::string c = std::to_string(shift + 4);
    return "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = 20\ntiers? <exists>\nsize = 1\n"
           "item []:\n    item [1]:\n        class = \"IntervalTier\"\n        name = \"words\"\n        xmin = 0\n"
           "        xmax = 20\n        intervals: size = 2\n        intervals [1]:\n            xmin = " +
           a + "\n            xmax = " + b + "\n            text = \"" + std::string(first) +
           "\"\n        intervals [2]:\n            xmin = " + b + "\n            xmax = " + c +
           "\n            text = \"" + std::string(second) + "\"\n";
}

TEST_F(ReviseCommandTest, TakesAllFilesOfASourceThatCameInSeveral) {
    folder.write("grids/day1_doctor.TextGrid", grid("How did you sleep?", "And then?", 0));
    folder.write("grids/day1_patient.TextGrid", grid("Not too good.", "I read on.", 10));
    done({"import", study, (folder / "grids").string()});
    const std::string doctor =
        folder.write("new/day1_doctor.TextGrid", grid("How did you sleep?", "And then?", 0)).string();
    const std::string patient =
        folder.write("new/day1_patient.TextGrid", grid("Not too bad.", "I read on.", 10)).string();
    EXPECT_THAT(refusal({"revise", study, "day1", "--from", patient}),
                testing::AllOf(HasSubstr("2 files, 'day1_doctor.TextGrid' and 'day1_patient.TextGrid'"),
                               HasSubstr("give all of them again")));
    EXPECT_THAT(refusal({"revise", study, "first", "--from", patient, "--from", doctor}),
                HasSubstr("came in one file"));
    EXPECT_THAT(done({"revise", study, "day1", "--from", patient, "--from", doctor, "--dry-run"}),
                HasSubstr("Nothing was changed"));
    done({"revise", study, "day1", "--from", patient, "--from", doctor});
    const auto turns = json({"turns", study, "day1"});
    ASSERT_EQ(turns.size(), 2U);
    EXPECT_EQ(turns[0]["speaker"], "doctor");
    EXPECT_EQ(turns[1]["speaker"], "patient");
    EXPECT_EQ(turns[1]["text"], "Not too bad. I read on.");
    done({"undo", study});
    EXPECT_EQ(json({"turns", study, "day1"})[1]["text"], "Not too good. I read on.");
    done({"check", study});
}

TEST_F(ReviseCommandTest, FindsItsTextInATableOfSeveral) {
    folder.write("answers.csv", "id,Why did you come?\nP1,Because my sister said so.\nP2,I do not know why.\n");
    done({"import", study, (folder / "answers.csv").string()});
    const std::string made =
        folder.write("new.csv", "id,Why did you come?\nP1,Because my brother said so.\nP2,I do know why.\n").string();
    done({"revise", study, "Why did you come? – P1", "--from", made});
    EXPECT_EQ(done({"sources", "text", study, "Why did you come? – P1"}), "Because my brother said so.");
    EXPECT_EQ(done({"sources", "text", study, "Why did you come? – P2"}), "I do not know why.");
    EXPECT_EQ(done({"sources", "original", study, "Why did you come? – P1"}), FolderOfFiles::read(made));
    EXPECT_THAT(refusal({"revise", study, "first", "--from", made}), HasSubstr("none is called 'first'"));
    done({"check", study});
}

} // namespace
} // namespace emic::tests
