#include "app/workbench/category_writing.h"

#include "core/text/difference.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace emic::workbench {

using editing::ParagraphDraft;
using editing::ParagraphText;
using Drafts = std::vector<ParagraphDraft>;

namespace {

/// Less in common than this, and it is another paragraph.
constexpr double alikeFrom = 0.4;
/// More pairs than this are not compared: somebody has put in a whole document.
constexpr std::size_t mostPairs = 4'000;

ParagraphText trimmed(const ParagraphText& text) {
    return {std::string(text::trim(text.text)), text.quotes};
}

bool isEmpty(const ParagraphDraft& draft) {
    return text::trim(draft.text.text).empty();
}

const ParagraphDraft* find(const Drafts& drafts, const std::optional<study::ParagraphId>& id) {
    const auto found = id ? std::ranges::find(drafts, id, &ParagraphDraft::id) : drafts.end();
    return found == drafts.end() ? nullptr : &*found;
}

class Recognition {
public:
    Recognition(const Drafts& before, const std::vector<ParagraphText>& texts)
        : m_before(before), m_taken(before.size(), false), m_is(texts.size()) {
        for (const ParagraphText& text : texts)
            m_texts.push_back(trimmed(text));
        for (const ParagraphDraft& draft : before)
            m_known.push_back(trimmed(draft.text));
    }

    Drafts run(const std::vector<ParagraphText>& texts) {
        same();
        alike();
        inPlace();
        Drafts drafts;
        for (std::size_t at = 0; at < texts.size(); ++at) {
            ParagraphDraft draft{std::nullopt, texts[at]};
            if (m_is[at])
                draft.id = m_before[*m_is[at]].id;
            else if (!m_texts[at].text.empty())
                draft.from = wholeOf(at);
            drafts.push_back(std::move(draft));
        }
        return drafts;
    }

private:
    void take(std::size_t at, std::size_t known) {
        m_is[at] = known;
        m_taken[known] = true;
    }

    void same() {
        for (std::size_t at = 0; at < m_texts.size(); ++at)
            for (std::size_t known = 0; known < m_before.size() && !m_is[at]; ++known)
                if (!m_taken[known] && !m_texts[at].text.empty() && m_known[known] == m_texts[at])
                    take(at, known);
    }

    void alike() {
        std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
        std::size_t compared = 0;
        for (std::size_t at = 0; at < m_texts.size(); ++at)
            for (std::size_t known = 0; known < m_before.size() && compared < mostPairs; ++known) {
                if (m_is[at] || m_taken[known] || m_texts[at].text.empty())
                    continue;
                ++compared;
                const double likeness = text::likeness(m_before[known].text.text, m_texts[at].text);
                if (likeness >= alikeFrom)
                    pairs.emplace_back(-likeness, at, known);
            }
        std::ranges::sort(pairs);
        for (const auto& [likeness, at, known] : pairs)
            if (!m_is[at] && !m_taken[known])
                take(at, known);
    }

    /// What stands behind the same neighbour as before is the same, rewritten; unless it is a part of another.
    void inPlace() {
        for (std::size_t at = 0; at < m_texts.size(); ++at) {
            if (m_is[at] || (at > 0 && !m_is[at - 1]))
                continue;
            const std::size_t next = at == 0 ? 0 : *m_is[at - 1] + 1;
            if (next < m_before.size() && !m_taken[next] && !wholeOf(at))
                take(at, next);
        }
    }

    /// The paragraph that a text was cut out of.
    [[nodiscard]] std::optional<study::ParagraphId> wholeOf(std::size_t at) const {
        for (const ParagraphDraft& known : m_before)
            if (!m_texts[at].text.empty() && known.text.text.find(m_texts[at].text) != std::string::npos)
                return known.id;
        return std::nullopt;
    }

    const Drafts& m_before;
    std::vector<ParagraphText> m_texts;
    std::vector<ParagraphText> m_known; ///< the texts of m_before
    std::vector<bool> m_taken;
    std::vector<std::optional<std::size_t>> m_is; ///< of each text: place in m_before
};

} // namespace

Drafts recognised(const Drafts& before, const std::vector<ParagraphText>& texts) {
    return Recognition(before, texts).run(texts);
}

std::vector<study::ParagraphId> takenOut(const Drafts& before, const Drafts& now) {
    std::vector<study::ParagraphId> gone;
    for (const ParagraphDraft& draft : before) {
        const ParagraphDraft* still = find(now, draft.id);
        if (draft.id && (still == nullptr || isEmpty(*still)))
            gone.push_back(*draft.id);
    }
    return gone;
}

Drafts merged(const Drafts& before, const Drafts& mine, const Drafts& theirs) {
    if (readAlike(before, mine))
        return theirs;
    Drafts result;
    for (ParagraphDraft draft : mine) {
        const ParagraphDraft* known = find(before, draft.id);
        const ParagraphDraft* now = find(theirs, draft.id);
        const bool typed = known == nullptr || trimmed(known->text) != trimmed(draft.text);
        if (draft.id && now == nullptr) {
            if (!typed)
                continue;
            draft.id.reset();
        } else if (now != nullptr && !typed) {
            draft = *now;
        }
        result.push_back(std::move(draft));
    }
    const ParagraphDraft* above = nullptr;
    for (const ParagraphDraft& draft : theirs) {
        const ParagraphDraft* known = find(before, draft.id);
        const bool tookOut = known != nullptr && find(mine, draft.id) == nullptr;
        const bool changedThere = known == nullptr || trimmed(known->text) != trimmed(draft.text);
        if (find(result, draft.id) == nullptr && (!tookOut || changedThere)) {
            auto place = above ? std::ranges::find(result, above->id, &ParagraphDraft::id) : result.end();
            place = place == result.end() ? (above ? result.end() : result.begin()) : std::next(place);
            result.insert(place, draft);
        }
        above = &draft;
    }
    return result;
}

bool readAlike(const Drafts& left, const Drafts& right) {
    const auto read = [](const Drafts& drafts) {
        std::vector<std::pair<std::optional<study::ParagraphId>, ParagraphText>> all;
        for (const ParagraphDraft& draft : drafts)
            if (!isEmpty(draft))
                all.emplace_back(draft.id, trimmed(draft.text));
        return all;
    };
    return read(left) == read(right);
}

} // namespace emic::workbench
