// Finding words in the transcript it stands under: all hits marked, one of them current. Looks on another thread, so
// that typing never waits. Owned by the transcript's page; interface thread.
#pragma once

#include "app/desktop/transcript_view.h"

#include <atomic>
#include <memory>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace emic::desktop {

class FindBar : public QWidget {
    Q_OBJECT

public:
    FindBar(TranscriptView& view, QWidget* parent);
    ~FindBar() override;

    /// Shows the bar, with the words that are selected in the text.
    void open();
    void close();
    void next(bool forward);
    [[nodiscard]] std::size_t hitCount() const { return m_hits.size(); }
    /// True until the words that stand in the field have been looked for.
    [[nodiscard]] bool looking() const { return m_stop != nullptr; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look();
    void show(std::vector<text::Span> hits);
    void tell();

    TranscriptView& m_view;
    QLineEdit* m_words;
    QLabel* m_count;
    std::vector<text::Span> m_hits;
    std::optional<std::size_t> m_current;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the look that is under way
};

} // namespace emic::desktop
