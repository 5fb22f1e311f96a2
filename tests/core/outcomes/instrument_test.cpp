#include "core/outcomes/instrument.h"
#include "core/outcomes/instrument_xml.h"
#include "core/outcomes/numbers.h"
#include "core/text/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <fstream>
#include <map>
#include <sstream>

namespace emic::outcomes {
namespace {

using testing::HasSubstr;

std::string file(std::string_view inside) {
    return "<instruments xmlns=\"urn:emic:instruments:1\">" + std::string(inside) + "</instruments>";
}

InstrumentFile read(std::string_view inside) {
    return readInstruments(file(inside), "i.xml");
}

std::string refusal(const std::string& bytes) {
    try {
        (void)readInstruments(bytes, "i.xml");
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "nothing was refused";
}

Score scored(const Instrument& instrument, const std::map<std::string, double>& answers, std::size_t scale = 0) {
    return score(instrument, instrument.scales.at(scale), [&](std::string_view code) {
        const auto found = answers.find(std::string(code));
        return found == answers.end() ? std::nullopt : std::optional(found->second);
    });
}

TEST(ScoreTest, SumTimesFactor) {
    const Instrument who5 = read("<instrument id='WHO5' name='W'><items low='0' high='5'>a b c d e</items>"
                                 "<scale id='who5' name='S' factor='4' low='0' high='100'/></instrument>")
                                .instruments.front();
    EXPECT_EQ(scored(who5, {{"a", 3}, {"b", 3}, {"c", 2}, {"d", 4}, {"e", 5}}).value, 68);
    const Score missing = scored(who5, {{"a", 3}, {"b", 3}, {"c", 2}, {"d", 4}});
    EXPECT_EQ(missing.value, std::nullopt);
    EXPECT_EQ(missing.why, "1 of 5 items missing");
    EXPECT_EQ(scored(who5, {}).why, "not answered");
}

TEST(ScoreTest, MeansReversedItemsAndMissingOnes) {
    const Instrument one = read("<instrument id='X' name='X'><items low='1' high='5'>a b</items>"
                                "<items low='1' high='5' reversed='true'>c</items>"
                                "<scale id='m' name='M' rule='mean' missing='1'/>"
                                "<scale id='s' name='S' rule='sum' missing='1'/></instrument>")
                               .instruments.front();
    EXPECT_EQ(scored(one, {{"a", 2}, {"b", 4}, {"c", 1}}).value, 11.0 / 3);
    EXPECT_EQ(scored(one, {{"a", 2}, {"b", 4}}).value, 3);
    EXPECT_EQ(scored(one, {{"a", 2}, {"b", 4}}, 1).value, 9) << "the mean of the answered stands for the missing";
    EXPECT_EQ(scored(one, {{"a", 2}}).why, "2 of 3 items missing");
}

TEST(ScoreTest, RecodingsAndScoresOutOfRange) {
    const Instrument one = read("<instrument id='X' name='X'><items low='1' high='4'>a</items>"
                                "<recode id='yes' name='Y' item='a' yes='3 4'/>"
                                "<scale id='s' name='S' factor='10' low='0' high='20'/></instrument>")
                               .instruments.front();
    EXPECT_EQ(scored(one, {{"a", 3}}).value, 1);
    EXPECT_EQ(scored(one, {{"a", 2}}).value, 0);
    EXPECT_EQ(scored(one, {{"a", 3}}, 1).why, "the score 30 is out of range");
}

TEST(ScoreTest, HbA1cGoesBetweenItsUnits) {
    const Instrument lab = read("<instrument id='L' name='L'><lab id='hba1c' name='HbA1c' unit='mmol/mol'>"
                                "<unit name='%' times='0.09148' plus='2.152'/></lab></instrument>")
                               .instruments.front();
    const Scale& scale = lab.scales.front();
    // Hoelzel et al. 2004: 53 mmol/mol are 7.0 %, 48 are 6.5 %, 75 are 9.0 %.
    EXPECT_NEAR(*fromOwnUnit(scale, "%", 53), 7.0, 0.05);
    EXPECT_NEAR(*fromOwnUnit(scale, "%", 48), 6.5, 0.05);
    EXPECT_NEAR(*toOwnUnit(scale, "%", 9.0), 75, 0.5);
    EXPECT_DOUBLE_EQ(*toOwnUnit(scale, "%", *fromOwnUnit(scale, "%", 61.5)), 61.5);
    EXPECT_EQ(toOwnUnit(scale, "mg/dl", 9), std::nullopt);
    EXPECT_EQ(toOwnUnit(scale, "mmol/mol", 9), 9);
}

TEST(CutOffTest, SaysAndTests) {
    const CutOff three{Comparison::atLeast, 3};
    EXPECT_TRUE(three.beyond(3));
    EXPECT_FALSE(three.beyond(2.99));
    EXPECT_EQ(three.text(), ">= 3");
    EXPECT_EQ((CutOff{Comparison::below, 4}.text()), "< 4");
    EXPECT_FALSE((CutOff{Comparison::below, 4}.beyond(4)));
}

TEST(NumbersTest, AreTheShortestThatReadBack) {
    EXPECT_EQ(numberText(12.5), "12.5");
    EXPECT_EQ(numberText(-0.0), "0");
    EXPECT_EQ(numberText(1e6), "1000000");
    EXPECT_EQ(numberText(3e22), "30000000000000000000000");
    EXPECT_EQ(parseNumber(numberText(5e-324)), 5e-324);
    EXPECT_EQ(parseNumber("12.5"), 12.5);
    EXPECT_EQ(parseNumber("12,5"), std::nullopt);
    EXPECT_EQ(parseNumber("nan"), std::nullopt);
    EXPECT_EQ(parseNumber("1e999"), std::nullopt);
    EXPECT_EQ(parseNumber(""), std::nullopt);
}

std::string sampleBytes() {
    std::ifstream in(std::string(EMIC_SOURCE_DIR) + "/sample_corpus/instruments.xml", std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// Whether the bytes follow schemas/instruments.xsd.
bool followsSchema(const std::string& bytes) {
    const std::string path = std::string(EMIC_SOURCE_DIR) + "/schemas/instruments.xsd";
    xmlSchemaParserCtxt* parser = xmlSchemaNewParserCtxt(path.c_str());
    xmlSchema* schema = xmlSchemaParse(parser);
    xmlSchemaValidCtxt* validation = xmlSchemaNewValidCtxt(schema);
    xmlDoc* document = xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "", nullptr, XML_PARSE_NONET);
    const bool valid = document != nullptr && xmlSchemaValidateDoc(validation, document) == 0;
    xmlFreeDoc(document);
    xmlSchemaFreeValidCtxt(validation);
    xmlSchemaFree(schema);
    xmlSchemaFreeParserCtxt(parser);
    return valid;
}

TEST(InstrumentXmlTest, TheSampleFollowsItsSchemaAndSurvivesWriting) {
    const std::string bytes = sampleBytes();
    EXPECT_TRUE(followsSchema(bytes));
    const InstrumentFile sample = readInstruments(bytes, "instruments.xml");
    EXPECT_EQ(sample.waves.size(), 2U);
    EXPECT_GE(sample.instruments.size(), 8U);
    const std::string written = writeInstruments(sample);
    EXPECT_TRUE(followsSchema(written)) << written;
    EXPECT_EQ(readInstruments(written, "again.xml").waves, sample.waves);
    EXPECT_EQ(writeInstruments(readInstruments(written, "again.xml")), written);
}

struct Bad {
    std::string inside;
    std::string says;
};

class RefusedTest : public testing::TestWithParam<Bad> {};

TEST_P(RefusedTest, IsSaidWithItsLine) {
    EXPECT_THAT(refusal(file("\n" + GetParam().inside)),
                testing::AllOf(HasSubstr("i.xml:2: "), HasSubstr(GetParam().says)));
}

INSTANTIATE_TEST_SUITE_P(
    Slips, RefusedTest,
    testing::Values(
        Bad{"<wave id='pre' name='B' begins='2024-02-30'/>", "write a date as"},
        Bad{"<wave id='pre' name='B' begins='2024-03-01' ends='2024-02-01'/>", "ends before it begins"},
        Bad{"<wave id='1st' name='B'/>", "a letter first"},
        Bad{"<wave id='a' name='B'/><wave id='a' name='C'/>", "there twice"},
        Bad{"<wave id='a' name='B' from='x'/>", "no attribute 'from'"},
        Bad{"<sale/>", "<wave> or <instrument> may stand here"},
        Bad{"<instrument id='x' name='X'><scale id='s' name='S'/></instrument>", "has no items"},
        Bad{"<instrument id='x' name='X'><items>a</items><scale id='s' name='S' items='b'/></instrument>",
            "names the item 'b'"},
        Bad{"<instrument id='x' name='X'><items>a a</items></instrument>", "there twice"},
        Bad{"<instrument id='x' name='X'><items>a</items><scale id='a' name='S'/></instrument>", "there twice"},
        Bad{"<instrument id='x' name='X'><items low='5' high='1'>a</items></instrument>", "the lower one first"},
        Bad{"<instrument id='x' name='X'><items low='1'>a</items></instrument>", "'low' and 'high'"},
        Bad{"<instrument id='x' name='X'><items reversed='true'>a</items></instrument>", "turned about"},
        Bad{"<instrument id='x' name='X'><items>a</items><scale id='s' name='S' cut-off='3'/></instrument>",
            "write a cut-off as"},
        Bad{"<instrument id='x' name='X'><items>a</items><scale id='s' name='S' missing='1'/></instrument>",
            "'missing'"},
        Bad{"<instrument id='x' name='X'><items>a</items><scale id='s' name='S' reliability='1'/></instrument>",
            "reliability"},
        Bad{"<instrument id='x' name='X'><items>a</items><scale id='s' name='S' factor='two'/></instrument>",
            "write a number as 12.5"},
        Bad{"<instrument id='x' name='X'><lab id='l' name='L' unit='u'><unit name='v' times='0'/></lab>"
            "</instrument>",
            "cannot be 0"},
        Bad{"<instrument id='x' name='X'><items>a</items><recode id='r' name='R' item='a' yes='often'/>"
            "</instrument>",
            "write the answers' numbers"}));

TEST(InstrumentXmlTest, WhatIsNoSuchFileIsRefused) {
    EXPECT_THAT(refusal(""), HasSubstr("The file is empty"));
    EXPECT_THAT(refusal("<study/>"), HasSubstr("begin with <instruments"));
    EXPECT_THAT(refusal("<!DOCTYPE x [<!ENTITY a 'b'>]><instruments/>"), HasSubstr("entities"));
    EXPECT_THAT(refusal("<!DOCTYPE i SYSTEM 'file:///etc/passwd'><instruments/>"), HasSubstr("document type"));
    EXPECT_THAT(refusal(file("<wave id='a' name='&bomb;'/>")), HasSubstr("&bomb; means nothing here"));
    EXPECT_THAT(refusal(file("<wave id='a' name='A'>words</wave>")), HasSubstr("<wave>"));
    testing::internal::CaptureStderr();
    EXPECT_THAT(refusal(std::string("\xFF\xFE<\0i\0 \0\0\xDB\0i>\0", 14)), HasSubstr("i.xml:"));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << "nothing but the message is said";
    EXPECT_THAT(refusal(std::string(5'000'000, ' ')), HasSubstr("4 MB"));
    std::string many;
    for (int i = 0; i < 50; ++i)
        many += "<wave id='1' name='x'/>\n";
    EXPECT_THAT(refusal(file(many)), HasSubstr("and 30 more problems."));
}

} // namespace
} // namespace emic::outcomes
