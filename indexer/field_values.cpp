#include "indexer/field_values.h"

#include "core/text/strings.h"

#include <algorithm>
#include <charconv>

namespace emic::indexer {

std::string inQuotes(std::string_view words) {
    return "'" + std::string(words) + "'";
}

NamePattern::NamePattern(std::string_view typed) : m_any(typed.empty()) {
    if (typed.ends_with('*')) {
        m_beginning = true;
        typed.remove_suffix(1);
    }
    m_folded = text::foldCase(typed);
}

bool NamePattern::matches(std::string_view name) const {
    const auto folded = text::foldCase(name);
    return m_any || (m_beginning ? folded.starts_with(m_folded) : folded == m_folded);
}

std::optional<double> numberIn(std::string_view text) {
    std::string plain(text::trim(text));
    std::replace(plain.begin(), plain.end(), ',', '.');
    const std::string_view digits = std::string_view(plain).substr(plain.starts_with('+') ? 1 : 0);
    double number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (problem != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return number;
}

double requireNumber(const std::string& value, const std::string& field) {
    const auto number = numberIn(value);
    if (!number)
        throw InvalidInput("The query cannot be answered: " + inQuotes(value) + " behind " + field +
                           ": is no number; write for example " + field + ":>=50 or " + field + ":40..60.");
    return *number;
}

void requireIs(const FieldQuery& field) {
    if (field.comparison != Comparison::is)
        throw InvalidInput("The query cannot be answered: " + field.field +
                           ": is compared by its name; greater and less mean nothing there.");
}

} // namespace emic::indexer
