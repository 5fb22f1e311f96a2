#include "core/editing/searches.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::editing {
namespace {

using storage::Edit;
using testing::ElementsAre;
using tests::StudyFixture;

TEST(SavedSearches, AreMadeChangedAndRemoved) {
    StudyFixture study;
    auto before = study.dump();
    study.edit([](Edit& edit) { saveSearch(edit, {"Nights", "alone night", study::SearchScope::units, false}); });
    study.checkUndoRedoReopen(before);
    before = study.dump();
    const auto entry = study.edit([](Edit& edit) { saveSearch(edit, {"nights", "alone NEAR/5 night"}); });
    EXPECT_EQ(entry->sentence, "Change the saved search 'Nights' to alone NEAR/5 night");
    study.checkUndoRedoReopen(before);
    EXPECT_EQ(study.read().count<study::SavedSearch>(), 1);
    const auto id = searchByName(study.read(), "NIGHTS").id;
    before = study.dump();
    study.edit([&](Edit& edit) { renameSearch(edit, id, "Alone"); });
    study.checkUndoRedoReopen(before);
    before = study.dump();
    study.edit([&](Edit& edit) { removeSearch(edit, id); });
    study.checkUndoRedoReopen(before);
    EXPECT_THROW(study.edit([](Edit& edit) { saveSearch(edit, {"x", " "}); }), InvalidInput);
    EXPECT_THROW(static_cast<void>(searchByName(study.read(), "Alone")), NotFound);
}

TEST(SynonymLists, GrowTogetherAndShrink) {
    StudyFixture study;
    auto before = study.dump();
    study.edit([](Edit& edit) { addSynonyms(edit, {"hypo", "low sugar"}); });
    study.checkUndoRedoReopen(before);
    study.edit([](Edit& edit) { addSynonyms(edit, {"radio", "wireless"}); });
    before = study.dump();
    study.edit([](Edit& edit) { addSynonyms(edit, {"Wireless", "HYPO", "box"}); });
    study.checkUndoRedoReopen(before);
    const auto lists = study.read().all<study::Synonyms>();
    ASSERT_EQ(lists.size(), 1U);
    EXPECT_THAT(wordsOf(lists[0]), ElementsAre("hypo", "low sugar", "Wireless", "box", "radio"));
    EXPECT_FALSE(study.edit([](Edit& edit) { addSynonyms(edit, {"radio", "hypo"}); })) << "is so already";
    before = study.dump();
    study.edit([](Edit& edit) { removeSynonym(edit, "box", false); });
    study.checkUndoRedoReopen(before);
    study.edit([](Edit& edit) { removeSynonym(edit, "radio", true); });
    EXPECT_EQ(study.read().count<study::Synonyms>(), 0);
    EXPECT_THROW(study.edit([](Edit& edit) { removeSynonym(edit, "radio", false); }), NotFound);
    EXPECT_THROW(study.edit([](Edit& edit) { addSynonyms(edit, {"one", "ONE"}); }), InvalidInput);
}

} // namespace
} // namespace emic::editing
