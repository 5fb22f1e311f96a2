#include "indexer/word_numbers.h"

#include <charconv>

namespace emic::indexer {

namespace {

std::string pairKey(std::string_view term) {
    std::string key(schema::pairPrefix);
    key += term;
    return key;
}

} // namespace

WordNumbers::WordNumbers(Xapian::Database database) : m_known(std::move(database)), m_isNew(false) {
    const std::string next = m_known.get_metadata(std::string(schema::nextKey));
    std::from_chars(next.data(), next.data() + next.size(), m_next);
}

std::uint32_t WordNumbers::stemPlaceOf(const std::string& stem) {
    const auto [found, isNew] = m_stemPlaces.emplace(stem, static_cast<std::uint32_t>(m_stems.size()));
    if (isNew)
        m_stems.push_back(stem);
    return found->second;
}

std::uint32_t WordNumbers::placeOf(const Terms& terms) {
    const auto add = [&](std::vector<Pair>& pairs, schema::FormPair pair) {
        const auto place = static_cast<std::uint32_t>(m_numbered.size());
        m_numbered.push_back({pair.id, stemPlaceOf(pair.stem)});
        pairs.push_back({std::move(pair), place});
        return place;
    };
    auto met = m_forms.find(terms.form);
    if (met == m_forms.end()) {
        met = m_forms.try_emplace(terms.form).first;
        if (!m_isNew)
            for (schema::FormPair& pair : schema::decodePairs(m_known.get_metadata(pairKey(terms.form))))
                add(met->second, std::move(pair));
    }
    for (const Pair& known : met->second)
        if (known.pair.stem == terms.stem)
            return known.place;
    const auto id = m_next++;
    m_newForms.insert(terms.form);
    m_newOfStem[terms.stem].push_back(id);
    return add(met->second, {id, terms.stem});
}

void WordNumbers::keepNew(Xapian::WritableDatabase& database) {
    for (const std::string& form : m_newForms) {
        std::vector<schema::FormPair> pairs;
        for (const Pair& known : m_forms[form])
            pairs.push_back(known.pair);
        database.set_metadata(pairKey(form), schema::encode(pairs));
    }
    for (const auto& [stem, ids] : m_newOfStem) {
        std::string kept = m_isNew ? std::string() : database.get_metadata(pairKey(stem));
        for (const schema::WordId id : ids)
            schema::appendId(kept, id);
        database.set_metadata(pairKey(stem), kept);
    }
    // What was written for a new index is not written again, so it is read from there if more is to come.
    m_known = database;
    m_isNew = false;
    m_newForms.clear();
    m_newOfStem.clear();
    database.set_metadata(std::string(schema::nextKey), std::to_string(m_next));
}

} // namespace emic::indexer
