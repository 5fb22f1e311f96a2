// Puts a Document together from pieces of speech whose format gives times and often speakers: subtitles, annotations,
// intervals. Sees to their order in time, to clean text and to the limits of format.h. Owned by one reading.
#pragma once

#include "core/transcripts/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace emic::transcripts {

class TimedDocument {
public:
    /// What the format says of itself; its text and blocks are replaced. `bytes` is how much text is expected.
    explicit TimedDocument(Document head, std::size_t bytes = 0);

    /// A speaker's place, made when the label is new; spellings that differ in case or spacing are one. Nothing when
    /// the label has no words. Throws InvalidInput when there are more speakers than any conversation has.
    [[nodiscard]] std::optional<std::uint32_t> speaker(std::string_view label);

    struct Piece {
        std::optional<std::uint32_t> speaker;
        std::optional<std::int64_t> startMs;
        std::optional<std::int64_t> endMs;
        std::uint32_t place = 0;
    };
    /// Adds words, which are valid UTF-8. A line feed in them is a line of the file and no more than a space to the
    /// text. Returns false, and adds nothing, when there are no words.
    bool add(std::string_view utf8, const Piece& piece);

    /// In order of time; what has no time stays behind the piece before it. Speakers are numbered as they appear, and
    /// those who said nothing are dropped.
    [[nodiscard]] Document finish();

private:
    void sort();
    void numberSpeakers();

    Document m_document;
    std::unordered_map<std::string, std::uint32_t> m_speakers; ///< by folded label
    std::unordered_map<std::string, std::uint32_t> m_spelt;    ///< by label as it stands in the file
    std::string m_wanted;                                      ///< the label last asked for
    std::int64_t m_latest = 0;
    bool m_inOrder = true;
};

} // namespace emic::transcripts
