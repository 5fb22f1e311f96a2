#include "app/workbench/concordance.h"
#include "app/workbench/study_search.h"
#include "core/editing/editing.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace emic::workbench {
namespace {

namespace fs = std::filesystem;
using tests::StudyFixture;
using tests::TemporaryFolder;

class StudySearchTest : public testing::Test {
protected:
    TemporaryFolder cache;
    StudyFixture study;
    NoProgress progress;

    void SetUp() override {
        ::setenv("XDG_CACHE_HOME", cache.path().c_str(), 1);
        study.addSource("First", {{"P1", "I put the radio on at night."}});
    }
    void TearDown() override { ::unsetenv("XDG_CACHE_HOME"); }

    std::int64_t count(StudySearch& search, const std::string& query) {
        indexer::Question question;
        question.query = query;
        return search.ask(question, progress).total;
    }
};

TEST_F(StudySearchTest, BringsTheIndexUpToDateBeforeItAsks) {
    StudySearch search(study.study(), Upkeep::beforeAsking);
    EXPECT_EQ(count(search, "radio"), 1);
    study.addSource("Second", {{"P2", "No radio here."}});
    EXPECT_EQ(count(search, "radio"), 2);
    study.study().undo();
    EXPECT_EQ(count(search, "radio"), 1);
}

TEST_F(StudySearchTest, KeepsTheIndexUpToDateInTheBackground) {
    StudySearch search(study.study(), Upkeep::inBackground);
    EXPECT_EQ(count(search, "radio"), 1);
    study.addSource("Second", {{"P2", "No radio here."}});
    search.waitUntilIdle();
    EXPECT_EQ(count(search, "radio"), 2);
    const auto theme = study.addTheme("Evenings");
    study.code(study.addUnit(study.read().all<study::Source>().front().id, "radio"), theme);
    EXPECT_EQ(count(search, "radio theme:Evenings"), 1) << "at once, without the index";
}

TEST_F(StudySearchTest, MendsADamagedIndexAndSaysSo) {
    const auto before = study.dump();
    const auto file = indexer::indexFolder(study.read().info().id) / "current" / "postlist.glass";
    {
        StudySearch search(study.study(), Upkeep::beforeAsking);
        EXPECT_EQ(count(search, "radio"), 1);
    }
    std::ofstream(file, std::ios::binary | std::ios::trunc) << "rubbish";
    StudySearch search(study.study(), Upkeep::beforeAsking);
    EXPECT_EQ(count(search, "radio"), 1);
    EXPECT_NE(search.takeTrouble(), "");
    EXPECT_EQ(search.takeTrouble(), "") << "said once";
    EXPECT_EQ(study.dump(), before);
}

TEST_F(StudySearchTest, SynonymsCountAtOnce) {
    StudySearch search(study.study(), Upkeep::beforeAsking);
    EXPECT_EQ(count(search, "wireless"), 0);
    study.edit([](storage::Edit& edit) { editing::addSynonyms(edit, {"wireless", "radio"}); });
    EXPECT_EQ(count(search, "wireless"), 1);
}

TEST_F(StudySearchTest, AConcordanceIsSortedByNeighbours) {
    study.addSource("Second", {{"P2", "A radio broke. The radio always works."}});
    StudySearch search(study.study(), Upkeep::beforeAsking);
    indexer::Question question;
    question.query = "radio";
    const auto hits = search.ask(question, progress).hits;
    std::vector<std::string> after;
    for (const ConcordanceLine& line : concordanceOf(hits, ConcordanceOrder::right)) {
        EXPECT_EQ(line.found, "radio");
        after.push_back(line.after.substr(0, 5));
    }
    EXPECT_THAT(after, testing::ElementsAre("alway", "broke", "on at"));
    std::vector<std::string> before;
    for (const ConcordanceLine& line : concordanceOf(hits, ConcordanceOrder::left))
        before.push_back(line.before);
    EXPECT_THAT(before, testing::ElementsAre("A", "A radio broke. The", "I put the"));
}

} // namespace
} // namespace emic::workbench
