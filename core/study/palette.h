// Theme colours that people with any common colour vision deficiency can tell apart.
//
// Chosen by search so that any two of a ground's eight stay at least 20 apart (CIE 1976) for people with common colour
// vision and with protanopia, deuteranopia and tritanopia (simulated after Machado, Oliveira and Fernandes, IEEE TVCG
// 2009), and so that each has a contrast of at least 3 to its ground (WCAG 2.1, 1.4.11); the palette's test computes
// both. A grey stands for none. Beyond eight the palette begins again: names tell themes apart then.
#pragma once

#include <cstdint>
#include <string_view>

namespace emic::study {

struct PaletteColour {
    std::string_view name;  ///< for people: "violet"
    std::string_view light; ///< "#rrggbb" on a light ground
    std::string_view dark;  ///< "#rrggbb" on a dark ground
};

inline constexpr std::int64_t paletteSize = 8;

/// `place` counts from 1 and wraps round; 0 or less is the grey.
[[nodiscard]] PaletteColour paletteColour(std::int64_t place);

} // namespace emic::study
