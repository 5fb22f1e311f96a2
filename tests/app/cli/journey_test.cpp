#include "tests/app/cli/command_line.h"

#include <sys/stat.h>

namespace emic::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class Journey : public CommandLineTest {};

TEST_F(Journey, FromTranscriptToPublishedQuote) {
    withPeopleAndTexts();
    const auto sources = json({"sources", study});
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0]["name"], "first");
    EXPECT_EQ(sources[0]["kind"], "interview");
    EXPECT_EQ(sources[0]["language"], "en");
    EXPECT_EQ(sources[0]["turns"], 6);
    EXPECT_EQ(sources[0]["speakers"][0]["role"], "interviewer");
    EXPECT_EQ(sources[0]["speakers"][1]["participant"], "P01");
    EXPECT_EQ(sources[0]["speakers"][1]["turns"], 3);
    EXPECT_TRUE(sources[0]["warnings"].is_array());
    EXPECT_GT(sources[0]["words"], 30);
    EXPECT_GT(sources[0]["characters"], 150);

    const auto unbound = json({"bind", study});
    ASSERT_EQ(unbound.size(), 1U);
    EXPECT_EQ(unbound[0]["label"], "Anna");
    EXPECT_THAT(done({"bind", study, "second", "--label", "anna", "--participant", "P03"}), HasSubstr("Bind"));
    EXPECT_THAT(done({"bind", study}), HasSubstr("Every label is bound."));
    EXPECT_EQ(done({"bind", study, "--auto"}), "Nothing to change.\n");

    const auto turns = json({"turns", study, "second"});
    EXPECT_EQ(turns[1]["index"], 2);
    EXPECT_EQ(turns[1]["speaker"], "Anna");
    EXPECT_EQ(turns[1]["participant"], "P03");
    EXPECT_EQ(turns[1]["text"], "I cook for two and freeze the rest.");
    EXPECT_EQ(turns[1]["end"].get<int>() - turns[1]["begin"].get<int>(), 35);
    EXPECT_TRUE(turns[1]["time_ms"].is_null());

    done({"units", "propose", study, "--by", "turn", "--participants-only", "--create"});
    const auto units = json({"units", study, "--participant", "P03"});
    ASSERT_EQ(units.size(), 3U);
    EXPECT_EQ(units[0]["source"], "second");
    EXPECT_THAT(units[0]["speakers"], ElementsAre("Anna"));
    EXPECT_THAT(units[0]["participants"], ElementsAre("P03"));
    EXPECT_EQ(units[0]["relevance"], "relevant");

    done({"focus", "add", study, "Company"});
    done({"themes", "add", study, "Being alone", "--focus", "Company"});
    done({"themes", "add", study, "Being alone/Evenings", "--definition", "What evenings are like"});
    const std::string id = units[0]["id"];
    EXPECT_EQ(done({"code", study, "Evenings", id.substr(0, 8)}), "Code 1 unit as Being alone/Evenings\n");
    done({"code", study, "Evenings", "--source", "first", "--quote", "I put the radio on. For the voices"});
    const auto themes = json({"themes", study});
    ASSERT_EQ(themes.size(), 2U);
    EXPECT_EQ(themes[1]["path"], "Being alone/Evenings");
    EXPECT_EQ(themes[1]["focus_area"], "Company");
    EXPECT_EQ(themes[1]["units"], 2);
    EXPECT_EQ(themes[1]["codings"], 2);
    EXPECT_EQ(themes[1]["participants"], 2);
    EXPECT_EQ(themes[0]["units"], 0);
    EXPECT_EQ(themes[0]["units_with_subthemes"], 2);

    done({"golden", "set", study, id, "Evenings"});
    done({"rendition", "set", study, id, "--published", "[...] freeze the rest.", "--tag", "[{sex}, {group}]",
          "--translation", "Jeg laver mad til to", "--language", "da"});
}

TEST_F(Journey, QuotesInEveryFormat) {
    withPeopleAndTexts();
    done({"bind", study, "--label", "Anna", "--participant", "P03"});
    done({"themes", "add", study, "Evenings"});
    const std::string id = unit("second", "I cook for two and freeze the rest.");
    done({"code", study, "Evenings", id});
    done({"golden", "set", study, id, "Evenings"});
    EXPECT_EQ(json({"golden", study})[0]["unit"], id);
    done({"study", "set", study, "--speaker-tag", "[{sex}, {group}]"});
    done({"rendition", "set", study, id, "--published", "I cook [...] and freeze the rest.", "--translation",
          "[Jeg laver mad]", "--language", "da"});
    EXPECT_EQ(json({"rendition", "show", study, id})["translation"], "[Jeg laver mad]");

    const auto quotes = json({"quotes", study, "--golden-only"});
    ASSERT_EQ(quotes.size(), 1U);
    EXPECT_EQ(quotes[0]["theme"], "Evenings");
    EXPECT_TRUE(quotes[0]["subtheme"].is_null());
    EXPECT_EQ(quotes[0]["text"], "I cook for two and freeze the rest.");
    EXPECT_EQ(quotes[0]["rendition"], "I cook [...] and freeze the rest.");
    EXPECT_EQ(quotes[0]["tag"], "[female, West]");
    EXPECT_EQ(quotes[0]["source"], "second");
    EXPECT_EQ(quotes[0]["turn"], 2);
    EXPECT_EQ(quotes[0]["participant"], "P03");
    EXPECT_EQ(quotes[0]["golden"], true);
    EXPECT_EQ(quotes[0]["unit"], id);

    EXPECT_THAT(done({"quotes", study}), HasSubstr("I cook [...] and freeze the rest."));
    EXPECT_THAT(done({"quotes", study, "--format", "csv"}), StartsWith("theme,subtheme,text,rendition"));
    EXPECT_THAT(done({"quotes", study, "--format", "html"}), HasSubstr("<html"));
    const std::string document = (folder / "table3.docx").string();
    EXPECT_EQ(done({"quotes", study, "-o", document}), "");
    EXPECT_THAT(FolderOfFiles::read(document), StartsWith("PK"));
    struct stat status {};
    ASSERT_EQ(::stat(document.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_THAT(refusal({"quotes", study, "--format", "docx"}, cli::notUnderstood), HasSubstr("-o"));
    EXPECT_EQ(json({"quotes", study, "--group", "East"}).size(), 0U);

    EXPECT_EQ(done({"rendition", "check", study, id}), "Faithful to what was said.\n");
    EXPECT_EQ(emic({"rendition", "check", study, id, "--published", "I never cook"}).code, cli::problemsFound);
}

TEST_F(Journey, JournalUndoRedo) {
    withPeopleAndTexts();
    done({"themes", "add", study, "Evenings", "--reason", "step 1"});
    auto log = json({"log", study});
    ASSERT_EQ(log.size(), 4U);
    EXPECT_EQ(log[3]["sentence"], "Add the theme Evenings");
    EXPECT_EQ(log[3]["analyst"], "Berit");
    EXPECT_EQ(log[3]["reason"], "step 1");
    EXPECT_EQ(log[3]["undone"], false);
    EXPECT_EQ(log[3]["kind"], "edit");
    EXPECT_EQ(log[3]["ordinal"], 4);
    EXPECT_EQ(log[3]["id"].get<std::string>().size(), 36U);
    EXPECT_THAT(log[3]["at"].get<std::string>(), testing::MatchesRegex("....-..-..T..:..:..\\....Z"));

    EXPECT_EQ(done({"undo", study, "--steps", "2"}), "Undo: Add the theme Evenings\nUndo: Import sources from texts\n");
    EXPECT_EQ(json({"sources", study}).size(), 0U);
    EXPECT_THAT(done({"redo", study}), StartsWith("Redo: Import sources"));
    EXPECT_EQ(json({"sources", study}).size(), 2U);
    log = json({"log", study, "--limit", "2"});
    ASSERT_EQ(log.size(), 2U);
    EXPECT_EQ(log[1]["kind"], "redo");
    EXPECT_TRUE(log[1]["target"].is_string());
    done({"redo", study});
    EXPECT_EQ(done({"redo", study}), "There is nothing to redo.\n");
}

TEST_F(Journey, BackupAndCheck) {
    withPeopleAndTexts();
    const std::string copy = (folder / "copy.emic").string();
    done({"backup", study, copy});
    EXPECT_EQ(json({"sources", copy}).size(), 2U);
    EXPECT_THAT(done({"check", copy}), HasSubstr("sound"));
    EXPECT_THAT(refusal({"backup", study, copy}), HasSubstr("copy.emic"));
    const std::string saved = (folder / "saved.emic").string();
    EXPECT_THAT(done({"check", copy, "--salvage", saved}), HasSubstr("nothing is lost"));
    EXPECT_EQ(json({"sources", saved}).size(), 2U);

    // Other words than were imported no longer fit their hash.
    std::string bytes = FolderOfFiles::read(copy);
    bytes.replace(bytes.find("radio"), 5, "audio");
    folder.write("copy.emic", bytes);
    const Result damaged = emic({"check", copy});
    EXPECT_EQ(damaged.code, cli::problemsFound) << damaged.out << damaged.err;
}

TEST_F(Journey, OriginalsComeOutByteForByte) {
    withPeopleAndTexts();
    const std::string out = (folder / "original.txt").string();
    done({"sources", "original", study, "first", "-o", out});
    EXPECT_EQ(FolderOfFiles::read(out), interview);
    EXPECT_THAT(done({"sources", "text", study, "first"}), StartsWith("How are your evenings?\nI put the radio on."));
}

} // namespace
} // namespace emic::tests
