#include "app/desktop/unit_conditions.h"

#include "app/desktop/strings.h"
#include "core/editing/attributes.h"
#include "core/editing/wording.h"
#include "core/outcomes/numbers.h"
#include "core/outcomes/outcomes.h"

#include <algorithm>
#include <QCoreApplication>
#include <set>
#include <utility>

namespace emic::desktop {
namespace {

using analysis::Condition;
using analysis::Relation;

constexpr std::size_t mostValues = 30;
constexpr std::string_view changeEnding = ".change";

QString phrase(const char* text) {
    return QCoreApplication::translate("emic::desktop::UnitConditions", text);
}

Relation opposite(Relation relation) {
    switch (relation) {
    case Relation::equal:
        return Relation::different;
    case Relation::different:
        return Relation::equal;
    case Relation::less:
        return Relation::atLeast;
    case Relation::atLeast:
        return Relation::less;
    case Relation::more:
        return Relation::atMost;
    case Relation::atMost:
        return Relation::more;
    }
    return relation;
}

QString sign(Relation relation) {
    switch (relation) {
    case Relation::equal:
        return QStringLiteral("=");
    case Relation::different:
        return QStringLiteral("≠");
    case Relation::less:
        return QStringLiteral("<");
    case Relation::atMost:
        return QStringLiteral("≤");
    case Relation::more:
        return QStringLiteral(">");
    case Relation::atLeast:
        return QStringLiteral("≥");
    }
    return {};
}

QString changeInWords(const QString& scale, Relation relation) {
    switch (relation) {
    case Relation::less:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "%1 fell")).arg(scale);
    case Relation::atLeast:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "%1 did not fall")).arg(scale);
    case Relation::more:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "%1 rose")).arg(scale);
    case Relation::atMost:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "%1 did not rise")).arg(scale);
    case Relation::equal:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "%1 stayed as it was")).arg(scale);
    case Relation::different:
        return phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "%1 changed")).arg(scale);
    }
    return {};
}

QString nameInWords(const std::string& name) {
    return name == "group"  ? phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "Group"))
           : name == "code" ? phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "Participant"))
                            : shown(name);
}

void offerValues(std::vector<OfferedCondition>& offered, const storage::Reader& reader,
                 const study::Attribute& attribute) {
    std::vector<std::string> values;
    if (attribute.type == study::AttributeType::category)
        values = editing::categoriesOf(reader, attribute.id);
    std::set<std::string> said;
    std::vector<double> numbers;
    for (const study::AttributeValue& value : reader.where<&study::AttributeValue::attribute>(attribute.id)) {
        said.insert(value.value);
        if (const auto number = outcomes::parseNumber(value.value))
            numbers.push_back(*number);
    }
    const QString kind = shown(attribute.name);
    if (attribute.type == study::AttributeType::number) {
        if (numbers.empty())
            return;
        const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
        std::ranges::nth_element(numbers, middle);
        const std::string median = outcomes::numberText(*middle);
        offered.push_back({Condition{attribute.name, Relation::less, median}, kind});
        offered.push_back({Condition{attribute.name, Relation::atLeast, median}, kind});
        return;
    }
    for (const std::string& value : said)
        if (std::ranges::find(values, value) == values.end())
            values.push_back(value);
    values.resize(std::min(values.size(), mostValues));
    for (std::string& value : values)
        offered.push_back({Condition{attribute.name, Relation::equal, std::move(value)}, kind});
}

void offerChanges(std::vector<OfferedCondition>& offered, const storage::Reader& reader) {
    const outcomes::Outcomes outcomes(reader);
    if (outcomes.waves().size() < 2)
        return;
    for (const outcomes::ScaleRef& ref : outcomes.scales())
        for (const Relation relation : {Relation::less, Relation::more, Relation::equal})
            offered.push_back(
                {Condition{ref.scale->code + std::string(changeEnding), relation, "0"}, shown(ref.scale->name)});
}

} // namespace

QString inWords(const UnitCondition& condition) {
    if (const auto* coded = std::get_if<CodedBy>(&condition))
        return (coded->negated ? phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "Not coded by %1"))
                               : phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "Coded by %1")))
            .arg(shown(coded->analyst));
    const auto& one = std::get<Condition>(condition);
    if (one.name.ends_with(changeEnding) && one.value == "0")
        return changeInWords(shown(one.name.substr(0, one.name.size() - changeEnding.size())), one.relation);
    if (one.relation == Relation::equal)
        return QStringLiteral("%1: %2").arg(nameInWords(one.name), shown(one.value));
    return QStringLiteral("%1 %2 %3").arg(nameInWords(one.name), sign(one.relation), shown(one.value));
}

UnitCondition reversed(const UnitCondition& condition) {
    if (const auto* coded = std::get_if<CodedBy>(&condition))
        return CodedBy{coded->analyst, !coded->negated};
    Condition other = std::get<Condition>(condition);
    other.relation = opposite(other.relation);
    return other;
}

std::vector<OfferedCondition> conditionsFor(const storage::Reader& reader) {
    std::vector<OfferedCondition> offered;
    const QString group = nameInWords("group");
    for (const study::ParticipantGroup& one : reader.all<study::ParticipantGroup>())
        offered.push_back({Condition{"group", Relation::equal, one.name}, group});
    const QString analyst = phrase(QT_TRANSLATE_NOOP("emic::desktop::UnitConditions", "Analyst"));
    for (const study::Analyst& one : reader.all<study::Analyst>())
        offered.push_back({CodedBy{one.name}, analyst});
    for (const study::Attribute& attribute : reader.all<study::Attribute>())
        offerValues(offered, reader, attribute);
    offerChanges(offered, reader);
    return offered;
}

std::optional<AllowedPeople> allowedPeople(const storage::Reader& reader,
                                           const std::vector<UnitCondition>& conditions) {
    std::vector<Condition> onPeople;
    for (const UnitCondition& condition : conditions)
        if (const auto* one = std::get_if<Condition>(&condition))
            onPeople.push_back(*one);
    if (onPeople.empty())
        return std::nullopt;
    AllowedPeople allowed{analysis::participantsWhere(reader, onPeople), {}};
    const auto onGroup = [](const Condition& one) { return editing::sameName(one.name, "group"); };
    if (std::ranges::all_of(onPeople, onGroup))
        for (const study::ParticipantGroup& group : reader.all<study::ParticipantGroup>())
            if (std::ranges::all_of(onPeople, [&](const Condition& one) {
                    return editing::sameName(group.name, one.value) == (one.relation == Relation::equal);
                }))
                allowed.groups.insert(group.id);
    return allowed;
}

} // namespace emic::desktop
