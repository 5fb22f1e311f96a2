// Waves and instruments in a study. Edits belong to their thread and to Study::perform, as in editing.h; what is read
// are values.
#pragma once

#include "core/outcomes/instrument_xml.h"
#include "core/storage/edit.h"
#include "core/study/study.h"

#include <string>
#include <string_view>
#include <vector>

namespace emic::outcomes {

/// Takes waves and instruments into the study: those whose code is there already are replaced, others come behind. What
/// was measured stays. Throws InvalidInput when an item or scale has the same code as one of another instrument, or
/// when a replaced instrument loses an item that was measured.
void addInstruments(storage::Edit& edit, const InstrumentFile& file);

/// Throws InvalidInput while anything is measured by it, NotFound when there is none.
void removeInstrument(storage::Edit& edit, std::string_view code);
void removeWave(storage::Edit& edit, std::string_view code);

/// All of the study's, in order. Throws Error when a definition in the study cannot be read.
[[nodiscard]] std::vector<Instrument> instruments(const storage::Reader& reader);

/// The study's waves and instruments as a file.
[[nodiscard]] InstrumentFile instrumentFile(const storage::Reader& reader);

/// The wave of this code or name, not regarding case. Throws NotFound with the names there are.
[[nodiscard]] study::Wave waveByCode(const storage::Reader& reader, std::string_view code);

} // namespace emic::outcomes
