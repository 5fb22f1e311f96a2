#include "core/transcripts/turn_builder.h"

#include "core/text/text.h"
#include "core/transcripts/label_scan.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

bool blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// True when the words need no change: no white space but single spaces. A loop that compilers turn into wide
/// instructions.
bool evenlySpaced(std::string_view utf8) {
    unsigned uneven = 0;
    for (std::size_t at = 1; at < utf8.size(); ++at) {
        const auto before = static_cast<unsigned char>(utf8[at - 1]);
        const auto here = static_cast<unsigned char>(utf8[at]);
        uneven |= static_cast<unsigned>(here < ' ') | static_cast<unsigned>(before == ' ' && here == ' ');
    }
    return uneven == 0;
}

} // namespace

TurnBuilder::TurnBuilder(const Document& document) : m_document(document) {
    m_transcript.text.reserve(document.text.size());
    for (std::size_t i = 0; i < document.notes.size(); ++i) {
        m_order.push_back(i);
    }
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&](std::size_t a, std::size_t b) { return document.notes[a].at < document.notes[b].at; });
    for (const std::size_t i : m_order) {
        m_notes.push_back(document.notes[i].at);
    }
}

void TurnBuilder::begin(std::int32_t speaker, std::optional<std::int64_t> startMs) {
    close();
    m_open = true;
    m_labelled = speaker >= 0;
    m_turn = {};
    m_turn.startMs = startMs;
    if (speaker >= 0) {
        m_turn.speaker = speaker;
    }
    m_separator = m_transcript.text.empty() ? '\0' : '\n';
    m_begin = m_transcript.text.size() + (m_separator ? 1 : 0);
}

void TurnBuilder::close() {
    if (!m_open) {
        return;
    }
    m_open = false;
    std::string& text = m_transcript.text;
    if (text.size() <= m_begin) {
        m_empty += m_labelled ? 1 : 0;
        return;
    }
    if (m_turn.endMs && m_turn.startMs && *m_turn.endMs < *m_turn.startMs) {
        m_turn.endMs.reset();
    }
    m_transcript.turns.push_back(m_turn);
    m_transcript.begins.push_back({static_cast<std::int64_t>(m_begin)});
    m_transcript.ends.push_back({static_cast<std::int64_t>(text.size())});
}

void TurnBuilder::words(const Bytes& bytes) {
    const std::string_view utf8 = m_document.text;
    std::size_t at = bytes.begin;
    if (at >= bytes.end) {
        return;
    }
    const bool even = evenlySpaced(m_document.words(bytes));
    while (at < bytes.end) {
        if (blank(utf8[at])) {
            space();
            do {
                ++at;
            } while (at < bytes.end && blank(utf8[at]));
            continue;
        }
        // One run up to the next white space that is more than a single space.
        std::size_t end = at + 1;
        if (even && !blank(utf8[bytes.end - 1])) {
            end = bytes.end;
        }
        while (end < bytes.end &&
               (!blank(utf8[end]) || (utf8[end] == ' ' && end + 1 < bytes.end && !blank(utf8[end + 1])))) {
            ++end;
        }
        append(at, end);
        at = end;
    }
}

void TurnBuilder::space() {
    if (!m_separator) {
        m_separator = ' ';
    }
}

void TurnBuilder::append(std::size_t begin, std::size_t end) {
    std::string& text = m_transcript.text;
    // A note behind the last word, or in what was left out since, is attached to that word.
    while (m_placed.size() < m_notes.size() && m_notes[m_placed.size()] < begin) {
        m_placed.push_back(text.size());
    }
    const bool first = text.size() <= m_begin;
    if (m_separator && !(first && m_separator == ' ')) {
        text += m_separator;
    }
    m_separator = '\0';
    const std::size_t shift = text.size();
    text.append(m_document.text, begin, end - begin);
    while (m_placed.size() < m_notes.size() && m_notes[m_placed.size()] <= end) {
        m_placed.push_back(shift + m_notes[m_placed.size()] - begin);
    }
}

std::size_t TurnBuilder::length() const {
    return m_transcript.text.size() - std::min(m_begin, m_transcript.text.size());
}

std::string_view TurnBuilder::last(std::size_t bytes) const {
    return std::string_view(m_transcript.text).substr(m_transcript.text.size() - std::min(bytes, length()));
}

void TurnBuilder::lineBreak(char separator) {
    // Between turns the line feed is due already, and it stays one.
    if (m_transcript.text.size() > m_begin && m_separator != '\n') {
        m_separator = separator;
    }
}

bool TurnBuilder::start(std::int64_t ms) {
    if (!m_open || m_turn.startMs) {
        return false;
    }
    m_turn.startMs = ms;
    return true;
}

bool TurnBuilder::end(std::int64_t ms) {
    if (!m_open) {
        return false;
    }
    m_turn.endMs = ms;
    return true;
}

Transcript TurnBuilder::finish() {
    close();
    const std::string_view all = m_transcript.text;
    std::size_t byte = 0;
    std::int64_t position = 0;
    const auto walk = [&](text::ByteOffset to) {
        const auto end = static_cast<std::size_t>(to.value);
        position += text::countCodePoints(all.substr(byte, end - byte));
        byte = end;
        return text::Position{position};
    };
    for (std::size_t i = 0; i < m_transcript.turns.size(); ++i) {
        m_transcript.turns[i].span.begin = walk(m_transcript.begins[i]);
        m_transcript.turns[i].span.end = walk(m_transcript.ends[i]);
    }
    m_transcript.characters = walk({static_cast<std::int64_t>(all.size())}).value;
    m_placed.resize(m_notes.size(), all.size());
    byte = 0;
    position = 0;
    m_transcript.notes.resize(m_notes.size());
    for (std::size_t i = 0; i < m_placed.size(); ++i) {
        // A note within a letter of several bytes stands before it.
        std::size_t place = m_placed[i];
        while (place > byte && place < all.size() && (static_cast<unsigned char>(all[place]) & 0xC0) == 0x80) {
            --place;
        }
        const Note& note = m_document.notes[m_order[i]];
        m_transcript.notes[m_order[i]] = {note.kind, note.author, walk({static_cast<std::int64_t>(place)}), note.text};
    }
    return std::move(m_transcript);
}

} // namespace emic::transcripts
