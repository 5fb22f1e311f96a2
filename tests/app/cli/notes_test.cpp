// What stands beside the speech in a file is kept, and can be seen.
#include "core/text/text.h"
#include "tests/app/cli/command_line.h"

namespace emic::tests {
namespace {

using testing::HasSubstr;

class Notes : public CommandLineTest {
protected:
    static std::string fixture(const std::string& name) { return EMIC_SOURCE_DIR "/tests/fixtures/formats/" + name; }
};

TEST_F(Notes, AreListedWithTheirPlaces) {
    done({"import", study, fixture("parts.docx")});
    done({"import", study, folder.write("plain.txt", interview).string()});
    const auto notes = json({"notes", study});
    ASSERT_EQ(notes.size(), 3U);
    EXPECT_EQ(notes[0]["source"], "parts");
    EXPECT_EQ(notes[0]["kind"], "footnote");
    EXPECT_EQ(notes[0]["speaker"], "P1");
    EXPECT_EQ(notes[0]["behind"], "Fine");
    EXPECT_EQ(notes[0]["text"], "Said with a smile.");
    EXPECT_EQ(notes[1]["kind"], "comment");
    EXPECT_EQ(notes[1]["author"], "Bo Lind");
    EXPECT_EQ(notes[1]["text"], "Ask again next time.");
    EXPECT_EQ(notes[2]["kind"], "endnote");
    EXPECT_EQ(notes[2]["behind"], "The walk, mostly; see the table");
    const std::string text = done({"sources", "text", study, "parts"});
    const text::Text whole(text);
    const text::Position at{notes[2]["position"].get<std::int64_t>()};
    EXPECT_TRUE(whole.slice({text::Position{0}, at}).ends_with("see the table"));
    const auto turn = notes[0]["turn"].get<std::size_t>();
    EXPECT_THAT(json({"turns", study, "parts"})[turn - 1]["text"].get<std::string>(), HasSubstr("Fine, thank you."));

    EXPECT_EQ(json({"notes", study, "--kind", "Comment"}).size(), 1U);
    EXPECT_EQ(json({"notes", study, "--source", "plain"}).size(), 0U);
    EXPECT_THAT(done({"notes", study, "--format", "csv"}), HasSubstr("parts,footnote,"));
    EXPECT_THAT(refusal({"notes", study, "--source", "nobody"}), HasSubstr("nobody"));
    EXPECT_EQ(json({"sources", study})[0]["notes"], 3);
    EXPECT_EQ(json({"sources", study})[1]["notes"], 0);
}

TEST_F(Notes, SayTheEndOfALongTurnBeforeThem) {
    done({"import", study,
          folder
              .write("long.html",
                     "<p>Anna: It was a long day in the old house by the lake, and nobody came by<sup>"
                     "<a href=\"#fn1\" id=\"fnref1\" role=\"doc-noteref\">1</a></sup> until the evening.</p>"
                     "<p>Bo: Why?</p><section role=\"doc-endnotes\"><ol><li id=\"fn1\" "
                     "role=\"doc-endnote\"><p>Her brother did.<a href=\"#fnref1\" role=\"doc-backlink\">"
                     "back</a></p></li></ol></section>")
              .string()});
    const auto notes = json({"notes", study});
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0]["behind"], "… house by the lake, and nobody came by");
    EXPECT_EQ(notes[0]["text"], "Her brother did.");
}

} // namespace
} // namespace emic::tests
