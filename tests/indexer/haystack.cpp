#include "tests/indexer/haystack.h"

#include "core/text/text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::tests {

using namespace indexer;

Haystack::Haystack(const std::function<void(StudyFixture&)>& fill) {
    fill(m_study);
    updateIndex(m_study.read(), m_folder.path() / "index");
    m_index.emplace(Index::open(m_folder.path() / "index", m_study.read().info().id));
    m_facts.emplace(m_study.read());
    m_search = std::make_unique<Search>(*m_index, *m_facts);
    scan();
}

std::size_t Haystack::numberOf(const std::string& term) {
    const auto [found, isNew] = m_numbers.emplace(term, m_terms.size());
    if (isNew)
        m_terms.push_back(term);
    return found->second;
}

void Haystack::scan() {
    std::set<Language> languages;
    for (const study::Source& source : m_study.read().all<study::Source>()) {
        const auto text = m_study.read().textOf(source);
        const auto language = languageOf(source.language);
        languages.insert(language);
        for (const Passage& passage : passagesOf(text, m_study.read().turnsOf(source), source.language)) {
            ScannedPassage& scanned = m_passages.emplace_back();
            scanned = {source.id, passage.span, language, {}};
            auto& written = m_written.emplace_back();
            const text::Text words{std::string(text.slice(passage.span))};
            for (const Token& token : m_analysers.of(language).tokens(words.utf8())) {
                const auto at = [&](std::size_t byte) {
                    return words.position(text::ByteOffset{static_cast<std::int64_t>(byte)}).value +
                           passage.span.begin.value;
                };
                scanned.words.push_back({numberOf(token.terms->form), numberOf(token.terms->stem),
                                         text::span(at(token.at.begin), at(token.at.end))});
                written.emplace_back(words.utf8().substr(token.at.begin, token.at.end - token.at.begin));
            }
        }
    }
    m_languages.assign(languages.begin(), languages.end());
}

Answer Haystack::ask(const std::string& query) {
    Question question;
    question.query = query;
    question.ownWords = false;
    question.limit = 1'000'000;
    question.order = Order::text;
    question.exactTotal = true;
    return m_search->ask(m_study.read(), question);
}

Haystack::InLanguages Haystack::formsOf(const std::string& word) {
    InLanguages forms;
    for (const Language language : m_languages)
        forms[language.place] = numberOf(m_analysers.of(language).tokens(word).front().terms->form);
    return forms;
}

Haystack::InLanguages Haystack::stemsOf(const std::string& word) {
    InLanguages stems;
    for (const Language language : m_languages)
        stems[language.place] = numberOf(m_analysers.of(language).tokens(word).front().terms->stem);
    return stems;
}

std::vector<bool> Haystack::formsBeginning(const std::string& beginning) {
    std::vector<bool> begins(m_terms.size());
    for (const Language language : m_languages) {
        const auto tokens = m_analysers.of(language).tokens(beginning);
        if (!tokens.empty())
            for (std::size_t term = 0; term < m_terms.size(); ++term)
                begins[term] = begins[term] || m_terms[term].starts_with(tokens.back().terms->form);
    }
    return begins;
}

AskedOfScan Asker::word() {
    const auto word = m_words(1).front();
    const auto anyWord = [](const ScannedPassage& passage, const auto& isIt) {
        return std::any_of(passage.words.begin(), passage.words.end(), isIt);
    };
    switch (*rc::gen::inRange(0, 3)) {
    case 0: {
        auto forms = m_haystack.formsOf(word);
        return {"=" + word, [=](const ScannedPassage& passage) {
                    const auto form = forms.at(passage.language.place);
                    return anyWord(passage, [&](const ScannedWord& one) { return one.form == form; });
                }};
    }
    case 1: {
        // Half of the word, and enough that not too many words begin so.
        std::size_t length = std::max<std::size_t>(3, 1 + word.size() / 2);
        while (length < word.size() && !text::isLead(word[length]))
            ++length;
        const auto beginning = word.substr(0, std::min(length, word.size()));
        auto begins = m_haystack.formsBeginning(beginning);
        return {beginning + "*", [=](const ScannedPassage& passage) {
                    return anyWord(passage, [&](const ScannedWord& one) { return begins[one.form]; });
                }};
    }
    default: {
        auto stems = m_haystack.stemsOf(word);
        return {word, [=](const ScannedPassage& passage) {
                    const auto stem = stems.at(passage.language.place);
                    return anyWord(passage, [&](const ScannedWord& one) { return one.stem == stem; });
                }};
    }
    }
}

AskedOfScan Asker::phrase() {
    const auto words = m_words(*rc::gen::inRange(1, 4));
    std::string phrase;
    std::vector<Haystack::InLanguages> forms;
    for (const auto& word : words) {
        phrase += (phrase.empty() ? "" : " ") + word;
        forms.push_back(m_haystack.formsOf(word));
    }
    return {"\"" + phrase + "\"", [=](const ScannedPassage& passage) {
                for (std::size_t first = 0; first + forms.size() <= passage.words.size(); ++first) {
                    std::size_t same = 0;
                    while (same < forms.size() &&
                           passage.words[first + same].form == forms[same].at(passage.language.place))
                        ++same;
                    if (same == forms.size())
                        return true;
                }
                return false;
            }};
}

AskedOfScan Asker::near() {
    const auto words = m_words(*rc::gen::inRange(2, 4));
    const int within = *rc::gen::inRange(1, 6);
    std::string query;
    std::vector<Haystack::InLanguages> stems;
    for (const auto& word : words) {
        query += (query.empty() ? "" : " NEAR/" + std::to_string(within) + " ") + word;
        stems.push_back(m_haystack.stemsOf(word));
    }
    return {query, [=](const ScannedPassage& passage) {
                // Every choice of one word each, all different.
                const auto most = static_cast<std::size_t>(within) * (stems.size() - 1);
                std::vector<std::size_t> chosen;
                const std::function<bool()> choose = [&] {
                    if (chosen.size() == stems.size()) {
                        const auto [first, last] = std::minmax_element(chosen.begin(), chosen.end());
                        return *last - *first <= most;
                    }
                    const auto stem = stems[chosen.size()].at(passage.language.place);
                    for (std::size_t at = 0; at < passage.words.size(); ++at) {
                        if (passage.words[at].stem != stem ||
                            std::find(chosen.begin(), chosen.end(), at) != chosen.end())
                            continue;
                        chosen.push_back(at);
                        if (choose())
                            return true;
                        chosen.pop_back();
                    }
                    return false;
                };
                return choose();
            }};
}

AskedOfScan Asker::anything(int depth) {
    const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 3);
    if (kind == 0)
        return word();
    if (kind == 1)
        return phrase();
    if (kind == 2)
        return near();
    const auto one = anything(depth - 1);
    if (kind == 3)
        return {"NOT (" + one.query + ")", [=](const ScannedPassage& passage) { return !one.holds(passage); }};
    const auto other = anything(depth - 1);
    if (kind == 4)
        return {"(" + one.query + ") (" + other.query + ")",
                [=](const ScannedPassage& passage) { return one.holds(passage) && other.holds(passage); }};
    return {"(" + one.query + ") OR (" + other.query + ")",
            [=](const ScannedPassage& passage) { return one.holds(passage) || other.holds(passage); }};
}

void expectWhatTheScanFinds(Haystack& haystack, const AskedOfScan& asked) {
    using Place = std::pair<study::SourceId, text::Span>;
    std::set<Place> expected;
    for (const ScannedPassage& passage : haystack.passages())
        if (asked.holds(passage))
            expected.emplace(passage.source, passage.span);
    const auto answer = haystack.ask(asked.query);
    std::set<Place> found;
    for (const Hit& hit : answer.hits)
        found.emplace(hit.source, hit.span);
    RC_LOG(asked.query);
    RC_ASSERT(found == expected);
    RC_ASSERT(answer.total == static_cast<std::int64_t>(expected.size()));
    RC_ASSERT(answer.totalIsExact);
    RC_CLASSIFY(!expected.empty(), "found something");
}

void expectPlacesOf(Haystack& haystack, const std::string& word, bool exact) {
    std::map<std::pair<study::SourceId, text::Span>, const ScannedPassage*> scanned;
    for (const ScannedPassage& passage : haystack.passages())
        scanned.emplace(std::pair(passage.source, passage.span), &passage);
    const auto wanted = exact ? haystack.formsOf(word) : haystack.stemsOf(word);
    RC_LOG(word);
    for (const Hit& hit : haystack.ask((exact ? "=" : "") + word).hits) {
        const auto passage = scanned.find({hit.source, hit.span});
        RC_ASSERT(passage != scanned.end());
        std::vector<text::Span> expected;
        for (const ScannedWord& one : passage->second->words)
            if ((exact ? one.form : one.stem) == wanted.at(passage->second->language.place))
                expected.push_back(one.span);
        RC_ASSERT(hit.matches == expected);
        RC_ASSERT(!hit.snippet.matches.empty());
    }
}

} // namespace emic::tests
