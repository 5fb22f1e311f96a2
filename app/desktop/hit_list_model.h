// Hits as rows: passages, or lines of a concordance. A model of the last answer; interface thread.
#pragma once

#include "app/desktop/search_question.h"
#include "app/desktop/study_session.h"

#include <QAbstractListModel>
#include <QColor>
#include <unordered_map>
#include <utility>
#include <vector>

namespace emic::desktop {

struct ThemeChip {
    QString name;
    std::int64_t colour = 0;
};

class HitListModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int whoRole = Qt::UserRole + 1;   ///< speaker, participant
    static constexpr int whereRole = Qt::UserRole + 2; ///< source, turn

    HitListModel(std::shared_ptr<StudySession> session, QObject* parent);

    /// Shows an answer in place of what was there.
    void assign(const SharedAnswer& answer);
    void append(const SharedAnswer& more);
    void clear();

    [[nodiscard]] const indexer::Hit& hitOf(int row) const;
    /// Where the row leads: the first place that was found in it, or all of it.
    [[nodiscard]] text::Span placeOf(int row) const;
    [[nodiscard]] const workbench::ConcordanceLine* lineOf(int row) const;
    [[nodiscard]] std::vector<ThemeChip> themesOf(int row) const;
    [[nodiscard]] const std::vector<indexer::Hit>& hits() const { return m_hits; }
    [[nodiscard]] bool lines() const { return m_areLines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// Somebody looks at the last hits, and there are more.
    void moreWanted(std::size_t have);

private:
    void readThemes();

    std::shared_ptr<StudySession> m_session;
    std::vector<indexer::Hit> m_hits;
    std::vector<workbench::ConcordanceLine> m_lines;
    bool m_areLines = false;
    std::int64_t m_total = 0;
    std::size_t m_askedAt = 0; ///< so many hits there were when more was asked for
    std::unordered_map<study::ThemeId, ThemeChip> m_themes;
    std::unordered_map<study::ParticipantId, QString> m_participants;
};

} // namespace emic::desktop
