#include "app/cli/safe_output.h"
#include "tests/app/cli/command_line.h"

#include <unistd.h>

#include <algorithm>

namespace emic::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class Refusal : public CommandLineTest {
protected:
    /// One line, a full sentence.
    static void expectSentence(const std::string& message) {
        EXPECT_EQ(std::ranges::count(message, '\n'), 1) << message;
        EXPECT_TRUE(message.ends_with(".\n") || message.ends_with("?\n")) << message;
    }
};

TEST_F(Refusal, WhatIsNoStudy) {
    const std::string text = folder.write("notes.txt", "These are notes, and not a study.\n").string();
    for (const std::string& path : {(folder / "missing.emic").string(), folder.path().string(), text})
        for (const char* command : {"sources", "log", "undo", "info", "check", "participants"}) {
            SCOPED_TRACE(std::string(command) + " " + path);
            expectSentence(refusal({command, path}));
        }
    EXPECT_EQ(FolderOfFiles::read(text), "These are notes, and not a study.\n");
}

TEST_F(Refusal, AFolderThatCannotBeWritten) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "everything can be written by root";
    withPeopleAndTexts();
    std::filesystem::permissions(study, std::filesystem::perms::owner_read);
    std::filesystem::permissions(folder.path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    EXPECT_EQ(json({"sources", study}).size(), 2U);
    expectSentence(refusal({"themes", "add", study, "Evenings"}));
    expectSentence(refusal({"create", (folder / "new.emic").string(), "--title", "New"}));
    expectSentence(refusal({"sources", study, "-o", (folder / "sources.csv").string()}));
}

TEST_F(Refusal, NamesThatAreNotThere) {
    withPeopleAndTexts();
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
             {"turns", study, "third"},
             {"sources", "set", study, "third", "--date", "2024-03-04"},
             {"sources", "set", study, "first", "--group", "North"},
             {"bind", study, "first", "--label", "Zoe", "--participant", "P01"},
             {"bind", study, "first", "--label", "P01", "--participant", "P99"},
             {"units", study, "--theme", "Nothing"},
             {"units", "delete", study, "abcdef12"},
             {"code", study, "Nothing", "first:0-3"},
             {"golden", "set", study, "abcdef12", "Nothing"},
             {"memo", "remove", study, "abcdef12"},
             {"quotes", study, "--analyst", "Nobody"},
             {"participants", "import", study, (folder / "missing.csv").string()},
             {"import", study, (folder / "missing.txt").string()},
             {"import", study, (folder / "texts").string(), "--bindings", (folder / "missing.csv").string()},
             {"create", study, "--title", "Again"}}) {
        SCOPED_TRACE(testing::PrintToString(command));
        expectSentence(refusal(command));
    }
}

TEST_F(Refusal, WrongUsageOpensNothing) {
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{},
                                               {"sources"},
                                               {"dance", study},
                                               {"themes", "dance", study},
                                               {"sources", study, "--format", "xml"},
                                               {"log", study, "--limit", "none"},
                                               {"import", study},
                                               {"import", study, "x.txt", "--kind", "poem"},
                                               {"study", "set", study},
                                               {"study"},
                                               {"bind", study, "--label", "Anna"},
                                               {"bind", study, "--role", "moderator"},
                                               {"code", study},
                                               {"undo", study, "--steps", "0"}}) {
        SCOPED_TRACE(testing::PrintToString(command));
        EXPECT_EQ(emic(command).code, cli::notUnderstood);
    }
}

TEST_F(Refusal, HelpOfEveryCommandHasAnExample) {
    const std::vector<std::vector<std::string>> commands{{"create"},
                                                         {"info"},
                                                         {"study"},
                                                         {"study", "set"},
                                                         {"analysts"},
                                                         {"analysts", "add"},
                                                         {"analysts", "rename"},
                                                         {"import"},
                                                         {"sources"},
                                                         {"sources", "set"},
                                                         {"sources", "remove"},
                                                         {"sources", "text"},
                                                         {"sources", "original"},
                                                         {"turns"},
                                                         {"coverage"},
                                                         {"participants"},
                                                         {"participants", "add"},
                                                         {"participants", "rename"},
                                                         {"participants", "set"},
                                                         {"participants", "remove"},
                                                         {"participants", "import"},
                                                         {"attributes"},
                                                         {"attributes", "add"},
                                                         {"attributes", "rename"},
                                                         {"attributes", "type"},
                                                         {"attributes", "move"},
                                                         {"attributes", "categories"},
                                                         {"attributes", "remove"},
                                                         {"groups"},
                                                         {"groups", "add"},
                                                         {"groups", "rename"},
                                                         {"groups", "describe"},
                                                         {"groups", "remove"},
                                                         {"meetings"},
                                                         {"meetings", "add"},
                                                         {"meetings", "set"},
                                                         {"meetings", "attendance"},
                                                         {"meetings", "topics"},
                                                         {"meetings", "remove"},
                                                         {"bind"},
                                                         {"units"},
                                                         {"units", "propose"},
                                                         {"units", "create"},
                                                         {"units", "move"},
                                                         {"units", "split"},
                                                         {"units", "join"},
                                                         {"units", "relevance"},
                                                         {"units", "delete"},
                                                         {"themes"},
                                                         {"themes", "add"},
                                                         {"themes", "rename"},
                                                         {"themes", "define"},
                                                         {"themes", "colour"},
                                                         {"themes", "move"},
                                                         {"themes", "reorder"},
                                                         {"themes", "merge"},
                                                         {"themes", "split"},
                                                         {"themes", "delete"},
                                                         {"focus"},
                                                         {"focus", "add"},
                                                         {"focus", "rename"},
                                                         {"focus", "describe"},
                                                         {"focus", "move"},
                                                         {"focus", "remove"},
                                                         {"code"},
                                                         {"uncode"},
                                                         {"recode"},
                                                         {"golden"},
                                                         {"golden", "set"},
                                                         {"golden", "clear"},
                                                         {"golden", "move"},
                                                         {"rendition"},
                                                         {"rendition", "set"},
                                                         {"rendition", "clear"},
                                                         {"rendition", "show"},
                                                         {"rendition", "check"},
                                                         {"quotes"},
                                                         {"memo"},
                                                         {"memo", "add"},
                                                         {"memo", "change"},
                                                         {"memo", "remove"},
                                                         {"log"},
                                                         {"undo"},
                                                         {"redo"},
                                                         {"build"},
                                                         {"backup"},
                                                         {"check"}};
    const std::string overview = done({"--help"});
    for (std::vector<std::string> command : commands) {
        std::string words = "emic";
        for (const std::string& word : command)
            words += " " + word;
        EXPECT_THAT(overview, HasSubstr("  " + command.front() + " "));
        command.emplace_back("--help");
        EXPECT_THAT(done(command), HasSubstr("\n  " + words + " ")) << words;
    }
    EXPECT_THAT(done({"--version"}), HasSubstr("emic 0"));
}

TEST_F(Refusal, TextsCannotSteerATerminal) {
    folder.write("evil.txt", "Interviewer: Hello?\nP01: \x1B[2Jgone \xC2\x9B\x33\x31m\nInterviewer: Yes?\nP01: "
                             "\xE2\x80\xAEtxt.exe\nInterviewer: So?\nP01: So.\n");
    done({"import", study, (folder / "evil.txt").string()});
    for (const std::string& out : {done({"turns", study, "evil"}), done({"sources", study}),
                                   done({"units", "propose", study, "--by", "turn"})}) {
        EXPECT_THAT(out, Not(HasSubstr("\x1B")));
        EXPECT_THAT(out, Not(HasSubstr("\xC2\x9B")));
        EXPECT_THAT(out, Not(HasSubstr("\xE2\x80\xAE")));
    }
    EXPECT_THAT(refusal({"turns", study, "\x1B[2J"}), Not(HasSubstr("\x1B")));

    std::stringbuf target;
    cli::SafeOutput safe(target);
    std::ostream out(&safe);
    out << "a\x1B[2J\tb\n\xC2\x9B\xE2\x80\xAE\xC3\xA6\xF0\x9F\x8E\x89\xFFz";
    EXPECT_EQ(target.str(), "a\xEF\xBF\xBD[2J\tb\n\xEF\xBF\xBD\xEF\xBF\xBD\xC3\xA6\xF0\x9F\x8E\x89\xEF\xBF\xBDz");
}

} // namespace
} // namespace emic::tests
