// Coding as a person does it, through the real window.
#include "app/desktop/inspector_panel.h"
#include "app/desktop/picker.h"
#include "core/analysis/coverage.h"
#include "core/editing/condensates.h"
#include "tests/app/desktop/window_fixture.h"

#include <QDropEvent>
#include <QMimeData>

namespace emic::desktop {
namespace {

class CodingJourney : public WindowTest {
protected:
    [[nodiscard]] analysis::Characters decided() const {
        return analysis::coverageOf(study.read(), study.read().get(source)).participants;
    }
};

TEST_F(CodingJourney, AWholeTranscriptIsCodedByKeyboardAlone) {
    open();
    view().setCursor({0});
    // The first one by name, with three letters.
    press(Qt::Key_Space);
    EXPECT_EQ(selectedWords(), QStringLiteral("Badly."));
    press(Qt::Key_C);
    ASSERT_TRUE(QApplication::activePopupWidget());
    type(QStringLiteral("nig"));
    press(Qt::Key_Return);
    EXPECT_EQ(study.read().countWhere<&study::Coding::theme>(nights), 1);
    ASSERT_TRUE(view().selectedUnit());
    EXPECT_EQ(selectedWords(), QString()) << "the unit is selected, not its words";
    EXPECT_EQ(view().offer(), spanOf("The alarm rings at three."));

    // Then a new theme, one that is not relevant, and the rest with the numbers they have got.
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    type(QStringLiteral("The kitchen"));
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    EXPECT_EQ(selectedWords(), QStringLiteral("I get up and sit in the kitchen."));
    press(Qt::Key_2);
    press(Qt::Key_Space);
    EXPECT_EQ(selectedWords(), QStringLiteral("Then I wait."));
    press(Qt::Key_X);
    press(Qt::Key_Space);
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(selectedWords(), QStringLiteral("It is quiet. I am alone with it."));
    press(Qt::Key_1);
    EXPECT_EQ(view().offer(), std::nullopt);
    press(Qt::Key_Space);
    EXPECT_FALSE(window.messages().sentence().isEmpty()) << "says that everything is decided";

    EXPECT_EQ(decided().undecided, 0);
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 5);
    EXPECT_EQ(study.read().count<study::Coding>(), 4);
    const auto kitchen = study.read().all<study::Theme>().back();
    EXPECT_EQ(kitchen.name, "The kitchen");
    EXPECT_EQ(study.read().countWhere<&study::Coding::theme>(kitchen.id), 2);

    // All of it back to the beginning, and forward again.
    const std::string after = study.dump();
    const std::int64_t gestures = 5;
    for (std::int64_t i = 0; i < gestures; ++i)
        press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(study.dump(), before);
    EXPECT_EQ(view().marks().units().items().size(), 0U);
    for (std::int64_t i = 0; i < gestures; ++i)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(study.dump(), after);
    EXPECT_EQ(view().marks().units().items().size(), 5U);
}

TEST_F(CodingJourney, UnitsAreMarkedMovedCutAndJoined) {
    open();
    view().setCursor(spanOf("alarm").begin);
    press(Qt::Key_S);
    ASSERT_TRUE(view().selectedUnit());
    const study::UnitId unit = *view().selectedUnit();
    const auto span = [&] { return study.read().get(unit).span(); };
    EXPECT_EQ(span(), spanOf("The alarm rings at three."));
    press(Qt::Key_E, Qt::ShiftModifier);
    EXPECT_EQ(span(), spanOf("The alarm rings at"));
    press(Qt::Key_E);
    EXPECT_EQ(span(), spanOf("The alarm rings at three."));
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(span(), spanOf("The alarm rings at three. I get up and sit in the kitchen."));
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(span(), spanOf("The alarm rings at three."));
    press(Qt::Key_B);
    EXPECT_EQ(span(), spanOf("Badly. The alarm rings at three."));
    press(Qt::Key_B, Qt::ShiftModifier);
    EXPECT_EQ(span(), spanOf("The alarm rings at three."));
    view().setCursor(spanOf("rings").begin);
    press(Qt::Key_K);
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 2);
    EXPECT_EQ(span(), spanOf("The alarm"));
    press(Qt::Key_J);
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 1);
    EXPECT_EQ(span(), spanOf("The alarm rings at three."));
    press(Qt::Key_Delete);
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 0);
    press(Qt::Key_T);
    EXPECT_EQ(study.read().all<study::MeaningUnit>().front().span(),
              spanOf("Badly. The alarm rings at three. I get up and sit in the kitchen."));
}

TEST_F(CodingJourney, EveryGestureIsOneEntry) {
    open();
    view().select(spanOf("It is quiet."));
    const std::int64_t start = entries();
    press(Qt::Key_C);
    type(QStringLiteral("alone"));
    press(Qt::Key_Return);
    EXPECT_EQ(entries(), start + 1) << "marking and coding at once";
    press(Qt::Key_G);
    EXPECT_EQ(entries(), start + 2);
    EXPECT_EQ(study.read().count<study::GoldenQuote>(), 1);
    prompts.texts = {QStringLiteral("Says this twice")};
    press(Qt::Key_M);
    EXPECT_EQ(entries(), start + 3);
    EXPECT_EQ(study.read().memosOn(study::MemoTarget::unit, view().selectedUnit()->uuid).front().text,
              "Says this twice");
    press(Qt::Key_G);
    EXPECT_EQ(study.read().count<study::GoldenQuote>(), 0);
    press(Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_EQ(entries(), start + 5);
    EXPECT_EQ(study.read().count<study::Coding>(), 0);
    prompts.yes = false;
    press(Qt::Key_Delete);
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 1) << "a unit with a note is asked about";
    EXPECT_EQ(entries(), start + 5);
}

TEST_F(CodingJourney, RemovingAUnitSaysWhatLosesItsGround) {
    open();
    view().setCursor(spanOf("alarm").begin);
    press(Qt::Key_S);
    ASSERT_TRUE(view().selectedUnit());
    const study::UnitId unit = *view().selectedUnit();
    study.code(unit, nights);
    study.edit([&](storage::Edit& edit) { editing::addSentence(edit, nights, "It wakes me.", {unit}); });
    prompts.yes = false;
    press(Qt::Key_Delete);
    ASSERT_EQ(prompts.consequences.size(), 1) << "a unit that a condensate leans on is asked about";
    EXPECT_EQ(prompts.consequences.front(),
              QStringLiteral("With it go: 1 coding(s). It takes the ground from 1 sentence(s) of condensates."))
        << "as it stands before translation, which the tests do without";
    EXPECT_EQ(study.read().count<study::MeaningUnit>(), 1);
}

TEST_F(CodingJourney, ByMouseAlone) {
    open();
    const text::Span words = spanOf("The alarm rings at three.");
    QWidget* ground = view().viewport();
    QTest::mousePress(ground, Qt::LeftButton, Qt::NoModifier, pointOf(words.begin) - QPoint(2, 0));
    QTest::mouseMove(ground, pointOf(words.end) - QPoint(2, 0));
    QTest::mouseRelease(ground, Qt::LeftButton, Qt::NoModifier, pointOf(words.end) - QPoint(2, 0));
    ASSERT_EQ(view().selection(), words);

    const auto drop = [&](study::ThemeId theme, text::Position at) {
        QMimeData data;
        data.setData(QLatin1String(TranscriptView::themeMime), QByteArray::fromStdString(theme.text()));
        QDragEnterEvent enter(pointOf(at), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(ground, &enter);
        QDropEvent event(pointOf(at), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(ground, &event);
        EXPECT_TRUE(event.isAccepted());
    };
    const std::int64_t start = entries();
    drop(nights, spanOf("rings").begin);
    EXPECT_EQ(entries(), start + 1);
    ASSERT_EQ(study.read().count<study::MeaningUnit>(), 1);
    const study::UnitId unit = study.read().all<study::MeaningUnit>().front().id;
    EXPECT_EQ(study.read().get(unit).span(), words);
    view().selectUnit(std::nullopt);
    view().setCursor({0});
    drop(alone, spanOf("rings").begin);
    EXPECT_EQ(study.read().countWhere<&study::Coding::unit>(unit), 2);

    // The edge of the unit that is selected is dragged.
    QTest::mouseClick(ground, Qt::LeftButton, Qt::NoModifier, pointOf(spanOf("rings").begin));
    ASSERT_EQ(view().selectedUnit(), unit);
    const QPoint from = view().caretRect(words.end).center().toPoint();
    const QPoint to = view().caretRect(spanOf("The alarm rings").end).center().toPoint();
    QTest::mousePress(ground, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(ground, to);
    QTest::mouseRelease(ground, Qt::LeftButton, Qt::NoModifier, to);
    EXPECT_EQ(study.read().get(unit).span(), spanOf("The alarm rings"));
    EXPECT_EQ(window.inspector()->unit(), unit);
}

TEST_F(CodingJourney, WhatCannotBeDoneIsSaidQuietly) {
    open();
    const std::int64_t start = entries();
    press(Qt::Key_U);
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("select"), Qt::CaseInsensitive));
    press(Qt::Key_7);
    EXPECT_TRUE(window.messages().sentence().contains(QStringLiteral("number")));
    EXPECT_EQ(entries(), start);
    view().select(spanOf("quiet"));
    press(Qt::Key_U);
    EXPECT_TRUE(window.messages().sentence().isEmpty()) << "the next thing that succeeds takes the message away";
}

TEST_F(CodingJourney, RecentThemesKeepTheirNumbers) {
    open();
    const auto codeByName = [&](std::string_view words, const char* theme) {
        view().selectUnit(std::nullopt);
        view().select(spanOf(words));
        press(Qt::Key_C);
        type(QLatin1String(theme));
        press(Qt::Key_Return);
    };
    codeByName("Badly.", "nights");
    codeByName("It is quiet.", "alone");
    view().selectUnit(std::nullopt);
    view().select(spanOf("Then I wait."));
    press(Qt::Key_1);
    EXPECT_EQ(study.read().countWhere<&study::Coding::theme>(nights), 2);
    view().select(spanOf("The alarm rings"));
    press(Qt::Key_2);
    EXPECT_EQ(study.read().countWhere<&study::Coding::theme>(alone), 2);
    view().select(spanOf("I get up"));
    press(Qt::Key_R);
    EXPECT_EQ(study.read().countWhere<&study::Coding::theme>(alone), 3) << "R repeats the last one";
}

TEST_F(CodingJourney, EverythingIsUndoneToTheBeginningAndRedoneAcrossARestart) {
    open();
    prompts.texts = {QStringLiteral("Comes back"), QStringLiteral("Mornings")};
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_Space);
        if (i % 3 == 2) {
            press(Qt::Key_X);
            continue;
        }
        press(Qt::Key_C);
        type(i % 3 == 0 ? QStringLiteral("alone") : QStringLiteral("a wholly new theme %1").arg(i));
        press(Qt::Key_Return);
        press(Qt::Key_E);
    }
    press(Qt::Key_M);
    trigger("newTheme");
    const std::string end = study.dump();
    ASSERT_NE(end, before);
    const std::int64_t last = entries();
    int undone = 0;
    while (window.actionList().find("undo")->isEnabled() && study.dump() != before) {
        press(Qt::Key_Z, Qt::ControlModifier);
        ASSERT_LT(++undone, last);
        if (undone == 3) {
            // Closing and opening again changes nothing of what can be undone.
            window.closeStudy();
            open();
        }
    }
    EXPECT_EQ(study.dump(), before);
    EXPECT_GT(undone, 8);
    while (undone-- > 0)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(study.dump(), end);
    EXPECT_FALSE(window.actionList().find("redo")->isEnabled());
}

} // namespace
} // namespace emic::desktop
