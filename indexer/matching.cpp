#include "indexer/matching.h"

#include "indexer/evaluate.h"
#include "indexer/index_state.h"

#include <algorithm>

namespace emic::indexer {

namespace {

/// The passages of a set, as a filter without weight.
class SetSource : public Xapian::PostingSource {
public:
    SetSource(DocSet set, Deadline& deadline) : m_set(std::move(set)), m_count(m_set.count()), m_deadline(deadline) {}

    void init(const Xapian::Database& /*database*/) override {
        m_at = 0;
        m_begun = false;
    }
    Xapian::doccount get_termfreq_min() const override { return m_count; }
    Xapian::doccount get_termfreq_est() const override { return m_count; }
    Xapian::doccount get_termfreq_max() const override { return m_count; }
    void next(double /*least*/) override { moveTo(m_begun ? m_at + 1 : 1); }
    void skip_to(Xapian::docid document, double /*least*/) override { moveTo(std::max(document, m_at)); }
    bool check(Xapian::docid document, double /*least*/) override {
        m_deadline.check();
        m_begun = true;
        m_at = document;
        return m_set.contains(document);
    }
    bool at_end() const override { return m_begun && m_at == 0; }
    Xapian::docid get_docid() const override { return m_at; }
    std::string get_description() const override { return "SetSource"; }

private:
    void moveTo(DocId document) {
        m_deadline.check();
        m_begun = true;
        m_at = m_set.nextFrom(document);
    }

    DocSet m_set;
    DocId m_count;
    Deadline& m_deadline;
    DocId m_at = 0;
    bool m_begun = false;
};

/// Passages whose words stand as a plan without children wants them, told by the numbers of their words. Beside the
/// words' stems in an AND, where it comes last: it claims to hold everywhere.
class PlaceSource : public Xapian::PostingSource {
public:
    PlaceSource(const Plan& plan, Index::State& index, Deadline& deadline)
        : m_plan(plan), m_index(index), m_deadline(deadline) {}

    void init(const Xapian::Database& database) override {
        m_last = database.get_lastdocid();
        m_at = 0;
        m_atEnd = false;
    }
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return m_last; }
    Xapian::doccount get_termfreq_max() const override { return m_last; }
    void next(double /*least*/) override { moveTo(m_at + 1); }
    void skip_to(Xapian::docid document, double /*least*/) override {
        if (document > m_at)
            moveTo(document);
    }
    bool check(Xapian::docid document, double /*least*/) override {
        m_at = document;
        return matches();
    }
    bool at_end() const override { return m_atEnd; }
    Xapian::docid get_docid() const override { return m_at; }
    std::string get_description() const override { return "PlaceSource"; }

private:
    void moveTo(DocId document) {
        for (m_at = document; m_at <= m_last; ++m_at)
            if (matches())
                return;
        m_atEnd = true;
    }

    bool matches() {
        m_deadline.check();
        const auto value = m_index.wordsOf(m_at);
        if (m_plan.kind == PlanKind::words) {
            bool found = false;
            schema::forEachId(value, [&](schema::WordId id) {
                found = m_plan.words.front().contains(id);
                return !found;
            });
            return found;
        }
        m_row.clear();
        schema::forEachId(value, [&](schema::WordId id) {
            m_row.push_back({id, static_cast<std::int64_t>(m_row.size())});
            return true;
        });
        return m_plan.kind == PlanKind::sequence ? !sequencesIn(m_row, m_plan.words, 1).empty()
                                                 : !nearIn(m_row, m_plan.words, m_plan.window, 1).empty();
    }

    const Plan& m_plan;
    Index::State& m_index;
    Deadline& m_deadline;
    DocId m_last = 0;
    DocId m_at = 0;
    bool m_atEnd = false;
    Row m_row;
};

Xapian::Query fromSource(Xapian::PostingSource* source) {
    return Xapian::Query(source->release());
}

Xapian::Query ofStems(const WordSet& set) {
    if (set.empty())
        return Xapian::Query::MatchNothing;
    if (set.stems.size() == 1)
        return Xapian::Query(set.stems.front());
    // Different forms, spellings and languages of what was asked for count as one word when hits are ranked.
    return Xapian::Query(Xapian::Query::OP_SYNONYM, set.stems.begin(), set.stems.end());
}

/// Without weights to find the best, Xapian stops when it has seen enough.
Xapian::Query withoutWeight(const WordSet& set) {
    return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT,
                         Xapian::Query(Xapian::Query::OP_OR, set.stems.begin(), set.stems.end()), 0);
}

class Compiler {
public:
    Compiler(Index::State& index, Deadline& deadline) : m_index(index), m_deadline(deadline) {}

    Xapian::Query compile(const Plan& plan) {
        m_deadline.checkNow();
        switch (plan.kind) {
        case PlanKind::everything:
            return Xapian::Query::MatchAll;
        case PlanKind::nothing:
            return Xapian::Query::MatchNothing;
        case PlanKind::words:
        case PlanKind::sequence:
        case PlanKind::near:
            return ofWords(plan);
        case PlanKind::regex:
        case PlanKind::field:
            return fromSource(new SetSource(plan.predicate->passages, m_deadline));
        case PlanKind::all:
            return ofAll(plan);
        case PlanKind::any: {
            std::vector<Xapian::Query> parts;
            for (const Plan& child : plan.children)
                parts.push_back(compile(child));
            return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
        }
        case PlanKind::no:
            return Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll, compile(plan.children.front()));
        }
        return Xapian::Query::MatchNothing;
    }

private:
    Xapian::Query ofWords(const Plan& plan) {
        std::vector<Xapian::Query> parts;
        for (const WordSet& set : plan.words)
            parts.push_back(set.weighs ? ofStems(set) : withoutWeight(set));
        if (plan.kind != PlanKind::words || !plan.words.front().whole)
            parts.push_back(fromSource(new PlaceSource(plan, m_index, m_deadline)));
        return Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
    }

    Xapian::Query ofAll(const Plan& plan) {
        std::vector<Xapian::Query> parts;
        std::vector<Xapian::Query> not_;
        for (const Plan& child : plan.children) {
            if (child.kind == PlanKind::no)
                not_.push_back(compile(child.children.front()));
            else
                parts.push_back(compile(child));
        }
        auto query = parts.empty() ? Xapian::Query(Xapian::Query::MatchAll)
                                   : Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
        if (!not_.empty())
            query = Xapian::Query(Xapian::Query::OP_AND_NOT, query,
                                  Xapian::Query(Xapian::Query::OP_OR, not_.begin(), not_.end()));
        return query;
    }

    Index::State& m_index;
    Deadline& m_deadline;
};

/// Takes the fields out of a conjunction at the top and narrows `within` by them; returns what is left to match.
std::vector<const Plan*> narrowed(const Plan& plan, DocSet& within) {
    if (plan.kind == PlanKind::field || plan.kind == PlanKind::regex) {
        within &= plan.predicate->passages;
        return {};
    }
    if (plan.kind == PlanKind::no && plan.children.front().kind == PlanKind::field) {
        within -= plan.children.front().predicate->passages;
        return {};
    }
    if (plan.kind == PlanKind::everything)
        return {};
    if (plan.kind != PlanKind::all)
        return {&plan};
    std::vector<const Plan*> rest;
    for (const Plan& child : plan.children)
        for (const Plan* part : narrowed(child, within))
            rest.push_back(part);
    return rest;
}

} // namespace

Xapian::Query queryOf(const Plan& plan, const DocSet& within, Index& index, Deadline& deadline) {
    DocSet set = within;
    const auto rest = narrowed(plan, set);
    Compiler compiler(index.state(), deadline);
    std::vector<Xapian::Query> parts;
    std::vector<Xapian::Query> without;
    for (const Plan* part : rest) {
        if (part->kind == PlanKind::no)
            without.push_back(compiler.compile(part->children.front()));
        else
            parts.push_back(compiler.compile(*part));
    }
    auto filter = fromSource(new SetSource(std::move(set), deadline));
    auto query = parts.empty()
                     ? filter
                     : Xapian::Query(Xapian::Query::OP_FILTER,
                                     Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end()), filter);
    if (!without.empty())
        query = Xapian::Query(Xapian::Query::OP_AND_NOT, query,
                              Xapian::Query(Xapian::Query::OP_OR, without.begin(), without.end()));
    return query;
}

DocSet passagesWith(const WordSet& words, Index& index, Deadline& deadline) {
    return index.state().read([&](const Xapian::Database& database) {
        DocSet found(database.get_lastdocid());
        for (const std::string& stem : words.stems) {
            const auto end = database.postlist_end(stem);
            for (auto posting = database.postlist_begin(stem); posting != end; ++posting) {
                deadline.check();
                found.add(*posting);
            }
        }
        return found;
    });
}

} // namespace emic::indexer
