// What is known of the selected unit: where it stands, who says it and what is known of them, who coded it as what, its
// notes, how it is published. Owned by its dock; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QScrollArea>

class QVBoxLayout;

namespace emic::desktop {

class CodingDesk;
class OutcomesKeeper;
class TranscriptText;

class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    InspectorPanel(std::shared_ptr<StudySession> session, CodingDesk& desk, OutcomesKeeper& outcomes, QWidget* parent);

    /// `text` is the transcript that the unit stands in.
    void showUnit(std::optional<study::UnitId> unit, std::shared_ptr<const TranscriptText> text);
    [[nodiscard]] std::optional<study::UnitId> unit() const { return m_unit; }

signals:
    void themeChosen(emic::study::ThemeId theme);
    void renditionWanted(emic::study::UnitId unit);

private:
    void refill();
    void heading(const QString& words);
    void line(const QString& words, bool quiet = false);
    void about(const study::Participant& participant);
    void whoSpeaks(const study::MeaningUnit& unit, const study::Source& source);
    void codings();
    void coding(const study::Theme& theme, const QString& path, std::int64_t colour, const QStringList& analysts,
                bool mine, bool golden);
    void renditionAndNotes();

    std::shared_ptr<StudySession> m_session;
    CodingDesk& m_desk;
    OutcomesKeeper& m_outcomes;
    std::optional<study::UnitId> m_unit;
    std::shared_ptr<const TranscriptText> m_text;
    QVBoxLayout* m_column = nullptr;
};

} // namespace emic::desktop
