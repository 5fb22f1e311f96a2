// What people type to name a thing of a study, found. Sources, themes, participants and analysts are found by name in
// core/editing; here are those that have none. Belongs to the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"
#include "core/text/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::workbench {

/// A unit by its id, by at least four digits that its id alone begins with, or as SOURCE:BEGIN-END. Throws NotFound
/// when there is none, InvalidInput when several ids begin so.
[[nodiscard]] study::MeaningUnit unitAt(const storage::Reader& reader, std::string_view typed);
[[nodiscard]] std::vector<study::UnitId> unitsAt(const storage::Reader& reader, const std::vector<std::string>& typed);

/// The same for memos, by id alone.
[[nodiscard]] study::Memo memoAt(const storage::Reader& reader, std::string_view typed);

/// Where `words` stand in a text; white space counts as one space. Throws NotFound when they do not, InvalidInput with
/// what to do when they stand there more than once. `sourceName` is for the message.
[[nodiscard]] text::Span quoteAt(const text::Text& text, std::string_view words, std::string_view sourceName);

/// An id's first eight digits: enough to type, and short enough to read.
[[nodiscard]] std::string shortId(const study::Uuid& id);

} // namespace emic::workbench
