// What changed for the people who said it: tables before and after, the sample, each person, themes beside change,
// saturation, what stands together, agreement. A list of pages on the left, the page beside it, and the quotes of who
// is selected. Everything follows every change of the study; selecting people anywhere narrows the window to them.
//
//   outcome_ground     what pages are computed from, read once, beside the window
//   outcome_page_view  a page of tables and figures (app/workbench/outcome_pages.h makes it)
//   participant_page   one person; quotes_pane what people said
//   table_copy         tables and figures onto the clipboard
//
// Owned by the window's workspaces; interface thread.
#pragma once

#include "app/desktop/action_list.h"
#include "app/desktop/workspace.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/outcome_pages.h"
#endif

#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace emic::desktop {

class OutcomeGround;
class OutcomePageView;
class ParticipantPage;
class QuotesPane;

class OutcomesWorkspace : public Workspace {
    Q_OBJECT

public:
    OutcomesWorkspace(const WorkspaceContext& context, QWidget* parent);

    /// Puts the actions of this step into the menu that is open.
    static void addTo(ActionList& actions, const std::function<OutcomesWorkspace*()>& now);

    void arrive() override;
    void showTheme(study::ThemeId theme) override;
    void showParticipant(study::ParticipantId participant);

    void copyTable();
    /// How the quote that is worked on is published.
    void editRendition();
    void copyFigure(bool svgAlone);
    void selectAllPeopleAgain();
    /// Goes so many pages on in the list.
    void turn(int by);
    /// The person so many further in the list of participants.
    void nextPerson(int by);

    // For tests.
    [[nodiscard]] QListWidget& pages() { return *m_pages; }
    [[nodiscard]] OutcomePageView& page() { return *m_page; }
    [[nodiscard]] ParticipantPage& participantPage() { return *m_person; }
    [[nodiscard]] QuotesPane& quotes() { return *m_quotes; }
    [[nodiscard]] QComboBox& scaleBox() { return *m_scale; }
    [[nodiscard]] QComboBox& themeBox() { return *m_theme; }
    [[nodiscard]] QComboBox& personBox() { return *m_personBox; }

private:
    // outcomes_workspace_parts.cpp
    void build();
    void buildTop(QWidget& top);
    void listPages();

    void fillChoices();
    void ask();
    void showKind();
    void followPeople();
    void choosePerson(study::ParticipantId person, bool adding);
    void openSet(const workbench::PeopleSet& set);
    [[nodiscard]] bool showsParticipant() const;
    [[nodiscard]] workbench::OutcomePageKind kind() const;
    [[nodiscard]] std::optional<study::ThemeId> chosenTheme() const;
    [[nodiscard]] QString codeOf(study::ParticipantId person) const;

    WorkspaceContext m_context;
    OutcomeGround* m_ground;
    QListWidget* m_pages = nullptr;
    QLabel* m_title = nullptr;
    QComboBox* m_scale = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_test = nullptr;
    QComboBox* m_personBox = nullptr;
    QToolButton* m_onlyPerson = nullptr;
    QToolButton* m_copyTable = nullptr;
    QToolButton* m_copyFigure = nullptr;
    QStackedWidget* m_stack = nullptr;
    OutcomePageView* m_page = nullptr;
    ParticipantPage* m_person = nullptr;
    QuotesPane* m_quotes = nullptr;
    bool m_filling = false; ///< boxes are filled, not chosen from
    bool m_focusWanted = false;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace emic::desktop
