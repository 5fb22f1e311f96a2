#include "core/analysis/quotes.h"
#include "core/editing/editing.h"
#include "core/storage/check.h"
#include "core/study/names.h"
#include "tests/core/exchange/manifest_texts.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace emic::tests {
namespace {

using exchange::BuildOptions;
using exchange::BuildReport;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr std::string_view table = "id,g,sex,age,note\n"
                                   "P01,G1,female,34,x\n"
                                   "P02,Second group,male,71,y\n"
                                   "P03,,female,,\n";

constexpr std::string_view interview =
    "I: How is it?\n\nP01: Calm. It is   calm now, most\nof the time.\n\nI: Calm?\n\nP01: "
    "Calm. And nobody asks.\n";

constexpr std::string_view discussion =
    "Mod: Who begins?\n\nAnna: I do. You get ten minutes.\n\nPer: Ten minutes.\n\nStranger: "
    "Hello there.\n\nAnna: So that is that.\n\nPer: Yes.\n\nStranger: Bye.\n";

constexpr std::string_view whole = R"(<study xmlns="urn:emic:study:1" title="Round the table" languages="en da">
  <question>What did it do?</question>
  <speaker-tag>[{sex}, {group}]</speaker-tag>
  <analysts><analyst id="KL" name="Karen"/><analyst id="MB" name="Mikkel"/></analysts>
  <groups><group id="G1" name="First group">The first</group><group id="G2" name="Second group"/></groups>
  <participants file="p.csv" id-column="id" group-column="g">
    <attribute name="sex" type="category"><category>male</category><category>female</category></attribute>
    <attribute name="age at start" column="age" type="number"/>
  </participants>
  <meetings>
    <meeting id="M1" name="Meeting one" group="G1" date="2024-02-29"><topic>Food</topic><topic>Sleep</topic><attended>P01 P02</attended></meeting>
  </meetings>
  <sources>
    <source id="S1" path="in/s1.txt" kind="interview" group="G1" date="2024-03-01" labels="plain"/>
    <source id="S2" path="in/s2.txt" kind="group-discussion" meeting="M1" language="en-GB" labels="plain">
      <speaker label="Anna" participant="P01"/>
      <speaker label="Per" participant="P02" role="participant"/>
    </source>
  </sources>
  <themes>
    <focus-area id="F" name="Effects"><description>What it did</description>
      <theme id="calm" name="Calm" colour="3"><definition>Rest</definition>
        <theme id="night" name="At night"/>
      </theme>
    </focus-area>
    <theme id="time" name="Time"/>
  </themes>
  <units>
    <unit source="S2"><quote>You get ten minutes.</quote>
      <code theme="time" analyst="MB" golden="true"/>
      <rendition><published>[...] ten minutes.</published><translation language="da">Ti minutter.</translation></rendition>
    </unit>
    <unit source="S1"><quote>It is calm now, most of the time.</quote>
      <code theme="night" analyst="KL" golden="true"/><code theme="night" analyst="MB"/><code theme="calm" analyst="KL"/>
      <memo analyst="MB">On the unit.</memo>
    </unit>
    <unit source="S1"><quote after="And nobody">Calm.</quote><code theme="calm" analyst="MB"/></unit>
    <unit source="S1" relevance="not-relevant"><quote before="it?">Calm.</quote></unit>
    <unit source="S2"><quote>Who begins?</quote></unit>
  </units>
  <memos>
    <memo analyst="KL">On the study.</memo><memo analyst="KL" theme="calm">On the theme.</memo>
    <memo analyst="MB" source="S2">On the source.</memo><memo analyst="MB" participant="P03">On her.</memo>
  </memos>
</study>)";

class Build : public testing::Test {
protected:
    Build() {
        m_folder.write("p.csv", table);
        m_folder.write("in/s1.txt", interview);
        m_folder.write("in/s2.txt", discussion);
    }

    /// The whole manifest with one stretch replaced.
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

TEST_F(Build, ReadsSourcesAsTheManifestSays) {
    m_folder.write("study.xml", with(R"(date="2024-03-01" labels="plain"/>)",
                                     R"(speaker-regex="(?&lt;speaker>I|P01):" merge-gap=" +1.5" encoding="latin1"/>)"));
    (void)m_folder.build();
    const storage::Study study = storage::Study::open(m_folder.target(), "x", storage::Access::readOnly);
    const auto source = editing::sourceByName(study.read(), "S1");
    EXPECT_EQ(source.labels, "pattern");
    EXPECT_EQ(source.encoding, "ISO-8859-1");
}

TEST_F(Build, RefusesToReadSourcesInWaysThatCannotBe) {
    const auto said = [&](std::string_view how) { return refused(R"(date="2024-03-01" labels="plain")", how); };
    EXPECT_THAT(said(R"(speaker-regex="(a")"), HasSubstr("a round bracket has no partner"));
    EXPECT_THAT(said(R"(merge-gap="-1")"), HasSubstr("merge-gap"));
    EXPECT_THAT(said(R"(merge-gap="long")"), HasSubstr("merge-gap"));
    EXPECT_THAT(said(R"(encoding="klingon")"), HasSubstr("klingon"));
    EXPECT_THAT(said(R"(labels="pattern")"), HasSubstr("labels"));
}

TEST_F(Build, MakesTheStudyThatTheManifestDescribes) {
    m_folder.write("study.xml", whole);
    const BuildReport report = m_folder.build();
    EXPECT_EQ(report.analysts, 2);
    EXPECT_EQ(report.groups, 2);
    EXPECT_EQ(report.attributes, 2);
    EXPECT_EQ(report.participants, 3);
    EXPECT_EQ(report.meetings, 1);
    EXPECT_EQ(report.turns, 11);
    EXPECT_EQ(report.focusAreas, 1);
    EXPECT_EQ(report.themes, 2);
    EXPECT_EQ(report.subthemes, 1);
    EXPECT_EQ(report.units, 5);
    EXPECT_EQ(report.notRelevant, 1);
    EXPECT_EQ(report.codings, 5);
    EXPECT_EQ(report.goldenQuotes, 2);
    EXPECT_EQ(report.renditions, 1);
    EXPECT_EQ(report.memos, 5);
    ASSERT_EQ(report.sources.size(), 2U);
    EXPECT_THAT(report.sources[0].unboundLabels, IsEmpty());
    EXPECT_THAT(report.sources[1].unboundLabels, ElementsAre("Stranger"));
    EXPECT_THAT(report.tableRemarks, ElementsAre(HasSubstr("note")));

    const storage::Study study = storage::Study::open(m_folder.target(), "x", storage::Access::readOnly);
    const storage::Reader& read = study.read();
    EXPECT_TRUE(storage::check(m_folder.target()).problems.empty());
    EXPECT_EQ(read.info().id, report.study);
    EXPECT_EQ(read.info().title, "Round the table");
    EXPECT_EQ(read.info().question, "What did it do?");
    EXPECT_EQ(read.info().languages, "en da");
    EXPECT_EQ(read.info().speakerTag, "[{sex}, {group}]");

    const auto p01 = editing::participantByCode(read, "P01");
    const auto first = editing::groupByName(read, "First group");
    EXPECT_EQ(first.description, "The first");
    EXPECT_EQ(p01.group, first.id);
    EXPECT_EQ(editing::participantByCode(read, "P02").group, editing::groupByName(read, "Second group").id);
    EXPECT_EQ(editing::participantByCode(read, "P03").group, std::nullopt);
    const auto sex = editing::attributeByName(read, "sex");
    EXPECT_THAT(editing::categoriesOf(read, sex.id), ElementsAre("male", "female"));
    EXPECT_EQ(editing::attributeByName(read, "age at start").type, study::AttributeType::number);

    const auto meeting = editing::meetingByName(read, "Meeting one");
    EXPECT_EQ(meeting.date, "2024-02-29");
    EXPECT_EQ(read.where<&study::MeetingTopic::meeting>(meeting.id).size(), 2U);
    EXPECT_EQ(read.where<&study::Attendance::meeting>(meeting.id).size(), 2U);

    const auto s1 = editing::sourceByName(read, "S1");
    const auto s2 = editing::sourceByName(read, "S2");
    EXPECT_EQ(s1.language, "en");
    EXPECT_EQ(s1.date, "2024-03-01");
    EXPECT_EQ(s2.language, "en-GB");
    EXPECT_EQ(s2.meeting, meeting.id);
    EXPECT_EQ(s2.group, first.id) << "a meeting's source is of the meeting's group";
    const auto speakers = read.where<&study::Speaker::source>(s1.id);
    ASSERT_EQ(speakers.size(), 2U);
    EXPECT_EQ(speakers[0].role, study::Role::interviewer) << "labels that speak for themselves need no <speaker>";
    EXPECT_EQ(speakers[1].participant, p01.id);
    EXPECT_EQ(read.where<&study::Speaker::source>(s2.id).at(0).role, study::Role::moderator);

    const auto night = editing::themeByPath(read, "Calm/At night");
    EXPECT_EQ(read.get(*night.parent).colour, 3);
    EXPECT_EQ(read.get(*night.parent).definition, "Rest");
    EXPECT_EQ(read.get(*night.parent).focusArea, editing::focusAreaByName(read, "Effects").id);

    const auto units = read.where<&study::MeaningUnit::source>(s1.id);
    ASSERT_EQ(units.size(), 3U);
    const text::Text text = read.textOf(s1);
    EXPECT_EQ(text.slice(units[0].span()), "Calm.");
    EXPECT_EQ(units[0].relevance, study::Relevance::notRelevant);
    EXPECT_THAT(std::string(text.slice(units[1].span())), AllOf(StartsWith("It is"), HasSubstr("of the time.")));
    EXPECT_EQ(units[1].analyst, editing::analystByName(read, "Karen").id);
    EXPECT_EQ(units[2].analyst, editing::analystByName(read, "Mikkel").id);
    EXPECT_EQ(read.where<&study::Coding::unit>(units[1].id).size(), 3U);
    EXPECT_EQ(read.memosOn(study::MemoTarget::unit, units[1].id.uuid).at(0).text, "On the unit.");
    EXPECT_EQ(read.memosOn(study::MemoTarget::unit, units[1].id.uuid).at(0).analyst,
              editing::analystByName(read, "Mikkel").id);
    EXPECT_EQ(read.memosOn(study::MemoTarget::study, report.study.uuid).size(), 1U);
    EXPECT_EQ(read.memosOn(study::MemoTarget::source, s2.id.uuid).size(), 1U);
    EXPECT_EQ(read.memosOn(study::MemoTarget::participant, editing::participantByCode(read, "P03").id.uuid).size(), 1U);
    EXPECT_EQ(read.memosOn(study::MemoTarget::theme, night.parent->uuid).size(), 1U);
    const auto rendition = read.all<study::Rendition>().at(0);
    EXPECT_EQ(rendition.published, "[...] ten minutes.");
    EXPECT_EQ(rendition.translation, "Ti minutter.");
}

TEST_F(Build, TellsItsStoryInTheJournal) {
    m_folder.write("study.xml", whole);
    static_cast<void>(m_folder.build());
    const storage::Study study = storage::Study::open(m_folder.target(), "x", storage::Access::readOnly);
    std::vector<std::string> story;
    for (const study::JournalEntry& entry : study.journal())
        story.push_back(entry.analyst + ": " + entry.sentence);
    EXPECT_THAT(story,
                ElementsAre("Karen: Create the study Round the table", "Karen: Add 2 analysts and 2 groups",
                            "Karen: Import participants from p.csv", "Karen: Add 1 meeting", "Karen: Import 2 sources",
                            "Karen: Build the theme tree", "Karen: Mark 3 meaning units",
                            "Mikkel: Mark 2 meaning units", "Karen: Code 1 unit with 2 themes",
                            "Mikkel: Code 3 units with 3 themes", "Karen: Choose 2 golden quotes",
                            "Karen: Set 1 rendition", "Karen: Write 2 memos", "Mikkel: Write 3 memos"));
}

TEST_F(Build, CanBeUndoneStepByStep) {
    m_folder.write("study.xml", whole);
    static_cast<void>(m_folder.build());
    storage::Study study = storage::Study::open(m_folder.target(), "Karen");
    while (study.undo()) {
    }
    EXPECT_EQ(study.read().count<study::Source>(), 0);
    while (study.redo()) {
    }
    EXPECT_EQ(study.read().count<study::Coding>(), 5);
}

/// What a study says, without its ids and times.
std::string contentOf(const std::filesystem::path& path) {
    const storage::Study study = storage::Study::open(path, "x", storage::Access::readOnly);
    const storage::Reader& read = study.read();
    std::string content;
    for (const study::Source& source : read.all<study::Source>()) {
        content += source.name + source.text.text() + source.turns.text() + "\n";
        for (const study::Speaker& each : read.where<&study::Speaker::source>(source.id))
            content += each.label + std::string(study::name(each.role)) +
                       (each.participant ? read.get(*each.participant).code : "") + "\n";
        for (const study::MeaningUnit& unit : read.where<&study::MeaningUnit::source>(source.id)) {
            std::vector<std::string> codes;
            for (const study::Coding& each : read.where<&study::Coding::unit>(unit.id))
                codes.push_back(read.get(each.theme).name + " by " + read.get(each.analyst).name);
            std::sort(codes.begin(), codes.end());
            content += std::to_string(unit.begin.value) + "-" + std::to_string(unit.end.value);
            for (const std::string& code : codes)
                content += " " + code;
            content += "\n";
        }
    }
    for (const analysis::Quote& quote : analysis::quotes(read))
        content +=
            quote.theme + "/" + quote.subtheme + ": " + quote.published + " " + quote.tag + quote.translation + "\n";
    return content;
}

TEST_F(Build, GivesTheSameStudyEachTimeHoweverManyThreadsRead) {
    std::string sources;
    for (int which = 0; which < 40; ++which) {
        const std::string name = "more/" + std::to_string(which) + ".txt";
        m_folder.write(name, std::string(interview) + "\n\nP01: Number " + std::to_string(which) + ".\n");
        sources += "<source id=\"X" + std::to_string(which) + "\" path=\"" + name + "\" kind=\"interview\"/>\n";
    }
    m_folder.write("study.xml", with("</sources>", sources + "</sources>"));
    std::vector<std::string> contents;
    for (const unsigned readers : {1U, 2U, 5U}) {
        BuildOptions options;
        options.readers = readers;
        const std::filesystem::path target = m_folder.target(std::to_string(readers) + ".emic");
        EXPECT_EQ(exchange::buildStudy(m_folder.manifest(), target, options).sources.size(), 42U);
        contents.push_back(contentOf(target));
    }
    EXPECT_EQ(contents[0], contents[1]);
    EXPECT_EQ(contents[0], contents[2]);
    EXPECT_THAT(contents[0], HasSubstr("Time/: [...] ten minutes. [female, First group]Ti minutter."));
}

TEST_F(Build, NamesWhoBuilds) {
    m_folder.write("study.xml", whole);
    BuildOptions options;
    options.analyst = "mikkel";
    static_cast<void>(m_folder.build(options));
    const storage::Study study = storage::Study::open(m_folder.target(), "x", storage::Access::readOnly);
    EXPECT_EQ(study.journal().at(1).analyst, "Mikkel");
    EXPECT_EQ(study.read().count<study::Analyst>(), 2);
}

TEST_F(Build, LeavesNothingWhenStopped) {
    m_folder.write("study.xml", whole);
    for (int stopAt = 0; stopAt < 6; ++stopAt) {
        int calls = 0;
        BuildOptions options;
        options.progress = [&](const exchange::BuildProgress&) { return calls++ < stopAt; };
        EXPECT_THROW(static_cast<void>(m_folder.build(options)), Cancelled);
        EXPECT_TRUE(m_folder.nothingWasMade());
    }
}

TEST_F(Build, NeverWritesOverAFile) {
    m_folder.write("study.xml", whole);
    std::ofstream(m_folder.target()) << "mine";
    EXPECT_THAT(refusal([&] { static_cast<void>(m_folder.build()); }), HasSubstr("already a file"));
    EXPECT_EQ(storage::readFile(m_folder.target()), "mine");
}

TEST_F(Build, NeedsAManifest) {
    EXPECT_THROW(static_cast<void>(m_folder.build()), NotFound);
}

// What is wrong with files, and with what the manifest says of them

TEST_F(Build, NamesAMissingSource) {
    EXPECT_EQ(refused("in/s1.txt", "in/none.txt"),
              "study.xml:14: There is no file 'in/none.txt' beside the manifest; look at its name and folder.");
}

TEST_F(Build, NamesASourceThatCannotBeRead) {
    m_folder.write("in/s1.txt", "");
    EXPECT_THAT(m_folder.refused(whole), StartsWith("study.xml:14: "));
    EXPECT_THAT(refused("in/s1.txt", "in"), HasSubstr("study.xml:14: 'in' is no ordinary file"));
}

TEST_F(Build, FollowsNoLinkOutOfTheFolder) {
    std::filesystem::create_symlink("/etc/passwd", m_folder.path() / "in/link.txt");
    EXPECT_EQ(refused("in/s1.txt", "in/link.txt"),
              "study.xml:14: 'in/link.txt' is a link that leads out of the manifest's folder; copy the file there.");
    std::filesystem::create_directory_symlink("/etc", m_folder.path() / "etc");
    EXPECT_THAT(refused("p.csv", "etc/passwd"), HasSubstr("study.xml:6: 'etc/passwd' is a link that leads out"));
    std::filesystem::create_symlink("s1.txt", m_folder.path() / "in/inside.txt");
    m_folder.write("study.xml", with("in/s1.txt", "in/inside.txt"));
    EXPECT_EQ(m_folder.build().sources.size(), 2U);
}

TEST_F(Build, NamesAMissingTableAndColumn) {
    EXPECT_THAT(refused("p.csv", "q.csv"), HasSubstr("study.xml:6: There is no file 'q.csv'"));
    EXPECT_EQ(refused("column=\"age\"", "column=\"years\""),
              "study.xml:8: The table p.csv has no column 'years'; it has id, g, sex, age and note.");
}

TEST_F(Build, NamesAGroupThatIsNotDeclared) {
    m_folder.write("p.csv", std::string(table) + "P04,G9,male,40,\n");
    EXPECT_THAT(m_folder.refused(whole),
                StartsWith("p.csv:5: The group 'G9' is none of the manifest's (G1 and G2); correct it"));
}

TEST_F(Build, NamesACategoryThatIsNotListed) {
    EXPECT_THAT(
        refused("<category>male</category>", ""),
        HasSubstr("study.xml:7: The column 'sex' of p.csv has male, which the manifest does not list for 'sex'"));
}

TEST_F(Build, NamesAValueThatDoesNotFit) {
    m_folder.write("p.csv", "id,g,sex,age,note\nP01,G1,female,old,\nP02,G1,male,3,\nP03,G1,male,4,\n");
    EXPECT_THAT(m_folder.refused(whole), AllOf(StartsWith("p.csv:2: "), HasSubstr("old")));
}

TEST_F(Build, NamesACodeThatStandsTwice) {
    m_folder.write("p.csv", std::string(table) + "P01,G2,male,40,\n");
    const std::string said = m_folder.refused(whole);
    EXPECT_THAT(said, AllOf(HasSubstr("p.csv:"), HasSubstr("P01")));
    EXPECT_THAT(said, testing::Not(HasSubstr("There is no participant"))) << "one slip, one problem";
}

TEST_F(Build, NamesParticipantsThatTheTableLacks) {
    EXPECT_EQ(refused("P01 P02</attended>", "P01 P09</attended>"),
              "study.xml:11: There is no participant 'P09' in p.csv; look at its spelling, or add a row.");
    EXPECT_THAT(refused("participant=\"P02\"", "participant=\"P09\""),
                StartsWith("study.xml:17: There is no participant"));
    EXPECT_THAT(refused("participant=\"P03\"", "participant=\"P09\""), HasSubstr("There is no participant 'P09'"));
    EXPECT_THAT(refused("date=\"2024-03-01\"", "participant=\"P09\""),
                StartsWith("study.xml:14: There is no participant"));
}

TEST_F(Build, NamesALabelThatNobodyHas) {
    EXPECT_EQ(refused("label=\"Per\"", "label=\"Pär\""),
              "study.xml:17: Nobody is labelled 'Pär' in in/s2.txt; the labels there are Mod, Anna, Per, Stranger.");
}

TEST_F(Build, NamesAQuoteThatIsNotThere) {
    EXPECT_EQ(
        refused("It is calm now, most", "It is calm now most"),
        "study.xml:33: The quote 'It is calm now most of the time.' from S1 does not stand in it; it is found as far "
        "as 'It is calm now', where the source goes on ', most of the time. Calm? Calm. And…' and the quote 'most of "
        "the time.'.");
}

TEST_F(Build, NamesAQuoteThatStandsTwice) {
    EXPECT_THAT(refused(" after=\"And nobody\"", ""),
                AllOf(HasSubstr("The quote 'Calm.' from S1 stands in it 2 times"), HasSubstr("'before' or 'after'")));
}

TEST_F(Build, NamesAUnitThatStandsTwice) {
    EXPECT_EQ(refused("<quote before=\"it?\">Calm.", "<quote before=\"Calm?\">Calm."),
              "study.xml:38: The quote 'Calm.' from S1 is the unit on line 37 already; put the codes of both into one "
              "<unit>.");
}

TEST_F(Build, NamesARenditionThatPutsWordsIntoSomebodysMouth) {
    EXPECT_THAT(refused("[...] ten minutes.", "[...] twenty minutes."),
                AllOf(StartsWith("study.xml:31: "), HasSubstr("twenty")));
}

TEST_F(Build, GathersProblemsOfAllFiles) {
    m_folder.write("p.csv", "id,g,sex,age,note\nP01,G9,female,old,\nP02,G1,male,3,\n");
    std::string text = with("It is calm now, most", "It was");
    text.replace(text.find("in/s2.txt"), 9, "in/s3.txt");
    const std::string said = m_folder.refused(text);
    EXPECT_THAT(said, AllOf(HasSubstr("study.xml:15: There is no file 'in/s3.txt'"),
                            HasSubstr("study.xml:33: The quote"), HasSubstr("There is no participant 'P03'"),
                            HasSubstr("p.csv:2: The group 'G9'"), HasSubstr("old")));
}

TEST(BuildSample, BuildsTheSampleStudy) {
    const std::filesystem::path manifest = std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml";
    if (!std::filesystem::exists(manifest))
        GTEST_SKIP() << "there is no sample";
    const TemporaryFolder folder;
    const BuildReport report = exchange::buildStudy(manifest, folder.path() / "sample.emic");
    EXPECT_GT(report.sources.size(), 50U);
    EXPECT_GT(report.codings, 500);
    EXPECT_TRUE(storage::check(folder.path() / "sample.emic").problems.empty());
}

} // namespace
} // namespace emic::tests
