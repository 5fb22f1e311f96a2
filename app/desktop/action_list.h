// Every action of the window with its place in the menus, its shortcut and what it is for: the one list that menus,
// command palette and keyboard sheet are made from. Owned by the window; interface thread.
#pragma once

#include <functional>
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <vector>

class QMenuBar;
class QWidget;

namespace emic::desktop {

class ActionList : public QObject {
    Q_OBJECT

public:
    explicit ActionList(QWidget* window);

    /// Where the keys of an action hold: in the whole window, or while this is what is worked on.
    enum class Where { everywhere, inTranscript, inImpression, inCondensation, inSynthesis, inOutcomes, inReport };
    /// What an action needs before it can be done.
    enum class Needs { nothing, study, transcript };
    struct Plan {
        const char* id; ///< for tests, and for the settings
        QString text;
        QList<QKeySequence> keys = {};
        QString help = {};
        Needs needs = Needs::study;
        Where where = Where::everywhere;
    };

    /// Actions that are added from now on stand in this menu.
    void openMenu(const QString& title);
    void separator();
    QAction* add(const Plan& plan, std::function<void()> act);
    void addMenuTo(QMenuBar& bar);

    /// Gives a part of the window the single keys and other shortcuts that hold only there.
    void bindTo(QWidget& part, Where where);
    /// What there is, and which part is worked on.
    struct Now {
        bool study = false;
        bool transcript = false;
        Where where = Where::inTranscript;
    };
    void enable(const Now& now);

    struct Entry {
        QAction* action; ///< nothing: a separator
        QString menu;
        Needs needs;
        Where where;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] QAction* find(const char* id) const;

private:
    QWidget* m_window;
    QString m_menu;
    std::vector<Entry> m_entries;
};

} // namespace emic::desktop
