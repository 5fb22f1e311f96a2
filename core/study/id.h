// Identity of everything in a study: a random UUID (RFC 4122, version 4) made where the row is made, so that copies of
// a study can grow apart and be merged. An id carries the type of what it names, so a theme's id is no source's id.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace emic::study {

/// The sixteen bytes of a UUID, without a type.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;

    /// A new one from the system's random source. Throws Error when the system has none to give.
    [[nodiscard]] static Uuid make();
    /// Reads the 36 characters with hyphens, either case; anything else is nothing.
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text);
    /// 36 characters, lower case, with hyphens.
    [[nodiscard]] std::string text() const;
};

template <class Entity>
struct Id {
    Uuid uuid;

    auto operator<=>(const Id&) const = default;

    [[nodiscard]] static Id make() { return {Uuid::make()}; }
    [[nodiscard]] std::string text() const { return uuid.text(); }
};

} // namespace emic::study

template <>
struct std::hash<emic::study::Uuid> {
    std::size_t operator()(const emic::study::Uuid& id) const noexcept;
};

template <class Entity>
struct std::hash<emic::study::Id<Entity>> {
    std::size_t operator()(const emic::study::Id<Entity>& id) const noexcept {
        return std::hash<emic::study::Uuid>{}(id.uuid);
    }
};
