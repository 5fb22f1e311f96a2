#include "app/workbench/bind_labels.h"
#include "app/workbench/import.h"
#include "core/editing/people.h"
#include "core/text/error.h"
#include "tests/app/folder_of_files.h"

#include <gmock/gmock.h>

#include <atomic>

namespace emic::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using namespace workbench;

constexpr std::string_view words = "Interviewer: How are you?\nP 01: I am well, thank you.\nInterviewer: And at home?\n"
                                   "P 01: At home it is quiet.\nInterviewer: Is that good?\nP 01: Mostly.\n";

class ImportTest : public testing::Test {
protected:
    FolderOfFiles folder;
    storage::Study study = storage::Study::create(folder / "s.emic", {"Evenings", "en", {}, {}}, "Berit");
    NoProgress progress;

    void SetUp() override {
        study.perform([](storage::Edit& edit) { editing::addParticipant(edit, "P01"); });
    }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> list;
        for (const study::Source& source : study.read().all<study::Source>())
            list.push_back(source.name);
        return list;
    }

    [[nodiscard]] std::string different(int number) const {
        return std::string(words) + "Interviewer: Number?\nP 01: " + std::to_string(number) + ".\n";
    }
};

TEST_F(ImportTest, FoldersInNaturalOrderWithoutWhatIsNoTranscript) {
    for (const int number : {10, 2, 1})
        folder.write("t/sub/p" + std::to_string(number) + ".txt", different(number));
    folder.write("t/.hidden.txt", words);
    folder.write("t/.git/config.txt", words);
    folder.write("t/picture.png", "x");
    folder.write("t/LICENSE", words);
    const ImportOutcome outcome = importFiles(study, {.named = {folder / "t"}}, progress);
    EXPECT_THAT(names(), ElementsAre("p1", "p2", "p10"));
    EXPECT_EQ(outcome.passedOver.size(), 4U);
    EXPECT_EQ(outcome.entry->sentence, "Import sources from t");
    EXPECT_EQ(study.journal().size(), 3U);
}

TEST_F(ImportTest, DryRunAgreesWithTheImportAndTouchesNothing) {
    folder.write("t/a.txt", words);
    folder.write("t/b.txt", different(1));
    const std::string before = FolderOfFiles::read(folder / "s.emic");
    const ImportJob job{.named = {folder / "t"}};
    const ImportOutcome plan = planImport(study.read(), job, progress);
    EXPECT_TRUE(FolderOfFiles::read(folder / "s.emic") == before);
    const ImportOutcome outcome = importFiles(study, job, progress);
    ASSERT_EQ(plan.files.size(), outcome.files.size());
    for (std::size_t place = 0; place < plan.files.size(); ++place) {
        EXPECT_EQ(plan.files[place].source, outcome.files[place].source);
        for (std::size_t speaker = 0; speaker < 2; ++speaker) {
            EXPECT_EQ(plan.files[place].speakers[speaker].role, outcome.files[place].speakers[speaker].role);
            EXPECT_EQ(plan.files[place].speakers[speaker].participant,
                      outcome.files[place].speakers[speaker].participant);
        }
    }
    EXPECT_EQ(outcome.files[0].speakers[1].participant, "P01");
    // What labels say by themselves has been bound already.
    EXPECT_FALSE(study.perform([](storage::Edit& edit) { bindByLabels(edit, std::nullopt); }));
    EXPECT_TRUE(unboundLabels(study.read()).empty());
}

TEST_F(ImportTest, NamesAreMadeUniqueAndTheSameBytesNoticed) {
    folder.write("t/x/Interview.txt", words);
    folder.write("t/y/interview.txt", different(1));
    folder.write("t/z/copy.txt", words);
    const ImportOutcome outcome = importFiles(study, {.named = {folder / "t"}}, progress);
    EXPECT_THAT(names(), ElementsAre("Interview", "interview (2)"));
    EXPECT_TRUE(outcome.files[1].renamed);
    EXPECT_EQ(outcome.files[2].fate, Fate::sameBytes);
    EXPECT_EQ(outcome.files[2].source, "Interview");
    const ImportOutcome second = importFiles(study, {.named = {folder / "t"}}, progress);
    EXPECT_FALSE(second.entry);
    EXPECT_EQ(second.count(Fate::sameBytes), 3);
    importFiles(study, {.named = {folder / "t/z"}, .sameBytes = SameBytes::importAgain}, progress);
    EXPECT_THAT(names(), ElementsAre("Interview", "interview (2)", "copy"));
}

TEST_F(ImportTest, UnreadableFiles) {
    folder.write("t/a.txt", words);
    folder.write("t/b.docx", "PK\x03\x04 and then nothing of the kind");
    folder.write("t/c.txt", "");
    ImportJob job{.named = {folder / "t"}, .unreadable = Unreadable::stop};
    try {
        importFiles(study, job, progress);
        FAIL();
    } catch (const InvalidInput& error) {
        EXPECT_THAT(error.what(), HasSubstr("2 files of 3"));
        EXPECT_THAT(error.what(), HasSubstr("b.docx"));
        EXPECT_THAT(error.what(), HasSubstr("c.txt"));
    }
    EXPECT_TRUE(names().empty());
    EXPECT_EQ(planImport(study.read(), job, progress).count(Fate::unreadable), 2);
    job.unreadable = Unreadable::skip;
    EXPECT_EQ(importFiles(study, job, progress).count(Fate::unreadable), 2);
    EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(ImportTest, NothingIsImportedWhenNoFileCanBeRead) {
    folder.write("t/c.txt", "");
    EXPECT_THROW(importFiles(study, {.named = {folder / "t"}}, progress), FilesUnreadable);
    EXPECT_EQ(study.journal().size(), 2U);
}

TEST_F(ImportTest, WhatIsNoTranscriptIsPassedOverInFoldersAndRefusedWhenNamed) {
    folder.write("t/a.txt", words);
    folder.write("t/README.md", "# About these interviews\n");
    folder.write("t/licence_da.txt", "Free.\n");
    folder.write("t/note.json", R"({"day": 1, "note": "Cough"})");
    const ImportOutcome outcome = importFiles(study, {.named = {folder / "t"}}, progress);
    EXPECT_THAT(names(), ElementsAre("a"));
    EXPECT_EQ(outcome.passedOver.size(), 3U);
    EXPECT_EQ(outcome.count(Fate::unreadable), 0);
    EXPECT_THROW(importFiles(study, {.named = {folder / "t/note.json"}}, progress), FilesUnreadable);
    importFiles(study, {.named = {folder / "t/README.md"}}, progress);
    EXPECT_THAT(names(), ElementsAre("a", "README"));
}

/// A TextGrid of one tier: words at seconds, each a second long.
std::string grid(std::string_view tier, const std::vector<std::pair<int, std::string>>& said, int length = 60) {
    std::string text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n" + std::to_string(length) +
                       "\n<exists>\n1\n\"IntervalTier\"\n\"" + std::string(tier) + "\"\n0\n" + std::to_string(length) +
                       "\n" + std::to_string(said.size()) + "\n";
    for (const auto& [at, what] : said)
        text += std::to_string(at) + "\n" + std::to_string(at + 1) + "\n\"" + what + "\"\n";
    return text;
}

TEST_F(ImportTest, RecordingsWithAFileForEachSpeakerBecomeOneConversation) {
    folder.write("t/day1_c01_doctor.TextGrid", grid("Speaker", {{0, "Hello."}, {4, "And the cough?"}}));
    folder.write("t/day1_c01_patient.TextGrid", grid("Speaker", {{2, "Good day."}, {7, "Better."}}));
    folder.write("t/day1_c02_doctor.TextGrid", grid("Doctor", {{0, "Next."}}));
    const ImportOutcome outcome = importFiles(study, {.named = {folder / "t"}}, progress);
    EXPECT_THAT(names(), ElementsAre("day1_c01", "day1_c02_doctor"));
    ASSERT_EQ(outcome.files.size(), 2U);
    EXPECT_THAT(outcome.files[0].furtherFiles, ElementsAre(folder / "t/day1_c01_patient.TextGrid"));
    const study::Source source = study.read().all<study::Source>()[0];
    const text::Text text = study.read().textOf(source);
    EXPECT_EQ(text.utf8(), "Hello.\nGood day.\nAnd the cough?\nBetter.");
    const auto speakers = study.read().where<&study::Speaker::source>(source.id);
    ASSERT_EQ(speakers.size(), 2U);
    EXPECT_EQ(speakers[0].label, "doctor");
    EXPECT_EQ(speakers[1].label, "patient");
    const auto further = study.read().where<&study::SourceFile::source>(source.id);
    ASSERT_EQ(further.size(), 1U);
    EXPECT_EQ(further[0].fileName, "day1_c01_patient.TextGrid");
    EXPECT_EQ(study.read().content(further[0].original), FolderOfFiles::read(folder / "t/day1_c01_patient.TextGrid"));
    // They are known from now on, the second file as well as the first.
    EXPECT_EQ(importFiles(study, {.named = {folder / "t"}}, progress).count(Fate::sameBytes), 2);
    EXPECT_EQ(importFiles(study, {.named = {folder / "t/day1_c01_patient.TextGrid"}}, progress).count(Fate::sameBytes),
              1);
    importFiles(study, {.named = {folder / "t"}, .sameBytes = SameBytes::importAgain, .together = Together::never},
                progress);
    EXPECT_EQ(names().size(), 5U);
    study.undo();
    study.undo();
    EXPECT_TRUE(study.read().all<study::SourceFile>().empty());
}

TEST_F(ImportTest, FilesThatAreNamedAlikeButHoldTwoConversationsStayApart) {
    std::vector<std::pair<int, std::string>> much;
    for (int at = 0; at < 40; ++at)
        much.emplace_back(at, "word");
    folder.write("t/interview_anna.TextGrid", grid("Anna", much, 60));
    folder.write("t/interview_berit.TextGrid", grid("Berit", much, 90));
    folder.write("t/broken_a.TextGrid", "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n");
    folder.write("t/broken_b.TextGrid", grid("B", {{0, "Still here."}}));
    const ImportOutcome outcome = importFiles(study, {.named = {folder / "t"}}, progress);
    EXPECT_THAT(names(), ElementsAre("broken_b", "interview_anna", "interview_berit"));
    EXPECT_EQ(outcome.count(Fate::unreadable), 1);
    // Unless somebody knows better.
    importFiles(study,
                {.named = {folder / "t/interview_anna.TextGrid", folder / "t/interview_berit.TextGrid"},
                 .sameBytes = SameBytes::importAgain,
                 .together = Together::all},
                progress);
    EXPECT_EQ(names().back(), "interview");
    folder.write("notimes.txt", words);
    EXPECT_THROW(importFiles(study,
                             {.named = {folder / "t/broken_b.TextGrid", folder / "notimes.txt"},
                              .sameBytes = SameBytes::importAgain,
                              .together = Together::all},
                             progress),
                 FilesUnreadable);
}

TEST_F(ImportTest, CancelLeavesTheStudyAsItWas) {
    for (int number = 0; number < 30; ++number)
        folder.write("t/p" + std::to_string(number) + ".txt", different(number));
    class CancelAfter : public Progress {
    public:
        void report(std::int64_t done, std::int64_t, std::string_view) override { stop = done >= 10; }
        [[nodiscard]] bool cancelled() const override { return stop; }
        std::atomic<bool> stop = false;
    } cancel;
    const std::string before = FolderOfFiles::read(folder / "s.emic");
    EXPECT_THROW(importFiles(study, {.named = {folder / "t"}, .threads = 1}, cancel), Cancelled);
    EXPECT_TRUE(names().empty());
    EXPECT_EQ(study.journal().size(), 2U);
    EXPECT_TRUE(FolderOfFiles::read(folder / "s.emic") == before);
}

TEST_F(ImportTest, WhatIsNamedMustBeThere) {
    EXPECT_THROW((void)gatherFiles({folder / "missing"}), NotFound);
    std::filesystem::create_directory(folder / "empty");
    EXPECT_THROW((void)gatherFiles({folder / "empty"}), InvalidInput);
    folder.write("t/a.txt", words);
    EXPECT_EQ(gatherFiles({folder / "t/a.txt", folder / "t", folder / "t/../t/a.txt"}).files.size(), 1U);
}

} // namespace
} // namespace emic::tests
