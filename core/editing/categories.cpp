#include "core/editing/categories.h"

#include "core/editing/category_rows.h"
#include "core/editing/condensates.h"
#include "core/editing/ordering.h"
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
    edit.describe("Write into the category " + quoted(category.title) + ": " + calledParagraph(paragraph.text));
    edit.insert(paragraph);
    insertQuotes(edit, paragraph.id, given.quotes);
    insertLinks(edit, paragraph.id, category.theme, condensates);
    touchCategory(edit, id);
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
    const ParagraphText before = paragraphText(edit, id);
    const std::string words = properText(edit, category.theme, given, before.quotes);
    if (ParagraphText{words, given.quotes} == before)
        return;
    paragraph.text = words;
    paragraph.analyst = edit.analyst();
    paragraph.changedAt = edit.now();
    edit.describe("Change the category " + quoted(category.title) + ": " + calledParagraph(words));
    edit.update(paragraph);
    edit.eraseWhere<&ParagraphQuote::paragraph>(id);
    insertQuotes(edit, id, given.quotes);
    touchCategory(edit, category.id);
}

void moveParagraph(Edit& edit, ParagraphId id, std::int64_t place) {
    const CategoryParagraph paragraph = edit.get(id);
    auto paragraphs = edit.where<&CategoryParagraph::category>(paragraph.category);
    edit.describe("Move a paragraph of the category " + quoted(edit.get(paragraph.category).title) + ": " +
                  calledParagraph(paragraph.text));
    moveRow(
        paragraphs, [&](const CategoryParagraph& each) { return each.id == id; }, place);
    writeOrdinals(edit, std::move(paragraphs));
}

void removeParagraph(Edit& edit, ParagraphId id) {
    const CategoryParagraph paragraph = edit.get(id);
    edit.describe("Take out of the category " + quoted(edit.get(paragraph.category).title) + ": " +
                  calledParagraph(paragraph.text));
    edit.eraseWhere<&ParagraphQuote::paragraph>(id);
    edit.eraseWhere<&ParagraphCondensate::paragraph>(id);
    edit.erase(paragraph);
    writeOrdinals(edit, edit.where<&CategoryParagraph::category>(paragraph.category));
    touchCategory(edit, paragraph.category);
}

void linkCondensates(Edit& edit, ParagraphId id, const std::vector<ThemeId>& themes) {
    const CategoryParagraph paragraph = edit.get(id);
    edit.describe("Let " + calledParagraph(paragraph.text) + " lean on " +
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
    edit.describe("Let " + calledParagraph(paragraph.text) + " no longer lean on " +
                  counted(gone, "condensate", "condensates"));
}

void confirmParagraph(Edit& edit, ParagraphId id) {
    const CategoryParagraph paragraph = edit.get(id);
    const Category category = edit.get(paragraph.category);
    const ThemeTree tree(edit.all<study::Theme>());
    edit.describe("Confirm a paragraph of the category " + quoted(category.title) + ": " +
                  calledParagraph(paragraph.text));
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
