// What must hold for whatever stands in a file of instruments, in a mapping of columns or in a table of measurements.
#pragma once

#include <string_view>

namespace emic::fuzz {

/// Read or refused; what is read is written as XML that follows the schema and reads back as the same.
void checkInstruments(std::string_view bytes);

/// `bytes` are a mapping, a NUL, and a CSV file (without a NUL, only the file). Neither may bring a number into the
/// study that is none, is out of range, or came from no row.
void checkMeasurements(std::string_view bytes);

} // namespace emic::fuzz
