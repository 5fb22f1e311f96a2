// Can a quote be traced to a person by what its speaker tag says of them? The tag shows attributes; where few people of
// the sample share all that is shown, whoever knows the sample knows who speaks.
//
// This is the size of the equivalence class of the tag's attributes (k of k-anonymity, Sweeney 2002, "k-anonymity: a
// model for protecting privacy", section 3), counted among the participants of the study. It says nothing of what the
// words themselves give away. Pure, except where a Reader is taken.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emic::analysis {

/// What is known of one person, in the order in which it is asked for; not known: empty.
using PersonFacts = std::vector<std::string>;

/// How many people share what is shown of one.
struct SharedFacts {
    std::int64_t people = 0; ///< who have all of it in common, that person among them; 0: nothing is shown
    std::int64_t known = 0;  ///< people of whom all of it is known
    std::vector<std::int64_t> withoutEach; ///< how many share the rest, for each fact left away
    bool operator==(const SharedFacts&) const = default;
};

/// Compares `person` with everybody (who may or may not hold that person too), letters by case folded. Facts of the
/// person that are not known are shown to nobody and count as shared.
[[nodiscard]] SharedFacts sharedFacts(const PersonFacts& person, const std::vector<PersonFacts>& everybody);

/// Fewer people than this make a combination a rare one: with three, none of them can tell the other two apart.
inline constexpr std::int64_t rareBelow = 3;

/// One participant of a quote, by what the quote's tag shows.
struct TagDisclosure {
    study::ParticipantId participant;
    std::string code;
    std::vector<std::string> names; ///< of the template that have a value for the participant, as the template has them
    std::vector<std::string> values; ///< of those
    SharedFacts shared;              ///< withoutEach in the order of names
    std::int64_t sample = 0;         ///< participants of the study
};

struct QuoteDisclosure {
    std::vector<TagDisclosure> people;
    bool showsCode = false; ///< the tag names the code, by which all quotes of one person can be put together
};

/// What the tag of a quote tells of those who speak. `speakerTag` empty: the study's. Throws InvalidInput when the
/// template is malformed. The kind of source counts as no fact of a person.
[[nodiscard]] QuoteDisclosure tagDisclosure(const storage::Reader& reader,
                                            const std::vector<study::ParticipantId>& participants,
                                            std::string_view speakerTag);

} // namespace emic::analysis
