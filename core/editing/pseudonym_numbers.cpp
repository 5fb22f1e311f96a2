#include "core/editing/pseudonym_numbers.h"

#include "core/text/letters.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace emic::editing {

using namespace std::string_view_literals;

namespace {

bool isAsciiDigit(char each) {
    return each >= '0' && each <= '9';
}
bool isAsciiLetter(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
}

int numberAt(std::string_view digits, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t place = at; place < at + count; ++place)
        value = value * 10 + (digits[place] - '0');
    return value;
}

bool allDigits(std::string_view text, std::size_t count) {
    return text.size() == count && std::ranges::all_of(text, isAsciiDigit);
}

/// A day of some month; February has 29, since the year's century is often open.
bool isDay(int day, int month) {
    static constexpr std::array days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[static_cast<std::size_t>(month - 1)];
}

/// A Danish replacement number: 60 is added to the day.
bool isReplacement(std::string_view tenDigits) {
    const int day = numberAt(tenDigits, 0, 2);
    return day > 60 && isDay(day - 60, numberAt(tenDigits, 2, 2));
}

template <std::size_t Size>
int weighted(std::string_view digits, const std::array<int, Size>& weights) {
    int sum = 0;
    for (std::size_t at = 0; at < Size; ++at)
        sum += weights[at] * (digits[at] - '0');
    return sum;
}

/// The control digit of modulus 11; 10 when there is none.
template <std::size_t Size>
int controlDigit(std::string_view digits, const std::array<int, Size>& weights) {
    const int rest = weighted(digits, weights) % 11;
    return rest == 0 ? 0 : 11 - rest;
}

class Finder {
public:
    explicit Finder(std::string_view utf8) : m_utf8(utf8) {}

    std::vector<FoundNumber> run() {
        for (std::size_t at = 0; at < m_utf8.size();) {
            const std::size_t end = take(at);
            at = end > at ? end : at + 1;
        }
        return std::move(m_found);
    }

private:
    std::size_t take(std::size_t at) {
        const char first = m_utf8[at];
        if (first == '@')
            return takeAddress(at);
        const bool begins = at == 0 || !isWordBefore(at);
        if (!begins || !(isAsciiDigit(first) || first == '+'))
            return at;
        if (isAsciiDigit(first)) {
            if (const std::size_t end = takePersonal(at); end > at)
                return end;
            if (const std::size_t end = takeDate(at); end > at)
                return end;
        }
        if (const std::size_t end = takeTelephone(at); end > at)
            return end;
        // The rest of these digits is no number either.
        std::size_t end = at + 1;
        while (end < m_utf8.size() && isAsciiDigit(m_utf8[end]))
            ++end;
        return end;
    }

    [[nodiscard]] bool isWordBefore(std::size_t at) const {
        const char32_t point = text::codePointBefore(m_utf8, at).value;
        return text::isLetter(point) || text::isDigit(point);
    }
    [[nodiscard]] bool isWordAt(std::size_t at) const {
        if (at >= m_utf8.size())
            return false;
        const char32_t point = text::codePointAt(m_utf8, at).value;
        return text::isLetter(point) || text::isDigit(point);
    }

    std::size_t takeAddress(std::size_t at) {
        std::size_t begin = at;
        const auto isLocal = [](char each) {
            return isAsciiDigit(each) || isAsciiLetter(each) || "._%+-"sv.find(each) != std::string_view::npos ||
                   static_cast<unsigned char>(each) >= 0x80;
        };
        while (begin > 0 && isLocal(m_utf8[begin - 1]) && (m_found.empty() || begin > m_found.back().end))
            --begin;
        while (begin < at && !isAsciiDigit(m_utf8[begin]) && !isAsciiLetter(m_utf8[begin]))
            ++begin;
        std::size_t end = at + 1;
        while (end < m_utf8.size() &&
               (isAsciiDigit(m_utf8[end]) || isAsciiLetter(m_utf8[end]) || m_utf8[end] == '.' || m_utf8[end] == '-'))
            ++end;
        while (end > at + 1 && !isAsciiDigit(m_utf8[end - 1]) && !isAsciiLetter(m_utf8[end - 1]))
            --end;
        const std::string_view domain = m_utf8.substr(at + 1, end - at - 1);
        const std::size_t point = domain.rfind('.');
        if (begin == at || point == std::string_view::npos || point == 0 || domain.size() - point < 3)
            return at;
        // Digits of the address that were taken for a number are part of the address.
        while (!m_found.empty() && m_found.back().end > begin)
            m_found.pop_back();
        m_found.push_back({begin, end, "e-mail address", ""});
        return end;
    }

    /// Where the digits go on behind a space, a dash of any kind or a plus; `at` when there is none.
    [[nodiscard]] std::size_t behindSign(std::size_t at) const {
        if (at >= m_utf8.size())
            return at;
        const text::CodePoint sign = text::codePointAt(m_utf8, at);
        const bool parts =
            sign.value == U'+' || text::isDash(sign.value) || (text::isBlank(sign.value) && sign.value != U'\n');
        return parts ? at + sign.length : at;
    }

    /// In small letters, and with any dash, as word processors write it.
    std::size_t takeFinnish(std::size_t at) {
        constexpr std::size_t dateDigits = 6;
        constexpr std::size_t behindTheSign = 4;
        if (at + dateDigits >= m_utf8.size())
            return at;
        const text::CodePoint sign = text::codePointAt(m_utf8, at + dateDigits);
        const std::size_t rest = at + dateDigits + sign.length;
        if (rest + behindTheSign > m_utf8.size() || isWordAt(rest + behindTheSign))
            return at;
        std::string number(m_utf8.substr(at, dateDigits));
        number +=
            text::isDash(sign.value) ? std::string("-") : std::string(m_utf8.substr(at + dateDigits, sign.length));
        number += m_utf8.substr(rest, behindTheSign);
        for (char& each : number)
            if (each >= 'a' && each <= 'z')
                each = static_cast<char>(each - 'a' + 'A');
        return isFinnishNumber(number) ? add(at, rest + behindTheSign, "Finnish personal number", "") : at;
    }

    /// The digits from `at` on: `before`, perhaps a sign, `behind`; nothing more behind them.
    struct Parts {
        std::string digits;
        std::size_t end = 0;
    };
    [[nodiscard]] std::optional<Parts> parts(std::size_t at, std::size_t before, std::size_t behind) const {
        Parts found;
        const auto digits = [&](std::size_t count) {
            for (; count > 0 && at < m_utf8.size() && isAsciiDigit(m_utf8[at]); --count)
                found.digits += m_utf8[at++];
            return count == 0;
        };
        if (!digits(before))
            return std::nullopt;
        at = behindSign(at);
        if (!digits(behind) || isWordAt(at))
            return std::nullopt;
        found.end = at;
        return found;
    }

    std::size_t takePersonal(std::size_t at) {
        if (const std::size_t end = takeFinnish(at); end > at)
            return end;
        if (const auto whole = parts(at, 6, 5); whole && isNorwegianNumber(whole->digits))
            return add(at, whole->end, "Norwegian personal number", "");
        if (const auto whole = parts(at, 8, 4); whole) {
            const int century = numberAt(whole->digits, 0, 2);
            if ((century >= 18 && century <= 20) && isSwedishNumber(std::string_view(whole->digits).substr(2)))
                return add(at, whole->end, "Swedish personal number", "");
        }
        const auto ten = parts(at, 6, 4);
        if (!ten)
            return at;
        std::vector<std::string> countries;
        std::string note;
        const bool swedish = isSwedishNumber(ten->digits);
        // A year such as 81 before a Luhn digit that is right is no day of a replacement number.
        if (isDanishNumber(ten->digits) && !(swedish && isReplacement(ten->digits))) {
            countries.emplace_back("Danish");
            note = isReplacement(ten->digits) ? "a Danish replacement number (day + 60)"
                   : satisfiesDanishModulus(ten->digits)
                       ? "satisfies modulus 11"
                       : "a Danish one only if given out after 2007: modulus 11 fails";
        }
        if (swedish)
            countries.emplace_back("Swedish");
        if (isIcelandicNumber(ten->digits)) {
            countries.emplace_back("Icelandic");
            if (!satisfiesIcelandicModulus(ten->digits))
                note += std::string(note.empty() ? "" : "; ") +
                        "an Icelandic one only if given out after February 2026: modulus 11 fails";
        }
        if (countries.empty())
            return at;
        std::string kind;
        for (std::size_t place = 0; place < countries.size(); ++place)
            kind += (place > 0 ? " or " : "") + countries[place];
        return add(at, ten->end, kind + " personal number", note);
    }

    /// A date behind a word for birth.
    std::size_t takeDate(std::size_t at) {
        std::array<int, 3> numbers{};
        std::array<std::size_t, 3> lengths{};
        std::size_t end = at;
        for (std::size_t part = 0; part < numbers.size(); ++part) {
            if (part > 0) {
                if (end >= m_utf8.size() || "./-"sv.find(m_utf8[end]) == std::string_view::npos)
                    return at;
                ++end;
                if (end < m_utf8.size() && m_utf8[end] == ' ')
                    ++end;
            }
            while (end < m_utf8.size() && isAsciiDigit(m_utf8[end]) && lengths[part] < 4) {
                numbers[part] = numbers[part] * 10 + (m_utf8[end++] - '0');
                ++lengths[part];
            }
            if (lengths[part] == 0)
                return at;
        }
        if (isWordAt(end))
            return at;
        const bool yearFirst = lengths[0] == 4 && isDay(numbers[2], numbers[1]);
        const bool yearLast = (lengths[2] == 4 || lengths[2] == 2) && lengths[0] <= 2 &&
                              (isDay(numbers[0], numbers[1]) || isDay(numbers[1], numbers[0]));
        if (!yearFirst && !yearLast)
            return at;
        if (!saysBirthBefore(at))
            return end; // a date, but nobody's birthday; nor a telephone number
        return add(at, end, "date of birth", "");
    }

    [[nodiscard]] bool saysBirthBefore(std::size_t at) const {
        static constexpr std::array words{"born"sv,     "birth"sv,   "født"sv, "fødselsdato"sv, "fødselsdag"sv,
                                          "född"sv,     "födelse"sv, "fødd"sv, "geboren"sv,     "geburt"sv,
                                          "syntynyt"sv, "syntymä"sv, "fædd"sv, "fæðing"sv,      "naiss"sv,
                                          "né le"sv,    "née le"sv};
        std::size_t from = at > 40 ? at - 40 : 0;
        while (from < at && !text::isLead(m_utf8[from]))
            ++from;
        const std::string before = text::foldCase(m_utf8.substr(from, at - from));
        return std::ranges::any_of(words,
                                   [&](std::string_view word) { return before.find(word) != std::string::npos; });
    }

    std::size_t takeTelephone(std::size_t at) {
        std::string digits;
        std::vector<std::size_t> groups{0};
        std::size_t end = at;
        std::size_t last = at;
        if (m_utf8[end] == '+')
            ++end;
        while (end < m_utf8.size() && digits.size() <= 15) {
            const char each = m_utf8[end];
            if (isAsciiDigit(each)) {
                digits += each;
                ++groups.back();
                last = ++end;
            } else if (" -./()"sv.find(each) != std::string_view::npos && end - last < 2) {
                if (groups.back() > 0)
                    groups.push_back(0);
                ++end;
            } else {
                break;
            }
        }
        if (groups.back() == 0)
            groups.pop_back();
        if (isWordAt(last))
            return at;
        const bool abroad = m_utf8[at] == '+' || digits.starts_with("00");
        const bool trunk = digits.starts_with('0');
        const auto grouped = [&](std::initializer_list<std::size_t> sizes) {
            return std::ranges::equal(groups, sizes);
        };
        const bool eight = digits.size() == 8 && (grouped({8}) || grouped({2, 2, 2, 2}) || grouped({3, 2, 3}) ||
                                                  (grouped({4, 4}) && !looksLikeYears(digits)));
        const bool good = (abroad && digits.size() >= 9 && digits.size() <= 15) ||
                          (trunk && digits.size() >= 8 && digits.size() <= 11) || eight;
        return good ? add(at, last, "telephone number", eight ? "eight digits; may be another number" : "") : at;
    }

    [[nodiscard]] static bool looksLikeYears(std::string_view digits) {
        const auto isYear = [](int year) { return year >= 1800 && year <= 2100; };
        return isYear(numberAt(digits, 0, 4)) && isYear(numberAt(digits, 4, 4));
    }

    std::size_t add(std::size_t begin, std::size_t end, std::string kind, std::string note) {
        m_found.push_back({begin, end, std::move(kind), std::move(note)});
        return end;
    }

    std::string_view m_utf8;
    std::vector<FoundNumber> m_found;
};

} // namespace

std::vector<FoundNumber> personalNumbersIn(std::string_view utf8) {
    return Finder(utf8).run();
}

bool isDanishNumber(std::string_view digits) {
    return allDigits(digits, 10) && (isDay(numberAt(digits, 0, 2), numberAt(digits, 2, 2)) || isReplacement(digits));
}

bool satisfiesDanishModulus(std::string_view digits) {
    return allDigits(digits, 10) && weighted(digits, std::array{4, 3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool isNorwegianNumber(std::string_view digits) {
    if (!allDigits(digits, 11))
        return false;
    int day = numberAt(digits, 0, 2);
    int month = numberAt(digits, 2, 2);
    day -= day > 40 ? 40 : 0;
    month -= month > 80 ? 80 : month > 40 ? 40 : 0;
    // From 2032 on the first control digit may leave a rest of 0 to 3.
    const int rest = (weighted(digits, std::array{3, 7, 6, 1, 8, 9, 4, 5, 2}) + digits[9] - '0') % 11;
    return isDay(day, month) && rest <= 3 &&
           controlDigit(digits, std::array{5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) == digits[10] - '0';
}

bool isSwedishNumber(std::string_view digits) {
    if (!allDigits(digits, 10))
        return false;
    int day = numberAt(digits, 4, 2);
    day -= day > 60 ? 60 : 0;
    if (!isDay(day, numberAt(digits, 2, 2)))
        return false;
    int sum = 0;
    for (std::size_t at = 0; at < 9; ++at) {
        const int product = (digits[at] - '0') * (at % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10 == digits[9] - '0';
}

bool isFinnishNumber(std::string_view number) {
    static constexpr std::string_view signs = "+-YXWVUABCDEF";
    static constexpr std::string_view checks = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    if (number.size() != 11 || !allDigits(number.substr(0, 6), 6) || !allDigits(number.substr(7, 3), 3) ||
        signs.find(number[6]) == std::string_view::npos)
        return false;
    const int individual = numberAt(number, 7, 3);
    const auto nine = static_cast<std::size_t>(numberAt(number, 0, 6)) * 1000 + static_cast<std::size_t>(individual);
    return isDay(numberAt(number, 0, 2), numberAt(number, 2, 2)) && individual >= 2 &&
           checks[nine % checks.size()] == number[10];
}

bool isIcelandicNumber(std::string_view digits) {
    return allDigits(digits, 10) && isDay(numberAt(digits, 0, 2), numberAt(digits, 2, 2)) &&
           (digits[9] == '8' || digits[9] == '9' || digits[9] == '0');
}

bool satisfiesIcelandicModulus(std::string_view digits) {
    return allDigits(digits, 10) && controlDigit(digits, std::array{3, 2, 7, 6, 5, 4, 3, 2}) == digits[8] - '0';
}

} // namespace emic::editing
