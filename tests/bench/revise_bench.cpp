// Revising 200 words of a text of 1 MB with 5,000 units against the same text without units; comparing two versions of
// that text that differ in 200 words, and two that have nothing in common, against reading both through once; and
// looking for 200 names in 300 sources against looking for 2: one pass, however many names there are.
#include "core/editing/pseudonymise.h"
#include "core/editing/revise.h"
#include "core/text/difference.h"
#include "core/text/segments.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <map>
#include <memory>

namespace emic::bench {
namespace {

constexpr std::int64_t wordsOfMegabyte = 170'000;
constexpr std::int64_t units = 5'000;

struct Long {
    explicit Long(std::int64_t unitCount)
        : content(makeLargeStudy(folder.path / "study.emic", {1, wordsOfMegabyte, 1, 0})),
          study(storage::Study::open(folder.path / "study.emic", "Anna")) {
        const study::Source source = study.read().get(content.sources.front());
        text = study.read().textOf(source);
        const std::vector<text::Span> words = text::words(text, text.whole(), "en");
        if (unitCount > 0)
            study.perform("Mark", [&](storage::Edit& edit) {
                const std::size_t step = words.size() / static_cast<std::size_t>(unitCount);
                for (std::size_t at = 0; at + 12 < words.size(); at += step)
                    edit.insert(study::MeaningUnit{study::UnitId::make(), source.id, words[at].begin,
                                                   words[at + 11].end, study::Relevance::relevant, content.analyst});
            });
        for (std::size_t at = 100; at < words.size(); at += words.size() / 200)
            script.push_back({words[at], "corrected"});
    }

    BenchFolder folder;
    LargeStudy content;
    storage::Study study;
    text::Text text;
    text::EditScript script;
};

Long& prepared(std::int64_t unitCount) {
    static std::map<std::int64_t, std::unique_ptr<Long>> all;
    std::unique_ptr<Long>& one = all[unitCount];
    if (!one)
        one = std::make_unique<Long>(unitCount);
    return *one;
}

void revise(benchmark::State& state) {
    Long& all = prepared(state.range(0));
    for (auto _ : state) {
        all.study.perform([&](storage::Edit& edit) { editing::revise(edit, all.content.sources.front(), all.script); });
        state.PauseTiming();
        all.study.undo();
        state.ResumeTiming();
    }
}
BENCHMARK(revise)
    ->Arg(0)
    ->Arg(units)
    ->Iterations(1)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

void readBoth(benchmark::State& state) {
    const text::Text before = prepared(0).text;
    for (auto _ : state)
        benchmark::DoNotOptimize(text::words(before, before.whole(), "").size() * 2);
}
BENCHMARK(readBoth)
    ->Iterations(3)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

void compareCorrected(benchmark::State& state) {
    const Long& all = prepared(0);
    const text::Text after(text::applied(all.text, all.script));
    for (auto _ : state)
        benchmark::DoNotOptimize(text::difference(all.text, after).size());
}
BENCHMARK(compareCorrected)
    ->Iterations(1)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

void compareUnlike(benchmark::State& state) {
    const text::Text& before = prepared(0).text;
    std::string other;
    for (const text::Span& word : text::words(before, before.whole(), ""))
        other += "_" + std::string(before.slice(word)) + "x;";
    const text::Text after(std::move(other));
    for (auto _ : state)
        benchmark::DoNotOptimize(text::difference(before, after).size());
}
BENCHMARK(compareUnlike)
    ->Iterations(1)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

struct Wide {
    Wide()
        : content(makeLargeStudy(folder.path / "study.emic", {300, 10'000, 1, 0})),
          study(storage::Study::open(folder.path / "study.emic", "Anna")) {}

    BenchFolder folder;
    LargeStudy content;
    storage::Study study;
};

void lookForNames(benchmark::State& state) {
    static const Wide all;
    std::vector<editing::PseudonymRow> rows;
    for (std::int64_t row = 0; row < state.range(0); ++row)
        rows.push_back({"Quorx" + std::string(1, static_cast<char>('a' + row % 26)) +
                            std::string(1, static_cast<char>('a' + row / 26)),
                        "Person" + std::to_string(row)});
    const editing::PseudonymTable table(std::move(rows));
    for (auto _ : state)
        benchmark::DoNotOptimize(editing::planPseudonyms(all.study.read(), table).replaced());
}
BENCHMARK(lookForNames)
    ->Arg(2)
    ->Arg(200)
    ->Iterations(1)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    return emic::bench::runAndCompare(argc, argv,
                                      {{"revise/5000", "revise/0"},
                                       {"compareCorrected", "readBoth"},
                                       {"compareUnlike", "readBoth"},
                                       {"lookForNames/200", "lookForNames/2"}});
}
