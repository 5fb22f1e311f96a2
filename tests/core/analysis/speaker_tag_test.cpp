#include "core/analysis/speaker_tag.h"
#include "core/editing/editing.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gtest/gtest.h>

namespace emic::analysis {
namespace {

TEST(SpeakerTagTest, FillsNamesWithoutRegardToCase) {
    EXPECT_EQ(fillSpeakerTag("[{Sex}, {GROUP}]", {{"sex", "female"}, {"group", "2"}}), "[female, 2]");
    EXPECT_EQ(fillSpeakerTag("[a participant]", {}), "[a participant]");
    EXPECT_EQ(fillSpeakerTag("", {}), "");
    EXPECT_THROW((void)fillSpeakerTag("[{sex", {}), InvalidInput);
}

TEST(SpeakerTagTest, WhatIsMissingGoesWithItsSeparator) {
    const std::string three = "[{sex}, group {group}; {age} years]";
    const TagValues sex{{"sex", "female"}};
    const TagValues group{{"group", "2"}};
    const TagValues age{{"age", "40"}};
    const TagValues sexAndAge{{"sex", "female"}, {"age", "40"}};
    const TagValues groupAndAge{{"group", "2"}, {"age", "40"}};
    EXPECT_EQ(fillSpeakerTag(three, sex), "[female]");
    EXPECT_EQ(fillSpeakerTag(three, group), "[group 2]");
    EXPECT_EQ(fillSpeakerTag(three, age), "[40 years]");
    EXPECT_EQ(fillSpeakerTag(three, sexAndAge), "[female; 40 years]");
    EXPECT_EQ(fillSpeakerTag(three, groupAndAge), "[group 2; 40 years]");
    EXPECT_EQ(fillSpeakerTag(three, {}), "");
    EXPECT_EQ(fillSpeakerTag("(Group {group} \u2013 {sex})", sex), "(female)");
    EXPECT_EQ(fillSpeakerTag("{sex} {age}", age), "40");
    EXPECT_EQ(fillSpeakerTag("{sex} aged {age}", sex), "female");
    EXPECT_EQ(fillSpeakerTag("{sex}{age}", sexAndAge), "female40");
    EXPECT_EQ(fillSpeakerTag("[{sex}, {group}]", {{"sex", ""}, {"group", "2"}}), "[2]");
}

TEST(SpeakerTagTest, KnowsTheParticipantsOfAStudy) {
    tests::StudyFixture study;
    const auto group = study.addGroup("Group 1");
    const auto anne = study.addParticipant("P01", group);
    const auto bo = study.addParticipant("P02", group);
    study.edit([&](storage::Edit& edit) {
        const auto sex = editing::addAttribute(edit, "Sex", study::AttributeType::category, {"female", "male"});
        editing::setValue(edit, anne, sex, "female");
        editing::setValue(edit, bo, sex, "male");
        editing::setSpeakerTag(edit, "[{sex}, {group}, {kind}]");
    });
    study::Source source;
    source.kind = study::SourceKind::groupDiscussion;
    const SpeakerTags tags(study.read());
    EXPECT_EQ(tags.tag("", {anne}, source), "[female, Group 1, group discussion]");
    EXPECT_EQ(tags.tag("({code}: {sex})", {anne, bo}, source), "(P01 / P02: female / male)");
    EXPECT_EQ(tags.tag("[{group}]", {}, source), "");
    source.group = group;
    EXPECT_EQ(tags.tag("[{group}]", {}, source), "[Group 1]");
}

} // namespace
} // namespace emic::analysis
