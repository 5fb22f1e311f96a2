// The transcript in the window against QTextEdit with one extra selection a coding, both 1200 x 900, offscreen, in the
// same run: opening, a frame while scrolling and while jumping, and a coding gesture from the key press until it is
// painted and on the disk. Prints, beside the ratios of medians, the worst and the 99th percentile.
#include "app/desktop/preferences.h"
#include "app/desktop/prompts.h"
#include "app/desktop/transcript_area.h"
#include "app/desktop/workbench_window.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "core/text/text.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <memory>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>
#include <random>

namespace emic::bench {
namespace {

using desktop::TranscriptText;
using desktop::TranscriptView;
using desktop::UnitMarks;
using Clock = std::chrono::steady_clock;

constexpr std::int64_t smallText = 1'000'000;
constexpr std::int64_t largeText = 11'000'000;
constexpr std::int64_t themesCount = 40;

std::int64_t codingsOf(std::int64_t characters) {
    return characters == smallText ? 5'000 : 60'000;
}

/// Turns of two speakers, of one to three paragraphs each.
editing::NewSource conversation(std::int64_t characters) {
    static const std::vector<std::string> usual{"night",   "and",   "I",     "could", "not",    "sleep",
                                                "because", "the",   "alarm", "når",   "sounds", "when",
                                                "sugar",   "falls", "again", "alene"};
    std::mt19937 random(7);
    std::string words;
    std::vector<study::Turn> turns;
    std::int64_t length = 0;
    while (length < characters) {
        study::Turn turn;
        turn.speaker = static_cast<std::int64_t>(turns.size() % 2);
        if (!words.empty()) {
            words += '\n';
            ++length;
        }
        turn.span.begin.value = length;
        for (unsigned paragraph = 0; paragraph <= random() % 3; ++paragraph) {
            std::string line = paragraph > 0 ? "\n" : "";
            for (unsigned word = 0; word < 8 + random() % 90; ++word)
                line += usual[random() % usual.size()] + (word % 13 == 12 ? ". " : " ");
            line += "so it is.";
            words += line;
            length += text::countCodePoints(line);
        }
        turn.span.end.value = length;
        turns.push_back(turn);
    }
    editing::NewSource source;
    source.name = "Conversation";
    source.language = "en";
    source.format = "text";
    source.original = editing::Kept::of(words);
    source.characters = length;
    source.turnCount = static_cast<std::int64_t>(turns.size());
    source.speakers = {{"I", study::Role::interviewer, std::nullopt, source.turnCount / 2},
                       {"P01", study::Role::participant, std::nullopt, source.turnCount / 2}};
    source.turns = editing::Kept::of(study::encodeTurns(turns));
    source.text = editing::Kept::of(std::move(words));
    return source;
}

/// A study of one conversation with codings all over it, made once.
struct Prepared {
    explicit Prepared(std::int64_t characters) {
        storage::Study study = storage::Study::create(folder.path / "study.emic", {"Large", "en", "", ""}, "Anna");
        study.perform([&](storage::Edit& edit) {
            source = editing::addSource(edit, conversation(characters));
            for (std::int64_t i = 0; i < themesCount; ++i)
                themes.push_back(editing::addTheme(edit, {.name = "Theme " + std::to_string(i)}));
        });
        const std::int64_t codings = codingsOf(characters);
        study.perform("Code", [&](storage::Edit& edit) {
            const std::int64_t length = edit.get(source).characters;
            for (std::int64_t i = 0; i < codings; ++i) {
                study::MeaningUnit unit;
                unit.id = study::UnitId::make();
                unit.source = source;
                unit.begin.value = i * (length - 500) / codings;
                unit.end.value = unit.begin.value + 60 + i * 37 % 400;
                unit.analyst = edit.analyst();
                edit.insert(unit);
                edit.insert(
                    study::Coding{unit.id, themes[static_cast<std::size_t>(i % themesCount)], edit.analyst(), 1});
            }
        });
    }
    [[nodiscard]] std::string path() const { return (folder.path / "study.emic").string(); }

    BenchFolder folder;
    study::SourceId source;
    std::vector<study::ThemeId> themes;
};

Prepared& prepared(std::int64_t characters) {
    static std::map<std::int64_t, std::unique_ptr<Prepared>> all;
    std::unique_ptr<Prepared>& one = all[characters];
    if (!one)
        one = std::make_unique<Prepared>(characters);
    return *one;
}

/// Times of single frames or gestures, for the ends of their distribution.
void tell(benchmark::State& state, std::vector<double> milliseconds) {
    std::ranges::sort(milliseconds);
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    state.counters["median_ms"] = at(0.5);
    state.counters["p99_ms"] = at(0.99);
    state.counters["worst_ms"] = milliseconds.back();
}

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void paint(QWidget& widget) {
    static QImage canvas(1200, 900, QImage::Format_RGB32);
    widget.render(&canvas);
}

struct Shown {
    explicit Shown(Prepared& all) : study(storage::Study::open(all.path(), "Anna", storage::Access::readOnly)) {
        view.resize(1200, 900);
        const study::Source source = study.read().get(all.source);
        view.setTranscript(std::make_shared<const TranscriptText>(TranscriptText::read(study.read(), source)));
        UnitMarks marks;
        marks.load(study.read(), source.id, std::nullopt, UnitMarks::Whose::everybodys);
        view.setMarks(std::move(marks));
        view.show();
        paint(*view.viewport());
    }
    storage::Study study;
    TranscriptView view;
};

/// What others do: the same words in a QTextEdit, an extra selection a coding.
struct Edited {
    explicit Edited(Prepared& all) : study(storage::Study::open(all.path(), "Anna", storage::Access::readOnly)) {
        edit.resize(1200, 900);
        edit.setReadOnly(true);
        const text::Text text = study.read().textOf(study.read().get(all.source));
        edit.setPlainText(QString::fromStdString(text.utf8()));
        QList<QTextEdit::ExtraSelection> selections;
        for (const study::MeaningUnit& unit : study.read().where<&study::MeaningUnit::source>(all.source)) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(edit.document());
            selection.cursor.setPosition(static_cast<int>(text.utf16(unit.begin).value));
            selection.cursor.setPosition(static_cast<int>(text.utf16(unit.end).value), QTextCursor::KeepAnchor);
            selection.format.setBackground(QColor(200, 220, 255));
            selections << selection;
        }
        edit.setExtraSelections(selections);
        edit.show();
        paint(*edit.viewport());
    }
    storage::Study study;
    QTextEdit edit;
};

template <class Subject>
void open(benchmark::State& state) {
    Prepared& all = prepared(state.range(0));
    std::vector<double> times;
    for (auto _ : state) {
        const auto start = Clock::now();
        auto subject = std::make_unique<Subject>(all);
        times.push_back(millisecondsSince(start));
        state.PauseTiming();
        subject.reset();
        state.ResumeTiming();
    }
    tell(state, std::move(times));
}

template <class Widget>
void frames(benchmark::State& state, Widget& widget, bool jumping) {
    std::mt19937 random(3);
    std::vector<double> times;
    for (auto _ : state) {
        const auto start = Clock::now();
        QScrollBar* bar = widget.verticalScrollBar();
        bar->setValue(jumping ? static_cast<int>(random() % static_cast<unsigned>(std::max(1, bar->maximum())))
                              : bar->value() + 60);
        paint(*widget.viewport());
        times.push_back(millisecondsSince(start));
    }
    tell(state, std::move(times));
}

void openView(benchmark::State& state) {
    open<Shown>(state);
}
void openTextEdit(benchmark::State& state) {
    open<Edited>(state);
}
void scrollView(benchmark::State& state) {
    Shown subject(prepared(state.range(0)));
    frames(state, subject.view, false);
}
void scrollTextEdit(benchmark::State& state) {
    Edited subject(prepared(state.range(0)));
    frames(state, subject.edit, false);
}
void jumpView(benchmark::State& state) {
    Shown subject(prepared(state.range(0)));
    frames(state, subject.view, true);
}
void jumpTextEdit(benchmark::State& state) {
    Edited subject(prepared(state.range(0)));
    frames(state, subject.edit, true);
}

/// Nobody is asked anything here.
class NoPrompts : public desktop::PromptBoxes {};

/// A key press that codes some words with a recent theme, in the whole window, until it is on the disk and painted.
void codeInWindow(benchmark::State& state) {
    Prepared& all = prepared(state.range(0));
    NoPrompts prompts;
    desktop::WorkbenchWindow window(prompts);
    window.resize(1200, 900);
    window.openStudy(QString::fromStdString(all.path()));
    window.show();
    window.activateWindow();
    desktop::preferences::setRecentThemes(window.session()->read().info().id, all.themes);
    window.closeStudy();
    window.openStudy(QString::fromStdString(all.path()));
    TranscriptView& view = window.page()->view();
    view.setFocus();
    QApplication::processEvents();
    std::int64_t at = 20'000;
    std::vector<double> times;
    const std::int64_t before = window.session()->study().journal(1).back().ordinal;
    for (auto _ : state) {
        state.PauseTiming();
        view.selectUnit(std::nullopt);
        at += 171;
        view.select({{at}, {at + 55}});
        QApplication::processEvents();
        state.ResumeTiming();
        const auto start = Clock::now();
        QTest::keyClick(&view, Qt::Key_1);
        paint(*view.viewport());
        times.push_back(millisecondsSince(start));
    }
    if (window.session()->study().journal(1).back().ordinal - before != static_cast<std::int64_t>(times.size()))
        state.SkipWithError("not every key press became an entry");
    tell(state, std::move(times));
}

/// One more extra selection, painted; nothing is written.
void codeInTextEdit(benchmark::State& state) {
    Edited subject(prepared(state.range(0)));
    std::vector<double> times;
    int at = 20'000;
    for (auto _ : state) {
        const auto start = Clock::now();
        QList<QTextEdit::ExtraSelection> selections = subject.edit.extraSelections();
        QTextEdit::ExtraSelection selection = selections.constFirst();
        at += 171;
        selection.cursor.setPosition(at);
        selection.cursor.setPosition(at + 55, QTextCursor::KeepAnchor);
        selections << selection;
        subject.edit.setExtraSelections(selections);
        paint(*subject.edit.viewport());
        times.push_back(millisecondsSince(start));
    }
    tell(state, std::move(times));
}

void small(benchmark::internal::Benchmark* which) {
    which->Arg(smallText)->Unit(benchmark::kMillisecond)->UseRealTime();
}
void large(benchmark::internal::Benchmark* which) {
    which->Arg(largeText)->Unit(benchmark::kMillisecond)->UseRealTime();
}

BENCHMARK(openView)->Apply(small)->Iterations(9);
BENCHMARK(openTextEdit)->Apply(small)->Iterations(3);
BENCHMARK(openView)->Apply(large)->Iterations(5);
BENCHMARK(openTextEdit)->Apply(large)->Iterations(1);
BENCHMARK(scrollView)->Apply(large)->Iterations(400);
BENCHMARK(scrollTextEdit)->Apply(large)->Iterations(20);
BENCHMARK(jumpView)->Apply(large)->Iterations(400);
BENCHMARK(jumpTextEdit)->Apply(large)->Iterations(20);
BENCHMARK(codeInWindow)->Apply(small)->Iterations(200);
BENCHMARK(codeInTextEdit)->Apply(small)->Iterations(20);
BENCHMARK(codeInWindow)->Apply(large)->Iterations(200);
BENCHMARK(codeInTextEdit)->Apply(large)->Iterations(10);

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const emic::bench::BenchFolder settings;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(settings.path.string()));
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EmicBench"));
    return emic::bench::runAndCompare(argc, argv,
                                      {{"openView/1000000", "openTextEdit/1000000"},
                                       {"openView/11000000", "openTextEdit/11000000"},
                                       {"scrollView/11000000", "scrollTextEdit/11000000"},
                                       {"jumpView/11000000", "jumpTextEdit/11000000"},
                                       {"codeInWindow/1000000", "codeInTextEdit/1000000"},
                                       {"codeInWindow/11000000", "codeInTextEdit/11000000"}});
}
