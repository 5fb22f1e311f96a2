// HTML from strangers as the tree that a browser would make of it (HTML5, by gumbo), within limits of memory, time and
// depth. Owned by one reading; one thread at a time. The only files of this room that include gumbo.h are
// html_tree.* and those that walk the tree, html_*.
//
// gumbo itself has no limits: badly nested formatting grows without measure, and deep trees take quadratic time. So it
// gets its memory from us; when that, or the time, is used up, the parser is left by a jump, which is sound because it
// is C without anything to unwind, and the memory is freed as a whole. Nor does it take its tree down, which it does by
// recursion.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

namespace emic::transcripts {

class HtmlMemory;

class HtmlTree {
public:
    /// Takes valid UTF-8. Throws InvalidInput when the tree takes more than 40 times the memory of the text and 32
    /// MB, or 2 GB, when it takes too long, or is more than 1,000 levels deep.
    explicit HtmlTree(std::string utf8);
    ~HtmlTree();
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    /// The <html> element.
    [[nodiscard]] const GumboNode& root() const { return *m_root; }

private:
    std::string m_text; ///< the tree points into it
    std::unique_ptr<HtmlMemory> m_memory;
    const GumboNode* m_root = nullptr;
};

/// The value of an element's attribute; empty when it has none of that name.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);
/// The children of an element; empty for what has none.
[[nodiscard]] const GumboVector& childrenOf(const GumboNode& node);

} // namespace emic::transcripts
