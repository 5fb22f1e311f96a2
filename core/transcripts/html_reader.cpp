#include "core/transcripts/html_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/html_encoding.h"
#include "core/transcripts/html_flow.h"
#include "core/transcripts/html_kinds.h"
#include "core/transcripts/html_notes.h"
#include "core/transcripts/html_styles.h"
#include "core/transcripts/html_tree.h"
#include "core/transcripts/text_reader.h"

#include <utility>

namespace emic::transcripts {

namespace {

using Kind = HtmlKind;

/// The attributes that matter, looked for once.
struct Attributes {
    std::string_view classes;
    std::string_view style;
    std::string_view title;
    std::string_view href;
    bool hidden = false;

    explicit Attributes(const GumboElement& element) {
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto& each = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            const std::string_view name = each.name;
            if (name == "class") {
                classes = each.value;
            } else if (name == "style") {
                style = each.value;
            } else if (name == "title") {
                title = each.value;
            } else if (name == "href") {
                href = each.value;
            } else if (name == "hidden") {
                hidden = true;
            }
        }
    }
};

class HtmlReader {
public:
    HtmlReader(const GumboNode& root, Document decoded) : m_root(root), m_notes(root) {
        Document& document = m_builder.document();
        document.encoding = std::move(decoded.encoding);
        document.encodingCertain = decoded.encodingCertain;
        document.lineEnds = decoded.lineEnds;
        document.replaced = decoded.replaced;
    }

    Document read() {
        for (const char* what : {"deleted passages", "hidden passages", "pictures", "headers and footers"}) {
            m_builder.leaveOut(what, 0);
        }
        const GumboVector& parts = childrenOf(m_root);
        for (unsigned i = 0; i < parts.length; ++i) {
            const auto& part = *static_cast<const GumboNode*>(parts.data[i]);
            if (part.type == GUMBO_NODE_ELEMENT && part.v.element.tag == GUMBO_TAG_HEAD) {
                head(part);
            } else {
                node(part, {});
            }
        }
        return m_builder.finish();
    }

private:
    void head(const GumboNode& node) {
        const GumboVector& children = childrenOf(node);
        for (unsigned i = 0; i < children.length; ++i) {
            const auto& each = *static_cast<const GumboNode*>(children.data[i]);
            if (each.type != GUMBO_NODE_ELEMENT) {
                continue;
            }
            if (each.v.element.tag == GUMBO_TAG_TITLE) {
                m_builder.document().title = text::collapseSpace(textOf(each));
            } else if (each.v.element.tag == GUMBO_TAG_STYLE) {
                m_styles.learn(textOf(each));
            } else if (each.v.element.tag == GUMBO_TAG_META && attribute(each, "name") == "generator") {
                const std::string_view generator = attribute(each, "content");
                m_commentsCount = generator.find("Office") != std::string_view::npos;
            }
        }
    }

    /// The words of an element that has no elements within: a title, a style sheet.
    static std::string_view textOf(const GumboNode& element) {
        const GumboVector& children = childrenOf(element);
        if (children.length == 0) {
            return {};
        }
        const auto& first = *static_cast<const GumboNode*>(children.data[0]);
        return first.type == GUMBO_NODE_TEXT ? std::string_view(first.v.text.text) : std::string_view();
    }

    void children(const GumboNode& node, const HtmlPlace& place) {
        const GumboVector& all = childrenOf(node);
        for (unsigned i = 0; i < all.length; ++i) {
            this->node(*static_cast<const GumboNode*>(all.data[i]), place);
        }
    }

    void node(const GumboNode& each, const HtmlPlace& place) {
        switch (each.type) {
        case GUMBO_NODE_ELEMENT:
            return element(each, place);
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            return place.preformatted ? m_flow.literal(each.v.text.text, place)
                                      : m_flow.flowing(each.v.text.text, place);
        case GUMBO_NODE_COMMENT:
            return comment(each.v.text.text);
        default:
            return;
        }
    }

    void element(const GumboNode& node, HtmlPlace place) {
        const GumboElement& element = node.v.element;
        const Attributes attributes(element);
        if (!m_notes.none()) {
            if (HtmlNote* const note = m_notes.at(node); note && !m_builder.inNote()) {
                if (!note->told) {
                    tell(*note); // no link leads to it
                }
                return;
            }
        }
        const Kind kind = htmlKind(element.tag);
        if (isFurniture(kind, attributes)) {
            return m_builder.leaveOut("headers and footers");
        }
        if (!attributes.classes.empty() || !attributes.style.empty()) {
            const HtmlLook look = m_styles.look(attributes.classes, attributes.style);
            place.bold = look.bold.value_or(place.bold || kind == Kind::bold);
            place.preformatted = look.preformatted.value_or(place.preformatted);
            if (look.hidden && kind != Kind::skip) {
                return leaveOutWords(node);
            }
        } else if (kind == Kind::bold) {
            place.bold = true;
        }
        if (attributes.hidden) {
            return leaveOutWords(node);
        }
        if (attributes.style.find("mso-") != std::string_view::npos && byWord(attributes.style, place)) {
            return;
        }
        ofKind(kind, node, attributes, place);
    }

    /// Headers and footers of pages of paper.
    static bool isFurniture(Kind kind, const Attributes& attributes) {
        return kind == Kind::block && (attributes.title == "header" || attributes.title == "footer" ||
                                       containsFolded(attributes.style, "mso-element:header") ||
                                       containsFolded(attributes.style, "mso-element:footer"));
    }

    /// What Word says in styles of its own. True when the element is dealt with.
    bool byWord(std::string_view style, HtmlPlace& place) {
        if (containsFolded(style, "mso-list:ignore")) {
            return true; // the bullet or number
        }
        if (containsFolded(style, "mso-tab-count")) {
            m_flow.tab();
            return true;
        }
        if (containsFolded(style, "mso-list:") && place.kind == BlockKind::paragraph) {
            place.kind = BlockKind::listItem;
        }
        if (const std::size_t at = style.find("mso-comment-author:\""); at != std::string_view::npos) {
            const std::string_view author = style.substr(at + 20);
            m_builder.setAuthor(author.substr(0, author.find('"')));
        }
        return false;
    }

    void ofKind(Kind kind, const GumboNode& node, const Attributes& attributes, HtmlPlace place) {
        const auto becomes = [&](BlockKind wanted) {
            place.kind = place.kind == BlockKind::cell ? place.kind : wanted;
        };
        switch (kind) {
        case Kind::heading:
            place.kind = BlockKind::heading;
            return block(node, place);
        case Kind::item:
            becomes(BlockKind::listItem);
            return block(node, place);
        case Kind::cell:
            becomes(BlockKind::cell);
            return block(node, place);
        case Kind::preformatted:
            place.preformatted = true;
            return block(node, place);
        case Kind::block:
            if (attributes.classes == "MsoTitle" || attributes.classes == "MsoSubtitle") {
                place.kind = BlockKind::heading;
            }
            return block(node, place);
        case Kind::bold:
        case Kind::within:
            return children(node, place);
        case Kind::lineBreak:
            return m_flow.lineBreak();
        case Kind::link:
            return link(node, attributes.href, place);
        case Kind::quotation:
            m_flow.flowing("\u201C", place);
            children(node, place);
            return m_flow.flowing("\u201D", place);
        case Kind::deleted:
            return m_builder.leaveOut("deleted passages");
        case Kind::picture:
            m_builder.leaveOut("pictures");
            // Some programs close a picture as if it held what follows; the parser puts that beside it.
            return;
        case Kind::menu:
            return m_builder.leaveOut("menus");
        case Kind::form:
            return m_builder.leaveOut("form fields");
        case Kind::style:
            return m_styles.learn(textOf(node));
        case Kind::skip:
            return;
        }
    }

    void leaveOutWords(const GumboNode& node) { m_builder.leaveOut("hidden passages", hasWords(node) ? 1 : 0); }
    static bool hasWords(const GumboNode& node) {
        if (node.type == GUMBO_NODE_TEXT) {
            return true;
        }
        if (node.type != GUMBO_NODE_ELEMENT || htmlKind(node.v.element.tag) == Kind::skip) {
            return false;
        }
        const GumboVector& all = childrenOf(node);
        for (unsigned i = 0; i < all.length; ++i) {
            if (hasWords(*static_cast<const GumboNode*>(all.data[i]))) {
                return true;
            }
        }
        return false;
    }

    void block(const GumboNode& node, const HtmlPlace& place) {
        m_flow.endBlock();
        children(node, place);
        m_flow.endBlock();
    }

    /// A link to a note is the note's number, or a comment's mark.
    void link(const GumboNode& node, std::string_view href, const HtmlPlace& place) {
        if (m_builder.inNote() && href.find('#') != std::string_view::npos &&
            (href.find("ref") != std::string_view::npos || href.find("anc") != std::string_view::npos)) {
            return; // from the note back to the text
        }
        HtmlNote* const note = m_notes.linked(href);
        if (!note) {
            return children(node, place);
        }
        if (!note->told) {
            tell(*note);
        }
    }

    void tell(HtmlNote& note) {
        note.told = true;
        m_flow.note(note.kind, [&] { children(*note.body, {}); });
    }

    /// LibreOffice and OpenOffice write comments as comments.
    void comment(std::string_view words) {
        if (m_commentsCount && !words.starts_with("[") && m_builder.inBlock()) {
            m_flow.remark(words);
        }
    }

    const GumboNode& m_root;
    HtmlFlow m_flow;
    DocumentBuilder& m_builder = m_flow.builder();
    HtmlNotes m_notes;
    HtmlStyles m_styles;
    bool m_commentsCount = false;
};

constexpr std::size_t largestPage = 150'000'000;

} // namespace

bool isHtml(std::string_view bytes, std::string_view extension) {
    return looksLikeHtml(bytes, extension);
}

Document readHtml(std::string_view bytes, const FormatOptions& options) {
    if (bytes.size() > largestPage) {
        throw InvalidInput("The page is larger than 150 MB, which no transcript is. If it holds one, copy the words "
                           "into a text file and import that.");
    }
    FormatOptions decoding = options;
    if (!decoding.encoding) {
        decoding.encoding = declaredEncoding(bytes);
    }
    Document decoded = decodedDocument(bytes, decoding);
    const HtmlTree tree(std::exchange(decoded.text, {}));
    return HtmlReader(tree.root(), std::move(decoded)).read();
}

} // namespace emic::transcripts
