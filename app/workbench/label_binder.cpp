#include "app/workbench/label_binder.h"

#include <utility>

namespace emic::workbench {

LabelBinder::LabelBinder(const storage::Reader& reader, std::vector<LabelRow> rows) : m_table(std::move(rows)) {
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        m_participants.emplace(labelKey(participant.code), participant.id);
        m_codes.emplace(participant.id, participant.code);
    }
}

void LabelBinder::bind(editing::NewSource& source) {
    for (editing::NewSpeaker& speaker : source.speakers) {
        if (const LabelRow* row = m_table.find(speaker.label, source.name, source.fileName)) {
            speaker.participant = row->participant;
            speaker.role = row->participant ? study::Role::participant : row->role.value_or(study::Role::unknown);
        } else if (const auto known = m_participants.find(labelKey(speaker.label)); known != m_participants.end()) {
            speaker.participant = known->second;
            speaker.role = study::Role::participant;
        } else {
            speaker.role = editing::roleOfLabel(speaker.label);
        }
    }
}

std::optional<study::ParticipantId> LabelBinder::participantOf(std::string_view code) const {
    const auto known = m_participants.find(labelKey(code));
    return known == m_participants.end() ? std::nullopt : std::optional(known->second);
}

void LabelBinder::add(std::string_view code, study::ParticipantId participant) {
    m_participants.emplace(labelKey(code), participant);
    m_codes.emplace(participant, code);
}

std::string LabelBinder::codeOf(const study::ParticipantId& participant) const {
    const auto code = m_codes.find(participant);
    return code == m_codes.end() ? std::string() : code->second;
}

} // namespace emic::workbench
