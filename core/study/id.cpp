#include "core/study/id.h"

#include "core/study/hex.h"
#include "core/text/error.h"

#include <sys/random.h>

#include <cstring>

namespace emic::study {

Uuid Uuid::make() {
    Uuid id;
    if (getrandom(id.bytes.data(), id.bytes.size(), 0) != static_cast<ssize_t>(id.bytes.size()))
        throw Error("The system gave no random numbers for a new id; try again.");
    // RFC 4122, section 4.4: version 4, variant 10.
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x40);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
    return id;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
    constexpr std::array<std::size_t, 4> hyphens{8, 13, 18, 23};
    if (text.size() != 36)
        return std::nullopt;
    for (std::size_t at : hyphens)
        if (text[at] != '-')
            return std::nullopt;
    Uuid id;
    std::size_t at = 0;
    for (std::uint8_t& byte : id.bytes) {
        if (text[at] == '-')
            ++at;
        const std::optional<std::uint8_t> high = hexDigit(text[at]);
        const std::optional<std::uint8_t> low = hexDigit(text[at + 1]);
        if (!high || !low)
            return std::nullopt;
        byte = static_cast<std::uint8_t>(*high << 4 | *low);
        at += 2;
    }
    return id;
}

std::string Uuid::text() const {
    const std::string digits = hexText(bytes);
    return digits.substr(0, 8) + '-' + digits.substr(8, 4) + '-' + digits.substr(12, 4) + '-' + digits.substr(16, 4) +
           '-' + digits.substr(20);
}

} // namespace emic::study

std::size_t std::hash<emic::study::Uuid>::operator()(const emic::study::Uuid& id) const noexcept {
    // The bytes are random already.
    std::size_t value = 0;
    std::memcpy(&value, id.bytes.data(), sizeof value);
    return value;
}
