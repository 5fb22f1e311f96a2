#include "core/transcripts/html_tags.h"

#include <algorithm>
#include <array>
#include <string>

namespace emic::transcripts {

namespace {

// Elements that give form to text. "<laughs>" and "<unclear>" are a transcriber's words.
constexpr std::array<std::string_view, 52> elements{
    "a",       "abbr",  "b",   "big",  "blockquote", "br",   "center", "cite",   "code", "dd",      "del",
    "details", "dfn",   "div", "dl",   "dt",         "em",   "font",   "h1",     "h2",   "h3",      "h4",
    "h5",      "h6",    "hr",  "i",    "img",        "ins",  "kbd",    "li",     "mark", "ol",      "p",
    "pre",     "q",     "s",   "samp", "small",      "span", "strike", "strong", "sub",  "summary", "sup",
    "table",   "tbody", "td",  "th",   "tr",         "u",    "ul",     "wbr"};

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}

HtmlTag address(std::string_view text) {
    bool scheme = false;
    bool at = false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '>') {
            return scheme || at ? HtmlTag{i + 1, false, text.substr(1, i - 1)} : HtmlTag{};
        }
        if (c == ' ' || c == '<' || (c >= '\t' && c <= '\r')) {
            return {};
        }
        scheme = scheme || (c == ':' && i > 2 && letter(text[1]));
        at = at || (c == '@' && i > 1);
    }
    return {};
}

HtmlTag tag(std::string_view text) {
    std::size_t i = text.size() > 1 && text[1] == '/' ? 2 : 1;
    const std::size_t begin = i;
    std::string name;
    while (i < text.size() && (letter(text[i]) || (i > begin && digit(text[i]))) && i - begin < 12) {
        name += letter(text[i]) ? static_cast<char>(text[i] | 0x20) : text[i];
        ++i;
    }
    if (!std::binary_search(elements.begin(), elements.end(), name)) {
        return {};
    }
    // Attributes: anything up to the end, in which quotes may hide a ">".
    char quote = 0;
    if (i < text.size() && text[i] != '>' && text[i] != '/' && text[i] != ' ' && text[i] != '\n' && text[i] != '\t') {
        return {};
    }
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '<') {
            return {};
        }
        if (quote) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return {i + 1, name == "br", {}};
        }
    }
    return {};
}

} // namespace

HtmlTag htmlTagAt(std::string_view text) {
    if (text.size() < 3) {
        return {};
    }
    const HtmlTag found = tag(text);
    return found.length > 0 ? found : address(text);
}

} // namespace emic::transcripts
