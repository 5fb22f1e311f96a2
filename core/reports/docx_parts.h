// What Word documents of this room have in common. Lengths are twentieths of a point. Internal to this room; any
// thread.
#pragma once

#include "core/reports/paper.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

[[nodiscard]] std::string serialized(const pugi::xml_document& document);

/// An XML part with its declaration.
[[nodiscard]] pugi::xml_document newPart();

struct Look {
    bool bold = false;
    bool italic = false;
    bool raised = false;
    std::string language = {};
};

/// Text in one look; a line feed becomes a line break.
void addRun(pugi::xml_node paragraph, std::string_view text, const Look& look = {});

pugi::xml_node addParagraph(pugi::xml_node parent, const char* styleId);

/// A rule on one side of a cell; none where it is 0 eighths of a point thick.
void addBorder(pugi::xml_node borders, const char* side, int eighths);

/// The size and margins of pages; `lying`: wider than high.
void addPage(pugi::xml_node sectionProperties, bool lying = false);

/// A picture of the document: the same figure as SVG and as PNG.
struct DocxMedia {
    std::string svg;
    std::string png;
};

/// What a picture's parts are called in the document's relations, by its place.
[[nodiscard]] std::string pngRelation(std::size_t place);
[[nodiscard]] std::string svgRelation(std::size_t place);

struct DocxPackage {
    std::string document; ///< word/document.xml
    std::string title;
    std::string subject;
    std::string language;
    std::vector<DocxMedia> media;
    bool pageNumbers = false; ///< then sections may refer to the footer as "rIdFooter"
};

[[nodiscard]] std::string docx(const DocxPackage& package);

} // namespace emic::reports
