// The logbook of decisions: what was decided, by whom and why, to be narrowed by kind, analyst and words, with the
// analyst's own entries. Owned by the tabs; interface thread.
#pragma once

#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/logbook.h"
#endif

#include <memory>
#include <QTimer>
#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace emic::desktop {

class LogbookModel;
class Prompts;

class LogbookPage : public QWidget {
    Q_OBJECT

public:
    LogbookPage(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent);

    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QComboBox& kind() { return *m_kind; }
    [[nodiscard]] QLineEdit& words() { return *m_words; }

    /// Asks for a decision and why, and writes it down.
    static void addDecision(StudySession& session, Prompts& prompts, QWidget* parent);

signals:
    void placeWanted(emic::study::SourceId source, emic::text::Span span);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload();
    void narrow();
    void choose(int row);
    void removeCurrent();

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    std::vector<analysis::LogbookEntry> m_all;
    LogbookModel* m_model;
    QComboBox* m_kind;
    QComboBox* m_who;
    QLineEdit* m_words;
    QLabel* m_count;
    QTableView* m_table;
    QTimer m_pause;
};

} // namespace emic::desktop
