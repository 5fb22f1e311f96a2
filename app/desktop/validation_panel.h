// Validating a category (step 4, recontextualisation): every source of the study against its text, marked by single
// keys, with a note, while the transcript of the source stands below; and passages that are not coded to the theme but
// speak of the same, to find what contradicts it. Owned by the synthesis workspace; interface thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN
#include "app/workbench/validation_list.h"
#endif

#include <map>
#include <optional>
#include <QTimer>
#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QSplitter;

namespace emic::desktop {

class UncodedHits;
class ValidationNote;
class ValidationSources;
class ValidationTranscript;

class ValidationPanel : public QWidget {
    Q_OBJECT

public:
    ValidationPanel(std::shared_ptr<StudySession> session, QWidget* parent);

    void setTheme(std::optional<study::ThemeId> theme);
    /// Reads everything anew, when the panel comes into sight.
    void arrive();
    void goTo(study::SourceId source);
    [[nodiscard]] std::optional<study::SourceId> source() const;
    /// Marks the source one is at; the note that is there stays.
    void mark(study::Validation mark);
    void clearMark();
    void writeNote();
    /// Keeps what was typed. False when the study refuses it; then it is shown again until it can be kept.
    bool keepNote();
    /// Looks for passages like the condensates that are not coded to the theme, or goes to those that were found.
    void lookForCases();
    void goToUnit(int by);

    [[nodiscard]] ValidationSources& sources() { return *m_sources; }
    [[nodiscard]] ValidationTranscript& transcript() { return *m_transcript; }
    [[nodiscard]] ValidationNote& note() { return *m_note; }
    [[nodiscard]] UncodedHits& cases() { return *m_cases; }
    [[nodiscard]] QString countShown() const;

signals:
    void unitWanted(emic::study::SourceId source, emic::study::UnitId unit);

private:
    void build();
    void buildMarks();
    void refresh();
    void refreshCounts(const workbench::ValidationList& list);
    void refreshMark();
    void showSource();
    void askForUnits();
    void follow(const study::Notification& notification);

    std::shared_ptr<StudySession> m_session;
    std::optional<study::ThemeId> m_theme;
    std::optional<study::Category> m_category;
    QLabel* m_count;
    QLabel* m_sum;
    QLabel* m_empty;
    QSplitter* m_parts;
    ValidationSources* m_sources;
    QWidget* m_marks;
    std::map<study::Validation, QPushButton*> m_buttons;
    ValidationNote* m_note;
    std::optional<study::SourceId> m_noteOf; ///< the source whose note is shown
    /// Notes that could not be kept, as their mark was taken back meanwhile; until it is set again.
    std::map<std::pair<study::CategoryId, study::SourceId>, QString> m_homeless;
    ValidationTranscript* m_transcript;
    UncodedHits* m_cases;
    QTimer m_pause;
    int m_asked = 0;
};

} // namespace emic::desktop
