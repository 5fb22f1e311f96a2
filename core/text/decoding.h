// From the bytes of a foreign file to UTF-8 with line feeds. Nothing the bytes claim is trusted. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace emic::text {

/// `mixed` also when the text uses U+0085, U+2028 or U+2029, which become line feeds too.
enum class LineEnds { none, lf, crlf, cr, mixed };

struct Decoded {
    std::string utf8;     ///< valid UTF-8, every line end a single line feed, no byte order mark at the start, no NUL
    std::string encoding; ///< as IANA prefers it: "UTF-8" (for ASCII too), "UTF-16LE", "windows-1252", "ISO-8859-1" ...
    bool byteOrderMark = false;
    bool certain = false; ///< by a byte order mark, by pure ASCII, by well-formed UTF-8 or because the caller said so
    LineEnds lineEnds = LineEnds::none;
    std::int64_t replaced = 0; ///< bytes or units that had no meaning in the encoding and became U+FFFD
};

/// Decodes by byte order mark; else, when there are NUL bytes, as that UTF-16 or UTF-32 whose characters make sense;
/// else as UTF-8 when well-formed but for a few bytes (a cut or damaged file; not `certain`); else by ICU's detector,
/// where windows-1252 wins over ISO-8859-1 whenever bytes 0x80 to 0x9F occur, as do its siblings for other alphabets.
/// `encoding`, when given, is an IANA or ICU name that overrules all this. Takes linear time.
///
/// Throws InvalidInput when the bytes are no text (NUL bytes without UTF-16 or UTF-32, or more than one in ten bytes of
/// the result a control character) or when the given encoding is not known. The message reads well after "FILE: ".
[[nodiscard]] Decoded decode(std::string_view bytes, std::optional<std::string> encoding = std::nullopt);

[[nodiscard]] std::string_view name(LineEnds ends); ///< "LF", "CRLF", "CR", "mixed", "none"

} // namespace emic::text
