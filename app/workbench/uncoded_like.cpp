#include "app/workbench/uncoded_like.h"

#include "core/editing/condensates.h"
#include "core/study/theme_tree.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::workbench {

using storage::Reader;

namespace {

/// So many of the best passages are looked at; those that are coded to the theme are the most like it.
constexpr std::size_t lookedAt = 400;

/// The language that most of the study's sources are in: condensates are written in it.
std::string languageOfStudy(const Reader& reader) {
    std::map<std::string, int> counts;
    for (const study::Source& source : reader.all<study::Source>())
        ++counts[source.language];
    const auto most = std::ranges::max_element(counts, {}, [](const auto& language) { return language.second; });
    return most == counts.end() ? std::string() : most->first;
}

/// Where units of a source stand that are coded to one of these themes.
std::vector<text::Span> codedSpans(const Reader& reader, study::SourceId source, const std::set<study::UnitId>& coded) {
    std::vector<text::Span> spans;
    for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(source))
        if (coded.contains(unit.id))
            spans.push_back(unit.span());
    return spans;
}

} // namespace

std::string wordsOfTheme(const Reader& reader, study::ThemeId theme) {
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::string words;
    if (tree.find(theme) == nullptr)
        return words;
    for (const study::ThemeId& each : tree.branch(theme))
        words += editing::condensateText(reader, each) + "\n";
    if (words.find_first_not_of('\n') != std::string::npos)
        return words;
    words.clear();
    for (const study::Category& category : reader.where<&study::Category::theme>(theme))
        for (const auto& paragraph : reader.where<&study::CategoryParagraph::category>(category.id))
            words += paragraph.text + "\n";
    return words;
}

std::vector<indexer::Hit> notCodedTo(const Reader& reader, study::ThemeId theme, std::vector<indexer::Hit> hits) {
    std::set<study::UnitId> coded;
    const study::ThemeTree tree(reader.all<study::Theme>());
    if (tree.find(theme) != nullptr)
        for (const study::ThemeId& each : tree.branch(theme))
            for (const study::Coding& coding : reader.where<&study::Coding::theme>(each))
                coded.insert(coding.unit);
    std::map<study::SourceId, std::vector<text::Span>> known;
    std::erase_if(hits, [&](indexer::Hit& hit) {
        const auto [spans, isNew] = known.try_emplace(hit.source);
        if (isNew)
            spans->second = codedSpans(reader, hit.source, coded);
        const auto isCoded = [&spans = spans->second](const text::Span& place) {
            return std::ranges::any_of(spans, [&](const text::Span& unit) { return unit.overlaps(place); });
        };
        if (hit.matches.empty())
            return isCoded(hit.span);
        std::erase_if(hit.matches, isCoded);
        return hit.matches.empty();
    });
    return hits;
}

indexer::Answer uncodedLike(LiveSearch& search, study::ThemeId theme, indexer::Question question) {
    const std::size_t limit = question.limit;
    const std::string words = wordsOfTheme(search.read(), theme);
    question.offset = 0;
    question.limit = std::max(limit, lookedAt);
    question.order = indexer::Order::relevance;
    indexer::Answer answer = search.moreLike(words, languageOfStudy(search.read()), question);
    answer.hits = notCodedTo(search.read(), theme, std::move(answer.hits));
    answer.total = static_cast<std::int64_t>(answer.hits.size());
    answer.totalIsExact = false;
    if (answer.hits.size() > limit)
        answer.hits.resize(limit);
    return answer;
}

} // namespace emic::workbench
