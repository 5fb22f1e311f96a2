// Where a window's search is asked: the newest question wins, those before it are stopped. First come the hits, then,
// unless something else was asked meanwhile, what takes longer: counts beside the hits, a better spelling, all lines of
// a concordance. Knows the study's names for filters and completion. Owned by the window's search; interface thread.
#pragma once

#include "app/desktop/index_keeper.h"
#include "app/desktop/search_question.h"
#include "app/desktop/search_thread.h"
#include "app/desktop/study_session.h"

#ifndef Q_MOC_RUN
#include "app/workbench/code_hits.h"
#endif

#include <atomic>
#include <functional>
#include <memory>
#include <QObject>

namespace emic::desktop {

class SearchDesk : public QObject {
    Q_OBJECT

public:
    SearchDesk(std::shared_ptr<StudySession> session, QObject* parent);
    ~SearchDesk() override;

    /// Opens what a search needs, so that the first one does not wait for it.
    void warmUp();
    void ask(SearchQuestion question);
    /// Asks the last question again: the study or the index has changed.
    void askAgain();
    /// Hits behind those that were given so far.
    void more(std::size_t have);

    /// What coding all hits would do. `then` gets it on this thread, unless something was asked meanwhile.
    struct Preview {
        std::vector<workbench::UnitToCode> units;
        std::int64_t hits = 0;          ///< that were looked at
        bool all = true;                ///< those are all there are
        std::vector<std::string> words; ///< of the first few units
    };
    void preview(workbench::Around around, study::ThemeId theme, QObject* context,
                 std::function<void(const Preview&)> then);

    [[nodiscard]] const SearchQuestion& question() const { return m_question; }
    [[nodiscard]] const SharedNames& names() const { return m_names; }
    [[nodiscard]] IndexKeeper& keeper() { return m_keeper; }
    /// True until the last question has its hits.
    [[nodiscard]] bool busy() const { return m_waiting; }

signals:
    void found(const emic::desktop::SharedAnswer& answer);
    /// The same with counts, and all lines of a concordance.
    void counted(const emic::desktop::SharedAnswer& answer);
    void moreFound(const emic::desktop::SharedAnswer& answer);
    void namesChanged();

private:
    void post(std::size_t offset);
    void askNames();
    void take(const SharedAnswer& answer);

    std::shared_ptr<StudySession> m_session;
    IndexKeeper& m_keeper;
    SearchThread* m_thread;
    SearchQuestion m_question;
    SharedNames m_names;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the question that is asked
    bool m_waiting = false;
    bool m_mending = false; ///< the index was found damaged, and no question was answered since
};

} // namespace emic::desktop
