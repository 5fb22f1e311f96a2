#include "indexer/evaluate.h"

#include <algorithm>

namespace emic::indexer {

namespace {

/// A word that is in some of NEAR's sets, a bit a set.
struct Candidate {
    std::size_t at;
    std::int64_t place;
    unsigned sets;
};

/// Gives each set a word of its own, beginning with `first` (Kuhn's matching).
class OneWordEach {
public:
    OneWordEach(const std::vector<Candidate>& candidates, std::size_t first, std::size_t last, std::size_t sets)
        : m_candidates(candidates), m_first(first), m_last(last), m_owner(last - first, none), m_sets(sets) {}

    [[nodiscard]] bool possible() {
        for (std::size_t set = 0; set < m_sets; ++set) {
            std::vector<char> tried(m_owner.size());
            if (!place(set, tried))
                return false;
        }
        return true;
    }

private:
    static constexpr std::size_t none = SIZE_MAX;

    bool place(std::size_t set, std::vector<char>& tried) {
        for (std::size_t word = m_first; word < m_last; ++word) {
            const auto slot = word - m_first;
            if ((m_candidates[word].sets >> set & 1U) == 0 || tried[slot] != 0)
                continue;
            tried[slot] = 1;
            if (m_owner[slot] == none || place(m_owner[slot], tried)) {
                m_owner[slot] = set;
                return true;
            }
        }
        return false;
    }

    const std::vector<Candidate>& m_candidates;
    std::size_t m_first;
    std::size_t m_last;
    std::vector<std::size_t> m_owner;
    std::size_t m_sets;
};

void collect(const Plan& plan, const Row& row, std::vector<std::vector<RowRange>>& found) {
    switch (plan.kind) {
    case PlanKind::words:
        found.push_back(sequencesIn(row, plan.words));
        break;
    case PlanKind::sequence:
        found.push_back(sequencesIn(row, plan.words));
        break;
    case PlanKind::near:
        found.push_back(nearIn(row, plan.words, plan.window));
        break;
    case PlanKind::all:
    case PlanKind::any:
        for (const Plan& child : plan.children)
            collect(child, row, found);
        break;
    default:
        break;
    }
}

} // namespace

std::vector<RowRange> sequencesIn(const Row& row, const std::vector<WordSet>& sets, std::size_t most) {
    std::vector<RowRange> found;
    for (std::size_t first = 0; first + sets.size() <= row.size() && found.size() < most; ++first) {
        std::size_t matched = 0;
        while (matched < sets.size() && sets[matched].contains(row[first + matched].id) &&
               row[first + matched].place == row[first].place + static_cast<std::int64_t>(matched))
            ++matched;
        if (matched == sets.size())
            found.push_back({first, first + matched});
    }
    return found;
}

std::vector<RowRange> nearIn(const Row& row, const std::vector<WordSet>& sets, int window, std::size_t most) {
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < row.size(); ++at) {
        unsigned in = 0;
        for (std::size_t set = 0; set < sets.size(); ++set)
            in |= sets[set].contains(row[at].id) ? 1U << set : 0U;
        if (in != 0)
            candidates.push_back({at, row[at].place, in});
    }
    const unsigned wanted = (1U << sets.size()) - 1;
    std::vector<char> takesPart(candidates.size());
    std::size_t count = 0;
    for (std::size_t first = 0; first < candidates.size() && count < most; ++first) {
        auto last = first;
        unsigned in = 0;
        while (last < candidates.size() && candidates[last].place - candidates[first].place <= window)
            in |= candidates[last++].sets;
        if (in != wanted || !OneWordEach(candidates, first, last, sets.size()).possible())
            continue;
        for (auto word = first; word < last; ++word)
            takesPart[word] = 1;
        ++count;
    }
    std::vector<RowRange> found;
    for (std::size_t word = 0; word < candidates.size(); ++word)
        if (takesPart[word] != 0)
            found.push_back({candidates[word].at, candidates[word].at + 1});
    return found;
}

bool holds(const Plan& plan, const Row& row, const OtherHolds& otherHolds) {
    const auto child = [&](const Plan& part) { return holds(part, row, otherHolds); };
    switch (plan.kind) {
    case PlanKind::everything:
        return true;
    case PlanKind::nothing:
        return false;
    case PlanKind::words:
    case PlanKind::sequence:
        return !sequencesIn(row, plan.words, 1).empty();
    case PlanKind::near:
        return !nearIn(row, plan.words, plan.window, 1).empty();
    case PlanKind::regex:
    case PlanKind::field:
        return otherHolds(plan);
    case PlanKind::all:
        return std::all_of(plan.children.begin(), plan.children.end(), child);
    case PlanKind::any:
        return std::any_of(plan.children.begin(), plan.children.end(), child);
    case PlanKind::no:
        return !child(plan.children.front());
    }
    return false;
}

std::vector<RowRange> hitsIn(const Plan& plan, const Row& row) {
    std::vector<std::vector<RowRange>> found;
    collect(plan, row, found);
    std::vector<RowRange> all;
    for (const auto& list : found)
        all.insert(all.end(), list.begin(), list.end());
    std::sort(all.begin(), all.end());
    std::vector<RowRange> hits;
    for (const RowRange& range : all) {
        if (!hits.empty() && range.first < hits.back().last)
            hits.back().last = std::max(hits.back().last, range.last);
        else
            hits.push_back(range);
    }
    return hits;
}

double closeness(const Plan& plan, const Row& row) {
    std::vector<std::vector<RowRange>> found;
    collect(plan, row, found);
    std::erase_if(found, [](const auto& list) { return list.empty(); });
    if (found.size() < 2)
        return 0;
    // The shortest stretch that holds something of each list: a merge that moves the list that is behind.
    std::vector<std::size_t> at(found.size());
    std::int64_t shortest = leap;
    while (true) {
        std::size_t behind = 0;
        std::int64_t first = leap * leap;
        std::int64_t last = -1;
        for (std::size_t list = 0; list < found.size(); ++list) {
            const RowRange& range = found[list][at[list]];
            const auto begin = row[range.first].place;
            if (begin < first) {
                first = begin;
                behind = list;
            }
            last = std::max(last, row[range.last - 1].place);
        }
        shortest = std::min(shortest, last - first + 1);
        if (++at[behind] == found[behind].size())
            break;
    }
    const auto least = static_cast<std::int64_t>(found.size());
    return shortest >= leap ? 0 : static_cast<double>(least) / static_cast<double>(std::max(shortest, least));
}

} // namespace emic::indexer
