// XML that people write for this program (manifests, instruments), checked against its schema with everything that is
// wrong said by line: as a tree by libxml2, which only this room and those that walk the tree include. No document type
// declaration, so no entities and nothing to fetch; no more depth and no longer names than libxml2 allows by itself. A
// document belongs to one thread. (What other programs write is read by xml.h, which is faster and knows no schema.)
#pragma once

#include "core/transcripts/problems.h"

#include <libxml/tree.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeDocument>;

/// A kind of file, as messages speak of it. Views of what lives as long as the program.
struct XmlKind {
    std::string_view what;       ///< "a manifest"
    std::string_view root;       ///< "study"
    std::string_view space;      ///< its namespace
    std::string_view schema;     ///< the schema's text
    std::string_view schemaFile; ///< where the author finds it: "schemas/study.xsd"
    /// How to write the value of an attribute of this name, as a clause; empty where the schema says it best.
    std::string (*hint)(std::string_view attribute) = nullptr;

    [[nodiscard]] std::string theFile() const;    ///< "The manifest"
    [[nodiscard]] std::string beginsWith() const; ///< "begins with <study xmlns="...">"
};

/// Adds to `problems` what keeps the bytes from being well-formed; then the result is null.
[[nodiscard]] XmlDocument parseXml(std::string_view bytes, const XmlKind& kind, Problems& problems);

/// Adds to `problems` what the schema finds.
void validateXml(const XmlDocument& document, const XmlKind& kind, Problems& problems);

[[nodiscard]] std::int64_t lineOf(const xmlNode* node);
[[nodiscard]] std::string nameOf(const xmlNode* node);

/// The child elements, or those of one name.
[[nodiscard]] std::vector<xmlNode*> children(const xmlNode* parent);
[[nodiscard]] std::vector<xmlNode*> children(const xmlNode* parent, std::string_view name);
/// The first child element of this name, or null.
[[nodiscard]] xmlNode* child(const xmlNode* parent, std::string_view name);

/// All text in an element, white space as one space.
[[nodiscard]] std::string textIn(const xmlNode* node);
/// The attribute's value, white space as one space.
[[nodiscard]] std::optional<std::string> attribute(const xmlNode* node, const char* name);

} // namespace emic::transcripts
