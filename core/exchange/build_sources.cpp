// Sources, who speaks in them, and where the manifest's quotes stand.
#include "core/editing/rendition_check.h"
#include "core/editing/sources.h"
#include "core/exchange/build_steps.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>

namespace emic::exchange {

using storage::Edit;
using study::Role;
using text::foldCase;

namespace {

/// True when `path` stands in `folder`, both without links and dots.
bool isBelow(const std::filesystem::path& path, const std::filesystem::path& folder) {
    const auto [inFolder, inPath] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return inFolder == folder.end() && inPath != path.end();
}

} // namespace

std::optional<std::filesystem::path> Builder::fileBelow(const std::string& path, std::int64_t line) {
    const std::filesystem::path file = m_folder / path;
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(file, error);
    if (error) {
        m_problems.add(line, "There is no file '" + path + "' beside the manifest; look at its name and folder.");
        return std::nullopt;
    }
    const std::filesystem::path folder = std::filesystem::canonical(m_folder, error);
    if (error || !isBelow(real, folder)) {
        m_problems.add(line, "'" + path + "' is a link that leads out of the manifest's folder; copy the file there.");
        return std::nullopt;
    }
    if (!std::filesystem::is_regular_file(real, error)) {
        m_problems.add(line, "'" + path + "' is no ordinary file; name one.");
        return std::nullopt;
    }
    return real;
}

std::vector<ReadingJob> Builder::readingJobs() {
    std::vector<ReadingJob> jobs;
    for (const Manifest::Source& source : m_manifest.sources) {
        ReadingJob job;
        job.options.style = source.labels;
        job.options.speakerPattern = source.speakerPattern;
        job.options.mergeGapMs = source.mergeGapMs.value_or(transcripts::defaultMergeGapMs);
        job.options.encoding = source.encoding;
        job.options.language = source.language.empty() ? m_manifest.languages.front() : source.language;
        job.options.kind = source.kind;
        // A file that is not there keeps its place with an empty path.
        job.path = fileBelow(source.path, source.line).value_or(std::filesystem::path());
        jobs.push_back(std::move(job));
    }
    return jobs;
}

void Builder::importSources() {
    const std::vector<ReadingJob> jobs = readingJobs();
    const auto count = static_cast<std::int64_t>(jobs.size());
    m_study->perform("Import " + counted(count, "source", "sources"), [&](Edit& edit) {
        readInOrder(jobs, m_options.readers, [&](std::size_t place, Reading reading) {
            tick("Reading sources", static_cast<std::int64_t>(place), count);
            const Manifest::Source& source = m_manifest.sources[place];
            if (jobs[place].path.empty())
                return;
            if (!reading.source)
                m_problems.add(source.line, reading.problem);
            else
                at(source.line, [&] { takeSource(edit, place, std::move(reading)); });
        });
        for (const Manifest::Memo& memo : m_manifest.memos) {
            if (memo.participant)
                static_cast<void>(participant(*memo.participant, memo.line));
        }
        m_problems.throwIfAny();
    });
}

void Builder::takeSource(Edit& edit, std::size_t place, Reading reading) {
    const Manifest::Source& source = m_manifest.sources[place];
    editing::NewSource& made = reading.source->source;
    BuiltSource built;
    built.name = source.id;
    built.path = source.path;
    built.remarks = made.remarks;
    made.name = source.id;
    made.kind = source.kind;
    made.language = source.language;
    made.date = source.date;
    if (source.meeting) {
        if (const auto meeting = m_meetings.find(foldCase(*source.meeting)); meeting != m_meetings.end()) {
            made.meeting = meeting->second;
            made.group = edit.get(meeting->second).group;
        }
    }
    if (source.group) {
        if (const auto group = m_groups.find(foldCase(*source.group)); group != m_groups.end())
            made.group = group->second;
    }
    if (source.participant)
        made.participant = participant(*source.participant, source.line);
    bindSpeakers(source, made, built);

    const text::Text text(made.text.bytes);
    built.id = editing::addSource(edit, made);
    m_sources.emplace(foldCase(source.id), built.id);
    m_report.turns += made.turnCount;
    m_report.words += made.words;
    locateUnits(source, built.id, text);
    m_report.sources.push_back(std::move(built));
}

void Builder::bindSpeakers(const Manifest::Source& source, editing::NewSource& made, BuiltSource& built) {
    std::vector<bool> said(made.speakers.size(), false);
    for (const Manifest::Speaker& speaker : source.speakers) {
        const auto found =
            std::find_if(made.speakers.begin(), made.speakers.end(), [&](const editing::NewSpeaker& each) {
                return foldCase(each.label) == foldCase(speaker.label);
            });
        if (found == made.speakers.end()) {
            std::string labels;
            for (const editing::NewSpeaker& each : made.speakers)
                labels += (labels.empty() ? "" : ", ") + each.label;
            m_problems.add(speaker.line, "Nobody is labelled '" + text::excerpt(speaker.label, 60) + "' in " +
                                             source.path + "; the labels there are " +
                                             (labels.empty() ? "none" : text::excerpt(labels, 300)) + ".");
            continue;
        }
        said[static_cast<std::size_t>(found - made.speakers.begin())] = true;
        if (speaker.participant)
            found->participant = participant(*speaker.participant, speaker.line);
        found->role = speaker.participant ? Role::participant : speaker.role.value_or(Role::unknown);
    }
    for (std::size_t which = 0; which < made.speakers.size(); ++which) {
        editing::NewSpeaker& speaker = made.speakers[which];
        if (said[which])
            continue;
        if (const auto named = m_participants.find(foldCase(speaker.label)); named != m_participants.end()) {
            speaker.participant = named->second;
            speaker.role = Role::participant;
        } else if (speaker.role == Role::unknown) {
            speaker.role = editing::roleOfLabel(speaker.label);
        }
        if (speaker.role == Role::unknown && speaker.turnCount > 0)
            built.unboundLabels.push_back(speaker.label);
    }
}

void Builder::locateUnits(const Manifest::Source& source, study::SourceId id, const text::Text& text) {
    const auto units = m_unitsOf.find(foldCase(source.id));
    const bool negotiated = m_negotiationsOf.contains(foldCase(source.id));
    if (units == m_unitsOf.end() && !negotiated)
        return;
    const QuoteFinder finder(text);
    if (negotiated)
        locateNegotiations(source, finder);
    if (units == m_unitsOf.end())
        return;
    std::map<text::Span, std::int64_t> lines;
    for (const Manifest::Unit* unit : units->second) {
        const QuotePlace place = finder.find({unit->quote, unit->before, unit->after});
        if (!place.found) {
            m_problems.add(unit->line, "The quote '" + text::excerpt(unit->quote, 40) + "' from " + source.id + " " +
                                           place.problem + ".");
            continue;
        }
        if (const auto [first, isNew] = lines.emplace(place.span, unit->line); !isNew) {
            m_problems.add(unit->line, "The quote '" + text::excerpt(unit->quote, 40) + "' from " + source.id +
                                           " is the unit on line " + std::to_string(first->second) +
                                           " already; put the codes of both into one <unit>.");
            continue;
        }
        if (unit->rendition && !unit->rendition->published.empty()) {
            const editing::RenditionCheck check =
                editing::checkRendition(text.slice(place.span), unit->rendition->published);
            if (!check.faithful)
                m_problems.add(unit->rendition->line, check.problem);
        }
        m_units.push_back({unit, id, place.span, std::nullopt});
    }
}

} // namespace emic::exchange
