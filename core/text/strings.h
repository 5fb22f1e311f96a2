// Small things done to UTF-8 strings in several rooms. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emic::text {

/// Without white space (Unicode White_Space, the byte order mark and the zero width space) at either end.
[[nodiscard]] std::string_view trim(std::string_view utf8);

/// Every run of white space, line feeds and no-break spaces included, as one space; none at the ends.
[[nodiscard]] std::string collapseSpace(std::string_view utf8);

/// For comparing labels and names: NFC, full case folding, space collapsed. Diacritics stay: Müller is not Muller.
[[nodiscard]] std::string foldCase(std::string_view utf8);

/// At most `maximum` code points, cut at a word where there is one, with an ellipsis when anything was cut.
[[nodiscard]] std::string excerpt(std::string_view utf8, int maximum);

/// Order for people, for lists of names: numbers by value (P2 before P10), letters by the rules of `language`
/// (da: Å after Z), a total order, the same on every machine. Negative, zero or positive.
[[nodiscard]] int compareNames(std::string_view left, std::string_view right, std::string_view language = "");

/// True for a well-formed BCP 47 language tag ("da", "pt-BR").
[[nodiscard]] bool isLanguageTag(std::string_view tag);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace emic::text
