#include "core/analysis/disclosure.h"

#include "core/study/tag_template.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>
#include <optional>

namespace emic::analysis {

using storage::Reader;
using study::ParticipantId;

SharedFacts sharedFacts(const PersonFacts& person, const std::vector<PersonFacts>& everybody) {
    PersonFacts folded;
    for (const std::string& fact : person)
        folded.push_back(text::foldCase(fact));
    SharedFacts shared;
    shared.withoutEach.assign(person.size(), 0);
    if (std::ranges::all_of(folded, &std::string::empty))
        return shared;
    for (const PersonFacts& other : everybody) {
        std::size_t different = 0;
        std::size_t last = 0;
        bool known = true;
        for (std::size_t at = 0; at < folded.size(); ++at) {
            if (folded[at].empty())
                continue;
            const std::string theirs = at < other.size() ? text::foldCase(other[at]) : std::string();
            known = known && !theirs.empty();
            if (theirs != folded[at]) {
                ++different;
                last = at;
            }
        }
        shared.known += known ? 1 : 0;
        shared.people += different == 0 ? 1 : 0;
        for (std::size_t at = 0; at < folded.size(); ++at)
            shared.withoutEach[at] += different == 0 || (different == 1 && last == at) ? 1 : 0;
    }
    return shared;
}

namespace {

/// Names of a template that say something of a person.
struct Template {
    std::vector<std::string> names;
    bool showsCode = false;
};

Template namesOf(std::string_view speakerTag) {
    Template found;
    for (const study::TagPiece& piece : study::parseTagTemplate(speakerTag)) {
        if (!piece.isName)
            continue;
        const std::string folded = text::foldCase(piece.text);
        if (folded == "code")
            found.showsCode = true;
        else if (folded != "kind" && std::ranges::find(found.names, folded, &text::foldCase) == found.names.end())
            found.names.push_back(piece.text);
    }
    return found;
}

std::map<ParticipantId, PersonFacts> factsOf(const Reader& reader, const std::vector<std::string>& names) {
    std::map<std::string, std::size_t> places;
    for (std::size_t at = 0; at < names.size(); ++at)
        places.emplace(text::foldCase(names[at]), at);
    std::map<study::GroupId, std::string> groups;
    for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        groups.emplace(group.id, group.name);
    std::map<ParticipantId, PersonFacts> facts;
    for (const study::Participant& participant : reader.all<study::Participant>()) {
        PersonFacts& own = facts[participant.id];
        own.resize(names.size());
        if (const auto place = places.find("group"); place != places.end() && participant.group)
            own[place->second] = groups[*participant.group];
    }
    for (const study::Attribute& attribute : reader.all<study::Attribute>()) {
        const auto place = places.find(text::foldCase(attribute.name));
        if (place == places.end() || study::isBuiltInTagName(attribute.name))
            continue;
        for (const study::AttributeValue& value : reader.where<&study::AttributeValue::attribute>(attribute.id))
            facts[value.participant].at(place->second) = value.value;
    }
    return facts;
}

} // namespace

QuoteDisclosure tagDisclosure(const Reader& reader, const std::vector<ParticipantId>& participants,
                              std::string_view speakerTag) {
    const std::string studyTag = speakerTag.empty() ? reader.info().speakerTag : std::string(speakerTag);
    const Template asked = namesOf(studyTag);
    const auto facts = factsOf(reader, asked.names);
    std::vector<PersonFacts> everybody;
    for (const auto& [id, own] : facts)
        everybody.push_back(own);
    QuoteDisclosure disclosure;
    disclosure.showsCode = asked.showsCode;
    for (const ParticipantId& id : participants) {
        const PersonFacts& own = facts.at(id);
        const SharedFacts shared = sharedFacts(own, everybody);
        TagDisclosure told{id, reader.get(id).code, {}, {}, shared, static_cast<std::int64_t>(everybody.size())};
        told.shared.withoutEach.clear();
        for (std::size_t at = 0; at < own.size(); ++at)
            if (!own[at].empty()) {
                told.names.push_back(asked.names[at]);
                told.values.push_back(own[at]);
                told.shared.withoutEach.push_back(shared.withoutEach[at]);
            }
        disclosure.people.push_back(std::move(told));
    }
    return disclosure;
}

} // namespace emic::analysis
