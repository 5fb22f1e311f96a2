// What a memo is on, as people type and read it: study, source:NAME, participant:CODE, unit:ID, theme:PATH. Belongs to
// the Reader's thread.
#pragma once

#include "core/storage/reader.h"
#include "core/study/study.h"

#include <string>
#include <string_view>

namespace emic::cli {

struct Target {
    study::MemoTarget kind = study::MemoTarget::study;
    study::Uuid id;
};

/// Throws WrongUsage when it is none of these forms, NotFound when there is no such thing.
[[nodiscard]] Target targetAt(const storage::Reader& reader, std::string_view typed);

/// The opposite; a unit with its first digits.
[[nodiscard]] std::string targetName(const storage::Reader& reader, study::MemoTarget kind, const study::Uuid& id);

} // namespace emic::cli
