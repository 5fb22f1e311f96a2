#include "app/workbench/words_of_xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emic::workbench {
namespace {

using testing::HasSubstr;

TEST(WordsOfXmlTest, RunsAreJoinedAndParagraphsParted) {
    EXPECT_EQ(wordsOfXml("<w:p><w:r><w:t>An</w:t></w:r><w:r><w:t>na</w:t></w:r></w:p><w:p>Berg</w:p>"),
              "Anna\n\nBerg\n\n");
    EXPECT_EQ(wordsOfXml("Anna<w:tab/>Berg<w:br/>ok"), "Anna Berg ok");
}

TEST(WordsOfXmlTest, AttributesAreWordsToo) {
    EXPECT_THAT(wordsOfXml("<w:ins w:author=\"Anna Berg\" w:id='1'>yes</w:ins>"), HasSubstr("\nAnna Berg\n"));
}

TEST(WordsOfXmlTest, ReferencesAreResolved) {
    EXPECT_EQ(wordsOfXml("Fr&#xE9;d&#233;ric &amp; O&apos;Brien &#x1F600;"), "Frédéric & O'Brien 😀");
    EXPECT_EQ(wordsOfXml("a & b &nbsp; &#0; &#xD800; &#99999999; &;"), "a & b &nbsp; &#0; &#xD800; &#99999999; &;");
    EXPECT_EQ(wordsOfXml("a <b c=\"d"), "a <b c=\"d");
}

} // namespace
} // namespace emic::workbench
