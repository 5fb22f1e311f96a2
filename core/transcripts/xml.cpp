#include "core/transcripts/xml.h"

#include "core/text/error.h"
#include "core/text/text.h"

#include <algorithm>

namespace emic::transcripts {

namespace {

constexpr std::ptrdiff_t mostTags = 8'000'000;
constexpr int deepest = 200;

void checkDepth(const pugi::xml_document& document) {
    // Not recursive: depth is what is in question.
    int depth = 0;
    pugi::xml_node node = document.first_child();
    while (node) {
        if (node.first_child()) {
            if (++depth > deepest) {
                throw InvalidInput(
                    "The file is nested more deeply than any program writes. It was not opened any further.");
            }
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node.next_sibling();
    }
}

} // namespace

XmlPart::XmlPart(std::string bytes, XmlSpace space) : m_bytes(std::move(bytes)) {
    if (std::count(m_bytes.begin(), m_bytes.end(), '<') > mostTags) {
        throw InvalidInput("The file has more than eight million tags, which no document of a person has.");
    }
    const unsigned options = pugi::parse_default | pugi::parse_doctype |
                             (space == XmlSpace::kept ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
    const pugi::xml_parse_result parsed = m_document.load_buffer_inplace(m_bytes.data(), m_bytes.size(), options);
    for (const pugi::xml_node node : m_document.children()) {
        if (node.type() == pugi::node_doctype) {
            throw InvalidInput(
                "The file declares entities of its own, which no transcript needs. It was not opened any "
                "further; do not trust where it comes from.");
        }
    }
    if (!parsed || !root()) {
        throw InvalidInput("The file is damaged: its XML breaks off or is malformed near byte " +
                           std::to_string(parsed.offset) + ". Open it in the program that wrote it and save it anew.");
    }
    checkDepth(m_document);
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
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    if (text::isValidUtf8(text) && std::none_of(text.begin(), text.end(), control)) {
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

} // namespace emic::transcripts
