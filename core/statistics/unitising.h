// Agreement between observers who mark stretches of one text and give them a code: the alphas for unitising. Pure
// functions, for any thread.
#pragma once

#include "core/statistics/figure.h"

#include <cstdint>
#include <vector>

namespace emic::statistics {

/// A stretch [begin, end) that one observer marked. Lengths are in whatever unit the continuum has: characters,
/// seconds.
struct Stretch {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::int64_t code = 0; ///< any number; equal numbers are the same code
};

/// How reliably one code was used, where observers marked at all.
struct CodeAlpha {
    std::int64_t code = 0;
    Figure alpha;    ///< (k)u-alpha: this code or another, where two observers both marked
    Figure coverage; ///< share of the length given this code that is looked at there; the rest only one marked
};

struct UnitisingAlpha {
    Figure overall;          ///< u-alpha: boundaries and codes together, what nobody marked being a code of its own
    Figure boundaries;       ///< u-alpha, binary: marked or not, whatever the code
    Figure codes;            ///< cu-alpha: codes alone, where both marked
    Figure boundariesAgreed; ///< share of the length, over pairs of observers, on which both marked or both did not
    Figure withoutGaps; ///< share of agreement where at least one marked: what is left when uncoded text says nothing
    double marked = 0;  ///< mean share of the length that an observer marked
    std::vector<CodeAlpha> eachCode; ///< by code, of all that were used
};

/// K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, Quality & Quantity 50 (2016) 2347-2364; Krippendorff,
/// Content Analysis (2019), section 12.6, equations 32 to 38. Expected disagreement leaves out pairs within one and the
/// same marked stretch (cu-alpha: within one intersection), since nobody could have disagreed with it there. With more
/// than two observers each pair of them weighs 1/(m - 1).
///
/// `observers[i]` are the stretches of one observer; those of one code that overlap are joined. Throws
/// InvalidInput when a stretch is empty, lies outside 0 to `length`, or overlaps another code of the same observer:
/// codes that may overlap are compared one by one.
[[nodiscard]] UnitisingAlpha unitisingAlpha(const std::vector<std::vector<Stretch>>& observers, std::int64_t length);

} // namespace emic::statistics
