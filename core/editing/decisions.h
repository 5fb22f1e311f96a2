// The logbook beside the journal: decisions that an analyst writes down, and negotiations of places that analysts read
// differently. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/findings.h"

#include <optional>
#include <string_view>

namespace emic::editing {

/// Writes a decision into the logbook; the reason may be empty. Throws InvalidInput when the text is empty.
study::DecisionId addDecision(storage::Edit& edit, std::string_view text, std::string_view reason = {});
void writeDecision(storage::Edit& edit, study::DecisionId decision, std::string_view text, std::string_view reason);
void removeDecision(storage::Edit& edit, study::DecisionId decision);

/// Opens a negotiation of a stretch of text, about one theme or in general. Throws InvalidInput when the stretch does
/// not lie in the text or has no words, or when the same stretch is being negotiated about that theme already.
study::NegotiationId openNegotiation(storage::Edit& edit, study::SourceId source, text::Span span,
                                     std::optional<study::ThemeId> theme, std::string_view question = {});

/// What the one who makes the edit holds; empty: takes it back. Throws InvalidInput when the negotiation is settled.
void takePosition(storage::Edit& edit, study::NegotiationId negotiation, std::string_view text);

/// Ends a negotiation with its outcome, in words, and why. What follows for units and codings is done by the caller in
/// the same edit or another. Throws InvalidInput when the outcome is empty or the negotiation is settled.
void settleNegotiation(storage::Edit& edit, study::NegotiationId negotiation, std::string_view outcome,
                       std::string_view reason);
void reopenNegotiation(storage::Edit& edit, study::NegotiationId negotiation);
void removeNegotiation(storage::Edit& edit, study::NegotiationId negotiation);

} // namespace emic::editing
