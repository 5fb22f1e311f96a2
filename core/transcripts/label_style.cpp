#include "core/transcripts/label_style.h"

#include <array>
#include <utility>

namespace emic::transcripts {

namespace {
constexpr std::array<std::pair<LabelStyle, std::string_view>, 14> names{{
    {LabelStyle::automatic, "auto"},
    {LabelStyle::plain, "plain"},
    {LabelStyle::bold, "bold"},
    {LabelStyle::square, "square"},
    {LabelStyle::curly, "curly"},
    {LabelStyle::hash, "hash"},
    {LabelStyle::at, "at"},
    {LabelStyle::tab, "tab"},
    {LabelStyle::f4, "f4"},
    {LabelStyle::otter, "otter"},
    {LabelStyle::atrain, "atrain"},
    {LabelStyle::nvivo, "nvivo"},
    {LabelStyle::pattern, "pattern"},
    {LabelStyle::none, "none"},
}};
} // namespace

std::string_view name(LabelStyle style) {
    for (const auto& [each, text] : names) {
        if (each == style) {
            return text;
        }
    }
    return "none";
}

std::optional<LabelStyle> labelStyle(std::string_view text) {
    for (const auto& [style, each] : names) {
        if (each == text) {
            return style;
        }
    }
    return std::nullopt;
}

} // namespace emic::transcripts
