#include "core/text/regex.h"

#include "core/text/error.h"
#include "core/text/icu.h"
#include "core/text/strings.h"

#include <unicode/regex.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace emic::text {

namespace {

constexpr std::int64_t longestPattern = 2'000;
constexpr std::size_t longestText = 1'000'000'000;

std::string clauseOf(UErrorCode status) {
    static constexpr std::array<std::pair<UErrorCode, std::string_view>, 13> clauses{{
        {U_REGEX_BAD_ESCAPE_SEQUENCE, "a backslash stands before something that it gives no meaning"},
        {U_REGEX_PROPERTY_SYNTAX, "a property of characters is not known"},
        {U_REGEX_MISMATCHED_PAREN, "a round bracket has no partner"},
        {U_REGEX_NUMBER_TOO_BIG, "a number is too large"},
        {U_REGEX_BAD_INTERVAL, "a count in curly brackets is malformed"},
        {U_REGEX_MAX_LT_MIN, "a count in curly brackets ends below its beginning"},
        {U_REGEX_INVALID_BACK_REF, "it refers to a group that is not there"},
        {U_REGEX_INVALID_FLAG, "a flag is not known"},
        {U_REGEX_LOOK_BEHIND_LIMIT, "what looks behind must have a greatest length, so no * and no + in it"},
        {U_REGEX_MISSING_CLOSE_BRACKET, "a square bracket has no partner"},
        {U_REGEX_INVALID_RANGE, "a range of characters ends before its beginning"},
        {U_REGEX_PATTERN_TOO_BIG, "it is too large"},
        {U_REGEX_INVALID_CAPTURE_GROUP_NAME, "a group's name is malformed, unknown or used twice"},
    }};
    for (const auto& [code, clause] : clauses) {
        if (code == status) {
            return std::string(clause);
        }
    }
    return "it is malformed";
}

/// Where UTF-16 places are in UTF-8, for places that mostly come in order.
class Walk {
public:
    explicit Walk(std::string_view utf8) : m_utf8(utf8) {}

    ByteOffset byte(std::int64_t utf16) {
        move(utf16);
        return {static_cast<std::int64_t>(m_byte)};
    }
    Position position(std::int64_t utf16) {
        move(utf16);
        return {m_codePoint};
    }

private:
    void move(std::int64_t utf16) {
        if (utf16 < m_utf16) {
            m_byte = 0;
            m_utf16 = m_codePoint = 0;
        }
        while (m_utf16 < utf16 && m_byte < m_utf8.size()) {
            const auto lead = static_cast<unsigned char>(m_utf8[m_byte]);
            m_byte += lead < 0x80 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
            m_utf16 += lead >= 0xF0 ? 2 : 1;
            ++m_codePoint;
        }
    }

    std::string_view m_utf8;
    std::size_t m_byte = 0;
    std::int64_t m_utf16 = 0;
    std::int64_t m_codePoint = 0;
};

} // namespace

struct Regex::Compiled {
    std::unique_ptr<icu::RegexPattern> pattern;
};

Regex::Regex(std::string_view pattern, RegexOptions options) : m_pattern(pattern) {
    if (!isValidUtf8(pattern)) {
        throw InvalidInput("The regular expression is not valid UTF-8. Type it again.");
    }
    if (countCodePoints(pattern) > longestPattern) {
        throw InvalidInput("The regular expression has more than 2,000 characters. Write a shorter one.");
    }
    if (pattern.empty()) {
        throw InvalidInput("The regular expression is empty. Write what it should find.");
    }
    std::uint32_t flags = 0;
    flags |= options.ignoreCase ? static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE) : 0;
    flags |= options.lines ? static_cast<std::uint32_t>(UREGEX_MULTILINE) : 0;
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    auto compiled = std::make_shared<Compiled>();
    compiled->pattern.reset(icu::RegexPattern::compile(toUtf16(pattern), flags, place, status));
    if (U_FAILURE(status) || compiled->pattern == nullptr) {
        const std::string at =
            place.offset > 0 ? " (near character " + std::to_string(place.offset) + ")" : std::string();
        throw InvalidInput("The regular expression “" + excerpt(pattern, 80) + "” cannot be used: " + clauseOf(status) +
                           at + ". To mean a character such as ( or [ itself, write a backslash before it.");
    }
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled->pattern->matcher(status));
    if (U_FAILURE(status) || matcher == nullptr) {
        throw InvalidInput("The regular expression “" + excerpt(pattern, 80) + "” cannot be used: it is too large.");
    }
    m_groups = matcher->groupCount();
    m_compiled = std::move(compiled);
}

std::optional<int> Regex::group(std::string_view name) const {
    UErrorCode status = U_ZERO_ERROR;
    const int number = m_compiled->pattern->groupNumberFromName(toUtf16(name), status);
    return U_SUCCESS(status) ? std::optional(number) : std::nullopt;
}

struct RegexMatcher::Machine {
    using Clock = std::chrono::steady_clock;

    std::shared_ptr<const Regex::Compiled> compiled;
    std::string pattern;
    RegexLimits limits;
    int groups = 0;
    std::unique_ptr<icu::RegexMatcher> matcher;
    icu::UnicodeString text;
    std::int64_t ticks = 0;  ///< ICU counts in ticks of 10,000 steps
    std::int64_t starts = 0; ///< places where a match was looked for
    double spent = 0;        ///< seconds, of the calls before
    Clock::time_point began;

    [[nodiscard]] double seconds() const { return spent + std::chrono::duration<double>(Clock::now() - began).count(); }

    // A call from C: nothing may be thrown.
    static UBool ticked(const void* self, std::int32_t) {
        auto& machine = *static_cast<Machine*>(const_cast<void*>(self));
        return ++machine.ticks * 10'000 <= machine.limits.steps && machine.seconds() <= machine.limits.seconds;
    }
    static UBool progressed(const void* self, std::int64_t) {
        auto& machine = *static_cast<Machine*>(const_cast<void*>(self));
        return ++machine.starts % 1024 != 0 || machine.seconds() <= machine.limits.seconds;
    }

    void take(std::string_view utf8) {
        if (utf8.size() > longestText) {
            throw InvalidInput("The text is too long for a regular expression.");
        }
        if (!isValidUtf8(utf8)) {
            throw InvalidInput("The text is not valid UTF-8, so no regular expression can be found in it.");
        }
        text = toUtf16(utf8);
        matcher->reset(text);
        began = Clock::now();
    }

    void pause() { spent = seconds(); }

    [[noreturn]] void refuse() const {
        throw InvalidInput("The regular expression “" + excerpt(pattern, 80) +
                           "” takes too long on this text. Make it simpler; above all, repeat nothing that is itself "
                           "a repetition, as in (a+)+.");
    }

    void check(UErrorCode status) {
        if (U_FAILURE(status)) {
            pause();
            refuse();
        }
    }

    bool find() {
        UErrorCode status = U_ZERO_ERROR;
        const bool found = matcher->find(status);
        check(status);
        return found;
    }

    [[nodiscard]] std::pair<std::int64_t, std::int64_t> group(int number) const {
        UErrorCode status = U_ZERO_ERROR;
        const std::int64_t begin = matcher->start64(number, status);
        const std::int64_t end = matcher->end64(number, status);
        return U_SUCCESS(status) ? std::pair(begin, end) : std::pair<std::int64_t, std::int64_t>(-1, -1);
    }

    template <class Add>
    void all(Add add) {
        std::size_t count = 0;
        while (find()) {
            const auto [begin, end] = group(0);
            if (begin == end) {
                continue;
            }
            if (++count > limits.matches) {
                pause();
                throw InvalidInput("The regular expression “" + excerpt(pattern, 80) + "” is found in more than " +
                                   std::to_string(limits.matches) + " places. Make it more particular.");
            }
            add(begin, end);
        }
        pause();
    }
};

RegexMatcher::RegexMatcher(const Regex& regex, RegexLimits limits) : m_machine(std::make_unique<Machine>()) {
    Machine& machine = *m_machine;
    machine.compiled = regex.m_compiled;
    machine.pattern = regex.m_pattern;
    machine.limits = limits;
    machine.groups = regex.m_groups;
    UErrorCode status = U_ZERO_ERROR;
    machine.matcher.reset(machine.compiled->pattern->matcher(status));
    if (U_SUCCESS(status) && machine.matcher != nullptr) {
        machine.matcher->setStackLimit(limits.stackBytes, status);
        machine.matcher->setMatchCallback(&Machine::ticked, &machine, status);
        machine.matcher->setFindProgressCallback(&Machine::progressed, &machine, status);
    }
    if (U_FAILURE(status) || machine.matcher == nullptr) {
        throw Error("There is not enough memory for the regular expression.");
    }
}

RegexMatcher::~RegexMatcher() = default;
RegexMatcher::RegexMatcher(RegexMatcher&&) noexcept = default;
RegexMatcher& RegexMatcher::operator=(RegexMatcher&&) noexcept = default;

std::vector<ByteSpan> RegexMatcher::findAll(std::string_view utf8) {
    m_machine->take(utf8);
    std::vector<ByteSpan> result;
    Walk walk(utf8);
    m_machine->all([&](std::int64_t begin, std::int64_t end) {
        const ByteOffset first = walk.byte(begin);
        result.push_back({first, walk.byte(end)});
    });
    return result;
}

std::vector<Span> RegexMatcher::findAll(const Text& text) {
    m_machine->take(text.utf8());
    std::vector<Span> result;
    Walk walk(text.utf8());
    m_machine->all([&](std::int64_t begin, std::int64_t end) {
        const Position first = walk.position(begin);
        result.push_back({first, walk.position(end)});
    });
    return result;
}

bool RegexMatcher::isIn(std::string_view utf8) {
    m_machine->take(utf8);
    const bool found = m_machine->find();
    m_machine->pause();
    return found;
}

std::optional<RegexMatch> RegexMatcher::atBeginning(std::string_view utf8) {
    Machine& machine = *m_machine;
    machine.take(utf8);
    UErrorCode status = U_ZERO_ERROR;
    const bool found = machine.matcher->lookingAt(status);
    machine.check(status);
    machine.pause();
    if (!found) {
        return std::nullopt;
    }
    Walk walk(utf8);
    const auto span = [&](int number) -> std::optional<ByteSpan> {
        const auto [begin, end] = machine.group(number);
        if (begin < 0) {
            return std::nullopt;
        }
        const ByteOffset first = walk.byte(begin);
        return ByteSpan{first, walk.byte(end)};
    };
    RegexMatch match;
    match.bytes = *span(0);
    for (int number = 1; number <= machine.groups; ++number) {
        match.groups.push_back(span(number));
    }
    return match;
}

} // namespace emic::text
