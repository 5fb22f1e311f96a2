// The thread that must never break: result sentence -> condensate sentence -> meaning units -> turn -> participant ->
// their change, from any place of it downwards to who said it and upwards to what was made of it. Plain values; reading
// belongs to the Reader's thread.
#pragma once

#include "core/analysis/staleness.h"
#include "core/storage/reader.h"
#include "core/study/findings.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace emic::analysis {

enum class ThreadKind { category, paragraph, condensate, sentence, unit, turn, participant, change };

/// "category", "paragraph" ...
[[nodiscard]] std::string_view name(ThreadKind kind);

/// One place of the thread, with what follows in the direction asked for.
struct ThreadNode {
    ThreadKind kind{};
    study::Uuid id; ///< of the category, paragraph, theme (of a condensate), sentence, unit, source (of a turn) or
                    ///< participant (also of a change)
    std::string
        words; ///< title, text, the unit's words, "Interview 3, turn 12 (0:04:31), P03", code, "WHO-5: 12 -> 16"
    std::vector<StaleReason> stale; ///< of paragraphs and sentences
    std::vector<ThreadNode> next;
};

using ThreadStart = std::variant<study::CategoryId, study::ParagraphId, study::SentenceId, study::UnitId>;

/// From a place to who said what it rests on, and how they changed: the chosen scales (codes), from the first wave to
/// the last; with none chosen, participants end the thread. Throws NotFound.
[[nodiscard]] ThreadNode threadDown(const storage::Reader& reader, const ThreadStart& start,
                                    const std::vector<std::string>& scales = {});

/// From a place to what was made of it. Throws NotFound.
[[nodiscard]] ThreadNode threadUp(const storage::Reader& reader, const ThreadStart& start);

/// Where the thread is broken: paragraphs that lean on nothing and quote nothing, condensates or sentences without
/// units, links to what is gone, units outside any turn.
struct ThreadGap {
    ThreadKind kind{};
    study::Uuid id;
    std::string problem; ///< a sentence for a person
};
[[nodiscard]] std::vector<ThreadGap> threadGaps(const storage::Reader& reader);

} // namespace emic::analysis
