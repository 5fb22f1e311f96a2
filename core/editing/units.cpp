#include "core/editing/units.h"

#include "core/editing/apart.h"
#include "core/editing/ordering.h"
#include "core/editing/unit_rows.h"
#include "core/editing/wording.h"
#include "core/text/error.h"
#include "core/text/segments.h"

#include <algorithm>
#include <map>
#include <set>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Coding;
using study::GoldenQuote;
using study::MeaningUnit;
using study::Relevance;
using study::Source;
using study::SourceId;
using study::UnitId;
using text::Span;

namespace {

void requireFreeSpan(const Reader& reader, Span span, const std::set<UnitId>& except, const Source& source) {
    const std::optional<UnitId> found = reader.unitAt(source.id, span);
    if (found && !except.contains(*found))
        throw InvalidInput("The source " + quoted(source.name) + " has another unit from " +
                           std::to_string(span.begin.value) + " to " + std::to_string(span.end.value) +
                           " already; delete one of the two, or choose other edges.");
}

std::string excerptOf(const text::Text& text, Span span) {
    return "\"" + text::excerpt(text::collapseSpace(text.slice(span)), 50) + "\"";
}

std::vector<MeaningUnit> differentUnits(const Reader& reader, const std::vector<UnitId>& ids) {
    std::vector<MeaningUnit> units;
    for (const UnitId& id : std::set<UnitId>(ids.begin(), ids.end()))
        units.push_back(reader.get(id));
    return units;
}

/// The editor's codings go to a unit of their own with this span; the other analyst's stay where they are.
void moveOwnCodings(Edit& edit, const MeaningUnit& from, Span span) {
    MeaningUnit own{UnitId::make(), from.source, span.begin, span.end, from.relevance, edit.analyst()};
    edit.insert(own);
    for (Coding coding : edit.where<&Coding::unit>(from.id))
        if (coding.analyst == edit.analyst()) {
            coding.unit = own.id;
            edit.insert(coding);
        }
    leaveToOthers(edit, from);
}

} // namespace

MarkedUnit createUnit(Edit& edit, SourceId source, Span span, Relevance relevance) {
    return createUnits(edit, source, {span}, relevance).front();
}

std::vector<MarkedUnit> createUnits(Edit& edit, SourceId sourceId, const std::vector<Span>& spans,
                                    Relevance relevance) {
    const Source source = edit.get(sourceId);
    const text::Text text = edit.textOf(source);
    std::vector<MarkedUnit> marked;
    std::int64_t made = 0;
    Span last;
    for (const Span& wanted : spans) {
        const Span span = properSpan(text, wanted, source.name);
        if (const std::optional<UnitId> same = edit.unitAt(sourceId, span)) {
            shareMark(edit, *same);
            marked.push_back({*same, false});
            continue;
        }
        const MeaningUnit unit{UnitId::make(), sourceId, span.begin, span.end, relevance, edit.analyst()};
        edit.insert(unit);
        marked.push_back({unit.id, true});
        last = span;
        ++made;
    }
    const std::string how = relevance == Relevance::relevant ? "Mark " : "Mark as not relevant ";
    edit.describe(how + (made == 1 ? excerptOf(text, last) : counted(made, "meaning unit", "meaning units")) + " in " +
                  source.name);
    return marked;
}

UnitRemoval removalOf(const Reader& reader, const std::vector<UnitId>& ids) {
    UnitRemoval removal;
    for (const MeaningUnit& unit : differentUnits(reader, ids))
        countUnit(reader, unit.id, removal);
    countLeaning(reader, ids, removal);
    return removal;
}

UnitRemoval deleteUnits(Edit& edit, const std::vector<UnitId>& ids) {
    UnitRemoval removal;
    std::vector<UnitId> gone;
    for (const MeaningUnit& unit : differentUnits(edit, ids)) {
        if (isSharedUnseen(edit, unit)) {
            ++removal.units;
            removal.codings += leaveToOthers(edit, unit);
        } else {
            eraseUnit(edit, unit, removal);
            gone.push_back(unit.id);
        }
    }
    countLeaning(edit, gone, removal);
    edit.describe("Delete " + counted(removal.units, "meaning unit", "meaning units") + withWhat(removal));
    return removal;
}

void setSpan(Edit& edit, UnitId id, Span wanted, UnfitRendition unfit) {
    MeaningUnit unit = edit.get(id);
    const Source source = edit.get(unit.source);
    const text::Text text = edit.textOf(source);
    const Span span = properSpan(text, wanted, source.name);
    if (span == unit.span())
        return;
    requireFreeSpan(edit, span, {id}, source);
    edit.describe("Move the edges of a meaning unit in " + source.name + ": " + excerptOf(text, span));
    if (isSharedUnseen(edit, unit))
        return moveOwnCodings(edit, unit, span);
    fitRendition(edit, id, text.slice(span), unfit);
    unit.begin = span.begin;
    unit.end = span.end;
    edit.update(unit);
}

std::pair<UnitId, UnitId> splitUnit(Edit& edit, UnitId id, text::Position at, UnfitRendition unfit) {
    MeaningUnit first = edit.get(id);
    requireNotSharedUnseen(edit, first);
    const Source source = edit.get(first.source);
    const text::Text text = edit.textOf(source);
    const text::Position cut = at.value < 0 || at > text.end() ? at : text::snapToGraphemes(text, {at, at}).begin;
    const auto hasWords = [&](Span half) { return !half.empty() && !text::trimmed(text, half).empty(); };
    if (cut <= first.begin || cut >= first.end || !hasWords({first.begin, cut}) || !hasWords({cut, first.end}))
        throw InvalidInput("The unit of " + quoted(source.name) + " cannot be split at " + std::to_string(at.value) +
                           ", since one half would have no words; choose a place between its words.");
    const Span before = properSpan(text, {first.begin, cut}, source.name);
    const Span behind = properSpan(text, {cut, first.end}, source.name);
    requireFreeSpan(edit, before, {id}, source);
    requireFreeSpan(edit, behind, {id}, source);
    edit.describe("Split a meaning unit in " + source.name + " before " + excerptOf(text, behind));
    fitRendition(edit, id, text.slice(before), unfit);
    MeaningUnit second = first;
    second.id = UnitId::make();
    second.begin = behind.begin;
    second.end = behind.end;
    first.begin = before.begin;
    first.end = before.end;
    edit.update(first);
    edit.insert(second);
    for (Coding coding : edit.where<&Coding::unit>(id)) {
        coding.unit = second.id;
        edit.insert(coding);
    }
    return {first.id, second.id};
}

UnitId joinUnits(Edit& edit, const std::vector<UnitId>& ids, UnfitRendition unfit) {
    std::vector<MeaningUnit> units = differentUnits(edit, ids);
    if (units.size() < 2)
        throw InvalidInput("Joining takes at least two units; choose another one beside this.");
    std::sort(units.begin(), units.end(), [](const MeaningUnit& left, const MeaningUnit& right) {
        return std::tie(left.begin, left.end, left.id) < std::tie(right.begin, right.end, right.id);
    });
    MeaningUnit joined = units.front();
    const Source source = edit.get(joined.source);
    for (const MeaningUnit& unit : units) {
        requireNotSharedUnseen(edit, unit);
        if (unit.source != joined.source)
            throw InvalidInput("Units of different sources cannot be joined (" + source.name + " and " +
                               edit.get(unit.source).name + "); choose units of one.");
        if (unit.relevance != joined.relevance)
            throw InvalidInput("A relevant unit and one that is not relevant cannot be joined (" + source.name +
                               "); make them the same first.");
        joined.end = std::max(joined.end, unit.end);
    }
    const text::Text text = edit.textOf(source);
    requireFreeSpan(edit, joined.span(), {ids.begin(), ids.end()}, source);
    edit.describe("Join " + counted(static_cast<std::int64_t>(units.size()), "meaning unit", "meaning units") + " in " +
                  source.name + ": " + excerptOf(text, joined.span()));
    bool rendered = false;
    UnitRemoval gone;
    for (const MeaningUnit& unit : units) {
        if (unit.span() != joined.span())
            fitRendition(edit, unit.id, text.slice(joined.span()), unfit);
        for (study::Rendition rendition : edit.where<&study::Rendition::unit>(unit.id)) {
            if (rendered && unfit == UnfitRendition::refuse)
                throw InvalidInput("Two of these units of " + quoted(source.name) +
                                   " have a published text; clear one of them first, or let it go.");
            if (unit.id != joined.id && !rendered) {
                rendition.unit = joined.id;
                edit.update(rendition);
            }
            rendered = true;
        }
        if (unit.id != joined.id) {
            handOver(edit, unit.id, joined.id);
            eraseUnit(edit, unit, gone);
        }
    }
    edit.update(joined);
    return joined.id;
}

std::int64_t setRelevance(Edit& edit, const std::vector<UnitId>& ids, Relevance relevance, WhileCoded whileCoded) {
    std::vector<MeaningUnit> units = differentUnits(edit, ids);
    std::erase_if(units, [&](const MeaningUnit& unit) { return unit.relevance == relevance; });
    if (units.empty())
        return 0;
    for (const MeaningUnit& unit : units)
        requireNotSharedUnseen(edit, unit);
    std::int64_t codings = 0;
    if (relevance == Relevance::notRelevant)
        for (const MeaningUnit& unit : units)
            codings += edit.countWhere<&Coding::unit>(unit.id);
    const std::string called = counted(static_cast<std::int64_t>(units.size()), "unit", "units");
    if (codings > 0 && whileCoded == WhileCoded::refuse)
        throw InvalidInput("What is coded is relevant: " + called + " to be marked not relevant " +
                           (units.size() == 1 ? "has " : "have ") + counted(codings, "coding", "codings") +
                           "; remove those first, or ask for them to go.");
    edit.describe("Mark " + called + (relevance == Relevance::relevant ? " as relevant" : " as not relevant") +
                  (codings > 0 ? ", removing " + counted(codings, "coding", "codings") : ""));
    for (MeaningUnit& unit : units) {
        if (relevance == Relevance::notRelevant) {
            edit.eraseWhere<&GoldenQuote::unit>(unit.id);
            edit.eraseWhere<&Coding::unit>(unit.id);
        }
        unit.relevance = relevance;
        edit.update(unit);
    }
    return codings;
}

} // namespace emic::editing
