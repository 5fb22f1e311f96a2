#include "core/transcripts/pdf_notes.h"

#include "core/text/strings.h"
#include "core/transcripts/pdf_furniture.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace emic::transcripts {

namespace {

/// The first word of a line.
std::string_view firstWord(const PdfLine& line) {
    return std::string_view(line.text).substr(0, line.text.find_first_of(" \t"));
}

std::set<std::string, std::less<>> raisedLabels(const std::vector<PdfLine>& lines) {
    std::set<std::string, std::less<>> labels;
    for (const PdfLine& line : lines) {
        for (const Bytes& each : line.raised) {
            labels.insert(line.text.substr(each.begin, each.length()));
        }
    }
    return labels;
}

} // namespace

void PdfNotes::takeOut(std::vector<PdfLine>& lines, float bodySize) {
    footnotes(takeOutFootnotes(lines, bodySize));
    endnotes(lines, bodySize);
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        PdfNote& note = m_notes[i];
        note.text = text::collapseSpace(note.text);
        m_byLabel[{note.kind == "endnote" ? 0 : note.page, note.label}].notes.push_back(i);
    }
    lookForStrayMarks(lines);
    for (auto& [label, same] : m_byLabel) {
        same.next = 0;
    }
}

void PdfNotes::footnotes(const std::vector<PdfLine>& lines) {
    for (const PdfLine& line : lines) {
        const std::string_view first = firstWord(line);
        const char c = line.text[0];
        const bool begins = m_notes.empty() || m_notes.back().page != line.page || (c >= '0' && c <= '9') || c == '*';
        if (begins) {
            m_notes.push_back({"footnote", std::string(first), line.text.substr(first.size()), line.page});
        } else {
            m_notes.back().text += " " + line.text;
        }
    }
}

void PdfNotes::endnotes(std::vector<PdfLine>& lines, float bodySize) {
    constexpr float smaller = 0.93F;
    std::set<std::string, std::less<>> labels = raisedLabels(lines);
    for (const PdfNote& each : m_notes) {
        labels.erase(each.label);
    }
    if (labels.empty()) {
        return;
    }
    std::size_t begin = lines.size();
    while (begin > 0 && lines[begin - 1].size < smaller * bodySize && !lines[begin - 1].rotated) {
        --begin;
    }
    while (begin < lines.size() && !labels.contains(firstWord(lines[begin]))) {
        ++begin;
    }
    if (begin == 0) {
        return; // nothing but notes would remain
    }
    for (std::size_t i = begin; i < lines.size(); ++i) {
        const std::string_view first = firstWord(lines[i]);
        if (labels.contains(first)) {
            m_notes.push_back({"endnote", std::string(first), lines[i].text.substr(first.size()), lines[i].page});
            labels.erase(labels.find(first));
        } else {
            m_notes.back().text += " " + lines[i].text;
        }
    }
    lines.resize(begin);
}

PdfNote* PdfNotes::next(const std::string& label, std::uint32_t page) {
    for (const std::uint32_t where : {page, 0U}) {
        const auto same = m_byLabel.find({where, label});
        if (same != m_byLabel.end() && same->second.next < same->second.notes.size()) {
            return &m_notes[same->second.notes[same->second.next++]];
        }
    }
    return nullptr;
}

void PdfNotes::lookForStrayMarks(const std::vector<PdfLine>& lines) {
    int expected = 1;
    m_strayMarks = false;
    for (const PdfLine& line : lines) {
        for (const Bytes& each : line.raised) {
            const std::string label = line.text.substr(each.begin, each.length());
            if (next(label, line.page) != nullptr) {
                continue;
            }
            int number = 0;
            const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
            if (error != std::errc() || end != label.data() + label.size() || number != expected) {
                return;
            }
            ++expected;
        }
    }
    m_strayMarks = expected > 1;
}

} // namespace emic::transcripts
