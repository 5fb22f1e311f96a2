// A window with a search in it, typed into as a person does.
#pragma once

#include "app/desktop/chip_row.h"
#include "app/desktop/completion_list.h"
#include "app/desktop/facet_list.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/query_box.h"
#include "app/desktop/search_workspace.h"
#include "app/desktop/window_search.h"
#include "tests/app/desktop/window_fixture.h"

#include <QLabel>
#include <QListView>

namespace emic::desktop {

class SearchTest : public WindowTest {
protected:
    /// Opens the study and the search, and waits until there is an index.
    void openSearch() {
        open();
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(box().hasFocus());
        ASSERT_TRUE(until([this] { return !keeper().working() && !desk().names()->fields.empty(); }));
    }

    /// Types into the box, whatever stood there, and waits for the hits and their counts.
    void ask(const QString& query) {
        box().setFocus();
        box().selectAll();
        const int answersBefore = answers;
        type(query);
        ASSERT_TRUE(until([&] { return answers > answersBefore && settled(query); })) << query.toStdString();
    }
    /// True when what stands in the box has been answered.
    [[nodiscard]] bool settled(const QString& query) {
        return !desk().busy() && desk().question().typed == utf8(query) && lastCounted == utf8(query);
    }

    void watch() {
        QObject::connect(&desk(), &SearchDesk::found, &window, [this](const SharedAnswer& answer) {
            if (answer->why == NoAnswer::refused || answer->question.empty()) {
                lastCounted = answer->question.typed;
                ++answers;
            }
        });
        QObject::connect(&desk(), &SearchDesk::counted, &window, [this](const SharedAnswer& answer) {
            lastCounted = answer->question.typed;
            ++answers;
        });
    }

    [[nodiscard]] SearchPanel& panel() { return window.search()->panel(); }
    [[nodiscard]] SearchDesk& desk() { return window.search()->desk(); }
    [[nodiscard]] IndexKeeper& keeper() { return desk().keeper(); }
    [[nodiscard]] QueryBox& box() { return panel().box(); }
    [[nodiscard]] int hitCount() { return panel().hits().rowCount(); }
    [[nodiscard]] QString hit(int row) { return panel().hits().index(row).data().toString(); }
    [[nodiscard]] QString countShown() {
        return panel().findChild<QLabel*>(QStringLiteral("hitCount"))
                   ? panel().findChild<QLabel*>(QStringLiteral("hitCount"))->text()
                   : QString();
    }

    int answers = 0;
    std::string lastCounted;
};

} // namespace emic::desktop
