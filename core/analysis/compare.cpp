#include "core/analysis/compare.h"

#include "core/study/theme_tree.h"
#include "core/text/error.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace emic::analysis {

using study::ThemeId;

namespace {

using Themes = std::set<std::size_t>; ///< by their place in the tree

Reading readingOf(const Themes& first, const Themes& second) {
    if (first.empty() || second.empty())
        return Reading::onlyOne;
    if (first == second)
        return Reading::agree;
    const bool common = std::ranges::any_of(first, [&](std::size_t theme) { return second.contains(theme); });
    return common ? Reading::partly : Reading::differ;
}

/// How often each of the two has each theme open while the text is walked along.
struct Open {
    std::array<std::map<std::size_t, int>, 2> counts;

    void change(std::size_t who, std::size_t theme, int by) {
        auto& count = counts[who][theme];
        count += by;
        if (count == 0)
            counts[who].erase(theme);
    }
    [[nodiscard]] Themes of(std::size_t who) const {
        Themes themes;
        for (const auto& [theme, count] : counts[who])
            themes.insert(theme);
        return themes;
    }
};

struct Edge {
    text::Position at;
    std::size_t who;
    std::size_t theme;
    int by;
};

} // namespace

std::string_view name(Reading reading) {
    constexpr std::array<std::string_view, 4> names{"agree", "partly", "differ", "only one"};
    return names.at(static_cast<std::size_t>(reading));
}

SourceComparison compareOn(const storage::Reader& reader, study::SourceId sourceId, study::AnalystId first,
                           study::AnalystId second) {
    if (first == second)
        throw InvalidInput("A comparison is between two analysts; name another one.");
    const study::ThemeTree tree(reader.all<study::Theme>());
    std::vector<ThemeId> themes;
    std::map<ThemeId, std::size_t> places;
    for (const study::ThemeTree::Place& place : tree.inOrder()) {
        places.emplace(place.theme->id, themes.size());
        themes.push_back(place.theme->id);
    }
    std::map<study::UnitId, text::Span> units;
    for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(sourceId))
        units.emplace(unit.id, unit.span());
    std::vector<Edge> edges;
    for (const study::Coding& coding : reader.ofUnitsIn<study::Coding>(sourceId)) {
        if (coding.analyst != first && coding.analyst != second)
            continue;
        const std::size_t who = coding.analyst == first ? 0 : 1;
        const text::Span span = units.at(coding.unit);
        edges.push_back({span.begin, who, places.at(coding.theme), 1});
        edges.push_back({span.end, who, places.at(coding.theme), -1});
    }
    std::ranges::stable_sort(edges, [](const Edge& left, const Edge& right) { return left.at < right.at; });

    SourceComparison comparison;
    comparison.characters = reader.get(sourceId).characters;
    Open walked;
    std::array<Themes, 2> before;
    const auto idsOf = [&](const Themes& open) {
        std::vector<ThemeId> ids;
        for (const std::size_t theme : open)
            ids.push_back(themes[theme]);
        return ids;
    };
    for (std::size_t place = 0; place < edges.size();) {
        const text::Position at = edges[place].at;
        for (; place < edges.size() && edges[place].at == at; ++place)
            walked.change(edges[place].who, edges[place].theme, edges[place].by);
        if (place == edges.size())
            break;
        const std::array<Themes, 2> now{walked.of(0), walked.of(1)};
        const text::Span span{at, edges[place].at};
        if (now[0].empty() && now[1].empty()) {
            before = now;
            continue;
        }
        const Reading reading = readingOf(now[0], now[1]);
        const std::int64_t length = span.end.value - span.begin.value;
        comparison.coded += length;
        comparison.agreed += reading == Reading::agree ? length : 0;
        if (!comparison.stretches.empty() && comparison.stretches.back().span.end == at && before == now)
            comparison.stretches.back().span.end = span.end;
        else
            comparison.stretches.push_back({span, reading, idsOf(now[0]), idsOf(now[1])});
        before = now;
    }
    return comparison;
}

} // namespace emic::analysis
