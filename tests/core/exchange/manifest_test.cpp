#include "core/exchange/manifest.h"
#include "core/text/text.h"
#include "tests/core/exchange/manifest_texts.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace emic::tests {
namespace {

using exchange::Manifest;
using exchange::readManifest;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string refused(std::string_view bytes) {
    return refusal([&] { static_cast<void>(readManifest(bytes, "study.xml")); });
}

TEST(Manifest, ReadsTheSmallestOne) {
    const Manifest manifest = readManifest(manifestOf(""), "study.xml");
    EXPECT_EQ(manifest.title, "T");
    EXPECT_EQ(manifest.languages, (std::vector<std::string>{"en", "da"}));
    ASSERT_EQ(manifest.analysts.size(), 2U);
    EXPECT_EQ(manifest.analysts[1].name, "Bo");
    EXPECT_EQ(manifest.analysts[1].line, 2);
}

TEST(Manifest, ReadsEverything) {
    const Manifest manifest = readManifest(R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment -->
<study xmlns="urn:emic:study:1" title=" Round
  the table " languages="da">
  <question>How   is
    it?</question>
  <speaker-tag>[{sex}, {group}]</speaker-tag>
  <analysts><analyst id="KL" name="Karen"/></analysts>
  <groups><group id="G1" name="2023">First <!-- not this --> group</group></groups>
  <participants file="p.csv" id-column="id" group-column="g">
    <attribute name="sex" type="category"><category>female</category><category>male</category></attribute>
    <attribute name="age at start" column="age" type="number"/>
  </participants>
  <meetings><meeting id="M1" name="One" group="G1" date="2024-02-29"><topic>Food</topic><attended>P01
     P02</attended></meeting></meetings>
  <sources>
    <source id="S1" path="a/b.txt" kind="group-discussion" group="G1" meeting="M1" date="2024-02-29" language="en-GB" labels="f4">
      <speaker label="I" role="interviewer"/><speaker label="Anna" participant="P01"/>
    </source>
  </sources>
  <themes>
    <theme id="t0" name="Alone"/>
    <focus-area id="f" name="Effects"><description>D</description>
      <theme id="t1" name="Calm" colour="3"><definition>De</definition><include>In</include><exclude>Ex</exclude>
        <theme id="t2" name="Night"/></theme>
    </focus-area>
  </themes>
  <units>
    <unit source="S1"><quote before="x" after="y">I  am &amp; was</quote><code theme="t2" analyst="KL" golden="true"/>
      <rendition speaker-tag="[{sex}]"><published>I [...] was</published><translation language="de">Ich</translation></rendition>
      <memo analyst="KL">On the unit</memo></unit>
    <unit source="S1" relevance="not-relevant"><quote>Ok</quote></unit>
  </units>
  <memos><memo analyst="KL" theme="t1">On the theme</memo><memo analyst="KL">On the study</memo></memos>
</study>)",
                                           "study.xml");
    EXPECT_EQ(manifest.title, "Round the table");
    EXPECT_EQ(manifest.line, 4); // where its start tag ends
    EXPECT_EQ(manifest.question, "How is it?");
    EXPECT_EQ(manifest.speakerTag, "[{sex}, {group}]");
    EXPECT_EQ(manifest.groups.at(0).description, "First group");
    ASSERT_TRUE(manifest.participants);
    EXPECT_EQ(manifest.participants->groupColumn, "g");
    EXPECT_EQ(manifest.participants->attributes.at(0).categories, (std::vector<std::string>{"female", "male"}));
    EXPECT_EQ(manifest.participants->attributes.at(0).column, "sex");
    EXPECT_EQ(manifest.participants->attributes.at(1).column, "age");
    EXPECT_EQ(manifest.meetings.at(0).attended, (std::vector<std::string>{"P01", "P02"}));
    const Manifest::Source& source = manifest.sources.at(0);
    EXPECT_EQ(source.kind, study::SourceKind::groupDiscussion);
    EXPECT_EQ(source.labels, transcripts::LabelStyle::f4);
    EXPECT_EQ(source.speakers.at(0).role, study::Role::interviewer);
    EXPECT_EQ(source.speakers.at(1).participant, "P01");
    EXPECT_EQ(manifest.themes.at(0).name, "Alone");
    EXPECT_EQ(manifest.focusAreas.at(0).themes.at(0).subthemes.at(0).id, "t2");
    EXPECT_EQ(manifest.focusAreas.at(0).themes.at(0).colour, 3);
    EXPECT_EQ(manifest.focusAreas.at(0).themes.at(0).exclusion, "Ex");
    const Manifest::Unit& unit = manifest.units.at(0);
    EXPECT_EQ(unit.quote, "I am & was");
    EXPECT_EQ(unit.before, "x");
    EXPECT_TRUE(unit.codes.at(0).golden);
    EXPECT_EQ(unit.rendition->published, "I [...] was");
    EXPECT_EQ(unit.rendition->language, "de");
    EXPECT_EQ(unit.memos.at(0).text, "On the unit");
    EXPECT_EQ(manifest.units.at(1).relevance, study::Relevance::notRelevant);
    EXPECT_EQ(manifest.memos.at(0).theme, "t1");
}

// Form

TEST(ManifestForm, RefusesADocumentTypeBeforeReadingIt) {
    std::string laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n";
    for (int level = 1; level < 10; ++level) {
        laughs += "<!ENTITY lol" + std::to_string(level) + " \"";
        for (int times = 0; times < 10; ++times)
            laughs += "&lol" + (level > 1 ? std::to_string(level - 1) : std::string()) + ";";
        laughs += "\">\n";
    }
    const std::string said = refused(laughs + "]>\n" + manifestOf("<question>&lol9;</question>"));
    EXPECT_EQ(
        said,
        "study.xml:2: The manifest has no document type declaration, and so no entities; take <!DOCTYPE ...> out.");
}

TEST(ManifestForm, RefusesAnExternalEntity) {
    const std::string said =
        refused("<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + manifestOf("<question>&x;</question>"));
    EXPECT_THAT(said, HasSubstr("document type"));
    EXPECT_THAT(said, Not(HasSubstr("root")));
    EXPECT_THAT(refused("<!DOCTYPE s SYSTEM \"http://example.org/s.dtd\">\n" + manifestOf("")),
                StartsWith("study.xml:1: "));
}

TEST(ManifestForm, NamesEachLooseAmpersand) {
    const std::string said = refused(manifestOf("<question>A & B</question>\n<!-- --> &nbsp; A&B"));
    EXPECT_THAT(said, AllOf(HasSubstr("study.xml:3: An ampersand stands alone; write &amp;."),
                            HasSubstr("study.xml:4: &nbsp; means nothing here"),
                            HasSubstr("study.xml:4: An ampersand stands alone")));
}

TEST(ManifestForm, SaysWhichElementHasNoEnd) {
    const std::string said = refused(manifestOf("<groups><group id=\"G\" name=\"g\">\n</groups>"));
    EXPECT_EQ(said, "study.xml:4: <group>, which begins on line 3, is ended by </groups>; end it before that.");
    EXPECT_THAT(refused("<study>\n<analysts>\n"), HasSubstr("The file ends before <analysts> does"));
}

TEST(ManifestForm, RefusesWhatIsNoUtf8) {
    EXPECT_EQ(refused(manifestOf("<question>caf\xE9 au lait</question>")),
              "study.xml:3: Here stand bytes that are no UTF-8; save the file as UTF-8.");
}

TEST(ManifestForm, SpeaksValidUtf8OfWhatIsNone) {
    const std::string said = refused("<?xml version=\"1.0\" ?>\n<study>&nb\xE0sp; <a\xFF></study>");
    EXPECT_TRUE(text::isValidUtf8(said)) << said;
    EXPECT_TRUE(text::isValidUtf8(refusal([] { static_cast<void>(readManifest("", "caf\xE9.xml")); })));
}

TEST(ManifestForm, RefusesWhatIsNoXml) {
    EXPECT_THAT(refused(""), HasSubstr("empty"));
    EXPECT_THAT(refused("Interview 1"), StartsWith("study.xml:1: "));
    EXPECT_THAT(refused(std::string(100, '\0')), StartsWith("study.xml:"));
    EXPECT_THAT(refused(manifestOf("") + "more"), HasSubstr("behind the end of <study>"));
}

TEST(ManifestForm, RefusesTenThousandNestedThemes) {
    std::string themes = "<themes>";
    for (int level = 0; level < 10'000; ++level)
        themes += "<theme id=\"t" + std::to_string(level) + "\" name=\"n\">";
    for (int level = 0; level < 10'000; ++level)
        themes += "</theme>";
    EXPECT_EQ(refused(manifestOf(themes + "</themes>")),
              "study.xml:3: Elements stand in each other more than 256 deep; a manifest needs far fewer levels.");
}

TEST(ManifestForm, RefusesAHugeAttribute) {
    EXPECT_THAT(refused(manifestOf("<groups><group id=\"G\" name=\"" + std::string(11'000'000, 'x') + "\"/></groups>")),
                HasSubstr("longer than ten million characters"));
    EXPECT_EQ(refused(manifestOf("<groups><group id=\"G\" name=\"" + std::string(121, 'x') + "\"/></groups>")),
              "study.xml:3: The attribute 'name' of <group> is longer than 120 characters; shorten it.");
}

TEST(ManifestForm, CountsLinesBeyondSixteenBits) {
    EXPECT_THAT(refused(manifestOf(std::string(100'000, '\n') + "<group/>")), StartsWith("study.xml:10000"));
}

/// The fuzz target's inputs, replayed without a fuzzer.
TEST(ManifestForm, ReadsOrRefusesWhatTheFuzzerStartsFrom) {
    int readable = 0;
    int wrong = 0;
    for (const auto& entry : std::filesystem::directory_iterator(EMIC_SOURCE_DIR "/tests/fuzz/corpus/manifest")) {
        SCOPED_TRACE(entry.path().filename());
        const std::string bytes = storage::readFile(entry.path(), exchange::largestManifest);
        try {
            EXPECT_FALSE(readManifest(bytes, "study.xml").analysts.empty());
            ++readable;
        } catch (const InvalidInput& error) {
            EXPECT_THAT(error.what(), StartsWith("study.xml:"));
            EXPECT_TRUE(text::isValidUtf8(error.what()));
            ++wrong;
        }
    }
    EXPECT_GE(readable, 3);
    EXPECT_GE(wrong, 4);
}

// Schema

struct SchemaCase {
    std::string rest;
    std::string said;
};

class ManifestSchema : public testing::TestWithParam<SchemaCase> {};

TEST_P(ManifestSchema, SaysWhatIsWrong) {
    EXPECT_EQ(refused(manifestOf(GetParam().rest)), GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(
    All, ManifestSchema,
    testing::Values(
        SchemaCase{"<groups>\n<group id=\"G\"/></groups>", "study.xml:4: <group> needs an attribute 'name'."},
        SchemaCase{"<groups><group id=\"G\" name=\"g\" size=\"3\"/></groups>",
                   "study.xml:3: <group> has no attribute 'size'; take it out."},
        SchemaCase{
            "<banana/>",
            "study.xml:3: <banana> is not expected here; <groups>, <participants>, <outcomes>, <meetings>, <sources>, "
            "<impressions>, <themes>, <units>, <memos> or <condensates> may stand here."},
        SchemaCase{"<groups/>", "study.xml:3: <groups> is not complete; it needs <group>."},
        SchemaCase{"<themes><theme id=\"a\" name=\"b\">words</theme></themes>",
                   "study.xml:3: <theme> holds text of its own; only elements may stand in it."},
        SchemaCase{"<themes><theme id=\"a\" name=\"b\"><definition>x<b>y</b></definition></theme></themes>",
                   "study.xml:3: <definition> holds elements; only text may stand in it."},
        SchemaCase{
            "<sources><source id=\"a\" path=\"b\" kind=\"talk\"/></sources>",
            "study.xml:3: The attribute 'kind' of <source> is none of 'interview', 'group-discussion', 'answer', "
            "'observation', 'field-note'."},
        SchemaCase{"<sources><source id=\"a\" path=\"b\" kind=\"answer\" date=\"2024-02-30\"/></sources>",
                   "study.xml:3: The attribute 'date' of <source> cannot be this; write a date as 2024-02-29."},
        SchemaCase{"<sources><source id=\"a\" path=\"/b\" kind=\"answer\"/></sources>",
                   "study.xml:3: The attribute 'path' of <source> cannot be this; name a file below the manifest's "
                   "folder."},
        SchemaCase{"<sources><source id=\"\" path=\"b\" kind=\"answer\"/></sources>",
                   "study.xml:3: The attribute 'id' of <source> is empty; fill it or take it out."},
        SchemaCase{"<themes><theme id=\"a\" name=\"b\" colour=\"0\"/></themes>",
                   "study.xml:3: The attribute 'colour' of <theme> cannot be this; write a whole number from 1."}));

TEST(ManifestSchema, RefusesAnotherRoot) {
    EXPECT_EQ(refused("<html/>"), "study.xml:1: The manifest must begin with <study xmlns=\"urn:emic:study:1\">.");
    EXPECT_EQ(refused("<study title='x' languages='en'/>"),
              "study.xml:1: The manifest must begin with <study xmlns=\"urn:emic:study:1\">.");
}

TEST(ManifestSchema, NamesAtMostTwentyProblemsAndCountsTheRest) {
    std::string groups = "<groups>";
    for (int which = 0; which < 30; ++which)
        groups += "\n<group id=\"G\"/>";
    const std::string said = refused(manifestOf(groups + "</groups>"));
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 20);
    EXPECT_THAT(said, HasSubstr("\n... and 10 more problems."));
}

// What no schema can say

constexpr std::string_view ground = R"(<groups><group id="G" name="g"/><group id="H" name="h"/></groups>
<participants file="p.csv" id-column="id"/>
<meetings><meeting id="M" name="m" group="G"/></meetings>
<sources><source id="S" path="s.txt" kind="answer"/></sources>
<themes><focus-area id="F" name="f"/><theme id="T" name="t"/></themes>
)"; // the lines 3 to 7

std::string onGround(std::string_view from, std::string_view to, std::string_view more = "") {
    std::string text(ground);
    if (!from.empty())
        text.replace(text.find(from), from.size(), to);
    return manifestOf(text + std::string(more));
}

class ManifestSense : public testing::TestWithParam<SchemaCase> {};

TEST_P(ManifestSense, SaysWhatIsWrong) {
    EXPECT_EQ(refused(GetParam().rest), GetParam().said);
}

std::string unit(std::string_view inner, std::string_view attributes = "source=\"S\"") {
    return onGround("", "",
                    "<units><unit " + std::string(attributes) + "><quote>q</quote>" + std::string(inner) +
                        "</unit></units>");
}

INSTANTIATE_TEST_SUITE_P(
    All, ManifestSense,
    testing::Values(
        SchemaCase{manifestOf("", "<analyst id=\"A\" name=\"x\"/>\n<analyst id=\"a\" name=\"y\"/>"),
                   "study.xml:3: An analyst with the id 'a' stands on line 2 already; give one of them another."},
        SchemaCase{manifestOf("", "<analyst id=\"A\" name=\"x\"/>\n<analyst id=\"B\" name=\"X\"/>"),
                   "study.xml:3: An analyst named 'X' stands on line 2 already; give one of them another."},
        SchemaCase{onGround("id=\"H\" name=\"h\"", "id=\"H\" name=\"G\""),
                   "study.xml:3: A group named 'G' stands on line 3 already; give one of them another."},
        SchemaCase{onGround("group=\"G\"", "group=\"X\""),
                   "study.xml:5: There is no group with the id 'X'; look at its spelling, or add one."},
        SchemaCase{onGround("group=\"G\"/>", "group=\"G\"><attended>P1 p1</attended></meeting>"),
                   "study.xml:5: The participant 'p1' is named twice among those who attended; name each once."},
        SchemaCase{
            onGround("group=\"G\"/>", "group=\"G\"/><meeting id=\"N\" name=\"M\" group=\"G\"/>"),
            "study.xml:5: In this group, a meeting named 'M' stands on line 5 already; give one of them another."},
        SchemaCase{onGround("group=\"G\"/>", "group=\"G\" date=\"2024-01-01Z\"/>"),
                   "study.xml:5: '2024-01-01Z' is no date of this study; write it as 2024-02-29, without a time zone."},
        SchemaCase{onGround("kind=\"answer\"", "kind=\"answer\" meeting=\"X\""),
                   "study.xml:6: There is no meeting with the id 'X'; look at its spelling, or add one."},
        SchemaCase{onGround("kind=\"answer\"", "kind=\"answer\" meeting=\"M\" group=\"H\""),
                   "study.xml:6: The meeting 'M' is of another group than 'H'; correct one of them."},
        SchemaCase{onGround("path=\"s.txt\"", "path=\"../s.txt\""),
                   "study.xml:6: The path '../s.txt' steps out of a folder; files must stand below the manifest's "
                   "folder."},
        SchemaCase{onGround("path=\"s.txt\"", "path=\"a/../../s.txt\""),
                   "study.xml:6: The path 'a/../../s.txt' steps out of a folder; files must stand below the manifest's "
                   "folder."},
        SchemaCase{
            onGround("path=\"s.txt\"", "path=\"C:s.txt\""),
            "study.xml:6: The path 'C:s.txt' does not begin at the manifest's folder; write it relative to that."},
        SchemaCase{onGround("path=\"s.txt\"", "path=\"a\\..\\s.txt\""),
                   "study.xml:6: The path 'a\\..\\s.txt' has a backslash; part folders by /."},
        SchemaCase{onGround("p.csv", "../p.csv"),
                   "study.xml:4: The path '../p.csv' steps out of a folder; files must stand below the manifest's "
                   "folder."},
        SchemaCase{
            onGround("id-column=\"id\"/>", "id-column=\"id\"><attribute name=\"Group\" type=\"text\"/></participants>"),
            "study.xml:4: No attribute may be called 'Group': group, code, kind and braces mean something else in "
            "speaker tags."},
        SchemaCase{onGround("id-column=\"id\"/>", "id-column=\"id\"><attribute name=\"a\" "
                                                  "type=\"text\"><category>x</category></attribute></participants>"),
                   "study.xml:4: Only an attribute of type category has <category> elements; change its type, or take "
                   "them out."},
        SchemaCase{onGround("<source id", "<source id=\"s\" path=\"t.txt\" kind=\"answer\"/><source id"),
                   "study.xml:6: A source with the id 'S' stands on line 6 already; give one of them another."},
        SchemaCase{onGround("<source id", "<source id=\"R\" path=\"s.txt\" kind=\"answer\"/><source id"),
                   "study.xml:6: The file 's.txt' is the source on line 6 already; name each file once."},
        SchemaCase{onGround("kind=\"answer\"/>", "kind=\"answer\"><speaker label=\"I\"/></source>"),
                   "study.xml:6: The label 'I' has neither a participant nor a role; say who it is."},
        SchemaCase{onGround("kind=\"answer\"/>",
                            "kind=\"answer\"><speaker label=\"I\" participant=\"P\" role=\"moderator\"/></source>"),
                   "study.xml:6: The label 'I' has a participant and another role; leave one of them out."},
        SchemaCase{onGround("id=\"T\" name=\"t\"/>", "id=\"T\" name=\"t\"/>\n<theme id=\"U\" name=\"T\"/>"),
                   "study.xml:8: A theme named 'T' stands on line 7 already; give one of them another."},
        SchemaCase{onGround("name=\"f\"/>", "name=\"f\"><theme id=\"U\" name=\"T\"/></focus-area>\n"),
                   "study.xml:8: A theme named 't' stands on line 7 already; give one of them another."},
        SchemaCase{onGround("name=\"t\"/>", "name=\"t\"><theme id=\"t\" name=\"x\"/></theme>"),
                   "study.xml:7: A theme with the id 't' stands on line 7 already; give one of them another."},
        SchemaCase{onGround("name=\"f\"/>", "name=\"f\"/><focus-area id=\"E\" name=\"F\"/>"),
                   "study.xml:7: A focus area named 'F' stands on line 7 already; give one of them another."},
        SchemaCase{onGround("name=\"t\"", "name=\"a/b\""),
                   "study.xml:7: The theme's name 'a/b' has a slash, which parts themes from subthemes; write it "
                   "without."},
        SchemaCase{
            onGround("name=\"t\"", "name=\"t\" colour=\"99999999999\""),
            "study.xml:7: The colour 99999999999 is no place in the palette; write a small whole number from 1."},
        SchemaCase{unit("", "source=\"X\""),
                   "study.xml:8: There is no source with the id 'X'; look at its spelling, or add one."},
        SchemaCase{unit("<code theme=\"X\" analyst=\"A\"/>"),
                   "study.xml:8: There is no theme with the id 'X'; look at its spelling, or add one."},
        SchemaCase{unit("<code theme=\"F\" analyst=\"A\"/>"), "study.xml:8: 'F' is a focus area; name a theme in it."},
        SchemaCase{unit("<code theme=\"T\" analyst=\"X\"/>"),
                   "study.xml:8: There is no analyst with the id 'X'; look at its spelling, or add one."},
        SchemaCase{unit("<code theme=\"T\" analyst=\"A\"/><code theme=\"T\" analyst=\"A\"/>"),
                   "study.xml:8: The analyst 'A' codes this unit as 'T' twice; once is enough."},
        SchemaCase{unit("\n<code theme=\"T\" analyst=\"A\"/>", "source=\"S\" relevance=\"not-relevant\""),
                   "study.xml:9: A unit that is not relevant carries no codes; take <code> out, or make the unit "
                   "relevant."},
        SchemaCase{
            unit("<code theme=\"T\" analyst=\"A\" golden=\"1\"/>", "source=\"S\" relevance=\"not-relevant\""),
            "study.xml:8: A unit that is not relevant carries no golden quote; take <code> out, or make the unit "
            "relevant."},
        SchemaCase{
            unit("<rendition/>"),
            "study.xml:8: The rendition says nothing; give it <published>, <translation> or a speaker-tag, or take "
            "it out."},
        SchemaCase{unit("<rendition speaker-tag=\"{sex}\"/>"),
                   "study.xml:8: The speaker tag uses {sex}, which is neither an attribute nor group, code or kind."},
        SchemaCase{unit("<memo analyst=\"X\">m</memo>"),
                   "study.xml:8: There is no analyst with the id 'X'; look at its spelling, or add one."},
        SchemaCase{onGround("", "", "<memos><memo analyst=\"A\" source=\"S\" theme=\"T\">m</memo></memos>"),
                   "study.xml:8: A memo is on one thing; name a source, a participant or a theme, or none."},
        SchemaCase{onGround("", "", "<memos><memo analyst=\"A\" source=\"X\">m</memo></memos>"),
                   "study.xml:8: There is no source with the id 'X'; look at its spelling, or add one."},
        SchemaCase{onGround("", "", "<memos><memo analyst=\"A\"> </memo></memos>"),
                   "study.xml:8: <memo> is empty; fill it or take it out."},
        SchemaCase{manifestOf("<memos><memo analyst=\"A\" participant=\"P\">m</memo></memos>"),
                   "study.xml:3: There is no participant 'P', because the manifest has no <participants>."},
        SchemaCase{
            "<study xmlns=\"urn:emic:study:1\" title=\"T\" languages=\"en english-language-x\"><analysts><analyst "
            "id=\"A\" name=\"a\"/></analysts></study>",
            "study.xml:1: 'english-language-x' is no language; write a tag such as da or en-GB."}));

TEST(ManifestSense, GathersProblemsByLine) {
    const std::string said =
        refused(onGround("group=\"G\"", "group=\"X\"", "<memos><memo analyst=\"Z\">m</memo></memos>"));
    EXPECT_EQ(said, "study.xml:5: There is no group with the id 'X'; look at its spelling, or add one.\n"
                    "study.xml:8: There is no analyst with the id 'Z'; look at its spelling, or add one.");
}

} // namespace
} // namespace emic::tests
