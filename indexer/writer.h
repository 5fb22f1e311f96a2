// Writing sources into a database: the only place where documents are made. Internal to the room; belongs to one
// thread.
#pragma once

#include "indexer/analysed_source.h"
#include "indexer/index.h"

#include <xapian.h>

namespace emic::indexer {

/// No database of an index has a table of each document's terms: it would cost a third of the time and of the space.
/// Without it Xapian can take no document out again; see index.h for what becomes of those of texts that are gone.
inline constexpr int databaseFlags = Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST;

/// Adds the passages of a source behind all others. Its header is not written.
void writePassages(Xapian::WritableDatabase& database, const AnalysedSource& source);

/// Writes what makes a database an index of this study.
void writeIdentity(Xapian::WritableDatabase& database, const study::StudyId& study);

/// Writes on in an index that is there.
class Writer {
public:
    explicit Writer(Xapian::WritableDatabase database);

    void add(const study::Source& source, const text::Text& text, const std::vector<study::Turn>& turns);
    /// Its passages are found no more; see index.h.
    void remove(const IndexedSource& source);
    void commit();

private:
    Xapian::WritableDatabase m_database;
    WordNumbers m_numbers;
    SourceAnalyser m_analyser;
};

} // namespace emic::indexer
