#include "core/analysis/joint_display.h"

#include "core/text/strings.h"

#include <algorithm>

namespace emic::analysis {
namespace {

void finish(JointSide& side) {
    std::ranges::sort(side.people, [](const JointPerson& a, const JointPerson& b) {
        if (a.change.has_value() != b.change.has_value())
            return a.change.has_value();
        if (a.change && a.change->change != b.change->change)
            return a.change->change < b.change->change;
        return text::compareNames(a.code, b.code) < 0;
    });
    statistics::Values values;
    for (const JointPerson& person : side.people)
        if (person.change)
            values.push_back(person.change->change);
    side.mean = statistics::pairedT(values);
}

std::string caution(const CrossSide& side, const std::string& who) {
    if (side.people == 0)
        return "Nobody " + who + ", so there is nothing to compare with.";
    if (side.few())
        return "Only " + std::to_string(side.people) + (side.people == 1 ? " person " : " people ") + who +
               ": so few say little, and can be recognised.";
    if (side.changes < fewestPeople)
        return "Of those who " + who + ", only " + std::to_string(side.changes) +
               (side.changes == 1 ? " has" : " have") + " a change.";
    return {};
}

} // namespace

std::size_t JointSide::withChange() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(people, [](const JointPerson& person) { return person.change.has_value(); }));
}

JointDisplay jointDisplay(const ThemeMatrix& matrix, const outcomes::Outcomes& outcomes,
                          const outcomes::ScaleRef& scale, study::ThemeId theme) {
    JointDisplay display;
    display.about = scaleAndWaves(outcomes, scale);
    display.numbers = crossOf(matrix, outcomes, scale, theme);
    const std::size_t place = matrix.place(theme);
    for (std::size_t person = 0; person < matrix.participants.size(); ++person) {
        if (!matrix.inBase[person])
            continue;
        const study::Participant& who = matrix.participants[person];
        const std::int64_t units = matrix.at(person, place).units;
        (units > 0 ? display.voiced : display.others)
            .people.push_back({who.id, who.code, units, personChange(outcomes, scale, who)});
    }
    finish(display.voiced);
    finish(display.others);
    return display;
}

std::vector<std::string> cautions(const JointDisplay& display) {
    std::vector<std::string> sentences{
        "Exploratory: the comparison was not planned, and is not adjusted for the others that could be made. It "
        "suggests a question, it answers none."};
    for (const std::string& sentence :
         {caution(display.numbers.voiced, "voiced the theme"), caution(display.numbers.others, "did not voice it")})
        if (!sentence.empty())
            sentences.push_back(sentence);
    return sentences;
}

} // namespace emic::analysis
