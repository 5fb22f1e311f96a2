// A table as CSV (RFC 4180: commas, CRLF, quotation marks doubled), in UTF-8. Pure; any thread.
//
// Spreadsheets run a cell that begins with = + - @ (or with a tab or carriage return before it) as a formula, also when
// it is quoted, and transcripts come from strangers. Such a cell of text gets an apostrophe in front, which
// spreadsheets show as text. That changes the text for programs that read the file: they use JSON, or `Formulas::keep`.
// Numbers stay numbers, also negative ones. What CSV was written with an apostrophe can be told from what had one
// itself: a text that begins with an apostrophe gets another one when a formula sign follows it.
#pragma once

#include "core/reports/table.h"

#include <string>

namespace emic::reports {

enum class Formulas { disarm, keep };

struct CsvOptions {
    Formulas formulas = Formulas::disarm;
    bool byteOrderMark = false; ///< Excel takes a file for UTF-8 only when it begins with one
};

/// The first line has the columns' names. All columns, whatever their room.
[[nodiscard]] std::string tableCsv(const Table& table, const CsvOptions& options = {});

} // namespace emic::reports
