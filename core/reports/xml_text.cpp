#include "core/reports/xml_text.h"

#include "core/text/utf8.h"

namespace emic::reports {
namespace {

/// XML 1.0 (fifth edition), production 2; surrogates do not come out of codePointAt.
bool allowed(char32_t codePoint) {
    return codePoint == '\t' || codePoint == '\n' || codePoint == '\r' ||
           (codePoint >= 0x20 && codePoint != 0xFFFE && codePoint != 0xFFFF &&
            !(codePoint >= 0x7F && codePoint < 0xA0));
}

template <class Append>
void forEachAllowed(std::string_view text, const Append& append) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, length] = text::codePointAt(text, at);
        if (allowed(value) && value != text::replacementCharacter)
            append(text.substr(at, length));
        else
            append(std::string_view("\uFFFD"));
        at += length;
    }
}

} // namespace

std::string allowedInXml(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    forEachAllowed(text, [&](std::string_view bytes) { result += bytes; });
    return result;
}

std::string escapedXml(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    forEachAllowed(text, [&](std::string_view bytes) {
        if (bytes == "&")
            result += "&amp;";
        else if (bytes == "<")
            result += "&lt;";
        else if (bytes == ">")
            result += "&gt;";
        else if (bytes == "\"")
            result += "&quot;";
        else
            result += bytes;
    });
    return result;
}

} // namespace emic::reports
