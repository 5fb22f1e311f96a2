#include "app/workbench/live_search.h"

#include "app/workbench/study_outcomes.h"
#include "app/workbench/synonyms.h"
#include "core/text/error.h"

#include <utility>

namespace emic::workbench {

/// The study's outcomes, read again after each change that touches them: this connection hears of none by itself.
class LiveSearch::Outcomes : public indexer::OutcomeSource {
public:
    explicit Outcomes(storage::Study& study) : m_study(study) {}

    void forget() { m_read.reset(); }

    [[nodiscard]] std::vector<std::string> names() const override { return current().names(); }
    [[nodiscard]] std::unordered_map<study::ParticipantId, double> values(const std::string& name) const override {
        return current().values(name);
    }

private:
    [[nodiscard]] const StudyOutcomes& current() const {
        if (!m_read)
            m_read.emplace(m_study);
        return *m_read;
    }

    storage::Study& m_study;
    mutable std::optional<StudyOutcomes> m_read;
};

LiveSearch::LiveSearch(std::filesystem::path study, std::string analystName)
    : m_path(std::move(study)), m_analystName(std::move(analystName)) {}

LiveSearch::~LiveSearch() = default;

void LiveSearch::forget() {
    m_search.reset();
    m_index.reset();
    m_facts.reset();
    m_outcomes.reset();
    m_study.reset();
}

void LiveSearch::openStudy() {
    if (!m_study) {
        m_study.emplace(storage::Study::open(m_path, m_analystName, storage::Access::readOnly));
        m_study->seeAsAnalyst();
        m_outcomes = std::make_unique<Outcomes>(*m_study);
    }
    if (!m_facts)
        m_facts.emplace(m_study->read());
}

indexer::Search& LiveSearch::opened() {
    openStudy();
    if (m_index) {
        m_index->refresh();
    } else {
        const study::StudyId id = m_study->read().info().id;
        m_index.emplace(indexer::Index::open(indexer::indexFolder(id), id));
    }
    if (!m_search) {
        m_search.emplace(*m_index, *m_facts, m_outcomes.get());
        m_search->useSynonyms(synonymsOf(m_study->read()));
    }
    return *m_search;
}

void LiveSearch::follow(const study::Notification& notification) {
    if (!m_facts)
        return;
    m_facts->follow(m_study->read(), notification);
    for (const auto entity : {study::Entity::wave, study::Entity::instrument, study::Entity::measurement,
                              study::Entity::exclusion, study::Entity::participant})
        if (notification.touches(entity)) {
            m_outcomes->forget();
            m_search.reset(); // which keeps what fields came to
        }
    if (notification.touches(study::Entity::synonyms))
        m_search.reset();
}

indexer::Answer LiveSearch::ask(const indexer::Question& question) {
    indexer::Search& search = opened();
    if (m_index->sources().empty()) {
        // Without a text there is no language to understand words by.
        static_cast<void>(indexer::parseQuery(question.query, search.fieldNames()));
        indexer::Answer nothing;
        nothing.notSearched = static_cast<std::int64_t>(m_facts->sources.size());
        return nothing;
    }
    return search.ask(m_study->read(), question);
}

indexer::Answer LiveSearch::moreLike(study::SourceId source, text::Span span, const indexer::Question& question) {
    return opened().moreLike(m_study->read(), source, span, question);
}

indexer::Answer LiveSearch::moreLike(std::string_view words, std::string_view language,
                                     const indexer::Question& question) {
    indexer::Search& search = opened();
    if (m_index->sources().empty()) // nothing to find, and no language to understand the words by
        return {};
    return search.moreLike(m_study->read(), words, language, question);
}

std::optional<text::Position> LiveSearch::placeOfFailure(const std::string& query) {
    indexer::Search& search = opened();
    std::optional<text::Position> place;
    const auto look = [&](auto& self, const indexer::Node& node) -> void {
        if (node.kind == indexer::NodeKind::field && !place) {
            try {
                indexer::Deadline deadline(std::chrono::seconds(1));
                static_cast<void>(search.passagesFor(m_study->read(), indexer::inQueryLanguage(node), false, deadline));
            } catch (const Error&) {
                place = {node.at - 1};
            }
        }
        for (const indexer::Node& child : node.children)
            self(self, child);
    };
    try {
        look(look, indexer::parseQuery(query, search.fieldNames()));
    } catch (const Error&) {
        return std::nullopt;
    }
    return place;
}

SearchNames LiveSearch::names() {
    openStudy();
    return namesToSearch(*m_facts, m_outcomes.get());
}

const storage::Reader& LiveSearch::read() {
    openStudy();
    return m_study->read();
}

} // namespace emic::workbench
