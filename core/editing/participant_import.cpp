// Carrying out the plan of participant_table.cpp.
#include "core/editing/attributes.h"
#include "core/editing/participant_table.h"
#include "core/editing/people.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <map>

namespace emic::editing {

using storage::Edit;
using study::AttributeId;
using study::AttributeValue;
using study::Participant;
using study::ParticipantId;

namespace {

/// Carries a plan out.
class Importer {
public:
    Importer(Edit& edit, const TablePlan& plan) : m_edit(edit) {
        for (const PlannedAttribute& planned : plan.attributes) {
            const AttributeId id = planned.isNew ? addAttribute(edit, planned.name, planned.type, planned.newCategories)
                                                 : attributeByName(edit, planned.name).id;
            if (!planned.isNew && !planned.newCategories.empty())
                addCategories(edit, id, planned.newCategories);
            m_attributes.emplace(planned.name, id);
        }
        for (const std::string& group : plan.newGroups)
            addGroup(edit, group);
        for (const study::ParticipantGroup& group : edit.all<study::ParticipantGroup>())
            m_groups.emplace(text::foldCase(group.name), group.id);
    }

    void add(const std::vector<PlannedParticipant>& added) {
        std::int64_t ordinal = m_edit.endOrdinal<Participant>();
        for (const PlannedParticipant& planned : added) {
            Participant participant{ParticipantId::make(), planned.code, std::nullopt, ordinal++};
            participant.group = groupOf(planned).value_or(std::nullopt);
            m_edit.insert(participant);
            write(participant.id, planned);
        }
    }

    void change(const std::vector<PlannedParticipant>& changed) {
        for (const PlannedParticipant& planned : changed) {
            Participant participant = m_edit.where<&Participant::code>(planned.code).at(0);
            if (const auto group = groupOf(planned)) {
                participant.group = *group;
                m_edit.update(participant);
            }
            write(participant.id, planned);
        }
    }

private:
    /// The group that a plan sets, none as a group among them; nothing when it leaves the group.
    std::optional<std::optional<study::GroupId>> groupOf(const PlannedParticipant& planned) const {
        for (const PlannedValue& value : planned.values)
            if (value.column == groupColumn)
                return value.after.empty() ? std::optional<study::GroupId>()
                                           : std::optional(m_groups.at(text::foldCase(value.after)));
        return std::nullopt;
    }

    void write(ParticipantId participant, const PlannedParticipant& planned) {
        for (const PlannedValue& value : planned.values) {
            if (value.column == groupColumn)
                continue;
            const AttributeValue row{participant, m_attributes.at(value.column), value.after};
            if (value.after.empty())
                m_edit.erase(row);
            else if (value.before.empty())
                m_edit.insert(row);
            else
                m_edit.update(row);
        }
    }

    Edit& m_edit;
    std::map<std::string, AttributeId> m_attributes;
    std::map<std::string, study::GroupId> m_groups;
};

} // namespace

TablePlan importParticipants(Edit& edit, const TableRows& table, const std::vector<TableColumn>& columns,
                             const TableOptions& options) {
    TablePlan plan = planParticipants(edit, table, columns, options);
    if (!plan.problems.empty() && options.problems == WithProblems::block) {
        std::string first;
        for (std::size_t place = 0; place < plan.problems.size() && place < 3; ++place)
            first += " " + plan.problems[place].sentence;
        throw InvalidInput(
            "The table has " + counted(static_cast<std::int64_t>(plan.problems.size()), "problem", "problems") +
            " and nothing of it was taken; correct it, or ask for what is wrong to be set aside." + first);
    }
    edit.describe("Import participants from a table: " + std::to_string(plan.added.size()) + " added, " +
                  std::to_string(plan.changed.size()) + " changed");
    Importer importer(edit, plan);
    importer.add(plan.added);
    importer.change(plan.changed);
    return plan;
}

} // namespace emic::editing
