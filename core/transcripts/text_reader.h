// Plain text: every line that is not empty is a paragraph. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

/// Throws InvalidInput when the bytes are no text or too many.
[[nodiscard]] Document readText(std::string_view bytes, const FormatOptions& options);

/// Decodes and checks the size; what Markdown and text have in common. Leaves the words in Document::text.
[[nodiscard]] Document decodedDocument(std::string_view bytes, const FormatOptions& options);

/// Throws InvalidInput when there are more paragraphs than may be.
void checkParagraphs(std::size_t count);
/// Throws InvalidInput when a text has more characters than it may have.
void checkCharacters(std::int64_t count);

} // namespace emic::transcripts
