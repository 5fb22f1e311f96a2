#include "core/transcripts/time_points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace emic::transcripts {
namespace {

std::vector<std::string> names(std::size_t count) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back("ts" + std::to_string(i));
    return result;
}

TEST(TimePoints, AreFoundInWhateverOrderTheyAreAskedFor) {
    const std::vector<std::string> all = names(500);
    TimePoints points;
    for (std::size_t i = 0; i < all.size(); ++i)
        points.add(all[i], static_cast<std::int64_t>(i) * 10);
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    for (const unsigned seed : {0U, 1U, 2U, 3U}) {
        if (seed > 0)
            std::shuffle(order.begin(), order.end(), std::mt19937(seed));
        points.startOver();
        for (const std::size_t place : order) {
            ASSERT_EQ(points.find(all[place]), place);
            ASSERT_EQ(points.ms(place), static_cast<std::int64_t>(place) * 10);
        }
    }
}

TEST(TimePoints, AreNotFoundWhenTheyWereNeverDeclared) {
    TimePoints points;
    EXPECT_EQ(points.find("ts0"), std::nullopt);
    points.add("ts0", 5);
    EXPECT_EQ(points.find("ts"), std::nullopt);
    EXPECT_EQ(points.find(""), std::nullopt);
    EXPECT_EQ(points.find("ts0"), 0U);
}

TEST(TimePoints, AreFoundThatWereAddedLater) {
    TimePoints points;
    const std::vector<std::string> all = names(100);
    for (const std::string& name : all)
        points.add(name, std::nullopt);
    EXPECT_EQ(points.find("late"), std::nullopt);
    points.add("late", 7);
    points.startOver();
    EXPECT_EQ(points.find("late"), 100U);
    EXPECT_EQ(points.ms(100), 7);
    EXPECT_EQ(points.ms(99), std::nullopt);
}

} // namespace
} // namespace emic::transcripts
