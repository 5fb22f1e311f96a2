#include "core/editing/sources.h"

#include "core/editing/unit_rows.h"
#include "core/editing/wording.h"
#include "core/study/findings.h"
#include "core/text/error.h"
#include "core/text/strings.h"

#include <algorithm>
#include <array>

namespace emic::editing {

using namespace std::string_view_literals;
using storage::Edit;
using storage::Reader;
using study::Role;
using study::Source;
using study::SourceId;
using study::Speaker;

namespace {

void requireFreeSourceName(const Reader& reader, std::string_view name, std::optional<SourceId> except) {
    for (const Source& other : reader.where<&Source::name>(std::string(name)))
        if (other.id != except)
            throw InvalidInput("There is already a source " + quoted(name) + "; choose another name.");
}

std::string sourceLanguage(const Reader& reader, std::string_view given) {
    const std::string languages = reader.info().languages;
    const std::string language(text::trim(given.empty() ? text::split(languages, ' ').front() : given));
    if (!text::isLanguageTag(language))
        throw InvalidInput(quoted(language) + " is no language tag; write one such as en, da or pt-BR.");
    return language;
}

/// A source of a meeting belongs to the meeting's group.
void fitMeeting(const Reader& reader, Source& source) {
    if (source.participant)
        (void)reader.get(*source.participant);
    if (source.group)
        (void)reader.get(*source.group);
    if (!source.meeting)
        return;
    const study::Meeting meeting = reader.get(*source.meeting);
    if (source.group && *source.group != meeting.group)
        throw InvalidInput("The source " + quoted(source.name) + " cannot belong to the meeting " +
                           quoted(meeting.name) + " and to another group than that meeting's; change one of them.");
    source.group = meeting.group;
}

void checkTurns(const NewSource& source) {
    const std::vector<study::Turn> turns = study::decodeTurns(source.turns.bytes, text::Position{source.characters});
    for (const study::Turn& turn : turns)
        if (turn.speaker && (*turn.speaker < 0 || *turn.speaker >= static_cast<std::int64_t>(source.speakers.size())))
            throw InvalidInput("The source " + quoted(source.name) + " has a turn by speaker " +
                               std::to_string(*turn.speaker) + ", who is not among its speakers; read the file again.");
}

void checkNotes(const NewSource& source) {
    for (const NewNote& note : source.notes)
        if (note.position < text::Position{0} || text::Position{source.characters} < note.position)
            throw InvalidInput("The source " + quoted(source.name) +
                               " has a note beyond the end of its text; read the file again.");
}

/// Keeps the original's bytes, which an earlier source of the same edit may have brought.
void keepOriginal(Edit& edit, const NewSource& source) {
    const Kept& original = source.original;
    if (!original.bytes.empty() || original.hash == storage::hashOf({}))
        edit.keep(original.bytes, original.hash);
    else if (!edit.kept().contains(original.hash))
        throw InvalidInput("The source " + quoted(source.name) + " has no original; read the file again.");
}

/// Without any white space: "P 07" and "P07" are one label.
std::string labelKey(std::string_view label) {
    std::string key = text::foldCase(label);
    std::erase(key, ' ');
    return key;
}

/// Without the number and the punctuation behind it: "Interviewer 2:" is an interviewer.
std::string withoutNumber(std::string key) {
    const std::size_t end = key.find_last_not_of("0123456789.:()#-_");
    key.erase(end == std::string::npos ? 0 : end + 1);
    return key;
}

} // namespace

Kept Kept::of(std::string bytes) {
    const study::Hash hash = storage::hashOf(bytes);
    return {std::move(bytes), hash};
}

SourceId addSource(Edit& edit, const NewSource& given) {
    Source source;
    source.id = SourceId::make();
    source.name = properName(given.name, "source");
    source.kind = given.kind;
    source.group = given.group;
    source.meeting = given.meeting;
    source.participant = given.participant;
    source.date = given.date;
    source.language = sourceLanguage(edit, given.language);
    source.fileName = given.fileName;
    source.format = given.format;
    source.encoding = given.encoding;
    source.labels = given.labels;
    source.original = given.original.hash;
    source.text = given.text.hash;
    source.turns = given.turns.hash;
    source.characters = given.characters;
    source.words = given.words;
    source.turnCount = given.turnCount;
    source.ordinal = edit.endOrdinal<Source>();
    requireFreeSourceName(edit, source.name, std::nullopt);
    fitMeeting(edit, source);
    checkTurns(given);
    checkNotes(given);
    edit.describe("Import the source " + source.name);
    keepOriginal(edit, given);
    for (const Kept* kept : {&given.text, &given.turns})
        edit.keep(kept->bytes, kept->hash);
    edit.insert(source);
    std::int64_t ordinal = 0;
    for (const NewSpeaker& speaker : given.speakers)
        edit.insert(Speaker{study::SpeakerId::make(), source.id, ordinal++, speaker.label,
                            speaker.participant ? Role::participant : speaker.role, speaker.participant,
                            speaker.turnCount});
    ordinal = 0;
    for (const std::string& remark : given.remarks)
        edit.insert(study::ImportRemark{source.id, ordinal++, remark});
    ordinal = 1;
    for (const NewSourceFile& file : given.furtherFiles) {
        edit.keep(file.original.bytes, file.original.hash);
        edit.insert(study::SourceFile{source.id, ordinal++, file.fileName, file.original.hash});
    }
    ordinal = 0;
    for (const NewNote& note : given.notes)
        edit.insert(study::SourceNote{source.id, ordinal++, note.kind, note.author, note.position, note.text});
    return source.id;
}

void bindSpeakers(Edit& edit, SourceId id, const std::vector<Binding>& bindings) {
    const Source source = edit.get(id);
    std::vector<Speaker> speakers = edit.where<&Speaker::source>(id);
    edit.describe("Bind " + counted(static_cast<std::int64_t>(bindings.size()), "speaker", "speakers") + " of " +
                  source.name);
    for (const Binding& binding : bindings) {
        if (binding.participant && binding.role && *binding.role != Role::participant)
            throw InvalidInput("The label " + quoted(binding.label) +
                               " cannot be a participant and have another role; choose one of the two.");
        bool found = false;
        for (Speaker& speaker : speakers) {
            if (labelKey(speaker.label) != labelKey(binding.label))
                continue;
            found = true;
            if (binding.participant)
                (void)edit.get(*binding.participant);
            speaker.participant = binding.participant;
            speaker.role = binding.participant ? Role::participant : binding.role.value_or(Role::unknown);
            edit.update(speaker);
        }
        if (found)
            continue;
        std::vector<std::string> labels;
        for (const Speaker& speaker : speakers)
            labels.push_back(speaker.label);
        throw NotFound("The source " + quoted(source.name) + " has no speaker " + quoted(binding.label) + ". " +
                       nearNames(binding.label, labels));
    }
}

std::vector<std::string> bindByLabel(Edit& edit, SourceId id) {
    const Source source = edit.get(id);
    const std::vector<study::Participant> participants = edit.all<study::Participant>();
    const auto participantOf = [&](const std::string& key) -> const study::Participant* {
        for (const study::Participant& participant : participants)
            if (labelKey(participant.code) == key)
                return &participant;
        return nullptr;
    };
    edit.describe("Bind the speakers of " + source.name + " by their labels");
    std::vector<std::string> unfit;
    for (Speaker speaker : edit.where<&Speaker::source>(id)) {
        if (speaker.participant || speaker.role == Role::interviewer || speaker.role == Role::moderator)
            continue;
        const study::Participant* const participant = participantOf(labelKey(speaker.label));
        const Role role = participant != nullptr ? Role::participant : roleOfLabel(speaker.label);
        if (participant == nullptr && role != Role::interviewer && role != Role::moderator)
            unfit.push_back(speaker.label);
        if (participant != nullptr)
            speaker.participant = participant->id;
        if (role != Role::unknown)
            speaker.role = role;
        edit.update(speaker);
    }
    return unfit;
}

Role roleOfLabel(std::string_view label) {
    static constexpr std::array interviewers{"i"sv,
                                             "int"sv,
                                             "intv"sv,
                                             "interviewer"sv,
                                             "interviewerin"sv,
                                             "interviewers"sv,
                                             "intervjuer"sv,
                                             "intervjuare"sv,
                                             "haastattelija"sv,
                                             "intervieweur"sv,
                                             "intervieweuse"sv,
                                             "enquêteur"sv,
                                             "enquêtrice"sv,
                                             "intervistatore"sv,
                                             "intervistatrice"sv,
                                             "entrevistador"sv,
                                             "entrevistadora"sv,
                                             "spyrill"sv,
                                             "researcher"sv,
                                             "forsker"sv,
                                             "forskare"sv,
                                             "q"sv};
    static constexpr std::array moderators{"mod"sv,         "moderator"sv,   "moderatorin"sv,   "facilitator"sv,
                                           "ordstyrer"sv,   "fasilitator"sv, "modérateur"sv,    "modératrice"sv,
                                           "moderatore"sv,  "moderatrice"sv, "moderador"sv,     "moderadora"sv,
                                           "animateur"sv,   "animatrice"sv,  "facilitador"sv,   "facilitadora"sv,
                                           "gruppeleder"sv, "gruppleiter"sv, "gruppenleiter"sv, "samtaleleder"sv};
    static constexpr std::array participants{"participant"sv,  "respondent"sv, "informant"sv,  "interviewee"sv,
                                             "deltager"sv,     "deltaker"sv,   "deltagare"sv,  "teilnehmer"sv,
                                             "teilnehmerin"sv, "deelnemer"sv,  "patient"sv,    "participante"sv,
                                             "partecipante"sv, "ip"sv,         "osallistuja"sv};
    const std::string key = withoutNumber(labelKey(label));
    const auto among = [&](const auto& words) { return std::find(words.begin(), words.end(), key) != words.end(); };
    if (among(interviewers))
        return Role::interviewer;
    if (among(moderators))
        return Role::moderator;
    return among(participants) ? Role::participant : Role::unknown;
}

void describeSource(Edit& edit, SourceId id, const SourceDescription& given) {
    Source source = edit.get(id);
    const std::string before = source.name;
    if (given.name) {
        source.name = properName(*given.name, "source");
        requireFreeSourceName(edit, source.name, id);
    }
    edit.describe(source.name != before ? "Rename the source " + before + " to " + source.name
                                        : "Describe the source " + before);
    source.kind = given.kind.value_or(source.kind);
    source.meeting = given.meeting.value_or(source.meeting);
    // A new meeting brings its group along, unless a group is said too.
    source.group = given.group.value_or(given.meeting && *given.meeting ? std::nullopt : source.group);
    source.participant = given.participant.value_or(source.participant);
    source.date = given.date.value_or(source.date);
    if (given.language)
        source.language = sourceLanguage(edit, *given.language);
    fitMeeting(edit, source);
    edit.update(source);
}

namespace {

UnitRemoval unitsOf(const Reader& reader, SourceId source) {
    UnitRemoval removal;
    std::vector<study::UnitId> units;
    for (const study::MeaningUnit& unit : reader.where<&study::MeaningUnit::source>(source)) {
        countUnit(reader, unit.id, removal);
        units.push_back(unit.id);
    }
    countLeaning(reader, units, removal);
    return removal;
}

std::int64_t memosOf(const Reader& reader, SourceId source) {
    return static_cast<std::int64_t>(reader.memosOn(study::MemoTarget::source, source.uuid).size());
}

} // namespace

SourceRemoval removalOf(const Reader& reader, SourceId id) {
    (void)reader.get(id);
    const UnitRemoval units = unitsOf(reader, id);
    return {units.units, units.codings, units.memos + memosOf(reader, id), units.sentences, units.quotes};
}

SourceRemoval removeSource(Edit& edit, SourceId id) {
    const Source source = edit.get(id);
    const SourceRemoval removal = removalOf(edit, id);
    UnitRemoval units;
    for (const study::MeaningUnit& unit : edit.where<&study::MeaningUnit::source>(id))
        eraseUnit(edit, unit, units);
    for (const study::Memo& memo : edit.memosOn(study::MemoTarget::source, id.uuid))
        edit.erase(memo);
    edit.describe("Remove the source " + source.name + " with " +
                  counted(units.units, "meaning unit", "meaning units") + " and " +
                  counted(units.codings, "coding", "codings") + whatLeaned(removal.sentences, removal.quotes));
    edit.eraseWhere<&study::ImportRemark::source>(id);
    edit.eraseWhere<&study::SourceFile::source>(id);
    edit.eraseWhere<&study::SourceNote::source>(id);
    edit.eraseWhere<&Speaker::source>(id);
    edit.eraseWhere<&study::Reading::source>(id);
    edit.eraseWhere<&study::Impression::source>(id);
    edit.eraseWhere<&study::ValidationMark::source>(id);
    for (const study::Negotiation& negotiation : edit.where<&study::Negotiation::source>(id)) {
        edit.eraseWhere<&study::NegotiationPosition::negotiation>(negotiation.id);
        edit.erase(negotiation);
    }
    edit.erase(source);
    return removal;
}

Source sourceByName(const Reader& reader, std::string_view name) {
    const std::vector<Source> exact = reader.where<&Source::name>(std::string(name));
    return exact.empty() ? rowByName(reader.all<Source>(), &Source::name, name, "source") : exact.front();
}

} // namespace emic::editing
