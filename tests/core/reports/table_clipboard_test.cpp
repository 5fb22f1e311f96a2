#include "core/reports/columns.h"
#include "core/reports/figures.h"
#include "core/reports/svg_writer.h"
#include "core/reports/table_clipboard.h"

#include <gmock/gmock.h>
#include <pugixml.hpp>

#include <algorithm>

namespace emic::tests {
namespace {

using namespace reports;
using testing::HasSubstr;
using testing::Not;

PageTable example() {
    Table table{{textColumn("outcome"), numberColumn("change"), textColumn("hidden", Room::onlyInFiles),
                 listColumn("footnotes")},
                {}};
    table.rows.push_back({"Sleep & <rest>", -1.5, "no", textList({"One person was ill."})});
    table.rows.push_back({"=SUM(A1)\tlater", 2.0, "no", textList({})});
    return pageTable("example", "Before and \"after\"", std::move(table), {"All of them."});
}

TEST(TableClipboard, IsWellFormedAndKeepsItsLook) {
    const std::string html = formattedTable(example());
    pugi::xml_document parsed;
    ASSERT_TRUE(parsed.load_string(("<div>" + html + "</div>").c_str()));
    const pugi::xml_node rows = parsed.select_node("//tbody").node();
    ASSERT_EQ(std::distance(rows.begin(), rows.end()), 2);
    EXPECT_STREQ(rows.first_child().first_child().child_value(), "Sleep & <rest>");
    EXPECT_STREQ(rows.first_child().first_child().child("sup").child_value(), "a");
    EXPECT_THAT(rows.first_child().last_child().attribute("style").value(), HasSubstr("text-align:right"));
    EXPECT_THAT(html, HasSubstr("border-bottom:1.5pt solid black"));
    EXPECT_THAT(html, HasSubstr("One person was ill."));
    EXPECT_THAT(html, Not(HasSubstr("hidden")));
    EXPECT_THAT(formattedTable(example(), 1), Not(HasSubstr("SUM"))) << "no more rows than asked for";
}

TEST(TableClipboard, LinesWithTabsAreSafeForSpreadsheets) {
    EXPECT_EQ(tabbedTable(example()), "Outcome\tChange\nSleep & <rest>\t-1.5\ta\n'=SUM(A1) later\t2.0\n\n"
                                      "All of them.\na One person was ill.\n");
}

analysis::JointDisplay display(std::size_t count) {
    analysis::JointDisplay made;
    made.about = {{}, "Before", "After"};
    made.about.scale.name = "Mood";
    made.about.scale.better = outcomes::Better::higher;
    made.numbers.theme = "Calm";
    made.numbers.base = count;
    for (std::size_t place = 0; place < count; ++place) {
        const double change = static_cast<double>(place * 37 % 23) - 11;
        analysis::JointPerson person{study::ParticipantId::make(), "P" + std::to_string(place), 0, {}};
        person.change = analysis::PersonChange{person.code,
                                               0,
                                               change,
                                               change,
                                               change > 0   ? outcomes::Verdict::better
                                               : change < 0 ? outcomes::Verdict::worse
                                                            : outcomes::Verdict::same,
                                               {},
                                               person.id};
        (place % 3 == 0 ? made.voiced : made.others).people.push_back(person);
    }
    return made;
}

TEST(JointFigure, HasAPointForEachPersonWithinTheFigure) {
    for (const std::size_t count : {0U, 1U, 5U, 300U, 10'000U}) {
        const analysis::JointDisplay shown = display(count);
        const Drawing drawing = jointFigure(shown);
        std::size_t points = 0;
        for (const Group& group : drawing.groups) {
            if (group.key.empty())
                continue;
            ++points;
            const Mark& mark = std::get<Mark>(group.shapes.at(0));
            EXPECT_GE(mark.centre.y - mark.radius, 0);
            EXPECT_LE(mark.centre.y + mark.radius, drawing.height);
            EXPECT_GE(mark.centre.x, 0);
            EXPECT_LE(mark.centre.x, drawing.width);
        }
        EXPECT_EQ(points, count);
        pugi::xml_document parsed;
        EXPECT_TRUE(parsed.load_string(svg(drawing).c_str())) << count;
    }
    const Drawing five = jointFigure(display(5));
    EXPECT_TRUE(
        std::ranges::any_of(five.groups, [](const Group& group) { return group.title == "P1: +3.00, better"; }));
}

} // namespace
} // namespace emic::tests
