#include "core/editing/revise_corrected.h"

#include "core/editing/revise_rows.h"
#include "core/editing/wording.h"
#include "core/text/difference.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <map>

namespace emic::editing {

using storage::Edit;
using storage::Reader;
using study::Source;
using study::SourceId;
using study::Speaker;
using study::Turn;

namespace {

std::string labelKey(std::string_view label) {
    std::string key = text::foldCase(label);
    std::erase(key, ' ');
    return key;
}

/// The speakers of the corrected file as speakers of the study.
struct Speakers {
    std::vector<std::string> labels;     ///< by ordinal, with the new ones behind the others
    std::vector<std::int64_t> ordinalOf; ///< of the corrected file's speakers
    std::vector<std::string> newLabels;

    Speakers(const Reader& reader, SourceId source, const NewSource& corrected) {
        std::map<std::string, std::int64_t> known;
        for (const Speaker& speaker : reader.where<&Speaker::source>(source)) {
            known.emplace(labelKey(speaker.label), speaker.ordinal);
            labels.push_back(speaker.label);
        }
        for (const NewSpeaker& speaker : corrected.speakers) {
            const auto [place, isNew] =
                known.emplace(labelKey(speaker.label), static_cast<std::int64_t>(labels.size()));
            ordinalOf.push_back(place->second);
            if (!isNew)
                continue;
            labels.push_back(speaker.label);
            newLabels.push_back(speaker.label);
        }
    }

    [[nodiscard]] std::string label(const std::optional<std::int64_t>& ordinal) const {
        return ordinal ? labels.at(static_cast<std::size_t>(*ordinal)) : std::string();
    }

    [[nodiscard]] std::vector<Turn> turnsOf(const NewSource& corrected) const {
        std::vector<Turn> turns = study::decodeTurns(corrected.turns.bytes, text::Position{corrected.characters});
        for (Turn& turn : turns) {
            if (!turn.speaker)
                continue;
            if (*turn.speaker < 0 || *turn.speaker >= static_cast<std::int64_t>(ordinalOf.size()))
                throw InvalidInput("The corrected file has a turn by a speaker whom it does not name; read it again.");
            turn.speaker = ordinalOf[static_cast<std::size_t>(*turn.speaker)];
        }
        return turns;
    }
};

/// Compares turns of both versions, each an unbroken group of turns that share words.
class TurnComparison {
public:
    TurnComparison(const std::vector<Turn>& before, const std::vector<Turn>& after, const text::Carrier& carrier,
                   const Speakers& speakers)
        : m_before(before), m_after(after), m_carrier(carrier), m_speakers(speakers) {}

    std::vector<ChangedTurn> run() {
        std::size_t old = 0;
        std::size_t made = 0;
        while (old < m_before.size() || made < m_after.size()) {
            const std::size_t firstOld = old;
            const std::size_t firstMade = made;
            // A group ends where both versions begin a new turn at the same word.
            text::Position end{-1};
            if (made == m_after.size() || (old < m_before.size() && place(old).begin <= m_after[made].span.begin))
                end = place(old++).end;
            else
                end = m_after[made++].span.end;
            for (bool grown = true; grown;) {
                grown = false;
                for (; old < m_before.size() && place(old).begin < end; ++old, grown = true)
                    end = std::max(end, place(old).end);
                for (; made < m_after.size() && m_after[made].span.begin < end; ++made, grown = true)
                    end = std::max(end, m_after[made].span.end);
            }
            compare(firstOld, old, firstMade, made);
        }
        return std::move(m_changes);
    }

private:
    [[nodiscard]] text::Span place(std::size_t turn) const {
        const text::Span span = m_carrier.carried(m_before[turn].span);
        return {span.begin, std::max(span.begin, span.end)};
    }

    void compare(std::size_t old, std::size_t oldEnd, std::size_t made, std::size_t madeEnd) {
        ChangedTurn change;
        for (std::size_t turn = old; turn < oldEnd; ++turn)
            change.labelBefore += (turn > old ? " | " : "") + m_speakers.label(m_before[turn].speaker);
        for (std::size_t turn = made; turn < madeEnd; ++turn)
            change.labelAfter += (turn > made ? " | " : "") + m_speakers.label(m_after[turn].speaker);
        if (old < oldEnd) {
            change.before = {m_before[old].span.begin, m_before[oldEnd - 1].span.end};
            change.startBefore = m_before[old].startMs;
        }
        if (made < madeEnd)
            change.startAfter = m_after[made].startMs;
        if (oldEnd - old != 1 || madeEnd - made != 1) {
            change.what = TurnDifference::parts;
        } else if (m_before[old].speaker != m_after[made].speaker) {
            change.what = TurnDifference::speaker;
        } else if (m_before[old].startMs != m_after[made].startMs || m_before[old].endMs != m_after[made].endMs) {
            change.what = TurnDifference::time;
        } else {
            return;
        }
        m_changes.push_back(std::move(change));
    }

    const std::vector<Turn>& m_before;
    const std::vector<Turn>& m_after;
    const text::Carrier& m_carrier;
    const Speakers& m_speakers;
    std::vector<ChangedTurn> m_changes;
};

/// One of several files cannot stand for all.
void requireAllFiles(const Reader& reader, const Source& source, const NewSource& corrected) {
    std::vector<std::string> names{quoted(source.fileName)};
    for (const study::SourceFile& file : reader.where<&study::SourceFile::source>(source.id))
        names.push_back(quoted(file.fileName));
    const std::size_t given = corrected.furtherFiles.size() + 1;
    if (given == names.size())
        return;
    if (names.size() == 1)
        throw InvalidInput("The source " + quoted(source.name) + " came in one file, " + names.front() + ", and " +
                           std::to_string(given) + " were given; give its corrected version alone.");
    throw InvalidInput("The source " + quoted(source.name) + " was put together of " +
                       counted(static_cast<std::int64_t>(names.size()), "file", "files") + ", " + listed(names, 12) +
                       "; give all of them again, corrected or not, or revise its words one by one.");
}

struct Comparison {
    WorkedOut worked;
    CorrectedRevision corrected;
};

Comparison compared(const Reader& reader, const Source& source, const NewSource& corrected) {
    requireAllFiles(reader, source, corrected);
    const Speakers speakers(reader, source.id, corrected);
    text::Text before = reader.textOf(source);
    const text::Text after(corrected.text.bytes);
    const text::EditScript script = text::difference(before, after);
    const std::vector<Turn> turns = speakers.turnsOf(corrected);
    const std::vector<Turn> old = reader.turnsOf(source);
    Comparison result;
    result.worked = workOut(reader, source, std::move(before), script, turns);
    result.corrected.revision = result.worked.revision;
    result.corrected.turns = TurnComparison(old, turns, text::Carrier(result.worked.before, script), speakers).run();
    result.corrected.newLabels = speakers.newLabels;
    for (std::size_t ordinal = 0; ordinal < speakers.labels.size(); ++ordinal) {
        const auto speaks = [&](const Turn& turn) { return turn.speaker == static_cast<std::int64_t>(ordinal); };
        if (std::ranges::any_of(old, speaks) && std::ranges::none_of(turns, speaks))
            result.corrected.silentLabels.push_back(speakers.labels[ordinal]);
    }
    return result;
}

/// Speakers that the source did not have, taken for whom their labels say.
void addSpeakers(Edit& edit, SourceId source, const std::vector<std::string>& labels) {
    std::int64_t ordinal = edit.countWhere<&Speaker::source>(source);
    const std::vector<study::Participant> participants = edit.all<study::Participant>();
    for (const std::string& label : labels) {
        Speaker speaker{study::SpeakerId::make(), source, ordinal++, label, roleOfLabel(label), std::nullopt, 0};
        for (const study::Participant& participant : participants)
            if (labelKey(participant.code) == labelKey(label)) {
                speaker.role = study::Role::participant;
                speaker.participant = participant.id;
            }
        edit.insert(speaker);
    }
}

} // namespace

bool CorrectedRevision::nothing() const {
    return revision.script.empty() && turns.empty();
}

CorrectedRevision planCorrected(const Reader& reader, SourceId id, const NewSource& corrected) {
    return compared(reader, reader.get(id), corrected).corrected;
}

CorrectedRevision reviseCorrected(Edit& edit, SourceId id, const NewSource& given, Losses losses) {
    auto [worked, corrected] = compared(edit, edit.get(id), given);
    if (corrected.nothing())
        return std::move(corrected);
    const RevisionRules rules{losses, Words::found, Flags::secondLook};
    requireConsent(worked, rules);
    edit.describe("Take over a corrected version of " + worked.source.name + ": " +
                  counted(static_cast<std::int64_t>(corrected.revision.script.size()), "place", "places") +
                  " of the text, " + counted(static_cast<std::int64_t>(corrected.turns.size()), "place", "places") +
                  " of the turns");
    edit.keep(given.original.bytes, given.original.hash);
    edit.eraseWhere<&study::SourceFile::source>(id);
    for (std::size_t place = 0; place < given.furtherFiles.size(); ++place) {
        const NewSourceFile& file = given.furtherFiles[place];
        edit.keep(file.original.bytes, file.original.hash);
        edit.insert(study::SourceFile{id, static_cast<std::int64_t>(place) + 1, file.fileName, file.original.hash});
    }
    worked.source.original = given.original.hash;
    worked.source.fileName = given.fileName;
    worked.source.format = given.format;
    worked.source.encoding = given.encoding;
    worked.source.labels = given.labels;
    addSpeakers(edit, id, corrected.newLabels);
    carryOut(edit, worked, rules);
    countTurns(edit, worked.source, worked.turns);
    edit.eraseWhere<&study::ImportRemark::source>(id);
    std::int64_t ordinal = 0;
    for (const std::string& remark : given.remarks)
        edit.insert(study::ImportRemark{id, ordinal++, remark});
    edit.eraseWhere<&study::SourceNote::source>(id);
    ordinal = 0;
    for (const NewNote& note : given.notes)
        edit.insert(study::SourceNote{id, ordinal++, note.kind, note.author, note.position, note.text});
    return std::move(corrected);
}

} // namespace emic::editing
