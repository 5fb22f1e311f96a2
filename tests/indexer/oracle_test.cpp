// The index against a plain scan with the same analysis: whatever is asked, the same passages are found, and the places
// shown are the words asked for. Once over made-up words that often hit, once over what people said.
#include "core/editing/editing.h"
#include "core/text/strings.h"
#include "core/transcripts/read_source.h"
#include "tests/indexer/haystack.h"

#include <algorithm>
#include <filesystem>
#include <random>

namespace emic::tests {
namespace {

const std::vector<std::string>& vocabulary() {
    static const std::vector<std::string> words = {
        "sleep", "sleeps", "sleeping", "slept", "night", "nights", "alone", "lonely",     "loneliness", "quiet",
        "the",   "a",      "radio",    "Radio", "café",  "cafe",   "don't", "well-being", "HbA1c",      "7"};
    return words;
}
const std::vector<std::string>& danish() {
    static const std::vector<std::string> words = {"nat",   "natten", "nætter", "får",  "far",
                                                   "alene", "ensom",  "på",     "radio"};
    return words;
}

void addMadeUp(StudyFixture& study) {
    std::mt19937 random(11);
    for (int source = 0; source < 30; ++source) {
        const bool isDanish = source % 5 == 0;
        const auto& words = isDanish ? danish() : vocabulary();
        std::vector<SpokenTurn> turns;
        for (int turn = 0; turn < 8; ++turn) {
            std::string said;
            for (auto left = random() % 14; left > 0; --left)
                said += words[random() % words.size()] + (random() % 6 == 0 ? ". " : " ");
            turns.push_back({turn % 2 == 0 ? "I" : "P1", said + "end"});
        }
        study.addSource("Source " + std::to_string(source), turns, study::SourceKind::interview,
                        isDanish ? "da" : "en");
    }
}

Haystack& madeUp() {
    static Haystack haystack(addMadeUp);
    return haystack;
}

std::string madeUpWord() {
    auto all = vocabulary();
    all.insert(all.end(), danish().begin(), danish().end());
    std::erase(all, "well-being"); // is two words
    all.push_back("never");
    return *rc::gen::elementOf(all);
}

Asker askerOfMadeUp() {
    return {madeUp(), [](int count) {
                std::vector<std::string> words;
                for (int word = 0; word < count; ++word)
                    words.push_back(madeUpWord());
                return words;
            }};
}

RC_GTEST_PROP(OracleProperty, TheIndexFindsWhatAScanFinds, ()) {
    expectWhatTheScanFinds(madeUp(), askerOfMadeUp().anything(3));
}

RC_GTEST_PROP(OracleProperty, PlacesAreTheWordsAskedFor, ()) {
    expectPlacesOf(madeUp(), madeUpWord(), *rc::gen::arbitrary<bool>());
}

namespace fs = std::filesystem;

const fs::path corpora = EMIC_SOURCE_DIR "/../shared/corpora";

/// Some files of each collection, in three languages.
void addCorpora(StudyFixture& study) {
    struct Part {
        fs::path folder;
        std::string extension;
        std::string language;
        std::size_t most;
    };
    const std::vector<Part> parts = {{corpora / "changelog", ".md", "en", 12},
                                     {corpora / "haski_de", ".docx", "de", 3},
                                     {corpora / "primock57" / "transcripts", ".TextGrid", "en", 30},
                                     {corpora / "parlato_it" / "eaf", ".eaf", "it", 4},
                                     {corpora / "pdpilot" / "results" / "transcripts", ".pdf", "en", 7}};
    for (const Part& part : parts) {
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(part.folder))
            if (entry.path().extension() == part.extension)
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        std::shuffle(files.begin(), files.end(), std::mt19937(5));
        files.resize(std::min(files.size(), part.most));
        for (const fs::path& file : files) {
            transcripts::ReadOptions options;
            options.language = part.language;
            const auto read = transcripts::readSourceFile(file, options);
            study.edit([&](storage::Edit& edit) { static_cast<void>(editing::addSource(edit, read.source)); });
        }
    }
}

Haystack& said() {
    static Haystack haystack(addCorpora);
    return haystack;
}

/// Of letters alone, so that it is one word in every language; in small letters, so that it is no operator.
std::optional<std::string> plainWord(const std::string& word) {
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    const bool apostrophe = word.find("\u2019") != std::string::npos;
    return letters && !apostrophe ? std::optional(text::foldCase(word)) : std::nullopt;
}

/// Words that stand side by side where somebody said them, or here and there.
std::vector<std::string> saidWords(int count) {
    const auto& passages = said().passages();
    const bool together = *rc::gen::arbitrary<bool>();
    std::vector<std::string> words;
    while (words.size() < static_cast<std::size_t>(count)) {
        const auto& written = said().written(passages[*rc::gen::inRange<std::size_t>(0, passages.size())]);
        if (written.empty())
            continue;
        if (!together)
            words.clear();
        auto at = *rc::gen::inRange<std::size_t>(0, written.size());
        for (; at < written.size() && words.size() < static_cast<std::size_t>(count); ++at)
            if (const auto word = plainWord(written[at]))
                words.push_back(*word);
            else if (together)
                words.clear();
    }
    return words;
}

RC_GTEST_PROP(CorpusOracleProperty, TheIndexFindsWhatAScanFinds, ()) {
    if (!fs::is_directory(corpora))
        GTEST_SKIP() << "The interviews are not beside the project.";
    expectWhatTheScanFinds(said(), Asker(said(), saidWords).anything(3));
}

RC_GTEST_PROP(CorpusOracleProperty, PlacesAreTheWordsAskedFor, ()) {
    if (!fs::is_directory(corpora))
        GTEST_SKIP() << "The interviews are not beside the project.";
    expectPlacesOf(said(), saidWords(1).front(), *rc::gen::arbitrary<bool>());
}

} // namespace
} // namespace emic::tests
