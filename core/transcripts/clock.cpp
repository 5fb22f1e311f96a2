#include "core/transcripts/clock.h"

#include "core/transcripts/spaces.h"

#include <algorithm>
#include <array>
#include <string>

namespace emic::transcripts {

namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// A time that is the whole of `text`: fields parted by colons, and decimals of a second.
std::optional<std::int64_t> wholeClock(std::string_view text, bool shortFields) {
    std::array<std::int64_t, 3> fields{};
    std::size_t count = 0;
    std::size_t at = 0;
    for (;;) {
        const std::size_t begin = at;
        while (at < text.size() && digit(text[at]) && at - begin < 3) {
            fields[count] = fields[count] * 10 + (text[at++] - '0');
        }
        const std::size_t digits = at - begin;
        const bool first = count == 0;
        if (digits == 0 || (!first && digits > 2) || (!first && digits == 1 && !shortFields) ||
            (!first && fields[count] > 59)) {
            return std::nullopt;
        }
        ++count;
        if (count == 3 || at >= text.size() || text[at] != ':') {
            break;
        }
        ++at;
    }
    if (count < 2) {
        return std::nullopt;
    }
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < count; ++i) {
        ms = ms * 60 + fields[i];
    }
    ms *= 1000;
    if (at < text.size() && (text[at] == '.' || text[at] == ',' || text[at] == '-')) {
        std::int64_t unit = 100;
        const std::size_t begin = ++at;
        for (; at < text.size() && digit(text[at]) && at - begin < 6; ++at, unit /= 10) {
            ms += (text[at] - '0') * unit;
        }
        if (at == begin) {
            return std::nullopt;
        }
    }
    return at == text.size() ? std::optional(ms) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = skipSpace(text, 0, text.size());
    return text.substr(begin, trimEnd(text, begin, text.size()) - begin);
}

/// Without a pair of brackets round all of it.
std::string_view unwrapped(std::string_view text) {
    if (text.size() >= 2) {
        const char open = text.front();
        const char close = text.back();
        if ((open == '[' && close == ']') || (open == '(' && close == ')') || (open == '#' && close == '#')) {
            return trimmed(text.substr(1, text.size() - 2));
        }
    }
    return text;
}

std::optional<TimeCell> single(std::string_view text) {
    text = unwrapped(trimmed(text));
    TimeCell cell;
    if (const auto ms = wholeClock(text, true)) {
        cell.startMs = *ms;
        return cell;
    }
    std::size_t at = 0;
    while (at < text.size() && digit(text[at]) && at < 7) {
        cell.number = cell.number * 10 + (text[at++] - '0');
    }
    if (at == 0) {
        return std::nullopt;
    }
    cell.startMs = cell.number * 1000;
    cell.digits = true;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        const std::size_t begin = ++at;
        std::int64_t unit = 100;
        for (; at < text.size() && digit(text[at]) && at - begin < 6; ++at, unit /= 10) {
            cell.startMs += (text[at] - '0') * unit;
        }
        if (at == begin) {
            return std::nullopt;
        }
        cell.digits = false; // decimals of a second: nobody leaves colons out and writes these
    }
    return at == text.size() ? std::optional(cell) : std::nullopt;
}

constexpr std::size_t longestTime = 20;

} // namespace

std::optional<Clock> clockAtEnd(std::string_view line) {
    const std::size_t end = trimEnd(line, 0, line.size());
    if (end < 4 || !(digit(line[end - 1]) || line[end - 1] == ']' || line[end - 1] == ')')) {
        return std::nullopt;
    }
    std::size_t begin = end;
    while (begin > 0 && end - begin < longestTime && line[begin - 1] != ' ' && line[begin - 1] != '\t' &&
           static_cast<unsigned char>(line[begin - 1]) < 0x80) {
        --begin;
    }
    const auto ms = wholeClock(unwrapped(line.substr(begin, end - begin)), false);
    return ms ? std::optional(Clock{*ms, begin, end}) : std::nullopt;
}

std::optional<Clock> clockAtBeginning(std::string_view line) {
    const std::size_t begin = skipSpace(line, 0, line.size());
    std::size_t end = begin;
    while (end < line.size() && end - begin < longestTime && line[end] != ' ' && line[end] != '\t' &&
           static_cast<unsigned char>(line[end]) < 0x80) {
        ++end;
    }
    if (end - begin < 4) {
        return std::nullopt;
    }
    const auto ms = wholeClock(unwrapped(line.substr(begin, end - begin)), false);
    return ms ? std::optional(Clock{*ms, begin, end}) : std::nullopt;
}

std::optional<TimeCell> timeCell(std::string_view cell) {
    cell = unwrapped(trimmed(cell));
    if (cell.empty() || cell.size() > 60) {
        return std::nullopt;
    }
    if (const auto whole = single(cell)) {
        return whole;
    }
    static constexpr std::array<std::string_view, 4> dashes{"-->", " - ", "\xE2\x80\x93", "-"};
    for (const std::string_view dash : dashes) {
        const std::size_t at = cell.find(dash);
        if (at == std::string_view::npos) {
            continue;
        }
        auto first = single(cell.substr(0, at));
        const auto last = single(cell.substr(at + dash.size()));
        if (first && last && first->digits == last->digits && last->startMs >= first->startMs) {
            first->endMs = last->startMs;
            first->digits = false;
            return first;
        }
    }
    return std::nullopt;
}

bool colonsLeftOut(const std::vector<std::int64_t>& numbers) {
    std::int64_t before = 0;
    for (const std::int64_t number : numbers) {
        const bool fits = number < 100 || (number % 100 < 60 && (number < 10'000 || number / 100 % 100 < 60));
        if (!fits || withColons(number) < before) {
            return false;
        }
        before = withColons(number);
    }
    return !numbers.empty();
}

std::int64_t withColons(std::int64_t number) {
    // Without hours the minutes may be any number (9203 is 92:03).
    if (number < 100) {
        return number * 1000;
    }
    const std::int64_t seconds = number % 100;
    const std::int64_t minutes = number < 10'000 ? number / 100 : number / 100 % 100;
    const std::int64_t hours = number < 10'000 ? 0 : number / 10'000;
    return (hours * 3600 + minutes * 60 + seconds) * 1000;
}

} // namespace emic::transcripts
