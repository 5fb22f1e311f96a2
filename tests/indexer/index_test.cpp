// The index as a cache: made, brought up to date, thrown away; and everything that can happen to its files.
#include "core/editing/editing.h"
#include "core/storage/files.h"
#include "indexer/index.h"
#include "tests/support/study_fixture.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <random>

namespace emic::indexer {
namespace {

namespace fs = std::filesystem;
using tests::StudyFixture;
using tests::TemporaryFolder;

class IndexTest : public testing::Test {
protected:
    TemporaryFolder temporary;
    fs::path folder = temporary.path() / "index";
    StudyFixture study;
    study::SourceId first;
    study::SourceId second;

    void SetUp() override {
        first = study.addSource("First", {{"I", "How are the evenings?"}, {"P1", "Quiet.\nI sleep badly."}});
        second = study.addSource("Second", {{"P2", "Går det godt?"}}, study::SourceKind::interview, "da");
    }

    UpdateResult update(bool rebuild = false) { return updateIndex(study.read(), folder, {.rebuild = rebuild}); }
    Index open() { return Index::open(folder, study.read().info().id); }

    /// What the index holds, in the study's order: the texts of all passages.
    std::vector<std::string> texts() {
        const Index index = open();
        std::vector<std::string> found;
        for (const study::Source& source : study.read().all<study::Source>()) {
            const auto* indexed = index.find(source.id);
            EXPECT_NE(indexed, nullptr) << source.name;
            for (std::uint32_t place = 0; indexed != nullptr && place < indexed->count; ++place) {
                EXPECT_EQ(index.sourceOf(indexed->first + place), indexed);
                found.push_back(index.textOf(indexed->first + place));
                EXPECT_EQ(found.back(), study.read().textOf(source).slice(index.passages(*indexed)[place].span));
            }
        }
        return found;
    }

    void rename(study::SourceId source, const std::string& language) {
        study.edit([&](storage::Edit& edit) { editing::describeSource(edit, source, {.language = language}); });
    }
};

const std::vector<std::string> all = {"How are the evenings?", "Quiet.", "I sleep badly.", "Går det godt?"};

TEST_F(IndexTest, HoldsThePassagesOfTheStudy) {
    EXPECT_THROW(open(), NoIndex);
    const auto result = update();
    EXPECT_TRUE(result.rebuilt);
    EXPECT_EQ(result.indexed, 2);
    EXPECT_EQ(texts(), all);
    EXPECT_EQ(open().passages(*open().find(first)).at(2).turn, 1);
    const auto status = statusOf(study.read(), folder);
    EXPECT_TRUE(status.upToDate());
    EXPECT_EQ(status.passages, 4);
    EXPECT_EQ(status.words, 11);
}

TEST_F(IndexTest, IsForItsOwnerAlone) {
    const auto othersMayNotRead = [&] {
        EXPECT_EQ(fs::status(folder).permissions(), fs::perms::owner_all);
        int files = 0;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) {
                EXPECT_EQ(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write) << entry;
                ++files;
            }
        EXPECT_GT(files, 3);
    };
    const auto mask = ::umask(0);
    update();
    othersMayNotRead();
    study.addSource("Third", {{"P3", "Nothing new."}});
    update();
    othersMayNotRead();
    ::umask(mask);
}

TEST_F(IndexTest, FollowsTheStudy) {
    update();
    EXPECT_EQ(update().indexed, 0);
    const auto third = study.addSource("Third", {{"P3", "Nothing new."}});
    EXPECT_EQ(statusOf(study.read(), folder).missing, 1);
    EXPECT_EQ(update().indexed, 1);
    rename(second, "nb");
    EXPECT_EQ(statusOf(study.read(), folder).stale, 1);
    const auto renewed = update();
    EXPECT_EQ(renewed.indexed, 1);
    EXPECT_EQ(renewed.removed, 0);
    EXPECT_FALSE(renewed.rebuilt);
    EXPECT_EQ(texts().size(), 5U);
    study.edit([&](storage::Edit& edit) { editing::removeSource(edit, third); });
    EXPECT_EQ(statusOf(study.read(), folder).leftOver, 1);
    EXPECT_EQ(update().removed, 1);
    EXPECT_EQ(texts(), all);
    EXPECT_TRUE(statusOf(study.read(), folder).upToDate());
}

TEST_F(IndexTest, WhatIsGoneIsForgotten) {
    update();
    study.edit([&](storage::Edit& edit) {
        static_cast<void>(editing::revise(edit, second, text::EditScript{{text::span(0, 2), "Det"}}));
    });
    const auto renewed = update();
    EXPECT_FALSE(renewed.rebuilt);
    EXPECT_TRUE(renewed.untidy);
    EXPECT_EQ(open().lastDocument(), 5U) << "the old passage is still there";
    const auto tidied = update();
    EXPECT_TRUE(tidied.rebuilt);
    EXPECT_FALSE(tidied.untidy);
    EXPECT_EQ(open().lastDocument(), 4U);
    EXPECT_FALSE(update().rebuilt);
}

TEST_F(IndexTest, AReaderSeesAnUpdateWhenItLooksAgain) {
    update();
    Index index = open();
    const auto generation = index.generation();
    EXPECT_FALSE(index.refresh());
    study.addSource("Third", {{"P3", "Nothing new."}});
    update();
    EXPECT_TRUE(index.refresh());
    EXPECT_GT(index.generation(), generation);
    EXPECT_EQ(index.sources().size(), 3U);
    update(true);
    EXPECT_TRUE(index.refresh()) << "a rebuilt database is another one in the same place";
    EXPECT_EQ(index.textOf(1), all.front());
}

TEST_F(IndexTest, AnIndexOfAnotherStudyOrVersionIsMadeAnew) {
    update();
    StudyFixture other;
    other.addSource("Other", {{"P9", "Something else."}});
    EXPECT_THROW(static_cast<void>(Index::open(folder, other.read().info().id)), IndexDamaged);
    const auto result = updateIndex(other.read(), folder);
    EXPECT_TRUE(result.rebuilt);
    EXPECT_THAT(result.because, testing::HasSubstr("another study"));
}

TEST_F(IndexTest, ALockedIndexIsLeftAlone) {
    update();
    study.addSource("Third", {{"P3", "Nothing new."}});
    const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_GE(lock, 0);
    ASSERT_EQ(::flock(lock, LOCK_EX), 0);
    EXPECT_THROW(update(), IndexBusy);
    EXPECT_TRUE(statusOf(study.read(), folder).busy);
    EXPECT_EQ(open().sources().size(), 2U) << "what there is can still be read";
    ::close(lock);
    EXPECT_EQ(update().indexed, 1);
}

TEST_F(IndexTest, CanBeStopped) {
    const auto stop = [](std::int64_t done, std::int64_t, std::string_view) { return done < 1; };
    EXPECT_THROW(static_cast<void>(updateIndex(study.read(), folder, {.progress = stop})), Cancelled);
    EXPECT_THROW(open(), NoIndex);
    update();
    study.addSource("Third", {{"P3", "One."}});
    study.addSource("Fourth", {{"P4", "Two."}});
    EXPECT_THROW(static_cast<void>(updateIndex(study.read(), folder, {.progress = stop})), Cancelled);
    EXPECT_EQ(open().sources().size(), 3U) << "what was finished stays";
    EXPECT_EQ(update().indexed, 1);
}

/// What a crash leaves: the folder as it was at one commit.
TEST_F(IndexTest, KilledAtAnyCommitItComesToTheSame) {
    std::vector<fs::path> snapshots;
    const auto keep = [&](const fs::path&) {
        snapshots.push_back(temporary.path() / ("snapshot" + std::to_string(snapshots.size())));
        fs::copy(folder, snapshots.back(), fs::copy_options::recursive);
    };
    static_cast<void>(updateIndex(study.read(), folder, {.committed = keep}));
    study.addSource("Third", {{"P3", "Nothing new."}});
    rename(second, "nb");
    static_cast<void>(updateIndex(study.read(), folder, {.committed = keep}));
    static_cast<void>(updateIndex(study.read(), folder, {.rebuild = true, .committed = keep}));
    ASSERT_GE(snapshots.size(), 5U);
    const auto expected = texts();
    for (const fs::path& snapshot : snapshots) {
        folder = snapshot;
        EXPECT_NO_THROW(update());
        EXPECT_EQ(texts(), expected) << snapshot;
        EXPECT_TRUE(statusOf(study.read(), folder).upToDate());
        EXPECT_FALSE(fs::exists(folder / "building") || fs::exists(folder / "compact") || fs::exists(folder / "old"));
    }
}

/// The same with a process that is killed, at any source and any commit.
TEST_F(IndexTest, KilledForGoodItComesToTheSame) {
    for (int more = 0; more < 3; ++more)
        study.addSource("More " + std::to_string(more), {{"P3", "Sentence number " + std::to_string(more)}});
    update();
    const auto expected = texts();
    const auto path = study.study().path();
    const auto before = study.dump();
    for (int step = 0; step < 8; ++step) {
        SCOPED_TRACE(step);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            int left = step;
            const auto die = [&] {
                if (left-- == 0)
                    ::kill(::getpid(), SIGKILL);
            };
            const auto own = storage::Study::open(path, "Anna", storage::Access::readOnly);
            UpdateOptions options;
            options.rebuild = true;
            options.progress = [&](std::int64_t, std::int64_t, std::string_view) {
                die();
                return true;
            };
            options.committed = [&](const fs::path&) { die(); };
            static_cast<void>(updateIndex(own.read(), folder, options));
            ::_exit(0);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status)) << "there are five sources, two commits and the end";
        EXPECT_EQ(texts(), expected) << "what was there can be read all the while";
        update();
        EXPECT_EQ(texts(), expected);
        EXPECT_FALSE(fs::exists(folder / "building") || fs::exists(folder / "compact") || fs::exists(folder / "old"));
    }
    EXPECT_EQ(study.dump(), before);
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        files.push_back(entry.path().filename());
    std::sort(files.begin(), files.end());
    return files;
}

/// Every file of the database truncated, emptied, removed and filled with rubbish, one at a time.
TEST_F(IndexTest, DamageCostsARebuildAndNothingElse) {
    for (int more = 0; more < 40; ++more)
        study.addSource("More " + std::to_string(more), {{"P3", "Sentence number " + std::to_string(more)}});
    update();
    const auto expected = texts();
    const auto sound = temporary.path() / "sound";
    fs::copy(folder, sound, fs::copy_options::recursive);
    std::mt19937 random(7);
    for (const fs::path& name : filesIn(sound / "current")) {
        for (const std::string harm : {"truncated", "emptied", "removed", "rubbish"}) {
            SCOPED_TRACE(name.string() + " " + harm);
            fs::remove_all(folder);
            fs::copy(sound, folder, fs::copy_options::recursive);
            const auto file = folder / "current" / name;
            const auto size = fs::file_size(file);
            if (harm == "removed") {
                fs::remove(file);
            } else if (harm == "rubbish") {
                std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
                for (std::uintmax_t byte = 0; byte < size; ++byte)
                    out.put(static_cast<char>(random()));
            } else {
                fs::resize_file(file, harm == "emptied" ? 0 : size / 2);
            }
            study.addSource(name.string() + harm, {{"P3", "One more."}});
            const auto before = study.dump();
            bool noticed = update().rebuilt;
            try {
                texts();
            } catch (const IndexDamaged&) {
                noticed = true;
                update(true);
            }
            EXPECT_EQ(noticed, name != "flintlock") << "only Xapian's lock holds nothing";
            EXPECT_EQ(texts().size(), static_cast<std::size_t>(study.read().count<study::Source>()) + 2);
            EXPECT_EQ(study.dump(), before);
        }
    }
}

TEST_F(IndexTest, ASourceWithoutWordsIsIndexedToo) {
    study.addSource("Empty", {{"P3", "..."}});
    update();
    EXPECT_TRUE(statusOf(study.read(), folder).upToDate());
}

TEST(IndexFolderTest, StandsBelowTheCacheFolder) {
    ::setenv("XDG_CACHE_HOME", "/somewhere/caches", 1);
    const auto id = study::StudyId::make();
    EXPECT_EQ(indexFolder(id), fs::path("/somewhere/caches/emic/index") / id.text());
    ::unsetenv("XDG_CACHE_HOME");
}

} // namespace
} // namespace emic::indexer
