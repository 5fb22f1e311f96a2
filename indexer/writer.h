// Writing sources into a database: the only place where documents are made. Internal to the room; belongs to one
// thread.
#pragma once

#include "core/study/transcript.h"
#include "core/text/text.h"
#include "indexer/analyser.h"
#include "indexer/index.h"
#include "indexer/schema.h"

#include <xapian.h>

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::indexer {

class Writer {
public:
    /// A database that has a schema already, or an empty one, which gets it.
    Writer(Xapian::WritableDatabase database, const study::StudyId& study);

    /// Adds the passages of a source behind all others.
    void add(const study::Source& source, const text::Text& text, const std::vector<study::Turn>& turns);
    void remove(const IndexedSource& source);
    void commit();
    /// Commits for the last time; nothing may follow.
    void finish();

private:
    [[nodiscard]] schema::WordId numberOf(const Terms& terms);
    void keepNewPairs();

    Xapian::WritableDatabase m_database;
    Analysers m_analysers;
    std::unordered_map<std::string, std::vector<schema::FormPair>> m_forms; ///< by form's term
    std::unordered_set<std::string> m_newForms;
    std::map<std::string, std::vector<schema::WordId>> m_newOfStem;
    schema::WordId m_next = 0;
};

} // namespace emic::indexer
