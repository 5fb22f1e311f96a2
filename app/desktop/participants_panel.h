// The participants with their group and what is known of each, to read, filter, add, set right and take out. Owned by
// its dock; interface thread.
#pragma once

#include "app/desktop/prompts.h"
#include "app/desktop/study_session.h"

#include <functional>
#include <memory>
#include <QWidget>
#include <vector>

class QLineEdit;
class QMenu;
class QModelIndex;
class QSortFilterProxyModel;
class QTableView;

namespace emic::desktop {

class ActionList;

class ParticipantTableModel;
class PeopleSelection;

class ParticipantsPanel : public QWidget {
    Q_OBJECT

public:
    ParticipantsPanel(std::shared_ptr<StudySession> session, Prompts& prompts, PeopleSelection& people,
                      QWidget* parent);

    /// Puts the menu of people into the list; `now` gives the panel of the study that is open, or nothing.
    static void addTo(ActionList& actions, const std::function<ParticipantsPanel*()>& now);

    void showParticipant(study::ParticipantId participant);
    [[nodiscard]] QTableView& table() { return *m_table; }

    void addParticipants();
    void addGroup();
    void addAttribute(study::AttributeType type);
    void renameGroup();
    /// Takes the selected participants out, after a question that says what goes with them.
    void removeParticipants();
    void removeGroup();
    void removeAttribute();
    /// Narrows the window to the participants of the selected rows.
    void showOnlySelected();

private:
    [[nodiscard]] std::vector<study::ParticipantId> selected() const;
    [[nodiscard]] std::optional<study::ParticipantGroup> groupOfCurrent() const;
    void chooseAttributeType();

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    PeopleSelection& m_people;
    ParticipantTableModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTableView* m_table;
};

} // namespace emic::desktop
