// The first half hour: what there is to try, step by step, each ticked off by doing it in the window itself. Asks
// nothing and stops nothing. Owned by its dock; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <array>
#include <memory>
#include <QWidget>

class QLabel;

namespace emic::desktop {

class ActionList;
class SearchPanel;
class TranscriptArea;

class GuidePanel : public QWidget {
    Q_OBJECT

public:
    enum class Step { open, undecided, mark, code, golden, page, find, undo, palette };
    static constexpr std::size_t steps = 9;

    /// Watches what is done in these; they outlive it or go with it.
    GuidePanel(std::shared_ptr<StudySession> session, const ActionList& actions, TranscriptArea& area,
               SearchPanel& search, QWidget* parent);

    [[nodiscard]] bool done(Step step) const { return m_done[static_cast<std::size_t>(step)]; }
    /// Begins again with nothing ticked.
    void restart();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tick(Step step);
    void refresh();
    void follow(const study::Notification& notification);

    std::shared_ptr<StudySession> m_session;
    const ActionList& m_actions;
    std::array<bool, steps> m_done{};
    std::array<QLabel*, steps> m_lines{};
    QLabel* m_end;
};

} // namespace emic::desktop
