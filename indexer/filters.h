// From fields to passages and units. Internal to the room; belongs to the searching thread.
#pragma once

#include "indexer/deadline.h"
#include "indexer/doc_set.h"
#include "indexer/index.h"
#include "indexer/outcome_source.h"
#include "indexer/query.h"
#include "indexer/study_facts.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::indexer {

/// What a field comes to.
struct Predicate {
    DocSet passages;
    /// Where the field is about units: those it holds for. Searching units asks this, and not the passages.
    std::optional<std::unordered_set<study::UnitId>> units;
    bool betweenUnits = false; ///< of a field about units: whether it holds for text between them
};

/// The passages [first, last) that a span shares a character with.
struct DocRange {
    DocId first = 0;
    DocId last = 0;
};

/// The speaker of each passage, as the index has it. Reading it from there takes long in a large study, so what has not
/// changed is kept.
class SpeakersOfPassages {
public:
    /// Looks at the sources that are new or changed.
    void follow(const Index& index);
    /// Passage::speaker.
    [[nodiscard]] std::int64_t of(DocId document) const { return m_speakers[document]; }

private:
    std::vector<std::int32_t> m_speakers;
    std::unordered_map<study::SourceId, IndexedSource> m_seen;
};

/// Who says each passage, and which passages may be searched at all. Made anew when the index or the people change.
struct PassageFacts {
    DocSet searchable;                         ///< of sources that are in the study and were indexed as they are now
    DocSet ownWords;                           ///< see StudyFacts::isOwnWords
    std::vector<std::uint32_t> participant;    ///< place in StudyFacts::participants from 1; 0: nobody known
    std::vector<const IndexedSource*> inOrder; ///< the searchable sources in the study's order
    std::vector<std::size_t> orderOf;          ///< place in inOrder of each of the index's sources
    bool idsFollowText = true;                 ///< ids rise with the study's order
    std::int64_t notSearchable = 0;            ///< sources of the study that are missing or stale
};

class Filters {
public:
    Filters(Index& index, StudyFacts& facts, const OutcomeSource* outcomes)
        : m_index(index), m_facts(facts), m_outcomes(outcomes) {}

    /// Valid until the index or the study changes.
    [[nodiscard]] const PassageFacts& passages();

    /// Throws NotFound or InvalidInput when the field names what there is not.
    [[nodiscard]] std::shared_ptr<const Predicate> of(const storage::Reader& reader, const FieldQuery& field);

    [[nodiscard]] FieldNames fieldNames() const;

    /// Where a span of a source stands in the index.
    [[nodiscard]] DocRange rangeOf(const IndexedSource& source, text::Span span) const;
    /// The source as the index has it, if it may be searched.
    [[nodiscard]] const IndexedSource* searchable(const study::SourceId& source) const;

private:
    [[nodiscard]] Predicate make(const storage::Reader& reader, const FieldQuery& field);
    [[nodiscard]] DocSet none() const { return DocSet(m_index.lastDocument()); }
    [[nodiscard]] Predicate ofSources(const std::function<bool(const study::Source&)>& holds);
    /// A whole tag, or the language alone: en finds en-GB.
    [[nodiscard]] Predicate ofLanguage(const FieldQuery& field);
    [[nodiscard]] Predicate ofParticipants(const std::function<bool(const study::Participant&)>& holds);
    [[nodiscard]] Predicate ofSpeakers(const std::function<bool(const study::Speaker&)>& holds);
    [[nodiscard]] Predicate ofUnits(const std::function<bool(const UnitFacts&)>& holds);
    [[nodiscard]] Predicate ofGroup(const FieldQuery& field);
    [[nodiscard]] Predicate ofMemos(const storage::Reader& reader, const FieldQuery& field);
    [[nodiscard]] Predicate ofAttribute(const study::Attribute& attribute, const FieldQuery& field);
    [[nodiscard]] Predicate ofOutcome(const std::string& name, const FieldQuery& field);
    [[nodiscard]] Predicate uncoded();
    [[nodiscard]] Predicate ofTheme(const storage::Reader& reader, const FieldQuery& field);

    Index& m_index;
    StudyFacts& m_facts;
    const OutcomeSource* m_outcomes;

    struct Stamp {
        std::uint64_t index = 0;
        std::uint64_t people = 0;
        std::uint64_t coding = 0;
        bool operator==(const Stamp&) const = default;
    };
    [[nodiscard]] Stamp now() const;
    Stamp m_passagesAt;
    SpeakersOfPassages m_speakers;
    PassageFacts m_passages;

    struct Made {
        std::string key;
        Stamp at;
        std::shared_ptr<const Predicate> predicate;
    };
    std::list<Made> m_made; ///< the latest first
};

} // namespace emic::indexer
