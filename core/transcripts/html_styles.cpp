#include "core/transcripts/html_styles.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostClasses = 10'000;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n\r\f";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    const std::size_t end = text.find_last_not_of(blanks) + 1;
    return text.substr(begin, end > begin ? end - begin : 0);
}

void merge(HtmlLook& into, const HtmlLook& from) {
    into.bold = from.bold ? from.bold : into.bold;
    into.preformatted = from.preformatted ? from.preformatted : into.preformatted;
    into.hidden = into.hidden || from.hidden;
}

} // namespace

bool containsFolded(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
}

HtmlLook lookOf(std::string_view declarations) {
    HtmlLook look;
    while (!declarations.empty()) {
        const std::size_t end = std::min(declarations.find(';'), declarations.size());
        const std::string_view each = declarations.substr(0, end);
        declarations.remove_prefix(std::min(end + 1, declarations.size()));
        const std::size_t colon = each.find(':');
        if (colon == std::string_view::npos) {
            continue;
        }
        std::string name(trimmed(each.substr(0, colon)));
        std::string value(trimmed(each.substr(colon + 1)));
        std::ranges::transform(name, name.begin(), lower);
        std::ranges::transform(value, value.begin(), lower);
        if (name == "font-weight") {
            look.bold = value.starts_with("bold") || (value.size() == 3 && value >= "600" && value <= "900");
        } else if (name == "display" || name == "visibility") {
            look.hidden = value.starts_with("none") || value.starts_with("hidden");
        } else if (name == "mso-hide") {
            look.hidden = value.starts_with("all");
        } else if (name == "white-space") {
            look.preformatted = value.starts_with("pre");
        }
    }
    return look;
}

void HtmlStyles::learn(std::string_view sheet) {
    while (!sheet.empty()) {
        const std::size_t open = sheet.find('{');
        const std::size_t close = open == std::string_view::npos ? open : sheet.find('}', open);
        if (close == std::string_view::npos) {
            return;
        }
        std::string_view selectors = sheet.substr(0, open);
        const std::string_view declarations = sheet.substr(open + 1, close - open - 1);
        sheet.remove_prefix(close + 1);
        if (const std::size_t comment = selectors.rfind("*/"); comment != std::string_view::npos) {
            selectors.remove_prefix(comment + 2);
        }
        const HtmlLook look = lookOf(declarations);
        if (!look.bold && !look.preformatted && !look.hidden) {
            continue;
        }
        while (!selectors.empty()) {
            const std::size_t comma = std::min(selectors.find(','), selectors.size());
            const std::string_view selector = trimmed(selectors.substr(0, comma));
            selectors.remove_prefix(std::min(comma + 1, selectors.size()));
            // ".c3" and "span.c3", but not "p.western": a paragraph's class is a style with a name.
            const std::size_t point = selector.find('.');
            const bool word = point == 0 || selector.starts_with("span.") || selector.starts_with("SPAN.");
            if (word && selector.find_first_of(" .:#>+~[", point + 1) == std::string_view::npos &&
                m_classes.size() < mostClasses) {
                merge(m_classes[std::string(selector.substr(point + 1))], look);
            }
        }
    }
}

HtmlLook HtmlStyles::look(std::string_view classes, std::string_view style) const {
    HtmlLook result;
    while (!classes.empty() && !m_classes.empty()) {
        const std::size_t end = std::min(classes.find_first_of(" \t\n\r\f"), classes.size());
        if (const auto found = m_classes.find(classes.substr(0, end)); found != m_classes.end()) {
            merge(result, found->second);
        }
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    if (!style.empty()) {
        merge(result, lookOf(style));
    }
    return result;
}

} // namespace emic::transcripts
