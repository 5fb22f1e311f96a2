#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::HasSubstr;

class Import : public CommandLineTest {};

TEST_F(Import, ReportIsReadableAndComplete) {
    const std::string file = folder.write("first.txt", interview).string();
    const std::string before = FolderOfFiles::read(study);
    const std::string plan = done({"import", study, file, "--dry-run"});
    EXPECT_THAT(plan, HasSubstr("interviewer"));
    EXPECT_THAT(plan, HasSubstr("Would import 1 source; nothing was changed."));
    EXPECT_TRUE(FolderOfFiles::read(study) == before);

    const auto report = json({"import", study, file, "--kind", "field-note", "--reason", "pilot"});
    EXPECT_EQ(report["imported"], 1);
    EXPECT_EQ(report["dry_run"], false);
    const auto& first = report["files"][0];
    EXPECT_EQ(first["outcome"], "imported");
    EXPECT_EQ(first["source"], "first");
    EXPECT_EQ(first["labels"], "plain");
    EXPECT_EQ(first["turns"], 6);
    EXPECT_EQ(first["encoding"], "UTF-8");
    EXPECT_EQ(first["line_ends"], "LF");
    EXPECT_EQ(first["speakers"][1]["label"], "P01");
    EXPECT_EQ(first["speakers"][1]["role"], "unknown");
    for (const char* field :
         {"suspicious", "continued_excerpts", "without_speaker_excerpts", "left_out", "notes", "remarks"})
        EXPECT_TRUE(first[field].is_array()) << field;
    EXPECT_EQ(json({"sources", study})[0]["kind"], "field-note");
    EXPECT_EQ(json({"log", study, "--limit", "1"})[0]["reason"], "pilot");
}

TEST_F(Import, AConversationWithoutSpeakersIsPointedOut) {
    const std::string file = folder.write("monologue.txt", "I put the radio on.\nFor the voices.\n").string();
    EXPECT_THAT(done({"import", study, file, "--dry-run"}), HasSubstr("No speaker was found in monologue"));
    EXPECT_THAT(done({"import", study, file, "--kind", "answer"}), testing::Not(HasSubstr("No speaker")));
}

TEST_F(Import, MeetingBringsItsGroupAndKind) {
    done({"groups", "add", study, "East"});
    done({"meetings", "add", study, "First", "--group", "East"});
    folder.write("a.txt", interview);
    folder.write("b.txt", second);
    done({"import", study, (folder / "a.txt").string(), (folder / "b.txt").string(), "--meeting", "First", "--date",
          "2024-03-04", "--language", "da"});
    const auto sources = json({"sources", study});
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0]["kind"], "group-discussion");
    EXPECT_EQ(sources[0]["group"], "East");
    EXPECT_EQ(sources[0]["meeting"], "First");
    EXPECT_EQ(sources[0]["date"], "2024-03-04");
    EXPECT_EQ(sources[0]["language"], "da");
}

TEST_F(Import, SpeakersAreMarkedAsThePersonSays) {
    const std::string file = folder.write("odd.txt", "1:05 Eva> Hello\n1:10 Ida> Hi\n1:20 Eva> So\n").string();
    const auto report =
        json({"import", study, file, "--dry-run", "--speaker-regex", "(?<time>[\\d:]+) (?<speaker>\\w+)>"});
    EXPECT_EQ(report["files"][0]["labels"], "pattern");
    EXPECT_EQ(report["files"][0]["labels_given"], true);
    EXPECT_EQ(report["files"][0]["speakers"][0]["label"], "Eva");
    EXPECT_EQ(report["files"][0]["turns"], 3);
    EXPECT_THAT(emic({"import", study, file, "--dry-run", "--speaker-regex", "(a"}).err,
                HasSubstr("a round bracket has no partner"));
    EXPECT_EQ(emic({"import", study, file, "--labels", "plain", "--speaker-regex", "a"}).code, cli::notUnderstood);
    EXPECT_EQ(emic({"import", study, file, "--labels", "pattern"}).code, cli::notUnderstood);
    for (const char* style : {"tab", "otter", "atrain", "nvivo"})
        done({"import", study, file, "--dry-run", "--labels", style});
}

TEST_F(Import, SilencesPartTurnsAsThePersonSays) {
    const std::string file = folder
                                 .write("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Eva>Hello\n\n"
                                                    "00:05.000 --> 00:06.000\n<v Eva>there\n\n"
                                                    "00:06.000 --> 00:07.000\n<v Ida>Hi\n")
                                 .string();
    EXPECT_EQ(json({"import", study, file, "--dry-run"})["files"][0]["turns"], 3);
    EXPECT_EQ(json({"import", study, file, "--dry-run", "--merge-gap", "3"})["files"][0]["turns"], 2);
    EXPECT_EQ(json({"import", study, file, "--dry-run", "--merge-gap", "2.5"})["files"][0]["turns"], 3);
    EXPECT_THAT(refusal({"import", study, file, "--dry-run", "--merge-gap", "nan"}), HasSubstr("no number of seconds"));
    for (const char* no : {"-1", "3601", "two"})
        EXPECT_EQ(emic({"import", study, file, "--dry-run", "--merge-gap", no}).code, cli::notUnderstood) << no;
}

TEST_F(Import, BindingsTable) {
    withPeopleAndTexts();
    done({"undo", study});
    const std::string table = folder
                                  .write("who.csv", "label,participant,role,source\nAnna,P03,,second\n"
                                                    "interviewer,,moderator,\nZoe,P01,,\n")
                                  .string();
    const auto report = json({"import", study, (folder / "texts").string(), "--bindings", table});
    EXPECT_EQ(report["files"][1]["speakers"][1]["participant"], "P03");
    EXPECT_EQ(report["files"][0]["speakers"][0]["role"], "moderator");
    EXPECT_EQ(report["unused_labels"][0]["label"], "Zoe");
    EXPECT_EQ(json({"sources", study})[1]["speakers"][1]["participant"], "P03");
    EXPECT_THAT(done({"bind", study, "--table", table}), HasSubstr("Zoe"));
    folder.write("who.csv", "label,participant\nAnna,P99\n");
    EXPECT_THAT(refusal({"bind", study, "--table", table}), HasSubstr("Row 2 of 'who.csv'"));
}

TEST_F(Import, UnreadableFilesAreListedAndStopNothingUnlessAskedTo) {
    folder.write("texts/first.txt", interview);
    folder.write("texts/empty.txt", "");
    const std::string texts = (folder / "texts").string();
    const std::string message = refusal({"import", study, texts, "--strict"});
    EXPECT_THAT(message, HasSubstr("without --strict"));
    EXPECT_THAT(message, HasSubstr("empty.txt"));
    EXPECT_EQ(json({"sources", study}).size(), 0U);
    EXPECT_EQ(emic({"import", study, texts, "--dry-run", "--strict"}).code, cli::failed);
    EXPECT_EQ(emic({"import", study, texts, "--dry-run"}).code, cli::partlyDone);
    const auto result = emic({"import", study, texts});
    EXPECT_EQ(result.code, cli::partlyDone);
    EXPECT_THAT(result.out, HasSubstr("Imported 1 source."));
    EXPECT_THAT(result.out, HasSubstr("empty.txt: not read."));
    EXPECT_EQ(emic({"import", study, (folder / "texts/empty.txt").string()}).code, cli::failed);
}

} // namespace
} // namespace emic::tests
