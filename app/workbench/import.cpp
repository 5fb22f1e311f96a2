#include "app/workbench/import.h"

#include "app/workbench/label_binder.h"
#include "app/workbench/source_names.h"
#include "app/workbench/wording.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/text/error.h"
#include "core/transcripts/ordered_work.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace emic::workbench {
namespace {

/// Bytes of files that may be read ahead of the edit.
constexpr std::uintmax_t readAhead = 32'000'000;
constexpr std::size_t mostListed = 20;

/// What an import does to the study; a dry run does none of it.
struct Hands {
    std::function<void(const editing::NewSource&)> add;
    std::function<study::ParticipantId(const std::string& code)> addParticipant;
};

std::string shownName(const std::filesystem::path& path) {
    return path.lexically_normal().string();
}

/// Turns what workers have read into sources, in order: names, speakers, what is there already.
class Importer {
public:
    Importer(const storage::Reader& reader, const ImportJob& job, const Hands& hands, ImportOutcome& outcome)
        : m_job(job), m_hands(hands), m_outcome(outcome), m_names(reader), m_binder(reader, job.labels) {
        for (const study::Source& source : reader.all<study::Source>())
            m_known.emplace(source.original, source.name);
        for (const study::SourceFile& file : reader.all<study::SourceFile>())
            m_known.emplace(file.original, reader.get(file.source).name);
        // Of a file that several sources come from, none can be revised by it.
        for (const study::Source& source : reader.all<study::Source>())
            if (const auto [file, isNew] = m_files.emplace(source.fileName, source.name); !isNew)
                file->second.clear();
    }

    /// What a unit of files came to.
    void take(std::vector<Loaded> unit) {
        std::map<study::Hash, std::string> brought;
        for (Loaded& loaded : unit) {
            if (loaded.noTranscript && !loaded.file.named) {
                m_outcome.passedOver.push_back({loaded.file.path, "no transcript"});
                continue;
            }
            ImportedFile file;
            file.path = loaded.file.path;
            file.furtherFiles = std::move(loaded.furtherFiles);
            if (loaded.source) {
                take(*loaded.source, file, brought);
            } else {
                file.fate = Fate::unreadable;
                file.problem = std::move(loaded.problem);
                m_stopped = m_stopped || m_job.unreadable == Unreadable::stop;
            }
            m_outcome.files.push_back(std::move(file));
        }
        m_known.merge(brought);
    }

    [[nodiscard]] std::vector<LabelRow> unusedLabels() const { return m_binder.unused(); }

private:
    /// `brought`: originals of this unit, whose sources may be several.
    void take(transcripts::ReadSource& read, ImportedFile& file, std::map<study::Hash, std::string>& brought) {
        editing::NewSource& source = read.source;
        file.report = std::move(read.report);
        file.kind = source.kind;
        const auto known = m_known.find(source.original.hash);
        if (known != m_known.end() && m_job.sameBytes == SameBytes::skip) {
            file.fate = Fate::sameBytes;
            file.source = known->second;
            return;
        }
        if (const auto older = m_files.find(source.fileName); older != m_files.end() && !older->second.empty())
            file.report.remarks.push_back("The source " + inQuotes(older->second) +
                                          " came from a file of this name with other bytes. If this is a corrected "
                                          "version of it, 'emic revise STUDY " +
                                          inQuotes(older->second) +
                                          " --from FILE' takes it over with the units staying where they are.");
        describe(source);
        file.participant = read.participant;
        if (!read.participant.empty())
            source.participant = participantOf(read.participant);
        file.source = m_names.freeName(source.name);
        file.renamed = file.source != source.name;
        source.name = file.source;
        brought.emplace(source.original.hash, source.name);
        for (const editing::NewSourceFile& further : source.furtherFiles)
            brought.emplace(further.original.hash, source.name);
        m_binder.bind(source);
        for (const editing::NewSpeaker& speaker : source.speakers)
            file.speakers.push_back({speaker.label, speaker.role,
                                     speaker.participant ? m_binder.codeOf(*speaker.participant) : std::string(),
                                     speaker.turnCount});
        if (!m_stopped)
            m_hands.add(source);
    }

    void describe(editing::NewSource& source) const {
        source.group = m_job.group;
        source.meeting = m_job.meeting;
        source.participant = m_job.participant;
        source.date = m_job.date;
    }

    std::optional<study::ParticipantId> participantOf(const std::string& code) {
        if (const auto known = m_binder.participantOf(code))
            return known;
        if (m_unknown.insert(labelKey(code)).second)
            m_outcome.unknownParticipants.push_back(code);
        if (!m_job.createParticipants || m_stopped)
            return std::nullopt;
        const study::ParticipantId made = m_hands.addParticipant(code);
        m_binder.add(code, made);
        return made;
    }

    const ImportJob& m_job;
    const Hands& m_hands;
    ImportOutcome& m_outcome;
    SourceNames m_names;
    LabelBinder m_binder;
    std::map<study::Hash, std::string> m_known; ///< names by the original's hash
    std::set<std::string> m_unknown;            ///< participants, by labelKey
    std::map<std::string, std::string> m_files; ///< names by the file's name, of what the study had before
    bool m_stopped = false;                     ///< a file could not be read: the rest is only looked at
};

void throwIfCancelled(const Progress& progress) {
    if (progress.cancelled())
        throw Cancelled("Stopped; nothing was imported.");
}

ImportOutcome run(const storage::Reader& reader, const ImportJob& job, Gathered gathered, Progress& progress,
                  const Hands& hands) {
    ImportOutcome outcome;
    outcome.passedOver = std::move(gathered.passedOver);
    outcome.created = job.createParticipants;
    const std::vector<LoadingUnit> units = loadingUnits(gathered.files, job.together);
    transcripts::ReadOptions options = job.read;
    if (options.language.empty()) {
        const std::string languages = reader.info().languages;
        options.language = languages.substr(0, languages.find(' '));
    }
    std::vector<std::uintmax_t> weights;
    for (const LoadingUnit& unit : units)
        weights.push_back(unit.bytes() + 1);

    Importer importer(reader, job, hands, outcome);
    const auto total = static_cast<std::int64_t>(gathered.files.size());
    std::int64_t done = 0;
    transcripts::inOrder(
        weights, job.threads > 0 ? job.threads : transcripts::workerCount(), readAhead,
        [&](std::size_t place) {
            throwIfCancelled(progress);
            return loadUnit(units[place], options);
        },
        [&](std::size_t place, std::vector<Loaded> loaded) {
            throwIfCancelled(progress);
            importer.take(std::move(loaded));
            done += static_cast<std::int64_t>(units[place].files.size());
            progress.report(done, total, shownName(units[place].files.back().path));
        });
    outcome.unusedLabels = importer.unusedLabels();
    return outcome;
}

void throwIfUnreadable(const ImportOutcome& outcome) {
    const std::int64_t count = outcome.count(Fate::unreadable);
    if (count == 0)
        return;
    if (outcome.files.size() == 1)
        throw FilesUnreadable(outcome.files.front().problem);
    std::string message = "Nothing was imported, because " + counted(count, "file", "files") + " of " +
                          std::to_string(outcome.files.size()) + " cannot be read:";
    std::size_t shown = 0;
    for (const ImportedFile& file : outcome.files)
        if (file.fate == Fate::unreadable && shown++ < mostListed)
            message += "\n  " + shownName(file.path) + ": " + file.problem;
    if (shown > mostListed)
        message += "\n  and " + std::to_string(shown - mostListed) + " more";
    throw FilesUnreadable(message);
}

/// The journal's sentence for several files. How many of them become sources is not known when the edit begins.
std::string sentenceFor(const ImportJob& job, const std::vector<GatheredFile>& files) {
    if (files.size() == 1 && !job.createParticipants)
        return {}; // adding the source says it better
    if (files.size() == 1)
        return "Import texts from " + files.front().path.filename().string();
    std::vector<std::string> names;
    for (const std::filesystem::path& path : job.named) {
        const std::filesystem::path normal = path.lexically_normal();
        if (std::filesystem::is_directory(path))
            names.push_back((normal.has_filename() ? normal : normal.parent_path()).filename().string());
    }
    if (names.size() < job.named.size() || names.size() > 3)
        return "Import sources from " + std::to_string(files.size()) + " files";
    return "Import sources from " + listed(names);
}

} // namespace

std::int64_t ImportOutcome::count(Fate fate) const {
    return std::ranges::count(files, fate, &ImportedFile::fate);
}

ImportOutcome planImport(const storage::Reader& reader, const ImportJob& job, Progress& progress) {
    return run(reader, job, gatherFiles(job.named), progress,
               {[](const editing::NewSource&) {}, [](const std::string&) { return study::ParticipantId::make(); }});
}

ImportOutcome importFiles(storage::Study& study, const ImportJob& job, Progress& progress) {
    Gathered gathered = gatherFiles(job.named);
    std::string sentence = sentenceFor(job, gathered.files);
    ImportOutcome outcome;
    std::optional<study::JournalEntry> entry = study.perform(std::move(sentence), [&](storage::Edit& edit) {
        if (!job.reason.empty())
            edit.because(job.reason);
        outcome = run(edit, job, std::move(gathered), progress,
                      {[&](const editing::NewSource& source) { editing::addSource(edit, source); },
                       [&](const std::string& code) { return editing::addParticipant(edit, code); }});
        const auto unreadable = static_cast<std::size_t>(outcome.count(Fate::unreadable));
        if (job.unreadable == Unreadable::stop || unreadable == outcome.files.size())
            throwIfUnreadable(outcome);
    });
    outcome.entry = std::move(entry);
    return outcome;
}

} // namespace emic::workbench
