// Sections on themes.
#include "core/analysis/agreement.h"
#include "core/analysis/cross.h"
#include "core/analysis/quotes.h"
#include "core/analysis/saturation.h"
#include "core/reports/columns.h"
#include "core/reports/figures.h"
#include "core/reports/number_cells.h"
#include "core/reports/report_parts.h"
#include "core/reports/theme_tables.h"
#include "core/study/theme_tree.h"

#include <map>
#include <set>

namespace emic::reports {
namespace {

/// "12 of 25 interviewed".
std::string baseInWords(const ReportSubject& subject) {
    return counted(subject.matrix.base(), "person", "people") + " interviewed";
}

struct ThemeCounts {
    std::set<study::UnitId> units;
    std::size_t golden = 0;
};

Table themeTable(const ReportSubject& subject) {
    const storage::Reader& reader = subject.reader;
    const study::ThemeTree tree(reader.all<study::Theme>());
    analysis::MatrixOptions options;
    options.subthemes = true;
    const analysis::ThemeMatrix matrix = analysis::themeMatrix(reader, options);
    std::map<study::ThemeId, ThemeCounts> counts;
    const auto forBranch = [&](study::ThemeId id, const auto& add) {
        for (std::optional<study::ThemeId> at = id; at; at = tree.find(*at) ? tree.find(*at)->parent : std::nullopt)
            add(counts[*at]);
    };
    for (const study::Coding& coding : reader.all<study::Coding>())
        forBranch(coding.theme, [&](ThemeCounts& count) { count.units.insert(coding.unit); });
    std::map<study::FocusAreaId, std::string> areas;
    for (const study::FocusArea& area : reader.all<study::FocusArea>())
        areas.emplace(area.id, area.name);
    for (const study::GoldenQuote& golden : reader.all<study::GoldenQuote>())
        forBranch(golden.theme, [](ThemeCounts& count) { ++count.golden; });
    Table table{{textColumn("focus_area"), textColumn("theme"), textColumn("subtheme"),
                 textColumn("definition", Room::onlyInFiles), integerColumn("units"),
                 headed(integerColumn("voiced_by"), "Voiced by"), integerColumn("golden_quotes")},
                {}};
    for (const study::ThemeTree::Place& place : tree.inOrder()) {
        const study::Theme& theme = *place.theme;
        const study::Theme& top = *tree.find(tree.top(theme.id));
        const std::string path = tree.path(theme.id);
        const ThemeCounts& count = counts[theme.id];
        table.rows.push_back({cellOrNothing(top.focusArea ? areas[*top.focusArea] : ""), top.name,
                              place.depth == 0 ? Cell() : Cell(path.substr(top.name.size() + 1)),
                              cellOrNothing(theme.definition), static_cast<std::int64_t>(count.units.size()),
                              static_cast<std::int64_t>(matrix.voicedBy(matrix.place(theme.id))),
                              static_cast<std::int64_t>(count.golden)});
    }
    return table;
}

} // namespace

Blocks themeBlocks(const ReportSubject& subject) {
    if (subject.matrix.themes.empty())
        return {nothing("The study has no themes yet.")};
    Blocks blocks;
    blocks.emplace_back(pageTable("themes", "Themes and subthemes", themeTable(subject),
                                  {"Units: different meaning units, whoever coded them; a theme includes its "
                                   "subthemes. Voiced by: participants with a voice in a unit, of " +
                                   baseInWords(subject) + "; sources of every kind count."},
                                  2));
    const std::vector<GroupSize> groups = groupSizes(subject.reader, subject.matrix);
    if (groups.size() > 1)
        blocks.emplace_back(pageTable("theme-groups", "Participants who voiced each theme, by group",
                                      presenceTable(analysis::presence(subject.reader, subject.matrix), groups),
                                      {"Everyone with a voice counts here, interviewed or not."}));
    return blocks;
}

Blocks quoteBlocks(const ReportSubject& subject) {
    analysis::QuoteOptions options;
    std::vector<analysis::Quote> quotes = analysis::quotes(subject.reader, options);
    if (quotes.empty())
        return {nothing("Nothing has been coded yet.")};
    Blocks blocks{
        Paragraph{"Golden quotes of each theme and subtheme; where there is none, its first unit. [...] stands for "
                  "words left out, [other brackets] for words that were not said like this.",
                  true}};
    PageQuotes page{quoteDocument(subject.reader, std::move(quotes))};
    page.quotes.verbatim = subject.options.verbatim;
    blocks.emplace_back(std::move(page));
    return blocks;
}

namespace {

/// The table of a page: outcomes by name, how many voiced each theme once, and effect sizes beside the tests.
Table crossPage(const std::vector<analysis::CrossRow>& rows) {
    Table table = crossTable(rows, "interviewed");
    for (Column& column : table.columns) {
        if (column.name == "scale" || column.name == "base")
            column.room = Room::onlyInFiles;
        else if (column.name == "shift_ci")
            column = {column.name, "CI", column.kind, column.decimals, Room::always};
        else if (column.name == "rank_biserial")
            column = {column.name, "r", column.kind, column.decimals, Room::always};
    }
    table.columns.insert(table.columns.begin() + 1, {textColumn("voiced_by"), textColumn("outcome")});
    for (std::size_t row = 0; row < rows.size(); ++row)
        table.rows[row].insert(table.rows[row].begin() + 1,
                               {Cell(std::to_string(rows[row].voiced.people) + " of " + std::to_string(rows[row].base)),
                                Cell(rows[row].scaleName)});
    return table;
}

} // namespace

Blocks crossBlocks(const ReportSubject& subject) {
    if (subject.matrix.themes.empty() || !subject.hasChange() || subject.besideThemes.empty())
        return {nothing("There is nothing to set side by side yet: this needs themes, scores and two waves.")};
    Blocks blocks;
    analysis::CrossOptions options;
    std::vector<std::string> names;
    for (const outcomes::ScaleRef& ref : subject.besideThemes) {
        options.scales.push_back(ref.scale->code);
        names.push_back(nameOf(*ref.scale));
    }
    blocks.emplace_back(Paragraph{
        "Exploratory: " + counted(subject.matrix.themes.size() * options.scales.size(), "comparison", "comparisons") +
        ", none adjusted for their number; they suggest questions, they answer none. Only "
        "those count who were interviewed: " +
        counted(subject.matrix.base(), "person", "people") + "."});
    blocks.emplace_back(pageTable(
        "themes-beside-change", "Change of those who voiced a theme and of the others",
        crossPage(analysis::cross(subject.matrix, subject.outcomes, options)),
        {"Voiced by: of those interviewed. n: people with a change. Shift: median of all differences between one who "
         "voiced it and one who did not (Hodges-Lehmann), with its 95% interval. r: rank-biserial correlation. P: "
         "Mann-Whitney, exact with ties. P (better or not): Fisher's exact test. Few: fewer than " +
         std::to_string(analysis::fewestPeople) + " people with a change, who could be recognised."},
        2));
    for (std::size_t place = 0; place < subject.besideThemes.size(); ++place) {
        const outcomes::ScaleRef& ref = subject.besideThemes[place];
        blocks.emplace_back(Heading{names[place]});
        blocks.emplace_back(PageFigure{"voices-" + ref.scale->code,
                                       names[place] + ": change of those who voiced each theme and of the others",
                                       voiceFigure(analysis::voicedChanges(subject.matrix, subject.outcomes, ref)),
                                       {"Means with 95% intervals by Student's t, where there are at least " +
                                        std::to_string(analysis::fewestPeople) + " people. Exploratory."}});
        blocks.emplace_back(PageFigure{"map-" + ref.scale->code,
                                       names[place] + ": themes of each participant, sorted by change",
                                       themeMapFigure(analysis::themeMap(subject.matrix, subject.outcomes, ref)),
                                       {"Numbers are meaning units. What is better comes first."}});
        blocks.emplace_back(pageTable(
            "who-benefited-" + ref.scale->code, names[place] + ": who benefited",
            benefitTable(analysis::whoBenefited(subject.reader, subject.matrix, subject.outcomes, ref, std::nullopt),
                         false),
            {"Two categories: Mann-Whitney with rank-biserial r; more: Fisher's exact test of better or not; numbers: "
             "Spearman's rho. Of those interviewed. Exploratory."}));
    }
    return blocks;
}

Blocks saturationBlocks(const ReportSubject& subject) {
    const analysis::SaturationOptions options;
    const analysis::Saturation found = analysis::saturation(subject.reader, options);
    if (found.rows.empty())
        return {nothing("No interview has been coded yet.")};
    const Drawing drawing = saturationFigure(found, options);
    Blocks blocks{Paragraph{"Interviews in the order of coding: " + drawing.description}};
    blocks.emplace_back(PageFigure{
        "saturation",
        "New themes and subthemes, interview by interview",
        drawing,
        {"Above: different themes and subthemes so far (line), new ones (bars). Below: new ones in the last " +
         std::to_string(options.run) + " interviews as a share of those in the base of " +
         std::to_string(options.base) +
         "; filled when at or below the threshold. Counted is what units are coded to: a theme counts beside its "
         "subthemes where units are coded to the theme itself."}});
    blocks.emplace_back(
        pageTable("saturation", "New themes and subthemes by interview", saturationTable(found, options)));
    return blocks;
}

Blocks togetherBlocks(const ReportSubject& subject) {
    std::vector<std::string> themes;
    for (const analysis::MatrixTheme& theme : subject.matrix.themes)
        themes.push_back(theme.name);
    const std::vector<analysis::CoOccurrence> pairs = analysis::coOccurrences(subject.reader);
    if (pairs.empty())
        return {nothing("No two themes stand together.")};
    return {PageFigure{"together",
                       "Themes that stand together",
                       togetherFigure(themes, pairs),
                       {"Numbers are pairs of overlapping units, one of each theme; subthemes count for their theme."}},
            pageTable("together", "Pairs of themes", togetherTable(pairs),
                      {"Same unit: units coded to both. Overlapping: pairs of units that share a character. Within "
                       "turns: pairs at most 2 turns apart. Participants: who voiced both, anywhere."},
                      1)};
}

Blocks agreementBlocks(const ReportSubject& subject) {
    const std::vector<study::Analyst> analysts = coders(subject.reader);
    if (analysts.size() < 2)
        return {nothing("Only one analyst has coded; agreement is between two.")};
    const analysis::Agreement found = analysis::agreement(subject.reader, analysts[0], analysts[1]);
    if (found.sources == 0)
        return {nothing("No source was coded by both " + found.first + " and " + found.second + ".")};
    Blocks blocks{Paragraph{
        found.first + " and " + found.second + " both coded " + counted(found.sources, "source", "sources") + ". " +
        counted(found.disagreements.size(), "unit was", "units were") + " coded to a subtheme by one of them only."}};
    blocks.emplace_back(pageTable(
        "agreement", "Agreement, theme by theme", agreementTable(found),
        {"Counts are units. U alpha: Krippendorff's alpha for unitising, on characters; (k)u alpha: "
         "the same where both coded to anything, this theme or another. Kappa units: Cohen's "
         "kappa on units that either coded to anything. Agreed: share of characters on which both marked the "
         "theme or both did not; where coded: the same where at least one marked it. Uncoded text agrees with "
         "itself, so the first is always high."}));
    Table disagreements = disagreementTable(found);
    if (!subject.options.verbatim) // the words may name people
        for (Row& row : disagreements.rows)
            row.back() = Cell();
    PageTable list =
        pageTable("disagreements", "What one coded to a theme and the other did not", std::move(disagreements));
    list.onlyInFiles = true;
    blocks.emplace_back(std::move(list));
    return blocks;
}

} // namespace emic::reports
