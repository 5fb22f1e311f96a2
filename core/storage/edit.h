// One edit while it is being made: the only way to change rows of a study. Lives inside Study::perform, on its thread.
// Reads through it see what the edit has done so far. Whatever it throws undoes all of it.
#pragma once

#include "core/storage/reader.h"

#include <set>
#include <string>

namespace emic::storage {

class Edit : public Reader {
public:
    Edit(Database& database, std::string analystName, std::int64_t now);
    Edit(const Edit&) = delete;
    Edit& operator=(const Edit&) = delete;

    /// Adds a row. Throws InvalidInput when its key or a unique name is taken, or when it refers to a row that is not
    /// there.
    template <class Row>
    void insert(const Row& row);

    /// Replaces the row with the same key. Throws NotFound when there is none; InvalidInput as insert does.
    template <class Row>
    void update(const Row& row);

    /// Removes the row with the same key. Throws NotFound when there is none; InvalidInput while others refer to it.
    template <class Row>
    void erase(const Row& row);

    /// Removes every row whose member has this value; returns how many. Members as for Reader::where.
    template <auto Member>
    std::int64_t eraseWhere(const ValueOf<Member>& value);

    /// Puts bytes into the content store, once, however often they are kept, and returns their hash.
    study::Hash keep(std::string_view bytes);
    /// The same for bytes whose hash is known already (made on another thread).
    void keep(std::string_view bytes, const study::Hash& hash);

    /// The sentence for the journal. The first one said stays: what is outermost speaks first.
    void describe(std::string sentence);
    /// Why, in the analyst's words. The first one said stays.
    void because(std::string reason);

    /// Who makes this edit, as a row; made when the name is new to the study.
    [[nodiscard]] study::AnalystId analyst();
    [[nodiscard]] const std::string& analystName() const { return m_analystName; }

    /// When this edit is made (milliseconds since 1970, UTC); the same for all its rows.
    [[nodiscard]] std::int64_t now() const { return m_now; }

    [[nodiscard]] const std::string& sentence() const { return m_sentence; }
    [[nodiscard]] const std::string& reason() const { return m_reason; }
    [[nodiscard]] const std::set<study::Hash>& kept() const { return m_kept; }

private:
    std::string m_analystName;
    std::int64_t m_now;
    std::string m_sentence;
    std::string m_reason;
    std::set<study::Hash> m_kept;
};

} // namespace emic::storage
