#include "core/transcripts/html_encoding.h"

#include "core/text/converter.h"
#include "core/text/text.h"
#include "core/transcripts/html_styles.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

constexpr std::size_t prologue = 4096; ///< what declares anything stands in front

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

bool hasMark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

bool hasAscii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The first bytes as ASCII in lower case, also of UTF-16, without a mark.
std::string beginning(std::string_view bytes) {
    std::string result;
    for (const char c : bytes.substr(0, prologue)) {
        if (c != '\0' && static_cast<unsigned char>(c) < 0x80) {
            result += c;
        }
    }
    return lowered(result);
}

/// Behind white space, comments and declarations of XML.
std::string_view behindPreliminaries(std::string_view text) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
        const std::string_view close = text.starts_with("<!--") ? "-->" : text.starts_with("<?xml") ? "?>" : "";
        if (close.empty()) {
            return text;
        }
        const std::size_t end = text.find(close);
        if (end == std::string_view::npos) {
            return {};
        }
        text.remove_prefix(end + close.size());
    }
}

/// True when a tag of this name begins here.
bool beginsTag(std::string_view text, std::string_view name) {
    return text.size() > name.size() + 1 && text[0] == '<' && text.substr(1, name.size()) == name &&
           std::string_view(" \t\r\n/>").find(text[name.size() + 1]) != std::string_view::npos;
}

// What a piece of a page, copied from a browser, begins with.
constexpr std::array<std::string_view, 24> firstTags{
    "head", "body", "meta", "title", "style", "p",    "div",     "table",   "ul",   "ol",     "dl",         "h1",
    "h2",   "h3",   "h4",   "span",  "b",     "font", "section", "article", "main", "center", "blockquote", "strong"};

} // namespace

std::optional<std::string> declaredEncoding(std::string_view bytes) {
    if (hasMark(bytes) || bytes.substr(0, prologue).find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string begin = lowered(bytes.substr(0, prologue));
    constexpr std::string_view key = "charset";
    for (std::size_t tag = begin.find("<meta"); tag != std::string::npos; tag = begin.find("<meta", tag + 1)) {
        const std::size_t end = begin.find('>', tag);
        std::size_t at = begin.find(key, tag);
        if (at == std::string::npos || at > end) {
            continue;
        }
        at = begin.find_first_not_of(" \t\r\n", at + key.size());
        if (at == std::string::npos || begin[at] != '=') {
            continue;
        }
        at = begin.find_first_not_of(" \t\r\n\"'", at + 1);
        const std::size_t stop = begin.find_first_of(" \t\r\n\"'>;/", std::min(at, begin.size()));
        if (at == std::string::npos || stop == std::string::npos) {
            continue;
        }
        auto name = text::canonicalEncoding(begin.substr(at, stop - at));
        if (!name || name->starts_with("UTF-16") || name->starts_with("UTF-32") || *name == "UTF-8") {
            return std::nullopt; // what can be so is found without being told
        }
        if (*name == "ISO-8859-1" || *name == "US-ASCII") {
            name = "windows-1252"; // as browsers take it
        }
        // Programs that change the encoding and not what is said about it are many; other encodings that look like
        // well-formed UTF-8 are not.
        return text::isValidUtf8(bytes) && !hasAscii(bytes) ? std::nullopt : name;
    }
    return std::nullopt;
}

bool looksLikeHtml(std::string_view bytes, std::string_view extension) {
    const std::string begin = beginning(bytes);
    const std::string_view text = behindPreliminaries(begin);
    if (text.starts_with("<!doctype html") || beginsTag(text, "html")) {
        return true;
    }
    if (extension == ".md" || extension == ".markdown" || text.empty() || text[0] != '<') {
        return false; // tags are part of Markdown
    }
    const bool tagged = std::ranges::any_of(firstTags, [&](std::string_view each) { return beginsTag(text, each); });
    const bool named = extension == ".html" || extension == ".htm" || extension == ".xhtml";
    return tagged && (named || containsFolded(text, "</p>") || containsFolded(text, "</div>") ||
                      containsFolded(text, "</td>") || containsFolded(text, "</li>"));
}

} // namespace emic::transcripts
