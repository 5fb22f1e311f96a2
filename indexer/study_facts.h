// What the study says that searches ask about: who speaks, what is coded, what is known of participants. Read once,
// then kept in step by notifications, so that a search right after coding a thousand units sees them without reading
// the study again. Belongs to the thread of the Reader it is given.
#pragma once

#include "core/storage/reader.h"
#include "core/study/journal.h"
#include "core/study/study.h"
#include "core/study/theme_tree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace emic::indexer {

struct CodedTo {
    study::ThemeId theme;
    study::AnalystId analyst;
};

struct UnitFacts {
    study::MeaningUnit unit;
    std::vector<CodedTo> codings;
};

class StudyFacts {
public:
    explicit StudyFacts(const storage::Reader& reader);

    /// Looks again at what a change has touched.
    void follow(const storage::Reader& reader, const study::Notification& notification);
    /// Looks at everything again: for changes that nobody told of, such as another program's.
    void reload(const storage::Reader& reader);

    /// Counts up with every change to sources, speakers and people, or to units and codings.
    [[nodiscard]] std::uint64_t peopleGeneration() const { return m_people; }
    [[nodiscard]] std::uint64_t codingGeneration() const { return m_coding; }

    std::vector<study::Source> sources; ///< in the study's order
    std::unordered_map<study::SourceId, std::size_t> sourcePlaces;
    std::unordered_map<study::SourceId, std::vector<study::Speaker>> speakers; ///< by ordinal
    std::vector<study::Participant> participants;
    std::unordered_map<study::ParticipantId, std::size_t> participantPlaces;
    std::vector<study::ParticipantGroup> groups;
    std::vector<study::Meeting> meetings;
    std::vector<study::Attribute> attributes;
    std::unordered_map<study::AttributeId, std::unordered_map<study::ParticipantId, std::string>> values;
    std::vector<study::Analyst> analysts;
    study::ThemeTree themes{{}};
    std::unordered_map<study::UnitId, UnitFacts> units;
    std::unordered_map<study::SourceId, std::vector<study::UnitId>> unitsOfSource; ///< by where they begin

    [[nodiscard]] const study::Source* source(const study::SourceId& id) const;
    [[nodiscard]] const study::Speaker* speaker(const study::SourceId& source, std::int64_t ordinal) const;
    /// Who said a passage with this speaker (none: unlabelled text) of a source, if that is known.
    [[nodiscard]] std::optional<study::ParticipantId> participantOf(const study::Source& source,
                                                                    std::int64_t speaker) const;
    /// True unless an interviewer or moderator said it, or nobody and it is a researcher's observation or note.
    [[nodiscard]] bool isOwnWords(const study::Source& source, std::int64_t speaker) const;

private:
    void readPeople(const storage::Reader& reader);
    void readThemes(const storage::Reader& reader);
    void readUnits(const storage::Reader& reader);
    void readUnit(const storage::Reader& reader, const study::UnitId& id);
    void forget(const study::UnitId& id);

    std::uint64_t m_people = 0;
    std::uint64_t m_coding = 0;
};

} // namespace emic::indexer
