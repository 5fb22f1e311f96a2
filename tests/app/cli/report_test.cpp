// The report, of a study with nothing in it and of the sample.
#include "core/transcripts/archive.h"
#include "tests/app/cli/command_line.h"

#include <pugixml.hpp>

#include <cmath>
#include <filesystem>
#include <map>

namespace emic::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

class ReportTest : public CommandLineTest {
protected:
    [[nodiscard]] std::string at(const std::string& name) const { return (folder / name).string(); }
    [[nodiscard]] std::string written(const std::string& name) const { return FolderOfFiles::read(folder / name); }
};

TEST_F(ReportTest, OfAnEmptyStudySaysWhatIsMissing) {
    EXPECT_THAT(done({"report", study, "--out", at("r.html")}), HasSubstr("Wrote the report"));
    const std::string html = written("r.html");
    EXPECT_THAT(html, HasSubstr("Evenings alone"));
    EXPECT_THAT(html, HasSubstr("The study has no participants yet."));
    EXPECT_THAT(html, HasSubstr("Nothing was measured at two waves."));
    EXPECT_THAT(html, HasSubstr("Nothing has been coded yet."));
    const auto mode = fs::status(at("r.html")).permissions();
    EXPECT_EQ(mode, fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(ReportTest, HasTheSectionsAskedFor) {
    withPeopleAndTexts();
    done({"report", study, "--out", at("r.html"), "--sections", "flow,coreq"});
    const std::string html = written("r.html");
    EXPECT_THAT(html, HasSubstr("id=\"flow\""));
    EXPECT_THAT(html, HasSubstr("id=\"coreq\""));
    EXPECT_THAT(html, Not(HasSubstr("id=\"sample\"")));
}

TEST_F(ReportTest, NeverTakesTheStudysPlace) {
    EXPECT_THAT(refusal({"report", study, "--out", study, "--format", "html"}), HasSubstr("is a study"));
    EXPECT_NO_THROW(done({"info", study}));
    EXPECT_THAT(refusal({"report", study, "--out", at("r.html"), "--sections", "sampel"}),
                HasSubstr("no section 'sampel'; there are study, sample"));
    EXPECT_THAT(refusal({"report", study, "--out", at("r.html"), "--scale", "who9"}), HasSubstr("who9"));
    EXPECT_THAT(refusal({"report", study, "--out", at("none/r.html")}), HasSubstr("none"));
    EXPECT_THAT(refusal({"report", study, "--out", at("r.txt")}, cli::notUnderstood), HasSubstr(".html"));
    EXPECT_FALSE(fs::exists(at("r.html")));
}

TEST_F(ReportTest, NamesScalesTheFigureNeeds) {
    EXPECT_THAT(refusal({"figure", study, "map"}, cli::notUnderstood), HasSubstr("--scale"));
    EXPECT_THAT(done({"figure", study, "saturation"}), HasSubstr("Nothing has been coded yet."));
}

/// A study in which steps 3 and 4 have been made, and a decision and a negotiation.
class FindingsReportTest : public ReportTest {
protected:
    void SetUp() override {
        ReportTest::SetUp();
        withPeopleAndTexts();
        done({"themes", "add", study, "Being alone"});
        done({"code", study, "Being alone", "--source", "first", "--quote", "I put the radio on."});
        done({"code", study, "Being alone", "--source", "second", "--quote", "I cook for two and freeze the rest."});
        std::map<std::string, std::string> units;
        for (const auto& unit : json({"units", study}))
            units[unit["text"].get<std::string>()] = unit["id"];
        const std::string radio = units.at("I put the radio on.");
        const std::string cook = units.at("I cook for two and freeze the rest.");
        done({"golden", "set", study, radio, "Being alone"});
        done({"rendition", "set", study, radio, "--published", "I put the [machine] on."});
        done({"condensate", "add", study, "Being alone", condensate, "--unit", radio, "--unit", cook});
        done({"category", "title", study, "Being alone", "Company of one's own making"});
        done({"category", "add", study, "Being alone",
              "They made company {quote " + radio + "}, or went on {quote " + cook + ": freeze the rest} <alone>.",
              "--condensate", "Being alone"});
        done({"validate", "mark", study, "Being alone", "first", "contradicts", "--note", "Not lonely & not sorry"});
        done({"decisions", "add", study, "Evenings are no theme", "--why", "Nobody else speaks of them"});
        done({"negotiate", "open", study, "--source", "first", "--quote", "I put the radio on.", "--theme",
              "Being alone", "--question", "Alone or lonely?"});
        const std::string negotiation = json({"negotiate", study})[0]["id"];
        done({"negotiate", "position", study, negotiation, "Lonely"});
        done({"negotiate", "settle", study, negotiation, "Alone", "--why", "She says so"});
    }

    const std::string condensate = "Radio and freezer keep me company, evening after evening.";
};

TEST_F(FindingsReportTest, CarriesCategoriesCondensatesMarksAndDecisions) {
    done({"report", study, "--out", at("r.html")});
    const std::string html = written("r.html");
    pugi::xml_document page;
    ASSERT_TRUE(page.load_string(html.c_str(), pugi::parse_default | pugi::parse_doctype));
    EXPECT_THAT(html, HasSubstr("<h3>Company of one's own making</h3>"));
    EXPECT_THAT(html, HasSubstr("“I put the [machine] on.”"));
    EXPECT_THAT(html, HasSubstr("“freeze the rest”"));
    EXPECT_THAT(html, HasSubstr("&lt;alone&gt;"));
    EXPECT_THAT(html, HasSubstr("Not lonely &amp; not sorry"));
    EXPECT_THAT(html, HasSubstr("Evenings are no theme"));
    EXPECT_THAT(html, HasSubstr("Lonely"));
    EXPECT_THAT(html, HasSubstr("Alone or lonely?"));
    EXPECT_THAT(html, HasSubstr("contradicts: 1"));
    EXPECT_THAT(html, HasSubstr("1 sentence of condensates (step 3)"));
    // The words that the rendition replaces stand nowhere, also not as what was negotiated.
    done({"report", study, "--out", at("folder/")});
    for (const auto& file : fs::directory_iterator(folder / "folder"))
        EXPECT_THAT(FolderOfFiles::read(file.path()), Not(HasSubstr("radio on"))) << file.path();
    done({"report", study, "--out", at("verbatim/"), "--format", "csv", "--verbatim"});
    EXPECT_THAT(written("verbatim/negotiations.csv"), HasSubstr("I put the radio on."));
}

TEST_F(FindingsReportTest, NeverExportsACondensateAsAQuote) {
    done({"report", study, "--out", at("r.html")});
    pugi::xml_document page;
    ASSERT_TRUE(page.load_string(written("r.html").c_str(), pugi::parse_default | pugi::parse_doctype));
    EXPECT_EQ(page.select_nodes(("//*[contains(., '" + condensate + "')][local-name()='td']").c_str()).size(), 1U);
    for (const char* quoting : {"blockquote", "q", "span", "figure"})
        EXPECT_TRUE(
            page.select_nodes(
                    ("//*[local-name()='" + std::string(quoting) + "'][contains(., '" + condensate + "')]").c_str())
                .empty())
            << quoting;
    EXPECT_THAT(written("r.html"), Not(HasSubstr("“" + condensate)));
    done({"report", study, "--out", at("folder/")});
    for (const auto& file : fs::directory_iterator(folder / "folder")) {
        const std::string name = file.path().filename().string();
        const std::string bytes = FolderOfFiles::read(file.path());
        if (name == "condensates.csv") {
            EXPECT_THAT(bytes, HasSubstr("condensate, not a quote"));
        } else {
            EXPECT_THAT(bytes, Not(HasSubstr("Radio and freezer"))) << name;
        }
    }
    for (const char* format : {"table", "csv", "json", "html"})
        EXPECT_THAT(done({"quotes", study, "--all", "--format", format}), Not(HasSubstr("keep me company"))) << format;
    done({"quotes", study, "--all", "-o", at("q.docx")});
    EXPECT_THAT(transcripts::Archive(written("q.docx")).read("word/document.xml"), Not(HasSubstr("keep me company")));
}

/// The sample study, built once for all tests of it.
const std::string& sample() {
    static const FolderOfFiles folder;
    static const std::string study = [] {
        const std::string path = (folder / "sample.emic").string();
        const Result built = emic({"build", EMIC_SOURCE_DIR "/sample_corpus/study.xml", path});
        EXPECT_EQ(built.code, cli::done) << built.err;
        return path;
    }();
    return study;
}

TEST_F(ReportTest, OfTheSampleStudyIsWholeAndWellFormed) {
    done({"report", sample(), "--out", at("r.html")});
    const std::string html = written("r.html");
    pugi::xml_document page;
    ASSERT_TRUE(page.load_string(html.c_str(), pugi::parse_default | pugi::parse_doctype));
    EXPECT_EQ(page.select_nodes("//*[local-name()='main']/*[local-name()='section']").size(), 18U);
    EXPECT_EQ(page.select_nodes("//*[local-name()='svg']").size(), 30U);
    EXPECT_EQ(page.select_nodes("//*[local-name()='blockquote']").size(), 51U); // 48 golden quotes, 3 first units
    EXPECT_THAT(html, HasSubstr("HbA1c (mmol/mol)<sup>a</sup>"));
    EXPECT_THAT(html, HasSubstr("Excludes HbA1c of P03 at After the meetings: pregnant"));
    EXPECT_THAT(html, HasSubstr("25 of 30 (83.3%) were interviewed; P05, P12, P19, P24 and P28 were not."));
}

/// Rows of a CSV file by the names of its columns; no cell of these files has a line feed.
class CsvFile {
public:
    explicit CsvFile(const fs::path& path) {
        std::istringstream text(FolderOfFiles::read(path));
        std::string line;
        std::getline(text, line);
        const std::vector<std::string> names = cells(line);
        for (std::size_t place = 0; place < names.size(); ++place)
            m_places.emplace(names[place], place);
        while (std::getline(text, line))
            m_rows.push_back(cells(line));
    }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] const std::string& at(std::size_t row, const std::string& column) const {
        return m_rows.at(row).at(m_places.at(column));
    }

private:
    static std::vector<std::string> cells(std::string line) {
        if (line.ends_with('\r'))
            line.pop_back();
        std::vector<std::string> found(1);
        bool quoted = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line[at] == '"' && quoted && at + 1 < line.size() && line[at + 1] == '"')
                found.back() += line[at++];
            else if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == ',' && !quoted)
                found.emplace_back();
            else
                found.back() += line[at];
        }
        return found;
    }

    std::map<std::string, std::size_t> m_places;
    std::vector<std::vector<std::string>> m_rows;
};

TEST_F(ReportTest, HasTheNumbersThatRComputes) {
    done({"report", sample(), "--out", at("folder"), "--format", "csv"});
    // Computed by repeat.R in the folder of this report and, for counts, by tests/fixtures/report-oracle, with the
    // version of R that the last column names.
    const CsvFile expected(EMIC_SOURCE_DIR "/tests/fixtures/report-sample-by-r.csv");
    ASSERT_GT(expected.size(), 3400U);
    std::map<std::string, CsvFile> tables;
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const std::string& file = expected.at(row, "table");
        const auto table = tables.try_emplace(file, folder / ("folder/" + file)).first;
        const auto line = static_cast<std::size_t>(std::stoul(expected.at(row, "line"))) - 1;
        const std::string& ours = table->second.at(line, expected.at(row, "what"));
        const std::string where = file + ", row " + std::to_string(line + 1) + ", " + expected.at(row, "what");
        if (expected.at(row, "r") == "Inf") {
            EXPECT_EQ(ours, "Inf") << where;
            continue;
        }
        const double theirs = std::stod(expected.at(row, "r"));
        const double tolerance = std::stod(expected.at(row, "tolerance"));
        ASSERT_FALSE(ours.empty() || ours == "NA") << where;
        EXPECT_NEAR(std::stod(ours), theirs, tolerance * std::max(1.0, std::abs(theirs))) << where;
    }
}

TEST_F(ReportTest, ComesAsWordWorkbookAndFolder) {
    done({"report", sample(), "--out", at("r.docx"), "--sections", "study,change,saturation"});
    EXPECT_TRUE(written("r.docx").starts_with("PK"));
    done({"report", sample(), "--out", at("r.odt"), "--sections", "study,change,saturation"});
    EXPECT_TRUE(written("r.odt").starts_with("PK"));
    done({"report", sample(), "--out", at("r.pdf")});
    EXPECT_TRUE(written("r.pdf").starts_with("%PDF"));
    done({"report", sample(), "--out", at("r.xlsx")});
    EXPECT_TRUE(written("r.xlsx").starts_with("PK"));
    done({"report", sample(), "--out", at("folder") + "/", "--sections", "change"});
    for (const auto* file :
         {"contents.csv", "before-and-after.csv", "items-distress.csv", "data-values.csv", "repeat.R"})
        EXPECT_TRUE(fs::exists(folder / ("folder/" + std::string(file)))) << file;
    EXPECT_THAT(refusal({"report", sample(), "--out", at(""), "--format", "csv"}), HasSubstr("something else"));
    // The study itself is no folder to write to.
    EXPECT_THAT(refusal({"report", study, "--out", study, "--format", "csv"}), HasSubstr("is a study"));
}

TEST_F(ReportTest, SaysWhatTheCommandsSay) {
    done({"report", sample(), "--out", at("r.html")});
    const std::string html = written("r.html");
    for (const auto& row : json({"table4", sample()}))
        if (row["p"].is_number() && row["p"] >= 0.001) {
            std::ostringstream p;
            p << std::fixed << std::setprecision(3) << row["p"].get<double>();
            EXPECT_THAT(html, HasSubstr(">" + p.str() + "</td>")) << row["name"];
        }
    for (const auto* kind : {"change", "map", "voices"}) {
        const std::string figure = done({"figure", sample(), kind, "--scale", "who5"});
        // From the first drawn group on, the figure is the same in the page and on its own.
        const std::string drawn = figure.substr(figure.find("<g>"));
        EXPECT_THAT(html, HasSubstr(drawn)) << kind;
    }
}

} // namespace
} // namespace emic::tests
