#include "core/reports/figures.h"
#include "core/reports/svg_writer.h"

#include <gmock/gmock.h>
#include <pugixml.hpp>

#include <cmath>
#include <set>

namespace emic::tests {
namespace {

using namespace reports;
using outcomes::Verdict;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view hostile = "</title><script>alert('x')</script> & \"q\" \x1b[31m \xFF \x01 ]]> <!--";

analysis::ScaleAndWaves about(const std::string& name = "WHO-5 score") {
    analysis::ScaleAndWaves made{{}, "Baseline", "After"};
    made.scale.name = name;
    made.scale.better = outcomes::Better::higher;
    return made;
}

/// People whose values go through their range in steps that share no divisor with it.
std::vector<analysis::PersonChange> people(std::size_t count, bool constant = false) {
    std::vector<analysis::PersonChange> made;
    for (std::size_t place = 0; place < count; ++place) {
        analysis::PersonChange person{"P" + std::to_string(place + 1), 50, 50, 0, Verdict::same, {}};
        if (!constant) {
            person.before = static_cast<double>(place * 37 % 101);
            person.after = static_cast<double>(place * 53 % 101);
            person.change = person.after - person.before;
            person.verdict = person.change > 0 ? Verdict::better : person.change < 0 ? Verdict::worse : Verdict::same;
        }
        made.push_back(person);
    }
    return made;
}

analysis::ThemeMap mapOf(std::size_t count, std::size_t themes) {
    analysis::ThemeMap made{about(), {}, {}};
    for (std::size_t theme = 0; theme < themes; ++theme)
        made.themes.push_back("Theme " + std::to_string(theme));
    for (const analysis::PersonChange& person : people(count)) {
        analysis::ThemeMapRow row{person.code, {}, person.change, person.verdict};
        for (std::size_t theme = 0; theme < themes; ++theme)
            row.units.push_back(static_cast<std::int64_t>((theme * 7 + person.code.size()) % 13));
        made.rows.push_back(std::move(row));
    }
    return made;
}

analysis::VoicedChangesOfScale voices(std::size_t count, std::size_t themes) {
    analysis::VoicedChangesOfScale made{about(), count, {}};
    for (std::size_t theme = 0; theme < themes; ++theme) {
        analysis::VoicedChanges row{"Theme " + std::to_string(theme), {}, {}};
        for (const analysis::PersonChange& person : people(count)) {
            analysis::VoiceSide& side = (person.code.size() + theme) % 2 == 0 ? row.voiced : row.others;
            ++side.people;
            side.changes.push_back(person);
        }
        for (analysis::VoiceSide* side : {&row.voiced, &row.others}) {
            statistics::Values values;
            for (const analysis::PersonChange& person : side->changes)
                values.push_back(person.change);
            side->mean = statistics::pairedT(values);
        }
        made.themes.push_back(std::move(row));
    }
    return made;
}

analysis::Saturation saturationOf(std::size_t count) {
    analysis::Saturation made;
    std::size_t soFar = 0;
    for (std::size_t place = 0; place < count; ++place) {
        analysis::SaturationRow row;
        row.source = "Source " + std::to_string(place + 1);
        row.newThemes.assign(place < 6 ? 4 : 0, "Theme");
        soFar += row.newThemes.size();
        row.soFar = soFar;
        if (place >= 5)
            row.share = static_cast<double>(row.newThemes.size()) / 16;
        made.rows.push_back(std::move(row));
    }
    if (count > 6)
        made.reachedAt = 6;
    return made;
}

/// Reads the SVG back; fails the test when it is no well-formed XML.
pugi::xml_document parsed(const Drawing& drawing) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(svg(drawing).c_str()));
    return document;
}

std::set<std::string> titlesOf(const Drawing& drawing) {
    std::set<std::string> titles;
    const pugi::xml_document document = parsed(drawing);
    for (const auto& group : document.child("svg").children("g"))
        titles.insert(group.child_value("title"));
    return titles;
}

void expectWithin(const Drawing& drawing) {
    const auto inside = [&](const Point& point, double room) {
        EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
        EXPECT_GE(point.x, -room);
        EXPECT_GE(point.y, -room);
        EXPECT_LE(point.x, drawing.width + room);
        EXPECT_LE(point.y, drawing.height + room);
    };
    EXPECT_FALSE(drawing.title.empty());
    EXPECT_FALSE(drawing.description.empty());
    for (const Group& group : drawing.groups)
        for (const Shape& shape : group.shapes) {
            if (const auto* path = std::get_if<Path>(&shape))
                for (const Point& point : path->points)
                    inside(point, 0.5);
            if (const auto* box = std::get_if<Box>(&shape)) {
                inside(box->corner, 0.5);
                inside({box->corner.x + box->width, box->corner.y + box->height}, 0.5);
                EXPECT_GE(box->width, 0);
                EXPECT_GE(box->height, 0);
            }
            if (const auto* mark = std::get_if<Mark>(&shape))
                inside(mark->centre, 0.5);
            if (const auto* words = std::get_if<Words>(&shape))
                inside(words->at, 0.5);
        }
}

TEST(Figures, HoldForNobodyAndForHundreds) {
    for (const std::size_t count : {0U, 1U, 2U, 27U, 300U}) {
        expectWithin(changeFigure({about(), people(count), 0}));
        expectWithin(changeFigure({about(), people(count, true), 0}));
        expectWithin(voiceFigure(voices(count, 8)));
        expectWithin(saturationFigure(saturationOf(count), {}));
        for (const std::size_t themes : {0U, 1U, 8U, 200U})
            expectWithin(themeMapFigure(mapOf(count, themes)));
    }
}

TEST(Figures, FitAPageHoweverManyPeople) {
    EXPECT_LT(changeFigure({about(), people(3000), 0}).height, 740);
    EXPECT_LT(themeMapFigure(mapOf(300, 8)).height, 780);
}

TEST(Figures, TraceEachPersonByTitle) {
    const auto titles = titlesOf(changeFigure({about(), people(300), 0}));
    for (const analysis::PersonChange& person : people(300))
        EXPECT_THAT(titles, Contains(testing::StartsWith(person.code + ": "))) << person.code;
    EXPECT_THAT(titles, Contains("P2: 37 → 53 (+16.00, better)"));
    EXPECT_THAT(titlesOf(themeMapFigure(mapOf(3, 2))), Contains(testing::StartsWith("P2: Theme 0 2")));
    EXPECT_THAT(titlesOf(voiceFigure(voices(10, 1))), Contains("P2, voiced Theme 0: +16.00"));
}

TEST(Figures, CountOnAnswersWhoChanged) {
    analysis::ScaleChanges changes{about("Alone"), {}, 0};
    changes.about.scale.rule = outcomes::Rule::recode;
    changes.people = {{"P01", 0, 1, 1, Verdict::better, {}},
                      {"P02", 1, 0, -1, Verdict::worse, {}},
                      {"P03", 1, 1, 0, Verdict::same, {}}};
    const std::string file = svg(changeFigure(changes));
    EXPECT_THAT(file, HasSubstr("no before, yes after (1)"));
    EXPECT_THAT(file, HasSubstr("no before, no after (0)"));
    EXPECT_THAT(file, HasSubstr("<title>P02: yes before, no after</title>"));
    EXPECT_THAT(file, HasSubstr("n = 3: 1 better, 1 worse, 1 the same."));
}

TEST(Figures, SayWhatIsFew) {
    const std::string file = svg(voiceFigure(voices(4, 1)));
    EXPECT_THAT(file, HasSubstr("n = 4<"));
    EXPECT_THAT(file, HasSubstr("n = 0 (few)"));
}

TEST(Figures, ShowWhenSaturationWasReached) {
    const Drawing drawing = saturationFigure(saturationOf(10), {});
    EXPECT_THAT(drawing.description, HasSubstr("reached with Source 7, number 7"));
    EXPECT_THAT(titlesOf(drawing), Contains("Threshold 5%"));
    EXPECT_THAT(saturationFigure(saturationOf(3), {}).description, HasSubstr("not reached"));
}

TEST(Figures, CountPairsOfThemes) {
    const Drawing drawing = togetherFigure({"A", "B", "C"}, {{"A", "C", 2, 5, 9, 3}, {"B", "C", 0, 1, 1, 1}});
    expectWithin(drawing);
    EXPECT_THAT(titlesOf(drawing),
                Contains("A and C: 5 overlapping, 2 in the same unit, 9 near; voiced both: 3 people"));
    EXPECT_THAT(togetherFigure({"A"}, {}).description, HasSubstr("No two themes"));
}

TEST(Figures, TakeAnythingForAName) {
    analysis::ScaleChanges changes{about(std::string(hostile)), people(3), 0};
    changes.people[0].code = std::string(hostile);
    changes.people[1].code = std::string(400, 'W');
    const std::string file = svg(changeFigure(changes));
    EXPECT_THAT(file, Not(HasSubstr("<script")));
    EXPECT_THAT(file, Not(HasSubstr("\x1b")));
    const pugi::xml_document read = parsed(changeFigure(changes));
    EXPECT_STREQ(read.child("svg").attribute("role").value(), "img");
    EXPECT_THAT(read.child("svg").child_value("title"), HasSubstr("</title><script>"));
}

TEST(Figures, ShowNumbersOfAnySize) {
    for (const double size : {1e-300, 1e-9, 1e9, 1e300}) {
        analysis::ScaleChanges changes{about(), people(5), 0};
        for (analysis::PersonChange& person : changes.people) {
            person.before *= size;
            person.after *= size;
            person.change = person.after - person.before;
        }
        expectWithin(changeFigure(changes));
    }
}

TEST(Svg, IsTheSameForTheSameDrawing) {
    const Drawing drawing = changeFigure({about(), people(5), 0});
    EXPECT_EQ(svg(drawing), svg(drawing));
    const std::string inPage = svg(drawing, SvgUse::inPage, "figure-3");
    EXPECT_TRUE(inPage.starts_with("<svg "));
    EXPECT_THAT(inPage, HasSubstr("aria-labelledby=\"figure-3-title figure-3-description\""));
}

TEST(Svg, DrawsEverySign) {
    Drawing drawing{100, 100, "Signs", "All of them", {}};
    drawing.groups.push_back(
        {"",
         {Mark{{10, 10}, 3, Sign::circle, true, Ink::ink}, Mark{{20, 10}, 3, Sign::square, false, Ink::ink},
          Mark{{30, 10}, 3, Sign::diamond, false, Ink::ink}, Path{{}, {}},
          Path{{{1.005, 2}, {3, 4}}, {Ink::quiet, 1, Dash::dotted}},
          Words{{50, 50}, "turned", 9, Anchor::end, true, -90, Ink::quiet}}});
    const pugi::xml_document document = parsed(drawing);
    const auto group = document.child("svg").child("g");
    EXPECT_STREQ(group.child("circle").attribute("cx").value(), "10");
    EXPECT_STREQ(group.child("rect").attribute("x").value(), "17");
    EXPECT_STREQ(group.child("rect").attribute("fill").value(), "#ffffff");
    EXPECT_EQ(std::distance(group.children("path").begin(), group.children("path").end()), 2);
    EXPECT_STREQ(group.child("text").attribute("transform").value(), "rotate(-90 50 50)");
    EXPECT_STREQ(group.child("text").attribute("text-anchor").value(), "end");
}

} // namespace
} // namespace emic::tests
