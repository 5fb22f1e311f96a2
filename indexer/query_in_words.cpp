// From a query's tree back to what a person could have typed.
#include "indexer/query.h"

#include <string>
#include <string_view>

namespace emic::indexer {

namespace {

std::string inQuotes(std::string_view words) {
    return "\"" + std::string(words) + "\"";
}

std::string fieldInWords(const FieldQuery& field) {
    const bool plain = field.field.find_first_of(" \t") == std::string::npos;
    std::string words = (plain ? field.field : inQuotes(field.field)) + ":";
    switch (field.comparison) {
    case Comparison::less:
        words += "<";
        break;
    case Comparison::lessOrEqual:
        words += "<=";
        break;
    case Comparison::more:
        words += ">";
        break;
    case Comparison::moreOrEqual:
        words += ">=";
        break;
    case Comparison::between:
        return words + field.value + ".." + field.second;
    case Comparison::is:
        break;
    }
    return words + (field.value.empty() ? "" : inQuotes(field.value));
}

std::string wordInWords(const WordQuery& word) {
    switch (word.match) {
    case WordMatch::exact:
        return "=" + word.word;
    case WordMatch::prefix:
        return word.word + "*";
    case WordMatch::misspelt:
        return "~" + (word.distance > 0 ? std::to_string(word.distance) : std::string()) + word.word;
    case WordMatch::stem:
        break;
    }
    return word.word;
}

std::string regexInWords(std::string_view pattern) {
    std::string words = "/";
    for (const char c : pattern)
        words += c == '/' ? "\\/" : std::string(1, c);
    return words + "/";
}

/// How tightly a node holds together what is in it.
int tightness(const Node& node) {
    switch (node.kind) {
    case NodeKind::any:
        return 0;
    case NodeKind::all:
        return 1;
    case NodeKind::no:
        return 2;
    case NodeKind::near:
        return 3;
    default:
        return 4;
    }
}

bool needsBrackets(const Node& child, const Node& in) {
    if (child.kind == NodeKind::no && in.kind == NodeKind::no)
        return false;
    return tightness(child) <= tightness(in);
}

} // namespace

std::string inQueryLanguage(const Node& node) {
    const auto joined = [&](std::string_view sign) {
        std::string words;
        for (const Node& child : node.children)
            words += (words.empty() ? "" : std::string(sign)) +
                     (needsBrackets(child, node) ? "(" + inQueryLanguage(child) + ")" : inQueryLanguage(child));
        return words;
    };
    switch (node.kind) {
    case NodeKind::everything:
        return "";
    case NodeKind::word:
        return wordInWords(node.word);
    case NodeKind::phrase:
        return inQuotes(node.text);
    case NodeKind::regex:
        return regexInWords(node.text);
    case NodeKind::field:
        return fieldInWords(node.field);
    case NodeKind::near:
        return joined(" NEAR/" + std::to_string(node.within) + " ");
    case NodeKind::all:
        return joined(" ");
    case NodeKind::any:
        return joined(" OR ");
    case NodeKind::no:
        return "NOT " + joined("");
    }
    return "";
}

} // namespace emic::indexer
