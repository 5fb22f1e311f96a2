// Theme colours that people with any common colour vision deficiency can tell apart.
//
// Seven of the eight are Okabe and Ito's (2008, "Color Universal Design"), the yellow darkened for white paper; on dark
// screens each has a lighter sibling of the same hue. A grey stands for none. Beyond eight the palette begins again.
#pragma once

#include <cstdint>
#include <string_view>

namespace emic::study {

struct PaletteColour {
    std::string_view name;  ///< for people: "sky blue"
    std::string_view light; ///< "#rrggbb" on a light ground
    std::string_view dark;  ///< "#rrggbb" on a dark ground
};

inline constexpr std::int64_t paletteSize = 8;

/// `place` counts from 1 and wraps round; 0 or less is the grey.
[[nodiscard]] PaletteColour paletteColour(std::int64_t place);

} // namespace emic::study
