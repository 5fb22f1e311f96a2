#include "core/transcripts/tiers.h"

#include "core/text/strings.h"

#include <algorithm>
#include <array>
#include <map>

namespace emic::transcripts {

namespace {

using namespace std::string_view_literals;

constexpr std::array wordTiers{"words"sv, "word"sv, "wrd"sv, "tokens"sv, "token"sv, "ort-mau"sv, "mots"sv, "wörter"sv};
constexpr std::array annotationTiers{
    "phones"sv,      "phone"sv,        "phonemes"sv, "phoneme"sv, "phon"sv,    "segments"sv,  "segment"sv,
    "syllables"sv,   "syllable"sv,     "syll"sv,     "mau"sv,     "kan-mau"sv, "tones"sv,     "pitch"sv,
    "breaks"sv,      "pos"sv,          "lemma"sv,    "lemmas"sv,  "gloss"sv,   "glosses"sv,   "glossing"sv,
    "translation"sv, "translations"sv, "notes"sv,    "note"sv,    "comment"sv, "comments"sv,  "remarks"sv,
    "silences"sv,    "gesture"sv,      "gestures"sv, "gaze"sv,    "ipa"sv,     "morphemes"sv, "morphology"sv};

template <class Names>
bool among(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

TierKind kindOf(std::string_view folded) {
    return among(annotationTiers, folded) ? TierKind::annotation
           : among(wordTiers, folded)     ? TierKind::words
                                          : TierKind::speech;
}

bool nameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == ':';
}

struct MarkTag {
    std::string_view name; ///< empty: no mark
    std::size_t length = 0;
    bool closes = false;
    bool alone = false;
};

/// The mark at the beginning of `text`, which begins with "<".
MarkTag markTagAt(std::string_view text) {
    constexpr std::size_t longest = 40;
    MarkTag tag;
    std::size_t at = 1;
    if (at < text.size() && text[at] == '/') {
        tag.closes = true;
        ++at;
    }
    const std::size_t begin = at;
    while (at < text.size() && at - begin < longest && nameByte(text[at])) {
        ++at;
    }
    const std::size_t end = at;
    while (at < text.size() && text[at] == ' ') {
        ++at;
    }
    if (at < text.size() && text[at] == '/' && !tag.closes) {
        tag.alone = true;
        ++at;
    }
    if (end == begin || at >= text.size() || text[at] != '>') {
        return {};
    }
    tag.name = text.substr(begin, end - begin);
    tag.length = at + 1;
    return tag;
}

} // namespace

TierName tierName(std::string_view name) {
    const std::string shown = text::collapseSpace(name);
    const std::string folded = text::foldCase(shown);
    if (const TierKind kind = kindOf(folded); kind != TierKind::speech) {
        return {{}, kind};
    }
    const std::size_t part = folded.find_last_of(" -_@");
    if (part != std::string::npos && part > 0 && folded.size() == shown.size()) {
        if (const TierKind kind = kindOf(folded.substr(part + 1)); kind != TierKind::speech) {
            const std::size_t end = shown.find_last_not_of(" -_@", part);
            return {end == std::string::npos ? std::string() : shown.substr(0, end + 1), kind};
        }
    }
    return {shown, TierKind::speech};
}

std::vector<bool> speechTiers(const std::vector<TierName>& tiers) {
    std::map<std::string, TierKind> best; // of each speaker
    TierKind bestOfAll = TierKind::annotation;
    for (const TierName& tier : tiers) {
        const auto [known, isNew] = best.emplace(text::foldCase(tier.speaker), tier.kind);
        known->second = std::min(known->second, tier.kind);
        bestOfAll = std::min(bestOfAll, tier.kind);
    }
    std::vector<bool> result;
    bool given = false; // one annotation is enough
    for (const TierName& tier : tiers) {
        const bool named = !tier.speaker.empty();
        bool speech = tier.kind == (named ? best.at(text::foldCase(tier.speaker)) : bestOfAll);
        if (tier.kind == TierKind::annotation) {
            speech = speech && bestOfAll == TierKind::annotation && (named || !given);
            given = given || speech;
        }
        result.push_back(speech);
    }
    return result;
}

Unmarked withoutMarks(std::string_view text) {
    Unmarked result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find('<', at), text.size());
        result.text += text.substr(at, next - at);
        at = next;
        if (at == text.size()) {
            break;
        }
        const MarkTag tag = markTagAt(text.substr(at));
        if (tag.name.empty()) {
            result.text += text[at++];
            continue;
        }
        const std::string_view behind = text.substr(at + tag.length);
        at += tag.length;
        if (tag.closes) {
            continue; // its words stand before it
        }
        const std::string close = "</" + std::string(tag.name) + ">";
        // A mark is looked for where it may stand only, so that many marks cost no more than one look each.
        if (!tag.alone && behind.substr(0, 2000).find(close) != std::string_view::npos) {
            ++result.around;
            continue;
        }
        ++result.inPlace;
        result.text += "[" + std::string(tag.name) + "]";
    }
    return result;
}

bool isSilence(std::string_view text) {
    static constexpr std::array silences{"sil"sv, "sp"sv, "silent"sv, "<sil>"sv, "<p:>"sv, "<p>"sv, "#"sv, "_"sv};
    return among(silences, text::trim(text));
}

} // namespace emic::transcripts
