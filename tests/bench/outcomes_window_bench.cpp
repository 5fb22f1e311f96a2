// The joint display of 10,000 participants in the outcomes' window: from the values to what is painted, against
// painting as many points alone; and the reading it rests on, which happens once, beside the window.
#include "app/desktop/drawing_view.h"
#include "app/workbench/outcome_pages.h"
#include "core/analysis/joint_display.h"
#include "core/editing/editing.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/measurement_table.h"
#include "core/reports/figures.h"
#include "tests/bench/ratios.h"
#include "tests/support/study_fixture.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <QApplication>
#include <QPainter>
#include <QPixmap>

namespace emic {
namespace {

constexpr int people = 10'000;

struct Subject {
    tests::StudyFixture study;
    std::unique_ptr<outcomes::Outcomes> outcomes;
    analysis::ThemeMatrix themes;
    analysis::ThemeMatrix subthemes;
    study::ThemeId theme;

    Subject() {
        theme = study.addTheme("Calm");
        std::string csv = "id,m_pre,m_post\n";
        study.edit([&](storage::Edit& edit) {
            for (int person = 0; person < people; ++person) {
                const std::string code = "P" + std::to_string(person);
                (void)editing::addParticipant(edit, code);
                csv += code + "," + std::to_string(person * 37 % 101) + "," + std::to_string(person * 53 % 101) + "\n";
            }
            outcomes::addInstruments(
                edit,
                outcomes::readInstruments("<instruments xmlns='urn:emic:instruments:1'><wave id='pre' name='B'/>"
                                          "<wave id='post' name='A'/><instrument id='X' name='X'>"
                                          "<items low='0' high='100'>m</items>"
                                          "<scale id='mood' name='Mood' better='higher'/></instrument></instruments>",
                                          "i.xml"));
            const auto table = transcripts::readTable(csv, "m.csv");
            outcomes::importMeasurements(edit, table, outcomes::proposeMapping(edit, table), "m.csv", csv);
        });
        outcomes = std::make_unique<outcomes::Outcomes>(study.read());
        // Voices by hand: a source for each of 10,000 would only measure the making of it.
        themes.participants = outcomes->participants();
        themes.inBase.assign(themes.participants.size(), true);
        themes.themes = {{theme, "Calm"}};
        themes.voices.resize(themes.participants.size());
        for (std::size_t person = 0; person < themes.participants.size(); ++person)
            themes.voices[person].units = person % 3 == 0 ? static_cast<std::int64_t>(person % 7) + 1 : 0;
        subthemes = themes;
    }
};

Subject& subject() {
    static Subject made;
    return made;
}

workbench::OutcomePage jointPage() {
    Subject& all = subject();
    workbench::OutcomeChoices choices;
    choices.scale = "mood";
    choices.theme = all.theme;
    return workbench::outcomePage(workbench::OutcomePageKind::joint,
                                  {all.study.read(), *all.outcomes, all.themes, all.subthemes}, choices);
}

void paintingAsManyPoints(benchmark::State& state) {
    for (auto _ : state) {
        QPixmap picture(900, 520);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::blue);
        for (int person = 0; person < people; ++person)
            painter.drawEllipse(QPointF(person % 880, person % 500), 1.5, 1.5);
        painter.end();
        benchmark::DoNotOptimize(picture);
    }
}

void jointDisplayFromValuesToPainted(benchmark::State& state) {
    (void)subject();
    for (auto _ : state) {
        const workbench::OutcomePage page = jointPage();
        desktop::DrawingView view(nullptr);
        view.setDrawing(
            std::make_shared<const reports::Drawing>(std::get<reports::PageFigure>(page.blocks.front()).drawing));
        view.resize(900, view.heightForWidth(900));
        QPixmap picture = view.grab();
        benchmark::DoNotOptimize(picture);
    }
}

void pointUnderThePointer(benchmark::State& state) {
    const workbench::OutcomePage page = jointPage();
    const reports::Drawing& drawing = std::get<reports::PageFigure>(page.blocks.front()).drawing;
    double x = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(desktop::groupAt(drawing, {x = x > 500 ? 10 : x + 1, 90}, 4));
}

BENCHMARK(paintingAsManyPoints)->Unit(benchmark::kMillisecond);
BENCHMARK(jointDisplayFromValuesToPainted)->Unit(benchmark::kMillisecond);
BENCHMARK(pointUnderThePointer)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace emic

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return emic::bench::runAndCompare(argc, argv, {{"jointDisplayFromValuesToPainted", "paintingAsManyPoints"}});
}
