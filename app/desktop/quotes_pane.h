// What some people said, on one theme or on all: the quotes behind a point, a row or a selection. Owned by the outcomes
// workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#include <memory>
#include <optional>
#include <QWidget>
#include <vector>

class QLabel;

namespace emic::desktop {

class OutcomeGround;
class QuoteList;

class QuotesPane : public QWidget {
    Q_OBJECT

public:
    QuotesPane(OutcomeGround& ground, QWidget* parent);

    struct About {
        std::vector<study::ParticipantId> people;
        QString words; ///< who they are
        std::optional<study::ThemeId> theme;
        bool operator==(const About&) const = default;
    };
    /// Nothing: nobody's.
    void setAbout(std::optional<About> about);
    [[nodiscard]] QuoteList& list() { return *m_list; }
    [[nodiscard]] QString heading() const;

signals:
    void quoteChosen(emic::study::SourceId source, emic::study::UnitId unit);

private:
    void ask();

    OutcomeGround& m_ground;
    std::optional<About> m_about;
    QLabel* m_heading;
    QLabel* m_count;
    QuoteList* m_list;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace emic::desktop
