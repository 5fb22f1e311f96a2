#include "app/cli/kinds.h"

#include "core/study/names.h"

#include <array>
#include <type_traits>
#include <vector>

namespace emic::cli {
namespace {

using transcripts::LabelStyle;

constexpr std::array styles{LabelStyle::automatic, LabelStyle::plain, LabelStyle::bold,   LabelStyle::square,
                            LabelStyle::curly,     LabelStyle::hash,  LabelStyle::at,     LabelStyle::tab,
                            LabelStyle::f4,        LabelStyle::otter, LabelStyle::atrain, LabelStyle::nvivo,
                            LabelStyle::none};

template <class Enum>
constexpr Enum lastOf();
template <>
constexpr study::SourceKind lastOf() {
    return study::SourceKind::fieldNote;
}
template <>
constexpr study::Role lastOf() {
    return study::Role::unknown;
}
template <>
constexpr study::AttributeType lastOf() {
    return study::AttributeType::date;
}
template <>
constexpr study::Relevance lastOf() {
    return study::Relevance::notRelevant;
}

template <class Enum>
std::vector<std::pair<std::string, Enum>> named() {
    std::vector<std::pair<std::string, Enum>> names;
    if constexpr (std::is_same_v<Enum, LabelStyle>) {
        for (const LabelStyle style : styles)
            names.emplace_back(transcripts::name(style), style);
    } else {
        for (int value = 0; value <= static_cast<int>(lastOf<Enum>()); ++value)
            names.emplace_back(study::name(static_cast<Enum>(value)), static_cast<Enum>(value));
    }
    return names;
}

} // namespace

template <class Enum>
CLI::Option* namedOption(CLI::App& command, const std::string& name, std::optional<Enum>& value,
                         const std::string& description) {
    const auto values = named<Enum>();
    std::string list;
    for (const auto& each : values)
        list += (list.empty() ? "" : ", ") + each.first;
    return command
        .add_option_function<std::string>(
            name,
            [&value, values, name, list](const std::string& typed) {
                for (const auto& each : values)
                    if (each.first == typed) {
                        value = each.second;
                        return;
                    }
                throw CLI::ValidationError(name, "'" + typed + "' is none of " + list);
            },
            description + ": " + list)
        ->type_name("NAME");
}

template CLI::Option* namedOption(CLI::App&, const std::string&, std::optional<study::SourceKind>&, const std::string&);
template CLI::Option* namedOption(CLI::App&, const std::string&, std::optional<study::Role>&, const std::string&);
template CLI::Option* namedOption(CLI::App&, const std::string&, std::optional<study::AttributeType>&,
                                  const std::string&);
template CLI::Option* namedOption(CLI::App&, const std::string&, std::optional<study::Relevance>&, const std::string&);
template CLI::Option* namedOption(CLI::App&, const std::string&, std::optional<LabelStyle>&, const std::string&);

} // namespace emic::cli
