#include "core/editing/attribute_value.h"

#include "core/editing/wording.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace emic::editing {

using namespace std::string_view_literals;

namespace {

bool isDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// White space as single spaces, minus signs as hyphens, apostrophes as typed.
std::string plain(std::string_view typed) {
    return replaced(replaced(text::collapseSpace(typed), "\u2212", "-"), "\u2019", "'");
}

/// "1 234 567" without its separators, or nothing when the groups are not of three digits.
std::optional<std::string> withoutGroups(std::string_view integer, char separator) {
    std::string digits;
    const std::vector<std::string_view> groups = text::split(integer, separator);
    for (std::size_t place = 0; place < groups.size(); ++place) {
        const bool right = place == 0 ? groups[0].size() <= 3 || groups.size() == 1 : groups[place].size() == 3;
        if (!right || !isDigits(groups[place]))
            return std::nullopt;
        digits += groups[place];
    }
    return digits;
}

struct Digits {
    std::string integer;
    std::string fraction;
};

/// The one comma of "1,234": decimal or not?
bool isAmbiguousComma(std::string_view mantissa) {
    const std::size_t comma = mantissa.find(',');
    return comma != std::string_view::npos && mantissa.find_first_of(",. '", comma + 1) == std::string_view::npos &&
           mantissa.find_first_of(". '") == std::string_view::npos && mantissa.size() - comma == 4 && comma >= 1 &&
           comma <= 3 && mantissa[0] != '0';
}

/// Which sign in the mantissa is the decimal one; 0 for none.
char decimalSign(std::string_view mantissa, DecimalComma comma) {
    const auto points = std::count(mantissa.begin(), mantissa.end(), '.');
    const auto commas = std::count(mantissa.begin(), mantissa.end(), ',');
    if (points > 0 && commas > 0)
        return mantissa.rfind('.') > mantissa.rfind(',') ? '.' : ',';
    if (points == 1)
        return '.';
    if (commas == 1 && !(isAmbiguousComma(mantissa) && comma == DecimalComma::no))
        return ',';
    return '\0';
}

std::optional<Digits> digitsOf(std::string_view mantissa, DecimalComma comma) {
    const char decimal = decimalSign(mantissa, comma);
    const std::size_t cut = decimal == '\0' ? std::string_view::npos : mantissa.rfind(decimal);
    const std::string_view integer = mantissa.substr(0, cut);
    Digits digits;
    if (cut != std::string_view::npos) {
        digits.fraction = mantissa.substr(cut + 1);
        if (!isDigits(digits.fraction))
            return std::nullopt;
    }
    const std::size_t separator = integer.find_first_of(" '.,");
    if (integer.empty())
        return digits.fraction.empty() ? std::nullopt : std::optional(digits);
    const auto whole = withoutGroups(integer, separator == std::string_view::npos ? ' ' : integer[separator]);
    if (!whole || (separator != std::string_view::npos && integer[separator] == decimal))
        return std::nullopt;
    digits.integer = *whole;
    return digits;
}

std::string canonical(Digits digits, bool negative) {
    digits.integer.erase(0, std::min(digits.integer.find_first_not_of('0'), digits.integer.size()));
    digits.fraction.erase(digits.fraction.find_last_not_of('0') + 1);
    if (digits.integer.empty())
        digits.integer = "0";
    const bool zero = digits.integer == "0" && digits.fraction.empty();
    return (negative && !zero ? "-" : "") + digits.integer + (digits.fraction.empty() ? "" : "." + digits.fraction);
}

/// Moves the point of a number with an exponent.
std::optional<Digits> shifted(Digits digits, std::string_view exponent) {
    if (!exponent.empty() && exponent.front() == '+')
        exponent.remove_prefix(1);
    int shift = 0;
    const auto [end, error] = std::from_chars(exponent.data(), exponent.data() + exponent.size(), shift);
    if (error != std::errc() || end != exponent.data() + exponent.size() || shift < -30 || shift > 30)
        return std::nullopt;
    for (; shift > 0; --shift) {
        digits.integer += digits.fraction.empty() ? '0' : digits.fraction.front();
        digits.fraction.erase(0, digits.fraction.empty() ? 0 : 1);
    }
    for (; shift < 0; ++shift) {
        digits.fraction.insert(0, 1, digits.integer.empty() ? '0' : digits.integer.back());
        if (!digits.integer.empty())
            digits.integer.pop_back();
    }
    return digits;
}

ReadValue readNumber(std::string_view typed, DecimalComma comma) {
    std::string number = plain(typed);
    const bool negative = number.starts_with('-');
    if (negative || number.starts_with('+'))
        number = text::trim(std::string_view(number).substr(1));
    std::string_view mantissa = number;
    std::string_view exponent;
    if (const std::size_t e = mantissa.find_first_of("eE"); e != std::string_view::npos) {
        exponent = mantissa.substr(e + 1);
        mantissa = mantissa.substr(0, e);
        if (exponent.empty())
            return {{}, quoted(typed) + " is no number; write one such as 12.5."};
    }
    if (isAmbiguousComma(mantissa) && comma == DecimalComma::unknown)
        return {{},
                quoted(typed) + " may be " + replaced(number, ",", "") + " or " + replaced(number, ",", ".") +
                    "; write the one that is meant.",
                true};
    std::optional<Digits> digits = digitsOf(mantissa, comma);
    if (digits && !exponent.empty())
        digits = shifted(*digits, exponent);
    if (!digits)
        return {{}, quoted(typed) + " is no number; write one such as 12.5."};
    return {canonical(*digits, negative), {}};
}

ReadValue readYesNo(std::string_view typed) {
    static constexpr std::array yes{"1"sv,    "yes"sv,  "y"sv,    "true"sv,      "ja"sv,     "j"sv,         "jo"sv,
                                    "sand"sv, "sant"sv, "sann"sv, "wahr"sv,      "já"sv,     "satt"sv,      "kyllä"sv,
                                    "tosi"sv, "oui"sv,  "vrai"sv, "sì"sv,        "si"sv,     "vero"sv,      "sí"sv,
                                    "waar"sv, "tak"sv,  "sim"sv,  "verdadero"sv, "prawda"sv, "verdadeiro"sv};
    static constexpr std::array no{"0"sv,   "no"sv,    "n"sv,      "false"sv, "nej"sv,    "nei"sv,    "nein"sv,
                                   "nee"sv, "falsk"sv, "falskt"sv, "usann"sv, "falsch"sv, "ei"sv,     "epätosi"sv,
                                   "non"sv, "faux"sv,  "falso"sv,  "não"sv,   "nie"sv,    "onwaar"sv, "fałsz"sv};
    const std::string folded = text::foldCase(typed);
    if (std::find(yes.begin(), yes.end(), folded) != yes.end())
        return {"yes", {}};
    if (std::find(no.begin(), no.end(), folded) != no.end())
        return {"no", {}};
    return {{}, quoted(typed) + " is neither yes nor no; write yes or no."};
}

std::optional<int> numberOf(std::string_view digits) {
    if (!isDigits(digits) || digits.size() > 4)
        return std::nullopt;
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

ReadValue dateOf(std::string_view typed, int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return {{}, quoted(typed) + " is no day of the calendar; write one such as 2024-02-29."};
    std::array<char, 16> iso{};
    std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", year, month, day);
    return {iso.data(), {}};
}

/// Spreadsheets write a time of midnight behind a date.
std::string_view withoutMidnight(std::string_view date) {
    for (const std::string_view midnight : {"T00:00:00.000", "T00:00:00", "T00:00", " 00:00:00", " 00:00"})
        if (date.ends_with(midnight))
            return date.substr(0, date.size() - midnight.size());
    return date;
}

ReadValue readDate(std::string_view typed) {
    const ReadValue none{{}, quoted(typed) + " is no date; write one such as 2024-02-29 or 29.2.2024."};
    const std::string spaced = plain(typed);
    const std::string_view date = withoutMidnight(spaced);
    const std::size_t at = date.find_first_of("-/.");
    if (at == std::string_view::npos)
        return none;
    const char separator = date[at];
    const std::vector<std::string_view> parts = text::split(date, separator);
    if (parts.size() != 3)
        return none;
    const std::string_view one = text::trim(parts[0]);
    const std::string_view two = text::trim(parts[1]);
    const std::string_view three = text::trim(parts[2]);
    const auto first = numberOf(one);
    const auto second = numberOf(two);
    const auto third = numberOf(three);
    if (!first || !second || !third || two.size() > 2)
        return none;
    if (one.size() == 4 && three.size() <= 2)
        return dateOf(typed, *first, *second, *third);
    if (three.size() != 4 || one.size() > 2)
        return none;
    if (separator == '.' || *first > 12 || *first == *second)
        return dateOf(typed, *third, *second, *first);
    if (*second > 12)
        return dateOf(typed, *third, *first, *second);
    const ReadValue dayFirst = dateOf(typed, *third, *second, *first);
    const ReadValue monthFirst = dateOf(typed, *third, *first, *second);
    if (!dayFirst.value || !monthFirst.value)
        return none;
    return {{},
            quoted(typed) + " may be " + *dayFirst.value + " or " + *monthFirst.value +
                "; write the one that is meant, year first.",
            true};
}

ReadValue readCategory(std::string_view typed, const std::vector<std::string>& categories) {
    for (const std::string& category : categories)
        if (sameName(category, typed))
            return {category, {}};
    return {{}, quoted(typed) + " is none of the categories. " + nearNames(typed, categories)};
}

} // namespace

ReadValue readValue(study::AttributeType type, std::string_view typed, const std::vector<std::string>& categories,
                    DecimalComma decimalComma) {
    switch (type) {
    case study::AttributeType::number:
        return readNumber(typed, decimalComma);
    case study::AttributeType::yesNo:
        return readYesNo(typed);
    case study::AttributeType::date:
        return readDate(typed);
    case study::AttributeType::category:
        return readCategory(typed, categories);
    case study::AttributeType::text:
        break;
    }
    return {std::string(text::trim(typed)), {}};
}

DecimalComma decimalCommaOf(const std::vector<std::string>& values) {
    bool decimal = false;
    bool grouping = false;
    for (const std::string& value : values) {
        const std::string number = plain(value);
        if (isAmbiguousComma(number) || !readNumber(number, DecimalComma::yes).value)
            continue;
        const char sign = decimalSign(number, DecimalComma::yes);
        decimal = decimal || sign == ',';
        grouping = grouping || sign == '.' || std::count(number.begin(), number.end(), ',') > 1;
    }
    if (decimal == grouping)
        return DecimalComma::unknown;
    return decimal ? DecimalComma::yes : DecimalComma::no;
}

bool saysNothing(std::string_view typed) {
    const std::string folded = text::foldCase(typed);
    return folded.empty() || folded == "na" || folded == "n/a" || folded == "#n/a" || folded == "." || folded == "-";
}

} // namespace emic::editing
