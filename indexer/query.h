// The query language, from what a person types to a tree. Pure; any thread.
//
//   alone night          both words, in any form ("nights"); AND may stand between
//   "all alone"          these words, in this form and order
//   =alone               the word in this form
//   lone*                words that begin so
//   ~lonelyness          the word also misspelt: up to one change in short words, two in longer; ~1word or ~2word says
//   alone NEAR/5 night   within five words of each other, in either order; also of words in brackets joined by OR
//   a OR b   NOT a   ( ) as usual; NOT binds tighter than AND, AND tighter than OR
//   /reg(ular)? expr/    a regular expression; letters regardless of case
//   theme:"A push"       fields; "the field is what the value says"
//   age:>=50  age:40..60  hba1c.baseline:>60  eating_distress.change:<0
//
// What is found are passages: paragraphs of a turn. A phrase, NEAR and AND look within one paragraph, and never from
// one into the next: a pause long enough for a new paragraph parts what is said. Paragraphs of more than 1,500
// characters are parted between sentences (passages.h); phrases do not cross that either.
//
// Fields are speaker, participant, source, kind, language, group, meeting, analyst, theme (with its subthemes),
// uncoded, relevance and memo, every participant attribute and every outcome by its name; spaces in a name may be
// written as low lines, or the name put in quotation marks. A value in quotation marks may hold anything; one that ends
// in * is compared by its beginning. Case, and the kind of quotation marks, never matter.
#pragma once

#include "core/text/position.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer {

enum class WordMatch { stem, exact, prefix, misspelt };

struct WordQuery {
    std::string word; ///< as typed, without signs
    WordMatch match = WordMatch::stem;
    int distance = 0; ///< of misspelt words: changes allowed; 0: as the length suggests
    bool operator==(const WordQuery&) const = default;
};

enum class Comparison { is, less, lessOrEqual, more, moreOrEqual, between };

struct FieldQuery {
    std::string field;  ///< as typed
    std::string value;  ///< empty: anything
    std::string second; ///< the upper end of a range
    Comparison comparison = Comparison::is;
    bool operator==(const FieldQuery&) const = default;
};

enum class NodeKind {
    everything, ///< the empty query
    word,
    phrase, ///< `text`
    near,   ///< `children` are words, or `any` of words
    regex,  ///< `text`
    field,
    all, ///< AND
    any, ///< OR
    no   ///< NOT its one child
};

/// A query, or a part of one.
struct Node {
    NodeKind kind = NodeKind::everything;
    WordQuery word = {};
    FieldQuery field = {};
    std::string text = {};
    int within = 0; ///< of near: words
    std::vector<Node> children = {};
    std::int64_t at = 1; ///< the character, from 1, at which it begins in the query
    bool operator==(const Node&) const = default;
};

/// The names that stand before a colon in one study, beside those that all studies have.
struct FieldNames {
    std::vector<std::string> attributes;
    std::vector<std::string> outcomes;
};

/// The fields that all studies have.
[[nodiscard]] const std::vector<std::string>& commonFields();

/// A field's name without regard to case, and with spaces for low lines.
[[nodiscard]] std::string foldedField(std::string_view name);

/// Throws InvalidInput, saying what is wrong at which character, when the query is malformed, names a field that there
/// is none of, is too long (10,000 characters), too deep (100 brackets) or has too many words (500).
[[nodiscard]] Node parseQuery(std::string_view query, const FieldNames& names = {});

/// A query that parses to this tree.
[[nodiscard]] std::string inQueryLanguage(const Node& node);

} // namespace emic::indexer
