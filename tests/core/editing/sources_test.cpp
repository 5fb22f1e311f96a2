#include "core/editing/codings.h"
#include "core/editing/meetings.h"
#include "core/editing/memos.h"
#include "core/editing/sources.h"
#include "tests/core/editing/performing.h"

namespace emic::editing {
namespace {

using storage::Edit;
using study::Role;
using study::SourceId;
using study::Speaker;
using testing::ElementsAre;
using testing::HasSubstr;

NewSource answer(std::string_view name) {
    NewSource source;
    source.name = name;
    source.original = Kept::of("Fine.");
    source.text = Kept::of("Fine.");
    source.turns = Kept::of(study::encodeTurns({{text::span(0, 5), 0, {}, {}}}));
    source.characters = 5;
    source.turnCount = 1;
    source.speakers = {{"P01", Role::unknown, std::nullopt, 1}};
    source.remarks = {"One turn is short."};
    return source;
}

using SourcesTest = tests::EditingTest;

TEST_F(SourcesTest, AddsBehindTheOthers) {
    SourceId id;
    EXPECT_EQ(performed([&](Edit& edit) { id = addSource(edit, answer(" Answer  1 ")); }),
              "Import the source Answer 1");
    EXPECT_EQ(study.read().get(id).language, "en");
    EXPECT_EQ(study.read().textOf(study.read().get(id)).utf8(), "Fine.");
    EXPECT_EQ(study.read().where<&study::ImportRemark::source>(id).size(), 1U);
    performed([&](Edit& edit) { addSource(edit, answer("Answer 0")); });
    EXPECT_EQ(study.read().all<study::Source>().at(1).name, "Answer 0");
}

TEST_F(SourcesTest, RefusesWhatCannotBe) {
    study.edit([&](Edit& edit) { addSource(edit, answer("Answer 1")); });
    EXPECT_THAT(refusal([&](Edit& edit) { addSource(edit, answer("Answer 1")); }), HasSubstr("already"));
    EXPECT_THAT(refusal([&](Edit& edit) { addSource(edit, answer(" ")); }), HasSubstr("empty"));
    NewSource source = answer("Answer 2");
    source.language = "12345678901";
    EXPECT_THAT(refusal([&](Edit& edit) { addSource(edit, source); }), HasSubstr("language tag"));
    source = answer("Answer 2");
    source.speakers.clear();
    EXPECT_THAT(refusal([&](Edit& edit) { addSource(edit, source); }), HasSubstr("not among its speakers"));
    source = answer("Answer 2");
    source.characters = 3;
    EXPECT_THROW(study.edit([&](Edit& edit) { addSource(edit, source); }), InvalidInput);
}

TEST_F(SourcesTest, BelongsToItsMeetingsGroup) {
    const study::GroupId one = study.addGroup("One");
    const study::GroupId two = study.addGroup("Two");
    study::MeetingId meeting;
    study.edit([&](Edit& edit) { meeting = addMeeting(edit, one, "First"); });
    NewSource source = answer("Meeting");
    source.meeting = meeting;
    SourceId id;
    performed([&](Edit& edit) { id = addSource(edit, source); });
    EXPECT_EQ(study.read().get(id).group, one);
    EXPECT_THAT(refusal([&](Edit& edit) { describeSource(edit, id, {.group = two}); }), HasSubstr("another group"));
    EXPECT_THAT(refusal([&](Edit& edit) { removeMeeting(edit, meeting); }), HasSubstr("1 source"));
    performed([&](Edit& edit) { describeSource(edit, id, {.meeting = std::optional<study::MeetingId>()}); });
    performed([&](Edit& edit) {
        describeSource(edit, id, {.name = "Talk", .kind = study::SourceKind::groupDiscussion, .date = "2024-01-02"});
    });
    EXPECT_EQ(study.read().get(id).name, "Talk");
    EXPECT_EQ(study.read().get(id).group, one);
}

TEST_F(SourcesTest, BindsSpeakers) {
    const SourceId source =
        study.addSource("Talk", {{"Anne", "Hi."}, {"Int 1", "Hello."}, {"p 07", "Hm."}, {"B", "Ja."}});
    const study::ParticipantId anne = study.addParticipant("P01");
    const study::ParticipantId seven = study.addParticipant("P07");
    performed([&](Edit& edit) { bindSpeakers(edit, source, {{" anne ", anne, {}}}); });
    std::vector<std::string> unfit;
    performed([&](Edit& edit) { unfit = bindByLabel(edit, source); });
    EXPECT_THAT(unfit, ElementsAre("B"));
    const std::vector<Speaker> speakers = study.read().where<&Speaker::source>(source);
    EXPECT_EQ(speakers[0].participant, anne);
    EXPECT_EQ(speakers[1].role, Role::interviewer);
    EXPECT_EQ(speakers[2].participant, seven);
    EXPECT_EQ(speakers[3].role, Role::unknown);
    EXPECT_THAT(refusal([&](Edit& edit) {
                    bindSpeakers(edit, source, {{"C", anne, {}}});
                }),
                HasSubstr("no speaker 'C'"));
    EXPECT_THAT(refusal([&](Edit& edit) {
                    bindSpeakers(edit, source, {{"B", anne, Role::moderator}});
                }),
                HasSubstr("another role"));
    performed([&](Edit& edit) { bindSpeakers(edit, source, {{"Anne", {}, Role::moderator}}); });
    EXPECT_FALSE(study.read().where<&Speaker::source>(source)[0].participant);
}

TEST_F(SourcesTest, KnowsUsualLabels) {
    for (const std::string_view label : {"I", "I:", "Int.", "Interviewer 2", "INTERVJUER", "Intervieweur", "q"})
        EXPECT_EQ(roleOfLabel(label), Role::interviewer) << label;
    for (const std::string_view label : {"Moderator", "MOD", "Moderador 1", "Ordstyrer"})
        EXPECT_EQ(roleOfLabel(label), Role::moderator) << label;
    EXPECT_EQ(roleOfLabel("Deltager 3"), Role::participant);
    for (const std::string_view label : {"Anne", "P01", "", "7", "Ida"})
        EXPECT_EQ(roleOfLabel(label), Role::unknown) << label;
}

TEST_F(SourcesTest, RemovesWithWhatHangsOnIt) {
    const SourceId source = study.addSource("Interview 1", {{"P01", "One. Two."}});
    const study::ThemeId theme = study.addTheme("Theme");
    const study::UnitId unit = study.addUnit(source, "One.");
    study.code(unit, theme);
    study.edit([&](Edit& edit) {
        addMemo(edit, study::MemoTarget::source, source.uuid, "Long");
        addMemo(edit, study::MemoTarget::unit, unit.uuid, "Short");
    });
    const SourceRemoval expected = removalOf(study.read(), source);
    SourceRemoval removal;
    EXPECT_EQ(performed([&](Edit& edit) { removal = removeSource(edit, source); }),
              "Remove the source Interview 1 with 1 meaning unit and 1 coding");
    EXPECT_EQ(removal.memos, 2);
    EXPECT_EQ(expected.memos, 2);
    study.study().undo();
    EXPECT_EQ(study.read().textOf(sourceByName(study.read(), "interview 1")).utf8(), "One. Two.");
}

TEST_F(SourcesTest, FindsByName) {
    const SourceId source = study.addSource("Interview 1", {});
    EXPECT_EQ(sourceByName(study.read(), "INTERVIEW 1").id, source);
    EXPECT_EQ(sourceByName(study.read(), source.text()).id, source);
    try {
        (void)sourceByName(study.read(), "Interveiw 1");
        FAIL();
    } catch (const NotFound& error) {
        EXPECT_THAT(error.what(), HasSubstr("Did you mean 'Interview 1'?"));
    }
}

} // namespace
} // namespace emic::editing
