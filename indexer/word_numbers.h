// The numbers of words while an index is written: of each pair of a form and a stem, in the order in which they are
// met. Internal to the room; belongs to one thread, but the stems it hands out may be read by any as long as it lives.
#pragma once

#include "indexer/analyser.h"
#include "indexer/schema.h"

#include <xapian.h>

#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::indexer {

class WordNumbers {
public:
    /// Of a new index.
    WordNumbers() = default;
    /// Of one that is written on: pairs that `database` knows keep their numbers.
    explicit WordNumbers(Xapian::Database database);

    struct Numbered {
        schema::WordId id = 0;
        std::uint32_t stem = 0; ///< place among the stems
    };
    /// The number of a word's pair. The Terms remember where to find it, so all must come from the same Analysers and
    /// go to the same WordNumbers.
    [[nodiscard]] const Numbered& of(const Terms& terms) {
        if (terms.place == Terms::nowhere)
            terms.place = placeOf(terms);
        return m_numbered[terms.place];
    }

    [[nodiscard]] std::size_t stemCount() const { return m_stems.size(); }
    /// The term; stays where it is.
    [[nodiscard]] const std::string& stem(std::uint32_t place) const { return m_stems[place]; }

    /// Writes what was not known before.
    void keepNew(Xapian::WritableDatabase& database);

private:
    [[nodiscard]] std::uint32_t placeOf(const Terms& terms);
    [[nodiscard]] std::uint32_t stemPlaceOf(const std::string& stem);

    Xapian::Database m_known;
    bool m_isNew = true;
    schema::WordId m_next = 0;
    std::vector<Numbered> m_numbered;
    struct Pair {
        schema::FormPair pair;
        std::uint32_t place = 0; ///< in m_numbered
    };
    std::unordered_map<std::string, std::vector<Pair>> m_forms; ///< by form's term
    std::unordered_map<std::string, std::uint32_t> m_stemPlaces;
    std::deque<std::string> m_stems;
    std::unordered_set<std::string> m_newForms;
    std::map<std::string, std::vector<schema::WordId>> m_newOfStem;
};

} // namespace emic::indexer
