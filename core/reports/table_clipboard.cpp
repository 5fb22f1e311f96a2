#include "core/reports/table_clipboard.h"

#include "core/outcomes/numbers.h"
#include "core/reports/xml_text.h"

#include <algorithm>

namespace emic::reports {
namespace {

constexpr std::string_view thick = "1.5pt solid black";
constexpr std::string_view thin = "0.75pt solid black";

std::string cellStyle(const Column& column, const std::string& borders) {
    return " style=\"padding:2pt 6pt;vertical-align:top;text-align:" +
           std::string(isNumeric(column) ? "right" : "left") + ";" + borders + "\"";
}

std::string noteLine(const std::string& text) {
    return "<p style=\"font-size:9pt;margin:2pt 0\">" + text + "</p>\n";
}

std::string notesOf(const PageTable& page) {
    std::string html;
    for (const std::string& note : page.notes)
        html += noteLine(escapedXml(note));
    for (std::size_t place = 0; place < page.footnotes.size(); ++place)
        html += noteLine("<sup>" + letterOf(place) + "</sup> " + escapedXml(page.footnotes[place]));
    return html;
}

std::string rowOf(const PageTable& page, const std::vector<std::size_t>& shown, std::size_t row, bool last) {
    std::string html = "<tr>";
    const std::string marks = marksOf(page, row);
    for (std::size_t place = 0; place < shown.size(); ++place) {
        // The marks stand behind the name that is printed in this row.
        const bool marked = !marks.empty() && place + 1 == std::min(page.names, shown.size());
        html +=
            "<td" +
            cellStyle(page.table.columns[shown[place]], last ? "border-bottom:" + std::string(thick) : std::string()) +
            ">" + escapedXml(onPaper(page, row, shown[place])) + (marked ? "<sup>" + marks + "</sup>" : "") + "</td>";
    }
    return html + "</tr>\n";
}

/// On one line, and harmless.
std::string plainCell(std::string words) {
    std::ranges::replace_if(
        words, [](char each) { return each == '\t' || each == '\n' || each == '\r'; }, ' ');
    const bool formula = !words.empty() && std::string_view("=+-@").find(words.front()) != std::string_view::npos &&
                         !outcomes::parseNumber(words);
    return formula ? "'" + words : words;
}

} // namespace

std::string formattedTable(const PageTable& page, std::size_t rows) {
    const std::vector<std::size_t> shown = columnsOnPaper(page.table);
    const std::size_t count = rows == 0 ? page.table.rows.size() : std::min(rows, page.table.rows.size());
    std::string html = "<p style=\"font-weight:bold;margin:0 0 4pt 0\">" + escapedXml(page.caption) +
                       "</p>\n<table cellspacing=\"0\" style=\"border-collapse:collapse;font-size:10pt\">\n<thead><tr>";
    for (const std::size_t column : shown)
        html += "<th" +
                cellStyle(page.table.columns[column],
                          "font-weight:bold;border-top:" + std::string(thick) + ";border-bottom:" + std::string(thin)) +
                ">" + escapedXml(page.table.columns[column].heading) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (std::size_t row = 0; row < count; ++row)
        html += rowOf(page, shown, row, row + 1 == count);
    return html + "</tbody>\n</table>\n" + notesOf(page);
}

std::string tabbedTable(const PageTable& page) {
    const std::vector<std::size_t> shown = columnsOnPaper(page.table);
    std::string text;
    for (std::size_t place = 0; place < shown.size(); ++place)
        text += (place == 0 ? "" : "\t") + plainCell(page.table.columns[shown[place]].heading);
    text += "\n";
    for (std::size_t row = 0; row < page.table.rows.size(); ++row) {
        for (std::size_t place = 0; place < shown.size(); ++place)
            text += (place == 0 ? "" : "\t") + plainCell(onPaper(page, row, shown[place]));
        const std::string marks = marksOf(page, row);
        text += (marks.empty() ? "" : "\t" + marks) + "\n";
    }
    if (!page.notes.empty() || !page.footnotes.empty())
        text += "\n";
    for (const std::string& note : page.notes)
        text += note + "\n";
    for (std::size_t place = 0; place < page.footnotes.size(); ++place)
        text += letterOf(place) + " " + page.footnotes[place] + "\n";
    return text;
}

} // namespace emic::reports
