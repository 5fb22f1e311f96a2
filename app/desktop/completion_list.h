// What can be completed, in a list under the box in which a query is typed. Never has the focus; the box moves in it.
// Lies over the window that the box stands in, and follows it. Owned by the box; interface thread.
#pragma once

#include "app/desktop/query_completion.h"

#include <optional>
#include <QFrame>
#include <QTimer>

class QListWidget;

namespace emic::desktop {

class CompletionList : public QFrame {
    Q_OBJECT

public:
    explicit CompletionList(QWidget* box);

    /// Opens with these, or closes when there are none. Nothing is chosen at first.
    /// Fields that come unasked go away again when the person pauses.
    void offer(const Completions& completions, bool asked = true);
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    [[nodiscard]] Completions::Of of() const { return m_completions.of; }
    void move(int rows);
    /// The one that is chosen; nothing while none is.
    [[nodiscard]] const Completion* current() const;
    [[nodiscard]] const Completion* first() const;
    [[nodiscard]] const std::vector<Completion>& offered() const { return m_completions.list; }

signals:
    void chosen(const emic::desktop::Completion& completion);

private:
    void place();

    QWidget* m_box;
    QListWidget* m_list;
    QTimer m_away; ///< fields that nobody asked for do not stay in front of the hits
    Completions m_completions;
};

} // namespace emic::desktop
