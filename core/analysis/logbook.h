// The logbook: what was decided in a study, by whom, and why. It is read from changes that somebody gave a reason for,
// from decisions that were written down, and from negotiations that were settled. Plain values; reading belongs to the
// Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/findings.h"
#include "core/study/journal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::analysis {

enum class LogbookKind { change, decision, negotiation };

/// "change", "decision", "negotiation".
[[nodiscard]] std::string_view name(LogbookKind kind);

struct LogbookEntry {
    LogbookKind kind = LogbookKind::change;
    std::int64_t at = 0;
    std::string analyst; ///< name; empty where it is not known
    std::string what;
    std::string why;                       ///< may be empty, but not of a change
    study::Uuid id;                        ///< of the journal's entry, the decision or the negotiation
    std::optional<study::SourceId> source; ///< of a negotiation
    text::Span span;                       ///< where in it
    bool operator==(const LogbookEntry&) const = default;
};

/// Oldest first. `journal` is the study's; changes that were taken back are left out.
[[nodiscard]] std::vector<LogbookEntry> logbook(const storage::Reader& reader,
                                                const std::vector<study::JournalEntry>& journal);

struct LogbookFilter {
    std::optional<LogbookKind> kind = std::nullopt;
    std::string analyst = {};    ///< name, not regarding case; empty: anybody's
    std::string containing = {}; ///< words in what or why, not regarding case
};

[[nodiscard]] bool passes(const LogbookEntry& entry, const LogbookFilter& filter);

} // namespace emic::analysis
