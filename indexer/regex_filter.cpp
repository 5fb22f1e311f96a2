#include "indexer/regex_filter.h"

#include "indexer/index_state.h"
#include "indexer/matching.h"

#include <algorithm>

namespace emic::indexer {

namespace {

text::RegexLimits limitsWithin(const Deadline& deadline) {
    text::RegexLimits limits;
    limits.seconds = std::max(0.1, static_cast<double>(deadline.left().count()) / 1000);
    return limits;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where a class or group that opens at `at` closes, or the end.
std::size_t closingOf(std::string_view pattern, std::size_t at) {
    int depth = 0;
    bool inClass = false;
    for (; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '\\')
            ++at;
        else if (inClass)
            inClass = c != ']';
        else if (c == '[')
            inClass = true;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return at;
        if (depth == 0 && !inClass)
            return std::min(at, pattern.size());
    }
    return pattern.size();
}

} // namespace

RegexQuery::RegexQuery(std::string_view pattern, const Deadline& deadline)
    : m_regex(pattern, {.ignoreCase = true}), m_matcher(m_regex, limitsWithin(deadline)) {}

std::optional<std::string> certainLetters(std::string_view pattern) {
    // Where the expression may go two ways, or is written in a way that changes what its letters mean, nothing is
    // certain. What stands in brackets may be repeated or left out, and is never looked at.
    if (pattern.find('|') != std::string_view::npos || pattern.find("\\Q") != std::string_view::npos ||
        pattern.find("(?") != std::string_view::npos || pattern.find("[[") != std::string_view::npos ||
        pattern.find("&&") != std::string_view::npos || pattern.find("--") != std::string_view::npos)
        return std::nullopt;
    std::string best;
    std::string run;
    const auto end = [&] {
        if (run.size() > best.size())
            best = run;
        run.clear();
    };
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (isLetter(c)) {
            run += static_cast<char>(c | 0x20);
            continue;
        }
        if ((c == '?' || c == '*' || c == '{') && !run.empty())
            run.pop_back(); // the letter before it may be missing
        end();
        if (c == '\\') {
            // \p{...}, \x{...}, \N{...} hold letters that are no letters of the text.
            ++at;
            if (at + 1 < pattern.size() && pattern[at + 1] == '{')
                at = std::min(pattern.find('}', at), pattern.size());
            else if (at < pattern.size() && (pattern[at] == 'x' || pattern[at] == 'u' || pattern[at] == 'U' ||
                                             pattern[at] == 'c' || pattern[at] == 'k'))
                return std::nullopt;
        } else if (c == '[' || c == '(') {
            at = closingOf(pattern, at);
        } else if (c == '{') {
            at = std::min(pattern.find('}', at), pattern.size());
        }
    }
    end();
    constexpr std::size_t least = 3;
    return best.size() >= least ? std::optional(best) : std::nullopt;
}

DocSet passagesMatching(RegexQuery& regex, const DocSet& within, Index& index, Vocabulary& vocabulary,
                        Deadline& deadline) {
    auto candidates = within;
    const auto letters = certainLetters(regex.pattern());
    // A dotless Turkish i is the small form of the letter that an i matches regardless of case.
    const bool plain =
        !letters || letters->find('i') == std::string::npos ||
        std::none_of(index.state().languages.begin(), index.state().languages.end(),
                     [](Language language) { return language.code() == "tr" || language.code() == "az"; });
    if (letters && plain)
        if (auto words = vocabulary.containing(*letters)) {
            words->stems.emplace_back(longWordTerm); // what is cut off in the index may hold them, too
            candidates &= passagesWith(*words, index, deadline);
        }
    DocSet found(within.last());
    for (auto document = candidates.nextFrom(1); document != 0; document = candidates.nextFrom(document + 1)) {
        deadline.check();
        // What is within is the part's own; what is no UTF-8 any more is no text of the study's.
        const auto text = index.state().read([&](const Xapian::Database&) { return index.state().textOf(document); });
        if (regex.matcher().isIn(text))
            found.add(document);
    }
    return found;
}

} // namespace emic::indexer
