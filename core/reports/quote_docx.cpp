#include "core/reports/quote_docx.h"

#include "core/reports/docx_parts.h"
#include "core/reports/xml_text.h"

namespace emic::reports {
namespace {

using analysis::Quote;
using pugi::xml_node;

// Lengths in twentieths of a point.
constexpr int themeWidth = 2494;
constexpr int quoteWidth = paperShort - 2 * paperMargin - themeWidth;

constexpr std::string_view wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

enum class RowKind { heading, firstOfTheme, other };

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
    addPage(body.append_child("w:sectPr"));
    return serialized(part);
}

} // namespace

std::string quoteDocx(const QuoteDocument& document) {
    return docx({documentPart(document), document.caption, document.title, document.language, {}, false});
}

} // namespace emic::reports
