#include "core/study/palette.h"

#include <array>
#include <cstddef>

namespace emic::study {
namespace {

constexpr std::array<PaletteColour, paletteSize> colours{{
    {"blue", "#6850f2", "#6477f8"},
    {"orange", "#ce430f", "#ea9c2b"},
    {"green", "#1e6f4e", "#35c18c"},
    {"orchid", "#a364c1", "#eeb8ec"},
    {"red", "#890a13", "#df4b4b"},
    {"lime", "#6b9e42", "#fcff2f"},
    {"teal", "#249ea4", "#c0ffdf"},
    {"violet", "#400e55", "#9687d7"},
}};
constexpr PaletteColour grey{"grey", "#767676", "#a6a6a6"};

} // namespace

PaletteColour paletteColour(std::int64_t place) {
    if (place <= 0)
        return grey;
    return colours[static_cast<std::size_t>((place - 1) % paletteSize)];
}

} // namespace emic::study
