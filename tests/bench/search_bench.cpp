// Indexing against Xapian's own TermGenerator and SQLite's FTS5 over the same passages, and searching against the bare
// match of the same words.
//
// Texts are paragraphs of the Markdown conversations in the folder that EMIC_CORPUS names, else in
// ../shared/corpora/changelog beside the project, shuffled with a fixed seed; without them, made-up words. There are as
// many sources of 10,000 words as EMIC_SEARCH_SOURCES says, else 100; 10000 make the 100 million words that are aimed
// at. EMIC_SEARCH_FOLDER names a folder where the study and its index are kept for the next run.
#include "core/editing/editing.h"
#include "core/text/segments.h"
#include "indexer/search.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <set>

namespace emic::bench {
namespace {

namespace fs = std::filesystem;
using storage::Edit;

constexpr std::int64_t wordsPerSource = 10'000;

std::int64_t sourceCount() {
    const char* chosen = std::getenv("EMIC_SEARCH_SOURCES");
    return chosen != nullptr ? std::atoll(chosen) : 100;
}

struct Paragraph {
    std::string words;
    std::int64_t length = 0; ///< code points
    std::int64_t count = 0;  ///< words
};

std::vector<Paragraph> paragraphs() {
    const char* chosen = std::getenv("EMIC_CORPUS");
    const fs::path corpus =
        chosen != nullptr ? fs::path(chosen) : fs::path(EMIC_SOURCE_DIR) / "../shared/corpora/changelog";
    std::vector<fs::path> files;
    if (fs::is_directory(corpus))
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(corpus))
            if (entry.path().extension() == ".md")
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> found;
    for (const fs::path& file : files) {
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);)
            if (line.size() > 20 && line.size() < 1'400 && text::isValidUtf8(line))
                found.push_back(line);
    }
    for (int number = 0; found.size() < 1'000; ++number)
        found.push_back("So in week " + std::to_string(number) +
                        " I was alone at night and the radio helped me sleep.");
    std::vector<Paragraph> counted;
    for (std::string& words : found) {
        const auto length = text::countCodePoints(words);
        const auto count = text::countWords(words, "en");
        counted.push_back({std::move(words), length, count});
    }
    return counted;
}

/// A study of that size with 200 participants, 20 themes and some 20 coded passages a source; made once.
class Study {
public:
    Study() : m_path(folder("large.emic")) {
        if (fs::exists(m_path)) {
            m_study.emplace(storage::Study::open(m_path, "Anna"));
            for (const auto& one : m_study->read().all<study::Participant>())
                people.push_back(one.id);
        } else {
            make();
        }
        for (const auto& source : m_study->read().all<study::Source>())
            characters += source.characters;
    }

    storage::Study& study() { return *m_study; }
    [[nodiscard]] fs::path folder(const std::string& name) const {
        const char* kept = std::getenv("EMIC_SEARCH_FOLDER");
        return (kept != nullptr ? fs::path(kept) : m_folder.path) / name;
    }
    std::int64_t characters = 0;
    std::vector<study::ParticipantId> people;

    static Study& one() {
        static Study study;
        return study;
    }

private:
    void make() {
        auto all = paragraphs();
        std::mt19937 random(20'240'229);
        auto study = storage::Study::create(m_path, {"Large", "en", "", ""}, "Anna");
        study.perform("Add people", [&](Edit& edit) {
            for (int number = 0; number < 200; ++number)
                people.push_back(editing::addParticipant(edit, "P" + std::to_string(number)));
            for (int number = 0; number < 20; ++number)
                m_themes.push_back(editing::addTheme(edit, {.name = "Theme " + std::to_string(number)}));
            m_analyst = edit.analyst();
        });
        constexpr std::int64_t atOnce = 100;
        for (std::int64_t first = 0; first < sourceCount(); first += atOnce)
            study.perform("Add sources", [&](Edit& edit) {
                for (auto number = first; number < std::min(first + atOnce, sourceCount()); ++number)
                    addSource(edit, number, all, random);
            });
        m_study.emplace(std::move(study));
    }

    void addSource(Edit& edit, std::int64_t number, const std::vector<Paragraph>& all, std::mt19937& random) {
        study::Source source;
        source.id = study::SourceId::make();
        source.name = "Interview " + std::to_string(number);
        source.language = "en";
        source.ordinal = number;
        std::string text;
        std::vector<study::Turn> turns;
        while (source.words < wordsPerSource) {
            const auto& paragraph = all[random() % all.size()];
            text += text.empty() ? "" : "\n";
            const auto begin = turns.empty() ? 0 : turns.back().span.end.value + 1;
            turns.push_back({text::span(begin, begin + paragraph.length),
                             static_cast<std::int64_t>(turns.size() % 3 == 0),
                             {},
                             {}});
            text += paragraph.words;
            source.words += paragraph.count;
        }
        source.characters = turns.back().span.end.value;
        source.text = edit.keep(text);
        source.original = edit.keep("original " + text);
        source.turns = edit.keep(study::encodeTurns(turns));
        source.turnCount = static_cast<std::int64_t>(turns.size());
        edit.insert(source);
        const auto person = people[static_cast<std::size_t>(number) % people.size()];
        edit.insert(study::Speaker{study::SpeakerId::make(), source.id, 0, "P", study::Role::participant, person, 1});
        edit.insert(study::Speaker{study::SpeakerId::make(), source.id, 1, "I", study::Role::interviewer, {}, 1});
        std::set<text::Position> begun;
        for (int unit = 0; unit < 20; ++unit) {
            const auto& turn = turns[random() % turns.size()];
            if (!begun.insert(turn.span.begin).second)
                continue;
            const study::MeaningUnit row{study::UnitId::make(),      source.id, turn.span.begin, turn.span.end,
                                         study::Relevance::relevant, m_analyst};
            edit.insert(row);
            edit.insert(study::Coding{row.id, m_themes[random() % m_themes.size()], m_analyst, edit.now()});
        }
    }

    BenchFolder m_folder;
    fs::path m_path;
    std::optional<storage::Study> m_study;
    std::vector<study::ThemeId> m_themes;
    study::AnalystId m_analyst;
};

class Change : public indexer::OutcomeSource {
public:
    [[nodiscard]] std::vector<std::string> names() const override { return {"distress.change"}; }
    [[nodiscard]] std::unordered_map<study::ParticipantId, double> values(const std::string&) const override {
        std::unordered_map<study::ParticipantId, double> all;
        const auto& people = Study::one().people;
        for (std::size_t place = 0; place < people.size(); ++place)
            all.emplace(people[place], place % 2 == 0 ? -1.0 : 1.0);
        return all;
    }
};

/// Every passage of the study, as text.
template <class Take>
void forEachPassage(const Take& take) {
    const auto& reader = Study::one().study().read();
    for (const study::Source& source : reader.all<study::Source>()) {
        const auto text = reader.textOf(source);
        for (const auto& passage : indexer::passagesOf(text, reader.turnsOf(source), source.language))
            take(text.slice(passage.span));
    }
}

std::uintmax_t sizeOf(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    return bytes;
}

void indexing(benchmark::State& state) {
    const auto folder = Study::one().folder("index");
    for (auto _ : state)
        indexer::updateIndex(Study::one().study().read(), folder, {.rebuild = true});
    state.counters["bytes_per_character"] =
        static_cast<double>(sizeOf(folder)) / static_cast<double>(Study::one().characters);
}
BENCHMARK(indexing)->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime()->UseRealTime();

void indexingWithTermGenerator(benchmark::State& state) {
    const auto folder = Study::one().folder("term-generator");
    for (auto _ : state) {
        Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
        Xapian::TermGenerator generator;
        generator.set_stemmer(Xapian::Stem("english"));
        forEachPassage([&](std::string_view passage) {
            Xapian::Document document;
            generator.set_document(document);
            generator.index_text(std::string(passage));
            document.set_data(std::string(passage));
            database.add_document(document);
        });
        database.commit();
        database.compact(folder.string() + "-compact");
    }
    state.counters["bytes_per_character"] =
        static_cast<double>(sizeOf(folder.string() + "-compact")) / static_cast<double>(Study::one().characters);
    fs::remove_all(folder);
}
BENCHMARK(indexingWithTermGenerator)->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime()->UseRealTime();

void indexingWithFts5(benchmark::State& state) {
    const auto file = Study::one().folder("fts5.db");
    for (auto _ : state) {
        sqlite3* database = nullptr;
        sqlite3_open(file.c_str(), &database);
        sqlite3_exec(database,
                     "PRAGMA synchronous=OFF; CREATE VIRTUAL TABLE passage USING fts5(words, tokenize='porter'); BEGIN",
                     nullptr, nullptr, nullptr);
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(database, "INSERT INTO passage VALUES (?1)", -1, &insert, nullptr);
        forEachPassage([&](std::string_view passage) {
            sqlite3_bind_text(insert, 1, passage.data(), static_cast<int>(passage.size()), SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        });
        sqlite3_finalize(insert);
        sqlite3_exec(database, "COMMIT; INSERT INTO passage(passage) VALUES ('optimize')", nullptr, nullptr, nullptr);
        sqlite3_close(database);
    }
    fs::remove(file);
}
BENCHMARK(indexingWithFts5)->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime()->UseRealTime();

/// The study's search, opened once.
class Searching {
public:
    Searching()
        : m_folder(Study::one().folder("index")), index(open()), facts(Study::one().study().read()),
          search(index, facts, &m_change) {}

    indexer::Answer ask(const indexer::Question& question) { return search.ask(Study::one().study().read(), question); }

    static Searching& one() {
        static Searching searching;
        return searching;
    }

private:
    indexer::Index open() {
        indexer::updateIndex(Study::one().study().read(), m_folder);
        return indexer::Index::open(m_folder, Study::one().study().read().info().id);
    }
    fs::path m_folder;
    Change m_change;

public:
    indexer::Index index;
    indexer::StudyFacts facts;
    indexer::Search search;
};

const std::vector<std::string>& pairsOfWords() {
    static const std::vector<std::string> pairs = {
        "people time",     "work team",       "open source",   "data model",     "think different",
        "question answer", "write code",      "start company", "problem solve",  "user interface",
        "alone night",     "learn language",  "test break",    "community help", "long day",
        "money business",  "release version", "good idea",     "hard part",      "read book"};
    return pairs;
}

/// Of this thread, so that what else the machine does is not counted; searching waits for nothing but the disk.
double processorMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// How long single questions take, in milliseconds of the processor.
class Times {
public:
    template <class Work>
    void take(std::string what, const Work& work) {
        const auto began = processorMs();
        work();
        m_all.emplace_back(processorMs() - began, std::move(what));
    }
    /// Median, 99th percentile and longest, and on the error stream what took longest of all.
    void report(benchmark::State& state, const std::string& name) {
        std::sort(m_all.begin(), m_all.end());
        state.counters[name + "_median_ms"] = m_all[m_all.size() / 2].first;
        state.counters[name + "_p99_ms"] = m_all[m_all.size() * 99 / 100].first;
        state.counters[name + "_most_ms"] = m_all.back().first;
        constexpr std::size_t shown = 12;
        std::string last;
        for (std::size_t place = m_all.size(), left = shown; place > 0 && left > 0; --place)
            if (const auto& [ms, what] = m_all[place - 1]; !what.empty() && what != last) {
                std::fprintf(stderr, "%8.1f ms  %s\n", ms, what.c_str());
                last = what;
                --left;
            }
    }

private:
    std::vector<std::pair<double, std::string>> m_all;
};

/// Each pair in turn; prints the 99th percentile of single questions besides.
void asking(benchmark::State& state, const std::string& also, const indexer::Question& how) {
    auto& searching = Searching::one();
    Times each;
    for (auto _ : state)
        for (const std::string& pair : pairsOfWords()) {
            auto question = how;
            question.query = pair + also;
            each.take(question.query, [&] { benchmark::DoNotOptimize(searching.ask(question)); });
        }
    each.report(state, "query");
}
void askTwoWordsThemeAndChange(benchmark::State& state) {
    asking(state, " theme:\"Theme 3\" distress.change:<0", {});
}
BENCHMARK(askTwoWordsThemeAndChange)->Unit(benchmark::kMillisecond)->Iterations(10)->UseRealTime();

void askTwoWords(benchmark::State& state) {
    asking(state, "", {});
}
BENCHMARK(askTwoWords)->Unit(benchmark::kMillisecond)->Iterations(10)->UseRealTime();

/// The same words by Xapian alone: no filters, snippets or places.
void bareMatch(benchmark::State& state) {
    static_cast<void>(Searching::one());
    const Xapian::Database database((Study::one().folder("index") / "current").string());
    const Xapian::Stem stem("english");
    for (auto _ : state)
        for (const std::string& pair : pairsOfWords()) {
            const auto space = pair.find(' ');
            const auto term = [&](const std::string& word) {
                return Xapian::Query("S" + std::string(1, indexer::languageOf("en").letter()) + stem(word));
            };
            Xapian::Enquire enquire(database);
            enquire.set_query(
                Xapian::Query(Xapian::Query::OP_AND, term(pair.substr(0, space)), term(pair.substr(space + 1))));
            benchmark::DoNotOptimize(enquire.get_mset(0, 50, 1'000));
        }
}
BENCHMARK(bareMatch)->Unit(benchmark::kMillisecond)->Iterations(10)->UseRealTime();

/// Each key of some queries, as the search field asks them; the first question of all has been asked before.
void typing(benchmark::State& state) {
    auto& searching = Searching::one();
    benchmark::DoNotOptimize(searching.ask({.query = "people", .limit = 1}));
    Times keys;
    for (auto _ : state)
        for (const std::string query : {"lonely at night", "they think differently about the work", "\"open source\"",
                                        "release theme:\"Theme 3\""})
            for (std::size_t length = 1; length <= query.size(); ++length) {
                const indexer::Question question{.query = query.substr(0, length), .limit = 20, .typing = true};
                keys.take(query.substr(0, length), [&] {
                    try {
                        benchmark::DoNotOptimize(searching.ask(question));
                    } catch (const Error&) { // NOLINT(bugprone-empty-catch): half of a phrase, half of a theme's name
                    }
                });
            }
    keys.report(state, "key");
}
BENCHMARK(typing)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();

void askPhrase(benchmark::State& state) {
    auto& searching = Searching::one();
    for (auto _ : state)
        benchmark::DoNotOptimize(searching.ask({.query = "\"open source\""}));
}
BENCHMARK(askPhrase)->Unit(benchmark::kMillisecond)->UseRealTime();

void regularExpression(benchmark::State& state) {
    auto& searching = Searching::one();
    for (auto _ : state)
        benchmark::DoNotOptimize(searching.ask(
            {.query = "/\\b(\\w+) \\1 \\1\\b/", .ownWords = false, .allowed = std::chrono::milliseconds(600'000)}));
}
BENCHMARK(regularExpression)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();

void regularExpressionWithLetters(benchmark::State& state) {
    auto& searching = Searching::one();
    for (auto _ : state)
        benchmark::DoNotOptimize(searching.ask({.query = "/lonel(y|iness)/", .ownWords = false}));
}
BENCHMARK(regularExpressionWithLetters)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();

/// A thousand units are coded in one edit; until the next search has seen them.
void askingAfterCoding(benchmark::State& state) {
    auto& searching = Searching::one();
    auto& study = Study::one().study();
    const auto subscription =
        study.subscribe([&](const study::Notification& change) { searching.facts.follow(study.read(), change); });
    const auto theme = study.read().all<study::Theme>().front();
    std::vector<study::UnitId> units;
    for (const auto& unit : study.read().all<study::MeaningUnit>())
        if (units.size() < 1'000)
            units.push_back(unit.id);
    const indexer::Question question{.query = "people theme:\"" + theme.name + "\""};
    Times asking;
    benchmark::DoNotOptimize(searching.ask(question));
    for (auto _ : state) {
        study.perform("Code", [&](Edit& edit) { editing::codeUnits(edit, units, theme.id); });
        asking.take("", [&] { benchmark::DoNotOptimize(searching.ask(question)); });
        state.PauseTiming();
        study.undo();
        state.ResumeTiming();
    }
    asking.report(state, "ask");
}
BENCHMARK(askingAfterCoding)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();

/// One text changes; until its passages are found as they are now.
void renewingOneSource(benchmark::State& state) {
    auto& searching = Searching::one();
    auto& study = Study::one().study();
    const auto subscription =
        study.subscribe([&](const study::Notification& change) { searching.facts.follow(study.read(), change); });
    bool danish = false;
    Times updating;
    Times refreshing;
    Times asking;
    for (auto _ : state) {
        state.PauseTiming();
        danish = !danish;
        const auto source = study.read().all<study::Source>().front().id;
        study.perform([&](Edit& edit) { editing::describeSource(edit, source, {.language = danish ? "da" : "en"}); });
        state.ResumeTiming();
        updating.take("", [&] { indexer::updateIndex(study.read(), Study::one().folder("index")); });
        refreshing.take("", [&] { searching.index.refresh(); });
        asking.take("", [&] { benchmark::DoNotOptimize(searching.ask({.query = "people", .limit = 1})); });
    }
    updating.report(state, "update");
    refreshing.report(state, "refresh");
    asking.report(state, "ask");
}
BENCHMARK(renewingOneSource)->Unit(benchmark::kMillisecond)->Iterations(6)->UseRealTime();

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    return emic::bench::runAndCompare(argc, argv,
                                      {{"indexing", "indexingWithTermGenerator"},
                                       {"indexing", "indexingWithFts5"},
                                       {"askTwoWords", "bareMatch"},
                                       {"askTwoWordsThemeAndChange", "bareMatch"}});
}
