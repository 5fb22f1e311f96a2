#include "core/reports/document_html.h"

#include "core/reports/html_parts.h"
#include "core/reports/svg_writer.h"
#include "core/reports/xml_text.h"

namespace emic::reports {
namespace {

/// Beside the styles of every page (html_parts.cpp).
constexpr std::string_view style = R"(
main { max-width: 76rem; }
main > section { border-top: 1px solid var(--line); margin-top: 3rem; }
main > section > h2 { margin-top: 1.5rem; }
section > p, section > .notes { max-width: 46rem; }
h3 { color: var(--ink); }
h4 { font-size: 1rem; margin: 1.75rem 0 .5rem; color: var(--quiet); break-after: avoid; overflow-wrap: anywhere; }
.quiet, .notes { color: var(--quiet); font-size: .875rem; }
.notes p { margin: .15rem 0; }
.table { margin: 2rem 0; overflow-x: auto; break-inside: auto; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.35; border-bottom: 1.5px solid var(--ink); min-width: 24rem; }
caption, figure.drawing > figcaption { text-align: start; font-weight: 600; font-size: .9375rem; margin: 0; padding-bottom: .5rem; color: var(--ink); caption-side: top; }
th, td { text-align: start; vertical-align: top; padding: .28rem .9rem .28rem 0; overflow-wrap: break-word; max-width: 26rem; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-top: 1.5px solid var(--ink); border-bottom: 1px solid var(--ink); vertical-align: bottom; font-weight: 600; }
tbody th { font-weight: 400; min-width: 8rem; }
tbody tr.begins > * { border-top: 1px solid var(--line); }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
td { font-variant-numeric: tabular-nums; }
.many { font-size: .78125rem; }
.many th, .many td { padding-inline-end: .6rem; }
.short { white-space: nowrap; }
.set { font-family: "Noto Serif", Georgia, "Times New Roman", serif; }
.set.translation { font-style: italic; }
sup { font-size: .75em; line-height: 0; }
figure.drawing { margin: 2rem 0; break-inside: avoid; }
figure.drawing svg { max-width: 46rem; width: 100%; height: auto; display: block; }
@media (prefers-color-scheme: dark) { @media screen {
@DARK@} }
@media print {
  main > section { border: 0; }
  .table { overflow: visible; }
  table { font-size: 8pt; }
  th, td { padding-inline-end: .5rem; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  figure.drawing svg { max-width: 100%; }
}
)";

std::string styles() {
    std::string text(style);
    constexpr std::string_view place = "@DARK@";
    return text.replace(text.find(place), place.size(), darkFigureStyle());
}

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + escapedXml(text) + "</" + std::string(name) + ">\n";
}

std::string notesOf(const std::vector<std::string>& footnotes, const std::vector<std::string>& notes) {
    if (footnotes.empty() && notes.empty())
        return {};
    std::string html = "<div class=\"notes\">\n";
    for (const std::string& note : notes)
        html += element("p", note);
    for (std::size_t place = 0; place < footnotes.size(); ++place)
        html += "<p><sup>" + letterOf(place) + "</sup> " + escapedXml(footnotes[place]) + "</p>\n";
    return html + "</div>\n";
}

class Writer {
public:
    explicit Writer(const Document& document) : m_document(document) {}

    std::string page() {
        std::string html = beginPage(m_document.title, m_document.language) + styles() + std::string(beginBody());
        html += "<header>\n<p class=\"study\">" + escapedXml(m_document.subtitle) + "</p>\n" +
                element("h1", m_document.title) + "</header>\n";
        if (m_document.sections.size() > 1) {
            html += "<nav aria-label=\"Sections\">\n<ul>\n";
            for (const Section& section : m_document.sections)
                html +=
                    "<li><a href=\"#" + escapedXml(section.key) + "\">" + escapedXml(section.heading) + "</a></li>\n";
            html += "</ul>\n</nav>\n";
        }
        for (const Section& section : m_document.sections) {
            html += "<section id=\"" + escapedXml(section.key) + "\">\n" + element("h2", section.heading);
            for (const Block& block : section.blocks)
                html += std::visit([this](const auto& one) { return this->write(one); }, block);
            html += "</section>\n";
        }
        return html + std::string(endPage());
    }

private:
    static std::string write(const Heading& heading) { return element("h3", heading.text); }

    static std::string write(const Paragraph& paragraph) {
        return (paragraph.quiet ? "<p class=\"quiet\">" : "<p>") + escapedXml(paragraph.text) + "</p>\n";
    }

    static std::string write(const Prose& prose) {
        std::string html = "<p>";
        for (const ProseRun& run : runsOf(prose)) {
            const std::string words = escapedXml(run.words);
            html += run.quoted ? "<span dir=\"auto\" class=\"set" + std::string(run.translated ? " translation" : "") +
                                     "\"" + langAttribute(run.language) + ">" + words + "</span>"
                               : words;
        }
        return html + "</p>\n";
    }

    std::string write(const PageTable& page) {
        if (page.onlyInFiles)
            return {};
        const std::vector<std::size_t> shown = columnsOnPaper(page.table);
        constexpr std::size_t many = 10; // columns that only just fit side by side
        std::string html = std::string("<div class=\"table\">\n<table") +
                           (shown.size() >= many ? " class=\"many\"" : "") + ">\n<caption>Table " +
                           std::to_string(++m_numbers.tables) + ". " + escapedXml(page.caption) +
                           "</caption>\n<thead><tr>";
        for (const std::size_t column : shown)
            html += "<th scope=\"col\"" + (column == shown.front() ? "" : classOf(page.table.columns[column])) + ">" +
                    escapedXml(page.table.columns[column].heading) + "</th>";
        html += "</tr></thead>\n<tbody>\n";
        for (std::size_t row = 0; row < page.table.rows.size(); ++row)
            html += rowOf(page, shown, row);
        return html + "</tbody>\n</table>\n" + notesOf(page.footnotes, page.notes) + "</div>\n";
    }

    /// Dates, intervals, "58.5 (48-68)": too short to be worth a second line.
    static constexpr std::size_t shortWords = 18;

    static std::string classOf(const Column& column, std::string_view words = {}) {
        if (isNumeric(column))
            return " class=\"number\"";
        return words.empty() || words.size() > shortWords ? "" : " class=\"short\"";
    }

    static std::string rowOf(const PageTable& page, const std::vector<std::size_t>& shown, std::size_t row) {
        std::string html;
        bool begins = false;
        const std::string marks = marksOf(page, row);
        for (std::size_t place = 0; place < shown.size(); ++place) {
            const std::string words = onPaper(page, row, shown[place]);
            begins = begins || (place == 0 && !words.empty() && page.names > 1);
            const bool marked = !marks.empty() && place == markPlace(page, row);
            html += place == 0 ? "<th scope=\"row\">" : "<td" + classOf(page.table.columns[shown[place]], words) + ">";
            html += escapedXml(words) + (marked ? "<sup>" + marks + "</sup>" : "") + (place == 0 ? "</th>" : "</td>");
        }
        return (begins && row > 0 ? "<tr class=\"begins\">" : "<tr>") + html + "</tr>\n";
    }

    std::string write(const PageFigure& page) {
        const std::string number = std::to_string(++m_numbers.figures);
        return "<figure class=\"drawing\">\n<figcaption>Figure " + number + ". " + escapedXml(page.caption) +
               "</figcaption>\n" + svg(page.drawing, SvgUse::inPage, "figure-" + number) + notesOf({}, page.notes) +
               "</figure>\n";
    }

    static std::string write(const PageQuotes& page) {
        std::string html;
        std::string_view theme;
        for (const QuoteSection& section : sections(page.quotes.quotes)) {
            if (section.theme != theme)
                html += element("h3", section.theme);
            theme = section.theme;
            if (!section.subtheme.empty())
                html += element("h4", section.subtheme);
            for (const analysis::Quote* quote : section.quotes)
                html += quoteFigure(page.quotes, *quote);
        }
        return html;
    }

    const Document& m_document;
    Numbering m_numbers;
};

} // namespace

std::string documentHtml(const Document& document) {
    return Writer(document).page();
}

} // namespace emic::reports
