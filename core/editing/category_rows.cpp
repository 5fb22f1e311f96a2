#include "core/editing/category_rows.h"

#include "core/editing/condensates.h"
#include "core/editing/golden_quote_rules.h"
#include "core/editing/rendition_check.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Category;
using study::CategoryId;
using study::ParagraphCondensate;
using study::ParagraphId;
using study::ParagraphQuote;
using study::ThemeId;
using study::ThemeTree;

namespace {

std::size_t quotePlacesIn(std::string_view text) {
    std::size_t places = 0;
    for (std::size_t at = text.find(study::quotePlace); at != std::string_view::npos;
         at = text.find(study::quotePlace, at + study::quotePlace.size()))
        ++places;
    return places;
}

void requireQuote(const Reader& reader, const ThemeTree& tree, ThemeId theme, const QuotePiece& quote) {
    const study::MeaningUnit unit = reader.get(quote.unit);
    const text::Text text = reader.textOf(reader.get(unit.source));
    const std::string_view verbatim = text.slice(unit.span());
    if (!isCodedWithin(reader, tree, quote.unit, theme))
        throw InvalidInput("The unit \"" + text::excerpt(text::collapseSpace(verbatim), 40) + "\" is not coded to " +
                           quoted(tree.path(theme)) +
                           " or below it, so it cannot be quoted for that category; code "
                           "it first.");
    if (quote.words.empty() || checkRendition(verbatim, quote.words).faithful)
        return;
    for (const study::Rendition& rendition : reader.where<&study::Rendition::unit>(quote.unit))
        if (!rendition.translation.empty() && checkRendition(rendition.translation, quote.words).faithful)
            return;
    throw InvalidInput("The words \"" + text::excerpt(quote.words, 60) +
                       "\" are not those of the unit that they are "
                       "quoted from (\"" +
                       text::excerpt(text::collapseSpace(verbatim), 60) +
                       "\"), nor of its translation; quote them as they were said.");
}

} // namespace

std::string calledParagraph(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find(study::quotePlace, at), text.size());
        plain += text.substr(at, next - at);
        if (next < text.size())
            plain += "[...]";
        at = next + study::quotePlace.size();
    }
    return "\"" + text::excerpt(text::collapseSpace(plain), 60) + "\"";
}

std::string properText(const Reader& reader, ThemeId theme, const ParagraphText& given,
                       const std::vector<QuotePiece>& known) {
    std::string words(text::trim(given.text));
    if (words.empty())
        throw InvalidInput("The paragraph is empty; write something, or remove it.");
    if (const std::size_t places = quotePlacesIn(words); places != given.quotes.size())
        throw InvalidInput(
            "The paragraph has " + counted(static_cast<std::int64_t>(places), "place", "places") + " for quotes and " +
            counted(static_cast<std::int64_t>(given.quotes.size()), "quote", "quotes") + "; give each its place.");
    const ThemeTree tree(reader.all<study::Theme>());
    for (const QuotePiece& quote : given.quotes)
        if (std::ranges::find(known, quote) == known.end())
            requireQuote(reader, tree, theme, quote);
    return words;
}

void insertQuotes(Edit& edit, ParagraphId paragraph, const std::vector<QuotePiece>& quotes) {
    std::int64_t ordinal = 0;
    for (const QuotePiece& quote : quotes)
        edit.insert(ParagraphQuote{paragraph, ordinal++, quote.unit, quote.words});
}

void insertLinks(Edit& edit, ParagraphId paragraph, ThemeId within, const std::vector<ThemeId>& themes) {
    const ThemeTree tree(edit.all<study::Theme>());
    for (const ThemeId& theme : themes) {
        (void)edit.get(theme);
        if (!tree.isWithin(theme, within))
            throw InvalidInput("The theme " + quoted(tree.path(theme)) + " does not stand under " +
                               quoted(tree.path(within)) + ", whose category this is; choose one that does.");
        const ParagraphCondensate link{paragraph, theme, tree.path(theme), condensateText(edit, theme)};
        if (link.condensate.empty())
            throw InvalidInput("The theme " + quoted(link.called) + " has no condensate yet; write that first.");
        const auto known = edit.where<&ParagraphCondensate::paragraph>(paragraph);
        const bool isKnown = std::ranges::find(known, theme, &ParagraphCondensate::theme) != known.end();
        isKnown ? edit.update(link) : edit.insert(link);
    }
}

void touchCategory(Edit& edit, CategoryId id) {
    Category category = edit.get(id);
    category.changedAt = edit.now();
    edit.update(category);
}

} // namespace emic::editing
