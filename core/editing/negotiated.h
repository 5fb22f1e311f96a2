// The end of a negotiation in the codings: where the outcome is what one analyst had coded, the other's codings of the
// place become the same. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/findings.h"

#include <string_view>
#include <vector>

namespace emic::editing {

/// What settling a negotiation as one analyst had it does to another's codings.
struct NegotiatedCodings {
    std::int64_t added = 0;
    std::int64_t removed = 0;
    std::int64_t goldenQuotes = 0; ///< that went with the codings
    bool operator==(const NegotiatedCodings&) const = default;
};

/// What `as` has coded at the place of the negotiation, in words: "Nights, Worry", or "not coded". Only the theme in
/// question where there is one.
[[nodiscard]] std::string codedAs(const storage::Reader& reader, const study::Negotiation& negotiation,
                                  study::AnalystId as);

/// Settles with the outcome `outcome`, or where that is empty, with what `as` has coded, in words; and makes the
/// codings of `others` the same there: codings of theirs that `as` has not are taken back, those that `as` has are
/// added, by whole units that overlap the stretch. Only the theme in question where there is one. All in one edit.
/// Throws as settleNegotiation does, and InvalidInput when `as` is among the others.
NegotiatedCodings settleAs(storage::Edit& edit, study::NegotiationId negotiation, study::AnalystId as,
                           const std::vector<study::AnalystId>& others, std::string_view outcome,
                           std::string_view reason);

} // namespace emic::editing
