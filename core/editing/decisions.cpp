#include "core/editing/decisions.h"

#include "core/editing/unit_rows.h"
#include "core/editing/wording.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::editing {

using storage::Edit;
using study::Decision;
using study::DecisionId;
using study::Negotiation;
using study::NegotiationId;
using study::NegotiationPosition;

namespace {

std::string decisionText(std::string_view typed) {
    std::string words(text::trim(typed));
    if (words.empty())
        throw InvalidInput("The decision is empty; say what was decided, or remove it.");
    return words;
}

/// "Interview 1: "the alarm rings" (Nights)"
std::string called(const Edit& edit, const Negotiation& negotiation) {
    const study::Source source = edit.get(negotiation.source);
    const text::Text text = edit.textOf(source);
    std::string words =
        source.name + ": \"" + text::excerpt(text::collapseSpace(text.slice(negotiation.span())), 50) + "\"";
    if (negotiation.theme)
        words += " (" + study::ThemeTree(edit.all<study::Theme>()).path(*negotiation.theme) + ")";
    return words;
}

void requireOpen(const Negotiation& negotiation) {
    if (negotiation.settledAt)
        throw InvalidInput("This negotiation is settled (" + text::excerpt(negotiation.outcome, 60) +
                           "); reopen it first.");
}

} // namespace

DecisionId addDecision(Edit& edit, std::string_view text, std::string_view reason) {
    const Decision decision{DecisionId::make(), decisionText(text), std::string(text::trim(reason)), edit.analyst(),
                            edit.now()};
    edit.describe("Decide: " + text::excerpt(text::collapseSpace(decision.text), 100));
    edit.insert(decision);
    return decision.id;
}

void writeDecision(Edit& edit, DecisionId id, std::string_view text, std::string_view reason) {
    Decision decision = edit.get(id);
    const Decision before = decision;
    decision.text = decisionText(text);
    decision.reason = text::trim(reason);
    if (decision == before)
        return;
    edit.describe("Change the decision: " + text::excerpt(text::collapseSpace(decision.text), 100));
    edit.update(decision);
}

void removeDecision(Edit& edit, DecisionId id) {
    const Decision decision = edit.get(id);
    edit.describe("Remove the decision: " + text::excerpt(text::collapseSpace(decision.text), 100));
    edit.erase(decision);
}

NegotiationId openNegotiation(Edit& edit, study::SourceId sourceId, text::Span wanted,
                              std::optional<study::ThemeId> theme, std::string_view question) {
    const study::Source source = edit.get(sourceId);
    const text::Span span = properSpan(edit.textOf(source), wanted, source.name);
    if (theme)
        (void)edit.get(*theme);
    Negotiation negotiation;
    negotiation.id = NegotiationId::make();
    negotiation.source = sourceId;
    negotiation.begin = span.begin;
    negotiation.end = span.end;
    negotiation.theme = theme;
    negotiation.question = text::trim(question);
    negotiation.analyst = edit.analyst();
    negotiation.openedAt = edit.now();
    for (const Negotiation& other : edit.where<&Negotiation::source>(sourceId))
        if (!other.settledAt && other.span() == span && other.theme == theme)
            throw InvalidInput("This is being negotiated already: " + called(edit, other) + ".");
    edit.describe("Negotiate " + called(edit, negotiation));
    edit.insert(negotiation);
    return negotiation.id;
}

void takePosition(Edit& edit, NegotiationId id, std::string_view typed) {
    const Negotiation negotiation = edit.get(id);
    requireOpen(negotiation);
    const std::string words(text::trim(typed));
    const study::AnalystId analyst = edit.analyst();
    const auto positions = edit.where<&NegotiationPosition::negotiation>(id);
    const auto known = std::ranges::find(positions, analyst, &NegotiationPosition::analyst);
    if (words == (known == positions.end() ? "" : known->text))
        return;
    const NegotiationPosition row{id, analyst, words};
    edit.describe((words.empty() ? "Take back the position on " : "Take a position on ") + called(edit, negotiation) +
                  (words.empty() ? "" : ": " + text::excerpt(text::collapseSpace(words), 60)));
    if (words.empty())
        edit.erase(row);
    else
        known == positions.end() ? edit.insert(row) : edit.update(row);
}

void settleNegotiation(Edit& edit, NegotiationId id, std::string_view outcome, std::string_view reason) {
    Negotiation negotiation = edit.get(id);
    requireOpen(negotiation);
    negotiation.outcome = text::trim(outcome);
    negotiation.reason = text::trim(reason);
    negotiation.settledAt = edit.now();
    if (negotiation.outcome.empty())
        throw InvalidInput("The negotiation has no outcome; say what you have agreed on.");
    edit.describe("Settle " + called(edit, negotiation) + ": " +
                  text::excerpt(text::collapseSpace(negotiation.outcome), 80));
    if (!negotiation.reason.empty())
        edit.because(negotiation.reason);
    edit.update(negotiation);
}

void reopenNegotiation(Edit& edit, NegotiationId id) {
    Negotiation negotiation = edit.get(id);
    if (!negotiation.settledAt)
        return;
    edit.describe("Reopen the negotiation of " + called(edit, negotiation));
    negotiation.settledAt.reset();
    negotiation.outcome.clear();
    negotiation.reason.clear();
    edit.update(negotiation);
}

void removeNegotiation(Edit& edit, NegotiationId id) {
    const Negotiation negotiation = edit.get(id);
    edit.describe("Remove the negotiation of " + called(edit, negotiation));
    edit.eraseWhere<&NegotiationPosition::negotiation>(id);
    edit.erase(negotiation);
}

} // namespace emic::editing
