#include "core/outcomes/instrument.h"

#include "core/outcomes/numbers.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::outcomes {

bool CutOff::beyond(double score) const {
    switch (comparison) {
    case Comparison::atLeast:
        return score >= value;
    case Comparison::above:
        return score > value;
    case Comparison::atMost:
        return score <= value;
    case Comparison::below:
        return score < value;
    }
    return false;
}

std::string CutOff::text() const {
    constexpr std::string_view signs[] = {">= ", "> ", "<= ", "< "};
    return std::string(signs[static_cast<std::size_t>(comparison)]) + numberText(value);
}

std::optional<CutOff> parseCutOff(std::string_view text) {
    const std::string_view trimmed = text::trim(text);
    const std::size_t signs = std::min(trimmed.find_first_not_of("<>="), trimmed.size());
    const std::string_view sign = trimmed.substr(0, signs);
    const std::optional<double> value = parseNumber(text::trim(trimmed.substr(signs)));
    if (!value)
        return std::nullopt;
    if (sign == ">=")
        return CutOff{Comparison::atLeast, *value};
    if (sign == ">")
        return CutOff{Comparison::above, *value};
    if (sign == "<=")
        return CutOff{Comparison::atMost, *value};
    if (sign == "<")
        return CutOff{Comparison::below, *value};
    return std::nullopt;
}

const Item* Instrument::item(std::string_view wanted) const {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.code == wanted; });
    return found == items.end() ? nullptr : &*found;
}

Score score(const Instrument& instrument, const Scale& scale,
            const std::function<std::optional<double>(std::string_view)>& answer) {
    Score result;
    double sum = 0;
    for (const std::string& code : scale.items) {
        const std::optional<double> given = answer(code);
        if (!given)
            continue;
        const Item* item = instrument.item(code);
        const bool turned = item != nullptr && item->reversed && item->range;
        sum += turned ? item->range->low + item->range->high - *given : *given;
        ++result.answered;
    }
    const std::size_t missing = scale.items.size() - result.answered;
    if (result.answered == 0) {
        result.why = scale.items.empty() ? "the scale has no items" : "not answered";
        return result;
    }
    if (missing > scale.missingAllowed) {
        result.why = std::to_string(missing) + " of " + std::to_string(scale.items.size()) + " items missing";
        return result;
    }
    if (scale.rule == Rule::recode) {
        result.value = std::find(scale.yes.begin(), scale.yes.end(), sum) != scale.yes.end() ? 1 : 0;
        return result;
    }
    const double mean = sum / static_cast<double>(result.answered);
    const double own = scale.rule == Rule::mean ? mean
                       : missing == 0           ? sum
                                                : mean * static_cast<double>(scale.items.size());
    result.value = own * scale.factor;
    if (scale.range && !scale.range->holds(*result.value)) {
        result.why = "the score " + numberText(*result.value) + " is out of range";
        result.value.reset();
    }
    return result;
}

namespace {

const OtherUnit* unitOf(const Scale& scale, std::string_view name) {
    for (const OtherUnit& unit : scale.otherUnits)
        if (unit.name == name)
            return &unit;
    return nullptr;
}

} // namespace

std::optional<double> toOwnUnit(const Scale& scale, std::string_view unit, double value) {
    if (unit.empty() || unit == scale.unit)
        return value;
    const OtherUnit* other = unitOf(scale, unit);
    return other == nullptr ? std::nullopt : std::optional((value - other->plus) / other->times);
}

std::optional<double> fromOwnUnit(const Scale& scale, std::string_view unit, double value) {
    if (unit.empty() || unit == scale.unit)
        return value;
    const OtherUnit* other = unitOf(scale, unit);
    return other == nullptr ? std::nullopt : std::optional(value * other->times + other->plus);
}

} // namespace emic::outcomes
