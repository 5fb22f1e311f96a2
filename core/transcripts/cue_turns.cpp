#include "core/transcripts/cue_turns.h"

#include "core/transcripts/head_lines.h"
#include "core/transcripts/pieces.h"
#include "core/transcripts/spaces.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

class Cues {
public:
    explicit Cues(const Findings& found)
        : m_document(found.document), m_marks(found.marks), m_layout(found.layout), m_lines(m_layout.lines),
          m_labels(m_layout.labels), m_pattern(found.pattern) {}

    /// Running speech in pieces: subtitles, or lines that begin with times where nobody is named.
    [[nodiscard]] bool are() const {
        if (m_document.flows || m_layout.cues) {
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

    ImportReport read(std::int64_t mergeGapMs, TurnBuilder& builder) {
        std::vector<Piece> pieces;
        std::int32_t current = -1;
        bool behindHeading = false;
        bool timed = false; ///< the first cue has come
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
                if (m_layout.cues) {
                    piece.separator = ' ';
                    piece.apart = piece.apart || (piece.startMs && !timed);
                    timed = timed || piece.startMs;
                }
            }
            m_report.emptyLabels += labelled && piece.words.length() == 0 ? 1 : 0;
            if (piece.words.length() == 0) {
                continue;
            }
            m_report.paragraphs += line.first ? 1 : 0;
            m_report.withoutSpeaker += line.first && current < 0 ? 1 : 0;
            pieces.push_back(piece);
        }
        const UnmarkedPieces unmarked = withoutMarks(std::move(pieces), m_document, m_marks, m_pattern);
        m_report.timeMarks += unmarked.marks;
        m_report.timeMarksWithin += unmarked.marks;
        buildTurns(m_document, unmarked.pieces, anySpeaker, mergeGapMs, builder);
        if (!anySpeaker && m_labels.style == LabelStyle::none) {
            m_report.evidence = "Nobody is named; what stands under one time is joined with what follows to turns that "
                                "end where sentences do.";
        }
        return std::move(m_report);
    }

private:
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
    ImportReport m_report;
    std::size_t m_next = 0; ///< the time mark that comes next
};

} // namespace

bool inCues(const Findings& found) {
    return Cues(found).are();
}

ImportReport turnsOfCues(const Findings& found, std::int64_t mergeGapMs, TurnBuilder& builder) {
    return Cues(found).read(mergeGapMs, builder);
}

} // namespace emic::transcripts
