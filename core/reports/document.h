// A report as plain values: sections of headings, paragraphs, tables, figures and quotes. Made once (report.h) and
// written as a page (document_html.h), a Word document (document_docx.h), a workbook (document_xlsx.h) or a folder of
// tables (document_folder.h), so that none of them can say anything else. Plain values; any thread.
//
// Words of participants come only as PageQuotes, which are made of analysis::Quote: a unit of a source, with its id. A
// text that somebody wrote about participants, in the first person or not, is a Paragraph and cannot become a quote.
#pragma once

#include "core/reports/drawing.h"
#include "core/reports/quote_table.h"
#include "core/reports/table.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace emic::reports {

/// Below a section's own heading.
struct Heading {
    std::string text;
};

struct Paragraph {
    std::string text;
    bool quiet = false; ///< a remark rather than a statement
};

/// A table on a page: what stands around it, and what pages leave out.
struct PageTable {
    std::string key;       ///< for file names and sheets: letters, digits and hyphens, unique in the document
    std::string caption;   ///< without number and full stop
    Table table;           ///< with all columns; pages show those with room on paper in which anything stands
    std::size_t names = 1; ///< so many columns at the left name the rows: a name that repeats is printed once
    std::vector<std::string> footnotes;          ///< lettered a, b ...
    std::vector<std::vector<std::size_t>> marks; ///< by row: places of its footnotes
    std::vector<std::string> notes;              ///< sentences below, without letters
    bool onlyInFiles = false;                    ///< too long for a page: in workbooks and folders alone
};

struct PageFigure {
    std::string key;
    std::string caption;
    Drawing drawing;
    std::vector<std::string> notes;
};

struct PageQuotes {
    QuoteDocument quotes;
};

/// A quote within a sentence that somebody wrote.
struct SetQuote {
    analysis::Quote quote;
    std::string words;    ///< some of those published, or of the translation; empty: all, with the speaker tag
    std::string language; ///< of the source, BCP 47; may be empty
};

/// A paragraph with quotes set into it.
struct Prose {
    std::vector<std::variant<std::string, SetQuote>> parts;
};

/// Words of a Prose in one look.
struct ProseRun {
    std::string words;
    std::string language; ///< BCP 47; empty: the document's
    bool quoted = false;
    bool translated = false;
};

using Block = std::variant<Heading, Paragraph, Prose, PageTable, PageFigure, PageQuotes>;

struct Section {
    std::string key;
    std::string heading;
    std::vector<Block> blocks;
};

struct Document {
    std::string title;
    std::string subtitle;        ///< what kind of document it is, and when it was made
    std::string language = "en"; ///< of its own words, BCP 47
    std::vector<Section> sections;
};

/// "Table 3" and "Figure 2" count through the document, each for itself.
struct Numbering {
    std::size_t tables = 0;
    std::size_t figures = 0;
};

/// The table with the column called "footnotes" set below it: equal ones share a letter.
[[nodiscard]] PageTable pageTable(std::string key, std::string caption, Table table,
                                  std::vector<std::string> notes = {}, std::size_t names = 1);

/// What a Prose reads, in quotation marks where it is a quote.
[[nodiscard]] std::vector<ProseRun> runsOf(const Prose& prose);
[[nodiscard]] std::string wordsOf(const Prose& prose);

/// Places of the columns that a page shows.
[[nodiscard]] std::vector<std::size_t> columnsOnPaper(const Table& table);

/// What a page prints in a cell: as people read it, and nothing where a name repeats what stands above it.
[[nodiscard]] std::string onPaper(const PageTable& table, std::size_t row, std::size_t column);

/// 0 is "a", 26 is "aa".
[[nodiscard]] std::string letterOf(std::size_t place);

/// Which of the columns on paper a row's footnotes are marked in: the last of its names that is printed.
[[nodiscard]] std::size_t markPlace(const PageTable& table, std::size_t row);

/// "a, c": the letters of a row's footnotes.
[[nodiscard]] std::string marksOf(const PageTable& table, std::size_t row);

/// Whether a column is aligned right on a page: numbers, and words that begin with one.
[[nodiscard]] bool isNumeric(const Column& column);

} // namespace emic::reports
