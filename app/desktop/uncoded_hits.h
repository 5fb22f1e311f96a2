// Cases that may contradict a category: passages like its theme's condensates in text that is not coded to the theme,
// the best first. Asked for by key, kept up to date with the study and the index. Owned by the validation panel;
// interface thread.
#pragma once

#include "app/desktop/search_question.h"
#include "app/desktop/study_session.h"

#include <optional>
#include <QWidget>

class QLabel;
class QListView;

namespace emic::desktop {

class HitListModel;
class SearchDesk;

class UncodedHits : public QWidget {
    Q_OBJECT

public:
    UncodedHits(std::shared_ptr<StudySession> session, QWidget* parent);

    /// Looks for passages like this theme's; nothing: it lets go of what it has.
    void setTheme(std::optional<study::ThemeId> theme);
    [[nodiscard]] std::optional<study::ThemeId> theme() const { return m_theme; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] HitListModel& hits() { return *m_hits; }
    [[nodiscard]] QString state() const;

signals:
    /// The person looks at a hit (`going`: wants to read there).
    void placeWanted(emic::study::SourceId source, emic::text::Span span, bool going);

private:
    void take(const SharedAnswer& answer);
    void go(int row, bool going);

    std::shared_ptr<StudySession> m_session;
    SearchDesk* m_desk = nullptr; ///< from the first question on
    std::optional<study::ThemeId> m_theme;
    QLabel* m_state;
    QListView* m_list;
    HitListModel* m_hits;
};

} // namespace emic::desktop
