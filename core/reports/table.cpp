#include "core/reports/table.h"

#include <array>
#include <charconv>
#include <cmath>

namespace emic::reports {

Cell::Cell() = default;
Cell::Cell(bool yes) : value(yes) {}
Cell::Cell(int number) : value(std::int64_t{number}) {}
Cell::Cell(std::int64_t number) : value(number) {}
Cell::Cell(double number) : value(number) {}
Cell::Cell(const char* text) : value(std::string(text)) {}
Cell::Cell(std::string_view text) : value(std::string(text)) {}
Cell::Cell(std::string text) : value(std::move(text)) {}
Cell::Cell(List list, std::string inWords) : value(std::move(list)), words(std::move(inWords)) {}
Cell::Cell(Object object, std::string inWords) : value(std::move(object)), words(std::move(inWords)) {}
Cell::Cell(const Cell&) = default;
Cell::Cell(Cell&&) noexcept = default;
Cell& Cell::operator=(const Cell&) = default;
Cell& Cell::operator=(Cell&&) noexcept = default;
Cell::~Cell() = default;

Cell cellOrNothing(std::string_view text) {
    return text.empty() ? Cell() : Cell(text);
}

namespace {

std::string fixed(double number, int decimals) {
    if (!std::isfinite(number))
        return {};
    std::array<char, 400> digits{}; // the largest double has 309 digits before the point
    const auto result =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, decimals);
    std::string text(digits.data(), result.ptr);
    // What rounds to nothing has no sign.
    if (text.starts_with('-') && text.find_first_of("123456789") == std::string::npos)
        text.erase(0, 1);
    return text;
}

struct InWords {
    const Column& column;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return fixed(number, column.decimals); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const List& list) const {
        std::string text;
        for (const Cell& each : list)
            text += (text.empty() ? "" : ", ") + inWords(each, column);
        return text;
    }
    std::string operator()(const Object& object) const {
        std::string text;
        for (const Member& each : object)
            text += (text.empty() ? "" : "; ") + each.name + ": " + inWords(each.value, column);
        return text;
    }
};

} // namespace

std::string inWords(const Cell& cell, const Column& column) {
    return cell.words.empty() ? std::visit(InWords{column}, cell.value) : cell.words;
}

} // namespace emic::reports
