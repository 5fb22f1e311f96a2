// The report, of a study with nothing in it and of the sample.
#include "tests/app/cli/command_line.h"

#include <pugixml.hpp>

#include <filesystem>

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
    EXPECT_EQ(page.select_nodes("//*[local-name()='main']/*[local-name()='section']").size(), 15U);
    EXPECT_EQ(page.select_nodes("//*[local-name()='svg']").size(), 30U);
    EXPECT_EQ(page.select_nodes("//*[local-name()='blockquote']").size(), 51U); // 48 golden quotes, 3 first units
    EXPECT_THAT(html, HasSubstr("HbA1c (mmol/mol)<sup>a</sup>"));
    EXPECT_THAT(html, HasSubstr("Excludes HbA1c of P03 at After the meetings: pregnant"));
    EXPECT_THAT(html, HasSubstr("25 of 30 (83.3%) were interviewed; P05, P12, P19, P24 and P28 were not."));
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
