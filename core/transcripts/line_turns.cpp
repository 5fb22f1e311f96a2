#include "core/transcripts/line_turns.h"

#include "core/text/strings.h"
#include "core/transcripts/head_lines.h"
#include "core/transcripts/paragraphs.h"
#include "core/transcripts/spaces.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostExcerpts = 5;

bool wordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

class LineReader {
public:
    LineReader(const Findings& found, bool groupDiscussion, TurnBuilder& builder)
        : m_document(found.document), m_marks(found.marks), m_layout(found.layout), m_lines(m_layout.lines),
          m_labels(m_layout.labels), m_pattern(found.pattern),
          m_prompts(m_document, m_lines, m_labels.speakerOf, groupDiscussion), m_builder(builder) {}

    ImportReport read() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            readLine(i);
        }
        return std::move(m_report);
    }

private:
    /// A file in columns has a label on every line: only another label, or a time, begins another turn.
    [[nodiscard]] bool goesOn(const Line& line, std::int32_t speaker) const {
        const bool inColumns = m_labels.style == LabelStyle::tab;
        return inColumns && speaker == m_current && m_builder.open() && !m_closed && !m_resume &&
               skipSpace(m_document.text, line.bytes.begin, line.bytes.end) == line.label.begin;
    }

    void readLine(std::size_t i) {
        const Line& line = m_lines[i];
        const std::int32_t speaker = m_labels.speakerOf[i];
        const bool timed = !m_layout.times.empty() && m_layout.times[i].startMs;
        if (speaker >= 0 && !timed && goesOn(line, speaker)) {
            ++m_report.paragraphs;
            m_builder.lineBreak('\n');
            words({headMarks(line.labelEnd, line.labelEnd, line.bytes.end, false), line.bytes.end});
            return;
        }
        if (speaker >= 0) {
            m_builder.begin(speaker, timed ? m_layout.times[i].startMs : std::nullopt);
            if (timed && m_layout.times[i].endMs) {
                m_builder.end(*m_layout.times[i].endMs);
            }
            m_closed = false;
            m_resume = false;
            m_current = speaker;
            m_fresh = line.labelEnd >= line.bytes.end && ownLines();
            const std::size_t speech = headMarks(line.bytes.begin, line.labelEnd, line.bytes.end, true);
            takePending();
            ++m_report.paragraphs;
            words({speech, line.bytes.end});
            return;
        }
        if (aloneMarks(line)) {
            return;
        }
        if (m_fresh) {
            // The words of a label that stands on a line of its own.
            m_fresh = false;
            words({headMarks(line.bytes.begin, line.bytes.begin, line.bytes.end, false), line.bytes.end});
            return;
        }
        if (!line.first || cutUp(line)) {
            m_builder.lineBreak(line.wrapped || line.first ? ' ' : '\n');
            words({headMarks(line.bytes.begin, line.bytes.begin, line.bytes.end, false), line.bytes.end});
            return;
        }
        ++m_report.paragraphs;
        if (timed) {
            m_pending = m_layout.times[i].startMs;
        }
        paragraph(line);
    }

    [[nodiscard]] bool ownLines() const {
        return m_labels.style == LabelStyle::otter || m_labels.style == LabelStyle::atrain;
    }

    /// "[00:00:06] - and so on": a piece that aTrain cut off the one before.
    [[nodiscard]] bool cutUp(const Line& line) const {
        if (m_labels.style != LabelStyle::atrain || m_current < 0 || m_closed || m_resume) {
            return false;
        }
        const std::size_t speech = speechBegin(m_document.text, line.bytes.begin, line.bytes.end);
        return speech > line.bytes.begin && behindDash(m_document.text, speech, line.bytes.end) > speech;
    }

    void paragraph(const Line& line) {
        const std::size_t begin = speechBegin(m_document.text, line.bytes.begin, line.bytes.end);
        const std::string_view shown = m_document.words({begin, line.bytes.end});
        const bool heading = m_document.blocks[line.block].kind == BlockKind::heading || m_prompts.isPrompt(shown);
        const bool aside = !heading && m_current >= 0 && isAside(line, shown);
        if (heading || aside) {
            m_builder.begin(-1, std::nullopt);
            m_closed = m_closed || heading;
            m_resume = true;
        } else if (m_current < 0 || m_closed) {
            if (m_resume || !m_builder.open()) {
                m_builder.begin(-1, std::nullopt);
                m_resume = false;
            } else {
                m_builder.lineBreak('\n');
            }
        } else if (m_resume) {
            m_builder.begin(m_current, std::nullopt);
            m_resume = false;
        } else {
            m_builder.lineBreak('\n');
        }
        const bool spoken = !heading && !aside && m_current >= 0 && !m_closed;
        note(spoken ? m_report.continued : m_report.withoutSpeaker,
             spoken ? m_report.continuedExcerpts : m_report.withoutSpeakerExcerpts, line, shown);
        if (!m_pattern.ends) {
            takePending();
        }
        m_pending.reset();
        words({headMarks(line.bytes.begin, line.bytes.begin, line.bytes.end, false), line.bytes.end});
    }

    /// A line that is all label and no person's: "Break:", or a few words in bold.
    [[nodiscard]] bool isAside(const Line& line, std::string_view shown) const {
        if (inBrackets(shown)) {
            // Where linguists write, what stands in brackets is spoken at the same time as something else.
            return m_labels.style != LabelStyle::tab && !line.indented;
        }
        if (line.form != LabelForm::colon && line.form != LabelForm::boldOnly) {
            return false;
        }
        if (hasWords(m_document.text, line.labelEnd, line.bytes.end)) {
            return false;
        }
        return line.bold && std::string_view(".?!").find(shown.back()) == std::string_view::npos;
    }

    void note(std::int64_t& count, std::vector<Excerpt>& excerpts, const Line& line, std::string_view shown) {
        ++count;
        if (excerpts.size() < mostExcerpts) {
            excerpts.push_back({placeOf(m_document, line), text::excerpt(shown, 60)});
        }
    }

    /// Takes the time marks between `begin` and the first words, on both sides of a label that ends at `labelEnd`.
    /// Returns where the words begin.
    std::size_t headMarks(std::size_t begin, std::size_t labelEnd, std::size_t end, bool labelled) {
        const std::size_t speech = speechBegin(m_document.text, labelEnd, end);
        seek(begin);
        std::size_t words = labelled ? speech : begin;
        for (; m_next < m_marks.size() && m_marks[m_next].bytes.end <= speech; ++m_next) {
            const TimeMark& mark = m_marks[m_next];
            if (!labelled && !m_pattern.atEdges[static_cast<std::size_t>(mark.form)]) {
                return mark.bytes.begin;
            }
            count(m_builder.start(mark.ms));
            words = skipSpace(m_document.text, mark.bytes.end, end);
        }
        if (m_labels.style == LabelStyle::atrain && words > begin) {
            words = behindDash(m_document.text, words, end);
        }
        return std::max(words, labelled ? speech : words);
    }

    /// A line of nothing but time marks: where the turn before it ends, or where what follows begins.
    bool aloneMarks(const Line& line) {
        if (!onlyMarks(m_document.text, line)) {
            return false;
        }
        seek(line.bytes.begin);
        if (m_next < m_marks.size() && !m_pattern.atEdges[static_cast<std::size_t>(m_marks[m_next].form)]) {
            return false;
        }
        for (; m_next < m_marks.size() && m_marks[m_next].bytes.end <= line.bytes.end; ++m_next) {
            ++m_report.timeMarks;
            if (m_pattern.ends) {
                m_builder.end(m_marks[m_next].ms);
            }
            m_pending = m_marks[m_next].ms;
        }
        return true;
    }

    /// The turn begins where the one before it ended, unless a mark of its own says otherwise.
    void takePending() {
        if (m_pending) {
            m_builder.start(*m_pending);
            m_pending.reset();
        }
    }

    void words(Bytes bytes) {
        const std::string_view text = m_document.text;
        seek(bytes.begin);
        std::size_t at = bytes.begin;
        for (; m_next < m_marks.size() && m_marks[m_next].bytes.end <= bytes.end; ++m_next) {
            const TimeMark& mark = m_marks[m_next];
            const auto form = static_cast<std::size_t>(mark.form);
            const bool last = speechBegin(text, mark.bytes.end, bytes.end) >= bytes.end;
            if (!(last ? m_pattern.atEdges[form] : m_pattern.within[form])) {
                continue;
            }
            m_builder.words({at, mark.bytes.begin});
            at = mark.bytes.end;
            if (m_labels.style == LabelStyle::atrain) {
                at = behindDash(text, at, bytes.end);
            }
            if (!last) {
                if (at < bytes.end && wordByte(text[at]) && mark.bytes.begin > bytes.begin &&
                    wordByte(text[mark.bytes.begin - 1])) {
                    m_builder.space(); // two words that only the mark kept apart
                }
                count(false);
            } else if (m_pattern.ends) {
                count(m_builder.end(mark.ms));
                m_pending = mark.ms;
            } else {
                count(m_builder.start(mark.ms) || m_builder.end(mark.ms));
            }
        }
        m_builder.words({at, bytes.end});
    }

    void count(bool kept) {
        ++m_report.timeMarks;
        m_report.timeMarksWithin += kept ? 0 : 1;
    }

    void seek(std::size_t at) {
        while (m_next < m_marks.size() && m_marks[m_next].bytes.begin < at) {
            ++m_next;
        }
    }

    const Document& m_document;
    const std::vector<TimeMark>& m_marks;
    const Layout& m_layout;
    const std::vector<Line>& m_lines; ///< of the layout
    const Labels& m_labels;           ///< likewise
    const TimePattern& m_pattern;
    const Prompts m_prompts;
    TurnBuilder& m_builder;
    ImportReport m_report;
    std::size_t m_next = 0;                ///< the time mark that comes next
    std::int32_t m_current = -1;           ///< who spoke last
    bool m_fresh = false;                  ///< a label came, and its words stand on the next line
    bool m_closed = false;                 ///< a heading came since
    bool m_resume = false;                 ///< what came last was no one's: speech goes on as a turn of its own
    std::optional<std::int64_t> m_pending; ///< when the next turn begins
};

} // namespace

ImportReport turnsOfLines(const Findings& found, bool groupDiscussion, TurnBuilder& builder) {
    return LineReader(found, groupDiscussion, builder).read();
}

} // namespace emic::transcripts
