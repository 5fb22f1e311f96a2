#include "core/editing/pseudonym_table.h"

#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/letters.h"
#include "core/text/strings.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace emic::editing {

using namespace std::string_view_literals;

namespace {

constexpr std::size_t fewestDigits = 6;
constexpr std::size_t shortestBeginning = 4; ///< letters of a name that a longer word is told of for

/// A run of letters and digits.
struct Word {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    std::string folded;
    bool capital = false;     ///< begins with one
    bool allCapitals = false; ///< two letters or more, and all of them
    bool digits = false;      ///< nothing but
};

std::string folded(std::string_view utf8, bool ascii) {
    if (ascii) {
        std::string small(utf8);
        for (char& each : small)
            if (each >= 'A' && each <= 'Z')
                each = static_cast<char>(each - 'A' + 'a');
        return small;
    }
    std::string seen;
    for (std::size_t at = 0; at < utf8.size();) {
        const text::CodePoint point = text::codePointAt(utf8, at);
        if (!text::isUnseen(point.value))
            seen += utf8.substr(at, point.length);
        at += point.length;
    }
    return text::foldCase(seen);
}

std::vector<Word> wordsOf(std::string_view utf8) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < utf8.size();) {
        text::CodePoint point = text::codePointAt(utf8, at);
        if (!text::isLetter(point.value) && !text::isDigit(point.value)) {
            at += point.length;
            continue;
        }
        Word word;
        word.begin = at;
        word.digits = true;
        bool ascii = true;
        std::size_t letters = 0;
        std::size_t capitals = 0;
        word.capital = text::isCapital(point.value);
        while (true) {
            if (text::isLetter(point.value)) {
                ++letters;
                // Marks on letters are neither; they do not spoil a word of capitals.
                capitals += text::isCapital(point.value) || point.value >= 0x300 ? 1 : 0;
                word.digits = false;
            }
            ascii = ascii && point.length == 1;
            if (!text::isUnseen(point.value))
                word.end = at + point.length;
            at += point.length;
            if (at == utf8.size())
                break;
            point = text::codePointAt(utf8, at);
            if (!text::isLetter(point.value) && !text::isDigit(point.value) && !text::isUnseen(point.value))
                break;
        }
        word.allCapitals = word.capital && letters > 1 && capitals == letters;
        word.folded = folded(utf8.substr(word.begin, word.end - word.begin), ascii);
        words.push_back(std::move(word));
    }
    return words;
}

/// What stands between two words, as it is compared: spaces, underscores, hyphens and points within an address are one;
/// a point and a space end a sentence, unless an initial stands before them.
std::string separator(std::string_view between, std::size_t lettersBefore) {
    std::string result;
    bool point = false;
    for (std::size_t at = 0; at < between.size();) {
        const text::CodePoint next = text::codePointAt(between, at);
        const std::string_view bytes = between.substr(at, next.length);
        at += next.length;
        if (text::isUnseen(next.value))
            continue;
        const bool blank = next.value != U'\n' && text::isBlank(next.value);
        if (blank && point && lettersBefore > 1)
            return "."; // never equal to the separator of a name
        point = next.value == U'.';
        if (blank || point || next.value == U'_' || text::isDash(next.value)) {
            if (result.empty() || result.back() != ' ')
                result += ' ';
        } else if (text::isApostrophe(next.value)) {
            result += '\'';
        } else {
            result += bytes;
        }
    }
    return result;
}

/// Endings that a name may take in a language.
std::vector<std::string_view> endingsOf(std::string_view languages) {
    static constexpr std::array withS{"da"sv, "nb"sv, "nn"sv, "no"sv, "sv"sv, "fo"sv, "is"sv, "de"sv, "nl"sv};
    static constexpr std::array finnish{"n"sv,   "a"sv,   "ä"sv,   "lla"sv, "llä"sv, "lle"sv,
                                        "lta"sv, "ltä"sv, "ssa"sv, "ssä"sv, "sta"sv, "stä"sv,
                                        "ksi"sv, "na"sv,  "nä"sv,  "in"sv,  "an"sv,  "kin"sv};
    std::vector<std::string_view> endings;
    for (const std::string_view tag : text::split(languages, ' ')) {
        const std::string language = text::foldCase(tag.substr(0, tag.find('-')));
        if (std::ranges::count(withS, language) > 0 && std::ranges::count(endings, "s"sv) == 0)
            endings.push_back("s");
        if (language == "fi")
            endings.insert(endings.end(), finnish.begin(), finnish.end());
    }
    return endings;
}

bool endsWithHiss(std::string_view words) {
    const std::string end = text::foldCase(words);
    return end.ends_with('s') || end.ends_with('x') || end.ends_with('z');
}

bool isEnglish(std::string_view languages) {
    for (const std::string_view tag : text::split(languages, ' '))
        if (tag == "en" || tag.starts_with("en-"))
            return true;
    return false;
}

std::string digitsOf(std::string_view utf8) {
    std::string digits;
    for (const char each : utf8)
        if (each >= '0' && each <= '9')
            digits += each;
    return digits;
}

} // namespace

/// One pass over some words.
class PseudonymTable::Scan {
public:
    Scan(const PseudonymTable& table, std::string_view utf8, std::string_view languages)
        : m_table(table), m_utf8(utf8), m_languages(languages), m_endings(endingsOf(languages)),
          m_words(wordsOf(utf8)) {}

    std::vector<FoundName> run() {
        for (std::size_t word = 0; word < m_words.size();) {
            std::size_t length = m_words[word].digits ? takeNumber(word) : 0;
            if (length == 0)
                length = takeName(word);
            if (length == 0)
                takeBeginning(word);
            word += std::max<std::size_t>(length, 1);
        }
        return std::move(m_found);
    }

private:
    struct Hit {
        const Entry* entry = nullptr;
        std::string_view ending;
        bool small = false;
    };

    [[nodiscard]] std::string between(std::size_t word) const {
        return separator(m_utf8.substr(m_words[word].end, m_words[word + 1].begin - m_words[word].end),
                         m_words[word].folded.size());
    }

    /// The entry's words stand from `word` on, the last one perhaps with an ending.
    [[nodiscard]] std::optional<Hit> fits(const Entry& entry, std::size_t word, std::string_view ending) const {
        if (word + entry.words.size() > m_words.size())
            return std::nullopt;
        Hit hit{&entry, ending, false};
        for (std::size_t place = 0; place < entry.words.size(); ++place) {
            const Word& here = m_words[word + place];
            const bool last = place + 1 == entry.words.size();
            const std::string_view known = entry.words[place];
            const std::size_t extra = last ? ending.size() : 0;
            if (here.folded.size() != known.size() + extra || !here.folded.starts_with(known) ||
                (extra > 0 && !here.folded.ends_with(ending)))
                return std::nullopt;
            if (!last && between(word + place) != entry.separators[place])
                return std::nullopt;
            hit.small = hit.small || (entry.capital[place] && !here.capital && !entry.anyCase);
        }
        return hit;
    }

    void consider(const std::string& first, std::size_t word, std::string_view ending, std::optional<Hit>& best) const {
        const auto entries = m_table.m_byFirst.find(first);
        if (entries == m_table.m_byFirst.end())
            return;
        for (const std::size_t place : entries->second) {
            const Entry& entry = m_table.m_entries[place];
            // An ending belongs to the last word; the first of several words is looked up whole.
            if (!ending.empty() && entry.words.size() > 1)
                continue;
            for (const std::string_view each : endingsFor(entry, ending))
                if (const std::optional<Hit> hit = fits(entry, word, each); hit && isBetter(*hit, best))
                    best = hit;
        }
    }

    [[nodiscard]] std::vector<std::string_view> endingsFor(const Entry& entry, std::string_view ending) const {
        std::vector<std::string_view> all{ending};
        if (entry.words.size() > 1)
            all.insert(all.end(), m_endings.begin(), m_endings.end());
        return all;
    }

    [[nodiscard]] static bool isBetter(const Hit& hit, const std::optional<Hit>& best) {
        if (!best)
            return true;
        if (hit.small != best->small)
            return best->small;
        if (hit.entry->words.size() != best->entry->words.size())
            return hit.entry->words.size() > best->entry->words.size();
        return hit.ending.size() < best->ending.size();
    }

    std::size_t takeName(std::size_t word) {
        std::optional<Hit> best;
        const std::string& whole = m_words[word].folded;
        consider(whole, word, {}, best);
        for (const std::string_view ending : m_endings)
            if (whole.size() > ending.size() && whole.ends_with(ending))
                consider(whole.substr(0, whole.size() - ending.size()), word, ending, best);
        if (!best)
            return 0;
        const std::size_t count = best->entry->words.size();
        FoundName found{m_words[word].begin,
                        m_words[word + count - 1].end,
                        best->entry->row,
                        best->small ? NameMatch::smallLetters : NameMatch::name,
                        {}};
        if (!best->small)
            write(found, *best, word);
        m_found.push_back(std::move(found));
        return count;
    }

    void write(FoundName& found, const Hit& hit, std::size_t word) const {
        const PseudonymRow& row = m_table.m_rows[hit.entry->row];
        std::string by = row.pseudonym;
        if (hit.ending == "s")
            by += endsWithHiss(by) ? "'" : "s";
        else
            by += hit.ending;
        if (hit.ending.empty() && endsWithHiss(row.name) && !endsWithHiss(by) && genitiveApostropheBehind(found)) {
            found.end += text::codePointAt(m_utf8, found.end).length;
            by += isEnglish(m_languages) ? "'s" : "s";
        }
        bool capitals =
            !hit.entry->allCapitals && !hit.entry->anyCase && std::ranges::count(hit.entry->capital, true) > 0;
        for (std::size_t place = 0; place < hit.entry->words.size(); ++place)
            capitals = capitals && (m_words[word + place].allCapitals || !hit.entry->capital[place]);
        found.by = capitals ? text::inCapitals(by) : by;
    }

    /// Jens', not 'Jens'.
    [[nodiscard]] bool genitiveApostropheBehind(const FoundName& found) const {
        if (found.end >= m_utf8.size() || !text::isApostrophe(text::codePointAt(m_utf8, found.end).value))
            return false;
        const std::size_t behind = found.end + text::codePointAt(m_utf8, found.end).length;
        if (behind < m_utf8.size() && text::isLetter(text::codePointAt(m_utf8, behind).value))
            return false;
        return found.begin == 0 || !text::isApostrophe(text::codePointBefore(m_utf8, found.begin).value);
    }

    /// Digits from `word` on that make a number of the table, however they are grouped; how many words they are.
    std::size_t takeNumber(std::size_t word) {
        std::string digits;
        for (std::size_t last = word; last < m_words.size() && m_words[last].digits; ++last) {
            digits += m_words[last].folded;
            if (digits.size() > m_table.m_longestNumber)
                return 0;
            if (const auto known = m_table.m_numbers.find(digits); known != m_table.m_numbers.end()) {
                m_found.push_back({m_words[word].begin, m_words[last].end, known->second, NameMatch::name,
                                   m_table.m_rows[known->second].pseudonym});
                return last - word + 1;
            }
            if (last + 1 < m_words.size() &&
                !isGrouping(m_utf8.substr(m_words[last].end, m_words[last + 1].begin - m_words[last].end)))
                return 0;
        }
        return 0;
    }

    [[nodiscard]] static bool isGrouping(std::string_view between) {
        std::size_t points = 0;
        for (std::size_t at = 0; at < between.size(); ++points) {
            const text::CodePoint next = text::codePointAt(between, at);
            if (next.value == U'\n' ||
                !(text::isBlank(next.value) || text::isDash(next.value) || next.value == U'.' || next.value == U'/'))
                return false;
            at += next.length;
        }
        return points <= 3;
    }

    void takeBeginning(std::size_t place) {
        const Word& word = m_words[place];
        if (!word.capital || word.folded.size() <= shortestBeginning)
            return;
        for (std::size_t length = word.folded.size() - 1; length >= shortestBeginning; --length) {
            const auto entries = m_table.m_byFirst.find(word.folded.substr(0, length));
            if (entries == m_table.m_byFirst.end())
                continue;
            for (const std::size_t each : entries->second)
                if (m_table.m_entries[each].words.size() == 1) {
                    m_found.push_back({word.begin, word.end, m_table.m_entries[each].row, NameMatch::partOfWord, {}});
                    return;
                }
        }
    }

    const PseudonymTable& m_table;
    std::string_view m_utf8;
    std::string_view m_languages;
    std::vector<std::string_view> m_endings;
    std::vector<Word> m_words;
    std::vector<FoundName> m_found;
};

PseudonymTable::PseudonymTable(std::vector<PseudonymRow> rows) {
    std::map<std::string, std::size_t> known;
    for (PseudonymRow& row : rows) {
        row.name = text::collapseSpace(row.name);
        row.pseudonym = text::collapseSpace(row.pseudonym);
        const std::vector<Word> words = wordsOf(row.name);
        std::size_t letters = 0;
        for (const Word& word : words)
            letters += word.folded.size();
        if (letters < 2)
            throw InvalidInput("The name " + quoted(row.name) +
                               " is too short to be found safely; give more of it, or take it out of the table.");
        if (row.pseudonym.empty())
            throw InvalidInput("The name " + quoted(row.name) + " has no pseudonym; give it one, or take it out.");
        const auto [same, isNew] = known.emplace(text::foldCase(row.name), m_rows.size());
        if (!isNew) {
            if (m_rows[same->second].pseudonym != row.pseudonym)
                throw InvalidInput("The name " + quoted(row.name) + " has two pseudonyms, " +
                                   quoted(m_rows[same->second].pseudonym) + " and " + quoted(row.pseudonym) +
                                   "; choose one of them.");
            continue;
        }
        const std::string digits = digitsOf(row.name);
        if (digits.size() >= fewestDigits && std::ranges::all_of(words, [](const Word& word) { return word.digits; })) {
            m_numbers.emplace(digits, m_rows.size());
            m_longestNumber = std::max(m_longestNumber, digits.size());
        } else {
            Entry entry;
            entry.row = m_rows.size();
            entry.anyCase = row.name.find('@') != std::string::npos;
            entry.allCapitals = true;
            for (std::size_t place = 0; place < words.size(); ++place) {
                const Word& word = words[place];
                entry.words.push_back(word.folded);
                entry.capital.push_back(word.capital);
                entry.allCapitals = entry.allCapitals && (word.allCapitals || word.digits);
                if (place + 1 < words.size())
                    entry.separators.push_back(
                        separator(std::string_view(row.name).substr(word.end, words[place + 1].begin - word.end), 1));
            }
            m_byFirst[entry.words.front()].push_back(m_entries.size());
            m_entries.push_back(std::move(entry));
        }
        m_rows.push_back(std::move(row));
    }
    for (auto& [first, entries] : m_byFirst)
        std::ranges::stable_sort(entries, std::ranges::greater{},
                                 [this](std::size_t entry) { return m_entries[entry].words.size(); });
    for (const PseudonymRow& row : m_rows)
        for (const FoundName& found : find(row.pseudonym, "da en fi"))
            if (found.match == NameMatch::name)
                throw InvalidInput("The pseudonym " + quoted(row.pseudonym) + " of " + quoted(row.name) +
                                   " is or holds the name " + quoted(m_rows[found.row].name) +
                                   " of the table; choose another, so that nobody is taken for somebody else.");
}

std::vector<FoundName> PseudonymTable::find(std::string_view utf8, std::string_view languages) const {
    return Scan(*this, utf8, languages).run();
}

std::string PseudonymTable::replaced(std::string_view utf8, std::string_view languages) const {
    std::string result;
    std::size_t at = 0;
    for (const FoundName& found : find(utf8, languages)) {
        if (found.match != NameMatch::name)
            continue;
        result += utf8.substr(at, found.begin - at);
        result += found.by;
        at = found.end;
    }
    result += utf8.substr(at);
    return result;
}

std::vector<std::string> PseudonymTable::shared() const {
    std::set<std::string> seen;
    std::set<std::string> shared;
    for (const PseudonymRow& row : m_rows)
        if (!seen.insert(row.pseudonym).second)
            shared.insert(row.pseudonym);
    return {shared.begin(), shared.end()};
}

} // namespace emic::editing
