#include "core/transcripts/layout.h"

#include "core/transcripts/columns.h"
#include "core/transcripts/head_lines.h"

#include <algorithm>
#include <utility>

namespace emic::transcripts {

namespace {

bool may(LabelStyle asked, LabelStyle style) {
    return asked == LabelStyle::automatic || asked == style;
}

/// Tries one layout after the other on the same lines.
class Attempt {
public:
    Attempt(const Document& document, std::span<const TimeMark> marks, std::vector<Line> lines, LabelStyle asked)
        : m_document(document), m_marks(marks), m_asked(asked) {
        m_layout.lines = std::move(lines);
    }

    Layout lay() {
        numbers();
        if (m_asked == LabelStyle::none) {
            m_layout.labels = decideLabels(m_document, m_layout.lines, m_asked);
        } else if (!table() && !heads() && !alone() && !columns()) {
            m_layout.labels = decideLabels(m_document, m_layout.lines, m_asked);
        }
        return std::move(m_layout);
    }

private:
    void numbers() {
        if (m_asked == LabelStyle::nvivo) {
            return; // numbers are times
        }
        if (auto numbered = withoutLineNumbers(m_document, m_marks, m_layout.lines)) {
            m_layout.lines = std::move(numbered->lines);
            m_layout.remarks.push_back("The lines are numbered from " + std::to_string(numbered->first) + " to " +
                                       std::to_string(numbered->last) + "; the numbers are not part of the text.");
        }
    }

    bool table() {
        if (!may(m_asked, LabelStyle::nvivo)) {
            return false;
        }
        std::optional<TableLayout> found = tableLayout(m_document, m_layout.lines);
        if (!found) {
            return false;
        }
        take(std::move(found->timed), LabelStyle::nvivo);
        if (m_layout.labels.style == LabelStyle::none) {
            m_layout.labels.suspicious.clear();
        }
        m_layout.labels.evidence = "The table's columns are named: " + found->headings + ".";
        return true;
    }

    bool heads() {
        if (!may(m_asked, LabelStyle::otter)) {
            return false;
        }
        auto found = headLayout(m_document, m_layout.lines, m_asked == LabelStyle::otter);
        return found && accept(std::move(*found), LabelStyle::otter);
    }

    bool alone() {
        if (!may(m_asked, LabelStyle::atrain)) {
            return false;
        }
        auto found = aloneLayout(m_document, m_marks, m_layout.lines, m_asked == LabelStyle::atrain);
        return found && accept({std::move(*found), {}, 0}, LabelStyle::atrain);
    }

    bool columns() {
        const bool mayHaveTimes = m_asked != LabelStyle::tab && m_document.text.find('\t') != std::string::npos;
        if (auto timed =
                mayHaveTimes ? timeColumn(m_document, m_layout.lines, m_asked == LabelStyle::nvivo) : std::nullopt) {
            if (may(m_asked, LabelStyle::nvivo)) {
                TimedLines columns = *timed;
                if (auto lines = labelColumn(m_document, m_marks, timed->lines, m_asked == LabelStyle::nvivo)) {
                    columns.lines = std::move(*lines);
                    if (accept(std::move(columns), LabelStyle::nvivo)) {
                        return true;
                    }
                }
            }
            // Times and no labels, or labels of another style behind the times.
            if (timed->bareNumbers && m_asked != LabelStyle::nvivo) {
                return false;
            }
            timed->lines = scanAgain(m_document, m_marks, std::move(timed->lines));
            take(std::move(*timed), m_asked);
            return true;
        }
        if (!may(m_asked, LabelStyle::tab)) {
            return false;
        }
        auto lines = labelColumn(m_document, m_marks, m_layout.lines, m_asked == LabelStyle::tab);
        return lines && accept({std::move(*lines), {}, 0}, LabelStyle::tab);
    }

    void take(TimedLines timed, LabelStyle style) {
        m_layout.labels = decideLabels(m_document, timed.lines, style);
        m_layout.lines = std::move(timed.lines);
        m_layout.times = std::move(timed.times);
        m_layout.timeCount = timed.count;
    }

    /// Takes the lines if they have labels.
    bool accept(TimedLines timed, LabelStyle style) {
        Labels labels = decideLabels(m_document, timed.lines, style);
        if (labels.style == LabelStyle::none) {
            return false;
        }
        m_layout.labels = std::move(labels);
        m_layout.lines = std::move(timed.lines);
        m_layout.times = std::move(timed.times);
        m_layout.timeCount = timed.count;
        return true;
    }

    const Document& m_document;
    std::span<const TimeMark> m_marks;
    LabelStyle m_asked;
    Layout m_layout;
};

} // namespace

Layout layOut(const Document& document, std::span<const TimeMark> marks, std::vector<Line> lines, LabelStyle asked) {
    return Attempt(document, marks, std::move(lines), asked).lay();
}

} // namespace emic::transcripts
