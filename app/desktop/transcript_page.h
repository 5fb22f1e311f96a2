// One source in a tab: its text with the find bar under it, kept up to date from what the session says changed. Knows
// what is undecided in it, and remembers how far one has read. Owned by the tabs; interface thread.
#pragma once

#include "app/desktop/coding_desk.h"
#include "app/desktop/coding_moves.h"
#include "app/desktop/study_session.h"
#include "app/desktop/transcript_view.h"

#include <memory>
#include <QWidget>

namespace emic::desktop {

class FindBar;

class TranscriptPage : public QWidget {
    Q_OBJECT

public:
    /// Throws as Reader does when the source cannot be read.
    TranscriptPage(std::shared_ptr<StudySession> session, study::SourceId source, QWidget* parent);
    ~TranscriptPage() override;

    [[nodiscard]] study::SourceId source() const { return m_source.id; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] const std::string& language() const { return m_source.language; }
    [[nodiscard]] TranscriptView& view() { return *m_view; }
    [[nodiscard]] FindBar& findBar() { return *m_findBar; }
    [[nodiscard]] CodingPlace codingPlace() const;

    void setWhose(UnitMarks::Whose whose);
    /// Shows which stretch is to be decided next, without moving there.
    void offerNext();
    /// Selects the stretch that is to be decided next (before). False when everything is decided.
    bool takeUndecided(Direction direction);
    [[nodiscard]] std::optional<text::Span> offer() const { return m_view->offer(); }
    /// Goes to the turn of this number (from 1), to a time ("1:04:06") or to the next turn of a speaker; false when
    /// there is none.
    bool goTo(const QString& where);

    void rememberPlace();

signals:
    void renamed();
    /// The source is no longer in the study.
    void vanished();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow(const study::Notification& notification);
    void reload();
    void refreshParts();
    [[nodiscard]] text::Position decidedUpTo() const;

    std::shared_ptr<StudySession> m_session;
    study::Source m_source;
    TranscriptView* m_view;
    FindBar* m_findBar;
    UnitMarks::Whose m_whose = UnitMarks::Whose::everybodys;
    std::vector<text::Span> m_parts; ///< what participants said
    bool m_placeIsOld = true;
};

} // namespace emic::desktop
