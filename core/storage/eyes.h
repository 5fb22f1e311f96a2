// Which rows an analyst sees, asked row by row (sight.h says which and why). Internal to the storage room; belongs to
// the Study that made it, and to that Study's thread.
#pragma once

#include "core/storage/database.h"
#include "core/storage/sight.h"

#include <string>
#include <type_traits>
#include <utility>

namespace emic::storage {

class Eyes {
public:
    Eyes(Database& database, std::string analystName)
        : m_database(&database), m_all(database), m_analystName(std::move(analystName)) {}

    /// What is hidden now; looked up again when anything in the file has changed.
    [[nodiscard]] const Sight& sight();

    /// Whether rows of a type may have to be left out at all.
    template <class Row>
    [[nodiscard]] bool mayHide() {
        if constexpr (isApart<Row, study::TeamStep::impression>)
            return !sight().hiddenImpressions.empty();
        else if constexpr (isApart<Row, study::TeamStep::coding>)
            return !sight().hiddenCodings.empty();
        else
            return false;
    }

    [[nodiscard]] bool sees(const study::Coding& row);
    [[nodiscard]] bool sees(const study::MeaningUnit& row);
    [[nodiscard]] bool sees(const study::GoldenQuote& row);
    [[nodiscard]] bool sees(const study::SecondLook& row);
    [[nodiscard]] bool sees(const study::Rendition& row);
    [[nodiscard]] bool sees(const study::Memo& row);
    [[nodiscard]] bool sees(const study::SentenceUnit& row);
    [[nodiscard]] bool sees(const study::Impression& row);
    [[nodiscard]] bool sees(const study::Preconception& row);
    [[nodiscard]] bool sees(const study::PreliminaryTheme& row);

    /// An entry of the journal as this analyst may read it.
    [[nodiscard]] study::JournalEntry shown(study::JournalEntry entry);

private:
    template <class Row, study::TeamStep step>
    static constexpr bool isApart =
        step == study::TeamStep::impression
            ? std::is_same_v<Row, study::Impression> || std::is_same_v<Row, study::Preconception> ||
                  std::is_same_v<Row, study::PreliminaryTheme>
            : std::is_same_v<Row, study::Coding> || std::is_same_v<Row, study::MeaningUnit> ||
                  std::is_same_v<Row, study::GoldenQuote> || std::is_same_v<Row, study::SecondLook> ||
                  std::is_same_v<Row, study::Rendition> || std::is_same_v<Row, study::Memo> ||
                  std::is_same_v<Row, study::SentenceUnit>;

    [[nodiscard]] bool seesUnit(const study::UnitId& unit);
    /// Whether somebody who is not hidden has coded the unit.
    [[nodiscard]] bool isCodedInSight(const study::UnitId& unit);

    Database* m_database;
    Reader m_all;
    std::string m_analystName;
    Sight m_sight;
    std::pair<std::int64_t, std::int64_t> m_asOf{-1, -1};
};

} // namespace emic::storage
