// From bytes in any encoding that ICU knows to UTF-8, for decoding.cpp. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace emic::text {

struct Converted {
    std::string utf8;
    std::int64_t replaced = 0; ///< units that had no meaning, now U+FFFD
};

/// The name IANA prefers for an encoding, ICU's own when IANA has none; nothing when ICU does not know it.
[[nodiscard]] std::optional<std::string> canonicalEncoding(const std::string& name);

/// `encoding` is a name that canonicalEncoding returned. Throws InvalidInput when ICU cannot decode from it.
[[nodiscard]] Converted convert(std::string_view bytes, const std::string& encoding);

} // namespace emic::text
