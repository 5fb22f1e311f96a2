// A category's text written as a whole, as somebody does who types: paragraphs are changed, cut in two, joined, moved
// and taken out in one edit. See editing.h for how these functions behave.
#pragma once

#include "core/editing/categories.h"

#include <optional>
#include <vector>

namespace emic::editing {

/// A paragraph as it is to be.
struct ParagraphDraft {
    std::optional<study::ParagraphId> id = std::nullopt; ///< nothing: it is new
    ParagraphText text = {};
    /// Of a new one: the paragraph that it was a part of; it leans on the same condensates.
    std::optional<study::ParagraphId> from = std::nullopt;
    bool operator==(const ParagraphDraft&) const = default;
};

/// The text of a category in its order.
[[nodiscard]] std::vector<ParagraphDraft> categoryText(const storage::Reader& reader, study::CategoryId category);

/// Makes the paragraphs those of `wanted`, in their order, and takes those of `removed` out. Paragraphs that are in
/// neither stay behind the one that they stand behind now; drafts of paragraphs that are gone become new ones; empty
/// drafts are passed over. Returns the paragraph of each draft, nothing for those passed over. Throws as addParagraph
/// does, except for quotes that were in the category before.
std::vector<std::optional<study::ParagraphId>> writeCategoryText(storage::Edit& edit, study::CategoryId category,
                                                                 const std::vector<ParagraphDraft>& wanted,
                                                                 const std::vector<study::ParagraphId>& removed = {});

/// As confirmParagraph; and the sentences of the condensates that it leans on have been looked at and hold, too.
void confirmParagraphAndSentences(storage::Edit& edit, study::ParagraphId paragraph);

} // namespace emic::editing
