// What the window shows while no study is open: the studies worked on lately, and ways to begin. Owned by the window;
// interface thread.
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace emic::desktop {

class OpeningPage : public QWidget {
    Q_OBJECT

public:
    explicit OpeningPage(QWidget* parent);

    void refresh();
    /// While something is made in the background.
    void setBusy(const QString& what);

signals:
    void studyChosen(const QString& path);
    void openWanted();
    void newWanted();
    void sampleWanted();

private:
    QListWidget* m_recent;
    QWidget* m_recentTitle;
    QPushButton* m_sample;
    QLabel* m_busy;
};

} // namespace emic::desktop
