#include "core/analysis/unit_context.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace emic::analysis {

using study::MeaningUnit;
using study::ParticipantId;
using study::Speaker;
using study::Turn;

namespace {

template <class Value>
void addOnce(std::vector<Value>& values, const Value& value) {
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(value);
}

} // namespace

std::optional<std::int64_t> UnitContext::turnNumber() const {
    return turns.first < turns.last ? std::optional(static_cast<std::int64_t>(turns.first) + 1) : std::nullopt;
}

std::vector<UnitContext> unitContexts(const study::Source& source, const std::vector<MeaningUnit>& units,
                                      const std::vector<Turn>& turns, const std::vector<Speaker>& speakers) {
    std::unordered_map<std::int64_t, const Speaker*> byOrdinal;
    for (const Speaker& speaker : speakers)
        byOrdinal.emplace(speaker.ordinal, &speaker);
    std::vector<std::size_t> order(units.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](std::size_t left, std::size_t right) { return units[left].begin < units[right].begin; });

    std::vector<UnitContext> contexts(units.size());
    std::size_t firstTurn = 0;
    for (const std::size_t place : order) {
        const MeaningUnit& unit = units[place];
        UnitContext& context = contexts[place];
        context.unit = unit.id;
        // Turns stand in order and do not overlap: those that end before this unit begins end before all later ones do.
        while (firstTurn < turns.size() && turns[firstTurn].span.end <= unit.begin)
            ++firstTurn;
        std::size_t turn = firstTurn;
        bool unlabelled = firstTurn == turns.size() || unit.begin < turns[firstTurn].span.begin;
        for (; turn < turns.size() && turns[turn].span.begin < unit.end; ++turn) {
            if (!context.startMs)
                context.startMs = turns[turn].startMs;
            if (!turns[turn].speaker) {
                unlabelled = true;
                continue;
            }
            addOnce(context.speakers, *turns[turn].speaker);
            const auto speaker = byOrdinal.find(*turns[turn].speaker);
            if (speaker != byOrdinal.end() && speaker->second->participant)
                addOnce(context.participants, *speaker->second->participant);
        }
        context.turns = {firstTurn, turn};
        if (unlabelled && source.participant)
            addOnce(context.participants, *source.participant);
    }
    return contexts;
}

} // namespace emic::analysis
