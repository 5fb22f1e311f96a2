// The index against a plain scan with the same analysis: whatever is asked, the same passages are found, and the places
// shown are the words asked for. The scan knows nothing of Xapian, numbers of words or stored places.
#include "core/text/text.h"
#include "indexer/analyser.h"
#include "indexer/search.h"
#include "tests/support/study_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
// gtest.h must come first: RapidCheck's adapter builds on it.
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace emic::indexer {
namespace {

using tests::StudyFixture;
using tests::TemporaryFolder;

/// One word of a passage as the scan sees it.
struct ScannedWord {
    std::string form;
    std::string stem;
    text::Span span; ///< in the source
};
struct ScannedPassage {
    study::SourceId source;
    text::Span span;
    Language language;
    std::vector<ScannedWord> words;
};

const std::vector<std::string>& vocabulary() {
    static const std::vector<std::string> words = {
        "sleep", "sleeps", "sleeping", "slept", "night", "nights", "alone", "lonely",     "loneliness", "quiet",
        "the",   "a",      "radio",    "Radio", "café",  "cafe",   "don't", "well-being", "HbA1c",      "7"};
    return words;
}
const std::vector<std::string>& danish() {
    static const std::vector<std::string> words = {"nat",   "natten", "nætter", "får",  "far",
                                                   "alene", "ensom",  "på",     "radio"};
    return words;
}

/// A study of random words with its index and all its passages scanned, made once.
class Haystack {
public:
    Haystack() {
        std::mt19937 random(11);
        for (int source = 0; source < 30; ++source) {
            const bool isDanish = source % 5 == 0;
            const auto& words = isDanish ? danish() : vocabulary();
            std::vector<tests::SpokenTurn> turns;
            for (int turn = 0; turn < 8; ++turn) {
                std::string said;
                for (auto left = random() % 14; left > 0; --left)
                    said += words[random() % words.size()] + (random() % 6 == 0 ? ". " : " ");
                turns.push_back({turn % 2 == 0 ? "I" : "P1", said + "end"});
            }
            m_study.addSource("Source " + std::to_string(source), turns, study::SourceKind::interview,
                              isDanish ? "da" : "en");
        }
        updateIndex(m_study.read(), m_folder.path() / "index");
        m_index.emplace(Index::open(m_folder.path() / "index", m_study.read().info().id));
        m_facts.emplace(m_study.read());
        m_search = std::make_unique<Search>(*m_index, *m_facts);
        scan();
    }

    [[nodiscard]] Answer ask(const std::string& query) {
        Question question;
        question.query = query;
        question.ownWords = false;
        question.limit = 10'000;
        question.order = Order::text;
        question.exactTotal = true;
        return m_search->ask(m_study.read(), question);
    }
    [[nodiscard]] const std::vector<ScannedPassage>& passages() const { return m_passages; }
    [[nodiscard]] Analyser& analyser(Language language) { return m_analysers.of(language); }

    static Haystack& one() {
        static Haystack haystack;
        return haystack;
    }

private:
    void scan() {
        for (const study::Source& source : m_study.read().all<study::Source>()) {
            const auto text = m_study.read().textOf(source);
            const auto language = languageOf(source.language);
            for (const Passage& passage : passagesOf(text, m_study.read().turnsOf(source), source.language)) {
                ScannedPassage& scanned = m_passages.emplace_back();
                scanned = {source.id, passage.span, language, {}};
                const text::Text words{std::string(text.slice(passage.span))};
                for (const Token& token : m_analysers.of(language).tokens(words.utf8())) {
                    const auto at = [&](std::size_t byte) {
                        return words.position(text::ByteOffset{static_cast<std::int64_t>(byte)}).value +
                               passage.span.begin.value;
                    };
                    scanned.words.push_back(
                        {token.terms->form, token.terms->stem, text::span(at(token.at.begin), at(token.at.end))});
                }
            }
        }
    }

    StudyFixture m_study;
    TemporaryFolder m_folder;
    std::optional<Index> m_index;
    std::optional<StudyFacts> m_facts;
    std::unique_ptr<Search> m_search;
    Analysers m_analysers;
    std::vector<ScannedPassage> m_passages;
};

/// A query and what the scan says of a passage.
struct Asked {
    std::string query;
    std::function<bool(const ScannedPassage&)> holds;
};

bool isStem(const ScannedWord& word, const ScannedPassage& in, const std::string& asked) {
    return word.stem == Haystack::one().analyser(in.language).tokens(asked).front().terms->stem;
}
bool isForm(const ScannedWord& word, const ScannedPassage& in, const std::string& asked) {
    return word.form == Haystack::one().analyser(in.language).tokens(asked).front().terms->form;
}

rc::Gen<std::string> anyWord() {
    auto all = vocabulary();
    all.insert(all.end(), danish().begin(), danish().end());
    std::erase(all, "well-being"); // is two words; see below
    all.push_back("never");
    return rc::gen::elementOf(all);
}

Asked askWord() {
    const auto word = *anyWord();
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
        return {"=" + word, [=](const ScannedPassage& passage) {
                    return std::any_of(passage.words.begin(), passage.words.end(),
                                       [&](const ScannedWord& one) { return isForm(one, passage, word); });
                }};
    case 1: {
        const auto beginning = word.substr(0, word[0] < 0 ? word.size() : 1 + word.size() / 2);
        if (!text::isValidUtf8(beginning))
            return askWord();
        return {beginning + "*", [=](const ScannedPassage& passage) {
                    const auto tokens = Haystack::one().analyser(passage.language).tokens(beginning);
                    return !tokens.empty() &&
                           std::any_of(passage.words.begin(), passage.words.end(), [&](const auto& one) {
                               return one.form.starts_with(tokens.back().terms->form);
                           });
                }};
    }
    default:
        return {word, [=](const ScannedPassage& passage) {
                    return std::any_of(passage.words.begin(), passage.words.end(),
                                       [&](const ScannedWord& one) { return isStem(one, passage, word); });
                }};
    }
}

Asked askPhrase() {
    const auto words =
        *rc::gen::container<std::vector<std::string>>(static_cast<std::size_t>(*rc::gen::inRange(1, 4)), anyWord());
    std::string phrase;
    for (const auto& word : words)
        phrase += (phrase.empty() ? "" : " ") + word;
    return {"\"" + phrase + "\"", [=](const ScannedPassage& passage) {
                for (std::size_t first = 0; first + words.size() <= passage.words.size(); ++first) {
                    bool all = true;
                    for (std::size_t place = 0; place < words.size(); ++place)
                        all = all && isForm(passage.words[first + place], passage, words[place]);
                    if (all)
                        return true;
                }
                return false;
            }};
}

Asked askNear() {
    const auto words =
        *rc::gen::container<std::vector<std::string>>(static_cast<std::size_t>(*rc::gen::inRange(2, 4)), anyWord());
    const int within = *rc::gen::inRange(1, 6);
    std::string query;
    for (const auto& word : words)
        query += (query.empty() ? "" : " NEAR/" + std::to_string(within) + " ") + word;
    return {query, [=](const ScannedPassage& passage) {
                // Every choice of one word each, all different.
                std::function<bool(std::vector<std::size_t>)> choose = [&](std::vector<std::size_t> chosen) {
                    if (chosen.size() == words.size()) {
                        const auto [first, last] = std::minmax_element(chosen.begin(), chosen.end());
                        return *last - *first <= static_cast<std::size_t>(within) * (words.size() - 1);
                    }
                    for (std::size_t at = 0; at < passage.words.size(); ++at) {
                        if (!isStem(passage.words[at], passage, words[chosen.size()]) ||
                            std::find(chosen.begin(), chosen.end(), at) != chosen.end())
                            continue;
                        auto longer = chosen;
                        longer.push_back(at);
                        if (choose(longer))
                            return true;
                    }
                    return false;
                };
                return choose({});
            }};
}

Asked askAnything(int depth) {
    const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 3);
    if (kind == 0)
        return askWord();
    if (kind == 1)
        return askPhrase();
    if (kind == 2)
        return askNear();
    const auto one = askAnything(depth - 1);
    if (kind == 3)
        return {"NOT (" + one.query + ")", [=](const ScannedPassage& passage) { return !one.holds(passage); }};
    const auto other = askAnything(depth - 1);
    if (kind == 4)
        return {"(" + one.query + ") (" + other.query + ")",
                [=](const ScannedPassage& passage) { return one.holds(passage) && other.holds(passage); }};
    return {"(" + one.query + ") OR (" + other.query + ")",
            [=](const ScannedPassage& passage) { return one.holds(passage) || other.holds(passage); }};
}

using Place = std::pair<study::SourceId, text::Span>;

RC_GTEST_PROP(OracleProperty, TheIndexFindsWhatAScanFinds, ()) {
    const auto asked = askAnything(3);
    std::set<Place> expected;
    for (const ScannedPassage& passage : Haystack::one().passages())
        if (asked.holds(passage))
            expected.emplace(passage.source, passage.span);
    const auto answer = Haystack::one().ask(asked.query);
    std::set<Place> found;
    for (const Hit& hit : answer.hits)
        found.emplace(hit.source, hit.span);
    RC_LOG(asked.query);
    RC_ASSERT(found == expected);
    RC_ASSERT(answer.total == static_cast<std::int64_t>(expected.size()));
    RC_ASSERT(answer.totalIsExact);
    RC_CLASSIFY(!expected.empty(), "found something");
}

RC_GTEST_PROP(OracleProperty, PlacesAreTheWordsAskedFor, ()) {
    const auto word = *anyWord();
    const bool exact = *rc::gen::arbitrary<bool>();
    const auto answer = Haystack::one().ask((exact ? "=" : "") + word);
    for (const Hit& hit : answer.hits) {
        const auto passage =
            std::find_if(Haystack::one().passages().begin(), Haystack::one().passages().end(),
                         [&](const ScannedPassage& one) { return one.source == hit.source && one.span == hit.span; });
        RC_ASSERT(passage != Haystack::one().passages().end());
        std::vector<text::Span> expected;
        for (const ScannedWord& one : passage->words)
            if (exact ? isForm(one, *passage, word) : isStem(one, *passage, word))
                expected.push_back(one.span);
        RC_ASSERT(hit.matches == expected);
        RC_ASSERT(!hit.snippet.matches.empty());
    }
}

} // namespace
} // namespace emic::indexer
