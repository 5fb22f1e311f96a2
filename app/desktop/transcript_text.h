// A source's text as the transcript view needs it: paragraphs with who speaks in them. Immutable, shared between the
// view and those who ask it; reading it from several threads at once is safe.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"
#include "core/study/transcript.h"
#include "core/text/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <QString>
#include <vector>

namespace emic::desktop {

/// What stands between two line feeds, or a piece of it where that is very long; may be empty.
struct Paragraph {
    text::Span span;        ///< without the line feed behind it
    std::int32_t turn = -1; ///< place among the turns; -1: stands in none
    bool opensTurn = false; ///< the first of its turn
    bool operator==(const Paragraph&) const = default;
};

class TranscriptText {
public:
    TranscriptText(text::Text text, std::vector<study::Turn> turns, std::vector<study::Speaker> speakers);

    /// Throws as Reader does.
    [[nodiscard]] static TranscriptText read(const storage::Reader& reader, const study::Source& source);

    [[nodiscard]] const text::Text& text() const { return m_text; }
    [[nodiscard]] const std::vector<study::Turn>& turns() const { return m_turns; }
    [[nodiscard]] const std::vector<study::Speaker>& speakers() const { return m_speakers; }

    /// One or more: an empty text is one empty paragraph.
    [[nodiscard]] const std::vector<Paragraph>& paragraphs() const { return m_paragraphs; }
    /// The paragraph that holds a position; that of the line feed is the one before it.
    [[nodiscard]] std::size_t paragraphAt(text::Position at) const;

    /// Who speaks in a paragraph; nothing when nobody does.
    [[nodiscard]] const study::Speaker* speakerOf(const Paragraph& paragraph) const;
    [[nodiscard]] const study::Turn* turnOf(const Paragraph& paragraph) const;

    [[nodiscard]] QString words(text::Span span) const;

    /// UTF-16 units from a paragraph's beginning, and back. Places outside are moved to its edges.
    [[nodiscard]] int unitsFrom(const Paragraph& paragraph, text::Position at) const;
    [[nodiscard]] text::Position positionIn(const Paragraph& paragraph, int units) const;

    // The whole text counted in UTF-16 units, as screen readers count.
    [[nodiscard]] int lengthInUnits() const;
    [[nodiscard]] int unitsAt(text::Position at) const;
    [[nodiscard]] text::Position positionAt(int units) const;

private:
    text::Text m_text;
    std::vector<study::Turn> m_turns;
    std::vector<study::Speaker> m_speakers;
    std::vector<Paragraph> m_paragraphs;
    std::vector<std::int32_t> m_speakerOfOrdinal;
};

} // namespace emic::desktop
