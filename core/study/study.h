// The vocabulary of the program as plain values: what a study consists of. No behaviour that needs a database.
//
//   people    Analyst codes. ParticipantGroup, Participant with AttributeValues, Meeting with topics and Attendance.
//   texts     Source: one text. Its Speakers are bound to a participant or to a role; its turns stand in transcript.h.
//   analysis  MeaningUnit: a stretch of a source. Coding: one analyst's assignment of a unit to a Theme.
//             FocusArea above themes; GoldenQuote: the unit that stands for a theme; Rendition: a unit as published;
//             Memo. SavedSearch and Synonyms: how the texts are searched.
//   outcomes  Wave: a time point. Instrument: a questionnaire or lab values; its meaning is core/outcomes' business.
//             Measurement: one value of one item; Exclusion: a value that does not count; MeasurementFile.
//
// Values are equal when all their members are. Times are milliseconds since 1970 in UTC; dates are ISO 8601
// (2024-02-29).
#pragma once

#include "core/study/id.h"
#include "core/text/position.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace emic::study {

/// SHA-256 of some bytes kept in the study (FIPS 180-4), so that anyone can check an original with sha256sum.
struct Hash {
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const Hash&) const = default;
    [[nodiscard]] std::string text() const; ///< 64 lower-case hexadecimal digits
};

struct StudyInfo;
struct Analyst;
struct ParticipantGroup;
struct Meeting;
struct MeetingTopic;
struct Attribute;
struct AttributeCategory;
struct Participant;
struct Source;
struct Speaker;
struct ImportRemark;
struct SourceFile;
struct SourceNote;
struct MeaningUnit;
struct SecondLook;
struct FocusArea;
struct Theme;
struct Rendition;
struct Memo;
struct SavedSearch;
struct Synonyms;
struct Wave;
struct Instrument;
struct MeasurementFile;

using StudyId = Id<StudyInfo>;
using AnalystId = Id<Analyst>;
using GroupId = Id<ParticipantGroup>;
using MeetingId = Id<Meeting>;
using AttributeId = Id<Attribute>;
using ParticipantId = Id<Participant>;
using SourceId = Id<Source>;
using SpeakerId = Id<Speaker>;
using UnitId = Id<MeaningUnit>;
using FocusAreaId = Id<FocusArea>;
using ThemeId = Id<Theme>;
using RenditionId = Id<Rendition>;
using MemoId = Id<Memo>;
using SavedSearchId = Id<SavedSearch>;
using SynonymsId = Id<Synonyms>;
using WaveId = Id<Wave>;
using InstrumentId = Id<Instrument>;

/// What a study says of itself. There is exactly one in a study file.
struct StudyInfo {
    StudyId id;
    std::string title;
    std::string question;   ///< the research question; may be empty
    std::string languages;  ///< BCP 47 tags separated by spaces, the most usual first
    std::string speakerTag; ///< template for quotes, such as "[{sex}, {group}]"; see analysis/speaker_tag.h
    std::int64_t createdAt = 0;
    std::int64_t blind = 0; ///< 1: analysts do not see each other's codings until both are ready

    bool operator==(const StudyInfo&) const = default;
};

struct Analyst {
    AnalystId id;
    std::string name; ///< unique in the study
    bool operator==(const Analyst&) const = default;
};

struct ParticipantGroup {
    GroupId id;
    std::string name; ///< unique in the study
    std::string description;
    std::int64_t ordinal = 0;
    bool operator==(const ParticipantGroup&) const = default;
};

struct Meeting {
    MeetingId id;
    GroupId group;
    std::string name;
    std::optional<std::string> date;
    std::int64_t ordinal = 0;
    bool operator==(const Meeting&) const = default;
};

struct MeetingTopic {
    Id<MeetingTopic> id;
    MeetingId meeting;
    std::string topic;
    std::int64_t ordinal = 0;
    bool operator==(const MeetingTopic&) const = default;
};

/// One participant was at one meeting.
struct Attendance {
    MeetingId meeting;
    ParticipantId participant;
    bool operator==(const Attendance&) const = default;
};

enum class AttributeType { text, number, category, yesNo, date };

struct Attribute {
    AttributeId id;
    std::string name; ///< unique in the study, not regarding case
    AttributeType type = AttributeType::text;
    std::int64_t ordinal = 0;
    bool operator==(const Attribute&) const = default;
};

/// One of the values that a category may take.
struct AttributeCategory {
    AttributeId attribute;
    std::string value;
    std::int64_t ordinal = 0;
    bool operator==(const AttributeCategory&) const = default;
};

struct Participant {
    ParticipantId id;
    std::string code; ///< what the research group calls this person (P07); unique in the study
    std::optional<GroupId> group;
    std::int64_t ordinal = 0;
    bool operator==(const Participant&) const = default;
};

/// What is not known has no row.
struct AttributeValue {
    ParticipantId participant;
    AttributeId attribute;
    std::string value; ///< canonical: numbers as 12.5, yes/no as "yes" or "no", dates as ISO 8601
    bool operator==(const AttributeValue&) const = default;
};

enum class SourceKind { interview, groupDiscussion, answer, observation, fieldNote };

struct Source {
    SourceId id;
    std::string name; ///< unique in the study
    SourceKind kind = SourceKind::interview;
    std::optional<GroupId> group;
    std::optional<MeetingId> meeting;
    std::optional<ParticipantId> participant; ///< who said or wrote what carries no label
    std::optional<std::string> date;
    std::string language;        ///< BCP 47
    std::string fileName;        ///< of the original, without folders
    std::string format;          ///< "text", "markdown", "docx" ...
    std::string encoding;        ///< of the original, as assumed on import
    std::string labels;          ///< label style that was decided on: "plain", "bold", "f4" ...
    Hash original;               ///< the file's bytes, in the content store
    Hash text;                   ///< the text extracted from it, in the content store
    Hash turns;                  ///< its turns (transcript.h), in the content store
    std::int64_t characters = 0; ///< code points of the text
    std::int64_t words = 0;
    std::int64_t turnCount = 0;
    std::int64_t ordinal = 0;
    bool operator==(const Source&) const = default;
};

enum class Role { participant, interviewer, moderator, unknown };

/// One label in one source. Role participant without a participant: a participant nobody has named yet.
struct Speaker {
    SpeakerId id;
    SourceId source;
    std::int64_t ordinal = 0; ///< turns name their speaker by this
    std::string label;
    Role role = Role::unknown;
    std::optional<ParticipantId> participant;
    std::int64_t turnCount = 0;
    bool operator==(const Speaker&) const = default;
};

/// Something the import had to say about a source.
struct ImportRemark {
    SourceId source;
    std::int64_t ordinal = 0;
    std::string text;
    bool operator==(const ImportRemark&) const = default;
};

/// A further file of a source that came in several; the first stands in Source.
struct SourceFile {
    SourceId source;
    std::int64_t ordinal = 1; ///< from 1
    std::string fileName;     ///< without folders
    Hash original;
    bool operator==(const SourceFile&) const = default;
};

/// A footnote or comment of the original, beside the speech.
struct SourceNote {
    SourceId source;
    std::int64_t ordinal = 0;
    std::string kind;        ///< "footnote", "comment" ...
    std::string author;      ///< as the file says; may be empty
    text::Position position; ///< where in the text it was attached
    std::string text;
    bool operator==(const SourceNote&) const = default;
};

enum class Relevance { relevant, notRelevant };

struct MeaningUnit {
    UnitId id;
    SourceId source;
    text::Position begin;
    text::Position end;
    Relevance relevance = Relevance::relevant;
    std::optional<AnalystId> analyst; ///< who marked it
    bool operator==(const MeaningUnit&) const = default;

    [[nodiscard]] text::Span span() const { return {begin, end}; }
};

/// A unit whose own words a revision of the text changed: to be looked at again.
struct SecondLook {
    UnitId unit;
    std::string before;  ///< the words it had
    std::int64_t at = 0; ///< when they changed; milliseconds since 1970, UTC
    bool operator==(const SecondLook&) const = default;
};

struct FocusArea {
    FocusAreaId id;
    std::string name; ///< unique among focus areas
    std::string description;
    std::int64_t ordinal = 0;
    bool operator==(const FocusArea&) const = default;
};

struct Theme {
    ThemeId id;
    std::optional<ThemeId> parent;        ///< none: a theme; else a subtheme
    std::optional<FocusAreaId> focusArea; ///< of themes only; a subtheme belongs to its theme's
    std::string name;                     ///< unique among its siblings
    std::string definition;
    std::string inclusion;
    std::string exclusion;
    std::int64_t colour = 0;  ///< place in palette.h from 1; 0: its theme's, or none
    std::int64_t ordinal = 0; ///< among its siblings
    bool operator==(const Theme&) const = default;
};

/// One analyst's assignment of a meaning unit to a theme.
struct Coding {
    UnitId unit;
    ThemeId theme;
    AnalystId analyst;
    std::int64_t at = 0;
    bool operator==(const Coding&) const = default;
};

/// The unit was chosen to stand for the theme.
struct GoldenQuote {
    UnitId unit;
    ThemeId theme;
    std::int64_t ordinal = 0; ///< among the theme's golden quotes
    bool operator==(const GoldenQuote&) const = default;
};

/// A unit as it is published. At most one a unit; the verbatim words stay in the source.
struct Rendition {
    RenditionId id;
    UnitId unit;
    std::string published;   ///< verbatim words with [...] and [replacements]; empty: the verbatim itself
    std::string translation; ///< empty: none
    std::string language;    ///< of the translation
    std::string speakerTag;  ///< template; empty: the study's
    bool operator==(const Rendition&) const = default;
};

enum class MemoTarget { study, source, participant, unit, theme };

struct Memo {
    MemoId id;
    MemoTarget target = MemoTarget::study;
    Uuid targetId; ///< of the study, source, participant, unit or theme
    std::optional<AnalystId> analyst;
    std::string text;
    std::int64_t createdAt = 0;
    std::int64_t changedAt = 0;
    bool operator==(const Memo&) const = default;
};

/// What a search looks through: paragraphs of turns, meaning units, or the text between units.
enum class SearchScope { turns, units, between };

/// A search under a name, to be asked again.
struct SavedSearch {
    SavedSearchId id;
    std::string name;  ///< unique in the study
    std::string query; ///< as typed; see indexer/query.h
    SearchScope scope = SearchScope::turns;
    std::int64_t ownWords = 1; ///< 1: only what participants said or wrote; 0: everybody
    std::int64_t ordinal = 0;
    bool operator==(const SavedSearch&) const = default;
};

/// Words and expressions that a search takes for one another.
struct Synonyms {
    SynonymsId id;
    std::string words; ///< one a line, at least two
    std::int64_t ordinal = 0;
    bool operator==(const Synonyms&) const = default;
};

/// A time point at which things are measured.
struct Wave {
    WaveId id;
    std::string code;                  ///< short, as in columns of tables: "pre"; unique in the study
    std::string name;                  ///< "Baseline"
    std::optional<std::string> begins; ///< ISO dates: the window in which a measurement counts for the wave
    std::optional<std::string> ends;
    std::int64_t ordinal = 0; ///< in time
    bool operator==(const Wave&) const = default;
};

/// A questionnaire or a set of lab values, as its definition's text (schemas/instruments.xsd).
struct Instrument {
    InstrumentId id;
    std::string code; ///< unique in the study
    std::string definition;
    std::int64_t ordinal = 0;
    bool operator==(const Instrument&) const = default;
};

/// A table that measurements came from, and how its columns were read.
struct MeasurementFile {
    Id<MeasurementFile> id;
    std::string name; ///< of the file, without folders; unique in the study
    std::string mapping;
    Hash original;
    std::int64_t at = 0;
    bool operator==(const MeasurementFile&) const = default;
};

/// One participant's value of one item at one wave. What is not known has no row.
struct Measurement {
    ParticipantId participant;
    WaveId wave;
    std::string item;  ///< code of an item; of a scale where only its score is known
    std::string value; ///< canonical: 12.5
    std::optional<std::string> date;
    bool operator==(const Measurement&) const = default;
};

/// A value that does not count, and why.
struct Exclusion {
    ParticipantId participant;
    WaveId wave;
    std::string item; ///< code of an item or of a scale
    std::string reason;
    bool operator==(const Exclusion&) const = default;
};

} // namespace emic::study
