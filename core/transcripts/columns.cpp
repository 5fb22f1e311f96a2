#include "core/transcripts/columns.h"

#include "core/editing/sources.h"
#include "core/text/strings.h"
#include "core/transcripts/clock.h"
#include "core/transcripts/label_groups.h"
#include "core/transcripts/spaces.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace emic::transcripts {

namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool isHeading(const Document& document, const Line& line) {
    return document.blocks[line.block].kind == BlockKind::heading;
}

/// A line's number, and where what is not number begins.
struct LineNumber {
    std::int64_t value = 0;
    std::size_t end = 0;
    std::size_t gap = 0; ///< white space behind it; a tab is one, and a second tab makes it wide
};
std::optional<LineNumber> lineNumber(const Document& document, const Line& line) {
    const std::string_view text = document.text;
    LineNumber number;
    std::size_t at = line.bytes.begin;
    while (at < line.bytes.end && digit(text[at]) && at - line.bytes.begin < 6) {
        number.value = number.value * 10 + (text[at++] - '0');
    }
    if (at == line.bytes.begin || (at < line.bytes.end && text[at] != ' ' && text[at] != '\t')) {
        return std::nullopt;
    }
    number.end = skipSpace(text, at, line.bytes.end);
    const auto tabs = std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                 text.begin() + static_cast<std::ptrdiff_t>(number.end), '\t');
    number.gap = number.end - at + (tabs > 1 ? 8U : 0U);
    return number;
}

/// A label that looks like a person's even if it stands there once: P1, Interviewer.
bool likely(std::string_view label) {
    return shortCode(label) || editing::roleOfLabel(std::string(label)) != study::Role::unknown;
}

using Counts = std::unordered_map<std::string_view, std::int64_t>;

Counts countLabels(const Document& document, const std::vector<Line>& lines) {
    Counts counts;
    for (const Line& line : lines) {
        if (line.form != LabelForm::none && !isHeading(document, line)) {
            ++counts[document.words(line.label)];
        }
    }
    return counts;
}

/// True when labels that recur stand in the column of at least half of the lines.
bool carriesTheFile(const Document& document, const std::vector<Line>& lines, std::size_t fewest) {
    const Counts counts = countLabels(document, lines);
    std::int64_t all = 0;
    std::int64_t inColumn = 0;
    for (const Line& line : lines) {
        all += isHeading(document, line) || line.indented ? 0 : 1;
        inColumn += line.form != LabelForm::none && !isHeading(document, line) ? 1 : 0;
    }
    const std::int64_t often = all < 12 ? 2 : 3;
    std::int64_t covered = 0;
    std::size_t people = 0;
    for (const auto& [label, count] : counts) {
        const bool number = std::all_of(label.begin(), label.end(), digit);
        const bool recurs = count >= often || (inColumn == all && likely(label));
        if (recurs && !number && wordCount(label) <= 4) {
            covered += count;
            ++people;
        }
    }
    return covered >= 2 && covered * 2 >= all && people >= fewest;
}

/// A label whose words are missing has lost its tab with the white space at the line's end.
void addBareLabels(const Document& document, std::vector<Line>& lines) {
    const Counts counts = countLabels(document, lines);
    for (Line& line : lines) {
        const auto known = line.form == LabelForm::none ? counts.find(document.words(line.bytes)) : counts.end();
        if (known != counts.end() && known->second >= 2) {
            line.form = LabelForm::column;
            line.label = line.bytes;
            line.labelEnd = line.bytes.end;
        }
    }
}

std::vector<Bytes> cellsOf(const Document& document, const Line& line) {
    std::vector<Bytes> cells;
    const std::string_view text = document.text;
    for (std::size_t begin = line.bytes.begin; cells.size() < 50;) {
        const std::size_t end = std::min(text.substr(0, line.bytes.end).find('\t', begin), line.bytes.end);
        const std::size_t first = skipSpace(text, begin, end);
        cells.push_back({first, trimEnd(text, first, end)});
        if (end >= line.bytes.end) {
            break;
        }
        begin = end + 1;
    }
    return cells;
}

/// Which cell holds what.
struct Headings {
    std::optional<std::size_t> content;
    std::optional<std::size_t> speaker;
    std::optional<std::size_t> time;
};
Headings headingsOf(const Document& document, const std::vector<Bytes>& cells) {
    static constexpr std::array<std::string_view, 5> contents{"content", "text", "transcript", "utterance", "inhalt"};
    static constexpr std::array<std::string_view, 4> speakers{"speaker", "speaker name", "sprecher", "participant"};
    static constexpr std::array<std::string_view, 6> times{"timespan", "timestamp",  "time",
                                                           "start",    "start time", "zeitspanne"};
    const auto among = [](const auto& names, const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    Headings headings;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string name = text::foldCase(document.words(cells[i]).substr(0, 40));
        if (!headings.content && among(contents, name)) {
            headings.content = i;
        } else if (!headings.speaker && among(speakers, name)) {
            headings.speaker = i;
        } else if (!headings.time && among(times, name)) {
            headings.time = i;
        }
    }
    return headings;
}

/// Numbers without colons become the times that all of them together show.
void settleNumbers(const std::vector<std::optional<TimeCell>>& cells, std::vector<LineTimes>& times) {
    std::vector<std::int64_t> numbers;
    for (const auto& cell : cells) {
        if (cell && cell->digits) {
            numbers.push_back(cell->number);
        }
    }
    const bool hours = colonsLeftOut(numbers);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i]) {
            times[i].startMs = cells[i]->digits && hours ? withColons(cells[i]->number) : cells[i]->startMs;
            times[i].endMs = cells[i]->endMs;
        }
    }
}

/// Nine of ten times are not before the one above.
bool inOrder(const std::vector<LineTimes>& times) {
    std::int64_t steps = 0;
    std::int64_t back = 0;
    std::int64_t before = 0;
    for (const LineTimes& each : times) {
        if (each.startMs) {
            ++steps;
            back += *each.startMs < before ? 1 : 0;
            before = *each.startMs;
        }
    }
    return back * 10 <= steps;
}

} // namespace

std::optional<NumberedLines> withoutLineNumbers(const Document& document, std::span<const TimeMark> marks,
                                                const std::vector<Line>& lines) {
    std::vector<std::optional<LineNumber>> numbers(lines.size());
    std::size_t found = 0;
    std::size_t consecutive = 0;
    std::size_t narrowest = 1000;
    NumberedLines result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // A file whose first lines have no numbers has none: most files are done with here.
        if (i == 20 && found < 10) {
            return std::nullopt;
        }
        numbers[i] = lineNumber(document, lines[i]);
        if (numbers[i]) {
            consecutive += found == 0 || numbers[i]->value == result.last + 1 ? 1 : 0;
            result.first = found == 0 ? numbers[i]->value : result.first;
            result.last = numbers[i]->value;
            narrowest = numbers[i]->end < lines[i].bytes.end ? std::min(narrowest, numbers[i]->gap) : narrowest;
            ++found;
        }
    }
    if (found < 4 || found * 5 < lines.size() * 4 || consecutive * 10 < found * 9) {
        return std::nullopt;
    }
    std::vector<std::size_t> unlabelled;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Line line = lines[i];
        if (numbers[i]) {
            line.bytes.begin = numbers[i]->end;
            if (line.bytes.length() == 0) {
                continue;
            }
            if (numbers[i]->gap >= narrowest + 2) {
                unlabelled.push_back(result.lines.size());
            }
        }
        result.lines.push_back(line);
    }
    result.lines = scanAgain(document, marks, std::move(result.lines));
    for (const std::size_t i : unlabelled) {
        result.lines[i].form = LabelForm::none;
        result.lines[i].indented = true;
    }
    return result;
}

std::optional<TableLayout> tableLayout(const Document& document, const std::vector<Line>& lines) {
    if (document.text.find('\t') == std::string::npos) {
        return std::nullopt;
    }
    for (std::size_t head = 0; head < lines.size() && head < 5; ++head) {
        const std::vector<Bytes> names = cellsOf(document, lines[head]);
        const Headings headings = headingsOf(document, names);
        if (!headings.content || (!headings.speaker && !headings.time)) {
            continue;
        }
        TableLayout layout;
        for (const Bytes& name : names) {
            layout.headings += (layout.headings.empty() ? "" : ", ") + text::excerpt(document.words(name), 40);
        }
        std::vector<std::optional<TimeCell>> times;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i == head) {
                continue;
            }
            Line line = lines[i];
            line.form = LabelForm::none;
            std::optional<TimeCell> time;
            const std::vector<Bytes> cells = i > head ? cellsOf(document, line) : std::vector<Bytes>();
            if (cells.size() > 1) {
                const auto cell = [&](const std::optional<std::size_t>& place) {
                    return place && *place < cells.size() ? cells[*place] : Bytes{line.bytes.end, line.bytes.end};
                };
                time = headings.time ? timeCell(document.words(cell(headings.time))) : std::nullopt;
                line.bytes = cell(headings.content);
                const Bytes label = cell(headings.speaker);
                if (label.length() > 0 && label.length() <= 4 * longestLabel) {
                    line.form = LabelForm::given;
                    line.label = label;
                    line.labelEnd = line.bytes.begin;
                }
            }
            layout.timed.count += time ? 1 : 0;
            layout.timed.lines.push_back(line);
            times.push_back(time);
        }
        layout.timed.times.resize(layout.timed.lines.size());
        settleNumbers(times, layout.timed.times);
        return layout;
    }
    return std::nullopt;
}

std::optional<TimedLines> timeColumn(const Document& document, const std::vector<Line>& lines, bool asked) {
    TimedLines result;
    result.lines = lines;
    std::vector<std::optional<TimeCell>> cells(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 20 && result.count < 5 && !asked) {
            return std::nullopt;
        }
        Line& line = result.lines[i];
        const std::size_t tab = std::min(document.words(line.bytes).substr(0, 64).find('\t'), line.bytes.length());
        cells[i] = timeCell(document.words({line.bytes.begin, line.bytes.begin + tab}));
        if (cells[i] && tab < line.bytes.length()) {
            line.bytes.begin = skipSpace(document.text, line.bytes.begin + tab, line.bytes.end);
            ++result.count;
        } else {
            cells[i].reset();
        }
    }
    result.times.resize(lines.size());
    settleNumbers(cells, result.times);
    result.bareNumbers =
        std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return !cell || cell->digits; });
    const bool enough = asked ? result.count > 0 : result.count >= 2 && result.count * 2 >= std::ssize(lines);
    return enough && (asked || inOrder(result.times)) ? std::optional(std::move(result)) : std::nullopt;
}

std::optional<std::vector<Line>> labelColumn(const Document& document, std::span<const TimeMark> marks,
                                             const std::vector<Line>& lines, bool asked) {
    if (document.text.find('\t') != std::string::npos) {
        std::vector<Line> columns = scanColumns(document, marks, lines, Gap::tab);
        if (asked || carriesTheFile(document, columns, 1)) {
            addBareLabels(document, columns);
            return columns;
        }
    }
    if (hasTwoSpaces(document.text)) {
        std::vector<Line> columns = scanColumns(document, marks, lines, Gap::spaces);
        if (asked || carriesTheFile(document, columns, 2)) {
            return columns;
        }
    }
    return std::nullopt;
}

} // namespace emic::transcripts
