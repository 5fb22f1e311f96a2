#include "core/storage/study_file.h"
#include "core/text/error.h"
#include "tests/core/storage/temporary_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

namespace emic::storage {
namespace {

using study::Entity;
using study::EntryKind;
using study::Operation;
using study::Theme;
using testing::HasSubstr;
using testing::SizeIs;

template <class Expected, class Function>
std::string messageOf(const Function& function) {
    try {
        function();
    } catch (const Expected& error) {
        return error.what();
    }
    ADD_FAILURE() << "nothing was thrown";
    return {};
}

mode_t modeOf(const std::filesystem::path& path) {
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0);
    return status.st_mode & 0777;
}

TEST(StudyFile, KeepsWhatItWasCreatedWith) {
    const TemporaryStudy file;
    { const Study made = Study::create(file.path(), {"Night work", "da en", "Why?", "[{sex}]"}, "Anna"); }
    const study::StudyInfo info = file.open().read().info();
    EXPECT_EQ(info.title, "Night work");
    EXPECT_EQ(info.languages, "da en");
    EXPECT_EQ(info.question, "Why?");
    EXPECT_EQ(info.speakerTag, "[{sex}]");
}

TEST(StudyFile, IsReadableByItsOwnerAloneAndOneFileAtRest) {
    const TemporaryStudy file;
    {
        Study study = file.create();
        study.perform("Add", [](Edit& edit) { edit.insert(themeNamed("Calm")); });
        EXPECT_EQ(modeOf(file.path()), 0600U);
        std::filesystem::path journal = file.path();
        journal += "-journal";
        ASSERT_TRUE(std::filesystem::exists(journal));
        EXPECT_EQ(modeOf(journal), 0600U);
    }
    EXPECT_THAT(std::vector(std::filesystem::directory_iterator(file.folder), {}), SizeIs(1));
}

TEST(StudyFile, RefusesToCreateOverAFileAndLeavesItAlone) {
    const TemporaryStudy file;
    std::ofstream(file.path()) << "my notes";
    EXPECT_THAT(messageOf<InvalidInput>([&] { (void)file.create(); }), HasSubstr("already a file"));
    EXPECT_EQ(std::filesystem::file_size(file.path()), 8U);
    EXPECT_THAT(std::vector(std::filesystem::directory_iterator(file.folder), {}), SizeIs(1));
}

TEST(StudyFile, NeedsATitleAndAnAnalyst) {
    const TemporaryStudy file;
    EXPECT_THROW((void)Study::create(file.path(), {" ", "en", "", ""}, "Anna"), InvalidInput);
    EXPECT_THROW((void)Study::create(file.path(), {"A", "en", "", ""}, ""), InvalidInput);
    EXPECT_FALSE(std::filesystem::exists(file.path()));
}

TEST(StudyFile, SaysWhatAFileIsThatIsNoStudy) {
    const TemporaryStudy file;
    EXPECT_THROW((void)file.open(), NotFound);
    EXPECT_THROW((void)Study::open(file.folder, "Anna"), InvalidInput);
    std::ofstream(file.path()) << std::string(5000, 'x');
    EXPECT_THAT(messageOf<InvalidInput>([&] { (void)file.open(); }), HasSubstr("is no study"));
    std::ofstream(file.path(), std::ios::trunc).close();
    EXPECT_THAT(messageOf<InvalidInput>([&] { (void)file.open(); }), HasSubstr("is no study"));
}

TEST(StudyFile, PerformWritesRowsAndOneEntry) {
    const TemporaryStudy file;
    Study study = file.create();
    const Theme calm = themeNamed("Calm");
    const auto entry = study.perform("Add the theme Calm", [&](Edit& edit) {
        edit.insert(calm);
        edit.because("It recurs");
    });
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->ordinal, 2);
    EXPECT_EQ(entry->kind, EntryKind::edit);
    EXPECT_EQ(entry->analyst, "Anna");
    EXPECT_EQ(entry->reason, "It recurs");
    EXPECT_GT(entry->at, 1'500'000'000'000);
    EXPECT_EQ(study.read().get(calm.id), calm);
    EXPECT_EQ(study.journal().back(), *entry);
    EXPECT_THAT(study.rowsOf(*entry), testing::ElementsAre(study::RowChange{Entity::theme, Operation::inserted,
                                                                            calm.id.uuid, study::Uuid{}}));
}

TEST(StudyFile, AnEditThatThrowsNeverHappened) {
    const TemporaryStudy file;
    Study study = file.create();
    const auto failing = [&] {
        study.perform("Add", [](Edit& edit) {
            edit.insert(themeNamed("Calm"));
            (void)edit.keep("some text");
            throw InvalidInput("No.");
        });
    };
    EXPECT_THROW(failing(), InvalidInput);
    EXPECT_EQ(study.read().count<Theme>(), 0);
    EXPECT_THROW((void)study.read().content(hashOf("some text")), NotFound);
    EXPECT_THAT(study.journal(), SizeIs(1));
    EXPECT_TRUE(study.perform("Add", [](Edit& edit) { edit.insert(themeNamed("Calm")); }));
}

TEST(StudyFile, AnEditThatChangesNothingLeavesNoEntry) {
    const TemporaryStudy file;
    Study study = file.create();
    const Theme calm = themeNamed("Calm");
    study.perform("Add", [&](Edit& edit) { edit.insert(calm); });
    EXPECT_FALSE(study.perform("Nothing", [](Edit&) {}));
    EXPECT_FALSE(study.perform("The same", [&](Edit& edit) { edit.update(calm); }));
    EXPECT_FALSE(study.perform("There and back", [&](Edit& edit) {
        edit.erase(calm);
        edit.insert(calm);
    }));
    EXPECT_THAT(study.journal(), SizeIs(2));
}

TEST(StudyFile, TheFirstSentenceStaysAndAChangeWithoutOneIsRefused) {
    const TemporaryStudy file;
    Study study = file.create();
    const auto entry = study.perform([](Edit& edit) {
        edit.describe("Outer");
        edit.describe("Inner");
        edit.insert(themeNamed("Calm"));
    });
    EXPECT_EQ(entry->sentence, "Outer");
    EXPECT_THROW(study.perform([](Edit& edit) { edit.insert(themeNamed("Grief")); }), Error);
    EXPECT_EQ(study.read().count<Theme>(), 1);
}

TEST(StudyFile, KeepsContentOnceAndChecksItsHash) {
    const TemporaryStudy file;
    Study study = file.create();
    study::Hash hash;
    study.perform("Keep", [&](Edit& edit) {
        hash = edit.keep("I sleep badly.");
        EXPECT_EQ(edit.keep("I sleep badly."), hash);
        edit.insert(themeNamed("Sleep"));
    });
    EXPECT_EQ(study.read().content(hash), "I sleep badly.");
    // FIPS 180-4's own example.
    EXPECT_EQ(hashOf("abc").text(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(StudyFile, AnotherProgramsTransactionIsNamedInWords) {
    const TemporaryStudy file;
    Study one = file.create();
    std::string message;
    one.perform("Add", [&](Edit& edit) {
        edit.insert(themeNamed("Calm"));
        std::thread other([&] {
            Study two = file.open();
            EXPECT_EQ(two.read().count<Theme>(), 0); // reading goes on meanwhile
            message =
                messageOf<Error>([&] { two.perform("Add", [](Edit& inner) { inner.insert(themeNamed("Grief")); }); });
        });
        other.join();
    });
    EXPECT_THAT(message, HasSubstr("by another program"));
    EXPECT_EQ(one.read().count<Theme>(), 1);
}

TEST(StudyFile, TwoProgramsTakeTurns) {
    const TemporaryStudy file;
    Study one = file.create();
    Study two = file.open();
    for (int round = 0; round < 5; ++round) {
        one.perform("Add", [&](Edit& edit) { edit.insert(themeNamed("one " + std::to_string(round))); });
        two.perform("Add", [&](Edit& edit) { edit.insert(themeNamed("two " + std::to_string(round))); });
    }
    EXPECT_EQ(one.read().count<Theme>(), 10);
    EXPECT_THAT(two.journal(), SizeIs(11));
}

TEST(StudyFile, OpensReadOnlyAndThenRefusesEdits) {
    const TemporaryStudy file;
    { const Study made = file.create(); }
    Study study = file.open(Access::readOnly);
    EXPECT_FALSE(study.writable());
    EXPECT_EQ(study.read().info().title, "Night work");
    EXPECT_THAT(messageOf<Error>([&] { study.perform("Add", [](Edit& edit) { edit.insert(themeNamed("Calm")); }); }),
                HasSubstr("read-only"));
}

TEST(StudyFile, TellsSubscribersWhichRowsWereTouched) {
    const TemporaryStudy file;
    Study study = file.create();
    std::vector<study::Notification> heard;
    const Theme calm = themeNamed("Calm");
    {
        const Subscription subscription =
            study.subscribe([&](const study::Notification& notification) { heard.push_back(notification); });
        const Subscription throwing = study.subscribe([](const study::Notification&) { throw Error("a view broke"); });
        study.perform("Add", [&](Edit& edit) { edit.insert(calm); });
        study.perform("Nothing", [](Edit&) {});
        study.undo();
        study.redo();
    }
    study.perform("Unheard", [&](Edit& edit) { edit.erase(calm); });
    ASSERT_THAT(heard, SizeIs(3));
    EXPECT_TRUE(heard[0].touches(Entity::theme));
    EXPECT_FALSE(heard[0].touches(Entity::coding));
    EXPECT_EQ(heard[0].rows.front().id, calm.id.uuid);
    EXPECT_EQ(heard[1].rows.front().operation, Operation::deleted);
    EXPECT_EQ(heard[2].rows.front().operation, Operation::inserted);
}

TEST(StudyFile, ConstraintsSpeakInSentences) {
    const TemporaryStudy file;
    Study study = file.create();
    const study::Analyst anna{study::AnalystId::make(), "Karen"};
    study.perform("Add", [&](Edit& edit) { edit.insert(anna); });
    EXPECT_THAT(
        messageOf<InvalidInput>([&] {
            study.perform("Again", [&](Edit& edit) { edit.insert(study::Analyst{study::AnalystId::make(), "Karen"}); });
        }),
        HasSubstr("one like this already"));
    EXPECT_THAT(messageOf<InvalidInput>([&] {
                    study.perform("Dangling", [&](Edit& edit) {
                        edit.insert(study::Coding{study::UnitId::make(), study::ThemeId::make(), anna.id, 0});
                    });
                }),
                HasSubstr("refers to something"));
    EXPECT_THROW(study.perform("Gone", [&](Edit& edit) { edit.update(themeNamed("x")); }), NotFound);
    EXPECT_THROW(study.perform("Gone", [&](Edit& edit) { edit.erase(themeNamed("x")); }), NotFound);
}

TEST(StudyFile, BacksUpWhileOpen) {
    const TemporaryStudy file;
    Study study = file.create();
    study.perform("Add", [](Edit& edit) { edit.insert(themeNamed("Calm")); });
    const std::filesystem::path copy = file.folder / "copy.emic";
    study.backup(copy);
    EXPECT_EQ(modeOf(copy), 0600U);
    EXPECT_EQ(Study::open(copy, "Anna").read().count<Theme>(), 1);
    EXPECT_THROW(study.backup(copy), InvalidInput);
    EXPECT_THROW(study.backup(file.folder / "nowhere" / "copy.emic"), Error);
}

TEST(StudyFile, AStoppedBackupLeavesNothing) {
    const TemporaryStudy file;
    Study study = file.create();
    study.perform("Keep", [](Edit& edit) {
        (void)edit.keep(std::string(20'000'000, 'x'));
        edit.insert(themeNamed("Calm"));
    });
    const std::filesystem::path copy = file.folder / "copy.emic";
    EXPECT_THROW(study.backup(copy, [](int, int) { return false; }), Cancelled);
    EXPECT_FALSE(std::filesystem::exists(copy));
}

} // namespace
} // namespace emic::storage
