#include "core/transcripts/docx_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/text_reader.h"
#include "core/transcripts/xml.h"

#include <algorithm>
#include <set>
#include <vector>

namespace emic::transcripts {

namespace {

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

class DocxReader {
public:
    explicit DocxReader(std::string_view bytes) : m_archive(bytes) {
        m_document.format = "docx";
        m_document.placeName = "paragraph";
    }

    Document read() {
        const auto package = relationshipsOf(m_archive, "");
        const auto main = targetOfType(package, "officeDocument");
        if (!main || !m_archive.has(*main)) {
            throw InvalidInput(
                "The file is an archive that holds no Word document. If it is a ZIP file, unpack it first.");
        }
        const XmlPart part(m_archive.read(*main));
        if (localName(part.root()) != "document") {
            throw InvalidInput(
                "The file is an office document, but not one of a word processor. Save the transcript as DOCX "
                "or plain text.");
        }
        m_relationships = relationshipsOf(m_archive, *main);
        if (const auto styles = targetOfType(m_relationships, "styles"); styles && m_archive.has(*styles)) {
            m_headings = headingStyles(XmlPart(m_archive.read(*styles)).root());
        }
        blocks(child(part.root(), "body"), BlockKind::paragraph);
        notes("footnotes", "footnote");
        notes("endnotes", "endnote");
        notes("comments", "comment");
        if (const auto core = targetOfType(package, "core-properties"); core && m_archive.has(*core)) {
            const XmlPart properties(m_archive.read(*core));
            appendClean(m_document.title, child(properties.root(), "title").text().get());
        }
        report();
        checkCharacters(text::countCodePoints(m_document.text));
        return std::move(m_document);
    }

private:
    enum class Kind {
        words,
        tab,
        newLine,
        hyphen,
        run,
        drop,
        deleted,
        skip,
        note,
        textBox,
        alternative,
        picture,
        within
    };

    static Kind kindOf(std::string_view name) {
        static const std::map<std::string_view, Kind> kinds{
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
        };
        const auto found = kinds.find(name);
        return found == kinds.end() ? Kind::within : found->second;
    }

    /// Word writes shapes twice, for new and for old versions of itself.
    static pugi::xml_node chosen(const pugi::xml_node& alternative) {
        const pugi::xml_node choice = child(alternative, "Choice");
        return choice ? choice : child(alternative, "Fallback");
    }

    void blocks(const pugi::xml_node& node, BlockKind kind) {
        for (const pugi::xml_node each : node.children()) {
            const std::string_view name = localName(each);
            if (name == "p") {
                paragraph(each, kind);
            } else if (name == "tc") {
                blocks(each, BlockKind::cell);
            } else if (name == "AlternateContent") {
                blocks(chosen(each), kind);
            } else if (name == "del" || name == "moveFrom" || child(child(each, "trPr"), "del")) {
                ++m_deleted;
            } else if (name == "altChunk") {
                ++m_embedded;
            } else if (name != "sectPr" && name != "sdtPr" && name != "tblPr" && name != "tblGrid") {
                blocks(each, kind);
            }
        }
    }

    void paragraph(const pugi::xml_node& node, BlockKind kind) {
        ++m_number;
        Block block;
        block.kind = kindOfParagraph(child(node, "pPr"), kind);
        block.place = m_number;
        block.text.begin = m_document.text.size();
        block.firstMark = static_cast<std::uint32_t>(m_document.marks.size());
        const std::size_t boxes = m_boxes.size();
        inlines(node, false);
        block.text.end = m_document.text.size();
        block.lastMark = static_cast<std::uint32_t>(m_document.marks.size());
        if (block.text.length() > 0) {
            m_document.text += '\n';
            m_document.blocks.push_back(block);
            checkParagraphs(m_document.blocks.size());
        }
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
        const pugi::xml_node level = child(properties, "outlineLvl");
        if (m_headings.contains(localAttribute(child(properties, "pStyle"), "val")) ||
            (level && localAttribute(level, "val") < "9")) {
            return BlockKind::heading;
        }
        return kind == BlockKind::paragraph && child(properties, "numPr") ? BlockKind::listItem : kind;
    }

    void inlines(const pugi::xml_node& node, bool bold) {
        std::string& out = m_document.text;
        for (const pugi::xml_node each : node.children()) {
            switch (kindOf(localName(each))) {
            case Kind::words:
                words(each, bold);
                break;
            case Kind::tab:
                out += '\t';
                break;
            case Kind::newLine:
                out += '\n';
                break;
            case Kind::hyphen:
                out += "\xE2\x80\x91";
                break;
            case Kind::run:
                run(each);
                break;
            case Kind::drop:
                ++m_symbols;
                break;
            case Kind::deleted:
                ++m_deleted;
                break;
            case Kind::skip:
                break;
            case Kind::note:
                if (m_places.size() < 100'000) {
                    m_places.emplace(std::string(localName(each)) + " " + std::string(localAttribute(each, "id")),
                                     Anchor{m_number, m_document.text.size()});
                }
                break;
            case Kind::textBox:
                m_boxes.push_back(each);
                break;
            case Kind::alternative:
                inlines(chosen(each), bold);
                break;
            case Kind::picture:
                ++m_pictures;
                break;
            case Kind::within:
                inlines(each, bold);
                break;
            }
        }
    }

    void run(const pugi::xml_node& node) {
        const pugi::xml_node properties = child(node, "rPr");
        if (switchedOn(child(properties, "vanish"))) {
            m_hidden += wordsOf(node).empty() ? 0 : 1;
            return;
        }
        const pugi::xml_node toggle = child(properties, "b");
        const bool strong = localAttribute(child(properties, "rStyle"), "val") == "Strong";
        inlines(node, toggle ? switchedOn(toggle) : strong);
    }

    void words(const pugi::xml_node& node, bool bold) {
        const std::size_t begin = m_document.text.size();
        appendClean(m_document.text, node.text().get());
        const std::size_t end = m_document.text.size();
        if (!bold || begin == end) {
            return;
        }
        // Word cuts a stretch into runs wherever someone corrected a letter.
        if (!m_document.marks.empty() && m_document.marks.back().text.end == begin) {
            m_document.marks.back().text.end = end;
        } else {
            m_document.marks.push_back({MarkKind::bold, {begin, end}});
        }
    }

    /// Where a reference to a note stands.
    struct Anchor {
        std::uint32_t paragraph = 0;
        std::size_t at = 0;
    };

    void notes(std::string_view type, std::string_view element) {
        const auto target = targetOfType(m_relationships, type);
        if (!target || !m_archive.has(*target)) {
            return;
        }
        const XmlPart part(m_archive.read(*target));
        for (const pugi::xml_node each : part.root().children()) {
            const auto place =
                m_places.find(std::string(element) + "Reference " + std::string(localAttribute(each, "id")));
            if (localName(each) != element || place == m_places.end()) {
                continue; // lines that part notes from text, and notes that nothing refers to
            }
            const std::string words = text::collapseSpace(wordsOf(each));
            if (!words.empty()) {
                m_document.notes.push_back({std::string(element), place->second.paragraph, words,
                                            std::string(localAttribute(each, "author")), place->second.at});
            }
        }
    }

    void report() {
        const auto add = [&](std::string_view what, std::int64_t count) {
            if (count > 0) {
                m_document.leftOut.push_back({std::string(what), count});
            }
        };
        const auto parts = std::count_if(m_relationships.begin(), m_relationships.end(), [](const auto& each) {
            return each.second.type == "header" || each.second.type == "footer";
        });
        add("deleted passages", m_deleted);
        add("hidden passages", m_hidden);
        add("pictures", m_pictures);
        add("symbols of a symbol font", m_symbols);
        add("embedded documents", m_embedded);
        add("headers and footers", parts);
    }

    Archive m_archive;
    Document m_document;
    std::map<std::string, Relationship, std::less<>> m_relationships;
    std::set<std::string, std::less<>> m_headings;
    std::map<std::string, Anchor, std::less<>> m_places; ///< of references to notes
    std::vector<pugi::xml_node> m_boxes;                 ///< text boxes of the paragraph being read
    std::uint32_t m_number = 0;
    std::int64_t m_deleted = 0;
    std::int64_t m_hidden = 0;
    std::int64_t m_pictures = 0;
    std::int64_t m_symbols = 0;
    std::int64_t m_embedded = 0;
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
