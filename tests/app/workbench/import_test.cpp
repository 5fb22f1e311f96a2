#include "app/workbench/bind_labels.h"
#include "app/workbench/import.h"
#include "app/workbench/ordered_work.h"
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
    ImportJob job{.named = {folder / "t"}};
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

TEST(OrderedWork, ResultsComeInOrderAndFewAreHeld) {
    std::atomic<int> held = 0;
    std::atomic<int> most = 0;
    std::vector<std::size_t> taken;
    inOrder(
        std::vector<std::uintmax_t>(200, 10), 4, 50,
        [&](std::size_t place) {
            const int now = ++held;
            int before = most;
            while (now > before && !most.compare_exchange_weak(before, now)) {
            }
            return place;
        },
        [&](std::size_t place, std::size_t result) {
            EXPECT_EQ(place, result);
            taken.push_back(result);
            --held;
        });
    EXPECT_EQ(taken.size(), 200U);
    EXPECT_LE(most, 6); // five may be held, and one more counted between being taken and being let go of
}

TEST(OrderedWork, AFailureStopsTheRest) {
    std::atomic<int> begun = 0;
    const auto run = [&] {
        inOrder(
            std::vector<std::uintmax_t>(1000, 1), 4, 4,
            [&](std::size_t place) {
                ++begun;
                if (place == 5)
                    throw InvalidInput("Five is none.");
                return place;
            },
            [](std::size_t, std::size_t) {});
    };
    EXPECT_THROW(run(), InvalidInput);
    EXPECT_LT(begun, 20);
}

} // namespace
} // namespace emic::tests
