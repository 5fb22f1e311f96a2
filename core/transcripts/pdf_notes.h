// Notes of a PDF file: at the foot of pages or behind the text, with the raised numbers in the text that stand for
// them. Owned by one reading; one thread at a time.
#pragma once

#include "core/transcripts/pdf_lines.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::transcripts {

struct PdfNote {
    std::string kind;  ///< "footnote" or "endnote"
    std::string label; ///< "1", "*"; empty when none stands before it
    std::string text;
    std::uint32_t page = 0;
    bool placed = false; ///< for who puts it into the text
};

class PdfNotes {
public:
    /// Takes the notes out of the lines.
    void takeOut(std::vector<PdfLine>& lines, float bodySize);

    /// The note that the next raised stretch of this label on this page stands for, or nothing. A note on the page
    /// comes before one behind the text, and each is found once.
    PdfNote* next(const std::string& label, std::uint32_t page);

    /// True when the raised stretches of the text that stand for no note count upwards from 1: then they are marks of
    /// notes that the file does not set apart, and no exponents.
    [[nodiscard]] bool strayMarks() const { return m_strayMarks; }

    [[nodiscard]] std::vector<PdfNote>& all() { return m_notes; }

private:
    void footnotes(const std::vector<PdfLine>& lines);
    void endnotes(std::vector<PdfLine>& lines, float bodySize);
    void lookForStrayMarks(const std::vector<PdfLine>& lines);

    std::vector<PdfNote> m_notes; ///< in order of their pages
    struct Same {
        std::vector<std::size_t> notes;
        std::size_t next = 0; ///< the first that has no place yet
    };
    std::map<std::pair<std::uint32_t, std::string>, Same> m_byLabel; ///< and page; 0: behind the text
    bool m_strayMarks = false;
};

} // namespace emic::transcripts
