// One coding, durable on disk, in a study with 1,000,000 codings against the same in a study with 1,000; and deleting a
// theme with 10,000 codings, and undoing that, against writing the same number of rows with plain SQL.
#include "core/editing/codings.h"
#include "core/editing/themes.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <map>
#include <memory>

namespace emic::bench {
namespace {

constexpr std::int64_t few = 1'000;
constexpr std::int64_t many = 1'000'000;

/// A study of a given number of codings, made once and kept for all repetitions.
struct Prepared {
    explicit Prepared(std::int64_t codings)
        : content(makeLargeStudy(folder.path / "study.emic", {20, 200, codings == many ? 100 : 10, codings})),
          study(storage::Study::open(folder.path / "study.emic", "Anna")) {}

    BenchFolder folder;
    LargeStudy content;
    storage::Study study;
    std::size_t next = 0;
};

Prepared& prepared(std::int64_t codings) {
    static std::map<std::int64_t, std::unique_ptr<Prepared>> all;
    std::unique_ptr<Prepared>& one = all[codings];
    if (!one)
        one = std::make_unique<Prepared>(codings);
    return *one;
}

void codeOneUnit(benchmark::State& state) {
    Prepared& all = prepared(state.range(0));
    for (auto _ : state) {
        const std::size_t at = all.next++;
        // A theme that the unit does not have yet; the stride visits units far apart.
        const study::UnitId unit = all.content.units[at * 7919 % all.content.units.size()];
        const study::ThemeId theme =
            all.content.themes[(at * 7919 + 1 + at / all.content.units.size()) % all.content.themes.size()];
        all.study.perform([&](storage::Edit& edit) { editing::codeUnits(edit, {unit}, theme); });
    }
}
BENCHMARK(codeOneUnit)
    ->Arg(few)
    ->Arg(many)
    ->Iterations(100)
    ->Repetitions(7)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// Ten themes of 10,000 codings each; one is deleted and brought back in turn.
Prepared& tenThemes() {
    static Prepared only(100'000);
    return only;
}

void deleteTheme(benchmark::State& state) {
    Prepared& all = tenThemes();
    for (auto _ : state) {
        all.study.perform([&](storage::Edit& edit) {
            editing::deleteTheme(edit, all.content.themes.front(), editing::Subthemes::remove);
        });
        state.PauseTiming();
        all.study.undo();
        state.ResumeTiming();
    }
}
BENCHMARK(deleteTheme)->Iterations(1)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();

void undoDeletedTheme(benchmark::State& state) {
    Prepared& all = tenThemes();
    for (auto _ : state) {
        state.PauseTiming();
        all.study.perform([&](storage::Edit& edit) {
            editing::deleteTheme(edit, all.content.themes.front(), editing::Subthemes::remove);
        });
        state.ResumeTiming();
        all.study.undo();
    }
}
BENCHMARK(undoDeletedTheme)->Iterations(1)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The least that 10,000 rows can cost: plain inserts into a table without an index, in one durable transaction.
void plainRows(benchmark::State& state) {
    const BenchFolder folder;
    for (auto _ : state) {
        state.PauseTiming();
        const std::filesystem::path path = folder.path / "plain.db";
        std::filesystem::remove(path);
        sqlite3* database = nullptr;
        sqlite3_open(path.c_str(), &database);
        sqlite3_exec(database, "CREATE TABLE t (a BLOB, b BLOB, c BLOB, d INTEGER)", nullptr, nullptr, nullptr);
        state.ResumeTiming();
        sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(database, "INSERT INTO t VALUES (randomblob(16), randomblob(16), randomblob(16), 1)", -1,
                           &insert, nullptr);
        for (int row = 0; row < 10'000; ++row) {
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
        state.PauseTiming();
        sqlite3_close(database);
        state.ResumeTiming();
    }
}
BENCHMARK(plainRows)->Iterations(1)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    return emic::bench::runAndCompare(
        argc, argv,
        {{"codeOneUnit/1000000", "codeOneUnit/1000"}, {"deleteTheme", "plainRows"}, {"undoDeletedTheme", "plainRows"}});
}
