// Twenty questions that a researcher would ask of the sample study, each answered by one query. What they find was read
// in the texts.
#include "tests/app/cli/command_line.h"

#include <set>

namespace emic::tests {
namespace {

struct ResearchQuestion {
    std::string asked;
    std::string query;
    std::string scope;
    int total;
    std::set<std::string> sources;
};

const std::vector<ResearchQuestion> questions = {
    {"Who speaks of being lonely or alone?",
     "lonely OR loneliness OR alone",
     "turns",
     6,
     {"P02-interview", "P03-interview", "P17-interview", "P23-interview", "P27-interview", "P30-interview"}},
    {"Who told somebody about the pump, and what?",
     "theme:\"Telling and showing\" told",
     "turns",
     8,
     {"P03-interview", "P09-interview", "P10-interview", "P11-interview", "P22-interview", "P27-interview"}},
    {"Did anyone feel ashamed?", "asham* OR shame", "turns", 1, {"P29-interview"}},
    {"What do men say whose fear shrank?",
     "sex:male theme:\"Fear that shrank\"",
     "turns",
     4,
     {"P06-interview", "P16-interview", "P20-interview", "P27-interview"}},
    {"Nights, as people over sixty tell of them",
     "age:>=60 night",
     "turns",
     6,
     {"G1-meeting-3", "G2-meeting-2", "P02-interview", "P09-interview", "P21-answers", "P21-interview"}},
    {"Who else has a neighbour?", "neighbour", "turns", 3, {"P02-interview", "P10-answers", "P29-interview"}},
    {"What do those of long standing say of complications?",
     "\"years with diabetes\":>30 complication*",
     "turns",
     2,
     {"P11-answers", "P29-interview"}},
    {"The nurse, where her part in the meetings was coded",
     "theme:\"The nurse in the room\" nurse",
     "turns",
     4,
     {"P02-answers", "P06-interview", "P08-interview", "P22-interview"}},
    {"Tears and sadness where somebody went home heavier",
     "theme:\"Going home heavier\" (sad OR cry OR tears)",
     "turns",
     5,
     {"G1-meeting-3", "P07-interview", "P16-interview", "P19-answers", "P22-interview"}},
    {"Where is the pump spoken of and nothing coded?",
     "uncoded: pump",
     "turns",
     12,
     {"G1-meeting-3", "G2-meeting-2", "P03-interview", "P08-answers", "P09-answers", "P14-answers", "P18-interview",
      "P30-interview"}},
    {"Friends, among those who came to meet peers",
     "motive:\"Meet peers\" friend",
     "turns",
     3,
     {"P07-answers", "P08-interview", "P22-interview"}},
    {"Danish words that begin with sukker",
     "sukker*",
     "turns",
     6,
     {"P15-answers", "P15-interview", "P16-interview", "P26-interview"}},
    {"Things never told",
     "/\\b(never|nobody) told\\b/",
     "turns",
     3,
     {"G2-meeting-2", "P04-interview", "P11-interview"}},
    {"The bus in line 14", "bus NEAR/8 14", "turns", 1, {"P26-interview"}},
    {"Coffee, in what was put aside", "relevance:not-relevant coffee", "turns", 1, {"G2-meeting-2"}},
    {"Running, with the pump or without",
     "running OR =run",
     "turns",
     23,
     {"P03-interview", "P04-answers", "P04-interview", "P09-interview", "P10-interview", "P11-interview",
      "P13-interview", "P17-interview", "P18-interview", "P20-interview", "P23-interview"}},
    {"The sensor, near an alarm or the night", "sensor NEAR/15 (alarm OR night)", "turns", 1, {"P01-interview"}},
    {"Women of group 2 on the doctor",
     "sex:female group:\"Group 2\" doctor",
     "turns",
     9,
     {"G2-meeting-2", "P17-answers", "P17-interview", "P22-interview", "P25-interview", "P29-interview"}},
    {"What the units say of the children",
     "child*",
     "units",
     10,
     {"P01-interview", "P03-answers", "P03-interview", "P04-interview", "P08-interview", "P20-interview",
      "P21-interview", "P25-interview", "P29-interview"}},
    {"Who wanted to ask the clinic, misspelt", "~clinik theme:\"Asking the clinic\"", "turns", 1, {"P30-interview"}},
};

TEST(ResearchQuestions, OfTheSampleStudyAreAnsweredByOneQueryEach) {
    FolderOfFiles folder;
    ::setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
    const auto study = (folder / "sample.emic").string();
    ASSERT_EQ(emic({"build", EMIC_SOURCE_DIR "/sample_corpus/study.xml", study}).code, 0);
    ASSERT_EQ(questions.size(), 20U);
    for (const ResearchQuestion& question : questions) {
        SCOPED_TRACE(question.asked + "  " + question.query);
        const auto answer = json({"search", study, question.query, "--in", question.scope, "--limit", "200"});
        EXPECT_EQ(answer["total"], question.total);
        std::set<std::string> sources;
        for (const auto& hit : answer["hits"])
            sources.insert(hit["source"].get<std::string>());
        EXPECT_EQ(sources, question.sources);
    }
    ::unsetenv("XDG_CACHE_HOME");
}

} // namespace
} // namespace emic::tests
