#include "core/analysis/preliminary_themes.h"

#include "core/editing/impressions.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace emic::analysis {

using study::PreliminaryTheme;

namespace {

std::string plain(std::string_view name) {
    return text::foldCase(text::collapseSpace(text::trim(name)));
}

/// Trigrams of code points, of each word with a blank at both ends.
std::multiset<std::string> trigrams(const std::string& folded) {
    std::multiset<std::string> grams;
    for (const std::string_view word : text::split(folded, ' ')) {
        if (word.empty())
            continue;
        const std::string padded = " " + std::string(word) + " ";
        std::vector<std::size_t> starts;
        for (std::size_t at = 0; at < padded.size(); ++at)
            if ((static_cast<unsigned char>(padded[at]) & 0xC0U) != 0x80U)
                starts.push_back(at);
        starts.push_back(padded.size());
        for (std::size_t place = 0; place + 3 < starts.size(); ++place)
            grams.insert(padded.substr(starts[place], starts[place + 3] - starts[place]));
    }
    return grams;
}

struct Pair {
    double likeness;
    std::size_t row;
    std::size_t theme;
};

/// Puts the themes of one more analyst beside the rows there are.
void addList(std::vector<PreliminaryRow>& rows, const std::vector<PreliminaryTheme>& list) {
    std::vector<Pair> pairs;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t theme = 0; theme < list.size(); ++theme) {
            double most = 0;
            for (const PreliminaryTheme& other : rows[row].themes)
                most = std::max(most, likeness(other.name, list[theme].name));
            if (most >= similarFrom)
                pairs.push_back({most, row, theme});
        }
    std::ranges::stable_sort(pairs, [](const Pair& left, const Pair& right) { return left.likeness > right.likeness; });
    std::set<std::size_t> rowsTaken;
    std::set<std::size_t> themesTaken;
    for (const Pair& pair : pairs) {
        if (rowsTaken.contains(pair.row) || themesTaken.contains(pair.theme))
            continue;
        rowsTaken.insert(pair.row);
        themesTaken.insert(pair.theme);
        PreliminaryRow& row = rows[pair.row];
        const bool wasSame = row.themes.size() == 1 || row.likeness == Likeness::same;
        row.likeness = wasSame && pair.likeness == 1 ? Likeness::same : Likeness::similar;
        row.themes.push_back(list[pair.theme]);
    }
    for (std::size_t theme = 0; theme < list.size(); ++theme)
        if (!themesTaken.contains(theme))
            rows.push_back({Likeness::onlyOne, {list[theme]}});
}

} // namespace

std::string_view name(Likeness likeness) {
    constexpr std::array<std::string_view, 3> names{"same", "similar", "only one"};
    return names.at(static_cast<std::size_t>(likeness));
}

double likeness(std::string_view left, std::string_view right) {
    const std::string first = plain(left);
    const std::string second = plain(right);
    if (first == second)
        return 1;
    const std::multiset<std::string> firstGrams = trigrams(first);
    const std::multiset<std::string> secondGrams = trigrams(second);
    std::vector<std::string> both;
    std::ranges::set_intersection(firstGrams, secondGrams, std::back_inserter(both));
    const std::size_t sum = firstGrams.size() + secondGrams.size();
    // Names of the same words in another order are alike, but not the same.
    return sum == 0 ? 0 : std::min(0.99, 2.0 * static_cast<double>(both.size()) / static_cast<double>(sum));
}

std::vector<PreliminaryRow> sideBySide(const std::vector<std::vector<PreliminaryTheme>>& lists) {
    std::vector<PreliminaryRow> rows;
    for (const std::vector<PreliminaryTheme>& list : lists)
        addList(rows, list);
    return rows;
}

std::vector<PreliminaryRow> sideBySide(const storage::Reader& reader, study::AnalystId viewer) {
    std::vector<std::vector<PreliminaryTheme>> lists;
    for (const study::Analyst& analyst : reader.all<study::Analyst>())
        if (editing::maySee(reader, viewer, analyst.id, study::TeamStep::impression))
            lists.push_back(reader.where<&PreliminaryTheme::analyst>(analyst.id));
    return sideBySide(lists);
}

std::vector<PreliminaryRow> putTogether(std::vector<PreliminaryRow> rows, std::vector<std::size_t> these) {
    std::ranges::sort(these);
    these.erase(std::unique(these.begin(), these.end()), these.end());
    std::erase_if(these, [&](std::size_t row) { return row >= rows.size(); });
    if (these.size() < 2)
        return rows;
    PreliminaryRow& into = rows[these.front()];
    into.likeness = Likeness::similar;
    for (std::size_t place = 1; place < these.size(); ++place)
        into.themes.insert(into.themes.end(), rows[these[place]].themes.begin(), rows[these[place]].themes.end());
    for (std::size_t place = these.size() - 1; place > 0; --place)
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(these[place]));
    return rows;
}

std::vector<PreliminaryRow> takenApart(std::vector<PreliminaryRow> rows, std::size_t row) {
    if (row >= rows.size())
        return rows;
    const PreliminaryRow whole = rows[row];
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
    for (std::size_t place = 0; place < whole.themes.size(); ++place)
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row + place),
                    {Likeness::onlyOne, {whole.themes[place]}});
    return rows;
}

} // namespace emic::analysis
