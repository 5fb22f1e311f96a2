// Footnotes, endnotes and comments of pages that word processors wrote: elements at the end, with links to them from
// where they belong. Pure; any thread.
#pragma once

#include "core/transcripts/html_tree.h"

#include <map>
#include <string>
#include <string_view>

namespace emic::transcripts {

struct HtmlNote {
    std::string_view kind; ///< as Note has it
    const GumboNode* body = nullptr;
    bool told = false; ///< a link to it was met
};

class HtmlNotes {
public:
    explicit HtmlNotes(const GumboNode& root);

    /// The note that a link leads to, or null.
    [[nodiscard]] HtmlNote* linked(std::string_view href);
    /// The note that this element is, or null.
    [[nodiscard]] HtmlNote* at(const GumboNode& element);
    [[nodiscard]] bool none() const { return m_bodies.empty(); }

private:
    void find(const GumboNode& node);
    void findNames(const GumboNode& node, const GumboNode* body);

    std::map<const GumboNode*, HtmlNote> m_bodies;
    std::map<std::string, const GumboNode*, std::less<>> m_names; ///< of the notes and of what stands in them
};

} // namespace emic::transcripts
