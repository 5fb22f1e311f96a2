#include "core/text/letters.h"

#include "core/text/icu.h"

#include <unicode/uchar.h>

namespace emic::text {

bool isLetter(char32_t point) {
    if (point < 0x80)
        return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
    return (U_GET_GC_MASK(static_cast<UChar32>(point)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool isDigit(char32_t point) {
    return point < 0x80 ? point >= U'0' && point <= U'9' : u_isdigit(static_cast<UChar32>(point)) != 0;
}

bool isCapital(char32_t point) {
    if (point < 0x80)
        return point >= U'A' && point <= U'Z';
    return u_isupper(static_cast<UChar32>(point)) != 0 || u_istitle(static_cast<UChar32>(point)) != 0;
}

bool isUnseen(char32_t point) {
    return point == U'\u00AD' || (point >= U'\u200B' && point <= U'\u200D') || point == U'\u2060' || point == U'\uFEFF';
}

bool isApostrophe(char32_t point) {
    return point == U'\'' || point == U'\u2019' || point == U'\u02BC' || point == U'\u2018' || point == U'\u00B4' ||
           point == U'`';
}

bool isDash(char32_t point) {
    return point == U'-' || (point >= U'\u2010' && point <= U'\u2015') || point == U'\u2212';
}

std::string inCapitals(std::string_view utf8) {
    std::string capitals;
    toUtf16(utf8).toUpper(icu::Locale::getRoot()).toUTF8String(capitals);
    return capitals;
}

} // namespace emic::text
