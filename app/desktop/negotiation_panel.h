// One place that two analysts read differently: what each holds, and how it ends. Positions are kept as they are
// written; the outcome may be what one of the two had coded, which then becomes the codings of both in the same entry
// of the journal. Owned by the comparison's page; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/study/findings.h"
#endif

#include <array>
#include <memory>
#include <optional>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace emic::desktop {

class KeptText;

class NegotiationPanel : public QWidget {
    Q_OBJECT

public:
    NegotiationPanel(std::shared_ptr<StudySession> session, QWidget* parent);

    void setAnalysts(const std::optional<study::Analyst>& first, const std::optional<study::Analyst>& second);
    /// Shows a negotiation; nothing: there is none for what is looked at.
    void show(const std::optional<study::NegotiationId>& negotiation);
    [[nodiscard]] const std::optional<study::NegotiationId>& negotiation() const { return m_id; }

    /// Settles as one of the two had it (0 or 1), or with the outcome that was written.
    void settleAs(std::size_t which);
    void settleInWords();
    void reopen();
    void keepNow();

    [[nodiscard]] KeptText& position() { return *m_position; }
    [[nodiscard]] QLineEdit& outcome() { return *m_outcome; }
    [[nodiscard]] QLineEdit& reason() { return *m_reason; }
    [[nodiscard]] QString others() const;

private:
    void refill();

    std::shared_ptr<StudySession> m_session;
    std::optional<study::NegotiationId> m_id;
    std::array<std::optional<study::Analyst>, 2> m_analysts;
    QLabel* m_heading;
    KeptText* m_position = nullptr;
    QLabel* m_others;
    QLineEdit* m_outcome;
    QLineEdit* m_reason;
    std::array<QPushButton*, 2> m_asOne{};
    QPushButton* m_settle;
    QPushButton* m_reopen;
};

} // namespace emic::desktop
