// Regular expressions in searches: the index narrows them where a literal part of theirs allows it, then the texts of
// the passages that are left are asked. Internal to the room.
#pragma once

#include "core/text/regex.h"
#include "indexer/deadline.h"
#include "indexer/doc_set.h"
#include "indexer/vocabulary.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace emic::indexer {

/// A regular expression with what is left of the time and steps that one search may spend on it.
class RegexQuery {
public:
    RegexQuery(std::string_view pattern, const Deadline& deadline);

    [[nodiscard]] text::RegexMatcher& matcher() { return m_matcher; }
    /// One more, for another thread.
    [[nodiscard]] text::RegexMatcher anotherMatcher(const Deadline& deadline) const;
    [[nodiscard]] const std::string& pattern() const { return m_regex.pattern(); }

private:
    text::Regex m_regex;
    text::RegexMatcher m_matcher;
};

/// Small ASCII letters that stand in a row in everything the expression matches, the longest such row, at least three
/// letters; nothing when none is certain.
[[nodiscard]] std::optional<std::string> certainLetters(std::string_view pattern);

/// The passages of `within` in whose text the expression matches.
[[nodiscard]] DocSet passagesMatching(RegexQuery& regex, const DocSet& within, Index& index, Vocabulary& vocabulary,
                                      Deadline& deadline);

} // namespace emic::indexer
