#include "core/analysis/saturation.h"

#include "core/analysis/unit_context.h"
#include "core/text/error.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace emic::analysis {

using storage::Reader;

namespace {

/// Paths of all themes: "Serenity/Less alone".
std::map<study::ThemeId, std::string> pathsOf(const std::vector<study::Theme>& themes) {
    std::map<study::ThemeId, const study::Theme*> byId;
    for (const study::Theme& theme : themes)
        byId.emplace(theme.id, &theme);
    std::map<study::ThemeId, std::string> paths;
    for (const study::Theme& theme : themes) {
        std::string path = theme.name;
        std::optional<study::ThemeId> parent = theme.parent;
        // A tree in a damaged study might go in circles; no tree is as deep as it has themes.
        for (std::size_t depth = 0; parent && depth < themes.size(); ++depth) {
            const auto above = byId.find(*parent);
            if (above == byId.end())
                break;
            path = above->second->name + "/" + path;
            parent = above->second->parent;
        }
        paths.emplace(theme.id, path);
    }
    return paths;
}

/// One source with what was coded in it.
struct CodedSource {
    study::Source source;
    std::int64_t firstCoded = std::numeric_limits<std::int64_t>::max();
    std::vector<study::ThemeId> themes; ///< distinct, in the order of paths
};

std::vector<CodedSource> codedSources(const Reader& reader, const SaturationOptions& options) {
    std::unordered_map<study::UnitId, std::vector<const study::Coding*>> byUnit;
    const std::vector<study::Coding> codings = reader.all<study::Coding>();
    for (const study::Coding& coding : codings)
        if (!options.analyst || coding.analyst == *options.analyst)
            byUnit[coding.unit].push_back(&coding);
    std::vector<CodedSource> found;
    for (study::Source& source : reader.all<study::Source>()) {
        if (options.kind && source.kind != *options.kind)
            continue;
        CodedSource one{std::move(source), std::numeric_limits<std::int64_t>::max(), {}};
        std::set<study::ThemeId> themes;
        for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(one.source.id))
            if (const auto coded = byUnit.find(unit.id); coded != byUnit.end())
                for (const study::Coding* coding : coded->second) {
                    themes.insert(coding->theme);
                    one.firstCoded = std::min(one.firstCoded, coding->at);
                }
        if (themes.empty())
            continue;
        one.themes.assign(themes.begin(), themes.end());
        found.push_back(std::move(one));
    }
    // Codings made in one go have one time; then the order of sources decides.
    std::stable_sort(found.begin(), found.end(),
                     [](const CodedSource& a, const CodedSource& b) { return a.firstCoded < b.firstCoded; });
    return found;
}

} // namespace

Saturation saturation(const Reader& reader, const SaturationOptions& options) {
    if (options.base == 0 || options.run == 0)
        throw InvalidInput("Saturation needs a base and a run of at least one source each.");
    const auto paths = pathsOf(reader.all<study::Theme>());
    Saturation result;
    std::set<study::ThemeId> seen;
    for (const CodedSource& one : codedSources(reader, options)) {
        SaturationRow row;
        row.source = one.source.name;
        row.themes = one.themes.size();
        for (const study::ThemeId theme : one.themes)
            if (seen.insert(theme).second)
                row.newThemes.push_back(paths.at(theme));
        std::sort(row.newThemes.begin(), row.newThemes.end());
        row.soFar = seen.size();
        result.rows.push_back(std::move(row));
        const std::size_t count = result.rows.size();
        if (count == options.base)
            result.baseThemes = seen.size();
        if (count < options.base + options.run || result.baseThemes == 0)
            continue;
        std::size_t fresh = 0;
        for (std::size_t back = 0; back < options.run; ++back)
            fresh += result.rows[count - 1 - back].newThemes.size();
        result.rows.back().share = static_cast<double>(fresh) / static_cast<double>(result.baseThemes);
        if (!result.reachedAt && *result.rows.back().share <= options.threshold)
            result.reachedAt = count - 1;
    }
    return result;
}

namespace {

/// A unit with what it is coded to and where it stands.
struct PlacedUnit {
    study::MeaningUnit unit;
    study::TurnRange turns;
    std::vector<study::ThemeId> themes;
};

/// The theme at the top above each theme.
std::unordered_map<study::ThemeId, study::ThemeId> topsOf(const std::vector<study::Theme>& themes) {
    std::unordered_map<study::ThemeId, std::optional<study::ThemeId>> parents;
    for (const study::Theme& theme : themes)
        parents.emplace(theme.id, theme.parent);
    std::unordered_map<study::ThemeId, study::ThemeId> tops;
    for (const study::Theme& theme : themes) {
        study::ThemeId top = theme.id;
        for (std::size_t depth = 0; depth < themes.size() && parents[top]; ++depth)
            top = *parents[top];
        tops.emplace(theme.id, top);
    }
    return tops;
}

using Pair = std::pair<study::ThemeId, study::ThemeId>;

struct Tally {
    std::int64_t sameUnit = 0;
    std::int64_t overlapping = 0;
    std::int64_t near = 0;
};

/// Calls `take` for each pair of different themes, one of each list, ordered and once.
template <class Take>
void eachPair(const std::vector<study::ThemeId>& one, const std::vector<study::ThemeId>& other, const Take& take) {
    std::set<Pair> pairs;
    for (const study::ThemeId a : one)
        for (const study::ThemeId b : other)
            if (a != b)
                pairs.insert(std::minmax(a, b));
    for (const Pair& pair : pairs)
        take(pair);
}

void tallySource(const std::vector<PlacedUnit>& units, std::int64_t turns, std::map<Pair, Tally>& tallies) {
    // Units are in order of their beginnings; those behind are near as long as their first turn is.
    for (std::size_t here = 0; here < units.size(); ++here) {
        eachPair(units[here].themes, units[here].themes, [&](const Pair& pair) {
            ++tallies[pair].sameUnit;
            ++tallies[pair].overlapping;
            ++tallies[pair].near;
        });
        for (std::size_t other = here + 1; other < units.size(); ++other) {
            const bool overlaps = units[other].unit.begin < units[here].unit.end;
            const bool near = static_cast<std::int64_t>(units[other].turns.first) <
                              static_cast<std::int64_t>(units[here].turns.last) + turns;
            if (!overlaps && !near)
                break;
            eachPair(units[here].themes, units[other].themes, [&](const Pair& pair) {
                tallies[pair].overlapping += overlaps ? 1 : 0;
                ++tallies[pair].near;
            });
        }
    }
}

} // namespace

std::vector<CoOccurrence> coOccurrences(const Reader& reader, std::int64_t turns) {
    const std::vector<study::Theme> themes = reader.all<study::Theme>();
    const auto tops = topsOf(themes);
    std::unordered_map<study::UnitId, std::set<study::ThemeId>> coded;
    for (const study::Coding& coding : reader.all<study::Coding>())
        coded[coding.unit].insert(tops.at(coding.theme));
    std::map<Pair, Tally> tallies;
    std::map<study::ThemeId, std::set<study::ParticipantId>> voices;
    for (const study::Source& source : reader.all<study::Source>()) {
        std::vector<study::MeaningUnit> units;
        for (study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(source.id))
            if (coded.contains(unit.id))
                units.push_back(std::move(unit));
        if (units.empty())
            continue;
        const auto contexts =
            unitContexts(source, units, reader.turnsOf(source), reader.where<&study::Speaker::source>(source.id));
        std::vector<PlacedUnit> placed;
        for (std::size_t place = 0; place < units.size(); ++place) {
            const std::set<study::ThemeId>& own = coded.at(units[place].id);
            placed.push_back({units[place], contexts[place].turns, {own.begin(), own.end()}});
            for (const study::ThemeId theme : own)
                voices[theme].insert(contexts[place].participants.begin(), contexts[place].participants.end());
        }
        tallySource(placed, turns, tallies);
    }
    std::map<study::ThemeId, std::string> names;
    for (const study::Theme& theme : themes)
        names.emplace(theme.id, theme.name);
    std::vector<CoOccurrence> rows;
    for (const auto& [pair, tally] : tallies) {
        const auto& one = voices[pair.first];
        const auto& other = voices[pair.second];
        const auto both = std::count_if(one.begin(), one.end(), [&](const auto& id) { return other.contains(id); });
        CoOccurrence row{names[pair.first], names[pair.second], tally.sameUnit, tally.overlapping, tally.near, both};
        if (row.second < row.first)
            std::swap(row.first, row.second);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const CoOccurrence& a, const CoOccurrence& b) {
        return std::tuple(-a.overlapping, -a.near, a.first, a.second) <
               std::tuple(-b.overlapping, -b.near, b.first, b.second);
    });
    return rows;
}

} // namespace emic::analysis
