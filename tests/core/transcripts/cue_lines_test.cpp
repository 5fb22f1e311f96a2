// Subtitles within documents, and names on lines of their own in cues: the older forms of Teams' transcripts.
#include "tests/core/transcripts/packages.h"
#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using testing::docx;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::labels;
using testing::read;
using testing::turns;

const std::vector<std::string> conversation{"Eva Lind@0-2.5: Hello there.",
                                            "Bo Berg@2.5-7: Hi. How are you today? All fine?",
                                            "Eva Lind@9.1-12: Fine, thanks."};

constexpr std::string_view behindTimes = "0:0:0.0 --> 0:0:2.560\nEva Lind\nHello there.\n\n"
                                         "0:0:2.560 --> 0:0:5.120\nBo Berg\nHi. How are\nyou today?\n\n"
                                         "0:0:5.900 --> 0:0:7.0\nBo Berg\nAll fine?\n\n"
                                         "0:0:9.120 --> 0:0:12.0\nEva Lind\nFine, thanks.\n";

TEST(CueLines, OfTeamsNameWhoSpeaksBehindTheTimes) {
    for (const char* name : {"old.txt", "old.vtt", "old.srt", "old"}) {
        const auto source = read(behindTimes, LabelStyle::automatic, name);
        EXPECT_THAT(turns(source), conversation) << name;
        EXPECT_THAT(source.report.evidence, HasSubstr("Eva Lind and Bo Berg"));
    }
}

TEST(CueLines, OfTeamsInAWordDocument) {
    // A paragraph a cue, with line breaks in it, as Teams wrote them; and a paragraph a line, as people paste them.
    std::string breaks = "<w:p><w:r><w:t>Ward meeting</w:t></w:r></w:p>";
    std::string paragraphs = breaks;
    std::string open = "<w:p>";
    std::string_view rest = behindTimes;
    bool within = false;
    while (!rest.empty()) {
        const std::string line(rest.substr(0, rest.find('\n')));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.empty()) {
            breaks += "</w:p>";
            within = false;
            continue;
        }
        std::string escaped = line;
        if (const std::size_t arrow = escaped.find("-->"); arrow != std::string::npos) {
            escaped.replace(arrow, 3, "--&gt;");
        }
        breaks += (within ? "<w:r><w:br/></w:r>" : open) + "<w:r><w:t>" + escaped + "</w:t></w:r>";
        paragraphs += "<w:p><w:r><w:t>" + escaped + "</w:t></w:r></w:p>";
        within = true;
    }
    breaks += "</w:p>";
    std::vector<std::string> expected = conversation;
    expected.insert(expected.begin(), "-: Ward meeting");
    for (const std::string& body : {breaks, paragraphs}) {
        const auto source = readSource(docx(body), "Ward meeting.docx");
        EXPECT_THAT(turns(source), expected);
    }
}

TEST(CueLines, MayNameWhoSpeaksBeforeTheTimes) {
    const auto source = read("Meeting about nights\n\nEva Lind\n00:00:01.000 --> 00:00:04.000\nHello there.\n\n"
                             "Bo Berg\n00:00:05.000 --> 00:00:07.000\nHi.\n\nEva Lind\n00:00:08.000 --> 00:00:09.000\n"
                             "So.\n\nBo Berg\n00:00:19.000 --> 00:00:21.000\nWell.\n");
    EXPECT_THAT(turns(source), ElementsAre("-: Meeting about nights", "Eva Lind@1-4: Hello there.", "Bo Berg@5-7: Hi.",
                                           "Eva Lind@8-9: So.", "Bo Berg@19-21: Well."));
}

TEST(CueLines, PastedFromSubtitlesHaveNumbersAndLabelsOrNobody) {
    const auto labelled = read("Interview 4\n\n1\n00:00:01,000 --> 00:00:04,000\nEva: Hello there,\nwho are you?\n\n"
                               "2\n00:00:05,000 --> 00:00:07,000\nBo: I am Bo.\n\n3\n00:00:08,000 --> 00:00:09,000\n"
                               "Eva: So.\n");
    EXPECT_THAT(turns(labelled), ElementsAre("-: Interview 4", "Eva@1-4: Hello there, who are you?", "Bo@5-7: I am Bo.",
                                             "Eva@8-9: So."));
    const auto nobody = read("Interview 4\n1\n00:00:01,000 --> 00:00:04,000\nIt was a long day and we all were tired.\n"
                             "2\n00:00:08,000 --> 00:00:09,000\nYes it was.\n");
    EXPECT_THAT(turns(nobody),
                ElementsAre("-: Interview 4", "-@1-4: It was a long day and we all were tired.", "-@8-9: Yes it was."));
    EXPECT_THAT(turns(read(behindTimes, LabelStyle::none)),
                ElementsAre("-@0-7: Eva Lind Hello there. Bo Berg Hi. How are you today? Bo Berg All fine?",
                            "-@9.1-12: Eva Lind Fine, thanks."));
}

TEST(CueLines, FirstLinesOfSpeechAreNoNames) {
    const auto source = read("1\n00:00:01,000 --> 00:00:04,000\nYes\nit was late.\n\n2\n00:00:05,000 --> 00:00:07,000\n"
                             "Yes\nvery late.\n\n3\n00:00:08,000 --> 00:00:09,000\nWe went\nhome.\n",
                             LabelStyle::automatic, "a.srt");
    EXPECT_TRUE(labels(source).empty());
    EXPECT_EQ(source.source.text.bytes, "Yes it was late. Yes very late. We went home.");
    const auto arrow = read("Anna: a --> b\nBo: I see.\nAnna: 1 --> 2 it says\nBo: Yes.\n");
    EXPECT_THAT(labels(arrow), ElementsAre("Anna", "Bo"));
}

TEST(CueLines, LoseTheMarksWithin) {
    const auto voices =
        read("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Eva>Hello <00:00:02.000>there [00:03], you</v>\n\n"
             "00:00:05.000 --> 00:00:07.000\n<v Bo>[00:05] Hi[00:06]there.\n",
             LabelStyle::automatic, "a.vtt");
    EXPECT_THAT(turns(voices), ElementsAre("Eva@1-4: Hello there, you", "Bo@5-7: Hi there."));
    EXPECT_EQ(voices.report.timeMarks, 3);
    const auto labelled = read("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nEva: Hello [00:00:02]there [00:03], you\n\n"
                               "00:00:05.000 --> 00:00:07.000\n[00:05] Bo: Hi [00:06] there.\n\n"
                               "00:00:08.000 --> 00:00:09.000\nEva: at (10:30) then [sic]\n",
                               LabelStyle::automatic, "a.vtt");
    EXPECT_THAT(turns(labelled),
                ElementsAre("Eva@1-4: Hello there, you", "Bo@5-7: Hi there.", "Eva@8-9: at (10:30) then [sic]"));
    // One bracket alone may be something else.
    EXPECT_THAT(turns(read("WEBVTT\n\n00:01.000 --> 00:04.000\n<v Eva>the train [10:30] left\n", LabelStyle::automatic,
                           "a.vtt")),
                ElementsAre("Eva@1-4: the train [10:30] left"));
}

} // namespace
} // namespace emic::transcripts
