// From the bytes of a foreign file to UTF-8 with line feeds. Nothing the bytes claim is trusted. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace emic::text {

enum class LineEnds { none, lf, crlf, cr, mixed };

struct Decoded {
    std::string utf8;     ///< valid UTF-8, every line end a single line feed, no byte order mark, no NUL
    std::string encoding; ///< as IANA names it: "UTF-8", "UTF-16LE", "windows-1252", "ISO-8859-1" ...
    bool byteOrderMark = false;
    bool certain = false; ///< by a byte order mark, by pure ASCII, by well-formed UTF-8 or because the caller said so
    LineEnds lineEnds = LineEnds::none;
    std::int64_t replaced = 0; ///< bytes or units that had no meaning in the encoding and became U+FFFD
};

/// Decodes by byte order mark, else as UTF-8 when well-formed, else by ICU's detector, where windows-1252 wins over
/// ISO-8859-1 whenever bytes 0x80 to 0x9F occur. `encoding`, when given, is an IANA or ICU name that overrules all
/// this. Throws InvalidInput when the bytes are no text (NUL bytes without UTF-16 or UTF-32, or more than one in ten
/// bytes a control character) or when the given encoding is not known.
[[nodiscard]] Decoded decode(std::string_view bytes, std::optional<std::string> encoding = std::nullopt);

[[nodiscard]] std::string_view name(LineEnds ends); ///< "LF", "CRLF", "CR", "mixed", "none"

} // namespace emic::text
