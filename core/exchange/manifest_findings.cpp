#include "core/exchange/manifest_findings.h"

#include "core/exchange/manifest_values.h"
#include "core/text/strings.h"

namespace emic::exchange {

using transcripts::attribute;
using transcripts::child;
using transcripts::children;
using transcripts::lineOf;
using transcripts::nameOf;
using transcripts::textIn;

namespace {

/// The text that stands in an element itself, white space as one space, with a place for each <quote> in it.
std::string ownText(const xmlNode* node, const ManifestValues& values) {
    std::string text;
    for (const xmlNode* each = node->children; each != nullptr; each = each->next) {
        if (each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE) {
            const std::string_view words(each->content == nullptr ? "" : reinterpret_cast<const char*>(each->content));
            if (words.find(study::quotePlace) != std::string_view::npos)
                values.add(node, "<" + nameOf(node) +
                                     "> has a character (U+FFFC) that marks where a quote is set in; write <quote> "
                                     "instead, or take it out.");
            text += words;
        } else if (each->type == XML_ELEMENT_NODE && nameOf(each) == "quote") {
            text += study::quotePlace;
        }
    }
    text = text::collapseSpace(text);
    if (text.empty())
        values.add(node, "<" + nameOf(node) + "> is empty; fill it or take it out.");
    return text;
}

ManifestFindings::UnitName unitName(const xmlNode* node, const ManifestValues& values) {
    return {lineOf(node), values.required(node, "source"), values.required(node),
            attribute(node, "before").value_or(""), attribute(node, "after").value_or("")};
}

ManifestFindings::Quote quote(const xmlNode* node, const ManifestValues& values) {
    ManifestFindings::Quote quote{unitName(node, values), {}};
    if (!values.yes(node, "whole"))
        quote.words = quote.unit.words;
    if (const std::optional<std::string> of = attribute(node, "of")) {
        if (values.yes(node, "whole"))
            values.add(node, "A quote with whole=\"true\" is all that is published of the unit that has its words; "
                             "take 'of' or 'whole' out.");
        quote.unit.words = *of;
    }
    return quote;
}

ManifestFindings::Condensate condensate(const xmlNode* node, const ManifestValues& values) {
    ManifestFindings::Condensate condensate{lineOf(node), values.required(node, "theme"), {}};
    for (const xmlNode* each : children(node, "sentence")) {
        ManifestFindings::Sentence sentence{lineOf(each), values.required(each, "analyst"), ownText(each, values), {}};
        for (const xmlNode* from : children(each, "from"))
            sentence.from.push_back(unitName(from, values));
        condensate.sentences.push_back(std::move(sentence));
    }
    return condensate;
}

ManifestFindings::Category category(const xmlNode* node, const ManifestValues& values) {
    ManifestFindings::Category category{
        lineOf(node), values.required(node, "theme"), values.required(node, "title"), {}, {}};
    for (const xmlNode* each : children(node, "paragraph")) {
        ManifestFindings::Paragraph paragraph{
            lineOf(each), values.required(each, "analyst"), ownText(each, values), {}, {}};
        for (const xmlNode* quoted : children(each, "quote"))
            paragraph.quotes.push_back(quote(quoted, values));
        for (const xmlNode* from : children(each, "from"))
            paragraph.from.push_back({lineOf(from), values.required(from, "theme")});
        category.paragraphs.push_back(std::move(paragraph));
    }
    for (const xmlNode* each : children(node, "validation"))
        category.marks.push_back({lineOf(each), values.required(each, "source"), values.required(each, "analyst"),
                                  values.word<study::Validation>(each, "mark"), textIn(each)});
    return category;
}

ManifestFindings::Negotiation negotiation(const xmlNode* node, const ManifestValues& values) {
    ManifestFindings::Negotiation negotiation;
    negotiation.line = lineOf(node);
    negotiation.source = values.required(node, "source");
    negotiation.analyst = values.required(node, "analyst");
    negotiation.theme = attribute(node, "theme");
    const xmlNode* quoted = child(node, "quote");
    negotiation.quote = values.required(quoted);
    negotiation.before = attribute(quoted, "before").value_or("");
    negotiation.after = attribute(quoted, "after").value_or("");
    negotiation.question = textIn(child(node, "question"));
    for (const xmlNode* each : children(node, "position"))
        negotiation.positions.push_back({lineOf(each), values.required(each, "analyst"), values.required(each)});
    if (const xmlNode* outcome = child(node, "outcome"))
        negotiation.outcome = {lineOf(outcome), values.required(outcome, "analyst"), values.required(outcome)};
    negotiation.reason = textIn(child(node, "reason"));
    return negotiation;
}

} // namespace

ManifestFindings readFindings(const xmlNode* root, const ManifestValues& values) {
    ManifestFindings findings;
    for (const xmlNode* each : children(child(root, "impressions"))) {
        const std::string analyst = values.required(each, "analyst");
        if (nameOf(each) == "preconceptions")
            findings.preconceptions.push_back({lineOf(each), analyst, values.required(each)});
        else if (nameOf(each) == "impression")
            findings.impressions.push_back(
                {lineOf(each), analyst, values.required(each, "source"), values.yes(each, "read", true), textIn(each)});
        else
            findings.preliminaries.push_back(
                {lineOf(each), analyst, values.required(each, "name"), textIn(each), attribute(each, "theme")});
    }
    for (const xmlNode* each : children(child(root, "condensates"), "condensate"))
        findings.condensates.push_back(condensate(each, values));
    for (const xmlNode* each : children(child(root, "categories"), "category"))
        findings.categories.push_back(category(each, values));
    for (const xmlNode* each : children(child(root, "decisions"), "decision"))
        findings.decisions.push_back({lineOf(each), values.required(each, "analyst"),
                                      values.required(child(each, "text")), textIn(child(each, "reason"))});
    for (const xmlNode* each : children(child(root, "negotiations"), "negotiation"))
        findings.negotiations.push_back(negotiation(each, values));
    return findings;
}

} // namespace emic::exchange
