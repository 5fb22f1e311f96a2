#include "core/transcripts/grammar.h"

#include "core/text/strings.h"
#include "core/transcripts/head_lines.h"
#include "core/transcripts/label_scan.h"
#include "core/transcripts/labels.h"
#include "core/transcripts/layout.h"
#include "core/transcripts/paragraphs.h"
#include "core/transcripts/pieces.h"
#include "core/transcripts/service_lines.h"
#include "core/transcripts/spaces.h"
#include "core/transcripts/speaker_pattern.h"
#include "core/transcripts/time_marks.h"
#include "core/transcripts/time_pattern.h"
#include "core/transcripts/turn_builder.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostExcerpts = 5;

bool wordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// What the lines of a document are, once all of them have been looked at.
Layout layoutOf(const Document& document, std::span<const TimeMark> marks, std::vector<Line> lines,
                const GrammarOptions& options) {
    if (options.speakerPattern) {
        TimedLines found = scanPattern(document, std::move(lines), *options.speakerPattern);
        Layout layout;
        layout.labels = decideLabels(document, found.lines, LabelStyle::pattern);
        layout.lines = std::move(found.lines);
        layout.times = std::move(found.times);
        layout.timeCount = found.count;
        return layout;
    }
    // Without an expression there is nothing that could be asked for.
    const LabelStyle asked = options.style == LabelStyle::pattern ? LabelStyle::automatic : options.style;
    return layOut(document, marks, std::move(lines), asked);
}

class Reading {
public:
    Reading(const Document& document, const GrammarOptions& options)
        : m_document(document), m_options(options), m_marks(timeMarks(document.text)),
          m_service(withoutServiceLines(document, scanLines(document, m_marks))),
          m_layout(layoutOf(document, m_marks, std::move(m_service.lines), options)), m_lines(m_layout.lines),
          m_labels(m_layout.labels), m_pattern(timePattern(document, m_lines, m_marks, m_labels.speakerOf)),
          m_prompts(document, m_lines, m_labels.speakerOf, options.groupDiscussion), m_builder(document) {
        const bool f4 = options.style == LabelStyle::f4 || (options.style == LabelStyle::automatic &&
                                                            m_labels.style == LabelStyle::plain && m_pattern.hashEnds);
        if (f4 && m_labels.style == LabelStyle::plain) {
            m_labels.style = LabelStyle::f4;
        }
    }

    Read read() {
        if (inCues()) {
            readCues();
        } else {
            for (std::size_t i = 0; i < m_lines.size(); ++i) {
                readLine(i);
            }
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
        report.timeMarks += m_layout.timeCount;
        report.remarks = std::move(m_layout.remarks);
        reportService(report);
        report.speakers.resize(m_labels.speakers.size());
        for (std::size_t i = 0; i < report.speakers.size(); ++i) {
            report.speakers[i].label = m_labels.speakers[i];
            report.speakers[i].otherSpellings = std::move(m_labels.spellings[i]);
        }
        return result;
    }

private:
    /// Running speech in pieces: subtitles, or lines that begin with times where nobody is named.
    [[nodiscard]] bool inCues() const {
        if (m_document.flows) {
            return true;
        }
        if (m_labels.style != LabelStyle::none) {
            return false;
        }
        std::int64_t timed = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            timed += timeOf(i).startMs ? 1 : 0;
        }
        return timed >= 2 && timed * 2 >= std::ssize(m_lines);
    }

    /// The time at the beginning of a line, in its words or beside them.
    [[nodiscard]] LineTimes timeOf(std::size_t i) const {
        if (!m_layout.times.empty() && m_layout.times[i].startMs) {
            return m_layout.times[i];
        }
        const Line& line = m_lines[i];
        const auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), line.bytes.begin,
                                           [](const TimeMark& each, std::size_t at) { return each.bytes.begin < at; });
        const bool begins = mark != m_marks.end() && mark->bytes.begin == line.bytes.begin &&
                            mark->form != TimeForm::round && mark->bytes.end < line.bytes.end;
        return begins ? LineTimes{mark->ms, std::nullopt} : LineTimes{};
    }

    void readCues() {
        std::vector<Piece> pieces;
        std::int32_t current = -1;
        bool behindHeading = false;
        const bool anySpeaker = !m_labels.speakers.empty();
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const Line& line = m_lines[i];
            const Block& block = m_document.blocks[line.block];
            const bool labelled = m_labels.speakerOf[i] >= 0;
            current = labelled ? m_labels.speakerOf[i] : current;
            Piece piece;
            piece.speaker = current;
            piece.words = {labelled ? skipSpace(m_document.text, line.labelEnd, line.bytes.end) : line.bytes.begin,
                           line.bytes.end};
            if (m_document.flows) {
                piece.within = !line.first;
                piece.startMs = line.first || labelled ? block.startMs : std::nullopt;
                piece.endMs = block.endMs;
                piece.separator = line.first || line.wrapped ? ' ' : '\n';
            } else {
                piece.apart = block.kind == BlockKind::heading || behindHeading;
                behindHeading = block.kind == BlockKind::heading;
                takeTime(i, piece);
                piece.within = !piece.startMs;
            }
            m_report.emptyLabels += labelled && piece.words.length() == 0 ? 1 : 0;
            if (piece.words.length() == 0) {
                continue;
            }
            m_report.paragraphs += line.first ? 1 : 0;
            m_report.withoutSpeaker += line.first && current < 0 ? 1 : 0;
            pieces.push_back(piece);
        }
        buildTurns(m_document, pieces, anySpeaker, m_options.mergeGapMs, m_builder);
        if (!anySpeaker && m_labels.style == LabelStyle::none) {
            m_labels.evidence = "Nobody is named; what stands under one time is joined with what follows to turns that "
                                "end where sentences do.";
        }
    }

    /// A line of a text that names nobody: its time leaves it, and a dash behind that.
    void takeTime(std::size_t i, Piece& piece) {
        const LineTimes time = timeOf(i);
        piece.startMs = time.startMs;
        piece.endMs = time.endMs;
        piece.separator = '\n';
        if (!time.startMs || (!m_layout.times.empty() && m_layout.times[i].startMs)) {
            return;
        }
        seek(piece.words.begin);
        const std::size_t end = m_marks[m_next].bytes.end;
        ++m_report.timeMarks;
        const std::size_t dashed = behindDash(m_document.text, end, piece.words.end);
        piece.separator = dashed > end ? ' ' : '\n';
        piece.words.begin = skipSpace(m_document.text, dashed, piece.words.end);
    }

    void reportService(ImportReport& report) const {
        const std::vector<std::string>& leftOut = m_service.leftOut;
        if (leftOut.empty()) {
            return;
        }
        const std::string who = m_service.service.empty() ? "a transcription service" : m_service.service;
        std::string lines;
        for (std::size_t i = 0; i < leftOut.size() && i < 12; ++i) {
            lines += (i ? ", " : "") + ("“" + leftOut[i] + "”");
        }
        report.remarks.push_back("What " + who + " wrote round the speech was left out: " + lines +
                                 (leftOut.size() > 12 ? " and more." : "."));
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
    const GrammarOptions& m_options;
    std::vector<TimeMark> m_marks;
    ServiceLines m_service;
    Layout m_layout;
    const std::vector<Line>& m_lines; ///< of the layout
    Labels& m_labels;                 ///< likewise
    TimePattern m_pattern;
    Prompts m_prompts;
    TurnBuilder m_builder;
    ImportReport m_report;
    std::size_t m_next = 0;                ///< the time mark that comes next
    std::int32_t m_current = -1;           ///< who spoke last
    bool m_fresh = false;                  ///< a label came, and its words stand on the next line
    bool m_closed = false;                 ///< a heading came since
    bool m_resume = false;                 ///< what came last was no one's: speech goes on as a turn of its own
    std::optional<std::int64_t> m_pending; ///< when the next turn begins
};

/// The speakers that a format names, each once, without those whose names are empty.
struct Given {
    std::vector<std::string> labels;
    std::vector<std::int32_t> speakerOf; ///< of each of the document's; -1: nobody
};

Given givenSpeakers(const Document& document) {
    Given given;
    std::map<std::string, std::int32_t> known;
    for (const std::string& each : document.speakers) {
        std::string label = text::collapseSpace(each);
        if (label.empty()) {
            given.speakerOf.push_back(-1);
            continue;
        }
        const auto [place, isNew] = known.emplace(label, static_cast<std::int32_t>(given.labels.size()));
        given.speakerOf.push_back(place->second);
        if (isNew) {
            given.labels.push_back(std::move(label));
        }
    }
    return given;
}

/// The format says who speaks: nothing is decided here.
Read readGiven(const Document& document, const GrammarOptions& options) {
    Read result;
    TurnBuilder builder(document);
    Given given = givenSpeakers(document);
    std::vector<Piece> pieces;
    pieces.reserve(document.blocks.size());
    for (const Block& block : document.blocks) {
        Piece piece;
        const bool named = block.speaker && *block.speaker < given.speakerOf.size();
        piece.speaker = named ? given.speakerOf[*block.speaker] : -1;
        piece.words = block.text;
        piece.startMs = block.startMs;
        piece.endMs = block.endMs;
        piece.separator = document.flows ? ' ' : '\n';
        piece.apart = &block != document.blocks.data() && block.kind != (&block - 1)->kind;
        pieces.push_back(piece);
        ++result.report.paragraphs;
        result.report.withoutSpeaker += piece.speaker < 0 ? 1 : 0;
    }
    buildTurns(document, pieces, !given.labels.empty(), options.mergeGapMs, builder);
    result.transcript = builder.finish();
    for (const std::string& label : given.labels) {
        result.report.speakers.push_back({label, 0, 0, {}});
    }
    result.transcript.speakers = std::move(given.labels);
    result.report.style = LabelStyle::none;
    result.report.evidence = "The format itself says who speaks.";
    return result;
}

} // namespace

Read readTurns(const Document& document, const GrammarOptions& options) {
    const bool given = std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return block.speaker && *block.speaker < document.speakers.size() &&
               !text::trim(document.speakers[*block.speaker]).empty();
    });
    Read result = given ? readGiven(document, options) : Reading(document, options).read();
    ImportReport& report = result.report;
    report.format = document.format;
    report.title = document.title;
    report.encoding = document.encoding;
    report.encodingCertain = document.encodingCertain;
    report.lineEnds = document.lineEnds;
    report.replaced = document.replaced;
    report.styleGiven = !given && (options.style != LabelStyle::automatic || options.speakerPattern);
    report.leftOut.insert(report.leftOut.begin(), document.leftOut.begin(), document.leftOut.end());
    report.notes = document.notes;
    report.placeName = document.placeName;
    report.remarks.insert(report.remarks.begin(), document.remarks.begin(), document.remarks.end());
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
