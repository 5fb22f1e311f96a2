// The words of a query by the lexical rules of indexer/query.h, whether or not the whole can be understood: for whoever
// deals with a query while it is being typed. Pure; any thread.
#pragma once

#include "core/text/position.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::workbench {

enum class TokenKind { word, phrase, regex, field, open /**< ( */, close /**< ) */ };

/// A word, phrase, field with its value, or bracket. Spans count code points of the query.
struct QueryToken {
    TokenKind kind = TokenKind::word;
    text::Span span;
    std::string field;     ///< of a field: its name as typed, without quotation marks
    text::Span value;      ///< of a field: what stands behind the colon and its comparison, with quotation marks
    std::string words;     ///< a word or phrase as typed, or a field's value; without quotation marks
    bool compared = false; ///< of a field: <, > or = stands before the value
    bool quoted = false;   ///< `words` stand in quotation marks
    bool closed = true;    ///< the quotation mark or stroke that was opened is closed again

    /// AND, OR, NOT, NEAR, NEAR/5.
    [[nodiscard]] bool isOperator() const;
};

/// In order. A colon makes a field of the word before it, whether or not there is a field of that name.
[[nodiscard]] std::vector<QueryToken> tokensOf(std::string_view query);

/// The part of a query that a span names; what lies beyond its end is left out.
[[nodiscard]] std::string partOf(std::string_view query, text::Span span);

} // namespace emic::workbench
