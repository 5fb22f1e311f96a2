// Which words of the index a word of a query stands for. Internal to the room; belongs to the Index's thread.
#pragma once

#include "indexer/deadline.h"
#include "indexer/index.h"
#include "indexer/query.h"
#include "indexer/schema.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer {

/// Some of the index's words, as pairs of form and stem.
struct WordSet {
    std::vector<schema::WordId> ids; ///< sorted
    std::vector<std::string> stems;  ///< terms; sorted
    bool whole = true;               ///< every word with one of these stems is in the set
    bool weighs = true;              ///< hits are ranked by it, too

    [[nodiscard]] bool contains(schema::WordId id) const {
        return ids.size() == 1 ? ids.front() == id : std::binary_search(ids.begin(), ids.end(), id);
    }
    [[nodiscard]] bool empty() const { return ids.empty(); }
    void add(const WordSet& other);
};

/// A word that is in the index, as it is spelt there without case and accents.
struct IndexedForm {
    std::string form;
    Language language;
    std::uint32_t passages = 0; ///< that hold a word of its stem
};

class Vocabulary {
public:
    Vocabulary(Index& index, Deadline& deadline) : m_state(index.state()), m_deadline(deadline) {}

    /// What a word or words stand for: sequences of sets, one set a word as a language of the index splits what was
    /// typed. Languages that split it into as many words share a sequence. Empty when there is no word in it.
    [[nodiscard]] std::vector<std::vector<WordSet>> sequencesOf(const WordQuery& word);
    [[nodiscard]] std::vector<std::vector<WordSet>> sequencesOf(std::string_view typed, WordMatch match,
                                                                int distance = 0);

    /// For a word that is being typed: takes the commonest words with a beginning, in any of their forms, instead of
    /// refusing when there are very many.
    void takeCommonest(bool commonest) { m_commonest = commonest; }

    /// Forms within `distance` changes of a word, in all languages of the index, commonest first.
    [[nodiscard]] std::vector<IndexedForm> near(std::string_view word, int distance);

    /// Words that hold these ASCII letters, or nothing when they are too many to be of use.
    [[nodiscard]] std::optional<WordSet> containing(std::string_view letters);

private:
    [[nodiscard]] WordSet ofStem(const std::string& stem);
    [[nodiscard]] WordSet ofForm(const std::string& form);
    [[nodiscard]] WordSet ofForms(std::vector<std::string> forms);
    [[nodiscard]] WordSet ofPrefix(Language language, const std::string& beginning, std::string_view typed);
    /// Of the words that begin as one that is being typed, and of what it stands for as it is (a stem), the commonest.
    [[nodiscard]] WordSet ofOpenWord(WordSet set, const std::string& typed);
    [[nodiscard]] std::vector<std::string> formsNear(Language language, std::string_view folded, int distance);
    [[nodiscard]] std::vector<schema::WordId> idsOfStem(const std::string& stem);
    [[nodiscard]] std::int64_t passagesWith(const std::string& stem);
    void seeWhetherWhole(WordSet& set);

    Index::State& m_state;
    Deadline& m_deadline;
    bool m_commonest = false;
};

/// The least number of letters put in, left out, replaced or swapped with their neighbour that makes one word of the
/// other (optimal string alignment), or `limit` + 1 when it is more than `limit`. UTF-8.
[[nodiscard]] int editDistance(std::string_view one, std::string_view other, int limit);

} // namespace emic::indexer
