// Counts beside the hits: by theme, group, participant and attribute.
#include "indexer/search_state.h"

#include <algorithm>

namespace emic::indexer {

namespace {

std::vector<Facet> mostFirst(const std::map<std::string, std::int64_t>& counts) {
    std::vector<Facet> facets;
    for (const auto& [name, hits] : counts)
        facets.push_back({name, hits});
    std::stable_sort(facets.begin(), facets.end(),
                     [](const Facet& one, const Facet& other) { return one.hits > other.hits; });
    return facets;
}

} // namespace

Facets Search::State::facetsOf(const std::vector<Found>& all) {
    std::map<std::string, std::int64_t> themes;
    std::map<std::string, std::int64_t> groups;
    std::unordered_map<std::size_t, std::int64_t> people; // by place in facts.participants
    const auto& said = filters.passages().participant;
    std::unordered_map<study::GroupId, std::string> groupNames;
    for (const study::ParticipantGroup& group : facts.groups)
        groupNames.emplace(group.id, group.name);
    for (const Found& one : all) {
        std::unordered_set<study::ThemeId> counted;
        for (const study::ThemeId& theme : themesOn(one.source->id, one.span)) {
            // A hit in a subtheme is one in its theme.
            for (auto at = std::optional(theme); at;) {
                const auto* row = facts.themes.find(*at);
                if (row == nullptr || !counted.insert(*at).second)
                    break;
                ++themes[facts.themes.path(*at)];
                at = row->parent;
            }
        }
        std::uint32_t person = 0;
        for (DocId document = one.range.first; document < one.range.last && person == 0; ++document)
            person = said.at(document);
        const auto& source = facts.sources.at(facts.sourcePlaces.at(one.source->id));
        auto group = source.group;
        if (person != 0) {
            ++people[person - 1];
            group = facts.participants.at(person - 1).group;
        }
        if (group)
            ++groups[groupNames[*group]];
    }
    Facets facets;
    facets.themes = mostFirst(themes);
    facets.groups = mostFirst(groups);
    std::map<std::string, std::int64_t> codes;
    for (const auto& [place, hits] : people)
        codes[facts.participants[place].code] = hits;
    facets.participants = mostFirst(codes);
    for (const study::Attribute& attribute : facts.attributes) {
        const auto values = facts.values.find(attribute.id);
        if (values == facts.values.end() ||
            (attribute.type != study::AttributeType::category && attribute.type != study::AttributeType::yesNo))
            continue;
        std::map<std::string, std::int64_t> counts;
        for (const auto& [place, hits] : people)
            if (const auto value = values->second.find(facts.participants[place].id); value != values->second.end())
                counts[value->second] += hits;
        if (!counts.empty())
            facets.attributes.emplace_back(attribute.name, mostFirst(counts));
    }
    return facets;
}

} // namespace emic::indexer
