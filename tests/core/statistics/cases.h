// Reading of test data: lines of fields separated by '|', lists separated by spaces, NA for what is missing.
#pragma once

#include "core/statistics/sample.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace emic::statistics::testing_data {

using Fields = std::vector<std::string>;

[[nodiscard]] Fields split(std::string_view line, char at);
/// The lines of a file, without comments (#) and empty ones; also of a file packed by gzip.
[[nodiscard]] std::vector<Fields> readLines(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path oracleFolder();

[[nodiscard]] ValuesOrMissing numbersOrMissing(std::string_view list);
[[nodiscard]] Values numbers(std::string_view list);
[[nodiscard]] std::vector<std::int64_t> counts(std::string_view list);

} // namespace emic::statistics::testing_data
