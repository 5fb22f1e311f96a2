#include "core/reports/document_pdf.h"

#include "core/reports/paper.h"
#include "core/reports/pdf_pages.h"

#include <algorithm>

namespace emic::reports {
namespace {

constexpr double titleSize = 19;
constexpr double sectionSize = 15;
constexpr double headingSize = 12;
constexpr double noteSize = 8.5;
constexpr double quoteIndent = 20;
/// What a heading does not stand above without, so that it does not end a page.
constexpr double companyOfHeadings = 90;

PdfRun bold(std::string words) {
    return {std::move(words), true, false, false, {}};
}

PdfRun plain(std::string words) {
    return {std::move(words), false, false, false, {}};
}

/// One row of a table, ready to be put down.
struct RowLayout {
    std::vector<Layout> cells;
    double height = 0;
};

class Writer {
public:
    explicit Writer(const Document& document) : m_document(document), m_pages(document.title, document.subtitle) {}

    std::string bytes() {
        m_pages.write({bold(m_document.title)}, {titleSize, false, false});
        m_pages.space(4);
        m_pages.write({plain(m_document.subtitle)}, {10.5, true, false});
        for (const Section& section : m_document.sections) {
            m_pages.turn(liesDown(section.blocks, 0));
            m_pages.space(26);
            m_pages.keep(companyOfHeadings);
            m_pages.mark(section.heading, 1);
            m_pages.write({bold(section.heading)}, {sectionSize, false, false});
            m_pages.space(6);
            for (std::size_t place = 0; place < section.blocks.size(); ++place) {
                m_pages.turn(liesDown(section.blocks, place));
                std::visit([this](const auto& one) { write(one); }, section.blocks[place]);
            }
        }
        return m_pages.bytes();
    }

private:
    void heading(const std::string& words, double size, bool italic) {
        m_pages.space(14);
        m_pages.keep(companyOfHeadings);
        m_pages.write({{words, true, italic, false, {}}}, {size, false, false});
        m_pages.space(4);
    }

    void write(const Heading& one) { heading(one.text, headingSize, false); }

    void write(const Paragraph& one) {
        m_pages.write({plain(one.text)}, {one.quiet ? noteSize + 0.5 : 10.5, one.quiet, false});
        m_pages.space(7);
    }

    void write(const Prose& prose) {
        std::vector<PdfRun> runs;
        for (const ProseRun& run : runsOf(prose))
            runs.push_back({run.words, false, run.translated, false, run.language});
        m_pages.write(runs);
        m_pages.space(7);
    }

    void notes(const std::vector<std::string>& footnotes, const std::vector<std::string>& sentences) {
        m_pages.space(4);
        for (const std::string& sentence : sentences)
            m_pages.write({plain(sentence)}, {noteSize, true, false});
        for (std::size_t place = 0; place < footnotes.size(); ++place)
            m_pages.write({{letterOf(place), false, false, true, {}}, plain(" " + footnotes[place])},
                          {noteSize, true, false});
    }

    RowLayout rowOf(const std::vector<std::vector<PdfRun>>& cells, const PageTable& page,
                    const std::vector<std::size_t>& shown, const std::vector<double>& widths) const {
        RowLayout row;
        for (std::size_t place = 0; place < cells.size(); ++place) {
            const PdfStyle style{size(), false, isNumeric(page.table.columns[shown[place]])};
            row.cells.push_back(m_pages.layout(cells[place], style, widths[place] - 2 * cellMargin / 20.0));
            row.height = std::max(row.height, PdfPages::heightOf(row.cells.back().get()));
        }
        return row;
    }

    /// Puts a row down where the page is; `widths` are those of its cells.
    void put(const RowLayout& row, const std::vector<double>& widths) {
        double x = 0;
        for (std::size_t place = 0; place < row.cells.size(); ++place) {
            m_pages.show(row.cells[place].get(), x + cellMargin / 20.0, padding(), {});
            x += widths[place];
        }
        m_pages.advance(row.height + 2 * padding());
    }

    [[nodiscard]] double size() const { return m_pages.lying() ? 8 : 9; }
    [[nodiscard]] double padding() const { return m_pages.lying() ? 1.5 : 2.5; }

    void write(const PageTable& page) {
        if (page.onlyInFiles)
            return;
        const std::vector<std::size_t> shown = columnsOnPaper(page.table);
        std::vector<double> widths;
        double whole = 0;
        // Serif faces are narrower than those the widths are reckoned with, so a little less than the size will do.
        for (const int width : columnWidths(page, shown, textWidthOf(m_pages.lying()), size())) {
            widths.push_back(width / 20.0);
            whole += widths.back();
        }
        m_pages.space(14);
        m_pages.keep(companyOfHeadings);
        m_pages.write({bold("Table " + std::to_string(++m_numbers.tables) + ". " + page.caption)});
        m_pages.space(4);
        std::vector<std::vector<PdfRun>> headings;
        for (const std::size_t column : shown)
            headings.push_back({bold(page.table.columns[column].heading)});
        const RowLayout head = rowOf(headings, page, shown, widths);
        const auto putHead = [&] {
            m_pages.rule(0, whole, 0, 1.2);
            put(head, widths);
            m_pages.rule(0, whole, 0, 0.7);
        };
        putHead();
        for (std::size_t row = 0; row < page.table.rows.size(); ++row) {
            std::vector<std::vector<PdfRun>> cells;
            const std::string marks = marksOf(page, row);
            for (std::size_t place = 0; place < shown.size(); ++place) {
                cells.push_back({plain(onPaper(page, row, shown[place]))});
                if (!marks.empty() && place == markPlace(page, row))
                    cells.back().push_back({marks, false, false, true, {}});
            }
            const RowLayout line = rowOf(cells, page, shown, widths);
            const double needed = line.height + 2 * padding();
            if (m_pages.room() < needed && needed < m_pages.height() - head.height) {
                m_pages.endPage();
                putHead();
            }
            if (row > 0 && page.names > 1 && !shown.empty() && !onPaper(page, row, shown[0]).empty())
                m_pages.rule(0, whole, 0, 0.3);
            if (needed < m_pages.height() - head.height)
                put(line, widths);
            else
                putLong(cells, page, shown);
        }
        m_pages.rule(0, whole, 0, 1.2);
        notes(page.footnotes, page.notes);
    }

    /// A row that no page takes: its cells one below the other, each with its heading.
    void putLong(const std::vector<std::vector<PdfRun>>& cells, const PageTable& page,
                 const std::vector<std::size_t>& shown) {
        for (std::size_t place = 0; place < cells.size(); ++place) {
            std::vector<PdfRun> runs{bold(page.table.columns[shown[place]].heading + ": ")};
            runs.insert(runs.end(), cells[place].begin(), cells[place].end());
            m_pages.write(runs, {size(), false, false});
        }
    }

    void write(const PageFigure& page) {
        const double captionAndNotes = 80;
        const double scale = std::min({1.0, m_pages.width() / std::max(1.0, page.drawing.width),
                                       (m_pages.height() - captionAndNotes) / std::max(1.0, page.drawing.height)});
        const double high = page.drawing.height * scale;
        m_pages.space(14);
        m_pages.keep(high + captionAndNotes);
        m_pages.write({bold("Figure " + std::to_string(++m_numbers.figures) + ". " + page.caption)});
        m_pages.space(6);
        m_pages.figure(page.drawing, page.drawing.width * scale, high);
        notes({}, page.notes);
    }

    void write(const PageQuotes& page) {
        std::string_view theme;
        for (const QuoteSection& section : sections(page.quotes.quotes)) {
            if (section.theme != theme)
                heading(section.theme, headingSize, false);
            theme = section.theme;
            if (!section.subtheme.empty())
                heading(section.subtheme, 10.5, true);
            for (const analysis::Quote* quote : section.quotes)
                addQuote(page.quotes, *quote);
        }
    }

    void addQuote(const QuoteDocument& document, const analysis::Quote& quote) {
        const std::string& published = quote.published.empty() ? quote.verbatim : quote.published;
        const std::string language = languageOf(document, quote);
        std::vector<PdfRun> runs{{"“" + published + "”", false, false, false, language}};
        if (!quote.translation.empty()) {
            runs.push_back(plain("\n"));
            runs.push_back({"“" + quote.translation + "”", false, true, false, quote.translationLanguage});
        }
        if (!quote.tag.empty())
            runs.push_back(plain(" " + bracketedTag(quote)));
        m_pages.keep(40);
        m_pages.write(runs, {}, quoteIndent);
        if (document.verbatim && published != quote.verbatim && !quote.verbatim.empty())
            m_pages.write({{"Verbatim: " + quote.verbatim, false, false, false, language}}, {noteSize, true, false},
                          quoteIndent);
        m_pages.write({plain(quotePlace(quote))}, {noteSize, true, false}, quoteIndent);
        m_pages.space(8);
    }

    const Document& m_document;
    PdfPages m_pages;
    Numbering m_numbers;
};

} // namespace

std::string documentPdf(const Document& document) {
    return Writer(document).bytes();
}

} // namespace emic::reports
