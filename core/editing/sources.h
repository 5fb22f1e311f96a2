// Bringing sources into a study, describing them, binding their speakers, and taking them out again.
// Functions take the Edit of Study::perform and throw InvalidInput or NotFound with a sentence for a person.
#pragma once

#include "core/storage/edit.h"
#include "core/study/study.h"
#include "core/study/transcript.h"

#include <optional>
#include <string>
#include <vector>

namespace emic::editing {

/// A label that occurs in a source that is about to be added.
struct NewSpeaker {
    std::string label;
    study::Role role = study::Role::unknown;
    std::optional<study::ParticipantId> participant;
    std::int64_t turnCount = 0;
};

/// Bytes with the hash they will be kept under; made on any thread by `Kept::of`.
struct Kept {
    std::string bytes;
    study::Hash hash;
    [[nodiscard]] static Kept of(std::string bytes);
};

/// A further file of a source that came in several.
struct NewSourceFile {
    std::string fileName;
    Kept original;
};

/// A footnote or comment of the original.
struct NewNote {
    std::string kind; ///< "footnote", "comment" ...
    std::string author;
    text::Position position; ///< in the text
    std::string text;
};

/// A source that has been read and is not yet in the study. core/transcripts makes these from files.
struct NewSource {
    std::string name;
    study::SourceKind kind = study::SourceKind::interview;
    std::optional<study::GroupId> group;
    std::optional<study::MeetingId> meeting;
    std::optional<study::ParticipantId> participant; ///< who said or wrote what carries no label
    std::optional<std::string> date;                 ///< ISO 8601
    std::string language;                            ///< BCP 47; empty: the study's first
    std::string fileName;
    std::string format;
    std::string encoding;
    std::string labels;
    /// Its bytes may be empty when the same edit has kept them already: a table's texts have one original.
    Kept original;
    std::vector<NewSourceFile> furtherFiles;
    Kept text;  ///< UTF-8, see study/transcript.h
    Kept turns; ///< study::encodeTurns
    std::int64_t characters = 0;
    std::int64_t words = 0;
    std::int64_t turnCount = 0;
    std::vector<NewSpeaker> speakers; ///< by the ordinal that the turns use, from 0
    std::vector<std::string> remarks;
    std::vector<NewNote> notes;
};

/// Adds a source behind the others. Throws InvalidInput when the name is empty or taken, or the language is no language
/// tag, or a note stands beyond the text.
study::SourceId addSource(storage::Edit& edit, const NewSource& source);

/// Who a label is: a participant by code, or a role. `label` is compared without regard to case and spacing.
struct Binding {
    std::string label;
    std::optional<study::ParticipantId> participant;
    std::optional<study::Role> role;
};

/// Binds the labels of one source. Labels without a binding stay as they are. A binding to a participant implies the
/// role participant; one with neither participant nor role unbinds. Throws NotFound when a binding names a label that
/// the source does not have.
void bindSpeakers(storage::Edit& edit, study::SourceId source, const std::vector<Binding>& bindings);

/// Binds every unbound label of a source that equals a participant's code (without regard to case and spacing), and
/// gives labels that stand for an interviewer or a moderator ("I", "Interviewer", "Moderator", "Mod" ...; also in the
/// Nordic languages, German, French, Italian, Spanish and Dutch) their role. Returns the labels that fit nobody.
std::vector<std::string> bindByLabel(storage::Edit& edit, study::SourceId source);

/// The role that a label usually stands for, or unknown.
[[nodiscard]] study::Role roleOfLabel(std::string_view label);

struct SourceDescription {
    std::optional<std::string> name = std::nullopt;
    std::optional<study::SourceKind> kind = std::nullopt;
    std::optional<std::optional<study::GroupId>> group = std::nullopt;
    std::optional<std::optional<study::MeetingId>> meeting = std::nullopt;
    std::optional<std::optional<study::ParticipantId>> participant = std::nullopt;
    std::optional<std::optional<std::string>> date = std::nullopt;
    std::optional<std::string> language = std::nullopt;
};

/// Changes what is given and leaves the rest. Throws as addSource does.
void describeSource(storage::Edit& edit, study::SourceId source, const SourceDescription& description);

/// What taking a source out would take with it.
struct SourceRemoval {
    std::int64_t units = 0;
    std::int64_t codings = 0;
    std::int64_t memos = 0;
    std::int64_t sentences = 0; ///< of condensates that lean on its units: they stay, and are stale then
    std::int64_t quotes = 0;    ///< set into categories from its units: likewise
};
[[nodiscard]] SourceRemoval removalOf(const storage::Reader& reader, study::SourceId source);

/// Takes a source out with its units, codings, golden quotes, renditions and memos. Its content stays for undo.
SourceRemoval removeSource(storage::Edit& edit, study::SourceId source);

/// The source with this name, or with this id written out. Throws NotFound with the names that come near.
[[nodiscard]] study::Source sourceByName(const storage::Reader& reader, std::string_view name);

} // namespace emic::editing
