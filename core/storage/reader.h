// Reading rows of a study as values. A Reader belongs to the Study that gave it and to that Study's thread; what it
// returns are copies that live on their own.
//
// Rows are found by key, by one of their indexed members, or all at once:
//
//     reader.get<Theme>(id);  reader.where<&Coding::theme>(id);  reader.all<Source>();
//
// Which types and members there are is listed at the end of reader.cpp; others do not link, so that no query without an
// index slips in. Lists come in the order people gave (ordinal), else by name, else by key: always the same.
#pragma once

#include "core/study/study.h"
#include "core/study/transcript.h"
#include "core/text/text.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::storage {

class Database;
class Eyes;

namespace detail {
template <class T>
struct MemberTraits;
template <class RowType, class ValueType>
struct MemberTraits<ValueType RowType::*> {
    using Row = RowType;
    using Value = ValueType;
};
} // namespace detail

template <auto Member>
using RowOf = typename detail::MemberTraits<decltype(Member)>::Row;

template <auto Member>
using ValueOf = typename detail::MemberTraits<decltype(Member)>::Value;

class Reader {
public:
    /// `eyes`: those of an analyst from whom some rows are kept (sight.h); none: everything is read.
    explicit Reader(Database& database, std::shared_ptr<Eyes> eyes = {})
        : m_database(&database), m_eyes(std::move(eyes)) {}

    /// The row with this id, or nothing.
    template <class Row>
    [[nodiscard]] std::optional<Row> find(const study::Id<Row>& id) const;

    /// The row with this id. Throws NotFound, naming the kind of thing, when there is none.
    template <class Row>
    [[nodiscard]] Row get(const study::Id<Row>& id) const;

    template <class Row>
    [[nodiscard]] std::vector<Row> all() const;

    template <class Row>
    [[nodiscard]] std::int64_t count() const;

    /// One more than the largest ordinal, for a row behind the others. Participants and sources only: those can be
    /// many.
    template <class Row>
    [[nodiscard]] std::int64_t endOrdinal() const;

    template <auto Member>
    [[nodiscard]] std::vector<RowOf<Member>> where(const ValueOf<Member>& value) const;

    template <auto Member>
    [[nodiscard]] std::int64_t countWhere(const ValueOf<Member>& value) const;

    /// Codings, golden quotes, or second looks of all units of one source, unit by unit by where they begin.
    template <class Row>
    [[nodiscard]] std::vector<Row> ofUnitsIn(const study::SourceId& source) const;

    /// The unit of a source that is exactly this span, without a look at the others.
    [[nodiscard]] std::optional<study::UnitId> unitAt(const study::SourceId& source, text::Span span) const;

    /// What the study says of itself.
    [[nodiscard]] study::StudyInfo info() const;

    /// Bytes from the content store. Throws NotFound when they are missing, Error when they no longer fit their hash.
    [[nodiscard]] std::string content(const study::Hash& hash) const;

    [[nodiscard]] text::Text textOf(const study::Source& source) const;
    [[nodiscard]] std::vector<study::Turn> turnsOf(const study::Source& source) const;

    /// The memos on one thing, oldest first.
    [[nodiscard]] std::vector<study::Memo> memosOn(study::MemoTarget target, const study::Uuid& id) const;

    /// How many codings each theme has (its own, not its subthemes').
    struct ThemeCount {
        study::ThemeId theme;
        std::int64_t codings = 0;
        std::int64_t units = 0; ///< different units
    };
    [[nodiscard]] std::vector<ThemeCount> codingsPerTheme() const;

protected:
    [[nodiscard]] Database& database() const { return *m_database; }

private:
    template <class Row>
    [[nodiscard]] std::vector<Row> seen(std::vector<Row> rows) const;
    template <class Row>
    [[nodiscard]] bool hides() const;

    Database* m_database;
    std::shared_ptr<Eyes> m_eyes;
};

/// The SHA-256 that `bytes` are kept under.
[[nodiscard]] study::Hash hashOf(std::string_view bytes);

} // namespace emic::storage
