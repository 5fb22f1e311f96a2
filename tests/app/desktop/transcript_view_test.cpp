#include "app/desktop/transcript_view.h"
#include "core/editing/sources.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace emic::desktop {
namespace {

class TranscriptViewTest : public testing::Test {
protected:
    TranscriptViewTest() {
        std::vector<tests::SpokenTurn> turns;
        for (int i = 0; i < 400; ++i) {
            turns.push_back({"I", "Question " + std::to_string(i) + ", and what came of it?"});
            turns.push_back({"P01", "Answer " + std::to_string(i) +
                                        ", which takes a while to give, because there is so much to it that nobody "
                                        "can say it in a line or two; and so it goes on and on.\nA paragraph more."});
        }
        source = study.addSource("Interview 1", turns);
        theme = study.addTheme("Nights");
        unit = study.addUnit(source, "Answer 3, which takes a while");
        study.code(unit, theme);
        text = std::make_shared<const TranscriptText>(TranscriptText::read(study.read(), study.read().get(source)));
        view.resize(900, 600);
        view.setTranscript(text);
        UnitMarks marks;
        marks.load(study.read(), source, study.read().where<&study::Analyst::name>("Anna").front().id,
                   UnitMarks::Whose::everybodys);
        view.setMarks(std::move(marks));
        view.show();
        view.activateWindow();
        view.setFocus();
        QApplication::processEvents();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&view, static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QPoint pointOf(text::Position at) { return view.caretRect(at).center().toPoint() + QPoint(2, 0); }
    [[nodiscard]] text::Span spanOf(std::string_view words) const { return study.spanOf(source, words); }

    tests::StudyFixture study{"Anna"};
    study::SourceId source;
    study::ThemeId theme;
    study::UnitId unit;
    std::shared_ptr<const TranscriptText> text;
    TranscriptView view;
};

TEST_F(TranscriptViewTest, KeysMoveThroughTheText) {
    view.setCursor({0});
    press(Qt::Key_Right);
    EXPECT_EQ(view.cursor(), text::Position{1});
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(view.cursor(), spanOf("0, and").begin);
    press(Qt::Key_End);
    EXPECT_EQ(view.cursor(), text->paragraphs()[0].span.end);
    press(Qt::Key_Right);
    EXPECT_EQ(view.cursor(), text->paragraphs()[1].span.begin) << "from one paragraph to the next";
    press(Qt::Key_Left);
    EXPECT_EQ(view.cursor(), text->paragraphs()[0].span.end);
    press(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(view.cursor(), text->text().end());
    press(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(view.cursor(), text::Position{0});
}

TEST_F(TranscriptViewTest, DownVisitsEveryLineAndUpComesBack) {
    view.setCursor({0});
    std::vector<text::Position> seen{view.cursor()};
    for (int i = 0; i < 120; ++i) {
        press(Qt::Key_Down);
        ASSERT_LT(seen.back(), view.cursor()) << "step " << i;
        seen.push_back(view.cursor());
    }
    for (std::size_t i = seen.size() - 1; i-- > 0;) {
        press(Qt::Key_Up);
        ASSERT_EQ(view.cursor(), seen[i]) << "step " << i;
    }
}

TEST_F(TranscriptViewTest, TheCursorStaysInSight) {
    for (const int key : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_End}) {
        press(key, key == Qt::Key_End ? Qt::ControlModifier : Qt::NoModifier);
        const QRectF caret = view.caretRect(view.cursor());
        EXPECT_GE(caret.top(), 0);
        EXPECT_LE(caret.bottom(), view.viewport()->height());
    }
}

TEST_F(TranscriptViewTest, ShiftSelectsAndCopies) {
    view.setCursor(spanOf("Answer 2,").begin);
    QSignalSpy selected(&view, &TranscriptView::selectionChanged);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(selected.count(), 1);
    EXPECT_EQ(text->words(view.selection()), QStringLiteral("Answer "));
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("Answer "));
    press(Qt::Key_Right);
    EXPECT_TRUE(view.selection().empty());
}

TEST_F(TranscriptViewTest, TheMouseSelectsWordsAndUnits) {
    view.setCursor({0});
    const text::Span question = spanOf("Question 1,");
    QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(question.begin) - QPoint(2, 0));
    QTest::mouseMove(view.viewport(), pointOf(question.end) - QPoint(2, 0));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(question.end) - QPoint(2, 0));
    EXPECT_EQ(view.selection(), question);

    QSignalSpy chosen(&view, &TranscriptView::unitSelected);
    const text::Span words = spanOf("Answer 3, which");
    view.reveal(words);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(words.begin));
    EXPECT_EQ(view.selectedUnit(), unit);
    EXPECT_EQ(chosen.count(), 1);
    QSignalSpy activated(&view, &TranscriptView::unitActivated);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(words.begin));
    EXPECT_EQ(activated.count(), 1);
    press(Qt::Key_Return);
    EXPECT_EQ(activated.count(), 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(spanOf("Question 3,").begin));
    EXPECT_EQ(view.selectedUnit(), std::nullopt);
}

TEST_F(TranscriptViewTest, AnEdgeOfTheSelectedUnitIsDragged) {
    view.selectUnit(unit);
    QSignalSpy dragged(&view, &TranscriptView::edgesDragged);
    const text::Span span = spanOf("Answer 3, which takes a while");
    const QPoint from = view.caretRect(span.end).center().toPoint();
    const text::Span to = spanOf("Answer 3, which");
    QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(view.viewport(), view.caretRect(to.end).center().toPoint());
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier, view.caretRect(to.end).center().toPoint());
    ASSERT_EQ(dragged.count(), 1);
    EXPECT_EQ(dragged[0][1].value<text::Span>(), to);
}

TEST_F(TranscriptViewTest, APlaceIsFoundAgain) {
    view.setCursor(spanOf("Answer 200,").begin);
    const ReadingPlace place = view.place();
    const text::Position top = view.positionAt({300, 2});
    view.setCursor({0});
    view.restore(place);
    EXPECT_EQ(view.cursor(), spanOf("Answer 200,").begin);
    const std::size_t before = text->paragraphAt(top);
    EXPECT_NEAR(static_cast<double>(text->paragraphAt(view.positionAt({300, 2}))), static_cast<double>(before), 1);
}

/// Heights above are guesses until somebody looks; learning them must not move what is looked at.
TEST_F(TranscriptViewTest, MeasuringInIdleMomentsMovesNothing) {
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    QApplication::processEvents();
    const text::Position top = view.positionAt({300, 3});
    const qreal y = view.caretRect(top).top();
    const int heightBefore = view.verticalScrollBar()->maximum();
    QTRY_VERIFY_WITH_TIMEOUT(view.verticalScrollBar()->maximum() != heightBefore, 5000);
    QTest::qWait(60);
    EXPECT_EQ(view.positionAt({300, 3}), top);
    EXPECT_EQ(view.caretRect(top).top(), y);
}

TEST_F(TranscriptViewTest, ScreenReadersReadTextCursorAndUnits) {
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(access);
    EXPECT_FALSE(access->text(QAccessible::Name).isEmpty());
    QAccessibleTextInterface* reader = access->textInterface();
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->characterCount(), text->lengthInUnits());
    EXPECT_EQ(reader->text(0, 8), QStringLiteral("Question"));
    const text::Span words = spanOf("Answer 3,");
    reader->setCursorPosition(text->unitsAt(words.begin));
    EXPECT_EQ(view.cursor(), words.begin);
    EXPECT_EQ(reader->cursorPosition(), text->unitsAt(words.begin));
    int begin = 0;
    int end = 0;
    EXPECT_EQ(reader->attributes(text->unitsAt(words.begin), &begin, &end),
              QStringLiteral("speaker:P01;units:Nights;"));
    EXPECT_EQ(reader->text(begin, end), QStringLiteral("Answer 3, which takes a while"));
    const QRect rect = reader->characterRect(text->unitsAt(words.begin));
    EXPECT_EQ(reader->offsetAtPoint(rect.center()), text->unitsAt(words.begin));
    reader->setSelection(0, text->unitsAt(words.begin), text->unitsAt(words.end));
    EXPECT_EQ(view.selection(), words);
}

TEST_F(TranscriptViewTest, WritingInBothDirectionsSelectsWhatIsMeant) {
    tests::StudyFixture other;
    const study::SourceId mixed =
        other.addSource("Mixed", {{"P01", "She said \u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD and left."}});
    view.setTranscript(
        std::make_shared<const TranscriptText>(TranscriptText::read(other.read(), other.read().get(mixed))));
    QApplication::processEvents();
    const text::Span hebrew = other.spanOf(mixed, "\u05E9\u05DC\u05D5\u05DD");
    view.select(hebrew);
    EXPECT_EQ(view.transcript().words(view.selection()), QString::fromUtf8("\u05E9\u05DC\u05D5\u05DD"));
    for (std::int64_t at = 0; at < view.transcript().text().end().value; ++at) {
        const QRectF caret = view.caretRect({at});
        EXPECT_GT(caret.height(), 0) << at;
    }
}

} // namespace
} // namespace emic::desktop
