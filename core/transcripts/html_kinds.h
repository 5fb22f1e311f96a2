// What the elements of a page are to a reader of words. Pure; any thread.
#pragma once

#include <gumbo.h>

namespace emic::transcripts {

/// What an element is to us. Those that are not listed stand within a line.
enum class HtmlKind : unsigned char {
    within,
    block,
    heading,
    item,
    cell,
    preformatted,
    bold,
    lineBreak,
    link,
    quotation,
    deleted,
    picture,
    menu,
    form,
    style,
    skip,
};

[[nodiscard]] HtmlKind htmlKind(GumboTag tag);

} // namespace emic::transcripts
