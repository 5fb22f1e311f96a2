#include "core/editing/rendition_check.h"

#include "core/editing/wording.h"
#include "core/text/segments.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace emic::editing {
namespace {

/// Text as it is compared, and which code point of the original each of its code points comes from.
struct Plain {
    std::u32string points;
    std::vector<std::int64_t> origins;

    void add(char32_t point, std::int64_t origin) {
        points.push_back(point);
        origins.push_back(origin);
    }
};

constexpr char32_t nothing = 0;

/// What a code point is compared as; `nothing` for what is passed over.
char32_t comparable(char32_t point) {
    static constexpr std::u32string_view single = U"\u2018\u2019\u201A\u201B\u2039\u203A\u2032\u00B4`";
    static constexpr std::u32string_view doubled = U"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    static constexpr std::u32string_view dashes = U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    static constexpr std::u32string_view unseen = U"\u00AD\u200B\u2060\uFEFF";
    if (point < 0x80 && point != U'`')
        return text::isBlank(point) ? U' ' : point;
    if (unseen.find(point) != std::u32string_view::npos)
        return nothing;
    if (single.find(point) != std::u32string_view::npos)
        return U'\'';
    if (doubled.find(point) != std::u32string_view::npos)
        return U'"';
    if (dashes.find(point) != std::u32string_view::npos)
        return U'-';
    return text::isBlank(point) ? U' ' : point;
}

void append(Plain& plain, char32_t point, std::int64_t origin) {
    if (point == U'\u2026') {
        for (int dot = 0; dot < 3; ++dot)
            plain.add(U'.', origin);
        return;
    }
    const char32_t as = comparable(point);
    const bool doubledSpace = as == U' ' && !plain.points.empty() && plain.points.back() == U' ';
    if (as != nothing && !doubledSpace)
        plain.add(as, origin);
}

/// What stands outside brackets, without the space at its ends.
struct Stretch {
    Plain plain;
    bool afterBracket = false;  ///< a bracket touches its beginning
    bool beforeBracket = false; ///< a bracket touches its end

    [[nodiscard]] bool empty() const { return plain.points.empty(); }
};

Stretch trimmedStretch(Plain plain, bool afterBracket, bool beforeBracket) {
    if (!plain.points.empty() && plain.points.back() == U' ') {
        plain.points.pop_back();
        plain.origins.pop_back();
        beforeBracket = false;
    }
    if (!plain.points.empty() && plain.points.front() == U' ') {
        plain.points.erase(0, 1);
        plain.origins.erase(plain.origins.begin());
        afterBracket = false;
    }
    return {std::move(plain), afterBracket, beforeBracket};
}

using Problem = RenditionProblem;

RenditionCheck unfaithful(std::string_view published, text::Span place, Problem kind, const std::string& problem) {
    const text::Text text{std::string(published)};
    const std::string words = text::collapseSpace(text.slice(place));
    return {false, place, words,
            problem + " (" + quoted(text::excerpt(words, 40)) + " at character " +
                std::to_string(place.begin.value + 1) + ").",
            kind};
}

/// The stretches of a published text, or what is wrong with its brackets.
struct Parsed {
    std::vector<Stretch> stretches;
    std::optional<RenditionCheck> problem;
};

Parsed parse(std::string_view published) {
    Parsed parsed;
    Plain outside;
    bool afterBracket = false;
    std::optional<std::int64_t> opened;
    bool filled = false;
    std::int64_t at = 0;
    const auto refuse = [&](std::int64_t begin, std::int64_t end, Problem kind, const std::string& why) {
        parsed.problem = unfaithful(published, text::span(begin, end), kind, why);
    };
    for (std::size_t byte = 0; byte < published.size() && !parsed.problem; ++at) {
        const text::CodePoint point = text::codePointAt(published, byte);
        byte += point.length;
        if (point.value == U'[') {
            if (opened)
                refuse(*opened, at + 1, Problem::bracketInBracket,
                       "A bracket opens inside another; close the first before");
            parsed.stretches.push_back(trimmedStretch(std::move(outside), afterBracket, true));
            outside = {};
            opened = at;
            filled = false;
        } else if (point.value == U']') {
            if (!opened)
                refuse(at, at + 1, Problem::bracketNotOpened,
                       "A bracket closes that was not opened; open it or take it out");
            else if (!filled)
                refuse(*opened, at + 1, Problem::bracketEmpty, "A bracket is empty; write [...] for what is left out");
            opened.reset();
            afterBracket = true;
        } else if (opened) {
            filled = filled || !text::isBlank(point.value);
        } else {
            append(outside, point.value, at);
        }
    }
    if (opened && !parsed.problem)
        refuse(*opened, at, Problem::bracketNotClosed, "A bracket is not closed; close it");
    parsed.stretches.push_back(trimmedStretch(std::move(outside), afterBracket, false));
    std::erase_if(parsed.stretches, [](const Stretch& stretch) { return stretch.empty(); });
    return parsed;
}

std::string utf8Of(const std::u32string& points) {
    std::string utf8;
    for (const char32_t point : points) {
        const auto byte = [&](char32_t bits) { utf8.push_back(static_cast<char>(bits)); };
        if (point < 0x80) {
            byte(point);
        } else if (point < 0x800) {
            byte(0xC0 | (point >> 6));
            byte(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            byte(0xE0 | (point >> 12));
            byte(0x80 | ((point >> 6) & 0x3F));
            byte(0x80 | (point & 0x3F));
        } else {
            byte(0xF0 | (point >> 18));
            byte(0x80 | ((point >> 12) & 0x3F));
            byte(0x80 | ((point >> 6) & 0x3F));
            byte(0x80 | (point & 0x3F));
        }
    }
    return utf8;
}

/// What was said, and where in it a word would be cut.
struct Verbatim {
    std::u32string points;
    std::vector<bool> insideWord; ///< of the place before each code point, and of the end

    explicit Verbatim(std::string_view utf8) {
        Plain plain;
        std::int64_t at = 0;
        for (std::size_t byte = 0; byte < utf8.size(); ++at) {
            const text::CodePoint point = text::codePointAt(utf8, byte);
            byte += point.length;
            append(plain, point.value, at);
        }
        points = std::move(plain.points);
        insideWord.assign(points.size() + 1, false);
        const text::Text text(utf8Of(points));
        std::int64_t lastEnd = -2;
        for (const text::Span& word : text::words(text, text.whole(), "")) {
            std::int64_t begin = word.begin.value;
            // A hyphen or apostrophe between two words makes them one: "self-care", "l'hôpital".
            const char32_t joint = begin > 0 ? points[static_cast<std::size_t>(begin) - 1] : U' ';
            if (lastEnd == begin - 1 && (joint == U'-' || joint == U'\''))
                begin = lastEnd - 1;
            for (std::int64_t place = begin + 1; place < word.end.value; ++place)
                insideWord[static_cast<std::size_t>(place)] = true;
            lastEnd = word.end.value;
        }
    }

    [[nodiscard]] bool fits(const Stretch& stretch, std::size_t begin) const {
        const std::size_t end = begin + stretch.plain.points.size();
        return (stretch.afterBracket || !insideWord[begin]) && (stretch.beforeBracket || !insideWord[end]);
    }
};

/// Where a stretch was found, or how much of it.
struct Found {
    std::optional<std::size_t> begin;
    std::size_t longest = 0;                ///< code points of its beginning that stand somewhere
    std::optional<std::size_t> cutsWordsAt; ///< where all of it stands, but with words cut
};

/// The first place at or after `from` where the stretch stands as whole words (Knuth, Morris and Pratt 1977). The first
/// is the best: it leaves the most for the stretches behind it.
Found findStretch(const Verbatim& verbatim, const Stretch& stretch, std::size_t from) {
    const std::u32string& wanted = stretch.plain.points;
    std::vector<std::size_t> border(wanted.size() + 1, 0);
    for (std::size_t at = 1, length = 0; at < wanted.size(); ++at) {
        while (length > 0 && wanted[at] != wanted[length])
            length = border[length];
        if (wanted[at] == wanted[length])
            ++length;
        border[at + 1] = length;
    }
    Found found;
    std::size_t matched = 0;
    for (std::size_t at = from; at < verbatim.points.size(); ++at) {
        while (matched > 0 && (matched == wanted.size() || verbatim.points[at] != wanted[matched]))
            matched = border[matched];
        if (verbatim.points[at] == wanted[matched])
            ++matched;
        found.longest = std::max(found.longest, matched);
        if (matched < wanted.size())
            continue;
        const std::size_t begin = at + 1 - matched;
        if (verbatim.fits(stretch, begin)) {
            found.begin = begin;
            break;
        }
        if (!found.cutsWordsAt)
            found.cutsWordsAt = begin;
    }
    return found;
}

/// The word of a stretch that the code point at `at` belongs to, in the published text.
text::Span wordAt(const Stretch& stretch, std::size_t at) {
    const std::u32string& points = stretch.plain.points;
    at = std::min(at, points.size() - 1);
    if (points[at] == U' ')
        ++at;
    const std::size_t space = points.rfind(U' ', at);
    const std::size_t begin = space == std::u32string::npos ? 0 : space + 1;
    const std::size_t end = std::min(points.find(U' ', at), points.size());
    return text::span(stretch.plain.origins[begin], stretch.plain.origins[end - 1] + 1);
}

RenditionCheck notVerbatim(std::string_view published, const Verbatim& verbatim, const Stretch& stretch,
                           const Found& found) {
    if (found.longest < stretch.plain.points.size())
        return unfaithful(published, wordAt(stretch, found.longest), Problem::notSaid,
                          "This does not stand here in what was said; put it in brackets, or write [...] where "
                          "something was left out");
    const std::size_t begin = found.cutsWordsAt.value_or(0);
    const bool cutsFirst = !stretch.afterBracket && verbatim.insideWord[begin];
    return unfaithful(
        published, wordAt(stretch, cutsFirst ? 0 : stretch.plain.points.size() - 1), Problem::partOfWord,
        "This is part of a longer word in what was said; quote the whole word, or put what you changed of "
        "it in brackets");
}

} // namespace

RenditionCheck checkRendition(std::string_view verbatim, std::string_view published) {
    if (text::trim(published).empty())
        return {};
    const Parsed parsed = parse(published);
    if (parsed.problem)
        return *parsed.problem;
    if (parsed.stretches.empty())
        return unfaithful(published, text::span(0, text::countCodePoints(published)), Problem::nothingSaid,
                          "Nothing of this was said; keep some of the words outside brackets");
    const Verbatim said(verbatim);
    std::size_t from = 0;
    for (const Stretch& stretch : parsed.stretches) {
        const Found found = findStretch(said, stretch, from);
        if (!found.begin)
            return notVerbatim(published, said, stretch, found);
        from = *found.begin + stretch.plain.points.size();
    }
    return {};
}

} // namespace emic::editing
