// The parts of a query that stand for themselves: words with their signs, phrases, regular expressions and fields.
// Internal to the room; belongs to one thread.
#pragma once

#include "indexer/query.h"
#include "indexer/query_scanner.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer {

class QueryOperands {
public:
    QueryOperands(QueryScanner& scanner, const FieldNames& names);

    /// Takes the operand that is next, which is no bracket. Throws InvalidInput, and NotFound for a field that there is
    /// none of.
    [[nodiscard]] Node take();

private:
    [[nodiscard]] bool isKnown(std::string_view name) const;
    [[nodiscard]] bool isFieldName(std::string_view word, std::size_t colon) const;
    [[noreturn]] void throwNoField(std::string_view name) const;
    [[nodiscard]] Node takeField(const std::string& name, std::int64_t at);
    [[nodiscard]] Comparison takeComparison();

    QueryScanner& m_scanner;
    std::vector<std::string> m_fields; ///< folded
};

} // namespace emic::indexer
