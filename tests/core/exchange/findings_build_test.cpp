// Impressions, condensates, categories, validation and agreement, from a manifest into a study.
#include "core/analysis/staleness.h"
#include "core/analysis/thread.h"
#include "core/editing/editing.h"
#include "core/study/theme_tree.h"
#include "tests/core/exchange/manifest_texts.h"

#include <gmock/gmock.h>

namespace emic::tests {
namespace {

using exchange::BuildReport;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view evening = "I: And the evenings?\n\nP01: I put the radio on. I cook as if for two. I put the "
                                     "radio on.\n\nI: Who comes by?\n\nP01: Nobody comes by. I call my sister.\n";

constexpr std::string_view whole = R"(<study xmlns="urn:emic:study:1" title="Evenings" languages="en">
<analysts blind="true"><analyst id="K" name="Karen" ready="impression coding"/><analyst id="M" name="Mikkel" ready="impression"/></analysts>
<participants file="p.csv" id-column="id"/>
<sources><source id="S" path="s.txt" kind="interview" labels="plain"/><source id="T" path="t.txt" kind="interview" labels="plain"/></sources>
<impressions>
  <preconceptions analyst="K">That the radio is
    for the lonely.</preconceptions>
  <impression analyst="K" source="S">Content, and alone.</impression>
  <impression analyst="M" source="S"/>
  <impression analyst="M" source="T" read="false">Only heard of it.</impression>
  <preliminary analyst="K" name="Company" theme="company">Voices in the room</preliminary>
  <preliminary analyst="M" name="The radio" theme="company"/>
  <preliminary analyst="M" name="Food"/>
</impressions>
<themes><theme id="company" name="Company"><theme id="radio" name="Voices"/></theme><theme id="food" name="Food"/></themes>
<units>
  <unit source="S"><quote before="evenings?">I put the radio on.</quote><code theme="radio" analyst="K"/><code theme="company" analyst="M"/></unit>
  <unit source="S"><quote before="for two.">I put the radio on.</quote><code theme="food" analyst="M"/></unit>
  <unit source="S"><quote>I cook as if for two. I put the radio on.</quote><code theme="food" analyst="K"/></unit>
  <unit source="S"><quote>Nobody comes by. I call my sister.</quote><code theme="company" analyst="K"/>
    <rendition><published>Nobody comes by. [...]</published></rendition></unit>
  <unit source="T"><quote>I sing.</quote><code theme="radio" analyst="M"/></unit>
</units>
<condensates>
  <condensate theme="radio">
    <sentence analyst="K">I put on <from source="S">the radio</from>the voices.</sentence>
    <sentence analyst="M">I sing myself.<from source="T">I sing.</from></sentence>
    <sentence analyst="K">It is company.<from source="S" before="evenings?">I put the radio on.</from><from source="T">sing</from></sentence>
  </condensate>
  <condensate theme="food"><sentence analyst="M">I cook.<from source="S">I cook as if for two.</from></sentence></condensate>
</condensates>
<categories>
  <category theme="company" title="Company of one's own making">
    <paragraph analyst="K">They made company, <quote source="S">the radio</quote>
      or song, <quote source="T" whole="true">I sing.</quote><from theme="radio"/></paragraph>
    <paragraph analyst="M">Visits were rare: <quote source="S" of="I call my sister">Nobody [...]</quote>.</paragraph>
    <validation source="S" mark="supports" analyst="M"/>
    <validation source="T" mark="nuances" analyst="K">She has a choir.</validation>
  </category>
  <category theme="food" title="A second plate"/>
</categories>
<decisions>
  <decision analyst="M"><text>Food is a theme.</text><reason>Both saw it.</reason></decision>
  <decision analyst="K"><text>Song is Voices.</text></decision>
</decisions>
<negotiations>
  <negotiation source="S" analyst="K" theme="company"><quote>I call my sister.</quote><question>Is a call a visit?</question>
    <position analyst="K">No.</position><position analyst="M">Yes.</position>
    <outcome analyst="M">It is none.</outcome><reason>She says that nobody comes.</reason></negotiation>
  <negotiation source="T" analyst="M"><quote>sing</quote></negotiation>
</negotiations>
</study>)";

class FindingsBuild : public testing::Test {
protected:
    FindingsBuild() {
        m_folder.write("p.csv", "id\nP01\nP02\n");
        m_folder.write("s.txt", evening);
        m_folder.write("t.txt", "I: And you?\n\nP02: I sing.\n\nI: Often?\n\nP02: Yes.\n");
    }
    [[nodiscard]] static std::string with(std::string_view from, std::string_view to) {
        std::string text(whole);
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    }
    [[nodiscard]] std::string refused(std::string_view from, std::string_view to) const {
        return m_folder.refused(with(from, to));
    }
    ManifestFolder m_folder;
};

TEST_F(FindingsBuild, CarriesAllOfIt) {
    m_folder.write("study.xml", whole);
    const BuildReport report = m_folder.build();
    EXPECT_EQ(report.impressions, 2);
    EXPECT_EQ(report.preliminaryThemes, 3);
    EXPECT_EQ(report.condensates, 2);
    EXPECT_EQ(report.sentences, 4);
    EXPECT_EQ(report.categories, 2);
    EXPECT_EQ(report.paragraphs, 2);
    EXPECT_EQ(report.marks, 2);
    EXPECT_EQ(report.decisions, 2);
    EXPECT_EQ(report.negotiations, 2);

    const storage::Study study = storage::Study::open(m_folder.target(), "x", storage::Access::readOnly);
    const storage::Reader& reader = study.read();
    const study::AnalystId karen = editing::analystByName(reader, "Karen").id;
    const study::AnalystId mikkel = editing::analystByName(reader, "Mikkel").id;
    EXPECT_EQ(reader.info().blind, 1);
    EXPECT_TRUE(editing::maySee(reader, karen, mikkel, study::TeamStep::impression));
    EXPECT_FALSE(editing::maySee(reader, karen, mikkel, study::TeamStep::coding));
    EXPECT_EQ(reader.where<&study::Preconception::analyst>(karen).at(0).text, "That the radio is for the lonely.");
    EXPECT_EQ(reader.where<&study::Reading::analyst>(karen).size(), 1U);
    EXPECT_EQ(reader.where<&study::Reading::analyst>(mikkel).size(), 1U) << "of S, and not of T";
    EXPECT_EQ(reader.where<&study::Impression::analyst>(mikkel).at(0).text, "Only heard of it.");

    const study::ThemeId company = editing::themeByPath(reader, "Company").id;
    const study::ThemeId voices = editing::themeByPath(reader, "Voices").id;
    EXPECT_EQ(editing::preliminaryByName(reader, karen, "Company").theme, company);
    EXPECT_EQ(editing::preliminaryByName(reader, karen, "Company").note, "Voices in the room");
    EXPECT_EQ(editing::preliminaryByName(reader, mikkel, "The radio").theme, company);
    EXPECT_EQ(editing::preliminaryByName(reader, mikkel, "Food").theme, std::nullopt);

    EXPECT_EQ(editing::condensateText(reader, voices), "I put on the voices.\nI sing myself.\nIt is company.");
    const auto sentences = reader.where<&study::CondensateSentence::theme>(voices);
    EXPECT_EQ(sentences[0].analyst, karen);
    EXPECT_EQ(sentences[1].analyst, mikkel);
    const auto links = reader.where<&study::SentenceUnit::sentence>(sentences[0].id);
    ASSERT_EQ(links.size(), 1U) << "of three units with these words, only one is coded to the theme";
    EXPECT_EQ(links[0].words, "I put the radio on.");
    EXPECT_EQ(reader.where<&study::SentenceUnit::sentence>(sentences[2].id).size(), 2U);

    const study::Category category = editing::categoryByName(reader, "Company of one's own making");
    const auto paragraphs = reader.where<&study::CategoryParagraph::category>(category.id);
    ASSERT_EQ(paragraphs.size(), 2U);
    EXPECT_EQ(paragraphs[0].text, "They made company, \uFFFC or song, \uFFFC");
    EXPECT_EQ(paragraphs[1].analyst, mikkel);
    const editing::ParagraphText first = editing::paragraphText(reader, paragraphs[0].id);
    EXPECT_EQ(first.quotes[0].words, "the radio");
    EXPECT_EQ(first.quotes[1].words, "") << "all that is published";
    EXPECT_EQ(editing::paragraphText(reader, paragraphs[1].id).quotes.at(0).words, "Nobody [...]");
    EXPECT_EQ(reader.where<&study::ParagraphCondensate::paragraph>(paragraphs[0].id).at(0).theme, voices);
    const auto marks = reader.where<&study::ValidationMark::category>(category.id);
    ASSERT_EQ(marks.size(), 2U);
    for (const study::ValidationMark& mark : marks)
        EXPECT_EQ(mark.mark == study::Validation::nuances, mark.note == "She has a choir." && mark.analyst == karen);

    const auto decisions = reader.all<study::Decision>();
    ASSERT_EQ(decisions.size(), 2U);
    const auto negotiations = reader.all<study::Negotiation>();
    ASSERT_EQ(negotiations.size(), 2U);
    for (const study::Negotiation& each : negotiations) {
        const bool settled = each.settledAt.has_value();
        EXPECT_EQ(each.outcome, settled ? "It is none." : "");
        EXPECT_EQ(each.analyst, settled ? karen : mikkel);
        EXPECT_EQ(reader.where<&study::NegotiationPosition::negotiation>(each.id).size(), settled ? 2U : 0U);
    }
    const analysis::StaleMarks stale(reader);
    EXPECT_THAT(stale.sentences(), IsEmpty());
    EXPECT_THAT(stale.paragraphs(), IsEmpty());
}

TEST_F(FindingsBuild, SaysWhereAReferenceLeadsNowhere) {
    EXPECT_THAT(refused(R"(<impression analyst="K")", R"(<impression analyst="X")"),
                HasSubstr("study.xml:8: There is no analyst with the id 'X'"));
    EXPECT_THAT(refused(R"(source="S">Content)", R"(source="X">Content)"),
                HasSubstr("study.xml:8: There is no source with the id 'X'"));
    EXPECT_THAT(refused(R"(name="The radio" theme="company")", R"(name="The radio" theme="X")"),
                HasSubstr("study.xml:12: There is no theme with the id 'X'"));
    EXPECT_THAT(refused(R"(<condensate theme="food">)", R"(<condensate theme="X">)"),
                HasSubstr("study.xml:30: There is no theme with the id 'X'"));
    EXPECT_THAT(refused(R"(<from source="T">I sing.)", R"(<from source="X">I sing.)"),
                HasSubstr("study.xml:27: There is no source with the id 'X'"));
    EXPECT_THAT(refused(R"(<from theme="radio"/>)", R"(<from theme="X"/>)"),
                HasSubstr("study.xml:35: There is no theme with the id 'X'"));
    EXPECT_THAT(refused(R"(<validation source="T")", R"(<validation source="X")"),
                HasSubstr("study.xml:38: There is no source with the id 'X'"));
    EXPECT_THAT(refused(R"(<negotiation source="S" analyst="K" theme="company">)",
                        R"(<negotiation source="S" analyst="K" theme="X">)"),
                HasSubstr("study.xml:47: There is no theme with the id 'X'"));
    EXPECT_THAT(refused(R"(<outcome analyst="M">)", R"(<outcome analyst="X">)"),
                HasSubstr("study.xml:49: There is no analyst with the id 'X'"));
}

TEST_F(FindingsBuild, SaysWhatIsThereTwiceOrSaysNothing) {
    EXPECT_THAT(refused(R"(<impression analyst="M" source="S"/>)", R"(<impression analyst="K" source="s"/>)"),
                HasSubstr("study.xml:9: This analyst's impression of the source 's' stands on line 8 already; make one "
                          "of the two."));
    EXPECT_THAT(refused(">Only heard of it.<", "><"), HasSubstr("study.xml:10: The impression says neither"));
    EXPECT_THAT(refused(R"(name="Food"/>)", R"(name="the RADIO"/>)"),
                HasSubstr("study.xml:13: This analyst's preliminary theme 'the RADIO' stands on line 12 already"));
    EXPECT_THAT(refused(R"(<condensate theme="food">)", R"(<condensate theme="radio">)"),
                HasSubstr("study.xml:30: The condensate of the theme 'radio' stands on line 25 already"));
    EXPECT_THAT(refused(R"(<validation source="T")", R"(<validation source="S")"),
                HasSubstr("study.xml:38: In this category, the mark of the source 'S' stands on line 37 already"));
    EXPECT_THAT(refused("I sing myself.", ""), HasSubstr("study.xml:27: <sentence> is empty"));
    EXPECT_THAT(refused("They made company", "They \uFFFC made company"), HasSubstr("study.xml:34: <paragraph> has a"));
    EXPECT_THAT(refused(R"(whole="true")", R"(whole="true" of="I sing.")"), HasSubstr("take 'of' or 'whole' out"));
    EXPECT_THAT(refused(R"(mark="nuances")", R"(mark="doubts")"), HasSubstr("study.xml:38: "));
    EXPECT_THAT(refused(R"(ready="impression")", R"(ready="impresion")"),
                HasSubstr("'ready' of <analyst> is none of 'impression', 'coding'"));
    EXPECT_THAT(refused("<reason>She", "<reason/><reason>She"), HasSubstr("study.xml:49: "));
}

TEST_F(FindingsBuild, SaysWhichUnitIsNotClear) {
    EXPECT_THAT(refused(R"(<from source="T">I sing.)", R"(<from source="T">I dance.)"),
                HasSubstr("study.xml:27: No unit of T has the words 'I dance.'"));
    EXPECT_THAT(refused(R"(<from source="S">I cook as if for two.)", R"(<from source="S">the radio on)"),
                HasSubstr("study.xml:30: 2 units of S have the words 'the radio on'; write all words"));
    EXPECT_THAT(refused(R"(<from source="S">I cook as if for two.)", R"(<from source="S">Nobody comes)"),
                HasSubstr("is not coded to 'Food' or below it"));
    EXPECT_THAT(refused(R"(<quote source="S">the radio</quote>)", R"(<quote source="S">the wireless</quote>)"),
                HasSubstr("No unit of S has the words 'the wireless'"));
    EXPECT_THAT(refused(R"(of="I call my sister">Nobody [...])", R"(of="I call my sister">Everybody [...])"),
                HasSubstr("are not those of the unit"));
    EXPECT_THAT(refused(R"(<from theme="radio"/>)", R"(<from theme="food"/>)"), HasSubstr("does not stand under"));
    EXPECT_THAT(refused(R"(<quote>I call my sister.</quote><question>)", R"(<quote>I call my aunt.</quote><question>)"),
                HasSubstr("The negotiated quote 'I call my aunt.' from S does not stand in it"));
}

} // namespace
} // namespace emic::tests
