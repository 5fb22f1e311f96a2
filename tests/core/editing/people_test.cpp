#include "core/editing/attributes.h"
#include "core/editing/meetings.h"
#include "core/editing/memos.h"
#include "core/editing/people.h"
#include "core/editing/renditions.h"
#include "core/editing/study_info.h"
#include "tests/core/editing/performing.h"

namespace emic::editing {
namespace {

using storage::Edit;
using study::AttributeType;
using study::AttributeValue;
using study::GroupId;
using study::ParticipantId;
using testing::ElementsAre;
using testing::HasSubstr;

class PeopleTest : public tests::EditingTest {
protected:
    GroupId group = study.addGroup("Group 1");
    ParticipantId first = study.addParticipant("P01", group);
    ParticipantId second = study.addParticipant("P02");

    std::string value(ParticipantId participant, study::AttributeId attribute) {
        for (const AttributeValue& each : study.read().where<&AttributeValue::participant>(participant))
            if (each.attribute == attribute)
                return each.value;
        return {};
    }
    study::AttributeId attribute(std::string_view name, AttributeType type,
                                 const std::vector<std::string>& categories = {}) {
        study::AttributeId id;
        study.edit([&](Edit& edit) { id = addAttribute(edit, name, type, categories); });
        return id;
    }
};

TEST_F(PeopleTest, Groups) {
    GroupId made;
    EXPECT_EQ(performed([&](Edit& edit) { made = addGroup(edit, "Group 2", "Evening"); }), "Add the group Group 2");
    performed([&](Edit& edit) { renameGroup(edit, made, "Evening"); });
    performed([&](Edit& edit) { describeGroup(edit, made, "Thursdays"); });
    EXPECT_THAT(refusal([&](Edit& edit) { renameGroup(edit, made, "GROUP 1"); }), HasSubstr("already"));
    EXPECT_THAT(refusal([&](Edit& edit) { removeGroup(edit, group); }), HasSubstr("1 participant"));
    performed([&](Edit& edit) { removeGroup(edit, made); });
    EXPECT_EQ(groupByName(study.read(), "group 1").id, group);
    EXPECT_THROW((void)groupByName(study.read(), "Group 7"), NotFound);
}

TEST_F(PeopleTest, Participants) {
    EXPECT_EQ(performed([&](Edit& edit) { addParticipant(edit, " P03 ", group); }), "Add the participant P03");
    EXPECT_THAT(refusal([&](Edit& edit) { addParticipant(edit, "p01"); }), HasSubstr("'P01'"));
    EXPECT_THAT(refusal([&](Edit& edit) { addParticipant(edit, " "); }), HasSubstr("empty"));
    performed([&](Edit& edit) { renameParticipant(edit, second, "Anne"); });
    performed([&](Edit& edit) { setGroup(edit, second, group); });
    performed([&](Edit& edit) { setGroup(edit, second, std::nullopt); });
    EXPECT_EQ(participantByCode(study.read(), "anne").id, second);
}

TEST_F(PeopleTest, RemovesAParticipantWithWhatIsKnown) {
    const auto age = attribute("Age", AttributeType::number);
    study.edit([&](Edit& edit) {
        setValue(edit, first, age, "40");
        setAttendance(edit, addMeeting(edit, group, "First"), {first});
        addMemo(edit, study::MemoTarget::participant, first.uuid, "Shy");
    });
    const study::SourceId source = study.addSource("Interview 1", {{"I", "Hello."}, {"P01", "Hello."}});
    EXPECT_THAT(refusal([&](Edit& edit) { removeParticipant(edit, first); }), HasSubstr("speaks in 1 source"));
    ParticipantRemoval removal;
    EXPECT_EQ(performed([&](Edit& edit) { removal = removeParticipant(edit, first, WhileBound::unbind); }),
              "Remove the participant P01 with 1 attribute value");
    EXPECT_EQ(removal.values + removal.attendances + removal.memos + removal.speakers, 4);
    const auto speakers = study.read().where<&study::Speaker::source>(source);
    EXPECT_EQ(speakers.at(1).role, study::Role::participant);
    EXPECT_FALSE(speakers.at(1).participant);
    performed([&](Edit& edit) { removeParticipant(edit, second); });
}

TEST_F(PeopleTest, SetsValuesAsTheTypeKeepsThem) {
    const auto age = attribute("Age", AttributeType::number);
    const auto sex = attribute("Sex", AttributeType::category, {"female", "male"});
    EXPECT_EQ(performed([&](Edit& edit) { setValue(edit, first, age, "40,50"); }), "Set Age of P01 to 40.5");
    unchanged([&](Edit& edit) { setValue(edit, first, age, "40.5"); });
    performed([&](Edit& edit) { setValue(edit, first, age, "41"); });
    performed([&](Edit& edit) { setValue(edit, first, sex, "FEMALE"); });
    EXPECT_EQ(value(first, sex), "female");
    EXPECT_THAT(refusal([&](Edit& edit) { setValue(edit, first, sex, "femal"); }), HasSubstr("Did you mean 'female'"));
    EXPECT_THAT(refusal([&](Edit& edit) { setValue(edit, first, age, " "); }), HasSubstr("no value"));
    performed([&](Edit& edit) { setValue(edit, second, sex, "other", NewCategory::add); });
    EXPECT_THAT(categoriesOf(study.read(), sex), ElementsAre("female", "male", "other"));
    performed([&](Edit& edit) { EXPECT_TRUE(clearValue(edit, first, age)); });
    unchanged([&](Edit& edit) { EXPECT_FALSE(clearValue(edit, first, age)); });
}

TEST_F(PeopleTest, ChangesATypeWhenAllValuesFit) {
    const auto ill = attribute("Ill", AttributeType::text);
    study.edit([&](Edit& edit) {
        setValue(edit, first, ill, "Ja");
        setValue(edit, second, ill, "nej");
    });
    EXPECT_THAT(refusal([&](Edit& edit) { changeAttributeType(edit, ill, AttributeType::number); }),
                HasSubstr("2 values do not fit: 'Ja' and 'nej'"));
    performed([&](Edit& edit) { changeAttributeType(edit, ill, AttributeType::yesNo); });
    EXPECT_EQ(value(first, ill) + value(second, ill), "yesno");
    performed([&](Edit& edit) { changeAttributeType(edit, ill, AttributeType::category); });
    EXPECT_THAT(categoriesOf(study.read(), ill), ElementsAre("no", "yes"));
    performed([&](Edit& edit) { changeAttributeType(edit, ill, AttributeType::text); });
    EXPECT_THAT(categoriesOf(study.read(), ill), ElementsAre());
    unchanged([&](Edit& edit) { changeAttributeType(edit, ill, AttributeType::text); });
}

TEST_F(PeopleTest, Categories) {
    const auto sex = attribute("Sex", AttributeType::category, {"f", "m"});
    study.edit([&](Edit& edit) { setValue(edit, first, sex, "f"); });
    performed([&](Edit& edit) { renameCategory(edit, sex, "F", "female"); });
    EXPECT_EQ(value(first, sex), "female");
    EXPECT_THAT(categoriesOf(study.read(), sex), ElementsAre("female", "m"));
    performed([&](Edit& edit) { addCategories(edit, sex, {"x", "M"}); });
    EXPECT_THAT(refusal([&](Edit& edit) { renameCategory(edit, sex, "x", "m"); }), HasSubstr("already"));
    EXPECT_THAT(refusal([&](Edit& edit) { renameCategory(edit, sex, "z", "y"); }), HasSubstr("no category"));
    EXPECT_THAT(refusal([&](Edit& edit) { removeCategory(edit, sex, "female"); }), HasSubstr("1 participant"));
    performed([&](Edit& edit) { removeCategory(edit, sex, "x"); });
    EXPECT_THAT(refusal([&](Edit& edit) { addAttribute(edit, "Age", AttributeType::number, {"1"}); }),
                HasSubstr("no categories"));
    EXPECT_THAT(refusal([&](Edit& edit) {
                    addAttribute(edit, "Kin", AttributeType::category, {"a", "A"});
                }),
                HasSubstr("twice"));
}

TEST_F(PeopleTest, RenamingAnAttributeReachesSpeakerTags) {
    const auto sex = attribute("Sex", AttributeType::category, {"f", "m"});
    const auto unit = study.addUnit(study.addSource("Interview 1", {{"P01", "Hello."}}), "Hello.");
    study.edit([&](Edit& edit) {
        setSpeakerTag(edit, "[{sex}, {group}]");
        setRendition(edit, unit, {.speakerTag = "({ sex })"});
    });
    performed([&](Edit& edit) { renameAttribute(edit, sex, "Gender"); });
    EXPECT_EQ(study.read().info().speakerTag, "[{Gender}, {group}]");
    EXPECT_EQ(study.read().all<study::Rendition>().at(0).speakerTag, "({Gender})");
    EXPECT_THAT(refusal([&](Edit& edit) { removeAttribute(edit, sex); }), HasSubstr("speaker tag"));
    study.edit([&](Edit& edit) { setSpeakerTag(edit, ""); });
    EXPECT_THAT(refusal([&](Edit& edit) { removeAttribute(edit, sex); }), HasSubstr("1 published quote"));
    study.edit([&](Edit& edit) { clearRendition(edit, unit); });
    study.edit([&](Edit& edit) { setValue(edit, first, sex, "f"); });
    EXPECT_EQ(performed([&](Edit& edit) { removeAttribute(edit, sex); }), "Remove the attribute Gender with 1 value");
}

TEST_F(PeopleTest, AttributeNamesAndOrder) {
    const auto age = attribute("Age", AttributeType::number);
    attribute("Sex", AttributeType::text);
    EXPECT_THAT(refusal([&](Edit& edit) { addAttribute(edit, "AGE", AttributeType::text); }), HasSubstr("already"));
    EXPECT_THAT(refusal([&](Edit& edit) { addAttribute(edit, "Group", AttributeType::text); }),
                HasSubstr("speaker tags"));
    EXPECT_THAT(refusal([&](Edit& edit) { addAttribute(edit, "a{b", AttributeType::text); }), HasSubstr("braces"));
    performed([&](Edit& edit) { moveAttribute(edit, age, 1); });
    EXPECT_EQ(study.read().all<study::Attribute>().at(1).id, age);
    EXPECT_EQ(attributeByName(study.read(), "age").id, age);
}

TEST_F(PeopleTest, Meetings) {
    study::MeetingId meeting;
    EXPECT_EQ(performed([&](Edit& edit) { meeting = addMeeting(edit, group, "First", "3.2.2024"); }),
              "Add the meeting First of the group Group 1");
    EXPECT_EQ(study.read().get(meeting).date, "2024-02-03");
    EXPECT_THAT(refusal([&](Edit& edit) { setMeetingDate(edit, meeting, "3/2/2024"); }),
                HasSubstr("may be 2024-02-03 or"));
    performed([&](Edit& edit) { setMeetingDate(edit, meeting, std::nullopt); });
    performed([&](Edit& edit) { setTopics(edit, meeting, {"Sleep", "Food"}); });
    const auto before = study.read().where<&study::MeetingTopic::meeting>(meeting);
    performed([&](Edit& edit) { setTopics(edit, meeting, {"Food", "Work"}); });
    const auto after = study.read().where<&study::MeetingTopic::meeting>(meeting);
    EXPECT_EQ(after.at(0).id, before.at(1).id);
    EXPECT_EQ(after.size(), 2U);
    performed([&](Edit& edit) { setAttendance(edit, meeting, {first, second, first}); });
    performed([&](Edit& edit) { setAttendance(edit, meeting, {second}); });
    unchanged([&](Edit& edit) { setAttendance(edit, meeting, {second}); });
    EXPECT_THAT(refusal([&](Edit& edit) { addMeeting(edit, group, "first"); }), HasSubstr("already"));
    performed([&](Edit& edit) { renameMeeting(edit, meeting, "Opening"); });
    EXPECT_EQ(meetingByName(study.read(), "opening").id, meeting);
    study.edit([&](Edit& edit) { addMeeting(edit, addGroup(edit, "Group 2"), "Opening"); });
    EXPECT_THROW((void)meetingByName(study.read(), "Opening"), InvalidInput);
    EXPECT_EQ(meetingByName(study.read(), "Opening", group).id, meeting);
    performed([&](Edit& edit) { removeMeeting(edit, meeting); });
}

} // namespace
} // namespace emic::editing
