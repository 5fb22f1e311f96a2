// How often words and phrases are said, and which words set some participants apart from the rest. Counted from the
// numbers of words in the index. Belongs to the Search's thread.
#pragma once

#include "indexer/search.h"

#include <cstdint>
#include <string>
#include <vector>

namespace emic::indexer {

enum class CountBy {
    form, ///< each form by itself
    stem  ///< forms of one stem together, under the commonest of them
};

struct WordQuestion {
    std::string query = {}; ///< which passages to count; empty: all
    bool ownWords = true;   ///< as in Question
    CountBy by = CountBy::form;
    int length = 1;                ///< words in a phrase, 1 to 5
    bool leaveOutStopWords = true; ///< words; and phrases that begin or end with one
    std::int64_t least = 2;        ///< leave out what is said less often
    std::size_t limit = 100;
    std::chrono::milliseconds allowed{60'000};
    const std::atomic<bool>* stop = nullptr;
};

struct WordCount {
    std::string words; ///< folded
    std::int64_t count = 0;
    std::int64_t passages = 0;     ///< that hold it
    std::int64_t participants = 0; ///< different known ones who say it
    double perMillion = 0;         ///< of the words counted
};

struct Keyword {
    WordCount here;           ///< in what the query asks for
    WordCount rest;           ///< in everything else
    double logLikelihood = 0; ///< G2 (Dunning 1993) in the two-corpus form of Rayson and Garside (2000)
    double ratio = 0;         ///< of the rates here and in the rest, with half a word added to both counts
};

struct WordTable {
    std::vector<WordCount> rows;
    std::int64_t words = 0;     ///< all that were counted, stop words included
    std::int64_t different = 0; ///< before anything was left out
};
struct KeywordTable {
    std::vector<Keyword> rows;
    std::int64_t here = 0; ///< words
    std::int64_t rest = 0;
};

/// Most frequent first, then by spelling. Throws as Search::ask does.
[[nodiscard]] WordTable countWords(Search& search, const storage::Reader& reader, const WordQuestion& question);

/// Words that are said more often in the passages that the query asks for than in the rest, by log-likelihood; with
/// `leastWanted` also what is said less often there (ratio below 1). Throws InvalidInput when the query asks for
/// nothing or for everything.
[[nodiscard]] KeywordTable keywords(Search& search, const storage::Reader& reader, const WordQuestion& question,
                                    bool lessOftenToo = false);

/// 2 * (a ln(a / E1) + b ln(b / E2)), with E1 = c (a + b) / (c + d) and E2 = d (a + b) / (c + d), where a of c words
/// and b of d words are the word in question (Rayson and Garside 2000, "Comparing corpora using frequency profiling").
[[nodiscard]] double logLikelihood(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d);

} // namespace emic::indexer
