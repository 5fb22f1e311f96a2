#include "core/study/transcript.h"

#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace emic::study {
namespace {

constexpr std::size_t fieldCount = 5;
using Fields = std::array<std::optional<std::int64_t>, fieldCount>;

[[noreturn]] void malformed(std::size_t line, const std::string& what) {
    throw InvalidInput("The turns kept for this source are damaged in line " + std::to_string(line) + ": " + what +
                       ".");
}

void append(std::string& out, std::optional<std::int64_t> value, char behind) {
    if (value) {
        std::array<char, 24> digits{};
        const auto result = std::to_chars(digits.begin(), digits.end(), *value);
        out.append(digits.data(), result.ptr);
    } else {
        out += '-';
    }
    out += behind;
}

Fields readFields(std::string_view line, std::size_t number) {
    const std::vector<std::string_view> words = text::split(line, ' ');
    if (words.size() != fieldCount)
        malformed(number, "it should have five fields");
    Fields fields;
    for (std::size_t at = 0; at < fieldCount; ++at) {
        if (words[at] == "-")
            continue;
        std::int64_t value = 0;
        const char* end = words[at].data() + words[at].size();
        const auto [stop, error] = std::from_chars(words[at].data(), end, value);
        if (error != std::errc{} || stop != end || value < 0)
            malformed(number, "'" + std::string(words[at]) + "' is no count");
        fields[at] = value;
    }
    return fields;
}

} // namespace

std::string encodeTurns(const std::vector<Turn>& turns) {
    std::string out;
    out.reserve(turns.size() * 24);
    for (const Turn& turn : turns) {
        append(out, turn.span.begin.value, ' ');
        append(out, turn.span.end.value, ' ');
        append(out, turn.speaker, ' ');
        append(out, turn.startMs, ' ');
        append(out, turn.endMs, '\n');
    }
    return out;
}

std::vector<Turn> decodeTurns(std::string_view encoded, text::Position textLength) {
    std::vector<Turn> turns;
    if (encoded.empty())
        return turns;
    if (encoded.back() != '\n')
        malformed(1, "it is cut short");
    encoded.remove_suffix(1);
    std::size_t number = 0;
    for (const std::string_view line : text::split(encoded, '\n')) {
        const Fields fields = readFields(line, ++number);
        if (!fields[0] || !fields[1])
            malformed(number, "the turn has no place in the text");
        const Turn turn{text::span(*fields[0], *fields[1]), fields[2], fields[3], fields[4]};
        if (turn.span.end < turn.span.begin || turn.span.end > textLength)
            malformed(number, "the turn does not lie within the text");
        if (!turns.empty() && turn.span.begin < turns.back().span.end)
            malformed(number, "the turn begins before the one above it ends");
        turns.push_back(turn);
    }
    return turns;
}

std::optional<std::size_t> turnAt(const std::vector<Turn>& turns, text::Position at) {
    const auto behind = std::upper_bound(turns.begin(), turns.end(), at, [](text::Position position, const Turn& turn) {
        return position < turn.span.begin;
    });
    if (behind == turns.begin())
        return std::nullopt;
    return static_cast<std::size_t>(behind - turns.begin()) - 1;
}

TurnRange turnsIn(const std::vector<Turn>& turns, text::Span span) {
    const auto first =
        std::partition_point(turns.begin(), turns.end(), [&](const Turn& turn) { return turn.span.end <= span.begin; });
    const auto last =
        std::partition_point(first, turns.end(), [&](const Turn& turn) { return turn.span.begin < span.end; });
    return {static_cast<std::size_t>(first - turns.begin()), static_cast<std::size_t>(last - turns.begin())};
}

} // namespace emic::study
