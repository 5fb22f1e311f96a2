// The journal in words, the latest first: what was done, by whom, when, and what of it is taken back. Goes back to any
// point, or forward again, after a question. Owned by its dock; interface thread.
#pragma once

#include "app/desktop/prompts.h"
#include "app/desktop/study_session.h"

#include <memory>
#include <QAbstractListModel>
#include <QTimer>
#include <QWidget>
#include <vector>

class QListView;
class QPushButton;
class QLabel;

namespace emic::desktop {

/// Edits, the latest first, read piece by piece as they are scrolled to.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    HistoryModel(std::shared_ptr<StudySession> session, QObject* parent);

    static constexpr int undoneRole = Qt::UserRole + 1;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] const study::JournalEntry* entryAt(const QModelIndex& index) const;

private:
    void refill();

    std::shared_ptr<StudySession> m_session;
    std::vector<study::JournalEntry> m_edits;
    std::int64_t m_limit = 0;
    bool m_more = false;
};

class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(std::shared_ptr<StudySession> session, Prompts& prompts, QWidget* parent);

    [[nodiscard]] QListView& list() { return *m_list; }
    /// Takes back (or brings back) edit by edit until this one is the latest that stands. Without a question.
    void goTo(const study::JournalEntry& entry);
    [[nodiscard]] bool going() const { return m_step.isActive(); }

private:
    void ask(const QModelIndex& index);
    void step();

    std::shared_ptr<StudySession> m_session;
    Prompts& m_prompts;
    HistoryModel* m_model;
    QListView* m_list;
    QPushButton* m_stop;
    QTimer m_step; ///< one edit each time, so that the window stays alive
    study::Uuid m_target;
    bool m_forward = false;
};

} // namespace emic::desktop
