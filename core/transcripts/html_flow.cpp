#include "core/transcripts/html_flow.h"

#include <algorithm>
#include <string>
#include <utility>

namespace emic::transcripts {

namespace {

bool blank(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

} // namespace

void HtmlFlow::endBlock() {
    if (m_builder.inNote()) {
        m_builder.words(" ", false);
    } else {
        m_builder.endBlock();
    }
    m_pending = 0;
}

void HtmlFlow::lineBreak() {
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

void HtmlFlow::tab() {
    if (m_builder.inNote() || m_builder.inBlock()) {
        m_pending = '\t';
    }
}

void HtmlFlow::remark(std::string_view words) {
    m_builder.openNote("comment", {});
    flowing(words, {});
    m_builder.closeNote();
    m_pending = 0;
}

void HtmlFlow::openBlock(const HtmlPlace& place) {
    if (!m_builder.inNote() && !m_builder.inBlock()) {
        m_builder.beginBlock(place.kind, ++m_number);
        m_pending = 0;
    }
}

void HtmlFlow::flowing(std::string_view text, const HtmlPlace& place) {
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
void HtmlFlow::space(const HtmlPlace& place) {
    const char due = std::exchange(m_pending, '\0');
    if (due == 0 || (!m_builder.inNote() && m_builder.document().text.ends_with('\n'))) {
        return;
    }
    if (due == '\t') {
        m_builder.tab();
    } else {
        const std::vector<Mark>& marks = m_builder.document().marks;
        m_builder.words(" ", place.bold && !marks.empty() && marks.back().text.end == m_builder.document().text.size());
    }
}

void HtmlFlow::literal(std::string_view text, const HtmlPlace& place) {
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

} // namespace emic::transcripts
