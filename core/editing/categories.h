// Step 4: the category that a theme becomes, its analytic text in paragraphs, quotes set into them, and validation
// against every source. See editing.h for how these functions behave.
//
// A paragraph leans on condensates and keeps how they read when the link was made or last confirmed; what has changed
// since is told by analysis/staleness.h. Quotes come only from units: a condensate cannot be set in as one.
#pragma once

#include "core/storage/edit.h"
#include "core/study/findings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

/// A quote to be set into a paragraph.
struct QuotePiece {
    study::UnitId unit;
    std::string words = {}; ///< some words of the unit, as rendition_check.h takes them, or of its translation; empty:
                            ///< all that is published of it, with its speaker tag
    bool operator==(const QuotePiece&) const = default;
};

/// A paragraph's text, with study::quotePlace where each quote is set in, in order.
struct ParagraphText {
    std::string text;
    std::vector<QuotePiece> quotes = {};
    bool operator==(const ParagraphText&) const = default;
};

/// Makes a theme a category, or gives its category another title. Throws InvalidInput when the title is empty.
study::CategoryId setCategory(storage::Edit& edit, study::ThemeId theme, std::string_view title);

/// The theme is no category any more: its paragraphs and validation marks go.
void removeCategory(storage::Edit& edit, study::CategoryId category);

/// Adds a paragraph at `place` (from 0), or at the end, leaning on the condensates of these themes. Throws InvalidInput
/// when the text is empty, has another number of quote places than quotes, a quote's unit is not coded to the
/// category's theme or below it, its words are not the unit's, or a theme has no condensate or is not the category's or
/// below it.
study::ParagraphId addParagraph(storage::Edit& edit, study::CategoryId category, const ParagraphText& text,
                                const std::vector<study::ThemeId>& condensates = {},
                                std::optional<std::int64_t> place = std::nullopt);
/// Throws as addParagraph does, except for quotes that were in the paragraph before: those may stay, though they be
/// stale.
void writeParagraph(storage::Edit& edit, study::ParagraphId paragraph, const ParagraphText& text);
void moveParagraph(storage::Edit& edit, study::ParagraphId paragraph, std::int64_t place);
void removeParagraph(storage::Edit& edit, study::ParagraphId paragraph);

/// The paragraph leans on these condensates, as they read now; or no longer does. Themes that are gone can be unlinked.
void linkCondensates(storage::Edit& edit, study::ParagraphId paragraph, const std::vector<study::ThemeId>& themes);
void unlinkCondensates(storage::Edit& edit, study::ParagraphId paragraph, const std::vector<study::ThemeId>& themes);

/// The paragraph has been looked at and holds: its links take the condensates as they read now; links to condensates
/// that are gone or no longer below the category go. Quotes that cannot be shown any more must be taken out by writing.
void confirmParagraph(storage::Edit& edit, study::ParagraphId paragraph);

/// The paragraph as it can be given to writeParagraph.
[[nodiscard]] ParagraphText paragraphText(const storage::Reader& reader, study::ParagraphId paragraph);

/// Marks one source against a category. A note is welcome where it nuances or contradicts.
void markValidation(storage::Edit& edit, study::CategoryId category, study::SourceId source, study::Validation mark,
                    std::string_view note = {});
void clearValidation(storage::Edit& edit, study::CategoryId category, study::SourceId source);

/// The category of a theme, named as themes are (themeByPath), or by its title. Throws NotFound.
[[nodiscard]] study::Category categoryByName(const storage::Reader& reader, std::string_view name);

} // namespace emic::editing
