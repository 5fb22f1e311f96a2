#include "core/storage/check.h"
#include "core/storage/database.h"
#include "core/storage/files.h"
#include "core/storage/seal.h"
#include "core/storage/sweep.h"
#include "tests/core/storage/temporary_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

namespace emic::storage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string without(std::string words) {
    for (std::size_t at = words.find("Anna"); at != std::string::npos; at = words.find("Anna"))
        words.replace(at, 4, "Nora");
    return words;
}

SealRules rules() {
    SealRules made;
    made.withoutNames = [](std::string_view words) { return without(std::string(words)); };
    const auto count = [](std::string_view words) { return words.find("Anna") == std::string_view::npos ? 0 : 1; };
    made.namesInRow = [count](const WordsPlace& /*place*/, std::string_view words) { return count(words); };
    made.namesInText = [count](std::string_view words, std::string_view /*language*/) { return count(words); };
    made.names = {"Anna"};
    return made;
}

class SealTest : public testing::Test {
protected:
    TemporaryStudy folder;
    study::SourceId source = study::SourceId::make();

    /// A study that has had a name in a text, an original, a theme, a sentence, and has none in its rows.
    void SetUp() override {
        Study study = Study::create(folder.path(), {"Night work", "en", "", ""}, "Berit");
        study.perform("Import Anna's interview", [&](Edit& edit) {
            study::Source row;
            row.id = source;
            row.name = "One";
            row.language = "en";
            row.fileName = "one.docx";
            row.format = "docx";
            row.original = edit.keep("original of Anna " + std::string(40'000, 'x'));
            row.text = edit.keep("I am Anna.");
            row.turns = edit.keep("0 10 - - -\n");
            row.characters = 10;
            edit.insert(row);
            edit.insert(study::SourceFile{source, 1, "two.docx", edit.keep("second original of Anna")});
        });
        study.perform("Add a theme on Anna", [&](Edit& edit) {
            edit.because("Anna said so");
            edit.insert(themeNamed("What Anna says"));
        });
        study.perform("Replace names", [&](Edit& edit) {
            study::Source row = edit.get(source);
            row.text = edit.keep("I am Nora.");
            edit.update(row);
            study::Theme theme = edit.all<study::Theme>().front();
            theme.name = "What Nora says";
            edit.update(theme);
        });
        study.perform("Add and remove",
                      [&](Edit& edit) { edit.insert(themeNamed(std::string(30'000, 'A') + " Anna")); });
        study.undo();
    }

    [[nodiscard]] std::string bytes() const { return readFile(folder.path()); }
};

TEST_F(SealTest, NoByteOfTheSealedFileNamesAnybody) {
    ASSERT_THAT(namesInBytes(bytes(), {"Anna"}), testing::Not(IsEmpty()));
    ASSERT_NE(bytes().find("original of Anna"), std::string::npos);
    const SealReport report = seal(folder.path(), "Berit", rules());
    EXPECT_EQ(report.entries, 6);
    EXPECT_EQ(report.sentences, 2);
    EXPECT_EQ(report.originals, 2);
    EXPECT_EQ(bytes().find("Anna"), std::string::npos);
    EXPECT_EQ(bytes().find(std::string(100, 'x')), std::string::npos);
    EXPECT_LT(report.bytesAfter, report.bytesBefore);
    EXPECT_THAT(check(folder.path()).problems, IsEmpty());
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.folder))
        files.push_back(entry.path().filename().string());
    EXPECT_THAT(files, ElementsAre("study.emic"));
    struct stat status {};
    ASSERT_EQ(::stat(folder.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(SealTest, WordsOfTheDatabaseItselfAreNoNames) {
    ASSERT_THAT(namesInBytes(bytes(), {"Key"}), testing::Not(IsEmpty()));
    EXPECT_THAT(namesInStudy(folder.path(), {"Key", "Null", "Table"}), IsEmpty());
    EXPECT_THAT(namesInStudy(folder.path(), {"Anna"}), testing::Not(IsEmpty()));
    SealRules made = rules();
    made.names.insert(made.names.end(), {"Key", "Null"});
    EXPECT_NO_THROW(seal(folder.path(), "Berit", made));
}

TEST_F(SealTest, WhatIsReadStaysAndWhatWasDoneCannotBeUndone) {
    seal(folder.path(), "Berit", rules());
    Study study = folder.open();
    const study::Source row = study.read().get(source);
    EXPECT_EQ(study.read().textOf(row).utf8(), "I am Nora.");
    EXPECT_EQ(row.original, row.text);
    EXPECT_EQ(row.format, "text");
    EXPECT_EQ(row.fileName, "one.txt");
    EXPECT_EQ(study.read().all<study::SourceFile>().front().original, row.text);
    EXPECT_THAT(study.read().all<study::ImportRemark>().back().text, HasSubstr("taken out when the study was sealed"));
    EXPECT_EQ(study.read().all<study::Theme>().front().name, "What Nora says");
    EXPECT_FALSE(study.nextUndo());
    EXPECT_FALSE(study.nextRedo());
    EXPECT_FALSE(study.undo());
    EXPECT_FALSE(study.redo());
    const std::vector<study::JournalEntry> journal = study.journal();
    ASSERT_EQ(journal.size(), 7U);
    EXPECT_EQ(journal[1].sentence, "Import Nora's interview");
    EXPECT_EQ(journal[2].reason, "Nora said so");
    EXPECT_TRUE(journal[4].undone);
    EXPECT_THAT(journal.back().sentence, HasSubstr("Seal the study"));
    for (const study::JournalEntry& entry : journal) {
        EXPECT_TRUE(entry.sealed);
        EXPECT_THAT(study.rowsOf(entry), IsEmpty());
    }
    // What is done from now on can be undone as ever.
    study.perform("Add a theme", [](Edit& edit) { edit.insert(themeNamed("New")); });
    EXPECT_FALSE(study.journal(1).front().sealed);
    EXPECT_TRUE(study.undo());
    EXPECT_TRUE(study.redo());
    EXPECT_TRUE(study.undo());
    EXPECT_FALSE(study.undo());
}

TEST_F(SealTest, RefusesWhileRowsOrTextsHoldNames) {
    {
        Study study = folder.open();
        study.perform("Add", [](Edit& edit) { edit.insert(themeNamed("Anna again")); });
    }
    const std::string before = bytes();
    try {
        seal(folder.path(), "Berit", rules());
        FAIL() << "sealed";
    } catch (const InvalidInput& error) {
        EXPECT_THAT(error.what(), HasSubstr("theme (name): 1"));
    }
    EXPECT_EQ(bytes(), before);
}

TEST_F(SealTest, RefusesWhenANameIsFoundInTheFinishedFile) {
    SealRules blind = rules();
    blind.withoutNames = [](std::string_view words) { return std::string(words); };
    const std::string before = bytes();
    EXPECT_THROW(seal(folder.path(), "Berit", blind), Error);
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.folder), {}), 1);
}

TEST_F(SealTest, RefusesWhileAnotherHasItOpenForWriting) {
    Study other = folder.open();
    other.perform("Add", [&](Edit& edit) {
        edit.insert(themeNamed("While it is open"));
        EXPECT_THROW(seal(folder.path(), "Berit", rules()), Error);
    });
    EXPECT_TRUE(other.undo());
}

TEST_F(SealTest, CancelledLeavesTheStudy) {
    SealRules stopping = rules();
    stopping.progress = [](std::int64_t, std::int64_t) { return false; };
    const std::string before = bytes();
    EXPECT_THROW(seal(folder.path(), "Berit", stopping), Cancelled);
    EXPECT_EQ(bytes(), before);
}

TEST_F(SealTest, OldBytesAreOverwritten) {
    // A second name keeps hold of nothing; an open descriptor sees what became of the old file.
    std::ifstream old(folder.path(), std::ios::binary);
    ASSERT_TRUE(old.good());
    seal(folder.path(), "Berit", rules());
    const std::string left{std::istreambuf_iterator<char>(old), {}};
    EXPECT_EQ(left.find("Anna"), std::string::npos);
}

TEST_F(SealTest, AStudyThatALinkLeadsToIsSealed) {
    const std::filesystem::path link = folder.folder / "link.emic";
    std::filesystem::create_symlink(folder.path(), link);
    seal(link, "Berit", rules());
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(bytes().find("Anna"), std::string::npos);
}

TEST(NamesInBytesTest, EveryEncodingThatCanHoldThem) {
    const auto found = [](std::string bytes, const std::string& name) {
        std::vector<std::string> encodings;
        for (const NameInBytes& each : namesInBytes(bytes, {name}))
            encodings.push_back(each.encoding);
        return encodings;
    };
    EXPECT_THAT(found("xx Søren xx", "Søren"), ElementsAre("UTF-8"));
    EXPECT_THAT(found("xx S\xF8ren xx", "Søren"), ElementsAre("Latin-1"));
    EXPECT_THAT(found(std::string("x\0S\0\xF8\0r\0e\0n\0.\0", 14), "Søren"), ElementsAre("UTF-16"));
    EXPECT_THAT(found(std::string("\0x\0 \0S\0\xF8\0r\0e\0n\0.", 16), "Søren"), testing::Contains("UTF-16"));
    EXPECT_THAT(found("xx SØREN xx", "Søren"), ElementsAre("UTF-8"));
    EXPECT_THAT(found("hos Annas mor i dag", "Anna"), testing::Not(IsEmpty()));
    EXPECT_THAT(found("Annabel and Hannah", "Anna"), IsEmpty());
    EXPECT_THAT(found(std::string("\x01\x02\x03\x04"
                                  "Bo"
                                  "\x05\x06\x07\x08"),
                      "Bo"),
                IsEmpty())
        << "two bytes by chance";
    EXPECT_THAT(found("so said Bo to me", "Bo"), ElementsAre("UTF-8"));
}

TEST(SweepTest, TakesOutWhatNothingNeeds) {
    const TemporaryStudy folder;
    {
        Study study = folder.create();
        study.perform("Import", [&](Edit& edit) {
            study::Source row;
            row.id = study::SourceId::make();
            row.name = "One";
            row.language = "en";
            row.original = row.text = edit.keep("needed");
            row.turns = edit.keep("");
            row.characters = 6;
            edit.insert(row);
        });
        study.perform("Remove", [&](Edit& edit) { edit.erase(edit.all<study::Source>().front()); });
    }
    EXPECT_EQ(sweep(folder.path()).contents, 0) << "undo needs it";
    {
        Study study = folder.open();
        EXPECT_TRUE(study.undo());
        study.perform("Add", [&](Edit& edit) {
            edit.insert(themeNamed("T"));
            edit.keep("a text of nobody");
        });
    }
    EXPECT_EQ(sweep(folder.path()).contents, 0) << "the journal names it";
    {
        // As in a study whose journal was salvaged in part.
        Database database(folder.path(), OpenMode::readWrite);
        database.execute("DELETE FROM journal_content WHERE ordinal = (SELECT max(ordinal) FROM journal)");
    }
    const SweepReport report = sweep(folder.path());
    EXPECT_EQ(report.contents, 1);
    EXPECT_EQ(report.bytes, 16);
    EXPECT_EQ(readFile(folder.path()).find("a text of nobody"), std::string::npos);
    EXPECT_EQ(sweep(folder.path()).contents, 0);
    EXPECT_THAT(check(folder.path()).problems, IsEmpty());
}

} // namespace
} // namespace emic::storage
