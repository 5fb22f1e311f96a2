#include "core/exchange/manifest_check.h"

#include "core/exchange/manifest_names.h"
#include "core/study/tag_template.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace emic::exchange {

using transcripts::Problems;
namespace {

using study::Role;

class Check {
public:
    Check(const Manifest& manifest, Problems& problems) : m_manifest(manifest), m_problems(problems) {}

    void run() {
        languages();
        people();
        meetings();
        sources();
        themes();
        units();
        for (const Manifest::Memo& memo : m_manifest.memos)
            this->memo(memo, true);
        checkFindings(m_manifest.findings, m_known, m_problems);
    }

private:
    void languages();
    void people();
    void meetings();
    void sources();
    void speakers(const Manifest::Source& source);
    void themes();
    void themesAmong(const std::vector<Manifest::Theme>& siblings, Names& names);
    void units();
    void codes(const Manifest::Unit& unit);
    void rendition(const Manifest::Rendition& rendition);
    void memo(const Manifest::Memo& memo, bool mayHaveTarget);

    void language(std::string_view tag, std::int64_t line);
    void speakerTag(std::string_view tag, std::int64_t line);
    void date(const std::optional<std::string>& date, std::int64_t line);
    void path(std::string_view path, std::int64_t line);
    void participantReference(std::string_view id, std::int64_t line);

    const Manifest& m_manifest;
    Problems& m_problems;
    Names m_analysts{"An analyst with the id", m_problems};
    Names m_groups{"A group with the id", m_problems};
    Names m_attributes{"An attribute named", m_problems};
    Names m_meetings{"A meeting with the id", m_problems};
    Names m_sources{"A source with the id", m_problems};
    Names m_focusAreas{"A focus area with the id", m_problems};
    Names m_themes{"A theme with the id", m_problems};
    KnownNames m_known{m_analysts, m_sources, m_focusAreas, m_themes};
    std::unordered_map<std::string, std::string> m_groupOfMeeting;
};

void Check::language(std::string_view tag, std::int64_t line) {
    if (!text::isLanguageTag(tag))
        m_problems.add(line, quoted(tag) + " is no language; write a tag such as da or en-GB.");
}

void Check::speakerTag(std::string_view tag, std::int64_t line) {
    if (tag.empty())
        return;
    try {
        for (const study::TagPiece& piece : study::parseTagTemplate(tag)) {
            if (piece.isName && !study::isBuiltInTagName(piece.text) && !m_attributes.has(piece.text))
                m_problems.add(line, "The speaker tag uses {" + piece.text +
                                         "}, which is neither an attribute nor group, code or kind.");
        }
    } catch (const InvalidInput& error) {
        m_problems.add(line, error.what());
    }
}

/// The schema has seen to it that there is such a day; it also takes years before 1000 and time zones.
void Check::date(const std::optional<std::string>& date, std::int64_t line) {
    if (date && date->size() != 10)
        m_problems.add(line, quoted(*date) + " is no date of this study; write it as 2024-02-29, without a time zone.");
}

void Check::path(std::string_view path, std::int64_t line) {
    if (const std::optional<std::string> problem = pathProblem(path))
        m_problems.add(line, *problem);
}

void Check::participantReference(std::string_view id, std::int64_t line) {
    // Which participants there are stands in their table; the build looks there.
    if (!m_manifest.participants)
        m_problems.add(line, "There is no participant " + quoted(id) + ", because the manifest has no <participants>.");
}

void Check::languages() {
    Names seen("The language", m_problems);
    for (const std::string& tag : m_manifest.languages) {
        language(tag, m_manifest.line);
        seen.add(tag, m_manifest.line);
    }
}

void Check::people() {
    Names analystNames("An analyst named", m_problems);
    for (const Manifest::Analyst& analyst : m_manifest.analysts) {
        m_analysts.add(analyst.id, analyst.line);
        analystNames.add(analyst.name, analyst.line);
    }
    Names groupNames("A group named", m_problems);
    for (const Manifest::Group& group : m_manifest.groups) {
        m_groups.add(group.id, group.line);
        groupNames.add(group.name, group.line);
    }
    if (m_manifest.outcomes) {
        path(m_manifest.outcomes->instruments, m_manifest.outcomes->line);
        if (m_manifest.outcomes->measurements)
            path(*m_manifest.outcomes->measurements, m_manifest.outcomes->line);
        for (const Manifest::Exclusion& exclusion : m_manifest.outcomes->exclusions)
            participantReference(exclusion.participant, exclusion.line);
    }
    if (!m_manifest.participants) {
        speakerTag(m_manifest.speakerTag, m_manifest.line);
        return;
    }
    path(m_manifest.participants->file, m_manifest.participants->line);
    Names columns("The column", m_problems);
    columns.add(m_manifest.participants->idColumn, m_manifest.participants->line);
    if (m_manifest.participants->groupColumn)
        columns.add(*m_manifest.participants->groupColumn, m_manifest.participants->line);
    for (const Manifest::Attribute& attribute : m_manifest.participants->attributes) {
        m_attributes.add(attribute.name, attribute.line);
        columns.add(attribute.column, attribute.line);
        if (study::isBuiltInTagName(attribute.name) || attribute.name.find_first_of("{}") != std::string::npos)
            m_problems.add(attribute.line, "No attribute may be called " + quoted(attribute.name) +
                                               ": group, code, kind and braces mean something else in speaker tags.");
        if (!attribute.categories.empty() && attribute.type != study::AttributeType::category)
            m_problems.add(attribute.line, "Only an attribute of type category has <category> elements; change its "
                                           "type, or take them out.");
        Names categories("The category", m_problems);
        for (const std::string& category : attribute.categories)
            categories.add(category, attribute.line);
    }
    speakerTag(m_manifest.speakerTag, m_manifest.line);
}

void Check::meetings() {
    std::unordered_map<std::string, Names> namesInGroup;
    for (const Manifest::Meeting& meeting : m_manifest.meetings) {
        m_meetings.add(meeting.id, meeting.line);
        m_groups.refer(meeting.group, "group", meeting.line);
        const std::string group = text::foldCase(meeting.group);
        namesInGroup.try_emplace(group, "In this group, a meeting named", m_problems)
            .first->second.add(meeting.name, meeting.line);
        m_groupOfMeeting.emplace(text::foldCase(meeting.id), group);
        date(meeting.date, meeting.line);
        std::set<std::string> attended;
        for (const std::string& participant : meeting.attended) {
            participantReference(participant, meeting.line);
            if (!attended.insert(text::foldCase(participant)).second)
                m_problems.add(meeting.line, "The participant " + quoted(participant) +
                                                 " is named twice among those who attended; name each once.");
        }
    }
}

void Check::sources() {
    std::unordered_map<std::string, std::int64_t> paths;
    for (const Manifest::Source& source : m_manifest.sources) {
        m_sources.add(source.id, source.line);
        path(source.path, source.line);
        if (const auto [first, isNew] = paths.emplace(source.path, source.line); !isNew)
            m_problems.add(source.line, "The file " + quoted(source.path) + " is the source on line " +
                                            std::to_string(first->second) + " already; name each file once.");
        if (source.group)
            m_groups.refer(*source.group, "group", source.line);
        if (source.meeting) {
            m_meetings.refer(*source.meeting, "meeting", source.line);
            const auto group = m_groupOfMeeting.find(text::foldCase(*source.meeting));
            if (source.group && group != m_groupOfMeeting.end() && group->second != text::foldCase(*source.group))
                m_problems.add(source.line, "The meeting " + quoted(*source.meeting) + " is of another group than " +
                                                quoted(*source.group) + "; correct one of them.");
        }
        if (source.participant)
            participantReference(*source.participant, source.line);
        date(source.date, source.line);
        if (!source.language.empty())
            language(source.language, source.line);
        speakers(source);
    }
}

void Check::speakers(const Manifest::Source& source) {
    Names labels("The label", m_problems);
    for (const Manifest::Speaker& speaker : source.speakers) {
        labels.add(speaker.label, speaker.line);
        if (speaker.participant)
            participantReference(*speaker.participant, speaker.line);
        if (speaker.participant && speaker.role && *speaker.role != Role::participant)
            m_problems.add(speaker.line, "The label " + quoted(speaker.label) +
                                             " has a participant and another role; leave one of them out.");
        if (!speaker.participant && !speaker.role)
            m_problems.add(speaker.line, "The label " + quoted(speaker.label) +
                                             " has neither a participant nor a role; say who it is.");
    }
}

void Check::themesAmong(const std::vector<Manifest::Theme>& siblings, Names& names) {
    for (const Manifest::Theme& theme : siblings) {
        m_themes.add(theme.id, theme.line);
        names.add(theme.name, theme.line);
        if (theme.name.find('/') != std::string::npos)
            m_problems.add(theme.line, "The theme's name " + quoted(theme.name) +
                                           " has a slash, which parts themes from subthemes; write it without.");
        Names below("In this theme, a subtheme named", m_problems);
        themesAmong(theme.subthemes, below);
    }
}

void Check::themes() {
    Names areaNames("A focus area named", m_problems);
    Names topNames("A theme named", m_problems);
    for (const Manifest::FocusArea& area : m_manifest.focusAreas) {
        m_focusAreas.add(area.id, area.line);
        areaNames.add(area.name, area.line);
        themesAmong(area.themes, topNames);
    }
    themesAmong(m_manifest.themes, topNames);
}

void Check::codes(const Manifest::Unit& unit) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Manifest::Code& code : unit.codes) {
        m_known.referToTheme(code.theme, code.line, m_problems);
        m_analysts.refer(code.analyst, "analyst", code.line);
        if (!seen.emplace(text::foldCase(code.theme), text::foldCase(code.analyst)).second)
            m_problems.add(code.line, "The analyst " + quoted(code.analyst) + " codes this unit as " +
                                          quoted(code.theme) + " twice; once is enough.");
        if (unit.relevance == study::Relevance::notRelevant)
            m_problems.add(code.line, std::string("A unit that is not relevant carries no ") +
                                          (code.golden ? "golden quote" : "codes") +
                                          "; take <code> out, or make the unit relevant.");
    }
}

void Check::rendition(const Manifest::Rendition& rendition) {
    if (rendition.published.empty() && rendition.translation.empty() && rendition.speakerTag.empty())
        m_problems.add(rendition.line, "The rendition says nothing; give it <published>, <translation> or a "
                                       "speaker-tag, or take it out.");
    if (!rendition.language.empty())
        language(rendition.language, rendition.line);
    speakerTag(rendition.speakerTag, rendition.line);
}

void Check::memo(const Manifest::Memo& memo, bool mayHaveTarget) {
    m_analysts.refer(memo.analyst, "analyst", memo.line);
    const int targets = int{memo.source.has_value()} + int{memo.participant.has_value()} + int{memo.theme.has_value()};
    if (targets > 1 || (targets > 0 && !mayHaveTarget))
        m_problems.add(memo.line, "A memo is on one thing; name a source, a participant or a theme, or none.");
    if (memo.source)
        m_sources.refer(*memo.source, "source", memo.line);
    if (memo.participant)
        participantReference(*memo.participant, memo.line);
    if (memo.theme)
        m_known.referToTheme(*memo.theme, memo.line, m_problems);
}

void Check::units() {
    for (const Manifest::Unit& unit : m_manifest.units) {
        m_sources.refer(unit.source, "source", unit.line);
        codes(unit);
        if (unit.rendition)
            rendition(*unit.rendition);
        for (const Manifest::Memo& memo : unit.memos)
            this->memo(memo, false);
    }
}

} // namespace

std::optional<std::string> pathProblem(std::string_view path) {
    const std::string name = quoted(path);
    // Windows' forms too: a manifest travels.
    const bool drive = path.size() > 1 && path[1] == ':';
    if (path.empty() || path.front() == '/' || path.front() == '\\' || drive)
        return "The path " + name + " does not begin at the manifest's folder; write it relative to that.";
    if (path.find('\\') != std::string_view::npos)
        return "The path " + name + " has a backslash; part folders by /.";
    for (const std::string_view step : text::split(path, '/')) {
        if (step == "..")
            return "The path " + name + " steps out of a folder; files must stand below the manifest's folder.";
    }
    return std::nullopt;
}

void checkManifest(const Manifest& manifest, Problems& problems) {
    Check(manifest, problems).run();
}

} // namespace emic::exchange
