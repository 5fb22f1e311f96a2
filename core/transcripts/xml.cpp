#include "core/transcripts/xml.h"

#include "core/text/text.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostTags = 8'000'000;
constexpr std::size_t deepest = 200;

bool isClean(std::string_view text) {
    unsigned controls = 0; // counted without a way out, so that compilers use wide instructions
    for (const char c : text) {
        controls += static_cast<unsigned>(static_cast<unsigned char>(c) < 0x20);
    }
    return controls == 0 && text::isValidUtf8(text);
}

} // namespace

unsigned xmlOptions(XmlSpace space) {
    return pugi::parse_default | pugi::parse_doctype |
           (space == XmlSpace::kept ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
}

void checkTags(std::size_t tags) {
    if (tags > mostTags) {
        throw InvalidInput("The file has more than eight million tags, which no document of a person has.");
    }
}

void checkLevels(std::size_t levels) {
    if (levels > deepest) {
        throw InvalidInput("The file is nested more deeply than any program writes. It was not opened any further.");
    }
}

void checkDepth(const pugi::xml_document& document, std::size_t above) {
    // Not recursive: depth is what is in question.
    std::size_t depth = above;
    pugi::xml_node node = document.first_child();
    while (node) {
        if (const pugi::xml_node within = node.first_child()) {
            checkLevels(++depth);
            node = within;
            continue;
        }
        pugi::xml_node next = node.next_sibling();
        while (!next && node) {
            node = node.parent();
            --depth;
            next = node.next_sibling();
        }
        node = next;
    }
}

InvalidInput damagedXml(std::size_t byte) {
    return InvalidInput("The file is damaged: its XML breaks off or is malformed near byte " + std::to_string(byte) +
                        ". Open it in the program that wrote it and save it anew.");
}

InvalidInput ownEntities() {
    return InvalidInput("The file declares entities of its own, which no transcript needs. It was not opened any "
                        "further; do not trust where it comes from.");
}

XmlPart::XmlPart(std::string bytes, XmlSpace space) : m_bytes(std::move(bytes)) {
    // A tag takes three bytes at least ("<a>"), so that only large files need to be counted through.
    if (m_bytes.size() / 3 > mostTags) {
        checkTags(static_cast<std::size_t>(std::count(m_bytes.begin(), m_bytes.end(), '<')));
    }
    const pugi::xml_parse_result parsed =
        m_document.load_buffer_inplace(m_bytes.data(), m_bytes.size(), xmlOptions(space));
    for (const pugi::xml_node node : m_document.children()) {
        if (node.type() == pugi::node_doctype) {
            throw ownEntities();
        }
    }
    if (!parsed || !root()) {
        throw damagedXml(static_cast<std::size_t>(parsed.offset));
    }
    checkDepth(m_document, 0);
}

std::string_view localName(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

std::string_view localAttribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute each : node.attributes()) {
        const std::string_view whole = each.name();
        if (whole.substr(whole.find(':') + 1) == name) {
            return each.value();
        }
    }
    return {};
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node each : node.children()) {
        if (localName(each) == name) {
            return each;
        }
    }
    return {};
}

void appendClean(std::string& to, std::string_view text) {
    if (isClean(text)) {
        to += text;
        return;
    }
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        if (c < 0x80) {
            to += c < 0x20 ? ' ' : text[i];
            ++i;
        } else if (i + length <= text.size() && text::isValidUtf8(text.substr(i, length))) {
            to += text.substr(i, length);
            i += length;
        } else {
            to += "\xEF\xBF\xBD";
            ++i;
        }
    }
}

std::string_view cleaned(std::string_view text, std::string& room) {
    if (isClean(text)) {
        return text;
    }
    room.clear();
    appendClean(room, text);
    return room;
}

} // namespace emic::transcripts
