#include "app/workbench/import.h"

#include "app/workbench/label_binder.h"
#include "app/workbench/ordered_work.h"
#include "app/workbench/source_names.h"
#include "app/workbench/wording.h"
#include "core/editing/sources.h"
#include "core/text/error.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace emic::workbench {
namespace {

/// Bytes of files that may be read ahead of the edit.
constexpr std::uintmax_t readAhead = 32'000'000;
constexpr std::size_t mostListed = 20;

using Add = std::function<void(const editing::NewSource&)>;

/// A file after a worker has read it.
struct Reading {
    std::optional<transcripts::ReadSource> read;
    std::string problem;
};

std::string shownName(const std::filesystem::path& path) {
    return path.lexically_normal().string();
}

/// Turns what workers have read into sources, in order: names, speakers, what is there already.
class Importer {
public:
    Importer(const storage::Reader& reader, const ImportJob& job)
        : m_job(job), m_names(reader), m_binder(reader, job.labels) {
        for (const study::Source& source : reader.all<study::Source>())
            m_known.emplace(source.original, source.name);
    }

    ImportedFile take(const std::filesystem::path& path, Reading reading, const Add& add) {
        ImportedFile file;
        file.path = path;
        if (!reading.read) {
            file.fate = Fate::unreadable;
            file.problem = std::move(reading.problem);
            m_stopped = m_stopped || m_job.unreadable == Unreadable::stop;
            return file;
        }
        editing::NewSource& source = reading.read->source;
        file.report = std::move(reading.read->report);
        const auto known = m_known.find(source.original.hash);
        if (known != m_known.end() && m_job.sameBytes == SameBytes::skip) {
            file.fate = Fate::sameBytes;
            file.source = known->second;
            return file;
        }
        describe(source);
        file.source = m_names.freeName(source.name);
        file.renamed = file.source != source.name;
        source.name = file.source;
        m_known.emplace(source.original.hash, source.name);
        m_binder.bind(source);
        for (const editing::NewSpeaker& speaker : source.speakers)
            file.speakers.push_back({speaker.label, speaker.role,
                                     speaker.participant ? m_binder.codeOf(*speaker.participant) : std::string(),
                                     speaker.turnCount});
        if (!m_stopped)
            add(source);
        return file;
    }

    [[nodiscard]] std::vector<LabelRow> unusedLabels() const { return m_binder.unused(); }

private:
    void describe(editing::NewSource& source) const {
        source.group = m_job.group;
        source.meeting = m_job.meeting;
        source.participant = m_job.participant;
        source.date = m_job.date;
    }

    const ImportJob& m_job;
    SourceNames m_names;
    LabelBinder m_binder;
    std::map<study::Hash, std::string> m_known; ///< names by the original's hash
    bool m_stopped = false;                     ///< a file could not be read: the rest is only looked at
};

void throwIfCancelled(const Progress& progress) {
    if (progress.cancelled())
        throw Cancelled("Stopped; nothing was imported.");
}

Reading readFile(const std::filesystem::path& path, const transcripts::ReadOptions& options, const Progress& progress) {
    throwIfCancelled(progress);
    try {
        return {transcripts::readSourceFile(path, options), {}};
    } catch (const Error& error) {
        return {std::nullopt, error.what()};
    }
}

ImportOutcome run(const storage::Reader& reader, const ImportJob& job, Gathered gathered, Progress& progress,
                  const Add& add) {
    ImportOutcome outcome;
    outcome.passedOver = std::move(gathered.passedOver);
    const std::vector<GatheredFile>& files = gathered.files;
    transcripts::ReadOptions options = job.read;
    if (options.language.empty()) {
        const std::string languages = reader.info().languages;
        options.language = languages.substr(0, languages.find(' '));
    }
    std::vector<std::uintmax_t> weights;
    for (const GatheredFile& file : files)
        weights.push_back(file.bytes + 1);

    Importer importer(reader, job);
    const auto total = static_cast<std::int64_t>(files.size());
    inOrder(
        weights, job.threads > 0 ? job.threads : workerCount(), readAhead,
        [&](std::size_t place) { return readFile(files[place].path, options, progress); },
        [&](std::size_t place, Reading reading) {
            throwIfCancelled(progress);
            outcome.files.push_back(importer.take(files[place].path, std::move(reading), add));
            progress.report(static_cast<std::int64_t>(place) + 1, total, shownName(files[place].path));
        });
    outcome.unusedLabels = importer.unusedLabels();
    return outcome;
}

void throwIfUnreadable(const ImportOutcome& outcome) {
    const std::int64_t count = outcome.count(Fate::unreadable);
    if (count == 0)
        return;
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
    if (files.size() == 1)
        return {}; // adding the source says it better
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
    return run(reader, job, gatherFiles(job.named), progress, [](const editing::NewSource&) {});
}

ImportOutcome importFiles(storage::Study& study, const ImportJob& job, Progress& progress) {
    Gathered gathered = gatherFiles(job.named);
    std::string sentence = sentenceFor(job, gathered.files);
    ImportOutcome outcome;
    std::optional<study::JournalEntry> entry = study.perform(std::move(sentence), [&](storage::Edit& edit) {
        if (!job.reason.empty())
            edit.because(job.reason);
        outcome = run(edit, job, std::move(gathered), progress,
                      [&](const editing::NewSource& source) { editing::addSource(edit, source); });
        if (job.unreadable == Unreadable::stop)
            throwIfUnreadable(outcome);
    });
    outcome.entry = std::move(entry);
    return outcome;
}

} // namespace emic::workbench
