#include "core/text/icu.h"

#include "core/text/error.h"

#include <unicode/localebuilder.h>

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace emic::text {

namespace {

std::unique_ptr<icu::BreakIterator> makeIterator(BreakKind kind, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        kind == BreakKind::grapheme ? icu::BreakIterator::createCharacterInstance(locale, status)
        : kind == BreakKind::word   ? icu::BreakIterator::createWordInstance(locale, status)
                                    : icu::BreakIterator::createSentenceInstance(locale, status));
    if (U_FAILURE(status) || made == nullptr) {
        throw Error("The rules for words and sentences could not be loaded (" + std::string(u_errorName(status)) +
                    "). The library ICU seems to be damaged; install it again.");
    }
    return made;
}

} // namespace

icu::Locale localeOf(std::string_view languageTag) {
    UErrorCode status = U_ZERO_ERROR;
    const auto full = icu::Locale::forLanguageTag(
        icu::StringPiece(languageTag.data(), static_cast<int32_t>(languageTag.size())), status);
    if (languageTag.empty() || U_FAILURE(status) || full.isBogus() || full.getLanguage()[0] == '\0') {
        return icu::Locale::getRoot();
    }
    icu::LocaleBuilder builder;
    auto plain =
        builder.setLanguage(full.getLanguage()).setScript(full.getScript()).setRegion(full.getCountry()).build(status);
    return U_SUCCESS(status) ? plain : icu::Locale::getRoot();
}

icu::BreakIterator& breakIterator(BreakKind kind, std::string_view languageTag) {
    using Key = std::pair<BreakKind, std::string>;
    thread_local std::map<Key, std::unique_ptr<icu::BreakIterator>> kept;
    Key key{kind, languageTag};
    if (const auto found = kept.find(key); found != kept.end()) {
        return *found->second;
    }
    // Tags come from files; a file of a thousand tags must not keep a thousand iterators.
    constexpr std::size_t most = 32;
    if (kept.size() >= most) {
        kept.clear();
    }
    return *kept.emplace(std::move(key), makeIterator(kind, localeOf(languageTag))).first->second;
}

} // namespace emic::text
