#include "core/transcripts/markdown_inline.h"

#include "core/transcripts/html_entities.h"
#include "core/transcripts/html_tags.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

bool punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr auto special = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("\\&*_`[]!<\n")) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

enum class Side { space, punctuation, other };

bool wideSpace(std::string_view bytes) {
    return bytes.starts_with("\xC2\xA0") || bytes.starts_with("\xE3\x80\x80") || bytes.starts_with("\xE2\x80\xAF") ||
           (bytes.size() > 2 && bytes.starts_with("\xE2\x80") && static_cast<unsigned char>(bytes[2]) <= 0x8A);
}
bool widePunctuation(std::string_view bytes) {
    if (bytes.size() >= 2 && bytes[0] == '\xC2') {
        return std::string_view("\xA1\xA7\xAB\xB6\xB7\xBB\xBF").find(bytes[1]) != std::string_view::npos;
    }
    return bytes.size() >= 3 && bytes.starts_with("\xE2\x80") && static_cast<unsigned char>(bytes[2]) >= 0x90;
}

Side sideAfter(std::string_view source, std::size_t at) {
    if (at >= source.size() || space(source[at]) || wideSpace(source.substr(at, 3))) {
        return Side::space;
    }
    return punctuation(source[at]) || widePunctuation(source.substr(at, 3)) ? Side::punctuation : Side::other;
}

Side sideBefore(std::string_view source, std::size_t at) {
    if (at == 0 || space(source[at - 1])) {
        return Side::space;
    }
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(source[begin]) & 0xC0) == 0x80) {
        --begin;
    }
    return sideAfter(source.substr(0, at), begin);
}

/// Where the ")" of "(destination 'title')" stands that begins at `at`, behind its "("; npos when it is no such thing.
std::size_t linkEnd(std::string_view source, std::size_t at) {
    const auto blanks = [&] {
        while (at < source.size() && space(source[at])) {
            ++at;
        }
    };
    blanks();
    if (at < source.size() && source[at] == '<') {
        for (++at; at < source.size() && source[at] != '>'; ++at) {
            if (source[at] == '<' || source[at] == '\n') {
                return std::string_view::npos;
            }
            at += source[at] == '\\' && at + 1 < source.size() ? 1 : 0;
        }
        ++at;
    } else {
        int depth = 0;
        for (; at < source.size() && !space(source[at]); ++at) {
            if (source[at] == '\\' && at + 1 < source.size() && punctuation(source[at + 1])) {
                ++at;
            } else if (source[at] == '(') {
                if (++depth > 32) {
                    return std::string_view::npos;
                }
            } else if (source[at] == ')' && depth-- == 0) {
                break;
            }
        }
    }
    const std::size_t before = at;
    blanks();
    if (at < source.size() && at > before && (source[at] == '"' || source[at] == '\'' || source[at] == '(')) {
        const char open = source[at];
        const char close = open == '(' ? ')' : open;
        for (++at; at < source.size() && source[at] != close; ++at) {
            if (open == '(' && source[at] == '(') {
                return std::string_view::npos;
            }
            at += source[at] == '\\' && at + 1 < source.size() ? 1 : 0;
        }
        ++at;
        blanks();
    }
    return at < source.size() && source[at] == ')' ? at : std::string_view::npos;
}

} // namespace

void MarkdownInline::render(std::string_view source) {
    m_source = source;
    m_runs.clear();
    m_brackets.clear();
    m_removed.clear();
    m_marks.clear();
    m_ticksKnown = false;
    m_openComment = false;
    const std::size_t begin = m_document.text.size();
    for (std::size_t at = 0; at < source.size();) {
        std::size_t end = at;
        while (end < source.size() && !special[static_cast<unsigned char>(source[end])]) {
            ++end;
        }
        m_document.text.append(source, at, end - at);
        at = end;
        if (at < source.size()) {
            character(at);
        }
    }
    matchEmphasis(0);
    const std::size_t firstMark = m_document.marks.size();
    compact(begin, firstMark);
}

void MarkdownInline::character(std::size_t& at) {
    std::string& out = m_document.text;
    const char c = m_source[at];
    switch (c) {
    case '\\':
        if (at + 1 < m_source.size() && punctuation(m_source[at + 1])) {
            out += m_source[at + 1];
            at += 2;
        } else if (at + 1 < m_source.size() && m_source[at + 1] == '\n') {
            out += '\n';
            at += 2;
        } else {
            out += c;
            ++at;
        }
        return;
    case '&': {
        const Entity entity = entityAt(m_source.substr(at, 16));
        if (entity.length == 0) {
            out += c;
            ++at;
        } else {
            out += entity.utf8;
            at += entity.length;
        }
        return;
    }
    case '*':
    case '_':
        return delimiters(at);
    case '`':
        return code(at);
    case '<':
        return angle(at);
    case '!':
        if (at + 1 < m_source.size() && m_source[at + 1] == '[') {
            m_brackets.push_back({out.size(), m_runs.size(), true, true});
            out += "![";
            at += 2;
        } else {
            out += c;
            ++at;
        }
        return;
    case '[':
        m_brackets.push_back({out.size(), m_runs.size(), false, true});
        out += c;
        ++at;
        return;
    case ']':
        return closeBracket(at);
    default:
        return newLine(at);
    }
}

void MarkdownInline::delimiters(std::size_t& at) {
    const char c = m_source[at];
    std::size_t end = at;
    while (end < m_source.size() && m_source[end] == c) {
        ++end;
    }
    const Side before = sideBefore(m_source, at);
    const Side after = sideAfter(m_source, end);
    const bool left = after != Side::space && (after != Side::punctuation || before != Side::other);
    const bool right = before != Side::space && (before != Side::punctuation || after != Side::other);
    Run run;
    run.begin = m_document.text.size();
    run.length = end - at;
    run.character = c;
    run.opens = left && (c == '*' || !right || before == Side::punctuation);
    run.closes = right && (c == '*' || !left || after == Side::punctuation);
    m_document.text.append(m_source, at, end - at);
    at = end;
    if (run.opens || run.closes) {
        m_runs.push_back(run);
    }
}

void MarkdownInline::code(std::size_t& at) {
    const auto runEnd = [&](std::size_t from) {
        while (from < m_source.size() && m_source[from] == '`') {
            ++from;
        }
        return from;
    };
    if (!m_ticksKnown) {
        m_ticksKnown = true;
        m_lastTicks.clear();
        for (std::size_t i = m_source.find('`'); i != std::string_view::npos; i = m_source.find('`', i)) {
            const std::size_t end = runEnd(i);
            m_lastTicks.emplace_back(end - i, i);
            i = end;
        }
        // By length, the last one first, of which lower_bound finds exactly that.
        std::sort(m_lastTicks.begin(), m_lastTicks.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : a.second > b.second;
        });
    }
    std::string& out = m_document.text;
    const std::size_t begin = runEnd(at);
    const std::size_t length = begin - at;
    const auto last = std::lower_bound(m_lastTicks.begin(), m_lastTicks.end(), length,
                                       [](const auto& each, std::size_t wanted) { return each.first < wanted; });
    if (last == m_lastTicks.end() || last->first != length || last->second < begin) {
        out.append(m_source, at, length);
        at = begin;
        return;
    }
    std::size_t close = m_source.find('`', begin);
    std::size_t end = runEnd(close);
    while (end - close != length) {
        close = m_source.find('`', end);
        end = runEnd(close);
    }
    std::string_view words = m_source.substr(begin, close - begin);
    if (words.size() > 2 && space(words.front()) && space(words.back()) &&
        words.find_first_not_of(" \n") != std::string_view::npos) {
        words = words.substr(1, words.size() - 2);
    }
    const std::size_t from = out.size();
    out += words;
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(), '\n', ' ');
    at = end;
}

void MarkdownInline::angle(std::size_t& at) {
    std::string& out = m_document.text;
    if (m_source.compare(at, 4, "<!--") == 0 && !m_openComment) {
        const std::size_t end = m_source.find("-->", at + 4);
        if (end != std::string_view::npos) {
            at = end + 3;
            return;
        }
        m_openComment = true; // so that the end is looked for once
    }
    const HtmlTag tag = htmlTagAt(m_source.substr(at));
    if (tag.length == 0) {
        out += '<';
        ++at;
        return;
    }
    if (!tag.link.empty()) {
        out += tag.link;
    } else if (tag.lineBreak) {
        out += '\n';
    }
    at += tag.length;
}

void MarkdownInline::closeBracket(std::size_t& at) {
    std::string& out = m_document.text;
    if (m_brackets.empty()) {
        out += ']';
        ++at;
        return;
    }
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    const std::size_t end = bracket.active && at + 1 < m_source.size() && m_source[at + 1] == '('
                                ? linkEnd(m_source, at + 2)
                                : std::string_view::npos;
    if (end == std::string_view::npos) {
        out += ']';
        ++at;
        return;
    }
    matchEmphasis(bracket.run);
    m_runs.resize(bracket.run);
    m_removed.push_back({bracket.output, bracket.output + (bracket.image ? 2U : 1U)});
    if (!bracket.image) {
        // Links hold no links. Everything further out is inactive already once one is.
        for (auto each = m_brackets.rbegin(); each != m_brackets.rend() && (each->active || each->image); ++each) {
            each->active = each->image && each->active;
        }
    }
    at = end + 1;
}

void MarkdownInline::newLine(std::size_t& at) {
    std::string& out = m_document.text;
    std::size_t spaces = 0;
    while (spaces < at && m_source[at - 1 - spaces] == ' ') {
        ++spaces;
    }
    if (spaces >= 2) {
        out += '\n';
    } else {
        m_marks.push_back({MarkKind::newLine, {out.size(), out.size()}});
        out += ' ';
    }
    ++at;
}

} // namespace emic::transcripts
