// What the functions that write a category's text have in common: its text as it is kept, quotes and links as rows.
// Internal to the room.
#pragma once

#include "core/editing/categories.h"
#include "core/storage/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

/// A paragraph as the journal calls it: its beginning between quotation marks, "[...]" for its quotes.
[[nodiscard]] std::string calledParagraph(std::string_view text);

/// The text as it is kept. Throws as addParagraph does, except for the quotes `known`: those were set in before, and
/// what became of them since is told by analysis/staleness.h.
[[nodiscard]] std::string properText(const storage::Reader& reader, study::ThemeId theme, const ParagraphText& given,
                                     const std::vector<QuotePiece>& known = {});

void insertQuotes(storage::Edit& edit, study::ParagraphId paragraph, const std::vector<QuotePiece>& quotes);

/// The paragraph leans on the condensates of these themes as they read now. Throws as linkCondensates does.
void insertLinks(storage::Edit& edit, study::ParagraphId paragraph, study::ThemeId within,
                 const std::vector<study::ThemeId>& themes);

/// The text of a category has changed: marks made before are about another text.
void touchCategory(storage::Edit& edit, study::CategoryId category);

} // namespace emic::editing
