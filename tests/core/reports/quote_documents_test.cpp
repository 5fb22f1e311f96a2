#include "core/editing/golden_quotes.h"
#include "core/reports/quote_docx.h"
#include "core/reports/quote_html.h"
#include "core/reports/quote_table.h"
#include "core/reports/table_json.h"
#include "core/storage/files.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/read_source.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <set>

namespace emic::tests {
namespace {

using namespace reports;
using analysis::Quote;
using testing::HasSubstr;
using testing::Not;

Quote quote(std::string theme, std::string subtheme, std::string verbatim) {
    Quote made;
    made.theme = std::move(theme);
    made.subtheme = std::move(subtheme);
    made.verbatim = verbatim;
    made.published = std::move(verbatim);
    made.source = "Interview 7";
    made.turn = 12;
    made.participant = "P07";
    made.speaker = "P07";
    return made;
}

QuoteDocument document() {
    QuoteDocument made;
    made.title = "Round & round";
    Quote shortened = quote("Calm", "At night", "I was, you know, calm");
    shortened.published = "I was [...] calm";
    shortened.tag = "[female, 34]";
    shortened.golden = true;
    shortened.sourceId = study::SourceId::make();
    made.languages.emplace(shortened.sourceId, "en-GB");
    Quote translated = quote("Calm", "At night", "Så stille");
    translated.translation = "So quiet";
    translated.translationLanguage = "en";
    translated.tag = "male";
    translated.sourceId = study::SourceId::make();
    made.languages.emplace(translated.sourceId, "da");
    made.quotes = {shortened, translated, quote("Time", "", "Ten minutes")};
    return made;
}

constexpr std::string_view hostile = "</p><script>alert('x')</script> & \"q\" \x1b[31m \xFF \x01 ]]> <!--";

QuoteDocument hostileDocument() {
    QuoteDocument made;
    made.title = hostile;
    made.caption = hostile;
    made.language = "x\" onload=\"y";
    Quote bad = quote(std::string(hostile), std::string(hostile), std::string(hostile));
    bad.published = "other " + std::string(hostile);
    bad.translation = hostile;
    bad.translationLanguage = "\"><script>";
    bad.tag = hostile;
    bad.source = hostile;
    bad.participant = hostile;
    bad.sourceId = study::SourceId::make();
    made.languages.emplace(bad.sourceId, "<");
    made.quotes = {bad};
    return made;
}

pugi::xml_document parsed(const std::string& xml) {
    pugi::xml_document tree;
    const pugi::xml_parse_result result = tree.load_string(xml.c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
    EXPECT_TRUE(result) << result.description() << " at " << result.offset;
    return tree;
}

TEST(QuoteTable, HasAllThatIsKnownOfAQuote) {
    const auto json = nlohmann::ordered_json::parse(tableJson(quoteTable(document().quotes)));
    ASSERT_EQ(json.size(), 3U);
    EXPECT_EQ(json[0]["theme"], "Calm");
    EXPECT_EQ(json[0]["subtheme"], "At night");
    EXPECT_EQ(json[0]["text"], "I was, you know, calm");
    EXPECT_EQ(json[0]["rendition"], "I was [...] calm");
    EXPECT_EQ(json[0]["tag"], "[female, 34]");
    EXPECT_EQ(json[0]["source"], "Interview 7");
    EXPECT_EQ(json[0]["turn"], 12);
    EXPECT_EQ(json[0]["participant"], "P07");
    EXPECT_EQ(json[0]["golden"], true);
    EXPECT_EQ(json[1]["rendition"], nullptr);
    EXPECT_EQ(json[1]["translation"], "So quiet");
    EXPECT_EQ(json[1]["language"], "en");
    EXPECT_EQ(json[2]["subtheme"], nullptr);
}

TEST(QuoteTable, PartsSectionsByThemeAndSubtheme) {
    const QuoteDocument made = document();
    const std::vector<QuoteSection> parts = sections(made.quotes);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].quotes.size(), 2U);
    EXPECT_TRUE(sections({}).empty());
}

TEST(QuoteTable, TakesTitleAndLanguagesFromTheStudy) {
    StudyFixture study;
    const auto source = study.addSource("Interview 1", {{"P01", "I am calm."}}, study::SourceKind::interview, "da");
    const auto theme = study.addTheme("Calm");
    const auto unit = study.addUnit(source, "I am calm.");
    study.code(unit, theme);
    study.edit([&](storage::Edit& edit) { editing::setGoldenQuote(edit, unit, theme); });
    const QuoteDocument made = quoteDocument(study.read(), analysis::quotes(study.read()));
    EXPECT_EQ(made.title, study.read().info().title);
    ASSERT_EQ(made.quotes.size(), 1U);
    EXPECT_EQ(languageOf(made, made.quotes[0]), "da");
}

TEST(QuoteHtml, HasHeadingsQuotesAndTheirPlaces) {
    const std::string html = quoteHtml(document());
    const pugi::xml_document tree = parsed(html);
    const auto text = [&](const char* path) { return tree.select_node(path).node().text().as_string(); };
    EXPECT_STREQ(tree.child("html").attribute("lang").as_string(), "en");
    EXPECT_STREQ(text("//h1"), "Table 3. Themes and example quotes");
    EXPECT_STREQ(text("//section[1]/h2"), "Calm");
    EXPECT_STREQ(text("//section[1]/h3"), "At night");
    EXPECT_STREQ(text("//section[2]/h2"), "Time");
    EXPECT_STREQ(text("//section[1]/figure[1]/blockquote/p"), "I was [...] calm ");
    EXPECT_STREQ(text("//section[1]/figure[1]/blockquote/p/span"), "[female, 34]");
    EXPECT_STREQ(text("//section[1]/figure[1]/div[@class='verbatim']/p"), "I was, you know, calm");
    EXPECT_STREQ(text("//section[1]/figure[1]/figcaption"), "Interview 7, turn 12 · P07 · golden quote");
    EXPECT_STREQ(tree.select_node("//section[1]/figure[2]/blockquote/p[1]").node().attribute("lang").as_string(), "da");
    EXPECT_STREQ(tree.select_node("//p[@class='translation']").node().attribute("lang").as_string(), "en");
    EXPECT_EQ(tree.select_nodes("//div[@class='verbatim']").size(), 1U) << "only where it differs";
    EXPECT_THAT(html, Not(HasSubstr("http-equiv=\"refresh\"")));
    EXPECT_THAT(html, Not(HasSubstr("src=")));
}

TEST(QuoteHtml, LeavesTheVerbatimOutWhereAsked) {
    QuoteDocument made = document();
    made.verbatim = false;
    const std::string html = quoteHtml(made);
    EXPECT_THAT(html, Not(HasSubstr("you know")));
    EXPECT_THAT(html, HasSubstr("Ten minutes"));
}

TEST(QuoteHtml, EscapesWhatComesFromStrangers) {
    const std::string html = quoteHtml(hostileDocument());
    const pugi::xml_document tree = parsed(html);
    EXPECT_TRUE(tree.select_nodes("//script").empty());
    EXPECT_TRUE(tree.select_nodes("//@onload").empty());
    EXPECT_TRUE(tree.select_nodes("//figure//@lang").empty()) << "what is no language tag is not said";
    EXPECT_THAT(html, Not(HasSubstr("\x1b")));
    EXPECT_TRUE(text::isValidUtf8(html));
    EXPECT_THAT(tree.select_node("//h2").node().text().as_string(), HasSubstr("<script>alert('x')</script>"));
}

TEST(QuoteHtml, SaysThatThereIsNothing) {
    QuoteDocument empty;
    EXPECT_THAT(quoteHtml(empty), HasSubstr("There are no quotes"));
    static_cast<void>(parsed(quoteHtml(empty)));
}

TEST(QuoteHtml, HasContentsWhereThereAreManyThemes) {
    QuoteDocument many;
    for (const char* theme : {"A", "B", "C", "D"})
        many.quotes.push_back(quote(theme, "", "words"));
    const pugi::xml_document tree = parsed(quoteHtml(many));
    std::set<std::string> ids;
    for (const pugi::xpath_node& each : tree.select_nodes("//h2/@id"))
        ids.insert(each.attribute().value());
    EXPECT_EQ(ids.size(), 4U);
    for (const pugi::xpath_node& link : tree.select_nodes("//nav//a/@href"))
        EXPECT_TRUE(ids.contains(std::string(link.attribute().value()).substr(1)));
    EXPECT_TRUE(parsed(quoteHtml(document())).select_nodes("//nav").empty());
}

std::string textOf(const std::string& docx) {
    return transcripts::readSource(docx, "table.docx").source.text.bytes;
}

TEST(QuoteDocx, CanBeReadAsADocument) {
    const std::string text = textOf(quoteDocx(document()));
    EXPECT_THAT(text, HasSubstr("Table 3. Themes and example quotes"));
    EXPECT_THAT(text, HasSubstr("“I was [...] calm” [female, 34]"));
    EXPECT_THAT(text, HasSubstr("“Så stille”"));
    EXPECT_THAT(text, HasSubstr("“So quiet” [male]")) << "a tag without brackets gets them";
    EXPECT_THAT(text, HasSubstr("[...] stands for words left out"));
    EXPECT_THAT(text, Not(HasSubstr("you know"))) << "the verbatim is not for the manuscript";
}

TEST(QuoteDocx, GivesTheSameBytesEachTime) {
    const QuoteDocument made = document();
    EXPECT_EQ(quoteDocx(made), quoteDocx(made));
}

TEST(QuoteDocx, TakesHostileAndEmptyText) {
    EXPECT_THAT(textOf(quoteDocx(hostileDocument())), HasSubstr("<script>alert('x')</script>"));
    EXPECT_THAT(textOf(quoteDocx(QuoteDocument())), HasSubstr("There are no quotes"));
}

TEST(QuoteDocx, NamesNoPersonAndNoTime) {
    const std::string bytes = quoteDocx(document());
    transcripts::Archive archive(bytes);
    const pugi::xml_document core = parsed(archive.read("docProps/core.xml"));
    std::vector<std::string> names;
    for (const pugi::xml_node& each : core.document_element().children())
        names.emplace_back(each.name());
    EXPECT_THAT(names, testing::ElementsAre("dc:title", "dc:subject", "dc:language"));
}

TEST(QuoteDocx, RepeatsItsHeadingRowAndNamesLanguages) {
    const std::string bytes = quoteDocx(document());
    transcripts::Archive archive(bytes);
    const pugi::xml_document tree = parsed(archive.read("word/document.xml"));
    EXPECT_EQ(tree.select_nodes("//w:tr").size(), 3U);
    EXPECT_EQ(tree.select_nodes("//w:tr[1]/w:trPr/w:tblHeader").size(), 1U);
    std::set<std::string> languages;
    for (const pugi::xpath_node& each : tree.select_nodes("//w:lang/@w:val"))
        languages.insert(each.attribute().value());
    EXPECT_EQ(languages, (std::set<std::string>{"da", "en", "en-GB"}));
    for (const char* part : {"[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/settings.xml"})
        static_cast<void>(parsed(archive.read(part)));
}

} // namespace
} // namespace emic::tests
