#include "core/reports/document_docx.h"

#include "core/reports/docx_parts.h"
#include "core/reports/paper.h"
#include "core/reports/picture.h"
#include "core/reports/svg_writer.h"
#include "core/reports/xml_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emic::reports {
namespace {

using pugi::xml_node;

constexpr double emuPerPoint = 12700;

class Writer {
public:
    explicit Writer(const Document& document) : m_document(document), m_part(newPart()) {
        xml_node root = m_part.append_child("w:document");
        const auto space = [&](const char* name, const char* uri) { root.append_attribute(name) = uri; };
        space("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        space("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        space("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        space("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        space("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        space("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main");
        m_body = root.append_child("w:body");
    }

    std::string bytes() {
        addRun(addParagraph(m_body, "Title"), m_document.title);
        addRun(addParagraph(m_body, "Subtitle"), m_document.subtitle);
        for (const Section& section : m_document.sections) {
            turnPage(section.blocks, 0);
            addRun(addParagraph(m_body, "Heading1"), section.heading);
            for (std::size_t place = 0; place < section.blocks.size(); ++place) {
                turnPage(section.blocks, place);
                std::visit([this](const auto& one) { write(one); }, section.blocks[place]);
            }
        }
        endSection(m_body.append_child("w:sectPr"));
        return docx(
            {serialized(m_part), m_document.title, m_document.subtitle, m_document.language, std::move(m_media), true});
    }

private:
    /// Begins a page of the other shape where the next table, or what stands behind it, needs it.
    void turnPage(const std::vector<Block>& blocks, std::size_t place) {
        const bool lying = liesDown(blocks, place);
        if (lying == m_lying)
            return;
        xml_node paragraph = m_body.append_child("w:p");
        xml_node properties = paragraph.append_child("w:pPr");
        xml_node spacing = properties.append_child("w:spacing");
        spacing.append_attribute("w:line") = 20;
        spacing.append_attribute("w:lineRule") = "exact";
        endSection(properties.append_child("w:sectPr"));
        m_lying = lying;
    }

    void endSection(xml_node properties) const {
        xml_node footer = properties.append_child("w:footerReference");
        footer.append_attribute("w:type") = "default";
        footer.append_attribute("r:id") = "rIdFooter";
        addPage(properties, m_lying);
    }

    void write(const Heading& heading) { addRun(addParagraph(m_body, "Heading2"), heading.text); }

    void write(const Paragraph& paragraph) {
        addRun(addParagraph(m_body, paragraph.quiet ? "TableNote" : "BodyText"), paragraph.text);
    }

    void write(const Prose& prose) {
        xml_node paragraph = addParagraph(m_body, "BodyText");
        for (const ProseRun& run : runsOf(prose))
            addRun(paragraph, run.words, {.italic = run.translated, .language = run.language});
    }

    void caption(const std::string& text) {
        xml_node paragraph = addParagraph(m_body, "Caption");
        xml_node spacing = paragraph.child("w:pPr").append_child("w:spacing");
        spacing.append_attribute("w:before") = 280;
        spacing.append_attribute("w:after") = 100;
        addRun(paragraph, text);
    }

    void notes(const std::vector<std::string>& footnotes, const std::vector<std::string>& sentences) {
        for (const std::string& sentence : sentences)
            addRun(addParagraph(m_body, "TableNote"), sentence);
        for (std::size_t place = 0; place < footnotes.size(); ++place) {
            xml_node paragraph = addParagraph(m_body, "TableNote");
            addRun(paragraph, letterOf(place), {.raised = true});
            addRun(paragraph, " " + footnotes[place]);
        }
        if (footnotes.empty() && sentences.empty())
            addParagraph(m_body, "TableNote"); // Word wants a paragraph between two tables
    }

    void write(const PageTable& page) {
        if (page.onlyInFiles)
            return;
        caption("Table " + std::to_string(++m_numbers.tables) + ". " + page.caption);
        const std::vector<std::size_t> shown = columnsOnPaper(page.table);
        const char* style = m_lying ? "SmallTableText" : "TableText";
        const std::vector<int> widths =
            columnWidths(page, shown, textWidthOf(m_lying), m_lying ? lyingTableSize : tableSize);
        xml_node table = beginTable(page, widths);
        xml_node head = addRow(table, true);
        for (std::size_t place = 0; place < shown.size(); ++place)
            addRun(addCell(head, widths[place], page.table.columns[shown[place]], style, 12, 8),
                   page.table.columns[shown[place]].heading, {.bold = true});
        for (std::size_t row = 0; row < page.table.rows.size(); ++row) {
            const std::string marks = marksOf(page, row);
            xml_node line = addRow(table, false);
            const bool last = row + 1 == page.table.rows.size();
            const bool begins = row > 0 && page.names > 1 && !shown.empty() && !onPaper(page, row, shown[0]).empty();
            for (std::size_t place = 0; place < shown.size(); ++place) {
                xml_node paragraph = addCell(line, widths[place], page.table.columns[shown[place]], style,
                                             begins ? 4 : 0, last ? 12 : 0);
                addRun(paragraph, onPaper(page, row, shown[place]));
                if (!marks.empty() && place == markPlace(page, row))
                    addRun(paragraph, marks, {.raised = true});
            }
        }
        notes(page.footnotes, page.notes);
    }

    xml_node beginTable(const PageTable& page, const std::vector<int>& widths) {
        xml_node table = m_body.append_child("w:tbl");
        xml_node properties = table.append_child("w:tblPr");
        xml_node width = properties.append_child("w:tblW");
        width.append_attribute("w:w") = std::accumulate(widths.begin(), widths.end(), 0);
        width.append_attribute("w:type") = "dxa";
        properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
        xml_node margins = properties.append_child("w:tblCellMar");
        for (const char* side : {"w:left", "w:right"}) {
            xml_node margin = margins.append_child(side);
            margin.append_attribute("w:w") = cellMargin;
            margin.append_attribute("w:type") = "dxa";
        }
        xml_node look = properties.append_child("w:tblLook");
        look.append_attribute("w:val") = "0020";
        look.append_attribute("w:firstRow") = 1;
        look.append_attribute("w:noVBand") = 1;
        properties.append_child("w:tblCaption").append_attribute("w:val") = allowedInXml(page.caption).c_str();
        xml_node grid = table.append_child("w:tblGrid");
        for (const int each : widths)
            grid.append_child("w:gridCol").append_attribute("w:w") = each;
        return table;
    }

    static xml_node addRow(xml_node table, bool heading) {
        xml_node row = table.append_child("w:tr");
        xml_node properties = row.append_child("w:trPr");
        properties.append_child("w:cantSplit");
        if (heading)
            properties.append_child("w:tblHeader");
        return row;
    }

    /// Returns the paragraph of the cell.
    static xml_node addCell(xml_node row, int width, const Column& column, const char* style, int above, int below) {
        xml_node cell = row.append_child("w:tc");
        xml_node properties = cell.append_child("w:tcPr");
        xml_node cellWidth = properties.append_child("w:tcW");
        cellWidth.append_attribute("w:w") = width;
        cellWidth.append_attribute("w:type") = "dxa";
        xml_node borders = properties.append_child("w:tcBorders");
        addBorder(borders, "w:top", above);
        addBorder(borders, "w:bottom", below);
        xml_node paragraph = addParagraph(cell, style);
        if (isNumeric(column))
            paragraph.child("w:pPr").append_child("w:jc").append_attribute("w:val") = "right";
        return paragraph;
    }

    void write(const PageFigure& page) {
        const std::size_t place = m_media.size();
        m_media.push_back({svg(page.drawing), png(page.drawing)});
        caption("Figure " + std::to_string(++m_numbers.figures) + ". " + page.caption);
        const double room = textWidthOf(m_lying) / 20.0;
        const double high = (m_lying ? paperShort : paperLong) / 20.0 - 2 * paperMargin / 20.0 - 110;
        const double scale =
            std::min({1.0, room / std::max(1.0, page.drawing.width), high / std::max(1.0, page.drawing.height)});
        addPicture(addParagraph(m_body, "Figure"), page, place, std::lround(page.drawing.width * scale * emuPerPoint),
                   std::lround(page.drawing.height * scale * emuPerPoint));
        notes({}, page.notes);
    }

    static void addExtent(xml_node node, long width, long height) {
        node.append_attribute("cx") = width;
        node.append_attribute("cy") = height;
    }

    /// ECMA-376, part 1, 20.1 to 20.4; the SVG as [MS-ODRAWXML], 2.2.11, has it.
    static void addPicture(xml_node paragraph, const PageFigure& page, std::size_t place, long width, long height) {
        xml_node inlined = paragraph.append_child("w:r").append_child("w:drawing").append_child("wp:inline");
        for (const char* distance : {"distT", "distB", "distL", "distR"})
            inlined.append_attribute(distance) = 0;
        addExtent(inlined.append_child("wp:extent"), width, height);
        const std::string description = allowedInXml(page.drawing.title + ". " + page.drawing.description);
        const auto named = [&](xml_node node) {
            node.append_attribute("id") = static_cast<unsigned>(place + 1);
            node.append_attribute("name") = ("Figure " + std::to_string(place + 1)).c_str();
            node.append_attribute("descr") = description.c_str();
        };
        named(inlined.append_child("wp:docPr"));
        xml_node data = inlined.append_child("a:graphic").append_child("a:graphicData");
        data.append_attribute("uri") = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        xml_node picture = data.append_child("pic:pic");
        xml_node about = picture.append_child("pic:nvPicPr");
        named(about.append_child("pic:cNvPr"));
        about.append_child("pic:cNvPicPr");
        xml_node fill = picture.append_child("pic:blipFill");
        xml_node blip = fill.append_child("a:blip");
        blip.append_attribute("r:embed") = pngRelation(place).c_str();
        xml_node extension = blip.append_child("a:extLst").append_child("a:ext");
        extension.append_attribute("uri") = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
        extension.append_child("asvg:svgBlip").append_attribute("r:embed") = svgRelation(place).c_str();
        fill.append_child("a:stretch").append_child("a:fillRect");
        xml_node shape = picture.append_child("pic:spPr");
        xml_node transform = shape.append_child("a:xfrm");
        xml_node offset = transform.append_child("a:off");
        offset.append_attribute("x") = 0;
        offset.append_attribute("y") = 0;
        addExtent(transform.append_child("a:ext"), width, height);
        xml_node geometry = shape.append_child("a:prstGeom");
        geometry.append_attribute("prst") = "rect";
        geometry.append_child("a:avLst");
    }

    void write(const PageQuotes& page) {
        std::string_view theme;
        for (const QuoteSection& section : sections(page.quotes.quotes)) {
            if (section.theme != theme)
                addRun(addParagraph(m_body, "Heading2"), section.theme);
            theme = section.theme;
            if (!section.subtheme.empty())
                addRun(addParagraph(m_body, "Heading3"), section.subtheme);
            for (const analysis::Quote* quote : section.quotes)
                addQuote(page.quotes, *quote);
        }
    }

    void addQuote(const QuoteDocument& document, const analysis::Quote& quote) {
        const std::string& published = quote.published.empty() ? quote.verbatim : quote.published;
        const std::string tag = bracketedTag(quote);
        xml_node last = addParagraph(m_body, "Quote");
        last.child("w:pPr").append_child("w:keepNext");
        addRun(last, "“" + published + "”", {.language = languageOf(document, quote)});
        if (!quote.translation.empty()) {
            last = addParagraph(m_body, "Quote");
            last.child("w:pPr").append_child("w:keepNext");
            addRun(last, "“" + quote.translation + "”", {.italic = true, .language = quote.translationLanguage});
        }
        if (!tag.empty())
            addRun(last, " " + tag);
        if (document.verbatim && published != quote.verbatim && !quote.verbatim.empty()) {
            last = addParagraph(m_body, "QuotePlace");
            last.child("w:pPr").append_child("w:keepNext");
            addRun(last, "Verbatim: " + quote.verbatim, {.language = languageOf(document, quote)});
        }
        addRun(addParagraph(m_body, "QuotePlace"), quotePlace(quote));
    }

    const Document& m_document;
    pugi::xml_document m_part;
    xml_node m_body;
    bool m_lying = false;
    Numbering m_numbers;
    std::vector<DocxMedia> m_media;
};

} // namespace

std::string documentDocx(const Document& document) {
    return Writer(document).bytes();
}

} // namespace emic::reports
