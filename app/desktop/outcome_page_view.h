// One page of the outcomes: its figures and tables below one another, with buttons for the people who stand behind
// them. Follows the people that are selected: in figures, the others are pale. Owned by the outcomes workspace;
// interface thread.
#pragma once

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/outcome_pages.h"
#endif

#include <memory>
#include <optional>
#include <QScrollArea>

class QVBoxLayout;

namespace emic::desktop {

class DrawingView;
class PageTableView;
class PeopleSelection;

class OutcomePageView : public QScrollArea {
    Q_OBJECT

public:
    OutcomePageView(PeopleSelection& people, QWidget* parent);

    /// What had the focus or was current stays so, as far as it is still there.
    void show(workbench::OutcomePage page);
    /// Instead of a page.
    void say(const QString& sentence);

    [[nodiscard]] bool empty() const { return !m_shown; }
    /// The table and the figure that are worked on, else the first; nothing where there is none.
    [[nodiscard]] const reports::PageTable* table() const;
    [[nodiscard]] std::shared_ptr<const reports::Drawing> figure() const;
    /// The focus goes to where work begins.
    void focusFirst();

signals:
    void setChosen(const emic::workbench::PeopleSet& set);
    void personChosen(emic::study::ParticipantId person, bool adding);
    void personOpened(emic::study::ParticipantId person);
    void scaleWanted(const QString& code);

private:
    void begin();
    void finish();
    void addBlock(const reports::Block& block);
    void addWords(const QString& words, bool quiet, bool heading);
    void addTable(const reports::PageTable& table);
    void addFigure(const reports::PageFigure& figure);
    void addSets();
    void follow(PageTableView& table, int row);
    void light(DrawingView& view) const;

    PeopleSelection& m_people;
    workbench::OutcomePage m_page;
    QWidget* m_inside = nullptr; ///< of the page that is shown or made
    QVBoxLayout* m_column = nullptr;
    bool m_shown = false;
};

/// A set of people as chips and buttons name it: "Voiced Serenity (12)".
[[nodiscard]] QString inWords(const workbench::PeopleSet& set);

} // namespace emic::desktop
