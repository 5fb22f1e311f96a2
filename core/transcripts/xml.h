// XML from strangers, read within limits: no document type declarations, at most 200 levels deep, at most eight million
// tags. Owned by one reading; one thread at a time.
#pragma once

#include "core/text/error.h"

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace emic::transcripts {

/// What becomes of white space between two tags: formats that wrap all words in elements of their own do without it.
enum class XmlSpace { dropped, kept };

class XmlPart {
public:
    /// Throws InvalidInput when the bytes are no well-formed XML or beyond the limits.
    explicit XmlPart(std::string bytes, XmlSpace space = XmlSpace::dropped);
    XmlPart(const XmlPart&) = delete;
    XmlPart& operator=(const XmlPart&) = delete;

    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }

private:
    std::string m_bytes; ///< the tree points into them
    pugi::xml_document m_document;
};

/// The same limits, for what is parsed piece by piece (xml_pieces.h). They throw InvalidInput, or return what to throw.
[[nodiscard]] unsigned xmlOptions(XmlSpace space);
void checkTags(std::size_t tags);
void checkLevels(std::size_t levels);
void checkDepth(const pugi::xml_document& document, std::size_t above);
[[nodiscard]] InvalidInput damagedXml(std::size_t byte);
[[nodiscard]] InvalidInput ownEntities();

/// An element's name without its namespace's prefix.
[[nodiscard]] std::string_view localName(const pugi::xml_node& node);
/// The attribute with this local name, whatever its prefix; empty when there is none.
[[nodiscard]] std::string_view localAttribute(const pugi::xml_node& node, std::string_view name);
/// The same for several at once, in the order of their names: one way through an element's attributes.
template <std::size_t count>
[[nodiscard]] std::array<std::string_view, count> localAttributes(const pugi::xml_node& node,
                                                                  const std::array<std::string_view, count>& names) {
    std::array<std::string_view, count> values;
    for (pugi::xml_attribute each = node.first_attribute(); each; each = each.next_attribute()) {
        const std::string_view whole = each.name();
        const std::string_view local = whole.substr(whole.find(':') + 1); // npos + 1 is 0
        for (std::size_t i = 0; i < count; ++i) {
            if (local == names[i] && values[i].data() == nullptr) {
                values[i] = each.value();
            }
        }
    }
    return values;
}
/// The first child with this local name; an empty node when there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// Appends what may not be valid UTF-8: malformed bytes become U+FFFD, control characters a space.
void appendClean(std::string& to, std::string_view text);
/// The text itself where nothing is wrong with it; else what `room` holds then.
[[nodiscard]] std::string_view cleaned(std::string_view text, std::string& room);

} // namespace emic::transcripts
