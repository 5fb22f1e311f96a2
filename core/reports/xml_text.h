// Any text as part of an XML or HTML document. Internal to this room; pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace emic::reports {

/// What XML 1.0 can hold: valid UTF-8, characters that it does not allow as U+FFFD.
[[nodiscard]] std::string allowedInXml(std::string_view text);

/// The same with & < > " escaped, for text and for attributes in double quotation marks.
[[nodiscard]] std::string escapedXml(std::string_view text);

} // namespace emic::reports
