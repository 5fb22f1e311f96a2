#include "core/transcripts/spreadsheet_dates.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace emic::transcripts {

namespace {

std::string padded(std::int64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

} // namespace

bool isDateFormat(std::string_view code) {
    // Words in quotes, escaped characters, and [Red] or [$-409] say nothing; [h] does.
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s" || inside == "ss" ||
                inside == "H" || inside == "HH") {
                return true;
            }
            i = end;
        } else if (c == ';') {
            return false; // what follows is for negative numbers
        } else if (std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos) {
            return true;
        } else if (code.substr(i).starts_with("General")) {
            i += 6;
        }
    }
    return false;
}

std::string dateOf(double serial, bool from1904) {
    using namespace std::chrono;
    constexpr double last = 2'958'466; // the first day of the year 10000
    if (!(serial >= 0) || serial >= last) {
        return {};
    }
    const double whole = std::floor(serial);
    auto seconds = static_cast<std::int64_t>(std::llround((serial - whole) * 86400));
    auto day = static_cast<std::int64_t>(whole) + seconds / 86400;
    seconds %= 86400;
    const std::string time =
        padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2);
    if (day == 0 && !from1904) {
        return time;
    }
    const sys_days base = from1904   ? sys_days(1904y / January / 1)
                          : day < 60 ? sys_days(1899y / December / 31)
                                     : sys_days(1899y / December / 30);
    const year_month_day date(base + days(day));
    if (static_cast<int>(date.year()) > 9999) {
        return {};
    }
    const std::string text = padded(static_cast<int>(date.year()), 4) + "-" +
                             padded(static_cast<unsigned>(date.month()), 2) + "-" +
                             padded(static_cast<unsigned>(date.day()), 2);
    return seconds == 0 ? text : text + "T" + time;
}

} // namespace emic::transcripts
