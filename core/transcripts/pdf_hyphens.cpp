#include "core/transcripts/pdf_hyphens.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostWords = 500'000;
constexpr std::string_view softHyphen = "\u00AD";

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// Letters and hyphens at the end of a line, or at the beginning of one.
std::string_view lastWord(std::string_view line) {
    std::size_t begin = line.size();
    while (begin > 0 && (letter(line[begin - 1]) || line[begin - 1] == '-')) {
        --begin;
    }
    return line.substr(begin);
}
std::string_view firstWord(std::string_view line) {
    std::size_t end = 0;
    while (end < line.size() && (letter(line[end]) || line[end] == '-')) {
        ++end;
    }
    return line.substr(0, end);
}

} // namespace

void PdfHyphens::learn(const std::vector<PdfLine>& lines) {
    // Only when there is something to decide.
    if (std::ranges::none_of(lines, [](const PdfLine& line) { return line.text.ends_with('-'); })) {
        return;
    }
    for (const PdfLine& line : lines) {
        const std::string_view text = line.text;
        for (std::size_t at = 0; at < text.size() && m_words.size() < mostWords;) {
            const std::string_view word = firstWord(text.substr(at));
            // What touches a line's end may be half a word.
            if (word.size() > 3 && at > 0 && at + word.size() < text.size()) {
                m_words.insert(lowered(word));
            }
            at += word.size() + 1;
        }
    }
}

Joint PdfHyphens::joint(std::string_view line, std::string_view next) const {
    if (line.ends_with(softHyphen)) {
        return Joint::hyphenDropped;
    }
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (line.ends_with('-') && line.size() > 1 && !next.empty()) {
        const char last = line[line.size() - 2];
        if ((digit(last) && (digit(next[0]) || letter(next[0]))) || (letter(last) && digit(next[0]))) {
            return Joint::nothing; // 18-month, 2020-2021
        }
    }
    if (!line.ends_with('-') || line.size() < 2 || !letter(line[line.size() - 2]) || next.empty() || !letter(next[0])) {
        return Joint::space; // a dash
    }
    const std::string_view before = lastWord(line);
    const std::string_view behind = firstWord(next);
    const std::string whole = lowered(std::string(before) + std::string(behind));
    if (m_words.contains(whole)) {
        return Joint::nothing;
    }
    const std::string without = lowered(std::string(before.substr(0, before.size() - 1)) + std::string(behind));
    return m_words.contains(without) ? Joint::hyphenDropped : Joint::nothing;
}

} // namespace emic::transcripts
