// A text to be read for its total impression: no units, no codings, and nothing can be marked. Says when the end has
// been reached, and remembers how far one has read. Owned by the impression workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#include "app/desktop/transcript_view.h"

#include <memory>
#include <optional>
#include <QWidget>

class QLabel;
class QPushButton;

namespace emic::desktop {

class ReadingPane : public QWidget {
    Q_OBJECT

public:
    ReadingPane(std::shared_ptr<StudySession> session, QWidget* parent);

    /// Shows a source where it was left; nothing: no source.
    void show(std::optional<study::SourceId> source);
    [[nodiscard]] const std::optional<study::SourceId>& source() const { return m_source; }
    [[nodiscard]] TranscriptView& view() { return *m_view; }
    /// Whether the person has said so.
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] bool isAtEnd() const;
    void rememberPlace();

signals:
    void readToggled();
    void vanished();

private:
    void reload();
    void lookWhetherRead();
    void describe();

    std::shared_ptr<StudySession> m_session;
    std::optional<study::SourceId> m_source;
    study::Hash m_text;
    QLabel* m_heading;
    QLabel* m_about;
    TranscriptView* m_view;
    QLabel* m_state;
    QPushButton* m_toggle;
    bool m_read = false;
};

} // namespace emic::desktop
