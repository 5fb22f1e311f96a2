// What methods are called on the command line. Plain values; any thread.
#pragma once

#include "core/statistics/adjust.h"
#include "core/statistics/sample.h"

#include <map>
#include <string>
#include <vector>

namespace emic::cli {

[[nodiscard]] const std::map<std::string, statistics::Adjustment>& adjustments();
[[nodiscard]] const std::map<std::string, statistics::QuantileType>& quantileTypes();

/// The names alone.
template <class Value>
[[nodiscard]] std::vector<std::string> choices(const std::map<std::string, Value>& named) {
    std::vector<std::string> names;
    for (const auto& [name, value] : named)
        names.push_back(name);
    return names;
}

} // namespace emic::cli
