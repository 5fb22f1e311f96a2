#include "core/transcripts/odt_reader.h"

#include "core/text/error.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/document_builder.h"
#include "core/transcripts/name_table.h"
#include "core/transcripts/odt_styles.h"
#include "core/transcripts/spaces.h"
#include "core/transcripts/xml.h"
#include "core/transcripts/xml_pieces.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace emic::transcripts {

namespace {

/// What an element of the text is to us. Those that are not listed are looked into.
enum class Kind {
    within,
    skip,
    paragraph,
    heading,
    list,
    cell,
    covered,
    span,
    spaces,
    tab,
    lineBreak,
    note,
    comment,
    changes,
    frame,
    shape,
    textBox,
    picture,
    object,
};

constexpr NameTable<Kind, 256> kinds{{
                                         {"annotation", Kind::comment},
                                         {"annotation-end", Kind::skip},
                                         {"binary-data", Kind::skip},
                                         {"bookmark", Kind::skip},
                                         {"bookmark-end", Kind::skip},
                                         {"bookmark-start", Kind::skip},
                                         {"change", Kind::skip},
                                         {"change-end", Kind::skip},
                                         {"change-start", Kind::skip},
                                         {"circle", Kind::shape},
                                         {"connector", Kind::shape},
                                         {"covered-table-cell", Kind::covered},
                                         {"custom-shape", Kind::shape},
                                         {"dde-connection-decls", Kind::skip},
                                         {"desc", Kind::skip},
                                         {"ellipse", Kind::shape},
                                         {"event-listeners", Kind::skip},
                                         {"forms", Kind::skip},
                                         {"frame", Kind::frame},
                                         {"h", Kind::heading},
                                         {"illustration-index-source", Kind::skip},
                                         {"image", Kind::picture},
                                         {"line", Kind::shape},
                                         {"line-break", Kind::lineBreak},
                                         {"list", Kind::list},
                                         {"measure", Kind::shape},
                                         {"note", Kind::note},
                                         {"note-citation", Kind::skip},
                                         {"number", Kind::skip},
                                         {"numbered-paragraph", Kind::list},
                                         {"object", Kind::object},
                                         {"object-index-source", Kind::skip},
                                         {"object-ole", Kind::object},
                                         {"p", Kind::paragraph},
                                         {"path", Kind::shape},
                                         {"polygon", Kind::shape},
                                         {"polyline", Kind::shape},
                                         {"rect", Kind::shape},
                                         {"regular-polygon", Kind::shape},
                                         {"ruby-text", Kind::skip},
                                         {"s", Kind::spaces},
                                         {"script", Kind::skip},
                                         {"sequence-decls", Kind::skip},
                                         {"soft-page-break", Kind::skip},
                                         {"span", Kind::span},
                                         {"tab", Kind::tab},
                                         {"table-cell", Kind::cell},
                                         {"table-index-source", Kind::skip},
                                         {"table-of-content-source", Kind::skip},
                                         {"text-box", Kind::textBox},
                                         {"title", Kind::skip},
                                         {"tracked-changes", Kind::changes},
                                         {"user-field-decls", Kind::skip},
                                         {"user-index-source", Kind::skip},
                                         {"variable-decls", Kind::skip},
                                     },
                                     Kind::within};

Kind kindOf(const pugi::xml_node& node) {
    return kinds[localName(node)];
}

bool hasWords(const pugi::xml_node& node) {
    for (const pugi::xml_node each : node.children()) {
        const std::string_view text = each.value();
        if (each.type() == pugi::node_element ? kindOf(each) != Kind::skip && hasWords(each)
                                              : skipSpace(text, 0, text.size()) < text.size()) {
            return true;
        }
    }
    return false;
}

/// How words look where the reader is.
struct Look {
    bool bold = false;
    bool hidden = false;
};

/// Reads a document whose body comes in pieces, or whole.
class OdtReader : public XmlPieces {
public:
    OdtReader() {
        for (const char* what :
             {"deleted passages", "hidden passages", "pictures", "embedded documents", "headers and footers"}) {
            m_builder.leaveOut(what, 0);
        }
    }

    void learnStyles(const pugi::xml_node& document) {
        m_styles.learn(child(document, "styles"), false);
        for (const pugi::xml_node page : child(document, "master-styles").children()) {
            for (const pugi::xml_node each : page.children()) {
                const std::string_view name = localName(each);
                const bool furniture = name.starts_with("header") || name.starts_with("footer");
                m_furniture += furniture && hasWords(each) ? 1 : 0;
            }
        }
    }

    void readTitle(const pugi::xml_node& document) {
        appendClean(m_builder.document().title, child(child(document, "meta"), "title").text().get());
    }

    [[nodiscard]] bool mayOpen(std::string_view name) const override {
        switch (m_open.size()) {
        case 0:
            return true;
        case 1:
            return name == "body" && !m_hasText;
        case 2:
            return name == "text" && !m_hasText;
        default:
            return name == "section" || name == "table" || name == "list";
        }
    }
    [[nodiscard]] bool open(const pugi::xml_node& tag) override {
        if (m_open.size() > 2 && OdtStyles::isHidden(tag)) {
            return false;
        }
        m_hasText = m_hasText || m_open.size() == 2;
        m_open.push_back(kindOf(tag));
        return true;
    }
    void close() override { m_open.pop_back(); }
    void piece(const pugi::xml_node& node) override {
        if (m_open.size() == 1 && localName(node) == "automatic-styles") {
            m_styles.learn(node, true);
        } else if (m_open.size() > 2) {
            const bool inList = std::ranges::find(m_open, Kind::list) != m_open.end();
            block(node, inList ? BlockKind::listItem : BlockKind::paragraph);
        }
    }

    Document finish() {
        if (!m_hasText) {
            throw InvalidInput("The file is an office document, but not one of a word processor. Save the transcript "
                               "as ODT or plain text.");
        }
        m_builder.leaveOut("headers and footers", m_furniture);
        return m_builder.finish();
    }

private:
    /// What stands between paragraphs.
    void blocks(const pugi::xml_node& node, BlockKind kind) {
        for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
            block(each, kind);
        }
    }

    void block(const pugi::xml_node& node, BlockKind kind) {
        switch (kindOf(node)) {
        case Kind::paragraph:
            return paragraph(node, kind);
        case Kind::heading:
            return paragraph(node, BlockKind::heading);
        case Kind::list:
            return blocks(node, kind == BlockKind::cell ? kind : BlockKind::listItem);
        case Kind::cell:
            return blocks(node, BlockKind::cell);
        case Kind::covered:
            m_builder.leaveOut("hidden passages", hasWords(node) ? 1 : 0);
            return;
        case Kind::changes:
            return countDeletions(node);
        case Kind::frame:
        case Kind::shape:
            m_boxes.push_back(node);
            return boxesSince(m_boxes.size() - 1);
        case Kind::within:
            if (OdtStyles::isHidden(node)) {
                m_builder.leaveOut("hidden passages", hasWords(node) ? 1 : 0);
                return;
            }
            return blocks(node, kind);
        default:
            return; // nothing else stands between paragraphs
        }
    }

    void paragraph(const pugi::xml_node& node, BlockKind kind) {
        ++m_number;
        const OdtStyles::Look& style = m_styles.ofParagraph(localAttribute(node, "style-name"));
        m_builder.beginBlock(style.title ? BlockKind::heading : kind, m_number);
        const std::size_t boxes = m_boxes.size();
        inlines(node, {style.bold.value_or(false), style.hidden.value_or(false)});
        m_builder.endBlock();
        boxesSince(boxes);
    }

    /// What stands in text boxes comes behind the paragraph that they are fastened to.
    void boxesSince(std::size_t first) {
        const std::vector<pugi::xml_node> waiting(m_boxes.begin() + static_cast<std::ptrdiff_t>(first), m_boxes.end());
        m_boxes.resize(first);
        for (const pugi::xml_node& each : waiting) {
            box(each);
        }
    }

    void box(const pugi::xml_node& node) {
        bool picture = false;
        bool words = false;
        for (const pugi::xml_node each : node.children()) {
            switch (kindOf(each)) {
            case Kind::textBox:
                words = true;
                blocks(each, BlockKind::paragraph);
                break;
            case Kind::picture:
                picture = true;
                break;
            case Kind::object:
                // The picture beside it shows what it holds.
                m_builder.leaveOut("embedded documents");
                words = true;
                break;
            default:
                block(each, BlockKind::paragraph);
            }
        }
        m_builder.leaveOut("pictures", picture && !words ? 1 : 0);
    }

    void inlines(const pugi::xml_node& node, const Look& look) {
        for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
            if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) {
                words(each.value(), look);
            } else if (each.type() == pugi::node_element) {
                inlineElement(each, look);
            }
        }
    }

    void inlineElement(const pugi::xml_node& node, const Look& look) {
        switch (kindOf(node)) {
        case Kind::span: {
            const OdtStyles::Look& style = m_styles.ofWords(localAttribute(node, "style-name"));
            return inlines(node, {style.bold.value_or(look.bold), style.hidden.value_or(look.hidden)});
        }
        case Kind::spaces:
            return spaces(node, look);
        case Kind::tab:
            return look.hidden ? void() : m_builder.tab();
        case Kind::lineBreak:
            return look.hidden ? void() : m_builder.newLine();
        case Kind::note: {
            const bool endnote = localAttribute(node, "note-class") == "endnote";
            return note(child(node, "note-body"), endnote ? "endnote" : "footnote", {}, look);
        }
        case Kind::comment: {
            std::string author;
            appendClean(author, child(node, "creator").text().get());
            return note(node, "comment", author, look);
        }
        case Kind::frame:
        case Kind::shape:
            return look.hidden || m_builder.inNote() ? void() : m_boxes.push_back(node);
        case Kind::picture:
            return m_builder.leaveOut("pictures");
        case Kind::object:
            return m_builder.leaveOut("embedded documents");
        case Kind::paragraph:
        case Kind::heading:
            inlines(node, look); // within a note
            return m_builder.words(" ", false);
        case Kind::within:
            if (OdtStyles::isHidden(node)) {
                m_builder.leaveOut("hidden passages", hasWords(node) ? 1 : 0);
                return;
            }
            [[fallthrough]];
        case Kind::list:
        case Kind::cell:
        case Kind::textBox:
            return inlines(node, look);
        case Kind::changes:
            return countDeletions(node);
        case Kind::covered:
        case Kind::skip:
            return;
        }
    }

    void words(std::string_view raw, const Look& look) {
        if (!look.hidden) {
            m_builder.words(cleaned(raw, m_clean), look.bold);
        } else if (skipSpace(raw, 0, raw.size()) < raw.size()) {
            m_builder.leaveOut("hidden passages");
        }
    }

    /// Spaces that stand for themselves. Columns made with them are as good as one space here.
    void spaces(const pugi::xml_node& node, const Look& look) {
        const std::string_view count = localAttribute(node, "c");
        std::size_t value = 1;
        std::from_chars(count.data(), count.data() + count.size(), value);
        if (!look.hidden) {
            m_builder.words(std::string_view("        ").substr(0, std::clamp<std::size_t>(value, 1, 8)), look.bold);
        }
    }

    void note(const pugi::xml_node& body, std::string_view kind, std::string_view author, const Look& look) {
        if (look.hidden) {
            m_builder.leaveOut("hidden passages");
            return;
        }
        m_builder.openNote(kind, author);
        for (const pugi::xml_node each : body.children()) {
            const Kind what = kindOf(each);
            if (what == Kind::paragraph || what == Kind::heading || what == Kind::list) {
                inlineElement(each, {}); // beside them stand the date, and the author's name
            } else if (kind != "comment") {
                inlines(each, {});
            }
        }
        m_builder.closeNote();
    }

    void countDeletions(const pugi::xml_node& changes) {
        std::int64_t count = 0;
        for (const pugi::xml_node region : changes.children()) {
            count += child(region, "deletion") ? 1 : 0;
        }
        m_builder.leaveOut("deleted passages", count);
    }

    DocumentBuilder m_builder{"odt", "paragraph"};
    OdtStyles m_styles;
    std::vector<Kind> m_open;            ///< the elements that are open
    std::vector<pugi::xml_node> m_boxes; ///< of the paragraph being read
    std::string m_clean;
    std::uint32_t m_number = 0;
    std::int64_t m_furniture = 0;
    bool m_hasText = false;
};

constexpr std::string_view mimeType = "application/vnd.oasis.opendocument.text";
constexpr std::size_t startTag = 16'384; ///< a flat document's first tag, with all its namespaces, is shorter

bool isFlat(std::string_view bytes) {
    const std::string_view begin = bytes.substr(0, startTag);
    const std::size_t tag = begin.find("<office:document");
    return tag != std::string_view::npos && begin.find("urn:oasis:names:tc:opendocument:xmlns:office") < startTag &&
           begin.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == begin.find('<');
}

Document readPacked(std::string_view bytes) {
    Archive archive(bytes);
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (archive.has("encrypted-package") ||
        (archive.has(manifest) && archive.read(manifest).find("encryption-data") != std::string::npos)) {
        throw InvalidInput("The document is locked with a password. Save it without one and import that.");
    }
    OdtReader reader;
    if (archive.has("styles.xml")) {
        reader.learnStyles(XmlPart(archive.read("styles.xml"), XmlSpace::kept).root());
    }
    if (archive.has("meta.xml")) {
        reader.readTitle(XmlPart(archive.read("meta.xml")).root());
    }
    readPieces(archive.open("content.xml"), XmlSpace::kept, reader);
    return reader.finish();
}

} // namespace

bool isOdt(std::string_view bytes, std::string_view extension) {
    if (!bytes.starts_with("PK\x03\x04") || bytes.size() < 38) {
        return isFlat(bytes);
    }
    // The type stands first in the archive, so that it is found at a fixed place.
    if (bytes.substr(30, 8) == "mimetype" && bytes.substr(38, 60).find("application/") != std::string_view::npos) {
        return bytes.substr(38, 100).find(mimeType) != std::string_view::npos;
    }
    const bool named = extension == ".odt" || extension == ".ott";
    const bool word = bytes.find("word/") != std::string_view::npos || bytes.find("xl/") != std::string_view::npos;
    return !word && bytes.find("content.xml") != std::string_view::npos &&
           (named || bytes.find("META-INF/manifest.xml") != std::string_view::npos);
}

Document readOdt(std::string_view bytes, const FormatOptions&) {
    if (bytes.starts_with("PK")) {
        return readPacked(bytes);
    }
    const XmlPart document(std::string(bytes), XmlSpace::kept);
    OdtReader reader;
    reader.learnStyles(document.root());
    reader.readTitle(document.root());
    readPieces(document.root(), reader);
    return reader.finish();
}

} // namespace emic::transcripts
