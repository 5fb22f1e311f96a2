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

} // namespace
} // namespace emic::tests
