#include "indexer/regex_filter.h"

#include "indexer/index_state.h"
#include "indexer/matching.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

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

/// How many threads share the texts: reading them is one thread's, and takes a fiftieth of the time.
std::size_t threadCount() {
    constexpr unsigned most = 8;
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

/// Some passages' texts, and who of several threads has found the expression in them. Each thread has a matcher of its
/// own, with the whole budget of a search.
class Round {
public:
    Round(RegexQuery& regex, Deadline& deadline) : m_regex(regex), m_deadline(deadline) {}

    void add(DocId document, std::string_view text) {
        m_passages.push_back({document, std::string(text)});
        m_bytes += text.size();
    }
    [[nodiscard]] bool isFull() const { return m_bytes >= 1'000'000; }

    /// Adds those that match to `found`, and begins anew. Throws what the matchers and the deadline throw.
    void match(DocSet& found) {
        constexpr std::size_t worthAThread = 50'000; // bytes
        const std::size_t threads = std::clamp<std::size_t>(m_bytes / worthAThread, 1, threadCount());
        while (m_others.size() + 1 < threads)
            m_others.push_back(m_regex.anotherMatcher(m_deadline));
        std::vector<std::exception_ptr> failures(threads);
        std::atomic<bool> failed = false;
        const auto share = [&](std::size_t thread, const auto& check) {
            text::RegexMatcher& matcher = thread == 0 ? m_regex.matcher() : m_others[thread - 1];
            try {
                for (std::size_t at = thread; at < m_passages.size() && !failed; at += threads) {
                    check();
                    m_passages[at].matches = matcher.isIn(m_passages[at].text);
                }
            } catch (...) {
                failures[thread] = std::current_exception();
                failed = true;
            }
        };
        {
            std::vector<std::jthread> others;
            for (std::size_t thread = 1; thread < threads; ++thread)
                others.emplace_back([&share, thread] { share(thread, [] {}); });
            share(0, [&] { m_deadline.check(); });
        }
        for (const std::exception_ptr& failure : failures)
            if (failure)
                std::rethrow_exception(failure);
        for (const Passage& passage : m_passages)
            if (passage.matches)
                found.add(passage.document);
        m_passages.clear();
        m_bytes = 0;
    }

private:
    struct Passage {
        DocId document = 0;
        std::string text;
        bool matches = false;
    };
    RegexQuery& m_regex;
    Deadline& m_deadline;
    std::vector<text::RegexMatcher> m_others;
    std::vector<Passage> m_passages;
    std::size_t m_bytes = 0;
};

} // namespace

RegexQuery::RegexQuery(std::string_view pattern, const Deadline& deadline)
    : m_regex(pattern, {.ignoreCase = true}), m_matcher(m_regex, limitsWithin(deadline)) {}

text::RegexMatcher RegexQuery::anotherMatcher(const Deadline& deadline) const {
    return text::RegexMatcher(m_regex, limitsWithin(deadline));
}

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
    Round round(regex, deadline);
    for (auto document = candidates.nextFrom(1); document != 0; document = candidates.nextFrom(document + 1)) {
        deadline.check();
        // What is within is the part's own; what is no UTF-8 any more is no text of the study's.
        round.add(document,
                  index.state().read([&](const Xapian::Database&) { return index.state().textOf(document); }));
        if (round.isFull())
            round.match(found);
    }
    round.match(found);
    return found;
}

} // namespace emic::indexer
