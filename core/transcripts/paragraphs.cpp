#include "core/transcripts/paragraphs.h"

#include "core/transcripts/spaces.h"

#include <algorithm>
#include <optional>

namespace emic::transcripts {

namespace {

constexpr std::size_t longestPrompt = 300;
constexpr std::size_t longestTitle = 60;

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

struct NumberedLine {
    std::string_view family; ///< "Question"
    std::string_view rest;   ///< "Why?"
};

std::optional<NumberedLine> numberedLine(std::string_view line) {
    if (line.empty() || line.size() > longestPrompt || !letter(line[0]) || (line[0] >= 'a' && line[0] <= 'z')) {
        return std::nullopt;
    }
    std::size_t i = 0;
    int words = 0;
    std::size_t family = 0;
    while (words < 3) {
        const std::size_t begin = i;
        while (i < line.size() && letter(line[i])) {
            ++i;
        }
        if (i == begin) {
            break;
        }
        ++words;
        family = i;
        if (i >= line.size() || line[i] != ' ') {
            break;
        }
        ++i;
    }
    if (words == 0 || words > 2 || family > 30 || i >= line.size() || !digit(line[i])) {
        return std::nullopt;
    }
    const std::size_t number = i;
    while (i < line.size() && digit(line[i])) {
        ++i;
    }
    if (i - number > 3) {
        return std::nullopt;
    }
    if (i < line.size() && line[i] >= 'a' && line[i] <= 'z') {
        ++i; // 2a
    }
    std::size_t rest = skipSpace(line, i, line.size());
    static constexpr std::string_view dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94", "-"};
    const bool pointed = rest < line.size() && (line[rest] == '.' || line[rest] == ':' || line[rest] == ')');
    if (rest < line.size() && !pointed) {
        const auto dash = std::find_if(std::begin(dashes), std::end(dashes),
                                       [&](std::string_view each) { return line.substr(rest).starts_with(each); });
        if (dash == std::end(dashes) || rest == i) {
            return std::nullopt;
        }
        rest += dash->size();
    } else if (pointed) {
        ++rest;
        if (rest < line.size() && digit(line[rest])) {
            return std::nullopt; // a number with decimals, a time
        }
    }
    return NumberedLine{line.substr(0, family), line.substr(skipSpace(line, rest, line.size()))};
}

bool question(std::string_view line) {
    return !line.empty() && line.back() == '?';
}

} // namespace

Prompts::Prompts(const Document& document, const std::vector<Line>& lines, const std::vector<std::int32_t>& speakerOf,
                 bool groupDiscussion)
    : m_group(groupDiscussion) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (speakerOf[i] >= 0 || !lines[i].first) {
            continue;
        }
        const std::string_view line = document.words(lines[i].bytes);
        const auto parts = question(line) ? numberedLine(line) : std::nullopt;
        if (parts && m_questions.size() < 1000) {
            m_questions.emplace(parts->family);
        }
    }
}

bool Prompts::isPrompt(std::string_view line) const {
    const auto parts = numberedLine(line);
    if (!parts) {
        return m_group && question(line) && line.size() <= longestPrompt && digit(line[0]) && [&] { // "2. Why?"
            const std::size_t end = line.find_first_not_of("0123456789");
            return end <= 2 && (line[end] == '.' || line[end] == ')');
        }();
    }
    const std::string_view rest = parts->rest;
    const bool title =
        rest.size() <= longestTitle &&
        (rest.empty() || (rest.back() != '.' && rest.back() != '!' && rest.back() != ',' && rest.back() != ';'));
    return m_group || question(line) || title || m_questions.contains(parts->family);
}

bool inBrackets(std::string_view line) {
    if (line.size() < 2 || line.starts_with("((")) {
        return false;
    }
    // "(0.4)", "(.)", "(--)": a pause.
    if (line.find_first_not_of("()0123456789.,- s") == std::string_view::npos) {
        return false;
    }
    const char open = line.front();
    const char close = open == '(' ? ')' : open == '[' ? ']' : '\0';
    if (close == '\0') {
        return false;
    }
    int depth = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        depth += line[i] == open ? 1 : line[i] == close ? -1 : 0;
        if (depth == 0) {
            const std::size_t end = i + 1;
            return end == line.size() || (end + 1 == line.size() && line[end] == '.');
        }
    }
    return false;
}

} // namespace emic::transcripts
