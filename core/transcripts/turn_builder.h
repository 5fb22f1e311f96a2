// Puts the text of a transcript together, turn by turn. Owned by one reading.
#pragma once

#include "core/transcripts/grammar.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace emic::transcripts {

class TurnBuilder {
public:
    /// Refers to the document, whose text the words are taken from.
    explicit TurnBuilder(const Document& document);

    /// Ends the turn before and begins one of `speaker`; -1 is no one. A turn that gets no words is dropped.
    void begin(std::int32_t speaker, std::optional<std::int64_t> startMs);
    [[nodiscard]] bool open() const { return m_open; }

    /// Words of the turn. Runs of spaces and tabs become one space; white space at a turn's or line's ends is dropped.
    void words(const Bytes& bytes);
    /// A space, if words follow.
    void space();
    /// What parts the words before from those that follow, if both have any: '\n' or ' '.
    void lineBreak(char separator);

    /// How many bytes the turn has, and the last of them.
    [[nodiscard]] std::size_t length() const;
    [[nodiscard]] std::string_view last(std::size_t bytes) const;

    /// Gives the turn its beginning, or its end. False when it has a beginning already, or when there is no turn.
    bool start(std::int64_t ms);
    bool end(std::int64_t ms);

    [[nodiscard]] std::int64_t emptyTurns() const { return m_empty; }
    /// The text and its turns, with positions in code points. The builder is used up.
    [[nodiscard]] Transcript finish();

private:
    void close();
    void append(std::size_t begin, std::size_t end);

    const Document& m_document;
    std::vector<std::size_t> m_notes;  ///< where they stand in the document, with their number, in order
    std::vector<std::size_t> m_order;  ///< of the notes
    std::vector<std::size_t> m_placed; ///< where they stand in the text, in bytes
    Transcript m_transcript;
    study::Turn m_turn;
    std::size_t m_begin = 0; ///< of the turn, in bytes
    bool m_open = false;
    bool m_labelled = false;
    char m_separator = 0; ///< due before the next word
    std::int64_t m_empty = 0;
};

} // namespace emic::transcripts
