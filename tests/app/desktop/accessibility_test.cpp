// The window as a screen reader meets it: every control has a name and a role, and text can be told from its ground.
#include "app/desktop/card_board.h"
#include "app/desktop/card_store.h"
#include "app/desktop/card_view.h"
#include "app/desktop/chip_row.h"
#include "app/desktop/code_hits_dialog.h"
#include "app/desktop/compare_page.h"
#include "app/desktop/completion_list.h"
#include "app/desktop/condensate_panel.h"
#include "app/desktop/condensation_workspace.h"
#include "app/desktop/drawing_view.h"
#include "app/desktop/facet_list.h"
#include "app/desktop/hit_list_model.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/keyboard_sheet.h"
#include "app/desktop/logbook_page.h"
#include "app/desktop/outcome_page_view.h"
#include "app/desktop/outcomes_workspace.h"
#include "app/desktop/participant_page.h"
#include "app/desktop/query_box.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/rendition_panes.h"
#include "app/desktop/saved_searches.h"
#include "app/desktop/sentence_editor.h"
#include "app/desktop/sentence_list.h"
#include "app/desktop/sentence_row.h"
#include "app/desktop/team_actions.h"
#include "app/desktop/theme_progress_list.h"
#include "app/desktop/view_colours.h"
#include "app/desktop/window_search.h"
#include "app/desktop/window_workspaces.h"
#include "core/editing/categories.h"
#include "core/editing/condensates.h"
#include "core/editing/units.h"
#include "core/exchange/build.h"
#include "tests/app/desktop/window_fixture.h"

#include <algorithm>
#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>

namespace emic::desktop {
namespace {

/// Controls that can have the focus and say nothing of themselves.
QStringList namelessControls(const QWidget& window) {
    QStringList nameless;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
        const bool named =
            access && (!access->text(QAccessible::Name).isEmpty() || access->role() == QAccessible::Client);
        if (!named || access->role() == QAccessible::NoRole)
            nameless << QStringLiteral("%1 %2 in %3")
                            .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                 widget->parentWidget()
                                     ? QLatin1String(widget->parentWidget()->metaObject()->className())
                                     : QLatin1String());
    }
    return nameless;
}

class Accessibility : public WindowTest {};

TEST_F(Accessibility, EveryControlHasANameAndARole) {
    study.code(study.addUnit(source, "It is quiet."), nights);
    window.show();
    EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "") << "opening page";
    open();
    view().selectUnit(view().marks().units().items().front().id);
    window.themes()->setCurrent(nights);
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "");
    window.area()->openTheme(nights);
    EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "") << "a theme's page";
    auto* dialog = new ImportDialog(window.session(), prompts, &window);
    dialog->show();
    EXPECT_EQ(namelessControls(*dialog).join(QLatin1String("; ")).toStdString(), "") << "import";
    auto* sheet = new KeyboardSheet(window.actionList(), &window);
    sheet->show();
    EXPECT_EQ(namelessControls(*sheet).join(QLatin1String("; ")).toStdString(), "") << "keyboard sheet";
}

TEST_F(Accessibility, SearchSaysWhatItIs) {
    const auto check = [](const QWidget& where, const char* name) {
        EXPECT_EQ(namelessControls(where).join(QLatin1String("; ")).toStdString(), "") << name;
    };
    study.code(study.addUnit(source, "It is quiet."), nights);
    open();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    check(window, "search without a query");
    SearchPanel& panel = window.search()->panel();
    type(QStringLiteral("quiet theme:Nights "));
    ASSERT_TRUE(until([&] { return panel.hits().rowCount() == 1 && !panel.chips().shownWords().isEmpty(); }));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&panel.list());
    ASSERT_EQ(list->childCount(), 1);
    const QString read = list->child(0)->text(QAccessible::Name);
    EXPECT_TRUE(read.contains(QStringLiteral("P01")) && read.contains(QStringLiteral("It is quiet")))
        << read.toStdString();
    check(window, "hits and chips");
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QApplication::processEvents();
    check(window, "the workspace");
    type(QStringLiteral("quiet theme:"));
    ASSERT_TRUE(panel.box().completions().isOpen());
    check(window, "completion");
    ASSERT_TRUE(until([&] { return panel.hits().rowCount() > 0; }));
    auto* dialog = new CodeHitsDialog(window.session(), window.search()->desk(), &window);
    dialog->show();
    check(*dialog, "coding hits");
    SavedSearchesDialog saved(window.session(), &window);
    saved.show();
    check(saved, "saved searches");
    delete dialog;
}

TEST_F(Accessibility, CondensationSaysWhatItIs) {
    const auto check = [this](const char* name) {
        EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "") << name;
    };
    const study::ThemeId waking = study.addTheme("Waking", nights);
    const study::UnitId quiet = study.addUnit(source, "It is quiet.");
    study.code(quiet, waking);
    study.edit([&](storage::Edit& edit) { editing::addSentence(edit, waking, "I listen.", {quiet}); });
    open();
    press(Qt::Key_3, Qt::ControlModifier);
    auto* desk = window.workspaces()->currentAs<CondensationWorkspace>();
    ASSERT_TRUE(desk && until([&] { return desk->store().complete(); }));
    check("step 3");
    QAccessibleInterface* cards = QAccessible::queryAccessibleInterface(desk->board().view(waking));
    ASSERT_EQ(cards->childCount(), 1);
    const QString read = cards->child(0)->text(QAccessible::Name);
    EXPECT_TRUE(read.contains(QStringLiteral("P01")) && read.contains(QStringLiteral("It is quiet.")) &&
                read.contains(QStringLiteral("In 1")))
        << read.toStdString();
    const SentenceEditor& sentence = desk->condensate().sentences().rows().front()->editor();
    EXPECT_EQ(sentence.accessibleName(), "Sentence 1. Condensate of Waking");
    // Tab goes from the themes over the cards to the sentences, and meets only what can be seen.
    QStringList met;
    desk->themes().setFocus();
    for (int steps = 0; steps < 14 && QApplication::focusWidget() != &sentence; ++steps) {
        press(Qt::Key_Tab);
        QWidget* here = QApplication::focusWidget();
        EXPECT_TRUE(desk->isAncestorOf(here)) << here->metaObject()->className();
        met << QLatin1String(here->metaObject()->className()).mid(int(sizeof("emic::desktop::")) - 1);
    }
    EXPECT_EQ(QApplication::focusWidget(), &sentence) << met.join(QLatin1Char(' ')).toStdString();
    window.session()->perform([&](storage::Edit& edit) { editing::setSpan(edit, quiet, spanOf("quiet")); });
    ASSERT_TRUE(until([&] { return desk->condensate().sentences().rows().front()->isStale(); }));
    check("a stale sentence");
}

TEST_F(Accessibility, ImpressionAndTeamSayWhatTheyAre) {
    const auto check = [this](const char* name) {
        QApplication::processEvents();
        EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "") << name;
    };
    study.code(study.addUnit(source, "It is quiet."), nights);
    study.code(study.addUnit(source, "I am alone with it."), alone, study.addAnalyst("Bo"));
    open();
    press(Qt::Key_1, Qt::ControlModifier);
    check("reading");
    press(Qt::Key_S);
    check("side by side");
    press(Qt::Key_2, Qt::ControlModifier);
    ComparePage* page = window.team()->compare();
    ASSERT_TRUE(until([&] { return page->differences().rowCount() == 2; }));
    page->negotiate();
    check("comparison, with a negotiation");
    window.team()->openLogbook();
    check("logbook");
}

TEST_F(Accessibility, OutcomesAndReportSayWhatTheyAre) {
    const auto check = [](const QWidget& where, const char* name) {
        EXPECT_EQ(namelessControls(where).join(QLatin1String("; ")).toStdString(), "") << name;
    };
    tests::TemporaryFolder folder;
    exchange::buildStudy(std::filesystem::path(EMIC_SOURCE_DIR) / "sample_corpus/study.xml",
                         folder.path() / "sample.emic");
    window.resize(1280, 860);
    window.show();
    ASSERT_TRUE(window.openStudy(shown((folder.path() / "sample.emic").native())));
    window.workspaces()->go(StepBar::Step::outcomes);
    auto* outcomes = window.workspaces()->currentAs<OutcomesWorkspace>();
    ASSERT_TRUE(outcomes);
    for (int row = 0; row < outcomes->pages().count(); ++row) {
        outcomes->pages().setCurrentRow(row);
        ASSERT_TRUE(until([&] {
            return outcomes->page().findChild<QAbstractItemView*>() || outcomes->page().findChild<DrawingView*>() ||
                   outcomes->participantPage().findChild<DrawingView*>();
        }));
        QApplication::processEvents();
        check(window, utf8(outcomes->pages().item(row)->text()).c_str());
    }
    // A figure tells whoever cannot see it what is pointed at.
    for (int row = 0; row < outcomes->pages().count(); ++row)
        if (outcomes->pages().item(row)->text() == QStringLiteral("A theme beside change"))
            outcomes->pages().setCurrentRow(row);
    ASSERT_TRUE(until([&] { return outcomes->page().findChild<DrawingView*>(QStringLiteral("joint-display")); }));
    auto* figure = outcomes->page().findChild<DrawingView*>(QStringLiteral("joint-display"));
    QTest::keyClick(figure, Qt::Key_Right);
    ASSERT_TRUE(figure->current());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(figure)->text(QAccessible::Description),
              shown(figure->drawing()->groups[*figure->current()].title));
    window.workspaces()->go(StepBar::Step::report);
    check(window, "report");
}

TEST_F(Accessibility, TabMeetsOnlyWhatCanBeSeenInTheWorkspace) {
    open();
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    SearchPanel& panel = window.search()->panel();
    type(QStringLiteral("quiet"));
    ASSERT_TRUE(until([&] { return panel.hits().rowCount() == 1 && panel.facets().topLevelItemCount() > 0; }));
    QList<QWidget*> met;
    for (int steps = 0; steps < 30; ++steps) {
        press(Qt::Key_Tab);
        QApplication::processEvents();
        QWidget* here = QApplication::focusWidget();
        EXPECT_TRUE(window.rect().intersects(QRect(here->mapTo(&window, QPoint()), here->size())))
            << here->metaObject()->className() << " " << here->objectName().toStdString();
        if (met.contains(here))
            break;
        met << here;
    }
    EXPECT_TRUE(met.contains(&panel.list()));
    EXPECT_TRUE(met.contains(&panel.facets()));
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_TRUE(until([&] {
        const QList<QTabBar*> bars = window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
        return std::ranges::any_of(bars, [](const QTabBar* bar) {
            return bar->count() == 3 && bar->isVisible() && bar->focusPolicy() != Qt::NoFocus;
        });
    })) << "panels are in their tabs again";
}

TEST_F(Accessibility, TabGoesThroughTheSearchInOrder) {
    open();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    SearchPanel& panel = window.search()->panel();
    type(QStringLiteral("quiet"));
    ASSERT_TRUE(until([&] { return panel.hits().rowCount() == 1; }));
    QStringList met;
    for (int steps = 0; steps < 12 && QApplication::focusWidget() != &panel.list(); ++steps) {
        press(Qt::Key_Tab);
        met << QApplication::focusWidget()->objectName();
        EXPECT_TRUE(panel.isAncestorOf(QApplication::focusWidget())) << met.join(QLatin1Char(' ')).toStdString();
    }
    EXPECT_EQ(met.join(QLatin1Char(' ')).toStdString(),
              "searchScope ownWords addFilter savedSearchesButton showCounts hitOrder codeHits hits");
}

TEST_F(Accessibility, ValidationSaysWhatItIs) {
    const auto check = [this](const char* name) {
        EXPECT_EQ(namelessControls(window).join(QLatin1String("; ")).toStdString(), "") << name;
    };
    study.code(study.addUnit(source, "It is quiet."), nights);
    study.edit([&](storage::Edit& edit) {
        const auto made = editing::setCategory(edit, nights, "Quiet nights");
        editing::addParagraph(edit, made, {"They lay in the quiet."});
    });
    open();
    press(Qt::Key_4, Qt::ControlModifier);
    check("synthesis");
    press(Qt::Key_F7);
    check("validation");
    auto* sources = window.findChild<QListView*>(QStringLiteral("validationSources"));
    ASSERT_TRUE(sources && sources->hasFocus());
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(sources);
    ASSERT_EQ(list->childCount(), 2);
    EXPECT_TRUE(list->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Interview 1")));
    press(Qt::Key_M);
    check("cases that are not coded");
}

TEST_F(Accessibility, TheRenditionEditorSaysWhatItIs) {
    const study::UnitId quiet = study.addUnit(source, "It is quiet.");
    open();
    view().selectUnit(quiet);
    press(Qt::Key_Q);
    auto* editor = window.findChild<RenditionEditor*>();
    ASSERT_TRUE(editor && until([&] { return editor->isActiveWindow() && !editor->preview().isEmpty(); }));
    type(QStringLiteral("Not said. "));
    ASSERT_TRUE(until([&] { return editor->panes().differences().count() > 0 && !editor->saveButton().isEnabled(); }));
    EXPECT_EQ(namelessControls(*editor).join(QLatin1String("; ")).toStdString(), "");
    // Tab goes from the words over the translation to the tag and the buttons, and comes round.
    QStringList met;
    const QWidget* first = QApplication::focusWidget();
    for (int steps = 0; steps < 24; ++steps) {
        press(Qt::Key_Tab);
        QWidget* here = QApplication::focusWidget();
        EXPECT_TRUE(here->isVisible() && editor->isAncestorOf(here)) << here->metaObject()->className();
        if (here == first)
            break;
        met << (here->objectName().isEmpty() ? QLatin1String(here->metaObject()->className()) : here->objectName());
    }
    EXPECT_EQ(QApplication::focusWidget(), first) << met.join(QLatin1Char(' ')).toStdString();
    EXPECT_EQ(met.join(QLatin1Char(' ')).toStdString(),
              "leaveOut putInBrackets asSaid renditionTranslation renditionLanguage renditionTag "
              "renditionNames renditionDifferences renditionWarnings openKey cancelRendition renditionVerbatim");
    QStringList letters;
    for (const QLabel* label : editor->findChildren<QLabel*>())
        if (const QString key = QKeySequence::mnemonic(label->text()).toString(); label->buddy() && !key.isEmpty())
            letters << key;
    for (const QAbstractButton* button : editor->findChildren<QAbstractButton*>())
        if (const QString key = QKeySequence::mnemonic(button->text()).toString(); !key.isEmpty())
            letters << key;
    EXPECT_GE(letters.size(), 6);
    EXPECT_EQ(letters.removeDuplicates(), 0) << "a letter leads to one place";
}

TEST_F(Accessibility, NoTwoActionsHaveTheSameShortcut) {
    using Where = ActionList::Where;
    std::map<std::pair<QString, Where>, QString> owners;
    for (const ActionList::Entry& entry : window.actionList().entries()) {
        if (!entry.action)
            continue;
        EXPECT_FALSE(entry.action->text().isEmpty());
        for (const QKeySequence& key : entry.action->shortcuts())
            for (const Where where : {Where::inTranscript, Where::inImpression, Where::inCondensation,
                                      Where::inSynthesis, Where::inOutcomes, Where::inReport}) {
                // What holds everywhere holds in each of these, too.
                if (entry.where != Where::everywhere && entry.where != where)
                    continue;
                const auto [place, isNew] = owners.emplace(std::pair(key.toString(), where), entry.action->text());
                EXPECT_TRUE(isNew) << key.toString().toStdString() << ": " << entry.action->text().toStdString()
                                   << " and " << place->second.toStdString();
            }
    }
}

TEST_F(Accessibility, TextStandsOutFromItsGround) {
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    for (const QPalette& palette : {QPalette(Qt::white), dark}) {
        const ViewColours colours = ViewColours::of(palette);
        EXPECT_GE(contrast(colours.text, colours.ground), 4.5);
        EXPECT_GE(contrast(colours.quietText, colours.ground), 4.5);
        EXPECT_GE(contrast(colours.warning, colours.ground), 4.5);
        EXPECT_GE(contrast(colours.text, colours.hit), 4.5);
        EXPECT_GE(contrast(colours.text, colours.currentHit), 4.5);
        for (int theme = 0; theme <= 8; ++theme)
            EXPECT_GE(contrast(colours.theme(theme), colours.ground), 3.0) << theme;
    }
}

} // namespace
} // namespace emic::desktop
