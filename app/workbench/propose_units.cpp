#include "app/workbench/propose_units.h"

#include "app/workbench/wording.h"
#include "core/analysis/coverage.h"
#include "core/editing/units.h"

#include <utility>

namespace emic::workbench {
namespace {

/// Those of `spans` that lie in one of `parts`. Both are in order and do not overlap among themselves.
std::vector<text::Span> within(const std::vector<text::Span>& spans, const std::vector<text::Span>& parts) {
    std::vector<text::Span> result;
    std::size_t part = 0;
    for (const text::Span& span : spans) {
        while (part < parts.size() && parts[part].end <= span.begin)
            ++part;
        if (part < parts.size() && parts[part].contains(span))
            result.push_back(span);
    }
    return result;
}

std::vector<text::Span> proposalsFor(const storage::Reader& reader, const study::Source& source,
                                     const ProposalJob& job) {
    const text::Text text = reader.textOf(source);
    const std::vector<study::Turn> turns = reader.turnsOf(source);
    editing::ProposalOptions options;
    options.grain = job.grain;
    options.language = source.language;
    options.overlapping = job.overlapping;
    for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(source.id))
        options.existing.push_back(unit.span());
    std::vector<text::Span> spans = editing::proposeUnits(text, turns, options);
    if (!job.participantsOnly)
        return spans;
    return within(spans, analysis::participantsParts(source, turns, reader.where<&study::Speaker::source>(source.id),
                                                     text.whole()));
}

} // namespace

std::vector<SourceProposals> proposeUnits(const storage::Reader& reader, const ProposalJob& job) {
    std::vector<study::Source> sources;
    if (job.source)
        sources.push_back(reader.get(*job.source));
    else if (job.group)
        sources = reader.where<&study::Source::group>(job.group);
    else
        sources = reader.all<study::Source>();
    std::vector<SourceProposals> proposals;
    for (study::Source& source : sources) {
        std::vector<text::Span> spans = proposalsFor(reader, source, job);
        if (!spans.empty())
            proposals.push_back({std::move(source), std::move(spans)});
    }
    return proposals;
}

std::int64_t markProposals(storage::Edit& edit, const ProposalJob& job) {
    const std::vector<SourceProposals> proposals = proposeUnits(edit, job);
    std::int64_t count = 0;
    for (const SourceProposals& each : proposals)
        count += static_cast<std::int64_t>(each.spans.size());
    if (proposals.size() > 1)
        edit.describe("Mark " + counted(count, "meaning unit", "meaning units") + " in " +
                      counted(static_cast<std::int64_t>(proposals.size()), "source", "sources"));
    for (const SourceProposals& each : proposals)
        (void)editing::createUnits(edit, each.source.id, each.spans);
    return count;
}

} // namespace emic::workbench
