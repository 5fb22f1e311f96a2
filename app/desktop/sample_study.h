// The sample study: where its texts are, and where this person's copy of it stands. Any thread.
#pragma once

#include "app/workbench/progress.h"

#include <filesystem>

namespace emic::desktop {

/// The manifest of the sample study, beside the program or where it was built. Empty when it is nowhere.
[[nodiscard]] std::filesystem::path sampleManifest();

/// This person's copy: in EMIC_SAMPLE, else in their folder for data.
[[nodiscard]] std::filesystem::path sampleStudy();

/// Makes the copy where there is none. Throws as exchange::buildStudy does.
void makeSampleStudy(workbench::Progress& progress);

} // namespace emic::desktop
