// Which encoding bytes without a byte order mark are written in, for decoding.cpp. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace emic::text {

struct Detected {
    std::string encoding; ///< a name that converter.h knows
    bool certain = false; ///< the bytes are well-formed UTF-8
};

/// Nothing when the bytes are no text: they hold NUL bytes and make no sense as UTF-16 or UTF-32.
[[nodiscard]] std::optional<Detected> detectEncoding(std::string_view bytes);

} // namespace emic::text
