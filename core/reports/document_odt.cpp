#include "core/reports/document_odt.h"

#include "core/reports/odt_parts.h"
#include "core/reports/paper.h"
#include "core/reports/picture.h"
#include "core/reports/svg_writer.h"
#include "core/reports/xml_text.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace emic::reports {
namespace {

using pugi::xml_node;

std::string points(double twentieths) {
    return std::to_string(static_cast<int>(twentieths) / 20) + "." +
           std::to_string(static_cast<int>(twentieths) % 20 * 5 / 10) + "pt";
}

class Writer {
public:
    explicit Writer(const Document& document) : m_document(document), m_part(newOdtPart("office:document-content")) {
        xml_node root = m_part.document_element();
        m_automatic = root.append_child("office:automatic-styles");
        addCellStyles();
        m_body = root.append_child("office:body").append_child("office:text");
    }

    std::string bytes() {
        addOdtSpan(paragraph("Title"), m_document.title);
        addOdtSpan(paragraph("Subtitle"), m_document.subtitle);
        for (const Section& section : m_document.sections) {
            turnPage(section.blocks, 0);
            addOdtSpan(heading("Heading_20_1", 1), section.heading);
            for (std::size_t place = 0; place < section.blocks.size(); ++place) {
                turnPage(section.blocks, place);
                std::visit([this](const auto& one) { write(one); }, section.blocks[place]);
            }
        }
        return odt({std::move(m_part), m_document.title, m_document.subtitle, m_document.language, std::move(m_media)});
    }

private:
    void turnPage(const std::vector<Block>& blocks, std::size_t place) {
        const bool lying = liesDown(blocks, place);
        if (lying == m_lying)
            return;
        m_lying = lying;
        m_turns = true;
    }

    /// The style, or one like it that begins a page of the other shape where that is due.
    std::string turned(const std::string& style) {
        if (!m_turns)
            return style;
        m_turns = false;
        const std::string name = style + (m_lying ? "-lying" : "-upright");
        if (m_styles.insert(name).second) {
            xml_node made = automaticStyle(name, "paragraph");
            made.append_attribute("style:parent-style-name") = style.c_str();
            made.append_attribute("style:master-page-name") = m_lying ? "Lying" : "Standard";
        }
        return name;
    }

    xml_node automaticStyle(const std::string& name, const char* family) {
        xml_node style = m_automatic.append_child("style:style");
        style.append_attribute("style:name") = name.c_str();
        style.append_attribute("style:family") = family;
        return style;
    }

    xml_node paragraph(const std::string& style) {
        xml_node made = m_body.append_child("text:p");
        made.append_attribute("text:style-name") = turned(style).c_str();
        return made;
    }

    xml_node heading(const std::string& style, int level) {
        xml_node made = m_body.append_child("text:h");
        made.append_attribute("text:style-name") = turned(style).c_str();
        made.append_attribute("text:outline-level") = level;
        return made;
    }

    /// The style of words in a language, upright or slanted; empty for words like those around them.
    std::string wordStyle(const std::string& language, bool slanted) {
        const std::string name = odtLanguageName(language) + (slanted ? "-slanted" : "");
        if (name.empty())
            return {};
        if (m_styles.insert("words-" + name).second) {
            xml_node properties = automaticStyle("words-" + name, "text").append_child("style:text-properties");
            if (slanted)
                properties.append_attribute("fo:font-style") = "italic";
            setOdtLanguage(properties, language);
        }
        return "words-" + name;
    }

    /// Rules above and below cells, in eighths of a point, by what they are for.
    void addCellStyles() {
        const auto add = [&](const std::string& name, const char* above, const char* below) {
            xml_node properties = automaticStyle(name, "table-cell").append_child("style:table-cell-properties");
            properties.append_attribute("fo:padding-left") = points(cellMargin).c_str();
            properties.append_attribute("fo:padding-right") = points(cellMargin).c_str();
            properties.append_attribute("fo:border-top") = above;
            properties.append_attribute("fo:border-bottom") = below;
        };
        add("cell-head", "1.5pt solid #000000", "1pt solid #000000");
        add("cell", "none", "none");
        add("cell-begins", "0.5pt solid #000000", "none");
        add("cell-last", "none", "1.5pt solid #000000");
        add("cell-begins-last", "0.5pt solid #000000", "1.5pt solid #000000");
        automaticStyle("row", "table-row")
            .append_child("style:table-row-properties")
            .append_attribute("fo:keep-together") = "always";
    }

    void write(const Heading& one) { addOdtSpan(heading("Heading_20_2", 2), one.text); }

    void write(const Paragraph& one) { addOdtSpan(paragraph(one.quiet ? "Table_20_Note" : "Text_20_body"), one.text); }

    void write(const Prose& prose) {
        xml_node made = paragraph("Text_20_body");
        for (const ProseRun& run : runsOf(prose))
            addOdtSpan(made, run.words, wordStyle(run.language, run.translated));
    }

    void notes(const std::vector<std::string>& footnotes, const std::vector<std::string>& sentences) {
        for (const std::string& sentence : sentences)
            addOdtSpan(paragraph("Table_20_Note"), sentence);
        for (std::size_t place = 0; place < footnotes.size(); ++place) {
            xml_node made = paragraph("Table_20_Note");
            addOdtSpan(made, letterOf(place), "Raised");
            addOdtSpan(made, " " + footnotes[place]);
        }
    }

    void write(const PageTable& page) {
        if (page.onlyInFiles)
            return;
        const std::string number = std::to_string(++m_numbers.tables);
        addOdtSpan(paragraph("Caption"), "Table " + number + ". " + page.caption);
        const std::vector<std::size_t> shown = columnsOnPaper(page.table);
        const std::vector<int> widths =
            columnWidths(page, shown, textWidthOf(m_lying), m_lying ? lyingTableSize : tableSize);
        xml_node table = beginTable("Table" + number, widths);
        xml_node head = addRow(table.append_child("table:table-header-rows"));
        for (const std::size_t column : shown)
            addOdtSpan(addCell(head, page.table.columns[column], "cell-head"), page.table.columns[column].heading,
                       "Strong");
        for (std::size_t row = 0; row < page.table.rows.size(); ++row)
            addTableRow(table, page, shown, row);
        notes(page.footnotes, page.notes);
    }

    void addTableRow(xml_node table, const PageTable& page, const std::vector<std::size_t>& shown, std::size_t row) {
        const std::string marks = marksOf(page, row);
        const bool begins = row > 0 && page.names > 1 && !shown.empty() && !onPaper(page, row, shown[0]).empty();
        const bool last = row + 1 == page.table.rows.size();
        xml_node line = addRow(table);
        for (std::size_t place = 0; place < shown.size(); ++place) {
            xml_node cell = addCell(line, page.table.columns[shown[place]],
                                    std::string("cell") + (begins ? "-begins" : "") + (last ? "-last" : ""));
            addOdtSpan(cell, onPaper(page, row, shown[place]));
            if (!marks.empty() && place == markPlace(page, row))
                addOdtSpan(cell, marks, "Raised");
        }
    }

    xml_node beginTable(const std::string& name, const std::vector<int>& widths) {
        xml_node properties = automaticStyle(name, "table").append_child("style:table-properties");
        properties.append_attribute("style:width") = points(std::accumulate(widths.begin(), widths.end(), 0)).c_str();
        properties.append_attribute("table:align") = "left";
        properties.append_attribute("table:border-model") = "collapsing";
        xml_node table = m_body.append_child("table:table");
        table.append_attribute("table:name") = name.c_str();
        table.append_attribute("table:style-name") = name.c_str();
        for (std::size_t place = 0; place < widths.size(); ++place) {
            const std::string column = name + "." + std::to_string(place + 1);
            automaticStyle(column, "table-column")
                .append_child("style:table-column-properties")
                .append_attribute("style:column-width") = points(widths[place]).c_str();
            table.append_child("table:table-column").append_attribute("table:style-name") = column.c_str();
        }
        return table;
    }

    static xml_node addRow(xml_node table) {
        xml_node row = table.append_child("table:table-row");
        row.append_attribute("table:style-name") = "row";
        return row;
    }

    /// Returns the paragraph of the cell.
    xml_node addCell(xml_node row, const Column& column, const std::string& style) const {
        xml_node cell = row.append_child("table:table-cell");
        cell.append_attribute("table:style-name") = style.c_str();
        cell.append_attribute("office:value-type") = "string";
        xml_node made = cell.append_child("text:p");
        const std::string base = m_lying ? "Small_20_Table_20_Text" : "Table_20_Text";
        made.append_attribute("text:style-name") = (base + (isNumeric(column) ? "_20_Right" : "")).c_str();
        return made;
    }

    void write(const PageFigure& page) {
        const std::string number = std::to_string(++m_numbers.figures);
        addOdtSpan(paragraph("Caption"), "Figure " + number + ". " + page.caption);
        m_media.push_back({svg(page.drawing), png(page.drawing)});
        constexpr double captionAndNotes = 2200;
        const double room = textWidthOf(m_lying) / 20.0;
        const double high = ((m_lying ? paperShort : paperLong) - 2 * paperMargin - captionAndNotes) / 20.0;
        const double scale =
            std::min({1.0, room / std::max(1.0, page.drawing.width), high / std::max(1.0, page.drawing.height)});
        xml_node frame = paragraph("Figure").append_child("draw:frame");
        frame.append_attribute("draw:name") = ("Figure " + number).c_str();
        frame.append_attribute("text:anchor-type") = "as-char";
        frame.append_attribute("svg:width") = points(page.drawing.width * scale * 20).c_str();
        frame.append_attribute("svg:height") = points(page.drawing.height * scale * 20).c_str();
        for (const char* extension : {".svg", ".png"}) {
            xml_node image = frame.append_child("draw:image");
            image.append_attribute("xlink:href") =
                ("Pictures/figure" + std::to_string(m_media.size()) + extension).c_str();
            image.append_attribute("xlink:type") = "simple";
            image.append_attribute("xlink:show") = "embed";
            image.append_attribute("xlink:actuate") = "onLoad";
        }
        frame.append_child("svg:title").text() = allowedInXml(page.drawing.title).c_str();
        frame.append_child("svg:desc").text() = allowedInXml(page.drawing.description).c_str();
        notes({}, page.notes);
    }

    void write(const PageQuotes& page) {
        std::string_view theme;
        for (const QuoteSection& section : sections(page.quotes.quotes)) {
            if (section.theme != theme)
                addOdtSpan(heading("Heading_20_2", 2), section.theme);
            theme = section.theme;
            if (!section.subtheme.empty())
                addOdtSpan(heading("Heading_20_3", 3), section.subtheme);
            for (const analysis::Quote* quote : section.quotes)
                addQuote(page.quotes, *quote);
        }
    }

    void addQuote(const QuoteDocument& document, const analysis::Quote& quote) {
        const std::string& published = quote.published.empty() ? quote.verbatim : quote.published;
        const std::string language = languageOf(document, quote);
        xml_node last = paragraph("Quotations");
        addOdtSpan(last, "“" + published + "”", wordStyle(language, false));
        if (!quote.translation.empty()) {
            last = paragraph("Quotations");
            addOdtSpan(last, "“" + quote.translation + "”", wordStyle(quote.translationLanguage, true));
        }
        if (!quote.tag.empty())
            addOdtSpan(last, " " + bracketedTag(quote));
        if (document.verbatim && published != quote.verbatim && !quote.verbatim.empty())
            addOdtSpan(paragraph("Quote_20_Place"), "Verbatim: " + quote.verbatim, wordStyle(language, false));
        addOdtSpan(paragraph("Quote_20_Place"), quotePlace(quote));
    }

    const Document& m_document;
    pugi::xml_document m_part;
    xml_node m_automatic;
    xml_node m_body;
    bool m_lying = false;
    bool m_turns = false;
    Numbering m_numbers;
    std::set<std::string> m_styles;
    std::vector<OdtMedia> m_media;
};

} // namespace

std::string documentOdt(const Document& document) {
    return Writer(document).bytes();
}

} // namespace emic::reports
