// "More like this": passages that speak of what some passages, or some words, speak of.
#include "indexer/index_state.h"
#include "indexer/matching.h"
#include "indexer/search_state.h"

#include <algorithm>

namespace emic::indexer {

namespace {

/// As many words as say what a text is about.
constexpr Xapian::termcount mostTerms = 25;

/// A plan that any of these stems fulfils; what is found is shown by it.
Plan planOfStems(const std::vector<std::string>& stems, Index& index) {
    Plan plan{.kind = PlanKind::any};
    for (const std::string& stem : stems) {
        WordSet set{{}, {stem}, true};
        set.ids = index.state().read([&](const Xapian::Database& database) {
            return schema::decodeIds(database.get_metadata(std::string(schema::pairPrefix) + stem));
        });
        std::sort(set.ids.begin(), set.ids.end());
        if (!set.empty())
            plan.children.push_back({.kind = PlanKind::words, .words = {std::move(set)}});
    }
    return plan.children.empty() ? Plan{.kind = PlanKind::nothing} : plan;
}

/// The terms that tell the relevant passages from the others. The index's database does not know the terms of its
/// documents (writer.h); so the relevant ones stand beside it once more, in memory, where Xapian can look at them.
std::vector<std::string> tellingTerms(Index& index, const IndexedSource& source, DocRange relevant) {
    auto& analyser = index.state().analysers.of(source.language);
    return index.state().read([&](const Xapian::Database& database) {
        Xapian::WritableDatabase beside(std::string(), Xapian::DB_BACKEND_INMEMORY);
        Xapian::RSet set;
        for (DocId document = relevant.first; document < relevant.last; ++document) {
            Xapian::Document copy;
            for (const Token& token : analyser.tokens(index.state().textOf(document)))
                copy.add_term(token.terms->stem);
            // Of two databases the second has the even numbers.
            set.add_document(2 * beside.add_document(copy));
        }
        Xapian::Database both(database);
        both.add_database(beside);
        Xapian::Enquire enquire(both);
        Xapian::ExpandDeciderFilterPrefix stemsOnly(std::string(1, stemPrefix));
        std::vector<std::string> stems;
        // Else how often a word comes would be guessed from the few passages beside the index.
        const auto terms = enquire.get_eset(mostTerms, set, Xapian::Enquire::USE_EXACT_TERMFREQ, &stemsOnly);
        for (auto term = terms.begin(); term != terms.end(); ++term)
            stems.push_back(*term);
        return stems;
    });
}

} // namespace

Answer Search::moreLike(const storage::Reader& /*reader*/, study::SourceId source, text::Span span,
                        const Question& question) {
    const auto began = std::chrono::steady_clock::now();
    Deadline deadline(question.allowed, question.stop);
    const auto* indexed = m_state->filters.searchable(source);
    if (indexed == nullptr)
        throw NotFound("The search index does not know this source as it is now; bring it up to date first.");
    const auto range = m_state->filters.rangeOf(*indexed, span);
    const auto plan = planOfStems(tellingTerms(m_state->index, *indexed, range), m_state->index);
    auto asked = question;
    asked.scope = Scope::turns;
    asked.limit += range.last - range.first;
    auto found = m_state->findPassages(plan, asked, deadline);
    std::erase_if(found.list,
                  [&](const Found& one) { return range.first <= one.range.first && one.range.first < range.last; });
    if (found.list.size() > question.limit)
        found.list.resize(question.limit);
    Answer answer;
    answer.total = found.total;
    answer.totalIsExact = false;
    for (const Found& one : found.list)
        answer.hits.push_back(m_state->hitOf(one, plan));
    answer.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    return answer;
}

Answer Search::moreLike(const storage::Reader& /*reader*/, std::string_view words, std::string_view language,
                        const Question& question) {
    const auto began = std::chrono::steady_clock::now();
    Deadline deadline(question.allowed, question.stop);
    std::vector<std::pair<Xapian::doccount, std::string>> rarest;
    for (const Token& token : m_state->index.state().analysers.of(languageOf(language)).tokens(words)) {
        const auto passages = m_state->index.state().read(
            [&](const Xapian::Database& database) { return database.get_termfreq(token.terms->stem); });
        const std::pair entry(passages, token.terms->stem);
        if (passages > 0 && std::find(rarest.begin(), rarest.end(), entry) == rarest.end())
            rarest.push_back(entry);
    }
    std::sort(rarest.begin(), rarest.end());
    std::vector<std::string> stems;
    for (const auto& [passages, stem] : rarest)
        if (stems.size() < mostTerms)
            stems.push_back(stem);
    const auto plan = planOfStems(stems, m_state->index);
    auto asked = question;
    asked.scope = Scope::turns;
    const auto found = m_state->findPassages(plan, asked, deadline);
    Answer answer;
    answer.total = found.total;
    answer.totalIsExact = found.totalIsExact;
    for (const Found& one : found.list)
        answer.hits.push_back(m_state->hitOf(one, plan));
    answer.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    return answer;
}

} // namespace emic::indexer
