// The study's saved searches: chosen from a menu, saved, renamed and deleted, each as a change that can be taken back.
// Interface thread.
#pragma once

#include "app/desktop/prompts.h"
#include "app/desktop/search_question.h"
#include "app/desktop/study_session.h"

#include <memory>
#include <QDialog>

class QListWidget;
class QMenu;
class QPushButton;

namespace emic::desktop {

class SearchPanel;

/// A menu of the saved searches as they are when it opens; belongs to the panel.
[[nodiscard]] QMenu* savedSearchesMenu(SearchPanel& panel, std::shared_ptr<StudySession> session, Prompts& prompts);

/// Asks for a name and saves a search under it. A query that cannot be understood is refused with its reason.
void saveSearch(QWidget& parent, StudySession& session, Prompts& prompts, const SearchQuestion& question,
                const workbench::SearchNames& names);

/// All of them, to be renamed (F2) and deleted (Delete).
class SavedSearchesDialog : public QDialog {
    Q_OBJECT

public:
    SavedSearchesDialog(std::shared_ptr<StudySession> session, QWidget* parent);

    [[nodiscard]] QListWidget& list() { return *m_list; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refill();
    void remove();

    std::shared_ptr<StudySession> m_session;
    QListWidget* m_list;
    QPushButton* m_rename;
    QPushButton* m_delete;
    bool m_filling = false;
};

} // namespace emic::desktop
