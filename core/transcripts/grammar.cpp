#include "core/transcripts/grammar.h"

#include "core/text/strings.h"
#include "core/transcripts/label_scan.h"
#include "core/transcripts/labels.h"
#include "core/transcripts/layout.h"
#include "core/transcripts/paragraphs.h"
#include "core/transcripts/spaces.h"
#include "core/transcripts/time_marks.h"
#include "core/transcripts/time_pattern.h"
#include "core/transcripts/turn_builder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostExcerpts = 5;
/// Blocks of one given speaker that follow each other within this time are one turn: subtitles cut turns into cues.
constexpr std::int64_t sameTurnMs = 2000;

bool wordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

class Reading {
public:
    Reading(const Document& document, const GrammarOptions& options)
        : m_document(document), m_marks(timeMarks(document.text)), m_lines(scanLines(document, m_marks)),
          m_labels(labelsOf(options.style)), m_pattern(timePattern(document, m_lines, m_marks, m_labels.speakerOf)),
          m_prompts(document, m_lines, m_labels.speakerOf, options.groupDiscussion) {
        m_builder.reserve(document.text.size());
        const bool f4 = options.style == LabelStyle::f4 || (options.style == LabelStyle::automatic &&
                                                            m_labels.style == LabelStyle::plain && m_pattern.hashEnds);
        if (f4 && m_labels.style == LabelStyle::plain) {
            m_labels.style = LabelStyle::f4;
        }
    }

    Read read() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            readLine(i);
        }
        Read result;
        result.transcript = m_builder.finish();
        result.transcript.speakers = m_labels.speakers;
        ImportReport& report = result.report;
        report = std::move(m_report);
        report.style = m_labels.style;
        report.evidence = std::move(m_labels.evidence);
        report.suspicious = std::move(m_labels.suspicious);
        report.emptyLabels = m_builder.emptyTurns();
        report.speakers.resize(m_labels.speakers.size());
        for (std::size_t i = 0; i < report.speakers.size(); ++i) {
            report.speakers[i].label = m_labels.speakers[i];
            report.speakers[i].otherSpellings = std::move(m_labels.spellings[i]);
        }
        return result;
    }

private:
    /// Reads the lines as the file is laid out, where that carries labels; else by their first characters.
    Labels labelsOf(LabelStyle asked) {
        if (std::optional<Layout> layout = layoutOf(m_document, m_marks, m_lines, asked)) {
            Labels labels = decideLabels(m_document, layout->lines, layout->style);
            if (labels.style != LabelStyle::none) {
                m_lines = std::move(layout->lines);
                return labels;
            }
        }
        return decideLabels(m_document, m_lines, asked);
    }

    /// A file in columns has a label on every line: only another label, or a time, begins another turn.
    [[nodiscard]] bool goesOn(const Line& line, std::int32_t speaker) const {
        const bool inColumns = m_labels.style == LabelStyle::tab;
        return inColumns && speaker == m_current && m_builder.open() && !m_closed && !m_resume &&
               skipSpace(m_document.text, line.bytes.begin, line.bytes.end) == line.label.begin;
    }

    void readLine(std::size_t i) {
        const Line& line = m_lines[i];
        const std::int32_t speaker = m_labels.speakerOf[i];
        if (speaker >= 0 && goesOn(line, speaker)) {
            ++m_report.paragraphs;
            m_builder.lineBreak('\n');
            words({headMarks(line.labelEnd, line.labelEnd, line.bytes.end, false), line.bytes.end});
            return;
        }
        if (speaker >= 0) {
            m_builder.begin(speaker, std::nullopt);
            m_closed = false;
            m_resume = false;
            m_current = speaker;
            const std::size_t speech = headMarks(line.bytes.begin, line.labelEnd, line.bytes.end, true);
            takePending();
            ++m_report.paragraphs;
            words({speech, line.bytes.end});
            return;
        }
        if (aloneMarks(line)) {
            return;
        }
        if (!line.first) {
            m_builder.lineBreak(line.wrapped ? ' ' : '\n');
            words({headMarks(line.bytes.begin, line.bytes.begin, line.bytes.end, false), line.bytes.end});
            return;
        }
        ++m_report.paragraphs;
        paragraph(line);
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
            return true;
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
            m_builder.words(text.substr(at, mark.bytes.begin - at));
            at = mark.bytes.end;
            if (!last) {
                if (at < bytes.end && wordByte(text[at]) && mark.bytes.begin > bytes.begin &&
                    wordByte(text[mark.bytes.begin - 1])) {
                    m_builder.words(" "); // two words that only the mark kept apart
                }
                count(false);
            } else if (m_pattern.ends) {
                count(m_builder.end(mark.ms));
                m_pending = mark.ms;
            } else {
                count(m_builder.start(mark.ms) || m_builder.end(mark.ms));
            }
        }
        m_builder.words(text.substr(at, bytes.end - at));
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
    std::vector<TimeMark> m_marks;
    std::vector<Line> m_lines;
    Labels m_labels;
    TimePattern m_pattern;
    Prompts m_prompts;
    TurnBuilder m_builder;
    ImportReport m_report;
    std::size_t m_next = 0;                ///< the time mark that comes next
    std::int32_t m_current = -1;           ///< who spoke last
    bool m_closed = false;                 ///< a heading came since
    bool m_resume = false;                 ///< what came last was no one's: speech goes on as a turn of its own
    std::optional<std::int64_t> m_pending; ///< when the next turn begins
};

/// The format says who speaks: nothing is decided here.
Read readGiven(const Document& document) {
    Read result;
    TurnBuilder builder;
    builder.reserve(document.text.size());
    const Block* before = nullptr;
    for (const Block& block : document.blocks) {
        const std::int32_t speaker = block.speaker ? static_cast<std::int32_t>(*block.speaker) : -1;
        const bool near = before && (!before->endMs || !block.startMs || *block.startMs - *before->endMs <= sameTurnMs);
        if (near && before->speaker == block.speaker && block.kind == before->kind) {
            builder.lineBreak('\n');
        } else {
            builder.begin(speaker, block.startMs);
        }
        std::size_t at = block.text.begin;
        while (at < block.text.end) {
            const std::size_t feed = std::min(document.words({0, block.text.end}).find('\n', at), block.text.end);
            if (at != block.text.begin) {
                builder.lineBreak('\n');
            }
            builder.words(document.words({at, feed}));
            at = feed + 1;
        }
        if (block.endMs) {
            builder.end(*block.endMs);
        }
        ++result.report.paragraphs;
        result.report.withoutSpeaker += speaker < 0 ? 1 : 0;
        before = &block;
    }
    result.transcript = builder.finish();
    result.transcript.speakers = document.speakers;
    for (const std::string& label : document.speakers) {
        result.report.speakers.push_back({label, 0, 0, {}});
    }
    result.report.style = LabelStyle::none;
    result.report.evidence = "The format itself says who speaks.";
    return result;
}

} // namespace

Read readTurns(const Document& document, const GrammarOptions& options) {
    const bool given = std::any_of(document.blocks.begin(), document.blocks.end(),
                                   [](const Block& block) { return block.speaker.has_value(); });
    Read result = given ? readGiven(document) : Reading(document, options).read();
    ImportReport& report = result.report;
    report.format = document.format;
    report.title = document.title;
    report.encoding = document.encoding;
    report.encodingCertain = document.encodingCertain;
    report.lineEnds = document.lineEnds;
    report.replaced = document.replaced;
    report.styleGiven = !given && options.style != LabelStyle::automatic;
    report.leftOut = document.leftOut;
    report.notes = document.notes;
    report.placeName = document.placeName;
    report.remarks = document.remarks;
    report.characters = result.transcript.characters;
    report.turns = static_cast<std::int64_t>(result.transcript.turns.size());
    for (const study::Turn& turn : result.transcript.turns) {
        if (turn.speaker) {
            ++report.speakers[static_cast<std::size_t>(*turn.speaker)].turns;
        }
    }
    return result;
}

} // namespace emic::transcripts
