// Typing into the window's search over five million words: from each key press to the hits on the screen, against the
// same keys typed over a list of as many rows that are simply filled in. Wall time, and the time of all threads' work,
// which tells more on a machine that does other things besides.
//
// The study is made up with a fixed seed: 500 sources of 10,000 words in turns of 60, with words as common and as rare
// as in a language (Zipf), 200 participants, 20 themes and 20,000 codings. EMIC_SEARCH_SOURCES says how many sources.
#include "app/desktop/prompts.h"
#include "app/desktop/query_box.h"
#include "app/desktop/window_search.h"
#include "app/desktop/workbench_window.h"
#include "core/editing/editing.h"
#include "core/text/text.h"
#include "tests/bench/large_study.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <QVBoxLayout>
#include <random>

namespace emic::bench {
namespace {

using storage::Edit;

constexpr std::int64_t wordsPerSource = 10'000;
constexpr std::size_t wordsPerTurn = 60;

std::int64_t sourceCount() {
    const char* chosen = std::getenv("EMIC_SEARCH_SOURCES");
    return chosen != nullptr ? std::atoll(chosen) : 500;
}

/// Words by how common they are: some that are searched for among many that are made up.
std::vector<std::string> vocabulary() {
    std::vector<std::string> words = {"the",  "and", "I",     "to",    "it",     "was",  "that", "a",     "of",
                                      "in",   "at",  "not",   "then",  "so",     "my",   "with", "when",  "had",
                                      "like", "up",  "night", "alone", "people", "know", "said", "sleep", "home"};
    static constexpr std::string_view beginnings[] = {"ba", "de", "fo", "gu", "hi", "ka", "le", "mo", "nu", "pi"};
    static constexpr std::string_view middles[] = {"ran", "les", "tin", "mor", "duk",
                                                   "vas", "nel", "pir", "gos", "tum"};
    static constexpr std::string_view ends[] = {"d", "k", "ly", "n", "st", "t", "en", "al", "ic", "or"};
    for (int number = 0; number < 30'000; ++number) {
        const auto part = [&](const auto& parts, int by) {
            return std::string(parts[static_cast<std::size_t>(number / by % 10)]);
        };
        words.push_back(part(beginnings, 1) + part(middles, 10) + part(middles, 100) + part(ends, 1'000) +
                        (number >= 10'000 ? part(beginnings, 10'000) : ""));
    }
    words[200] = "lonely";
    words[400] = "kitchen";
    words[900] = "loneliness";
    words[1'500] = "ashamed";
    return words;
}

class Study {
public:
    Study() : path((m_folder.path / "large.emic").string()) {
        const std::vector<std::string> words = vocabulary();
        std::mt19937 random(20'240'229);
        std::uniform_real_distribution<double> share(0, 1);
        // By the inverse of Zipf's law, near enough.
        const auto word = [&] {
            const double rank = std::pow(static_cast<double>(words.size()), share(random)) - 1;
            return words[static_cast<std::size_t>(rank)];
        };
        auto study = storage::Study::create(m_folder.path / "large.emic", {"Large", "en", "", ""}, "Anna");
        study.perform("Add people and themes", [&](Edit& edit) {
            for (int number = 0; number < 200; ++number)
                m_people.push_back(editing::addParticipant(edit, "P" + std::to_string(number)));
            for (int number = 0; number < 20; ++number)
                m_themes.push_back(editing::addTheme(edit, {.name = "Theme " + std::to_string(number)}));
            m_analyst = edit.analyst();
        });
        constexpr std::int64_t atOnce = 50;
        for (std::int64_t first = 0; first < sourceCount(); first += atOnce)
            study.perform("Add sources", [&](Edit& edit) {
                for (auto number = first; number < std::min(first + atOnce, sourceCount()); ++number)
                    addSource(edit, number, word);
            });
    }

    static Study& one() {
        static Study study;
        return study;
    }

private:
    template <class Word>
    void addSource(Edit& edit, std::int64_t number, const Word& word) {
        study::Source source;
        source.id = study::SourceId::make();
        source.name = "Interview " + std::to_string(number);
        source.language = "en";
        source.ordinal = number;
        std::string text;
        std::vector<study::Turn> turns;
        for (; source.words < wordsPerSource; source.words += wordsPerTurn) {
            text += text.empty() ? "" : "\n";
            const auto begin = static_cast<std::int64_t>(text.size());
            for (std::size_t count = 0; count < wordsPerTurn; ++count)
                text += (count > 0 ? " " : "") + word();
            turns.push_back({text::span(begin, static_cast<std::int64_t>(text.size())),
                             static_cast<std::int64_t>(turns.size() % 4 == 0),
                             {},
                             {}});
        }
        source.characters = static_cast<std::int64_t>(text.size());
        source.text = edit.keep(text);
        source.original = edit.keep("original " + text);
        source.turns = edit.keep(study::encodeTurns(turns));
        source.turnCount = static_cast<std::int64_t>(turns.size());
        edit.insert(source);
        const auto person = m_people[static_cast<std::size_t>(number) % m_people.size()];
        edit.insert(study::Speaker{study::SpeakerId::make(), source.id, 0, "P", study::Role::participant, person, 1});
        edit.insert(study::Speaker{study::SpeakerId::make(), source.id, 1, "I", study::Role::interviewer, {}, 1});
        for (std::size_t unit = 0; unit < 40; ++unit) {
            const auto& turn = turns[unit * 4 + 1];
            const study::MeaningUnit row{study::UnitId::make(),      source.id, turn.span.begin, turn.span.end,
                                         study::Relevance::relevant, m_analyst};
            edit.insert(row);
            edit.insert(study::Coding{row.id, m_themes[(unit + static_cast<std::size_t>(number)) % m_themes.size()],
                                      m_analyst, edit.now()});
        }
    }

    BenchFolder m_folder;
    std::vector<study::ParticipantId> m_people;
    std::vector<study::ThemeId> m_themes;
    study::AnalystId m_analyst;

public:
    std::string path;
};

const std::vector<QString>& queries() {
    static const std::vector<QString> all = {QStringLiteral("lonely at night"), QStringLiteral("alone in the kitchen"),
                                             QStringLiteral("\"at home\" ashamed"),
                                             QStringLiteral("sleep theme:\"Theme 7\" "),
                                             QStringLiteral("loneliness OR lonely")};
    return all;
}

/// Milliseconds of all threads together.
double work() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Keys {
    std::vector<double> wall;
    std::vector<double> work;

    template <class Press>
    void time(const Press& press) {
        const auto began = std::chrono::steady_clock::now();
        const double before = bench::work();
        press();
        work.push_back(bench::work() - before);
        wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    void tell(benchmark::State& state) {
        const auto at = [](std::vector<double>& list, double share) {
            std::sort(list.begin(), list.end());
            return list[static_cast<std::size_t>(static_cast<double>(list.size() - 1) * share)];
        };
        state.counters["keys"] = static_cast<double>(wall.size());
        state.counters["wall_median_ms"] = at(wall, 0.5);
        state.counters["wall_p99_ms"] = at(wall, 0.99);
        state.counters["work_median_ms"] = at(work, 0.5);
        state.counters["work_p99_ms"] = at(work, 0.99);
        state.counters["work_worst_ms"] = at(work, 1);
    }
};

void typeInSearch(benchmark::State& state) {
    desktop::PromptBoxes prompts;
    desktop::WorkbenchWindow window(prompts);
    window.resize(1200, 900);
    window.show();
    window.openStudy(QString::fromStdString(Study::one().path));
    desktop::WindowSearch& search = *window.search();
    search.focusBox();
    bool painted = false;
    QObject::connect(&search.desk(), &desktop::SearchDesk::found, &window,
                     [&](const desktop::SharedAnswer& answer) { painted = answer->why == desktop::NoAnswer::none; });
    const auto wait = [&](const auto& until) {
        while (!until())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    desktop::QueryBox& box = search.panel().box();
    wait([&] { return !search.desk().keeper().working(); });
    QTest::keyClicks(&box, QStringLiteral("the"));
    wait([&] { return painted && !search.desk().busy(); });
    Keys keys;
    for (auto _ : state)
        for (const QString& query : queries()) {
            box.clear();
            wait([&] { return !search.desk().busy(); });
            for (const QChar key : query) {
                QTest::qWait(30); // as a quick typist leaves
                painted = false;
                keys.time([&] {
                    QTest::keyClick(&box, key.toLatin1());
                    wait([&] { return painted; });
                    search.panel().list().grab();
                });
            }
        }
    keys.tell(state);
}

void typeOverPlainList(benchmark::State& state) {
    QWidget window;
    window.resize(300, 900);
    auto* column = new QVBoxLayout(&window);
    auto* box = new QLineEdit(&window);
    auto* list = new QListWidget(&window);
    column->addWidget(box);
    column->addWidget(list);
    QObject::connect(box, &QLineEdit::textChanged, list, [list] {
        list->clear();
        for (int row = 0; row < 40; ++row)
            list->addItem(QStringLiteral("A row with some words in it, as a hit has them"));
    });
    window.show();
    Keys keys;
    for (auto _ : state)
        for (const QString& query : queries()) {
            box->clear();
            for (const QChar key : query)
                keys.time([&] {
                    QTest::keyClick(box, key.toLatin1());
                    QApplication::processEvents();
                    list->grab();
                });
        }
    keys.tell(state);
}
BENCHMARK(typeInSearch)->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(typeOverPlainList)->Iterations(3)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const emic::bench::BenchFolder settings;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(settings.path.string()));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(settings.path.string()));
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("EmicBench"));
    return emic::bench::runAndCompare(argc, argv, {{"typeInSearch", "typeOverPlainList"}});
}
