// `emic cross`: themes beside change. `emic saturation`, and themes that stand together.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "core/analysis/cross.h"
#include "core/analysis/saturation.h"
#include "core/editing/people.h"
#include "core/editing/study_info.h"
#include "core/editing/themes.h"
#include "core/reports/number_cells.h"
#include "core/reports/theme_tables.h"
#include "core/study/names.h"

namespace emic::cli {

using reports::figureCell;

namespace {

struct Cross {
    std::string theme;
    std::vector<std::string> scales;
    std::string analyst;
    std::string group;
    std::string base = "interview";
    std::string sources = "all";
    bool subthemes = false;
};

/// "all", or a kind of source.
std::optional<study::SourceKind> kindOf(const std::string& word) {
    if (word == "all")
        return std::nullopt;
    const auto kind = study::parseName<study::SourceKind>(word);
    if (!kind)
        throw WrongUsage("'" + word +
                         "' is no kind of source; say interview, group-discussion, answer, observation, "
                         "field-note or all.");
    return kind;
}

analysis::MatrixOptions matrixOptions(const storage::Reader& reader, const Cross& options) {
    analysis::MatrixOptions result;
    if (!options.analyst.empty())
        result.analyst = editing::analystByName(reader, options.analyst).id;
    if (!options.group.empty())
        result.group = editing::groupByName(reader, options.group).id;
    result.base = kindOf(options.base);
    result.kind = kindOf(options.sources);
    result.subthemes = options.subthemes || !options.theme.empty();
    return result;
}

void addCrossOptions(CLI::App& command, Cross& options) {
    option(command, "--theme", options.theme, "Only this theme or subtheme")->type_name("PATH");
    option(command, "--scale", options.scales, "Only this scale; may be given again")->type_name("CODE");
    option(command, "--analyst", options.analyst, "Only what this analyst coded")->type_name("NAME");
    option(command, "--group", options.group, "Only participants of this group")->type_name("NAME");
    option(command, "--base", options.base, "Who counts: those with a voice in sources of this kind, else interview")
        ->type_name("KIND");
    option(command, "--sources", options.sources, "Count units of sources of this kind, else all")->type_name("KIND");
    command.add_flag("--subthemes", options.subthemes, "Subthemes too");
}

reports::Table crossTable(const storage::Reader& reader, const Cross& options) {
    const outcomes::Outcomes all(reader);
    const analysis::ThemeMatrix matrix = analysis::themeMatrix(reader, matrixOptions(reader, options));
    std::vector<analysis::CrossRow> rows = analysis::cross(matrix, all, {options.scales, {}, {}});
    if (!options.theme.empty()) {
        const study::ThemeId only = editing::themeByPath(reader, options.theme).id;
        std::erase_if(rows, [&](const analysis::CrossRow& row) { return row.themeId != only; });
    }
    return reports::crossTable(rows, options.base == "interview" ? "interviewed" : "");
}

/// The matrix itself: a row a participant, a column a theme, with changes beside it.
struct Matrix {
    Cross cross;
    std::string cells = "units";
};

reports::Table matrixTable(const storage::Reader& reader, const Matrix& options) {
    const outcomes::Outcomes all(reader);
    const analysis::ThemeMatrix matrix = analysis::themeMatrix(reader, matrixOptions(reader, options.cross));
    reports::Table table{{textColumn("participant"), yesNoColumn("in_base")}, {}};
    for (const analysis::MatrixTheme& theme : matrix.themes)
        table.columns.push_back(integerColumn(theme.name));
    std::vector<outcomes::ScaleRef> scales;
    for (const std::string& code : options.cross.scales) {
        scales.push_back(all.scale(code));
        table.columns.push_back(numberColumn(scales.back().scale->code + ".change"));
    }
    for (std::size_t participant = 0; participant < matrix.participants.size(); ++participant) {
        reports::Row row{matrix.participants[participant].code, static_cast<bool>(matrix.inBase[participant])};
        for (std::size_t theme = 0; theme < matrix.themes.size(); ++theme) {
            const analysis::Voice& voice = matrix.at(participant, theme);
            row.emplace_back(options.cells == "words"    ? voice.words
                             : options.cells == "voiced" ? std::int64_t{voice.units > 0}
                                                         : voice.units);
        }
        for (const outcomes::ScaleRef& ref : scales) {
            const auto [first, last] = all.firstAndLastWave();
            const auto change = all.change(matrix.participants[participant].id, ref, first, last).change;
            row.push_back(change ? figureCell(*change) : reports::Cell());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

struct Benefit {
    Cross cross;
    std::string scale;
};

reports::Table benefitTable(const storage::Reader& reader, const Benefit& options) {
    const outcomes::Outcomes all(reader);
    const analysis::ThemeMatrix matrix = analysis::themeMatrix(reader, matrixOptions(reader, options.cross));
    const std::optional<study::ThemeId> theme =
        options.cross.theme.empty() ? std::nullopt
                                    : std::optional(editing::themeByPath(reader, options.cross.theme).id);
    return reports::benefitTable(analysis::whoBenefited(reader, matrix, all, all.scale(options.scale), theme),
                                 theme.has_value());
}

reports::Table presenceTable(const storage::Reader& reader, const Cross& options) {
    const analysis::ThemeMatrix matrix = analysis::themeMatrix(reader, matrixOptions(reader, options));
    return reports::presenceTable(analysis::presence(reader, matrix), reports::groupSizes(reader, matrix));
}

struct Together {
    std::int64_t turns = 2;
};

reports::Table togetherTable(const storage::Reader& reader, const Together& options) {
    return reports::togetherTable(analysis::coOccurrences(reader, options.turns));
}

struct SaturationChoice {
    std::string analyst;
    std::string sources = "interview";
    std::size_t base = 4;
    std::size_t run = 2;
    double threshold = 0.05;
};

reports::Table saturationTable(const storage::Reader& reader, const SaturationChoice& options) {
    analysis::SaturationOptions chosen;
    if (!options.analyst.empty())
        chosen.analyst = editing::analystByName(reader, options.analyst).id;
    chosen.kind = kindOf(options.sources);
    chosen.base = options.base;
    chosen.run = options.run;
    chosen.threshold = options.threshold;
    return reports::saturationTable(analysis::saturation(reader, chosen), chosen);
}

} // namespace

void addCrossCommands(Commands& commands) {
    CLI::App& command =
        commands.add("cross", "Themes beside change: those who voiced a theme against the others. Exploratory.",
                     "cross evening.emic --theme Serenity --scale eating_distress");
    addListing<Cross>(commands, command, addCrossOptions, crossTable);

    CLI::App& matrix = commands.add(command, "matrix", "Participants by themes, with their changes.",
                                    "cross matrix evening.emic --cells words --scale who5 --format csv");
    addListing<Matrix>(
        commands, matrix,
        [](CLI::App& app, Matrix& options) {
            addCrossOptions(app, options.cross);
            option(app, "--cells", options.cells, "units, words or voiced, else units")
                ->check(CLI::IsMember({"units", "words", "voiced"}))
                ->type_name("WHAT");
        },
        matrixTable);

    CLI::App& benefit =
        commands.add(command, "who", "Who benefited: characteristics against change, and voicing a theme.",
                     "cross who evening.emic eating_distress --theme Serenity");
    addListing<Benefit>(
        commands, benefit,
        [](CLI::App& app, Benefit& options) {
            option(app, "SCALE", options.scale, "The scale's code")->required();
            addCrossOptions(app, options.cross);
        },
        benefitTable);

    CLI::App& groups =
        commands.add(command, "groups", "Which themes were voiced in every group.", "cross groups evening.emic");
    addListing<Cross>(commands, groups, addCrossOptions, presenceTable);

    CLI::App& together = commands.add(command, "together", "Themes that stand in the same units, overlap, or are near.",
                                      "cross together evening.emic --turns 3");
    addListing<Together>(
        commands, together,
        [](CLI::App& app, Together& options) {
            option(app, "--turns", options.turns, "How many turns apart still count as near, else 2")
                ->check(CLI::NonNegativeNumber)
                ->type_name("N");
        },
        togetherTable);

    CLI::App& saturation =
        commands.add("saturation", "New themes per source, in the order of coding, until little is new.",
                     "saturation evening.emic --base 6 --run 3");
    addListing<SaturationChoice>(
        commands, saturation,
        [](CLI::App& app, SaturationChoice& options) {
            option(app, "--analyst", options.analyst, "Only what this analyst coded")->type_name("NAME");
            option(app, "--sources", options.sources, "Sources of this kind, or all, else interview")
                ->type_name("KIND");
            option(app, "--base", options.base, "Sources that new ones are compared with, else 4")
                ->check(CLI::PositiveNumber)
                ->type_name("N");
            option(app, "--run", options.run, "Sources looked at together, else 2")
                ->check(CLI::PositiveNumber)
                ->type_name("N");
            option(app, "--threshold", options.threshold, "Share of new themes that counts as little, else 0.05")
                ->check(CLI::Range(0.0, 1.0))
                ->type_name("SHARE");
        },
        saturationTable);
}

} // namespace emic::cli
