#include "core/storage/study_file.h"
#include "tests/core/storage/temporary_study.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace emic::storage {
namespace {

using study::EntryKind;
using study::Theme;

std::vector<std::string> themesOf(const Study& study) {
    std::vector<std::string> names;
    for (const Theme& theme : study.read().all<Theme>())
        names.push_back(theme.name);
    return names;
}

void addTheme(Study& study, const std::string& name) {
    study.perform("Add " + name, [&](Edit& edit) { edit.insert(themeNamed(name)); });
}

TEST(Undo, TakesBackAndBringsBackAndMarksBoth) {
    const TemporaryStudy file;
    Study study = file.create();
    addTheme(study, "A");
    const auto undo = study.undo();
    ASSERT_TRUE(undo);
    EXPECT_EQ(undo->kind, EntryKind::undo);
    EXPECT_EQ(undo->sentence, "Undo: Add A");
    EXPECT_TRUE(themesOf(study).empty());
    EXPECT_TRUE(study.journal()[1].undone);
    const auto redo = study.redo();
    ASSERT_TRUE(redo);
    EXPECT_EQ(redo->kind, EntryKind::redo);
    EXPECT_EQ(themesOf(study), std::vector<std::string>{"A"});
    EXPECT_FALSE(study.journal()[1].undone);
    EXPECT_TRUE(study.journal()[2].undone);
}

TEST(Undo, StopsBeforeTheMakingOfTheStudy) {
    const TemporaryStudy file;
    Study study = file.create();
    EXPECT_FALSE(study.undo());
    EXPECT_FALSE(study.redo());
    EXPECT_EQ(study.read().info().title, "Night work");
}

TEST(Undo, SurvivesARestart) {
    const TemporaryStudy file;
    {
        Study study = file.create();
        addTheme(study, "A");
        addTheme(study, "B");
    }
    {
        Study study = file.open();
        EXPECT_EQ(study.nextUndo()->sentence, "Add B");
        study.undo();
    }
    Study study = file.open();
    study.undo();
    EXPECT_TRUE(themesOf(study).empty());
    EXPECT_EQ(study.nextRedo()->sentence, "Add A");
    study.redo();
    EXPECT_EQ(study.nextRedo()->sentence, "Add B");
    study.redo();
    EXPECT_FALSE(study.nextRedo());
    EXPECT_EQ(themesOf(study), (std::vector<std::string>{"A", "B"}));
}

TEST(Undo, AnEditEndsRedo) {
    const TemporaryStudy file;
    Study study = file.create();
    addTheme(study, "A");
    study.undo();
    addTheme(study, "B");
    EXPECT_FALSE(study.redo());
    study.undo();
    EXPECT_EQ(study.nextRedo()->sentence, "Add B");
    EXPECT_FALSE(study.undo());
}

TEST(Undo, BringsContentBackWithoutKeepingItTwice) {
    const TemporaryStudy file;
    Study study = file.create();
    study.perform("Keep", [](Edit& edit) {
        (void)edit.keep("words");
        edit.insert(themeNamed("A"));
    });
    study.undo();
    study.redo();
    EXPECT_EQ(study.read().content(hashOf("words")), "words");
}

/// Undo and redo must behave like a list of states with a cursor, whatever is done in whatever order, and whenever the
/// file is closed in between.
TEST(UndoProperty, BehavesLikeAListOfStatesWithACursor) {
    EXPECT_TRUE(rc::check("undo and redo", [] {
        const TemporaryStudy file;
        Study study = file.create();
        std::vector<std::vector<Theme>> states{{}};
        std::size_t cursor = 0;
        std::int64_t nextOrdinal = 0;
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8));
        for (const int step : steps) {
            if (step == 0) {
                RC_ASSERT(study.undo().has_value() == (cursor > 0));
                cursor -= cursor > 0 ? 1 : 0;
            } else if (step == 1) {
                RC_ASSERT(study.redo().has_value() == (cursor + 1 < states.size()));
                cursor += cursor + 1 < states.size() ? 1 : 0;
            } else if (step == 2) {
                study = Study::open(file.path(), "Anna");
            } else {
                std::vector<Theme> themes = states[cursor];
                study.perform("Edit", [&](Edit& edit) {
                    if (step == 3 && !themes.empty()) {
                        edit.erase(themes.front());
                        themes.erase(themes.begin());
                    } else if (step == 4 && !themes.empty()) {
                        themes.back().definition += "x";
                        edit.update(themes.back());
                    } else {
                        themes.push_back(themeNamed("T"));
                        themes.back().ordinal = nextOrdinal++;
                        edit.insert(themes.back());
                    }
                });
                states.resize(cursor + 1);
                states.push_back(themes);
                ++cursor;
            }
            RC_ASSERT(study.read().all<Theme>() == states[cursor]);
        }
    }));
}

} // namespace
} // namespace emic::storage
