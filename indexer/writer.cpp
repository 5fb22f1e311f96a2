#include "indexer/writer.h"

namespace emic::indexer {

void writePassages(Xapian::WritableDatabase& database, const AnalysedSource& source) {
    std::size_t at = 0;
    for (const std::uint32_t edge : source.edges) {
        Xapian::Document document;
        for (; at < edge; ++at)
            document.add_term(*source.stems[at].term, source.stems[at].count);
        database.add_document(document);
    }
    for (std::uint32_t group = 0; group < source.texts.size(); ++group) {
        database.set_metadata(schema::groupKey(schema::textsPrefix, source.header.id, group), source.texts[group]);
        database.set_metadata(schema::groupKey(schema::wordsPrefix, source.header.id, group), source.words[group]);
    }
    database.set_metadata(schema::passagesKey(source.header.id), source.passages);
}

void writeIdentity(Xapian::WritableDatabase& database, const study::StudyId& study) {
    database.set_metadata(std::string(schema::versionKey), schema::version());
    database.set_metadata(std::string(schema::studyKey), study.text());
}

Writer::Writer(Xapian::WritableDatabase database)
    : m_database(std::move(database)), m_numbers(m_database), m_analyser(m_numbers) {
    // In a transaction Xapian writes to disk only when told to, however much there is; so a reader never sees a part of
    // a source, and what a failure leaves undone is dropped.
    m_database.begin_transaction();
}

void Writer::add(const study::Source& source, const text::Text& text, const std::vector<study::Turn>& turns) {
    auto analysed = m_analyser.analyse(source, text, turns);
    analysed.header.first = m_database.get_lastdocid() + 1;
    writePassages(m_database, analysed);
    m_database.set_metadata(schema::sourceKey(source.id), schema::encode(analysed.header));
}

void Writer::remove(const IndexedSource& source) {
    const auto groups = (source.count + schema::passagesInGroup - 1) / schema::passagesInGroup;
    for (std::uint32_t group = 0; group < groups; ++group) {
        m_database.set_metadata(schema::groupKey(schema::textsPrefix, source.id, group), "");
        m_database.set_metadata(schema::groupKey(schema::wordsPrefix, source.id, group), "");
    }
    m_database.set_metadata(schema::passagesKey(source.id), "");
    m_database.set_metadata(schema::sourceKey(source.id), "");
}

void Writer::commit() {
    m_numbers.keepNew(m_database);
    m_database.commit_transaction();
    m_database.begin_transaction();
}

} // namespace emic::indexer
