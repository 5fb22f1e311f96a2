// Notes on the study, a source, a participant, a unit or a theme. See editing.h for how these functions behave.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <string_view>

namespace emic::editing {

/// Adds a memo by the one who makes the edit. `target` with the id's uuid: addMemo(edit, MemoTarget::theme, theme.uuid,
/// ...). Throws NotFound when there is no such thing, InvalidInput when the text is empty.
study::MemoId addMemo(storage::Edit& edit, study::MemoTarget target, const study::Uuid& targetId,
                      std::string_view text);

/// Throws InvalidInput when the text is empty; removeMemo takes a memo away. Who wrote it stays.
void changeMemo(storage::Edit& edit, study::MemoId memo, std::string_view text);

void removeMemo(storage::Edit& edit, study::MemoId memo);

} // namespace emic::editing
