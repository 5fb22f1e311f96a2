// Quotes as they are read in a text: the unit as published with its speaker tag, or some words of it. Belongs to the
// Reader's thread and lives shorter than the Reader; what it returns are values.
#pragma once

#include "core/analysis/speaker_tag.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::analysis {

struct PublishedQuote {
    bool isThere = true;      ///< false: the unit was deleted
    std::string words;        ///< as published; of a part of it those words
    std::string tag;          ///< filled in; empty for a part, and where there is none
    std::string participants; ///< codes, joined by ", "
    study::SourceId source;
    bool operator==(const PublishedQuote&) const = default;
};

class PublishedQuotes {
public:
    /// Speaker tags are those of now.
    explicit PublishedQuotes(const storage::Reader& reader) : m_reader(&reader), m_tags(reader) {}

    /// `part`: some words of the unit; empty: all that is published.
    [[nodiscard]] PublishedQuote of(study::UnitId unit, std::string_view part = {});

    /// Who speaks in a unit, each once.
    [[nodiscard]] std::vector<study::ParticipantId> speakersOf(const study::MeaningUnit& unit);

private:
    struct SourceFacts {
        study::Source source;
        std::vector<study::Turn> turns;
        std::vector<study::Speaker> speakers;
    };
    const SourceFacts& factsOf(study::SourceId source);

    const storage::Reader* m_reader;
    SpeakerTags m_tags;
    std::unordered_map<study::SourceId, SourceFacts> m_sources;
};

} // namespace emic::analysis
