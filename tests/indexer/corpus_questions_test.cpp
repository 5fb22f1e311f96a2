// Questions of researchers to real interviews. What is expected was counted in the files themselves, without any of
// this program: by expressions over the words of their paragraphs, taken from the bytes (Markdown lines, Word's w:t,
// intervals of TextGrids, ELAN's annotations, pdftotext).
#include "core/editing/editing.h"
#include "core/storage/files.h"
#include "core/text/strings.h"
#include "core/transcripts/read_source.h"
#include "indexer/search.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace emic::indexer {
namespace {

namespace fs = std::filesystem;
using tests::StudyFixture;
using tests::TemporaryFolder;

const fs::path corpora = EMIC_SOURCE_DIR "/../shared/corpora";

/// A question, and in how many sources and at how many places its answer stands.
struct Asked {
    std::string query;
    std::size_t sources;
    std::size_t places; ///< stretches of words that are shown as found
};

std::vector<fs::path> filesIn(const fs::path& folder, const std::string& extension) {
    std::vector<fs::path> files;
    if (fs::is_directory(folder))
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            if (entry.path().extension() == extension)
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class CorpusQuestions : public testing::Test {
protected:
    StudyFixture study;
    TemporaryFolder folder;

    transcripts::ReadOptions in(const std::string& language) {
        transcripts::ReadOptions options;
        options.language = language;
        return options;
    }

    study::SourceId add(editing::NewSource source, const std::string& name) {
        source.name = name;
        study::SourceId id;
        study.edit([&](storage::Edit& edit) {
            id = editing::addSource(edit, source);
            static_cast<void>(editing::bindByLabel(edit, id));
        });
        return id;
    }

    void addFiles(const std::vector<fs::path>& files, const std::string& language) {
        for (const fs::path& file : files)
            add(transcripts::readSourceFile(file, in(language)).source, file.stem().string());
    }

    /// What the table says of everybody: code, gender and age range.
    void addPeople(const fs::path& table) {
        study.edit([&](storage::Edit& edit) {
            const auto gender = editing::addAttribute(edit, "gender", study::AttributeType::text);
            const auto age = editing::addAttribute(edit, "age range", study::AttributeType::text);
            std::set<std::string> known;
            bool heading = true;
            const std::string bytes = storage::readFile(table);
            for (const std::string_view line : text::split(bytes, '\n')) {
                const auto cells = text::split(line, '\t');
                if (cells.size() > 5 && !heading && known.insert(std::string(cells[0])).second) { // some stand twice
                    const auto person = editing::addParticipant(edit, std::string(cells[0]));
                    if (cells[2] != "N/A")
                        editing::setValue(edit, person, gender, std::string(cells[2]));
                    if (cells[5] != "N/A")
                        editing::setValue(edit, person, age, std::string(cells[5]));
                }
                heading = false;
            }
        });
    }

    void expectAnswers(const std::vector<Asked>& questions) {
        EXPECT_EQ(questions.size(), 20U);
        updateIndex(study.read(), folder.path() / "index");
        auto index = Index::open(folder.path() / "index", study.read().info().id);
        StudyFacts facts(study.read());
        Search search(index, facts);
        for (const Asked& asked : questions) {
            SCOPED_TRACE(asked.query);
            const auto answer = search.ask(
                study.read(),
                {.query = asked.query, .ownWords = false, .order = Order::text, .limit = 100'000, .exactTotal = true});
            std::set<std::string> sources;
            std::size_t places = 0;
            for (const Hit& hit : answer.hits) {
                sources.insert(hit.sourceName);
                places += hit.matches.size();
            }
            EXPECT_EQ(sources.size(), asked.sources);
            EXPECT_EQ(places, asked.places);
        }
    }
};

TEST_F(CorpusQuestions, ToConversationsInMarkdown) {
    const auto files = filesIn(corpora / "changelog" / "brainscience", ".md");
    if (files.empty())
        GTEST_SKIP() << "The conversations are not beside the project.";
    addFiles(files, "en");
    expectAnswers({
        {"lonely OR loneliness", 9, 27},
        {"\"social media\"", 5, 9},
        {"=anxious", 11, 20},
        {"anxiety NOT depression", 18, 40},
        {"anxiety depression", 7, 22},
        {"=sleep NEAR/5 =brain", 1, 3},
        {"mindful*", 10, 57},
        {"neuroplast*", 7, 18},
        {"\"fight or flight\"", 3, 3},
        {"therapist OR psychologist", 19, 31},
        {"speaker:\"Danielle Rath\" caffeine", 1, 171},
        {"source:brain-science-1 attachment", 1, 4},
        {"\"mental health\" OR \"mental illness\"", 15, 55},
        {"/\\bgr(ie|ea)v\\w+/", 4, 7},
        {"dopamine NEAR/8 reward", 3, 10},
        {"~lonelyness", 2, 11},
        {"shame OR guilt", 15, 100},
        {"\"my wife\"", 14, 20},
        {"=meditation speaker:Adam*", 1, 1},
        {"(stress OR burnout) =work", 7, 56},
    });
}

TEST_F(CorpusQuestions, ToGermanInterviews) {
    const auto files = filesIn(corpora / "haski_de", ".docx");
    if (files.empty())
        GTEST_SKIP() << "The German interviews are not beside the project.";
    addFiles(files, "de");
    expectAnswers({
        {"Freitextaufgabe", 3, 7},
        {"=Klausur", 3, 6},
        {"Feedback", 3, 15},
        {"Musterlösung OR Lösung", 2, 4},
        {"\"am Ende\"", 2, 2},
        {"=schon", 3, 10},
        {"=schön", 0, 0},
        {"HASKI NOT Klausur", 1, 1},
        {"speaker:S4 =ich", 1, 12},
        {"speaker:I =ihr", 3, 12},
        {"=AI", 3, 3},
        {"/\\bGPT\\b/", 1, 1},
        {"Rechtschreib*", 1, 2},
        {"=wir NEAR/3 =uns", 2, 4},
        {"kompliziert OR schwierig", 1, 1},
        {"\"ein Feedback\" OR \"das Feedback\"", 2, 4},
        {"=Professor", 1, 1},
        {"~Gramatik", 1, 1},
        {"=Punkte OR Punktzahl", 3, 7},
        {"language:de =cool NOT speaker:I", 3, 5},
    });
}

TEST_F(CorpusQuestions, ToConsultations) {
    const auto files = filesIn(corpora / "primock57" / "transcripts", ".TextGrid");
    if (files.empty())
        GTEST_SKIP() << "The consultations are not beside the project.";
    for (const fs::path& file : files) { // a file for each speaker
        const std::string name = file.stem().string();
        const auto base = name.substr(0, name.rfind('_'));
        if (!name.ends_with("_doctor"))
            continue;
        const auto read = transcripts::sourceOfAll(
            {transcripts::loadFile(file, in("en")),
             transcripts::loadFile(file.parent_path() / (base + "_patient.TextGrid"), in("en"))},
            in("en"));
        add(read.source, base);
    }
    expectAnswers({
        {"diarrhoea OR diarrhea", 17, 55},
        {"\"chest pain\"", 10, 19},
        {"headache", 21, 132},
        {"speaker:patient =worried", 10, 18},
        {"speaker:doctor \"how long\"", 22, 29},
        {"speaker:patient =alone", 6, 7},
        {"fever OR temperature", 40, 130},
        {"=blood NEAR/4 =stool", 6, 12},
        {"allerg*", 46, 105},
        {"paracetamol OR ibuprofen", 26, 76},
        {"cough NOT phlegm", 21, 91},
        {"smoke OR drink", 42, 184},
        {"speaker:patient \"my mum\"", 8, 12},
        {"source:day2* rash", 2, 7},
        {"breathless OR \"short of breath\" OR \"shortness of breath\"", 21, 85},
        {"/\\b(\\d+|two|three|four) (days|weeks)\\b/", 36, 106},
        {"=asthma", 18, 56},
        {"~diabetis", 12, 32},
        {"speaker:doctor \"family history\"", 17, 20},
        {"speaker:patient stress OR (speaker:patient anxious)", 11, 26},
    });
}

TEST_F(CorpusQuestions, ToItalianInterviews) {
    const auto files = filesIn(corpora / "parlato_it" / "eaf", ".eaf");
    if (files.empty())
        GTEST_SKIP() << "The Italian interviews are not beside the project.";
    addPeople(corpora / "parlato_it" / "metadata" / "participants.tsv");
    addFiles(files, "it");
    expectAnswers({
        {"=scuola", 9, 32},
        {"=famiglia OR =famiglie", 5, 21},
        {"\"mi ricordo\"", 9, 31},
        {"=guerra", 2, 2},
        {"=perché", 12, 652},
        {"=dialetto NOT =italiano", 2, 3},
        {"=torino", 11, 202},
        {"speaker:TOI001 =mamma", 1, 2},
        {"piemontes*", 2, 5},
        {"=amici OR =amiche OR =amico OR =amica", 11, 85},
        {"\"una volta\"", 8, 46},
        {"source:PTA002 =centro", 1, 1},
        {"=lavoro NEAR/4 =casa", 1, 2},
        {"=città", 12, 115},
        {"\"non lo so\"", 11, 98},
        {"/\\bfabbric\\w+/", 5, 24},
        {"=fiat", 4, 8},
        {"=nonno OR =nonna OR =nonni", 3, 30},
        {"=cucina OR =cucinare", 1, 1},
        {"gender:F age_range:21-25 =casa", 4, 13},
    });
}

TEST_F(CorpusQuestions, ToInterviewsInPdf) {
    const auto files = filesIn(corpora / "pdpilot" / "results" / "transcripts", ".pdf");
    if (files.empty())
        GTEST_SKIP() << "The interviews in PDF are not beside the project.";
    addFiles(files, "en");
    expectAnswers({
        {"\"ICE plots\"", 7, 59},
        {"speaker:Participant interaction", 7, 45},
        {"=clustering", 7, 20},
        {"\"two way\"", 7, 29},
        {"speaker:Participant \"I think\"", 7, 211},
        {"unintelligible", 7, 40},
        {"=python OR =notebook", 3, 5},
        {"=feature =importance", 7, 75},
        {"=confusing OR =confused", 2, 3},
        {"=useful NOT =plot", 7, 107},
        {"=SHAP", 4, 17},
        {"source:P3 =model", 1, 17},
        {"=one NEAR/2 =way", 6, 48},
        {"heterogen*", 1, 2},
        {"/\\bnon-?linear/", 2, 4},
        {"=rank OR =ranking OR =ranked", 7, 19},
        {"speaker:Dan \"any other\"", 7, 18},
        {"=time NOT =question", 7, 34},
        {"~outlyers", 6, 14},
        {"=filter OR =filtering", 7, 40},
    });
}

} // namespace
} // namespace emic::indexer
