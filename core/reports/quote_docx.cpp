#include "core/reports/quote_docx.h"

#include "core/reports/xml_text.h"
#include "core/reports/zip_writer.h"
#include "core/text/strings.h"

#include <pugixml.hpp>

#include <sstream>
#include <utility>

namespace emic::reports {
namespace {

using analysis::Quote;
using pugi::xml_node;

// Lengths in twentieths of a point: A4 with margins of 2.5 cm.
constexpr int pageWidth = 11906;
constexpr int pageHeight = 16838;
constexpr int margin = 1418;
constexpr int themeWidth = 2494;
constexpr int quoteWidth = pageWidth - 2 * margin - themeWidth;

constexpr std::string_view wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

constexpr std::string_view contentTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";

constexpr std::string_view packageRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";

constexpr std::string_view documentRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>)";

/// Without this Word opens the file as one of an old version, in its compatibility mode.
constexpr std::string_view settings =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>)";

/// Styles have Word's own names, so that a manuscript's template restyles the table at once. `@LANGUAGE@` is replaced.
constexpr std::string_view stylesTemplate =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="@LANGUAGE@"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="80"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNote"><w:name w:val="Table Note"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="80"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>)";

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

struct Look {
    bool bold = false;
    bool italic = false;
    std::string language = {};
};

/// Text in one look; a line feed becomes a line break.
void addRun(xml_node paragraph, std::string_view text, const Look& look = {}) {
    xml_node run = paragraph.append_child("w:r");
    xml_node properties = run.append_child("w:rPr");
    if (look.bold)
        properties.append_child("w:b");
    if (look.italic)
        properties.append_child("w:i");
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

enum class RowKind { heading, firstOfTheme, other };

void addBorder(xml_node borders, const char* side, int eighths) {
    xml_node border = borders.append_child(side);
    border.append_attribute("w:val") = eighths > 0 ? "single" : "nil";
    if (eighths > 0) {
        border.append_attribute("w:sz") = eighths;
        border.append_attribute("w:space") = 0;
        border.append_attribute("w:color") = "auto";
    }
}

/// As journals print tables: rules above, under the heading and at the end, a thin one between themes, none upright.
xml_node addCell(xml_node row, int width, RowKind kind, bool isLast) {
    xml_node cell = row.append_child("w:tc");
    xml_node properties = cell.append_child("w:tcPr");
    xml_node cellWidth = properties.append_child("w:tcW");
    cellWidth.append_attribute("w:w") = width;
    cellWidth.append_attribute("w:type") = "dxa";
    xml_node borders = properties.append_child("w:tcBorders");
    addBorder(borders, "w:top", kind == RowKind::heading ? 12 : kind == RowKind::firstOfTheme ? 4 : 0);
    addBorder(borders, "w:bottom", kind == RowKind::heading ? 8 : isLast ? 12 : 0);
    return cell;
}

xml_node addTable(xml_node body, const std::string& caption) {
    xml_node table = body.append_child("w:tbl");
    xml_node properties = table.append_child("w:tblPr");
    xml_node width = properties.append_child("w:tblW");
    width.append_attribute("w:w") = themeWidth + quoteWidth;
    width.append_attribute("w:type") = "dxa";
    properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
    xml_node look = properties.append_child("w:tblLook");
    look.append_attribute("w:val") = "0020";
    look.append_attribute("w:firstRow") = 1;
    look.append_attribute("w:noVBand") = 1;
    properties.append_child("w:tblCaption").append_attribute("w:val") = allowedInXml(caption).c_str();
    xml_node grid = table.append_child("w:tblGrid");
    grid.append_child("w:gridCol").append_attribute("w:w") = themeWidth;
    grid.append_child("w:gridCol").append_attribute("w:w") = quoteWidth;
    return table;
}

void addHeadingRow(xml_node table) {
    xml_node row = table.append_child("w:tr");
    xml_node properties = row.append_child("w:trPr");
    properties.append_child("w:cantSplit");
    properties.append_child("w:tblHeader");
    addRun(addParagraph(addCell(row, themeWidth, RowKind::heading, false), "TableText"), "Theme", {.bold = true});
    addRun(addParagraph(addCell(row, quoteWidth, RowKind::heading, false), "TableText"), "Quotes", {.bold = true});
}

void addQuote(xml_node cell, const QuoteDocument& document, const Quote& quote) {
    const std::string& published = quote.published.empty() ? quote.verbatim : quote.published;
    const std::string tag = bracketedTag(quote);
    xml_node said = addParagraph(cell, "TableText");
    addRun(said, "“" + published + "”", {.language = languageOf(document, quote)});
    xml_node last = said;
    if (!quote.translation.empty()) {
        said.child("w:pPr").append_child("w:keepNext");
        last = addParagraph(cell, "TableText");
        addRun(last, "“" + quote.translation + "”", {.italic = true, .language = quote.translationLanguage});
    }
    if (!tag.empty())
        addRun(last, " " + tag);
}

bool hasBrackets(const std::vector<Quote>& quotes) {
    for (const Quote& quote : quotes) {
        if (quote.published != quote.verbatim && quote.published.find('[') != std::string::npos)
            return true;
    }
    return false;
}

std::string documentPart(const QuoteDocument& document) {
    pugi::xml_document part = newPart();
    xml_node root = part.append_child("w:document");
    root.append_attribute("xmlns:w") = std::string(wordNamespace).c_str();
    xml_node body = root.append_child("w:body");
    addRun(addParagraph(body, "Caption"), document.caption);
    xml_node table = addTable(body, document.caption);
    addHeadingRow(table);
    const std::vector<QuoteSection> all = sections(document.quotes);
    for (std::size_t which = 0; which < all.size(); ++which) {
        const QuoteSection& section = all[which];
        const bool first = which == 0 || all[which - 1].theme != section.theme;
        const bool last = which + 1 == all.size();
        const RowKind kind = first && which > 0 ? RowKind::firstOfTheme : RowKind::other;
        xml_node row = table.append_child("w:tr");
        xml_node name = addCell(row, themeWidth, kind, last);
        if (first)
            addRun(addParagraph(name, "TableText"), section.theme, {.bold = true});
        if (!section.subtheme.empty())
            addRun(addParagraph(name, "TableText"), section.subtheme);
        if (!first && section.subtheme.empty())
            addParagraph(name, "TableText"); // a cell is never without a paragraph
        xml_node quotes = addCell(row, quoteWidth, kind, last);
        for (const Quote* quote : section.quotes)
            addQuote(quotes, document, *quote);
    }
    if (all.empty()) {
        xml_node row = table.append_child("w:tr");
        addParagraph(addCell(row, themeWidth, RowKind::other, true), "TableText");
        addRun(addParagraph(addCell(row, quoteWidth, RowKind::other, true), "TableText"),
               "There are no quotes in this table.");
    }
    // Word wants a paragraph behind a table in any case.
    xml_node note = addParagraph(body, "TableNote");
    if (hasBrackets(document.quotes))
        addRun(note, "[...] stands for words left out, [other brackets] for words that were not said like this.");
    xml_node page = body.append_child("w:sectPr");
    xml_node size = page.append_child("w:pgSz");
    size.append_attribute("w:w") = pageWidth;
    size.append_attribute("w:h") = pageHeight;
    xml_node margins = page.append_child("w:pgMar");
    for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"})
        margins.append_attribute(side) = margin;
    for (const char* distance : {"w:header", "w:footer"})
        margins.append_attribute(distance) = margin / 2;
    margins.append_attribute("w:gutter") = 0;
    return serialized(part);
}

std::string stylesPart(const std::string& language) {
    std::string styles(stylesTemplate);
    constexpr std::string_view place = "@LANGUAGE@";
    styles.replace(styles.find(place), place.size(), text::isLanguageTag(language) ? escapedXml(language) : "en");
    return styles;
}

std::string corePart(const QuoteDocument& document) {
    pugi::xml_document part = newPart();
    xml_node root = part.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_child("dc:title").text() = allowedInXml(document.caption).c_str();
    root.append_child("dc:subject").text() = allowedInXml(document.title).c_str();
    root.append_child("dc:language").text() = allowedInXml(document.language).c_str();
    return serialized(part);
}

} // namespace

std::string quoteDocx(const QuoteDocument& document) {
    return zipped({{"[Content_Types].xml", std::string(contentTypes)},
                   {"_rels/.rels", std::string(packageRelations)},
                   {"word/document.xml", documentPart(document)},
                   {"word/_rels/document.xml.rels", std::string(documentRelations)},
                   {"word/settings.xml", std::string(settings)},
                   {"word/styles.xml", stylesPart(document.language)},
                   {"docProps/core.xml", corePart(document)}});
}

} // namespace emic::reports
