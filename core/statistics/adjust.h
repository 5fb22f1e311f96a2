// Many tests at once: p-values adjusted within a family. Pure functions, for any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace emic::statistics {

enum class Adjustment {
    bonferroni,
    holm,               ///< S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70
    hochberg,           ///< Y. Hochberg, Biometrika 75 (1988) 800-802
    benjaminiHochberg,  ///< Y. Benjamini and Y. Hochberg, JRSS B 57 (1995) 289-300: false discovery rate
    benjaminiYekutieli, ///< Y. Benjamini and D. Yekutieli, Annals of Statistics 29 (2001) 1165-1188
};

/// As R's p.adjust: a missing p stays missing and does not count to the family. Throws InvalidInput for a p that is not
/// between 0 and 1.
[[nodiscard]] std::vector<std::optional<double>> adjusted(const std::vector<std::optional<double>>& p,
                                                          Adjustment adjustment);

/// "Holm", "Benjamini-Hochberg" ...
[[nodiscard]] std::string name(Adjustment adjustment);

} // namespace emic::statistics
