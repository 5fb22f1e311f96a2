// `emic condensate`: step 3, from units to condensates, sentence by sentence.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "core/analysis/condensate_ground.h"
#include "core/analysis/staleness.h"
#include "core/editing/condensates.h"
#include "core/editing/themes.h"
#include "core/study/theme_tree.h"

namespace emic::cli {
namespace {

struct Filter {
    std::string theme;
    bool stale = false;
};

/// The theme and those below it, or all.
std::vector<study::ThemeId> themesOf(const storage::Reader& reader, const study::ThemeTree& tree,
                                     const std::string& theme) {
    std::vector<study::ThemeId> themes;
    if (!theme.empty())
        return tree.branch(editing::themeByPath(reader, theme).id);
    for (const study::ThemeTree::Place& place : tree.inOrder())
        themes.push_back(place.theme->id);
    return themes;
}

reports::Cell idCell(const study::Uuid& id) {
    reports::Cell cell(id.text());
    cell.words = workbench::shortId(id);
    return cell;
}

std::string inWords(const std::vector<analysis::StaleReason>& reasons) {
    std::string words;
    for (const analysis::StaleReason& reason : reasons)
        words += (words.empty() ? "" : " ") + analysis::inWords(reason);
    return words;
}

reports::Table sentenceTable(const storage::Reader& reader, const Filter& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("theme"), integerColumn("number"), textColumn("sentence"), integerColumn("units"),
                          textColumn("stale"), textColumn("id"), textColumn("analyst", onlyInFiles),
                          textColumn("changed", onlyInFiles), listColumn("unit_ids", onlyInFiles)},
                         {}};
    table.columns[1].heading = "No.";
    const study::ThemeTree tree(reader.all<study::Theme>());
    const auto analysts = namesOf(reader, &study::Analyst::name);
    analysis::Staleness staleness(reader);
    for (const study::ThemeId& theme : themesOf(reader, tree, options.theme)) {
        std::int64_t number = 0;
        for (const study::CondensateSentence& sentence : reader.where<&study::CondensateSentence::theme>(theme)) {
            ++number;
            const auto stale = staleness.of(sentence);
            if (options.stale && stale.empty())
                continue;
            std::vector<std::string> units;
            for (const study::SentenceUnit& link : reader.where<&study::SentenceUnit::sentence>(sentence.id))
                units.push_back(link.unit.text());
            table.rows.push_back({tree.path(theme), number, sentence.text, static_cast<std::int64_t>(units.size()),
                                  reports::cellOrNothing(inWords(stale)), idCell(sentence.id.uuid),
                                  nameCell(analysts, sentence.analyst), timeCell(sentence.changedAt), textList(units)});
        }
    }
    return table;
}

reports::Table groundTable(const storage::Reader& reader, const Filter& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("theme"), integerColumn("sentences"), integerColumn("without_units"),
                          integerColumn("absorbed"), integerColumn("unabsorbed"), integerColumn("participants"),
                          integerColumn("words"), textColumn("groups"), textColumn("loudest"),
                          numberColumn("loudest_percent"), yesNoColumn("dominated")},
                         {}};
    const study::ThemeTree tree(reader.all<study::Theme>());
    for (const study::ThemeId& theme : themesOf(reader, tree, options.theme)) {
        const analysis::CondensateGround ground = analysis::condensateGround(reader, theme);
        if (ground.sentences == 0 && ground.unabsorbed.empty())
            continue;
        std::string groups;
        for (const analysis::GroupShare& share : ground.groups)
            groups += (groups.empty() ? "" : "; ") + (share.group.empty() ? "no group" : share.group) + ": " +
                      std::to_string(share.participants);
        table.rows.push_back({tree.path(theme), ground.sentences, ground.sentencesWithoutUnits,
                              static_cast<std::int64_t>(ground.absorbed.size()),
                              static_cast<std::int64_t>(ground.unabsorbed.size()), ground.participants, ground.words,
                              reports::cellOrNothing(groups), reports::cellOrNothing(ground.loudest),
                              ground.loudest.empty() ? reports::Cell() : reports::Cell(100 * ground.loudestShare),
                              ground.isDominated()});
    }
    return table;
}

reports::Table leftTable(const storage::Reader& reader, const Filter& options) {
    reports::Table table{{textColumn("theme"), textColumn("unit"), textColumn("source"), textColumn("words")}, {}};
    const study::ThemeTree tree(reader.all<study::Theme>());
    for (const study::ThemeId& theme : themesOf(reader, tree, options.theme))
        for (const study::UnitId& id : analysis::condensateGround(reader, theme).unabsorbed) {
            const study::MeaningUnit unit = reader.get(id);
            const study::Source source = reader.get(unit.source);
            table.rows.push_back({tree.path(theme), idCell(id.uuid), source.name,
                                  std::string(reader.textOf(source).slice(unit.span()))});
        }
    return table;
}

void addFilter(CLI::App& command, Filter& options) {
    option(command, "THEME", options.theme, "Only this theme, with its subthemes")->type_name("THEME");
}

struct Sentence {
    std::string id;
    std::string theme;
    std::string text;
    std::vector<std::string> units;
    std::int64_t place = 0;
};

void addSentenceId(CLI::App& command, Sentence& options) {
    option(command, "SENTENCE", options.id, "Its id, as the list shows it")->required();
}

void addUnits(CLI::App& command, Sentence& options) {
    option(command, "UNITS", options.units, "Ids of units, or SOURCE:BEGIN-END")->required();
}

study::SentenceId idOf(const storage::Reader& reader, const Sentence& options) {
    return workbench::sentenceAt(reader, options.id).id;
}

void addWriting(Commands& commands, CLI::App& condensate) {
    addEditing<Sentence>(
        commands, condensate, "add", "Add a sentence to the condensate of a theme or subtheme.",
        "condensate add evening.emic 'Being alone/Evenings' 'The radio keeps me company.' --unit 3f2a91c0",
        [](CLI::App& command, Sentence& options) {
            option(command, "THEME", options.theme, "The theme or subtheme")->required();
            option(command, "TEXT", options.text, "The sentence, in the first person")->required();
            option(command, "--unit", options.units, "A unit that it leans on; again for each")->type_name("UNIT");
            option(command, "--place", options.place, "Place from 1, else the end")
                ->type_name("N")
                ->check(CLI::Range(1, 1'000'000));
        },
        [](storage::Edit& edit, const Sentence& options) {
            editing::addSentence(edit, editing::themeByPath(edit, options.theme).id, options.text,
                                 workbench::unitsAt(edit, options.units),
                                 options.place > 0 ? std::optional(options.place - 1) : std::nullopt);
        });
    addEditing<Sentence>(
        commands, condensate, "change", "Change the words of a sentence.",
        "condensate change evening.emic 9c01 'The radio is my company.'",
        [](CLI::App& command, Sentence& options) {
            addSentenceId(command, options);
            option(command, "TEXT", options.text, "The sentence, in the first person")->required();
        },
        [](storage::Edit& edit, const Sentence& options) {
            editing::writeSentence(edit, idOf(edit, options), options.text);
        });
    addEditing<Sentence>(
        commands, condensate, "move", "Move a sentence within its condensate.", "condensate move evening.emic 9c01 1",
        [](CLI::App& command, Sentence& options) {
            addSentenceId(command, options);
            option(command, "PLACE", options.place, "Place from 1")->required()->check(CLI::Range(1, 1'000'000));
        },
        [](storage::Edit& edit, const Sentence& options) {
            editing::moveSentence(edit, idOf(edit, options), options.place - 1);
        });
    addEditing<Sentence>(
        commands, condensate, "remove", "Take a sentence out.", "condensate remove evening.emic 9c01", addSentenceId,
        [](storage::Edit& edit, const Sentence& options) { editing::removeSentence(edit, idOf(edit, options)); });
}

void addLeaning(Commands& commands, CLI::App& condensate) {
    const auto sentenceAndUnits = [](CLI::App& command, Sentence& options) {
        addSentenceId(command, options);
        addUnits(command, options);
    };
    addEditing<Sentence>(commands, condensate, "link", "Let a sentence lean on units.",
                         "condensate link evening.emic 9c01 3f2a91c0", sentenceAndUnits,
                         [](storage::Edit& edit, const Sentence& options) {
                             editing::linkUnits(edit, idOf(edit, options), workbench::unitsAt(edit, options.units));
                         });
    addEditing<Sentence>(commands, condensate, "unlink",
                         "Let a sentence no longer lean on units; also on such as are gone.",
                         "condensate unlink evening.emic 9c01 3f2a91c0", sentenceAndUnits,
                         [](storage::Edit& edit, const Sentence& options) {
                             const study::SentenceId sentence = idOf(edit, options);
                             std::vector<study::UnitId> units;
                             for (const std::string& typed : options.units)
                                 units.push_back(workbench::linkedUnitAt(edit, sentence, typed));
                             editing::unlinkUnits(edit, sentence, units);
                         });
    addEditing<Sentence>(
        commands, condensate, "confirm", "Say that a sentence has been looked at and holds.",
        "condensate confirm evening.emic 9c01", addSentenceId,
        [](storage::Edit& edit, const Sentence& options) { editing::confirmSentence(edit, idOf(edit, options)); });
}

} // namespace

void addCondensateCommands(Commands& commands) {
    CLI::App& condensate =
        commands.add("condensate", "Step 3: condensates, sentence by sentence, and what no longer holds in them.",
                     "condensate evening.emic 'Being alone' --stale");
    addListing<Filter>(
        commands, condensate,
        [](CLI::App& command, Filter& options) {
            option(command, "--theme", options.theme, "Only this theme, with its subthemes")->type_name("THEME");
            command.add_flag("--stale", options.stale, "Only sentences whose units changed");
        },
        sentenceTable);
    CLI::App& ground = commands.add(condensate, "ground",
                                    "What stands behind each condensate: units, people, words, groups, loudest voice.",
                                    "condensate ground evening.emic");
    addListing<Filter>(commands, ground, addFilter, groundTable);
    CLI::App& left = commands.add(condensate, "left", "Units that no sentence leans on yet.",
                                  "condensate left evening.emic 'Being alone'");
    addListing<Filter>(commands, left, addFilter, leftTable);
    addWriting(commands, condensate);
    addLeaning(commands, condensate);
}

} // namespace emic::cli
