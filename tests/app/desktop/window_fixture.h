// A window on a study of its own, worked on with keys and clicks as a person does.
#pragma once

#include "app/desktop/find_bar.h"
#include "app/desktop/message_bar.h"
#include "app/desktop/strings.h"
#include "app/desktop/themes_panel.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/workbench_window.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTest>

namespace emic::desktop {

/// Answers what the window asks, and remembers what that was.
class ScriptedPrompts : public Prompts {
public:
    QString studyToOpen(QWidget*) override { return study; }
    QString placeForStudy(QWidget*, const QString&) override { return study; }
    QStringList filesToImport(QWidget*) override { return files; }
    QString folderToImport(QWidget*) override { return folder; }
    QString placeForFile(QWidget*, const QString&, const QString&, const QString&) override { return place; }
    void showFolder(const QString& which) override { folderShown = which; }
    QString keyToOpen(QWidget*) override { return key; }
    bool confirm(QWidget*, const QString& question, const QString& consequence, const QString&) override {
        asked << question;
        consequences << consequence;
        return yes;
    }
    std::optional<QString> words(QWidget*, const QString& title, const QString&, const QString&, bool) override {
        asked << title;
        if (texts.empty())
            return std::nullopt;
        const QString text = texts.front();
        texts.pop_front();
        return text;
    }

    QString study;
    QString place;
    QString folderShown;
    QStringList files;
    QString folder;
    QString key;
    bool yes = true;
    std::deque<QString> texts;
    QStringList asked;
    QStringList consequences; ///< of what was to be confirmed
};

/// Lets the window work until something is so. False when it does not come about.
template <class Condition>
[[nodiscard]] bool until(const Condition& condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.hasExpired(20'000))
            return false;
        QApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return true;
}

class WindowTest : public testing::Test {
protected:
    WindowTest() {
        QSettings().clear();
        p01 = study.addParticipant("P01");
        source = study.addSource("Interview 1",
                                 {{"I", "How do you sleep?"},
                                  {"P01", "Badly. The alarm rings at three. I get up and sit in the kitchen."},
                                  {"I", "And then?"},
                                  {"P01", "Then I wait. It is quiet. I am alone with it."}});
        other = study.addSource("Interview 2", {{"I", "And you?"}, {"P02", "I sleep like a stone. Nothing wakes me."}});
        nights = study.addTheme("Nights");
        alone = study.addTheme("Alone with it");
        before = study.dump();
    }

    void open() {
        ASSERT_TRUE(window.openStudy(path()));
        window.resize(1280, 860);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(until([this] { return window.isActiveWindow() && window.page(); }));
        window.page()->view().setFocus();
        QApplication::processEvents();
    }

    [[nodiscard]] QString path() { return shownPath(study.study().path()); }
    [[nodiscard]] TranscriptView& view() { return window.page()->view(); }
    [[nodiscard]] text::Span spanOf(std::string_view words) const { return study.spanOf(source, words); }
    [[nodiscard]] QString selectedWords() { return view().transcript().words(view().selection()); }

    /// Presses keys in whatever has the focus.
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::activePopupWidget() ? QApplication::activePopupWidget()->focusWidget()
                                                            : QApplication::focusWidget();
        ASSERT_TRUE(target);
        QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString& text) {
        QWidget* target = QApplication::activePopupWidget() ? QApplication::activePopupWidget()->focusWidget()
                                                            : QApplication::focusWidget();
        ASSERT_TRUE(target);
        QTest::keyClicks(target, text);
    }
    void trigger(const char* action) {
        QAction* found = window.actionList().find(action);
        ASSERT_TRUE(found) << action;
        ASSERT_TRUE(found->isEnabled()) << action;
        found->trigger();
    }
    [[nodiscard]] QPoint pointOf(text::Position at) { return view().caretRect(at).center().toPoint() + QPoint(2, 0); }
    [[nodiscard]] std::int64_t entries() { return window.session()->study().journal(1).back().ordinal; }

    tests::StudyFixture study{"Anna"};
    study::ParticipantId p01;
    study::SourceId source;
    study::SourceId other;
    study::ThemeId nights;
    study::ThemeId alone;
    std::string before;
    ScriptedPrompts prompts;
    WorkbenchWindow window{prompts};
};

} // namespace emic::desktop
