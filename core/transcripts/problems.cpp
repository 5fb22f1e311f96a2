#include "core/transcripts/problems.h"

#include "core/text/error.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <tuple>

namespace emic::transcripts {
namespace {

/// More than this are only counted, so that a file that is wrong everywhere costs no memory.
constexpr std::size_t mostKept = 1000;

/// File names and what libxml2 repeats of a damaged file may be no UTF-8.
std::string validUtf8(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, length] = text::codePointAt(text, at);
        if (value == text::replacementCharacter)
            valid += "\uFFFD";
        else
            valid += text.substr(at, length);
        at += length;
    }
    return valid;
}

} // namespace

void Problems::add(std::int64_t line, std::string sentence) {
    ++m_count;
    if (m_problems.size() < mostKept)
        m_problems.push_back({{}, line, std::move(sentence)});
}

void Problems::addIn(std::string_view fileName, std::int64_t line, std::string sentence) {
    ++m_count;
    if (m_problems.size() < mostKept)
        m_problems.push_back({std::string(fileName), line, std::move(sentence)});
}

std::string Problems::message() const {
    std::vector<Problem> sorted = m_problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.otherFile, left.line) < std::tie(right.otherFile, right.line);
    });
    std::string message;
    const std::size_t shown = std::min(sorted.size(), mostProblems);
    for (std::size_t place = 0; place < shown; ++place) {
        const Problem& problem = sorted[place];
        message += (place > 0 ? "\n" : "") + (problem.otherFile.empty() ? m_fileName : problem.otherFile) + ":";
        if (problem.line > 0)
            message += std::to_string(problem.line) + ":";
        message += " " + problem.sentence;
    }
    if (m_count == shown + 1)
        message += "\n... and one more problem.";
    else if (m_count > shown)
        message += "\n... and " + std::to_string(m_count - shown) + " more problems.";
    return validUtf8(message);
}

void Problems::throwIfAny() const {
    if (!empty())
        throw InvalidInput(message());
}

} // namespace emic::transcripts
