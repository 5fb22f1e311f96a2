#include "core/reports/figure_parts.h"

#include "core/reports/drawing_words.h"
#include "core/reports/number_cells.h"

#include <cmath>

namespace emic::reports {

Words wordsAt(Point at, std::string text, Anchor anchor, Ink ink, double size) {
    return {at, std::move(text), size, anchor, false, 0, ink};
}

std::string withUnit(const outcomes::Scale& scale) {
    return scale.unit.empty() ? scale.name : scale.name + ", " + scale.unit;
}

std::string signedNumber(double value, int decimals) {
    const std::string text = rounded(std::abs(value), decimals);
    if (text.find_first_not_of("0.") == std::string::npos)
        return "0";
    return (value < 0 ? "−" : "+") + text;
}

int decimalsFor(const std::vector<double>& values) {
    int decimals = 0;
    for (const double value : values)
        for (int most = decimals; most < 2; ++most)
            if (std::abs(value * std::pow(10, most) - std::round(value * std::pow(10, most))) > 1e-9)
                decimals = most + 1;
    return decimals;
}

std::string inSigns(const outcomes::CutOff& cutOff) {
    std::string text = cutOff.text();
    if (text.starts_with(">="))
        text.replace(0, 2, "≥");
    if (text.starts_with("<="))
        text.replace(0, 2, "≤");
    return text;
}

std::string people(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " person" : " people");
}

Drawing emptyFigure(std::string title, std::string sentence) {
    Drawing drawing{figureWidth, 36, std::move(title), sentence, {}};
    drawing.groups.push_back(
        {"", {wordsAt({2, 22}, fitted(sentence, 9.5, figureWidth - 4), Anchor::start, Ink::quiet, 9.5)}});
    return drawing;
}

std::string directionOf(const outcomes::Scale& scale) {
    if (scale.better == outcomes::Better::neither)
        return {};
    return scale.better == outcomes::Better::lower ? "← better · worse →" : "← worse · better →";
}

} // namespace emic::reports
