#include "indexer/analysed_source.h"

#include "indexer/passages.h"

#include <algorithm>
#include <string_view>

namespace emic::indexer {

namespace {

const std::string longWord(longWordTerm);

/// Brings parts into groups as they come.
class Grouping {
public:
    explicit Grouping(std::vector<std::string>& groups) : m_groups(groups) {}

    void add(std::string_view part) {
        m_parts.push_back(part);
        if (m_parts.size() == schema::passagesInGroup)
            finish();
    }
    void finish() {
        if (!m_parts.empty())
            m_groups.push_back(schema::encodeGroup(m_parts));
        m_parts.clear();
    }

private:
    std::vector<std::string>& m_groups;
    std::vector<std::string_view> m_parts;
};

} // namespace

std::string SourceAnalyser::takeWords(const std::vector<Token>& tokens, AnalysedSource& analysed) {
    std::string numbers;
    numbers.reserve(2 * tokens.size());
    bool cut = false;
    for (const Token& token : tokens) {
        const auto& numbered = m_numbers.of(*token.terms);
        schema::appendId(numbers, numbered.id);
        if (numbered.stem >= m_counts.size())
            m_counts.resize(std::max<std::size_t>(2 * m_counts.size(), m_numbers.stemCount()));
        if (++m_counts[numbered.stem] == 1)
            m_met.push_back(numbered.stem);
        cut = cut || token.terms->cut;
    }
    for (const std::uint32_t stem : m_met) {
        analysed.stems.push_back({&m_numbers.stem(stem), m_counts[stem]});
        m_counts[stem] = 0;
    }
    m_met.clear();
    if (cut)
        analysed.stems.push_back({&longWord, 0});
    analysed.edges.push_back(static_cast<std::uint32_t>(analysed.stems.size()));
    return numbers;
}

AnalysedSource SourceAnalyser::analyse(const study::Source& source, const text::Text& text,
                                       const std::vector<study::Turn>& turns) {
    const auto language = languageOf(source.language);
    auto& analyser = m_analysers.of(language);
    const auto passages = passagesOf(text, turns, language.code());
    AnalysedSource analysed;
    analysed.header = {source.id, source.text, source.turns, language, 1, static_cast<std::uint32_t>(passages.size()),
                       0};
    analysed.passages = encodePassages(passages);
    Grouping texts(analysed.texts);
    Grouping words(analysed.words);
    std::vector<std::string> numbers; // of the group that is being filled
    numbers.reserve(schema::passagesInGroup);
    for (const Passage& passage : passages) {
        const auto slice = text.slice(passage.span);
        const auto tokens = analyser.tokens(slice);
        analysed.header.words += static_cast<std::int64_t>(tokens.size());
        if (numbers.size() == schema::passagesInGroup)
            numbers.clear();
        numbers.push_back(takeWords(tokens, analysed));
        texts.add(slice);
        words.add(numbers.back());
    }
    texts.finish();
    words.finish();
    return analysed;
}

} // namespace emic::indexer
