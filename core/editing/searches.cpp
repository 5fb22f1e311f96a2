#include "core/editing/searches.h"

#include "core/editing/wording.h"
#include "core/text/strings.h"

#include <algorithm>
#include <set>

namespace emic::editing {

using storage::Edit;
using study::SavedSearch;
using study::Synonyms;

namespace {

template <class Row>
std::int64_t nextOrdinal(const std::vector<Row>& rows) {
    return rows.empty() ? 0 : rows.back().ordinal + 1;
}

std::string joinedLines(const std::vector<std::string>& words) {
    std::string lines;
    for (const std::string& word : words)
        lines += (lines.empty() ? "" : "\n") + word;
    return lines;
}

void addOnce(std::vector<std::string>& words, const std::string& word) {
    const bool there =
        std::any_of(words.begin(), words.end(), [&](const std::string& other) { return sameName(other, word); });
    if (!there)
        words.push_back(word);
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& other) { return sameName(other, word); });
}

} // namespace

study::SavedSearchId saveSearch(Edit& edit, const NewSearch& search) {
    const std::string name = properName(search.name, "search");
    const std::string query(text::trim(search.query));
    if (query.empty())
        throw InvalidInput("A search that is saved needs a query; say what to search for.");
    const auto all = edit.all<SavedSearch>();
    SavedSearch row{study::SavedSearchId::make(), name, query, search.scope, search.ownWords ? 1 : 0, nextOrdinal(all)};
    for (const SavedSearch& known : all) {
        if (!sameName(known.name, name))
            continue;
        row.id = known.id;
        row.name = known.name;
        row.ordinal = known.ordinal;
        if (row == known)
            return row.id;
        edit.describe("Change the saved search " + quoted(row.name) + " to " + text::excerpt(query, 80));
        edit.update(row);
        return row.id;
    }
    edit.describe("Save the search " + quoted(name) + ": " + text::excerpt(query, 80));
    edit.insert(row);
    return row.id;
}

void renameSearch(Edit& edit, study::SavedSearchId id, std::string_view typed) {
    SavedSearch row = edit.get(id);
    const std::string name = properName(typed, "search");
    if (name == row.name)
        return;
    requireFreeName(edit.all<SavedSearch>(), &SavedSearch::name, name, "saved search", std::optional(id));
    edit.describe("Rename the saved search " + quoted(row.name) + " to " + quoted(name));
    row.name = name;
    edit.update(row);
}

void removeSearch(Edit& edit, study::SavedSearchId id) {
    const SavedSearch row = edit.get(id);
    edit.describe("Remove the saved search " + quoted(row.name));
    edit.erase(row);
}

SavedSearch searchByName(const storage::Reader& reader, std::string_view name) {
    return rowByName(reader.all<SavedSearch>(), &SavedSearch::name, name, "saved search");
}

study::SynonymsId addSynonyms(Edit& edit, const std::vector<std::string>& typed) {
    std::vector<std::string> words;
    for (const std::string& word : typed)
        addOnce(words, properName(word, "synonym"));
    const std::vector<std::string> given = words;
    std::optional<Synonyms> first;
    const auto all = edit.all<Synonyms>();
    for (const Synonyms& list : all) {
        const auto known = wordsOf(list);
        if (std::none_of(known.begin(), known.end(), [&](const std::string& word) { return holds(given, word); }))
            continue;
        if (!first) {
            first = list;
            auto joined = known;
            for (const std::string& word : words)
                addOnce(joined, word);
            words = joined;
        } else {
            for (const std::string& word : known)
                addOnce(words, word);
            edit.erase(list);
        }
    }
    if (words.size() < 2)
        throw InvalidInput("Synonyms are at least two different words; name another one.");
    Synonyms row{first ? first->id : study::SynonymsId::make(), joinedLines(words),
                 first ? first->ordinal : nextOrdinal(all)};
    if (first && row == *first)
        return row.id;
    edit.describe("Take " + listed(words) + " for one another in searches");
    first ? edit.update(row) : edit.insert(row);
    return row.id;
}

void removeSynonym(Edit& edit, std::string_view typed, bool wholeList) {
    for (Synonyms& list : edit.all<Synonyms>()) {
        auto words = wordsOf(list);
        if (!holds(words, typed))
            continue;
        std::erase_if(words, [&](const std::string& word) { return sameName(word, typed); });
        if (wholeList || words.size() < 2) {
            edit.describe("No longer take " + listed(wordsOf(list)) + " for one another in searches");
            edit.erase(list);
        } else {
            edit.describe("No longer take " + quoted(typed) + " for " + listed(words) + " in searches");
            list.words = joinedLines(words);
            edit.update(list);
        }
        return;
    }
    throw NotFound("The word " + quoted(typed) + " has no synonyms in this study.");
}

std::vector<std::string> wordsOf(const Synonyms& synonyms) {
    std::vector<std::string> words;
    for (const std::string_view word : text::split(synonyms.words, '\n'))
        if (!word.empty())
            words.emplace_back(word);
    return words;
}

} // namespace emic::editing
