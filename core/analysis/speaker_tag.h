// The tag behind a quote, from a template (study/tag_template.h) and what is known of who speaks.
//
// A name without a value goes with what belongs to it. What stands between two names is cut at its first comma,
// semicolon, slash, bar, middle dot or dash: that separates them, what stands before belongs to the name before, what
// stands behind to the name behind; without such a mark all of it separates. Opening marks before the first name and
// closing marks behind the last stay, as long as one name has a value; with none the tag is empty.
//
//     [{sex}, group {group}]      no sex: [group 2]      no group: [female]      neither: nothing
//
// Where several participants speak, a name stands for their different values, joined by " / ". Pure, except where a
// Reader is taken.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::analysis {

/// Values by name (folded by text::foldCase); what is not known is not there or empty.
using TagValues = std::map<std::string, std::string>;

/// Throws InvalidInput when the template is malformed. Names without a value in `values` drop out.
[[nodiscard]] std::string fillSpeakerTag(std::string_view speakerTag, const TagValues& values);

/// What is known of all participants of a study, read once, for many tags.
class SpeakerTags {
public:
    explicit SpeakerTags(const storage::Reader& reader);

    /// `speakerTag` empty: the study's. Without participants, {group} is the source's group.
    [[nodiscard]] std::string tag(std::string_view speakerTag, const std::vector<study::ParticipantId>& participants,
                                  const study::Source& source) const;

private:
    std::string m_studyTag;
    std::unordered_map<study::ParticipantId, TagValues> m_participants;
    std::unordered_map<study::GroupId, std::string> m_groups;
};

} // namespace emic::analysis
