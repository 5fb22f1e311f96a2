// Options whose values have names: kinds of sources, roles, types of attributes, label styles. Any thread.
#pragma once

#include "app/cli/commands.h"
#include "core/study/study.h"
#include "core/transcripts/label_style.h"

#include <optional>
#include <string>

namespace emic::cli {

/// An option that takes the name of a value, and sets `value` when it is given. For study::SourceKind, Role,
/// AttributeType and Relevance, and transcripts::LabelStyle.
template <class Enum>
CLI::Option* namedOption(CLI::App& command, const std::string& name, std::optional<Enum>& value,
                         const std::string& description);

} // namespace emic::cli
