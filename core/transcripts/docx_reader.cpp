#include "core/transcripts/docx_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/document_builder.h"
#include "core/transcripts/name_table.h"
#include "core/transcripts/xml.h"
#include "core/transcripts/xml_pieces.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace emic::transcripts {

namespace {

constexpr std::size_t mostNotes = 100'000;

bool switchedOn(const pugi::xml_node& toggle) {
    const std::string_view value = localAttribute(toggle, "val");
    return toggle && value != "0" && value != "false" && value != "off" && value != "none";
}

/// Styles whose paragraphs are headings: by name, which Word never translates, or by their outline level.
std::set<std::string, std::less<>> headingStyles(const pugi::xml_node& styles) {
    std::set<std::string, std::less<>> result;
    for (const pugi::xml_node style : styles.children()) {
        const std::string name = text::foldCase(localAttribute(child(style, "name"), "val"));
        const pugi::xml_node level = child(child(style, "pPr"), "outlineLvl");
        if (name.starts_with("heading ") || name == "title" || name == "subtitle" ||
            (level && localAttribute(level, "val") < "9")) {
            result.emplace(localAttribute(style, "styleId"));
        }
    }
    return result;
}

/// The words of a note, without markup.
std::string wordsOf(const pugi::xml_node& node) {
    std::string words;
    for (const pugi::xml_node each : node.children()) {
        const std::string_view name = localName(each);
        if (name == "t") {
            appendClean(words, each.text().get());
        } else if (name == "tab" || name == "br") {
            words += ' ';
        } else if (name != "del" && name != "moveFrom" && name != "Fallback") {
            words += wordsOf(each);
            words += name == "p" ? " " : "";
        }
    }
    return words;
}

enum class Kind { words, tab, newLine, hyphen, run, drop, deleted, skip, note, textBox, alternative, picture, within };

constexpr NameTable<Kind, 128> kinds{{
                                         {"t", Kind::words},
                                         {"tab", Kind::tab},
                                         {"ptab", Kind::tab},
                                         {"br", Kind::newLine},
                                         {"cr", Kind::newLine},
                                         {"noBreakHyphen", Kind::hyphen},
                                         {"r", Kind::run},
                                         {"rPr", Kind::skip},
                                         {"pPr", Kind::skip},
                                         {"sdtPr", Kind::skip},
                                         {"instrText", Kind::skip},
                                         {"delText", Kind::skip},
                                         {"delInstrText", Kind::skip},
                                         {"rt", Kind::skip},
                                         {"sectPr", Kind::skip},
                                         {"del", Kind::deleted},
                                         {"moveFrom", Kind::deleted},
                                         {"sym", Kind::drop},
                                         {"footnoteReference", Kind::note},
                                         {"endnoteReference", Kind::note},
                                         {"commentReference", Kind::note},
                                         {"txbxContent", Kind::textBox},
                                         {"AlternateContent", Kind::alternative},
                                         {"blip", Kind::picture},
                                         {"imagedata", Kind::picture},
                                     },
                                     Kind::within};

/// Reads the main part, whose body comes in pieces.
class DocxText : public XmlPieces {
public:
    explicit DocxText(std::set<std::string, std::less<>> headings) : m_headings(std::move(headings)) {
        for (const char* what :
             {"deleted passages", "hidden passages", "pictures", "symbols of a symbol font", "embedded documents"}) {
            m_builder.leaveOut(what, 0);
        }
    }

    [[nodiscard]] bool mayOpen(std::string_view name) const override {
        switch (m_level) {
        case 0:
            return name == "document";
        case 1:
            return name == "body";
        default:
            return name == "tbl" || name == "sdt" || name == "sdtContent" || name == "customXml";
        }
    }
    [[nodiscard]] bool open(const pugi::xml_node&) override {
        if (m_level == 1 && std::exchange(m_hasBody, true)) {
            return false;
        }
        ++m_level;
        return true;
    }
    void close() override { --m_level; }
    void piece(const pugi::xml_node& node) override {
        if (m_level == 0) {
            throw InvalidInput("The file is an office document, but not one of a word processor. Save the transcript "
                               "as DOCX or plain text.");
        }
        if (m_level > 1) {
            block(node, BlockKind::paragraph);
        }
    }

    [[nodiscard]] DocumentBuilder& builder() { return m_builder; }

    /// Gives the note that `reference` ("footnoteReference 3") stands for its words. Notes are told in the order of
    /// these calls; what nothing refers to is none.
    void tell(const std::string& reference, std::string words, std::string_view author) {
        const auto place = m_places.find(reference);
        if (place != m_places.end() && !words.empty()) {
            Note note = m_builder.document().notes[place->second];
            note.text = std::move(words);
            note.author = author;
            m_told.push_back(std::move(note));
        }
    }

    Document finish() {
        m_builder.document().notes = std::move(m_told);
        return m_builder.finish();
    }

private:
    /// Word writes shapes twice, for new and for old versions of itself.
    static pugi::xml_node chosen(const pugi::xml_node& alternative) {
        const pugi::xml_node choice = child(alternative, "Choice");
        return choice ? choice : child(alternative, "Fallback");
    }

    void blocks(const pugi::xml_node& node, BlockKind kind) {
        for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
            block(each, kind);
        }
    }

    void block(const pugi::xml_node& node, BlockKind kind) {
        const std::string_view name = localName(node);
        if (name == "p") {
            paragraph(node, kind);
        } else if (name == "tc") {
            blocks(node, BlockKind::cell);
        } else if (name == "AlternateContent") {
            blocks(chosen(node), kind);
        } else if (name == "del" || name == "moveFrom" || child(child(node, "trPr"), "del")) {
            m_builder.leaveOut("deleted passages");
        } else if (name == "altChunk") {
            m_builder.leaveOut("embedded documents");
        } else if (name != "sectPr" && name != "sdtPr" && name != "tblPr" && name != "tblGrid") {
            blocks(node, kind);
        }
    }

    void paragraph(const pugi::xml_node& node, BlockKind kind) {
        m_builder.beginBlock(kindOfParagraph(child(node, "pPr"), kind), ++m_number);
        const std::size_t boxes = m_boxes.size();
        inlines(node, false);
        m_builder.endBlock();
        // What stands in text boxes comes behind the paragraph that they are fastened to.
        while (m_boxes.size() > boxes) {
            const std::vector<pugi::xml_node> waiting(m_boxes.begin() + static_cast<std::ptrdiff_t>(boxes),
                                                      m_boxes.end());
            m_boxes.resize(boxes);
            for (const pugi::xml_node& box : waiting) {
                blocks(box, BlockKind::paragraph);
            }
        }
    }

    [[nodiscard]] BlockKind kindOfParagraph(const pugi::xml_node& properties, BlockKind kind) const {
        std::string_view style;
        bool heading = false;
        bool numbered = false;
        for (pugi::xml_node each = properties.first_child(); each; each = each.next_sibling()) {
            const std::string_view name = localName(each);
            if (name == "pStyle" && style.empty()) {
                style = localAttribute(each, "val");
            } else if (name == "outlineLvl") {
                heading = heading || localAttribute(each, "val") < "9";
            } else if (name == "numPr") {
                numbered = true;
            }
        }
        if (heading || m_headings.contains(style)) {
            return BlockKind::heading;
        }
        return kind == BlockKind::paragraph && numbered ? BlockKind::listItem : kind;
    }

    void inlines(const pugi::xml_node& node, bool bold) {
        for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
            switch (const std::string_view name = localName(each); kinds[name]) {
            case Kind::words:
                m_builder.words(cleaned(each.text().get(), m_room), bold);
                break;
            case Kind::tab:
                m_builder.tab();
                break;
            case Kind::newLine:
                m_builder.newLine();
                break;
            case Kind::hyphen:
                m_builder.words("\xE2\x80\x91", false);
                break;
            case Kind::run:
                run(each);
                break;
            case Kind::drop:
                m_builder.leaveOut("symbols of a symbol font");
                break;
            case Kind::deleted:
                m_builder.leaveOut("deleted passages");
                break;
            case Kind::skip:
                break;
            case Kind::note:
                reference(name, localAttribute(each, "id"));
                break;
            case Kind::textBox:
                m_boxes.push_back(each);
                break;
            case Kind::alternative:
                inlines(chosen(each), bold);
                break;
            case Kind::picture:
                m_builder.leaveOut("pictures");
                break;
            case Kind::within:
                inlines(each, bold);
                break;
            }
        }
    }

    void run(const pugi::xml_node& node) {
        const pugi::xml_node properties = child(node, "rPr");
        pugi::xml_node bold;
        pugi::xml_node vanish;
        bool strong = false;
        for (pugi::xml_node each = properties.first_child(); each; each = each.next_sibling()) {
            const std::string_view name = localName(each);
            if (name == "b" && !bold) {
                bold = each;
            } else if (name == "vanish" && !vanish) {
                vanish = each;
            } else if (name == "rStyle") {
                strong = strong || localAttribute(each, "val") == "Strong";
            }
        }
        if (switchedOn(vanish)) {
            m_builder.leaveOut("hidden passages", wordsOf(node).empty() ? 0 : 1);
            return;
        }
        inlines(node, bold ? switchedOn(bold) : strong);
    }

    /// The words of notes stand in parts of their own, which are read later.
    void reference(std::string_view name, std::string_view id) {
        std::vector<Note>& notes = m_builder.document().notes;
        if (notes.size() < mostNotes &&
            m_places.emplace(std::string(name) + " " + std::string(id), notes.size()).second) {
            const std::string_view kind = name.substr(0, name.size() - std::string_view("Reference").size());
            notes.push_back({std::string(kind), m_number, {}, {}, m_builder.document().text.size()});
        }
    }

    DocumentBuilder m_builder{"docx", "paragraph"};
    std::set<std::string, std::less<>> m_headings;
    std::map<std::string, std::size_t, std::less<>> m_places; ///< of references, among the document's notes
    std::vector<Note> m_told;
    std::vector<pugi::xml_node> m_boxes; ///< text boxes of the paragraph being read
    std::string m_room;
    std::uint32_t m_number = 0;
    int m_level = 0; ///< how many elements are open
    bool m_hasBody = false;
};

class DocxReader {
public:
    explicit DocxReader(std::string_view bytes) : m_archive(bytes) {}

    Document read() {
        const auto package = relationshipsOf(m_archive, "");
        const auto main = targetOfType(package, "officeDocument");
        if (!main || !m_archive.has(*main)) {
            throw InvalidInput(
                "The file is an archive that holds no Word document. If it is a ZIP file, unpack it first.");
        }
        m_relationships = relationshipsOf(m_archive, *main);
        std::set<std::string, std::less<>> headings;
        if (const auto styles = targetOfType(m_relationships, "styles"); styles && m_archive.has(*styles)) {
            headings = headingStyles(XmlPart(m_archive.read(*styles)).root());
        }
        DocxText text(std::move(headings));
        readPieces(m_archive.open(*main), XmlSpace::dropped, text);
        notes("footnotes", "footnote", text);
        notes("endnotes", "endnote", text);
        notes("comments", "comment", text);
        if (const auto core = targetOfType(package, "core-properties"); core && m_archive.has(*core)) {
            const XmlPart properties(m_archive.read(*core));
            appendClean(text.builder().document().title, child(properties.root(), "title").text().get());
        }
        text.builder().leaveOut("headers and footers",
                                std::count_if(m_relationships.begin(), m_relationships.end(), [](const auto& each) {
                                    return each.second.type == "header" || each.second.type == "footer";
                                }));
        return text.finish();
    }

private:
    void notes(std::string_view type, std::string_view element, DocxText& text) {
        const auto target = targetOfType(m_relationships, type);
        if (!target || !m_archive.has(*target)) {
            return;
        }
        const XmlPart part(m_archive.read(*target));
        for (const pugi::xml_node each : part.root().children()) {
            if (localName(each) == element) { // others are the lines that part notes from text
                text.tell(std::string(element) + "Reference " + std::string(localAttribute(each, "id")),
                          text::collapseSpace(wordsOf(each)), localAttribute(each, "author"));
            }
        }
    }

    Archive m_archive;
    std::map<std::string, Relationship, std::less<>> m_relationships;
};

} // namespace

bool isDocx(std::string_view bytes, std::string_view extension) {
    if (!bytes.starts_with("PK\x03\x04")) {
        return false;
    }
    // Names of entries stand in the archive as they are. One that cannot be opened any more is still known by them.
    const bool named = extension == ".docx" || extension == ".docm";
    const bool other = bytes.find("xl/workbook") != std::string_view::npos ||
                       bytes.substr(0, 38).ends_with("mimetype") ||
                       bytes.find("ppt/presentation") != std::string_view::npos;
    return !other && (named || bytes.find("word/") != std::string_view::npos);
}

Document readDocx(std::string_view bytes, const FormatOptions&) {
    return DocxReader(bytes).read();
}

} // namespace emic::transcripts
