#include "core/text/edit_script.h"

#include "core/text/difference.h"
#include "core/text/error.h"

#include <algorithm>

namespace emic::text {

void requireProper(const EditScript& script, const Text& before) {
    const Replacement* last = nullptr;
    for (const Replacement& each : script) {
        const std::string where = "The stretch from " + std::to_string(each.where.begin.value) + " to " +
                                  std::to_string(each.where.end.value);
        if (each.where.begin.value < 0 || each.where.end < each.where.begin || each.where.end > before.end())
            throw InvalidInput(where + " that is to be replaced does not lie in the text, which has " +
                               std::to_string(before.end().value) + " characters; choose one that does.");
        if (last != nullptr && each.where.begin < last->where.end)
            throw InvalidInput(where + " that is to be replaced begins before the one above it ends; give the "
                                       "replacements in the order of the text, without overlaps.");
        if (last != nullptr && each.where.empty() && each.where == last->where)
            throw InvalidInput("Two replacements put words in at " + std::to_string(each.where.begin.value) +
                               "; make one of them.");
        if (!isValidUtf8(each.words))
            throw InvalidInput(where + " is to be replaced by words that are no UTF-8; write them as UTF-8.");
        last = &each;
    }
}

std::string applied(const Text& before, const EditScript& script) {
    requireProper(script, before);
    std::string after;
    after.reserve(before.utf8().size());
    Position at;
    for (const Replacement& each : script) {
        after += before.slice({at, each.where.begin});
        after += each.words;
        at = each.where.end;
    }
    after += before.slice({at, before.end()});
    return after;
}

EditScript withoutIdle(const Text& before, EditScript script) {
    requireProper(script, before);
    std::erase_if(script, [&](const Replacement& each) { return before.slice(each.where) == each.words; });
    return script;
}

Carrier::Carrier(const EditScript& script) : m_steps(stepsOf(script)) {}

Carrier::Carrier(const Text& before, const EditScript& script) : m_steps(stepsOf(script)) {
    EditScript fine;
    for (const Replacement& each : script) {
        // Nothing can lie inside of one code point, and nothing stays of words that were put in or taken out.
        if (each.where.length() < 2 || each.words.empty()) {
            fine.push_back(each);
            continue;
        }
        for (Replacement& part : difference(Text(std::string(before.slice(each.where))), Text(each.words))) {
            part.where.begin.value += each.where.begin.value;
            part.where.end.value += each.where.begin.value;
            fine.push_back(std::move(part));
        }
    }
    m_fine = stepsOf(fine);
}

Carrier::Steps Carrier::stepsOf(const EditScript& script) {
    Steps steps;
    std::int64_t shift = 0;
    for (const Replacement& each : script) {
        const std::int64_t length = countCodePoints(each.words);
        const std::int64_t begin = each.where.begin.value + shift;
        steps.push_back({each.where.begin.value, each.where.end.value, begin, begin + length});
        shift += length - each.where.length();
    }
    return steps;
}

const Carrier::Steps& Carrier::stepsFor(Position at) const {
    const auto next =
        std::partition_point(m_steps.begin(), m_steps.end(), [&](const Step& step) { return step.end <= at.value; });
    const bool inside = next != m_steps.end() && next->begin < at.value;
    return inside && !m_fine.empty() ? m_fine : m_steps;
}

Position Carrier::begin(Position at) const {
    const Steps& steps = stepsFor(at);
    // The first step that ends behind the place; those before it, and what was put in at it, have shifted it.
    const auto next =
        std::partition_point(steps.begin(), steps.end(), [&](const Step& step) { return step.end <= at.value; });
    if (next != steps.end() && next->begin < at.value)
        return {next->newBegin};
    return {next == steps.begin() ? at.value : at.value - std::prev(next)->end + std::prev(next)->newEnd};
}

Position Carrier::end(Position at) const {
    const Steps& steps = stepsFor(at);
    // The first step that begins at the place or behind it has not shifted it.
    const auto next =
        std::partition_point(steps.begin(), steps.end(), [&](const Step& step) { return step.begin < at.value; });
    if (next == steps.begin())
        return at;
    const Step& step = *std::prev(next);
    return {step.end > at.value ? step.newEnd : at.value - step.end + step.newEnd};
}

} // namespace emic::text
