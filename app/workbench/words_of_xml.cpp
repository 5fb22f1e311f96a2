#include "app/workbench/words_of_xml.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace emic::workbench {
namespace {

using namespace std::string_view_literals;

std::string utf8Of(std::uint32_t point) {
    const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto further = [&](unsigned shift) { return byte(0x80U | (point >> shift & 0x3FU)); };
    if (point < 0x80)
        return {byte(point)};
    if (point < 0x800)
        return {byte(0xC0U | point >> 6U), further(0)};
    if (point < 0x10000)
        return {byte(0xE0U | point >> 12U), further(6), further(0)};
    return {byte(0xF0U | point >> 18U), further(12), further(6), further(0)};
}

std::optional<std::string> referred(std::string_view reference) {
    static constexpr std::array known{std::pair("amp"sv, "&"sv), std::pair("lt"sv, "<"sv), std::pair("gt"sv, ">"sv),
                                      std::pair("quot"sv, "\""sv), std::pair("apos"sv, "'"sv)};
    for (const auto& [name, words] : known)
        if (reference == name)
            return std::string(words);
    if (!reference.starts_with('#'))
        return std::nullopt;
    reference.remove_prefix(1);
    const bool hexadecimal = reference.starts_with('x') || reference.starts_with('X');
    reference.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t point = 0;
    const auto [stop, error] =
        std::from_chars(reference.data(), reference.data() + reference.size(), point, hexadecimal ? 16 : 10);
    if (error != std::errc{} || stop != reference.data() + reference.size() || point == 0 || point > 0x10FFFF ||
        (point >= 0xD800 && point < 0xE000))
        return std::nullopt;
    return utf8Of(point);
}

std::string resolved(std::string_view words) {
    constexpr std::size_t longestReference = 12;
    std::string result;
    while (!words.empty()) {
        const std::size_t begin = words.find('&');
        result += words.substr(0, begin);
        if (begin == std::string_view::npos)
            break;
        words.remove_prefix(begin);
        const std::size_t end = words.find(';');
        std::optional<std::string> made;
        if (end != std::string_view::npos && end <= longestReference)
            made = referred(words.substr(1, end - 1));
        result += made ? *made : "&";
        words.remove_prefix(made ? end + 1 : 1);
    }
    return result;
}

void addAttributes(std::string_view tag, std::string& values) {
    for (std::size_t at = 0; at < tag.size();) {
        const std::size_t begin = tag.find_first_of("\"'", at);
        if (begin == std::string_view::npos)
            return;
        const std::size_t end = tag.find(tag[begin], begin + 1);
        if (end == std::string_view::npos)
            return;
        values += "\n\n";
        values += tag.substr(begin + 1, end - begin - 1);
        at = end + 1;
    }
}

/// Paragraphs, cells and properties part words; runs of letters do not.
bool partsWords(std::string_view tag) {
    static constexpr std::array ends{"/w:p"sv, "/text:p"sv, "/text:h"sv, "/dc:"sv,
                                     "/cp:"sv, "/meta:"sv,  "/si"sv,     "/c"sv};
    for (const std::string_view end : ends)
        if (tag.starts_with(end))
            return true;
    return false;
}

bool isSpace(std::string_view tag) {
    static constexpr std::array spaces{"w:br"sv, "w:tab"sv, "w:cr"sv, "text:s"sv, "text:tab"sv, "text:line-break"sv};
    const std::string_view name = tag.substr(0, tag.find_first_of(" /"));
    for (const std::string_view space : spaces)
        if (name == space)
            return true;
    return false;
}

} // namespace

std::string wordsOfXml(std::string_view xml) {
    std::string words;
    std::string values;
    while (!xml.empty()) {
        const std::size_t begin = xml.find('<');
        words += xml.substr(0, begin);
        if (begin == std::string_view::npos)
            break;
        const std::size_t end = xml.find('>', begin);
        if (end == std::string_view::npos) {
            words += xml.substr(begin);
            break;
        }
        const std::string_view tag = xml.substr(begin + 1, end - begin - 1);
        addAttributes(tag, values);
        if (partsWords(tag))
            words += "\n\n";
        else if (isSpace(tag))
            words += ' ';
        xml.remove_prefix(end + 1);
    }
    return resolved(words + values);
}

} // namespace emic::workbench
