// A query with everything in it looked up: what its words stand for in the index and its fields in the study. Internal
// to the room. A plan is asked in two ways: compiled for Xapian (matching.h), and of one row of words (evaluate.h).
#pragma once

#include "indexer/filters.h"
#include "indexer/query.h"
#include "indexer/regex_filter.h"
#include "indexer/vocabulary.h"

#include <memory>
#include <string>
#include <vector>

namespace emic::indexer {

enum class PlanKind { everything, nothing, words, sequence, near, regex, field, all, any, no };

struct Plan {
    PlanKind kind = PlanKind::everything;
    std::vector<WordSet> words = {};                      ///< one; of sequence and near several
    int window = 0;                                       ///< of near: how far first and last may be apart
    std::shared_ptr<const Predicate> predicate = nullptr; ///< of field; of regex: the passages in which it matches
    std::shared_ptr<RegexQuery> regex = nullptr;
    std::vector<Plan> children = {}; ///< of all, any and no
};

/// Other ways to say a word, which are searched for with it. Folded by text::foldCase.
using Synonyms = std::unordered_map<std::string, std::vector<std::string>>;

struct Planning {
    Vocabulary& vocabulary;
    Filters& filters;
    const storage::Reader& reader;
    const Synonyms& synonyms;
    Deadline& deadline;
    Index& index;
    const DocSet& within; ///< what may be found at all; nothing else is asked about regular expressions
};

/// Throws as Filters::of does, and InvalidInput when a word holds no letter.
[[nodiscard]] Plan planOf(const Node& node, const Planning& with);

/// True when it asks for no words at all.
[[nodiscard]] bool isFieldsOnly(const Plan& plan);

} // namespace emic::indexer
