// Bringing files into a study as one job: gather them, read them on all cores, add them in one edit.
//
// A dry run is the same code without the edit. Files are read while the edit is open and handed over in order, so that
// never more than a few are in memory. A file may give several sources (a table of texts), and several files one (a
// recording a speaker). A file that cannot be read keeps no other from being imported, unless asked to; anything else
// that goes wrong takes the whole edit back. Belongs to the study's thread.
#pragma once

#include "app/workbench/gather_files.h"
#include "app/workbench/label_table.h"
#include "app/workbench/progress.h"
#include "app/workbench/source_loading.h"
#include "core/storage/study_file.h"
#include "core/text/error.h"
#include "core/transcripts/read_source.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace emic::workbench {

/// What to do when some files cannot be read.
enum class Unreadable {
    skip, ///< import the others
    stop  ///< import nothing and list them all
};

/// What to do with files whose bytes the study has already, or that are given twice.
enum class SameBytes { skip, importAgain };

struct ImportJob {
    std::vector<std::filesystem::path> named = {}; ///< files and folders
    transcripts::ReadOptions read = {};            ///< language empty: the study's first
    std::optional<study::GroupId> group = {};
    std::optional<study::MeetingId> meeting = {};
    std::optional<study::ParticipantId> participant = {}; ///< who said or wrote what carries no label
    std::optional<std::string> date = {};
    std::vector<LabelRow> labels = {}; ///< who labels are, before the labels speak for themselves
    Unreadable unreadable = Unreadable::skip;
    SameBytes sameBytes = SameBytes::skip;
    Together together = Together::byName;
    bool createParticipants = false; ///< whose answers a table has and whom the study lacks
    std::string reason = {};         ///< why, for the journal; may be empty
    std::size_t threads = 0;         ///< 0: as many as there are cores
};

enum class Fate { imported, sameBytes, unreadable };

/// A label of an imported file, and who it was taken for.
struct ImportedSpeaker {
    std::string label;
    study::Role role = study::Role::unknown;
    std::string participant; ///< code; empty: none
    std::int64_t turns = 0;
};

/// A source that was imported, or a file that gave none.
struct ImportedFile {
    std::filesystem::path path;
    std::vector<std::filesystem::path> furtherFiles; ///< merged into the source
    Fate fate = Fate::imported;
    std::string source;   ///< the name it got, or would get; of the same bytes: the source that has them
    bool renamed = false; ///< the file's own name was taken
    std::string problem;  ///< why it could not be read
    study::SourceKind kind = study::SourceKind::interview;
    transcripts::ImportReport report;
    std::vector<ImportedSpeaker> speakers;
    std::string participant; ///< code of who gave an answer, as the file has it
};

struct ImportOutcome {
    std::vector<ImportedFile> files; ///< in the order read; of a file with several sources, one each
    std::vector<PassedOver> passedOver;
    std::vector<LabelRow> unusedLabels;           ///< rows of the table that fit no file
    std::vector<std::string> unknownParticipants; ///< codes of answers whom the study lacks, in order of appearance
    bool created = false;                         ///< and they were, or would be, added to the study
    std::optional<study::JournalEntry> entry;

    [[nodiscard]] std::int64_t count(Fate fate) const;
};

/// Some files cannot be read and nothing was imported; the message lists them.
class FilesUnreadable : public InvalidInput {
public:
    using InvalidInput::InvalidInput;
};

/// What importFiles would do. Files that cannot be read are part of the outcome, whatever the job says of them.
[[nodiscard]] ImportOutcome planImport(const storage::Reader& reader, const ImportJob& job, Progress& progress);

/// Throws as gatherFiles does; FilesUnreadable when no file could be read, or when the job says that all must be;
/// Cancelled; what editing throws. Then nothing was imported.
ImportOutcome importFiles(storage::Study& study, const ImportJob& job, Progress& progress);

} // namespace emic::workbench
