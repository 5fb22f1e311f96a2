#include "core/text/error.h"
#include "core/transcripts/markdown_reader.h"

#include <gmock/gmock.h>

#include <chrono>

namespace emic::transcripts {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> blocks(std::string_view source) {
    const Document document = readMarkdown(source, {});
    std::vector<std::string> result;
    for (const Block& block : document.blocks) {
        static constexpr std::string_view kinds[] = {"", "# ", "- ", "| "};
        result.push_back(std::string(kinds[static_cast<std::size_t>(block.kind)]) +
                         std::string(document.words(block.text)));
    }
    return result;
}

std::string inlines(std::string_view source) {
    const Document document = readMarkdown(source, {});
    return document.blocks.empty() ? "" : std::string(document.words(document.blocks[0].text));
}

std::vector<std::string> bold(std::string_view source) {
    const Document document = readMarkdown(source, {});
    std::vector<std::string> result;
    for (const Mark& mark : document.marks) {
        if (mark.kind == MarkKind::bold) {
            result.emplace_back(document.words(mark.text));
        }
    }
    return result;
}

// Expectations are those of the CommonMark specification's own examples, or follow from its rules.
TEST(Markdown, RendersInlines) {
    EXPECT_EQ(inlines("\\[04:06\\] it&#39;s &amp; &eacute; &nope; &#x1F600;"), "[04:06] it's & é &nope; 😀");
    EXPECT_EQ(inlines("*foo* _bar_ **baz** __x__ ***y***"), "foo bar baz x y");
    EXPECT_EQ(inlines("a * b * c, snake_case_word, 2*3*4"), "a * b * c, snake_case_word, 234");
    EXPECT_EQ(inlines("*foo**bar**baz*"), "foobarbaz");
    EXPECT_EQ(inlines("**foo*"), "*foo");
    EXPECT_EQ(inlines("*foo**"), "foo*");
    EXPECT_EQ(inlines("foo***bar***baz"), "foobarbaz");
    EXPECT_EQ(inlines("** is not an empty emphasis"), "** is not an empty emphasis");
    EXPECT_EQ(inlines("**Matias: **hello"), "**Matias: **hello");
    EXPECT_EQ(inlines("`` a ` *b* ``"), "a ` *b*");
    EXPECT_EQ(inlines("`open *x*"), "`open x");
    EXPECT_EQ(inlines("[a *b*](u \"t\") ![pic](<x y>) [not]( [ref][x]"), "a b pic [not]( [ref][x]");
    EXPECT_EQ(inlines("[a [b](c) d](e)"), "[a b d](e)");
    EXPECT_EQ(inlines("<https://a.b/c> <a@b.c> x<br>y <b>z</b> <laughs> 1 < 2"),
              "https://a.b/c a@b.c x\ny z <laughs> 1 < 2");
    EXPECT_EQ(inlines("a  \nb\\\nc\nd"), "a  \nb\nc d");
    EXPECT_EQ(inlines("a <!-- b --> c"), "a  c");
}

TEST(Markdown, MarksWhatIsBold) {
    EXPECT_THAT(bold("**Anna:** hi **there**"), ElementsAre("Anna:", "there"));
    EXPECT_THAT(bold("***Anna:** hi*"), ElementsAre("Anna:"));
    EXPECT_THAT(bold("**a *b* c**"), ElementsAre("a b c"));
    EXPECT_THAT(bold("****a****"), ElementsAre("a"));
    EXPECT_THAT(bold("*a*"), ElementsAre());
}

TEST(Markdown, FindsBlocks) {
    EXPECT_THAT(blocks("# One #\n\nTwo\n===\npara\nlines\n\n- item\n* item\n1. one\n2. two\n\n> quote\nlazy\n\n***\n"),
                ElementsAre("# One", "# Two", "para lines", "- item", "- item", "- one", "- two", "quote lazy"));
    EXPECT_THAT(blocks("1986. That was a year.\n\n#Anna: hi\n"), ElementsAre("1986. That was a year.", "#Anna: hi"));
    EXPECT_THAT(blocks("```\n*a*\n\nb\n```\n\n    *code*\n    more\n"), ElementsAre("*a*\nb", "*code*\nmore"));
    EXPECT_THAT(blocks("<!-- note\n\nmore -->\ntext\n"), ElementsAre("text"));
    EXPECT_THAT(blocks("- a\n\n  still a\n\nno more"), ElementsAre("- a", "still a", "no more"));
}

TEST(Markdown, LeavesFrontMatterOut) {
    const Document document = readMarkdown("---\ntitle: \"P1\"\ndate: 1\n---\n\ntext\n", {});
    EXPECT_EQ(document.title, "P1");
    ASSERT_EQ(document.blocks.size(), 1U);
    EXPECT_EQ(document.blocks[0].place, 6U);
    EXPECT_THAT(blocks("---\nAnna said so\n---\n"), ElementsAre("# Anna said so"));
}

/// What would take the square of the length, were it done carelessly.
TEST(Markdown, TakesLinearTime) {
    for (const std::string_view piece :
         {"*a ", "a**b",   "[",    "[a](",     "`",     "<b ", "<!--",      "&",     "![", "- ", "+ ",
          "> ",  "_a *b ", "*a_ ", "[a](b 'c", "**a\n", "1) ", "`a``b```c", "<a \"", "\\", "#",  "[a](<b"}) {
        std::string source;
        while (source.size() < 400'000) {
            source += piece;
        }
        const auto begin = std::chrono::steady_clock::now();
        (void)readMarkdown(source, {});
        const auto took = std::chrono::steady_clock::now() - begin;
        EXPECT_LT(std::chrono::duration<double>(took).count(), 5.0) << piece;
    }
}

} // namespace
} // namespace emic::transcripts
