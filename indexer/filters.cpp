#include "indexer/filters.h"

#include <algorithm>

namespace emic::indexer {

Filters::Stamp Filters::now() const {
    return {m_index.generation(), m_facts.peopleGeneration(), m_facts.codingGeneration()};
}

void SpeakersOfPassages::follow(const Index& index) {
    m_speakers.resize(index.lastDocument() + std::size_t{1}, static_cast<std::int32_t>(emic::indexer::none));
    std::unordered_map<study::SourceId, IndexedSource> seen;
    seen.reserve(index.sources().size());
    for (const IndexedSource& source : index.sources()) {
        const auto before = m_seen.find(source.id);
        if (before == m_seen.end() || before->second != source) {
            DocId document = source.first;
            for (const Passage& passage : index.readPassages(source))
                m_speakers.at(document++) = static_cast<std::int32_t>(passage.speaker);
        }
        seen.emplace(source.id, source);
    }
    m_seen = std::move(seen);
}

const PassageFacts& Filters::passages() {
    auto stamp = now();
    stamp.coding = 0; // units do not matter here
    if (m_passagesAt == stamp)
        return m_passages;
    m_speakers.follow(m_index);
    const DocId last = m_index.lastDocument();
    PassageFacts facts{none(), none(), std::vector<std::uint32_t>(last + std::size_t{1}), {}, {}, true, 0};
    facts.orderOf.resize(m_index.sources().size());
    DocId before = 0;
    for (const study::Source& source : m_facts.sources) {
        const auto* indexed = m_index.find(source.id);
        if (indexed == nullptr || !indexed->fits(source)) {
            ++facts.notSearchable;
            continue;
        }
        facts.orderOf[static_cast<std::size_t>(indexed - m_index.sources().data())] = facts.inOrder.size();
        facts.inOrder.push_back(indexed);
        facts.idsFollowText = facts.idsFollowText && indexed->first > before;
        before = indexed->first;
        facts.searchable.addRange(indexed->first, indexed->first + indexed->count);
        std::unordered_map<std::int64_t, std::pair<std::uint32_t, bool>> known; // by speaker
        for (DocId document = indexed->first; document < indexed->first + indexed->count; ++document) {
            const auto speaker = m_speakers.of(document);
            auto found = known.find(speaker);
            if (found == known.end()) {
                const auto who = m_facts.participantOf(source, speaker);
                const auto place = who ? m_facts.participantPlaces.find(*who) : m_facts.participantPlaces.end();
                found = known
                            .emplace(speaker, std::pair(place == m_facts.participantPlaces.end()
                                                            ? 0U
                                                            : static_cast<std::uint32_t>(place->second + 1),
                                                        m_facts.isOwnWords(source, speaker)))
                            .first;
            }
            facts.participant[document] = found->second.first;
            if (found->second.second)
                facts.ownWords.add(document);
        }
    }
    m_passages = std::move(facts);
    m_passagesAt = stamp;
    return m_passages;
}

const IndexedSource* Filters::searchable(const study::SourceId& source) const {
    const auto* indexed = m_index.find(source);
    const auto* now = m_facts.source(source);
    return indexed != nullptr && now != nullptr && indexed->fits(*now) ? indexed : nullptr;
}

DocRange Filters::rangeOf(const IndexedSource& source, text::Span span) const {
    const auto& passages = m_index.passages(source);
    const auto first = std::partition_point(passages.begin(), passages.end(),
                                            [&](const Passage& passage) { return passage.span.end <= span.begin; });
    const auto last = std::partition_point(first, passages.end(),
                                           [&](const Passage& passage) { return passage.span.begin < span.end; });
    return {source.first + static_cast<DocId>(first - passages.begin()),
            source.first + static_cast<DocId>(last - passages.begin())};
}

FieldNames Filters::fieldNames() const {
    FieldNames names;
    for (const study::Attribute& attribute : m_facts.attributes)
        names.attributes.push_back(attribute.name);
    if (m_outcomes != nullptr)
        names.outcomes = m_outcomes->names();
    return names;
}

std::shared_ptr<const Predicate> Filters::of(const storage::Reader& reader, const FieldQuery& field) {
    const auto key = foldedField(field.field) + '\n' + field.value + '\n' + field.second + '\n' +
                     std::to_string(static_cast<int>(field.comparison));
    const auto stamp = now();
    for (auto made = m_made.begin(); made != m_made.end(); ++made) {
        if (made->key == key && made->at == stamp) {
            m_made.splice(m_made.begin(), m_made, made);
            return m_made.front().predicate;
        }
    }
    auto predicate = make(reader, field);
    predicate.passages &= passages().searchable;
    m_made.push_front({key, stamp, std::make_shared<const Predicate>(std::move(predicate))});
    constexpr std::size_t most = 32;
    if (m_made.size() > most)
        m_made.pop_back();
    return m_made.front().predicate;
}

} // namespace emic::indexer
