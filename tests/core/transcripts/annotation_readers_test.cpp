#include "core/text/error.h"
#include "core/transcripts/elan_reader.h"
#include "core/transcripts/exmaralda_reader.h"
#include "core/transcripts/format.h"
#include "tests/core/transcripts/blocks.h"

#include <gmock/gmock.h>

namespace emic::transcripts {
namespace {

using testing::blocks;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::messageOf;

std::string eaf(const std::string& tiers) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<ANNOTATION_DOCUMENT AUTHOR='' VERSION='3.0'><HEADER/><TIME_ORDER>"
           "<TIME_SLOT TIME_SLOT_ID='t1' TIME_VALUE='1000'/><TIME_SLOT TIME_SLOT_ID='t2'/><TIME_SLOT "
           "TIME_SLOT_ID='t3'/><TIME_SLOT TIME_SLOT_ID='t4' TIME_VALUE='4000'/><TIME_SLOT TIME_SLOT_ID='t5' "
           "TIME_VALUE='1500'/><TIME_SLOT TIME_SLOT_ID='t6' TIME_VALUE='9000'/></TIME_ORDER>" +
           tiers + "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID='lt'/></ANNOTATION_DOCUMENT>";
}

std::string aligned(const std::string& id, const std::string& from, const std::string& to, const std::string& words) {
    return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID='" + id + "' TIME_SLOT_REF1='" + from +
           "' TIME_SLOT_REF2='" + to + "'><ANNOTATION_VALUE>" + words +
           "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
}

std::string about(const std::string& id, const std::string& parent, const std::string& words) {
    return "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID='" + id + "' ANNOTATION_REF='" + parent + "'><ANNOTATION_VALUE>" +
           words + "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>";
}

TEST(Elan, TiersAreSpeakersAndOpenTimesLieEvenly) {
    const Document document =
        readElan(eaf("<TIER TIER_ID='default' LINGUISTIC_TYPE_REF='lt'/>"
                     "<TIER TIER_ID='TOI001' LINGUISTIC_TYPE_REF='lt'>" +
                     aligned("a1", "t1", "t2", "uno &lt;due&gt;") + aligned("a2", "t2", "t3", "tre") +
                     aligned("a3", "t3", "t4", "quattro") + "</TIER><TIER TIER_ID='x' PARTICIPANT='Eva Lind'>" +
                     aligned("a4", "t5", "t6", "\n  mh\n ") + "</TIER>"),
                 {});
    EXPECT_THAT(blocks(document), ElementsAre("TOI001 1000-2000: uno <due>", "Eva Lind 1500-9000: mh",
                                              "TOI001 2000-3000: tre", "TOI001 3000-4000: quattro"));
    EXPECT_THAT(document.leftOut, IsEmpty());
}

TEST(Elan, DependentTiersAreSpeechOnlyWhereThereIsNoOther) {
    const std::string below = "<TIER TIER_ID='tx' PARENT_REF='u'>" + about("b1", "a1", "words") +
                              "</TIER><TIER TIER_ID='gl' PARENT_REF='tx'>" + about("c1", "b1", "gloss") + "</TIER>";
    const Document said = readElan(
        eaf("<TIER TIER_ID='u' PARTICIPANT='P'>" + aligned("a1", "t1", "t4", "spoken") + "</TIER>" + below), {});
    EXPECT_THAT(blocks(said), ElementsAre("P 1000-4000: spoken"));
    EXPECT_EQ(said.leftOut.size(), 2U);
    const Document empty =
        readElan(eaf("<TIER TIER_ID='u' PARTICIPANT='P'>" + aligned("a1", "t1", "t4", "") + "</TIER>" + below), {});
    EXPECT_THAT(blocks(empty), ElementsAre("tx 1000-4000: words"));
    EXPECT_EQ(empty.leftOut.size(), 1U);
}

TEST(Elan, TiersOfOneParticipantAreOneSpeaker) {
    const Document document =
        readElan(eaf("<TIER TIER_ID='a' PARTICIPANT='P'>" + aligned("a1", "t1", "t4", "one") +
                     "</TIER><TIER TIER_ID='b' PARTICIPANT='p'>" + aligned("a2", "t5", "t6", "two") +
                     "</TIER><TIER TIER_ID='comments'>" + aligned("a3", "t1", "t6", "cough") + "</TIER>"),
                 {});
    EXPECT_THAT(blocks(document), ElementsAre("P 1000-4000: one", "P 1500-9000: two"));
    EXPECT_EQ(document.leftOut.size(), 1U);
}

TEST(Elan, SurvivesTiersAndAnnotationsThatAreAboutThemselves) {
    EXPECT_THAT(blocks(readElan(eaf("<TIER TIER_ID='u' PARENT_REF='u'>" + about("a", "a", "x") + "</TIER>"), {})),
                IsEmpty());
    EXPECT_THAT(blocks(readElan(eaf("<TIER TIER_ID='u'>" + about("a", "a", "x") + "</TIER>"), {})),
                ElementsAre("u -: x"));
    EXPECT_THAT(blocks(readElan(eaf("<TIER>" + aligned("", "t9", "t8", "x") + "</TIER>"), {})), ElementsAre("- -: x"));
}

std::string exb(const std::string& tiers) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><basic-transcription><head><meta-information/><speakertable>"
           "<speaker id=\"SPK0\"><abbreviation>EVA</abbreviation></speaker><speaker "
           "id=\"SPK1\"><abbreviation/></speaker>"
           "</speakertable></head><basic-body><common-timeline><tli id=\"T0\" time=\"0.5\"/><tli id=\"T1\"/>"
           "<tli id=\"T2\" time=\"2.5\" type=\"appl\"/><tli id=\"T3\" time=\"4\"/></common-timeline>" +
           tiers + "</basic-body></basic-transcription>";
}

std::string event(const std::string& from, const std::string& to, const std::string& words) {
    return "<event start=\"" + from + "\" end=\"" + to + "\">" + words + "</event>";
}

TEST(Exmaralda, EventsThatTouchAreOneUtterance) {
    const Document document =
        readExmaralda(exb("<tier id=\"a\" speaker=\"SPK0\" category=\"v\" type=\"t\" display-name=\"E [v]\">" +
                          event("T0", "T1", "So won") + event("T1", "T2", "derful. ") + event("T2", "T3", "Yes") +
                          "</tier>"
                          "<tier id=\"b\" speaker=\"SPK1\" type=\"t\">" +
                          event("T1", "T2", "mh<ud-information/>") + event("T3", "T3", " ") +
                          "</tier>"
                          "<tier id=\"c\" speaker=\"SPK0\" type=\"a\" display-name=\"E [en]\">" +
                          event("T0", "T3", "translated") + "</tier>"),
                      {});
    EXPECT_THAT(blocks(document),
                ElementsAre("EVA 500-2500: So wonderful.", "SPK1 1500-2500: mh", "EVA 2500-4000: Yes"));
    EXPECT_THAT(document.leftOut, ElementsAre(LeftOut{"events of the tier “E [en]”, which is no speech", 1}));
}

TEST(Annotations, AreRecognisedByWhatTheyAre) {
    EXPECT_EQ(recognise(eaf(""), "a.xml").format->name, "elan");
    EXPECT_EQ(recognise(exb(""), "a.txt").format->name, "exmaralda");
    EXPECT_EQ(recognise("<p>", "a.eaf").format->name, "elan");
}

TEST(Annotations, RefuseWithASentence) {
    for (const auto read : {readElan, readExmaralda}) {
        const auto message = [&](const std::string& bytes) {
            return messageOf<InvalidInput>([&] { return read(bytes, {}); });
        };
        EXPECT_THAT(message("<a/>"), HasSubstr("It is XML, but no"));
        EXPECT_THAT(message("Hello"), HasSubstr("damaged"));
        EXPECT_THAT(message("<ANNOTATION_DOCUMENT><TIER"), HasSubstr("damaged"));
        EXPECT_THAT(message("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), HasSubstr("entities of its own"));
    }
}

} // namespace
} // namespace emic::transcripts
