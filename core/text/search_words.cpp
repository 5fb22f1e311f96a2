#include "core/text/search_words.h"

#include "core/text/error.h"
#include "core/text/icu.h"
#include "core/text/utf8.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace emic::text {

namespace {

/// Letters up to here are folded by a table: Latin with all its extensions of Europe.
constexpr std::size_t tableEnd = 0x250;

[[noreturn]] void throwNoData(UErrorCode status) {
    throw Error("The rules for comparing words could not be loaded (" + std::string(u_errorName(status)) +
                "). The library ICU seems to be damaged; install it again.");
}

const icu::Normalizer2& normalizer(const char* name, UNormalization2Mode mode) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getInstance(nullptr, name, mode, status);
    if (U_FAILURE(status))
        throwNoData(status);
    return *found;
}

icu::UnicodeString normalized(const icu::Normalizer2& with, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    auto result = with.normalize(text, status);
    if (U_FAILURE(status))
        throwNoData(status);
    return result;
}

std::string toUtf8(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

/// Letters without a decomposition that people type as plain ones where their language has them not.
std::u16string_view plainForm(UChar32 c) {
    switch (c) {
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'þ':
        return u"th";
    case u'ŧ':
        return u"t";
    case u'ŋ':
        return u"n";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

/// True where marks are accents that a reader may leave out, and no vowels.
bool marksAreAccents(UChar32 base) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(base, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
        return true;
    default:
        return false;
    }
}

bool isOneOf(std::string_view code, std::initializer_list<std::string_view> codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

/// What becomes of each letter in one language.
struct SearchWords::Letters {
    explicit Letters(const std::string& languageCode);

    [[nodiscard]] icu::UnicodeString caseFolded(std::string_view word) const;
    [[nodiscard]] icu::UnicodeString withoutAccents(const icu::UnicodeString& word) const;

    std::string code;
    bool dottedI;                            ///< Turkish and Azerbaijani: I and ı, İ and i
    std::array<std::string, tableEnd> small; ///< lowered(), letter by letter; empty: left to ICU
    std::array<std::string, tableEnd> plain; ///< folded()

private:
    [[nodiscard]] bool isLetterOfItsOwn(const icu::Collator& collator, UChar32 c, const icu::UnicodeString& base) const;
    [[nodiscard]] icu::UnicodeString plainLetter(const icu::Collator& collator, UChar32 c) const;

    std::array<icu::UnicodeString, tableEnd> m_plain; ///< of small letters
};

SearchWords::Letters::Letters(const std::string& languageCode)
    : code(languageCode), dottedI(isOneOf(languageCode, {"tr", "az"})) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(localeOf(code), status));
    if (U_FAILURE(status))
        throwNoData(status);
    collator->setStrength(icu::Collator::PRIMARY);
    for (std::size_t c = 0; c < tableEnd; ++c)
        m_plain[c] = plainLetter(*collator, static_cast<UChar32>(c));
    for (std::size_t c = 0; c < tableEnd; ++c) {
        const auto lower = caseFolded(toUtf8(icu::UnicodeString(static_cast<UChar32>(c))));
        small[c] = toUtf8(lower);
        plain[c] = toUtf8(withoutAccents(lower));
    }
}

bool SearchWords::Letters::isLetterOfItsOwn(const icu::Collator& collator, UChar32 c,
                                            const icu::UnicodeString& base) const {
    if (code == "de" && (c == u'ä' || c == u'ö' || c == u'ü'))
        return true;
    UErrorCode status = U_ZERO_ERROR;
    return collator.compare(icu::UnicodeString(c), base, status) != UCOL_EQUAL && U_SUCCESS(status);
}

/// A small letter as folded() has it.
icu::UnicodeString SearchWords::Letters::plainLetter(const icu::Collator& collator, UChar32 c) const {
    // The same sound, written as the neighbours write it.
    if (isOneOf(code, {"da", "nb", "nn", "no"}) && (c == u'ä' || c == u'ö'))
        return {c == u'ä' ? u'æ' : u'ø'};
    if (isOneOf(code, {"sv", "fi"}) && (c == u'æ' || c == u'ø'))
        return {c == u'æ' ? u'ä' : u'ö'};
    if (const auto form = plainForm(c); !form.empty()) {
        const icu::UnicodeString base(form.data(), static_cast<int32_t>(form.size()));
        // Unicode's root collation takes some of these for letters of their own in every language; then the letter is
        // kept only where the language's rules differ from the root's or its alphabet is known to have it.
        const bool kept = (isOneOf(code, {"da", "nb", "nn", "no", "is", "fo"}) && (c == u'æ' || c == u'ø')) ||
                          (isOneOf(code, {"is", "fo"}) && (c == u'ð' || c == u'þ')) || (code == "pl" && c == u'ł') ||
                          (isOneOf(code, {"hr", "sr", "bs", "vi"}) && c == u'đ') || (dottedI && c == u'ı');
        return kept ? icu::UnicodeString(c) : base;
    }
    const auto parts = normalized(normalizer("nfc", UNORM2_DECOMPOSE), icu::UnicodeString(c));
    const auto first = parts.char32At(0);
    if (first == c || !marksAreAccents(first))
        return {c};
    // Letters with two marks (Vietnamese, Pinyin) may keep the first.
    const icu::UnicodeString base(first);
    if (!isLetterOfItsOwn(collator, c, base))
        return plainLetter(collator, first); // ǽ is æ, which may be ae
    if (parts.countChar32() > 2) {
        const auto one = normalized(normalizer("nfc", UNORM2_COMPOSE), parts.tempSubString(0, parts.moveIndex32(0, 2)));
        if (!isLetterOfItsOwn(collator, c, one))
            return one.countChar32() == 1 ? plainLetter(collator, one.char32At(0)) : one;
    }
    return {c};
}

icu::UnicodeString SearchWords::Letters::caseFolded(std::string_view word) const {
    auto text = toUtf16(word);
    if (dottedI) {
        text.findAndReplace(icu::UnicodeString(u'I'), icu::UnicodeString(u'ı'));
        text.findAndReplace(icu::UnicodeString(u'İ'), icu::UnicodeString(u'i'));
    }
    // The Arabic stretching line is no letter: marks behind it belong to the letter before.
    text.findAndReplace(icu::UnicodeString(u'\u0640'), icu::UnicodeString());
    text = normalized(normalizer("nfkc_cf", UNORM2_COMPOSE), text);
    for (int32_t at = 0; at < text.length(); ++at) {
        if (text[at] == u'\u2019' || text[at] == u'\u02BC' || text[at] == u'\u2018')
            text.setCharAt(at, u'\'');
        else if (const auto digit = u_charDigitValue(text[at]); digit >= 0 && text[at] > 0x7F)
            text.setCharAt(at, static_cast<char16_t>(u'0' + digit));
    }
    return text;
}

icu::UnicodeString SearchWords::Letters::withoutAccents(const icu::UnicodeString& word) const {
    const auto& decomposer = normalizer("nfc", UNORM2_DECOMPOSE);
    icu::UnicodeString plainWord;
    UChar32 base = 0;
    for (int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
        const auto c = word.char32At(at);
        if (static_cast<std::size_t>(c) < tableEnd) {
            base = c;
            plainWord += m_plain[static_cast<std::size_t>(c)];
            continue;
        }
        if (u_charType(c) == U_NON_SPACING_MARK) {
            if (!marksAreAccents(base))
                plainWord += c;
            continue;
        }
        base = c;
        if (c == u'й' || c == u'ї' || c == u'ў') { // Cyrillic letters
            plainWord += c;
            continue;
        }
        const auto parts = normalized(decomposer, icu::UnicodeString(c));
        base = parts.char32At(0);
        if (base == c || !marksAreAccents(base)) {
            plainWord += c;
        } else if (static_cast<std::size_t>(base) < tableEnd && isOneOf(code, {"vi"})) {
            // Vietnamese: the tone goes, the vowel stays (ế is ê).
            const auto vowel =
                normalized(normalizer("nfc", UNORM2_COMPOSE), parts.tempSubString(0, parts.moveIndex32(0, 2)));
            const auto letter = vowel.char32At(0);
            plainWord += static_cast<std::size_t>(letter) < tableEnd ? m_plain[static_cast<std::size_t>(letter)]
                                                                     : icu::UnicodeString(letter);
        } else {
            plainWord += static_cast<std::size_t>(base) < tableEnd ? m_plain[static_cast<std::size_t>(base)]
                                                                   : icu::UnicodeString(base);
        }
    }
    return plainWord;
}

std::string_view wordRulesVersion() {
    static const std::string version = [] {
        UVersionInfo parts;
        u_getVersion(parts);
        return std::to_string(parts[0]) + "." + std::to_string(parts[1]);
    }();
    return version;
}

SearchWords::SearchWords(std::string_view language)
    : m_code(languageCodeOf(language)), m_elides(isOneOf(m_code, {"fr", "it", "ca"})) {
    // Making the table asks ICU about each letter; a program meets few languages, a hostile file many.
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Letters>, std::less<>> kept;
    const std::lock_guard lock(mutex);
    if (const auto found = kept.find(m_code); found != kept.end()) {
        m_letters = found->second;
        return;
    }
    m_letters = std::make_shared<const Letters>(m_code);
    constexpr std::size_t most = 64;
    if (kept.size() >= most)
        kept.clear();
    kept.emplace(m_code, m_letters);
}

std::vector<ByteRange> SearchWords::split(std::string_view utf8) const {
    auto ranges = wordRanges(utf8, m_code);
    if (!m_elides)
        return ranges;
    std::vector<ByteRange> parted;
    parted.reserve(ranges.size());
    for (ByteRange range : ranges) {
        constexpr std::size_t longestElision = 8; // "jusqu", "dell", "quell", "lorsqu" ...
        for (auto at = range.begin; at < range.end && at - range.begin <= longestElision;) {
            const auto point = codePointAt(utf8, at);
            at += point.length;
            if ((point.value == U'\'' || point.value == U'\u2019') && at < range.end) {
                parted.push_back({range.begin, at - point.length});
                range.begin = at;
            }
        }
        parted.push_back(range);
    }
    return parted;
}

std::string SearchWords::lowered(std::string_view word) const {
    std::string lower;
    lower.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const auto point = codePointAt(word, at);
        if (point.value >= tableEnd && point.value != U'\u2019')
            return toUtf8(m_letters->caseFolded(word));
        lower += point.value < tableEnd ? std::string_view(m_letters->small[point.value]) : std::string_view("'");
        at += point.length;
    }
    return lower;
}

std::string SearchWords::folded(std::string_view word) const {
    std::string plain;
    plain.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const auto point = codePointAt(word, at);
        if (point.value >= tableEnd && point.value != U'\u2019') {
            // Taking a mark away can bring the next one to a letter that it is an accent of.
            const std::string once = toUtf8(m_letters->withoutAccents(m_letters->caseFolded(word)));
            return once == word ? once : folded(once);
        }
        plain += point.value < tableEnd ? std::string_view(m_letters->plain[point.value]) : std::string_view("'");
        at += point.length;
    }
    return plain;
}

} // namespace emic::text
