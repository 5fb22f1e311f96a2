#include "core/transcripts/xml_pieces.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

constexpr std::size_t chunk = 65'536; ///< how much is unpacked, and how much is parsed, at a time
constexpr std::size_t none = std::string::npos;

std::string_view localPart(std::string_view name) {
    return name.substr(name.find(':') + 1); // npos + 1 is 0
}

/// Finds where pieces end, and has them parsed.
class Splitter {
public:
    Splitter(XmlSpace space, XmlPieces& pieces) : m_space(space), m_pieces(pieces) {}

    void feed(std::string_view bytes) {
        m_bytes += bytes;
        if (m_bytes.size() < m_enough && !m_last) {
            return;
        }
        m_enough = 0;
        while (tag()) {
        }
        forget();
    }

    void finish() {
        m_last = true;
        feed({});
        if (!m_path.empty() || m_depth > 0 || m_at < m_bytes.size() || !m_began) {
            throw damagedXml(m_gone + m_at);
        }
    }

private:
    /// Goes on to behind the next tag. False when there is none, or not yet all of it.
    bool tag() {
        m_at = std::min(m_bytes.find('<', m_at), m_bytes.size());
        const std::size_t end = m_at < m_bytes.size() ? tagEnd() : none;
        if (end == none) {
            // What is not whole is looked at again only when it is twice as long: in all, that takes linear time.
            m_enough = m_last ? 0 : 2 * m_bytes.size() - m_at;
            return false;
        }
        const std::string_view tag = std::string_view(m_bytes).substr(m_at, end - m_at);
        if (tag[1] == '/') {
            checkTags(++m_tags);
            closing(tag, end);
        } else if (tag[1] != '!' && tag[1] != '?') {
            checkTags(++m_tags);
            opening(tag, end);
        }
        m_at = end;
        return true;
    }

    [[nodiscard]] std::size_t tagEnd() const {
        const std::string_view rest = std::string_view(m_bytes).substr(m_at);
        const auto behind = [&](std::string_view what, std::size_t from) {
            const std::size_t found = rest.find(what, from);
            return found == none ? none : m_at + found + what.size();
        };
        constexpr std::string_view data = "<![CDATA[";
        if (rest.size() < data.size() && !m_last) {
            return none;
        }
        if (rest.starts_with("<!--")) {
            return behind("-->", 4);
        }
        if (rest.starts_with(data)) {
            return behind("]]>", data.size());
        }
        if (rest.starts_with("<?")) {
            return behind("?>", 2);
        }
        if (rest.starts_with("<!")) {
            throw ownEntities();
        }
        for (std::size_t at = 1;;) {
            at = rest.find_first_of("\"'>", at);
            if (at == none || rest[at] == '>') {
                return at == none ? none : m_at + at + 1;
            }
            at = rest.find(rest[at], at + 1); // the value's other quotation mark
            if (at == none) {
                return none;
            }
            ++at;
        }
    }

    void opening(std::string_view tag, std::size_t end) {
        const bool empty = tag.ends_with("/>");
        if (m_depth > 0) {
            m_depth += empty ? 0 : 1;
            return;
        }
        if (m_path.empty() && m_began) {
            throw damagedXml(m_gone + m_at); // a second root
        }
        m_began = true;
        const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
        if (m_pieces.mayOpen(localPart(name)) && opens(tag, empty)) {
            if (empty) {
                m_pieces.close();
            } else {
                checkLevels(m_path.size());
                m_path.emplace_back(name);
            }
            return;
        }
        m_begin = std::min(m_begin, m_at);
        m_depth = empty ? 0 : 1;
        pieceEnds(end);
    }

    bool opens(std::string_view tag, bool empty) {
        std::string alone(tag.substr(0, tag.size() - (empty ? 2 : 1)));
        alone += "/>";
        parse(alone.data(), alone.size(), m_at);
        const pugi::xml_node node = m_document.document_element();
        // Where it is taken apart, what stands before it has its turn first. That needs the document.
        if (m_begin != none) {
            pugi::xml_document apart;
            apart.append_copy(node);
            flush(m_at);
            return m_pieces.open(apart.document_element());
        }
        return m_pieces.open(node);
    }

    void closing(std::string_view tag, std::size_t end) {
        if (m_depth > 0) {
            --m_depth;
            return pieceEnds(end);
        }
        std::string_view name = tag.substr(2, tag.size() - 3);
        name = name.substr(0, name.find_last_not_of(" \t\r\n") + 1);
        if (m_path.empty() || m_path.back() != name) {
            throw damagedXml(m_gone + m_at);
        }
        flush(m_at);
        m_path.pop_back();
        m_pieces.close();
    }

    void pieceEnds(std::size_t end) {
        if (m_depth == 0 && (end - m_begin >= chunk || m_path.empty())) {
            flush(end);
        }
    }

    void flush(std::size_t end) {
        if (m_begin == none) {
            return;
        }
        const std::size_t begin = std::exchange(m_begin, none);
        parse(m_bytes.data() + begin, end - begin, begin);
        for (pugi::xml_node node = m_document.first_child(); node; node = node.next_sibling()) {
            if (node.type() == pugi::node_element) {
                m_pieces.piece(node);
            }
        }
    }

    void parse(char* bytes, std::size_t size, std::size_t place) {
        const pugi::xml_parse_result parsed = m_document.load_buffer_inplace(
            bytes, size, xmlOptions(m_space) | pugi::parse_fragment, pugi::encoding_utf8);
        if (!parsed) {
            throw damagedXml(m_gone + place + static_cast<std::size_t>(parsed.offset));
        }
        checkDepth(m_document, m_path.size());
    }

    /// Drops the bytes that nobody needs any more.
    void forget() {
        const std::size_t needed = std::min(m_begin, m_at);
        m_bytes.erase(0, needed);
        m_gone += needed;
        m_at -= needed;
        m_begin -= m_begin == none ? 0 : needed;
        m_enough -= std::min(m_enough, needed);
    }

    XmlSpace m_space;
    XmlPieces& m_pieces;
    pugi::xml_document m_document; ///< some pieces
    std::string m_bytes;           ///< from the first that is still needed
    std::size_t m_gone = 0;        ///< how many stood before them
    std::size_t m_at = 0;          ///< what is looked at next
    std::size_t m_begin = none;    ///< of the pieces that wait
    std::size_t m_enough = 0;      ///< how many bytes it takes before it is worth while to look again
    std::vector<std::string> m_path;
    std::size_t m_depth = 0; ///< within a piece
    std::size_t m_tags = 0;
    bool m_began = false; ///< the root has come
    bool m_last = false;  ///< no more bytes will come
};

/// True for what pugixml has to convert first.
bool otherEncoding(std::string_view begin) {
    if (begin.starts_with("\xFE\xFF") || begin.starts_with("\xFF\xFE") ||
        begin.substr(0, 4).find('\0') != std::string_view::npos) {
        return true;
    }
    const std::string_view declaration = begin.substr(0, begin.starts_with("<?xml") ? begin.find("?>") : 0);
    return declaration.find("encoding") != std::string_view::npos &&
           declaration.find("UTF-8") == std::string_view::npos && declaration.find("utf-8") == std::string_view::npos;
}

} // namespace

void readPieces(const pugi::xml_node& root, XmlPieces& pieces) {
    if (!pieces.mayOpen(localName(root)) || !pieces.open(root)) {
        return pieces.piece(root);
    }
    for (const pugi::xml_node each : root.children()) {
        if (each.type() == pugi::node_element) {
            readPieces(each, pieces);
        }
    }
    pieces.close();
}

void readPieces(Archive::Entry entry, XmlSpace space, XmlPieces& pieces) {
    const auto room = std::make_unique<std::array<char, chunk>>();
    std::string_view bytes = entry.next(*room);
    if (otherEncoding(bytes)) {
        std::string all;
        for (; !bytes.empty(); bytes = entry.next(*room)) {
            all += bytes;
        }
        return readPieces(XmlPart(std::move(all), space).root(), pieces);
    }
    Splitter splitter(space, pieces);
    for (; !bytes.empty(); bytes = entry.next(*room)) {
        splitter.feed(bytes);
    }
    splitter.finish();
}

} // namespace emic::transcripts
