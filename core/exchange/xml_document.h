// XML from strangers as a tree, by libxml2: no document type declaration, so no entities and nothing to fetch; no more
// depth and no longer names than libxml2 allows by itself. Internal to this room. A document belongs to one thread.
#pragma once

#include "core/exchange/problems.h"

#include <libxml/tree.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::exchange {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeDocument>;

/// Adds to `problems` what keeps the bytes from being well-formed; then the result is null.
[[nodiscard]] XmlDocument parseXml(std::string_view bytes, Problems& problems);

/// Adds to `problems` what the schema finds.
void validateXml(const XmlDocument& document, std::string_view schema, Problems& problems);

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

} // namespace emic::exchange
