// `emic category` and `emic validate`: step 4, from condensates to descriptions, and back to the texts.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/names.h"
#include "app/cli/shapes.h"
#include "app/workbench/locate.h"
#include "app/workbench/paragraph_markup.h"
#include "core/analysis/staleness.h"
#include "core/analysis/validation.h"
#include "core/editing/categories.h"
#include "core/editing/sources.h"
#include "core/editing/themes.h"
#include "core/study/names.h"
#include "core/study/theme_tree.h"

namespace emic::cli {
namespace {

reports::Cell idCell(const study::Uuid& id) {
    reports::Cell cell(id.text());
    cell.words = workbench::shortId(id);
    return cell;
}

reports::Table categoryTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    using enum reports::Room;
    reports::Table table{{textColumn("theme"), textColumn("title"), integerColumn("paragraphs"), integerColumn("stale"),
                          integerColumn("supports"), integerColumn("nuances"), integerColumn("contradicts"),
                          integerColumn("silent"), integerColumn("outdated"), integerColumn("unvalidated"),
                          textColumn("id", onlyInFiles)},
                         {}};
    const study::ThemeTree tree(reader.all<study::Theme>());
    analysis::Staleness staleness(reader);
    for (const analysis::CategoryValidation& count :
         analysis::validationCounts(analysis::validationQueue(reader), reader.all<study::Category>())) {
        std::int64_t stale = 0;
        const auto paragraphs = reader.where<&study::CategoryParagraph::category>(count.category.id);
        for (const study::CategoryParagraph& paragraph : paragraphs)
            stale += staleness.of(paragraph).empty() ? 0 : 1;
        table.rows.push_back({tree.path(count.category.theme), count.category.title,
                              static_cast<std::int64_t>(paragraphs.size()), stale, count.supports, count.nuances,
                              count.contradicts, count.silent, count.outdated, count.unvalidated,
                              count.category.id.text()});
    }
    return table;
}

struct Named {
    std::string category;
};

reports::Table textTable(const storage::Reader& reader, const Named& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("category"), integerColumn("number"), textColumn("text"),
                          listColumn("condensates"), textColumn("stale"), textColumn("id"),
                          textColumn("analyst", onlyInFiles), textColumn("changed", onlyInFiles)},
                         {}};
    table.columns[1].heading = "No.";
    const auto analysts = namesOf(reader, &study::Analyst::name);
    analysis::Staleness staleness(reader);
    std::optional<study::CategoryId> only;
    if (!options.category.empty())
        only = editing::categoryByName(reader, options.category).id;
    for (const study::Category& category : reader.all<study::Category>()) {
        if (only && category.id != *only)
            continue;
        std::int64_t number = 0;
        for (const study::CategoryParagraph& paragraph :
             reader.where<&study::CategoryParagraph::category>(category.id)) {
            std::vector<std::string> condensates;
            for (const auto& link : reader.where<&study::ParagraphCondensate::paragraph>(paragraph.id))
                condensates.push_back(link.called);
            std::string stale;
            for (const analysis::StaleReason& reason : staleness.of(paragraph))
                stale += (stale.empty() ? "" : " ") + analysis::inWords(reason);
            table.rows.push_back({category.title, ++number,
                                  workbench::paragraphMarkup(editing::paragraphText(reader, paragraph.id)),
                                  textList(condensates), reports::cellOrNothing(stale), idCell(paragraph.id.uuid),
                                  nameCell(analysts, paragraph.analyst), timeCell(paragraph.changedAt)});
        }
    }
    return table;
}

struct Paragraph {
    std::string id;
    std::string category;
    std::string text;
    std::vector<std::string> condensates;
    std::int64_t place = 0;
};

study::ParagraphId idOf(const storage::Reader& reader, const Paragraph& options) {
    return workbench::paragraphAt(reader, options.id).id;
}

std::vector<study::ThemeId> themesOf(const storage::Reader& reader, const std::vector<std::string>& names) {
    std::vector<study::ThemeId> themes;
    for (const std::string& name : names)
        themes.push_back(editing::themeByPath(reader, name).id);
    return themes;
}

void addParagraphId(CLI::App& command, Paragraph& options) {
    option(command, "PARAGRAPH", options.id, "Its id, as 'emic category text' shows it")->required();
}

void addText(CLI::App& command, Paragraph& options) {
    option(command, "TEXT", options.text, "In the third person; quotes as {quote UNIT} or {quote UNIT: words of it}")
        ->required();
}

void addThemes(CLI::App& command, Paragraph& options) {
    option(command, "THEMES", options.condensates, "Themes whose condensates are meant")->required();
}

void addParagraphVerbs(Commands& commands, CLI::App& category) {
    addEditing<Paragraph>(
        commands, category, "add", "Add a paragraph to a category's text.",
        "category add evening.emic 'Being alone' 'Evenings were long: {quote 3f2a91c0}' --condensate Evenings",
        [](CLI::App& command, Paragraph& options) {
            option(command, "CATEGORY", options.category, "Its title, or its theme")->required();
            addText(command, options);
            option(command, "--condensate", options.condensates, "A theme whose condensate it leans on; again for each")
                ->type_name("THEME");
            option(command, "--place", options.place, "Place from 1, else the end")
                ->type_name("N")
                ->check(CLI::Range(1, 1'000'000));
        },
        [](storage::Edit& edit, const Paragraph& options) {
            editing::addParagraph(edit, editing::categoryByName(edit, options.category).id,
                                  workbench::parseParagraph(edit, options.text), themesOf(edit, options.condensates),
                                  options.place > 0 ? std::optional(options.place - 1) : std::nullopt);
        });
    addEditing<Paragraph>(
        commands, category, "change", "Change a paragraph.", "category change evening.emic 9c01 'Evenings were long.'",
        [](CLI::App& command, Paragraph& options) {
            addParagraphId(command, options);
            addText(command, options);
        },
        [](storage::Edit& edit, const Paragraph& options) {
            editing::writeParagraph(edit, idOf(edit, options), workbench::parseParagraph(edit, options.text));
        });
    addEditing<Paragraph>(
        commands, category, "move", "Move a paragraph within its category.", "category move evening.emic 9c01 1",
        [](CLI::App& command, Paragraph& options) {
            addParagraphId(command, options);
            option(command, "PLACE", options.place, "Place from 1")->required()->check(CLI::Range(1, 1'000'000));
        },
        [](storage::Edit& edit, const Paragraph& options) {
            editing::moveParagraph(edit, idOf(edit, options), options.place - 1);
        });
    addEditing<Paragraph>(
        commands, category, "drop", "Take a paragraph out.", "category drop evening.emic 9c01", addParagraphId,
        [](storage::Edit& edit, const Paragraph& options) { editing::removeParagraph(edit, idOf(edit, options)); });
}

void addLeaning(Commands& commands, CLI::App& category) {
    const auto paragraphAndThemes = [](CLI::App& command, Paragraph& options) {
        addParagraphId(command, options);
        addThemes(command, options);
    };
    addEditing<Paragraph>(commands, category, "link", "Let a paragraph lean on condensates, as they read now.",
                          "category link evening.emic 9c01 Evenings", paragraphAndThemes,
                          [](storage::Edit& edit, const Paragraph& options) {
                              editing::linkCondensates(edit, idOf(edit, options), themesOf(edit, options.condensates));
                          });
    addEditing<Paragraph>(commands, category, "unlink",
                          "Let a paragraph no longer lean on condensates; also on such as are gone.",
                          "category unlink evening.emic 9c01 Evenings", paragraphAndThemes,
                          [](storage::Edit& edit, const Paragraph& options) {
                              const study::ParagraphId paragraph = idOf(edit, options);
                              std::vector<study::ThemeId> themes;
                              for (const std::string& typed : options.condensates)
                                  themes.push_back(workbench::linkedThemeAt(edit, paragraph, typed));
                              editing::unlinkCondensates(edit, paragraph, themes);
                          });
    addEditing<Paragraph>(
        commands, category, "confirm", "Say that a paragraph has been looked at and holds.",
        "category confirm evening.emic 9c01", addParagraphId,
        [](storage::Edit& edit, const Paragraph& options) { editing::confirmParagraph(edit, idOf(edit, options)); });
}

struct Title {
    std::string theme;
    std::string title;
};

struct QueueFilter {
    std::string category;
    std::string source;
    bool open = false;
};

reports::Table queueTable(const storage::Reader& reader, const QueueFilter& options) {
    using enum reports::Room;
    reports::Table table{{textColumn("category"), textColumn("source"), integerColumn("coded_units"),
                          textColumn("mark"), yesNoColumn("outdated"), textColumn("note"), textColumn("analyst"),
                          textColumn("at", onlyInFiles)},
                         {}};
    const auto categories = namesOf(reader, &study::Category::title);
    const auto sources = namesOf(reader, &study::Source::name);
    const auto analysts = namesOf(reader, &study::Analyst::name);
    std::optional<study::CategoryId> category;
    std::optional<study::SourceId> source;
    if (!options.category.empty())
        category = editing::categoryByName(reader, options.category).id;
    if (!options.source.empty())
        source = editing::sourceByName(reader, options.source).id;
    for (const analysis::ValidationCell& cell : analysis::validationQueue(reader)) {
        if ((category && cell.category != *category) || (source && cell.source != *source) ||
            (options.open && cell.mark && !cell.outdated))
            continue;
        reports::Row row{nameCell(categories, std::optional(cell.category)),
                         nameCell(sources, std::optional(cell.source)), cell.coded};
        if (cell.mark)
            row.insert(row.end(), {study::name(cell.mark->mark), cell.outdated, reports::cellOrNothing(cell.mark->note),
                                   nameCell(analysts, cell.mark->analyst), timeCell(cell.mark->at)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

struct Mark {
    std::string category;
    std::string source;
    std::string mark;
    std::string note;
};

void addValidate(Commands& commands) {
    CLI::App& validate =
        commands.add("validate", "Step 4: every source against every category, and what is still to be looked at.",
                     "validate evening.emic --open");
    addListing<QueueFilter>(
        commands, validate,
        [](CLI::App& command, QueueFilter& options) {
            option(command, "--category", options.category, "Only this category")->type_name("CATEGORY");
            option(command, "--source", options.source, "Only this source")->type_name("NAME");
            command.add_flag("--open", options.open, "Only where there is no mark, or the text changed after it");
        },
        queueTable);
    addEditing<Mark>(
        commands, validate, "mark", "Mark one source against a category.",
        "validate mark evening.emic 'Being alone' 'Interview 1' nuances --note 'Alone, but not lonely'",
        [](CLI::App& command, Mark& options) {
            option(command, "CATEGORY", options.category, "Its title, or its theme")->required();
            option(command, "SOURCE", options.source, "The source")->required();
            option(command, "MARK", options.mark, "supports, nuances, contradicts or silent")
                ->required()
                ->check(CLI::IsMember({"supports", "nuances", "contradicts", "silent"}));
            option(command, "--note", options.note, "Why");
        },
        [](storage::Edit& edit, const Mark& options) {
            editing::markValidation(edit, editing::categoryByName(edit, options.category).id,
                                    editing::sourceByName(edit, options.source).id,
                                    study::parseName<study::Validation>(options.mark).value(), options.note);
        });
    addEditing<Mark>(
        commands, validate, "clear", "Take a mark back.", "validate clear evening.emic 'Being alone' 'Interview 1'",
        [](CLI::App& command, Mark& options) {
            option(command, "CATEGORY", options.category, "Its title, or its theme")->required();
            option(command, "SOURCE", options.source, "The source")->required();
        },
        [](storage::Edit& edit, const Mark& options) {
            editing::clearValidation(edit, editing::categoryByName(edit, options.category).id,
                                     editing::sourceByName(edit, options.source).id);
        });
}

} // namespace

void addCategoryCommands(Commands& commands) {
    CLI::App& category =
        commands.add("category", "Step 4: the categories that themes became, and how far they are validated.",
                     "category evening.emic");
    addListing<NoOptions>(commands, category, noOptions, categoryTable);
    CLI::App& text = commands.add(category, "text", "The analytic texts, paragraph by paragraph.",
                                  "category text evening.emic 'Being alone'");
    addListing<Named>(
        commands, text,
        [](CLI::App& command, Named& options) {
            option(command, "CATEGORY", options.category, "Only this one: its title, or its theme");
        },
        textTable);
    addEditing<Title>(
        commands, category, "title", "Make a theme a category, or give its category another title.",
        "category title evening.emic 'Being alone' 'The radio keeps me company'",
        [](CLI::App& command, Title& options) {
            option(command, "THEME", options.theme, "The theme")->required();
            option(command, "TITLE", options.title, "A title that tells")->required();
        },
        [](storage::Edit& edit, const Title& options) {
            editing::setCategory(edit, editing::themeByPath(edit, options.theme).id, options.title);
        });
    addParagraphVerbs(commands, category);
    addLeaning(commands, category);
    addEditing<Named>(
        commands, category, "remove", "Remove a category with its text and its validation marks; the theme stays.",
        "category remove evening.emic 'Being alone'",
        [](CLI::App& command, Named& options) {
            option(command, "CATEGORY", options.category, "Its title, or its theme")->required();
        },
        [](storage::Edit& edit, const Named& options) {
            editing::removeCategory(edit, editing::categoryByName(edit, options.category).id);
        });
    addValidate(commands);
}

} // namespace emic::cli
