// Stale marks after one edit in a study with 1,000 condensates, against looking at the whole study again; and moving
// 1,000 units from one subtheme to another, against writing as many rows with plain SQL.
#include "core/analysis/staleness.h"
#include "core/editing/editing.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <memory>

namespace emic::bench {
namespace {

using storage::Edit;

constexpr std::size_t themes = 100;           ///< categories
constexpr std::size_t subthemesPerTheme = 10; ///< condensates: 1,000 in all
constexpr std::size_t sentences = 8;          ///< a condensate
constexpr std::size_t unitsPerSentence = 4;   ///< 32,000 links to units
constexpr std::size_t unitsOfCrowded = 1'000; ///< coded to one subtheme more

/// Every category has a paragraph for each of its subthemes, which leans on its condensate and quotes one unit.
class Prepared {
public:
    Prepared()
        : m_content(
              makeLargeStudy(m_folder.path / "study.emic", {200, 500, themes, static_cast<std::int64_t>(40'000)})),
          study(storage::Study::open(m_folder.path / "study.emic", "Anna")) {
        study.perform("Write condensates and categories", [this](Edit& edit) {
            for (std::size_t theme = 0; theme < themes; ++theme)
                writeTheme(edit, theme);
        });
        study.perform("Fill a subtheme", [this](Edit& edit) {
            crowded = editing::addTheme(edit, {.name = "Crowded", .parent = m_content.themes[0]});
            empty = editing::addTheme(edit, {.name = "Empty", .parent = m_content.themes[0]});
            many.assign(m_content.units.end() - static_cast<std::ptrdiff_t>(unitsOfCrowded), m_content.units.end());
            editing::codeUnits(edit, many, crowded);
        });
    }

    BenchFolder m_folder;
    LargeStudy m_content;
    storage::Study study;
    std::vector<study::UnitId> leanedOn;  ///< one of each condensate
    std::vector<study::SentenceId> first; ///< likewise
    std::vector<study::ThemeId> subthemes;
    std::vector<study::UnitId> many;
    study::ThemeId crowded, empty;

private:
    void writeTheme(Edit& edit, std::size_t theme) {
        const study::ThemeId parent = m_content.themes[theme];
        const study::CategoryId category = editing::setCategory(edit, parent, "Category " + std::to_string(theme));
        for (std::size_t sub = 0; sub < subthemesPerTheme; ++sub) {
            const study::ThemeId subtheme =
                editing::addTheme(edit, {.name = "Subtheme " + std::to_string(sub), .parent = parent});
            const std::size_t from = (theme * subthemesPerTheme + sub) * sentences * unitsPerSentence;
            const auto units = [&](std::size_t at, std::size_t count) {
                const auto begin = m_content.units.begin() + static_cast<std::ptrdiff_t>(from + at);
                return std::vector<study::UnitId>(begin, begin + static_cast<std::ptrdiff_t>(count));
            };
            editing::codeUnits(edit, units(0, sentences * unitsPerSentence), subtheme);
            for (std::size_t at = 0; at < sentences; ++at) {
                const study::SentenceId sentence = editing::addSentence(
                    edit, subtheme, "I could not sleep because of alarm " + std::to_string(at) + ".",
                    units(at * unitsPerSentence, unitsPerSentence));
                if (at == 0)
                    first.push_back(sentence);
            }
            editing::addParagraph(edit, category, {"They told of nights: \uFFFC.", {{m_content.units[from]}}},
                                  {subtheme});
            leanedOn.push_back(m_content.units[from]);
            subthemes.push_back(subtheme);
        }
    }
};

Prepared& prepared() {
    static Prepared only;
    return only;
}

/// Every edit changes something that marks depend on; what is measured is what the window waits for behind it.
template <class Change>
void marksAfter(benchmark::State& state, const Change& change) {
    Prepared& all = prepared();
    analysis::StaleMarks marks(all.study.read());
    std::optional<study::Notification> last;
    const auto subscription = all.study.subscribe([&](const study::Notification& note) { last = note; });
    std::size_t at = 0;
    for (auto _ : state) {
        state.PauseTiming();
        all.study.perform([&](Edit& edit) { change(edit, all, at * 379 % all.leanedOn.size()); });
        ++at;
        state.ResumeTiming();
        benchmark::DoNotOptimize(marks.refresh(*last));
        state.PauseTiming();
        all.study.undo();
        marks.refresh(*last);
        state.ResumeTiming();
    }
}

void afterDeletedUnit(benchmark::State& state) {
    marksAfter(state,
               [](Edit& edit, Prepared& all, std::size_t at) { editing::deleteUnits(edit, {all.leanedOn[at]}); });
}
void afterWrittenSentence(benchmark::State& state) {
    marksAfter(state, [](Edit& edit, Prepared& all, std::size_t at) {
        editing::writeSentence(edit, all.first[at], "I lay awake.");
    });
}
void afterRendition(benchmark::State& state) {
    marksAfter(state, [](Edit& edit, Prepared& all, std::size_t at) {
        editing::setRendition(edit, all.leanedOn[at], {.translation = "Nat", .language = "da"});
    });
}
void afterMovedTheme(benchmark::State& state) {
    marksAfter(state, [](Edit& edit, Prepared& all, std::size_t at) {
        editing::moveTheme(edit, all.subthemes[at], {});
        editing::renameTheme(edit, all.subthemes[at], "Moved " + std::to_string(at));
    });
}
BENCHMARK(afterDeletedUnit)->Iterations(20)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(afterWrittenSentence)->Iterations(20)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(afterRendition)->Iterations(20)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(afterMovedTheme)->Iterations(10)->Repetitions(5)->Unit(benchmark::kMillisecond);

void wholeStudy(benchmark::State& state) {
    Prepared& all = prepared();
    for (auto _ : state) {
        const analysis::StaleMarks marks(all.study.read());
        benchmark::DoNotOptimize(marks.sentences().size());
    }
}
BENCHMARK(wholeStudy)->Iterations(1)->Repetitions(5)->Unit(benchmark::kMillisecond);

void regroupUnits(benchmark::State& state) {
    Prepared& all = prepared();
    for (auto _ : state) {
        all.study.perform([&](Edit& edit) { editing::moveCodings(edit, all.many, all.crowded, all.empty); });
        std::swap(all.crowded, all.empty);
    }
}
BENCHMARK(regroupUnits)->Iterations(2)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The least that taking 1,000 rows away and writing 1,000 can cost, in one durable transaction.
void plainRows(benchmark::State& state) {
    const BenchFolder folder;
    const std::filesystem::path path = folder.path / "plain.db";
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    sqlite3_exec(database,
                 "CREATE TABLE t (a BLOB, b BLOB, c BLOB, d INTEGER, PRIMARY KEY (a, b, c)) WITHOUT ROWID; "
                 "PRAGMA synchronous = FULL",
                 nullptr, nullptr, nullptr);
    for (auto _ : state) {
        sqlite3_exec(database, "BEGIN; DELETE FROM t", nullptr, nullptr, nullptr);
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(database, "INSERT INTO t VALUES (randomblob(16), randomblob(16), randomblob(16), 1)", -1,
                           &insert, nullptr);
        for (std::size_t row = 0; row < unitsOfCrowded; ++row) {
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    }
    sqlite3_close(database);
}
BENCHMARK(plainRows)->Iterations(2)->Repetitions(7)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    return emic::bench::runAndCompare(argc, argv,
                                      {{"afterDeletedUnit", "wholeStudy"},
                                       {"afterWrittenSentence", "wholeStudy"},
                                       {"afterRendition", "wholeStudy"},
                                       {"afterMovedTheme", "wholeStudy"},
                                       {"regroupUnits", "plainRows"}});
}
