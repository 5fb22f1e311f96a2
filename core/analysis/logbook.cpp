#include "core/analysis/logbook.h"

#include "core/study/theme_tree.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <map>

namespace emic::analysis {

std::string_view name(LogbookKind kind) {
    constexpr std::array<std::string_view, 3> names{"change", "decision", "negotiation"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<LogbookEntry> logbook(const storage::Reader& reader, const std::vector<study::JournalEntry>& journal) {
    std::map<study::AnalystId, std::string> analysts;
    for (const study::Analyst& analyst : reader.all<study::Analyst>())
        analysts.emplace(analyst.id, analyst.name);
    const auto nameOf = [&](const std::optional<study::AnalystId>& analyst) {
        const auto found = analyst ? analysts.find(*analyst) : analysts.end();
        return found == analysts.end() ? std::string() : found->second;
    };
    std::vector<LogbookEntry> entries;
    for (const study::JournalEntry& entry : journal)
        // What settles a negotiation has its reason too, and is told once.
        if (!entry.reason.empty() && !entry.undone && entry.kind == study::EntryKind::edit)
            entries.push_back({LogbookKind::change,
                               entry.at,
                               entry.analyst,
                               entry.sentence,
                               entry.reason,
                               entry.id,
                               std::nullopt,
                               {}});
    for (const study::Decision& decision : reader.all<study::Decision>())
        entries.push_back({LogbookKind::decision,
                           decision.at,
                           nameOf(decision.analyst),
                           decision.text,
                           decision.reason,
                           decision.id.uuid,
                           std::nullopt,
                           {}});
    const study::ThemeTree tree(reader.all<study::Theme>());
    for (const study::Negotiation& negotiation : reader.all<study::Negotiation>()) {
        if (!negotiation.settledAt)
            continue;
        std::erase_if(entries, [&](const LogbookEntry& entry) {
            return entry.kind == LogbookKind::change && entry.at == *negotiation.settledAt &&
                   entry.why == negotiation.reason;
        });
        const std::string theme = negotiation.theme ? " (" + tree.path(*negotiation.theme) + ")" : "";
        entries.push_back({LogbookKind::negotiation, *negotiation.settledAt, nameOf(negotiation.analyst),
                           reader.get(negotiation.source).name + theme + ": " + negotiation.outcome, negotiation.reason,
                           negotiation.id.uuid, negotiation.source, negotiation.span()});
    }
    std::ranges::stable_sort(entries, {}, &LogbookEntry::at);
    return entries;
}

bool passes(const LogbookEntry& entry, const LogbookFilter& filter) {
    const auto holds = [&](const std::string& words) {
        return text::foldCase(words).find(text::foldCase(filter.containing)) != std::string::npos;
    };
    return (!filter.kind || *filter.kind == entry.kind) &&
           (filter.analyst.empty() || text::foldCase(entry.analyst) == text::foldCase(filter.analyst)) &&
           (filter.containing.empty() || holds(entry.what) || holds(entry.why));
}

} // namespace emic::analysis
