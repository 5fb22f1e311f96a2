#include "core/editing/editing.h"
#include "core/storage/check.h"
#include "core/storage/words.h"
#include "tests/core/editing/performing.h"

namespace emic::editing {
namespace {

using storage::Edit;
using study::SourceId;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PseudonymiseTest : public tests::EditingTest {
protected:
    PseudonymTable table{std::vector<PseudonymRow>{{"Anna", "Nora"}, {"Berg", "Dal"}, {"Lind", "Holm"}}};
    SourceId source;

    void SetUp() override {
        study.addParticipant("Anna");
        source = study.addSource(
            "Interview with Anna",
            {{"Lind", "Did Anna sleep well?"}, {"Anna", "ANNA never does. Annas sister, fru Berg, does."}},
            study::SourceKind::interview, "da");
        const study::UnitId unit = study.addUnit(source, "Annas sister, fru Berg");
        study.addUnit(source, "Did Anna sleep");
        study.code(unit, study.addTheme("What Anna says"));
        study.edit([&](Edit& edit) {
            setRendition(edit, unit,
                         {.published = "Annas [...] Berg", .translation = "Anna's sister", .language = "en"});
            addMemo(edit, study::MemoTarget::unit, unit.uuid, "Berg again. See Lind.");
            const study::AttributeId name =
                addAttribute(edit, "Alias of Anna", study::AttributeType::category, {"Berg", "none"});
            setValue(edit, edit.all<study::Participant>().front().id, name, "Berg");
        });
        study.addAnalyst("Lind");
    }

    [[nodiscard]] std::vector<std::string> namesLeft() const {
        std::vector<std::string> left;
        const auto look = [&](const std::string& where, std::string_view words) {
            for (const FoundName& found : table.find(words, languagesOf(study.read())))
                left.push_back(where + ": " + std::string(words.substr(found.begin, found.end - found.begin)));
        };
        storage::forEachWords(study.read(), [&](const storage::WordsPlace& place, std::string_view words) {
            look(std::string(place.called), words);
        });
        for (const study::Source& each : study.read().all<study::Source>())
            look("text", study.read().content(each.text));
        return left;
    }
};

TEST_F(PseudonymiseTest, ReplacesEverywhereInOneEditThatUndoTakesBack) {
    const Pseudonymisation plan = planPseudonyms(study.read(), table);
    EXPECT_EQ(plan.names[0].inTexts, 3);
    EXPECT_EQ(plan.sources, 1);
    Pseudonymisation result;
    EXPECT_EQ(performed([&](Edit& edit) { result = pseudonymise(edit, table); }), "Replace names by pseudonyms");
    EXPECT_EQ(result.replaced(), plan.replaced());
    EXPECT_EQ(result.rows, plan.rows);
    EXPECT_EQ(result.unfitRenditions, 0);
    EXPECT_THAT(result.analystsNames, ElementsAre("Anna", "Lind"));
    EXPECT_THAT(namesLeft(), ElementsAre("analyst: Anna", "analyst: Lind"));
    EXPECT_EQ(study.read().textOf(study.read().get(source)).utf8(),
              "Did Nora sleep well?\nNORA never does. Noras sister, fru Dal, does.");
    EXPECT_EQ(study.read().all<study::Rendition>().front().published, "Noras [...] Dal");
    EXPECT_EQ(study.read().get(source).fileName, "Interview with Nora.txt");
    EXPECT_EQ(study.read().all<study::AttributeValue>().front().value, "Dal");
    EXPECT_EQ(study.read().count<study::AttributeCategory>(), 2);
    EXPECT_THAT(study.read().all<study::SecondLook>(), IsEmpty());
    EXPECT_THAT(storage::check(study.study().path()).problems, IsEmpty());
    unchanged([&](Edit& edit) { pseudonymise(edit, table); });
    const study::JournalEntry entry = study.study().journal(1).front();
    EXPECT_THAT(table.find(entry.sentence + entry.reason, "da"), IsEmpty());
}

TEST_F(PseudonymiseTest, RefusesNamesThatWouldBecomeTheSame) {
    study.addParticipant("Nora");
    EXPECT_THAT(refusal([&](Edit& edit) { pseudonymise(edit, table); }), HasSubstr("one like this already"));
}

TEST_F(PseudonymiseTest, TellsOfPseudonymsThatAreThereAlready) {
    study.addSource("Two", {{"I", "And Holm?"}});
    EXPECT_THAT(planPseudonyms(study.read(), table).pseudonymsThere, ElementsAre("Holm"));
}

TEST_F(PseudonymiseTest, UnitsThatWouldBeJoinedNeedConsent) {
    study.addUnit(source, "fru");
    study.addUnit(source, "Berg");
    const PseudonymTable both(std::vector<PseudonymRow>{{"fru Berg", "NN"}});
    EXPECT_THAT(refusal([&](Edit& edit) { pseudonymise(edit, both); }), HasSubstr("same as another"));
    Pseudonymisation result;
    performed([&](Edit& edit) { result = pseudonymise(edit, both, Losses::accept); });
    EXPECT_EQ(result.unitsJoined, 1);
}

TEST_F(PseudonymiseTest, ProposesWhatLooksLikeANameOrANumber) {
    study.addSource("Two",
                    {{"Marianne", "Yesterday Karin Holst came, and I rang Karin at 12 34 56 78. Monday she left."},
                     {"I", "And karin?"}},
                    study::SourceKind::interview, "en");
    study.addSource("Drei",
                    {{"I", "Der Hund und Klaus kamen. Dann sah ich Klaus wieder mit dem Hund, und Frau Weber."}},
                    study::SourceKind::interview, "de");
    std::map<std::string, std::string> proposed;
    for (const ProposedName& each : proposeNames(study.read()))
        proposed[each.name] = each.kind;
    EXPECT_EQ(proposed["Karin"], "name");
    EXPECT_EQ(proposed["Holst"], "name");
    EXPECT_EQ(proposed["Klaus"], "name");
    EXPECT_EQ(proposed["Weber"], "name");
    EXPECT_EQ(proposed["Marianne"], "speaker label");
    EXPECT_EQ(proposed["12 34 56 78"], "telephone number");
    EXPECT_FALSE(proposed.contains("Hund"));
    EXPECT_FALSE(proposed.contains("Yesterday"));
    EXPECT_FALSE(proposed.contains("Monday"));
    EXPECT_FALSE(proposed.contains("I"));
}

} // namespace
} // namespace emic::editing
