// What the journal says of a change, and what a change touched. Plain values.
#pragma once

#include "core/study/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::study {

enum class EntryKind { edit, undo, redo };

struct JournalEntry {
    std::int64_t ordinal = 0; ///< from 1, without gaps
    Uuid id;
    EntryKind kind = EntryKind::edit;
    std::optional<Uuid> target; ///< the edit that an undo or redo is about
    std::string analyst;        ///< name of who did it
    std::int64_t at = 0;        ///< milliseconds since 1970, UTC
    std::string sentence;       ///< for people: "Code 3 units as Serenity"
    std::string reason;         ///< why, if somebody said so
    bool undone = false;        ///< an edit that is undone now, or an undo that was redone
    bool sealed = false;        ///< what it changed was taken out for good: it can be neither undone nor redone
    bool operator==(const JournalEntry&) const = default;
};

/// The tables whose rows a change can touch, named after the types of study.h.
enum class Entity {
    study,
    analyst,
    participantGroup,
    meeting,
    meetingTopic,
    participant,
    attendance,
    attribute,
    attributeCategory,
    attributeValue,
    source,
    speaker,
    importRemark,
    sourceFile,
    sourceNote,
    meaningUnit,
    secondLook,
    focusArea,
    theme,
    coding,
    goldenQuote,
    rendition,
    memo,
    savedSearch,
    synonyms,
    wave,
    instrument,
    measurementFile,
    measurement,
    exclusion,
    reading,
    impression,
    preconception,
    preliminaryTheme,
    readiness,
    condensateSentence,
    sentenceUnit,
    category,
    categoryParagraph,
    paragraphCondensate,
    paragraphQuote,
    validationMark,
    decision,
    negotiation,
    negotiationPosition
};

enum class Operation { inserted, updated, deleted };

/// One row that a change touched. `id` is the row's id, or the first id of a composite key (a coding's unit, an
/// attendance's meeting, an attribute value's, measurement's or exclusion's participant, an import remark's source, a
/// link's sentence or paragraph, a mark's category); `second` the second one (a coding's or golden quote's theme, an
/// attendance's participant, an attribute value's attribute, a measurement's wave, a link's unit or theme, a mark's
/// source), else all zero.
struct RowChange {
    Entity entity{};
    Operation operation{};
    Uuid id;
    Uuid second;
    bool operator==(const RowChange&) const = default;
};

/// What subscribers are told after a change is on disk.
struct Notification {
    JournalEntry entry;
    std::vector<RowChange> rows;

    [[nodiscard]] bool touches(Entity entity) const {
        for (const RowChange& row : rows)
            if (row.entity == entity)
                return true;
        return false;
    }
};

} // namespace emic::study
