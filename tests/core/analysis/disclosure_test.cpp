// How many people share what a speaker tag shows.
#include "core/analysis/disclosure.h"
#include "core/editing/editing.h"
#include "core/text/error.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace emic::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SharedFacts, CountsThoseWhoHaveAllOfItInCommon) {
    const std::vector<PersonFacts> everybody{
        {"female", "63"}, {"Female", "63"}, {"female", "41"}, {"male", "63"}, {"", "63"}};
    const SharedFacts shared = sharedFacts({"female", "63"}, everybody);
    EXPECT_EQ(shared.people, 2);
    EXPECT_EQ(shared.known, 4) << "one has no sex on record";
    EXPECT_THAT(shared.withoutEach, ElementsAre(4, 3)) << "63 years alone: four; female alone: three";
    EXPECT_EQ(sharedFacts({"", "63"}, everybody).people, 4) << "what is not known is not shown";
    EXPECT_EQ(sharedFacts({"", ""}, everybody).people, 0) << "nothing is shown";
    EXPECT_EQ(sharedFacts({"diverse", "63"}, everybody).people, 0);
}

RC_GTEST_PROP(SharedFacts, ShowingLessNeverNarrowsDown, ()) {
    const auto fact = rc::gen::element<std::string>("", "a", "A", "b");
    const auto facts = rc::gen::container<PersonFacts>(3, fact);
    const auto everybody = *rc::gen::nonEmpty(rc::gen::container<std::vector<PersonFacts>>(facts));
    const PersonFacts& person = everybody[*rc::gen::inRange<std::size_t>(0, everybody.size())];
    RC_PRE(std::ranges::any_of(person, [](const std::string& each) { return !each.empty(); }));
    const SharedFacts all = sharedFacts(person, everybody);
    RC_ASSERT(all.people >= 1);
    RC_ASSERT(all.people <= all.known);
    for (std::size_t at = 0; at < person.size(); ++at) {
        RC_ASSERT(all.withoutEach[at] >= all.people);
        PersonFacts fewer = person;
        fewer[at].clear();
        if (std::ranges::any_of(fewer, [](const std::string& each) { return !each.empty(); }))
            RC_ASSERT(sharedFacts(fewer, everybody).people == all.withoutEach[at]);
    }
}

class TagDisclosureTest : public testing::Test {
protected:
    TagDisclosureTest() {
        const auto one = study.addGroup("Group 1");
        const auto two = study.addGroup("Group 2");
        anna = study.addParticipant("P01", one);
        bo = study.addParticipant("P02", one);
        carl = study.addParticipant("P03", two);
        study.edit([&](storage::Edit& edit) {
            const auto sex = editing::addAttribute(edit, "Sex", study::AttributeType::text);
            editing::setValue(edit, anna, sex, "female");
            editing::setValue(edit, bo, sex, "male");
            editing::setValue(edit, carl, sex, "male");
            editing::setSpeakerTag(edit, "[{sex}, {group}]");
        });
    }

    tests::StudyFixture study;
    study::ParticipantId anna, bo, carl;
};

TEST_F(TagDisclosureTest, LooksAtWhatTheTagShows) {
    const QuoteDisclosure studyTag = tagDisclosure(study.read(), {bo, carl}, "");
    ASSERT_EQ(studyTag.people.size(), 2U);
    EXPECT_EQ(studyTag.people[0].code, "P02");
    EXPECT_THAT(studyTag.people[0].names, ElementsAre("sex", "group"));
    EXPECT_THAT(studyTag.people[0].values, ElementsAre("male", "Group 1"));
    EXPECT_EQ(studyTag.people[0].shared.people, 1);
    EXPECT_EQ(studyTag.people[0].sample, 3);
    EXPECT_THAT(studyTag.people[0].shared.withoutEach, ElementsAre(2, 2));
    EXPECT_EQ(tagDisclosure(study.read(), {bo}, "{sex}").people[0].shared.people, 2);
    EXPECT_EQ(tagDisclosure(study.read(), {anna}, "{SEX}").people[0].shared.people, 1);
}

TEST_F(TagDisclosureTest, CodesAndKindsAreNoFacts) {
    const QuoteDisclosure told = tagDisclosure(study.read(), {bo}, "({code}, {kind})");
    EXPECT_TRUE(told.showsCode);
    EXPECT_THAT(told.people[0].names, IsEmpty());
    EXPECT_EQ(told.people[0].shared.people, 0);
    EXPECT_FALSE(tagDisclosure(study.read(), {bo}, "{sex}").showsCode);
    EXPECT_THROW(static_cast<void>(tagDisclosure(study.read(), {bo}, "{sex")), InvalidInput);
}

} // namespace
} // namespace emic::analysis
