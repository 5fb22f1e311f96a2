#include "core/analysis/person_changes.h"

#include "core/text/strings.h"

#include <algorithm>

namespace emic::analysis {

using outcomes::Outcomes;
using outcomes::Verdict;

ScaleAndWaves scaleAndWaves(const Outcomes& outcomes, const outcomes::ScaleRef& ref) {
    const auto [first, last] = outcomes.firstAndLastWave();
    ScaleAndWaves found{*ref.scale, {}, {}};
    for (const study::Wave& wave : outcomes.waves()) {
        if (wave.id == first)
            found.from = wave.name;
        if (wave.id == last)
            found.to = wave.name;
    }
    return found;
}

std::optional<PersonChange> personChange(const Outcomes& outcomes, const outcomes::ScaleRef& ref,
                                         const study::Participant& participant) {
    const auto [first, last] = outcomes.firstAndLastWave();
    const outcomes::Change change = outcomes.change(participant.id, ref, first, last);
    if (!change.change)
        return std::nullopt;
    return PersonChange{participant.code,
                        *change.before.value,
                        *change.after.value,
                        *change.change,
                        change.verdict.value_or(Verdict::same),
                        change.reliable,
                        participant.id};
}

namespace {

/// Before which others a change stands: the largest change for the better first.
double rankOf(const outcomes::Scale& scale, double change) {
    return scale.better == outcomes::Better::higher ? -change : change;
}

bool codeBefore(const std::string& one, const std::string& other) {
    return text::compareNames(one, other) < 0;
}

} // namespace

std::size_t ScaleChanges::count(Verdict verdict) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(people, [&](const PersonChange& person) { return person.verdict == verdict; }));
}

ScaleChanges scaleChanges(const Outcomes& outcomes, const outcomes::ScaleRef& scale,
                          std::optional<study::GroupId> group) {
    ScaleChanges result;
    result.about = scaleAndWaves(outcomes, scale);
    for (const study::Participant& participant : outcomes.participants()) {
        if (group && participant.group != group)
            continue;
        if (std::optional<PersonChange> person = personChange(outcomes, scale, participant))
            result.people.push_back(std::move(*person));
        else
            ++result.without;
    }
    std::ranges::sort(result.people, [&](const PersonChange& a, const PersonChange& b) {
        const double left = rankOf(*scale.scale, a.change);
        const double right = rankOf(*scale.scale, b.change);
        return left != right ? left < right : codeBefore(a.code, b.code);
    });
    return result;
}

ThemeMap themeMap(const ThemeMatrix& matrix, const Outcomes& outcomes, const outcomes::ScaleRef& scale) {
    ThemeMap map;
    map.about = scaleAndWaves(outcomes, scale);
    for (const MatrixTheme& theme : matrix.themes)
        map.themes.push_back(theme.name);
    for (std::size_t place = 0; place < matrix.participants.size(); ++place) {
        if (!matrix.inBase[place])
            continue;
        ThemeMapRow row{matrix.participants[place].code, {}, {}, {}, matrix.participants[place].id};
        for (std::size_t theme = 0; theme < matrix.themes.size(); ++theme)
            row.units.push_back(matrix.at(place, theme).units);
        if (const auto person = personChange(outcomes, scale, matrix.participants[place])) {
            row.change = person->change;
            row.verdict = person->verdict;
        }
        map.rows.push_back(std::move(row));
    }
    std::ranges::sort(map.rows, [&](const ThemeMapRow& a, const ThemeMapRow& b) {
        if (a.change.has_value() != b.change.has_value())
            return a.change.has_value();
        if (a.change && *a.change != *b.change)
            return rankOf(*scale.scale, *a.change) < rankOf(*scale.scale, *b.change);
        return codeBefore(a.code, b.code);
    });
    return map;
}

VoicedChangesOfScale voicedChanges(const ThemeMatrix& matrix, const Outcomes& outcomes,
                                   const outcomes::ScaleRef& scale) {
    VoicedChangesOfScale result{scaleAndWaves(outcomes, scale), matrix.base(), {}};
    std::vector<std::optional<PersonChange>> changes;
    for (const study::Participant& participant : matrix.participants)
        changes.push_back(personChange(outcomes, scale, participant));
    for (std::size_t theme = 0; theme < matrix.themes.size(); ++theme) {
        VoicedChanges row{matrix.themes[theme].name, {}, {}};
        for (std::size_t place = 0; place < matrix.participants.size(); ++place) {
            if (!matrix.inBase[place])
                continue;
            VoiceSide& side = matrix.at(place, theme).units > 0 ? row.voiced : row.others;
            ++side.people;
            if (changes[place])
                side.changes.push_back(*changes[place]);
        }
        for (VoiceSide* side : {&row.voiced, &row.others}) {
            statistics::Values values;
            for (const PersonChange& person : side->changes)
                values.push_back(person.change);
            side->mean = statistics::pairedT(values);
        }
        result.themes.push_back(std::move(row));
    }
    return result;
}

} // namespace emic::analysis
