// `emic report`: the whole study as one document.
#include "app/cli/families.h"
#include "app/cli/interruptible.h"
#include "app/cli/method_names.h"
#include "app/workbench/times.h"
#include "core/reports/document_docx.h"
#include "core/reports/document_folder.h"
#include "core/reports/document_html.h"
#include "core/reports/document_xlsx.h"
#include "core/reports/report.h"
#include "core/storage/files.h"
#include "core/text/strings.h"

#include <chrono>
#include <filesystem>
#include <fstream>

namespace emic::cli {
namespace {

namespace fs = std::filesystem;

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

std::string formatOf(const Options& options) {
    if (!options.format.empty())
        return options.format;
    for (const std::string_view known : {"html", "docx", "xlsx", "csv"})
        if (options.output.ends_with("." + std::string(known)) || (known == "csv" && options.output.ends_with('/')))
            return std::string(known);
    throw WrongUsage(
        "Say what to write: name a file that ends in .html, .docx or .xlsx, or a folder with --format csv.");
}

/// Throws when the report would take the place of a study.
void requireNoStudyAt(const fs::path& target) {
    std::error_code error;
    if (!fs::is_regular_file(target, error))
        return;
    constexpr std::string_view sqlite = "SQLite format 3";
    std::string begin(sqlite.size(), '\0');
    std::ifstream(target, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (begin == sqlite)
        throw InvalidInput("'" + target.string() +
                           "' is a study or another database, and the report would take its place; name another file "
                           "with --out.");
}

reports::Document documentOf(const Commands& commands, const Options& options) {
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
    return reports::report(study.read(), study.journal(), chosen);
}

int write(const Commands& commands, const Options& options) {
    const std::string format = formatOf(options);
    requireNoStudyAt(options.output);
    const reports::Document document = documentOf(commands, options);
    if (format == "csv") {
        const storage::Study study = commands.openToRead(options.study);
        std::vector<reports::FolderFile> files = reports::documentFiles(document);
        for (reports::FolderFile& file : reports::repeatFiles(study.read()))
            files.push_back(std::move(file));
        reports::writeFolder(options.output, files);
    } else {
        storage::writeFile(options.output, format == "docx"   ? reports::documentDocx(document)
                                           : format == "xlsx" ? reports::documentXlsx(document)
                                                              : reports::documentHtml(document));
    }
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
           "html, docx, xlsx or csv (a folder of tables, with a script of R that repeats the numbers); else as the "
           "file is called")
        ->check(CLI::IsMember({"html", "docx", "xlsx", "csv"}))
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
