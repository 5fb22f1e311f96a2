#include "core/reports/quote_table.h"

#include "core/text/strings.h"

namespace emic::reports {

Table quoteTable(const std::vector<analysis::Quote>& quotes) {
    Table table;
    table.columns = {{"theme", "Theme"},
                     {"subtheme", "Subtheme"},
                     {"text", "Verbatim"},
                     {"rendition", "As published"},
                     {"translation", "Translation", ColumnKind::text, 0, Room::onlyInFiles},
                     {"language", "Language of the translation", ColumnKind::text, 0, Room::onlyInFiles},
                     {"tag", "Speaker"},
                     {"source", "Source"},
                     {"turn", "Turn", ColumnKind::integer},
                     {"participant", "Participant"},
                     {"speaker", "Label", ColumnKind::text, 0, Room::onlyInFiles},
                     {"golden", "Golden", ColumnKind::yesNo, 0, Room::onlyInFiles}};
    for (const analysis::Quote& quote : quotes) {
        Row row;
        row.emplace_back(quote.theme);
        row.push_back(cellOrNothing(quote.subtheme));
        row.emplace_back(quote.verbatim);
        row.push_back(quote.published == quote.verbatim ? Cell() : cellOrNothing(quote.published));
        row.push_back(cellOrNothing(quote.translation));
        row.push_back(cellOrNothing(quote.translationLanguage));
        row.push_back(cellOrNothing(quote.tag));
        row.emplace_back(quote.source);
        row.push_back(quote.turn ? Cell(*quote.turn) : Cell());
        row.push_back(cellOrNothing(quote.participant));
        row.push_back(cellOrNothing(quote.speaker));
        row.emplace_back(quote.golden);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table quotePage(const std::vector<analysis::Quote>& quotes) {
    Table page;
    page.columns = {{"theme", "Theme"}, {"quotes", "Quotes"}};
    std::string_view theme;
    for (const QuoteSection& section : sections(quotes)) {
        std::string named;
        if (section.theme != theme)
            named = section.theme;
        theme = section.theme;
        if (!section.subtheme.empty())
            named += (named.empty() ? "· " : "\n· ") + section.subtheme;
        for (const analysis::Quote* quote : section.quotes) {
            const std::string tag = quote->tag.empty() ? std::string() : " " + bracketedTag(*quote);
            std::string words = quote->translation.empty() ? quote->published + tag
                                                           : quote->published + "\n= " + quote->translation + tag;
            words += "\n  " + quote->source + (quote->turn ? ", turn " + std::to_string(*quote->turn) : std::string()) +
                     (quote->golden ? ", golden" : "");
            page.rows.push_back({cellOrNothing(named), Cell(words)});
            named.clear();
        }
    }
    return page;
}

QuoteDocument quoteDocument(const storage::Reader& reader, std::vector<analysis::Quote> quotes) {
    QuoteDocument document;
    document.title = reader.info().title;
    for (const study::Source& source : reader.all<study::Source>())
        document.languages.emplace(source.id, source.language);
    document.quotes = std::move(quotes);
    return document;
}

std::string languageOf(const QuoteDocument& document, const analysis::Quote& quote) {
    const auto found = document.languages.find(quote.sourceId);
    return found != document.languages.end() && text::isLanguageTag(found->second) ? found->second : std::string();
}

std::string bracketedTag(const analysis::Quote& quote) {
    if (quote.tag.empty() || quote.tag.front() == '[' || quote.tag.front() == '(')
        return quote.tag;
    return "[" + quote.tag + "]";
}

std::string quotePlace(const analysis::Quote& quote) {
    std::string place = quote.source;
    if (quote.turn)
        place += ", turn " + std::to_string(*quote.turn);
    if (!quote.participant.empty())
        place += " · " + quote.participant;
    if (quote.golden)
        place += " · golden quote";
    return place;
}

std::vector<QuoteSection> sections(const std::vector<analysis::Quote>& quotes) {
    std::vector<QuoteSection> sections;
    for (const analysis::Quote& quote : quotes) {
        if (sections.empty() || sections.back().theme != quote.theme || sections.back().subtheme != quote.subtheme)
            sections.push_back({quote.theme, quote.subtheme, {}});
        sections.back().quotes.push_back(&quote);
    }
    return sections;
}

} // namespace emic::reports
