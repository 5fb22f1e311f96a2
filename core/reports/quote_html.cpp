#include "core/reports/quote_html.h"

#include "core/reports/html_parts.h"
#include "core/reports/xml_text.h"

namespace emic::reports {
namespace {

/// Links to the themes, where there are enough of them to get lost in.
std::string contents(const std::vector<QuoteSection>& all) {
    std::string links;
    int themes = 0;
    for (std::size_t which = 0; which < all.size(); ++which) {
        if (which > 0 && all[which].theme == all[which - 1].theme)
            continue;
        ++themes;
        links +=
            "<li><a href=\"#theme-" + std::to_string(themes) + "\">" + escapedXml(all[which].theme) + "</a></li>\n";
    }
    return themes < 4 ? std::string() : "<nav aria-label=\"Themes\">\n<ul>\n" + links + "</ul>\n</nav>\n";
}

} // namespace

std::string quoteHtml(const QuoteDocument& document) {
    const std::vector<QuoteSection> all = sections(document.quotes);
    std::string html =
        beginPage(document.caption + (document.title.empty() ? "" : " – " + document.title), document.language) +
        std::string(beginBody()) + "<header>\n";
    if (!document.title.empty())
        html += "<p class=\"study\">" + escapedXml(document.title) + "</p>\n";
    html += "<h1>" + escapedXml(document.caption) + "</h1>\n</header>\n" + contents(all);
    if (all.empty())
        html += "<p class=\"empty\">There are no quotes in this table.</p>\n";
    int themes = 0;
    for (std::size_t which = 0; which < all.size(); ++which) {
        const QuoteSection& section = all[which];
        if (which == 0 || section.theme != all[which - 1].theme) {
            html += themes > 0 ? "</section>\n" : "";
            const std::string id = "theme-" + std::to_string(++themes);
            html += "<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">" + escapedXml(section.theme) +
                    "</h2>\n";
        }
        if (!section.subtheme.empty())
            html += "<h3>" + escapedXml(section.subtheme) + "</h3>\n";
        for (const analysis::Quote* quote : section.quotes)
            html += quoteFigure(document, *quote);
    }
    return html + (themes > 0 ? "</section>\n" : "") + std::string(endPage());
}

} // namespace emic::reports
