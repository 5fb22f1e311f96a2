// Instruments as XML (schemas/instruments.xsd), read and written. Reading refuses whatever the schema would, and what
// no schema can see (codes said twice, items that are not there), with all problems at once and the lines they stand
// on. Pure; any thread.
#pragma once

#include "core/outcomes/instrument.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::outcomes {

struct WaveDefinition {
    std::string code;
    std::string name;
    std::optional<std::string> begins; ///< ISO dates
    std::optional<std::string> ends;
    bool operator==(const WaveDefinition&) const = default;
};

struct InstrumentFile {
    std::vector<WaveDefinition> waves; ///< in time
    std::vector<Instrument> instruments;
    bool operator==(const InstrumentFile&) const = default;
};

/// Whether the schema is asked. What a study holds went through it once, and is read often.
enum class Checked { bySchema, before };

/// Throws InvalidInput with up to twenty problems, "file:line: sentence", when the bytes are no such XML.
[[nodiscard]] InstrumentFile readInstruments(std::string_view bytes, std::string_view fileName,
                                             Checked checked = Checked::bySchema);

/// XML that reads back as the same.
[[nodiscard]] std::string writeInstruments(const InstrumentFile& file);

} // namespace emic::outcomes
