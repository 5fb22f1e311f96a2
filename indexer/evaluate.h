// Asking a plan of one row of words: whether it holds, and where. Internal to the room. Pure; any thread.
#pragma once

#include "indexer/plan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace emic::indexer {

/// A word of a passage or unit. Places count words; between passages they leap, so that nothing is near or in sequence
/// across them.
struct PlacedWord {
    schema::WordId id = 0;
    std::int64_t place = 0;
};
using Row = std::vector<PlacedWord>;

inline constexpr std::int64_t leap = 1'000'000;

/// Words [first, last) of a row.
struct RowRange {
    std::size_t first = 0;
    std::size_t last = 0;
    auto operator<=>(const RowRange&) const = default;
};

/// Where a sequence of sets stands in a row; at most `most` of the places.
[[nodiscard]] std::vector<RowRange> sequencesIn(const Row& row, const std::vector<WordSet>& sets,
                                                std::size_t most = SIZE_MAX);

/// The words that take part in some choice of one word a set, all different, of which the first and last are at most
/// `window` apart.
[[nodiscard]] std::vector<RowRange> nearIn(const Row& row, const std::vector<WordSet>& sets, int window,
                                           std::size_t most = SIZE_MAX);

/// What is not told by a row's words: fields, which are about its place, and regular expressions, about its text.
using OtherHolds = std::function<bool(const Plan&)>;

[[nodiscard]] bool holds(const Plan& plan, const Row& row, const OtherHolds& otherHolds);

/// Where the words asked for stand, in order, without what stands under NOT; stretches that overlap are joined.
[[nodiscard]] std::vector<RowRange> hitsIn(const Plan& plan, const Row& row);

/// How close together the different things asked for stand: 1 when side by side, towards 0 when far apart, 0 when fewer
/// than two are there.
[[nodiscard]] double closeness(const Plan& plan, const Row& row);

} // namespace emic::indexer
