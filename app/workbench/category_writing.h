// A category's text while it is typed: which paragraph of the study each paragraph on the screen is, and how what was
// typed comes together with what others wrote meanwhile. Pure; any thread.
#pragma once

#include "core/editing/category_text.h"

#include <vector>

namespace emic::workbench {

/// Says which of the paragraphs `before` each of `texts` is, however they were typed, cut, joined and moved: those that
/// read the same, then those that are most alike, then what stands in the same place. A new one that was a part of
/// another says so. Every paragraph of `before` is at most one of them.
[[nodiscard]] std::vector<editing::ParagraphDraft> recognised(const std::vector<editing::ParagraphDraft>& before,
                                                              const std::vector<editing::ParagraphText>& texts);

/// Paragraphs of `before` that `now` no longer has, or has without words.
[[nodiscard]] std::vector<study::ParagraphId> takenOut(const std::vector<editing::ParagraphDraft>& before,
                                                       const std::vector<editing::ParagraphDraft>& now);

/// What is to be seen when `mine` was typed over `before` and the study came to say `theirs`: what was typed stays as
/// it is typed; everything else is theirs. A paragraph that was taken out there and typed in here is a new one.
[[nodiscard]] std::vector<editing::ParagraphDraft> merged(const std::vector<editing::ParagraphDraft>& before,
                                                          const std::vector<editing::ParagraphDraft>& mine,
                                                          const std::vector<editing::ParagraphDraft>& theirs);

/// Whether both read the same, but for white space at the ends of paragraphs and paragraphs without words.
[[nodiscard]] bool readAlike(const std::vector<editing::ParagraphDraft>& left,
                             const std::vector<editing::ParagraphDraft>& right);

} // namespace emic::workbench
