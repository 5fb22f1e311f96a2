#include "indexer/analyser.h"

#include "core/text/utf8.h"

#include <xapian.h>

namespace emic::indexer {

struct Analyser::Stemmer {
    Xapian::Stem stem;
};

namespace {

/// How many bytes of `word` a term takes: whole code points.
std::size_t keptLength(std::string_view word) {
    if (word.size() <= longestWord)
        return word.size();
    std::size_t length = longestWord;
    while (length > 0 && !text::isLead(word[length]))
        --length;
    return length;
}

std::string term(char prefix, Language language, std::string_view word) {
    std::string made{prefix, language.letter()};
    made += word.substr(0, keptLength(word));
    return made;
}

} // namespace

Analyser::Analyser(Language language)
    : m_language(language), m_words(language.code()),
      m_stemmer(language.stemmer().empty()
                    ? nullptr
                    : std::make_unique<Stemmer>(Stemmer{Xapian::Stem(std::string(language.stemmer()))})) {}

Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

std::vector<Token> Analyser::tokens(std::string_view utf8) {
    // Only between texts, so that the tokens of one text stay whole.
    constexpr std::size_t most = 400'000;
    if (m_met.size() > most)
        m_met.clear();
    std::vector<Token> tokens;
    const auto ranges = m_words.split(utf8);
    tokens.reserve(ranges.size());
    for (const text::ByteRange& range : ranges)
        tokens.push_back({range, &termsOf(utf8.substr(range.begin, range.end - range.begin))});
    return tokens;
}

const Terms& Analyser::termsOf(std::string_view word) {
    if (const auto met = m_met.find(word); met != m_met.end())
        return met->second;
    const std::string form = m_words.folded(word);
    std::string stem = form;
    if (m_stemmer != nullptr && form.size() <= longestWord)
        stem = m_words.folded(m_stemmer->stem(m_words.lowered(word)));
    Terms terms{term(formPrefix, m_language, form), term(stemPrefix, m_language, stem.empty() ? form : stem),
                form.size() > longestWord};
    return m_met.emplace(word, std::move(terms)).first->second;
}

std::string Analyser::folded(std::string_view word) const {
    return m_words.folded(word);
}

Analyser& Analysers::of(Language language) {
    const auto made = m_made.find(language.place);
    return made != m_made.end() ? made->second : m_made.emplace(language.place, Analyser(language)).first->second;
}

} // namespace emic::indexer
