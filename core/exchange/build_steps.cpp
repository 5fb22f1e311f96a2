#include "core/exchange/build_steps.h"

#include "core/editing/editing.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <set>

namespace emic::exchange {

using storage::Edit;
using storage::Study;
using study::MemoTarget;
using text::foldCase;

std::string counted(std::int64_t count, std::string_view one, std::string_view several) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

Builder::Builder(Study study, const Manifest& manifest, std::filesystem::path folder, Problems& problems,
                 const BuildOptions& options)
    : m_study(std::move(study)), m_manifest(manifest), m_folder(std::move(folder)), m_problems(problems),
      m_options(options), m_path(m_study->path()), m_builder(m_study->analystName()) {
    m_report.study = m_study->read().info().id;
    for (const Manifest::Analyst& analyst : manifest.analysts)
        m_analystNames.emplace(foldCase(analyst.id), analyst.name);
    for (const Manifest::Unit& unit : manifest.units)
        m_unitsOf[foldCase(unit.source)].push_back(&unit);
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

void Builder::markUnits() {
    m_report.units = static_cast<std::int64_t>(m_units.size());
    // By who marked them, in the order in which they first do; within that by source, so that its text is read once.
    std::vector<std::string> names;
    std::map<std::string, std::vector<PlacedUnit*>> byName;
    for (PlacedUnit& placed : m_units) {
        std::vector<PlacedUnit*>& theirs = byName[markedBy(*placed.unit)];
        if (theirs.empty())
            names.push_back(markedBy(*placed.unit));
        theirs.push_back(&placed);
    }
    std::int64_t done = 0;
    for (const std::string& name : names) {
        const std::vector<PlacedUnit*>& theirs = byName[name];
        const std::string sentence =
            "Mark " + counted(static_cast<std::int64_t>(theirs.size()), "meaning unit", "meaning units");
        as(name).perform(sentence, [&](Edit& edit) {
            for (std::size_t first = 0; first < theirs.size();) {
                const study::Relevance relevance = theirs[first]->unit->relevance;
                std::size_t last = first;
                std::vector<text::Span> spans;
                for (; last < theirs.size() && theirs[last]->source == theirs[first]->source &&
                       theirs[last]->unit->relevance == relevance;
                     ++last)
                    spans.push_back(theirs[last]->span);
                at(theirs[first]->unit->line, [&] {
                    const std::vector<editing::MarkedUnit> marked =
                        editing::createUnits(edit, theirs[first]->source, spans, relevance);
                    for (std::size_t which = 0; which < marked.size(); ++which)
                        theirs[first + which]->id = marked[which].id;
                });
                if (relevance == study::Relevance::notRelevant)
                    m_report.notRelevant += static_cast<std::int64_t>(spans.size());
                done += static_cast<std::int64_t>(spans.size());
                first = last;
                tick("Marking meaning units", done, m_report.units);
            }
            m_problems.throwIfAny();
        });
    }
}

void Builder::codeUnits() {
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        // By theme in the order of the manifest's units, since one call codes many units as one theme.
        std::vector<std::string> themes;
        std::map<std::string, std::vector<study::UnitId>> byTheme;
        std::map<std::string, std::int64_t> lines;
        std::set<study::UnitId> units;
        std::int64_t count = 0;
        for (const PlacedUnit& placed : m_units) {
            for (const Manifest::Code& code : placed.unit->codes) {
                if (foldCase(code.analyst) != foldCase(analyst.id))
                    continue;
                const std::string theme = foldCase(code.theme);
                if (byTheme[theme].empty()) {
                    themes.push_back(theme);
                    lines[theme] = code.line;
                }
                byTheme[theme].push_back(placed.id.value());
                units.insert(placed.id.value());
                ++count;
            }
        }
        if (count == 0)
            continue;
        tick("Coding", m_report.codings, 0);
        const std::string sentence = "Code " + counted(static_cast<std::int64_t>(units.size()), "unit", "units") +
                                     " with " + counted(static_cast<std::int64_t>(themes.size()), "theme", "themes");
        as(analyst.name).perform(sentence, [&](Edit& edit) {
            for (const std::string& theme : themes)
                at(lines[theme], [&] { editing::codeUnits(edit, byTheme[theme], m_themes.at(theme)); });
            m_problems.throwIfAny();
        });
        m_report.codings += count;
    }
}

void Builder::chooseGoldenQuotes() {
    std::vector<std::pair<const PlacedUnit*, const Manifest::Code*>> chosen;
    std::set<std::pair<study::UnitId, std::string>> seen;
    std::map<const Manifest::Unit*, const PlacedUnit*> placedAs;
    for (const PlacedUnit& placed : m_units)
        placedAs.emplace(placed.unit, &placed);
    for (const Manifest::Unit& unit : m_manifest.units) { // the order in which a theme's golden quotes stand
        for (const Manifest::Code& code : unit.codes) {
            const PlacedUnit* placed = placedAs.at(&unit);
            if (code.golden && seen.emplace(placed->id.value(), foldCase(code.theme)).second)
                chosen.emplace_back(placed, &code);
        }
    }
    m_report.goldenQuotes = static_cast<std::int64_t>(chosen.size());
    if (chosen.empty())
        return;
    tick("Choosing golden quotes", 0, m_report.goldenQuotes);
    as(m_builder).perform("Choose " + counted(m_report.goldenQuotes, "golden quote", "golden quotes"), [&](Edit& edit) {
        for (const auto& [placed, code] : chosen)
            at(code->line, [&, unit = placed->id.value(), theme = m_themes.at(foldCase(code->theme))] {
                editing::setGoldenQuote(edit, unit, theme);
            });
        m_problems.throwIfAny();
    });
}

void Builder::setRenditions() {
    std::vector<const PlacedUnit*> rendered;
    for (const PlacedUnit& placed : m_units) {
        if (placed.unit->rendition)
            rendered.push_back(&placed);
    }
    m_report.renditions = static_cast<std::int64_t>(rendered.size());
    if (rendered.empty())
        return;
    tick("Setting renditions", 0, m_report.renditions);
    as(m_builder).perform("Set " + counted(m_report.renditions, "rendition", "renditions"), [&](Edit& edit) {
        for (const PlacedUnit* placed : rendered) {
            const Manifest::Rendition& rendition = *placed->unit->rendition;
            at(rendition.line, [&] {
                editing::setRendition(
                    edit, placed->id.value(),
                    {rendition.published, rendition.translation, rendition.language, rendition.speakerTag});
            });
        }
        m_problems.throwIfAny();
    });
}

study::Uuid Builder::targetOf(const Manifest::Memo& memo, MemoTarget& target) {
    if (memo.source) {
        target = MemoTarget::source;
        return m_sources.at(foldCase(*memo.source)).uuid;
    }
    if (memo.theme) {
        target = MemoTarget::theme;
        return m_themes.at(foldCase(*memo.theme)).uuid;
    }
    if (memo.participant) {
        target = MemoTarget::participant;
        return m_participants.at(foldCase(*memo.participant)).uuid;
    }
    target = MemoTarget::study;
    return m_report.study.uuid;
}

void Builder::writeMemos() {
    struct Written {
        const Manifest::Memo* memo;
        MemoTarget target;
        study::Uuid id;
    };
    std::vector<Written> all;
    for (const Manifest::Memo& memo : m_manifest.memos) {
        MemoTarget target{};
        const study::Uuid id = targetOf(memo, target);
        all.push_back({&memo, target, id});
    }
    for (const PlacedUnit& placed : m_units) {
        for (const Manifest::Memo& memo : placed.unit->memos)
            all.push_back({&memo, MemoTarget::unit, placed.id.value().uuid});
    }
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        std::vector<Written> theirs = all;
        std::erase_if(theirs,
                      [&](const Written& each) { return foldCase(each.memo->analyst) != foldCase(analyst.id); });
        if (theirs.empty())
            continue;
        const auto count = static_cast<std::int64_t>(theirs.size());
        tick("Writing memos", m_report.memos, static_cast<std::int64_t>(all.size()));
        as(analyst.name).perform("Write " + counted(count, "memo", "memos"), [&](Edit& edit) {
            for (const Written& each : theirs)
                at(each.memo->line, [&] { editing::addMemo(edit, each.target, each.id, each.memo->text); });
            m_problems.throwIfAny();
        });
        m_report.memos += count;
    }
}

BuildReport Builder::finish() {
    m_problems.throwIfAny();
    m_study.reset();
    return std::move(m_report);
}

} // namespace emic::exchange
