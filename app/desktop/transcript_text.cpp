#include "app/desktop/transcript_text.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace emic::desktop {
namespace {

/// A paragraph with more characters is laid out in pieces: laying out takes time in proportion to its length, and a
/// window must not wait for it.
constexpr std::int64_t longestParagraph = 8000;
constexpr std::int64_t pieceLength = 6000;

/// Cuts a long paragraph at spaces.
void addPieces(std::vector<Paragraph>& paragraphs, const text::Text& text, text::Span span) {
    while (span.length() > longestParagraph) {
        const std::string_view piece = text.slice({span.begin, {span.begin.value + pieceLength}});
        const std::size_t space = piece.find_last_of(' ');
        const std::int64_t length =
            space == std::string_view::npos ? pieceLength : text::countCodePoints(piece.substr(0, space + 1));
        paragraphs.push_back({{span.begin, {span.begin.value + length}}, -1, false});
        span.begin.value += length;
    }
    paragraphs.push_back({span, -1, false});
}

std::vector<Paragraph> split(const text::Text& text) {
    std::vector<Paragraph> paragraphs;
    const std::string& utf8 = text.utf8();
    std::int64_t begin = 0;
    const char* at = utf8.data();
    const char* const end = at + utf8.size();
    for (;;) {
        const auto* feed = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        const char* const stop = feed ? feed : end;
        const std::int64_t length = text::countCodePoints(std::string_view(at, static_cast<std::size_t>(stop - at)));
        addPieces(paragraphs, text, text::span(begin, begin + length));
        if (!feed)
            return paragraphs;
        begin += length + 1;
        at = feed + 1;
    }
}

} // namespace

TranscriptText::TranscriptText(text::Text text, std::vector<study::Turn> turns, std::vector<study::Speaker> speakers)
    : m_text(std::move(text)), m_turns(std::move(turns)), m_speakers(std::move(speakers)), m_paragraphs(split(m_text)) {
    std::size_t turn = 0;
    for (Paragraph& paragraph : m_paragraphs) {
        while (turn < m_turns.size() && m_turns[turn].span.end <= paragraph.span.begin)
            ++turn;
        if (turn < m_turns.size() && m_turns[turn].span.overlaps(paragraph.span)) {
            paragraph.turn = static_cast<std::int32_t>(turn);
            paragraph.opensTurn = paragraph.span.contains(m_turns[turn].span.begin);
        }
    }
    for (std::size_t i = 0; i < m_speakers.size(); ++i) {
        const auto ordinal = static_cast<std::size_t>(m_speakers[i].ordinal);
        if (ordinal >= m_speakerOfOrdinal.size())
            m_speakerOfOrdinal.resize(ordinal + 1, -1);
        m_speakerOfOrdinal[ordinal] = static_cast<std::int32_t>(i);
    }
}

TranscriptText TranscriptText::read(const storage::Reader& reader, const study::Source& source) {
    return {reader.textOf(source), reader.turnsOf(source), reader.where<&study::Speaker::source>(source.id)};
}

std::size_t TranscriptText::paragraphAt(text::Position at) const {
    const auto after =
        std::upper_bound(m_paragraphs.begin(), m_paragraphs.end(), at,
                         [](text::Position place, const Paragraph& paragraph) { return place < paragraph.span.begin; });
    return after == m_paragraphs.begin() ? 0 : static_cast<std::size_t>(after - m_paragraphs.begin()) - 1;
}

const study::Turn* TranscriptText::turnOf(const Paragraph& paragraph) const {
    return paragraph.turn < 0 ? nullptr : &m_turns[static_cast<std::size_t>(paragraph.turn)];
}

const study::Speaker* TranscriptText::speakerOf(const Paragraph& paragraph) const {
    const study::Turn* turn = turnOf(paragraph);
    if (!turn || !turn->speaker || *turn->speaker < 0 ||
        *turn->speaker >= static_cast<std::int64_t>(m_speakerOfOrdinal.size()))
        return nullptr;
    const std::int32_t place = m_speakerOfOrdinal[static_cast<std::size_t>(*turn->speaker)];
    return place < 0 ? nullptr : &m_speakers[static_cast<std::size_t>(place)];
}

QString TranscriptText::words(text::Span span) const {
    const std::string_view utf8 = m_text.slice(span);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

int TranscriptText::unitsFrom(const Paragraph& paragraph, text::Position at) const {
    const text::Position within = std::clamp(at, paragraph.span.begin, paragraph.span.end);
    return static_cast<int>(m_text.utf16(within).value - m_text.utf16(paragraph.span.begin).value);
}

text::Position TranscriptText::positionIn(const Paragraph& paragraph, int units) const {
    const std::int64_t begin = m_text.utf16(paragraph.span.begin).value;
    const std::int64_t end = m_text.utf16(paragraph.span.end).value;
    return m_text.position(text::Utf16Position{std::clamp<std::int64_t>(begin + units, begin, end)});
}

int TranscriptText::lengthInUnits() const {
    return unitsAt(m_text.end());
}

int TranscriptText::unitsAt(text::Position at) const {
    return static_cast<int>(m_text.utf16(std::clamp(at, text::Position{0}, m_text.end())).value);
}

text::Position TranscriptText::positionAt(int units) const {
    return m_text.position(text::Utf16Position{std::clamp(units, 0, lengthInUnits())});
}

} // namespace emic::desktop
