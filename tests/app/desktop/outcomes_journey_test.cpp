// Outcomes in the window, on the sample study: which quotes stand behind a change; tables and figures on the clipboard;
// pages that follow every change.
#include "app/desktop/chip.h"
#include "app/desktop/drawing_view.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/outcome_page_view.h"
#include "app/desktop/outcomes_workspace.h"
#include "app/desktop/page_table_view.h"
#include "app/desktop/participant_page.h"
#include "app/desktop/participants_panel.h"
#include "app/desktop/people_chip.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/quote_list.h"
#include "app/desktop/quotes_pane.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/search_panel.h"
#include "app/desktop/theme_page.h"
#include "app/desktop/window_search.h"
#include "app/desktop/window_workspaces.h"
#include "core/editing/codings.h"
#include "core/exchange/build.h"
#include "tests/app/desktop/window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>

namespace emic::desktop {
namespace {

class OutcomesJourney : public WindowTest {
protected:
    void begin() {
        exchange::buildStudy(std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml",
                             folder.path() / "sample.emic");
        window.resize(1400, 900);
        window.show();
        ASSERT_TRUE(window.openStudy(shown((folder.path() / "sample.emic").native())));
        window.activateWindow();
        ASSERT_TRUE(until([this] { return window.isActiveWindow() && window.page(); }));
        window.page()->view().setFocus();
        press(Qt::Key_5, Qt::ControlModifier);
        ASSERT_TRUE(workspace());
    }
    [[nodiscard]] OutcomesWorkspace* workspace() { return window.workspaces()->currentAs<OutcomesWorkspace>(); }
    [[nodiscard]] PageTableView* table() { return workspace()->page().findChild<PageTableView*>(); }
    [[nodiscard]] DrawingView* figure() { return workspace()->page().findChild<DrawingView*>(); }
    void goTo(const QString& page) {
        const auto found = workspace()->pages().findItems(page, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1) << page.toStdString();
        workspace()->pages().setCurrentItem(found.front());
    }
    [[nodiscard]] Chip* chipIn(const QWidget& place) {
        for (Chip* chip : place.findChildren<Chip*>())
            if (qobject_cast<PeopleChip*>(chip->parentWidget()) && chip->isVisible())
                return chip;
        return nullptr;
    }
    [[nodiscard]] std::set<std::string> speakersOf(ThemePage& page) {
        std::set<std::string> codes;
        const QAbstractItemModel& rows = *page.table().model();
        for (int row = 0; row < rows.rowCount(); ++row)
            codes.insert(utf8(rows.index(row, 1).data().toString().section(QLatin1Char(' '), 0, 0)));
        return codes;
    }

    tests::TemporaryFolder folder;
};

TEST_F(OutcomesJourney, WhichQuotesStandBehindThisChange) {
    begin();
    // From a row of table 4 to each person's change.
    ASSERT_TRUE(until([this] { return table() && table()->model()->rowCount() > 20; }));
    EXPECT_EQ(table()->page().key, "before-and-after");
    int eating = -1;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        if (table()->model()->index(row, 0).data().toString().startsWith(QStringLiteral("T1-DDS eating")))
            eating = row;
    ASSERT_GE(eating, 0);
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(eating, 0));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([this] { return figure() && figure()->hasFocus(); }));
    EXPECT_TRUE(figure()->drawing()->title.starts_with("T1-DDS eating"));
    EXPECT_EQ(workspace()->scaleBox().currentText(), QStringLiteral("T1-DDS eating"));
    // From person to person with the keyboard; Space selects, and what the person said stands beside it.
    press(Qt::Key_Right);
    ASSERT_TRUE(figure()->current());
    const QString who = shown(figure()->drawing()->groups[*figure()->current()].title).section(QLatin1Char(':'), 0, 0);
    press(Qt::Key_Space);
    ASSERT_TRUE(window.people()->active());
    EXPECT_EQ(window.people()->words(), who);
    QuoteList& quotes = workspace()->quotes().list();
    ASSERT_TRUE(until([&] { return quotes.count() > 0; }));
    ASSERT_TRUE(chipIn(*workspace()));
    // The page of the person.
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return workspace()->participantPage().participant().has_value(); }));
    EXPECT_EQ(workspace()->personBox().currentText(), who);
    ASSERT_TRUE(until([&] { return quotes.count() > 0 && quotes.isVisible(); }));
    // A quote is made ready for publication, and reads so here; what was said stays in its tip.
    press(Qt::Key_Q);
    EXPECT_TRUE(window.messages().isVisible()) << "no quote is worked on";
    quotes.setCurrentIndex(quotes.indexOfQuote(0));
    quotes.setFocus();
    const study::UnitId unit = *quotes.currentUnit();
    const QString said = quotes.currentIndex().data().toString();
    press(Qt::Key_Q);
    ASSERT_TRUE(until([this] {
        const auto* editor = window.findChild<RenditionEditor*>();
        return editor && editor->isActiveWindow() && !editor->preview().isEmpty();
    }));
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return quotes.currentIndex().data().toString().startsWith(QStringLiteral("[...] ")); }));
    EXPECT_EQ(quotes.currentUnit(), unit);
    EXPECT_TRUE(quotes.currentIndex().data(Qt::ToolTipRole).toString().simplified().endsWith(said));
    window.activateWindow();
    ASSERT_TRUE(until([this] { return window.isActiveWindow(); }));
    // From a quote to its place in the transcript.
    const QModelIndex first = quotes.indexOfQuote(0);
    quotes.scrollTo(first);
    QTest::mouseClick(quotes.viewport(), Qt::LeftButton, Qt::NoModifier, quotes.visualRect(first).center());
    ASSERT_TRUE(until([this] { return !workspace() && window.page(); }));
    ASSERT_TRUE(view().selectedUnit());
    // A theme's page is narrowed to the person until the chip is taken away.
    const storage::Reader& reader = window.session()->read();
    const study::Coding coding = reader.where<&study::Coding::unit>(*view().selectedUnit()).front();
    ThemePage* page = window.area()->openTheme(coding.theme);
    ASSERT_TRUE(until([&] { return page->table().model()->rowCount() > 0; }));
    EXPECT_EQ(speakersOf(*page), std::set{utf8(who)});
    const int narrowed = page->table().model()->rowCount();
    Chip* chip = chipIn(*page);
    ASSERT_TRUE(chip);
    chip->setFocus();
    press(Qt::Key_Delete);
    EXPECT_FALSE(window.people()->active());
    EXPECT_GE(page->table().model()->rowCount(), narrowed);
    EXPECT_TRUE(until([&] { return !chipIn(*page); }));
}

TEST_F(OutcomesJourney, APointOfTheJointDisplayLeadsToItsQuotesOnTheTheme) {
    begin();
    goTo(QStringLiteral("A theme beside change"));
    ASSERT_TRUE(until([this] { return figure() && table(); }));
    workspace()->themeBox().setCurrentIndex(workspace()->themeBox().findText(QStringLiteral("Getting going")));
    ASSERT_TRUE(
        until([this] { return figure() && figure()->drawing()->title.find("Getting going") != std::string::npos; }));
    std::size_t voiced = 0;
    for (std::size_t place = 0; place < figure()->drawing()->groups.size() && voiced == 0; ++place)
        if (figure()->drawing()->groups[place].title.find("unit") != std::string::npos)
            voiced = place;
    ASSERT_GT(voiced, 0U);
    QApplication::processEvents();
    QTest::mouseClick(figure(), Qt::LeftButton, Qt::NoModifier, figure()->middleOf(voiced));
    ASSERT_TRUE(window.people()->active());
    ASSERT_EQ(window.people()->people().size(), 1U);
    QuoteList& quotes = workspace()->quotes().list();
    ASSERT_TRUE(until([&] { return quotes.count() > 0; }));
    const auto about = window.people()->people().front();
    EXPECT_EQ(window.session()->read().get(about).code, utf8(window.people()->words()));
    // Both sides can be selected whole; what a search finds is then theirs alone.
    QToolButton* side = nullptr;
    for (QToolButton* each : workspace()->page().findChildren<QToolButton*>())
        if (each->text().startsWith(QStringLiteral("Did not voice")))
            side = each;
    ASSERT_TRUE(side);
    QTest::mouseClick(side, Qt::LeftButton);
    EXPECT_GT(window.people()->people().size(), 1U);
    const std::size_t count = window.people()->people().size();
    EXPECT_TRUE(window.people()->words().contains(QString::number(count)));
    EXPECT_TRUE(table()->page().notes.front().starts_with("Mann-Whitney"));
}

TEST_F(OutcomesJourney, ARowOfTheSampleSelectsItsPeopleEverywhere) {
    begin();
    goTo(QStringLiteral("Sample"));
    ASSERT_TRUE(until([this] { return table() && table()->page().key == "characteristics"; }));
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    press(Qt::Key_Return);
    ASSERT_TRUE(window.people()->active());
    EXPECT_EQ(window.people()->words(), QStringLiteral("sex: male (9)"));
    EXPECT_EQ(window.people()->people().size(), 9U);
    ASSERT_TRUE(until([this] { return workspace()->quotes().list().count() > 0; }));
    Chip* chip = chipIn(*workspace());
    ASSERT_TRUE(chip);
    chip->setFocus();
    press(Qt::Key_Delete);
    EXPECT_FALSE(window.people()->active());
    EXPECT_FALSE(workspace()->quotes().isVisible());
}

TEST_F(OutcomesJourney, TablesAndFiguresGoToTheClipboardInEveryForm) {
    begin();
    ASSERT_TRUE(until([this] { return table() && table()->model()->rowCount() > 20; }));
    workspace()->pages().setFocus();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(data->hasHtml());
    EXPECT_TRUE(data->html().contains(QStringLiteral("<table")));
    EXPECT_TRUE(data->html().contains(QStringLiteral("HbA1c (mmol/mol)<sup>a</sup>")));
    const QStringList lines = data->text().split(QLatin1Char('\n'));
    EXPECT_TRUE(lines.front().startsWith(QStringLiteral("Outcome\tTested\tPairs")));
    EXPECT_EQ(lines[1].split(QLatin1Char('\t')).value(0), QStringLiteral("HbA1c (mmol/mol)"));
    EXPECT_EQ(lines[1].split(QLatin1Char('\t')).value(2), QStringLiteral("26"));
    goTo(QStringLiteral("Saturation"));
    ASSERT_TRUE(until([this] { return figure() != nullptr; }));
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    data = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(data->hasImage());
    EXPECT_GT(qvariant_cast<QImage>(data->imageData()).width(), 1500) << "sharp enough for print";
    EXPECT_TRUE(data->data(QStringLiteral("image/svg+xml")).contains("</svg>"));
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    data = QGuiApplication::clipboard()->mimeData();
    EXPECT_FALSE(data->hasImage());
    EXPECT_TRUE(data->text().contains(QStringLiteral("</svg>")));
}

TEST_F(OutcomesJourney, EveryPageFollowsWhatChanges) {
    begin();
    for (int row = 0; row < workspace()->pages().count(); ++row) {
        workspace()->pages().setCurrentRow(row);
        const QString name = workspace()->pages().currentItem()->text();
        if (name == QStringLiteral("A participant")) {
            EXPECT_TRUE(until([this] { return workspace()->quotes().list().count() > 0; }));
            continue;
        }
        EXPECT_TRUE(until([this] { return table() || figure(); })) << name.toStdString();
    }
    goTo(QStringLiteral("Themes that stand together"));
    ASSERT_TRUE(until([this] { return table() && table()->page().key == "together"; }));
    const int pairs = table()->model()->rowCount();
    ASSERT_GT(pairs, 0);
    // Without codings no two themes stand together; undone, they do again.
    window.session()->perform([](storage::Edit& edit) {
        edit.describe("Take all codings back");
        for (const study::Coding& coding : edit.all<study::Coding>())
            editing::uncodeUnitsOfAll(edit, {coding.unit}, coding.theme);
    });
    EXPECT_TRUE(until([this] { return !table(); }));
    window.session()->undo();
    EXPECT_TRUE(until([&] { return table() && table()->model()->rowCount() == pairs; }));
}

TEST_F(OutcomesJourney, AStudyWithoutAnythingSaysWhatIsMissing) {
    open();
    press(Qt::Key_5, Qt::ControlModifier);
    ASSERT_TRUE(workspace());
    for (int row = 0; row < workspace()->pages().count(); ++row) {
        workspace()->pages().setCurrentRow(row);
        EXPECT_TRUE(until([this] {
            for (const QLabel* label : workspace()->findChildren<QLabel*>())
                if (label->isVisible() && label->text().endsWith(QLatin1Char('.')))
                    return true;
            return !workspace()->page().isVisible() || table() || figure();
        })) << row;
    }
}

TEST_F(OutcomesJourney, ThePanelOfParticipantsNarrowsTheSearch) {
    begin();
    press(Qt::Key_2, Qt::ControlModifier);
    SearchPanel& panel = window.search()->panel();
    SearchQuestion question;
    question.typed = "meetings";
    panel.search(question);
    ASSERT_TRUE(until([&] { return panel.hits().rowCount() > 5; }));
    const int all = panel.hits().rowCount();
    const study::Participant person = window.session()->read().all<study::Participant>().front();
    window.participants()->showParticipant(person.id);
    trigger("onlySelectedPeople");
    ASSERT_TRUE(window.people()->active());
    EXPECT_EQ(utf8(window.people()->words()), person.code);
    EXPECT_TRUE(until([&] { return panel.hits().rowCount() < all && !window.search()->desk().busy(); }));
    for (int row = 0; row < panel.hits().rowCount(); ++row)
        EXPECT_EQ(panel.hits().hitOf(row).participant, person.id);
    window.people()->clear();
    EXPECT_TRUE(until([&] { return panel.hits().rowCount() == all; }));
}

} // namespace
} // namespace emic::desktop
