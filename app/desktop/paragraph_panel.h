// What a paragraph of a category rests on: what has changed under it since it was written, the condensates that it
// leans on, and the thread from it down to who said what and how they changed. Owned by the synthesis workspace;
// interface thread.
#pragma once

#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/thread.h"
#endif

#include <memory>
#include <optional>
#include <QScrollArea>
#include <QTimer>
#include <vector>

class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace emic::desktop {

class OutcomesKeeper;
class StaleKeeper;

class ParagraphPanel : public QScrollArea {
    Q_OBJECT

public:
    ParagraphPanel(std::shared_ptr<StudySession> session, StaleKeeper& stale, OutcomesKeeper& outcomes,
                   QWidget* parent);

    /// `theme`: the category's. Without a paragraph it says what would be here.
    void show(std::optional<study::ThemeId> theme, std::optional<study::ParagraphId> paragraph);
    [[nodiscard]] QTreeWidget& thread() { return *m_thread; }
    /// The unit that is selected in the thread, or that what is selected belongs to.
    [[nodiscard]] std::optional<study::UnitId> currentUnit() const;

    /// The paragraph has been looked at and holds; or it and the sentences under it.
    void confirm(bool withSentences);
    /// Lets the paragraph lean on a condensate, or no longer.
    void toggleLink(study::ThemeId condensate);
    /// Themes that the paragraph leans on.
    [[nodiscard]] std::vector<study::ThemeId> links() const;

signals:
    void unitWanted(emic::study::SourceId source, emic::study::UnitId unit);

private:
    void refresh();
    void heading(const QString& words);
    void line(const QString& words, bool quiet);
    void staleReasons();
    void condensates();
    void askForThread();
    void fill(const analysis::ThreadNode& top);
    void add(QTreeWidgetItem* above, const analysis::ThreadNode& node, const std::optional<study::UnitId>& unit);
    void go(const QTreeWidgetItem* item);

    std::shared_ptr<StudySession> m_session;
    StaleKeeper& m_stale;
    OutcomesKeeper& m_outcomes;
    std::optional<study::ThemeId> m_theme;
    std::optional<study::ParagraphId> m_paragraph;
    QVBoxLayout* m_column = nullptr; ///< of what changes with the paragraph
    QWidget* m_facts = nullptr;
    QTreeWidget* m_thread;
    QTimer m_pause;
    int m_asked = 0;
};

} // namespace emic::desktop
