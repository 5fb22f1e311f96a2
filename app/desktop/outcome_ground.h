// What the outcomes' pages are computed from, read once beside the window and kept until something in the study that
// they rest on changes: outcomes, and who voiced what. Questions are answered on the session's worker. Owned by the
// outcomes workspace; interface thread.
#pragma once

#include "app/desktop/strings.h"
#include "app/desktop/study_session.h"
#include "app/desktop/study_worker.h"

#ifndef Q_MOC_RUN // which stumbles over <compare>, and needs none of it
#include "app/workbench/outcome_pages.h"
#include "core/text/error.h"
#endif

#include <atomic>
#include <memory>
#include <optional>
#include <QObject>
#include <QTimer>
#include <type_traits>

namespace emic::desktop {

/// An answer, or the sentence that says why there is none. Neither: the study was closed, or has changed meanwhile, and
/// `changed` comes.
template <class Answer>
struct Told {
    std::optional<Answer> answer;
    QString problem;
};

class OutcomeGround : public QObject {
    Q_OBJECT

public:
    OutcomeGround(std::shared_ptr<StudySession> session, QObject* parent);
    ~OutcomeGround() override;

    /// Calls `compute` with the grounds on the worker's thread and `then` with a Told on this one, unless `context` has
    /// gone meanwhile.
    template <class Compute, class Then>
    void ask(QObject* context, Compute compute, Then then) {
        using Answer = std::invoke_result_t<Compute, const workbench::OutcomeGrounds&>;
        m_session->worker().run(
            context,
            [kept = m_kept, compute = std::move(compute)](const storage::Reader& reader) -> Told<Answer> {
                try {
                    return {compute(groundsOf(*kept, reader)), {}};
                } catch (const Cancelled&) {
                    return {};
                } catch (const InvalidInput& problem) {
                    return {std::nullopt, shown(problem.what())};
                } catch (const NotFound& problem) {
                    return {std::nullopt, shown(problem.what())};
                }
            },
            std::move(then));
    }

signals:
    /// What is shown may be old: ask again. Some changes in a row come out once.
    void changed();

private:
    struct Kept;
    [[nodiscard]] static workbench::OutcomeGrounds groundsOf(Kept& kept, const storage::Reader& reader);
    void hear(const study::Notification& notification);

    std::shared_ptr<StudySession> m_session;
    std::shared_ptr<Kept> m_kept;
    QTimer m_pause;
};

} // namespace emic::desktop
