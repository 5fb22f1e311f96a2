// The condensate of one theme, sentence by sentence, as it is written. Return makes the next sentence; what is written
// is in the study after a pause and whenever a sentence is left. Owned by the condensate's panel; interface thread.
#pragma once

#include "app/desktop/desk_shown.h"
#include "app/desktop/study_session.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/staleness.h"
#endif

#include <memory>
#include <optional>
#include <QScrollArea>
#include <QTimer>
#include <unordered_map>
#include <vector>

class QVBoxLayout;

namespace emic::desktop {

class DraggedCards;
class SentenceRow;

class SentenceList : public QScrollArea {
    Q_OBJECT

public:
    using StaleSentences = std::unordered_map<study::SentenceId, std::vector<analysis::StaleReason>>;

    SentenceList(std::shared_ptr<StudySession> session, QWidget* parent);

    /// Shows the condensate of a theme; what was written of another one is kept first.
    void show(const SharedDesk& desk, study::ThemeId theme);
    void clear();
    void setStale(const StaleSentences& stale);
    /// Sentences that stand out.
    void light(const std::vector<study::SentenceId>& sentences);
    /// What is written is in the study.
    void save();

    // About the sentence that was written in last. Each says what it cannot do.
    void link(const std::vector<study::UnitId>& units, bool orUnlink);
    void linkTo(SentenceRow& row, const std::vector<study::UnitId>& units, bool orUnlink);
    /// The words of units as a new sentence behind it, or at its end; which then leans on them.
    void takeOver(const std::vector<study::UnitId>& units, bool intoCurrent);
    void confirm();
    void remove();
    void move(int step);
    /// The keyboard goes to the sentence that was written in last, or to the new one.
    void takeFocus();

    [[nodiscard]] const std::vector<SentenceRow*>& rows() const { return m_rows; }
    [[nodiscard]] SentenceRow* current() const { return m_current; }
    [[nodiscard]] std::optional<study::ThemeId> theme() const { return m_theme; }

signals:
    /// The sentence that is worked on or pointed at leans on these.
    void unitsLit(const std::vector<emic::study::UnitId>& units, bool reveal);
    /// The person wants to go on with the units.
    void cardsWanted();

private:
    SentenceRow* makeRow(std::size_t place);
    void drop(SentenceRow* row);
    void number();
    void enter(SentenceRow& row, bool inside);
    void goOn(SentenceRow& row, int at);
    void goBack(SentenceRow& row);
    void step(SentenceRow& row, int by);
    void showLit(bool reveal);
    bool saveRow(SentenceRow& row);
    bool write(SentenceRow& row, const std::string& words);
    [[nodiscard]] std::size_t placeOf(const SentenceRow& row) const;
    /// Sentences of the study before this row.
    [[nodiscard]] std::int64_t keptBefore(const SentenceRow& row) const;
    [[nodiscard]] std::string wordsOf(const std::vector<study::UnitId>& units) const;
    void follow();

    std::shared_ptr<StudySession> m_session;
    SharedDesk m_desk;
    std::optional<study::ThemeId> m_theme;
    QWidget* m_inside;
    QVBoxLayout* m_layout;
    std::vector<SentenceRow*> m_rows; ///< the last is always one that is not in the study yet
    SentenceRow* m_current = nullptr;
    SentenceRow* m_hovered = nullptr;
    StaleSentences m_stale;
    QTimer m_pause;
    bool m_following = false;
};

} // namespace emic::desktop
