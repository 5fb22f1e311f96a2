// Numbers and addresses that identify a person, found in words: e-mail addresses, telephone numbers, dates of birth and
// the personal identity numbers of the Nordic countries. Pure; any thread.
//
// What each number must satisfy:
//   Denmark   DDMMYY-SSSS, a date (day + 60: a replacement number, which hospitals and authorities give to those who
//             have none; no modulus). Numbers given out until 2007 also satisfy modulus 11 with the weights
//             4 3 2 7 6 5 4 3 2 1 (CPR office, "Personnummeret i CPR"); later ones need not: a hint, no condition.
//   Norway    DDMMYYIIIKK, a date (day + 40: D number; month + 40: help number; month + 80: synthetic), and both
//             control digits, modulus 11 with the weights 3 7 6 1 8 9 4 5 2 and 5 4 3 2 7 6 5 4 3 2. Those given out
//             from 2032 on may leave a rest of 1, 2 or 3 at the first (Skatteetaten, "Nytt fødselsnummer fra 2032").
//   Sweden    YYMMDD-NNNC or with the century before, a date (day + 60: coordination number), and the Luhn digit of the
//             nine digits before it; '+' for people over a hundred (Skatteverket, SKV 704).
//   Finland   DDMMYYCZZZQ, a date, the century sign (+ for the 1800s, - Y X W V U for the 1900s, A to F for the 2000s),
//             and the check character, the nine digits modulo 31 (Digital and Population Data Services Agency).
//   Iceland   DDMMYY-RRCM, a date (day + 40: an organisation, not taken), M the century: 8, 9 or 0. Numbers given out
//             until 18 February 2026 have C by modulus 11 with the weights 3 2 7 6 5 4 3 2; later ones need not
//             (Registers Iceland, "Kennitölur án vartölu").
// The parts of a number may be written with a space, a dash of any kind, or nothing between them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emic::editing {

struct FoundNumber {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    std::string kind; ///< "e-mail address", "telephone number", "Danish or Icelandic personal number" ...
    std::string note; ///< what speaks for it or against; may be empty
};

/// In the order of the words, without overlaps. Valid UTF-8.
[[nodiscard]] std::vector<FoundNumber> personalNumbersIn(std::string_view utf8);

// Digits alone, as many as the number has; for Finland the whole number with its signs.
[[nodiscard]] bool isDanishNumber(std::string_view tenDigits);
[[nodiscard]] bool satisfiesDanishModulus(std::string_view tenDigits);
[[nodiscard]] bool isNorwegianNumber(std::string_view elevenDigits);
[[nodiscard]] bool isSwedishNumber(std::string_view tenDigits);
[[nodiscard]] bool isFinnishNumber(std::string_view elevenCharacters);
[[nodiscard]] bool isIcelandicNumber(std::string_view tenDigits);
[[nodiscard]] bool satisfiesIcelandicModulus(std::string_view tenDigits);

} // namespace emic::editing
