#include "core/storage/files.h"
#include "tests/app/cli/command_line.h"

#include <sys/stat.h>

#include <filesystem>

namespace emic::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view names = "name,pseudonym\nAnna,Nora\nKarin Holst,Gro Dal\nKarin,Gro\nP99,P98\n";

class PseudonymiseCommandTest : public CommandLineTest {
protected:
    std::string key;

    void SetUp() override {
        CommandLineTest::SetUp();
        withPeopleAndTexts();
        folder.write("Karin Holst.txt", "Interviewer: Who calls?\nAnna: My sister Karin does. Karin Holst.\n"
                                        "Interviewer: And?\nAnna: KARIN calls, and I like Karin's calls.\n");
        done({"import", study, (folder / "Karin Holst.txt").string(), "--reason", "Karin agreed"});
        folder.write("key.csv", names);
        key = (folder / "key.csv").string();
        done({"memo", "add", study, "Ask Karin again."});
    }

    [[nodiscard]] std::string bytes() const { return storage::readFile(study); }
};

TEST_F(PseudonymiseCommandTest, FromProposalToSealedStudy) {
    const std::string proposal = (folder / "proposal.csv").string();
    EXPECT_THAT(done({"pseudonymise", study, "--propose", "--out", proposal}), HasSubstr("keep it elsewhere"));
    EXPECT_THAT(storage::readFile(proposal), AllOf(HasSubstr("name,pseudonym"), HasSubstr("Karin"), HasSubstr("Anna")));
    struct stat status {};
    ASSERT_EQ(::stat(proposal.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    refusal({"pseudonymise", study, "--propose", "--out", proposal});

    const std::string before = bytes();
    EXPECT_THAT(done({"pseudonymise", study, "--table", key, "--dry-run"}), HasSubstr("nothing was changed"));
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(emic({"check", study, "--names", key}).code, cli::problemsFound);
    EXPECT_THAT(refusal({"seal", study, "--names", key, "--yes"}), HasSubstr("still holds"));

    EXPECT_THAT(done({"pseudonymise", study, "--table", key}), AllOf(HasSubstr("Replaced"), HasSubstr("'emic seal'")));
    const Result unsealed = emic({"check", study, "--names", key});
    EXPECT_EQ(unsealed.code, cli::problemsFound);
    EXPECT_THAT(unsealed.out,
                AllOf(HasSubstr("journal entry"), HasSubstr("the original"), Not(HasSubstr("the text of"))));
    for (const auto& source : json({"sources", study}))
        EXPECT_THAT(source["name"].get<std::string>(), Not(HasSubstr("Karin")));
    const auto log = json({"log", study});
    EXPECT_EQ(log.back()["sentence"], "Replace names by pseudonyms");

    // Nobody has confirmed.
    const Result asked = emic({"seal", study, "--names", key});
    EXPECT_EQ(asked.code, cli::failed);
    EXPECT_THAT(asked.out, HasSubstr("for good"));
    EXPECT_THAT(done({"seal", study, "--names", key, "--yes"}), HasSubstr("can no longer be undone"));
    EXPECT_EQ(done({"check", study, "--names", key}),
              "No name of the table stands in the study, as far as whole words tell.\n");
    EXPECT_EQ(bytes().find("Karin"), std::string::npos);
    EXPECT_EQ(bytes().find("Anna"), std::string::npos);
    EXPECT_EQ(bytes().find("Nora does"), std::string::npos);
    done({"check", study});
    EXPECT_THAT(done({"undo", study}), HasSubstr("nothing to undo"));
    for (const auto& entry : json({"log", study})) {
        EXPECT_EQ(entry["sealed"], true);
        EXPECT_THAT(entry["reason"].dump(), Not(HasSubstr("Karin")));
    }
    EXPECT_THAT(done({"sweep", study}), HasSubstr("Took out 0 pieces"));
}

TEST_F(PseudonymiseCommandTest, RefusesTablesThatAreNoKey) {
    folder.write("people.txt", "a,b\n1,2\n");
    EXPECT_THAT(refusal({"pseudonymise", study, "--table", (folder / "people.csv").string()}),
                HasSubstr("name and pseudonym"));
    folder.write("twice.csv", "name,pseudonym\nAnna,Nora\nAnna,Gro\n");
    EXPECT_THAT(refusal({"pseudonymise", study, "--table", (folder / "twice.csv").string()}),
                HasSubstr("two pseudonyms"));
    refusal({"pseudonymise", study}, cli::notUnderstood);
    refusal({"check", study, "--names", key, "--salvage", "x.emic"}, cli::notUnderstood);
}

TEST_F(PseudonymiseCommandTest, SealsTextsInOneLanguageOfSeveral) {
    // The genitive of another language of the study is no name in this text, neither for replacing nor for sealing.
    folder.write("other.txt", "Interviewer: Hvem?\nP01: Karins ven.\n");
    done({"import", study, (folder / "other.txt").string(), "--language", "da"});
    folder.write("plural.txt", "Interviewer: Qui ?\nP01: Il y a deux Karins ici.\n");
    done({"import", study, (folder / "plural.txt").string(), "--language", "fr"});
    done({"pseudonymise", study, "--table", key});
    EXPECT_THAT(done({"seal", study, "--names", key, "--yes"}), HasSubstr("may be names"));
    const Result left = emic({"check", study, "--names", key});
    EXPECT_EQ(left.code, cli::done); // nothing is left for certain
    EXPECT_THAT(left.out, Not(HasSubstr("bytes of the file")));
    EXPECT_THAT(left.out, AllOf(HasSubstr("the text of plural"), Not(HasSubstr("the text of other"))));
}

TEST_F(PseudonymiseCommandTest, SealingReachesExcerptsCopiesAndTheIndex) {
    done({"revise", study, "Karin Holst", "--replace", "My sister Karin does. Karin Holst.",
          "My dear old sister, she is called Karin Holst."});
    ASSERT_THAT(json({"log", study}).back()["sentence"].get<std::string>(), HasSubstr("Karin…"));
    folder.write("only.csv", "name,pseudonym\nKarin Holst,Gro Dal\n");
    const std::string only = (folder / "only.csv").string();
    done({"pseudonymise", study, "--table", only});
    done({"index", study});
    const std::string index = json({"index", study, "--status"})["folder"];
    ASSERT_TRUE(std::filesystem::exists(index));
    const std::string copy = study + ".unfinished-12345678";
    folder.write(std::filesystem::path(copy).filename().string(), "Anna");
    EXPECT_THAT(done({"seal", study, "--names", only, "--yes"}),
                AllOf(HasSubstr(".unfinished-12345678"), HasSubstr("index was removed")));
    EXPECT_FALSE(std::filesystem::exists(index));
    for (const auto& entry : json({"log", study}))
        EXPECT_THAT(entry["sentence"].get<std::string>(), Not(HasSubstr("Karin…")));
}

TEST_F(PseudonymiseCommandTest, SaysWhenTheKeyLiesBesideTheStudy) {
    const std::string beside = (std::filesystem::path(study).parent_path() / "beside.csv").string();
    EXPECT_THAT(done({"pseudonymise", study, "--propose", "--out", beside}), HasSubstr("folder of the study"));
}

TEST_F(PseudonymiseCommandTest, UndoTakesItBack) {
    const auto before = json({"sources", study});
    done({"pseudonymise", study, "--table", key});
    done({"undo", study});
    EXPECT_EQ(json({"sources", study}), before);
    EXPECT_THAT(done({"undo", study}), HasSubstr("memo"));
}

class CorrectedFileTest : public CommandLineTest {};

TEST_F(CorrectedFileTest, TakesOverACorrectedVersion) {
    withPeopleAndTexts();
    const std::string radio = unit("first", "I put the radio on. For the voices");
    const std::string weekends = unit("first", "The weekends are long.");
    const std::string nobody = unit("first", "Nobody.");
    std::string corrected(interview);
    const auto replace = [&](const std::string& old, const std::string& made) {
        corrected.replace(corrected.find(old), old.size(), made);
    };
    replace("the radio on", "the old radio on");
    replace("P01: I put", "P02: I put");
    replace("Nobody. I call", "I call");
    const std::string file = folder.write("corrected/first.txt", corrected).string();

    EXPECT_THAT(done({"import", study, file, "--dry-run"}), HasSubstr("emic revise"));
    const std::string dry = done({"revise", study, "first", "--from", file, "--dry-run"});
    EXPECT_THAT(dry, AllOf(HasSubstr("unit gone"), HasSubstr("speaker"), HasSubstr("New speakers: P02"),
                           HasSubstr("Nothing was changed")));
    EXPECT_THAT(refusal({"revise", study, "first", "--from", file}), HasSubstr("\"Nobody.\" has no words left"));
    EXPECT_EQ(json({"units", study}).size(), 3U);
    done({"revise", study, "first", "--from", file, "--accept-losses"});
    const auto units = json({"units", study});
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(units[0]["id"], radio);
    EXPECT_EQ(units[0]["text"], "I put the old radio on. For the voices");
    EXPECT_EQ(units[0]["participants"][0], "P02");
    EXPECT_EQ(units[1]["id"], weekends);
    EXPECT_EQ(json({"second-look", study}).size(), 1U);
    done({"check", study});
    EXPECT_EQ(done({"revise", study, "first", "--from", file}), "Nothing to change.\n");
    done({"undo", study});
    EXPECT_EQ(json({"units", study}).size(), 3U);
    done({"check", study});
}

} // namespace
} // namespace emic::tests
