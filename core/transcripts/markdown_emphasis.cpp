// Which stars and underscores are emphasis, and taking them out of the words (CommonMark 0.31, section 6.2 and
// appendix).
#include "core/transcripts/markdown_inline.h"

#include <algorithm>
#include <array>

namespace emic::transcripts {

void MarkdownInline::matchEmphasis(std::size_t firstRun) {
    // CommonMark's algorithm: for every closing run the nearest opening one before it; what failed once is not tried
    // again.
    const int none = static_cast<int>(firstRun) - 1;
    std::array<int, 12> bottom{};
    bottom.fill(none);
    for (std::size_t i = firstRun; i < m_runs.size(); ++i) {
        m_runs[i].before = static_cast<int>(i) - 1;
    }
    int last = none; // the run before the present one that is still of use
    for (std::size_t i = firstRun; i < m_runs.size(); ++i) {
        Run& closer = m_runs[i];
        closer.before = last;
        while (closer.closes && closer.rest() > 0) {
            const auto slot = static_cast<std::size_t>((closer.character == '_' ? 6 : 0) + (closer.opens ? 3 : 0)) +
                              closer.length % 3;
            int found = closer.before;
            for (; found > bottom[slot]; found = m_runs[static_cast<std::size_t>(found)].before) {
                const Run& each = m_runs[static_cast<std::size_t>(found)];
                const bool odd = (each.closes || closer.opens) && (each.length + closer.length) % 3 == 0 &&
                                 (each.length % 3 != 0 || closer.length % 3 != 0);
                if (each.character == closer.character && each.opens && each.rest() > 0 && !odd) {
                    break;
                }
            }
            if (found <= bottom[slot]) {
                bottom[slot] = closer.before;
                break;
            }
            Run& opener = m_runs[static_cast<std::size_t>(found)];
            const std::size_t used = opener.rest() >= 2 && closer.rest() >= 2 ? 2 : 1;
            const std::size_t begin = opener.begin + opener.length - opener.right;
            const std::size_t end = closer.begin + closer.left;
            if (used == 2 && begin < end) {
                m_marks.push_back({MarkKind::bold, {begin, end}});
            }
            m_removed.push_back({begin - used, begin});
            m_removed.push_back({end, end + used});
            opener.right += used;
            closer.left += used;
            closer.before = opener.rest() > 0 ? found : opener.before;
        }
        last = closer.rest() > 0 && closer.opens ? static_cast<int>(i) : closer.before;
    }
}

void MarkdownInline::compact(std::size_t begin, std::size_t firstMark) {
    if (m_removed.empty() && m_marks.empty()) {
        return;
    }
    std::string& out = m_document.text;
    const auto byBegin = [](const auto& a, const auto& b) { return a.begin < b.begin; };
    std::sort(m_removed.begin(), m_removed.end(), byBegin);
    std::sort(m_marks.begin(), m_marks.end(), [](const Mark& a, const Mark& b) {
        return a.text.begin != b.text.begin ? a.text.begin < b.text.begin : a.text.end > b.text.end;
    });
    // How far a place moves: by what is removed before it.
    std::vector<std::size_t> sums;
    sums.reserve(m_removed.size() + 1);
    std::size_t to = begin;
    std::size_t from = begin;
    for (const Bytes& removed : m_removed) {
        if (to != from) {
            std::copy(out.begin() + static_cast<std::ptrdiff_t>(from),
                      out.begin() + static_cast<std::ptrdiff_t>(removed.begin),
                      out.begin() + static_cast<std::ptrdiff_t>(to));
        }
        sums.push_back(from - to);
        to += removed.begin - from;
        from = removed.end;
    }
    if (to != from) {
        std::copy(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                  out.begin() + static_cast<std::ptrdiff_t>(to));
        sums.push_back(from - to);
        out.resize(out.size() - (from - to));
    } else {
        sums.push_back(0);
    }
    const auto moved = [&](std::size_t place) {
        const auto next = std::upper_bound(m_removed.begin(), m_removed.end(), place,
                                           [](std::size_t wanted, const Bytes& each) { return wanted < each.end; });
        const auto index = static_cast<std::size_t>(next - m_removed.begin());
        // A place within something removed, which is where nested emphasis begins, goes to its beginning.
        const std::size_t inside = next != m_removed.end() && next->begin < place ? place - next->begin : 0;
        return place - inside - sums[index];
    };
    for (const Mark& mark : m_marks) {
        const Mark placed{mark.kind, {moved(mark.text.begin), moved(mark.text.end)}};
        const bool nested = mark.kind == MarkKind::bold && m_document.marks.size() > firstMark &&
                            m_document.marks.back().kind == MarkKind::bold &&
                            m_document.marks.back().text.end >= placed.text.begin;
        if (nested) {
            m_document.marks.back().text.end = std::max(m_document.marks.back().text.end, placed.text.end);
        } else if (mark.kind == MarkKind::newLine || placed.text.length() > 0) {
            m_document.marks.push_back(placed);
        }
    }
}

} // namespace emic::transcripts
