#include "tests/core/statistics/cases.h"

#include <zlib.h>

#include <cmath>
#include <limits>
#include <sstream>
#include <stdexcept>

namespace emic::statistics::testing_data {

Fields split(std::string_view line, char at) {
    Fields fields;
    while (true) {
        const std::size_t end = line.find(at);
        fields.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return fields;
        line.remove_prefix(end + 1);
    }
}

std::filesystem::path oracleFolder() {
    return std::filesystem::path(EMIC_SOURCE_DIR) / "tests/core/statistics/oracle";
}

std::vector<Fields> readLines(const std::filesystem::path& path) {
    gzFile file = gzopen(path.c_str(), "rb"); // reads unpacked files as they are
    if (file == nullptr)
        throw std::runtime_error("cannot read " + path.string());
    std::string all;
    std::string block(65536, '\0');
    for (int read = 0; (read = gzread(file, block.data(), static_cast<unsigned>(block.size()))) > 0;)
        all.append(block, 0, static_cast<std::size_t>(read));
    gzclose(file);
    std::vector<Fields> lines;
    std::istringstream stream(all);
    for (std::string line; std::getline(stream, line);)
        if (!line.empty() && line.front() != '#')
            lines.push_back(split(line, '|'));
    return lines;
}

ValuesOrMissing numbersOrMissing(std::string_view list) {
    ValuesOrMissing found;
    std::istringstream stream{std::string(list)};
    for (std::string word; stream >> word;) {
        if (word == "NA" || word == "*")
            found.emplace_back();
        else if (word == "NaN")
            found.emplace_back(std::numeric_limits<double>::quiet_NaN());
        else if (word == "Inf")
            found.emplace_back(std::numeric_limits<double>::infinity());
        else
            found.emplace_back(std::stod(word));
    }
    return found;
}

Values numbers(std::string_view list) {
    return known(numbersOrMissing(list));
}

std::vector<std::int64_t> counts(std::string_view list) {
    std::vector<std::int64_t> found;
    for (const double number : numbers(list))
        found.push_back(std::llround(number));
    return found;
}

} // namespace emic::statistics::testing_data
