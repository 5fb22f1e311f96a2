// All that is known of one participant: attributes, meetings, sources, and every scale over the waves. What the person
// said stands in the pane of quotes beside it. Owned by the outcomes workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace emic::analysis {
struct ParticipantSummary;
}

namespace emic::reports {
struct Drawing;
}

namespace emic::desktop {

class DrawingView;
class OutcomeGround;

class ParticipantPage : public QScrollArea {
    Q_OBJECT

public:
    ParticipantPage(OutcomeGround& ground, QWidget* parent);

    /// Nothing: the study has no participants.
    void showParticipant(std::optional<study::ParticipantId> participant);
    [[nodiscard]] std::optional<study::ParticipantId> participant() const { return m_participant; }
    [[nodiscard]] std::shared_ptr<const reports::Drawing> figure() const;

signals:
    void sourceWanted(emic::study::SourceId source);

private:
    void ask();
    void fill(const analysis::ParticipantSummary& summary);
    void heading(const QString& words);
    void line(const QString& words, bool quiet = false);

    OutcomeGround& m_ground;
    std::optional<study::ParticipantId> m_participant;
    QVBoxLayout* m_column = nullptr;
    DrawingView* m_scales = nullptr;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace emic::desktop
