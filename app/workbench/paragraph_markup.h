// A category's paragraph as people type it on a command line and read it in a list: quotes stand in it as
// {quote 3f2a91c0}, all that is published of a unit, or as {quote 3f2a91c0: some words of it}. Belongs to the Reader's
// thread.
#pragma once

#include "core/editing/categories.h"
#include "core/storage/reader.h"

#include <string>
#include <string_view>

namespace emic::workbench {

/// Throws InvalidInput when a brace is not closed or a unit is not named; NotFound when there is no such unit.
[[nodiscard]] editing::ParagraphText parseParagraph(const storage::Reader& reader, std::string_view typed);

/// With whole ids, so that what is written can be read again.
[[nodiscard]] std::string paragraphMarkup(const editing::ParagraphText& text);

} // namespace emic::workbench
