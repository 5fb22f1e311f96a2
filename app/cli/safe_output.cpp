#include "app/cli/safe_output.h"

#include "core/text/utf8.h"

#include <string_view>

namespace emic::cli {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::size_t lengthFrom(unsigned char lead) {
    return lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

bool isHarmful(char32_t codePoint) {
    const bool control =
        (codePoint < 0x20 && codePoint != U'\n' && codePoint != U'\t') || (codePoint >= 0x7F && codePoint <= 0x9F);
    const bool bidirectional = codePoint == 0x061C || codePoint == 0x200E || codePoint == 0x200F ||
                               (codePoint >= 0x202A && codePoint <= 0x202E) ||
                               (codePoint >= 0x2066 && codePoint <= 0x2069);
    return control || bidirectional;
}

} // namespace

SafeOutput::int_type SafeOutput::overflow(int_type character) {
    if (traits_type::eq_int_type(character, traits_type::eof()))
        return traits_type::not_eof(character);
    const char byte = traits_type::to_char_type(character);
    if (m_sequence.empty() || text::isLead(byte)) {
        if (!m_sequence.empty() && !forward())
            return traits_type::eof();
        m_expected = lengthFrom(static_cast<unsigned char>(byte));
    }
    m_sequence += byte;
    if (m_sequence.size() >= m_expected && !forward())
        return traits_type::eof();
    return character;
}

bool SafeOutput::forward() {
    const bool whole = text::sequenceLength(m_sequence, 0) == m_sequence.size();
    const std::string_view bytes =
        whole && !isHarmful(text::codePointAt(m_sequence, 0).value) ? std::string_view(m_sequence) : replacement;
    const auto size = static_cast<std::streamsize>(bytes.size());
    const bool written = m_target->sputn(bytes.data(), size) == size;
    m_sequence.clear();
    return written;
}

int SafeOutput::sync() {
    return m_target->pubsync();
}

} // namespace emic::cli
