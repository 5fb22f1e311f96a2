// The end of step 1: analysts' preliminary themes side by side once they are ready, put together and taken apart by
// hand, and made into the themes to start with. Under them, what each expected to find. Owned by the impression
// workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QWidget>
#include <vector>

class QLabel;
class QTableView;

namespace emic::desktop {

class PreliminaryTable;
class Prompts;

class SideBySide : public QWidget {
    Q_OBJECT

public:
    SideBySide(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent);

    /// The rows that are selected become one row, or one row several.
    void putTogether();
    void takeApart();
    /// The rows that are selected become one theme, whose name is asked for; or are a theme that is there already.
    void makeTheme();
    void takeAsTheme();

    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QString state() const;

private:
    [[nodiscard]] std::vector<std::size_t> selectedRows() const;
    void refill();
    void select(std::size_t row);

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    PreliminaryTable* m_model;
    QLabel* m_state;
    QTableView* m_table;
    QLabel* m_expected;
};

} // namespace emic::desktop
