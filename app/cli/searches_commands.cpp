// Saved searches and synonyms.
#include "app/cli/columns.h"
#include "app/cli/families.h"
#include "app/cli/shapes.h"
#include "core/editing/searches.h"
#include "core/study/names.h"

namespace emic::cli {
namespace {

reports::Table searchTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{{textColumn("name"), textColumn("query"), textColumn("in"), yesNoColumn("everybody")}, {}};
    for (const study::SavedSearch& search : reader.all<study::SavedSearch>())
        table.rows.push_back({search.name, search.query, std::string(study::name(search.scope)), search.ownWords == 0});
    return table;
}

reports::Table synonymTable(const storage::Reader& reader, const NoOptions& /*options*/) {
    reports::Table table{{listColumn("words")}, {}};
    for (const study::Synonyms& list : reader.all<study::Synonyms>())
        table.rows.push_back({textList(editing::wordsOf(list))});
    return table;
}

struct Words {
    std::vector<std::string> words;
};

struct Removal {
    std::string word;
    bool wholeList = false;
};

void addSearches(Commands& commands) {
    CLI::App& searches =
        commands.add("searches", "List saved searches; 'emic search --save' makes one, --saved asks it again.",
                     "searches evening.emic");
    addListing<NoOptions>(commands, searches, noOptions, searchTable);
    addEditing<TwoNames>(commands, searches, "rename", "Give a saved search another name.",
                         "searches rename evening.emic Nights 'Alone at night'", addTwoNames,
                         [](storage::Edit& edit, const TwoNames& names) {
                             editing::renameSearch(edit, editing::searchByName(edit, names.name).id, names.newName);
                         });
    addEditing<OneName>(commands, searches, "remove", "Remove a saved search.", "searches remove evening.emic Nights",
                        addOneName, [](storage::Edit& edit, const OneName& name) {
                            editing::removeSearch(edit, editing::searchByName(edit, name.name).id);
                        });
}

void addSynonymCommands(Commands& commands) {
    CLI::App& synonyms =
        commands.add("synonyms", "List words that searches take for one another.", "synonyms evening.emic");
    addListing<NoOptions>(commands, synonyms, noOptions, synonymTable);
    addEditing<Words>(
        commands, synonyms, "add", "Take words or expressions for one another, whenever one is searched for.",
        "synonyms add evening.emic hypo 'low sugar' insulinchok",
        [](CLI::App& command, Words& options) {
            option(command, "WORDS", options.words, "Two or more; one with spaces in quotation marks")->required();
        },
        [](storage::Edit& edit, const Words& options) { editing::addSynonyms(edit, options.words); });
    addEditing<Removal>(
        commands, synonyms, "remove", "Take a word out of its list.", "synonyms remove evening.emic hypo",
        [](CLI::App& command, Removal& options) {
            option(command, "WORD", options.word, "The word")->required();
            command.add_flag("--all", options.wholeList, "Remove the whole list that it stands in");
        },
        [](storage::Edit& edit, const Removal& options) {
            editing::removeSynonym(edit, options.word, options.wholeList);
        });
}

} // namespace

void addSearchesCommands(Commands& commands) {
    addSearches(commands);
    addSynonymCommands(commands);
}

} // namespace emic::cli
