#include "core/transcripts/html_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/document_builder.h"
#include "core/transcripts/html_encoding.h"
#include "core/transcripts/html_notes.h"
#include "core/transcripts/html_styles.h"
#include "core/transcripts/html_tree.h"
#include "core/transcripts/text_reader.h"

#include <array>
#include <utility>

namespace emic::transcripts {

namespace {

/// What an element is to us. Those that are not listed stand within a line.
enum class Kind : unsigned char {
    within,
    block,
    heading,
    item,
    cell,
    preformatted,
    bold,
    lineBreak,
    link,
    quotation,
    deleted,
    picture,
    menu,
    form,
    style,
    skip,
};

constexpr auto listed = std::to_array<std::pair<GumboTag, Kind>>({
    {GUMBO_TAG_ADDRESS, Kind::block},
    {GUMBO_TAG_ARTICLE, Kind::block},
    {GUMBO_TAG_ASIDE, Kind::block},
    {GUMBO_TAG_BLOCKQUOTE, Kind::block},
    {GUMBO_TAG_BODY, Kind::block},
    {GUMBO_TAG_CAPTION, Kind::block},
    {GUMBO_TAG_CENTER, Kind::block},
    {GUMBO_TAG_DD, Kind::block},
    {GUMBO_TAG_DETAILS, Kind::block},
    {GUMBO_TAG_DIR, Kind::block},
    {GUMBO_TAG_DIV, Kind::block},
    {GUMBO_TAG_DL, Kind::block},
    {GUMBO_TAG_DT, Kind::block},
    {GUMBO_TAG_FIELDSET, Kind::block},
    {GUMBO_TAG_FIGCAPTION, Kind::block},
    {GUMBO_TAG_FIGURE, Kind::block},
    {GUMBO_TAG_FOOTER, Kind::block},
    {GUMBO_TAG_FORM, Kind::block},
    {GUMBO_TAG_HEADER, Kind::block},
    {GUMBO_TAG_HGROUP, Kind::block},
    {GUMBO_TAG_HR, Kind::block},
    {GUMBO_TAG_HTML, Kind::block},
    {GUMBO_TAG_LEGEND, Kind::block},
    {GUMBO_TAG_MAIN, Kind::block},
    {GUMBO_TAG_OL, Kind::block},
    {GUMBO_TAG_P, Kind::block},
    {GUMBO_TAG_SECTION, Kind::block},
    {GUMBO_TAG_SUMMARY, Kind::block},
    {GUMBO_TAG_TABLE, Kind::block},
    {GUMBO_TAG_TBODY, Kind::block},
    {GUMBO_TAG_TFOOT, Kind::block},
    {GUMBO_TAG_THEAD, Kind::block},
    {GUMBO_TAG_TR, Kind::block},
    {GUMBO_TAG_UL, Kind::block},
    {GUMBO_TAG_H1, Kind::heading},
    {GUMBO_TAG_H2, Kind::heading},
    {GUMBO_TAG_H3, Kind::heading},
    {GUMBO_TAG_H4, Kind::heading},
    {GUMBO_TAG_H5, Kind::heading},
    {GUMBO_TAG_H6, Kind::heading},
    {GUMBO_TAG_LI, Kind::item},
    {GUMBO_TAG_TD, Kind::cell},
    {GUMBO_TAG_TH, Kind::cell},
    {GUMBO_TAG_PRE, Kind::preformatted},
    {GUMBO_TAG_LISTING, Kind::preformatted},
    {GUMBO_TAG_PLAINTEXT, Kind::preformatted},
    {GUMBO_TAG_XMP, Kind::preformatted},
    {GUMBO_TAG_B, Kind::bold},
    {GUMBO_TAG_STRONG, Kind::bold},
    {GUMBO_TAG_BR, Kind::lineBreak},
    {GUMBO_TAG_A, Kind::link},
    {GUMBO_TAG_Q, Kind::quotation},
    {GUMBO_TAG_DEL, Kind::deleted},
    {GUMBO_TAG_IMG, Kind::picture},
    {GUMBO_TAG_SVG, Kind::picture},
    {GUMBO_TAG_CANVAS, Kind::picture},
    {GUMBO_TAG_OBJECT, Kind::picture},
    {GUMBO_TAG_EMBED, Kind::picture},
    {GUMBO_TAG_VIDEO, Kind::picture},
    {GUMBO_TAG_AUDIO, Kind::picture},
    {GUMBO_TAG_APPLET, Kind::picture},
    {GUMBO_TAG_NAV, Kind::menu},
    {GUMBO_TAG_MENU, Kind::menu},
    {GUMBO_TAG_BUTTON, Kind::form},
    {GUMBO_TAG_SELECT, Kind::form},
    {GUMBO_TAG_TEXTAREA, Kind::form},
    {GUMBO_TAG_OPTION, Kind::form},
    {GUMBO_TAG_DATALIST, Kind::skip},
    {GUMBO_TAG_INPUT, Kind::skip},
    {GUMBO_TAG_STYLE, Kind::style},
    {GUMBO_TAG_SCRIPT, Kind::skip},
    {GUMBO_TAG_NOSCRIPT, Kind::skip},
    {GUMBO_TAG_TEMPLATE, Kind::skip},
    {GUMBO_TAG_IFRAME, Kind::skip},
    {GUMBO_TAG_NOEMBED, Kind::skip},
    {GUMBO_TAG_NOFRAMES, Kind::skip},
    {GUMBO_TAG_RT, Kind::skip},
    {GUMBO_TAG_RP, Kind::skip},
    {GUMBO_TAG_MAP, Kind::skip},
    {GUMBO_TAG_MATH, Kind::within},
    {GUMBO_TAG_TITLE, Kind::skip},
    {GUMBO_TAG_META, Kind::skip},
    {GUMBO_TAG_LINK, Kind::skip},
    {GUMBO_TAG_PROGRESS, Kind::skip},
    {GUMBO_TAG_METER, Kind::skip},
    {GUMBO_TAG_COL, Kind::skip},
    {GUMBO_TAG_COLGROUP, Kind::skip},
});

constexpr auto kinds = [] {
    std::array<Kind, GUMBO_TAG_LAST + 1> table{};
    for (const auto& [tag, kind] : listed) {
        table[tag] = kind;
    }
    return table;
}();

/// What is known where the reader is.
struct Place {
    BlockKind kind = BlockKind::paragraph;
    bool bold = false;
    bool preformatted = false;
};

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

    void children(const GumboNode& node, const Place& place) {
        const GumboVector& all = childrenOf(node);
        for (unsigned i = 0; i < all.length; ++i) {
            this->node(*static_cast<const GumboNode*>(all.data[i]), place);
        }
    }

    void node(const GumboNode& each, const Place& place) {
        switch (each.type) {
        case GUMBO_NODE_ELEMENT:
            return element(each, place);
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            return place.preformatted ? literal(each.v.text.text, place) : flowing(each.v.text.text, place);
        case GUMBO_NODE_COMMENT:
            return comment(each.v.text.text);
        default:
            return;
        }
    }

    void element(const GumboNode& node, Place place) {
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
        const Kind kind = kinds[element.tag];
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
    bool byWord(std::string_view style, Place& place) {
        if (containsFolded(style, "mso-list:ignore")) {
            return true; // the bullet or number
        }
        if (containsFolded(style, "mso-tab-count")) {
            tab();
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

    void ofKind(Kind kind, const GumboNode& node, const Attributes& attributes, Place place) {
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
            return lineBreak();
        case Kind::link:
            return link(node, attributes.href, place);
        case Kind::quotation:
            flowing("\u201C", place);
            children(node, place);
            return flowing("\u201D", place);
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
        if (node.type != GUMBO_NODE_ELEMENT || kinds[node.v.element.tag] == Kind::skip) {
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

    void block(const GumboNode& node, const Place& place) {
        endBlock();
        children(node, place);
        endBlock();
    }

    void endBlock() {
        if (m_builder.inNote()) {
            m_builder.words(" ", false);
        } else {
            m_builder.endBlock();
        }
        m_pending = 0;
    }

    void lineBreak() {
        m_pending = 0;
        if (m_builder.inNote()) {
            m_builder.words(" ", false);
        } else if (m_builder.inBlock()) {
            if (m_builder.document().text.ends_with('\n')) {
                m_builder.endBlock(); // an empty line
            } else {
                m_builder.newLine();
            }
        }
    }

    void tab() {
        if (m_builder.inNote() || m_builder.inBlock()) {
            m_pending = '\t';
        }
    }

    /// A link to a note is the note's number, or a comment's mark.
    void link(const GumboNode& node, std::string_view href, const Place& place) {
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
        const char pending = std::exchange(m_pending, '\0');
        m_builder.openNote(note.kind, {});
        children(*note.body, {});
        m_builder.closeNote();
        m_pending = pending;
    }

    /// LibreOffice and OpenOffice write comments as comments.
    void comment(std::string_view words) {
        if (m_commentsCount && !words.starts_with("[") && m_builder.inBlock()) {
            m_builder.openNote("comment", {});
            flowing(words, {});
            m_builder.closeNote();
            m_pending = 0;
        }
    }

    void openBlock(const Place& place) {
        if (!m_builder.inNote() && !m_builder.inBlock()) {
            m_builder.beginBlock(place.kind, ++m_number);
            m_pending = 0;
        }
    }

    /// Words with the white space of HTML. Control characters count as such.
    void flowing(std::string_view text, const Place& place) {
        for (std::size_t at = 0; at < text.size();) {
            if (blank(text[at])) {
                const std::size_t begin = at;
                while (at < text.size() && blank(text[at])) {
                    ++at;
                }
                const std::string_view run = text.substr(begin, at - begin);
                const bool tab = run.find('\t') != std::string_view::npos && run.find('\n') == std::string_view::npos;
                if ((m_builder.inBlock() || m_builder.inNote()) && m_pending != '\t') {
                    m_pending = tab ? '\t' : ' ';
                }
                continue;
            }
            std::size_t end = at;
            while (end < text.size() &&
                   (!blank(text[end]) || (text[end] == ' ' && end + 1 < text.size() && !blank(text[end + 1])))) {
                ++end; // single spaces are as they should be
            }
            openBlock(place);
            space(place);
            m_builder.words(text.substr(at, end - at), place.bold);
            at = end;
        }
    }

    /// The white space that is due, now that words follow.
    void space(const Place& place) {
        const char due = std::exchange(m_pending, '\0');
        if (due == 0 || (!m_builder.inNote() && m_builder.document().text.ends_with('\n'))) {
            return;
        }
        if (due == '\t') {
            m_builder.tab();
        } else {
            const std::vector<Mark>& marks = m_builder.document().marks;
            m_builder.words(" ",
                            place.bold && !marks.empty() && marks.back().text.end == m_builder.document().text.size());
        }
    }

    /// Words as they stand. Empty lines part paragraphs.
    void literal(std::string_view text, const Place& place) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            std::string line(text.substr(at, end - at));
            for (char& c : line) {
                c = blank(c) && c != '\t' ? ' ' : c;
            }
            if (!line.empty() && (m_builder.inBlock() || line.find_first_not_of(" \t") != std::string::npos)) {
                openBlock(place);
                m_builder.words(line, place.bold);
            }
            if (end < text.size()) {
                lineBreak();
            }
            at = end + 1;
        }
    }

    static bool blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

    const GumboNode& m_root;
    DocumentBuilder m_builder{"html", "paragraph"};
    HtmlNotes m_notes;
    HtmlStyles m_styles;
    std::uint32_t m_number = 0;
    char m_pending = 0; ///< white space that stands before the next word, if there is one
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
