// What each field of the query language comes to.
#include "core/editing/attributes.h"
#include "core/editing/people.h"
#include "core/editing/sources.h"
#include "core/editing/study_info.h"
#include "core/editing/themes.h"
#include "core/study/names.h"
#include "core/text/strings.h"
#include "core/text/wording.h"
#include "indexer/field_values.h"
#include "indexer/filters.h"

#include <algorithm>

namespace emic::indexer {

Predicate Filters::make(const storage::Reader& reader, const FieldQuery& field) {
    const auto name = foldedField(field.field);
    for (const study::Attribute& attribute : m_facts.attributes)
        if (foldedField(attribute.name) == name &&
            std::find(commonFields().begin(), commonFields().end(), name) == commonFields().end())
            return ofAttribute(attribute, field);
    if (m_outcomes != nullptr)
        for (const std::string& outcome : m_outcomes->names())
            if (foldedField(outcome) == name)
                return ofOutcome(outcome, field);
    requireIs(field);
    const NamePattern pattern(field.value);
    if (name == "theme")
        return ofTheme(reader, field);
    if (name == "uncoded")
        return uncoded();
    if (name == "memo")
        return ofMemos(reader, field);
    if (name == "group")
        return ofGroup(field);
    if (name == "speaker")
        return ofSpeakers([&](const study::Speaker& speaker) { return pattern.matches(speaker.label); });
    if (name == "participant") {
        requireKnown(m_facts.participants, &study::Participant::code, field, "participant");
        return ofParticipants([&](const study::Participant& one) { return pattern.matches(one.code); });
    }
    if (name == "source") {
        requireKnown(m_facts.sources, &study::Source::name, field, "source");
        return ofSources([&](const study::Source& source) { return pattern.matches(source.name); });
    }
    if (name == "meeting") {
        requireKnown(m_facts.meetings, &study::Meeting::name, field, "meeting");
        std::unordered_set<study::MeetingId> meetings;
        for (const study::Meeting& meeting : m_facts.meetings)
            if (pattern.matches(meeting.name))
                meetings.insert(meeting.id);
        return ofSources(
            [&](const study::Source& source) { return source.meeting && meetings.contains(*source.meeting); });
    }
    if (name == "language")
        return ofLanguage(field);
    if (name == "kind") {
        bool known = field.value.empty();
        for (int kind = 0; kind <= static_cast<int>(study::SourceKind::fieldNote); ++kind)
            known = known || pattern.matches(study::name(static_cast<study::SourceKind>(kind)));
        if (!known)
            throw NotFound("There is no kind of source " + inQuotes(field.value) +
                           ". There are interview, group-discussion, answer, observation and field-note.");
        return ofSources([&](const study::Source& source) { return pattern.matches(study::name(source.kind)); });
    }
    if (name == "analyst") {
        requireKnown(m_facts.analysts, &study::Analyst::name, field, "analyst");
        std::unordered_set<study::AnalystId> analysts;
        for (const study::Analyst& analyst : m_facts.analysts)
            if (pattern.matches(analyst.name))
                analysts.insert(analyst.id);
        return ofUnits([&](const UnitFacts& facts) {
            return (facts.unit.analyst && analysts.contains(*facts.unit.analyst)) ||
                   std::any_of(facts.codings.begin(), facts.codings.end(),
                               [&](const CodedTo& coded) { return analysts.contains(coded.analyst); });
        });
    }
    if (name == "relevance") {
        if (pattern.matches("undecided")) {
            auto marked = ofUnits([](const UnitFacts&) { return true; });
            Predicate rest{passages().searchable, std::unordered_set<study::UnitId>{}, true};
            rest.passages -= marked.passages;
            return rest;
        }
        if (!pattern.matches("relevant") && !pattern.matches("not-relevant"))
            throw NotFound("There is no relevance " + inQuotes(field.value) +
                           ". There are relevant, not-relevant and undecided.");
        return ofUnits([&](const UnitFacts& facts) { return pattern.matches(study::name(facts.unit.relevance)); });
    }
    throw NotFound("There is no field or attribute '" + field.field + "'.");
}

Predicate Filters::ofSources(const std::function<bool(const study::Source&)>& holdsFor) {
    Predicate predicate{none(), std::nullopt, false};
    for (const study::Source& source : m_facts.sources)
        if (const auto* indexed = searchable(source.id); indexed != nullptr && holdsFor(source))
            predicate.passages.addRange(indexed->first, indexed->first + indexed->count);
    return predicate;
}

Predicate Filters::ofLanguage(const FieldQuery& field) {
    const NamePattern pattern(field.value);
    const auto speaks = [&](const study::Source& source) {
        return pattern.matches(source.language) || pattern.matches(languageOf(source.language).code());
    };
    std::vector<std::string> there;
    for (const study::Source& source : m_facts.sources)
        if (std::find(there.begin(), there.end(), source.language) == there.end())
            there.push_back(source.language);
    if (std::none_of(m_facts.sources.begin(), m_facts.sources.end(), speaks))
        throw NotFound("No source of the study is in the language " + inQuotes(field.value) +
                       ", written as a tag such as en or da. " +
                       (there.empty() ? "It has no sources." : "There are " + text::listed(there, mostListed) + "."));
    return ofSources(speaks);
}

Predicate Filters::ofParticipants(const std::function<bool(const study::Participant&)>& holdsFor) {
    Predicate predicate{none(), std::nullopt, false};
    std::vector<char> wanted(m_facts.participants.size() + 1);
    bool any = false;
    for (std::size_t place = 0; place < m_facts.participants.size(); ++place) {
        wanted[place + 1] = holdsFor(m_facts.participants[place]) ? 1 : 0;
        any = any || wanted[place + 1] != 0;
    }
    if (!any)
        return predicate;
    const auto& said = passages().participant;
    for (DocId document = 1; document < said.size(); ++document)
        if (wanted[said[document]] != 0)
            predicate.passages.add(document);
    return predicate;
}

Predicate Filters::ofSpeakers(const std::function<bool(const study::Speaker&)>& holdsFor) {
    Predicate predicate{none(), std::nullopt, false};
    bool any = false;
    for (const auto& [source, speakers] : m_facts.speakers) {
        const auto* indexed = searchable(source);
        std::vector<std::int64_t> wanted;
        for (const study::Speaker& speaker : speakers)
            if (holdsFor(speaker))
                wanted.push_back(speaker.ordinal);
        any = any || !wanted.empty();
        if (indexed == nullptr || wanted.empty())
            continue;
        DocId document = indexed->first;
        for (const Passage& passage : m_index.passages(*indexed)) {
            if (std::find(wanted.begin(), wanted.end(), passage.speaker) != wanted.end())
                predicate.passages.add(document);
            ++document;
        }
    }
    if (!any)
        throw NotFound("No speaker's label in the study is like that; 'emic bind' lists the labels.");
    return predicate;
}

Predicate Filters::ofUnits(const std::function<bool(const UnitFacts&)>& holdsFor) {
    Predicate predicate{none(), std::unordered_set<study::UnitId>{}, false};
    for (const auto& [source, units] : m_facts.unitsOfSource) {
        const auto* indexed = searchable(source);
        for (const study::UnitId& id : units) {
            const UnitFacts& facts = m_facts.units.at(id);
            if (!holdsFor(facts))
                continue;
            predicate.units->insert(id);
            if (indexed != nullptr) {
                const auto range = rangeOf(*indexed, facts.unit.span());
                predicate.passages.addRange(range.first, range.last);
            }
        }
    }
    return predicate;
}

Predicate Filters::ofTheme(const storage::Reader& reader, const FieldQuery& field) {
    std::unordered_set<study::ThemeId> wanted;
    const NamePattern pattern(field.value);
    if (pattern.beginning()) {
        for (const auto& place : m_facts.themes.inOrder())
            if (pattern.matches(place.theme->name) || pattern.matches(m_facts.themes.path(place.theme->id)))
                for (const study::ThemeId& id : m_facts.themes.branch(place.theme->id))
                    wanted.insert(id);
        if (wanted.empty())
            throw NotFound("No theme of the study begins with " + inQuotes(field.value) + ".");
    } else {
        for (const study::ThemeId& id : m_facts.themes.branch(editing::themeByPath(reader, field.value).id))
            wanted.insert(id);
    }
    return ofUnits([&](const UnitFacts& facts) {
        return std::any_of(facts.codings.begin(), facts.codings.end(),
                           [&](const CodedTo& coded) { return wanted.contains(coded.theme); });
    });
}

Predicate Filters::uncoded() {
    const auto coded = ofUnits([](const UnitFacts& facts) { return !facts.codings.empty(); });
    Predicate predicate{passages().searchable, std::unordered_set<study::UnitId>{}, true};
    predicate.passages -= coded.passages;
    for (const auto& [id, facts] : m_facts.units)
        if (facts.codings.empty())
            predicate.units->insert(id);
    return predicate;
}

Predicate Filters::ofGroup(const FieldQuery& field) {
    requireKnown(m_facts.groups, &study::ParticipantGroup::name, field, "group");
    const NamePattern pattern(field.value);
    std::unordered_set<study::GroupId> groups;
    for (const study::ParticipantGroup& group : m_facts.groups)
        if (pattern.matches(group.name))
            groups.insert(group.id);
    auto predicate =
        ofParticipants([&](const study::Participant& one) { return one.group && groups.contains(*one.group); });
    // What nobody known says in a source of the group is the group's too.
    const auto& said = passages().participant;
    const auto sources =
        ofSources([&](const study::Source& source) { return source.group && groups.contains(*source.group); });
    for (DocId document = sources.passages.nextFrom(1); document != 0;
         document = sources.passages.nextFrom(document + 1))
        if (said[document] == 0)
            predicate.passages.add(document);
    return predicate;
}

Predicate Filters::ofMemos(const storage::Reader& reader, const FieldQuery& field) {
    const auto wanted = text::foldCase(field.value);
    std::unordered_set<study::Uuid> units;
    std::unordered_set<study::Uuid> others;
    for (const study::Memo& memo : reader.all<study::Memo>()) {
        if (!wanted.empty() && text::foldCase(memo.text).find(wanted) == std::string::npos)
            continue;
        (memo.target == study::MemoTarget::unit ? units : others).insert(memo.targetId);
    }
    auto predicate = ofUnits([&](const UnitFacts& facts) {
        return units.contains(facts.unit.id.uuid) ||
               std::any_of(facts.codings.begin(), facts.codings.end(),
                           [&](const CodedTo& coded) { return others.contains(coded.theme.uuid); });
    });
    predicate.passages |=
        ofSources([&](const study::Source& source) { return others.contains(source.id.uuid); }).passages;
    predicate.passages |=
        ofParticipants([&](const study::Participant& one) { return others.contains(one.id.uuid); }).passages;
    return predicate;
}

Predicate Filters::ofAttribute(const study::Attribute& attribute, const FieldQuery& field) {
    static const std::unordered_map<study::ParticipantId, std::string> nothing;
    const auto known = m_facts.values.find(attribute.id);
    const auto& values = known == m_facts.values.end() ? nothing : known->second;
    const auto valueOf = [&](const study::Participant& one) {
        const auto value = values.find(one.id);
        return value == values.end() ? nullptr : &value->second;
    };
    if (field.value.empty())
        return ofParticipants([&](const study::Participant& one) { return valueOf(one) != nullptr; });
    const auto name = attribute.name.find(' ') == std::string::npos ? attribute.name : "\"" + attribute.name + "\"";
    if (attribute.type == study::AttributeType::number) {
        const double value = requireNumber(field.value, name);
        const double second = field.second.empty() ? value : requireNumber(field.second, name);
        return ofParticipants([&](const study::Participant& one) {
            const auto* found = valueOf(one);
            const auto number = found == nullptr ? std::nullopt : numberIn(*found);
            return number && holds(field.comparison, *number, value, second);
        });
    }
    if (attribute.type == study::AttributeType::date) // ISO 8601 sorts as text; "2024" means the year
        return ofParticipants([&](const study::Participant& one) {
            const auto* found = valueOf(one);
            if (found == nullptr)
                return false;
            if (field.comparison == Comparison::is)
                return found->starts_with(field.value);
            return holds(field.comparison, found->substr(0, std::max<std::size_t>(field.value.size(), 4)), field.value,
                         field.second);
        });
    requireIs(field);
    const NamePattern pattern(field.value);
    std::vector<std::string> there;
    for (const auto& [participant, value] : values)
        if (std::find(there.begin(), there.end(), value) == there.end())
            there.push_back(value);
    if (std::none_of(there.begin(), there.end(), [&](const std::string& value) { return pattern.matches(value); })) {
        std::sort(there.begin(), there.end());
        throw NotFound("Nobody has the value " + inQuotes(field.value) + " in the attribute " + attribute.name + ". " +
                       (there.empty() ? "Nobody has any." : "There are " + text::listed(there, mostListed) + "."));
    }
    return ofParticipants([&](const study::Participant& one) {
        const auto* found = valueOf(one);
        return found != nullptr && pattern.matches(*found);
    });
}

Predicate Filters::ofOutcome(const std::string& name, const FieldQuery& field) {
    const auto values = m_outcomes->values(name);
    const bool any = field.value.empty();
    const double value = any ? 0 : requireNumber(field.value, name);
    const double second = field.second.empty() ? value : requireNumber(field.second, name);
    return ofParticipants([&](const study::Participant& one) {
        const auto found = values.find(one.id);
        return found != values.end() && (any || holds(field.comparison, found->second, value, second));
    });
}

} // namespace emic::indexer
