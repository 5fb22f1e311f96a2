// The sample study is complete through step 4, and what the method asks of condensates, categories and the thread holds
// for all of it.
#include "core/analysis/staleness.h"
#include "core/analysis/thread.h"
#include "core/editing/editing.h"
#include "core/study/theme_tree.h"
#include "core/text/strings.h"
#include "core/transcripts/read_source.h"
#include "tests/app/cli/command_line.h"

#include <algorithm>
#include <set>

namespace emic::tests {
namespace {

using analysis::ThreadKind;
using analysis::ThreadNode;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Built once; a test that changes it takes a copy.
class SampleStudy : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<FolderOfFiles>();
        const Result built = emic({"build", EMIC_SOURCE_DIR "/sample_corpus/study.xml", built_()});
        ASSERT_EQ(built.code, cli::done) << built.err;
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static std::string built_() { return (*s_folder / "sample.emic").string(); }
    static storage::Study read() { return storage::Study::open(built_(), "Reader", storage::Access::readOnly); }
    [[nodiscard]] std::string copy() const {
        const std::filesystem::path path = m_folder / "copy.emic";
        std::filesystem::copy_file(built_(), path);
        return path.string();
    }

    FolderOfFiles m_folder;
    static std::unique_ptr<FolderOfFiles> s_folder;
};
std::unique_ptr<FolderOfFiles> SampleStudy::s_folder;

bool reaches(const ThreadNode& node, ThreadKind kind) {
    return node.kind == kind ||
           std::ranges::any_of(node.next, [&](const ThreadNode& next) { return reaches(next, kind); });
}

/// Every unit below a place stands in a turn.
void everyUnitHasItsTurn(const ThreadNode& node) {
    EXPECT_TRUE(node.kind != ThreadKind::unit || reaches(node, ThreadKind::turn)) << node.words;
    for (const ThreadNode& next : node.next)
        everyUnitHasItsTurn(next);
}

TEST_F(SampleStudy, HasACondensateForEachSubthemeAndACategoryForEachTheme) {
    const storage::Study study = read();
    const study::ThemeTree tree(study.read().all<study::Theme>());
    std::int64_t subthemes = 0;
    std::int64_t themes = 0;
    for (const study::ThemeTree::Place& place : tree.inOrder()) {
        const auto sentences = study.read().where<&study::CondensateSentence::theme>(place.theme->id);
        const auto category = study.read().where<&study::Category::theme>(place.theme->id);
        EXPECT_EQ(sentences.empty(), place.depth == 0) << tree.path(place.theme->id);
        EXPECT_EQ(category.empty(), place.depth > 0) << tree.path(place.theme->id);
        ++(place.depth == 0 ? themes : subthemes);
    }
    EXPECT_EQ(themes, 8);
    EXPECT_EQ(subthemes, 26);
}

TEST_F(SampleStudy, HasACompleteThread) {
    EXPECT_EQ(json({"trace", built_(), "--gaps"}).size(), 0U);
    const storage::Study study = read();
    std::set<study::ThemeId> leanedOn;
    for (const study::Category& category : study.read().all<study::Category>()) {
        const ThreadNode down = analysis::threadDown(study.read(), category.id);
        EXPECT_GE(down.next.size(), 3U);
        everyUnitHasItsTurn(down);
    }
    for (const study::CategoryParagraph& paragraph : study.read().all<study::CategoryParagraph>())
        EXPECT_TRUE(reaches(analysis::threadDown(study.read(), paragraph.id), ThreadKind::participant))
            << paragraph.text;
    for (const study::ParagraphCondensate& link : study.read().all<study::ParagraphCondensate>())
        leanedOn.insert(link.theme);
    EXPECT_EQ(leanedOn.size(), 26U) << "a condensate that no paragraph leans on leads nowhere";
    for (const study::CondensateSentence& sentence : study.read().all<study::CondensateSentence>()) {
        EXPECT_TRUE(reaches(analysis::threadDown(study.read(), sentence.id), ThreadKind::turn)) << sentence.text;
        EXPECT_TRUE(reaches(analysis::threadUp(study.read(), sentence.id), ThreadKind::category)) << sentence.text;
    }
}

TEST_F(SampleStudy, IsFreshAndValidated) {
    const storage::Study study = read();
    const analysis::StaleMarks marks(study.read());
    EXPECT_THAT(marks.sentences(), IsEmpty());
    EXPECT_THAT(marks.paragraphs(), IsEmpty());
    EXPECT_EQ(json({"validate", built_(), "--open"}).size(), 0U);
    std::set<study::Validation> kinds;
    for (const study::ValidationMark& mark : study.read().all<study::ValidationMark>()) {
        kinds.insert(mark.mark);
        const bool needsNote = mark.mark == study::Validation::nuances || mark.mark == study::Validation::contradicts;
        EXPECT_TRUE(!needsNote || !mark.note.empty()) << study.read().get(mark.source).name << ": " << mark.note;
    }
    EXPECT_EQ(kinds.size(), 4U);
}

TEST_F(SampleStudy, WasReadByBothAndSeenAloneAtFirst) {
    const storage::Study study = read();
    EXPECT_EQ(study.read().count<study::Reading>(), 120);
    EXPECT_EQ(study.read().count<study::Preconception>(), 2);
    std::set<study::SourceId> withImpression;
    for (const study::Impression& impression : study.read().all<study::Impression>())
        withImpression.insert(impression.source);
    EXPECT_EQ(withImpression.size(), 60U);
    for (const study::Analyst& analyst : study.read().all<study::Analyst>()) {
        const auto own = study.read().where<&study::PreliminaryTheme::analyst>(analyst.id);
        EXPECT_GE(own.size(), editing::fewestPreliminary);
        EXPECT_LE(own.size(), editing::mostPreliminary);
        EXPECT_TRUE(std::ranges::all_of(own, [](const auto& theme) { return theme.theme.has_value(); }));
    }
    const auto rows =
        nlohmann::json::parse(emic({"preliminary", built_(), "--as", "Karen Lindqvist", "--format", "json"}).out);
    std::set<std::string> likeness;
    for (const auto& row : rows)
        likeness.insert(row["likeness"].get<std::string>());
    EXPECT_EQ(likeness, (std::set<std::string>{"same", "similar", "only one"}));
}

TEST_F(SampleStudy, TracesFromOneUnitDownAndUp) {
    const auto units = json({"units", built_(), "--source", "P16-interview"});
    const auto debt = std::ranges::find_if(units, [](const auto& unit) {
        return unit["text"].template get<std::string>().find("ligesom en gæld") != std::string::npos;
    });
    ASSERT_NE(debt, units.end());
    std::vector<std::string> down;
    std::set<std::string> up;
    for (const auto& row : json({"trace", built_(), (*debt)["id"], "--outcome", "hba1c"}))
        if (row["direction"] == "down")
            down.push_back(row["kind"]);
        else
            up.insert(row["words"].get<std::string>().substr(0, 40));
    EXPECT_EQ(down, (std::vector<std::string>{"unit", "turn", "participant", "change"}));
    EXPECT_THAT(up, Contains(HasSubstr("It had been something that I had for mys")));
    EXPECT_THAT(up, Contains(HasSubstr("A common purse of small disgraces")));
}

TEST_F(SampleStudy, NeverGivesACondensateAsAQuote) {
    const storage::Study study = read();
    std::vector<std::string> sentences;
    for (const study::CondensateSentence& sentence : study.read().all<study::CondensateSentence>())
        sentences.push_back(sentence.text);
    ASSERT_GT(sentences.size(), 200U);
    const auto hasNone = [&](const std::string& words, const std::string& where) {
        EXPECT_GT(words.size(), 10'000U) << where << " has quotes";
        const std::string spaced = text::collapseSpace(words);
        for (const std::string& sentence : sentences)
            EXPECT_EQ(spaced.find(sentence), std::string::npos) << where << ": " << sentence;
    };
    for (const std::string format : {"csv", "json", "table"})
        hasNone(done({"quotes", built_(), "--all", "--format", format}), format);
    for (const std::string format : {"html", "docx"}) {
        const std::string file = (m_folder / ("quotes." + format)).string();
        done({"quotes", built_(), "--all", "-o", file});
        hasNone(transcripts::readSource(FolderOfFiles::read(file), file).source.text.bytes, format);
    }
    hasNone(done({"units", built_(), "--format", "csv"}), "units");
    // The report's quotes as well; where it has condensates, they stand in a section of their own.
    const std::string report = (m_folder / "report.html").string();
    done({"report", built_(), "--out", report, "--sections", "quotes"});
    hasNone(transcripts::readSource(FolderOfFiles::read(report), report).source.text.bytes, "report");
}

TEST_F(SampleStudy, DeletingAUnitMarksWhatStandsOnItAndUndoClearsThat) {
    const std::string study = copy();
    const auto units = json({"units", study, "--source", "P23-interview"});
    const auto sky = std::ranges::find_if(units, [](const auto& unit) {
        return unit["text"].template get<std::string>().find("like one glances at the sky") != std::string::npos;
    });
    ASSERT_NE(sky, units.end());
    EXPECT_THAT(done({"units", "delete", study, (*sky)["id"], "--dry-run"}),
                HasSubstr("; 1 sentence of a condensate and 1 quote in a category would be stale; nothing"));
    EXPECT_THAT(done({"sources", "remove", study, "P23-interview", "--dry-run"}), HasSubstr("would be stale"));
    done({"units", "delete", study, (*sky)["id"]});
    EXPECT_THAT(json({"log", study}).back()["sentence"].get<std::string>(),
                HasSubstr("1 sentence of a condensate and 1 quote in a category leaned on that"));
    const auto stale = json({"condensate", study, "--stale"});
    ASSERT_EQ(stale.size(), 1U);
    EXPECT_THAT(stale[0]["sentence"].get<std::string>(), HasSubstr("as one glances at the sky"));
    std::int64_t paragraphs = 0;
    for (const auto& category : json({"category", study}))
        paragraphs += category["stale"].get<std::int64_t>();
    EXPECT_EQ(paragraphs, 1) << "the paragraph that leans on its condensate and quotes it";
    done({"undo", study});
    EXPECT_EQ(json({"condensate", study, "--stale"}).size(), 0U);
    EXPECT_EQ(json({"trace", study, "--gaps"}).size(), 0U);
}

TEST_F(SampleStudy, MergingThemesCarriesTheFindings) {
    const std::string path = copy();
    storage::Study study = storage::Study::open(path, "Karen Lindqvist");
    const study::ThemeId from = editing::themeByPath(study.read(), "Going home heavier").id;
    const study::ThemeId into = editing::themeByPath(study.read(), "Lighter and more open").id;
    const auto sentences = study.read().count<study::CondensateSentence>();
    const auto preliminaries = study.read().where<&study::PreliminaryTheme::theme>(std::optional(from)).size() +
                               study.read().where<&study::PreliminaryTheme::theme>(std::optional(into)).size();
    const auto entry = study.perform([&](storage::Edit& edit) { editing::mergeThemes(edit, from, into); });
    ASSERT_TRUE(entry);
    EXPECT_THAT(entry->sentence, HasSubstr("3 paragraphs of a category"));
    EXPECT_THAT(entry->sentence, HasSubstr("60 marks for sources that both had marked went"));
    const storage::Reader& reader = study.read();
    EXPECT_EQ(reader.count<study::CondensateSentence>(), sentences);
    EXPECT_EQ(study::ThemeTree(reader.all<study::Theme>()).children(into).size(), 6U);
    const study::Category category = reader.where<&study::Category::theme>(into).at(0);
    EXPECT_EQ(reader.where<&study::CategoryParagraph::category>(category.id).size(), 6U);
    EXPECT_EQ(reader.where<&study::ValidationMark::category>(category.id).size(), 60U);
    EXPECT_EQ(reader.where<&study::PreliminaryTheme::theme>(std::optional(into)).size(), preliminaries);
    EXPECT_THAT(analysis::threadGaps(reader), IsEmpty());
    study.undo();
    EXPECT_THAT(analysis::StaleMarks(study.read()).paragraphs(), IsEmpty());
    EXPECT_EQ(study.read().count<study::Category>(), 8);
}

TEST_F(SampleStudy, HasALogbookAndNegotiations) {
    EXPECT_GE(json({"decisions", built_()}).size(), 12U);
    const auto negotiations = json({"negotiate", built_()});
    EXPECT_EQ(negotiations.size(), 5U);
    EXPECT_EQ(json({"negotiate", built_(), "--open"}).size(), 1U);
    for (const auto& each : negotiations) {
        EXPECT_THAT(each["positions"].get<std::string>(), HasSubstr("Karen Lindqvist: "));
        EXPECT_THAT(each["positions"].get<std::string>(), HasSubstr("Mikkel Brandt: "));
        EXPECT_EQ(each["outcome"].is_null(), each["why"].is_null());
    }
}

} // namespace
} // namespace emic::tests
