// What stands behind a field's colon: names as people type them, numbers, comparisons; and what is said when nothing of
// the study goes by it. Internal to the room; pure, any thread.
#pragma once

#include "core/text/error.h"
#include "core/text/wording.h"
#include "indexer/query.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer {

inline constexpr std::size_t mostListed = 12; ///< names in a message

[[nodiscard]] std::string inQuotes(std::string_view words);

/// Compares names as people type them: not regarding case, a star at the end for any ending, nothing for anything.
class NamePattern {
public:
    explicit NamePattern(std::string_view typed);
    [[nodiscard]] bool beginning() const { return m_beginning || m_any; }
    [[nodiscard]] bool matches(std::string_view name) const;

private:
    bool m_any;
    bool m_beginning = false;
    std::string m_folded;
};

/// With a decimal point or comma.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);
/// Throws InvalidInput, naming the field, when the value is none.
[[nodiscard]] double requireNumber(const std::string& value, const std::string& field);

/// For fields that are compared by name only: throws InvalidInput when something else is asked.
void requireIs(const FieldQuery& field);

/// `second` is the other end of a range.
template <class Value>
[[nodiscard]] bool holds(Comparison comparison, const Value& found, const Value& value, const Value& second) {
    switch (comparison) {
    case Comparison::is:
        return found == value;
    case Comparison::less:
        return found < value;
    case Comparison::lessOrEqual:
        return found <= value;
    case Comparison::more:
        return found > value;
    case Comparison::moreOrEqual:
        return found >= value;
    case Comparison::between:
        return value <= found && found <= second;
    }
    return false;
}

/// Throws NotFound with the names there are when no row's name is what the field asks for.
template <class Row>
void requireKnown(const std::vector<Row>& rows, std::string Row::*name, const FieldQuery& field,
                  std::string_view what) {
    const NamePattern pattern(field.value);
    std::vector<std::string> names;
    for (const Row& row : rows) {
        if (pattern.matches(row.*name))
            return;
        names.push_back(row.*name);
    }
    throw NotFound("The study has no " + std::string(what) + " " + inQuotes(field.value) + ". " +
                   (names.empty() ? "It has none at all." : "It has " + text::listed(names, mostListed) + "."));
}

} // namespace emic::indexer
