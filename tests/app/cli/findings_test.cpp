// Steps 1, 3 and 4 and the team's work from the command line.
#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::HasSubstr;

class FindingsCommandTest : public CommandLineTest {
protected:
    void SetUp() override {
        CommandLineTest::SetUp();
        withPeopleAndTexts();
        done({"themes", "add", study, "Being alone"});
        done({"themes", "add", study, "Evenings", "--parent", "Being alone"});
        done({"code", study, "Evenings", "--source", "first", "--quote", "I put the radio on."});
        done({"code", study, "Evenings", "--source", "second", "--quote", "I cook for two and freeze the rest."});
        done({"code", study, "Being alone", "--source", "first", "--quote", "Nobody."});
        for (const auto& unit : json({"units", study}))
            units[unit["text"].get<std::string>()] = unit["id"];
    }

    /// As another analyst.
    std::string as(const std::string& analyst, std::vector<std::string> args) {
        args.insert(args.end(), {"--analyst", analyst});
        return done(std::move(args));
    }

    std::string idOf(const std::string& command, const std::string& column, const std::string& words) {
        for (const auto& row : json({command, study}))
            if (row[column] == words)
                return row["id"];
        ADD_FAILURE() << command << " has no " << words;
        return {};
    }

    std::map<std::string, std::string> units;
};

TEST_F(FindingsCommandTest, ImpressionsAndPreliminaryThemes) {
    done({"impression", "read", study, "first", "second"});
    done({"impression", "write", study, "--source", "first", "Content, and alone."});
    done({"impression", "write", study, "That radio is for the lonely."});
    const auto rows = json({"impression", study});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0]["impression"], "That radio is for the lonely.");
    EXPECT_EQ(rows[1]["impression"], "Content, and alone.");
    EXPECT_FALSE(rows[2]["read"].is_null());

    as("Berit", {"preliminary", "add", study, "Loneliness", "--note", "Mostly evenings"});
    as("Ole", {"preliminary", "add", study, "Lonely"});
    as("Ole", {"preliminary", "add", study, "Food"});
    const Result alone = emic({"preliminary", study, "--as", "Berit", "--format", "json"});
    EXPECT_EQ(nlohmann::json::parse(alone.out).size(), 1U) << "others are not shown before both are ready";
    EXPECT_THAT(alone.err, HasSubstr("1 preliminary theme; the method expects 4 to 8"));
    as("Berit", {"impression", "ready", study});
    as("Ole", {"impression", "ready", study});
    const auto both = nlohmann::json::parse(emic({"preliminary", study, "--as", "Berit", "--format", "json"}).out);
    ASSERT_EQ(both.size(), 3U);
    EXPECT_EQ(both[0]["likeness"], "similar");
    EXPECT_EQ(both[2]["likeness"], "only one");
    as("Berit", {"preliminary", "adopt", study, "On one's own", "--of", both[0]["id"], "--of", both[1]["id"]});
    const auto adopted = nlohmann::json::parse(emic({"preliminary", study, "--as", "Berit", "--format", "json"}).out);
    EXPECT_EQ(adopted[1]["theme"], "On one's own");
    refusal({"preliminary", "adopt", study, "Twice", "--of", both[0]["id"], "--analyst", "Berit"});
    refusal({"preliminary", "adopt", study, "--of", both[2]["id"]}, cli::notUnderstood);
}

TEST_F(FindingsCommandTest, FromUnitsToACondensateToACategoryAndBack) {
    const std::string radio = units.at("I put the radio on.");
    const std::string cooks = units.at("I cook for two and freeze the rest.");
    done({"condensate", "add", study, "Evenings", "The radio keeps me company.", "--unit", radio});
    done({"condensate", "add", study, "Evenings", "I cook as if for two.", "--unit", cooks, "--place", "1"});
    refusal({"condensate", "add", study, "Evenings", "Nobody comes.", "--unit", units.at("Nobody.")});
    const auto sentences = json({"condensate", study});
    ASSERT_EQ(sentences.size(), 2U);
    EXPECT_EQ(sentences[0]["sentence"], "I cook as if for two.");
    EXPECT_EQ(sentences[0]["unit_ids"][0], cooks);
    const auto ground = json({"condensate", "ground", study, "Evenings"});
    EXPECT_EQ(ground[0]["absorbed"], 2);
    EXPECT_EQ(ground[0]["participants"], 1) << "nobody has said who Anna is";
    EXPECT_EQ(json({"condensate", "left", study})[0]["words"], "Nobody.");

    done({"category", "title", study, "Being alone", "Company of one's own making"});
    done({"category", "add", study, "Being alone",
          "They made company: {quote " + radio.substr(0, 8) + ": the radio on}.", "--condensate", "Evenings"});
    const auto text = json({"category", "text", study});
    ASSERT_EQ(text.size(), 1U);
    EXPECT_EQ(text[0]["text"], "They made company: {quote " + radio + ": the radio on}.");
    done({"category", "change", study, text[0]["id"], text[0]["text"]});
    refusal({"category", "add", study, "Being alone", "{quote " + radio + ": the wireless}"});
    refusal({"category", "add", study, "Being alone", "{quote " + radio});
    EXPECT_EQ(json({"category", "text", study}), text) << "what is shown can be written again";

    done({"validate", "mark", study, "Being alone", "first", "supports"});
    EXPECT_EQ(json({"validate", study, "--open"}).size(), 1U);
    const auto categories = json({"category", study});
    EXPECT_EQ(categories[0]["supports"], 1);
    EXPECT_EQ(categories[0]["unvalidated"], 1);

    const auto thread = json({"trace", study, radio});
    std::vector<std::string> up;
    for (const auto& row : thread)
        if (row["direction"] == "up")
            up.push_back(row["kind"]);
    EXPECT_THAT(up, testing::ElementsAre("sentence", "condensate", "paragraph", "category", "paragraph", "category"));
    EXPECT_EQ(json({"trace", study, "--gaps"}).size(), 0U);

    done({"units", "delete", study, radio});
    EXPECT_EQ(json({"condensate", study, "--stale"}).size(), 1U);
    EXPECT_EQ(json({"category", study})[0]["stale"], 1);
    EXPECT_EQ(json({"trace", study, "--gaps"}).size(), 2U);
    done({"undo", study});
    EXPECT_EQ(json({"condensate", study, "--stale"}).size(), 0U);
    EXPECT_EQ(json({"category", study})[0]["stale"], 0);
}

TEST_F(FindingsCommandTest, LinksToWhatIsGoneCanBeTakenAway) {
    const std::string radio = units.at("I put the radio on.");
    done({"condensate", "add", study, "Evenings", "The radio keeps me company.", "--unit", radio});
    const std::string sentence = idOf("condensate", "sentence", "The radio keeps me company.");
    done({"units", "delete", study, radio});
    done({"condensate", "unlink", study, sentence, radio.substr(0, 8)});
    EXPECT_EQ(json({"condensate", study})[0]["units"], 0);
}

TEST_F(FindingsCommandTest, TwoAnalystsCompareAndNegotiate) {
    as("Ole", {"themes", "add", study, "Habits"});
    as("Ole", {"code", study, "Habits", units.at("I put the radio on.")});
    as("Ole", {"code", study, "Evenings", units.at("I cook for two and freeze the rest.")});
    const auto rows = json({"compare", study, "--first", "Berit", "--second", "Ole"});
    std::vector<std::string> readings;
    for (const auto& row : rows)
        readings.push_back(row["reading"].get<std::string>() + ": " + row["words"].get<std::string>());
    EXPECT_THAT(readings, testing::ElementsAre("differ: I put the radio on.", "only one: Nobody.",
                                               "agree: I cook for two and freeze the rest."));
    done({"impression", "blind", study});
    EXPECT_THAT(refusal({"compare", study, "--first", "Berit", "--second", "Ole"}), HasSubstr("until both are ready"));

    done({"negotiate", "open", study, "--source", "first", "--quote", "I put the radio on.", "--theme", "Habits"});
    const std::string id = json({"negotiate", study, "--open"})[0]["id"];
    as("Ole", {"negotiate", "position", study, id, "A habit"});
    as("Berit", {"negotiate", "position", study, id, "Company"});
    EXPECT_EQ(json({"negotiate", study})[0]["positions"], "Berit: Company; Ole: A habit");
    done({"negotiate", "settle", study, id, "It is both", "--why", "She says so"});
    EXPECT_EQ(json({"negotiate", study, "--open"}).size(), 0U);
    done({"decisions", "add", study, "Habits stays apart", "--why", "Seen by both"});
    const auto log = json({"decisions", study});
    std::vector<std::string> kinds;
    for (const auto& row : log)
        kinds.push_back(row["kind"]);
    EXPECT_THAT(kinds, testing::UnorderedElementsAre("negotiation", "decision"))
        << "settling is an entry of the journal with its reason, and told once";
    EXPECT_EQ(json({"decisions", study, "--kind", "decision", "--containing", "HABITS"}).size(), 1U);
}

} // namespace
} // namespace emic::tests
