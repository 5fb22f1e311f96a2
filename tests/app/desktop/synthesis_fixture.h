// A window at step 4, on a study with condensates, worked on with keys as a person does.
#pragma once

#include "app/desktop/category_list_view.h"
#include "app/desktop/category_page.h"
#include "app/desktop/paragraph_panel.h"
#include "app/desktop/quote_picker.h"
#include "app/desktop/synthesis_workspace.h"
#include "app/desktop/window_workspaces.h"
#include "core/editing/editing.h"
#include "tests/app/desktop/window_fixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace emic::desktop {

class SynthesisTest : public WindowTest {
protected:
    SynthesisTest() {
        rings = study.addUnit(source, "The alarm rings at three.");
        kitchen = study.addUnit(source, "I get up and sit in the kitchen.");
        quiet = study.addUnit(source, "It is quiet.");
        study.code(rings, nights);
        study.code(kitchen, nights);
        study.code(quiet, alone);
        study.edit([&](storage::Edit& edit) {
            sentence = editing::addSentence(edit, nights, "I wake when it rings.", {rings, kitchen});
            editing::setGoldenQuote(edit, kitchen, nights);
        });
    }

    void goThere() {
        open();
        press(Qt::Key_4, Qt::ControlModifier);
        ASSERT_TRUE(here());
        ASSERT_TRUE(until([this] { return editor().hasFocus(); }));
        QApplication::processEvents();
    }

    [[nodiscard]] SynthesisWorkspace* here() { return window.workspaces()->currentAs<SynthesisWorkspace>(); }
    [[nodiscard]] CategoryPage& page() { return here()->page(); }
    [[nodiscard]] CategoryEditor& editor() { return page().editor(); }
    [[nodiscard]] const storage::Reader& read() { return window.session()->read(); }
    [[nodiscard]] QString textShown() { return editor().toPlainText(); }

    [[nodiscard]] study::Category category() {
        const auto found = read().where<&study::Category::theme>(nights);
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? study::Category{} : found.front();
    }
    [[nodiscard]] std::vector<editing::ParagraphDraft> kept() { return editing::categoryText(read(), category().id); }
    /// The state of a theme as the list says it.
    [[nodiscard]] QString stateOf(int row) {
        return here()->categories().model()->index(row, 0).data(CategoryListModel::stateRole).toString();
    }
    /// Opens the picker, finds a quote by `words` and waits until it is there.
    [[nodiscard]] QuotePicker* openPicker(const QString& words) {
        press(Qt::Key_J, Qt::ControlModifier);
        auto* picker = window.findChild<QuotePicker*>();
        EXPECT_TRUE(picker);
        EXPECT_TRUE(until([&] { return picker->list().count() > 0 && picker->isActiveWindow(); }));
        type(words);
        EXPECT_EQ(picker->list().count(), 1);
        return picker;
    }
    void insertWhole(const QString& words) {
        ASSERT_TRUE(openPicker(words));
        press(Qt::Key_Return);
        backToText();
    }
    /// Without a window manager nobody makes the window active again behind a popup.
    void backToText() {
        window.activateWindow();
        ASSERT_TRUE(until([this] { return editor().hasFocus(); }));
    }
    void saveNow() { ASSERT_TRUE(page().save()); }

    study::UnitId rings, kitchen, quiet;
    study::SentenceId sentence;
};

} // namespace emic::desktop
