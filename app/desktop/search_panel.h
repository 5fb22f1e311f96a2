// Search as one types: the box with what it says of the query, the filters as chips, the counts, and the hits. Three
// parts that stand below one another in a dock, or are lent to the workspace and stand beside one another there.
//
//   query_box, completion_list   typing and completing (query_completion says what)
//   chip_row                     filters, read from the query's words
//   search_desk                  asks on a thread of its own; the newest question wins
//   hit_list_model, hit_delegate hits as rows; facet_list counts beside them
//   saved_searches, code_hits_dialog, filter_picker
//
// Owned by the window's search; interface thread.
#pragma once

#include "app/desktop/prompts.h"
#include "app/desktop/search_desk.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QScrollArea;
class QListView;
class QPushButton;
class QSplitter;
class QToolButton;

namespace emic::desktop {

class ChipRow;
class FacetList;
class HitListModel;
class PeopleSelection;
class QueryBox;

class SearchPanel : public QWidget {
    Q_OBJECT

public:
    /// `people`: who is selected in the window; only what they say is found.
    SearchPanel(std::shared_ptr<StudySession> session, SearchDesk& desk, Prompts& prompts, PeopleSelection& people,
                QWidget* parent);

    void focusBox();
    /// Asks as if somebody had typed this and finished.
    void search(const SearchQuestion& question);
    void searchLike(const LikeWhat& like);
    /// Goes so many hits on, and shows the place; from none to the first or last.
    void moveBy(int rows);
    /// The saved search of this name under the person's hands, or a new one.
    void save();

    /// Lends its parts to a workspace: what is typed and counted, and the hits.
    [[nodiscard]] QWidget* controls() const { return m_controls; }
    [[nodiscard]] QWidget* facetPart() const { return m_facetPart; }
    [[nodiscard]] QWidget* hitPart() const { return m_hitPart; }
    void lend();
    void takeBack();

    // For tests.
    [[nodiscard]] QueryBox& box() { return *m_box; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] HitListModel& hits() { return *m_hits; }
    [[nodiscard]] ChipRow& chips() { return *m_chips; }
    [[nodiscard]] FacetList& facets() { return *m_facets; }
    [[nodiscard]] QString message() const;

signals:
    /// A place that the person wants to see; `going` when the focus is to go there too.
    void placeWanted(int row, bool going);
    /// Other hits, or none: marks in the texts are old.
    void hitsChanged();
    void escaped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // search_panel_parts.cpp
    void buildControls();
    void buildOptions(QLayout& options);
    void buildHits();
    void arrange();

    // search_panel_words.cpp
    void showProblem(const SearchAnswer& answer);
    void say(const QString& sentence);
    void sayAboutIndex();
    void suggest(const QString& suggestion);
    void refreshHint();

    // search_panel_hits.cpp
    void showHits(const SharedAnswer& answer);
    void assign(const SharedAnswer& answer);
    void showCounts(const SharedAnswer& answer);

    // search_panel.cpp
    void ask(bool typing);
    void typed();
    void finishTyping();
    void forgetLike();
    void addFilter(const QString& filter);
    void pickFilter();
    void codeAll();
    void refreshButtons();

    std::shared_ptr<StudySession> m_session;
    SearchDesk& m_desk;
    Prompts& m_prompts;
    PeopleSelection& m_people;
    QWidget* m_controls;
    QWidget* m_facetPart;
    QWidget* m_hitPart;
    QSplitter* m_splitter;
    QueryBox* m_box;
    QToolButton* m_saved;
    QLabel* m_message;
    QPushButton* m_suggestion;
    ChipRow* m_chips;
    QComboBox* m_scope;
    QCheckBox* m_ownWords;
    QToolButton* m_filter;
    QToolButton* m_counts;
    QLabel* m_count;
    QComboBox* m_order;
    QToolButton* m_code;
    QListView* m_list;
    QScrollArea* m_hintPart;
    QLabel* m_hint; ///< in the place of hits while there are none
    HitListModel* m_hits;
    FacetList* m_facets;

    std::optional<LikeWhat> m_like;
    SharedAnswer m_answer; ///< the last one
    SharedAnswer m_late;   ///< whose problem is told when the person pauses
    QTimer m_pause;
    QTimer m_long;            ///< since a question was asked
    QTimer m_look;            ///< while somebody goes from hit to hit
    bool m_goToFirst = false; ///< Return was pressed before the hits were there
    bool m_writing = false;   ///< words are put into the box, not typed
};

} // namespace emic::desktop
