// The figures of a study, each computed from values of core/analysis as plain shapes (drawing.h). They hold for nobody
// and for hundreds: what has no room is left out of the print, never out of the titles. Pure; any thread.
#pragma once

#include "core/analysis/joint_display.h"
#include "core/analysis/participant_summary.h"
#include "core/analysis/person_changes.h"
#include "core/analysis/saturation.h"
#include "core/reports/drawing.h"

#include <vector>

namespace emic::reports {

/// Before and after of each person on one scale: a line a person, what is better first, the mean below, the cut-off
/// where there is one. Answers of yes and no: who changed and who did not, a box a person.
[[nodiscard]] Drawing changeFigure(const analysis::ScaleChanges& changes);

/// Themes by participants, sorted by change: units as shade and number, the change as a bar.
[[nodiscard]] Drawing themeMapFigure(const analysis::ThemeMap& map);

/// Change of those who voiced each theme and of the others: means with intervals, and every person.
[[nodiscard]] Drawing voiceFigure(const analysis::VoicedChangesOfScale& changes);

/// One theme and one outcome: a point a person, those who voiced it above the others, means with intervals below each.
[[nodiscard]] Drawing jointFigure(const analysis::JointDisplay& display);

/// Every scale of one person over the waves, a small plot each.
[[nodiscard]] Drawing participantFigure(const analysis::ParticipantSummary& summary);

/// New themes source by source: their sum above; below, the share of new ones in each run against the threshold.
[[nodiscard]] Drawing saturationFigure(const analysis::Saturation& saturation,
                                       const analysis::SaturationOptions& options);

/// Which themes stand together, and how often: overlapping units of each pair.
[[nodiscard]] Drawing togetherFigure(const std::vector<std::string>& themes,
                                     const std::vector<analysis::CoOccurrence>& pairs);

} // namespace emic::reports
