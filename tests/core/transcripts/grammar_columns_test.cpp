// Files whose labels stand in a column of their own.
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

TEST(Columns, AreReadBeforeATab) {
    for (const LabelStyle asked : {LabelStyle::automatic, LabelStyle::tab}) {
        const auto source = read("I\tHow was it?\nP1\tFine.\nP1\tQuite fine.\nI\tGood.\n", asked);
        EXPECT_EQ(source.report.style, LabelStyle::tab);
        EXPECT_THAT(turns(source), ElementsAre("I: How was it?", "P1: Fine.\nQuite fine.", "I: Good."));
    }
    EXPECT_THAT(turns(read("I\tHow was it?\nP1\tFine.\n")), ElementsAre("I: How was it?", "P1: Fine."));
}

TEST(Columns, MakeColonsWithinWordsNoLabels) {
    const auto source = read("TOI001\te::h eh (°xxx°)\nTOR001\tokay: e poi?\nTOI001\tsono:: <dieci=anni a: gennaio>\n"
                             "TOI001\t((ride))\nTOR001\to[k]ay:\n");
    EXPECT_THAT(turns(source), ElementsAre("TOI001: e::h eh (°xxx°)", "TOR001: okay: e poi?",
                                           "TOI001: sono:: <dieci=anni a: gennaio>\n((ride))", "TOR001: o[k]ay:"));
    EXPECT_THAT(source.report.evidence, HasSubstr("in a column before their words"));
    EXPECT_TRUE(source.report.suspicious.empty());
}

TEST(Columns, KeepVoicesThatNobodyKnew) {
    const auto source = read("A\tyes\n???\tno\nB\tso\nA\twell\n??\tmm\nB\twhat\n");
    EXPECT_THAT(labels(source), ElementsAre("A", "???", "B", "??"));
}

TEST(Columns, ContinueOverLinesWithoutALabel) {
    const auto source = read("Anna\tone\n\ttwo\nthree\nBo\tfour\nAnna\tfive\nBo\t\nAnna\tsix\nBo\tseven\n");
    EXPECT_THAT(turns(source),
                ElementsAre("Anna: one\ntwo\nthree", "Bo: four", "Anna: five", "Anna: six", "Bo: seven"));
    EXPECT_EQ(source.report.continued, 2);
    EXPECT_EQ(source.report.emptyLabels, 1);
}

TEST(Columns, WithTimesBeginTurnsWhereTimesSay) {
    EXPECT_THAT(turns(read("[00:01:10]\tEva\tHello\n[00:01:12]\tIda\tHi: you\n[00:01:15]\tIda\tthere\n")),
                ElementsAre("Eva@70-: Hello", "Ida@72-: Hi: you", "Ida@75-: there"));
}

TEST(Columns, AreNoneWhereLabelsHaveColons) {
    const auto source = read("I:\tHow was it?\nP1:\tFine.\nI:\tGood.\n");
    EXPECT_EQ(source.report.style, LabelStyle::plain);
    EXPECT_THAT(turns(source), ElementsAre("I: How was it?", "P1: Fine.", "I: Good."));
}

TEST(Columns, AreNoneWhereNothingRecurs) {
    EXPECT_EQ(read("the\t120\nof\t80\nand\t75\nto\t60\na\t55\n").report.style, LabelStyle::none);
    EXPECT_EQ(read("1\tone\n2\ttwo\n1\tthree\n2\tfour\n1\tfive\n").report.style, LabelStyle::none);
    EXPECT_EQ(read("I: one\tand two\nP: three\tand four\nI: one\tand two\nP: five\n").report.style, LabelStyle::plain);
}

TEST(Columns, KeepEveryWord) {
    EXPECT_TRUE(rc::check("rows come out as turns", [] {
        const auto count = *rc::gen::inRange(4, 40);
        std::string file;
        std::vector<std::string> wanted;
        for (int i = 0; i < count; ++i) {
            const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("so::", "Å:se", "[ja]", "(.)", "((laughs))", "(0.4)", "B", "A:", "=hm_hm",
                                              "°x°", ">a b<", "e\xCC\x81")));
            std::string speech = "w";
            for (const std::string& each : words) {
                speech += " " + each;
            }
            file += std::string(i % 2 ? "Anna" : "Berit Lund") + "\t" + speech + "\n";
            wanted.push_back(std::string(i % 2 ? "Anna: " : "Berit Lund: ") + speech);
        }
        RC_ASSERT(turns(read(file)) == wanted);
    }));
}

} // namespace
} // namespace emic::transcripts
