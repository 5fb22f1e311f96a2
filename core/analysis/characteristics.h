// Who took part ("Table 2"): what is known of everyone beside those who completed, with a check whether those who
// dropped out differ. And what participants themselves ranked as mattering most. Plain values; reading belongs to the
// Reader's thread.
#pragma once

#include "core/outcomes/outcomes.h"
#include "core/statistics/figure.h"
#include "core/statistics/sample.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::analysis {

/// One cell: how many of how many, or what numbers.
struct CharacteristicCell {
    std::size_t n = 0;      ///< persons of whom it is known
    std::int64_t count = 0; ///< of these, how many have the category
    statistics::Summary summary;
    statistics::Quartiles quartiles;
};

struct CharacteristicRow {
    std::string characteristic; ///< name of the attribute or scale
    std::string category;       ///< empty: a row of numbers
    CharacteristicCell everyone;
    CharacteristicCell completers;
    std::string test;     ///< on a characteristic's first row; empty elsewhere
    statistics::Figure p; ///< completers against those who dropped out
};

struct CharacteristicsTable {
    std::size_t everyone = 0;
    std::size_t completers = 0;
    std::vector<CharacteristicRow> rows;
};

struct CharacteristicsOptions {
    std::optional<study::GroupId> group;
    statistics::QuantileType quantiles = statistics::QuantileType::seven;
};

/// Completers are those with any value at the last wave; without waves everyone is one. Attributes come in their order,
/// then the scales at the first wave. Text and dates are left out: they are no characteristics to count. Categories are
/// tested by Fisher's exact test, numbers by Mann-Whitney.
[[nodiscard]] CharacteristicsTable characteristics(const storage::Reader& reader, const outcomes::Outcomes& outcomes,
                                                   const CharacteristicsOptions& options = {});

/// One thing that participants ranked.
struct RankedRow {
    std::string item;
    std::size_t n = 0;
    statistics::Figure mean; ///< of the ranks; 1 matters most
    statistics::Figure median;
    std::int64_t first = 0;    ///< how many ranked it first
    std::int64_t topThree = 0; ///< first, second or third
};

/// What the items of an instrument, answered by ranks from 1, were given at a wave, what matters most first. Throws
/// NotFound when there is no such instrument.
[[nodiscard]] std::vector<RankedRow> ranking(const outcomes::Outcomes& outcomes, std::string_view instrument,
                                             study::WaveId wave);

} // namespace emic::analysis
