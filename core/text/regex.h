// Regular expressions as ICU has them (the syntax that Perl and Python share, with Unicode properties such as \p{Lu}),
// on UTF-8 text, for people who write their own: to find passages, and to say how a transcript marks its speakers.
//
// What people write may take for ever: (a+)+b on a line of a's tries every way of splitting it. So a RegexMatcher has a
// budget for all that it is asked, in steps, in seconds and in memory, and says when it is used up. A Regex is a value
// that any threads may share; a RegexMatcher belongs to one thread.
#pragma once

#include "core/text/position.h"
#include "core/text/text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::text {

/// A half-open stretch of UTF-8, in bytes.
struct ByteSpan {
    ByteOffset begin;
    ByteOffset end;
    constexpr auto operator<=>(const ByteSpan&) const = default;
};

struct RegexOptions {
    bool ignoreCase = false;
    bool lines = false; ///< ^ and $ stand at the ends of every line, not only of the whole text
};

class Regex {
public:
    /// Throws InvalidInput with what is wrong, and at which character, when `pattern` is none, or is longer than 2,000
    /// characters.
    explicit Regex(std::string_view pattern, RegexOptions options = {});

    [[nodiscard]] const std::string& pattern() const { return m_pattern; }
    /// Groups in round brackets that remember what they matched.
    [[nodiscard]] int groupCount() const { return m_groups; }
    /// The number of the group (?<name>...), from 1; nothing when there is none of that name.
    [[nodiscard]] std::optional<int> group(std::string_view name) const;

private:
    friend class RegexMatcher;
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled; ///< never changes once it is made
    std::string m_pattern;
    int m_groups = 0;
};

/// How much one matcher may use for all that it is asked.
struct RegexLimits {
    std::int64_t steps = 100'000'000; ///< ways that are tried; some seconds
    double seconds = 20;              ///< for what takes long without trying many ways
    std::int32_t stackBytes = 8'000'000;
    std::size_t matches = 1'000'000; ///< in one call
};

struct RegexMatch {
    ByteSpan bytes;
    std::vector<std::optional<ByteSpan>> groups; ///< of group 1 and on; nothing: it took no part
};

class RegexMatcher {
public:
    explicit RegexMatcher(const Regex& regex, RegexLimits limits = {});
    ~RegexMatcher();
    RegexMatcher(RegexMatcher&&) noexcept;
    RegexMatcher& operator=(RegexMatcher&&) noexcept;

    // All throw InvalidInput when the text is no valid UTF-8 or longer than 1,000,000,000 bytes, and when a limit is
    // reached, with a sentence that says how to mend the expression.

    /// All matches in order, none overlapping. Matches of nothing are left out: they are no place in a text.
    [[nodiscard]] std::vector<ByteSpan> findAll(std::string_view utf8);
    /// The same in code points.
    [[nodiscard]] std::vector<Span> findAll(const Text& text);
    /// True when there is a match, of nothing included.
    [[nodiscard]] bool isIn(std::string_view utf8);
    /// The match that begins with the first character, if there is one; it may be of nothing.
    [[nodiscard]] std::optional<RegexMatch> atBeginning(std::string_view utf8);

private:
    struct Machine;
    std::unique_ptr<Machine> m_machine;
};

} // namespace emic::text
