// `emic figure`: one figure of a study as SVG.
#include "app/cli/families.h"
#include "core/analysis/person_changes.h"
#include "core/analysis/saturation.h"
#include "core/editing/people.h"
#include "core/reports/figures.h"
#include "core/reports/svg_writer.h"

namespace emic::cli {
namespace {

struct Options {
    std::string study;
    std::string kind;
    std::string scale;
    std::string group;
    std::string output;
};

outcomes::ScaleRef scaleOf(const outcomes::Outcomes& all, const Options& options) {
    if (options.scale.empty())
        throw WrongUsage("Say which scale the figure is about, with --scale; 'emic instruments' lists them.");
    return all.scale(options.scale);
}

reports::Drawing figureOf(const storage::Reader& reader, const Options& options) {
    analysis::MatrixOptions matrix;
    if (!options.group.empty())
        matrix.group = editing::groupByName(reader, options.group).id;
    if (options.kind == "saturation")
        return reports::saturationFigure(analysis::saturation(reader, {}), {});
    if (options.kind == "together") {
        std::vector<std::string> themes;
        for (const analysis::MatrixTheme& theme : analysis::themeMatrix(reader, matrix).themes)
            themes.push_back(theme.name);
        return reports::togetherFigure(themes, analysis::coOccurrences(reader));
    }
    const outcomes::Outcomes all(reader);
    const outcomes::ScaleRef scale = scaleOf(all, options);
    if (options.kind == "change")
        return reports::changeFigure(analysis::scaleChanges(all, scale, matrix.group));
    const analysis::ThemeMatrix voices = analysis::themeMatrix(reader, matrix);
    return options.kind == "map" ? reports::themeMapFigure(analysis::themeMap(voices, all, scale))
                                 : reports::voiceFigure(analysis::voicedChanges(voices, all, scale));
}

} // namespace

void addFigureCommand(Commands& commands) {
    CLI::App& command = commands.add("figure", "One figure as SVG, for print, slides or a manuscript.",
                                     "figure evening.emic map --scale who5 -o map.svg");
    auto& options = commands.keep<Options>();
    option(command, "STUDY", options.study, "The study's file")->required();
    option(command, "KIND", options.kind,
           "change (before and after, person by person), map (themes by participants, sorted by change), voices "
           "(change of those who voiced a theme and of the others), saturation, or together (themes that stand "
           "together)")
        ->check(CLI::IsMember({"change", "map", "voices", "saturation", "together"}))
        ->required();
    option(command, "--scale", options.scale, "The scale that change, map and voices are about")->type_name("CODE");
    option(command, "--group", options.group, "change, map and voices: only participants of this group")
        ->type_name("NAME");
    option(command, "-o,--output", options.output, "Write to this file, readable by you alone")->type_name("FILE");
    commands.runs(command, [&] {
        const storage::Study study = commands.openToRead(options.study);
        return commands.write(options.output, reports::svg(figureOf(study.read(), options)));
    });
}

} // namespace emic::cli
