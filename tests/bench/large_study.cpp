#include "tests/bench/large_study.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace emic::bench {
namespace {

using storage::Edit;

std::string wordsOf(std::int64_t source, std::int64_t count) {
    static constexpr std::string_view usual[] = {"night", "and",   "I",      "could", "not",   "sleep", "because",
                                                 "the",   "alarm", "sounds", "when",  "sugar", "falls", "again"};
    std::string words = "Source " + std::to_string(source) + ":";
    for (std::int64_t at = 0; at < count; ++at) {
        words += ' ';
        words += usual[static_cast<std::size_t>((at * 31 + source * 7 + at / 5) % 14)];
    }
    return words;
}

study::SourceId addSource(Edit& edit, std::int64_t number, std::int64_t words) {
    study::Source source;
    source.id = study::SourceId::make();
    source.name = "Interview " + std::to_string(number);
    source.language = "en";
    source.ordinal = number;
    const std::string text = wordsOf(number, words);
    source.text = edit.keep(text);
    source.original = edit.keep("I: " + text);
    source.characters = static_cast<std::int64_t>(text.size());
    source.words = words;
    source.turns = edit.keep("0 " + std::to_string(text.size()) + " - - -\n");
    source.turnCount = 1;
    edit.insert(source);
    return source.id;
}

} // namespace

BenchFolder::BenchFolder() {
    const char* chosen = std::getenv("EMIC_BENCH_FOLDER");
    const std::filesystem::path base = chosen != nullptr ? chosen : std::filesystem::temp_directory_path();
    std::string name = (base / "emic-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("No folder for the benchmark.");
    path = name;
}

BenchFolder::~BenchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

LargeStudy makeLargeStudy(const std::filesystem::path& path, const Size& size) {
    LargeStudy made;
    storage::Study study = storage::Study::create(path, {"Large", "en", "", ""}, "Anna");
    constexpr std::int64_t sourcesAtOnce = 500;
    for (std::int64_t first = 0; first < size.sources; first += sourcesAtOnce)
        study.perform("Add sources", [&](Edit& edit) {
            for (std::int64_t at = first; at < std::min(first + sourcesAtOnce, size.sources); ++at)
                made.sources.push_back(addSource(edit, at, size.wordsPerSource));
        });
    study.perform("Add themes", [&](Edit& edit) {
        made.analyst = edit.analyst();
        for (std::int64_t at = 0; at < size.themes; ++at) {
            study::Theme theme;
            theme.id = study::ThemeId::make();
            theme.name = "Theme " + std::to_string(at);
            theme.ordinal = at;
            edit.insert(theme);
            made.themes.push_back(theme.id);
        }
    });
    constexpr std::int64_t codingsAtOnce = 100'000;
    for (std::int64_t first = 0; first < size.codings; first += codingsAtOnce)
        study.perform("Code", [&](Edit& edit) {
            for (std::int64_t at = first; at < std::min(first + codingsAtOnce, size.codings); ++at) {
                study::MeaningUnit unit;
                unit.id = study::UnitId::make();
                unit.source = made.sources[static_cast<std::size_t>(at) % made.sources.size()];
                unit.begin.value = at / static_cast<std::int64_t>(made.sources.size()) % 400;
                unit.end.value = unit.begin.value + 20;
                edit.insert(unit);
                const study::ThemeId theme = made.themes[static_cast<std::size_t>(at) % made.themes.size()];
                edit.insert(study::Coding{unit.id, theme, made.analyst, edit.now()});
                made.units.push_back(unit.id);
            }
        });
    return made;
}

} // namespace emic::bench
