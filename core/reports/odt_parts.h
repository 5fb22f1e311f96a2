// The parts of an OpenDocument text beside what it says. Internal to this room; any thread.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace emic::reports {

/// One figure, in both forms.
struct OdtMedia {
    std::string svg;
    std::string png;
};

struct OdtPackage {
    pugi::xml_document content;
    std::string title;
    std::string subject;
    std::string language; ///< BCP 47
    std::vector<OdtMedia> media;
};

/// An XML part with this element and its namespaces.
[[nodiscard]] pugi::xml_document newOdtPart(const char* element);

/// Words in a paragraph, in a text style unless that is empty. A line feed becomes a line break.
void addOdtSpan(pugi::xml_node paragraph, std::string_view words, const std::string& style = {});

/// "da" of "da-DK", or empty where there is no language.
[[nodiscard]] std::string odtLanguageName(std::string_view language);

/// Gives text properties a language.
void setOdtLanguage(pugi::xml_node properties, std::string_view language);

/// The bytes of the file. The same package gives the same bytes.
[[nodiscard]] std::string odt(const OdtPackage& package);

} // namespace emic::reports
