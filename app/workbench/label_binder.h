// Who the labels of a new source are taken for: what a table says, else the participant whose code the label is, else
// the role it usually stands for. Belongs to the Reader's thread.
#pragma once

#include "app/workbench/label_table.h"
#include "core/editing/sources.h"
#include "core/storage/reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace emic::workbench {

class LabelBinder {
public:
    LabelBinder(const storage::Reader& reader, std::vector<LabelRow> rows);

    /// Sets role and participant of the source's speakers. Does what editing::bindByLabel does to a source that is in
    /// the study already, so that a dry run can tell.
    void bind(editing::NewSource& source);

    /// The participant of this code, not regarding case and spacing; nothing when the study has none.
    [[nodiscard]] std::optional<study::ParticipantId> participantOf(std::string_view code) const;
    /// From now on there is this participant too.
    void add(std::string_view code, study::ParticipantId participant);

    [[nodiscard]] std::string codeOf(const study::ParticipantId& participant) const;
    [[nodiscard]] std::vector<LabelRow> unused() const { return m_table.unused(); }

private:
    LabelTable m_table;
    std::unordered_map<std::string, study::ParticipantId> m_participants; ///< by labelKey of the code
    std::unordered_map<study::ParticipantId, std::string> m_codes;
};

} // namespace emic::workbench
