// Importing many transcripts in one edit, against reading the same files and inserting their bytes into SQLite.
//
// The 584 Markdown conversations are looked for in the folder that EMIC_CORPUS names, else in
// ../shared/corpora/changelog beside the project; without them only the made-up files are measured.
#include "app/workbench/import.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace emic::bench {
namespace {

namespace fs = std::filesystem;

fs::path corpus() {
    const char* chosen = std::getenv("EMIC_CORPUS");
    return chosen != nullptr ? fs::path(chosen) : fs::path(EMIC_SOURCE_DIR) / "../shared/corpora/changelog";
}

/// Files whose name ends so, anywhere below a folder.
std::vector<fs::path> filesIn(const fs::path& folder, const std::string& ending) {
    std::vector<fs::path> files;
    if (fs::is_directory(folder))
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            if (entry.path().extension() == ending)
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// 1,000 text files of 20 kB: two people who take turns.
const std::vector<fs::path>& madeUpFiles() {
    static const BenchFolder folder;
    static const std::vector<fs::path> files = [] {
        for (int number = 0; number < 1000; ++number) {
            std::ofstream out(folder.path / ("interview " + std::to_string(number) + ".txt"));
            for (int turn = 0; out.tellp() < 20'000; ++turn)
                out << (turn % 2 == 0 ? "I: And how was week " : "P07: Not so good, I slept badly in week ") << turn
                    << ", and number " << number << " rang again and again before the night was over.\n";
        }
        return filesIn(folder.path, ".txt");
    }();
    return files;
}

const std::vector<fs::path>& conversations() {
    static const std::vector<fs::path> files = filesIn(corpus(), ".md");
    return files;
}

void importAll(benchmark::State& state, const std::vector<fs::path>& files) {
    if (files.empty())
        return state.SkipWithError("the files are not there");
    for (auto _ : state) {
        state.PauseTiming();
        const BenchFolder folder;
        auto study = std::make_unique<storage::Study>(
            storage::Study::create(folder.path / "study.emic", {"Import", "en", "", ""}, "Anna"));
        state.ResumeTiming();
        workbench::ImportJob job;
        job.named = files;
        workbench::NoProgress silent;
        const workbench::ImportOutcome outcome = workbench::importFiles(*study, job, silent);
        state.PauseTiming();
        if (outcome.count(workbench::Fate::imported) != static_cast<std::int64_t>(files.size()))
            state.SkipWithError("not all files were imported");
        study.reset();
        state.ResumeTiming();
    }
}

/// The baseline: every file's bytes as they are, one row each, one durable transaction.
void insertBytes(benchmark::State& state, const std::vector<fs::path>& files) {
    if (files.empty())
        return state.SkipWithError("the files are not there");
    for (auto _ : state) {
        state.PauseTiming();
        const BenchFolder folder;
        sqlite3* database = nullptr;
        sqlite3_open((folder.path / "plain.db").c_str(), &database);
        sqlite3_exec(database, "CREATE TABLE file (name TEXT, bytes BLOB)", nullptr, nullptr, nullptr);
        state.ResumeTiming();
        sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(database, "INSERT INTO file VALUES (?1, ?2)", -1, &insert, nullptr);
        for (const fs::path& file : files) {
            std::ifstream in(file, std::ios::binary);
            std::string bytes(fs::file_size(file), '\0');
            in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            sqlite3_bind_text(insert, 1, file.c_str(), -1, SQLITE_TRANSIENT);
            sqlite3_bind_blob(insert, 2, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
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

void importConversations(benchmark::State& state) {
    importAll(state, conversations());
}
void insertConversations(benchmark::State& state) {
    insertBytes(state, conversations());
}
void importMadeUpFiles(benchmark::State& state) {
    importAll(state, madeUpFiles());
}
void insertMadeUpFiles(benchmark::State& state) {
    insertBytes(state, madeUpFiles());
}

BENCHMARK(importConversations)
    ->Iterations(1)
    ->Repetitions(7)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(insertConversations)
    ->Iterations(1)
    ->Repetitions(7)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(importMadeUpFiles)
    ->Iterations(1)
    ->Repetitions(7)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK(insertMadeUpFiles)
    ->Iterations(1)
    ->Repetitions(7)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    return emic::bench::runAndCompare(
        argc, argv, {{"importConversations", "insertConversations"}, {"importMadeUpFiles", "insertMadeUpFiles"}});
}
