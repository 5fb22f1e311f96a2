#include "app/workbench/category_list.h"

#include "core/editing/condensates.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <map>

namespace emic::workbench {

using storage::Reader;

namespace {

std::int64_t colourOf(const study::ThemeTree& tree, const study::Theme& theme) {
    const study::Theme* each = &theme;
    while (each->colour == 0 && each->parent && tree.find(*each->parent) != nullptr)
        each = tree.find(*each->parent);
    return each->colour;
}

void addCategory(const Reader& reader, const study::Category& category, std::int64_t sources,
                 const StaleParagraphs& stale, CategoryRow& row) {
    row.category = category.id;
    row.title = category.title;
    for (const study::CategoryParagraph& paragraph : reader.where<&study::CategoryParagraph::category>(category.id)) {
        ++row.paragraphs;
        row.stale += stale.contains(paragraph.id) ? 1 : 0;
    }
    row.unvalidated = sources;
    for (const study::ValidationMark& mark : reader.where<&study::ValidationMark::category>(category.id)) {
        --row.unvalidated;
        row.outdated += mark.at < category.changedAt ? 1 : 0;
    }
}

} // namespace

std::vector<CategoryRow> categoryRows(const Reader& reader, const StaleParagraphs& stale) {
    const study::ThemeTree tree(reader.all<study::Theme>());
    const std::int64_t sources = reader.count<study::Source>();
    std::map<study::ThemeId, study::Category> categories;
    for (const study::Category& category : reader.all<study::Category>())
        categories.emplace(category.theme, category);
    std::vector<CategoryRow> rows;
    for (const auto& [theme, depth] : tree.inOrder()) {
        const auto category = categories.find(theme->id);
        if (depth > 0 && category == categories.end())
            continue;
        CategoryRow row{theme->id, tree.path(theme->id), colourOf(tree, *theme), std::nullopt, {}};
        for (const study::ThemeId& each : tree.branch(theme->id))
            row.condensates += reader.countWhere<&study::CondensateSentence::theme>(each) > 0 ? 1 : 0;
        if (category != categories.end())
            addCategory(reader, category->second, sources, stale, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CondensateRow> condensateRows(const Reader& reader, study::ThemeId theme) {
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::vector<CondensateRow> rows;
    if (tree.find(theme) == nullptr)
        return rows;
    const std::string top = tree.path(theme);
    for (const study::ThemeId& id : tree.branch(theme)) {
        std::string text = editing::condensateText(reader, id);
        if (text.empty())
            continue;
        const study::Theme& each = *tree.find(id);
        rows.push_back({id, id == theme ? each.name : tree.path(id).substr(top.size() + 1), std::move(text),
                        colourOf(tree, each)});
    }
    return rows;
}

} // namespace emic::workbench
