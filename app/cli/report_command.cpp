// `emic report`: the whole study as one document.
#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/cli/method_names.h"
#include "app/workbench/times.h"
#include "core/reports/write_report.h"
#include "core/text/strings.h"

#include <chrono>

namespace emic::cli {
namespace {

struct Options {
    std::string study;
    std::string output;
    std::string format;
    std::vector<std::string> sections;
    std::vector<std::string> scales;
    std::string test = "t";
    std::string adjust = "holm";
    std::string quantiles = "7";
    bool verbatim = false;
};

std::string today() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return workbench::utcTime(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()).substr(0, 10);
}

/// "a,b" and "a b" are two.
std::vector<std::string> parted(const std::vector<std::string>& given) {
    std::vector<std::string> words;
    for (const std::string& one : given)
        for (const std::string_view word : text::split(one, ','))
            if (!text::trim(word).empty())
                words.emplace_back(text::trim(word));
    return words;
}

reports::ReportFormat formatOf(const Options& options) {
    const auto format =
        options.format.empty() ? reports::reportFormatOf(options.output) : reports::reportFormat(options.format);
    if (!format)
        throw WrongUsage("Say what to write: name a file that ends in .html, .docx, .odt, .pdf or .xlsx, or a folder "
                         "with --format csv.");
    return *format;
}

std::vector<std::string> formatNames() {
    std::vector<std::string> names;
    for (const reports::ReportFormatName& format : reports::reportFormats())
        names.emplace_back(format.name);
    return names;
}

int write(const Commands& commands, const Options& options) {
    const reports::ReportFormat format = formatOf(options);
    reports::ReportOptions chosen;
    chosen.sections = parted(options.sections);
    chosen.scales = parted(options.scales);
    chosen.scoreTest = options.test == "wilcoxon" ? analysis::ScoreTest::signedRank : analysis::ScoreTest::pairedT;
    chosen.adjustment = adjustments().at(options.adjust);
    chosen.quantiles = quantileTypes().at(options.quantiles);
    chosen.verbatim = options.verbatim;
    chosen.date = today();
    chosen.software = "Emic 0.1.0";
    Interruptible progress(commands.streams());
    chosen.progress = [&](std::size_t done, std::size_t total, std::string_view section) {
        progress.report(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), section);
        return !progress.cancelled();
    };
    const storage::Study study = commands.openToRead(options.study);
    reports::writeReport(options.output, format, study.read(), study.journal(), chosen);
    commands.say("Wrote the report to '" + options.output + "'.");
    return done;
}

std::string sectionHelp() {
    std::string help = "Only these sections, separated by commas:";
    for (const reports::SectionName& name : reports::reportSections())
        help += (help.ends_with(':') ? " " : ", ") + std::string(name.key);
    return help + "; else all";
}

} // namespace

void addReportCommand(Commands& commands) {
    CLI::App& command =
        commands.add("report", "The whole study as one document: sample, themes, quotes, change, figures, decisions.",
                     "report evening.emic --out report.html");
    auto& options = commands.keep<Options>();
    option(command, "STUDY", options.study, "The study's file")->required();
    option(command, "-o,--out", options.output, "Write to this file, readable by you alone; csv: to this folder")
        ->type_name("FILE")
        ->required();
    option(command, "--format", options.format,
           "html, docx, odt, pdf, xlsx or csv (a folder of tables, with a script of R that repeats the numbers); else "
           "as the file is called")
        ->check(CLI::IsMember(formatNames()))
        ->type_name("FORMAT");
    option(command, "--sections", options.sections, sectionHelp())->type_name("KEYS");
    option(command, "--scale", options.scales,
           "Set themes beside this scale; may be given again; else the first score of each instrument")
        ->type_name("CODE");
    option(command, "--test", options.test, "For scores: t (paired t-test) or wilcoxon (signed ranks), else t")
        ->check(CLI::IsMember({"t", "wilcoxon"}))
        ->type_name("TEST");
    option(command, "--adjust", options.adjust, "holm, hochberg, bonferroni, bh or by: for many tests, else holm")
        ->check(CLI::IsMember(choices(adjustments())))
        ->type_name("METHOD");
    option(command, "--quantiles", options.quantiles, "2 (SAS), 6 (SPSS) or 7 (R): type of the quartiles, else 7")
        ->check(CLI::IsMember(choices(quantileTypes())))
        ->type_name("TYPE");
    command.add_flag("--verbatim", options.verbatim,
                     "Verbatim words too: beside quotes that were changed for publication, in the lists of "
                     "disagreements and negotiations; they may name people");
    commands.runs(command, [&] { return write(commands, options); });
}

} // namespace emic::cli
