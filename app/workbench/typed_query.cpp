#include "app/workbench/typed_query.h"

#include "app/workbench/query_tokens.h"
#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"

#include <algorithm>
#include <charconv>

namespace emic::workbench {
namespace {

using indexer::Node;
using indexer::NodeKind;

/// The fields of a filter: one, or some of one name joined by OR. Nothing for anything else.
std::vector<indexer::FieldQuery> filterIn(const Node& node) {
    if (node.kind == NodeKind::field)
        return {node.field};
    std::vector<indexer::FieldQuery> fields;
    if (node.kind != NodeKind::any)
        return fields;
    for (const Node& child : node.children) {
        const bool fits = child.kind == NodeKind::field && indexer::foldedField(child.field.field) ==
                                                               indexer::foldedField(node.children.front().field.field);
        if (!fits)
            return {};
        fields.push_back(child.field);
    }
    return fields;
}

QueryPart partOfNode(const Node& node, text::Span span) {
    QueryPart part{span, false, {}};
    const Node* inner = &node;
    while (inner->kind == NodeKind::no) {
        part.negated = !part.negated;
        inner = &inner->children.front();
    }
    part.filter = filterIn(*inner);
    if (part.filter.empty())
        part.negated = false;
    return part;
}

/// Without white space, and an AND, at its end.
text::Span withoutAnd(std::string_view query, text::Span span) {
    for (auto tokens = tokensOf(partOf(query, span)); !tokens.empty(); tokens.pop_back()) {
        if (tokens.back().words == "AND" && tokens.back().isOperator())
            continue;
        span.end = {span.begin.value + tokens.back().span.end.value};
        break;
    }
    return span;
}

bool parses(std::string_view query, const SearchNames& names) {
    try {
        return indexer::parseQuery(query, names.names).kind != NodeKind::everything || text::trim(query).empty();
    } catch (const InvalidInput&) {
        return false;
    } catch (const NotFound&) {
        return true; // it is well formed; what it names is told by whoever asks it
    }
}

/// Whether more must come behind this token at the end of a query.
bool waits(const QueryToken& token) {
    if (token.isOperator() || token.kind == TokenKind::open)
        return true;
    if (token.kind == TokenKind::phrase || token.kind == TokenKind::regex)
        return token.words.empty() && !token.closed;
    if (token.kind == TokenKind::field)
        return token.compared && token.words.empty();
    return token.words == "=" || token.words == "~" || token.words == "*" || token.words == "~1" || token.words == "~2";
}

/// What closes the quotation mark, stroke and brackets that are open.
std::string closing(const std::vector<QueryToken>& tokens) {
    std::string signs;
    if (!tokens.empty() && !tokens.back().closed)
        signs = tokens.back().kind == TokenKind::regex ? "/" : "\"";
    int depth = 0;
    for (const QueryToken& token : tokens)
        depth += token.kind == TokenKind::open ? 1 : token.kind == TokenKind::close && depth > 0 ? -1 : 0;
    return signs + std::string(static_cast<std::size_t>(depth), ')');
}

/// A star behind a name that is being typed and is not one that there is.
std::string openName(std::string_view typed, const std::vector<QueryToken>& tokens, const SearchNames& names) {
    if (tokens.empty())
        return {};
    const QueryToken& last = tokens.back();
    const bool atEnd = last.span.end.value == text::countCodePoints(typed) && !(last.quoted && last.closed);
    if (last.kind != TokenKind::field || !atEnd || last.compared || last.words.empty() || last.words.ends_with('*'))
        return {};
    const SearchField* field = names.find(last.field);
    if (field == nullptr || (field->kind != FieldKind::names && field->kind != FieldKind::values))
        return {};
    const std::string folded = text::foldCase(last.words);
    const bool known = std::any_of(field->values.begin(), field->values.end(), [&](const std::string& value) {
        // A theme is known by its own name as well as by its path.
        const auto slash = value.rfind('/');
        return text::foldCase(value) == folded ||
               (slash != std::string::npos && text::foldCase(value.substr(slash + 1)) == folded);
    });
    return known ? std::string() : std::string("*");
}

} // namespace

std::vector<QueryPart> partsOf(std::string_view query, const indexer::FieldNames& names) {
    const Node root = indexer::parseQuery(query, names);
    if (root.kind == NodeKind::everything)
        return {};
    const text::Span whole = withoutAnd(query, text::span(0, text::countCodePoints(query)));
    // Brackets around everything hold what is within together.
    const bool inBrackets = !root.children.empty() && root.children.front().at != root.at;
    if (root.kind != NodeKind::all || inBrackets)
        return {partOfNode(root, {{root.at - 1}, whole.end})};
    std::vector<QueryPart> parts;
    for (std::size_t place = 0; place < root.children.size(); ++place) {
        const Node& child = root.children[place];
        const text::Position end =
            place + 1 < root.children.size() ? text::Position{root.children[place + 1].at - 1} : whole.end;
        parts.push_back(partOfNode(child, withoutAnd(query, {{child.at - 1}, end})));
    }
    return parts;
}

Finished finished(std::string_view typed, const SearchNames& names) {
    std::vector<QueryToken> tokens = tokensOf(typed);
    const std::string star = openName(typed, tokens, names);
    if (parses(typed, names))
        return {std::string(typed) + star, !star.empty()};
    std::string kept(typed);
    while (!tokens.empty() && waits(tokens.back())) {
        kept = partOf(kept, {{0}, tokens.back().span.begin});
        tokens.pop_back();
    }
    kept += (tokens.empty() ? std::string() : star) + closing(tokens);
    return parses(kept, names) ? Finished{std::move(kept), true} : Finished{std::string(typed), false};
}

std::string withFilter(std::string_view query, const std::string& filter, const SearchNames& names) {
    const std::string before(text::trim(finished(query, {names.fields, names.names, {}}).query));
    if (before.empty())
        return filter;
    try {
        const std::vector<QueryPart> wanted = partsOf(filter, names.names);
        for (const QueryPart& part : partsOf(before, names.names))
            if (!wanted.empty() && part.negated == wanted.front().negated && part.filter == wanted.front().filter &&
                !part.filter.empty())
                return std::string(query);
        const Node root = indexer::parseQuery(before, names.names);
        // AND binds tighter than OR.
        const bool bareOr = root.kind == NodeKind::any && root.children.front().at == root.at;
        return (bareOr ? "(" + before + ")" : before) + " " + filter;
    } catch (const Error&) {
        return before + " " + filter;
    }
}

std::string withoutPart(std::string_view query, text::Span span) {
    const std::string before = partOf(query, {{0}, span.begin});
    const std::string after = partOf(query, {span.end, {text::countCodePoints(query)}});
    std::string_view left = text::trim(before);
    std::string_view right = text::trim(after);
    const bool leftAnd = left == "AND" || left.ends_with(" AND");
    const bool rightAnd = right == "AND" || right.starts_with("AND ");
    if (leftAnd)
        left = text::trim(left.substr(0, left.size() - 3));
    if (rightAnd)
        right = text::trim(right.substr(3));
    const bool both = !left.empty() && !right.empty();
    return std::string(left) + (!both ? "" : leftAnd && rightAnd ? " AND " : " ") + std::string(right);
}

std::string withPartReversed(std::string_view query, const QueryPart& part) {
    const std::string before = partOf(query, {{0}, part.span.begin});
    const std::string after = partOf(query, {part.span.end, {text::countCodePoints(query)}});
    std::string words = partOf(query, part.span);
    if (part.negated)
        words = std::string(text::trim(std::string_view(words).substr(3)));
    else
        words = "NOT " + words;
    return before + words + after;
}

std::optional<text::Position> placeOfProblem(std::string_view sentence) {
    constexpr std::string_view sign = "character ";
    const auto at = sentence.find(sign);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::int64_t place = 0;
    const char* const begin = sentence.data() + at + sign.size();
    const auto [end, problem] = std::from_chars(begin, sentence.data() + sentence.size(), place);
    if (problem != std::errc() || place < 1)
        return std::nullopt;
    return text::Position{place - 1};
}

} // namespace emic::workbench
