#include "core/transcripts/pdf_reader.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/transcripts/document_builder.h"
#include "core/transcripts/pdf_furniture.h"
#include "core/transcripts/pdf_hyphens.h"
#include "core/transcripts/pdf_notes.h"
#include "core/transcripts/pdf_pages.h"
#include "core/transcripts/pdf_paragraphs.h"
#include "core/transcripts/text_reader.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

namespace {

constexpr float headingSize = 1.15F; ///< of the body's
constexpr std::array<std::string_view, 8> bullets{"\u2022", "\u25E6", "\u25AA", "\u25CF",
                                                  "\u2023", "\u25A0", "\uF0B7", "\u00B7"};

/// Bytes of a bullet with the white space behind it; 0 when the line begins with none.
std::size_t bulletLength(std::string_view text) {
    for (const std::string_view bullet : bullets) {
        if (text.size() > bullet.size() && text.starts_with(bullet) &&
            (text[bullet.size()] == ' ' || text[bullet.size()] == '\t')) {
            return bullet.size() + 1;
        }
    }
    return 0;
}

class PdfReader {
public:
    explicit PdfReader(std::string_view bytes) {
        const PdfInformation information = readPdfPages(bytes, [&](const PdfPage& page, std::uint32_t number) {
            std::vector<PdfLine> lines = linesOf(page, number);
            std::ranges::move(lines, std::back_inserter(m_lines));
            checkParagraphs(m_lines.size());
        });
        m_builder.document().title = information.title;
        m_pages = information.pages;
        if (m_lines.empty()) {
            throw InvalidInput(m_pages == 0 ? "The PDF file has no pages."
                                            : "The PDF file holds pictures of pages and no text. Have the text "
                                              "recognised first (OCR), and import what comes of that.");
        }
    }

    Document read() {
        m_builder.leaveOut("headers and footers", takeOutRunningHeads(m_lines, m_pages));
        m_builder.leaveOut("lines printed on two pages", takeOutRepeatedLines(m_lines));
        const MarginNumbering numbering = takeOutMarginNumbers(m_lines);
        m_builder.leaveOut("numbers in the margin", numbering.count);
        if (numbering.kind == MarginNumbers::ofParagraphs) {
            m_numbered = numbering.starts;
        }
        m_body = bodySize(m_lines);
        if (m_numbered.empty()) {
            m_notes.takeOut(m_lines, m_body);
        }
        m_hyphens.learn(m_lines);
        const std::vector<bool> starts = paragraphStarts(m_lines, m_body);
        for (std::size_t begin = 0; begin < m_lines.size();) {
            std::size_t end = begin + 1;
            while (end < m_lines.size() && !startsAt(starts, end)) {
                ++end;
            }
            notesBefore(m_lines[begin].page);
            paragraph(begin, end);
            begin = end;
        }
        m_builder.endBlock();
        notesBefore(m_pages + 1);
        return m_builder.finish();
    }

private:
    [[nodiscard]] bool startsAt(const std::vector<bool>& starts, std::size_t i) const {
        // Where paragraphs have numbers, a gap within one is a line that the writer broke.
        return m_numbered.empty() ? starts[i] : m_numbered[i] || m_lines[i].size > headingSize * m_body;
    }

    void paragraph(std::size_t begin, std::size_t end) {
        const PdfLine& first = m_lines[begin];
        const std::size_t bullet = bulletLength(first.text);
        const bool heading = first.size > headingSize * m_body && end - begin <= 4;
        m_builder.beginBlock(heading      ? BlockKind::heading
                             : bullet > 0 ? BlockKind::listItem
                                          : BlockKind::paragraph,
                             first.page);
        std::size_t from = bullet;
        for (std::size_t i = begin; i < end; ++i) {
            const bool last = i + 1 == end;
            const Joint joint = last ? Joint::space : m_hyphens.joint(m_lines[i].text, m_lines[i + 1].text);
            words(m_lines[i], from, m_lines[i].text.size() - (joint == Joint::hyphenDropped ? lastLength(i) : 0));
            if (!last && joint == Joint::space) {
                m_builder.words(" ", endsBold(m_lines[i]) && beginsBold(m_lines[i + 1]));
                m_builder.markNewLine();
            }
            from = 0;
        }
        m_builder.endBlock();
    }

    [[nodiscard]] std::size_t lastLength(std::size_t i) const { return m_lines[i].text.ends_with('-') ? 1 : 2; }

    static bool endsBold(const PdfLine& line) { return !line.bold.empty() && line.bold.back().end == line.text.size(); }
    static bool beginsBold(const PdfLine& line) { return !line.bold.empty() && line.bold.front().begin == 0; }

    /// The line's bytes in [from, to), bold where they are.
    void words(const PdfLine& line, std::size_t from, std::size_t to) {
        std::size_t at = from;
        for (const Bytes& mark : line.raised) {
            if (mark.begin < at || mark.end > to) {
                continue;
            }
            PdfNote* const note = m_notes.next(line.text.substr(mark.begin, mark.length()), line.page);
            if (note || m_notes.strayMarks()) {
                unmarkedWords(line, at, mark.begin);
                at = mark.end;
                note ? place(*note) : m_builder.leaveOut("raised numbers of notes");
            }
        }
        unmarkedWords(line, at, to);
    }

    void unmarkedWords(const PdfLine& line, std::size_t from, std::size_t to) {
        const std::string_view text = line.text;
        std::size_t at = from;
        for (const Bytes& bold : line.bold) {
            const std::size_t begin = std::clamp(bold.begin, at, to);
            const std::size_t end = std::clamp(bold.end, begin, to);
            m_builder.words(text.substr(at, begin - at), false);
            m_builder.words(text.substr(begin, end - begin), true);
            at = end;
        }
        m_builder.words(text.substr(at, to - at), false);
    }

    void place(PdfNote& note) {
        note.placed = true;
        m_builder.openNote(note.kind, {});
        m_builder.words(note.text, false);
        m_builder.closeNote();
    }

    /// Notes of the pages before this one to which nothing in the text points.
    void notesBefore(std::uint32_t page) {
        for (PdfNote& note : m_notes.all()) {
            if (note.page < page && !note.placed) {
                // Its sign is all that tells what it belongs to.
                note.text = text::collapseSpace(note.label + " " + note.text);
                place(note);
            }
        }
    }

    DocumentBuilder m_builder{"pdf", "page"};
    std::vector<PdfLine> m_lines;
    PdfNotes m_notes;
    std::vector<bool> m_numbered;
    PdfHyphens m_hyphens;
    std::uint32_t m_pages = 0;
    float m_body = 10;
};

} // namespace

bool isPdf(std::string_view bytes, std::string_view) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Document readPdf(std::string_view bytes, const FormatOptions&) {
    return PdfReader(bytes).read();
}

} // namespace emic::transcripts
