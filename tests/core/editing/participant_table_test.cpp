#include "core/editing/attributes.h"
#include "core/editing/participant_table.h"
#include "core/editing/people.h"
#include "tests/core/editing/performing.h"

namespace emic::editing {
namespace {

using storage::Edit;
using study::AttributeType;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TableRows tableOf(std::vector<std::string> header, const std::vector<std::vector<std::string>>& rows) {
    TableRows table;
    table.header = std::move(header);
    std::int64_t number = 2;
    for (const std::vector<std::string>& row : rows)
        table.rows.push_back({number++, row});
    return table;
}

class ParticipantTableTest : public tests::EditingTest {
protected:
    TableRows table = tableOf({"Participant ID", "Group", "Sex", "Age", "Smokes", "Since", "Remark", "Empty"},
                              {{"P01", "G1", "f", "40,5", "ja", "1.2.2020", "came late", ""},
                               {"P02", "G1", "m", "1,234", "nej", "2.2.2020", "shy", ""},
                               {"P03", "g1", "f", "50", "NA", "3.2.2020", "", ""},
                               {"P04", "G2", "m", "60", "ja", "4.2.2020", "left", ""}});

    std::vector<TableColumn> proposed() { return proposeColumns(study.read(), table); }
    TablePlan plan(const TableOptions& options = {}) {
        return planParticipants(study.read(), table, proposed(), options);
    }
    void import(const TableOptions& options = {}) {
        performed([&](Edit& edit) { importParticipants(edit, table, proposed(), options); });
    }
    std::string value(std::string_view code, std::string_view attribute) {
        const auto id = attributeByName(study.read(), attribute).id;
        for (const auto& each :
             study.read().where<&study::AttributeValue::participant>(participantByCode(study.read(), code).id))
            if (each.attribute == id)
                return each.value;
        return {};
    }
};

TEST_F(ParticipantTableTest, ProposesWhatColumnsAre) {
    const std::vector<TableColumn> columns = proposed();
    EXPECT_EQ(columns[0].use, ColumnUse::code);
    EXPECT_EQ(columns[1].use, ColumnUse::group);
    EXPECT_EQ(columns[2].type, AttributeType::category);
    EXPECT_EQ(columns[3].type, AttributeType::number);
    EXPECT_EQ(columns[4].type, AttributeType::yesNo);
    EXPECT_EQ(columns[5].type, AttributeType::date);
    EXPECT_EQ(columns[6].type, AttributeType::text);
    EXPECT_EQ(columns[7].use, ColumnUse::ignored);
}

TEST_F(ParticipantTableTest, WithoutAHeadingForItTheCodeIsWhatDiffers) {
    table = tableOf({"Sex", "Who", "Kind"}, {{"f", "A", "x y"}, {"f", "B", "z"}});
    EXPECT_EQ(proposed()[1].use, ColumnUse::code);
    EXPECT_EQ(proposed()[2].attribute, "Kind (table)");
}

TEST_F(ParticipantTableTest, PlansAndImports) {
    study.addParticipant("P99");
    const TablePlan planned = plan();
    EXPECT_THAT(planned.added, SizeIs(4));
    EXPECT_THAT(planned.missing, ElementsAre("P99"));
    EXPECT_THAT(planned.newGroups, ElementsAre("G1", "G2"));
    EXPECT_THAT(planned.ignoredColumns, ElementsAre("Empty"));
    EXPECT_THAT(planned.problems, IsEmpty());
    EXPECT_THAT(planned.attributes[0].newCategories, ElementsAre("f", "m"));
    EXPECT_EQ(study.read().count<study::Participant>(), 1);
    import();
    EXPECT_EQ(value("P02", "age"), "1.234") << "40,5 shows that the comma is decimal";
    EXPECT_EQ(value("P03", "smokes"), "");
    EXPECT_EQ(value("P04", "since"), "2020-02-04");
    EXPECT_EQ(study.read().get(*participantByCode(study.read(), "P03").group).name, "G1");
    EXPECT_EQ(study.read().count<study::Participant>(), 5);
}

TEST_F(ParticipantTableTest, ImportingAgainUpdates) {
    import();
    unchanged([&](Edit& edit) { importParticipants(edit, table, proposed()); });
    table.rows[0].cells[3] = "41,5";
    table.rows[1].cells[2] = "other";
    table.rows[3].cells[1] = "G1";
    table.rows[3].cells[6] = "";
    const TablePlan planned = plan();
    ASSERT_THAT(planned.changed, SizeIs(3));
    EXPECT_THAT(planned.unchanged, ElementsAre("P03"));
    EXPECT_THAT(planned.changed[0].values, ElementsAre(PlannedValue{"Age", "40.5", "41.5"}));
    EXPECT_THAT(planned.changed[2].values, ElementsAre(PlannedValue{"group", "G2", "G1"}));
    import();
    EXPECT_EQ(value("P02", "sex"), "other");
    EXPECT_EQ(value("P04", "remark"), "left");
    import({.emptyCells = EmptyCells::clear});
    EXPECT_EQ(value("P04", "remark"), "");
}

TEST_F(ParticipantTableTest, ProblemsBlockUnlessSetAside) {
    table.rows.push_back({6, {"p02", "G1", "f"}});
    table.rows.push_back({7, {"", "G1", "f"}});
    table.rows.push_back({8, {"", "", ""}});
    table.rows.push_back({9, {"P09", "G1", "f", "old"}});
    table.rows.push_back({10, {"P10", "", "", "", "", "", "", "", "too much"}});
    std::vector<TableColumn> columns = proposed();
    columns[3].type = AttributeType::number;
    const TablePlan planned = planParticipants(study.read(), table, columns);
    std::vector<std::int64_t> rows;
    for (const TableProblem& problem : planned.problems)
        rows.push_back(problem.row);
    EXPECT_THAT(rows, ElementsAre(6, 7, 9, 10));
    EXPECT_THAT(refusal([&](Edit& edit) { importParticipants(edit, table, columns); }),
                HasSubstr("The table has 4 problems"));
    performed([&](Edit& edit) { importParticipants(edit, table, columns, {.problems = WithProblems::setAside}); });
    std::vector<std::string> codes;
    for (const study::Participant& participant : study.read().all<study::Participant>())
        codes.push_back(participant.code);
    EXPECT_THAT(codes, ElementsAre("P01", "P03", "P04", "P09"));
    EXPECT_EQ(value("P09", "age"), "");
    EXPECT_EQ(value("P09", "sex"), "f");
}

TEST_F(ParticipantTableTest, UnknownCategoriesMayBeProblems) {
    import();
    table.rows[1].cells[2] = "ff";
    EXPECT_THAT(plan({.unknownCategories = UnknownCategories::problem}).problems, SizeIs(1));
    EXPECT_THAT(plan().attributes[0].newCategories, ElementsAre("ff"));
}

TEST_F(ParticipantTableTest, ImpossibleColumnsAreRefused) {
    std::vector<TableColumn> columns = proposed();
    columns[0].use = ColumnUse::ignored;
    EXPECT_THROW((void)planParticipants(study.read(), table, columns), InvalidInput);
    columns = proposed();
    columns[2].use = ColumnUse::code;
    EXPECT_THROW((void)planParticipants(study.read(), table, columns), InvalidInput);
    columns = proposed();
    columns[3].attribute = "sex";
    EXPECT_THROW((void)planParticipants(study.read(), table, columns), InvalidInput);
    columns = proposed();
    columns[3].attribute = "kind";
    EXPECT_THROW((void)planParticipants(study.read(), table, columns), InvalidInput);
    columns = proposed();
    columns[3].place = 99;
    EXPECT_THROW((void)planParticipants(study.read(), table, columns), InvalidInput);
    import();
    columns = proposed();
    columns[3].type = AttributeType::text;
    EXPECT_THROW((void)planParticipants(study.read(), table, columns), InvalidInput);
}

} // namespace
} // namespace emic::editing
