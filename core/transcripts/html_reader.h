// Pages of HTML, as browsers and word processors save them. The tree is the one a browser would make (HTML5); words
// come out as it would show them, with its white space: a run is one space, but one space with a tab in it is a tab,
// since word processors write tabs so. Two line breaks end a paragraph. Scripts, menus, forms, pictures and what is
// hidden are left out, as are deletions; footnotes, endnotes and comments that word processors put behind the text
// become notes beside it. Pure; any thread.
#pragma once

#include "core/transcripts/format.h"

namespace emic::transcripts {

[[nodiscard]] bool isHtml(std::string_view bytes, std::string_view extension);

/// Throws InvalidInput when the bytes are no text, too many, or hostile.
[[nodiscard]] Document readHtml(std::string_view bytes, const FormatOptions& options);

} // namespace emic::transcripts
