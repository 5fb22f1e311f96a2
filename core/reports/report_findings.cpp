// Sections on what steps 3 and 4 made of the texts: categories with their analytic texts, condensates, validation.
#include "core/analysis/condensate_ground.h"
#include "core/analysis/quotes.h"
#include "core/analysis/staleness.h"
#include "core/analysis/validation.h"
#include "core/reports/columns.h"
#include "core/reports/number_cells.h"
#include "core/reports/report_parts.h"
#include "core/study/names.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace emic::reports {
namespace {

/// More columns or rows than a page takes stand in files alone.
constexpr std::size_t mostCategoriesOnPaper = 8;
constexpr std::size_t mostSourcesOnPaper = 100;

/// Categories in the order of their themes.
std::vector<study::Category> categoriesInOrder(const storage::Reader& reader, const study::ThemeTree& tree) {
    std::map<study::ThemeId, std::size_t> places;
    for (const study::ThemeTree::Place& place : tree.inOrder())
        places.emplace(place.theme->id, places.size());
    std::vector<study::Category> categories = reader.all<study::Category>();
    std::ranges::stable_sort(categories, {}, [&](const study::Category& one) {
        const auto found = places.find(one.theme);
        return found == places.end() ? places.size() : found->second;
    });
    return categories;
}

/// Writes the paragraphs of one category with their quotes set in.
class ProseWriter {
public:
    ProseWriter(const storage::Reader& reader, const study::Category& category) : m_reader(reader) {
        analysis::QuoteOptions options;
        options.choice = analysis::QuoteChoice::units;
        options.unitsPerTheme = 0;
        options.filter.theme = category.theme;
        for (analysis::Quote& quote : analysis::quotes(reader, options))
            m_quotes.try_emplace(quote.unit, std::move(quote));
        for (const study::Source& source : reader.all<study::Source>())
            m_languages.emplace(source.id, source.language);
    }

    Prose write(const study::CategoryParagraph& paragraph) const {
        Prose prose;
        std::size_t at = 0;
        for (const study::ParagraphQuote& quote : m_reader.where<&study::ParagraphQuote::paragraph>(paragraph.id)) {
            const std::size_t place = paragraph.text.find(study::quotePlace, at);
            if (place == std::string::npos)
                break;
            prose.parts.emplace_back(paragraph.text.substr(at, place - at));
            at = place + study::quotePlace.size();
            const auto found = m_quotes.find(quote.unit);
            if (found == m_quotes.end())
                prose.parts.emplace_back(std::string("[a quote of a unit that does not belong to the theme any more]"));
            else
                prose.parts.emplace_back(SetQuote{found->second, quote.words, m_languages.at(found->second.sourceId)});
        }
        prose.parts.emplace_back(paragraph.text.substr(at));
        return prose;
    }

private:
    const storage::Reader& m_reader;
    std::unordered_map<study::UnitId, analysis::Quote> m_quotes;
    std::unordered_map<study::SourceId, std::string> m_languages;
};

std::int64_t number(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

/// "Being alone" or "Being alone/Evenings" as theme and subtheme.
std::pair<Cell, Cell> themeCells(const study::ThemeTree& tree, study::ThemeId id) {
    const study::Theme* theme = tree.find(id);
    if (theme == nullptr)
        return {Cell("(deleted)"), Cell()};
    const std::string& top = tree.find(tree.top(id))->name;
    const std::string path = tree.path(id);
    return {Cell(top), path.size() > top.size() ? Cell(path.substr(top.size() + 1)) : Cell()};
}

Table sentenceTable(const storage::Reader& reader, const study::ThemeTree& tree) {
    Table table{{textColumn("theme"), textColumn("subtheme"),
                 headed(textColumn("condensate"), "Condensate (nobody's words)"), integerColumn("units"),
                 textColumn("remark", Room::onPaper), textColumn("what", Room::onlyInFiles)},
                {}};
    analysis::Staleness staleness(reader);
    for (const study::ThemeTree::Place& place : tree.inOrder())
        for (const study::CondensateSentence& sentence :
             reader.where<&study::CondensateSentence::theme>(place.theme->id)) {
            auto [theme, subtheme] = themeCells(tree, sentence.theme);
            const bool stale = !staleness.of(sentence).empty();
            table.rows.push_back({std::move(theme), std::move(subtheme), sentence.text,
                                  reader.countWhere<&study::SentenceUnit::sentence>(sentence.id),
                                  stale ? Cell("its units have changed since") : Cell(), "condensate, not a quote"});
        }
    return table;
}

Table groundTable(const storage::Reader& reader, const study::ThemeTree& tree) {
    Table table{{textColumn("theme"), textColumn("subtheme"), integerColumn("sentences", Room::onlyInFiles),
                 headed(integerColumn("units_absorbed"), "Units in it"),
                 headed(integerColumn("units_left"), "Not in it"), headed(integerColumn("participants"), "People"),
                 headed(numberColumn("loudest_percent"), "Most words, %"), textColumn("loudest", Room::onlyInFiles),
                 yesNoColumn("dominated", Room::onlyInFiles), listColumn("groups")},
                {}};
    for (const study::ThemeTree::Place& place : tree.inOrder()) {
        if (reader.countWhere<&study::CondensateSentence::theme>(place.theme->id) == 0)
            continue;
        const analysis::CondensateGround ground = analysis::condensateGround(reader, place.theme->id);
        auto [theme, subtheme] = themeCells(tree, place.theme->id);
        std::vector<std::string> groups;
        for (const analysis::GroupShare& group : ground.groups)
            groups.push_back((group.group.empty() ? "no group" : group.group) + ": " +
                             std::to_string(group.participants));
        Cell loudest = ground.loudest.empty() ? Cell() : Cell(100 * ground.loudestShare);
        if (!ground.loudest.empty())
            loudest.words = rounded(100 * ground.loudestShare, 0);
        table.rows.push_back({std::move(theme), std::move(subtheme), ground.sentences, number(ground.absorbed.size()),
                              number(ground.unabsorbed.size()), ground.participants, std::move(loudest),
                              cellOrNothing(ground.loudest), ground.isDominated(), textList(groups)});
    }
    return table;
}

/// Sources that have a mark against categories, a mark in each field.
Table markMatrix(const std::vector<study::Source>& sources, const std::vector<study::Category>& categories,
                 const std::vector<analysis::ValidationCell>& queue) {
    Table table{{textColumn("source")}, {}};
    std::map<study::CategoryId, std::size_t> columns;
    for (const study::Category& category : categories) {
        columns.emplace(category.id, table.columns.size());
        table.columns.push_back(headed(textColumn("category_" + std::to_string(columns.size())), category.title));
    }
    std::map<study::SourceId, std::size_t> rows;
    for (const study::Source& source : sources) {
        rows.emplace(source.id, table.rows.size());
        table.rows.emplace_back(table.columns.size()).front() = source.name;
    }
    for (const analysis::ValidationCell& cell : queue)
        if (cell.mark)
            table.rows[rows.at(cell.source)][columns.at(cell.category)] =
                std::string(study::name(cell.mark->mark)) + (cell.outdated ? " *" : "");
    std::erase_if(table.rows, [](const Row& row) {
        return std::all_of(row.begin() + 1, row.end(), [](const Cell& cell) { return cell.empty(); });
    });
    return table;
}

Table countTable(const std::vector<analysis::CategoryValidation>& counts) {
    Table table{{textColumn("category"), integerColumn("supports"), integerColumn("nuances"),
                 integerColumn("contradicts"), integerColumn("silent"), integerColumn("outdated"),
                 headed(integerColumn("not_looked_at"), "Not looked at")},
                {}};
    for (const analysis::CategoryValidation& one : counts)
        table.rows.push_back({one.category.title, one.supports, one.nuances, one.contradicts, one.silent, one.outdated,
                              one.unvalidated});
    return table;
}

} // namespace

Blocks categoryBlocks(const ReportSubject& subject) {
    const storage::Reader& reader = subject.reader;
    const study::ThemeTree tree(reader.all<study::Theme>());
    const std::vector<study::Category> categories = categoriesInOrder(reader, tree);
    if (categories.empty())
        return {nothing("No theme has become a category yet.")};
    Blocks blocks;
    analysis::Staleness staleness(reader);
    PageTable texts = pageTable("categories", "Analytic texts, paragraph by paragraph",
                                {{textColumn("category"), textColumn("theme"), headed(integerColumn("number"), "No."),
                                  textColumn("text"), listColumn("condensates"), textColumn("remark")},
                                 {}},
                                {}, 2);
    texts.onlyInFiles = true;
    for (const study::Category& category : categories) {
        blocks.emplace_back(Heading{category.title});
        blocks.emplace_back(Paragraph{"Theme: " + tree.path(category.theme) + ".", true});
        const ProseWriter writer(reader, category);
        const auto paragraphs = reader.where<&study::CategoryParagraph::category>(category.id);
        if (paragraphs.empty())
            blocks.emplace_back(nothing("Its text has not been written yet."));
        std::int64_t ordinal = 0;
        for (const study::CategoryParagraph& paragraph : paragraphs) {
            Prose prose = writer.write(paragraph);
            std::vector<std::string> condensates;
            for (const auto& link : reader.where<&study::ParagraphCondensate::paragraph>(paragraph.id))
                condensates.push_back(link.called);
            const bool stale = !staleness.of(paragraph).empty();
            const std::string remark =
                stale ? "What this paragraph rests on has changed since it was written or last confirmed." : "";
            texts.table.rows.push_back({category.title, tree.path(category.theme), ++ordinal, wordsOf(prose),
                                        textList(condensates), cellOrNothing(remark)});
            blocks.emplace_back(std::move(prose));
            if (stale)
                blocks.emplace_back(Paragraph{remark, true});
        }
    }
    blocks.emplace_back(std::move(texts));
    return blocks;
}

Blocks condensateBlocks(const ReportSubject& subject) {
    const study::ThemeTree tree(subject.reader.all<study::Theme>());
    if (subject.reader.count<study::CondensateSentence>() == 0)
        return {nothing("Nothing has been condensed yet.")};
    return {Paragraph{"A condensate is written by the analysts in the first person, from the units of many people: an "
                      "artificial quotation. Nobody said these words; they must not be published as anybody's."},
            pageTable("condensates", "Condensates", sentenceTable(subject.reader, tree),
                      {"Units: meaning units that the sentence rests on."}, 2),
            pageTable("condensate-ground", "What the condensates rest on", groundTable(subject.reader, tree),
                      {"Not in it: units of the theme that no sentence rests on. Most words: share of the words of the "
                       "participant who has most of them; above 50 one voice dominates."},
                      2)};
}

Blocks validationBlocks(const ReportSubject& subject) {
    const storage::Reader& reader = subject.reader;
    const study::ThemeTree tree(reader.all<study::Theme>());
    const std::vector<study::Category> categories = categoriesInOrder(reader, tree);
    const std::vector<analysis::ValidationCell> queue = analysis::validationQueue(reader);
    if (std::ranges::none_of(queue, [](const analysis::ValidationCell& cell) { return cell.mark.has_value(); }))
        return {nothing("No source has been held against a category yet.")};
    Blocks blocks{pageTable("validation-counts", "Sources held against each category",
                            countTable(analysis::validationCounts(queue, categories)),
                            {"Outdated: among the marks before, those older than the category's text."})};
    const std::vector<study::Source> sources = reader.all<study::Source>();
    PageTable matrix = pageTable(
        "validation", "Marks, source by source", markMatrix(sources, categories, queue),
        {"* The category's text is newer than the mark. Nothing: the source has not been held against it; sources "
         "that are not here have been held against none."});
    matrix.onlyInFiles = categories.size() > mostCategoriesOnPaper || sources.size() > mostSourcesOnPaper;
    blocks.emplace_back(std::move(matrix));
    std::map<study::CategoryId, std::string> titles;
    for (const study::Category& category : categories)
        titles.emplace(category.id, category.title);
    std::map<study::SourceId, std::string> names;
    for (const study::Source& source : sources)
        names.emplace(source.id, source.name);
    Table notes{{textColumn("category"), textColumn("source"), textColumn("mark"), textColumn("note")}, {}};
    for (const analysis::ValidationCell& cell : queue)
        if (cell.mark && !cell.mark->note.empty())
            notes.rows.push_back(
                {titles.at(cell.category), names.at(cell.source), study::name(cell.mark->mark), cell.mark->note});
    if (!notes.rows.empty())
        blocks.emplace_back(pageTable("validation-notes", "What nuances or contradicts, and other notes", notes));
    return blocks;
}

} // namespace emic::reports
