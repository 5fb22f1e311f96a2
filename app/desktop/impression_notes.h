// What one analyst writes while reading: the impression of a source, and what he or she expects to find. Those of
// others stand under it when they may be seen. Owned by the impression workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QWidget>

class QLabel;

namespace emic::desktop {

class KeptText;

class ImpressionNotes : public QWidget {
    Q_OBJECT

public:
    ImpressionNotes(std::shared_ptr<StudySession> session, QWidget* parent);

    /// The source that the impression is of.
    void show(const std::optional<study::SourceId>& source);
    void keepNow();
    [[nodiscard]] KeptText& impression() { return *m_impression; }
    [[nodiscard]] KeptText& preconceptions() { return *m_preconceptions; }

private:
    [[nodiscard]] QString ownImpression() const;
    [[nodiscard]] QString ownPreconceptions() const;
    void refill();

    std::shared_ptr<StudySession> m_session;
    std::optional<study::SourceId> m_source;
    QLabel* m_heading;
    KeptText* m_impression;
    QLabel* m_others;
    KeptText* m_preconceptions;
};

} // namespace emic::desktop
