#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/kinds.h"
#include "app/cli/shapes.h"
#include "core/editing/attributes.h"
#include "core/study/names.h"

namespace emic::cli {
namespace {

reports::Table attributeTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{{textColumn("name"), textColumn("type"), listColumn("categories"), integerColumn("values")},
                         {}};
    for (const study::Attribute& attribute : reader.all<study::Attribute>())
        table.rows.push_back({attribute.name, study::name(attribute.type),
                              textList(editing::categoriesOf(reader, attribute.id)),
                              reader.countWhere<&study::AttributeValue::attribute>(attribute.id)});
    return table;
}

struct NewAttribute {
    std::string name;
    std::optional<study::AttributeType> type;
    std::vector<std::string> categories;
};

struct Categories {
    std::string name;
    std::vector<std::string> add;
    std::vector<std::string> remove;
    std::string rename;
    std::string to;
};

void changeCategories(storage::Edit& edit, const Categories& options) {
    if (options.rename.empty() != options.to.empty())
        throw WrongUsage("--rename needs --to, and --to needs --rename.");
    const study::AttributeId attribute = editing::attributeByName(edit, options.name).id;
    if (!options.rename.empty())
        editing::renameCategory(edit, attribute, options.rename, options.to);
    if (!options.add.empty())
        editing::addCategories(edit, attribute, options.add);
    for (const std::string& category : options.remove)
        editing::removeCategory(edit, attribute, category);
}

void addChanges(Commands& commands, CLI::App& attributes) {
    struct TypeChange {
        std::string name;
        std::optional<study::AttributeType> type;
    };
    addEditing<TypeChange>(
        commands, attributes, "type", "Change the type of an attribute, when every value still fits.",
        "attributes type evening.emic age number",
        [](CLI::App& command, TypeChange& options) {
            option(command, "NAME", options.name, "The attribute's name")->required();
            namedOption(command, "TYPE", options.type, "What it holds")->required();
        },
        [](storage::Edit& edit, const TypeChange& options) {
            editing::changeAttributeType(edit, editing::attributeByName(edit, options.name).id, *options.type);
        });

    struct Move {
        std::string name;
        std::int64_t place = 1;
    };
    addEditing<Move>(
        commands, attributes, "move", "Move an attribute among the others.", "attributes move evening.emic age 1",
        [](CLI::App& command, Move& options) {
            option(command, "NAME", options.name, "The attribute's name")->required();
            option(command, "PLACE", options.place, "Its new place, from 1")->required()->check(CLI::PositiveNumber);
        },
        [](storage::Edit& edit, const Move& options) {
            editing::moveAttribute(edit, editing::attributeByName(edit, options.name).id, options.place - 1);
        });

    addEditing<Categories>(
        commands, attributes, "categories", "Add, rename or remove the values that a category may take.",
        "attributes categories evening.emic housing --rename flat --to apartment",
        [](CLI::App& command, Categories& options) {
            option(command, "NAME", options.name, "The attribute's name")->required();
            option(command, "--add", options.add, "A new category; may be given again")->type_name("TEXT");
            option(command, "--remove", options.remove, "A category that nobody has; may be given again")
                ->type_name("TEXT");
            option(command, "--rename", options.rename, "A category to rename")->type_name("TEXT");
            option(command, "--to", options.to, "Its new name")->type_name("TEXT");
        },
        changeCategories);
}

} // namespace

void addAttributeCommands(Commands& commands) {
    CLI::App& attributes = commands.add("attributes", "List what is known of participants.", "attributes evening.emic");
    addListing<NoOptions>(commands, attributes, noOptions, attributeTable);
    addEditing<NewAttribute>(
        commands, attributes, "add", "Add an attribute.",
        "attributes add evening.emic housing --type category --category house --category flat",
        [](CLI::App& command, NewAttribute& options) {
            option(command, "NAME", options.name, "The attribute's name")->required();
            namedOption(command, "--type", options.type, "What it holds, else text");
            option(command, "--category", options.categories, "A value it may take; may be given again")
                ->type_name("TEXT");
        },
        [](storage::Edit& edit, const NewAttribute& options) {
            const study::AttributeType type = options.type.value_or(
                options.categories.empty() ? study::AttributeType::text : study::AttributeType::category);
            editing::addAttribute(edit, options.name, type, options.categories);
        });
    addEditing<TwoNames>(
        commands, attributes, "rename", "Give an attribute another name.", "attributes rename evening.emic Sex sex",
        addTwoNames, [](storage::Edit& edit, const TwoNames& options) {
            editing::renameAttribute(edit, editing::attributeByName(edit, options.name).id, options.newName);
        });
    addChanges(commands, attributes);
    addEditing<OneName>(commands, attributes, "remove", "Take an attribute out with all its values.",
                        "attributes remove evening.emic housing", addOneName,
                        [](storage::Edit& edit, const OneName& options) {
                            editing::removeAttribute(edit, editing::attributeByName(edit, options.name).id);
                        });
}

} // namespace emic::cli
