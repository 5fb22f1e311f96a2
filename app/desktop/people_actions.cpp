// Adding people, groups and attributes by hand, and taking them out: what the participants' panel and the menu do.
#include "app/desktop/action_list.h"
#include "app/desktop/participant_table_model.h"
#include "app/desktop/participants_panel.h"
#include "app/desktop/people_selection.h"
#include "app/desktop/picker.h"
#include "app/desktop/strings.h"
#include "core/editing/attributes.h"
#include "core/editing/people.h"

#include <algorithm>
#include <QItemSelectionModel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <utility>

namespace emic::desktop {

void ParticipantsPanel::addTo(ActionList& actions, const std::function<ParticipantsPanel*()>& now) {
    const auto add = [&](const char* id, const QString& text, const QString& help, auto act) {
        actions.add({id, text, {}, help}, [now, act] {
            if (ParticipantsPanel* panel = now())
                (panel->*act)();
        });
    };
    actions.openMenu(tr("&People"));
    add("addParticipants", tr("Add &participants…"), tr("By their codes, one a line"),
        &ParticipantsPanel::addParticipants);
    add("addGroup", tr("Add a &group…"), {}, &ParticipantsPanel::addGroup);
    add("addAttribute", tr("Add an &attribute…"), tr("Age, sex, years with the illness: a column of the participants"),
        &ParticipantsPanel::chooseAttributeType);
    actions.separator();
    add("onlySelectedPeople", tr("Show only the selected participants"),
        tr("Units, quotes and hits everywhere are narrowed to what they say, until the chip is taken away"),
        &ParticipantsPanel::showOnlySelected);
    actions.separator();
    add("renameGroup", tr("Rename the selected participant's group…"), {}, &ParticipantsPanel::renameGroup);
    actions.separator();
    add("removeParticipants", tr("Take out the selected participants…"), {}, &ParticipantsPanel::removeParticipants);
    add("removeGroup", tr("Take out the selected participant's group…"), {}, &ParticipantsPanel::removeGroup);
    add("removeAttribute", tr("Take out the selected attribute…"), {}, &ParticipantsPanel::removeAttribute);
}

std::vector<study::ParticipantId> ParticipantsPanel::selected() const {
    std::vector<study::ParticipantId> found;
    for (const QModelIndex& index : m_table->selectionModel()->selectedIndexes()) {
        const study::ParticipantId id = m_model->participantAt(m_filtered->mapToSource(index).row());
        if (std::ranges::find(found, id) == found.end())
            found.push_back(id);
    }
    return found;
}

void ParticipantsPanel::showOnlySelected() {
    const std::vector<study::ParticipantId> people = selected();
    if (people.empty())
        return m_session->say(tr("Select participants in the panel Participants first."));
    constexpr std::size_t mostNames = 4;
    QStringList codes;
    for (const study::ParticipantId& person : people)
        if (const auto row = m_session->read().find(person))
            codes << shown(row->code);
    m_people.select(people, people.size() > mostNames ? tr("%n people", nullptr, static_cast<int>(people.size()))
                                                      : codes.join(QStringLiteral(", ")));
}

std::optional<study::ParticipantGroup> ParticipantsPanel::groupOfCurrent() const {
    const QModelIndex current = m_filtered->mapToSource(m_table->currentIndex());
    if (!current.isValid())
        return std::nullopt;
    const auto participant = m_session->read().find(m_model->participantAt(current.row()));
    return participant && participant->group ? m_session->read().find(*participant->group) : std::nullopt;
}

void ParticipantsPanel::addParticipants() {
    const auto typed =
        m_prompts.words(this, tr("New participants"), tr("Their codes, one a line: P01, P02 …"), {}, true);
    if (!typed)
        return;
    QStringList codes;
    for (const QString& line : typed->split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty())
            codes << line.trimmed();
    if (codes.isEmpty())
        return;
    // Whoever adds people while one of a group is selected goes on with that group.
    const std::optional<study::ParticipantGroup> group = groupOfCurrent();
    std::optional<study::ParticipantId> last;
    const auto result = m_session->perform([&](storage::Edit& edit) {
        if (codes.size() > 1)
            edit.describe("Add " + std::to_string(codes.size()) + " participants");
        for (const QString& code : codes)
            last = editing::addParticipant(edit, utf8(code), group ? std::optional(group->id) : std::nullopt);
    });
    if (result == StudySession::Result::done)
        showParticipant(*last);
}

void ParticipantsPanel::addGroup() {
    if (const auto name = m_prompts.words(this, tr("New group"), tr("What is the group called?"), {}, false))
        if (m_session->perform([&](storage::Edit& edit) { editing::addGroup(edit, utf8(*name)); }) ==
            StudySession::Result::done)
            m_session->say(tr("The group is there: choose it in the participants' column Group."));
}

void ParticipantsPanel::renameGroup() {
    const std::optional<study::ParticipantGroup> group = groupOfCurrent();
    if (!group)
        return m_session->say(tr("Select a participant of the group first."));
    if (const auto name =
            m_prompts.words(this, tr("Rename the group"), tr("What is the group called?"), shown(group->name), false))
        m_session->perform([&](storage::Edit& edit) { editing::renameGroup(edit, group->id, utf8(*name)); });
}

void ParticipantsPanel::chooseAttributeType() {
    using Type = study::AttributeType;
    std::vector<PickItem> items;
    for (const auto& [name, detail, type] : {std::tuple(tr("Categories"), tr("sex: female, male"), Type::category),
                                             {tr("Number"), tr("age: 47"), Type::number},
                                             {tr("Yes or no"), tr("lives alone: yes"), Type::yesNo},
                                             {tr("Date"), tr("diagnosed: 2009-05-01"), Type::date},
                                             {tr("Words"), tr("work: gardener"), Type::text}})
        items.push_back({name, detail, std::nullopt, [this, type = type] { addAttribute(type); }});
    (new Picker(this, std::move(items), tr("What does the attribute hold?")))->openInWindow();
}

void ParticipantsPanel::addAttribute(study::AttributeType type) {
    if (const auto name = m_prompts.words(this, tr("New attribute"), tr("What is the attribute called?"), {}, false))
        m_session->perform([&](storage::Edit& edit) { editing::addAttribute(edit, utf8(*name), type); });
}

void ParticipantsPanel::removeParticipants() {
    const std::vector<study::ParticipantId> going = selected();
    if (going.empty())
        return m_session->say(tr("Select the participants that are to be taken out."));
    editing::ParticipantRemoval all;
    QStringList codes;
    for (const study::ParticipantId id : going) {
        const editing::ParticipantRemoval one = editing::removalOf(m_session->read(), id);
        all.values += one.values;
        all.measurements += one.measurements;
        all.memos += one.memos;
        all.speakers += one.speakers;
        all.sources += one.sources;
        codes << shown(m_session->read().get(id).code);
    }
    QStringList details{tr("With them go %1 attribute values, %2 measurements and %3 notes.")
                            .arg(all.values)
                            .arg(all.measurements)
                            .arg(all.memos)};
    if (all.bound())
        details << tr("What they say stays in %n transcript(s), as said by a participant whom nobody has named.",
                      nullptr, static_cast<int>(all.speakers + all.sources));
    details << tr("Undo brings them back.");
    if (!m_prompts.confirm(this, tr("Take %1 out of the study?").arg(codes.join(QStringLiteral(", "))),
                           details.join(QLatin1Char(' ')), tr("Take out")))
        return;
    m_session->perform([&](storage::Edit& edit) {
        if (going.size() > 1)
            edit.describe("Take " + std::to_string(going.size()) + " participants out");
        for (const study::ParticipantId id : going)
            editing::removeParticipant(edit, id, editing::WhileBound::unbind);
    });
}

void ParticipantsPanel::removeGroup() {
    const std::optional<study::ParticipantGroup> group = groupOfCurrent();
    if (!group)
        return m_session->say(tr("Select a participant of the group first."));
    const storage::Reader& reader = m_session->read();
    const auto members = reader.where<&study::Participant::group>(group->id);
    if (!m_prompts.confirm(this, tr("Take the group “%1” out of the study?").arg(shown(group->name)),
                           tr("Its %n participant(s) stay, without a group. Undo brings it back.", nullptr,
                              static_cast<int>(members.size())),
                           tr("Take out")))
        return;
    m_session->perform([&](storage::Edit& edit) {
        edit.describe("Remove the group " + group->name);
        for (const study::Participant& member : members)
            editing::setGroup(edit, member.id, std::nullopt);
        editing::removeGroup(edit, group->id);
    });
}

void ParticipantsPanel::removeAttribute() {
    const std::optional<study::Attribute> attribute =
        m_table->currentIndex().isValid() ? m_model->attributeAt(m_table->currentIndex().column()) : std::nullopt;
    if (!attribute)
        return m_session->say(tr("Select a cell of the attribute that is to be taken out."));
    const editing::AttributeRemoval removal = editing::removalOf(m_session->read(), attribute->id);
    if (m_prompts.confirm(
            this, tr("Take the attribute “%1” out of the study?").arg(shown(attribute->name)),
            tr("With it go %n value(s). Undo brings them back.", nullptr, static_cast<int>(removal.values)),
            tr("Take out")))
        m_session->perform([&](storage::Edit& edit) { editing::removeAttribute(edit, attribute->id); });
}

} // namespace emic::desktop
