#include "core/transcripts/time_marks.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

constexpr std::size_t longestMark = 24; // "[ 100:00:00.000000 ]" and some

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number at `at`, of at most `most` digits, and where it ends; nothing when there is no digit or there are more.
struct Number {
    std::int64_t value = 0;
    std::size_t digits = 0;
};
Number numberAt(std::string_view text, std::size_t at, std::size_t most) {
    Number number;
    while (at < text.size() && digit(text[at]) && number.digits <= most) {
        number.value = number.value * 10 + (text[at] - '0');
        ++number.digits;
        ++at;
    }
    return number.digits > most ? Number{} : number;
}

} // namespace

std::optional<TimeMark> timeMarkAt(std::string_view text, std::size_t at) {
    const char open = text[at];
    const TimeForm form = open == '[' ? TimeForm::square : open == '(' ? TimeForm::round : TimeForm::hash;
    const char close = open == '[' ? ']' : open == '(' ? ')' : '#';
    const std::string_view rest = text.substr(at + 1, longestMark);
    std::size_t i = 0;
    while (i < rest.size() && rest[i] == ' ') {
        ++i;
    }
    std::array<Number, 3> fields;
    std::size_t count = 0;
    for (;;) {
        const Number field = numberAt(rest, i, 3);
        if (field.digits == 0) {
            return std::nullopt;
        }
        fields[count++] = field;
        i += field.digits;
        if (count == 3 || i >= rest.size() || rest[i] != ':') {
            break;
        }
        ++i;
    }
    if (count < 2 || fields[count - 1].digits != 2 || fields[count - 1].value > 59) {
        return std::nullopt;
    }
    if (count == 3 && (fields[1].digits != 2 || fields[1].value > 59)) {
        return std::nullopt;
    }
    TimeMark mark;
    mark.form = form;
    mark.hours = count == 3;
    for (std::size_t n = 0; n < count; ++n) {
        mark.ms = mark.ms * 60 + fields[n].value;
    }
    mark.ms *= 1000;
    if (count == 3 && i < rest.size() && rest[i] == ':') {
        // A number of frames, of which nobody knows how many a second has.
        const Number frames = numberAt(rest, i + 1, 2);
        if (frames.digits == 0) {
            return std::nullopt;
        }
        i += 1 + frames.digits;
    } else if (i < rest.size() && (rest[i] == '.' || rest[i] == ',' || rest[i] == '-')) {
        const Number fraction = numberAt(rest, i + 1, 6);
        if (fraction.digits == 0) {
            return std::nullopt;
        }
        std::int64_t micros = fraction.value;
        for (std::size_t n = fraction.digits; n < 6; ++n) {
            micros *= 10;
        }
        mark.ms += micros / 1000;
        mark.hours = true;
        i += 1 + fraction.digits;
    }
    while (i < rest.size() && rest[i] == ' ') {
        ++i;
    }
    if (i >= rest.size() || rest[i] != close) {
        return std::nullopt;
    }
    mark.bytes = {at, at + 1 + i + 1};
    return mark;
}

std::vector<TimeMark> timeMarks(std::string_view text) {
    static constexpr auto opens = [] {
        std::array<bool, 256> table{};
        table['['] = table['('] = table['#'] = true;
        return table;
    }();
    std::vector<TimeMark> marks;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (opens[static_cast<unsigned char>(text[i])]) {
            if (const auto mark = timeMarkAt(text, i)) {
                marks.push_back(*mark);
                i = mark->bytes.end - 1;
            }
        }
    }
    return marks;
}

} // namespace emic::transcripts
