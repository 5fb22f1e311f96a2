#include "core/transcripts/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace emic::transcripts {

namespace {

/// What is usual in a file.
struct Usual {
    float leading = 0; ///< from line to line within a paragraph; 0: unknown
    float left = 0;    ///< where lines that go on begin
};

using Column = std::pair<std::uint32_t, PdfColumn>;

bool follows(const PdfLine& before, const PdfLine& line) {
    return before.page == line.page && before.column == line.column && line.bottom > before.bottom &&
           before.rotated == line.rotated;
}

bool sameSize(const PdfLine& a, const PdfLine& b) {
    return std::abs(a.size - b.size) < 0.12F * std::max(a.size, b.size);
}

Usual usualOf(const std::vector<PdfLine>& lines, float bodySize) {
    std::map<int, std::size_t> gaps; ///< in half points
    std::map<int, std::size_t> lefts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ++lefts[static_cast<int>(std::lround(lines[i].left))];
        if (i > 0 && follows(lines[i - 1], lines[i]) && sameSize(lines[i - 1], lines[i])) {
            const float gap = lines[i].bottom - lines[i - 1].bottom;
            if (gap < 4 * bodySize) {
                ++gaps[static_cast<int>(std::lround(gap * 2))];
            }
        }
    }
    Usual usual;
    std::size_t most = 0;
    for (const auto& [gap, count] : gaps) {
        most = std::max(most, count);
    }
    // Where most paragraphs are a line long, the gaps between them are the most frequent.
    for (const auto& [gap, count] : gaps) {
        if (count * 5 >= most) {
            usual.leading = static_cast<float>(gap) / 2;
            break;
        }
    }
    most = 0;
    for (const auto& [left, count] : lefts) {
        if (count > most) {
            most = count;
            usual.left = static_cast<float>(left);
        }
    }
    return usual;
}

/// How far to the right lines reach, by page and column. A page of nothing but short lines has what others have.
std::map<Column, float> rightEdges(const std::vector<PdfLine>& lines) {
    std::map<Column, float> edges;
    for (const PdfLine& line : lines) {
        if (!line.rotated) {
            float& edge = edges[{line.page, line.column}];
            edge = std::max(edge, line.right);
        }
    }
    std::map<PdfColumn, std::vector<float>> all;
    for (const auto& [column, edge] : edges) {
        all[column.second].push_back(edge);
    }
    for (auto& [column, values] : all) {
        std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    }
    for (auto& [column, edge] : edges) {
        const std::vector<float>& values = all[column.second];
        edge = std::max(edge, values[values.size() / 2]);
    }
    return edges;
}

} // namespace

std::vector<bool> paragraphStarts(const std::vector<PdfLine>& lines, float bodySize) {
    const Usual usual = usualOf(lines, bodySize);
    const std::map<Column, float> edges = rightEdges(lines);
    std::vector<bool> starts(lines.size(), true);
    const float indent = 0.7F * bodySize;
    const auto same = [](float a, float b) { return std::abs(a - b) < 2.5F; };
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const PdfLine& before = lines[i - 1];
        const PdfLine& line = lines[i];
        if (line.rotated || before.rotated || !sameSize(before, line)) {
            continue;
        }
        const float edge = edges.at({before.page, before.column});
        if (before.right + 0.25F * line.size + line.firstWidth < edge - 0.3F * line.size) {
            continue; // there was room for the next word
        }
        const bool onward = follows(before, line);
        if (onward && usual.leading > 0 &&
            line.bottom - before.bottom > std::max(1.3F * usual.leading, usual.leading + 0.2F * line.size)) {
            continue;
        }
        const bool hanging = before.tabStop && same(line.left, *before.tabStop);
        const bool startBefore = starts[i - 1];
        if (onward) {
            const bool back = line.left < before.left - indent;
            const bool in = line.left > before.left + indent;
            if (back && !(startBefore && same(line.left, usual.left))) {
                continue;
            }
            if (in && !hanging && !(startBefore && same(line.left, usual.left))) {
                continue;
            }
        } else if (line.column == before.column && line.left > usual.left + indent && !hanging) {
            continue; // the first line of a page, indented
        }
        starts[i] = false;
    }
    return starts;
}

} // namespace emic::transcripts
