// The same text as word processors write it in their formats must come to the same turns and notes.
#include "core/storage/files.h"
#include "core/transcripts/format.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace emic::transcripts {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using testing::turns;

std::string fixture(const std::string& name) {
    return EMIC_SOURCE_DIR "/tests/fixtures/formats/" + name;
}

std::vector<std::string> turnsOf(const std::string& name) {
    return turns(readSourceFile(fixture(name)));
}

Document documentOf(const std::string& name) {
    const std::string bytes = storage::readFile(fixture(name));
    return recognise(bytes, name).format->read(bytes, {});
}

/// A block's kind and words, with white space as it is meant: "cell five hours".
std::vector<std::string> blocksOf(const Document& document) {
    constexpr std::string_view kinds[] = {"paragraph", "heading", "item", "cell"};
    std::vector<std::string> result;
    for (const Block& block : document.blocks) {
        std::string words;
        for (const char c : document.words(block.text)) {
            if (c != ' ' || words.empty() || words.back() != ' ') {
                words += c;
            }
        }
        result.push_back(std::string(kinds[static_cast<std::size_t>(block.kind)]) + " " + words);
    }
    return result;
}

/// Notes as "comment at `Which` by Bo Lind: Ask again next time.", in order of their words.
std::vector<std::string> notesOf(const Document& document) {
    std::vector<std::string> result;
    for (const Note& note : document.notes) {
        const std::size_t begin = document.text.find_last_of(" \t\n", note.at - 1) + 1;
        result.push_back(note.kind + " at `" + document.text.substr(begin, note.at - begin) + "`" +
                         (note.author.empty() ? "" : " by " + note.author) + ": " + note.text);
    }
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::string> boldOf(const Document& document) {
    std::vector<std::string> result;
    for (const Mark& mark : document.marks) {
        if (mark.kind == MarkKind::bold) {
            result.emplace_back(document.words(mark.text));
        }
    }
    return result;
}

class SameTurns : public ::testing::TestWithParam<const char*> {};

TEST_P(SameTurns, AsTheWordDocument) {
    const std::vector<std::string> expected = turnsOf("conversation.docx");
    ASSERT_EQ(expected.size(), 63U);
    EXPECT_EQ(expected[1], "Interviewer: How did the nights go in the week after the course? (1)");
    EXPECT_EQ(turnsOf(std::string("conversation.") + GetParam()), expected);
}

INSTANTIATE_TEST_SUITE_P(Formats, SameTurns, ::testing::Values("odt", "fodt", "html", "rtf", "pdf"));

class SameParts : public ::testing::TestWithParam<const char*> {};

TEST_P(SameParts, AsTheWordDocument) {
    const std::string name = std::string("parts.") + GetParam();
    const Document document = documentOf(name);
    EXPECT_THAT(
        blocksOf(document),
        ElementsAre(
            "heading Everything in one file", "heading Before the talk", "paragraph I:\tHow are you, Mr S\u00F8rensen?",
            "paragraph P1:\tFine, thank you.\nReally fine, I mean it.", "paragraph I:\tWhich of these did you try?",
            "item warm milk", "item a walk, in the evening", "paragraph P1:\tThe walk, mostly; see the table.",
            "cell Monday", "cell five hours", "cell Tuesday", "cell six hours", "cell and a nap",
            "paragraph I:\t\u201CQuotes\u201D, dashes \u2013 and \u2014 dots\u2026 20 \u20AC for "
            "na\u00EFve \u0141ukasz, \u0395\u03BB\u03AD\u03BD\u03B7 \u0438 \u041E\u043B\u044C"
            "\u0433\u0430 \u65E5\u672C \U0001F600.",
            "paragraph P1:\tBefore the box. After the box.", "paragraph Words in a box", "paragraph I:\tThank you."));
    const std::vector<std::string> notes = notesOf(document);
    EXPECT_THAT(notes,
                IsSupersetOf({"endnote at `table`: Shown to him on paper.", "footnote at `Fine`: Said with a smile."}));
    EXPECT_THAT(notes, Contains(::testing::AllOf(HasSubstr("comment at `"), HasSubstr("Ask again next time."))));
    EXPECT_THAT(boldOf(document), Contains("S\u00F8rensen"));
}

INSTANTIATE_TEST_SUITE_P(Formats, SameParts, ::testing::Values("docx", "odt", "fodt", "rtf"));

/// Words only: where the lines of a PDF file end, nobody can tell what the writer meant.
std::vector<std::string> flat(std::vector<std::string> turns) {
    for (std::string& each : turns) {
        std::replace(each.begin(), each.end(), '\n', ' ');
    }
    return turns;
}

std::vector<std::string> keptNotes(const std::string& name, bool comments = true) {
    std::vector<std::string> notes;
    for (const editing::NewNote& note : readSourceFile(fixture(name)).source.notes) {
        if (comments || note.kind != "comment") {
            notes.push_back(note.kind + ": " + note.text);
        }
    }
    std::sort(notes.begin(), notes.end());
    return notes;
}

// One text with lists, a table, line breaks, tabs, footnotes, comments and numbered pages, as LibreOffice 7.4 writes
// it.
TEST(Formats, OfOneTalkComeToTheSameTurnsAndNotes) {
    const std::vector<std::string> expected = turnsOf("talk.fodt");
    ASSERT_EQ(expected.size(), 22U);
    EXPECT_EQ(expected[0], "-: Interview number 10");
    const std::vector<std::string> notes = keptNotes("talk.fodt");
    EXPECT_EQ(notes.size(), 18U);
    for (const char* name : {"talk.odt", "talk.docx", "talk.rtf", "talk.html"}) {
        EXPECT_EQ(turnsOf(name), expected) << name;
        EXPECT_EQ(keptNotes(name), notes) << name;
    }
    EXPECT_EQ(flat(turnsOf("talk.pdf")), flat(expected));
    EXPECT_EQ(keptNotes("talk.pdf"), keptNotes("talk.fodt", false)) << "pages show no comments";
}

// The same with changes that were recorded: what was deleted is no speech, what was put in is.
TEST(Formats, OfATalkWithRecordedChangesComeToTheSameTurnsAndNotes) {
    const std::vector<std::string> expected = turnsOf("tracked.fodt");
    ASSERT_EQ(expected.size(), 26U);
    for (const char* name : {"tracked.odt", "tracked.docx", "tracked.rtf"}) {
        const ReadSource read = readSourceFile(fixture(name));
        EXPECT_EQ(turns(read), expected) << name;
        EXPECT_EQ(keptNotes(name), keptNotes("tracked.fodt")) << name;
        EXPECT_EQ(read.source.text.bytes.find("DELETED"), std::string::npos) << name;
    }
}

TEST(Formats, TellWhatIsLeftOut) {
    for (const char* name : {"parts.docx", "parts.odt", "parts.fodt", "parts.rtf"}) {
        EXPECT_THAT(documentOf(name).leftOut, ElementsAre(LeftOut{"deleted passages", 1}, LeftOut{"hidden passages", 1},
                                                          LeftOut{"headers and footers", 2}))
            << name;
    }
}

TEST(Formats, OfPagesKeepWhatLibreOfficeWrites) {
    // It writes deletions as if they stood, and makes a picture of the text box.
    const Document document = documentOf("parts.html");
    EXPECT_EQ(blocksOf(document).size(), 16U);
    EXPECT_THAT(blocksOf(document), Contains("paragraph P1:\tThe walk, mostly; see the table."));
    EXPECT_THAT(notesOf(document),
                ElementsAre("comment at `these`: Ask again next time.", "endnote at `table`: Shown to him on paper.",
                            "footnote at `Fine`: Said with a smile."));
    EXPECT_THAT(document.leftOut,
                ElementsAre(LeftOut{"hidden passages", 1}, LeftOut{"pictures", 1}, LeftOut{"headers and footers", 2}));
}

TEST(Formats, KeepTheAuthorsOfComments) {
    for (const char* name : {"parts.docx", "parts.odt", "parts.fodt", "parts.rtf"}) {
        EXPECT_THAT(notesOf(documentOf(name)), Contains(HasSubstr("by Bo Lind"))) << name;
    }
}

TEST(Formats, AreKnownByTheirBytes) {
    for (const auto& [extension, format] : {std::pair("docx", "docx"),
                                            {"odt", "odt"},
                                            {"fodt", "odt"},
                                            {"html", "html"},
                                            {"rtf", "rtf"},
                                            {"pdf", "pdf"}}) {
        const std::string bytes = storage::readFile(fixture(std::string("parts.") + extension));
        for (const char* name : {"a.txt", "a.md", "a.doc", "a.csv", "a"}) {
            EXPECT_EQ(recognise(bytes, name).format->name, format) << name;
        }
    }
}

} // namespace
} // namespace emic::transcripts
