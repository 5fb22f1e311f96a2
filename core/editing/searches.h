// Saved searches and synonyms: how a study's texts are searched. See editing.h for how these functions behave. Queries
// are kept as they were typed; whether they can be understood is for the one who asks them.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

struct NewSearch {
    std::string name;
    std::string query;
    study::SearchScope scope = study::SearchScope::turns;
    bool ownWords = true;
};

/// Saves a search behind the others; one of this name (not regarding case) gets the new query. Throws InvalidInput when
/// the name or the query is empty.
study::SavedSearchId saveSearch(storage::Edit& edit, const NewSearch& search);
/// Throws InvalidInput when another search has the name.
void renameSearch(storage::Edit& edit, study::SavedSearchId search, std::string_view name);
void removeSearch(storage::Edit& edit, study::SavedSearchId search);

/// Throws NotFound with the names that come near.
[[nodiscard]] study::SavedSearch searchByName(const storage::Reader& reader, std::string_view name);

/// Makes words stand for one another. Lists that share a word become one. Throws InvalidInput when there are fewer than
/// two different words.
study::SynonymsId addSynonyms(storage::Edit& edit, const std::vector<std::string>& words);
/// Takes a word out of its list, or with `wholeList` the list; a list of one word goes too. Throws NotFound.
void removeSynonym(storage::Edit& edit, std::string_view word, bool wholeList);

/// The words of a list, in the order given.
[[nodiscard]] std::vector<std::string> wordsOf(const study::Synonyms& synonyms);

} // namespace emic::editing
