#include "core/exchange/build_steps.h"

#include "core/editing/editing.h"
#include "core/text/error.h"
#include "core/text/strings.h"

namespace emic::exchange {

using storage::Edit;
using storage::Study;
using text::foldCase;

Builder::Builder(Study study, const Manifest& manifest, std::filesystem::path folder, Problems& problems,
                 const BuildOptions& options)
    : m_study(std::move(study)), m_manifest(manifest), m_folder(std::move(folder)), m_problems(problems),
      m_options(options), m_path(m_study->path()), m_builder(m_study->analystName()) {
    m_report.study = m_study->read().info().id;
    for (const Manifest::Analyst& analyst : manifest.analysts)
        m_analystNames.emplace(foldCase(analyst.id), analyst.name);
    for (const Manifest::Unit& unit : manifest.units)
        m_unitsOf[foldCase(unit.source)].push_back(&unit);
    for (std::size_t which = 0; which < manifest.findings.negotiations.size(); ++which)
        m_negotiationsOf[foldCase(manifest.findings.negotiations[which].source)].push_back(which);
}

Study& Builder::as(const std::string& analystName) {
    if (m_study->analystName() != analystName) {
        m_study.reset(); // one connection at a time
        m_study = Study::open(m_path, analystName);
    }
    return *m_study;
}

void Builder::at(std::int64_t line, const std::function<void()>& what) {
    try {
        what();
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        m_problems.add(line, error.what());
    }
}

void Builder::tick(std::string_view step, std::int64_t done, std::int64_t total) const {
    if (m_options.progress && !m_options.progress({step, done, total}))
        throw Cancelled("The build was stopped; no study was made.");
}

const std::string& Builder::analystName(const std::string& id) const {
    return m_analystNames.at(foldCase(id));
}

const std::string& Builder::markedBy(const Manifest::Unit& unit) const {
    return unit.codes.empty() ? m_builder : analystName(unit.codes.front().analyst);
}

std::optional<study::ParticipantId> Builder::participant(const std::string& id, std::int64_t line) {
    const auto found = m_participants.find(foldCase(id));
    if (found != m_participants.end())
        return found->second;
    // Where the table itself could not be read, or the row has problems of its own, those are told already.
    if (m_tableRead && !m_codesInTable.contains(foldCase(id)))
        m_problems.add(line, "There is no participant '" + text::excerpt(id, 60) + "' in " +
                                 m_manifest.participants->file + "; look at its spelling, or add a row.");
    return std::nullopt;
}

void Builder::addPeople() {
    tick("Adding people", 0, 1);
    std::string sentence =
        "Add " + counted(static_cast<std::int64_t>(m_manifest.analysts.size()), "analyst", "analysts");
    if (!m_manifest.groups.empty())
        sentence += " and " + counted(static_cast<std::int64_t>(m_manifest.groups.size()), "group", "groups");
    m_study->perform(sentence, [&](Edit& edit) {
        editing::setBlind(edit, m_manifest.blind);
        for (const Manifest::Analyst& analyst : m_manifest.analysts)
            at(analyst.line, [&] { editing::addAnalyst(edit, analyst.name); });
        for (const Manifest::Group& group : m_manifest.groups)
            at(group.line,
               [&] { m_groups.emplace(foldCase(group.id), editing::addGroup(edit, group.name, group.description)); });
    });
    m_report.analysts = static_cast<std::int64_t>(m_manifest.analysts.size());
    m_report.groups = static_cast<std::int64_t>(m_manifest.groups.size());
}

void Builder::addMeetings() {
    if (m_manifest.meetings.empty())
        return;
    tick("Adding meetings", 0, 1);
    const auto count = static_cast<std::int64_t>(m_manifest.meetings.size());
    m_study->perform("Add " + counted(count, "meeting", "meetings"), [&](Edit& edit) {
        for (const Manifest::Meeting& meeting : m_manifest.meetings)
            at(meeting.line, [&] {
                const auto group = m_groups.find(foldCase(meeting.group));
                if (group == m_groups.end())
                    return; // its own problem is told
                const study::MeetingId id = editing::addMeeting(edit, group->second, meeting.name, meeting.date);
                m_meetings.emplace(foldCase(meeting.id), id);
                editing::setTopics(edit, id, meeting.topics);
                std::vector<study::ParticipantId> attended;
                for (const std::string& who : meeting.attended) {
                    if (const std::optional<study::ParticipantId> known = participant(who, meeting.line))
                        attended.push_back(*known);
                }
                editing::setAttendance(edit, id, attended);
            });
    });
    m_report.meetings = count;
}

void Builder::addThemes() {
    m_report.focusAreas = static_cast<std::int64_t>(m_manifest.focusAreas.size());
    if (m_manifest.focusAreas.empty() && m_manifest.themes.empty())
        return;
    tick("Building the theme tree", 0, 1);
    m_study->perform("Build the theme tree", [&](Edit& edit) {
        for (const Manifest::FocusArea& area : m_manifest.focusAreas)
            at(area.line, [&] {
                const study::FocusAreaId id = editing::addFocusArea(edit, area.name, area.description);
                addThemes(edit, area.themes, std::nullopt, id);
            });
        addThemes(edit, m_manifest.themes, std::nullopt, std::nullopt);
        m_problems.throwIfAny();
    });
}

void Builder::addThemes(Edit& edit, const std::vector<Manifest::Theme>& themes, std::optional<study::ThemeId> parent,
                        std::optional<study::FocusAreaId> focusArea) {
    for (const Manifest::Theme& theme : themes)
        at(theme.line, [&] {
            editing::NewTheme made;
            made.name = theme.name;
            made.parent = parent;
            made.focusArea = focusArea;
            made.definition = theme.definition;
            made.inclusion = theme.inclusion;
            made.exclusion = theme.exclusion;
            made.colour = theme.colour;
            const study::ThemeId id = editing::addTheme(edit, made);
            m_themes.emplace(foldCase(theme.id), id);
            ++(parent ? m_report.subthemes : m_report.themes);
            addThemes(edit, theme.subthemes, id, std::nullopt);
        });
}

BuildReport Builder::finish() {
    m_problems.throwIfAny();
    m_study.reset();
    return std::move(m_report);
}

} // namespace emic::exchange
