#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/kinds.h"
#include "core/analysis/quotes.h"
#include "core/analysis/where.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/editing/study_info.h"
#include "core/editing/themes.h"
#include "core/reports/quote_docx.h"
#include "core/reports/quote_html.h"
#include "core/reports/quote_table.h"
#include "core/reports/table_text.h"

namespace emic::cli {
namespace {

struct Options {
    std::string study;
    std::string theme;
    std::string group;
    std::string analyst;
    std::string source;
    std::string where;
    std::optional<study::SourceKind> kind;
    std::optional<std::int64_t> first;
    bool goldenOnly = false;
    bool all = false;
    std::string format;
    std::string output;
};

void addOptions(CLI::App& command, Options& options) {
    option(command, "STUDY", options.study, "The study's file")->required();
    option(command, "--theme", options.theme, "Only of this theme and its subthemes")->type_name("PATH");
    option(command, "--group", options.group, "Only by participants of this group")->type_name("NAME");
    option(command, "--analyst", options.analyst, "Only what this analyst coded")->type_name("NAME");
    option(command, "--source", options.source, "Only from this source")->type_name("NAME");
    option(command, "--where", options.where,
           "Only by participants who meet conditions: \"sex = female and eating_distress.change < 0\"")
        ->type_name("CONDITIONS");
    namedOption(command, "--kind", options.kind, "Only from sources of this kind");
    option(command, "--first", options.first, "So many units of each theme that has no golden quote, else 1")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    CLI::Option* golden = command.add_flag("--golden-only", options.goldenOnly, "Only golden quotes");
    command.add_flag("--all", options.all, "All units of each theme")->excludes(golden);
    option(command, "--format", options.format, "table, csv, json, html or docx; else as the file is called")
        ->check(CLI::IsMember({"table", "csv", "json", "html", "docx"}))
        ->type_name("FORMAT");
    option(command, "-o,--output", options.output, "Write to this file, readable by you alone")->type_name("FILE");
}

analysis::QuoteOptions quoteOptions(const storage::Reader& reader, const Options& options) {
    analysis::QuoteOptions result;
    result.unitsPerTheme = options.all ? 0 : options.first.value_or(1);
    result.choice = options.goldenOnly ? analysis::QuoteChoice::golden
                    : options.all      ? analysis::QuoteChoice::units
                                       : analysis::QuoteChoice::goldenFirst;
    if (!options.theme.empty())
        result.filter.theme = editing::themeByPath(reader, options.theme).id;
    if (!options.group.empty())
        result.filter.group = editing::groupByName(reader, options.group).id;
    if (!options.analyst.empty())
        result.filter.analyst = editing::analystByName(reader, options.analyst).id;
    if (!options.source.empty())
        result.filter.source = editing::sourceByName(reader, options.source).id;
    result.filter.kind = options.kind;
    if (!options.where.empty())
        result.filter.participants = analysis::participantsWhere(reader, analysis::parseConditions(options.where));
    return result;
}

reports::Table tableOf(const std::vector<analysis::Quote>& quotes) {
    reports::Table table = reports::quoteTable(quotes);
    table.columns.push_back(textColumn("unit", reports::Room::onlyInFiles));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        table.rows[row].emplace_back(quotes[row].unit.text());
    return table;
}

int list(const Commands& commands, const Options& options) {
    const std::string format = formatFor(options.format, options.output);
    if (format == "docx" && options.output.empty())
        throw WrongUsage("A Word document goes to a file; name it with -o.");
    const storage::Study study = commands.openToRead(options.study);
    std::vector<analysis::Quote> quotes = analysis::quotes(study.read(), quoteOptions(study.read(), options));
    if (format == "html" || format == "docx") {
        const reports::QuoteDocument document = reports::quoteDocument(study.read(), std::move(quotes));
        return commands.write(options.output,
                              format == "html" ? reports::quoteHtml(document) : reports::quoteDocx(document));
    }
    if (format == "table") {
        // Whole quotes in one line each would be unreadable, also in a pipe or a file.
        constexpr int pageWidth = 120;
        reports::TextOptions page;
        page.width = options.output.empty() && commands.streams().terminal.width > 0 ? commands.streams().terminal.width
                                                                                     : pageWidth;
        return commands.write(options.output, reports::tableText(reports::quotePage(quotes), page));
    }
    return commands.show(Listing{options.study, format, options.output}, tableOf(quotes));
}

} // namespace

void addQuotesCommand(Commands& commands) {
    CLI::App& command = commands.add("quotes", "The table of quotes: what stands for each theme, and who said it.",
                                     "quotes evening.emic --golden-only --format docx -o table3.docx");
    auto& options = commands.keep<Options>();
    addOptions(command, options);
    commands.runs(command, [&] { return list(commands, options); });
}

} // namespace emic::cli
