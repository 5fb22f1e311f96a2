// A quote made ready for publication by keyboard: what is left out, put in and translated, what differs from what was
// said, who could be known by it, and where the words are read afterwards.
#include "app/desktop/card_board.h"
#include "app/desktop/card_store.h"
#include "app/desktop/condensation_workspace.h"
#include "app/desktop/rendition_editor.h"
#include "app/desktop/rendition_panes.h"
#include "app/desktop/theme_page.h"
#include "core/editing/attributes.h"
#include "core/editing/renditions.h"
#include "core/editing/study_info.h"
#include "tests/app/desktop/synthesis_fixture.h"

#include <algorithm>
#include <fstream>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

namespace emic::desktop {
namespace {

constexpr auto control = Qt::ControlModifier;
constexpr auto shift = Qt::ShiftModifier;

class RenditionJourney : public SynthesisTest {
protected:
    RenditionJourney() {
        p02 = study.addParticipant("P02");
        study.edit([&](storage::Edit& edit) {
            sex = editing::addAttribute(edit, "sex", study::AttributeType::category, {"female", "male"});
            town = editing::addAttribute(edit, "town", study::AttributeType::text);
            for (const auto& person : {p01, p02}) {
                editing::setValue(edit, person, sex, "female");
                editing::setValue(edit, person, town, "Odense");
            }
            editing::setSpeakerTag(edit, "[{sex}]");
        });
        for (const char* code : {"P03", "P04"}) {
            const auto person = study.addParticipant(code);
            study.edit([&](storage::Edit& edit) { editing::setValue(edit, person, sex, "female"); });
        }
    }

    /// The editor that a key has opened, with its answer on the tag.
    [[nodiscard]] RenditionEditor* editorOpened() {
        RenditionEditor* opened = nullptr;
        EXPECT_TRUE(until([&] {
            opened = window.findChild<RenditionEditor*>();
            return opened && opened->isActiveWindow() && !opened->preview().isEmpty();
        }));
        return opened;
    }
    /// Without a window manager nobody makes the window active again.
    void backToWindow() {
        ASSERT_TRUE(until([this] { return !window.findChild<RenditionEditor*>(); }));
        window.activateWindow();
        ASSERT_TRUE(until([this] { return window.isActiveWindow() && window.focusWidget(); }));
    }
    void openFromTranscript(study::UnitId unit) {
        open();
        for (int steps = 0; view().selectedUnit() != unit && steps < 5; ++steps)
            press(Qt::Key_Down, Qt::AltModifier);
        ASSERT_EQ(view().selectedUnit(), unit);
        press(Qt::Key_Q);
        dialog = editorOpened();
        ASSERT_TRUE(dialog && dialog->panes().publishedPane().hasFocus());
    }
    void tabTo(const QWidget& wanted) {
        for (int steps = 0; !wanted.hasFocus() && steps < 20; ++steps)
            press(Qt::Key_Tab);
        ASSERT_TRUE(wanted.hasFocus()) << wanted.objectName().toStdString();
    }
    void wordsLeft(int words) {
        for (int word = 0; word < words; ++word)
            press(Qt::Key_Left, control);
    }
    [[nodiscard]] QString published() { return dialog->panes().publishedWords(); }
    [[nodiscard]] static QStringList lines(const QListWidget& list) {
        QStringList all;
        for (int row = 0; row < list.count(); ++row)
            all << list.item(row)->text();
        return all;
    }
    [[nodiscard]] QStringList differences() { return lines(dialog->panes().differences()); }
    [[nodiscard]] QStringList warnings() { return lines(dialog->warnings()); }
    [[nodiscard]] bool untilSaid(const QString& words) {
        return until([&] { return warnings().join(QLatin1Char('\n')).contains(words); });
    }
    [[nodiscard]] std::vector<study::Rendition> renditions(study::UnitId unit) {
        return read().where<&study::Rendition::unit>(unit);
    }

    study::ParticipantId p02;
    study::AttributeId sex, town;
    RenditionEditor* dialog = nullptr;
};

TEST_F(RenditionJourney, AUnitIsMadeReadyAndReadWhereQuotesAreRead) {
    openFromTranscript(kitchen);
    EXPECT_EQ(published(), "I get up and sit in the kitchen.");
    EXPECT_EQ(dialog->preview(), "Shows: [female]");
    ASSERT_EQ(differences().size(), 1);
    EXPECT_TRUE(differences().front().startsWith(QStringLiteral("Nothing differs")));
    EXPECT_TRUE(warnings().front().startsWith(QStringLiteral("The tag shows nothing that is rare")));

    // "get up and" goes, and something stands in the place of the kitchen.
    press(Qt::Key_Home);
    press(Qt::Key_Right, control);
    for (int word = 0; word < 3; ++word)
        press(Qt::Key_Right, control | shift);
    press(Qt::Key_L, control);
    EXPECT_EQ(published(), "I [...] sit in the kitchen.");
    press(Qt::Key_End);
    press(Qt::Key_Left);
    press(Qt::Key_Left, control | shift);
    press(Qt::Key_B, control);
    type(QStringLiteral("room"));
    EXPECT_EQ(published(), "I [...] sit in the [room].");
    ASSERT_TRUE(until([this] {
        return differences() ==
               QStringList{QStringLiteral("Left out: “get up and”"), QStringLiteral("Changed: “kitchen” to [room]")};
    })) << differences().join(QLatin1Char('\n')).toStdString();

    // In Danish, too; a translation without its language is stopped.
    tabTo(dialog->panes().translationPane());
    type(QStringLiteral("Jeg sidder i stuen."));
    ASSERT_TRUE(untilSaid(QStringLiteral("Say which language")));
    EXPECT_FALSE(dialog->saveButton().isEnabled());
    press(Qt::Key_Tab);
    ASSERT_TRUE(dialog->panes().languageBox().hasFocus());
    type(QStringLiteral("da"));
    ASSERT_TRUE(until([this] { return dialog->saveButton().isEnabled(); }));

    // A tag of its own: few come from Odense.
    tabTo(dialog->tag());
    type(QStringLiteral("[{sex}, {town}]"));
    ASSERT_TRUE(untilSaid(QStringLiteral("Rare: of 4 participant(s) only 2 are “female, Odense”")))
        << warnings().join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(warnings().front().contains(QStringLiteral("Without {town}, 4 share the rest.")));
    EXPECT_EQ(dialog->preview(), "Shows: [female, Odense]");

    const std::int64_t entry = entries();
    press(Qt::Key_Return, control);
    backToWindow();
    EXPECT_EQ(entries(), entry + 1) << "one change";
    ASSERT_EQ(renditions(kitchen).size(), 1U);
    const study::Rendition kept = renditions(kitchen).front();
    EXPECT_EQ(kept.published, "I [...] sit in the [room].");
    EXPECT_EQ(kept.translation, "Jeg sidder i stuen.");
    EXPECT_EQ(kept.language, "da");
    EXPECT_EQ(kept.speakerTag, "[{sex}, {town}]");
    const auto inspectorSays = [this](const QString& words) {
        const QList<QLabel*> labels = window.findChild<QWidget*>(QStringLiteral("inspector"))->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == words; });
    };
    EXPECT_TRUE(until([&] { return inspectorSays(QStringLiteral("I [...] sit in the [room].")); }));
    EXPECT_EQ(shown(read().textOf(read().get(source)).slice(read().get(kitchen).span())),
              "I get up and sit in the kitchen.")
        << "what was said stays";

    // Undone and done again by one key each.
    press(Qt::Key_Z, control);
    EXPECT_TRUE(renditions(kitchen).empty());
    EXPECT_TRUE(until([&] { return !inspectorSays(QStringLiteral("I [...] sit in the [room].")); }));
    press(Qt::Key_Z, control | shift);
    EXPECT_EQ(renditions(kitchen), std::vector{kept});

    // A category reads it as published, and takes it back with the undo.
    press(Qt::Key_4, control);
    ASSERT_TRUE(until([this] { return here() && editor().hasFocus(); }));
    insertWhole(QStringLiteral("room"));
    EXPECT_EQ(textShown(), "“I [...] sit in the [room].” [female, Odense]");
}

TEST_F(RenditionJourney, WordsThatWereNotSaidAreShownAndStopped) {
    openFromTranscript(kitchen);
    press(Qt::Key_End);
    press(Qt::Key_Left);
    type(QStringLiteral(" and cry"));
    ASSERT_TRUE(until([this] { return differences() == QStringList{QStringLiteral("Not said here: “and cry”")}; }))
        << differences().join(QLatin1Char('\n')).toStdString();
    ASSERT_TRUE(untilSaid(QStringLiteral("Cannot be saved: ")));
    EXPECT_TRUE(warnings().front().contains(QStringLiteral("put it in brackets")));
    EXPECT_FALSE(dialog->saveButton().isEnabled());
    // They are marked in the text as well.
    const QList<QTextEdit::ExtraSelection> marks = dialog->panes().publishedPane().extraSelections();
    EXPECT_TRUE(std::ranges::any_of(marks, [](const QTextEdit::ExtraSelection& mark) {
        return mark.cursor.selectedText() == QStringLiteral("and cry") &&
               mark.format.underlineStyle() == QTextCharFormat::WaveUnderline;
    }));
    const std::int64_t entry = entries();
    press(Qt::Key_Return, control);
    EXPECT_EQ(entries(), entry) << "nor does the key save it";
    // Words that vanish without a sign are told, too, and [...] heals it.
    press(Qt::Key_A, control);
    type(QStringLiteral("I get up and sit in kitchen."));
    ASSERT_TRUE(until([this] { return differences() == QStringList{QStringLiteral("Missing without [...]: “the”")}; }))
        << differences().join(QLatin1Char('\n')).toStdString();
    wordsLeft(1);
    press(Qt::Key_Left, control);
    type(QStringLiteral("[...] "));
    ASSERT_TRUE(until([this] { return dialog->saveButton().isEnabled(); })) << published().toStdString();
    // Leaving asks, and keeps what is written where the answer is no.
    prompts.yes = false;
    press(Qt::Key_Escape);
    ASSERT_EQ(prompts.asked.size(), 1);
    EXPECT_TRUE(dialog->isVisible());
    prompts.yes = true;
    press(Qt::Key_Escape);
    backToWindow();
    EXPECT_TRUE(renditions(kitchen).empty());
}

TEST_F(RenditionJourney, NamesOfTheKeyAreFoundOnceItIsOpened) {
    tests::TemporaryFolder folder;
    const std::filesystem::path key = folder.path() / "key.csv";
    std::ofstream(key) << "name,pseudonym\nKirsten,Mette\n";
    prompts.key = shownPath(key);
    openFromTranscript(kitchen);
    press(Qt::Key_End);
    press(Qt::Key_Left);
    type(QStringLiteral(" [of Kirsten]"));
    ASSERT_TRUE(until([this] { return differences() == QStringList{QStringLiteral("Added: [of Kirsten]")}; }));
    EXPECT_FALSE(warnings().join(QLatin1Char('\n')).contains(QStringLiteral("Kirsten"))) << "no key, no names";
    tabTo(*dialog->findChild<QPushButton*>(QStringLiteral("openKey")));
    press(Qt::Key_Space);
    ASSERT_TRUE(untilSaid(QStringLiteral("“Kirsten” in the published words is a name of the key; its pseudonym is "
                                         "Mette.")))
        << warnings().join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(dialog->saveButton().isEnabled()) << "it is the person who decides";
    // A key that is none is told of, and what was read stays.
    prompts.key = shownPath(folder.path() / "nothing.csv");
    press(Qt::Key_Space);
    EXPECT_FALSE(dialog->notice().isEmpty());
    EXPECT_TRUE(untilSaid(QStringLiteral("Kirsten")));
}

TEST_F(RenditionJourney, WhatOthersWriteMeanwhileIsToldAndLeavesWhatIsTyped) {
    openFromTranscript(kitchen);
    press(Qt::Key_Home);
    press(Qt::Key_Right, control);
    press(Qt::Key_L, control);
    ASSERT_EQ(published(), "I [...] up and sit in the kitchen.");
    {
        storage::Study elsewhere = storage::Study::open(study.study().path(), "Bo");
        elsewhere.perform([&](storage::Edit& edit) {
            editing::setRendition(edit, kitchen, {"I get up [...] in the kitchen.", "", "", "[{town}]"});
        });
    }
    window.session()->catchUp();
    ASSERT_TRUE(until([this] { return !dialog->notice().isEmpty(); }));
    EXPECT_EQ(published(), "I [...] up and sit in the kitchen.") << "what is typed stays";
    EXPECT_EQ(dialog->tag().text(), "[{town}]") << "what was not touched follows";
    EXPECT_TRUE(dialog->notice().contains(QStringLiteral("I get up [...] in the kitchen.")));
    press(Qt::Key_Return, control);
    backToWindow();
    EXPECT_EQ(renditions(kitchen).front().published, "I [...] up and sit in the kitchen.");
}

TEST_F(RenditionJourney, ItOpensWhereverAUnitIsWorkedOn) {
    const auto opensFor = [this](study::UnitId unit, const char* from) {
        RenditionEditor* opened = editorOpened();
        ASSERT_TRUE(opened) << from;
        EXPECT_EQ(utf8(opened->panes().verbatimPane().toPlainText()),
                  read().textOf(read().get(source)).slice(read().get(unit).span()))
            << from;
        press(Qt::Key_Escape);
        backToWindow();
    };
    open();
    press(Qt::Key_Q);
    EXPECT_TRUE(window.messages().isVisible()) << "nothing is selected, and it says so";
    // The inspector's button.
    view().selectUnit(rings);
    ASSERT_TRUE(until([this] {
        // What else comes in about the unit draws it anew.
        auto* button = window.findChild<QPushButton*>(QStringLiteral("editRendition"));
        if (button && button->isVisible())
            button->setFocus();
        return button && button->hasFocus();
    }));
    press(Qt::Key_Space);
    opensFor(rings, "inspector");
    // The page of a theme.
    ThemePage* themePage = window.area()->openTheme(nights);
    ASSERT_TRUE(until([&] { return themePage->table().model()->rowCount() == 2; }));
    themePage->table().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    ASSERT_TRUE(themePage->currentUnit());
    const study::UnitId onPage = *themePage->currentUnit();
    press(Qt::Key_Q);
    opensFor(onPage, "theme page");
    // A card of the condensation desk.
    press(Qt::Key_3, control);
    auto* desk = window.workspaces()->currentAs<CondensationWorkspace>();
    ASSERT_TRUE(desk && until([&] { return desk->store().complete() && desk->board().current(); }));
    const study::UnitId onCard = *desk->board().current();
    press(Qt::Key_Q);
    opensFor(onCard, "card");
    // A golden quote in the text of a category, which reads as published from then on.
    press(Qt::Key_4, control);
    ASSERT_TRUE(until([this] { return here() && editor().hasFocus(); }));
    insertWhole(QStringLiteral("kitchen"));
    press(Qt::Key_Left);
    press(Qt::Key_J, control | shift);
    dialog = editorOpened();
    ASSERT_TRUE(dialog);
    press(Qt::Key_Home);
    press(Qt::Key_Right, control);
    press(Qt::Key_L, control);
    press(Qt::Key_Return, control);
    backToWindow();
    EXPECT_TRUE(until([this] {
        return textShown() == QStringLiteral("“I [...] up and sit in the kitchen.” [female]");
    })) << textShown().toStdString();
    press(Qt::Key_Z, control);
    EXPECT_TRUE(until([this] { return textShown() == QStringLiteral("“I get up and sit in the kitchen.” [female]"); }));
}

TEST_F(RenditionJourney, WhatWasSaidAtTheCaretStaysInSightInALongUnit) {
    QString words;
    for (int line = 0; line < 400; ++line)
        words += QStringLiteral("Night %1 I sat and waited for the light. ").arg(line);
    words = words.trimmed();
    const study::SourceId all = study.addSource("Nights", {{"P01", utf8(words)}});
    const study::UnitId unit = study.addUnit(all, utf8(words));
    open();
    window.area()->showUnit(all, unit);
    view().setFocus();
    press(Qt::Key_Q);
    dialog = editorOpened();
    ASSERT_TRUE(dialog);
    const QPlainTextEdit& said = dialog->panes().verbatimPane();
    const QPlainTextEdit& now = dialog->panes().publishedPane();
    const auto isInSight = [&](const QString& what) {
        const auto place = static_cast<int>(words.indexOf(what));
        QTextCursor there(said.document());
        there.setPosition(place);
        return said.viewport()->rect().contains(said.cursorRect(there).center());
    };
    EXPECT_FALSE(isInSight(QStringLiteral("Night 399 ")));
    // The first two words go: every word behind them stands elsewhere now.
    press(Qt::Key_Home, control);
    press(Qt::Key_Right, control | shift);
    press(Qt::Key_Right, control | shift);
    press(Qt::Key_L, control);
    press(Qt::Key_End, control);
    EXPECT_TRUE(isInSight(QStringLiteral("Night 399 ")));
    EXPECT_EQ(said.textCursor().position(), words.size());
    for (int word = 0; word < 6; ++word)
        press(Qt::Key_Left, control);
    EXPECT_EQ(words.mid(said.textCursor().position(), 10), now.toPlainText().mid(now.textCursor().position(), 10));
    EXPECT_NE(said.textCursor().position(), now.textCursor().position());
}

} // namespace
} // namespace emic::desktop
