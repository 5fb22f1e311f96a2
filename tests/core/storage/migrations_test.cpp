#include "core/storage/migrations.h"
#include "tests/core/storage/temporary_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace emic::storage {
namespace {

constexpr std::string_view first = "CREATE TABLE thing (id INTEGER PRIMARY KEY)";
constexpr std::string_view second = "ALTER TABLE thing ADD COLUMN name TEXT; INSERT INTO thing VALUES (1, 'x')";
constexpr std::string_view broken = "CREATE TABLE other (id INTEGER PRIMARY KEY); ALTER TABLE nothing ADD COLUMN x";

TEST(Migrations, RunsOnlyTheStepsAFileLacks) {
    const TemporaryStudy file;
    Database database(file.path(), OpenMode::create);
    migrate(database, std::array{first});
    EXPECT_EQ(database.number("PRAGMA user_version"), 1);
    migrate(database, std::array{first, second});
    migrate(database, std::array{first, second});
    EXPECT_EQ(database.number("PRAGMA user_version"), 2);
    EXPECT_EQ(database.number("SELECT count(*) FROM thing WHERE name = 'x'"), 1);
    EXPECT_NO_THROW(requireStudy(database, std::array{first, second}));
}

TEST(Migrations, AStepThatFailsLeavesTheVersionBefore) {
    const TemporaryStudy file;
    Database database(file.path(), OpenMode::create);
    EXPECT_THROW(migrate(database, std::array{first, broken}), Error);
    EXPECT_EQ(database.number("PRAGMA user_version"), 1);
    EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'other'"), 0);
}

TEST(Migrations, RefusesAFileFromANewerProgram) {
    const TemporaryStudy file;
    Database database(file.path(), OpenMode::create);
    migrate(database, std::array{first, second});
    EXPECT_THROW(requireStudy(database, std::array{first}), InvalidInput);
    { const Study study = Study::create(file.folder / "new.emic", {"A", "en", "", ""}, "Anna"); }
    {
        Database newer(file.folder / "new.emic", OpenMode::readWrite);
        newer.execute("PRAGMA user_version = 99");
    }
    try {
        (void)Study::open(file.folder / "new.emic", "Anna");
        FAIL() << "opened a study of schema 99";
    } catch (const InvalidInput& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("newer Emic"));
    }
}

TEST(Migrations, AStatementIsOneStatement) {
    const TemporaryStudy file;
    Database database(file.path(), OpenMode::create);
    EXPECT_THROW((void)database.statement("SELECT 1; SELECT 2"), Error);
    EXPECT_THROW((void)database.statement(""), Error);
}

} // namespace
} // namespace emic::storage
