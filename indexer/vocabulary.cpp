#include "indexer/vocabulary.h"

#include "core/text/utf8.h"
#include "indexer/index_state.h"

#include <cstring>
#include <limits>

namespace emic::indexer {

namespace {

/// More words with a beginning than this say nothing any more.
constexpr std::size_t mostWithPrefix = 2'000;
constexpr std::size_t mostCommonest = 100;
const std::vector<Language> plainLanguage{Language{}};
/// As many passages as can be ranked between two keys; more are taken as they come.
constexpr std::int64_t mostWeighed = 50'000;
constexpr std::int64_t mostWeighedWhole = 200'000; ///< with a single word, which costs less
/// More words that hold some letters than this do not narrow a search down.
constexpr std::size_t mostContaining = 2'000;

std::string pairKey(std::string_view term) {
    std::string key(schema::pairPrefix);
    key += term;
    return key;
}

std::u32string pointsOf(std::string_view utf8) {
    std::u32string points;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = text::codePointAt(utf8, at);
        points += point.value;
        at += point.length;
    }
    return points;
}

void sortOnce(std::vector<schema::WordId>& ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

void sortOnce(std::vector<std::string>& stems) {
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

/// Distances of a word to words that come in sorted order: rows of what a word shares with the one before are kept.
class Distances {
public:
    Distances(std::u32string word, int limit) : m_word(std::move(word)), m_limit(limit) {
        m_rows.push_back(std::vector<int>(m_word.size() + 1));
        for (std::size_t column = 0; column <= m_word.size(); ++column)
            m_rows[0][column] = static_cast<int>(column);
    }

    /// limit + 1 when it is more than that. `hopeless` gets the length of the beginning after which no word can come
    /// near any more, or npos.
    int to(const std::u32string& other, std::size_t& hopeless) {
        std::size_t shared = 0;
        while (shared < std::min({other.size(), m_last.size(), m_rows.size() - 1}) && other[shared] == m_last[shared])
            ++shared;
        m_rows.resize(shared + 1);
        m_last = other;
        hopeless = std::u32string::npos;
        for (std::size_t row = shared + 1; row <= other.size(); ++row) {
            m_rows.push_back(std::vector<int>(m_word.size() + 1));
            if (fill(row) > m_limit) {
                // A swap could still reach back over one row.
                if (row >= 2 && *std::min_element(m_rows[row - 1].begin(), m_rows[row - 1].end()) > m_limit - 1) {
                    hopeless = row;
                    return m_limit + 1;
                }
            }
        }
        return std::min(m_rows[other.size()][m_word.size()], m_limit + 1);
    }

private:
    int fill(std::size_t row) {
        auto& now = m_rows[row];
        const auto& before = m_rows[row - 1];
        now[0] = static_cast<int>(row);
        int least = now[0];
        for (std::size_t column = 1; column <= m_word.size(); ++column) {
            const int change = m_last[row - 1] == m_word[column - 1] ? 0 : 1;
            now[column] = std::min({before[column] + 1, now[column - 1] + 1, before[column - 1] + change});
            if (row > 1 && column > 1 && m_last[row - 1] == m_word[column - 2] && m_last[row - 2] == m_word[column - 1])
                now[column] = std::min(now[column], m_rows[row - 2][column - 2] + 1);
            least = std::min(least, now[column]);
        }
        return least;
    }

    std::u32string m_word;
    int m_limit;
    std::u32string m_last;
    std::vector<std::vector<int>> m_rows;
};

} // namespace

int editDistance(std::string_view one, std::string_view other, int limit) {
    std::size_t hopeless = 0;
    return Distances(pointsOf(one), limit).to(pointsOf(other), hopeless);
}

void WordSet::add(const WordSet& other) {
    ids.insert(ids.end(), other.ids.begin(), other.ids.end());
    stems.insert(stems.end(), other.stems.begin(), other.stems.end());
    sortOnce(ids);
    sortOnce(stems);
    whole = whole && other.whole;
    weighs = weighs && other.weighs;
}

std::vector<schema::WordId> Vocabulary::idsOfStem(const std::string& stem) {
    return m_state.read(
        [&](const Xapian::Database& database) { return schema::decodeIds(database.get_metadata(pairKey(stem))); });
}

std::int64_t Vocabulary::passagesWith(const std::string& stem) {
    return m_state.read([&](const Xapian::Database& database) { return std::int64_t{database.get_termfreq(stem)}; });
}

void Vocabulary::seeWhetherWhole(WordSet& set) {
    sortOnce(set.ids);
    sortOnce(set.stems);
    set.whole = true;
    for (const std::string& stem : set.stems)
        for (const schema::WordId id : idsOfStem(stem))
            set.whole = set.whole && set.contains(id);
}

WordSet Vocabulary::ofStem(const std::string& stem) {
    WordSet set{idsOfStem(stem), {stem}, true};
    sortOnce(set.ids);
    return set.empty() ? WordSet{} : set;
}

WordSet Vocabulary::ofForms(std::vector<std::string> forms) {
    WordSet set;
    for (const std::string& form : forms) {
        m_deadline.check();
        const auto pairs = m_state.read([&](const Xapian::Database& database) {
            return schema::decodePairs(database.get_metadata(pairKey(form)));
        });
        for (const schema::FormPair& pair : pairs) {
            set.ids.push_back(pair.id);
            set.stems.push_back(pair.stem);
        }
    }
    seeWhetherWhole(set);
    return set;
}

WordSet Vocabulary::ofForm(const std::string& form) {
    return ofForms({form});
}

WordSet Vocabulary::ofPrefix(Language language, const std::string& beginning, std::string_view typed) {
    const auto term = std::string{formPrefix, language.letter()} + beginning;
    const auto prefix = pairKey(term);
    std::vector<std::string> forms;
    bool tooMany = false;
    m_state.read([&](const Xapian::Database& database) {
        forms.clear();
        const std::size_t most = m_commonest ? 4 * mostWithPrefix : mostWithPrefix;
        for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
            m_deadline.check();
            if (forms.size() == most) {
                tooMany = true;
                break;
            }
            forms.push_back((*key).substr(schema::pairPrefix.size()));
        }
    });
    if (tooMany && !m_commonest)
        throw InvalidInput("More than " + std::to_string(mostWithPrefix) + " different words begin with '" +
                           std::string(typed) + "'; type more of the word.");
    return ofForms(std::move(forms));
}

WordSet Vocabulary::ofOpenWord(WordSet set, const std::string& typed) {
    set.add(ofStem(typed));
    std::vector<std::pair<std::int64_t, std::string>> byCount;
    for (const std::string& stem : set.stems) {
        byCount.emplace_back(stem == typed ? std::numeric_limits<std::int64_t>::max() : passagesWith(stem), stem);
    }
    std::sort(byCount.rbegin(), byCount.rend());
    byCount.resize(std::min(byCount.size(), mostCommonest));
    WordSet common;
    std::int64_t passages = 0;
    for (const auto& [order, stem] : byCount) {
        passages += passagesWith(stem);
        common.stems.push_back(stem);
        for (const schema::WordId id : idsOfStem(stem))
            common.ids.push_back(id);
    }
    seeWhetherWhole(common);
    common.weighs = passages <= mostWeighed;
    return common;
}

std::vector<std::string> Vocabulary::formsNear(Language language, std::string_view folded, int distance) {
    const auto prefix = pairKey(std::string{formPrefix, language.letter()});
    std::vector<std::string> forms;
    m_state.read([&](const Xapian::Database& database) {
        forms.clear();
        Distances distances(pointsOf(folded), distance);
        auto key = database.metadata_keys_begin(prefix);
        const auto end = database.metadata_keys_end(prefix);
        while (key != end) {
            m_deadline.check();
            const std::string found = *key;
            const std::string_view word = std::string_view(found).substr(prefix.size());
            std::size_t hopeless = 0;
            const auto points = pointsOf(word);
            if (distances.to(points, hopeless) <= distance)
                forms.push_back(found.substr(schema::pairPrefix.size()));
            if (hopeless == std::u32string::npos || hopeless == points.size()) {
                ++key;
                continue;
            }
            // All words with this beginning are out of reach: on to the first one behind them.
            std::size_t bytes = 0;
            for (std::size_t point = 0; point < hopeless; ++point)
                bytes += text::codePointAt(word, bytes).length;
            key.skip_to(found.substr(0, prefix.size() + bytes) + '\xff');
        }
    });
    return forms;
}

std::vector<IndexedForm> Vocabulary::near(std::string_view word, int distance) {
    std::vector<IndexedForm> found;
    for (const Language language : m_state.languages) {
        const auto folded = m_state.analysers.of(language).folded(word);
        for (const std::string& form : formsNear(language, folded, distance)) {
            const auto set = ofForm(form);
            std::uint32_t passages = 0;
            for (const std::string& stem : set.stems)
                passages += m_state.read([&](const Xapian::Database& database) { return database.get_termfreq(stem); });
            if (passages > 0)
                found.push_back({form.substr(prefixLength), language, passages});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const IndexedForm& one, const IndexedForm& other) { return one.passages > other.passages; });
    return found;
}

std::optional<WordSet> Vocabulary::containing(std::string_view letters) {
    std::vector<std::string> forms;
    for (const Language language : m_state.languages) {
        const auto prefix = pairKey(std::string{formPrefix, language.letter()});
        const auto before = forms.size();
        m_state.read([&](const Xapian::Database& database) {
            forms.resize(before);
            for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
                m_deadline.check();
                const std::string found = *key;
                if (found.find(letters, prefix.size()) != std::string::npos && forms.size() <= mostContaining)
                    forms.push_back(found.substr(schema::pairPrefix.size()));
            }
        });
        if (forms.size() > mostContaining)
            return std::nullopt;
    }
    return ofForms(std::move(forms));
}

std::vector<std::vector<WordSet>> Vocabulary::sequencesOf(const WordQuery& word) {
    return sequencesOf(word.word, word.match, word.distance);
}

std::vector<std::vector<WordSet>> Vocabulary::sequencesOf(std::string_view typed, WordMatch match, int distance) {
    std::vector<std::vector<WordSet>> sequences;
    // In an index without a text, too, a word is a word, which is found nowhere.
    const std::vector<Language>& languages = m_state.languages.empty() ? plainLanguage : m_state.languages;
    for (const Language language : languages) {
        auto& analyser = m_state.analysers.of(language);
        const auto tokens = analyser.tokens(typed);
        if (tokens.empty())
            continue;
        std::vector<WordSet> sets;
        for (std::size_t place = 0; place < tokens.size(); ++place) {
            m_deadline.checkNow();
            const Terms& terms = *tokens[place].terms;
            const bool last = place + 1 == tokens.size();
            if (match == WordMatch::stem) {
                sets.push_back(ofStem(terms.stem));
                if (m_commonest)
                    sets.back().weighs = passagesWith(terms.stem) <= mostWeighedWhole;
            } else if (match == WordMatch::prefix && last) {
                auto set = ofPrefix(language, terms.form.substr(prefixLength), typed);
                sets.push_back(m_commonest ? ofOpenWord(std::move(set), place == 0 ? terms.stem : std::string())
                                           : std::move(set));
            } else if (match == WordMatch::misspelt) {
                const auto folded = terms.form.substr(prefixLength);
                const auto length = pointsOf(folded).size();
                const int allowed = distance > 0 ? distance : length <= 5 ? 1 : 2;
                sets.push_back(ofForms(formsNear(language, folded, allowed)));
            } else {
                sets.push_back(ofForm(terms.form));
                if (m_commonest)
                    for (const std::string& stem : sets.back().stems)
                        sets.back().weighs = sets.back().weighs && passagesWith(stem) <= mostWeighed;
            }
        }
        const auto same = std::find_if(sequences.begin(), sequences.end(),
                                       [&](const auto& sequence) { return sequence.size() == sets.size(); });
        if (same == sequences.end()) {
            sequences.push_back(std::move(sets));
            continue;
        }
        for (std::size_t place = 0; place < sets.size(); ++place)
            (*same)[place].add(sets[place]);
    }
    return sequences;
}

} // namespace emic::indexer
