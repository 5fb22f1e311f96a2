#include "core/study/names.h"

#include <array>
#include <cstddef>

namespace emic::study {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 5> attributeTypes{"text", "number", "category", "yes-no", "date"};
constexpr std::array<std::string_view, 5> sourceKinds{"interview", "group-discussion", "answer", "observation",
                                                      "field-note"};
constexpr std::array<std::string_view, 4> roles{"participant", "interviewer", "moderator", "unknown"};
constexpr std::array<std::string_view, 2> relevances{"relevant", "not-relevant"};
constexpr std::array<std::string_view, 5> memoTargets{"study", "source", "participant", "unit", "theme"};
constexpr std::array<std::string_view, 3> searchScopes{"turns", "units", "between"};
constexpr std::array<std::string_view, 2> teamSteps{"impression", "coding"};
constexpr std::array<std::string_view, 4> validations{"supports", "nuances", "contradicts", "silent"};

constexpr const auto& namesOf(AttributeType) {
    return attributeTypes;
}
constexpr const auto& namesOf(SourceKind) {
    return sourceKinds;
}
constexpr const auto& namesOf(Role) {
    return roles;
}
constexpr const auto& namesOf(Relevance) {
    return relevances;
}
constexpr const auto& namesOf(MemoTarget) {
    return memoTargets;
}
constexpr const auto& namesOf(SearchScope) {
    return searchScopes;
}
constexpr const auto& namesOf(TeamStep) {
    return teamSteps;
}
constexpr const auto& namesOf(Validation) {
    return validations;
}

} // namespace

std::string_view name(AttributeType value) {
    return attributeTypes.at(static_cast<std::size_t>(value));
}
std::string_view name(SourceKind value) {
    return sourceKinds.at(static_cast<std::size_t>(value));
}
std::string_view name(Role value) {
    return roles.at(static_cast<std::size_t>(value));
}
std::string_view name(Relevance value) {
    return relevances.at(static_cast<std::size_t>(value));
}
std::string_view name(MemoTarget value) {
    return memoTargets.at(static_cast<std::size_t>(value));
}
std::string_view name(SearchScope value) {
    return searchScopes.at(static_cast<std::size_t>(value));
}

std::string_view name(TeamStep value) {
    return teamSteps.at(static_cast<std::size_t>(value));
}
std::string_view name(Validation value) {
    return validations.at(static_cast<std::size_t>(value));
}

template <class Enum>
std::optional<Enum> parseName(std::string_view name) {
    const auto& names = namesOf(Enum{});
    for (std::size_t at = 0; at < names.size(); ++at)
        if (names[at] == name)
            return static_cast<Enum>(at);
    return std::nullopt;
}

template std::optional<AttributeType> parseName(std::string_view);
template std::optional<SourceKind> parseName(std::string_view);
template std::optional<Role> parseName(std::string_view);
template std::optional<Relevance> parseName(std::string_view);
template std::optional<MemoTarget> parseName(std::string_view);
template std::optional<SearchScope> parseName(std::string_view);
template std::optional<TeamStep> parseName(std::string_view);
template std::optional<Validation> parseName(std::string_view);

} // namespace emic::study
