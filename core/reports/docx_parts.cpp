#include "core/reports/docx_parts.h"

#include "core/reports/xml_text.h"
#include "core/reports/zip_writer.h"
#include "core/text/strings.h"

#include <sstream>
#include <utility>

namespace emic::reports {

using pugi::xml_node;

namespace {

constexpr std::string_view packageRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";

/// Without this Word opens the file as one of an old version, in its compatibility mode.
constexpr std::string_view settings =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>)";

/// Styles have Word's own names, so that a manuscript's template restyles the table at once. `@LANGUAGE@` is replaced.
constexpr std::string_view stylesTemplate =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="@LANGUAGE@"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="80"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNote"><w:name w:val="Table Note"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="80"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="120" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="360"/></w:pPr><w:rPr><w:color w:val="50504A"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="140"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepLines/><w:spacing w:before="100" w:after="40"/><w:ind w:left="454" w:right="284"/></w:pPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="QuotePlace"><w:name w:val="Quote Place"/><w:basedOn w:val="Quote"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="160"/></w:pPr><w:rPr><w:color w:val="50504A"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Figure"><w:name w:val="Figure"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="80"/></w:pPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="SmallTableText"><w:name w:val="Small Table Text"/><w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>)";

/// A number in the middle of each page's foot.
constexpr std::string_view footer =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>)";

std::string stylesPart(const std::string& language) {
    std::string styles(stylesTemplate);
    constexpr std::string_view place = "@LANGUAGE@";
    styles.replace(styles.find(place), place.size(), text::isLanguageTag(language) ? escapedXml(language) : "en");
    return styles;
}

std::string corePart(const DocxPackage& package) {
    pugi::xml_document part = newPart();
    xml_node root = part.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_child("dc:title").text() = allowedInXml(package.title).c_str();
    root.append_child("dc:subject").text() = allowedInXml(package.subject).c_str();
    root.append_child("dc:language").text() = allowedInXml(package.language).c_str();
    return serialized(part);
}

std::string contentTypes(const DocxPackage& package) {
    pugi::xml_document part = newPart();
    xml_node root = part.append_child("Types");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/content-types";
    const auto extension = [&](const char* name, const char* type) {
        xml_node entry = root.append_child("Default");
        entry.append_attribute("Extension") = name;
        entry.append_attribute("ContentType") = type;
    };
    const auto overridePart = [&](const char* name, const char* type) {
        xml_node entry = root.append_child("Override");
        entry.append_attribute("PartName") = name;
        entry.append_attribute("ContentType") = type;
    };
    extension("rels", "application/vnd.openxmlformats-package.relationships+xml");
    extension("xml", "application/xml");
    if (!package.media.empty()) {
        extension("png", "image/png");
        extension("svg", "image/svg+xml");
    }
    overridePart("/word/document.xml",
                 "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    overridePart("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml");
    overridePart("/word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml");
    if (package.pageNumbers)
        overridePart("/word/footer1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml");
    overridePart("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return serialized(part);
}

std::string documentRelations(const DocxPackage& package) {
    pugi::xml_document part = newPart();
    xml_node root = part.append_child("Relationships");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto add = [&](const std::string& id, const std::string& type, const std::string& target) {
        xml_node entry = root.append_child("Relationship");
        entry.append_attribute("Id") = id.c_str();
        entry.append_attribute("Type") =
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type).c_str();
        entry.append_attribute("Target") = target.c_str();
    };
    add("rId1", "styles", "styles.xml");
    add("rId2", "settings", "settings.xml");
    if (package.pageNumbers)
        add("rIdFooter", "footer", "footer1.xml");
    for (std::size_t place = 0; place < package.media.size(); ++place) {
        add(pngRelation(place), "image", "media/figure" + std::to_string(place + 1) + ".png");
        add(svgRelation(place), "image", "media/figure" + std::to_string(place + 1) + ".svg");
    }
    return serialized(part);
}

} // namespace

std::string serialized(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

pugi::xml_document newPart() {
    pugi::xml_document part;
    xml_node declaration = part.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    return part;
}

/// Text in one look; a line feed becomes a line break.
void addRun(xml_node paragraph, std::string_view text, const Look& look) {
    xml_node run = paragraph.append_child("w:r");
    xml_node properties = run.append_child("w:rPr");
    if (look.bold)
        properties.append_child("w:b");
    if (look.italic)
        properties.append_child("w:i");
    if (look.raised)
        properties.append_child("w:vertAlign").append_attribute("w:val") = "superscript";
    if (text::isLanguageTag(look.language))
        properties.append_child("w:lang").append_attribute("w:val") = look.language.c_str();
    if (!properties.first_child())
        run.remove_child(properties);
    bool first = true;
    for (const std::string_view line : text::split(text, '\n')) {
        if (!std::exchange(first, false))
            run.append_child("w:br");
        xml_node words = run.append_child("w:t");
        words.append_attribute("xml:space") = "preserve";
        words.text() = allowedInXml(line).c_str();
    }
}

xml_node addParagraph(xml_node parent, const char* styleId) {
    xml_node paragraph = parent.append_child("w:p");
    paragraph.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = styleId;
    return paragraph;
}

void addBorder(xml_node borders, const char* side, int eighths) {
    xml_node border = borders.append_child(side);
    border.append_attribute("w:val") = eighths > 0 ? "single" : "nil";
    if (eighths > 0) {
        border.append_attribute("w:sz") = eighths;
        border.append_attribute("w:space") = 0;
        border.append_attribute("w:color") = "auto";
    }
}

void addPage(xml_node properties, bool lying) {
    xml_node size = properties.append_child("w:pgSz");
    size.append_attribute("w:w") = lying ? paperLong : paperShort;
    size.append_attribute("w:h") = lying ? paperShort : paperLong;
    if (lying)
        size.append_attribute("w:orient") = "landscape";
    xml_node margins = properties.append_child("w:pgMar");
    for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"})
        margins.append_attribute(side) = paperMargin;
    for (const char* distance : {"w:header", "w:footer"})
        margins.append_attribute(distance) = paperMargin / 2;
    margins.append_attribute("w:gutter") = 0;
}

std::string pngRelation(std::size_t place) {
    return "rIdPng" + std::to_string(place + 1);
}

std::string svgRelation(std::size_t place) {
    return "rIdSvg" + std::to_string(place + 1);
}

std::string docx(const DocxPackage& package) {
    std::vector<ZipEntry> entries{
        {"[Content_Types].xml", contentTypes(package)}, {"_rels/.rels", std::string(packageRelations)},
        {"word/document.xml", package.document},        {"word/_rels/document.xml.rels", documentRelations(package)},
        {"word/settings.xml", std::string(settings)},   {"word/styles.xml", stylesPart(package.language)},
        {"docProps/core.xml", corePart(package)}};
    if (package.pageNumbers)
        entries.push_back({"word/footer1.xml", std::string(footer)});
    for (std::size_t place = 0; place < package.media.size(); ++place) {
        entries.push_back({"word/media/figure" + std::to_string(place + 1) + ".png", package.media[place].png});
        entries.push_back({"word/media/figure" + std::to_string(place + 1) + ".svg", package.media[place].svg});
    }
    return zipped(entries);
}

} // namespace emic::reports
