// A window at step 3 on a study with a theme, two subthemes and five units by two people.
#pragma once

#include "app/desktop/card_board.h"
#include "app/desktop/card_store.h"
#include "app/desktop/card_view.h"
#include "app/desktop/condensate_panel.h"
#include "app/desktop/condensation_workspace.h"
#include "app/desktop/sentence_editor.h"
#include "app/desktop/sentence_list.h"
#include "app/desktop/sentence_row.h"
#include "app/desktop/window_workspaces.h"
#include "core/editing/condensates.h"
#include "tests/app/desktop/window_fixture.h"

namespace emic::desktop {

class CondensationTest : public WindowTest {
protected:
    CondensationTest() {
        waking = study.addTheme("Waking", nights);
        waiting = study.addTheme("Waiting", nights);
        badly = study.addUnit(source, "Badly.");
        rings = study.addUnit(source, "The alarm rings at three.");
        quiet = study.addUnit(source, "It is quiet.");
        kitchen = study.addUnit(source, "I get up and sit in the kitchen.");
        stone = study.addUnit(other, "I sleep like a stone.");
        for (const auto& unit : {badly, rings, stone})
            study.code(unit, nights);
        study.code(kitchen, waking);
        study.code(quiet, waiting);
    }

    void openStep() {
        before = study.dump();
        open();
        press(Qt::Key_3, Qt::ControlModifier);
        ASSERT_TRUE(window.workspaces()->currentAs<CondensationWorkspace>());
        ASSERT_TRUE(until([this] { return desk().store().complete(); }));
        QApplication::processEvents();
    }

    [[nodiscard]] CondensationWorkspace& desk() { return *window.workspaces()->currentAs<CondensationWorkspace>(); }
    [[nodiscard]] CardBoard& board() { return desk().board(); }
    [[nodiscard]] SentenceList& sentences() { return desk().condensate().sentences(); }
    [[nodiscard]] SentenceRow& row(std::size_t place) { return *sentences().rows().at(place); }
    using WindowTest::view;
    [[nodiscard]] CardView& view(study::ThemeId theme) { return *board().view(theme); }

    /// What stands in a column, by words.
    [[nodiscard]] QStringList wordsIn(study::ThemeId theme) {
        QStringList words;
        if (const CardView* cards = board().view(theme))
            for (int place = 0; place < cards->cards().rowCount(); ++place)
                words << cards->cards().index(place).data().toString();
        return words;
    }
    [[nodiscard]] std::string condensate(study::ThemeId theme) { return editing::condensateText(study.read(), theme); }
    [[nodiscard]] std::int64_t links(const SentenceRow& sentence) {
        return study.read().countWhere<&study::SentenceUnit::sentence>(*sentence.id());
    }
    /// Everything is undone again by one key, an entry at a time.
    void undoAll() {
        for (int steps = 0; study.dump() != before && steps < 60; ++steps)
            window.session()->undo();
        EXPECT_EQ(study.dump(), before);
    }

    study::ThemeId waking, waiting;
    study::UnitId badly, rings, quiet, kitchen, stone;
};

} // namespace emic::desktop
