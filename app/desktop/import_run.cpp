#include "app/desktop/import_run.h"

#include "app/desktop/strings.h"
#include "app/workbench/bind_labels.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <utility>

namespace emic::desktop {

using workbench::Fate;

ImportRun::ImportRun(std::shared_ptr<StudySession> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_outcome(std::make_shared<workbench::ImportOutcome>()) {}

QString ImportRun::interviewer() {
    return tr("Interviewer");
}

QString ImportRun::moderator() {
    return tr("Moderator");
}

void ImportRun::start(std::function<void(storage::Study&, workbench::Progress&)> work, void (ImportRun::*end)()) {
    m_work = std::make_unique<BackgroundJob>(
        [path = m_session->path(), analyst = m_session->analystName(),
         work = std::move(work)](workbench::Progress& progress) {
            storage::Study study = storage::Study::open(path, analyst);
            work(study, progress);
        },
        nullptr);
    connect(m_work.get(), &BackgroundJob::progressed, this, &ImportRun::progressed);
    connect(m_work.get(), &BackgroundJob::failed, this, &ImportRun::failed);
    connect(m_work.get(), &BackgroundJob::finished, this, end);
}

void ImportRun::plan(workbench::ImportJob job) {
    m_job = std::move(job);
    m_outcome = std::make_shared<workbench::ImportOutcome>();
    start(
        [job = m_job, outcome = m_outcome](storage::Study& study, workbench::Progress& progress) {
            *outcome = planImport(study.read(), job, progress);
        },
        &ImportRun::planned);
}

void ImportRun::import(std::vector<LabelChoice> labels) {
    // What cannot be read was shown in the report; the person goes on without it.
    m_job.unreadable = workbench::Unreadable::skip;
    m_outcome = std::make_shared<workbench::ImportOutcome>();
    start([job = m_job, outcome = m_outcome](
              storage::Study& study, workbench::Progress& progress) { *outcome = importFiles(study, job, progress); },
          &ImportRun::imported);
    // First of all who listens: what was imported is told and bound before anybody says that it is done.
    disconnect(m_work.get(), &BackgroundJob::finished, this, &ImportRun::imported);
    connect(m_work.get(), &BackgroundJob::finished, this, [this, labels = std::move(labels)] {
        m_session->catchUp();
        bind(labels);
        emit imported();
    });
}

void ImportRun::cancel() {
    if (m_work)
        m_work->cancel();
}

std::vector<LabelChoice> ImportRun::labels() const {
    std::map<std::string, LabelChoice> byLabel;
    for (const workbench::ImportedFile& file : m_outcome->files) {
        if (file.fate != Fate::imported)
            continue;
        for (const workbench::ImportedSpeaker& speaker : file.speakers) {
            LabelChoice& choice = byLabel[text::foldCase(speaker.label)];
            choice.label = shown(speaker.label);
            choice.turns += speaker.turns;
            ++choice.sources;
            choice.known = !speaker.participant.empty() || speaker.role == study::Role::interviewer ||
                           speaker.role == study::Role::moderator;
            choice.who = !speaker.participant.empty()               ? shown(speaker.participant)
                         : speaker.role == study::Role::interviewer ? interviewer()
                         : speaker.role == study::Role::moderator   ? moderator()
                                                                    : QString();
        }
    }
    std::vector<LabelChoice> choices;
    for (auto& [folded, choice] : byLabel)
        choices.push_back(std::move(choice));
    std::ranges::stable_sort(choices, {}, &LabelChoice::known);
    return choices;
}

void ImportRun::bind(const std::vector<LabelChoice>& labels) {
    std::map<std::string, const LabelChoice*> chosen;
    for (const LabelChoice& label : labels)
        if (!label.known && !label.who.trimmed().isEmpty())
            chosen.emplace(text::foldCase(utf8(label.label)), &label);
    if (chosen.empty() || !m_outcome->entry)
        return;
    m_session->perform([&](storage::Edit& edit) {
        edit.describe("Say who the labels of imported sources are");
        std::map<std::string, study::ParticipantId> participants;
        for (const study::Participant& participant : edit.all<study::Participant>())
            participants.emplace(text::foldCase(participant.code), participant.id);
        for (const workbench::ImportedFile& file : m_outcome->files) {
            if (file.fate != Fate::imported)
                continue;
            std::vector<editing::Binding> bindings;
            for (const workbench::ImportedSpeaker& speaker : file.speakers) {
                const auto found = chosen.find(text::foldCase(speaker.label));
                if (found == chosen.end())
                    continue;
                const QString who = found->second->who.trimmed();
                if (who == interviewer() || who == moderator()) {
                    bindings.push_back({speaker.label, std::nullopt,
                                        who == interviewer() ? study::Role::interviewer : study::Role::moderator});
                    continue;
                }
                const std::string code = utf8(who);
                auto participant = participants.find(text::foldCase(code));
                if (participant == participants.end())
                    participant =
                        participants.emplace(text::foldCase(code), editing::addParticipant(edit, code, m_job.group))
                            .first;
                bindings.push_back({speaker.label, participant->second, std::nullopt});
            }
            if (!bindings.empty())
                editing::bindSpeakers(edit, editing::sourceByName(edit, file.source).id, bindings);
        }
    });
}

} // namespace emic::desktop
