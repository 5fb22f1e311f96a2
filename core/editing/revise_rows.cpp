#include "core/editing/revise_rows.h"

#include "core/editing/unit_rows.h"
#include "core/editing/wording.h"
#include "core/study/findings.h"
#include "core/text/difference.h"
#include "core/text/error.h"
#include "core/text/segments.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::MeaningUnit;
using study::Source;
using study::Turn;
using text::EditScript;
using text::Span;
using text::Text;

namespace {

constexpr double recognisable = 0.5;
constexpr std::size_t mostListed = 20;

/// Turns in the new text; those without words are left out.
std::vector<Turn> carriedTurns(const std::vector<Turn>& turns, const text::Carrier& carrier, const Text& before,
                               const Text& after) {
    std::vector<Turn> kept;
    text::Position last;
    for (Turn turn : turns) {
        const Span old = turn.span;
        // What is put in at an edge of the turn is its own; what begins in an earlier turn is that turn's.
        turn.span.begin = std::max(std::min(carrier.begin(old.begin), carrier.end(old.begin)), last);
        turn.span.end = std::max({carrier.begin(old.end), carrier.end(old.end), turn.span.begin});
        if (after.slice(turn.span) != before.slice(old))
            turn.span = text::trimmed(after, turn.span);
        if (turn.span.empty() && !old.empty())
            continue;
        last = turn.span.end;
        kept.push_back(turn);
    }
    return kept;
}

char32_t pointAt(const Text& text, text::Position at) {
    const std::string_view one = text.slice({at, {at.value + 1}});
    return one == "\n" ? U'\n' : U' ';
}

/// Where a paragraph is taken out whole, one of the line feeds beside it goes too.
EditScript withoutEmptyParagraphs(const Text& before, EditScript script) {
    for (std::size_t place = 0; place < script.size(); ++place) {
        text::Replacement& each = script[place];
        if (each.where.empty() || !text::trim(each.words).empty())
            continue;
        const bool fromStart = each.where.begin.value == 0;
        const bool toEnd = each.where.end == before.end();
        const bool feedBefore = !fromStart && pointAt(before, {each.where.begin.value - 1}) == U'\n';
        const bool feedBehind = !toEnd && pointAt(before, each.where.end) == U'\n';
        const bool freeBehind = place + 1 == script.size() || script[place + 1].where.begin > each.where.end;
        const bool freeBefore = place == 0 || script[place - 1].where.end < each.where.begin;
        if (!(fromStart || feedBefore) || !(toEnd || feedBehind))
            continue;
        if (feedBehind && freeBehind) {
            each.where.end.value += 1;
            each.words.clear();
        } else if (feedBefore && freeBefore) {
            each.where.begin.value -= 1;
            each.words.clear();
        }
    }
    return script;
}

std::int64_t wordsIn(const Text& text, const std::vector<Turn>& turns, std::string_view language) {
    if (turns.empty())
        return text::countWords(text.utf8(), language);
    std::int64_t words = 0;
    for (const Turn& turn : turns)
        words += text::countWords(text.slice(turn.span), language);
    return words;
}

/// A unit in the new text; empty when it has no words there.
Span carriedUnit(const MeaningUnit& unit, const text::Carrier& carrier, const Text& after, const Source& source) {
    const Span span = carrier.carried(unit.span());
    if (span.empty() || text::trimmed(after, span).empty())
        return {span.begin, span.begin};
    return properSpan(after, span, source.name);
}

class UnitCarrier {
public:
    UnitCarrier(const Reader& reader, WorkedOut& worked, const text::Carrier& carrier)
        : m_reader(reader), m_worked(worked), m_carrier(carrier) {}

    void run() {
        std::vector<MeaningUnit> units = m_reader.where<&MeaningUnit::source>(m_worked.source.id);
        m_worked.revision.unitsInSource = static_cast<std::int64_t>(units.size());
        std::vector<Span> spans;
        std::map<Span, study::UnitId> holders;
        for (const MeaningUnit& unit : units) {
            spans.push_back(carriedUnit(unit, m_carrier, m_worked.after, m_worked.source));
            // Of units that come to be the same the first stays, but a relevant one before one that is not.
            if (const auto holder = holders.find(spans.back()); holder == holders.end())
                holders.emplace(spans.back(), unit.id);
            else if (unit.relevance == study::Relevance::relevant &&
                     m_reader.get(holder->second).relevance == study::Relevance::notRelevant)
                holder->second = unit.id;
        }
        for (std::size_t place = 0; place < units.size(); ++place)
            take(units[place], spans[place], holders);
    }

private:
    void take(MeaningUnit unit, Span span, const std::map<Span, study::UnitId>& holders) {
        RevisedUnit revised;
        revised.id = unit.id;
        revised.before = unit.span();
        revised.after = span;
        const std::string_view before = m_worked.before.slice(unit.span());
        const std::string_view after = m_worked.after.slice(span);
        const study::UnitId holder = holders.at(span);
        if (span.empty()) {
            revised.fate = UnitFate::gone;
        } else if (holder != unit.id) {
            revised.fate = UnitFate::sameAsAnother;
            revised.joinedWith = holder;
        } else {
            if (span != unit.span()) {
                unit.begin = span.begin;
                unit.end = span.end;
                m_worked.moved.push_back(unit);
            }
            if (before == after)
                return;
            if (text::likeness(before, after) < recognisable)
                revised.fate = UnitFate::unrecognised;
        }
        revised.wordsBefore = before;
        revised.wordsAfter = after;
        if (revised.fate == UnitFate::gone || revised.fate == UnitFate::sameAsAnother)
            countUnit(m_reader, unit.id, revised.removal);
        if (revised.fate == UnitFate::gone) // what leans on one that is joined goes on leaning on the other
            countLeaning(m_reader, {unit.id}, revised.removal);
        else if (revised.fate != UnitFate::sameAsAnother)
            for (const study::Rendition& rendition : m_reader.where<&study::Rendition::unit>(unit.id))
                revised.renditionFits = fits(rendition, after);
        m_worked.revision.units.push_back(std::move(revised));
    }

    const Reader& m_reader;
    WorkedOut& m_worked;
    const text::Carrier& m_carrier;
};

std::string loss(const RevisedUnit& unit) {
    const std::string words = "\"" + text::excerpt(text::collapseSpace(unit.wordsBefore), 60) + "\"";
    switch (unit.fate) {
    case UnitFate::gone:
        return words + " has no words left" + withWhat(unit.removal);
    case UnitFate::sameAsAnother:
        return words + " comes to be the same as another unit" + withWhat(unit.removal);
    default:
        return words + " would become \"" + text::excerpt(text::collapseSpace(unit.wordsAfter), 60) + "\"";
    }
}

bool isLoss(const RevisedUnit& unit, Words words) {
    return unit.fate == UnitFate::gone || unit.fate == UnitFate::sameAsAnother ||
           (unit.fate == UnitFate::unrecognised && words == Words::found);
}

/// Puts a unit down for a second look, or takes it off when it has the words back that it had.
void flag(Edit& edit, const RevisedUnit& unit) {
    const std::vector<study::SecondLook> known = edit.where<&study::SecondLook::unit>(unit.id);
    if (known.empty())
        edit.insert(study::SecondLook{unit.id, unit.wordsBefore, edit.now()});
    else if (known.front().before == unit.wordsAfter)
        edit.erase(known.front());
}

} // namespace

WorkedOut workOut(const Reader& reader, const Source& source, Text before, const EditScript& script,
                  const std::optional<std::vector<Turn>>& turns) {
    WorkedOut worked;
    worked.source = source;
    worked.before = std::move(before);
    EditScript& carriedOut = worked.revision.script;
    // Turns that are known belong to exactly the text that the script makes.
    carriedOut = turns ? script : withoutEmptyParagraphs(worked.before, text::withoutIdle(worked.before, script));
    worked.after = Text(text::applied(worked.before, carriedOut));
    if (text::trim(worked.after.utf8()).empty())
        throw InvalidInput("Nothing would be left of the text of " + quoted(source.name) +
                           "; remove the source if it is no longer needed.");
    const text::Carrier carrier(worked.before, carriedOut);
    const std::vector<Turn> old = reader.turnsOf(source);
    worked.turns = turns ? *turns : carriedTurns(old, carrier, worked.before, worked.after);
    worked.revision.turnsBefore = static_cast<std::int64_t>(old.size());
    worked.revision.turnsAfter = static_cast<std::int64_t>(worked.turns.size());
    worked.source.characters = worked.after.end().value;
    worked.source.turnCount = worked.revision.turnsAfter;
    worked.source.words = wordsIn(worked.after, worked.turns, source.language);
    UnitCarrier(reader, worked, carrier).run();
    return worked;
}

void requireConsent(const WorkedOut& worked, const RevisionRules& rules) {
    if (rules.losses == Losses::accept || !hasLosses(worked.revision, rules.words))
        return;
    std::string message =
        "Nothing was changed, because meaning units of " + quoted(worked.source.name) + " would lose their words:";
    std::size_t shown = 0;
    std::size_t all = 0;
    for (const RevisedUnit& unit : worked.revision.units)
        if (isLoss(unit, rules.words) && ++all <= mostListed) {
            message += "\n  " + unit.id.text().substr(0, 8) + " " + loss(unit);
            ++shown;
        }
    if (all > shown)
        message += "\n  and " + std::to_string(all - shown) + " more";
    throw InvalidInput(message + "\nMove or delete these units first, or accept the losses.");
}

void carryOut(Edit& edit, WorkedOut& worked, const RevisionRules& rules) {
    const Revision& revision = worked.revision;
    UnitRemoval gone;
    for (const RevisedUnit& unit : revision.units) {
        if (unit.joinedWith) {
            handOver(edit, unit.id, *unit.joinedWith);
            if (edit.countWhere<&study::Rendition::unit>(*unit.joinedWith) == 0)
                for (study::Rendition rendition : edit.where<&study::Rendition::unit>(unit.id)) {
                    rendition.unit = *unit.joinedWith;
                    edit.update(rendition);
                }
        }
        if (unit.fate == UnitFate::gone || unit.joinedWith)
            eraseUnit(edit, edit.get(unit.id), gone);
        else if (rules.flags == Flags::secondLook)
            flag(edit, unit);
    }
    for (const MeaningUnit& unit : worked.moved)
        edit.update(unit);
    const text::Carrier carrier(worked.before, revision.script);
    for (study::SourceNote note : edit.where<&study::SourceNote::source>(worked.source.id)) {
        const text::Position place = std::min(carrier.end(note.position), worked.after.end());
        if (place == note.position)
            continue;
        note.position = place;
        edit.update(note);
    }
    for (study::Negotiation negotiation : edit.where<&study::Negotiation::source>(worked.source.id)) {
        const study::Negotiation before = negotiation;
        // One whose words are all taken out keeps the character where they stood: what was agreed stays known.
        const text::Position last{std::max<std::int64_t>(worked.after.end().value - 1, 0)};
        negotiation.begin = std::min(carrier.begin(before.begin), last);
        negotiation.end = std::max(std::min(carrier.end(before.end), worked.after.end()),
                                   text::Position{negotiation.begin.value + 1});
        if (negotiation != before)
            edit.update(negotiation);
    }
    worked.source.text = edit.keep(worked.after.utf8());
    worked.source.turns = edit.keep(study::encodeTurns(worked.turns));
    edit.update(worked.source);
}

void countTurns(Edit& edit, const Source& source, const std::vector<Turn>& turns) {
    std::map<std::int64_t, std::int64_t> counts;
    for (const Turn& turn : turns)
        if (turn.speaker)
            ++counts[*turn.speaker];
    for (study::Speaker speaker : edit.where<&study::Speaker::source>(source.id)) {
        const auto count = counts.find(speaker.ordinal);
        const std::int64_t found = count == counts.end() ? 0 : count->second;
        if (speaker.turnCount == found)
            continue;
        speaker.turnCount = found;
        edit.update(speaker);
    }
}

bool hasLosses(const Revision& revision, Words words) {
    return std::any_of(revision.units.begin(), revision.units.end(),
                       [&](const RevisedUnit& unit) { return isLoss(unit, words); });
}

} // namespace emic::editing
