// The table of quotes ("Table 3" of an article on themes): as a table for terminal, CSV and JSON, and as what the
// documents (quote_html.h, quote_docx.h) are made from.
#pragma once

#include "core/analysis/quotes.h"
#include "core/reports/table.h"
#include "core/storage/reader.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace emic::reports {

/// Columns theme, subtheme, text (verbatim), rendition (as published, where that differs), tag, source, turn,
/// participant; and only in files speaker, translation, language (of the translation), golden.
[[nodiscard]] Table quoteTable(const std::vector<analysis::Quote>& quotes);

/// The same as the article prints it, for people alone: themes on the left; on the right each quote as published with
/// its speaker tag, below it its translation and where it stands. A theme or subtheme is named once.
[[nodiscard]] Table quotePage(const std::vector<analysis::Quote>& quotes);

/// What a document says besides its quotes. A plain value.
struct QuoteDocument {
    std::string title; ///< of the study
    std::string caption = "Table 3. Themes and example quotes";
    std::string language = "en"; ///< of what the document itself says, BCP 47
    /// Whether the verbatim words stand beside a rendition that differs. They may name people whom the rendition does
    /// not, so they are for the team and its archive, not for publication.
    bool verbatim = true;
    std::unordered_map<study::SourceId, std::string> languages; ///< of the sources, BCP 47
    std::vector<analysis::Quote> quotes;                        ///< in tree order
};

/// Takes title and languages from the study. Belongs to the Reader's thread.
[[nodiscard]] QuoteDocument quoteDocument(const storage::Reader& reader, std::vector<analysis::Quote> quotes);

/// The language of the words a participant said, BCP 47; empty when it is not known.
[[nodiscard]] std::string languageOf(const QuoteDocument& document, const analysis::Quote& quote);

/// The speaker tag, in brackets of its own or in square ones, so that it cannot be taken for spoken words; may be
/// empty.
[[nodiscard]] std::string bracketedTag(const analysis::Quote& quote);

/// "Interview 7, turn 12 · P07 · golden quote".
[[nodiscard]] std::string quotePlace(const analysis::Quote& quote);

/// The quotes of one theme or subtheme, which stand in a row.
struct QuoteSection {
    std::string theme;
    std::string subtheme; ///< empty: the theme itself
    std::vector<const analysis::Quote*> quotes;
};

/// In the order of `quotes`, which must outlive the result.
[[nodiscard]] std::vector<QuoteSection> sections(const std::vector<analysis::Quote>& quotes);

} // namespace emic::reports
