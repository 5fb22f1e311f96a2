// Tables (CSV, TSV, XLSX) as texts. Either a row is a turn: then there is a column with the words and one with the
// speaker or the time, as NVivo and transcription services write it, and perhaps one that says which conversation the
// row belongs to. Or a row is a respondent of a survey: then each answer to an open question is a text of its own,
// named "QUESTION – CODE" and bound to who gave it. Pure; any thread.
//
// A file named as plain text is such a table when its first line is headings, parted by commas or semicolons, of which
// one is for words and another for speakers or times. Columns are known by their headings (table_headings.h). A
// question is open when its answers are words, at least three on average, and mostly differ; numbers, dates and
// repeated choices are no answers. What was decided is said in the remarks of the first text, and TableChoice overrules
// it.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

[[nodiscard]] bool isTableOfTexts(std::string_view bytes, std::string_view extension);

/// At least one. Throws NoTranscript when the table has no column with what people said or wrote; NotFound when a
/// column that was chosen is not there; InvalidInput when the table is damaged or beyond the limits of table.h, or
/// holds more than 100,000 texts.
[[nodiscard]] std::vector<NamedDocument> readTableOfTexts(std::string_view bytes, std::string_view fileName,
                                                          const FormatOptions& options);

} // namespace emic::transcripts
