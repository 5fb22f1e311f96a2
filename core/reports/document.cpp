#include "core/reports/document.h"

#include <algorithm>

namespace emic::reports {
namespace {

std::size_t placeOf(std::vector<std::string>& footnotes, const std::string& footnote) {
    const auto found = std::ranges::find(footnotes, footnote);
    if (found != footnotes.end())
        return static_cast<std::size_t>(found - footnotes.begin());
    footnotes.push_back(footnote);
    return footnotes.size() - 1;
}

const Cell& cellAt(const Table& table, std::size_t row, std::size_t column) {
    static const Cell nothing;
    return column < table.rows[row].size() ? table.rows[row][column] : nothing;
}

ProseRun quotedRun(const std::string& words, const std::string& language, bool translated) {
    return {"\u201C" + words + "\u201D", language, true, translated};
}

} // namespace

std::vector<ProseRun> runsOf(const Prose& prose) {
    std::vector<ProseRun> runs;
    for (const auto& part : prose.parts) {
        if (const auto* words = std::get_if<std::string>(&part)) {
            if (!words->empty())
                runs.push_back({*words, {}});
            continue;
        }
        const SetQuote& set = std::get<SetQuote>(part);
        const std::string& published = set.quote.published.empty() ? set.quote.verbatim : set.quote.published;
        if (!set.words.empty()) {
            const bool translated = published.find(set.words) == std::string::npos &&
                                    set.quote.translation.find(set.words) != std::string::npos;
            runs.push_back(quotedRun(set.words, translated ? set.quote.translationLanguage : set.language, translated));
            continue;
        }
        runs.push_back(quotedRun(published, set.language, false));
        if (!set.quote.translation.empty()) {
            runs.push_back({" (", {}});
            runs.push_back(quotedRun(set.quote.translation, set.quote.translationLanguage, true));
            runs.push_back({")", {}});
        }
        if (!set.quote.tag.empty())
            runs.push_back({" " + bracketedTag(set.quote), {}});
    }
    return runs;
}

std::string wordsOf(const Prose& prose) {
    std::string words;
    for (const ProseRun& run : runsOf(prose))
        words += run.words;
    return words;
}

PageTable pageTable(std::string key, std::string caption, Table table, std::vector<std::string> notes,
                    std::size_t names) {
    PageTable page{std::move(key), std::move(caption), std::move(table), names, {}, {}, std::move(notes)};
    page.marks.resize(page.table.rows.size());
    for (std::size_t column = 0; column < page.table.columns.size(); ++column) {
        if (page.table.columns[column].name != "footnotes")
            continue;
        page.table.columns[column].room = Room::onlyInFiles;
        for (std::size_t row = 0; row < page.table.rows.size(); ++row)
            if (const auto* list = std::get_if<List>(&cellAt(page.table, row, column).value))
                for (const Cell& footnote : *list)
                    page.marks[row].push_back(placeOf(page.footnotes, inWords(footnote)));
    }
    return page;
}

std::vector<std::size_t> columnsOnPaper(const Table& table) {
    std::vector<std::size_t> places;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].room == Room::onlyInFiles)
            continue;
        const bool any = table.rows.empty() || std::ranges::any_of(table.rows, [&](const Row& row) {
                             return column < row.size() && !inWords(row[column], table.columns[column]).empty();
                         });
        if (any)
            places.push_back(column);
    }
    return places;
}

std::string onPaper(const PageTable& table, std::size_t row, std::size_t column) {
    const Column& about = table.table.columns[column];
    std::string words = inWords(cellAt(table.table, row, column), about);
    if (about.kind == ColumnKind::yesNo && words == "no")
        words.clear();
    const std::vector<std::size_t> shown = columnsOnPaper(table.table);
    const auto place = static_cast<std::size_t>(std::ranges::find(shown, column) - shown.begin());
    if (row == 0 || place >= table.names)
        return words;
    // A name is left out where it, and all names before it, are those of the row above.
    for (std::size_t before = 0; before <= place; ++before)
        if (inWords(cellAt(table.table, row, shown[before]), table.table.columns[shown[before]]) !=
            inWords(cellAt(table.table, row - 1, shown[before]), table.table.columns[shown[before]]))
            return words;
    return {};
}

std::size_t markPlace(const PageTable& table, std::size_t row) {
    const std::vector<std::size_t> shown = columnsOnPaper(table.table);
    for (std::size_t place = std::min(table.names, shown.size()); place-- > 0;)
        if (!onPaper(table, row, shown[place]).empty())
            return place;
    for (std::size_t place = table.names; place < shown.size(); ++place)
        if (!onPaper(table, row, shown[place]).empty())
            return place;
    return 0;
}

std::string letterOf(std::size_t place) {
    std::string letters;
    for (std::size_t rest = place + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
    return letters;
}

std::string marksOf(const PageTable& table, std::size_t row) {
    std::string letters;
    if (row < table.marks.size())
        for (const std::size_t place : table.marks[row])
            letters += (letters.empty() ? "" : ", ") + letterOf(place);
    return letters;
}

bool isNumeric(const Column& column) {
    return column.kind == ColumnKind::integer || column.kind == ColumnKind::number;
}

} // namespace emic::reports
