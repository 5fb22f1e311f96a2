// Times of the journal for people and for programs. Any thread.
#pragma once

#include <cstdint>
#include <string>

namespace emic::workbench {

/// "2026-11-23 18:24" in the local time zone.
[[nodiscard]] std::string localTime(std::int64_t millisecondsSince1970);

/// "2026-11-23T18:24:51.123Z" (ISO 8601).
[[nodiscard]] std::string utcTime(std::int64_t millisecondsSince1970);

/// "1:04:06" or "04:06": how far into a recording.
[[nodiscard]] std::string recordingTime(std::int64_t milliseconds);

} // namespace emic::workbench
