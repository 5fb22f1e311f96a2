#include "core/editing/pseudonym_table.h"

#include "core/editing/pseudonym_words.h"
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
constexpr std::size_t shortestCut = 3;       ///< letters that are left of a word of a name that is cut off

/// Endings that a name may take in a language.
std::vector<std::string_view> endingsOf(std::string_view languages) {
    static constexpr std::array withS{"da"sv, "nb"sv, "nn"sv, "no"sv, "sv"sv, "fo"sv, "is"sv, "de"sv, "nl"sv, "en"sv};
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
    Scan(const PseudonymTable& table, std::string_view utf8, std::string_view languages, Reading reading)
        : m_table(table), m_utf8(utf8), m_languages(languages), m_reading(reading), m_endings(endingsOf(languages)),
          m_words(wordsOf(utf8)) {}

    std::vector<FoundName> run() {
        for (std::size_t word = 0; word < m_words.size();) {
            std::size_t length = m_words[word].digits ? takeNumber(word) : 0;
            if (length == 0)
                length = takeName(word);
            if (length == 0 && m_reading == Reading::excerpt)
                length = takeCut(word);
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

    /// Names of files and what is written with underscores are in small letters as often as not.
    [[nodiscard]] bool isIdentifier(const Word& word) const {
        const auto isUnderscore = [&](std::size_t at) { return at < m_utf8.size() && m_utf8[at] == '_'; };
        return m_reading == Reading::fileName || isUnderscore(word.end) ||
               (word.begin > 0 && isUnderscore(word.begin - 1));
    }

    [[nodiscard]] std::string_view wordsFrom(std::size_t word, std::size_t count) const {
        const std::size_t begin = m_words[word].begin;
        return m_utf8.substr(begin, m_words[word + count - 1].end - begin);
    }

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
            hit.small = hit.small || (entry.capital[place] && !here.capital && !entry.anyCase && !isIdentifier(here));
        }
        if (std::ranges::count(wordsFrom(word, entry.words.size()), '\n') > 1)
            return std::nullopt;
        return hit;
    }

    void consider(const std::string& first, std::size_t word, std::string_view ending, std::size_t most,
                  std::optional<Hit>& best) const {
        const auto entries = m_table.m_byFirst.find(first);
        if (entries == m_table.m_byFirst.end())
            return;
        for (const std::size_t place : entries->second) {
            const Entry& entry = m_table.m_entries[place];
            // An ending belongs to the last word; the first of several words is looked up whole.
            if (entry.words.size() > most || (!ending.empty() && entry.words.size() > 1))
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

    /// The best name from `word` on, of at most `most` words.
    [[nodiscard]] std::optional<Hit> bestAt(std::size_t word, std::size_t most = static_cast<std::size_t>(-1)) const {
        std::optional<Hit> best;
        const auto consider = [&](const std::string& first, std::string_view ending) {
            this->consider(first, word, ending, most, best);
        };
        const std::string& whole = m_words[word].folded;
        consider(whole, {});
        for (const std::string_view ending : m_endings)
            if (whole.size() > ending.size() && whole.ends_with(ending))
                consider(whole.substr(0, whole.size() - ending.size()), ending);
        return best;
    }

    /// A name for certain begins within some words, behind the first.
    [[nodiscard]] bool holdsName(std::size_t word, std::size_t count) const {
        for (std::size_t inner = word + 1; inner < word + count; ++inner)
            if (const std::optional<Hit> hit = bestAt(inner); hit && !hit->small)
                return true;
        return false;
    }

    /// Where within a name from `word` on a longer one begins that is meant instead; `word` when there is none.
    [[nodiscard]] std::size_t longerWithin(std::size_t word, std::size_t count) const {
        for (std::size_t inner = word + 1; inner < word + count; ++inner) {
            const std::optional<Hit> hit = bestAt(inner);
            // A longer one may itself give way to one that is longer still.
            if (hit && !hit->small && hit->entry->words.size() > count &&
                longerWithin(inner, hit->entry->words.size()) == inner)
                return inner;
        }
        return word;
    }

    std::size_t takeName(std::size_t word) {
        std::optional<Hit> best = bestAt(word);
        if (best && !best->small && best->entry->words.size() > 1)
            if (const std::size_t longer = longerWithin(word, best->entry->words.size()); longer > word)
                best = bestAt(word, longer - word);
        if (!best)
            return 0;
        const std::size_t count = best->entry->words.size();
        if (best->small && holdsName(word, count))
            return 0;
        FoundName found{m_words[word].begin, m_words[word + count - 1].end, best->entry->row, NameMatch::name, {}};
        if (best->small)
            found.match = NameMatch::smallLetters;
        else
            write(found, *best, word);
        if (!found.by.empty() && wordsFrom(word, count).find('\n') != std::string_view::npos)
            keepLines(found);
        m_found.push_back(std::move(found));
        return count;
    }

    /// A name across the end of a line: both lines stay, since each may be a turn of its own.
    void keepLines(FoundName& found) const {
        const bool alone = (found.begin == 0 || m_utf8[found.begin - 1] == '\n') &&
                           (found.end == m_utf8.size() || m_utf8[found.end] == '\n');
        const std::size_t space = found.by.rfind(' ');
        if (space != std::string::npos) {
            found.by[space] = '\n';
        } else if (found.end == m_utf8.size() || m_utf8[found.end] == '\n') {
            found.by.insert(0, "\n");
        } else {
            found.by += '\n';
            while (found.end < m_utf8.size() && m_utf8[found.end] == ' ')
                ++found.end;
        }
        if (alone && space == std::string::npos) { // one of the lines would be empty
            found.match = NameMatch::smallLetters;
            found.by.clear();
        }
    }

    /// The beginning of a name before the dots of an excerpt, which is cut between words or within one.
    std::size_t takeCut(std::size_t word) {
        std::size_t last = word;
        const std::size_t end = std::min(m_words.size(), word + m_table.m_mostWords);
        while (last < end && !m_utf8.substr(m_words[last].end).starts_with("\u2026"))
            ++last;
        if (last == end)
            return 0;
        for (const Entry& entry : m_table.m_entries) {
            const std::size_t count = last - word + 1;
            if (count > entry.words.size())
                continue;
            bool same = true;
            for (std::size_t place = 0; same && place < count; ++place) {
                const Word& here = m_words[word + place];
                const bool cut = place + 1 == count && here.folded.size() >= shortestCut;
                same = (cut ? entry.words[place].starts_with(here.folded) : entry.words[place] == here.folded) &&
                       (here.capital || !entry.capital[place]) &&
                       (place + 1 == count || between(word + place) == entry.separators[place]);
            }
            if (!same)
                continue;
            m_found.push_back({m_words[word].begin, m_words[last].end, entry.row, NameMatch::name,
                               m_table.m_rows[entry.row].pseudonym});
            return count;
        }
        return 0;
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
    Reading m_reading;
    std::vector<std::string_view> m_endings;
    std::vector<Word> m_words;
    std::vector<FoundName> m_found;
};

PseudonymTable::Entry PseudonymTable::entryOf(std::string_view name, const std::vector<Word>& words) {
    Entry entry;
    entry.anyCase = name.find('@') != std::string_view::npos;
    entry.allCapitals = true;
    for (std::size_t place = 0; place < words.size(); ++place) {
        const Word& word = words[place];
        entry.words.push_back(word.folded);
        entry.capital.push_back(word.capital);
        entry.allCapitals = entry.allCapitals && (word.allCapitals || word.digits);
        if (place + 1 < words.size())
            entry.separators.push_back(separator(name.substr(word.end, words[place + 1].begin - word.end), 1));
    }
    return entry;
}

PseudonymTable::PseudonymTable(std::vector<PseudonymRow> rows) {
    std::map<std::string, std::vector<std::size_t>> known; // entries, or the row of a number, by what is compared
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
        const std::string digits = digitsOf(row.name);
        const bool isNumber =
            digits.size() >= fewestDigits && std::ranges::all_of(words, [](const Word& word) { return word.digits; });
        Entry entry = entryOf(row.name, words);
        entry.row = m_rows.size();
        std::string compared = isNumber ? digits : entry.words.front();
        for (std::size_t place = 1; !isNumber && place < entry.words.size(); ++place)
            compared += entry.separators[place - 1] + entry.words[place];
        std::vector<std::size_t>& same = known[compared];
        for (const std::size_t other : same)
            if (m_rows[other].pseudonym != row.pseudonym)
                throw InvalidInput("The name " + quoted(row.name) + " has two pseudonyms, " +
                                   quoted(m_rows[other].pseudonym) + " and " + quoted(row.pseudonym) +
                                   "; choose one of them.");
        // The same name in small letters is found in other places.
        if (!same.empty() && (isNumber || std::ranges::any_of(m_entries, [&](const Entry& other) {
                                  return std::ranges::count(same, other.row) > 0 && other.capital == entry.capital;
                              })))
            continue;
        same.push_back(entry.row);
        if (isNumber) {
            m_numbers.emplace(digits, entry.row);
            m_longestNumber = std::max(m_longestNumber, digits.size());
        } else {
            m_mostWords = std::max(m_mostWords, entry.words.size());
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

std::vector<FoundName> PseudonymTable::find(std::string_view utf8, std::string_view languages, Reading reading) const {
    return Scan(*this, utf8, languages, reading).run();
}

std::string PseudonymTable::replaced(std::string_view utf8, std::string_view languages, Reading reading) const {
    std::string result;
    std::size_t at = 0;
    for (const FoundName& found : find(utf8, languages, reading)) {
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
    std::map<std::string, std::string> names; // a name in small letters and with a capital is one
    std::set<std::string> shared;
    for (const PseudonymRow& row : m_rows)
        if (const std::string name = text::foldCase(row.name); names.emplace(row.pseudonym, name).first->second != name)
            shared.insert(row.pseudonym);
    return {shared.begin(), shared.end()};
}

} // namespace emic::editing
