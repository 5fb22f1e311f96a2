// The languages that texts are analysed in, each with a letter that stands in its terms. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer {

/// A language as the index tells them apart: by what the analysis does differently. Every language that is not listed
/// in language.cpp is 0, which is split and folded by the rules that hold everywhere and not stemmed.
struct Language {
    unsigned char place = 0;
    auto operator<=>(const Language&) const = default;

    [[nodiscard]] std::string_view code() const;    ///< "da"; empty for 0
    [[nodiscard]] std::string_view stemmer() const; ///< Snowball's name of it; empty when there is none
    /// The character behind the prefix of a term.
    [[nodiscard]] char letter() const { return static_cast<char>('0' + place); }
};

/// Of a BCP 47 tag.
[[nodiscard]] Language languageOf(std::string_view tag);

/// Every language there is, 0 first.
[[nodiscard]] std::vector<Language> allLanguages();

} // namespace emic::indexer
