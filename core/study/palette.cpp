#include "core/study/palette.h"

#include <array>
#include <cstddef>

namespace emic::study {
namespace {

constexpr std::array<PaletteColour, paletteSize> colours{{
    {"blue", "#0072b2", "#5ab4e5"},
    {"orange", "#e69f00", "#f5b83d"},
    {"bluish green", "#009e73", "#3fc79f"},
    {"reddish purple", "#cc79a7", "#e39cc3"},
    {"vermilion", "#d55e00", "#f0883e"},
    {"sky blue", "#56b4e9", "#8ccdf2"},
    {"yellow", "#c4b400", "#f0e442"},
    {"brown", "#8c5a2b", "#c08d5c"},
}};
constexpr PaletteColour grey{"grey", "#767676", "#a6a6a6"};

} // namespace

PaletteColour paletteColour(std::int64_t place) {
    if (place <= 0)
        return grey;
    return colours[static_cast<std::size_t>((place - 1) % paletteSize)];
}

} // namespace emic::study
