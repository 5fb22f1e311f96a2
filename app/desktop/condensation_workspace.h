// Step 3, from code to meaning: the desk of one theme. On the left the themes and how far each has come, in the middle
// the theme's units on cards by subtheme, on the right the condensate that is written from them. Owned by the window's
// workspaces; interface thread.
#pragma once

#include "app/desktop/card_filter.h"
#include "app/desktop/desk_shown.h"
#include "app/desktop/workspace.h"

#include <functional>
#include <memory>
#include <optional>
#include <QTimer>

class QLabel;
class QPushButton;
class QSplitter;

namespace emic::desktop {

class ActionList;
class CardBoard;
class CardStore;
class CondensatePanel;
class ConditionRow;
class ThemeProgressList;

class CondensationWorkspace : public Workspace {
    Q_OBJECT

public:
    CondensationWorkspace(const WorkspaceContext& context, QWidget* parent);

    /// Puts the menu of this step into the list; `now` gives the workspace when it is worked in, or nothing.
    static void addTo(ActionList& actions, const std::function<CondensationWorkspace*()>& now);

    void arrive() override;
    void leave() override;
    void showTheme(study::ThemeId theme) override;

    [[nodiscard]] std::optional<study::ThemeId> theme() const { return m_theme; }
    [[nodiscard]] CardBoard& board() const { return *m_board; }
    [[nodiscard]] CondensatePanel& condensate() const { return *m_panel; }
    [[nodiscard]] ThemeProgressList& themes() const { return *m_themes; }
    [[nodiscard]] ConditionRow& conditions() const { return *m_conditions; }
    [[nodiscard]] CardStore& store() const { return *m_store; }
    [[nodiscard]] QPushButton& openOnly() const { return *m_openOnly; }
    [[nodiscard]] const DeskShown* desk() const { return m_desk.get(); }

private:
    // condensation_actions.cpp
    void move(const std::vector<study::UnitId>& units, study::ThemeId from, study::ThemeId to);
    void moveChosenTo(study::ThemeId to);
    void chooseSubtheme();
    void chooseTheme();
    void moveToNew(const QString& name);
    void toggleGolden();
    void editRendition();
    void linkChosen();
    void takeOver(bool intoCurrent);
    void goToOpen(bool forward);
    void openUnit(study::UnitId unit);
    [[nodiscard]] std::vector<study::UnitId> chosenUnits() const;
    [[nodiscard]] std::vector<study::AnalystId> moving(const workbench::DeskColumn& column) const;

    void build();
    void listen();
    void hear(const study::Notification& notification);
    void refresh();
    void reshow();
    void describe();
    void narrow();
    void showCondensate(study::ThemeId theme);
    void followColumn();
    void askProgress();
    void lightSentences(const std::optional<study::UnitId>& unit);

    WorkspaceContext m_context;
    std::shared_ptr<StudySession> m_session;
    CardStore* m_store;
    ThemeProgressList* m_themes;
    QSplitter* m_split;
    QWidget* m_desktop;
    QLabel* m_heading;
    QLabel* m_count;
    QLabel* m_empty;
    QPushButton* m_openOnly;
    ConditionRow* m_conditions;
    CardBoard* m_board;
    CondensatePanel* m_panel;
    std::optional<study::ThemeId> m_theme;
    std::optional<study::ThemeId> m_condensate; ///< the column whose condensate is shown
    SharedDesk m_desk;
    CardFilter m_filter;
    QTimer m_progressSoon;
    QTimer m_columnSoon;
    int m_narrowed = 0;   ///< answers to older questions are dropped
    int m_progressed = 0; ///< likewise
    bool m_old = true;    ///< the study changed while nobody looked
};

} // namespace emic::desktop
