#include "core/reports/paper.h"

#include "core/reports/drawing_words.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace emic::reports {
namespace {

constexpr std::size_t mostColumnsUpright = 7;

/// What one column needs: its longest word, and all of its longest cell in one line.
struct Need {
    double least = 0;
    double most = 0;
};

bool isWide(const Block& block) {
    const auto* page = std::get_if<PageTable>(&block);
    return page != nullptr && !page->onlyInFiles && columnsOnPaper(page->table).size() > mostColumnsUpright;
}

/// Headings and remarks go with what follows them.
bool goesWithNext(const Block& block) {
    const auto* page = std::get_if<PageTable>(&block);
    return std::holds_alternative<Heading>(block) || std::holds_alternative<Paragraph>(block) ||
           std::holds_alternative<Prose>(block) || (page != nullptr && page->onlyInFiles);
}

/// Cells of so few characters stand in one line if there is room for all such: dates, intervals, "58.5 (48-68)".
constexpr std::array<std::size_t, 5> shortWords{18, 14, 12, 8, 0};

/// Cells of at most `unbroken` characters are as one word.
std::vector<Need> needsOf(const PageTable& page, const std::vector<std::size_t>& shown, double size,
                          std::size_t unbroken) {
    const auto twentieths = [&](std::string_view words, bool bold) { return 21 * widthOf(words, size, bold); };
    std::vector<Need> needs;
    for (const std::size_t column : shown) {
        Need need;
        const auto look = [&](const std::string& words, bool bold) {
            need.most = std::max(need.most, std::min(twentieths(words, bold), 4200.0));
            if (!bold && words.size() <= unbroken)
                need.least = std::max(need.least, twentieths(words, bold));
            for (const std::string_view word : text::split(words, ' '))
                need.least = std::max(need.least, std::min(twentieths(word, bold), 2400.0));
        };
        look(page.table.columns[column].heading, true);
        for (std::size_t row = 0; row < page.table.rows.size(); ++row)
            look(onPaper(page, row, column), false);
        need.least += 2 * cellMargin + 20;
        need.most = std::max(need.least, need.most + 2 * cellMargin + 40);
        needs.push_back(need);
    }
    return needs;
}

double leastOf(const std::vector<Need>& needs) {
    double least = 0;
    for (const Need& need : needs)
        least += need.least;
    return least;
}

/// Gives the room that is left to columns whose short cells would else be broken, those that need least of it first.
void unbreak(std::vector<Need>& needs, const std::vector<Need>& unbroken, double room) {
    std::vector<std::size_t> order(needs.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto lacking = [&](std::size_t column) { return unbroken[column].least - needs[column].least; };
    std::ranges::stable_sort(order, {}, lacking);
    for (const std::size_t column : order) {
        if (lacking(column) > room)
            return;
        room -= lacking(column);
        needs[column].least = unbroken[column].least;
        needs[column].most = std::max(needs[column].most, needs[column].least);
    }
}

} // namespace

bool liesDown(const std::vector<Block>& blocks, std::size_t place) {
    while (place < blocks.size() && goesWithNext(blocks[place]))
        ++place;
    return place < blocks.size() && isWide(blocks[place]);
}

std::vector<int> columnWidths(const PageTable& page, const std::vector<std::size_t>& shown, int room, double size) {
    std::vector<Need> needs;
    for (const std::size_t unbroken : shortWords) {
        needs = needsOf(page, shown, size, unbroken);
        if (leastOf(needs) <= room)
            break;
    }
    if (leastOf(needs) <= room)
        unbreak(needs, needsOf(page, shown, size, shortWords.front()), room - leastOf(needs));
    const double least = leastOf(needs);
    double most = 0;
    for (const Need& need : needs)
        most += need.most;
    std::vector<int> widths;
    for (const Need& need : needs) {
        double width = need.most;
        if (least >= room)
            width = need.least * room / least;
        else if (most > room)
            width = need.least + (need.most - need.least) * (room - least) / (most - least);
        widths.push_back(static_cast<int>(width));
    }
    return widths;
}

} // namespace emic::reports
