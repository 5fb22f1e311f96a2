#include "core/statistics/reliability.h"

#include "core/statistics/distributions.h"
#include "core/text/error.h"

#include <cmath>
#include <numeric>

namespace emic::statistics {

Figure cronbachAlpha(const std::vector<Values>& persons) {
    if (persons.empty())
        return WhyNot::noValues;
    const std::size_t items = persons.front().size();
    Values sums;
    for (const Values& person : persons) {
        if (person.size() != items)
            throw InvalidInput("Cronbach's alpha needs the same items of each person.");
        if (!allFinite(person))
            return WhyNot::notFinite;
        sums.push_back(std::accumulate(person.begin(), person.end(), 0.0));
    }
    if (items < 2 || persons.size() < 2)
        return WhyNot::tooFew;
    double within = 0;
    for (std::size_t item = 0; item < items; ++item) {
        Values answers;
        for (const Values& person : persons)
            answers.push_back(person[item]);
        const double sd = standardDeviation(answers).value();
        within += sd * sd;
    }
    const double sd = standardDeviation(sums).value();
    if (!(sd > 0))
        return WhyNot::constant;
    const auto k = static_cast<double>(items);
    return k / (k - 1) * (1 - within / (sd * sd));
}

ReliableChange reliableChange(double change, const Figure& sd, const Figure& reliability, double level) {
    ReliableChange result;
    const auto none = [&](WhyNot why) {
        result.standardError = result.index = result.threshold = why;
        return result;
    };
    if (!sd.known() || !reliability.known())
        return none(WhyNot::notMeasured);
    if (!std::isfinite(change) || !std::isfinite(sd.value()))
        return none(WhyNot::notFinite);
    const double error = sd.value() * std::sqrt(2.0) * std::sqrt(1 - reliability.value());
    if (!(error > 0) || reliability.value() < 0) // also a reliability above 1
        return none(WhyNot::notDefined);
    const double quantile = normalQuantile(1 - (1 - level) / 2);
    result.standardError = error;
    result.index = change / error;
    result.threshold = quantile * error;
    result.reliable = std::abs(result.index.value()) > quantile;
    return result;
}

} // namespace emic::statistics
