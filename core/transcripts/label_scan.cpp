#include "core/transcripts/label_scan.h"

#include "core/transcripts/spaces.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

bool blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// Characters that end the search for a label with a colon.
constexpr auto stops = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("\n?!;\"<>|={}[]*\\")) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

/// Reads one line's beginning.
class Scanner {
public:
    Scanner(const Document& document, std::span<const TimeMark> marks) : m_document(document), m_marks(marks) {}

    void scan(Line& line) {
        m_text = std::string_view(m_document.text).substr(0, line.bytes.end);
        const std::size_t start = skipMarks(line.bytes.begin);
        if (start >= m_text.size()) {
            return;
        }
        switch (m_text[start]) {
        case '[':
            return bracketed(line, start, ']', LabelForm::square);
        case '{':
            return bracketed(line, start, '}', LabelForm::curly);
        case '#':
            return prefixed(line, start, LabelForm::hash);
        case '@':
            return prefixed(line, start, LabelForm::at);
        case '*':
            return starred(line, start);
        default:
            if (!withColon(line, start, LabelForm::colon)) {
                boldOnly(line, start);
            }
        }
    }

    /// A label in a column of its own: what a tab ends, or two spaces.
    void scanColumn(Line& line, Gap gap) {
        m_text = std::string_view(m_document.text).substr(0, line.bytes.end);
        const std::size_t start = skipMarks(line.bytes.begin);
        const std::string_view near = m_text.substr(0, start + 4 * longestLabel);
        const std::size_t end = gap == Gap::tab ? near.find('\t', start) : wideSpace(near, start);
        if (end == std::string_view::npos) {
            return;
        }
        const std::string_view label = m_text.substr(start, trimEnd(m_text, start, end) - start);
        const bool unknown = label.find_first_not_of('?') == std::string_view::npos; // "???" is a voice nobody knew
        const bool worded = unknown || std::none_of(label.begin(), label.end(),
                                                    [](char c) { return stops[static_cast<unsigned char>(c)]; });
        const bool colon =
            label.ends_with(':') || label.find(": ") != std::string_view::npos || label.ends_with("\xEF\xBC\x9A");
        const bool sentence =
            gap == Gap::spaces && std::string_view(".,").find(m_text[end - 1]) != std::string_view::npos;
        if (worded && !colon && !sentence && std::count_if(label.begin(), label.end(), startsCharacter) <= longest) {
            found(line, LabelForm::column, {start, end}, end);
        }
    }

private:
    static constexpr std::ptrdiff_t longest = longestLabel;
    static bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

    static std::size_t wideSpace(std::string_view text, std::size_t at) {
        const std::size_t spaces = text.find("  ", at);
        return std::min(spaces, text.find(" \t", at));
    }

    /// Behind white space and time marks.
    std::size_t skipMarks(std::size_t at) {
        for (;;) {
            at = skipSpace(m_text, at, m_text.size());
            const TimeMark* mark = markAt(at);
            if (!mark) {
                return at;
            }
            at = mark->bytes.end;
        }
    }

    /// Lines come in order, and so do marks: each is looked at a few times only.
    const TimeMark* markAt(std::size_t at) {
        while (m_next < m_marks.size() && m_marks[m_next].bytes.begin < at) {
            ++m_next;
        }
        while (m_next > 0 && m_marks[m_next - 1].bytes.begin >= at) {
            --m_next;
        }
        return m_next < m_marks.size() && m_marks[m_next].bytes.begin == at &&
                       m_marks[m_next].bytes.end <= m_text.size()
                   ? &m_marks[m_next]
                   : nullptr;
    }

    /// The bold stretch that `at` stands in.
    std::optional<Bytes> boldAt(const Line& line, std::size_t at) const {
        const Block& block = m_document.blocks[line.block];
        const auto first = m_document.marks.begin() + block.firstMark;
        const auto last = m_document.marks.begin() + block.lastMark;
        auto mark = std::upper_bound(first, last, at,
                                     [](std::size_t place, const Mark& each) { return place < each.text.begin; });
        // A stretch with many line breaks in it is no label, so a few steps back are enough.
        for (int steps = 0; mark != first && steps < 8; ++steps) {
            --mark;
            if (mark->kind == MarkKind::bold) {
                return at < mark->text.end ? std::optional(mark->text) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    void found(Line& line, LabelForm form, Bytes label, std::size_t labelEnd) {
        label.begin = skipSpace(m_text, label.begin, label.end);
        label.end = trimEnd(m_text, label.begin, label.end);
        if (label.length() == 0) {
            return;
        }
        line.form = form;
        line.label = label;
        line.labelEnd = labelEnd;
    }

    bool withColon(Line& line, std::size_t start, LabelForm form) {
        std::size_t characters = 0;
        std::size_t labelEnd = start; // before a time mark that stands between label and colon
        bool marked = false;
        for (std::size_t i = start; i < m_text.size(); ++i) {
            const char c = m_text[i];
            const bool wide = m_text.compare(i, 3, "\xEF\xBC\x9A") == 0;
            if (c == ':' || wide) {
                const std::size_t after = i + (wide ? 3 : 1);
                if (i == start) {
                    return false;
                }
                if (after < m_text.size() && !wide) {
                    const char next = m_text[after];
                    if (next == '/' || next == '\\' || next == ':' || next == '-' || next == ')') {
                        return false; // an address, a path, a qualified name, a face
                    }
                    if (digit(next) && digit(m_text[i - 1])) {
                        ++characters;
                        continue; // a time of day; labels.h refuses it as a part of a name
                    }
                    line.tight = !blank(next) && skipSpace(m_text, after, m_text.size()) == after &&
                                 m_text.compare(after, 2, "**") != 0;
                }
                found(line, form, {start, marked ? labelEnd : i}, after);
                if (const auto bold = boldAt(line, start)) {
                    // Bold ends with the label, give or take the colon, a time mark and spaces.
                    const std::size_t tail = skipMarks(after);
                    line.bold = bold->end >= line.label.end && bold->end <= tail;
                }
                return line.form != LabelForm::none;
            }
            if (const TimeMark* mark = (c == '[' || c == '(' || c == '#') ? markAt(i) : nullptr) {
                if (!marked) {
                    labelEnd = i;
                    marked = true;
                }
                i = mark->bytes.end - 1;
                continue;
            }
            if (stops[static_cast<unsigned char>(c)] || (marked && !blank(c))) {
                return false;
            }
            if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++characters > longestLabel) {
                return false;
            }
        }
        return false;
    }

    void boldOnly(Line& line, std::size_t start) {
        const auto bold = boldAt(line, start);
        if (!bold || bold->end > m_text.size() || bold->end - start > 4 * longestLabel) {
            return;
        }
        found(line, LabelForm::boldOnly, {start, bold->end}, bold->end);
        line.bold = line.form != LabelForm::none;
    }

    /// Stars that are no markup for the format: in plain text, or with a space before the closing ones.
    void starred(Line& line, std::size_t start) {
        if (m_text.compare(start, 2, "**") != 0) {
            return;
        }
        const std::size_t close = m_text.substr(0, start + 4 * longestLabel).find("**", start + 2);
        if (close == std::string_view::npos) {
            return;
        }
        std::size_t end = trimEnd(m_text, start + 2, close);
        std::size_t after = close + 2;
        if (end > start + 2 && m_text[end - 1] == ':') {
            --end;
        } else {
            const std::size_t colon = skipSpace(m_text, after, m_text.size());
            if (colon >= m_text.size() || m_text[colon] != ':') {
                return;
            }
            after = colon + 1;
        }
        found(line, LabelForm::colon, {start + 2, end}, after);
        line.bold = line.form != LabelForm::none;
    }

    void bracketed(Line& line, std::size_t start, char close, LabelForm form) {
        const std::size_t end = m_text.substr(0, start + 4 * longestLabel + 2).find(close, start + 1);
        if (end == std::string_view::npos) {
            return;
        }
        std::size_t after = end + 1;
        const std::size_t colon = skipMarks(after);
        if (colon < m_text.size() && m_text[colon] == ':') {
            after = colon + 1;
        }
        found(line, form, {start + 1, end}, after);
    }

    void prefixed(Line& line, std::size_t start, LabelForm form) {
        if (start + 1 < m_text.size() && !blank(m_text[start + 1]) && m_text[start + 1] != m_text[start]) {
            withColon(line, start + 1, form);
        }
    }

    const Document& m_document;
    std::span<const TimeMark> m_marks;
    std::size_t m_next = 0;
    std::string_view m_text;
};

void clear(Line& line) {
    line.form = LabelForm::none;
    line.bold = line.tight = false;
    line.label = {};
    line.labelEnd = 0;
}

} // namespace

std::vector<Line> scanColumns(const Document& document, std::span<const TimeMark> marks, std::vector<Line> lines,
                              Gap gap) {
    Scanner scanner(document, marks);
    const std::string_view text = document.text;
    for (Line& line : lines) {
        const std::size_t begin = line.bytes.begin;
        const bool starts = begin == document.blocks[line.block].text.begin && begin > 1;
        line.indented = line.indented || (starts && (text[begin - 1] == '\t' || text.substr(begin - 2, 2) == "  "));
        clear(line);
        if (!line.indented) {
            scanner.scanColumn(line, gap);
        }
    }
    return lines;
}

std::vector<Line> scanAgain(const Document& document, std::span<const TimeMark> marks, std::vector<Line> lines) {
    Scanner scanner(document, marks);
    for (Line& line : lines) {
        clear(line);
        scanner.scan(line);
    }
    return lines;
}

std::vector<Line> scanLines(const Document& document, std::span<const TimeMark> marks) {
    std::vector<Line> lines;
    lines.reserve(document.blocks.size());
    Scanner scanner(document, marks);
    const std::string_view text = document.text;
    for (std::uint32_t number = 0; number < document.blocks.size(); ++number) {
        const Block& block = document.blocks[number];
        std::uint32_t mark = block.firstMark;
        bool first = true;
        bool wrapped = false;
        std::size_t feed = block.text.begin;
        for (std::size_t begin = block.text.begin; begin < block.text.end;) {
            if (feed <= begin) {
                feed = std::min(text.substr(0, block.text.end).find('\n', begin), block.text.end);
            }
            std::size_t end = feed;
            bool wrap = false;
            for (; mark < block.lastMark; ++mark) {
                const Mark& each = document.marks[mark];
                if (each.kind == MarkKind::newLine && each.text.begin > begin) {
                    if (each.text.begin <= end) {
                        end = each.text.begin;
                        wrap = true;
                    }
                    break;
                }
            }
            Line line;
            line.block = number;
            line.first = first;
            line.wrapped = wrapped;
            line.bytes.begin = skipSpace(text, begin, end);
            line.bytes.end = trimEnd(text, line.bytes.begin, end);
            if (line.bytes.length() > 0) {
                scanner.scan(line);
                lines.push_back(line);
                first = false;
            }
            wrapped = wrap;
            begin = wrap ? end : end + 1;
        }
    }
    return lines;
}

} // namespace emic::transcripts
