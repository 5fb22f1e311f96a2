// The conditions that a list of units is narrowed by, as chips, and a button that finds another one by typing. Says
// when they change; what they mean is up to whoever asked (unit_conditions.h). Interface thread.
#pragma once

#include "app/desktop/study_session.h"
#include "app/desktop/unit_conditions.h"

#include <memory>
#include <QWidget>
#include <vector>

class QPushButton;

namespace emic::desktop {

class ConditionRow : public QWidget {
    Q_OBJECT

public:
    ConditionRow(std::shared_ptr<StudySession> session, QWidget* parent);

    [[nodiscard]] const std::vector<UnitCondition>& conditions() const { return m_conditions; }
    /// Adds a condition, unless it is there.
    void add(const UnitCondition& condition);
    /// The condition added last turned out to be none: takes it away again.
    void dropLast();
    /// Opens the list of conditions that the study suggests; they are looked up in the background.
    void choose();

signals:
    void changed();

private:
    void rebuild();
    void openPicker(const std::vector<OfferedCondition>& offered);
    void addTyped(const QString& words);

    std::shared_ptr<StudySession> m_session;
    QPushButton* m_button;
    QWidget* m_chips;
    std::vector<UnitCondition> m_conditions;
};

} // namespace emic::desktop
