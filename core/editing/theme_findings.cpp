#include "core/editing/theme_findings.h"

#include "core/editing/categories.h"
#include "core/editing/ordering.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Category;
using study::CategoryParagraph;
using study::CondensateSentence;
using study::Negotiation;
using study::ParagraphCondensate;
using study::PreliminaryTheme;
using study::SentenceUnit;
using study::ThemeId;
using study::ValidationMark;

namespace {

std::optional<Category> categoryOf(const Reader& reader, ThemeId theme) {
    const auto found = reader.where<&Category::theme>(theme);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::set<study::SourceId> markedSources(const Reader& reader, const Category& category) {
    std::set<study::SourceId> sources;
    for (const ValidationMark& mark : reader.where<&ValidationMark::category>(category.id))
        sources.insert(mark.source);
    return sources;
}

void mergeCategory(Edit& edit, Category from, ThemeId intoTheme) {
    const auto into = categoryOf(edit, intoTheme);
    if (!into) {
        from.theme = intoTheme;
        edit.update(from);
        return;
    }
    std::int64_t ordinal = endOrdinal(edit.where<&CategoryParagraph::category>(into->id));
    for (CategoryParagraph paragraph : edit.where<&CategoryParagraph::category>(from.id)) {
        paragraph.category = into->id;
        paragraph.ordinal = ordinal++;
        edit.update(paragraph);
    }
    const std::set<study::SourceId> marked = markedSources(edit, *into);
    for (ValidationMark mark : edit.where<&ValidationMark::category>(from.id)) {
        edit.erase(mark);
        mark.category = into->id;
        if (!marked.contains(mark.source))
            edit.insert(mark);
    }
    edit.insert(study::Memo{study::MemoId::make(), study::MemoTarget::theme, intoTheme.uuid, edit.analyst(),
                            "A category that was merged into this one had the title: " + from.title, edit.now(),
                            edit.now()});
    Category changed = *into;
    changed.changedAt = edit.now();
    edit.update(changed);
    edit.erase(from);
}

template <auto Member>
void pointTo(Edit& edit, ThemeId from, std::optional<ThemeId> into) {
    for (storage::RowOf<Member> row : edit.where<Member>(std::optional(from))) {
        row.*Member = into;
        edit.update(row);
    }
}

} // namespace

ThemeFindings& ThemeFindings::operator+=(const ThemeFindings& other) {
    sentences += other.sentences;
    paragraphs += other.paragraphs;
    marks += other.marks;
    marksLeft += other.marksLeft;
    return *this;
}

ThemeFindings findingsOf(const Reader& reader, ThemeId theme) {
    ThemeFindings findings;
    findings.sentences = reader.countWhere<&CondensateSentence::theme>(theme);
    if (const auto category = categoryOf(reader, theme)) {
        findings.paragraphs = reader.countWhere<&CategoryParagraph::category>(category->id);
        findings.marks = reader.countWhere<&ValidationMark::category>(category->id);
    }
    return findings;
}

ThemeFindings findingsToMerge(const Reader& reader, ThemeId from, ThemeId into) {
    ThemeFindings findings = findingsOf(reader, from);
    const auto goes = categoryOf(reader, from);
    const auto stays = categoryOf(reader, into);
    if (goes && stays) {
        const std::set<study::SourceId> there = markedSources(reader, *stays);
        const std::set<study::SourceId> moving = markedSources(reader, *goes);
        findings.marksLeft =
            std::ranges::count_if(moving, [&](const study::SourceId& source) { return there.contains(source); });
        findings.marks -= findings.marksLeft;
    }
    return findings;
}

void mergeFindings(Edit& edit, ThemeId from, ThemeId into) {
    std::int64_t ordinal = endOrdinal(edit.where<&CondensateSentence::theme>(into));
    for (CondensateSentence sentence : edit.where<&CondensateSentence::theme>(from)) {
        sentence.theme = into;
        sentence.ordinal = ordinal++;
        edit.update(sentence);
    }
    std::set<study::ParagraphId> leaning;
    for (const ParagraphCondensate& link : edit.where<&ParagraphCondensate::theme>(into))
        leaning.insert(link.paragraph);
    for (ParagraphCondensate link : edit.where<&ParagraphCondensate::theme>(from)) {
        edit.erase(link);
        link.theme = into;
        if (!leaning.contains(link.paragraph))
            edit.insert(link);
    }
    if (const auto category = categoryOf(edit, from))
        mergeCategory(edit, *category, into);
    pointTo<&PreliminaryTheme::theme>(edit, from, into);
    pointTo<&Negotiation::theme>(edit, from, into);
}

void eraseFindings(Edit& edit, ThemeId theme) {
    for (const CondensateSentence& sentence : edit.where<&CondensateSentence::theme>(theme)) {
        edit.eraseWhere<&SentenceUnit::sentence>(sentence.id);
        edit.erase(sentence);
    }
    if (const auto category = categoryOf(edit, theme))
        removeCategory(edit, category->id);
    pointTo<&PreliminaryTheme::theme>(edit, theme, std::nullopt);
    pointTo<&Negotiation::theme>(edit, theme, std::nullopt);
}

std::string inWords(const ThemeFindings& findings) {
    std::vector<std::string> parts;
    const auto add = [&](std::int64_t count, std::string_view one, std::string_view several) {
        if (count > 0)
            parts.push_back(counted(count, one, several));
    };
    add(findings.sentences, "sentence of condensates", "sentences of condensates");
    add(findings.paragraphs, "paragraph of a category", "paragraphs of a category");
    add(findings.marks, "validation mark", "validation marks");
    std::string words;
    for (const std::string& part : parts)
        words += ", " + part;
    if (findings.marksLeft > 0)
        words += " (" + counted(findings.marksLeft, "mark", "marks") + " for sources that both had marked went)";
    return words;
}

} // namespace emic::editing
