// Words that say little by themselves: articles, pronouns, prepositions, conjunctions, auxiliary verbs and the
// particles of speech. For counting words, never for searching: a search finds "not" as it finds any other word. The
// lists are the project's own, made from the closed word classes of each language's grammar. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace emic::text {

/// The stop words of a language (BCP 47), folded as SearchWords folds them. There are lists for da, nb, nn, no, sv, de,
/// en, nl, fi, fr, it, es and pt; others are empty.
[[nodiscard]] const std::unordered_set<std::string>& stopWords(std::string_view language);

} // namespace emic::text
