// What differs between the verbatim and a quote, for the eye. Spans are shown as the words they hold.
#include "core/editing/rendition_check.h"
#include "core/editing/rendition_comparison.h"
#include "core/text/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace emic::editing {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "left out |words|words|"
std::vector<std::string> compared(std::string_view verbatim, std::string_view published) {
    static constexpr std::array names{"left out", "replaced", "added", "dropped", "not said"};
    const text::Text said{std::string(verbatim)};
    const text::Text shown{std::string(published)};
    std::vector<std::string> pieces;
    for (const RenditionPiece& piece : compareRendition(verbatim, published))
        pieces.push_back(std::string(names.at(static_cast<std::size_t>(piece.kind))) + " |" +
                         std::string(said.slice(piece.verbatim)) + "|" + std::string(shown.slice(piece.published)) +
                         "|");
    return pieces;
}

TEST(RenditionComparison, SaysWhatBracketsStandFor) {
    EXPECT_THAT(compared("I sleep badly, you know, at night.", "I sleep badly [...] at night."),
                ElementsAre("left out |, you know,|[...]|"));
    EXPECT_THAT(compared("Then he came home.", "Then [my husband] came home."),
                ElementsAre("replaced |he|[my husband]|"));
    EXPECT_THAT(compared("It rings.", "It [the alarm] rings."), ElementsAre("added ||[the alarm]|"));
    EXPECT_THAT(compared("he came home", "[H]e came home"), ElementsAre("replaced |he|[H]e|"));
    EXPECT_THAT(compared("one two three four", "one […] four"), ElementsAre("left out |two three|[…]|"));
}

TEST(RenditionComparison, EndsMayBeLeftOut) {
    EXPECT_THAT(compared("Well, I sleep badly. Yes.", "I sleep badly."),
                ElementsAre("left out |Well,||", "left out |Yes.||"));
}

TEST(RenditionComparison, TellsWhatIsNotFaithful) {
    EXPECT_THAT(compared("I sleep very badly.", "I sleep badly."), ElementsAre("dropped |very||"));
    EXPECT_THAT(compared("I sleep badly.", "I sleep so badly."), ElementsAre("not said ||so|"));
    EXPECT_THAT(compared("I sleep badly.", "I rest badly."), ElementsAre("not said |sleep|rest|"));
    EXPECT_THAT(compared("I sleep badly at night.", "I sleep [...] today"),
                ElementsAre("left out |badly at night.|[...]|", "not said ||today|"));
}

TEST(RenditionComparison, KindsOfMarksAreAlike) {
    EXPECT_THAT(compared("“Yes” – he said...  it’s so", "\"Yes\" - he said… it's so"), IsEmpty());
    EXPECT_THAT(compared("I sleep.", ""), IsEmpty());
    EXPECT_THAT(compared("", "[nothing]"), ElementsAre("added ||[nothing]|"));
    EXPECT_THAT(compared("I sleep.", "I [sleep"), ElementsAre("replaced |sleep.|[sleep|"));
}

TEST(RenditionComparison, LongTextsAreComparedWhereTheyDiffer) {
    // Some 9,000 words, of which most come again and again.
    std::string verbatim;
    for (int night = 0; night < 1'500; ++night)
        verbatim += "Night " + std::to_string(night) + " I sat and waited. ";
    EXPECT_THAT(compared(verbatim, verbatim), IsEmpty());
    const auto changed = [](std::string words, std::string_view from, std::string_view to) {
        return words.replace(words.find(from), from.size(), to);
    };
    const std::string once = changed(verbatim, "Night 700 I sat", "Night [...] sat");
    EXPECT_THAT(compared(verbatim, once), ElementsAre("left out |700 I|[...]|"));
    EXPECT_THAT(compared(verbatim, changed(once, "Night 800 I sat", "Night 800 I calmly sat")),
                ElementsAre("left out |700 I|[...]|", "not said ||calmly|"));
    EXPECT_THAT(compared(verbatim, changed(once, "Night 800 I sat", "Night 800 sat")),
                ElementsAre("left out |700 I|[...]|", "dropped |I||"));
    // Begins later and ends earlier.
    const std::size_t begin = verbatim.find("Night 2 ");
    const std::size_t end = verbatim.find(" Night 1498 ");
    EXPECT_THAT(compared(verbatim, verbatim.substr(0, end)),
                ElementsAre("left out |" + verbatim.substr(end + 1, verbatim.size() - end - 2) + "||"));
    EXPECT_THAT(compared(verbatim, verbatim.substr(begin)),
                ElementsAre("left out |" + verbatim.substr(0, begin - 1) + "||"));
}

RC_GTEST_PROP(RenditionComparison, AFaithfulQuoteHoldsNothingThatWasNotSaid, ()) {
    // Words, some of them left out or replaced.
    const auto words = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6));
    std::string verbatim;
    std::string published;
    for (const int word : words) {
        const std::string said = "word" + std::to_string(word);
        verbatim += (verbatim.empty() ? "" : " ") + said;
        const int what = *rc::gen::inRange(0, 8);
        published += (published.empty() ? "" : " ") + (what == 0   ? std::string("[...]")
                                                       : what == 1 ? std::string("[something]")
                                                                   : said);
    }
    const bool faithful = checkRendition(verbatim, published).faithful;
    RC_CLASSIFY(faithful);
    if (!faithful)
        return;
    for (const RenditionPiece& piece : compareRendition(verbatim, published)) {
        RC_ASSERT(piece.kind != RenditionPieceKind::notSaid);
        RC_ASSERT(piece.kind != RenditionPieceKind::dropped);
    }
}

} // namespace
} // namespace emic::editing
