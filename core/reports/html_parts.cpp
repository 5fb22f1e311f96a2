#include "core/reports/html_parts.h"

#include "core/reports/xml_text.h"
#include "core/text/strings.h"

namespace emic::reports {

using analysis::Quote;

namespace {

/// No colour stands for anything here; contrast is at least 7 to 1 for text in both schemes (WCAG 2.1, 1.4.6).
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ground: #fdfdfb; --ink: #1c1c1a; --quiet: #50504a; --line: #d4d3cb; --accent: #1f5f8b; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #191a1b; --ink: #ececea; --quiet: #b6b6b0; --line: #43443f; --accent: #8cc4ea; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
header { border-bottom: 2px solid var(--ink); margin-bottom: 2.5rem; padding-bottom: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0; }
.study { color: var(--quiet); margin: 0 0 .35rem; }
nav ul { columns: 18rem; margin: 0 0 2.5rem; padding: 0; list-style: none; }
nav li { break-inside: avoid; overflow-wrap: anywhere; margin-bottom: .25rem; }
a { color: var(--accent); text-underline-offset: .15em; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 3rem 0 1rem; }
h3 { font-size: 1.0625rem; margin: 2rem 0 .75rem; color: var(--quiet); }
h2, h3 { break-after: avoid; overflow-wrap: anywhere; }
figure { margin: 0 0 1.75rem; break-inside: avoid; }
blockquote { margin: 0; max-width: 46rem; padding: .1rem 0 .1rem 1.1rem; border-inline-start: 3px solid var(--accent); }
blockquote p { margin: 0 0 .5rem; font-family: "Noto Serif", Georgia, "Times New Roman", serif; font-size: 1.125rem; overflow-wrap: anywhere; }
blockquote .translation { font-style: italic; }
blockquote p:last-child { margin-bottom: 0; }
.tag { white-space: normal; color: var(--quiet); font: .9375rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-style: normal; }
.verbatim { margin: .6rem 0 0 1.1rem; padding-inline-start: .8rem; border-inline-start: 1px solid var(--line); font-size: .9375rem; color: var(--quiet); overflow-wrap: anywhere; }
.verbatim p { margin: 0; }
.label { display: block; font-size: .8125rem; letter-spacing: .03em; color: var(--quiet); }
figcaption { margin: .4rem 0 0 calc(1.1rem + 3px); font-size: .8125rem; color: var(--quiet); }
.empty { color: var(--quiet); }
@media (min-width: 56rem) {
  .paired { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 1.5rem; }
  .paired .verbatim { margin-top: .15rem; margin-inline-start: 0; }
  .paired figcaption { grid-column: 1 / -1; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  blockquote p { font-size: 11pt; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
}
)";

/// Text in which a line feed parts what several people said.
std::string lines(std::string_view text) {
    std::string html;
    for (const std::string_view line : text::split(text, '\n'))
        html += (html.empty() ? "" : "<br/>") + escapedXml(line);
    return html;
}

} // namespace

std::string langAttribute(std::string_view language) {
    return text::isLanguageTag(language) ? " lang=\"" + escapedXml(language) + "\"" : std::string();
}

std::string beginPage(std::string_view title, std::string_view language) {
    return "<!DOCTYPE html>\n<html" + langAttribute(language) +
           " xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>" +
           escapedXml(title) + "</title>\n<style>" + std::string(style);
}

std::string_view beginBody() {
    return "</style>\n</head>\n<body>\n<main>\n";
}

std::string_view endPage() {
    return "</main>\n</body>\n</html>\n";
}

std::string quoteFigure(const QuoteDocument& document, const Quote& quote) {
    const std::string said = langAttribute(languageOf(document, quote));
    const bool differs = document.verbatim && quote.published != quote.verbatim && !quote.verbatim.empty();
    const std::string& published = quote.published.empty() ? quote.verbatim : quote.published;
    const std::string tag =
        quote.tag.empty() ? "" : " <span class=\"tag\">" + escapedXml(bracketedTag(quote)) + "</span>";
    std::string html = differs ? "<figure class=\"paired\">\n" : "<figure>\n";
    html += "<blockquote>\n<p dir=\"auto\"" + said + ">" + lines(published) + (quote.translation.empty() ? tag : "") +
            "</p>\n";
    if (!quote.translation.empty())
        html += "<p dir=\"auto\" class=\"translation\"" + langAttribute(quote.translationLanguage) + ">" +
                lines(quote.translation) + tag + "</p>\n";
    html += "</blockquote>\n";
    if (differs)
        html += "<div class=\"verbatim\"><span class=\"label\">Verbatim</span>\n<p dir=\"auto\"" + said + ">" +
                lines(quote.verbatim) + "</p></div>\n";
    return html + "<figcaption>" + escapedXml(quotePlace(quote)) + "</figcaption>\n</figure>\n";
}

} // namespace emic::reports
