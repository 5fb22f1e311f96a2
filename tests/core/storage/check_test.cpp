#include "core/storage/check.h"
#include "core/storage/database.h"
#include "core/storage/files.h"
#include "tests/core/storage/temporary_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::storage {
namespace {

using study::Coding;
using study::MeaningUnit;
using study::Theme;
using testing::Contains;
using testing::HasSubstr;

constexpr int unitCount = 3000;

/// A study large enough that its tables have inner pages, closed.
void makeStudy(const TemporaryStudy& file) {
    Study study = file.create();
    study.perform("Fill", [](Edit& edit) {
        study::Source source;
        source.id = study::SourceId::make();
        source.name = "Interview 1";
        source.language = "en";
        const std::string words(unitCount * 2, 'w');
        source.original = edit.keep("original of " + words);
        source.text = edit.keep(words);
        source.turns = edit.keep("0 6000 - - -\n");
        source.characters = unitCount * 2;
        edit.insert(source);
        const Theme theme = themeNamed("Calm");
        edit.insert(theme);
        const study::AnalystId analyst = edit.analyst();
        for (int at = 0; at < unitCount; ++at) {
            MeaningUnit unit;
            unit.id = study::UnitId::make();
            unit.source = source.id;
            unit.begin.value = at;
            unit.end.value = at + 2;
            edit.insert(unit);
            edit.insert(Coding{unit.id, theme.id, analyst, 0});
        }
    });
    for (int round = 0; round < 50; ++round)
        study.perform("Add a theme", [&](Edit& edit) { edit.insert(themeNamed("T" + std::to_string(round))); });
}

void overwrite(const std::filesystem::path& path, std::size_t offset, std::size_t count, char with) {
    std::string bytes = readFile(path);
    ASSERT_GT(bytes.size(), offset + count);
    bytes.replace(offset, count, count, with);
    writeFile(path, bytes);
}

/// The byte where a b-tree of the study begins.
std::size_t rootOf(const std::filesystem::path& path, const std::string& table) {
    Database database(path, OpenMode::readOnly);
    return static_cast<std::size_t>(
        (database.number("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'") - 1) * pageSize);
}

TEST(Check, FindsNothingWrongInASoundStudy) {
    const TemporaryStudy file;
    makeStudy(file);
    const CheckReport report = check(file.path());
    EXPECT_THAT(report.problems, testing::IsEmpty());
    EXPECT_EQ(report.entries, 52);
    EXPECT_EQ(report.contents, 3);
    EXPECT_GT(report.rows, 6000);
}

TEST(Check, CanBeStopped) {
    const TemporaryStudy file;
    makeStudy(file);
    EXPECT_THROW((void)check(file.path(), [] { return true; }), Cancelled);
}

/// One statement that breaks a rule, and what the check must say about it.
struct Breakage {
    std::string sql;
    std::string said;
};

class CheckFinds : public testing::TestWithParam<Breakage> {};

TEST_P(CheckFinds, WhatIsWrong) {
    const TemporaryStudy file;
    makeStudy(file);
    {
        Database database(file.path(), OpenMode::readWrite);
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute(GetParam().sql);
    }
    EXPECT_THAT(check(file.path()).problems, Contains(HasSubstr(GetParam().said)));
}

INSTANTIATE_TEST_SUITE_P(
    Each, CheckFinds,
    testing::Values(Breakage{"DELETE FROM theme WHERE name = 'Calm'", "refers to a row of the table theme"},
                    Breakage{"UPDATE content SET bytes = x'00' WHERE length(bytes) = 6000", "no longer fits its hash"},
                    Breakage{"UPDATE source SET characters = 5999", "5999"},
                    Breakage{"UPDATE meaning_unit SET \"end\" = 7000 WHERE begin = 5", "beyond the end of the text"},
                    Breakage{"DELETE FROM journal_content; DELETE FROM journal WHERE ordinal = 7",
                             "entries are missing"},
                    Breakage{"UPDATE journal SET changeset = x'0102' WHERE ordinal = 7", "Journal entry 7"},
                    Breakage{"UPDATE journal SET kind = 'undo' WHERE ordinal = 7", "which edit it is about"},
                    Breakage{"DELETE FROM study", "instead of one"},
                    Breakage{"INSERT INTO memo VALUES (zeroblob(16), 'theme', zeroblob(16), NULL, 'x', 0, 0)",
                             "that is not there"}));

TEST(Check, SaysWhatIsDamaged) {
    const TemporaryStudy file;
    makeStudy(file);
    overwrite(file.path(), rootOf(file.path(), "coding"), pageSize, '\xA5');
    const CheckReport report = check(file.path());
    EXPECT_FALSE(report.sound());
    EXPECT_THAT(report.problems, Contains(HasSubstr("damaged")));
}

TEST(Salvage, KeepsEverythingOfASoundStudy) {
    const TemporaryStudy file;
    makeStudy(file);
    const std::filesystem::path saved = file.folder / "saved.emic";
    const SalvageReport report = salvage(file.path(), saved);
    EXPECT_THAT(report.lost, testing::IsEmpty());
    EXPECT_TRUE(check(saved).sound());
    Study study = Study::open(saved, "Anna");
    EXPECT_EQ(study.read().count<MeaningUnit>(), unitCount);
    EXPECT_EQ(study.read().count<Coding>(), unitCount);
    EXPECT_EQ(study.journal().size(), 52U);
    EXPECT_TRUE(study.undo());
}

TEST(Salvage, SavesTheRowsOfUndamagedPages) {
    const TemporaryStudy file;
    makeStudy(file);
    const std::size_t size = std::filesystem::file_size(file.path());
    // A page of codings, and every eighth page behind the roots, wherever it belongs.
    const std::size_t codings = [&] {
        Database database(file.path(), OpenMode::readOnly);
        return static_cast<std::size_t>(
            database.number("SELECT max(pageno) FROM dbstat WHERE name = 'coding' AND pagetype = 'leaf'"));
    }();
    overwrite(file.path(), (codings - 1) * pageSize, pageSize - 96, '\xA5');
    for (std::size_t page = 80; (page + 1) * pageSize < size; page += 8)
        overwrite(file.path(), page * pageSize, pageSize - 96, '\xA5');
    ASSERT_FALSE(check(file.path()).sound());
    const std::filesystem::path saved = file.folder / "saved.emic";
    const SalvageReport report = salvage(file.path(), saved);
    EXPECT_THAT(report.lost, testing::Not(testing::IsEmpty()));
    const Study study = Study::open(saved, "Anna");
    EXPECT_GT(study.read().count<MeaningUnit>(), unitCount / 4);
    EXPECT_LT(study.read().count<Coding>(), unitCount);
    for (const std::string& problem : check(saved).problems)
        ADD_FAILURE() << problem;
}

TEST(Salvage, ReplacesADamagedFirstPage) {
    const TemporaryStudy file;
    makeStudy(file);
    overwrite(file.path(), 0, pageSize, '\0');
    EXPECT_THROW((void)Study::open(file.path(), "Anna"), InvalidInput);
    const std::filesystem::path saved = file.folder / "saved.emic";
    const SalvageReport report = salvage(file.path(), saved);
    EXPECT_THAT(report.lost, Contains(HasSubstr("first page")));
    EXPECT_EQ(Study::open(saved, "Anna").read().count<Coding>(), unitCount);
    EXPECT_TRUE(check(saved).sound());
}

TEST(Salvage, RefusesWhatIsNoStudyAndLeavesNothingBehind) {
    const TemporaryStudy file;
    writeFile(file.path(), std::string(20000, 'x'));
    EXPECT_THROW((void)salvage(file.path(), file.folder / "saved.emic"), InvalidInput);
    EXPECT_THAT(std::vector(std::filesystem::directory_iterator(file.folder), {}), testing::SizeIs(1));
}

TEST(Salvage, DoesNotTouchTheDamagedFile) {
    const TemporaryStudy file;
    makeStudy(file);
    overwrite(file.path(), rootOf(file.path(), "coding"), pageSize, '\xA5');
    const std::string before = readFile(file.path());
    (void)salvage(file.path(), file.folder / "saved.emic");
    EXPECT_EQ(readFile(file.path()), before);
}

} // namespace
} // namespace emic::storage
