#include "indexer/query_operands.h"

#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::indexer {

namespace {

Node phrase(std::string words, std::int64_t at) {
    if (text::trim(words).empty())
        throwNotUnderstood("there is nothing between the quotation marks at " + characterAt(at));
    return {.kind = NodeKind::phrase, .text = std::move(words), .at = at};
}

/// A bare word with the signs before and behind it.
Node wordOf(std::string_view typed, std::int64_t at) {
    Node node{.kind = NodeKind::word, .at = at};
    auto word = typed;
    if (word.starts_with('=')) {
        word.remove_prefix(1);
        node.word.match = WordMatch::exact;
    } else if (word.starts_with('~')) {
        word.remove_prefix(1);
        node.word.match = WordMatch::misspelt;
        if (word.size() > 1 && (word[0] == '1' || word[0] == '2') && (word[1] < '0' || word[1] > '9')) {
            node.word.distance = word[0] - '0';
            word.remove_prefix(1);
        }
    }
    if (word.ends_with('*')) {
        if (node.word.match != WordMatch::stem)
            throwNotUnderstood("the word at " + characterAt(at) + " has two signs; use one of =, ~ and *");
        word.remove_suffix(1);
        node.word.match = WordMatch::prefix;
    }
    if (word.empty())
        throwNotUnderstood("the sign at " + characterAt(at) + " has no word beside it");
    node.word.word = word;
    return node;
}

} // namespace

QueryOperands::QueryOperands(QueryScanner& scanner, const FieldNames& names) : m_scanner(scanner) {
    for (const auto* list : {&commonFields(), &names.attributes, &names.outcomes})
        for (const std::string& name : *list)
            m_fields.push_back(foldedField(name));
}

Node QueryOperands::take() {
    const auto at = m_scanner.place();
    if (m_scanner.isQuoteNext()) {
        auto quoted = m_scanner.takeQuoted();
        return m_scanner.isNext(U':') ? takeField(quoted, at) : phrase(std::move(quoted), at);
    }
    if (m_scanner.isNext(U'/'))
        return {.kind = NodeKind::regex, .text = m_scanner.takeRegex(), .at = at};
    const auto word = m_scanner.bareWord();
    if (const auto colon = word.find(':'); colon != std::string_view::npos && colon > 0 && isFieldName(word, colon)) {
        m_scanner.takeBytes(colon);
        return takeField(std::string(word.substr(0, colon)), at);
    }
    m_scanner.takeBytes(word.size());
    if (word == "=" && m_scanner.isQuoteNext())
        return phrase(m_scanner.takeQuoted(), at);
    return wordOf(word, at);
}

bool QueryOperands::isKnown(std::string_view name) const {
    return std::find(m_fields.begin(), m_fields.end(), foldedField(name)) != m_fields.end();
}

bool QueryOperands::isFieldName(std::string_view word, std::size_t colon) const {
    const auto name = word.substr(0, colon);
    if (isKnown(name))
        return true;
    // "12:30" and "EU:n" are words; a name that somebody meant as a field deserves a word.
    const bool digits = std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && name.find('.') == std::string_view::npos)
        return false;
    if (name.find_first_of("=~/*") != std::string_view::npos)
        return false;
    throwNoField(name);
}

void QueryOperands::throwNoField(std::string_view name) const {
    constexpr std::size_t most = 30;
    std::string list;
    for (std::size_t place = 0; place < std::min(m_fields.size(), most); ++place)
        list += (place == 0 ? "" : ", ") + m_fields[place];
    throw NotFound("The query cannot be understood: there is no field or attribute '" + std::string(name) + "' (" +
                   characterAt(m_scanner.place()) + "). There are " + list +
                   "; to search for a word with a colon, put it in quotation marks.");
}

Node QueryOperands::takeField(const std::string& name, std::int64_t at) {
    if (!isKnown(name))
        throwNoField(name);
    m_scanner.take(); // the colon
    Node node{.kind = NodeKind::field, .at = at};
    node.field.field = name;
    node.field.comparison = takeComparison();
    if (m_scanner.isQuoteNext()) {
        node.field.value = m_scanner.takeQuoted();
        return node;
    }
    const auto value = m_scanner.bareWord();
    m_scanner.takeBytes(value.size());
    if (const auto dots = value.find(".."); dots != std::string_view::npos && dots > 0 && dots + 2 < value.size() &&
                                            node.field.comparison == Comparison::is) {
        node.field.comparison = Comparison::between;
        node.field.value = value.substr(0, dots);
        node.field.second = value.substr(dots + 2);
        return node;
    }
    node.field.value = value;
    if (value.empty() && node.field.comparison != Comparison::is)
        throwNotUnderstood("the comparison at " + characterAt(at) + " has nothing to compare with");
    return node;
}

Comparison QueryOperands::takeComparison() {
    const auto c = m_scanner.peek();
    if (c != U'<' && c != U'>' && c != U'=')
        return Comparison::is;
    m_scanner.take();
    if (c == U'=')
        return Comparison::is;
    const bool equal = m_scanner.isNext(U'=');
    if (equal)
        m_scanner.take();
    return c == U'<' ? (equal ? Comparison::lessOrEqual : Comparison::less)
                     : (equal ? Comparison::moreOrEqual : Comparison::more);
}

} // namespace emic::indexer
