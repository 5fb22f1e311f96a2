// What stands on a card beside what the desk knows of its unit: the words, who says them, and where. Read source by
// source, because that is what it costs: a text and its turns. Values, and functions of a Reader on the Reader's
// thread.
#pragma once

#include "core/analysis/speaker_tag.h"
#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace emic::workbench {

struct CardWords {
    study::MeaningUnit unit;
    std::string words;
    std::string who;                  ///< codes of the participants who speak, else the labels; by commas
    std::string tag;                  ///< as quotes are tagged; may be empty
    std::string source;               ///< name
    std::optional<std::int64_t> turn; ///< number, from 1
    std::vector<study::ParticipantId> participants;
    std::optional<study::GroupId> group; ///< of the source
};

/// What is known of all people of a study, read once for many cards.
class CardPeople {
public:
    explicit CardPeople(const storage::Reader& reader);
    [[nodiscard]] const analysis::SpeakerTags& tags() const { return m_tags; }
    [[nodiscard]] std::string code(study::ParticipantId participant) const; ///< empty: unknown

private:
    analysis::SpeakerTags m_tags;
    std::unordered_map<study::ParticipantId, std::string> m_codes;
};

/// Units of one source, in their order; nothing when the source is gone. Units that no longer lie in its text are left
/// out.
[[nodiscard]] std::vector<CardWords> cardWords(const storage::Reader& reader, const CardPeople& people,
                                               study::SourceId source, const std::vector<study::MeaningUnit>& units);

} // namespace emic::workbench
