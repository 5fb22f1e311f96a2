#include "core/transcripts/layout.h"

#include "core/editing/sources.h"
#include "core/transcripts/label_groups.h"

#include <algorithm>
#include <unordered_map>

namespace emic::transcripts {

namespace {

/// A label that looks like a person's even if it stands there once: P1, Interviewer.
bool likely(std::string_view label) {
    return shortCode(label) || editing::roleOfLabel(std::string(label)) != study::Role::unknown;
}

/// True when labels that recur stand in the column of at least half of the lines.
bool carriesTheFile(const Document& document, const std::vector<Line>& lines) {
    std::unordered_map<std::string_view, std::int64_t> counts;
    std::int64_t all = 0;
    std::int64_t inColumn = 0;
    for (const Line& line : lines) {
        if (document.blocks[line.block].kind == BlockKind::heading) {
            continue;
        }
        ++all;
        if (line.form != LabelForm::none) {
            ++inColumn;
            ++counts[document.words(line.label)];
        }
    }
    const std::int64_t often = all < 12 ? 2 : 3;
    std::int64_t covered = 0;
    for (const auto& [label, count] : counts) {
        const bool number = std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool recurs = count >= often || (inColumn == all && likely(label));
        covered += recurs && !number && wordCount(label) <= 4 ? count : 0;
    }
    return covered >= 2 && covered * 2 >= all;
}

/// A label whose words are missing has lost its tab with the white space at the line's end.
void addBareLabels(const Document& document, std::vector<Line>& lines) {
    std::unordered_map<std::string_view, std::int64_t> counts;
    for (const Line& line : lines) {
        if (line.form != LabelForm::none) {
            ++counts[document.words(line.label)];
        }
    }
    for (Line& line : lines) {
        const auto known = line.form == LabelForm::none ? counts.find(document.words(line.bytes)) : counts.end();
        if (known != counts.end() && known->second >= 2) {
            line.form = LabelForm::column;
            line.label = line.bytes;
            line.labelEnd = line.bytes.end;
        }
    }
}

} // namespace

std::optional<Layout> layoutOf(const Document& document, std::span<const TimeMark> marks,
                               const std::vector<Line>& lines, LabelStyle asked) {
    const bool wanted = asked == LabelStyle::automatic || asked == LabelStyle::tab;
    if (!wanted || document.text.find('\t') == std::string::npos) {
        return std::nullopt;
    }
    Layout layout{LabelStyle::tab, scanColumns(document, marks, lines)};
    if (asked == LabelStyle::automatic && !carriesTheFile(document, layout.lines)) {
        return std::nullopt;
    }
    addBareLabels(document, layout.lines);
    return layout;
}

} // namespace emic::transcripts
