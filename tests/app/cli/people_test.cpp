#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class People : public CommandLineTest {};

TEST_F(People, TableIsPlannedImportedAndUpdated) {
    const std::string table = folder.write("people.csv", "id,group,age\nP01,East,71\nP02,West,64\n").string();
    const std::string before = FolderOfFiles::read(study);
    EXPECT_THAT(done({"participants", "import", study, table, "--dry-run"}), HasSubstr("nothing was changed"));
    EXPECT_TRUE(FolderOfFiles::read(study) == before);
    done({"participants", "import", study, table});
    folder.write("people.csv", "id,group,age\nP01,East,72\nP02,West,64\n");
    EXPECT_THAT(done({"participants", "import", study, table}), HasSubstr("P01: age: 71 -> 72"));
    EXPECT_EQ(done({"participants", "import", study, table}), "Nothing to change.\n");

    const auto people = json({"participants", study});
    EXPECT_EQ(people[0]["code"], "P01");
    EXPECT_EQ(people[0]["group"], "East");
    EXPECT_EQ(people[0]["attributes"]["age"], 72);
    EXPECT_EQ(people[0]["sources"].size(), 0U);
    EXPECT_THAT(done({"participants", study, "--format", "csv"}), HasSubstr("code,group,age,sources\r\nP01,East,72,"));
}

TEST_F(People, ColumnsCanBeSaid) {
    const std::string table = folder.write("people.csv", "nr,code,hand\n1,A,left\n2,B,right\n").string();
    done({"participants", "import", study, table, "--id-column", "nr", "--column", "hand=category", "--column",
          "code=ignored"});
    EXPECT_EQ(json({"participants", study})[1]["code"], "2");
    const auto attributes = json({"attributes", study});
    ASSERT_EQ(attributes.size(), 1U);
    EXPECT_THAT(attributes[0]["categories"], ElementsAre("left", "right"));
    EXPECT_THAT(refusal({"participants", "import", study, table, "--column", "hand"}, cli::notUnderstood),
                HasSubstr("NAME=TYPE"));
    EXPECT_THAT(refusal({"participants", "import", study, table, "--column", "foot=text"}),
                HasSubstr("no column 'foot'"));
}

TEST_F(People, VerbsOfEachFamily) {
    done({"groups", "add", study, "East", "--description", "Mondays"});
    done({"groups", "rename", study, "East", "East side"});
    done({"attributes", "add", study, "housing", "--type", "category", "--category", "house", "--category", "flat"});
    done({"attributes", "categories", study, "housing", "--rename", "flat", "--to", "apartment"});
    done({"participants", "add", study, "P1", "--group", "east side", "--value", "housing=house"});
    done({"participants", "rename", study, "P1", "P01"});
    done({"participants", "set", study, "P01", "--value", "housing=apartment"});
    EXPECT_THAT(refusal({"participants", "set", study, "P01", "--value", "housing=tent"}), HasSubstr("tent"));
    EXPECT_EQ(json({"participants", study})[0]["attributes"]["housing"], "apartment");
    done({"meetings", "add", study, "First", "--group", "East side", "--date", "2024-03-04"});
    done({"meetings", "attendance", study, "First", "P01"});
    done({"meetings", "topics", study, "First", "[Cooking, for one]", "Weekends"});
    const auto meetings = json({"meetings", study});
    EXPECT_EQ(meetings[0]["date"], "2024-03-04");
    EXPECT_THAT(meetings[0]["topics"], ElementsAre("[Cooking, for one]", "Weekends"));
    EXPECT_THAT(meetings[0]["attended"], ElementsAre("P01"));
    EXPECT_THAT(refusal({"groups", "remove", study, "East side"}), HasSubstr("1"));
    done({"participants", "set", study, "P01", "--group="});
    EXPECT_TRUE(json({"participants", study})[0]["group"].is_null());
    done({"analysts", "add", study, "Carl"});
    done({"analysts", "rename", study, "Carl", "Carla"});
    EXPECT_THAT(done({"analysts", study}), HasSubstr("Carla"));
    EXPECT_EQ(done({"analysts", "rename", study, "Carla", "Carla"}), "Nothing to change.\n");
}

TEST_F(People, FromAStatisticsProgramCarryItsLabels) {
    const std::string table = EMIC_SOURCE_DIR "/tests/fixtures/statistics/people.sav";
    const auto plan = json({"participants", "import", study, table, "--dry-run"});
    EXPECT_EQ(plan["attributes"][0]["name"], "sex");
    EXPECT_EQ(plan["attributes"][0]["label"], "Køn ved fødslen");
    EXPECT_EQ(plan["attributes"][0]["type"], "category") << "its values have labels";
    EXPECT_TRUE(plan["attributes"][2]["label"].is_null()) << "visit has none";
    EXPECT_THAT(done({"participants", "import", study, table}),
                HasSubstr("New attribute sex “Køn ved fødslen” (category), new: kvinde and mand"));
    const auto people = json({"participants", study});
    ASSERT_EQ(people.size(), 4U);
}

} // namespace
} // namespace emic::tests
