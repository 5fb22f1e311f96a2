#include "core/analysis/flow.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace emic::analysis {

using study::ParticipantId;

namespace {

using Members = std::set<ParticipantId>;

/// Who has a voice in sources of a kind: as a speaker, or as whose text it is.
std::map<study::SourceKind, Members> voices(const storage::Reader& reader) {
    std::map<study::SourceKind, Members> found;
    for (const study::Source& source : reader.all<study::Source>()) {
        Members& members = found[source.kind];
        if (source.participant)
            members.insert(*source.participant);
        for (const study::Speaker& speaker : reader.where<&study::Speaker::source>(source.id))
            if (speaker.participant)
                members.insert(*speaker.participant);
    }
    return found;
}

class Counter {
public:
    explicit Counter(const storage::Reader& reader)
        : m_participants(reader.all<study::Participant>()), m_groups(reader.all<study::ParticipantGroup>()) {}

    [[nodiscard]] const std::vector<study::Participant>& participants() const { return m_participants; }
    [[nodiscard]] const std::vector<study::ParticipantGroup>& groups() const { return m_groups; }

    void add(FlowCount& count, const study::Participant& participant) const {
        count.groups.resize(m_groups.size());
        ++count.all;
        for (std::size_t group = 0; group < m_groups.size(); ++group)
            count.groups[group] += participant.group == m_groups[group].id ? 1 : 0;
    }

    [[nodiscard]] FlowStage stage(std::string name, const Members& members) const {
        FlowStage stage{std::move(name), {0, std::vector<std::size_t>(m_groups.size(), 0)}, {}};
        for (const study::Participant& participant : m_participants) {
            if (members.contains(participant.id))
                add(stage.count, participant);
            else
                stage.without.push_back(participant.code);
        }
        return stage;
    }

private:
    std::vector<study::Participant> m_participants;
    std::vector<study::ParticipantGroup> m_groups;
};

void addWaves(Flow& flow, const Counter& counter, const storage::Reader& reader, const outcomes::Outcomes& outcomes) {
    Members always;
    bool first = true;
    for (const study::Wave& wave : outcomes.waves()) {
        Members measured;
        for (const study::Measurement& row : reader.where<&study::Measurement::wave>(wave.id))
            measured.insert(row.participant);
        Members both;
        std::ranges::set_intersection(always, measured, std::inserter(both, both.end()));
        always = first ? measured : both;
        first = false;
        flow.stages.push_back(counter.stage("Measured: " + wave.name, measured));
    }
    if (outcomes.waves().size() > 1)
        flow.stages.push_back(counter.stage("Measured at every wave", always));
}

void addAttendance(Flow& flow, const Counter& counter, const storage::Reader& reader) {
    std::unordered_map<study::GroupId, std::size_t> meetings;
    std::size_t most = 0;
    for (const study::Meeting& meeting : reader.all<study::Meeting>())
        most = std::max(most, ++meetings[meeting.group]);
    if (most == 0)
        return;
    std::map<ParticipantId, std::size_t> attended;
    for (const study::Meeting& meeting : reader.all<study::Meeting>())
        for (const study::Attendance& row : reader.where<&study::Attendance::meeting>(meeting.id))
            ++attended[row.participant];
    flow.attendance.assign(most + 1, {0, std::vector<std::size_t>(counter.groups().size(), 0)});
    for (const study::Participant& participant : counter.participants()) {
        const auto found = attended.find(participant.id);
        const std::size_t times = found == attended.end() ? 0 : found->second;
        if (times >= flow.attendance.size()) // who came to another group's meetings too
            flow.attendance.resize(times + 1, {0, std::vector<std::size_t>(counter.groups().size(), 0)});
        counter.add(flow.attendance[times], participant);
    }
}

} // namespace

Flow flow(const storage::Reader& reader, const outcomes::Outcomes& outcomes) {
    const Counter counter(reader);
    Flow flow;
    for (const study::ParticipantGroup& group : counter.groups())
        flow.groups.push_back(group.name);
    Members everyone;
    for (const study::Participant& participant : counter.participants())
        everyone.insert(participant.id);
    flow.stages.push_back(counter.stage("Participants", everyone));
    const auto byKind = voices(reader);
    const std::array<std::pair<study::SourceKind, std::string_view>, 5> kinds{
        {{study::SourceKind::groupDiscussion, "Heard in a transcribed group discussion"},
         {study::SourceKind::interview, "Interviewed"},
         {study::SourceKind::answer, "Answered open questions"},
         {study::SourceKind::observation, "Heard in an observation"},
         {study::SourceKind::fieldNote, "Heard in a field note"}}};
    for (const auto& [kind, name] : kinds)
        if (const auto members = byKind.find(kind); members != byKind.end() && !members->second.empty())
            flow.stages.push_back(counter.stage(std::string(name), members->second));
    addWaves(flow, counter, reader, outcomes);
    addAttendance(flow, counter, reader);
    return flow;
}

} // namespace emic::analysis
