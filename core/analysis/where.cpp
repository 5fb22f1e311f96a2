#include "core/analysis/where.h"

#include "core/editing/wording.h"
#include "core/outcomes/numbers.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace emic::analysis {

using editing::quoted;

namespace {

struct Word {
    std::string text;
    bool inQuotes = false;
    std::size_t at = 0;
};

std::vector<Word> wordsOf(std::string_view text) {
    constexpr std::string_view signs = "=<>!";
    constexpr std::string_view blanks = " \t\n";
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (blanks.find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        std::size_t end = at;
        if (text[at] == '\'' || text[at] == '"') {
            end = text.find(text[at], at + 1);
            if (end == std::string_view::npos)
                throw InvalidInput("The quotation mark at place " + std::to_string(at + 1) +
                                   " of the condition is not closed.");
            words.push_back({std::string(text.substr(at + 1, end - at - 1)), true, at});
            at = end + 1;
            continue;
        }
        const bool sign = signs.find(text[at]) != std::string_view::npos;
        while (end < text.size() && blanks.find(text[end]) == std::string_view::npos &&
               (signs.find(text[end]) != std::string_view::npos) == sign)
            ++end;
        words.push_back({std::string(text.substr(at, end - at)), false, at});
        at = end;
    }
    return words;
}

Relation relationOf(const Word& word) {
    static const std::map<std::string, Relation> relations{
        {"=", Relation::equal}, {"==", Relation::equal},  {"!=", Relation::different}, {"<>", Relation::different},
        {"<", Relation::less},  {"<=", Relation::atMost}, {">", Relation::more},       {">=", Relation::atLeast}};
    const auto found = relations.find(word.text);
    if (word.inQuotes || found == relations.end())
        throw InvalidInput("At place " + std::to_string(word.at + 1) + " of the condition stands " + quoted(word.text) +
                           " where a comparison belongs: = != < <= > or >=.");
    return found->second;
}

bool holds(Relation relation, int order) {
    switch (relation) {
    case Relation::equal:
        return order == 0;
    case Relation::different:
        return order != 0;
    case Relation::less:
        return order < 0;
    case Relation::atMost:
        return order <= 0;
    case Relation::more:
        return order > 0;
    case Relation::atLeast:
        return order >= 0;
    }
    return false;
}

double numberIn(const Condition& condition) {
    const auto number = outcomes::parseNumber(condition.value);
    if (!number)
        throw InvalidInput(quoted(condition.name) + " is a number and cannot be compared with " +
                           quoted(condition.value) + ".");
    return *number;
}

using Test = std::function<bool(const study::Participant&)>;

Test numberTest(const Condition& condition, std::function<std::optional<double>(study::ParticipantId)> value) {
    const double limit = numberIn(condition);
    return [limit, relation = condition.relation, value = std::move(value)](const study::Participant& participant) {
        const std::optional<double> own = value(participant.id);
        return own && holds(relation, *own < limit ? -1 : *own > limit ? 1 : 0);
    };
}

Test wordTest(const Condition& condition, std::function<std::optional<std::string>(const study::Participant&)> value) {
    if (condition.relation != Relation::equal && condition.relation != Relation::different)
        throw InvalidInput(quoted(condition.name) + " holds words, which are compared with = or != only.");
    return [condition, value = std::move(value)](const study::Participant& participant) {
        const std::optional<std::string> own = value(participant);
        return own && editing::sameName(*own, condition.value) == (condition.relation == Relation::equal);
    };
}

Test attributeTest(const storage::Reader& reader, const Condition& condition, const study::Attribute& attribute) {
    auto known = std::make_shared<std::unordered_map<study::ParticipantId, std::string>>();
    for (study::AttributeValue& row : reader.where<&study::AttributeValue::attribute>(attribute.id))
        known->emplace(row.participant, std::move(row.value));
    const auto text = [known](study::ParticipantId participant) -> std::optional<std::string> {
        const auto found = known->find(participant);
        return found == known->end() ? std::nullopt : std::optional(found->second);
    };
    if (attribute.type == study::AttributeType::number)
        return numberTest(condition, [text](study::ParticipantId participant) {
            const auto own = text(participant);
            return own ? outcomes::parseNumber(*own) : std::nullopt;
        });
    if (attribute.type == study::AttributeType::date) // ISO dates are in the order of their letters
        return [text, condition](const study::Participant& participant) {
            const auto own = text(participant.id);
            return own && holds(condition.relation, own->compare(condition.value));
        };
    return wordTest(condition, [text](const study::Participant& participant) { return text(participant.id); });
}

} // namespace

std::vector<Condition> parseConditions(std::string_view text) {
    const std::vector<Word> words = wordsOf(text);
    std::vector<Condition> conditions;
    for (std::size_t at = 0; at < words.size();) {
        if (!conditions.empty()) {
            if (words[at].inQuotes || text::foldCase(words[at].text) != "and")
                throw InvalidInput("At place " + std::to_string(words[at].at + 1) + " of the condition stands " +
                                   quoted(words[at].text) +
                                   " where 'and' belongs; put words with blanks in quotation marks.");
            ++at;
        }
        constexpr std::size_t parts = 3;
        if (words.size() < at + parts)
            throw InvalidInput("The condition breaks off; write it as: sex = female and eating_distress.change < 0.");
        conditions.push_back({words[at].text, relationOf(words[at + 1]), words[at + 2].text});
        at += parts;
    }
    if (conditions.empty())
        throw InvalidInput("There is no condition; write it as: sex = female and eating_distress.change < 0.");
    return conditions;
}

std::unordered_set<study::ParticipantId> participantsWhere(const storage::Reader& reader,
                                                           const std::vector<Condition>& conditions) {
    const auto outcomes = std::make_shared<outcomes::Outcomes>(reader);
    std::unordered_map<study::GroupId, std::string> groups;
    for (study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
        groups.emplace(group.id, std::move(group.name));
    const std::vector<study::Attribute> attributes = reader.all<study::Attribute>();
    std::vector<Test> tests;
    for (const Condition& condition : conditions) {
        const auto attribute = std::find_if(attributes.begin(), attributes.end(), [&](const study::Attribute& one) {
            return editing::sameName(one.name, condition.name);
        });
        if (attribute != attributes.end())
            tests.push_back(attributeTest(reader, condition, *attribute));
        else if (editing::sameName(condition.name, "group"))
            tests.push_back(wordTest(condition, [&groups](const study::Participant& participant) {
                return participant.group ? std::optional(groups.at(*participant.group)) : std::nullopt;
            }));
        else if (editing::sameName(condition.name, "code"))
            tests.push_back(wordTest(
                condition, [](const study::Participant& participant) { return std::optional(participant.code); }));
        else if (outcomes->knows(condition.name))
            tests.push_back(numberTest(condition, [outcomes, name = condition.name](study::ParticipantId participant) {
                return outcomes->named(participant, name);
            }));
        else
            throw NotFound("The study has neither an attribute nor a scale called " + quoted(condition.name) +
                           "; 'emic attributes' and 'emic instruments' list them.");
    }
    std::unordered_set<study::ParticipantId> found;
    for (const study::Participant& participant : outcomes->participants())
        if (std::all_of(tests.begin(), tests.end(), [&](const Test& test) { return test(participant); }))
            found.insert(participant.id);
    return found;
}

} // namespace emic::analysis
