#include "core/analysis/readings.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::analysis {

std::vector<SourceReading> readings(const storage::Reader& reader, const std::optional<study::AnalystId>& me) {
    std::map<study::SourceId, std::set<study::AnalystId>> readBy;
    for (const study::Reading& reading : reader.all<study::Reading>())
        readBy[reading.source].insert(reading.analyst);
    std::set<study::SourceId> written;
    if (me)
        for (const study::Impression& impression : reader.where<&study::Impression::analyst>(*me))
            written.insert(impression.source);
    const std::vector<study::Analyst> analysts = reader.all<study::Analyst>();
    std::vector<SourceReading> list;
    for (const study::Source& source : reader.all<study::Source>()) {
        SourceReading row{source.id, source.name, source.kind, source.words, false, {}, written.contains(source.id)};
        if (const auto found = readBy.find(source.id); found != readBy.end())
            for (const study::Analyst& analyst : analysts) {
                if (!found->second.contains(analyst.id))
                    continue;
                if (analyst.id == me)
                    row.mine = true;
                else
                    row.others.push_back(analyst.name);
            }
        list.push_back(std::move(row));
    }
    return list;
}

std::vector<AnalystState> analystStates(const storage::Reader& reader) {
    const std::vector<study::Readiness> ready = reader.all<study::Readiness>();
    const auto isReady = [&](study::AnalystId analyst, study::TeamStep step) {
        return std::ranges::any_of(
            ready, [&](const study::Readiness& row) { return row.analyst == analyst && row.step == step; });
    };
    std::vector<AnalystState> states;
    for (const study::Analyst& analyst : reader.all<study::Analyst>())
        states.push_back({analyst.id, analyst.name, reader.countWhere<&study::Reading::analyst>(analyst.id),
                          isReady(analyst.id, study::TeamStep::impression),
                          isReady(analyst.id, study::TeamStep::coding)});
    return states;
}

} // namespace emic::analysis
