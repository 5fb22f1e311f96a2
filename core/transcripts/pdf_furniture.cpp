#include "core/transcripts/pdf_furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::size_t zone = 3; ///< a running head has at most so many lines

/// A line's words with each number as one sign, and where it stands. A number in the margin may have come to stand at
/// the height of a page's foot.
std::string shapeOf(const PdfLine& line, bool top) {
    std::string shape = top ? "t" : "b";
    bool number = false;
    const bool margin = line.lead && line.lead->next > 0;
    for (const char c : std::string_view(line.text).substr(margin ? line.lead->length : 0)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || !number) {
            shape += digit ? '#' : c;
        }
        number = digit;
    }
    return shape;
}

/// The places of a page's lines, from the top down or from the bottom up, without what stands on its side.
std::vector<std::size_t> outermost(const std::vector<PdfLine>& lines, std::size_t begin, std::size_t end, bool top) {
    std::vector<std::size_t> places;
    for (std::size_t i = begin; i < end; ++i) {
        if (!lines[i].rotated) {
            places.push_back(i);
        }
    }
    std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) {
        return top ? lines[a].bottom < lines[b].bottom : lines[a].bottom > lines[b].bottom;
    });
    places.resize(std::min(places.size(), zone));
    return places;
}

/// "Page 3 of 12", "3/12", "- 3 -" on the third page: a page's number, which needs no other page to show that.
bool numbersItsPage(const PdfLine& line, std::uint32_t pages) {
    std::vector<std::uint32_t> numbers;
    std::size_t letters = 0;
    bool inNumber = false;
    for (const char c : line.text) {
        if (c >= '0' && c <= '9') {
            if (!inNumber) {
                numbers.push_back(0);
            }
            numbers.back() = std::min(numbers.back(), 100'000U) * 10 + static_cast<std::uint32_t>(c - '0');
        } else if (std::string_view(" \t/-").find(c) == std::string_view::npos) {
            ++letters;
        }
        inNumber = c >= '0' && c <= '9';
    }
    if (numbers.empty() || numbers.size() > 2 || numbers[0] != line.page || line.text.size() > 30) {
        return false;
    }
    if (numbers.size() == 2) {
        return numbers[1] == pages && letters <= 12; // "Seite 3 von 12"
    }
    return letters == 0 && line.text.size() > 1 && line.text.front() == '-' && line.text.back() == '-';
}

/// Lines of the same shape at about the same height.
struct Recurring {
    float height = 0;
    std::set<std::uint32_t> pages;
};

void eraseMarked(std::vector<PdfLine>& lines, const std::vector<bool>& marked) {
    std::size_t next = 0;
    std::erase_if(lines, [&](const PdfLine&) { return marked[next++]; });
}

template <typename Work>
void eachPage(const std::vector<PdfLine>& lines, const Work& work) {
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        while (end < lines.size() && lines[end].page == lines[begin].page) {
            ++end;
        }
        work(begin, end);
        begin = end;
    }
}

} // namespace

std::int64_t takeOutRunningHeads(std::vector<PdfLine>& lines, std::uint32_t pages) {
    constexpr float sameHeight = 6;
    std::map<std::string, std::vector<Recurring>> shapes;
    const auto find = [&](const PdfLine& line, bool top) -> Recurring& {
        std::vector<Recurring>& known = shapes[shapeOf(line, top)];
        const auto found = std::ranges::find_if(
            known, [&](const Recurring& each) { return std::abs(each.height - line.bottom) < sameHeight; });
        return found == known.end() ? known.emplace_back(Recurring{line.bottom, {}}) : *found;
    };
    eachPage(lines, [&](std::size_t begin, std::size_t end) {
        for (const bool top : {true, false}) {
            for (const std::size_t place : outermost(lines, begin, end, top)) {
                find(lines[place], top).pages.insert(lines[place].page);
            }
        }
    });
    // Heads of left and right pages differ, and a first page often has none.
    const std::size_t enough = std::max<std::size_t>(2, pages / 3);
    std::vector<bool> marked(lines.size());
    eachPage(lines, [&](std::size_t begin, std::size_t end) {
        for (const bool top : {true, false}) {
            for (const std::size_t place : outermost(lines, begin, end, top)) {
                if (!top && numbersItsPage(lines[place], pages)) {
                    marked[place] = true;
                    continue;
                }
                if (find(lines[place], top).pages.size() < enough) {
                    break; // what stands within is text
                }
                marked[place] = true;
            }
        }
    });
    const auto count = std::ranges::count(marked, true);
    eraseMarked(lines, marked);
    return count;
}

std::int64_t takeOutRepeatedLines(std::vector<PdfLine>& lines) {
    constexpr std::size_t shortest = 30; ///< "Mhm." may well be said twice
    std::vector<bool> marked(lines.size());
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const PdfLine& before = lines[i - 1];
        const PdfLine& line = lines[i];
        marked[i] = line.page == before.page + 1 && line.text == before.text &&
                    (line.text.size() >= shortest || (line.lead && line.lead->next > 0));
    }
    const auto count = std::ranges::count(marked, true);
    eraseMarked(lines, marked);
    return count;
}

MarginNumbering takeOutMarginNumbers(std::vector<PdfLine>& lines) {
    MarginNumbering result;
    result.starts.resize(lines.size());
    std::vector<std::size_t> places;
    std::map<int, std::size_t> lefts; ///< of words that no number stands before
    std::map<int, std::size_t> rights;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PdfLine& line = lines[i];
        ++lefts[static_cast<int>(std::lround(line.lead && line.lead->next > 0 ? line.lead->next : line.left))];
        if (line.lead) {
            places.push_back(i);
            ++rights[static_cast<int>(std::lround(line.lead->right))];
        }
    }
    if (places.size() < 5) {
        return result;
    }
    const int body = std::ranges::max_element(lefts, {}, [](const auto& each) { return each.second; })->first;
    std::erase_if(places, [&](std::size_t i) { return lines[i].lead->right > static_cast<float>(body) - 2; });
    std::map<std::int32_t, std::size_t> steps;
    std::int32_t before = 0;
    std::size_t restarts = 0;
    for (const std::size_t i : places) {
        const std::int32_t step = lines[i].lead->number - before;
        before = lines[i].lead->number;
        restarts += step <= 0 ? 1 : 0;
        steps[step] += 1;
    }
    if (places.size() < 5) {
        return result;
    }
    const auto usual = std::ranges::max_element(steps, {}, [](const auto& each) { return each.second; });
    if (usual->first <= 0 || (usual->second + restarts) * 10 < places.size() * 8 || restarts * 4 > places.size()) {
        return result;
    }
    result.kind = places.size() * usual->second * 10 > lines.size() * places.size() * 6 || usual->first > 1
                      ? MarginNumbers::ofLines
                      : MarginNumbers::ofParagraphs;
    result.count = static_cast<std::int64_t>(places.size());
    std::vector<bool> empty(lines.size());
    for (const std::size_t i : places) {
        PdfLine& line = lines[i];
        const PdfLine::Lead lead = *line.lead;
        result.starts[i] = true;
        line.text.erase(0, lead.length);
        for (Bytes& bold : line.bold) {
            bold.begin -= std::min(bold.begin, lead.length);
            bold.end -= std::min(bold.end, lead.length);
        }
        std::erase_if(line.bold, [](const Bytes& bold) { return bold.length() == 0; });
        line.left = lead.next;
        line.firstWidth = lead.nextWidth;
        if (line.tabStop && *line.tabStop <= lead.next) {
            line.tabStop.reset();
        }
        empty[i] = line.text.empty();
    }
    // A number may stand a line's height above or below the words it belongs to.
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (empty[i]) {
            result.starts[i + 1] = true;
        }
    }
    std::size_t next = 0;
    std::erase_if(result.starts, [&](bool) { return empty[next++]; });
    eraseMarked(lines, empty);
    return result;
}

float bodySize(const std::vector<PdfLine>& lines) {
    std::map<int, std::size_t> letters; ///< by tenths of a point
    for (const PdfLine& line : lines) {
        letters[static_cast<int>(std::lround(std::min(line.size, 10'000.0F) * 10))] += line.text.size();
    }
    if (letters.empty()) {
        return 10;
    }
    const auto most = std::ranges::max_element(letters, {}, [](const auto& each) { return each.second; });
    return std::max(1.0F, static_cast<float>(most->first) / 10);
}

std::vector<PdfLine> takeOutFootnotes(std::vector<PdfLine>& lines, float bodySize) {
    constexpr float smaller = 0.93F;
    std::vector<bool> marked(lines.size());
    eachPage(lines, [&](std::size_t begin, std::size_t end) {
        std::size_t first = end;
        while (first > begin && !lines[first - 1].rotated && lines[first - 1].column == PdfColumn::whole &&
               lines[first - 1].size < smaller * bodySize) {
            --first;
        }
        while (first < end) {
            const char c = lines[first].text[0];
            if ((c >= '0' && c <= '9') || c == '*' || c == '\xE2') {
                break; // a number, an asterisk, a dagger
            }
            ++first;
        }
        for (std::size_t i = first; first > begin && i < end; ++i) {
            marked[i] = true;
        }
    });
    std::vector<PdfLine> notes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (marked[i]) {
            notes.push_back(lines[i]);
        }
    }
    eraseMarked(lines, marked);
    return notes;
}

} // namespace emic::transcripts
