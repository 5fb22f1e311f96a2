// All units of one theme and its subthemes, wherever they stand: who says them, in which source, coded by whom; sorted
// and narrowed by words, people, change and analyst; one click from the place. Worked out in the background. Owned by
// the tabs; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QPoint>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace emic::desktop {

class ConditionRow;
class PeopleSelection;
class UnitTableModel;
class UnitFilterModel;

class ThemePage : public QWidget {
    Q_OBJECT

public:
    /// `people`: who is selected in the window; only what they say is shown.
    ThemePage(std::shared_ptr<StudySession> session, PeopleSelection& people, study::ThemeId theme, QWidget* parent);

    [[nodiscard]] study::ThemeId theme() const { return m_theme; }
    [[nodiscard]] QString name() const { return m_name; }
    /// The unit of the row that is worked on.
    [[nodiscard]] std::optional<study::UnitId> currentUnit() const;
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] ConditionRow& conditions() { return *m_conditions; }

signals:
    void unitChosen(emic::study::SourceId source, emic::study::UnitId unit);
    void renditionWanted(emic::study::UnitId unit);
    void renamed();
    void vanished();

private:
    void ask();
    void describe();
    void narrow();
    void count();
    void choose(const QModelIndex& index);
    void showMenu(QPoint at);

    std::shared_ptr<StudySession> m_session;
    PeopleSelection& m_people;
    study::ThemeId m_theme;
    QString m_name;
    QLabel* m_heading;
    QLabel* m_definition;
    QLabel* m_count;
    QLineEdit* m_words;
    ConditionRow* m_conditions;
    QTableView* m_table;
    UnitTableModel* m_units;
    UnitFilterModel* m_filtered;
    QTimer m_pause;
    int m_asked = 0; ///< answers to older questions are dropped
    int m_narrowed = 0;
};

} // namespace emic::desktop
