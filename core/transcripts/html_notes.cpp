#include "core/transcripts/html_notes.h"

#include "core/transcripts/html_styles.h"

#include <array>

namespace emic::transcripts {

namespace {

struct Sign {
    std::string_view begins;
    std::string_view kind;
};
// What ids of notes begin with, before a number: Word, LibreOffice, pandoc.
constexpr std::array<Sign, 6> ids{{{"ftn", "footnote"},
                                   {"edn", "endnote"},
                                   {"_com_", "comment"},
                                   {"sdfootnote", "footnote"},
                                   {"sdendnote", "endnote"},
                                   {"fn", "footnote"}}};

/// The kind of note that an element is; empty when it is none.
std::string_view kindOf(const GumboNode& element) {
    const GumboTag tag = element.v.element.tag;
    if (tag != GUMBO_TAG_DIV && tag != GUMBO_TAG_LI && tag != GUMBO_TAG_ASIDE) {
        return {};
    }
    const std::string_view role = attribute(element, "role");
    if (role == "doc-endnote" || role == "doc-footnote") {
        return "footnote";
    }
    const std::string_view id = attribute(element, "id");
    for (const Sign& sign : ids) {
        if (id.size() > sign.begins.size() && id.starts_with(sign.begins) && (tag == GUMBO_TAG_DIV) &&
            id.find_first_not_of("0123456789", sign.begins.size()) == std::string_view::npos) {
            return sign.kind;
        }
    }
    const std::string_view style = attribute(element, "style");
    if (containsFolded(style, "mso-element:comment") && !containsFolded(style, "comment-list")) {
        return "comment";
    }
    return {};
}

} // namespace

HtmlNotes::HtmlNotes(const GumboNode& root) {
    find(root);
}

// The tree is of bounded depth.
void HtmlNotes::find(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) {
        return;
    }
    if (const std::string_view kind = kindOf(node); !kind.empty()) {
        m_bodies.emplace(&node, HtmlNote{kind, &node, false});
        return findNames(node, &node);
    }
    const GumboVector& children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i) {
        find(*static_cast<const GumboNode*>(children.data[i]));
    }
}

void HtmlNotes::findNames(const GumboNode& node, const GumboNode* body) {
    if (node.type != GUMBO_NODE_ELEMENT) {
        return;
    }
    for (const char* name : {"id", "name"}) {
        if (const std::string_view value = attribute(node, name); !value.empty()) {
            m_names.emplace(std::string(value), body);
        }
    }
    const GumboVector& children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i) {
        findNames(*static_cast<const GumboNode*>(children.data[i]), body);
    }
}

HtmlNote* HtmlNotes::linked(std::string_view href) {
    const std::size_t hash = href.find('#');
    if (hash == std::string_view::npos || m_bodies.empty()) {
        return nullptr;
    }
    const auto found = m_names.find(href.substr(hash + 1));
    return found == m_names.end() ? nullptr : &m_bodies.at(found->second);
}

HtmlNote* HtmlNotes::at(const GumboNode& element) {
    const auto found = m_bodies.find(&element);
    return found == m_bodies.end() ? nullptr : &found->second;
}

} // namespace emic::transcripts
