// A query while somebody types it: which of its parts are filters, what an unfinished one most likely asks, and how
// filters are put into its words and taken out again. The words are the one truth; the filters that a window shows
// beside them are read from the words each time. Pure; any thread.
#pragma once

#include "app/workbench/search_names.h"
#include "core/text/position.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::workbench {

/// A part of a query that must hold on its uppermost level: `alone theme:Nights NOT group:A` has three.
struct QueryPart {
    text::Span span; ///< code points of the query; without an AND between parts
    bool negated = false;
    std::vector<indexer::FieldQuery> filter; ///< one field, or several of one name joined by OR; empty: words
};

/// Throws as indexer::parseQuery.
[[nodiscard]] std::vector<QueryPart> partsOf(std::string_view query, const indexer::FieldNames& names);

/// What is asked while `typed` is being typed, and whether that is something else than what stands there.
struct Finished {
    std::string query;
    bool unfinished = false;
};
/// Closes what is open at the end, leaves out a sign or operator that waits for more, and lets a name that is not
/// complete stand for those that begin so. What cannot be understood for another reason comes back as it is.
[[nodiscard]] Finished finished(std::string_view typed, const SearchNames& names);

/// The query with one more filter that must hold; as it was when it has that already.
[[nodiscard]] std::string withFilter(std::string_view query, const std::string& filter, const SearchNames& names);
[[nodiscard]] std::string withoutPart(std::string_view query, text::Span span);
/// What must hold, must not, or the other way round.
[[nodiscard]] std::string withPartReversed(std::string_view query, const QueryPart& part);

/// The character, from 0, that a message about a query speaks of; nothing when it speaks of none.
[[nodiscard]] std::optional<text::Position> placeOfProblem(std::string_view sentence);

} // namespace emic::workbench
