#include "app/cli/method_names.h"

namespace emic::cli {

const std::map<std::string, statistics::Adjustment>& adjustments() {
    static const std::map<std::string, statistics::Adjustment> all{{"holm", statistics::Adjustment::holm},
                                                                   {"hochberg", statistics::Adjustment::hochberg},
                                                                   {"bonferroni", statistics::Adjustment::bonferroni},
                                                                   {"bh", statistics::Adjustment::benjaminiHochberg},
                                                                   {"by", statistics::Adjustment::benjaminiYekutieli}};
    return all;
}

const std::map<std::string, statistics::QuantileType>& quantileTypes() {
    static const std::map<std::string, statistics::QuantileType> all{{"2", statistics::QuantileType::two},
                                                                     {"6", statistics::QuantileType::six},
                                                                     {"7", statistics::QuantileType::seven}};
    return all;
}

} // namespace emic::cli
