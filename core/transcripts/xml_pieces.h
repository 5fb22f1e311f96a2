// A large part of an archive, read piece by piece, so that never all of it is in memory: elements that hold many others
// (a body, a table) are taken apart, and what stands in them is handed over whole, as a tree. Within the limits of
// xml.h. Owned by one reading; one thread at a time.
//
// Only where tags end is found out here; all else is pugixml's work, which gets some pieces at a time. Unlike parsers
// that hand out events, it forgives the slips of small programs (bytes that are no UTF-8, characters that XML forbids).
#pragma once

#include "core/transcripts/archive.h"
#include "core/transcripts/xml.h"

#include <string_view>

namespace emic::transcripts {

/// What is done with the pieces. Text between the elements that are handed over is dropped.
class XmlPieces {
public:
    virtual ~XmlPieces() = default;

    /// Whether an element of this local name, which stands where the reading is, may have to be taken apart.
    [[nodiscard]] virtual bool mayOpen(std::string_view name) const = 0;
    /// Whether it has to. `tag` has its name and attributes, and no children.
    [[nodiscard]] virtual bool open(const pugi::xml_node& tag) = 0;
    /// The end of the element that was taken apart last.
    virtual void close() = 0;
    /// An element that was not; gone when this returns.
    virtual void piece(const pugi::xml_node& node) = 0;
};

/// Throws as XmlPart and Archive::Entry do, at the latest at the end of the part.
void readPieces(Archive::Entry entry, XmlSpace space, XmlPieces& pieces);

/// The same for what is in memory already.
void readPieces(const pugi::xml_node& root, XmlPieces& pieces);

} // namespace emic::transcripts
