#include "core/editing/memos.h"

#include "core/editing/wording.h"
#include "core/study/theme_tree.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::editing {

using storage::Edit;
using study::Memo;
using study::MemoTarget;
using study::Uuid;

namespace {

/// "the theme Serenity/Calm". Throws NotFound when there is no such thing.
std::string calledTarget(const Edit& edit, MemoTarget target, const Uuid& id) {
    switch (target) {
    case MemoTarget::study:
        if (edit.info().id.uuid != id)
            throw NotFound("The memo is about another study than this one; give it this study's id.");
        return "the study";
    case MemoTarget::source:
        return "the source " + edit.get(study::SourceId{id}).name;
    case MemoTarget::participant:
        return "the participant " + edit.get(study::ParticipantId{id}).code;
    case MemoTarget::unit:
        return "a unit of " + edit.get(edit.get(study::UnitId{id}).source).name;
    case MemoTarget::theme:
        (void)edit.get(study::ThemeId{id});
        return "the theme " + study::ThemeTree(edit.all<study::Theme>()).path(study::ThemeId{id});
    }
    throw InvalidInput("A memo cannot be about this kind of thing.");
}

std::string memoText(std::string_view typed) {
    std::string words(text::trim(typed));
    if (words.empty())
        throw InvalidInput("The memo is empty; write something, or remove it.");
    return words;
}

} // namespace

study::MemoId addMemo(Edit& edit, MemoTarget target, const Uuid& targetId, std::string_view text) {
    const std::string called = calledTarget(edit, target, targetId);
    Memo memo{study::MemoId::make(), target, targetId, std::nullopt, memoText(text), edit.now(), edit.now()};
    edit.describe("Add a memo on " + called + ": " + text::excerpt(text::collapseSpace(memo.text), 60));
    memo.analyst = edit.analyst();
    edit.insert(memo);
    return memo.id;
}

void changeMemo(Edit& edit, study::MemoId id, std::string_view text) {
    Memo memo = edit.get(id);
    const std::string words = memoText(text);
    if (words == memo.text)
        return;
    edit.describe("Change a memo on " + calledTarget(edit, memo.target, memo.targetId) + ": " +
                  text::excerpt(text::collapseSpace(words), 60));
    memo.text = words;
    memo.changedAt = edit.now();
    edit.update(memo);
}

void removeMemo(Edit& edit, study::MemoId id) {
    const Memo memo = edit.get(id);
    edit.describe("Remove a memo on " + calledTarget(edit, memo.target, memo.targetId));
    edit.erase(memo);
}

} // namespace emic::editing
