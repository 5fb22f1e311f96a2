#include "core/editing/category_text.h"

#include "core/editing/category_rows.h"
#include "core/editing/condensates.h"
#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Category;
using study::CategoryId;
using study::CategoryParagraph;
using study::ParagraphCondensate;
using study::ParagraphId;
using study::ParagraphQuote;

namespace {

using Ids = std::vector<std::optional<ParagraphId>>;

/// Writes drafts into one category, and remembers what it comes to for the journal.
class Writing {
public:
    Writing(Edit& edit, Category category) : m_edit(edit), m_category(std::move(category)) {
        for (const CategoryParagraph& paragraph : edit.where<&CategoryParagraph::category>(m_category.id)) {
            m_before.emplace(paragraph.id, paragraph);
            for (const QuotePiece& quote : paragraphText(edit, paragraph.id).quotes)
                m_quotes.push_back(quote);
        }
    }

    std::optional<ParagraphId> write(const ParagraphDraft& draft) {
        if (text::trim(draft.text.text).empty())
            return std::nullopt;
        if (draft.id)
            if (const auto known = m_before.find(*draft.id); known != m_before.end()) {
                change(known->second, draft.text);
                return draft.id;
            }
        return add(draft);
    }

    void remove(ParagraphId id) {
        const auto known = m_before.find(id);
        if (known == m_before.end())
            return;
        ++m_removed;
        said(known->second.text);
        m_edit.eraseWhere<&ParagraphQuote::paragraph>(id);
        m_edit.eraseWhere<&ParagraphCondensate::paragraph>(id);
        m_edit.erase(known->second);
    }

    /// The order of `ids`; paragraphs that are not among them stay behind the one that they stand behind now.
    void order(const Ids& ids) {
        std::vector<CategoryParagraph> rows = m_edit.where<&CategoryParagraph::category>(m_category.id);
        const std::vector<CategoryParagraph> now = rows;
        std::vector<CategoryParagraph> ordered;
        for (const auto& id : ids)
            if (id)
                ordered.push_back(*std::ranges::find(rows, *id, &CategoryParagraph::id));
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (std::ranges::find(ids, std::optional(row->id)) != ids.end())
                continue;
            auto place = ordered.begin();
            if (row != rows.begin())
                place = std::next(std::ranges::find(ordered, std::prev(row)->id, &CategoryParagraph::id));
            ordered.insert(place, *row);
        }
        m_moved = !std::ranges::equal(ordered, now, {}, &CategoryParagraph::id, &CategoryParagraph::id);
        writeOrdinals(m_edit, std::move(ordered));
    }

    void finish() {
        const std::string title = quoted(m_category.title);
        if (m_added + m_changed + m_removed > 0)
            touchCategory(m_edit, m_category.id);
        if (m_added + m_changed + m_removed > 1)
            m_edit.describe("Change " + counted(m_added + m_changed + m_removed, "paragraph", "paragraphs") +
                            " of the category " + title);
        else if (m_added == 1)
            m_edit.describe("Write into the category " + title + ": " + m_words);
        else if (m_changed == 1)
            m_edit.describe("Change the category " + title + ": " + m_words);
        else if (m_removed == 1)
            m_edit.describe("Take out of the category " + title + ": " + m_words);
        else if (m_moved)
            m_edit.describe("Move paragraphs of the category " + title);
    }

private:
    void said(std::string_view text) { m_words = calledParagraph(text); }

    void change(CategoryParagraph& paragraph, const ParagraphText& wanted) {
        const ParagraphText before = paragraphText(m_edit, paragraph.id);
        if (ParagraphText{std::string(text::trim(wanted.text)), wanted.quotes} == before)
            return;
        paragraph.text = properText(m_edit, m_category.theme, wanted, m_quotes);
        paragraph.analyst = m_edit.analyst();
        paragraph.changedAt = m_edit.now();
        m_edit.update(paragraph);
        m_edit.eraseWhere<&ParagraphQuote::paragraph>(paragraph.id);
        insertQuotes(m_edit, paragraph.id, wanted.quotes);
        ++m_changed;
        said(paragraph.text);
    }

    ParagraphId add(const ParagraphDraft& draft) {
        const auto rows = m_edit.where<&CategoryParagraph::category>(m_category.id);
        const CategoryParagraph paragraph{
            ParagraphId::make(), m_category.id, properText(m_edit, m_category.theme, draft.text, m_quotes),
            m_edit.analyst(),    m_edit.now(),  endOrdinal(rows)};
        m_edit.insert(paragraph);
        insertQuotes(m_edit, paragraph.id, draft.text.quotes);
        if (draft.from)
            for (ParagraphCondensate link : m_edit.where<&ParagraphCondensate::paragraph>(*draft.from)) {
                link.paragraph = paragraph.id;
                m_edit.insert(link);
            }
        ++m_added;
        said(paragraph.text);
        return paragraph.id;
    }

    Edit& m_edit;
    Category m_category;
    std::map<ParagraphId, CategoryParagraph> m_before;
    std::vector<QuotePiece> m_quotes;
    std::int64_t m_added = 0;
    std::int64_t m_changed = 0;
    std::int64_t m_removed = 0;
    bool m_moved = false;
    std::string m_words;
};

} // namespace

std::vector<ParagraphDraft> categoryText(const Reader& reader, CategoryId category) {
    std::vector<ParagraphDraft> drafts;
    for (const CategoryParagraph& paragraph : reader.where<&CategoryParagraph::category>(category))
        drafts.push_back({paragraph.id, paragraphText(reader, paragraph.id)});
    return drafts;
}

std::vector<std::optional<ParagraphId>> writeCategoryText(Edit& edit, CategoryId id,
                                                          const std::vector<ParagraphDraft>& wanted,
                                                          const std::vector<ParagraphId>& removed) {
    Writing writing(edit, edit.get(id));
    Ids ids;
    for (const ParagraphDraft& draft : wanted)
        ids.push_back(writing.write(draft));
    // New ones may lean on what those that go lean on.
    for (const ParagraphId& gone : removed)
        if (std::ranges::find(ids, std::optional(gone)) == ids.end())
            writing.remove(gone);
    writing.order(ids);
    writing.finish();
    return ids;
}

void confirmParagraphAndSentences(Edit& edit, ParagraphId id) {
    const CategoryParagraph paragraph = edit.get(id);
    edit.describe("Confirm a paragraph of the category " + quoted(edit.get(paragraph.category).title) +
                  " and the condensates under it: " + calledParagraph(paragraph.text));
    for (const ParagraphCondensate& link : edit.where<&ParagraphCondensate::paragraph>(id))
        for (const study::CondensateSentence& sentence : edit.where<&study::CondensateSentence::theme>(link.theme))
            confirmSentence(edit, sentence.id);
    confirmParagraph(edit, id);
}

} // namespace emic::editing
