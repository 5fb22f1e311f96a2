// Searching meaning units, and the text between them. Xapian knows passages only; so passages that may matter are found
// by the words, and the units there are then asked one by one. Their weight is BM25 with Xapian's parameters, with the
// counts of passages for how rare a word is.
#include "indexer/index_state.h"
#include "indexer/matching.h"
#include "indexer/search_state.h"

#include <algorithm>
#include <cmath>

namespace emic::indexer {

namespace {

/// Whether a plan may hold for passages, by which words they hold: never says no where it does.
class Candidates {
public:
    Candidates(const Plan& plan, Index& index, Deadline& deadline) : m_index(index), m_deadline(deadline) {
        look(plan);
    }

    [[nodiscard]] bool mayHold(const Plan& plan, DocRange range) const {
        switch (plan.kind) {
        case PlanKind::nothing:
            return false;
        case PlanKind::words:
        case PlanKind::sequence:
        case PlanKind::near: {
            const auto& sets = m_sets.at(&plan);
            return std::all_of(sets.begin(), sets.end(),
                               [&](const DocSet& set) { return set.containsAny(range.first, range.last); });
        }
        case PlanKind::regex:
            return plan.predicate->passages.containsAny(range.first, range.last);
        case PlanKind::all:
            return std::all_of(plan.children.begin(), plan.children.end(),
                               [&](const Plan& child) { return mayHold(child, range); });
        case PlanKind::any:
            return std::any_of(plan.children.begin(), plan.children.end(),
                               [&](const Plan& child) { return mayHold(child, range); });
        default:
            return true;
        }
    }

private:
    void look(const Plan& plan) {
        auto& sets = m_sets[&plan];
        for (const WordSet& words : plan.words)
            sets.push_back(passagesWith(words, m_index, m_deadline));
        for (const Plan& child : plan.children)
            look(child);
    }

    Index& m_index;
    Deadline& m_deadline;
    std::unordered_map<const Plan*, std::vector<DocSet>> m_sets;
};

/// The weight of the words that a plan asks for, in rows of words.
class Weigher {
public:
    Weigher(const Plan& plan, Index& index) : m_index(index) {
        std::int64_t words = 0;
        for (const IndexedSource& source : index.sources()) {
            words += source.words;
            m_passages += source.count;
        }
        m_average = m_passages > 0 ? static_cast<double>(words) / m_passages : 1;
        look(plan);
    }

    [[nodiscard]] double weigh(const Row& row) const {
        double weight = 0;
        const double length = static_cast<double>(row.size()) / std::max(m_average, 1.0);
        for (const auto& [words, rarity] : m_words) {
            double count = 0;
            for (const PlacedWord& word : row)
                count += words->contains(word.id) ? 1 : 0;
            weight += rarity * count * (bm25k1 + 1) / (count + bm25k1 * (1 - bm25b + bm25b * length));
        }
        return weight;
    }

private:
    void look(const Plan& plan) {
        if (plan.kind == PlanKind::no)
            return;
        for (const WordSet& words : plan.words) {
            Xapian::doccount passages = 0;
            for (const std::string& stem : words.stems)
                passages = std::max(passages, m_index.state().read([&](const Xapian::Database& database) {
                    return database.get_termfreq(stem);
                }));
            m_words.emplace_back(&words, std::log(1 + (m_passages - passages + 0.5) / (passages + 0.5)));
        }
        for (const Plan& child : plan.children)
            look(child);
    }

    Index& m_index;
    double m_passages = 0;
    double m_average = 1;
    std::vector<std::pair<const WordSet*, double>> m_words;
};

/// The parts of a passage that no unit covers, in order; `units` are in the order of their beginnings.
std::vector<text::Span> partsBetween(text::Span passage, const std::vector<text::Span>& units) {
    std::vector<text::Span> parts;
    auto at = passage.begin;
    for (const text::Span& unit : units) {
        if (unit.begin >= passage.end)
            break;
        if (unit.end <= at)
            continue;
        if (unit.begin > at)
            parts.push_back({at, unit.begin});
        at = std::max(at, unit.end);
    }
    if (at < passage.end)
        parts.push_back({at, passage.end});
    return parts;
}

} // namespace

std::string Search::State::textOf(const Found& found) {
    std::string joined;
    const auto& passages = index.passages(*found.source);
    for (DocId document = found.range.first; document < found.range.last; ++document) {
        const Passage& passage = passages.at(document - found.source->first);
        const text::Text words(index.textOf(document));
        const auto from = std::max(found.span.begin, passage.span.begin).value - passage.span.begin.value;
        const auto to = std::min(found.span.end, passage.span.end).value - passage.span.begin.value;
        joined += (joined.empty() ? "" : "\n") + std::string(words.slice(text::span(from, to)));
    }
    return joined;
}

FoundList Search::State::findSpans(const Plan& plan, const Question& question, Deadline& deadline) {
    const auto set = within(question);
    const Candidates candidates(plan, index, deadline);
    const Weigher weigher(plan, index);
    FoundList found;
    const auto consider = [&](Found one) {
        deadline.check();
        const auto row = rowOf(one);
        const auto otherHolds = [&](const Plan& part) {
            if (part.kind == PlanKind::regex)
                return part.regex->matcher().isIn(textOf(one));
            const Predicate& predicate = *part.predicate;
            if (!predicate.units)
                return predicate.passages.containsAny(one.range.first, one.range.last);
            return one.unit ? predicate.units->contains(*one.unit) : predicate.betweenUnits;
        };
        if (row.empty() || !holds(plan, row, otherHolds))
            return;
        one.score = weigher.weigh(row) * (1 + closenessWeight * closeness(plan, row));
        found.list.push_back(one);
    };
    for (const IndexedSource* source : filters.passages().inOrder) {
        const auto known = facts.unitsOfSource.find(source->id);
        if (question.scope == Scope::units) {
            if (known == facts.unitsOfSource.end())
                continue;
            for (const study::UnitId& id : known->second) {
                const auto span = facts.units.at(id).unit.span();
                const auto range = filters.rangeOf(*source, span);
                if (range.first < range.last && set.containsAny(range.first, range.last) &&
                    candidates.mayHold(plan, range))
                    consider({source, range, span, id, 0});
            }
            continue;
        }
        std::vector<text::Span> units;
        if (known != facts.unitsOfSource.end())
            for (const study::UnitId& id : known->second)
                units.push_back(facts.units.at(id).unit.span());
        for (auto document = set.nextFrom(source->first); document != 0 && document < source->first + source->count;
             document = set.nextFrom(document + 1)) {
            deadline.check();
            const DocRange range{document, document + 1};
            if (!candidates.mayHold(plan, range))
                continue;
            for (const text::Span& part :
                 partsBetween(index.passages(*source).at(document - source->first).span, units))
                consider({source, range, part, std::nullopt, 0});
        }
    }
    found.total = static_cast<std::int64_t>(found.list.size());
    if (question.order == Order::relevance && !isFieldsOnly(plan))
        std::stable_sort(found.list.begin(), found.list.end(),
                         [](const Found& one, const Found& other) { return one.score > other.score; });
    if (question.facets)
        found.all = found.list;
    const auto begin = std::min(question.offset, found.list.size());
    const auto end = std::min(begin + question.limit, found.list.size());
    found.list = {found.list.begin() + static_cast<std::ptrdiff_t>(begin),
                  found.list.begin() + static_cast<std::ptrdiff_t>(end)};
    return found;
}

} // namespace emic::indexer
