// The transcript of one source beside a category's text: units that are coded to the theme are lit, and gone through by
// key. It keeps up with the study, and changes nothing in it. Owned by the validation panel; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#include "app/desktop/transcript_view.h"

#include <optional>
#include <QWidget>
#include <vector>

class QLabel;

namespace emic::desktop {

class ValidationTranscript : public QWidget {
    Q_OBJECT

public:
    ValidationTranscript(std::shared_ptr<StudySession> session, QWidget* parent);

    /// Shows a source with this theme's units lit, the first of them in sight; or nothing.
    void show(std::optional<study::SourceId> source, std::optional<study::ThemeId> theme);
    /// Moves to a stretch and selects it.
    void goTo(text::Span span);
    /// The next (1) or previous (-1) lit unit, round; false when there is none.
    bool goToUnit(int by);

    [[nodiscard]] TranscriptView& view() { return *m_view; }
    /// Stretches that are lit, in order.
    [[nodiscard]] const std::vector<text::Span>& lit() const { return m_lit; }

signals:
    void unitWanted(emic::study::SourceId source, emic::study::UnitId unit);

private:
    void follow(const study::Notification& notification);
    /// False when the source is not there any more.
    bool read();
    void light();

    std::shared_ptr<StudySession> m_session;
    std::optional<study::Source> m_source;
    std::optional<study::ThemeId> m_theme;
    QLabel* m_heading;
    TranscriptView* m_view;
    std::vector<text::Span> m_lit;
    std::optional<std::size_t> m_current; ///< which of them one is at
};

} // namespace emic::desktop
