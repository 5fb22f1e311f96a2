// Templates for the tag behind a quote: "[{sex}, {group}]". Names in braces are filled in; the rest stands as it is.
// Names are group, code and kind (of source), or an attribute's, not regarding case. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emic::study {

/// One name in braces, or a stretch of text between names.
struct TagPiece {
    bool isName = false;
    std::string text; ///< the name without braces and white space at its ends
    bool operator==(const TagPiece&) const = default;
};

/// Throws InvalidInput when braces do not match, are nested, or have nothing between them.
[[nodiscard]] std::vector<TagPiece> parseTagTemplate(std::string_view tag);

/// The template of these pieces.
[[nodiscard]] std::string writeTagTemplate(const std::vector<TagPiece>& pieces);

/// True for the names that mean something without an attribute: group, code, kind.
[[nodiscard]] bool isBuiltInTagName(std::string_view name);

} // namespace emic::study
