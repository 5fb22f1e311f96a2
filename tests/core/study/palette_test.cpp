#include "core/study/palette.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace emic::study {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira and Fernandes 2009, table 1, severity 1.0; linear RGB.
constexpr std::array<Matrix, 4> visions{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

/// IEC 61966-2-1 (sRGB), "#rrggbb" to linear RGB.
Vector linear(std::string_view colour) {
    Vector rgb{};
    for (std::size_t at = 0; at < 3; ++at) {
        const double value = std::stoi(std::string(colour.substr(1 + 2 * at, 2)), nullptr, 16) / 255.0;
        rgb[at] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return rgb;
}

Vector multiplied(const Matrix& matrix, const Vector& vector) {
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    return result;
}

/// CIE 1976 L*a*b* under D65.
Vector lab(const Vector& rgb) {
    constexpr Matrix toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Vector white{0.95047, 1, 1.08883};
    Vector f = multiplied(toXyz, rgb);
    for (std::size_t at = 0; at < 3; ++at) {
        const double ratio = f[at] / white[at];
        f[at] = ratio > 216.0 / 24389 ? std::cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

Vector seen(std::string_view colour, const Matrix& vision) {
    Vector rgb = multiplied(vision, linear(colour));
    for (double& value : rgb)
        value = std::clamp(value, 0.0, 1.0);
    return lab(rgb);
}

double luminance(std::string_view colour) {
    const Vector rgb = linear(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrast(std::string_view one, std::string_view other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

std::vector<std::string_view> coloursOf(bool onDark) {
    std::vector<std::string_view> colours;
    for (std::int64_t place = 1; place <= paletteSize; ++place)
        colours.push_back(onDark ? paletteColour(place).dark : paletteColour(place).light);
    return colours;
}

TEST(Palette, CanBeToldApartWithAnyColourVision) {
    for (const bool onDark : {false, true})
        for (const Matrix& vision : visions) {
            const std::vector<std::string_view> colours = coloursOf(onDark);
            for (std::size_t one = 0; one < colours.size(); ++one)
                for (std::size_t other = one + 1; other < colours.size(); ++other) {
                    const Vector a = seen(colours[one], vision);
                    const Vector b = seen(colours[other], vision);
                    EXPECT_GE(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), 20)
                        << colours[one] << " and " << colours[other];
                }
        }
}

TEST(Palette, StandsOutFromItsGround) {
    for (const std::string_view colour : coloursOf(false))
        EXPECT_GE(contrast(colour, "#ffffff"), 3) << colour;
    for (const std::string_view colour : coloursOf(true))
        EXPECT_GE(contrast(colour, "#1e1e1e"), 3) << colour;
    EXPECT_GE(contrast(paletteColour(0).light, "#ffffff"), 3);
    EXPECT_GE(contrast(paletteColour(0).dark, "#1e1e1e"), 3);
}

TEST(Palette, BeginsAgainBeyondItsEnd) {
    EXPECT_EQ(paletteColour(paletteSize + 1).name, paletteColour(1).name);
    EXPECT_EQ(paletteColour(0).name, "grey");
    EXPECT_EQ(paletteColour(-3).name, "grey");
}

} // namespace
} // namespace emic::study
