#include "core/transcripts/pieces.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace emic::transcripts {

namespace {

constexpr std::size_t readable = 300; // bytes, about as many characters
constexpr std::size_t tooLong = 1500;
constexpr std::size_t sentence = 40; // less is no turn of its own before a silence

bool wordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool endsSentence(std::string_view text) {
    static constexpr std::array<std::string_view, 8> closing{"\"",           "'",        ")", "]", "\xE2\x80\x9D",
                                                             "\xE2\x80\x99", "\xC2\xBB", "*"};
    static constexpr std::array<std::string_view, 7> ends{
        ".", "?", "!", "\xE2\x80\xA6", "\xE3\x80\x82", "\xEF\xBC\x9F", "\xEF\xBC\x81"};
    const auto endsWith = [&](std::string_view each) { return text.ends_with(each); };
    for (;;) {
        const auto mark = std::find_if(closing.begin(), closing.end(), endsWith);
        if (mark == closing.end()) {
            return std::any_of(ends.begin(), ends.end(), endsWith);
        }
        text.remove_suffix(mark->size());
    }
}

/// What parts the words on both sides of a mark that left.
char between(std::string_view text, const Bytes& before, const Bytes& behind) {
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    const char last = text[before.end - 1];
    const char first = text[behind.begin];
    if (std::string_view(".,;:?!)]").find(first) != std::string_view::npos) {
        return '\0';
    }
    const bool words =
        (wordByte(last) || std::string_view(".,;:?!)").find(last) != std::string_view::npos) && wordByte(first);
    return words || blank(last) || blank(first) ? ' ' : '\0';
}

} // namespace

UnmarkedPieces withoutMarks(std::vector<Piece> pieces, const Document& document, const std::vector<TimeMark>& marks,
                            const TimePattern& pattern) {
    UnmarkedPieces result;
    if (marks.empty()) {
        result.pieces = std::move(pieces);
        return result;
    }
    for (const Piece& piece : pieces) {
        const UnmarkedWords words = withoutMarks(document.text, marks, pattern, piece.words);
        result.marks += words.marks;
        for (std::size_t i = 0; i < words.pieces.size(); ++i) {
            Piece part = piece;
            part.words = words.pieces[i];
            if (i > 0) {
                part.within = true;
                part.apart = false;
                part.separator = between(document.text, words.pieces[i - 1], words.pieces[i]);
            }
            result.pieces.push_back(part);
        }
    }
    return result;
}

void buildTurns(const Document& document, const std::vector<Piece>& pieces, bool anySpeaker, std::int64_t mergeGapMs,
                TurnBuilder& builder) {
    const Piece* before = nullptr;
    // A recording begins at nought, whatever a file says.
    const auto sound = [](std::optional<std::int64_t> ms) { return ms && *ms >= 0 ? ms : std::nullopt; };
    std::optional<std::int64_t> reached; ///< the latest end within the turn
    for (const Piece& piece : pieces) {
        const std::optional<std::int64_t> start = sound(piece.startMs);
        const std::optional<std::int64_t> stop = sound(piece.endMs);
        const bool silence = !piece.within && reached && start && *start - *reached > mergeGapMs;
        bool joins = before && before->speaker == piece.speaker && !piece.apart;
        if (anySpeaker) {
            joins = joins && !silence;
        } else if (joins && !piece.within) {
            const std::size_t length = builder.length();
            const bool ended = endsSentence(builder.last(8));
            joins = length < tooLong && !(ended && (length >= readable || (silence && length >= sentence)));
        }
        if (joins) {
            builder.lineBreak(piece.separator);
        } else {
            builder.begin(piece.speaker, start);
            reached.reset();
        }
        for (std::size_t at = piece.words.begin; at < piece.words.end;) {
            const std::size_t feed = std::min(document.words({0, piece.words.end}).find('\n', at), piece.words.end);
            if (at != piece.words.begin) {
                builder.lineBreak('\n');
            }
            builder.words({at, feed});
            at = feed + 1;
        }
        const std::optional<std::int64_t> end = stop ? stop : start;
        if (end && (!reached || *end > *reached)) {
            reached = end;
        }
        if (stop && reached) {
            builder.end(*reached);
        }
        before = &piece;
    }
}

} // namespace emic::transcripts
