// Two analysts on a source: the text with where they agree, differ, and what only one coded; agreement theme by theme;
// and the negotiation of what they read differently. Worked out in the background. Owned by the tabs; interface thread.
#pragma once

#include "app/desktop/difference_list_model.h"
#include "app/desktop/study_session.h"
#include "app/desktop/transcript_view.h"

#include <array>
#include <memory>
#include <optional>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QTabWidget;

namespace emic::desktop {

class AgreementTable;
class NegotiationPanel;

class ComparePage : public QWidget {
    Q_OBJECT

public:
    ComparePage(std::shared_ptr<StudySession> session, QWidget* parent);
    ~ComparePage() override;

    /// Compares on this source, with the analysts that are chosen.
    void showSource(study::SourceId source);
    /// Shows a place of a source, such as that of a negotiation.
    void showPlace(study::SourceId source, text::Span span);

    /// Goes to the next (previous) stretch that is shown in the list.
    void step(int by);
    void negotiate();

    [[nodiscard]] TranscriptView& view() { return *m_view; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] const DifferenceListModel& differences() const { return *m_model; }
    [[nodiscard]] NegotiationPanel& negotiation() { return *m_negotiation; }
    [[nodiscard]] AgreementTable& agreement() { return *m_agreement; }
    [[nodiscard]] QString summary() const;

private:
    void fillChoices();
    void loadText();
    void ask();
    void showStretch(int row);
    [[nodiscard]] std::optional<study::Analyst> analyst(std::size_t which) const;

    std::shared_ptr<StudySession> m_session;
    std::optional<study::SourceId> m_source;
    std::optional<text::Span> m_wanted; ///< to be shown when the comparison is known
    std::vector<study::Analyst> m_analysts;
    std::vector<study::SourceId> m_sources;
    std::array<QComboBox*, 2> m_who{};
    QComboBox* m_where;
    QCheckBox* m_onlyDifferent;
    QLabel* m_summary;
    TranscriptView* m_view;
    QTabWidget* m_lists;
    DifferenceListModel* m_model;
    QListView* m_list;
    AgreementTable* m_agreement;
    NegotiationPanel* m_negotiation;
    QTimer m_pause;
    int m_asked = 0;
    bool m_filling = false;
};

} // namespace emic::desktop
