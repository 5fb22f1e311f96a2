// What a manifest must be besides what its schema says: names and ids once, references to what is there, paths that
// stay below its folder. Internal to this room; pure; any thread.
#pragma once

#include "core/exchange/manifest.h"
#include "core/transcripts/problems.h"

#include <optional>
#include <string>
#include <string_view>

namespace emic::exchange {

void checkManifest(const Manifest& manifest, transcripts::Problems& problems);

struct KnownNames;
/// The part of it that is about findings.
void checkFindings(const ManifestFindings& findings, const KnownNames& known, transcripts::Problems& problems);

/// Why a path may not be followed, as a sentence; nothing when it stays below the folder by its letters. (Links are
/// looked at when the file is.)
[[nodiscard]] std::optional<std::string> pathProblem(std::string_view path);

} // namespace emic::exchange
