#include "tests/core/transcripts/reading.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::labels;
using testing::read;
using testing::turns;
using ::testing::UnorderedElementsAre;

TEST(Grammar, ReadsPlainLabels) {
    const auto source = read("I: How was it?\nP1: Fine.\n");
    EXPECT_EQ(source.report.style, LabelStyle::plain);
    EXPECT_EQ(source.source.text.bytes, "How was it?\nFine.");
    EXPECT_THAT(turns(source), ElementsAre("I: How was it?", "P1: Fine."));
}

TEST(Grammar, ReadsEveryMarkedStyle) {
    struct Case {
        LabelStyle style;
        std::string_view text;
        std::string_view file;
    };
    for (const Case& each :
         {Case{LabelStyle::bold, "**Anna:** hi\n\n**Bo:** yes\n\n**Anna:** so\n", "a.md"},
          Case{LabelStyle::bold, "**Anna**: hi\n\n**Bo**: yes\n\n**Anna**: so\n", "a.md"},
          Case{LabelStyle::bold, "**Anna: ** hi\n\n**Bo: ** yes\n\n**Anna: ** so\n", "a.md"},
          Case{LabelStyle::bold, "**Anna:** hi\n**Bo:** yes\n**Anna:** so\n", "a.txt"},
          Case{LabelStyle::square, "[Anna] hi\n[Bo] yes\n[Anna] so\n", "a.txt"},
          Case{LabelStyle::square, "[Anna]: hi\n[Bo]: yes\n[Anna]: so\n", "a.md"},
          Case{LabelStyle::curly, "{Anna} hi\n{Bo} yes\n{Anna} so\n", "a.txt"},
          Case{LabelStyle::hash, "#Anna: hi\n#Bo: yes\n#Anna: so\n", "a.txt"},
          Case{LabelStyle::hash, "#Anna: hi\n\n#Bo: yes\n\n#Anna: so\n", "a.md"},
          Case{LabelStyle::at, "@Anna: hi\n@Bo: yes\n@Anna: so\n", "a.txt"},
          Case{LabelStyle::plain, "Anna: hi\nBo: yes\nAnna: so\n", "a.txt"},
          Case{LabelStyle::plain, "Anna\xEF\xBC\x9Ahi\nBo\xEF\xBC\x9Ayes\nAnna\xEF\xBC\x9Aso\n", "a.txt"}}) {
        for (const LabelStyle asked : {LabelStyle::automatic, each.style}) {
            const auto source = read(each.text, asked, each.file);
            EXPECT_EQ(name(source.report.style), name(each.style)) << each.text;
            EXPECT_THAT(turns(source), ElementsAre("Anna: hi", "Bo: yes", "Anna: so")) << each.text;
        }
    }
}

TEST(Grammar, TakesF4TimesAsTheEndsOfTurns) {
    const auto source = read("I: Hello #00:00:03-4#\nB: Hi #00:00:05-1#\nI: So #00:00:09-0#\n");
    EXPECT_EQ(source.report.style, LabelStyle::f4);
    EXPECT_THAT(turns(source), ElementsAre("I@-3.4: Hello", "B@3.4-5.1: Hi", "I@5.1-9: So"));
    EXPECT_EQ(source.report.timeMarks, 3);
}

TEST(Grammar, TakesLabelsThatDifferInCaseAndSpacingAsOne) {
    const auto source = read("Interviewer 1 : a\nInterviewee: b\nInterviewer 1: c\ninterviewee : d\nInterviewer  1: e\n"
                             "Interviewee: f\n");
    EXPECT_THAT(labels(source), ElementsAre("Interviewer 1", "Interviewee"));
    EXPECT_EQ(source.source.speakers[0].turnCount, 3);
    EXPECT_THAT(source.report.speakers[1].otherSpellings, ElementsAre("interviewee"));
}

TEST(Grammar, JoinsParagraphsWithoutLabelsToTheTurn) {
    const auto source = read("Interview of 3 May\n\nI: How?\nP: First.\n\nSecond.\nI: And?\nP: Third.\nI: Oh.\n");
    EXPECT_THAT(turns(source), ElementsAre("-: Interview of 3 May", "I: How?", "P: First.\nSecond.", "I: And?",
                                           "P: Third.", "I: Oh."));
    EXPECT_EQ(source.report.continued, 1);
    EXPECT_EQ(source.report.withoutSpeaker, 1);
    EXPECT_EQ(source.report.continuedExcerpts[0].place, "line 6");
}

TEST(Grammar, TakesNoWordsOfSpeechForPeople) {
    std::string text;
    for (int i = 0; i < 10; ++i) {
        text += "Anna: Well, yeah, I said so.\nBerit: Did you? That was on http://example.org/x:1 then.\n";
    }
    text += "Yeah: and then it went on.\n10:30 Meeting: we met there.\nhttp://example.org: an address\n"
            "Note: this is hers.\nBut this is what I always say to them: no.\n";
    const auto source = read(text);
    EXPECT_THAT(labels(source), ElementsAre("Anna", "Berit"));
    std::vector<std::string> suspicious;
    for (const SuspiciousLabel& each : source.report.suspicious) {
        suspicious.push_back(each.label);
        EXPECT_FALSE(each.why.empty());
    }
    EXPECT_THAT(suspicious, UnorderedElementsAre("Yeah", "10:30 Meeting", "Note"));
    EXPECT_EQ(source.report.continued, 5);
}

TEST(Grammar, TakesABreakForNoOne) {
    const auto source =
        read("**Anna:** a\n\n**Bo:** b\n\n**Break:** \\[20:54\\]\n\n**Bo:** c\n\n**Anna:** d\n\n**Break**\n\nmore\n",
             LabelStyle::automatic, "a.md");
    EXPECT_THAT(labels(source), ElementsAre("Anna", "Bo"));
    EXPECT_THAT(turns(source),
                ElementsAre("Anna: a", "Bo: b", "-@1254-: Break:", "Bo: c", "Anna: d", "-: Break", "Anna: more"));
}

TEST(Grammar, TakesAStretchOfTimeForNoWords) {
    const auto source =
        read("**Anna:** a\n\n**Bo:** b\n\n**Break:** \\[20:54\\] to \\[21:10\\]\n\n**Bo:** c\n\n**Anna:** d\n",
             LabelStyle::automatic, "a.md");
    EXPECT_THAT(labels(source), ElementsAre("Anna", "Bo"));
}

TEST(Grammar, TellsPromptsFromContinuedSpeech) {
    const auto source =
        read("Question 1. How do you sleep?\nAnna: Badly.\nBerit: Well.\nAnna: (laughs)\nQuestion 2. And why?\n"
             "Some thoughts on this.\nAnna: Because.\nand more of it\n(several talk at once)\nstill me\nBerit: Yes.\n",
             LabelStyle::automatic, "a.txt", study::SourceKind::groupDiscussion);
    EXPECT_THAT(turns(source),
                ElementsAre("-: Question 1. How do you sleep?", "Anna: Badly.", "Berit: Well.", "Anna: (laughs)",
                            "-: Question 2. And why?", "-: Some thoughts on this.", "Anna: Because.\nand more of it",
                            "-: (several talk at once)", "Anna: still me", "Berit: Yes."));
    EXPECT_EQ(source.report.continued, 2);
    EXPECT_EQ(source.report.withoutSpeaker, 4);
}

TEST(Grammar, LeavesNumberedSpeechInAnInterviewToItsSpeaker) {
    const auto source =
        read("I: Tell me.\nP: I kept a diary.\nDay 1. I slept badly.\nDay 2. I slept well.\nI: Oh.\nP: Yes.\nI: Ah.\n");
    EXPECT_EQ(source.report.continued, 2);
}

TEST(Grammar, TakesNumberedQuestionsWithColonsForNoOne) {
    const auto source =
        read("Question 1: How?\nAnna: a\nBo: b\nAnna: c\nBo: d\nQuestion 2: Why?\nAnna: e\nBo: f\nAnna: g\n");
    EXPECT_THAT(labels(source), ElementsAre("Anna", "Bo"));
    EXPECT_EQ(turns(source)[0], "-: Question 1: How?");
}

TEST(Grammar, KeepsPeopleWhoSpeakOnce) {
    std::string text;
    for (int i = 0; i < 6; ++i) {
        text += "I: a\nP1: b\n";
    }
    EXPECT_THAT(labels(read(text + "P2: c\n")), ElementsAre("I", "P1", "P2"));
    EXPECT_THAT(labels(read(text + "NB: c\n")), ElementsAre("I", "P1"));
    EXPECT_THAT(labels(read("Moderator: hello\n" + text)), ElementsAre("Moderator", "I", "P1"));
}

TEST(Grammar, KeepsWhoIsAddressedByName) {
    std::string text;
    for (int i = 0; i < 6; ++i) {
        text += "Anna: a\nBerit: And you, Maria?\n";
    }
    EXPECT_THAT(labels(read(text + "Maria: no\n")), ElementsAre("Anna", "Berit", "Maria"));
    EXPECT_THAT(labels(read(text + "Remark: no\n")), ElementsAre("Anna", "Berit"));
}

TEST(Grammar, LeavesTheHeadOfAFileOut) {
    std::string text = "Date: 3 May\nPlace: Odense\n";
    for (int i = 0; i < 6; ++i) {
        text += "I: a\nP1: b\n";
    }
    const auto source = read(text);
    EXPECT_THAT(labels(source), ElementsAre("I", "P1"));
    EXPECT_EQ(turns(source)[0], "-: Date: 3 May\nPlace: Odense");
}

TEST(Grammar, TakesTimesAtLabelsAndParagraphs) {
    const auto source =
        read("[00:00:10] I: Hello\nP [00:00:12]: Hi\nI: [00:00:20] So\n[00:00:30]\nP: Yes [00:00:31] and\n"
             "[00:00:40] more of it [laughs]\n");
    EXPECT_THAT(turns(source),
                ElementsAre("I@10-: Hello", "P@12-: Hi", "I@20-: So", "P@30-: Yes and\nmore of it [laughs]"));
    EXPECT_EQ(source.report.timeMarks, 6);
    EXPECT_EQ(source.report.timeMarksWithin, 2);
}

TEST(Grammar, LeavesSpokenTimesInTheText) {
    const auto source =
        read("I: When? At 10:30 or (10:30)?\nP: (10:30) it was 11:45, [maybe] so.\nI: 12:30 then\nP: Yes\n");
    EXPECT_EQ(source.source.text.bytes, "When? At 10:30 or (10:30)?\nit was 11:45, [maybe] so.\n12:30 then\nYes");
}

TEST(Grammar, SplitsLinesThatMarkdownWouldJoin) {
    const auto source = read("**Anna:** hi\nthere\n**Bo:** yes\nwell\n", LabelStyle::automatic, "a.md");
    EXPECT_THAT(turns(source), ElementsAre("Anna: hi there", "Bo: yes well"));
}

TEST(Grammar, KeepsHeadingsApart) {
    const auto source =
        read("# Interview\n\nI: a\n\nP: b\n\n## Sleep\n\nunknown\n\nI: c\n\nP: d\n", LabelStyle::automatic, "a.md");
    EXPECT_THAT(turns(source), ElementsAre("-: Interview", "I: a", "P: b", "-: Sleep", "-: unknown", "I: c", "P: d"));
}

TEST(Grammar, LeavesATextWithoutLabelsWhole) {
    const auto source = read("I felt alone.\n\nMy experience: it was hard.\nAnd then better.\n");
    EXPECT_EQ(source.report.style, LabelStyle::none);
    EXPECT_THAT(turns(source), ElementsAre("-: I felt alone.\nMy experience: it was hard.\nAnd then better."));
    EXPECT_EQ(turns(read("I: a\nP: b\n", LabelStyle::none)), std::vector<std::string>{"-: I: a\nP: b"});
}

TEST(Grammar, ObeysTheStyleAskedFor) {
    const auto source = read("[Anna] hi: there\n[Bo] you: too\n", LabelStyle::plain);
    EXPECT_NE(source.report.style, LabelStyle::square);
    EXPECT_TRUE(source.report.styleGiven);
}

TEST(Grammar, DropsLabelsWithoutWords) {
    const auto source = read("I: a\nP: b\nI: c\nP:\nI: d\nP: e\nP: #00:10:00-0#\n");
    EXPECT_EQ(source.report.emptyLabels, 2);
    EXPECT_THAT(turns(source), ElementsAre("I: a", "P: b", "I: c", "I: d", "P: e"));
}

TEST(Grammar, CollapsesSpaceAndCountsCodePoints) {
    const auto source = read("I:\tÅh,  \t ja 😀 \nP: é\nI: x\nP: y\n");
    EXPECT_EQ(source.source.text.bytes, "Åh, ja 😀\né\nx\ny");
    EXPECT_EQ(source.source.characters, 14);
}

TEST(Grammar, RefusesLabelsThatAreTooLong) {
    const std::string name(61, 'A');
    std::string text;
    for (int i = 0; i < 5; ++i) {
        text += name + ": words\n";
    }
    EXPECT_EQ(read(text).report.style, LabelStyle::none);
}

/// Whatever is said under whatever labels comes out again.
TEST(Grammar, KeepsEveryWordOfALabelledDialogue) {
    EXPECT_TRUE(rc::check("a dialogue is read as it was written", [] {
        const auto count = *rc::gen::inRange(4, 40);
        const auto style = *rc::gen::element<std::string>("A: ", "**A:** ", "[A] ", "{A} ", "#A: ", "@A: ");
        std::string file;
        std::vector<std::string> wanted;
        for (int i = 0; i < count; ++i) {
            const std::string label = i % 2 ? "Anna" : "Berit";
            const auto words =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                    "ja", "Åse", "10:30", "so.", "(laughs)", "[...]", "ok?", "𝄞", "e\xCC\x81")));
            std::string speech = "w";
            for (const std::string& each : words) {
                speech += " " + each;
            }
            std::string marked = style;
            marked.replace(marked.find('A'), 1, label);
            file += marked + speech + "\n\n";
            wanted.push_back(label + ": " + speech);
        }
        RC_ASSERT(turns(read(file)) == wanted);
    }));
}

/// Nothing breaks the promises that the store relies on.
TEST(Grammar, KeepsItsPromisesForAnyText) {
    EXPECT_TRUE(rc::check("turns decode against the text", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("A:", "B:", " ", "\n", "\n\n", "**", "[", "]", "(", ")", "#", "@", "{", "}",
                                          "[00:01]", "#00:00:05-1#", "(00:02:00)", "word", "Å", "Question 2. ", "?",
                                          ":", "\t", "\\", "`", "<b>", "&#39;", "_", "- ", "1. ", "> ", "    ", "---"));
        std::string file = "x";
        for (const std::string& each : pieces) {
            file += each;
        }
        for (const std::string_view name : {"a.txt", "a.md"}) {
            const auto source = read(file, LabelStyle::automatic, name);
            RC_ASSERT(turns(source).size() == static_cast<std::size_t>(source.source.turnCount));
        }
    }));
}

} // namespace
} // namespace emic::transcripts
