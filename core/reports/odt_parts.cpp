#include "core/reports/odt_parts.h"

#include "core/reports/docx_parts.h"
#include "core/reports/xml_text.h"
#include "core/reports/zip_writer.h"
#include "core/text/strings.h"

#include <utility>

namespace emic::reports {

using pugi::xml_node;

namespace {

/// Paragraph styles have OpenDocument's own names where there are such, so that a template restyles a report at once.
/// `@LANGUAGE@` is replaced.
constexpr std::string_view styles =
    R"(<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'Times New Roman', 'Liberation Serif', serif"/></office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="115%" fo:orphans="2" fo:widows="2"/><style:text-properties style:font-name="Serif" fo:font-size="11pt" fo:language="@LANGUAGE@" fo:country="none"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="7pt"/></style:style><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="6pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style><style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="18pt"/><style:text-properties fo:color="#50504a"/></style:style><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="24pt" fo:margin-bottom="8pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="16pt" fo:margin-bottom="6pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="12.5pt" fo:font-weight="bold"/></style:style><style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="3"><style:paragraph-properties fo:margin-top="12pt" fo:margin-bottom="4pt" fo:keep-with-next="always"/><style:text-properties fo:font-style="italic" fo:font-weight="bold"/></style:style><style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="14pt" fo:margin-bottom="5pt" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="4pt" fo:keep-with-next="always" fo:line-height="100%"/></style:style><style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="22.7pt" fo:margin-right="14.2pt" fo:margin-top="5pt" fo:margin-bottom="2pt" fo:keep-together="always" fo:keep-with-next="always"/></style:style><style:style style:name="Quote_20_Place" style:display-name="Quote Place" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="22.7pt" fo:margin-right="14.2pt" fo:margin-bottom="8pt"/><style:text-properties fo:font-size="9pt" fo:color="#50504a"/></style:style><style:style style:name="Table_20_Text" style:display-name="Table Text" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="2pt" fo:margin-bottom="4pt"/><style:text-properties fo:font-size="10pt"/></style:style><style:style style:name="Table_20_Text_20_Right" style:display-name="Table Text Right" style:family="paragraph" style:parent-style-name="Table_20_Text"><style:paragraph-properties fo:text-align="end"/></style:style><style:style style:name="Small_20_Table_20_Text" style:display-name="Small Table Text" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="1pt" fo:margin-bottom="2pt" fo:line-height="100%"/><style:text-properties fo:font-size="8.5pt"/></style:style><style:style style:name="Small_20_Table_20_Text_20_Right" style:display-name="Small Table Text Right" style:family="paragraph" style:parent-style-name="Small_20_Table_20_Text"><style:paragraph-properties fo:text-align="end"/></style:style><style:style style:name="Table_20_Note" style:display-name="Table Note" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="4pt"/><style:text-properties fo:font-size="9pt"/></style:style><style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9pt"/></style:style><style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 65%"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name="upright"><style:page-layout-properties fo:page-width="595.3pt" fo:page-height="841.9pt" style:print-orientation="portrait" fo:margin-top="70.9pt" fo:margin-bottom="42.5pt" fo:margin-left="70.9pt" fo:margin-right="70.9pt"/><style:footer-style><style:header-footer-properties fo:min-height="28.4pt" fo:margin-top="12pt"/></style:footer-style></style:page-layout><style:page-layout style:name="lying"><style:page-layout-properties fo:page-width="841.9pt" fo:page-height="595.3pt" style:print-orientation="landscape" fo:margin-top="70.9pt" fo:margin-bottom="42.5pt" fo:margin-left="70.9pt" fo:margin-right="70.9pt"/><style:footer-style><style:header-footer-properties fo:min-height="28.4pt" fo:margin-top="12pt"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="upright"><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page><style:master-page style:name="Lying" style:page-layout-name="lying"><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>)";

constexpr std::string_view kind = "application/vnd.oasis.opendocument.text";

std::string stylesPart(const std::string& language) {
    std::string filled(styles);
    constexpr std::string_view place = "@LANGUAGE@";
    const std::string name = odtLanguageName(language);
    filled.replace(filled.find(place), place.size(), name.empty() ? "en" : escapedXml(name));
    pugi::xml_document part = newOdtPart("office:document-styles");
    part.document_element().append_buffer(filled.data(), filled.size());
    return serialized(part);
}

std::string metaPart(const OdtPackage& package) {
    pugi::xml_document part = newOdtPart("office:document-meta");
    xml_node meta = part.document_element().append_child("office:meta");
    meta.append_child("dc:title").text() = allowedInXml(package.title).c_str();
    meta.append_child("dc:subject").text() = allowedInXml(package.subject).c_str();
    if (text::isLanguageTag(package.language))
        meta.append_child("dc:language").text() = package.language.c_str();
    return serialized(part);
}

std::string manifestPart(std::size_t figures) {
    pugi::xml_document part = newPart();
    xml_node root = part.append_child("manifest:manifest");
    root.append_attribute("xmlns:manifest") = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    root.append_attribute("manifest:version") = "1.2";
    const auto add = [&](const std::string& path, std::string_view type) {
        xml_node entry = root.append_child("manifest:file-entry");
        entry.append_attribute("manifest:full-path") = path.c_str();
        entry.append_attribute("manifest:media-type") = std::string(type).c_str();
    };
    add("/", kind);
    for (const char* name : {"content.xml", "styles.xml", "meta.xml"})
        add(name, "text/xml");
    for (std::size_t place = 1; place <= figures; ++place) {
        add("Pictures/figure" + std::to_string(place) + ".svg", "image/svg+xml");
        add("Pictures/figure" + std::to_string(place) + ".png", "image/png");
    }
    return serialized(part);
}

/// Blanks in a row would be read as one, and those at the beginning as none: they are written as elements.
void addWords(xml_node parent, std::string_view words) {
    std::string run;
    for (const char each : allowedInXml(words)) {
        if (each == ' ' && (run.empty() || run.back() == ' ')) {
            if (!run.empty())
                parent.append_child(pugi::node_pcdata).set_value(std::exchange(run, {}).c_str());
            parent.append_child("text:s");
        } else if (each == '\t') {
            if (!run.empty())
                parent.append_child(pugi::node_pcdata).set_value(std::exchange(run, {}).c_str());
            parent.append_child("text:tab");
        } else {
            run += each;
        }
    }
    if (!run.empty())
        parent.append_child(pugi::node_pcdata).set_value(run.c_str());
}

} // namespace

pugi::xml_document newOdtPart(const char* element) {
    pugi::xml_document part = newPart();
    xml_node root = part.append_child(element);
    const auto space = [&](const char* name, const std::string& uri) { root.append_attribute(name) = uri.c_str(); };
    const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    space("xmlns:office", oasis + "office:1.0");
    space("xmlns:style", oasis + "style:1.0");
    space("xmlns:text", oasis + "text:1.0");
    space("xmlns:table", oasis + "table:1.0");
    space("xmlns:draw", oasis + "drawing:1.0");
    space("xmlns:fo", oasis + "xsl-fo-compatible:1.0");
    space("xmlns:svg", oasis + "svg-compatible:1.0");
    space("xmlns:xlink", "http://www.w3.org/1999/xlink");
    space("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    root.append_attribute("office:version") = "1.2";
    return part;
}

void addOdtSpan(xml_node paragraph, std::string_view words, const std::string& style) {
    xml_node parent = paragraph;
    if (!style.empty()) {
        parent = paragraph.append_child("text:span");
        parent.append_attribute("text:style-name") = style.c_str();
    }
    bool first = true;
    for (const std::string_view line : text::split(words, '\n')) {
        if (!std::exchange(first, false))
            parent.append_child("text:line-break");
        addWords(parent, line);
    }
}

std::string odtLanguageName(std::string_view language) {
    return text::isLanguageTag(language) ? std::string(language.substr(0, language.find('-'))) : std::string();
}

void setOdtLanguage(xml_node properties, std::string_view language) {
    const std::string name = odtLanguageName(language);
    if (name.empty())
        return;
    properties.append_attribute("fo:language") = name.c_str();
    properties.append_attribute("fo:country") = "none";
}

std::string odt(const OdtPackage& package) {
    std::vector<ZipEntry> entries{{"mimetype", std::string(kind), true},
                                  {"content.xml", serialized(package.content)},
                                  {"styles.xml", stylesPart(package.language)},
                                  {"meta.xml", metaPart(package)},
                                  {"META-INF/manifest.xml", manifestPart(package.media.size())}};
    for (std::size_t place = 0; place < package.media.size(); ++place) {
        entries.push_back({"Pictures/figure" + std::to_string(place + 1) + ".svg", package.media[place].svg});
        entries.push_back({"Pictures/figure" + std::to_string(place + 1) + ".png", package.media[place].png});
    }
    return zipped(entries);
}

} // namespace emic::reports
