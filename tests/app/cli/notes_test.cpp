// What stands beside the speech in a file is kept, and can be seen.
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
    const auto at = notes[2]["position"].get<std::size_t>(); // the text is ASCII up to there
    EXPECT_EQ(text.substr(0, at).substr(text.substr(0, at).size() - 5), "table");
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
              .write("long.html", "<p>Anna: It was a long day in the old house by the lake, and nobody came by<sup>"
                                  "<a href=\"#fn1\" id=\"r1\">1</a></sup> until the evening.</p><p>Bo: Why?</p>"
                                  "<ol><li id=\"fn1\">Her brother did. <a href=\"#r1\">back</a></li></ol>")
              .string()});
    const auto notes = json({"notes", study});
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0]["behind"], "… old house by the lake, and nobody came by");
    EXPECT_EQ(notes[0]["text"], "Her brother did.");
}

} // namespace
} // namespace emic::tests
