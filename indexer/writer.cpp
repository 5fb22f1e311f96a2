#include "indexer/writer.h"

#include <charconv>

namespace emic::indexer {

namespace {

std::string metadataKey(std::string_view prefix, std::string_view rest) {
    std::string key(prefix);
    key += rest;
    return key;
}

} // namespace

Writer::Writer(Xapian::WritableDatabase database, const study::StudyId& study) : m_database(std::move(database)) {
    // In a transaction Xapian writes to disk only when told to, however much there is; so a reader never sees a part of
    // a source, and what a failure leaves undone is dropped.
    m_database.begin_transaction();
    const std::string next = m_database.get_metadata(std::string(schema::nextKey));
    std::from_chars(next.data(), next.data() + next.size(), m_next);
    m_database.set_metadata(std::string(schema::versionKey), schema::version());
    m_database.set_metadata(std::string(schema::studyKey), study.text());
}

schema::WordId Writer::numberOf(const Terms& terms) {
    auto met = m_forms.find(terms.form);
    if (met == m_forms.end()) {
        const auto kept = m_database.get_metadata(metadataKey(schema::pairPrefix, terms.form));
        met = m_forms.emplace(terms.form, schema::decodePairs(kept)).first;
    }
    for (const schema::FormPair& pair : met->second)
        if (pair.stem == terms.stem)
            return pair.id;
    const auto id = m_next++;
    met->second.push_back({id, terms.stem});
    m_newForms.insert(terms.form);
    m_newOfStem[terms.stem].push_back(id);
    return id;
}

void Writer::add(const study::Source& source, const text::Text& text, const std::vector<study::Turn>& turns) {
    const auto language = languageOf(source.language);
    auto& analyser = m_analysers.of(language);
    const auto passages = passagesOf(text, turns, language.code());
    IndexedSource header{source.id,
                         source.text,
                         source.turns,
                         language,
                         m_database.get_lastdocid() + 1,
                         static_cast<std::uint32_t>(passages.size())};
    for (const Passage& passage : passages) {
        const auto slice = text.slice(passage.span);
        const auto tokens = analyser.tokens(slice);
        Xapian::Document document;
        std::string numbers;
        bool cut = false;
        for (const Token& token : tokens) {
            document.add_term(token.terms->stem);
            schema::appendId(numbers, numberOf(*token.terms));
            cut = cut || token.terms->cut;
        }
        if (cut)
            document.add_boolean_term(std::string(longWordTerm));
        document.add_value(schema::wordsSlot, numbers);
        document.set_data(std::string(slice));
        m_database.add_document(document);
        header.words += static_cast<std::int64_t>(tokens.size());
    }
    m_database.set_metadata(schema::passagesKey(source.id), encodePassages(passages));
    m_database.set_metadata(schema::sourceKey(source.id), schema::encode(header));
}

void Writer::remove(const IndexedSource& source) {
    for (std::uint32_t place = 0; place < source.count; ++place)
        m_database.delete_document(source.first + place);
    m_database.set_metadata(schema::passagesKey(source.id), "");
    m_database.set_metadata(schema::sourceKey(source.id), "");
}

void Writer::keepNewPairs() {
    for (const std::string& form : m_newForms)
        m_database.set_metadata(metadataKey(schema::pairPrefix, form), schema::encode(m_forms[form]));
    for (const auto& [stem, ids] : m_newOfStem) {
        const auto key = metadataKey(schema::pairPrefix, stem);
        std::string kept = m_database.get_metadata(key);
        for (const schema::WordId id : ids)
            schema::appendId(kept, id);
        m_database.set_metadata(key, kept);
    }
    m_newForms.clear();
    m_newOfStem.clear();
    m_database.set_metadata(std::string(schema::nextKey), std::to_string(m_next));
}

void Writer::commit() {
    finish();
    m_database.begin_transaction();
}

void Writer::finish() {
    keepNewPairs();
    m_database.commit_transaction();
}

} // namespace emic::indexer
