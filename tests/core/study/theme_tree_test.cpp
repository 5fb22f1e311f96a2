#include "core/study/theme_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::study {
namespace {

using testing::ElementsAre;

ThemeId id(std::uint8_t number) {
    ThemeId made;
    made.uuid.bytes[15] = number;
    return made;
}

Theme theme(std::uint8_t number, std::string_view name, std::optional<ThemeId> parent, std::int64_t ordinal) {
    Theme made;
    made.id = id(number);
    made.parent = parent;
    made.name = name;
    made.ordinal = ordinal;
    return made;
}

const ThemeTree tree({theme(4, "Deep", id(3), 0), theme(1, "Body", {}, 1), theme(2, "Calm", {}, 0),
                      theme(3, "Night", id(1), 0), theme(5, "Day", id(1), 1)});

TEST(ThemeTreeTest, WalksThemesBeforeTheirSubthemes) {
    std::vector<std::string> names;
    for (const ThemeTree::Place& place : tree.inOrder())
        names.push_back(std::string(static_cast<std::size_t>(place.depth), '-') + place.theme->name);
    EXPECT_THAT(names, ElementsAre("Calm", "Body", "-Night", "--Deep", "-Day"));
}

TEST(ThemeTreeTest, KnowsPathsTopsAndBranches) {
    EXPECT_EQ(tree.path(id(4)), "Body/Night/Deep");
    EXPECT_EQ(tree.top(id(4)), id(1));
    EXPECT_EQ(tree.top(id(2)), id(2));
    EXPECT_THAT(tree.branch(id(1)), ElementsAre(id(1), id(3), id(4), id(5)));
    EXPECT_TRUE(tree.isWithin(id(4), id(1)));
    EXPECT_TRUE(tree.isWithin(id(4), id(4)));
    EXPECT_FALSE(tree.isWithin(id(1), id(4)));
    EXPECT_EQ(tree.find(id(9)), nullptr);
}

TEST(ThemeTreeTest, ARingOfADamagedStudyEnds) {
    const ThemeTree ring({theme(1, "A", id(2), 0), theme(2, "B", id(1), 0)});
    EXPECT_TRUE(ring.inOrder().empty());
    EXPECT_FALSE(ring.isWithin(id(1), id(3)));
    EXPECT_LE(ring.branch(id(1)).size(), 2U);
    EXPECT_FALSE(ring.path(id(1)).empty());
}

} // namespace
} // namespace emic::study
