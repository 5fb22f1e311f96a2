#include "core/transcripts/layout.h"

#include "core/text/wording.h"
#include "core/transcripts/chat_lines.h"
#include "core/transcripts/columns.h"
#include "core/transcripts/cue_lines.h"
#include "core/transcripts/head_lines.h"

#include <algorithm>
#include <utility>

namespace emic::transcripts {

namespace {

bool may(LabelStyle asked, LabelStyle style) {
    return asked == LabelStyle::automatic || asked == style;
}

/// "10:30:05"
std::string timeOfDay(std::int64_t ms) {
    const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(ms / 3'600'000) + ":" + two(ms / 60'000 % 60) + ":" + two(ms / 1000 % 60);
}

TimedLines untimed(std::vector<Line> lines) {
    TimedLines result;
    result.lines = std::move(lines);
    return result;
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
            if (!cues()) {
                m_layout.labels = decideLabels(m_document, m_layout.lines, m_asked);
            }
        } else if (!table() && !cues() && !heads() && !alone() && !columns()) {
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

    bool cues() {
        auto found = cueLines(m_document, m_layout.lines, may(m_asked, LabelStyle::otter));
        if (!found) {
            return false;
        }
        m_layout.cues = true;
        if (!found->names) {
            found->timed.lines = scanAgain(m_document, m_marks, std::move(found->timed.lines));
            take(std::move(found->timed), m_asked);
            return true;
        }
        take(std::move(found->timed), LabelStyle::otter);
        m_layout.labels.evidence = "Names stand on lines of their own with the times of what is said: " +
                                   text::listed(m_layout.labels.speakers, 4) + ".";
        return true;
    }

    bool heads() {
        if (!may(m_asked, LabelStyle::otter)) {
            return false;
        }
        auto found = chatLines(m_document, m_layout.lines);
        if (!found) {
            found = headLayout(m_document, m_layout.lines, m_asked == LabelStyle::otter);
        }
        const auto from = found ? found->timesOfDayFrom : std::nullopt;
        if (!found || !accept(std::move(*found), LabelStyle::otter)) {
            return false;
        }
        if (from) {
            m_layout.remarks.push_back("The times are times of day, the first of them " + timeOfDay(*from) +
                                       "; the turns' times are counted from there.");
        }
        return true;
    }

    bool alone() {
        if (!may(m_asked, LabelStyle::atrain)) {
            return false;
        }
        auto found = aloneLayout(m_document, m_marks, m_layout.lines, m_asked == LabelStyle::atrain);
        return found && accept(untimed(std::move(*found)), LabelStyle::atrain);
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
        return lines && accept(untimed(std::move(*lines)), LabelStyle::tab);
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
