// One sentence of a condensate on the screen: its number, its text, how many units it leans on, and where it is stale
// what changed. Keeps what is being written apart from what the study holds, so that neither overwrites the other.
// Owned by the list of sentences; interface thread.
#pragma once

#include "app/desktop/desk_shown.h"
#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "core/analysis/staleness.h"
#endif

#include <optional>
#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;

namespace emic::desktop {

class DraggedCards;
class SentenceEditor;

class SentenceRow : public QWidget {
    Q_OBJECT

public:
    /// A sentence that is not in the study yet.
    explicit SentenceRow(QWidget* parent);

    [[nodiscard]] std::optional<study::SentenceId> id() const { return m_id; }
    /// What is written here is in the study as this sentence from now on.
    void setId(std::optional<study::SentenceId> id) { m_id = id; }
    [[nodiscard]] const std::vector<study::UnitId>& units() const { return m_units; }

    /// What the study says now. Words that are being written stay; where the study's changed meanwhile the row says so.
    void follow(const workbench::DeskSentence& sentence);
    /// The sentence went. Returns whether there is something written that is to be kept as a new one.
    bool lose();
    void describe(int number, const QString& condensate);
    void setStale(const std::vector<analysis::StaleReason>& reasons);
    [[nodiscard]] bool isStale() const { return m_stale; }
    void setLit(bool lit);
    void setCurrent(bool current);
    void setWritable(bool writable);
    void setHint(const QString& hint);

    [[nodiscard]] SentenceEditor& editor() const { return *m_editor; }
    /// As it is kept: without white space at its ends, runs of it as one space.
    [[nodiscard]] std::string words() const;
    /// Whether something is written that the study does not have.
    [[nodiscard]] bool isUnsaved() const;
    /// Whether it also reads otherwise in the study than when one began to write.
    [[nodiscard]] bool isContested() const { return m_contested; }
    /// What is written is in the study.
    void settle(const std::string& words);

signals:
    void hovered(bool inside);
    void confirmWanted();
    void cardsDropped(const emic::desktop::DraggedCards& cards);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showNote();

    std::optional<study::SentenceId> m_id;
    std::vector<study::UnitId> m_units;
    std::string m_kept; ///< in the study
    QLabel* m_number;
    SentenceEditor* m_editor;
    QLabel* m_links;
    QWidget* m_strip;
    QLabel* m_note;
    QPushButton* m_confirm;
    QString m_reasons;
    bool m_stale = false;
    bool m_contested = false;
    bool m_lit = false;
    bool m_current = false;
    bool m_dragOver = false;
};

} // namespace emic::desktop
