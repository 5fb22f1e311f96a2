#include "core/text/error.h"
#include "core/transcripts/ordered_work.h"

#include <gmock/gmock.h>

#include <atomic>

namespace emic::transcripts {
namespace {

TEST(OrderedWork, ResultsComeInOrderAndFewAreHeld) {
    std::atomic<int> held = 0;
    std::atomic<int> most = 0;
    std::vector<std::size_t> taken;
    inOrder(
        std::vector<std::uintmax_t>(200, 10), 4, 50,
        [&](std::size_t place) {
            const int now = ++held;
            int before = most;
            while (now > before && !most.compare_exchange_weak(before, now)) {
            }
            return place;
        },
        [&](std::size_t place, std::size_t result) {
            EXPECT_EQ(place, result);
            taken.push_back(result);
            --held;
        });
    EXPECT_EQ(taken.size(), 200U);
    EXPECT_LE(most, 6); // five may be held, and one more counted between being taken and being let go of
}

TEST(OrderedWork, AFailureStopsTheRest) {
    std::atomic<int> begun = 0;
    const auto run = [&] {
        inOrder(
            std::vector<std::uintmax_t>(1000, 1), 4, 4,
            [&](std::size_t place) {
                ++begun;
                if (place == 5)
                    throw InvalidInput("Five is none.");
                return place;
            },
            [](std::size_t, std::size_t) {});
    };
    EXPECT_THROW(run(), InvalidInput);
    EXPECT_LT(begun, 20);
}

} // namespace
} // namespace emic::transcripts
