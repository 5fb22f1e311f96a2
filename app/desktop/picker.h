// A box in which a thing is found by typing: themes to code with, and everything else in the command palette. Opens
// over the window, closes when something is chosen or the person goes elsewhere. Deletes itself. Interface thread.
#pragma once

#include <functional>
#include <optional>
#include <QColor>
#include <QFrame>
#include <QString>
#include <vector>

class QLineEdit;
class QListWidget;

namespace emic::desktop {

struct PickItem {
    QString name;
    QString detail; ///< beside the name, quietly: a shortcut, a kind
    std::optional<QColor> colour;
    std::function<void()> chosen;
};

class Picker : public QFrame {
    Q_OBJECT

public:
    /// Items in the order to show them while nothing is typed.
    Picker(QWidget* parent, std::vector<PickItem> items, const QString& prompt);

    /// Offers, last in the list, to make what was typed when no item has exactly that name.
    void offerNew(const QString& sentence, std::function<void(const QString&)> make);

    /// Opens with its top left corner near a point of the screen, kept within the window.
    void openAt(QPoint global);
    /// Opens in the upper middle of the window.
    void openInWindow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();
    void choose(int row);

    std::vector<PickItem> m_items;
    QString m_offer;
    std::function<void(const QString&)> m_make;
    QLineEdit* m_typed;
    QListWidget* m_list;
};

} // namespace emic::desktop
