// Revising the text of a source: the one operation that changes words after they were imported, for typing errors and
// pseudonyms. Everything that holds a place in the text moves with it in the same edit.
//
//   meaning units  Edges go as text::Carrier says, then as units.h says (whole graphemes, no white space at the ends).
//                  A unit whose words are all taken out cannot stay; one that comes to have the same words as another
//                  is joined with it. Neither happens unless the caller accepts losses; then the unit is erased with
//                  what hangs on it, row by row, or its codings, golden quotes and memos go to the other.
//   second looks   A unit whose own words changed is put down for a second look with the words it had, unless the rules
//                  say otherwise. It keeps the words it had first until an analyst has looked; when it gets them back,
//                  there is nothing to look at any more.
//   renditions     stay as they are. One that no longer fits is told of; 'emic rendition check' finds it too.
//   turns          What is put in at the edge of a turn belongs to it. What replaces words of several turns belongs to
//                  the first of them. A turn that is left without words vanishes, with its paragraph.
//   speakers       keep their rows; the count of their turns follows.
//   notes          of the source stay behind the word they were attached to.
//
// The text before stays in the study for undo. See editing.h for how these functions behave.
#pragma once

#include "core/editing/units.h"
#include "core/storage/edit.h"
#include "core/study/transcript.h"
#include "core/text/edit_script.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace emic::editing {

enum class UnitFate {
    changed,       ///< its words are others than before
    unrecognised,  ///< and more than half of them
    sameAsAnother, ///< it comes to have the span of another unit, and is joined with it
    gone           ///< it has no words any more, and is erased
};

/// A unit whose own words a revision changes.
struct RevisedUnit {
    study::UnitId id;
    UnitFate fate = UnitFate::changed;
    text::Span before;
    text::Span after; ///< empty when gone
    std::string wordsBefore;
    std::string wordsAfter;
    std::optional<study::UnitId> joinedWith; ///< of one that is the same as another
    bool renditionFits = true;               ///< false: what is published of it no longer fits its words
    UnitRemoval removal;                     ///< what goes with one that is gone or joined
};

/// What a revision does.
struct Revision {
    text::EditScript script; ///< as it is carried out, in places of the old text
    std::vector<RevisedUnit> units;
    std::int64_t unitsInSource = 0;
    std::int64_t turnsBefore = 0;
    std::int64_t turnsAfter = 0;

    [[nodiscard]] std::int64_t count(UnitFate fate) const;
    [[nodiscard]] std::int64_t unfitRenditions() const;
};

/// Whether units may be erased or joined, and whether words of units may go beyond recognition.
enum class Losses { refuse, accept };
/// Words that a person gave one by one may go beyond recognition; those that a comparison found are a loss then.
enum class Words { given, found };
enum class Flags { secondLook, none };

struct RevisionRules {
    Losses losses = Losses::refuse;
    Words words = Words::given;
    Flags flags = Flags::secondLook;
};

/// What `revise` would do; throws as it does, but not for losses.
[[nodiscard]] Revision planRevision(const storage::Reader& reader, study::SourceId source,
                                    const text::EditScript& script);

/// Revises. A script that changes nothing makes no edit. Throws NotFound for the source; InvalidInput when the script
/// is not proper (text::requireProper), when no words would be left in the source, or when there are losses that the
/// rules refuse; then the message lists them.
Revision revise(storage::Edit& edit, study::SourceId source, const text::EditScript& script,
                const RevisionRules& rules = {});

/// True when the rules need consent to what the revision does.
[[nodiscard]] bool hasLosses(const Revision& revision, Words words);

/// Units to look at again, oldest first, have been looked at. Throws NotFound when one is not put down for that.
void endSecondLook(storage::Edit& edit, const std::vector<study::UnitId>& units);

} // namespace emic::editing
