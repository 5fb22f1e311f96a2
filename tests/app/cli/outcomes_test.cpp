// Outcomes from the command line, on a small study and on the sample.
#include "tests/app/cli/command_line.h"

#include <cmath>

namespace emic::tests {
namespace {

using testing::HasSubstr;

constexpr std::string_view instruments = R"(<instruments xmlns="urn:emic:instruments:1">
  <wave id="pre" name="Baseline"/><wave id="post" name="After"/>
  <instrument id="X" name="Mood"><items low="0" high="10">m</items>
    <scale id="mood" name="Mood" better="higher" cut-off="&lt; 5"/></instrument>
</instruments>)";

class OutcomesCommandsTest : public testing::Test {
protected:
    OutcomesCommandsTest() {
        files.write("i.xml", std::string(instruments));
        files.write("m.csv", "id;m_pre;m_post\nP01;4;7\nP02;5,5;8\nP03;3;3\nP04;12;9\n");
        done({"create", at("s.emic"), "--title", "T"});
        for (const auto* code : {"P01", "P02", "P03", "P04"})
            done({"participants", "add", at("s.emic"), code});
    }

    [[nodiscard]] std::string at(const std::string& name) const { return (files.path() / name).string(); }

    FolderOfFiles files;
};

TEST_F(OutcomesCommandsTest, FromInstrumentsToTable4) {
    EXPECT_THAT(refusal({"table4", at("s.emic")}), HasSubstr("two waves"));
    EXPECT_THAT(done({"instruments", "import", at("s.emic"), at("i.xml")}), HasSubstr("Set the instrument Mood"));
    EXPECT_EQ(json({"instruments", at("s.emic")})[0]["code"], "mood");
    EXPECT_EQ(json({"instruments", "waves", at("s.emic")}).size(), 2U);

    const Result blocked = emic({"measures", "import", at("s.emic"), at("m.csv")});
    EXPECT_EQ(blocked.code, cli::failed);
    EXPECT_THAT(blocked.out, HasSubstr("Row 5, column 'm_pre': 12 is out of range"));
    EXPECT_THAT(blocked.err, HasSubstr("Nothing was imported, because the table has 1 problem"));
    EXPECT_EQ(json({"measures", at("s.emic")}).size(), 0U);

    EXPECT_THAT(done({"measures", "import", at("s.emic"), at("m.csv"), "--set-aside", "--dry-run"}),
                HasSubstr("Would import: 7 values new, 0 changed, 0 as before; nothing was changed."));
    EXPECT_THAT(done({"measures", "import", at("s.emic"), at("m.csv"), "--set-aside"}),
                HasSubstr("Import measurements from m.csv: 7 values new, 0 changed, 1 problem set aside"));
    EXPECT_EQ(json({"measures", at("s.emic"), "--participant", "P02", "--wave", "pre"})[0]["value"], 5.5);

    const auto table = json({"table4", at("s.emic")});
    ASSERT_EQ(table.size(), 2U);
    std::vector<std::string> keys;
    for (const auto& [key, value] : table[0].items())
        keys.push_back(key);
    EXPECT_THAT(keys, testing::UnorderedElementsAre(
                          "scale", "variable", "waves", "n_pairs", "n_excluded", "n_discordant", "before", "after",
                          "change", "ci", "test", "statistic", "p", "p_adjusted", "effect", "effect_ci", "footnotes"));
    EXPECT_EQ(table[0]["footnotes"].back(), "Adjusted P: Holm over the 2 tests of this table.");
    EXPECT_EQ(table[0]["variable"], "score");
    EXPECT_EQ(table[0]["n_pairs"], 3);
    EXPECT_NEAR(table[0]["change"].get<double>(), 5.5 / 3, 1e-12);
    EXPECT_EQ(table[1]["variable"], "score < 5");
    EXPECT_EQ(table[1]["n_discordant"], 1);
    EXPECT_EQ(table[1]["p"], 1.0);

    const auto changes = json({"outcomes", at("s.emic"), "--scale", "mood"});
    EXPECT_EQ(changes[0]["verdict"], "better");
    EXPECT_EQ(changes[0]["cut_off"], "no longer beyond");
}

TEST_F(OutcomesCommandsTest, ExclusionsAndUndo) {
    done({"instruments", "import", at("s.emic"), at("i.xml")});
    done({"measures", "import", at("s.emic"), at("m.csv"), "--set-aside"});
    done({"measures", "exclude", at("s.emic"), "P01", "post", "mood", "in hospital"});
    auto row = json({"table4", at("s.emic")})[0];
    EXPECT_EQ(row["n_pairs"], 2);
    EXPECT_EQ(row["n_excluded"], 1);
    EXPECT_EQ(row["footnotes"][0], "Excludes Mood of P01 at After: in hospital.");
    done({"undo", at("s.emic")});
    EXPECT_EQ(json({"table4", at("s.emic")})[0]["n_pairs"], 3);
    EXPECT_THAT(refusal({"measures", "exclude", at("s.emic"), "P01", "later", "mood", "why"}), HasSubstr("no wave"));
    EXPECT_THAT(refusal({"outcomes", at("s.emic"), "--scale", "moood"}), HasSubstr("mood"));
    EXPECT_THAT(refusal({"agreement", at("s.emic")}), HasSubstr("two analysts"));
    EXPECT_EQ(json({"cross", at("s.emic")}).size(), 0U);
    EXPECT_EQ(json({"saturation", at("s.emic")}).size(), 0U);
}

TEST_F(OutcomesCommandsTest, ImportingAgainShowsTheDifferenceAndCanBeUndone) {
    done({"instruments", "import", at("s.emic"), at("i.xml")});
    files.write("n.csv", "who;before;m_post\nP01;4;7\nP02;5;8\n");
    EXPECT_THAT(done({"measures", "import", at("s.emic"), at("n.csv"), "--dry-run"}), HasSubstr("Not used: before"));
    done({"measures", "import", at("s.emic"), at("n.csv"), "--column", "before=m@pre"});
    files.write("n.csv", "who;before;m_post\nP01;4;9\nP02;5;8\nP03;1;2\n");
    // The mapping was kept; what changes is shown value by value before it happens.
    const std::string shown = done({"measures", "import", at("s.emic"), at("n.csv"), "--dry-run"});
    EXPECT_THAT(shown, HasSubstr("before = m@pre"));
    EXPECT_THAT(shown, HasSubstr("Row 2: P01, m at post: 7 -> 9"));
    EXPECT_THAT(shown, HasSubstr("2 values new, 1 changed, 3 as before"));
    const auto post = [&] {
        return json({"measures", at("s.emic"), "--participant", "P01", "--wave", "post"})[0]["value"];
    };
    EXPECT_EQ(post(), 7);
    done({"measures", "import", at("s.emic"), at("n.csv")});
    EXPECT_EQ(post(), 9);
    done({"undo", at("s.emic")});
    EXPECT_EQ(post(), 7);
    done({"redo", at("s.emic")});
    EXPECT_EQ(post(), 9);
    EXPECT_THAT(done({"measures", "import", at("s.emic"), at("n.csv")}), HasSubstr("Nothing"));
    EXPECT_THAT(done({"measures", "import", at("s.emic"), at("n.csv"), "--afresh", "--dry-run"}),
                HasSubstr("Not used: before"));
}

TEST_F(OutcomesCommandsTest, AWaveNobodyHasAndOnePair) {
    done({"instruments", "import", at("s.emic"), at("i.xml")});
    const auto row = [&] { return json({"table4", at("s.emic")})[0]; };
    EXPECT_EQ(row()["n_pairs"], 0);
    EXPECT_TRUE(row()["p"].is_null());
    EXPECT_EQ(row()["footnotes"][0], "NA: no values.");
    files.write("one.csv", "id,m_pre,m_post\nP01,4,4\n");
    done({"measures", "import", at("s.emic"), at("one.csv")});
    EXPECT_EQ(row()["n_pairs"], 1);
    EXPECT_EQ(row()["footnotes"][0], "NA: too few values.");
    files.write("one.csv", "id,m_pre,m_post\nP01,4,4\nP02,5,5\nP03,1,1\n");
    done({"measures", "import", at("s.emic"), at("one.csv")});
    EXPECT_EQ(row()["footnotes"][0], "NA: nobody changed.") << "all differences are zero";
    files.write("one.csv", "id,m_pre,m_post\nP01,4,6\nP02,5,7\nP03,1,3\n");
    done({"measures", "import", at("s.emic"), at("one.csv")});
    EXPECT_EQ(row()["footnotes"][0], "NA: all values are the same.") << "constant change has no spread to test by";
    files.write("none.xml", "<instruments xmlns='urn:emic:instruments:1'><instrument id='E' name='Empty'>"
                            "<scale id='e' name='E'/></instrument></instruments>");
    EXPECT_THAT(refusal({"instruments", "import", at("s.emic"), at("none.xml")}),
                HasSubstr("The scale 'e' has no items; list them in <items>."));
}

TEST_F(OutcomesCommandsTest, ExportedInstrumentsReadBack) {
    done({"instruments", "import", at("s.emic"), at("i.xml")});
    done({"instruments", "export", at("s.emic"), "-o", at("again.xml")});
    EXPECT_THAT(done({"instruments", "import", at("s.emic"), at("again.xml")}), HasSubstr("Nothing"));
}

/// The sample study, built once.
class SampleOutcomesTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = new FolderOfFiles();
        ASSERT_EQ(emic({"build", std::string(EMIC_SOURCE_DIR) + "/sample_corpus/study.xml", study()}).code, cli::done);
    }
    static void TearDownTestSuite() { delete s_folder; }
    static std::string study() { return (s_folder->path() / "sample.emic").string(); }

    static FolderOfFiles* s_folder;
};

FolderOfFiles* SampleOutcomesTest::s_folder = nullptr;

TEST_F(SampleOutcomesTest, Table4IsWhatRSays) {
    // R 4.2.2 on `emic measures --format csv`: t.test(paired = TRUE), binom.test on the discordant pairs, p.adjust.
    const auto table = json({"table4", study()});
    ASSERT_EQ(table.size(), 28U);
    EXPECT_EQ(table[0]["scale"], "hba1c");
    EXPECT_EQ(table[0]["n_pairs"], 26);
    EXPECT_EQ(table[0]["n_excluded"], 1);
    EXPECT_THAT(table[0]["footnotes"][0].get<std::string>(), HasSubstr("pregnant"));
    const auto row = [&](const std::string& scale, const std::string& variable) {
        for (const auto& one : table)
            if (one["scale"] == scale && one["variable"] == variable)
                return one;
        return nlohmann::json();
    };
    EXPECT_NEAR(row("empowerment", "score")["statistic"].get<double>(), 0.16627367427874806, 1e-10);
    EXPECT_NEAR(row("empowerment", "score")["p"].get<double>(), 0.869227872796978, 1e-10);
    EXPECT_EQ(row("eating_distress", "score >= 3")["n_discordant"], 7);
    EXPECT_NEAR(row("eating_distress", "score >= 3")["p"].get<double>(), 0.125, 1e-12);
    EXPECT_TRUE(row("physician_distress", "score >= 3")["p"].is_null());
    EXPECT_EQ(row("physician_distress", "score >= 3")["footnotes"][0], "NA: no discordant pairs.");
    EXPECT_NEAR(row("supportive_peers", "yes/no")["p"].get<double>(), std::pow(0.5, 10), 1e-12);
}

TEST_F(SampleOutcomesTest, QuotesByOutcome) {
    const auto all = json({"quotes", study(), "--all"});
    const auto some = json({"quotes", study(), "--all", "--where", "sex = female and eating_distress.change < 0"});
    EXPECT_GT(some.size(), 0U);
    EXPECT_LT(some.size(), all.size());
    EXPECT_THAT(refusal({"quotes", study(), "--where", "eating < 0"}), HasSubstr("eating"));
}

TEST_F(SampleOutcomesTest, SearchesKnowChange) {
    const auto hits = [](const std::string& query) { return json({"search", study(), query}).dump(); };
    const std::string fell = hits("food eating_distress.change:<0");
    EXPECT_NE(fell, hits("food"));
    EXPECT_NE(fell, hits("food eating_distress.change:>0"));
    EXPECT_THAT(refusal({"search", study(), "food eating_distress.chance:<0"}), HasSubstr("eating_distress"));
}

TEST_F(SampleOutcomesTest, EveryTableAnswers) {
    EXPECT_EQ(json({"table2", study()})[0]["characteristic"], "sex");
    EXPECT_EQ(json({"table2", "ranking", study(), "ranks"}).size(), 7U);
    EXPECT_EQ(json({"table4", study(), "--items-of", "distress"}).size(), 28U);
    const auto cross = json({"cross", study(), "--scale", "eating_distress"});
    EXPECT_THAT(cross[0]["base"].get<std::string>(), HasSubstr("of 25 interviewed"));
    EXPECT_EQ(json({"cross", "matrix", study(), "--scale", "who5"}).size(), 30U);
    const auto items = json({"table4", study(), "--items-of", "distress", "--cut-off", ">= 4"});
    EXPECT_EQ(items[0]["variable"], "answer >= 4");
    EXPECT_THAT(refusal({"table4", study(), "--items-of", "distress", "--cut-off", "four"}, cli::notUnderstood),
                HasSubstr("no cut-off"));
    const auto groups = json({"table4", study(), "--by-group", "--scale", "who5"});
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[2]["group"], "everyone");
    EXPECT_EQ(groups[2]["n_pairs"], groups[0]["n_pairs"].get<int>() + groups[1]["n_pairs"].get<int>());
    EXPECT_GT(json({"cross", "who", study(), "who5"}).size(), 5U);
    EXPECT_GT(json({"cross", "groups", study()}).size(), 5U);
    EXPECT_GT(json({"cross", "together", study()}).size(), 5U);
    EXPECT_EQ(json({"saturation", study()}).size(), 25U);
    const auto agreed = json({"agreement", study()});
    EXPECT_GT(agreed.size(), 20U);
    EXPECT_GT(agreed[0]["ku_alpha"].get<double>(), 0.5);
    EXPECT_LT(agreed[0]["agreed_where_coded_percent"].get<double>(), agreed[0]["agreed_percent"].get<double>());
    const auto row = json({"saturation", study()})[0];
    EXPECT_EQ(row["base"], 4);
    EXPECT_EQ(row["run"], 2);
    EXPECT_GT(row["base_themes"].get<int>(), 10);
    const auto who = json({"cross", "who", study(), "who5", "--theme", "Getting going"});
    EXPECT_EQ(who[0]["voiced"]["n"], who[0]["change"]["people"]);
    EXPECT_GT(json({"agreement", "list", study()}).size(), 20U);
}

} // namespace
} // namespace emic::tests
