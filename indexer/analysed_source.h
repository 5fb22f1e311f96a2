// A source as the index holds it, before it is written: analysing is one thread's work, writing another's. Internal to
// the room.
#pragma once

#include "core/study/transcript.h"
#include "core/text/text.h"
#include "indexer/analyser.h"
#include "indexer/index.h"
#include "indexer/word_numbers.h"

#include <cstdint>
#include <string>
#include <vector>

namespace emic::indexer {

/// A term of a passage. The string belongs to the WordNumbers.
struct CountedStem {
    const std::string* term = nullptr;
    std::uint32_t count = 0; ///< 0: it is only there
};

struct AnalysedSource {
    IndexedSource header;             ///< without the first document
    std::string passages;             ///< as decodePassages reads them
    std::vector<std::string> texts;   ///< groups of the passages' texts
    std::vector<std::string> words;   ///< groups of the numbers of their words
    std::vector<CountedStem> stems;   ///< of all passages, one behind the other
    std::vector<std::uint32_t> edges; ///< in `stems`: where each passage's end
};

/// Makes AnalysedSources; belongs to one thread.
class SourceAnalyser {
public:
    explicit SourceAnalyser(WordNumbers& numbers) : m_numbers(numbers) {}

    [[nodiscard]] AnalysedSource analyse(const study::Source& source, const text::Text& text,
                                         const std::vector<study::Turn>& turns);

private:
    /// Adds a passage's stems, each once, and returns the numbers of its words.
    [[nodiscard]] std::string takeWords(const std::vector<Token>& tokens, AnalysedSource& analysed);

    WordNumbers& m_numbers;
    Analysers m_analysers;
    std::vector<std::uint32_t> m_counts; ///< of each stem in the passage that is looked at; 0 between passages
    std::vector<std::uint32_t> m_met;    ///< stems of that passage
};

} // namespace emic::indexer
