#include "indexer/passages.h"

#include "core/text/error.h"
#include "core/text/segments.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace emic::indexer {

namespace {

using text::Position;
using text::Span;
using text::Text;

/// Paragraphs up to here stay whole; some 250 words of English.
constexpr std::int64_t longestWhole = 1'500;
/// Parts of longer ones grow up to here.
constexpr std::int64_t part = 1'000;

/// A sentence without an end in sight, cut between words.
void cutAtWords(const Text& text, Span sentence, std::string_view language, std::vector<Span>& parts) {
    Span current{sentence.begin, sentence.begin};
    for (const Span& word : text::words(text, sentence, language)) {
        if (word.end.value - current.begin.value > part && !current.empty()) {
            parts.push_back(current);
            current.begin = word.begin;
        }
        current.end = word.end;
    }
    current.end = sentence.end;
    while (current.length() > longestWhole) { // no words to cut at
        parts.push_back({current.begin, Position{current.begin.value + part}});
        current.begin.value += part;
    }
    parts.push_back(current);
}

/// The parts of a paragraph.
std::vector<Span> cut(const Text& text, Span paragraph, std::string_view language) {
    if (paragraph.length() <= longestWhole)
        return {paragraph};
    std::vector<Span> parts;
    std::optional<Span> current;
    for (const Span& sentence : text::sentences(text, paragraph, language)) {
        if (current && sentence.end.value - current->begin.value > part) {
            parts.push_back(*current);
            current.reset();
        }
        if (sentence.length() > longestWhole) {
            if (current)
                parts.push_back(*current);
            current.reset();
            cutAtWords(text, sentence, language, parts);
        } else if (current) {
            current->end = sentence.end;
        } else {
            current = sentence;
        }
    }
    if (current)
        parts.push_back(*current);
    return parts;
}

/// Recordings are shorter; 30 years.
constexpr std::int64_t latestMs = 1'000'000'000'000;

std::int64_t time(std::optional<std::int64_t> ms) {
    return ms && *ms >= 0 && *ms <= latestMs ? *ms : none;
}

void appendNumber(std::string& bytes, std::uint64_t number) {
    while (number >= 0x80) {
        bytes += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    bytes += static_cast<char>(number);
}

class Numbers {
public:
    explicit Numbers(std::string_view bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_at; }

    std::int64_t next() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 56; shift += 7) {
            if (atEnd())
                break;
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80)
                return static_cast<std::int64_t>(number);
        }
        throw InvalidInput("The search index is damaged: a list of passages in it makes no sense.");
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace

std::vector<Passage> passagesOf(const Text& text, const std::vector<study::Turn>& turns, std::string_view language) {
    std::vector<Passage> passages;
    const auto add = [&](Span region, const Passage& like) {
        if (region.empty())
            return;
        for (const Span& paragraph : text::paragraphs(text, region))
            for (const Span& span : cut(text, paragraph, language)) {
                passages.push_back(like);
                passages.back().span = span;
            }
    };
    Position at{0};
    for (std::size_t place = 0; place < turns.size(); ++place) {
        const study::Turn& turn = turns[place];
        add({at, turn.span.begin}, {});
        add(turn.span,
            {{}, static_cast<std::int64_t>(place), turn.speaker.value_or(none), time(turn.startMs), time(turn.endMs)});
        at = std::max(at, turn.span.end);
    }
    add({at, text.end()}, {});
    return passages;
}

namespace {

/// Whether a passage is the first of its turn: then its times are kept.
bool beginsTurn(const Passage& passage, const Passage& before) {
    return passage.turn != none && passage.turn != before.turn;
}

} // namespace

std::string encodePassages(const std::vector<Passage>& passages) {
    std::string bytes;
    appendNumber(bytes, passages.size());
    Passage last;
    for (const Passage& passage : passages) {
        appendNumber(bytes, static_cast<std::uint64_t>(passage.span.begin.value - last.span.end.value));
        appendNumber(bytes, static_cast<std::uint64_t>(passage.span.length()));
        appendNumber(bytes, static_cast<std::uint64_t>(passage.turn - none));
        appendNumber(bytes, static_cast<std::uint64_t>(passage.speaker - none));
        if (beginsTurn(passage, last)) {
            appendNumber(bytes, static_cast<std::uint64_t>(passage.startMs - none));
            appendNumber(bytes, static_cast<std::uint64_t>(passage.endMs - none));
        }
        last = passage;
    }
    return bytes;
}

std::vector<Passage> decodePassages(std::string_view encoded) {
    Numbers numbers(encoded);
    const auto count = numbers.next();
    constexpr std::size_t least = 4; // bytes of a passage
    if (count > static_cast<std::int64_t>(numbers.left() / least))
        throw InvalidInput("The search index is damaged: a list of passages in it is cut off.");
    std::vector<Passage> passages(static_cast<std::size_t>(count));
    std::int64_t at = 0;
    Passage last;
    constexpr std::int64_t limit = std::numeric_limits<std::int32_t>::max();
    for (Passage& passage : passages) {
        at += numbers.next();
        passage.span.begin.value = at;
        at += numbers.next();
        passage.span.end.value = at;
        passage.turn = numbers.next() + none;
        passage.speaker = numbers.next() + none;
        if (beginsTurn(passage, last)) {
            passage.startMs = numbers.next() + none;
            passage.endMs = numbers.next() + none;
        } else if (passage.turn != none) {
            passage.startMs = last.startMs;
            passage.endMs = last.endMs;
        }
        if (at > limit || passage.turn > limit || passage.speaker > limit || passage.startMs > latestMs ||
            passage.endMs > latestMs)
            throw InvalidInput("The search index is damaged: a passage in it stands beyond every text.");
        last = passage;
    }
    return passages;
}

} // namespace emic::indexer
