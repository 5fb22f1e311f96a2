#include "core/study/tag_template.h"
#include "core/text/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::study {
namespace {

using testing::ElementsAre;

TEST(TagTemplateTest, SplitsNamesFromText) {
    EXPECT_THAT(parseTagTemplate("[{sex}, { age  group }]"),
                ElementsAre(TagPiece{false, "["}, TagPiece{true, "sex"}, TagPiece{false, ", "},
                            TagPiece{true, "age group"}, TagPiece{false, "]"}));
    EXPECT_THAT(parseTagTemplate(""), ElementsAre());
    EXPECT_EQ(writeTagTemplate(parseTagTemplate("a{b}{c}d")), "a{b}{c}d");
}

TEST(TagTemplateTest, RefusesBracesThatDoNotMatch) {
    for (const std::string_view tag : {"{sex", "sex}", "{a{b}}", "{}", "{ }", "{a}}"})
        EXPECT_THROW((void)parseTagTemplate(tag), InvalidInput) << tag;
}

TEST(TagTemplateTest, KnowsTheBuiltInNames) {
    EXPECT_TRUE(isBuiltInTagName("Group"));
    EXPECT_TRUE(isBuiltInTagName("code"));
    EXPECT_TRUE(isBuiltInTagName(" KIND "));
    EXPECT_FALSE(isBuiltInTagName("sex"));
}

} // namespace
} // namespace emic::study
