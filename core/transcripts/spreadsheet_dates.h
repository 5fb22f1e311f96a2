// How spreadsheets keep dates: as numbers, with a format that shows them as dates (ECMA-376 part 1, 18.8.30
// and 18.17.4.1). Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace emic::transcripts {

/// True when a number format ("dd/mm/yyyy", "[$-409]h:mm AM/PM") shows a date or a time.
[[nodiscard]] bool isDateFormat(std::string_view code);

/// The date and time of a serial number, in ISO 8601: only the date when it is whole, only the time when it is below 1;
/// empty when no calendar has it. In the 1900 system the 29th of February 1900, which never was, is kept out by
/// counting days from 1899-12-30 beyond it (ECMA-376 part 1, 18.17.4.1).
[[nodiscard]] std::string dateOf(double serial, bool from1904);

} // namespace emic::transcripts
