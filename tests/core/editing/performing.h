// What tests of editing functions have in common: perform, and refuse.
#pragma once

#include "core/storage/edit.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace emic::tests {

class EditingTest : public testing::Test {
protected:
    StudyFixture study;

    /// Performs, then checks that undo, redo and reopening give the same rows. Returns the journal's sentence.
    std::string performed(const std::function<void(storage::Edit&)>& change) {
        const std::string before = study.dump();
        const auto entry = study.edit(change);
        EXPECT_TRUE(entry) << "nothing changed";
        if (!entry)
            return {};
        EXPECT_NE(entry->sentence, "");
        study.checkUndoRedoReopen(before);
        return entry->sentence;
    }

    /// Performs what changes nothing.
    void unchanged(const std::function<void(storage::Edit&)>& change) { EXPECT_FALSE(study.edit(change)); }

    /// The sentence with which a change is refused as InvalidInput or NotFound; nothing has happened then.
    std::string refusal(const std::function<void(storage::Edit&)>& change) {
        const std::string before = study.dump();
        try {
            study.edit(change);
        } catch (const InvalidInput& error) {
            EXPECT_EQ(study.dump(), before);
            return error.what();
        } catch (const NotFound& error) {
            EXPECT_EQ(study.dump(), before);
            return error.what();
        }
        ADD_FAILURE() << "nothing was refused";
        return {};
    }
};

} // namespace emic::tests
