// Meaning units with what hangs on them, row by row. Internal to the room: nothing here says a sentence.
#pragma once

#include "core/editing/units.h"
#include "core/text/text.h"

#include <string>
#include <vector>

namespace emic::editing {

/// `span` as units have it: whole grapheme clusters, no white space at the ends. Throws InvalidInput when it does not
/// lie in the text or nothing is left.
[[nodiscard]] text::Span properSpan(const text::Text& text, text::Span span, std::string_view sourceName);

/// Erases a unit and what hangs on it; adds to `removal`.
void eraseUnit(storage::Edit& edit, const study::MeaningUnit& unit, UnitRemoval& removal);

/// What hangs on a unit; adds to `removal`.
void countUnit(const storage::Reader& reader, study::UnitId unit, UnitRemoval& removal);

/// What leans on these units, each sentence once; adds to `removal`. Links outlive their units, so this may be asked
/// before or after.
void countLeaning(const storage::Reader& reader, const std::vector<study::UnitId>& units, UnitRemoval& removal);

/// What `gone` carries goes to `kept`: codings with the earlier time, golden quotes, memos. Not its rendition.
void handOver(storage::Edit& edit, study::UnitId gone, study::UnitId kept);

/// True when what is published of a unit fits these words. A translation without a published text is one of the
/// verbatim as it was.
[[nodiscard]] bool fits(const study::Rendition& rendition, std::string_view verbatim);

/// Lets a rendition that does not fit `verbatim` go, or throws InvalidInput. Only for units whose words change.
void fitRendition(storage::Edit& edit, study::UnitId unit, std::string_view verbatim, UnfitRendition unfit);

/// "; 2 sentences of condensates and 1 quote in a category leaned on that"; empty when nothing did.
[[nodiscard]] std::string whatLeaned(std::int64_t sentences, std::int64_t quotes);

/// "with 3 codings and 1 golden quote; 2 sentences of condensates leaned on that", with a space before; empty when
/// there is nothing.
[[nodiscard]] std::string withWhat(const UnitRemoval& removal);

} // namespace emic::editing
