// A study whose passages are also scanned word by word, and questions whose answers the scan knows: the oracle of the
// property tests. The scan knows nothing of Xapian, numbers of words or stored places; only the analysis is the same.
#pragma once

#include "indexer/analyser.h"
#include "indexer/search.h"
#include "tests/support/study_fixture.h"

#include <gtest/gtest.h>
// gtest.h must come first: RapidCheck's adapter builds on it.
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace emic::tests {

/// One word of a passage as the scan sees it; forms and stems are numbered by the Haystack.
struct ScannedWord {
    std::size_t form = 0;
    std::size_t stem = 0;
    text::Span span; ///< in the source
};
struct ScannedPassage {
    study::SourceId source;
    text::Span span;
    indexer::Language language;
    std::vector<ScannedWord> words;
};

class Haystack {
public:
    /// `fill` brings the sources.
    explicit Haystack(const std::function<void(StudyFixture&)>& fill);

    /// Every hit, in the order of the text.
    [[nodiscard]] indexer::Answer ask(const std::string& query);
    [[nodiscard]] const std::vector<ScannedPassage>& passages() const { return m_passages; }
    /// The words of a passage as they are written.
    [[nodiscard]] const std::vector<std::string>& written(const ScannedPassage& passage) const {
        return m_written[static_cast<std::size_t>(&passage - m_passages.data())];
    }

    /// What a word that is asked for is in each language, by Language::place.
    using InLanguages = std::unordered_map<unsigned char, std::size_t>;
    [[nodiscard]] InLanguages formsOf(const std::string& word);
    [[nodiscard]] InLanguages stemsOf(const std::string& word);
    /// All forms that begin as the last word of `beginning` does in their language.
    [[nodiscard]] std::vector<bool> formsBeginning(const std::string& beginning);

private:
    void scan();
    [[nodiscard]] std::size_t numberOf(const std::string& term);

    StudyFixture m_study;
    TemporaryFolder m_folder;
    std::optional<indexer::Index> m_index;
    std::optional<indexer::StudyFacts> m_facts;
    std::unique_ptr<indexer::Search> m_search;
    indexer::Analysers m_analysers;
    std::vector<indexer::Language> m_languages;
    std::vector<std::string> m_terms;
    std::unordered_map<std::string, std::size_t> m_numbers;
    std::vector<ScannedPassage> m_passages;
    std::vector<std::vector<std::string>> m_written;
};

/// A query and what the scan says of a passage.
struct AskedOfScan {
    std::string query;
    std::function<bool(const ScannedPassage&)> holds;
};

/// Makes questions up, of the words that `words` gives, a row of so many that may stand side by side somewhere.
class Asker {
public:
    using Words = std::function<std::vector<std::string>(int count)>;
    Asker(Haystack& haystack, Words words) : m_haystack(haystack), m_words(std::move(words)) {}

    [[nodiscard]] AskedOfScan word();
    [[nodiscard]] AskedOfScan phrase();
    [[nodiscard]] AskedOfScan near();
    [[nodiscard]] AskedOfScan anything(int depth);

private:
    Haystack& m_haystack;
    Words m_words;
};

/// Asserts that the index finds the passages that the scan finds.
void expectWhatTheScanFinds(Haystack& haystack, const AskedOfScan& asked);
/// Asserts that the places shown for a word are all places of that word.
void expectPlacesOf(Haystack& haystack, const std::string& word, bool exact);

} // namespace emic::tests
