// The middle of the window: transcripts and themes in tabs, one beside another when split. Owned by the window;
// interface thread.
#pragma once

#include "app/desktop/transcript_page.h"

#include <array>
#include <functional>
#include <memory>
#include <QWidget>
#include <vector>

class QSplitter;
class QTabWidget;

namespace emic::desktop {

class PeopleSelection;
class ThemePage;

class TranscriptArea : public QWidget {
    Q_OBJECT

public:
    TranscriptArea(std::shared_ptr<StudySession> session, PeopleSelection& people, QWidget* parent);
    ~TranscriptArea() override;

    /// Shows a source on the side that was last worked on; the tab there is, or a new one. Nothing when it cannot be
    /// read: then the session has said so.
    TranscriptPage* open(study::SourceId source);
    ThemePage* openTheme(study::ThemeId theme);
    /// A page of another kind, at most one a side: the one there is, or what `make` makes.
    QWidget* openPage(const QString& name, const char* kind, const std::function<QWidget*(QWidget* parent)>& make);
    /// What is shown on the side that was last worked on, where it is of this kind.
    template <class Kind>
    [[nodiscard]] Kind* pageAs() const {
        return qobject_cast<Kind*>(shownPage());
    }
    /// Shows a unit in its source.
    void showUnit(study::SourceId source, study::UnitId unit);

    /// The transcript that was last worked on; nothing when a theme is shown or no tab is open.
    [[nodiscard]] TranscriptPage* page() const;
    /// The unit that is selected in it, or on the row of a theme's page.
    [[nodiscard]] std::optional<study::UnitId> selectedUnit() const;
    /// Whether a theme's page is what is worked on.
    [[nodiscard]] bool showsTheme() const;
    [[nodiscard]] std::vector<TranscriptPage*> pages() const;
    [[nodiscard]] bool isSplit() const;
    /// Shows what is shown a second time beside it, or goes back to one.
    void split(bool split);
    void closeCurrent();
    void close(TranscriptPage* page) { closePage(page); }
    /// Goes to the next tab on this side.
    void nextTab(int by);

signals:
    /// Somebody wants to see what is here.
    void lookedFor();
    void currentChanged();
    void pageOpened(emic::desktop::TranscriptPage* page);
    /// A unit that the person wants to see as it is published.
    void renditionWanted(emic::study::UnitId unit);

private:
    [[nodiscard]] QWidget* shownPage() const;
    [[nodiscard]] QTabWidget& side() const { return *m_sides[m_side]; }
    void add(QTabWidget& tabs, QWidget* page, const QString& name);
    TranscriptPage* make(QTabWidget& tabs, study::SourceId source);
    void closePage(QWidget* page);
    void focusMoved(QWidget* now);

    std::shared_ptr<StudySession> m_session;
    PeopleSelection& m_people;
    QSplitter* m_splitter;
    std::array<QTabWidget*, 2> m_sides;
    std::size_t m_side = 0;
};

} // namespace emic::desktop
