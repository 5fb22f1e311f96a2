// How far the search index is, in the status bar, with a button that stops it; hidden while there is nothing to wait
// for. Owned by the window; interface thread.
#pragma once

#include "app/desktop/index_keeper.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace emic::desktop {

class IndexProgress : public QWidget {
    Q_OBJECT

public:
    /// `keeper` outlives it.
    IndexProgress(IndexKeeper& keeper, QWidget* parent);

private:
    void refresh();

    IndexKeeper& m_keeper;
    QLabel* m_what;
    QProgressBar* m_bar;
    QToolButton* m_stop;
    QTimer m_late; ///< what is done at once is not shown
};

} // namespace emic::desktop
