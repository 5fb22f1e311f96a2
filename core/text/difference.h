// What differs between two texts, told in words: the shortest way from one to the other where that can be found in
// reasonable time, a correct one always. Pure; any thread.
//
// Texts are compared as words, runs of white space and single other characters. The way is found with the algorithm of
// Myers (1986, "An O(ND) difference algorithm and its variations", section 4b: linear space, divide and conquer at the
// middle snake). It takes time in proportion to the texts' length times the number of differences; where two stretches
// differ in more than `patience` places, the search goes on from the farthest point it has reached, so that texts that
// have nothing in common take no longer than a constant times their length.
#pragma once

#include "core/text/edit_script.h"

#include <cstdint>
#include <span>
#include <vector>

namespace emic::text {

/// The script that makes `after` of `before`. Stays of a few characters between two larger changes become part of one
/// change, since nobody reads them as having stayed.
[[nodiscard]] EditScript difference(const Text& before, const Text& after);

/// Elements [begin, end) of one sequence stand for elements [newBegin, newEnd) of the other.
struct Hunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t newBegin = 0;
    std::size_t newEnd = 0;
    bool operator==(const Hunk&) const = default;
};

inline constexpr std::size_t usualPatience = 512;

/// What differs between two sequences of symbols, in order; the elements between hunks are equal. With fewer than
/// `patience` differences there is no way with fewer elements taken out and put in.
[[nodiscard]] std::vector<Hunk> difference(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after,
                                           std::size_t patience = usualPatience);

/// How much two pieces have in common: twice the code points that stayed, by the length of both, from 0 to 1. Two empty
/// pieces are alike. Compares at most the first 20,000 code points of each.
[[nodiscard]] double likeness(std::string_view left, std::string_view right);

} // namespace emic::text
