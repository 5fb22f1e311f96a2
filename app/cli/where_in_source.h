// The options by which a person says where a unit stands: in a source, by positions or by the words.
#pragma once

#include "app/cli/commands.h"
#include "app/workbench/locate.h"
#include "core/storage/reader.h"

#include <cstdint>
#include <optional>

namespace emic::cli {

struct WhereInSource {
    std::optional<std::int64_t> begin;
    std::optional<std::int64_t> end;
    workbench::TypedQuote quote;
};

/// Adds --begin, --end, --quote, --before and --after.
void addWhere(CLI::App& command, WhereInSource& where);

/// Throws WrongUsage when neither or both ways are given; what SourceQuotes::find throws.
[[nodiscard]] text::Span spanIn(const storage::Reader& reader, const study::Source& source, const WhereInSource& where);

} // namespace emic::cli
