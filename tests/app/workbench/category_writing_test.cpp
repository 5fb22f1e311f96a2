// Which paragraph of the study each paragraph on the screen is, and what becomes of two people's changes.
#include "app/workbench/category_writing.h"
#include "core/text/strings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace emic::workbench {
namespace {

using editing::ParagraphDraft;
using editing::ParagraphText;
using Drafts = std::vector<ParagraphDraft>;

class CategoryWriting : public testing::Test {
protected:
    /// Of each draft: which of the three it is (a, b, c), "new", or "from a".
    std::vector<std::string> whichOf(const std::vector<std::string>& texts) const {
        std::vector<ParagraphText> given;
        for (const std::string& text : texts)
            given.push_back({text, {}});
        std::vector<std::string> which;
        for (const ParagraphDraft& draft : recognised(before, given))
            which.push_back(draft.id ? called(*draft.id) : draft.from ? "from " + called(*draft.from) : "new");
        return which;
    }
    std::string called(study::ParagraphId id) const {
        const auto found = std::ranges::find(before, std::optional(id), &ParagraphDraft::id);
        return std::string(1, static_cast<char>('a' + (found - before.begin())));
    }
    static std::vector<std::string> wordsOf(const Drafts& drafts) {
        std::vector<std::string> words;
        for (const ParagraphDraft& draft : drafts)
            words.push_back(draft.text.text);
        return words;
    }

    const study::ParagraphId a = study::ParagraphId::make();
    const study::ParagraphId b = study::ParagraphId::make();
    const study::ParagraphId c = study::ParagraphId::make();
    const Drafts before{{a, {"Sleep was poor in most nights.", {}}},
                        {b, {"Alarms rang at any hour.", {}}},
                        {c, {"Partners slept elsewhere.", {}}}};
};

using testing::ElementsAre;

TEST_F(CategoryWriting, FollowsTypingCuttingJoiningAndMoving) {
    EXPECT_THAT(
        whichOf({"Sleep was poor in most nights.", "Alarms rang at any hour of it.", "Partners slept elsewhere."}),
        ElementsAre("a", "b", "c"));
    EXPECT_THAT(whichOf({"Sleep was poor in", "most nights.", "Alarms rang at any hour.", "Partners slept elsewhere."}),
                ElementsAre("a", "from a", "b", "c"));
    EXPECT_THAT(whichOf({"Sleep was poor in most nights. Alarms rang at any hour.", "Partners slept elsewhere."}),
                ElementsAre("a", "c"));
    EXPECT_THAT(whichOf({"Partners slept elsewhere.", "Sleep was poor in most nights.", "Alarms rang at any hour."}),
                ElementsAre("c", "a", "b"));
    EXPECT_THAT(whichOf({"Sleep was poor in most nights.", "Quite another thought.", "Partners slept elsewhere."}),
                ElementsAre("a", "b", "c"))
        << "rewritten where it stood";
    EXPECT_THAT(
        whichOf({"Sleep was poor in most nights.", "Alarms rang at any hour.", "Partners slept elsewhere.", "More."}),
        ElementsAre("a", "b", "c", "new"));
    EXPECT_THAT(whichOf({}), ElementsAre());
}

TEST_F(CategoryWriting, WhatIsTakenOutIsKnown) {
    EXPECT_THAT(takenOut(before, {before[0], {b, {" ", {}}}}), ElementsAre(b, c));
    EXPECT_THAT(takenOut(before, before), ElementsAre());
}

TEST_F(CategoryWriting, WhatIsTypedStaysAndTheRestIsTheirs) {
    Drafts mine = before;
    mine[0].text.text = "Sleep was mine.";
    Drafts theirs = before;
    theirs[0].text.text = "Sleep was theirs.";
    theirs[1].text.text = "Alarms were theirs.";
    theirs.push_back({study::ParagraphId::make(), {"A new one of theirs.", {}}});
    EXPECT_THAT(
        wordsOf(merged(before, mine, theirs)),
        ElementsAre("Sleep was mine.", "Alarms were theirs.", "Partners slept elsewhere.", "A new one of theirs."));
    EXPECT_EQ(merged(before, before, theirs), theirs) << "nothing was typed";
}

TEST_F(CategoryWriting, WhatTheyTookOutGoesUnlessItWasTypedIn) {
    Drafts mine = before;
    mine[1].text.text = "Alarms rang and rang.";
    const Drafts theirs{before[0]};
    const Drafts both = merged(before, mine, theirs);
    EXPECT_THAT(wordsOf(both), ElementsAre("Sleep was poor in most nights.", "Alarms rang and rang."));
    EXPECT_FALSE(both[1].id) << "it comes anew";
}

TEST_F(CategoryWriting, WhatITookOutStaysOutUnlessTheyChangedIt) {
    const Drafts mine{before[0], {b, {"Alarms rang and rang.", {}}}};
    EXPECT_THAT(wordsOf(merged(before, mine, before)),
                ElementsAre("Sleep was poor in most nights.", "Alarms rang and rang."));
    Drafts theirs = before;
    theirs[2].text.text = "Partners came back.";
    EXPECT_THAT(wordsOf(merged(before, mine, theirs)),
                ElementsAre("Sleep was poor in most nights.", "Alarms rang and rang.", "Partners came back."));
}

RC_GTEST_PROP(CategoryWritingLaws, NoParagraphIsTwoAndNoWordIsLost, ()) {
    const auto word = rc::gen::element<std::string>("alarm", "night", "sleep", "wife", "hour", "");
    const auto text =
        rc::gen::map(rc::gen::container<std::vector<std::string>>(word), [](const std::vector<std::string>& words) {
            std::string all;
            for (const std::string& each : words)
                all += (all.empty() ? "" : " ") + each;
            return all;
        });
    Drafts before;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(text))
        before.push_back({study::ParagraphId::make(), {each, {}}});
    std::vector<ParagraphText> typed;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(text))
        typed.push_back({each, {}});
    const Drafts drafts = recognised(before, typed);
    RC_ASSERT(drafts.size() == typed.size());
    std::vector<study::ParagraphId> seen;
    for (std::size_t at = 0; at < drafts.size(); ++at) {
        RC_ASSERT(drafts[at].text == typed[at]);
        if (drafts[at].id) {
            RC_ASSERT(std::ranges::find(seen, *drafts[at].id) == seen.end());
            seen.push_back(*drafts[at].id);
        }
    }
    // Typed words are in what both make of it, whatever the others did; blanks at the ends of paragraphs are no words.
    const Drafts both = merged(before, drafts, {});
    for (const ParagraphDraft& draft : drafts) {
        const auto readsAlike = [&](const ParagraphDraft& each) {
            return text::trim(each.text.text) == text::trim(draft.text.text);
        };
        RC_ASSERT(text::trim(draft.text.text).empty() || std::ranges::any_of(before, readsAlike) ||
                  std::ranges::any_of(both, readsAlike));
    }
}

} // namespace
} // namespace emic::workbench
