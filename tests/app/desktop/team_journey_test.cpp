// Two analysts on one study: coding apart, then comparing and negotiating.
#include "app/desktop/agreement_table.h"
#include "app/desktop/compare_page.h"
#include "app/desktop/history_panel.h"
#include "app/desktop/inspector_panel.h"
#include "app/desktop/kept_text.h"
#include "app/desktop/logbook_page.h"
#include "app/desktop/negotiation_panel.h"
#include "app/desktop/preferences.h"
#include "app/desktop/study_worker.h"
#include "app/desktop/team_actions.h"
#include "app/desktop/theme_page.h"
#include "app/desktop/theme_tree_model.h"
#include "core/editing/editing.h"
#include "tests/app/desktop/window_fixture.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QTreeView>
#include <set>

namespace emic::desktop {
namespace {

using testing::HasSubstr;
using testing::Not;

class TeamJourney : public WindowTest {
protected:
    TeamJourney() { preferences::setAnalystName(QStringLiteral("Anna")); }

    /// A colleague, in a program of their own.
    void asBo(const std::function<void(storage::Edit&)>& change) {
        storage::Study his = storage::Study::open(study.study().path(), "Bo");
        (void)his.perform(change);
        window.session()->catchUp();
        QApplication::processEvents();
    }
    void codeAsBo(std::string_view words, study::ThemeId theme) {
        asBo([&](storage::Edit& edit) {
            editing::codeUnits(edit, {editing::createUnit(edit, source, spanOf(words)).id}, theme);
        });
    }
    /// With keys, in the transcript.
    void codeHere(std::string_view words, const char* theme) {
        window.page()->view().setFocus();
        view().selectUnit(std::nullopt);
        view().select(spanOf(words));
        press(Qt::Key_C);
        type(QString::fromLatin1(theme));
        press(Qt::Key_Return);
    }
    void readyAsBo() {
        asBo([](storage::Edit& edit) { editing::setReady(edit, study::TeamStep::coding, true); });
    }
    [[nodiscard]] QString countOf(study::ThemeId theme) {
        auto* tree = window.themes()->findChild<QTreeView*>();
        auto* model = window.themes()->findChild<ThemeTreeModel*>();
        if (!tree || !model)
            return QStringLiteral("no tree");
        EXPECT_TRUE(until([&] { return !model->counting(); }));
        return model->indexOf(theme.uuid).siblingAtColumn(ThemeTreeModel::units).data().toString();
    }
    [[nodiscard]] std::string allHistory() {
        std::string all;
        auto* list = window.history()->findChild<QListView*>();
        for (int row = 0; row < list->model()->rowCount(); ++row)
            all += list->model()->index(row, 0).data().toString().toStdString() + "\n" +
                   list->model()->index(row, 0).data(Qt::ToolTipRole).toString().toStdString() + "\n";
        return all;
    }
};

TEST_F(TeamJourney, NothingOfTheOthersCodingsIsSeenAnywhereUntilBothAreReady) {
    {
        storage::Study his = storage::Study::open(study.study().path(), "Bo");
        (void)his.perform([&](storage::Edit& edit) {
            editing::codeUnits(edit, {editing::createUnit(edit, source, spanOf("It is quiet.")).id}, alone);
        });
    }
    open();
    trigger("blind");
    codeHere("The alarm rings at three.", "Nights");
    codeAsBo("The alarm rings at three.", alone);
    codeAsBo("I am alone with it.", alone);

    // The transcript: one's own stripe, and no unit that only Bo has.
    const auto stripes = [this] {
        std::vector<study::ThemeId> themes;
        for (const Stripe& stripe : view().marks().stripes().items())
            themes.push_back(stripe.theme);
        return themes;
    };
    EXPECT_THAT(stripes(), testing::ElementsAre(nights));
    EXPECT_EQ(view().marks().units().items().size(), 1U);
    EXPECT_TRUE(window.findChildren<QLabel*>().size() > 0);

    // Counts in the tree of themes, and a theme's own page.
    EXPECT_EQ(countOf(nights), QStringLiteral("1"));
    EXPECT_THAT(countOf(alone).toStdString(), testing::AnyOf("", "0"));
    ThemePage* page = window.area()->openTheme(alone);
    ASSERT_TRUE(until([&] { return window.session()->worker().busy() == false; }));
    EXPECT_EQ(page->table().model()->rowCount(), 0);
    window.area()->closeCurrent();

    // The selected unit.
    view().selectUnit(study.read().unitAt(source, spanOf("The alarm rings at three.")));
    QApplication::processEvents();
    std::string inspected;
    for (const QLabel* label : window.inspector()->findChildren<QLabel*>())
        inspected += label->text().toStdString() + "\n";
    EXPECT_THAT(inspected, HasSubstr("Nights"));
    EXPECT_THAT(inspected, Not(HasSubstr("Alone with it\n")));
    EXPECT_THAT(inspected, Not(HasSubstr("Bo")));

    // What the journal says, and the status bar.
    EXPECT_THAT(allHistory(), HasSubstr("Coding of Bo, to be seen when you both are ready"));
    EXPECT_THAT(allHistory(), Not(HasSubstr("It is quiet")));
    EXPECT_THAT(allHistory(), Not(HasSubstr("as Alone")));
    EXPECT_THAT(window.statusBar()->currentMessage().toStdString(), Not(HasSubstr("Alone")));
    EXPECT_THAT(window.team()->whoWorks().toStdString(), HasSubstr("apart"));

    // The comparison says why there is none.
    ComparePage* comparison = window.team()->compare();
    EXPECT_EQ(comparison->differences().rowCount(), 0);
    EXPECT_THAT(comparison->summary().toStdString(), HasSubstr("ready with coding"));

    // One is not enough; both are.
    trigger("readyCoding");
    EXPECT_THAT(countOf(alone).toStdString(), testing::AnyOf("", "0"));
    readyAsBo();
    ASSERT_TRUE(until([&] { return comparison->differences().rowCount() > 0; }));
    EXPECT_EQ(countOf(alone), QStringLiteral("3"));
    window.area()->open(source);
    EXPECT_EQ(stripes().size(), 4U);
    EXPECT_THAT(allHistory(), HasSubstr("It is quiet"));
    EXPECT_THAT(window.team()->whoWorks().toStdString(), Not(HasSubstr("apart")));
}

TEST_F(TeamJourney, FromDifferencesToANegotiatedThemeByKeys) {
    open();
    codeHere("The alarm rings at three.", "Nights");
    codeHere("It is quiet.", "Nights");
    codeAsBo("The alarm rings at three.", nights);
    codeAsBo("It is quiet.", alone);
    codeAsBo("I am alone with it.", alone);
    window.activateWindow();
    window.page()->view().setFocus();
    ASSERT_TRUE(until([] { return QApplication::focusWidget() != nullptr; })) << "the box of themes has closed";
    press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    auto* page = window.area()->pageAs<ComparePage>();
    ASSERT_TRUE(page);
    ASSERT_TRUE(until([&] { return page->differences().rowCount() == 2; }));
    EXPECT_THAT(page->summary().toStdString(), HasSubstr("2 place"));
    EXPECT_EQ(page->view().transcript().words(page->differences().rows()[0].stretch.span),
              QStringLiteral("It is quiet."));
    EXPECT_EQ(page->differences().rows()[0].stretch.reading, analysis::Reading::differ);
    EXPECT_EQ(page->differences().rows()[1].stretch.reading, analysis::Reading::onlyOne);
    EXPECT_EQ(page->agreement().model().rowCount(), 2);
    press(Qt::Key_F8);
    EXPECT_EQ(page->list().currentIndex().row(), 1);
    press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(page->list().currentIndex().row(), 0);

    // Anna takes her position here, Bo in a window of his own.
    press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    ASSERT_TRUE(page->negotiation().position().hasFocus());
    type(QStringLiteral("She speaks of the night"));
    page->list().setFocus();
    ASSERT_EQ(study.read().count<study::NegotiationPosition>(), 1);

    preferences::setAnalystName(QStringLiteral("Bo"));
    WorkbenchWindow second(prompts);
    ASSERT_TRUE(second.openStudy(path()));
    EXPECT_NE(second.session(), window.session()) << "another analyst, another session";
    second.show();
    second.activateWindow();
    ASSERT_TRUE(until([&] { return second.isActiveWindow(); }));
    ComparePage* bos = second.team()->compare();
    ASSERT_TRUE(until([&] { return bos->negotiation().negotiation().has_value(); }));
    EXPECT_THAT(bos->negotiation().others().toStdString(), HasSubstr("Anna holds: She speaks of the night"));
    bos->negotiation().position().setFocus();
    type(QStringLiteral("She speaks of being alone"));
    bos->list().setFocus();
    window.activateWindow();
    ASSERT_TRUE(until([&] { return window.isActiveWindow(); }));
    window.session()->catchUp();
    EXPECT_THAT(page->negotiation().others().toStdString(), HasSubstr("Bo holds: She speaks of being alone"));

    // They settle as Bo has it: Anna's coding follows in the same entry of the journal.
    const auto entriesBefore = entries();
    page->negotiation().reason().setText(QStringLiteral("The quiet is the loneliness"));
    page->list().setFocus();
    press(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(entries(), entriesBefore + 1);
    const auto unit = study.read().unitAt(source, spanOf("It is quiet."));
    for (const study::Coding& coding : study.read().where<&study::Coding::unit>(*unit))
        EXPECT_EQ(coding.theme, alone);
    EXPECT_EQ(study.read().where<&study::Coding::unit>(*unit).size(), 2U);
    ASSERT_TRUE(until([&] { return page->differences().rowCount() == 2; }));
    ASSERT_TRUE(until([&] { return page->differences().rows()[0].settled; })) << "it stays in the list, settled";

    // The logbook has it, and goes back to the place.
    press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    auto* logbook = window.area()->pageAs<LogbookPage>();
    ASSERT_TRUE(logbook);
    ASSERT_EQ(logbook->table().model()->rowCount(), 1);
    EXPECT_EQ(logbook->table().model()->index(0, 4).data().toString(), QStringLiteral("The quiet is the loneliness"));
    press(Qt::Key_Return);
    EXPECT_TRUE(window.area()->pageAs<ComparePage>());

    // Undo takes the settling and its codings back together.
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(study.read().all<study::Negotiation>().front().settledAt);
    std::set<study::ThemeId> themes;
    for (const study::Coding& coding : study.read().where<&study::Coding::unit>(*unit))
        themes.insert(coding.theme);
    EXPECT_EQ(themes, (std::set{nights, alone}));
    second.closeStudy();
}

TEST_F(TeamJourney, DecisionsAreWrittenFilteredChangedAndRemoved) {
    open();
    prompts.texts = {QStringLiteral("Evenings and nights stay apart"), QStringLiteral("Different people")};
    press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    prompts.texts = {QStringLiteral("We stop at twenty interviews"), QStringLiteral("Nothing new came")};
    press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    auto* logbook = window.area()->pageAs<LogbookPage>();
    ASSERT_TRUE(logbook);
    QAbstractItemModel& table = *logbook->table().model();
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_EQ(table.index(0, 3).data().toString(), QStringLiteral("We stop at twenty interviews")) << "latest first";
    logbook->words().setFocus();
    type(QStringLiteral("different"));
    EXPECT_EQ(table.rowCount(), 1);
    logbook->words().clear();
    logbook->kind().setCurrentIndex(1);
    EXPECT_EQ(table.rowCount(), 0) << "no changes with a reason";
    logbook->kind().setCurrentIndex(2);
    logbook->table().setFocus();
    logbook->table().setCurrentIndex(table.index(1, 3));
    prompts.texts = {QStringLiteral("Evenings and nights are one"), QStringLiteral("The same people")};
    press(Qt::Key_Return);
    ASSERT_TRUE(
        until([&] { return table.index(1, 3).data().toString() == QStringLiteral("Evenings and nights are one"); }));
    press(Qt::Key_Delete);
    ASSERT_TRUE(until([&] { return table.rowCount() == 1; }));
    EXPECT_EQ(study.read().count<study::Decision>(), 1);
}

} // namespace
} // namespace emic::desktop
