#include "core/editing/categories.h"

#include "core/editing/condensates.h"
#include "core/editing/golden_quote_rules.h"
#include "core/editing/ordering.h"
#include "core/editing/rendition_check.h"
#include "core/editing/themes.h"
#include "core/editing/wording.h"
#include "core/study/names.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Category;
using study::CategoryId;
using study::CategoryParagraph;
using study::ParagraphCondensate;
using study::ParagraphId;
using study::ParagraphQuote;
using study::ThemeId;
using study::ThemeTree;
using study::ValidationMark;

namespace {

std::size_t quotePlacesIn(std::string_view text) {
    std::size_t places = 0;
    for (std::size_t at = text.find(study::quotePlace); at != std::string_view::npos;
         at = text.find(study::quotePlace, at + study::quotePlace.size()))
        ++places;
    return places;
}

std::string called(std::string_view text) {
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

/// The text as it is kept. Throws as addParagraph does.
std::string properText(const Reader& reader, ThemeId theme, const ParagraphText& given) {
    std::string words(text::trim(given.text));
    if (words.empty())
        throw InvalidInput("The paragraph is empty; write something, or remove it.");
    if (const std::size_t places = quotePlacesIn(words); places != given.quotes.size())
        throw InvalidInput(
            "The paragraph has " + counted(static_cast<std::int64_t>(places), "place", "places") + " for quotes and " +
            counted(static_cast<std::int64_t>(given.quotes.size()), "quote", "quotes") + "; give each its place.");
    const ThemeTree tree(reader.all<study::Theme>());
    for (const QuotePiece& quote : given.quotes)
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

/// The text of a category has changed: marks made before are about another text.
void touch(Edit& edit, CategoryId id) {
    Category category = edit.get(id);
    category.changedAt = edit.now();
    edit.update(category);
}

} // namespace

CategoryId setCategory(Edit& edit, ThemeId theme, std::string_view typed) {
    (void)edit.get(theme);
    const std::string title = properName(typed, "category");
    const std::string path = ThemeTree(edit.all<study::Theme>()).path(theme);
    for (Category category : edit.where<&Category::theme>(theme)) {
        if (category.title == title)
            return category.id;
        edit.describe("Rename the category of " + path + " to " + quoted(title));
        category.title = title;
        category.changedAt = edit.now();
        edit.update(category);
        return category.id;
    }
    const Category category{CategoryId::make(), theme, title, edit.now()};
    edit.describe("Make " + path + " the category " + quoted(title));
    edit.insert(category);
    return category.id;
}

void removeCategory(Edit& edit, CategoryId id) {
    const Category category = edit.get(id);
    const auto paragraphs = edit.where<&CategoryParagraph::category>(id);
    edit.describe("Remove the category " + quoted(category.title) + " with " +
                  counted(static_cast<std::int64_t>(paragraphs.size()), "paragraph", "paragraphs") + " and " +
                  counted(edit.countWhere<&ValidationMark::category>(id), "validation mark", "validation marks"));
    for (const CategoryParagraph& paragraph : paragraphs) {
        edit.eraseWhere<&ParagraphQuote::paragraph>(paragraph.id);
        edit.eraseWhere<&ParagraphCondensate::paragraph>(paragraph.id);
        edit.erase(paragraph);
    }
    edit.eraseWhere<&ValidationMark::category>(id);
    edit.erase(category);
}

ParagraphId addParagraph(Edit& edit, CategoryId id, const ParagraphText& given, const std::vector<ThemeId>& condensates,
                         std::optional<std::int64_t> place) {
    const Category category = edit.get(id);
    auto paragraphs = edit.where<&CategoryParagraph::category>(id);
    const CategoryParagraph paragraph{ParagraphId::make(), id,         properText(edit, category.theme, given),
                                      edit.analyst(),      edit.now(), endOrdinal(paragraphs)};
    edit.describe("Write into the category " + quoted(category.title) + ": " + called(paragraph.text));
    edit.insert(paragraph);
    insertQuotes(edit, paragraph.id, given.quotes);
    insertLinks(edit, paragraph.id, category.theme, condensates);
    touch(edit, id);
    if (place) {
        paragraphs.push_back(paragraph);
        moveRow(
            paragraphs, [&](const CategoryParagraph& each) { return each.id == paragraph.id; }, *place);
        writeOrdinals(edit, std::move(paragraphs));
    }
    return paragraph.id;
}

void writeParagraph(Edit& edit, ParagraphId id, const ParagraphText& given) {
    CategoryParagraph paragraph = edit.get(id);
    const Category category = edit.get(paragraph.category);
    const std::string words = properText(edit, category.theme, given);
    if (ParagraphText{words, given.quotes} == paragraphText(edit, id))
        return;
    paragraph.text = words;
    paragraph.analyst = edit.analyst();
    paragraph.changedAt = edit.now();
    edit.describe("Change the category " + quoted(category.title) + ": " + called(words));
    edit.update(paragraph);
    edit.eraseWhere<&ParagraphQuote::paragraph>(id);
    insertQuotes(edit, id, given.quotes);
    touch(edit, category.id);
}

void moveParagraph(Edit& edit, ParagraphId id, std::int64_t place) {
    const CategoryParagraph paragraph = edit.get(id);
    auto paragraphs = edit.where<&CategoryParagraph::category>(paragraph.category);
    edit.describe("Move a paragraph of the category " + quoted(edit.get(paragraph.category).title) + ": " +
                  called(paragraph.text));
    moveRow(
        paragraphs, [&](const CategoryParagraph& each) { return each.id == id; }, place);
    writeOrdinals(edit, std::move(paragraphs));
}

void removeParagraph(Edit& edit, ParagraphId id) {
    const CategoryParagraph paragraph = edit.get(id);
    edit.describe("Take out of the category " + quoted(edit.get(paragraph.category).title) + ": " +
                  called(paragraph.text));
    edit.eraseWhere<&ParagraphQuote::paragraph>(id);
    edit.eraseWhere<&ParagraphCondensate::paragraph>(id);
    edit.erase(paragraph);
    writeOrdinals(edit, edit.where<&CategoryParagraph::category>(paragraph.category));
    touch(edit, paragraph.category);
}

void linkCondensates(Edit& edit, ParagraphId id, const std::vector<ThemeId>& themes) {
    const CategoryParagraph paragraph = edit.get(id);
    edit.describe("Let " + called(paragraph.text) + " lean on " +
                  counted(static_cast<std::int64_t>(themes.size()), "condensate", "condensates"));
    insertLinks(edit, id, edit.get(paragraph.category).theme, themes);
}

void unlinkCondensates(Edit& edit, ParagraphId id, const std::vector<ThemeId>& themes) {
    const CategoryParagraph paragraph = edit.get(id);
    std::int64_t gone = 0;
    for (const ParagraphCondensate& link : edit.where<&ParagraphCondensate::paragraph>(id)) {
        if (std::ranges::find(themes, link.theme) == themes.end())
            continue;
        edit.erase(link);
        ++gone;
    }
    edit.describe("Let " + called(paragraph.text) + " no longer lean on " + counted(gone, "condensate", "condensates"));
}

void confirmParagraph(Edit& edit, ParagraphId id) {
    const CategoryParagraph paragraph = edit.get(id);
    const Category category = edit.get(paragraph.category);
    const ThemeTree tree(edit.all<study::Theme>());
    edit.describe("Confirm a paragraph of the category " + quoted(category.title) + ": " + called(paragraph.text));
    for (ParagraphCondensate link : edit.where<&ParagraphCondensate::paragraph>(id)) {
        const std::string now = condensateText(edit, link.theme);
        if (now.empty() || tree.find(link.theme) == nullptr || !tree.isWithin(link.theme, category.theme)) {
            edit.erase(link);
            continue;
        }
        link.called = tree.path(link.theme);
        link.condensate = now;
        edit.update(link);
    }
}

ParagraphText paragraphText(const Reader& reader, ParagraphId id) {
    ParagraphText text{reader.get(id).text};
    for (const ParagraphQuote& quote : reader.where<&ParagraphQuote::paragraph>(id))
        text.quotes.push_back({quote.unit, quote.words});
    return text;
}

void markValidation(Edit& edit, CategoryId category, study::SourceId source, study::Validation mark,
                    std::string_view note) {
    const std::string title = edit.get(category).title;
    const std::string name = edit.get(source).name;
    const auto marks = edit.where<&ValidationMark::category>(category);
    const auto known = std::ranges::find(marks, source, &ValidationMark::source);
    const ValidationMark row{category, source, mark, std::string(text::trim(note)), edit.analyst(), edit.now()};
    edit.describe("Mark that " + name + " " +
                  (mark == study::Validation::silent ? "is silent on" : std::string(study::name(mark))) + " " +
                  quoted(title));
    known == marks.end() ? edit.insert(row) : edit.update(row);
}

void clearValidation(Edit& edit, CategoryId category, study::SourceId source) {
    const std::string title = edit.get(category).title;
    const std::string name = edit.get(source).name;
    for (const ValidationMark& mark : edit.where<&ValidationMark::category>(category))
        if (mark.source == source) {
            edit.describe("Take back the mark of " + name + " against " + quoted(title));
            edit.erase(mark);
        }
}

Category categoryByName(const Reader& reader, std::string_view typed) {
    for (const Category& category : reader.all<Category>())
        if (sameName(category.title, typed))
            return category;
    const study::Theme theme = themeByPath(reader, typed);
    const auto found = reader.where<&Category::theme>(theme.id);
    if (found.empty())
        throw NotFound("The theme " + quoted(theme.name) + " has no category yet; give it a title first.");
    return found.front();
}

} // namespace emic::editing
