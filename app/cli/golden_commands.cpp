#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "core/analysis/quotes.h"
#include "core/editing/golden_quotes.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

namespace emic::cli {
namespace {

struct Options {
    std::string unit;
    std::string theme;
    std::int64_t place = 1;
};

void addBoth(CLI::App& command, Options& options) {
    option(command, "UNIT", options.unit, "Its id, or SOURCE:BEGIN-END")->required();
    option(command, "THEME", options.theme, "Path of the theme it stands for")->required();
}

reports::Table goldenTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{
        {textColumn("theme"), textColumn("unit"), textColumn("source"), textColumn("participant"), textColumn("text")},
        {}};
    const study::ThemeTree tree(reader.all<study::Theme>());
    analysis::QuoteOptions options;
    options.choice = analysis::QuoteChoice::golden;
    options.unitsPerTheme = 0;
    for (const analysis::Quote& quote : analysis::quotes(reader, options)) {
        reports::Cell unit(quote.unit.text());
        unit.words = workbench::shortId(quote.unit.uuid);
        table.rows.push_back({tree.path(quote.themeId), std::move(unit), quote.source,
                              reports::cellOrNothing(quote.participant), quote.verbatim});
    }
    return table;
}

} // namespace

void addGoldenCommands(Commands& commands) {
    CLI::App& golden =
        commands.add("golden", "List golden quotes: the units that stand for themes.", "golden evening.emic");
    addListing<NoOptions>(commands, golden, noOptions, goldenTable);
    addEditing<Options>(commands, golden, "set", "Choose a unit to stand for a theme.",
                        "golden set evening.emic 3f2a91c0 'Being alone/Evenings'", addBoth,
                        [](storage::Edit& edit, const Options& options) {
                            editing::setGoldenQuote(edit, workbench::unitAt(edit, options.unit).id,
                                                    editing::themeByPath(edit, options.theme).id);
                        });
    addEditing<Options>(commands, golden, "clear", "Choose a unit no longer.",
                        "golden clear evening.emic 3f2a91c0 'Being alone/Evenings'", addBoth,
                        [](storage::Edit& edit, const Options& options) {
                            editing::clearGoldenQuote(edit, workbench::unitAt(edit, options.unit).id,
                                                      editing::themeByPath(edit, options.theme).id);
                        });
    addEditing<Options>(
        commands, golden, "move", "Move a golden quote among the theme's.",
        "golden move evening.emic 3f2a91c0 'Being alone/Evenings' 1",
        [](CLI::App& command, Options& options) {
            addBoth(command, options);
            option(command, "PLACE", options.place, "Its new place, from 1")->required()->check(CLI::PositiveNumber);
        },
        [](storage::Edit& edit, const Options& options) {
            editing::moveGoldenQuote(edit, workbench::unitAt(edit, options.unit).id,
                                     editing::themeByPath(edit, options.theme).id, options.place - 1);
        });
}

} // namespace emic::cli
