// Table 4 of 40 scales and 10,000 participants, and participants by themes with changes: 10,000 participants, 200
// themes, 1,000,000 codings. Baselines of the same run: one pass over the same numbers that takes the mean change, and
// reading the same codings without counting anything.
//
// R 4.2.2 on numbers of the same shape, measured once on two cores of a Xeon at 2.6 GHz that others used too: table 4
// by t.test(paired = TRUE), summary() and quantile() of both waves, binom.test() on those who crossed the cut-off, and
// p.adjust(): 412 ms (5 runs, median). table() of participant and theme over 1,000,000 codings that are in memory
// already, with cbind() of the changes: 949 ms.
#include "core/analysis/before_after.h"
#include "core/analysis/cross.h"
#include "core/analysis/theme_matrix.h"
#include "core/editing/editing.h"
#include "core/outcomes/instruments.h"
#include "core/outcomes/numbers.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <random>

namespace emic::bench {
namespace {

constexpr std::int64_t people = 10'000;
constexpr std::int64_t scaleCount = 40;
constexpr std::int64_t themeCount = 200;
constexpr std::int64_t codings = 1'000'000;

/// Forty scores from 0 to 100; every second has a cut-off, every fourth a reliability.
outcomes::InstrumentFile fortyScales() {
    outcomes::InstrumentFile file{{{"pre", "Before", {}, {}}, {"post", "After", {}, {}}}, {{"I", "I", {}, {}}}};
    for (std::int64_t at = 0; at < scaleCount; ++at) {
        outcomes::Scale scale;
        scale.code = "s" + std::to_string(at);
        scale.name = "Scale " + std::to_string(at);
        scale.items = {"i" + std::to_string(at)};
        scale.better = at % 3 == 0 ? outcomes::Better::lower : outcomes::Better::higher;
        if (at % 2 == 0)
            scale.cutOff = outcomes::CutOff{outcomes::Comparison::atLeast, 50};
        if (at % 4 == 0)
            scale.reliability = 0.8;
        file.instruments[0].items.push_back({scale.items[0], outcomes::Range{0, 100}, false});
        file.instruments[0].scales.push_back(std::move(scale));
    }
    return file;
}

/// The study of both benchmarks, made once: a participant for each source.
class Everything {
public:
    Everything() {
        makeLargeStudy(m_folder.path / "large.emic", {people, 60, themeCount, codings});
        m_study = std::make_unique<storage::Study>(storage::Study::open(m_folder.path / "large.emic", "Anna"));
        m_study->perform("Fill", [&](storage::Edit& edit) {
            outcomes::addInstruments(edit, fortyScales());
            std::vector<study::ParticipantId> ids;
            std::int64_t number = 0;
            for (study::Source& source : edit.all<study::Source>()) {
                study::Participant participant;
                participant.id = study::ParticipantId::make();
                participant.code = "P" + std::to_string(++number);
                participant.ordinal = number;
                edit.insert(participant);
                source.participant = participant.id;
                edit.update(source);
                ids.push_back(participant.id);
            }
            measure(edit, ids);
        });
    }

    [[nodiscard]] const storage::Reader& read() const { return m_study->read(); }

private:
    static void measure(storage::Edit& edit, const std::vector<study::ParticipantId>& ids) {
        std::mt19937 random(1);
        const auto waves = edit.all<study::Wave>();
        for (const study::ParticipantId& id : ids)
            for (std::int64_t scale = 0; scale < scaleCount; ++scale) {
                const double before = static_cast<double>(random() % 90);
                const double after = before + static_cast<double>(random() % 13) - 5;
                for (const auto& [wave, value] :
                     {std::pair(waves[0], before), std::pair(waves[1], std::max(0.0, after))})
                    edit.insert(study::Measurement{id, wave.id, "i" + std::to_string(scale),
                                                   outcomes::numberText(value), std::nullopt});
            }
    }

    BenchFolder m_folder;
    std::unique_ptr<storage::Study> m_study;
};

const Everything& everything() {
    static const Everything all;
    return all;
}

const outcomes::Outcomes& allOutcomes() {
    static const outcomes::Outcomes all(everything().read());
    return all;
}

void readOutcomes(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(outcomes::Outcomes(everything().read()).scales().size());
}
BENCHMARK(readOutcomes)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

void meanChanges(benchmark::State& state) {
    const outcomes::Outcomes& all = allOutcomes();
    const auto [from, to] = all.firstAndLastWave();
    for (auto _ : state)
        for (const outcomes::ScaleRef& scale : all.scales()) {
            double sum = 0;
            for (const study::Participant& participant : all.participants())
                sum += *all.value(participant.id, scale, to).value - *all.value(participant.id, scale, from).value;
            benchmark::DoNotOptimize(sum / static_cast<double>(people));
        }
}
BENCHMARK(meanChanges)->Repetitions(5)->Unit(benchmark::kMillisecond);

void tableFour(benchmark::State& state) {
    const outcomes::Outcomes& all = allOutcomes();
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::beforeAfter(all).rows.size());
}
BENCHMARK(tableFour)->Repetitions(5)->Unit(benchmark::kMillisecond);

void tableFourSignedRanks(benchmark::State& state) {
    const outcomes::Outcomes& all = allOutcomes();
    analysis::BeforeAfterOptions options;
    options.scoreTest = analysis::ScoreTest::signedRank;
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::beforeAfter(all, options).rows.size());
}
BENCHMARK(tableFourSignedRanks)->Repetitions(5)->Unit(benchmark::kMillisecond);

void readCodings(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(everything().read().all<study::Coding>().size());
}
BENCHMARK(readCodings)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

void themesByParticipants(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::themeMatrix(everything().read()).voices.size());
}
BENCHMARK(themesByParticipants)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

const analysis::CodedVoices& allVoices() {
    static const analysis::CodedVoices all(everything().read());
    return all;
}

/// What `emic cross matrix --scale` shows: counts of everybody and the change beside them.
void matrixWithChanges(benchmark::State& state) {
    const outcomes::Outcomes& all = allOutcomes();
    const auto [from, to] = all.firstAndLastWave();
    const outcomes::ScaleRef scale = all.scale("s0");
    for (auto _ : state) {
        const analysis::ThemeMatrix matrix = analysis::themeMatrix(allVoices());
        for (const study::Participant& participant : matrix.participants)
            benchmark::DoNotOptimize(all.change(participant.id, scale, from, to).change);
    }
}
BENCHMARK(matrixWithChanges)->Repetitions(5)->Unit(benchmark::kMillisecond);

void changesOfEverybody(benchmark::State& state) {
    const outcomes::Outcomes& all = allOutcomes();
    const auto [from, to] = all.firstAndLastWave();
    for (auto _ : state)
        for (const outcomes::ScaleRef& scale : all.scales())
            for (const study::Participant& participant : all.participants())
                benchmark::DoNotOptimize(all.change(participant.id, scale, from, to).change);
}
BENCHMARK(changesOfEverybody)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    return emic::bench::runAndCompare(argc, argv,
                                      {{"tableFour", "meanChanges"},
                                       {"tableFourSignedRanks", "meanChanges"},
                                       {"changesOfEverybody", "meanChanges"},
                                       {"matrixWithChanges", "readCodings"},
                                       {"themesByParticipants", "readCodings"}});
}
