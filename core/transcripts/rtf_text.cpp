#include "core/transcripts/rtf_text.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/html_entities.h"

#include <utility>

namespace emic::transcripts {

namespace {

using Destination = RtfDestination;
using AtClose = RtfAtClose;

constexpr std::size_t deepest = 1000;

} // namespace

RtfText::RtfText() {
    m_groups.emplace_back();
    m_builders.emplace_back("rtf", "paragraph");
    for (const char* what : {"deleted passages", "hidden passages", "pictures", "symbols of a symbol font",
                             "embedded documents", "headers and footers"}) {
        builder().leaveOut(what, 0);
    }
}

void RtfText::open() {
    if (m_groups.size() > deepest) {
        throw InvalidInput("The file is nested more deeply than any word processor writes. It was not opened any "
                           "further.");
    }
    const bool within = group().atClose == AtClose::style;
    m_groups.push_back(group());
    group().atClose = AtClose::nothing;
    if (group().destination == Destination::styleSheet && !within) {
        group().atClose = AtClose::style;
        group().style = 0;
        group().outline = rtfBodyLevel;
        m_capture.clear();
    }
}

void RtfText::close() {
    const RtfGroup closed = group();
    if (m_groups.size() > 1) {
        m_groups.pop_back();
    }
    switch (closed.atClose) {
    case AtClose::nothing:
        return;
    case AtClose::note:
        return builder().closeNote();
    case AtClose::box:
        endBlock();
        m_boxes.push_back(builder().finish());
        m_builders.pop_back();
        return;
    case AtClose::title:
        m_title = m_capture;
        return;
    case AtClose::author:
        m_author = text::collapseSpace(m_capture);
        return;
    case AtClose::furniture:
        builder().leaveOut("headers and footers", m_furnitureWords ? 1 : 0);
        return;
    case AtClose::style:
        return learnStyle(closed);
    }
}

void RtfText::learnStyle(const RtfGroup& closed) {
    const std::string name = text::foldCase(m_capture.substr(0, m_capture.find(';')));
    if (name.starts_with("heading ") || name == "title" || name == "subtitle" || closed.outline < rtfBodyLevel) {
        m_headings.insert(closed.style);
    }
}

void RtfText::countSymbol() {
    if (visible()) {
        builder().leaveOut("symbols of a symbol font");
    }
}

bool RtfText::visible() {
    const RtfGroup& now = group();
    if (now.destination != Destination::text) {
        return false;
    }
    const char* const why = now.deleted ? "deleted passages" : now.hidden ? "hidden passages" : nullptr;
    if (why && why != m_leavingOut) {
        builder().leaveOut(why);
    }
    m_leavingOut = why;
    return !why;
}

void RtfText::add(std::string_view utf8) {
    switch (group().destination) {
    case Destination::text:
        if (!utf8.empty() && visible()) {
            openBlock();
            builder().words(utf8, group().bold);
        }
        return;
    case Destination::title:
    case Destination::author:
    case Destination::styleSheet:
        m_capture += utf8;
        return;
    case Destination::furniture:
        m_furnitureWords = m_furnitureWords || utf8.find_first_not_of(' ') != std::string_view::npos;
        return;
    case Destination::skip:
    case Destination::fontTable:
    case Destination::info:
        return;
    }
}

void RtfText::addCharacter(char32_t c) {
    std::string utf8; // short enough to need no memory of its own
    appendUtf8(utf8, c);
    add(utf8);
}

void RtfText::openBlock() {
    if (!builder().inNote() && !builder().inBlock()) {
        builder().beginBlock(BlockKind::paragraph, m_number);
    }
}

void RtfText::endBlock() {
    const RtfGroup& now = group();
    if (builder().inBlock()) {
        const bool heading = now.outline < rtfBodyLevel || m_headings.contains(now.style);
        builder().setKind(heading       ? BlockKind::heading
                          : now.inTable ? BlockKind::cell
                          : now.list    ? BlockKind::listItem
                                        : BlockKind::paragraph);
        builder().endBlock();
    }
    // What stands in text boxes comes behind the paragraph that they are fastened to.
    if (!builder().inNote() && m_builders.size() == 1) {
        for (const Document& box : m_boxes) {
            builder().append(box);
        }
        m_boxes.clear();
    }
}

void RtfText::endParagraph() {
    if (group().destination != Destination::text) {
        return;
    }
    if (group().deleted) {
        return; // the paragraph goes on
    }
    if (builder().inNote()) {
        return builder().words(" ", false);
    }
    endBlock();
    ++m_number;
}

void RtfText::tab() {
    if (group().destination == Destination::text && visible()) {
        openBlock();
        builder().tab();
    }
}

void RtfText::lineBreak() {
    if (group().destination == Destination::text && visible()) {
        openBlock();
        builder().newLine();
    }
}

void RtfText::destination(RtfWord what) {
    RtfGroup& now = group();
    if (now.destination != Destination::text) {
        return withinDestination(what);
    }
    switch (what) {
    case RtfWord::picture:
        builder().leaveOut("pictures", now.hidden || now.deleted ? 0 : 1);
        now.destination = Destination::skip;
        return;
    case RtfWord::object:
        builder().leaveOut("embedded documents");
        now.destination = Destination::skip;
        return;
    case RtfWord::furniture:
        now.destination = Destination::furniture;
        now.atClose = AtClose::furniture;
        m_furnitureWords = false;
        return;
    case RtfWord::fontTable:
        now.destination = Destination::fontTable;
        return;
    case RtfWord::styleSheet:
        now.destination = Destination::styleSheet;
        return;
    case RtfWord::info:
        now.destination = Destination::info;
        return;
    case RtfWord::annotationAuthor:
        now.destination = Destination::author;
        now.atClose = AtClose::author;
        m_capture.clear();
        return;
    case RtfWord::footnote:
        return openNote("footnote", {});
    case RtfWord::annotation:
        return openNote("comment", std::exchange(m_author, {}));
    case RtfWord::textBox:
        if (!builder().inNote() && now.atClose == AtClose::nothing && m_builders.size() < deepest) {
            now.atClose = AtClose::box;
            now.list = now.inTable = false;
            m_builders.emplace_back("rtf", "paragraph");
        }
        return;
    case RtfWord::paragraphNumber:
        // The group's own values end with it.
        if (m_groups.size() > 1) {
            m_groups[m_groups.size() - 2].list = true;
        }
        now.destination = Destination::skip;
        return;
    case RtfWord::skip:
    case RtfWord::title:
        now.destination = Destination::skip;
        return;
    default:
        return; // looked into
    }
}

void RtfText::withinDestination(RtfWord what) {
    RtfGroup& now = group();
    if (now.destination == Destination::info && what == RtfWord::title) {
        now.destination = Destination::title;
        now.atClose = AtClose::title;
        m_capture.clear();
    } else if (now.destination == Destination::skip && (what == RtfWord::unicode || what == RtfWord::objectResult)) {
        // The one word for it in all: what stands around is there for readers that know less, or more.
        now.destination = Destination::text;
    } else if (now.destination != Destination::styleSheet && what == RtfWord::skip) {
        now.destination = Destination::skip;
    }
}

void RtfText::openNote(std::string_view kind, const std::string& author) {
    RtfGroup& now = group();
    if (now.atClose != AtClose::nothing || !visible()) {
        now.destination = Destination::skip;
        return;
    }
    openBlock();
    now.atClose = AtClose::note;
    now.bold = false;
    builder().openNote(kind, author);
}

Document RtfText::finish() {
    while (m_groups.size() > 1) {
        close();
    }
    endBlock();
    Document document = builder().finish();
    document.title = text::collapseSpace(m_title);
    return document;
}

} // namespace emic::transcripts
