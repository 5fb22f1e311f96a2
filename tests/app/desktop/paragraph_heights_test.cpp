#include "app/desktop/paragraph_heights.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace emic::desktop {
namespace {

RC_GTEST_PROP(ParagraphHeights, SumsAndFindsAsAPlainSumDoes, ()) {
    std::vector<int> plain = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 90)));
    ParagraphHeights heights;
    heights.assign(plain);
    for (int changes = *rc::gen::inRange(0, 20); changes > 0; --changes) {
        const auto place = *rc::gen::inRange<std::size_t>(0, plain.size());
        plain[place] = *rc::gen::inRange(1, 200);
        heights.set(place, plain[place]);
        RC_ASSERT(heights.known(place));
    }
    std::int64_t top = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        RC_ASSERT(heights.top(i) == top);
        RC_ASSERT(heights.at(top) == i);
        RC_ASSERT(heights.at(top + plain[i] - 1) == i);
        top += plain[i];
    }
    RC_ASSERT(heights.total() == top);
    RC_ASSERT(heights.top(plain.size()) == top);
    RC_ASSERT(heights.at(top + 5) == plain.size() - 1);
    RC_ASSERT(heights.at(-5) == 0U);
}

} // namespace
} // namespace emic::desktop
