#include "core/analysis/condensate_ground.h"

#include "core/analysis/unit_context.h"
#include "core/analysis/unit_words.h"
#include "core/text/segments.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::analysis {

using storage::Reader;
using study::MeaningUnit;
using study::ParticipantId;
using study::UnitId;

namespace {

/// Units by source, so that turns and speakers of each are read once.
using BySource = std::map<study::SourceId, std::vector<MeaningUnit>>;

std::set<UnitId> linkedUnits(const Reader& reader, study::ThemeId theme, CondensateGround& ground) {
    std::set<UnitId> linked;
    for (const study::CondensateSentence& sentence : reader.where<&study::CondensateSentence::theme>(theme)) {
        const auto links = reader.where<&study::SentenceUnit::sentence>(sentence.id);
        ++ground.sentences;
        ground.sentencesWithoutUnits += links.empty() ? 1 : 0;
        for (const study::SentenceUnit& link : links)
            linked.insert(link.unit);
    }
    return linked;
}

std::set<UnitId> absorbedAbove(const Reader& reader, study::ThemeId theme) {
    std::set<UnitId> absorbed;
    // A study that lost its way may have a circle of themes.
    std::set<study::ThemeId> seen{theme};
    const auto parentOf = [&](study::ThemeId of) {
        const auto row = reader.find(of);
        return row ? row->parent : std::nullopt;
    };
    for (auto above = parentOf(theme); above && seen.insert(*above).second; above = parentOf(*above))
        for (const study::CondensateSentence& sentence : reader.where<&study::CondensateSentence::theme>(*above))
            for (const study::SentenceUnit& link : reader.where<&study::SentenceUnit::sentence>(sentence.id))
                absorbed.insert(link.unit);
    return absorbed;
}

struct Voices {
    std::map<ParticipantId, std::int64_t> words;
    std::map<ParticipantId, std::int64_t> units;
};

void countVoices(const Reader& reader, const study::Source& source, const std::vector<MeaningUnit>& units,
                 UnitWords& words, CondensateGround& ground, Voices& voices) {
    const auto contexts =
        unitContexts(source, units, reader.turnsOf(source), reader.where<&study::Speaker::source>(source.id));
    for (std::size_t place = 0; place < units.size(); ++place) {
        const std::int64_t count = text::countWords(words.of(units[place]), source.language);
        ground.words += count;
        for (const ParticipantId& participant : contexts[place].participants) {
            voices.words[participant] += count;
            ++voices.units[participant];
        }
    }
}

void shareAmongGroups(const Reader& reader, const Voices& voices, CondensateGround& ground) {
    std::map<std::optional<study::GroupId>, GroupShare> shares;
    for (const auto& [id, units] : voices.units) {
        GroupShare& share = shares[reader.get(id).group];
        ++share.participants;
        share.units += units;
    }
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        if (const auto share = shares.find(group.id); share != shares.end()) {
            share->second.group = group.name;
            ground.groups.push_back(share->second);
        }
    if (const auto share = shares.find(std::nullopt); share != shares.end())
        ground.groups.push_back(share->second);
}

void findLoudest(const Reader& reader, const Voices& voices, CondensateGround& ground) {
    std::int64_t sum = 0;
    std::int64_t most = 0;
    for (const auto& [id, words] : voices.words) {
        sum += words;
        const std::string code = reader.get(id).code;
        if (words < most || (words == most && !ground.loudest.empty() && ground.loudest < code))
            continue;
        most = words;
        ground.loudest = code;
    }
    ground.loudestShare = sum == 0 ? 0 : static_cast<double>(most) / static_cast<double>(sum);
}

} // namespace

CondensateGround condensateGround(const Reader& reader, study::ThemeId theme) {
    CondensateGround ground;
    const std::set<UnitId> linked = linkedUnits(reader, theme, ground);
    const std::set<UnitId> above = absorbedAbove(reader, theme);
    std::set<UnitId> all = linked;
    for (const study::Coding& coding : reader.where<&study::Coding::theme>(theme))
        all.insert(coding.unit);
    BySource bySource;
    for (const UnitId& id : all)
        if (const auto unit = reader.find(id)) // a link may be to one that is gone
            bySource[unit->source].push_back(*unit);
    std::vector<study::Source> sources;
    for (const auto& [id, units] : bySource)
        sources.push_back(reader.get(id));
    std::ranges::sort(sources, [](const study::Source& left, const study::Source& right) {
        return std::tie(left.ordinal, left.name) < std::tie(right.ordinal, right.name);
    });
    UnitWords words(reader);
    Voices voices;
    for (const study::Source& source : sources) {
        std::vector<MeaningUnit>& units = bySource[source.id];
        std::ranges::sort(units, [](const MeaningUnit& left, const MeaningUnit& right) {
            return std::tie(left.begin, left.end, left.id) < std::tie(right.begin, right.end, right.id);
        });
        std::vector<MeaningUnit> absorbed;
        for (const MeaningUnit& unit : units) {
            const bool isLinked = linked.contains(unit.id);
            if (isLinked) {
                ground.absorbed.push_back(unit.id);
                absorbed.push_back(unit);
            } else if (!above.contains(unit.id)) {
                ground.unabsorbed.push_back(unit.id);
            }
        }
        countVoices(reader, source, absorbed, words, ground, voices);
        words.forget(source.id);
    }
    ground.participants = static_cast<std::int64_t>(voices.units.size());
    shareAmongGroups(reader, voices, ground);
    findLoudest(reader, voices, ground);
    return ground;
}

} // namespace emic::analysis
