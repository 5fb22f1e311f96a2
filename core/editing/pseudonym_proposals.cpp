#include "core/editing/pseudonym_proposals.h"

#include "core/editing/pseudonym_numbers.h"
#include "core/editing/sources.h"
#include "core/storage/words.h"
#include "core/text/error.h"
#include "core/text/letters.h"
#include "core/text/segments.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace emic::editing {

using namespace std::string_view_literals;
using storage::Reader;
using study::Source;

namespace {

constexpr std::size_t mostPlaces = 5;

/// Words with a capital that name nobody. By language, folded.
bool isOrdinary(std::string_view word, std::string_view language) {
    static constexpr std::array english{"i"sv,         "i'm"sv,     "i've"sv,      "i'll"sv,     "i'd"sv,
                                        "monday"sv,    "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv,
                                        "saturday"sv,  "sunday"sv,  "january"sv,   "february"sv, "march"sv,
                                        "april"sv,     "may"sv,     "june"sv,      "july"sv,     "august"sv,
                                        "september"sv, "october"sv, "november"sv,  "december"sv, "god"sv,
                                        "christmas"sv, "easter"sv,  "english"sv,   "ok"sv,       "okay"sv};
    static constexpr std::array nordic{"i"sv, "de"sv, "dem"sv, "deres"sv, "jer"sv, "ni"sv, "er"sv, "gud"sv, "ok"sv};
    static constexpr std::array german{"sie"sv,   "ihnen"sv, "ihr"sv,  "ihre"sv, "ihren"sv,
                                       "ihrem"sv, "ihrer"sv, "gott"sv, "ok"sv};
    const auto among = [&](const auto& list) { return std::ranges::find(list, word) != list.end(); };
    if (language == "en")
        return among(english);
    return language == "de" ? among(german) : among(nordic);
}

bool isDeterminer(std::string_view word) {
    static constexpr std::array words{
        "der"sv,    "die"sv,    "das"sv,    "den"sv,   "dem"sv,   "des"sv,    "ein"sv,    "eine"sv,   "einen"sv,
        "einem"sv,  "einer"sv,  "eines"sv,  "kein"sv,  "keine"sv, "keinen"sv, "keinem"sv, "mein"sv,   "meine"sv,
        "meinen"sv, "meinem"sv, "meiner"sv, "dein"sv,  "deine"sv, "sein"sv,   "seine"sv,  "seinen"sv, "seinem"sv,
        "seiner"sv, "ihre"sv,   "ihren"sv,  "ihrem"sv, "ihrer"sv, "unser"sv,  "unsere"sv, "im"sv,     "am"sv,
        "zum"sv,    "zur"sv,    "vom"sv,    "beim"sv,  "ins"sv,   "ans"sv,    "dieser"sv, "diese"sv,  "dieses"sv,
        "diesen"sv, "diesem"sv, "jeder"sv,  "jede"sv,  "jedes"sv, "jeden"sv,  "viel"sv,   "viele"sv,  "mehr"sv,
        "alle"sv,   "manche"sv, "einige"sv, "zwei"sv,  "drei"sv};
    return std::ranges::find(words, word) != words.end();
}

bool isAddress(std::string_view word) {
    static constexpr std::array words{"herr"sv,  "herrn"sv, "frau"sv,      "doktor"sv, "dr"sv,    "professor"sv,
                                      "tante"sv, "onkel"sv, "schwester"sv, "namens"sv, "heißt"sv, "heisst"sv};
    return std::ranges::find(words, text::foldCase(word)) != words.end() || word == "heisst";
}

/// A code such as P07, B12a: few letters with a number.
bool looksLikeCode(std::string_view label) {
    std::size_t letters = 0;
    bool digits = false;
    for (std::size_t at = 0; at < label.size();) {
        const text::CodePoint point = text::codePointAt(label, at);
        letters += text::isLetter(point.value) ? 1 : 0;
        digits = digits || text::isDigit(point.value);
        at += point.length;
    }
    return letters == 0 || (digits && letters <= 3) || letters == 1;
}

struct Seen {
    std::string word;        ///< as first seen with a capital
    std::int64_t within = 0; ///< with a capital, not at the beginning of a sentence
    std::int64_t begins = 0; ///< likewise, at the beginning
    std::int64_t small = 0;
    std::int64_t determined = 0; ///< behind an article or the like
    std::int64_t addressed = 0;  ///< behind a form of address
    std::set<std::string> places;
    bool german = false;
};

class Proposals {
public:
    void readText(const Source& source, const text::Text& text) {
        const std::string language = source.language.substr(0, source.language.find('-'));
        for (const text::Span& sentence : text::sentences(text, text.whole(), source.language))
            readSentence(source, text, sentence, language);
        readNumbers(text.utf8(), source.name);
    }

    void readNumbers(std::string_view utf8, const std::string& place) {
        for (FoundNumber& found : personalNumbersIn(utf8)) {
            ProposedName& number = m_numbers[std::string(utf8.substr(found.begin, found.end - found.begin))];
            number.kind = std::move(found.kind);
            number.note = std::move(found.note);
            ++number.count;
            addPlace(number.places, place);
        }
    }

    void readLabel(const std::string& label, const std::string& kind, const std::string& place) {
        if (looksLikeCode(label) || roleOfLabel(label) != study::Role::unknown)
            return;
        ProposedName& proposed = m_labels[label];
        proposed.kind = kind;
        ++proposed.count;
        addPlace(proposed.places, place);
    }

    std::vector<ProposedName> finished() {
        std::vector<ProposedName> all;
        std::set<std::string> taken;
        for (auto& [label, proposed] : m_labels)
            if (taken.insert(text::foldCase(label)).second) {
                proposed.name = label;
                all.push_back(std::move(proposed));
            }
        for (const auto& [folded, seen] : m_words)
            if (isProposed(seen) && taken.insert(folded).second)
                all.push_back({seen.word,
                               "",
                               "name",
                               seen.within + seen.begins,
                               {seen.places.begin(), seen.places.end()},
                               seen.german ? "German: judged by recurring without an article" : ""});
        std::ranges::stable_sort(all, std::ranges::greater{}, &ProposedName::count);
        for (std::size_t place = 0; place < all.size(); ++place)
            all[place].pseudonym = "Name" + std::to_string(place + 1);
        std::map<std::string, int> numbers;
        for (auto& [words, proposed] : m_numbers) {
            proposed.name = words;
            const std::string what = proposed.kind.ends_with("personal number") ? "personal number" : proposed.kind;
            proposed.pseudonym = "[" + what + " " + std::to_string(++numbers[what]) + "]";
            all.push_back(std::move(proposed));
        }
        return all;
    }

private:
    static void addPlace(std::vector<std::string>& places, const std::string& place) {
        if (places.size() < mostPlaces && std::ranges::find(places, place) == places.end())
            places.push_back(place);
    }

    void readSentence(const Source& source, const text::Text& text, text::Span sentence, const std::string& language) {
        std::string before;
        bool first = true;
        for (const text::Span& span : text::words(text, sentence, source.language)) {
            std::string_view word = text.slice(span);
            // Anna's
            for (const std::string_view ending : {"'s"sv, "’s"sv})
                if (word.ends_with(ending))
                    word.remove_suffix(ending.size());
            const text::CodePoint point = text::codePointAt(word, 0);
            if (!text::isLetter(point.value) || word.find('@') != std::string_view::npos) {
                before.clear();
                first = false;
                continue;
            }
            std::string folded = text::foldCase(word);
            for (std::size_t at = folded.find("’"); at != std::string::npos; at = folded.find("’", at))
                folded.replace(at, "’"sv.size(), "'");
            Seen& seen = m_words[folded];
            if (!text::isCapital(point.value)) {
                ++seen.small;
            } else if (word.size() > point.length && !isOrdinary(folded, language)) {
                if (seen.word.empty() || (text::inCapitals(seen.word) == seen.word && text::inCapitals(word) != word))
                    seen.word = word;
                const bool begins = first || standsBehindColonOrQuote(text, span);
                ++(begins ? seen.begins : seen.within);
                seen.german = seen.german || language == "de";
                seen.determined += isDeterminer(before) ? 1 : 0;
                seen.addressed += isAddress(before) ? 1 : 0;
                if (seen.places.size() < mostPlaces)
                    seen.places.insert(source.name);
            }
            before = folded;
            first = false;
        }
    }

    /// Direct speech begins like a sentence.
    static bool standsBehindColonOrQuote(const text::Text& text, text::Span word) {
        auto byte = static_cast<std::size_t>(text.byteOffset(word.begin).value);
        while (byte > 0) {
            const text::CodePoint point = text::codePointBefore(text.utf8(), byte);
            if (!text::isBlank(point.value))
                return U":\"'“”„«»‘’–—…(["sv.find(point.value) != std::u32string_view::npos;
            byte -= point.length;
        }
        return true;
    }

    static bool isProposed(const Seen& seen) {
        if (seen.word.empty())
            return false;
        if (seen.german)
            return seen.addressed > 0 || (seen.within >= 2 && seen.determined == 0 && seen.small == 0);
        return seen.within > 0 && seen.small <= seen.within;
    }

    std::map<std::string, Seen> m_words; ///< by the folded word
    std::map<std::string, ProposedName> m_labels;
    std::map<std::string, ProposedName> m_numbers;
};

} // namespace

std::vector<ProposedName> proposeNames(const Reader& reader,
                                       const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    Proposals proposals;
    std::set<std::string> codes;
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        codes.insert(text::foldCase(participant.code));
        proposals.readLabel(participant.code, "participant code", "the participants");
    }
    const std::vector<Source> sources = reader.all<Source>();
    std::int64_t done = 0;
    for (const Source& source : sources) {
        proposals.readText(source, reader.textOf(source));
        for (const study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id))
            if (!codes.contains(text::foldCase(speaker.label)))
                proposals.readLabel(speaker.label, "speaker label", source.name);
        if (progress && !progress(++done, static_cast<std::int64_t>(sources.size())))
            throw Cancelled("Stopped; nothing was proposed.");
    }
    storage::forEachWords(reader, [&](const storage::WordsPlace& place, std::string_view words) {
        if (place.entity != study::Entity::analyst)
            proposals.readNumbers(words, std::string(place.called));
    });
    return proposals.finished();
}

} // namespace emic::editing
