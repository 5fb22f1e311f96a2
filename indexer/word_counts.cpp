#include "indexer/word_counts.h"

#include "core/text/error.h"
#include "core/text/stop_words.h"
#include "indexer/index_state.h"
#include "indexer/search_state.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace emic::indexer {

namespace {

constexpr std::size_t longestPhrase = 5;
using Phrase = std::array<schema::WordId, longestPhrase>;

struct PhraseHash {
    std::size_t operator()(const Phrase& phrase) const {
        std::size_t hash = 14695981039346656037ULL; // FNV-1a over the numbers
        for (const schema::WordId id : phrase)
            hash = (hash ^ id) * 1099511628211ULL;
        return hash;
    }
};

/// What each number of a word stands for, and under which number it is counted.
class Words {
public:
    Words(Index& index, CountBy by, Deadline& deadline) {
        const std::string prefix(schema::pairPrefix);
        for (const Language language : index.state().languages) {
            const auto& stops = text::stopWords(language.code());
            std::unordered_map<std::string, schema::WordId> firstOfStem;
            const auto forms = prefix + formPrefix + language.letter();
            index.state().read([&](const Xapian::Database& database) {
                for (auto key = database.metadata_keys_begin(forms); key != database.metadata_keys_end(forms); ++key) {
                    deadline.check();
                    const auto form = (*key).substr(forms.size());
                    std::optional<schema::WordId> firstOfForm;
                    for (const schema::FormPair& pair : schema::decodePairs(database.get_metadata(*key))) {
                        if (pair.id >= m_words.size())
                            m_words.resize(pair.id + std::size_t{1});
                        auto& word = m_words[pair.id];
                        word.form = form;
                        word.isStop = stops.contains(form);
                        word.countedAs = by == CountBy::stem ? firstOfStem.emplace(pair.stem, pair.id).first->second
                                                             : firstOfForm.value_or(pair.id);
                        firstOfForm = firstOfForm.value_or(pair.id);
                    }
                }
            });
        }
    }

    [[nodiscard]] bool knows(schema::WordId id) const { return id < m_words.size(); }
    [[nodiscard]] schema::WordId countedAs(schema::WordId id) const { return m_words[id].countedAs; }
    [[nodiscard]] bool isStop(schema::WordId id) const { return m_words[id].isStop; }
    [[nodiscard]] const std::string& form(schema::WordId id) const { return m_words[id].form; }
    [[nodiscard]] std::size_t size() const { return m_words.size(); }

private:
    struct Word {
        std::string form;
        schema::WordId countedAs = 0;
        bool isStop = false;
    };
    std::vector<Word> m_words;
};

struct Tally {
    std::int64_t count = 0;
    std::int64_t passages = 0;
    DocId lastPassage = 0;
    std::vector<std::uint32_t> participants; ///< places from 1, sorted
};

void addPerson(Tally& tally, std::uint32_t person) {
    if (person == 0)
        return;
    auto& people = tally.participants;
    const auto place = std::lower_bound(people.begin(), people.end(), person);
    if (place == people.end() || *place != person)
        people.insert(place, person);
}

/// Counts of some passages. Single words are counted in a row of tallies, phrases in a table.
struct Counts {
    std::vector<Tally> words;
    std::unordered_map<Phrase, Tally, PhraseHash> phrases;
    std::vector<std::int64_t> byForm; ///< how often each number itself came, to name stems by
    std::int64_t total = 0;
};

void tallyUp(Tally& tally, DocId document, std::uint32_t person) {
    ++tally.count;
    if (tally.lastPassage != document) {
        tally.lastPassage = document;
        ++tally.passages;
        addPerson(tally, person);
    }
}

Counts countIn(Search::State& state, const DocSet& passages, const Words& words, const WordQuestion& question,
               Deadline& deadline) {
    Counts counts;
    counts.words.resize(words.size());
    counts.byForm.resize(words.size());
    const auto& said = state.filters.passages().participant;
    const auto length = static_cast<std::size_t>(question.length);
    state.index.state().read([&](const Xapian::Database&) {
        for (auto document = passages.nextFrom(1); document != 0; document = passages.nextFrom(document + 1)) {
            deadline.check();
            const auto ids = schema::decodeIds(state.index.state().wordsOf(document));
            for (std::size_t at = 0; at < ids.size(); ++at) {
                if (!words.knows(ids[at]))
                    throw IndexDamaged("The search index is damaged: it counts words that it does not know. It is made "
                                       "again from the study, which is not affected.");
                ++counts.total;
                ++counts.byForm[ids[at]];
                if (length == 1) {
                    tallyUp(counts.words[words.countedAs(ids[at])], document, said[document]);
                    continue;
                }
                if (at + 1 < length)
                    continue;
                Phrase phrase{};
                for (std::size_t place = 0; place < length; ++place)
                    phrase[place] = words.countedAs(ids[at + 1 + place - length]) + 1;
                tallyUp(counts.phrases[phrase], document, said[document]);
            }
        }
    });
    return counts;
}

/// The forms that stems are shown by: the commonest of each.
std::vector<schema::WordId> commonestForms(const Words& words, const std::vector<const Counts*>& counted) {
    std::vector<schema::WordId> best(words.size());
    std::vector<std::int64_t> most(words.size(), -1);
    for (schema::WordId id = 0; id < words.size(); ++id) {
        std::int64_t count = 0;
        for (const Counts* counts : counted)
            count += counts->byForm[id];
        const auto as = words.countedAs(id);
        if (as < words.size() && count > most[as]) {
            most[as] = count;
            best[as] = id;
        }
    }
    return best;
}

WordCount rowOf(std::string words, const Tally& tally, std::int64_t total) {
    constexpr double million = 1e6;
    return {std::move(words), tally.count, tally.passages, static_cast<std::int64_t>(tally.participants.size()),
            total == 0 ? 0 : million * static_cast<double>(tally.count) / static_cast<double>(total)};
}

Deadline deadlineOf(const WordQuestion& question) {
    return Deadline(question.allowed, question.stop);
}

void check(const WordQuestion& question) {
    if (question.length < 1 || question.length > static_cast<int>(longestPhrase))
        throw InvalidInput("Phrases are counted of 1 to " + std::to_string(longestPhrase) + " words, not of " +
                           std::to_string(question.length) + ".");
}

} // namespace

double logLikelihood(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    const auto part = [](double observed, double expected) {
        return observed > 0 && expected > 0 ? observed * std::log(observed / expected) : 0;
    };
    const auto both = static_cast<double>(a + b);
    const auto words = static_cast<double>(c + d);
    if (words <= 0)
        return 0;
    return 2 * (part(static_cast<double>(a), static_cast<double>(c) * both / words) +
                part(static_cast<double>(b), static_cast<double>(d) * both / words));
}

WordTable countWords(Search& search, const storage::Reader& reader, const WordQuestion& question) {
    check(question);
    auto deadline = deadlineOf(question);
    auto& state = search.state();
    const auto passages = search.passagesFor(reader, question.query, question.ownWords, deadline);
    const Words words(state.index, question.by, deadline);
    const auto counts = countIn(state, passages, words, question, deadline);
    const auto names = commonestForms(words, {&counts});
    WordTable table;
    table.words = counts.total;
    const auto take = [&](const std::string& name, const Tally& tally, bool stop) {
        ++table.different;
        if (tally.count >= question.least && !(stop && question.leaveOutStopWords))
            table.rows.push_back(rowOf(name, tally, counts.total));
    };
    for (schema::WordId id = 0; id < counts.words.size(); ++id)
        if (counts.words[id].count > 0)
            take(words.form(names[id]), counts.words[id], words.isStop(names[id]));
    for (const auto& [phrase, tally] : counts.phrases) {
        std::string name;
        std::vector<schema::WordId> ids;
        for (const schema::WordId id : phrase)
            if (id != 0)
                ids.push_back(names[id - 1]);
        for (const schema::WordId id : ids)
            name += (name.empty() ? "" : " ") + words.form(id);
        take(name, tally, words.isStop(ids.front()) || words.isStop(ids.back()));
    }
    std::sort(table.rows.begin(), table.rows.end(), [](const WordCount& one, const WordCount& other) {
        return one.count != other.count ? one.count > other.count : one.words < other.words;
    });
    if (table.rows.size() > question.limit)
        table.rows.resize(question.limit);
    return table;
}

KeywordTable keywords(Search& search, const storage::Reader& reader, const WordQuestion& asked, bool lessOftenToo) {
    auto question = asked;
    question.length = 1;
    auto deadline = deadlineOf(question);
    auto& state = search.state();
    const auto here = search.passagesFor(reader, question.query, question.ownWords, deadline);
    auto rest = search.passagesFor(reader, "", question.ownWords, deadline);
    rest -= here;
    if (here.count() == 0 || rest.count() == 0)
        throw InvalidInput("Words can only be compared between some passages and the rest; this query asks for " +
                           std::string(here.count() == 0 ? "none of them." : "all of them."));
    const Words words(state.index, question.by, deadline);
    const auto ours = countIn(state, here, words, question, deadline);
    const auto others = countIn(state, rest, words, question, deadline);
    const auto names = commonestForms(words, {&ours, &others});
    KeywordTable table{{}, ours.total, others.total};
    for (schema::WordId id = 0; id < words.size(); ++id) {
        const Tally& one = ours.words[id];
        const Tally& other = others.words[id];
        if (one.count + other.count < question.least || one.count + other.count == 0 ||
            (question.leaveOutStopWords && words.isStop(names[id])))
            continue;
        const double ratio = ((static_cast<double>(one.count) + 0.5) / (static_cast<double>(ours.total) + 0.5)) /
                             ((static_cast<double>(other.count) + 0.5) / (static_cast<double>(others.total) + 0.5));
        const bool more = static_cast<double>(one.count) * static_cast<double>(others.total) >
                          static_cast<double>(other.count) * static_cast<double>(ours.total);
        if (!more && !lessOftenToo)
            continue;
        const auto& name = words.form(names[id]);
        table.rows.push_back({rowOf(name, one, ours.total), rowOf(name, other, others.total),
                              logLikelihood(one.count, other.count, ours.total, others.total), ratio});
    }
    std::sort(table.rows.begin(), table.rows.end(), [](const Keyword& one, const Keyword& other) {
        return one.logLikelihood != other.logLikelihood ? one.logLikelihood > other.logLikelihood
                                                        : one.here.words < other.here.words;
    });
    if (table.rows.size() > question.limit)
        table.rows.resize(question.limit);
    return table;
}

} // namespace emic::indexer
