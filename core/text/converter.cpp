#include "core/text/converter.h"

#include "core/text/error.h"
#include "core/text/utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <array>
#include <memory>

namespace emic::text {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

using Converter = std::unique_ptr<UConverter, CloseConverter>;

[[noreturn]] void throwCannotConvert(const std::string& encoding) {
    throw InvalidInput("The text cannot be read as " + encoding + ". Save it as UTF-8 and import it again.");
}

Converter open(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) {
        throwCannotConvert(encoding);
    }
    return converter;
}

// ICU's own callback writes the control character SUB for single-byte encodings; a person should see U+FFFD in all.
void replaceBytes(const void* context, UConverterToUnicodeArgs* args, const char*, int32_t,
                  UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) {
        return;
    }
    ++*const_cast<std::int64_t*>(static_cast<const std::int64_t*>(context));
    *status = U_ZERO_ERROR;
    const char16_t replacement = replacementCharacter;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

// Some encodings can spell a lone surrogate, which UTF-8 must not hold.
void replaceSurrogate(const void* context, UConverterFromUnicodeArgs* args, const UChar*, int32_t, UChar32,
                      UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) {
        return;
    }
    ++*const_cast<std::int64_t*>(static_cast<const std::int64_t*>(context));
    *status = U_ZERO_ERROR;
    const std::string_view replacement = "\xEF\xBF\xBD";
    ucnv_cbFromUWriteBytes(args, replacement.data(), static_cast<int32_t>(replacement.size()), 0, status);
}

} // namespace

std::optional<std::string> canonicalEncoding(const std::string& name) {
    // Only aliases: ucnv_open would also try to load a file of that name, and take options after a comma.
    UErrorCode status = U_ZERO_ERROR;
    if (name.empty() || name.find(',') != std::string::npos || ucnv_countAliases(name.c_str(), &status) == 0 ||
        U_FAILURE(status)) {
        return std::nullopt;
    }
    // The name preferred in mail is the one people know: ISO-8859-1, where the registry leads with ISO_8859-1:1987.
    for (const auto* standard : {"MIME", "IANA"}) {
        if (const char* known = ucnv_getStandardName(name.c_str(), standard, &status)) {
            return known;
        }
    }
    return ucnv_getAlias(name.c_str(), 0, &status);
}

Converted convert(std::string_view bytes, const std::string& encoding) {
    const auto source = open(encoding);
    const auto target = open("UTF-8");
    std::int64_t replaced = 0;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(source.get(), replaceBytes, &replaced, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(target.get(), replaceSurrogate, &replaced, nullptr, nullptr, &status);

    std::string utf8;
    std::array<UChar, 16'384> pivot{};
    std::array<char, 65'536> out{};
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    const char* next = bytes.data();
    const char* const end = next + bytes.size();
    UBool first = true;
    do {
        status = U_ZERO_ERROR;
        char* written = out.data();
        ucnv_convertEx(target.get(), source.get(), &written, out.data() + out.size(), &next, end, pivot.data(),
                       &pivotSource, &pivotTarget, pivot.data() + pivot.size(), first, true, &status);
        utf8.append(out.data(), written);
        first = false;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) {
        throwCannotConvert(encoding);
    }
    return {std::move(utf8), replaced};
}

} // namespace emic::text
