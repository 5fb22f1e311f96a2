#include "core/transcripts/document_builder.h"

#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/transcripts/spaces.h"
#include "core/transcripts/text_reader.h"

#include <algorithm>

namespace emic::transcripts {

DocumentBuilder::DocumentBuilder(std::string_view format, std::string_view placeName) {
    m_document.format = format;
    m_document.placeName = placeName;
}

void DocumentBuilder::beginBlock(BlockKind kind, std::uint32_t place) {
    endBlock();
    m_block = {};
    m_block.kind = kind;
    m_block.place = place;
    m_block.text.begin = m_document.text.size();
    m_block.firstMark = static_cast<std::uint32_t>(m_document.marks.size());
    m_inBlock = true;
}

void DocumentBuilder::endBlock() {
    if (!m_inBlock) {
        return;
    }
    m_inBlock = false;
    const std::size_t end = m_document.text.size();
    if (skipSpace(m_document.text, m_block.text.begin, end) == end) {
        m_document.text.resize(m_block.text.begin);
        m_document.marks.resize(m_block.firstMark);
        for (auto note = m_document.notes.rbegin();
             note != m_document.notes.rend() && note->at > m_document.text.size(); ++note) {
            note->at = m_document.text.size();
        }
        return;
    }
    m_block.text.end = end;
    m_block.lastMark = static_cast<std::uint32_t>(m_document.marks.size());
    m_document.text += '\n';
    m_document.blocks.push_back(m_block);
    checkParagraphs(m_document.blocks.size());
}

void DocumentBuilder::words(std::string_view utf8, bool bold) {
    std::string& to = sink();
    const std::size_t begin = to.size();
    to += utf8;
    if (!bold || utf8.empty() || inNote()) {
        return;
    }
    // Word processors cut a stretch into runs wherever someone corrected a letter.
    if (m_document.marks.size() > m_block.firstMark && m_document.marks.back().kind == MarkKind::bold &&
        m_document.marks.back().text.end == begin) {
        m_document.marks.back().text.end = to.size();
    } else {
        m_document.marks.push_back({MarkKind::bold, {begin, to.size()}});
    }
}

void DocumentBuilder::markNewLine() {
    const std::size_t at = m_document.text.size();
    if (!inNote() && m_inBlock && at > m_block.text.begin) {
        m_document.marks.push_back({MarkKind::newLine, {at, at}});
    }
}

void DocumentBuilder::openNote(std::string_view kind, std::string_view author) {
    m_open.push_back({std::string(kind), m_block.place, {}, std::string(author), m_document.text.size()});
}

void DocumentBuilder::setAuthor(std::string_view author) {
    if (inNote()) {
        m_open.back().author = author;
    }
}

void DocumentBuilder::setKindOfNote(std::string_view kind) {
    if (inNote()) {
        m_open.back().kind = kind;
    }
}

void DocumentBuilder::closeNote() {
    if (!inNote()) {
        return;
    }
    Note note = std::move(m_open.back());
    m_open.pop_back();
    note.text = text::collapseSpace(note.text);
    if (!note.text.empty()) {
        m_document.notes.push_back(std::move(note));
    }
}

void DocumentBuilder::leaveOut(std::string_view what, std::int64_t count) {
    const auto known = std::ranges::find_if(m_document.leftOut, [&](const LeftOut& each) { return each.what == what; });
    if (known == m_document.leftOut.end()) {
        m_document.leftOut.push_back({std::string(what), count});
    } else {
        known->count += count;
    }
}

void DocumentBuilder::append(const Document& other) {
    endBlock();
    const std::size_t text = m_document.text.size();
    const auto marks = static_cast<std::uint32_t>(m_document.marks.size());
    m_document.text += other.text;
    for (Mark mark : other.marks) {
        mark.text = {mark.text.begin + text, mark.text.end + text};
        m_document.marks.push_back(mark);
    }
    for (Block block : other.blocks) {
        block.text = {block.text.begin + text, block.text.end + text};
        block.firstMark += marks;
        block.lastMark += marks;
        m_document.blocks.push_back(block);
    }
    checkParagraphs(m_document.blocks.size());
    for (Note note : other.notes) {
        note.at += text;
        m_document.notes.push_back(std::move(note));
    }
    for (const LeftOut& each : other.leftOut) {
        leaveOut(each.what, each.count);
    }
}

Document DocumentBuilder::finish() {
    while (inNote()) {
        closeNote();
    }
    endBlock();
    std::erase_if(m_document.leftOut, [](const LeftOut& each) { return each.count == 0; });
    checkCharacters(text::countCodePoints(m_document.text));
    return std::move(m_document);
}

} // namespace emic::transcripts
