// What is wrong with a file that somebody wrote, and the files beside it, gathered so that its author can mend many
// things at once. Plain values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::transcripts {

/// A message names this many problems and counts the rest.
inline constexpr std::size_t mostProblems = 20;

class Problems {
public:
    /// `fileName` stands before every line number.
    explicit Problems(std::string fileName) : m_fileName(std::move(fileName)) {}

    /// `sentence` says what is wrong and what to do. Line 0 is the file as a whole.
    void add(std::int64_t line, std::string sentence);
    /// The same, of another file. These come after the first file's.
    void addIn(std::string_view fileName, std::int64_t line, std::string sentence);

    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] std::size_t count() const { return m_count; }

    /// "study.xml:12: sentence", one a line, by file and line. Valid UTF-8, whatever the files hold.
    [[nodiscard]] std::string message() const;

    /// Throws InvalidInput with the message when there is any problem.
    void throwIfAny() const;

private:
    struct Problem {
        std::string otherFile; ///< empty: the first file
        std::int64_t line;
        std::string sentence;
    };
    std::string m_fileName;
    std::vector<Problem> m_problems;
    std::size_t m_count = 0;
};

} // namespace emic::transcripts
