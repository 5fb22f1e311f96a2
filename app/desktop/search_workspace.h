// The middle of the window when one searches: what is asked and counted on the left, the hits beside it, and the
// transcripts, which stay what they are, on the right. Outside the search step only the transcripts are there. Owned by
// the window; interface thread.
#pragma once

#include <QSplitter>

namespace emic::desktop {

class SearchPanel;
class TranscriptArea;

class SearchWorkspace : public QSplitter {
    Q_OBJECT

public:
    /// Takes `area` in.
    SearchWorkspace(TranscriptArea& area, QWidget* parent);

    /// Borrows the panel's parts, or gives them back.
    void open(SearchPanel& panel);
    void close(SearchPanel& panel);
    [[nodiscard]] bool isOpen() const { return m_open; }

private:
    QWidget* m_asking;
    QWidget* m_hits;
    bool m_open = false;
};

} // namespace emic::desktop
