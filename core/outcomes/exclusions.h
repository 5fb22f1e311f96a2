// Values that do not count, with the reason: a participant who was pregnant when blood was drawn. The value stays in
// the study; the reason becomes a footnote wherever the scale is reported. Edits as in editing.h.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"

#include <string_view>

namespace emic::outcomes {

/// Leaves a participant's value of a scale or item out at one wave. A reason there is replaced. Throws InvalidInput
/// when the reason is empty, NotFound when the study has no such scale or item.
void exclude(storage::Edit& edit, study::ParticipantId participant, study::WaveId wave, std::string_view code,
             std::string_view reason);

/// Lets the value count again. Throws NotFound when it was not excluded.
void include(storage::Edit& edit, study::ParticipantId participant, study::WaveId wave, std::string_view code);

} // namespace emic::outcomes
