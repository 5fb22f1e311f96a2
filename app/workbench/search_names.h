// What may be written into a query of one study: its fields, and the names and values that stand behind them. A value;
// any thread.
#pragma once

#include "indexer/outcome_source.h"
#include "indexer/query.h"
#include "indexer/study_facts.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::workbench {

enum class FieldKind {
    names,  ///< of things in the study; a star ends a beginning
    values, ///< of an attribute in words; likewise
    number, ///< an attribute in numbers
    date,
    outcome, ///< a score at a wave, or a change
    words,   ///< anything that stands in a memo
    none     ///< wants nothing behind its colon
};

struct SearchField {
    std::string name; ///< as it is written before the colon, without quotation marks
    FieldKind kind = FieldKind::names;
    std::vector<std::string> values;                ///< in an order for people
    std::optional<std::pair<double, double>> range; ///< of numbers: the least and the most there is
};

struct SearchNames {
    std::vector<SearchField> fields;
    indexer::FieldNames names;                                      ///< as the parser wants them
    std::vector<std::pair<std::string, std::int64_t>> themeColours; ///< by path: place in study/palette.h

    /// Not regarding case, low lines and spaces; nothing when there is none.
    [[nodiscard]] const SearchField* find(std::string_view field) const;
    [[nodiscard]] std::int64_t colourOf(std::string_view themePath) const; ///< 0: none
};

/// Outcomes come without their range: whoever wants that asks `outcomes` for it.
[[nodiscard]] SearchNames namesToSearch(const indexer::StudyFacts& facts, const indexer::OutcomeSource* outcomes);

/// field:value as a query has it, in quotation marks where it must be. A value with a quotation mark in it is cut there
/// and ended with a star: the language has no way to write it.
[[nodiscard]] std::string inQuery(std::string_view field, std::string_view value);
/// A field's name as it stands before the colon.
[[nodiscard]] std::string fieldInQuery(std::string_view field);

} // namespace emic::workbench
