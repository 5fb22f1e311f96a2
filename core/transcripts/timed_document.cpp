#include "core/transcripts/timed_document.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/spaces.h"
#include "core/transcripts/text_reader.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostSpeakers = 10'000;
constexpr int longestLabel = 200;

} // namespace

TimedDocument::TimedDocument(Document head, std::size_t bytes) : m_document(std::move(head)) {
    m_document.text.clear();
    m_document.text.reserve(bytes);
    m_document.blocks.clear();
    m_document.marks.clear();
    m_document.speakers.clear();
    m_document.flows = true;
}

std::optional<std::uint32_t> TimedDocument::speaker(std::string_view label) {
    m_wanted = label;
    if (const auto spelt = m_spelt.find(m_wanted); spelt != m_spelt.end()) {
        return spelt->second;
    }
    const std::string shown = text::excerpt(text::collapseSpace(label), longestLabel);
    if (shown.empty()) {
        return std::nullopt;
    }
    const auto [known, isNew] =
        m_speakers.emplace(text::foldCase(shown), static_cast<std::uint32_t>(m_document.speakers.size()));
    if (isNew) {
        if (m_document.speakers.size() >= mostSpeakers) {
            throw InvalidInput("It names more than 10,000 speakers, which no conversation has. Check that it is a "
                               "transcript.");
        }
        m_document.speakers.push_back(shown);
    }
    m_spelt.emplace(m_wanted, known->second);
    return known->second;
}

bool TimedDocument::add(std::string_view utf8, const Piece& piece) {
    const std::size_t first = skipSpace(utf8, 0, utf8.size());
    if (first >= utf8.size()) {
        return false;
    }
    utf8 = utf8.substr(first, trimEnd(utf8, first, utf8.size()) - first);
    Document& document = m_document;
    checkParagraphs(document.blocks.size() + 1);
    if (!document.text.empty()) {
        document.text += '\n';
    }
    Block block;
    block.text.begin = document.text.size();
    block.place = piece.place;
    block.speaker = piece.speaker;
    block.startMs = piece.startMs;
    block.endMs = piece.endMs && piece.startMs && *piece.endMs < *piece.startMs ? std::nullopt : piece.endMs;
    block.firstMark = static_cast<std::uint32_t>(document.marks.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t feed = std::min(utf8.find('\n', at), utf8.size());
        document.text.append(utf8, at, feed - at);
        if (feed < utf8.size()) {
            document.text += ' ';
            document.marks.push_back({MarkKind::newLine, {document.text.size(), document.text.size()}});
        }
        at = feed + 1;
    }
    block.lastMark = static_cast<std::uint32_t>(document.marks.size());
    block.text.end = document.text.size();
    const std::int64_t start = block.startMs.value_or(m_latest);
    m_inOrder = m_inOrder && start >= m_latest;
    m_latest = std::max(m_latest, start);
    document.blocks.push_back(block);
    return true;
}

void TimedDocument::sort() {
    const std::vector<Block>& blocks = m_document.blocks;
    std::vector<std::int64_t> starts;
    starts.reserve(blocks.size());
    for (const Block& block : blocks) {
        starts.push_back(block.startMs.value_or(starts.empty() ? 0 : starts.back()));
    }
    std::vector<std::uint32_t> order(blocks.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return starts[left] < starts[right]; });
    std::string text;
    text.reserve(m_document.text.size());
    std::vector<Block> sorted;
    sorted.reserve(blocks.size());
    std::vector<Mark> marks;
    marks.reserve(m_document.marks.size());
    for (const std::uint32_t place : order) {
        Block block = blocks[place];
        text += text.empty() ? "" : "\n";
        const std::size_t begin = text.size();
        text += m_document.words(block.text);
        const auto firstMark = static_cast<std::uint32_t>(marks.size());
        for (std::uint32_t i = block.firstMark; i < block.lastMark; ++i) {
            Mark mark = m_document.marks[i];
            mark.text = {mark.text.begin - block.text.begin + begin, mark.text.end - block.text.begin + begin};
            marks.push_back(mark);
        }
        block.text = {begin, text.size()};
        block.firstMark = firstMark;
        block.lastMark = static_cast<std::uint32_t>(marks.size());
        sorted.push_back(block);
    }
    m_document.text = std::move(text);
    m_document.blocks = std::move(sorted);
    m_document.marks = std::move(marks);
}

void TimedDocument::numberSpeakers() {
    constexpr auto none = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> numbers(m_document.speakers.size(), none);
    std::vector<std::string> speakers;
    for (Block& block : m_document.blocks) {
        if (!block.speaker) {
            continue;
        }
        std::uint32_t& number = numbers[*block.speaker];
        if (number == none) {
            number = static_cast<std::uint32_t>(speakers.size());
            speakers.push_back(std::move(m_document.speakers[*block.speaker]));
        }
        block.speaker = number;
    }
    m_document.speakers = std::move(speakers);
}

Document TimedDocument::finish() {
    if (!m_inOrder) {
        sort();
    }
    numberSpeakers();
    return std::move(m_document);
}

} // namespace emic::transcripts
