// From the bytes of a file to a source that can be added to a study. This is the room's door; behind it
//
//   format.h     which format the bytes are; text_reader, markdown_reader (with markdown_lines, _inline, _emphasis,
//                html_tags, html_entities), docx_reader, odt_reader (with odt_styles), rtf_reader
//                (with rtf_tokens, _words, _text, _codepages), pdf_reader (with pdf_pages, _lines, _furniture,
//                _paragraphs, _hyphens) and html_reader (with html_tree, _memory, _kinds, _flow, _styles, _notes,
//                _encoding) read one each, and return a document.h, which document_builder puts together
//   timed_document.h  puts together what comes in pieces with times: subtitle_readers (with cues, cue_markup),
//                whisper_reader, textgrid_reader, elan_reader (with tiers.h), exmaralda_reader
//   together.h   several files that hold one conversation; ordered_work.h reads many on several threads
//   archive.h    containers, xml.h XML, xml_pieces.h that of large documents: all from strangers, within limits;
//                name_table.h what elements are called
//   grammar.h    speakers, times, turns. What there is, findings holds: service_lines (what is no speech), layout with
//                columns and head_lines (how the file is laid out), label_scan (where labels may stand), label_groups
//                and label_judge (how they recur), labels (the decision), speaker_pattern (or an expression instead),
//                clock, time_marks, time_pattern. Turns come of it in line_turns (with paragraphs), cue_turns (with
//                pieces), or named_turns where the format names the speakers; turn_builder puts them together
//   report.h     what the person is told
//   table.h      tables: csv_reader, xlsx_reader, table_builder, spreadsheet_dates, statistics_file (SPSS, SAS, Stata);
//                table_texts (with table_headings) finds turns, or answers to open questions, in them
//
// Nothing a file says about itself is trusted. All functions are pure, except those that take a path, which read the
// disk, and may be called from several threads at once.
#pragma once

#include "core/editing/sources.h"
#include "core/transcripts/format.h"
#include "core/transcripts/grammar.h"
#include "core/transcripts/report.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::transcripts {

struct ReadOptions {
    LabelStyle style = LabelStyle::automatic; ///< anything else overrules what the file looks like
    /// A regular expression for labels at the beginnings of lines, see GrammarOptions; overrules the style.
    std::optional<std::string> speakerPattern;
    std::int64_t mergeGapMs = defaultMergeGapMs; ///< see GrammarOptions
    std::optional<std::string> encoding;         ///< IANA name; overrules likewise
    std::string language;                        ///< BCP 47, for counting words; empty: unknown
    study::SourceKind kind = study::SourceKind::interview;
    TableChoice table; ///< which columns of a table are what
};

struct ReadSource {
    editing::NewSource source; ///< named as the file is, without extension; roles unknown, nothing bound
    ImportReport report;
    std::string participant; ///< of an answer: the code of who gave it, as the file has it
    std::size_t file = 0;    ///< of files read together: the place of the one this source is from, or of its first
};

/// A file whose format has been read, and who speaks in it not yet.
struct LoadedFile {
    std::string name;                     ///< without folders
    std::string bytes;                    ///< as they are
    std::vector<NamedDocument> documents; ///< one; or of a table, as many as it has texts
    std::string remark;                   ///< on its name; empty: nothing to say
};

/// Throws NoTranscript when it holds none; InvalidInput when the file is empty, of no readable format, damaged,
/// hostile, or too large. `fileName` may have folders; they are dropped.
[[nodiscard]] LoadedFile loadFile(std::string bytes, std::string_view fileName, const ReadOptions& options = {});
/// The same from disk. Throws NotFound when there is no such file, InvalidInput also when it is larger than
/// `largestFile`.
[[nodiscard]] LoadedFile loadFile(const std::filesystem::path& path, const ReadOptions& options = {});

/// Every source that the file holds. Of several, only the first has the original's bytes; all have its hash. Throws
/// InvalidInput when there are no words in it.
[[nodiscard]] std::vector<ReadSource> sourcesOf(LoadedFile file, const ReadOptions& options = {});

/// Files that hold one conversation (together.h), as one source whose further files are the others. Throws InvalidInput
/// when one of them is a table of texts or has words without times.
[[nodiscard]] ReadSource sourceOfAll(std::vector<LoadedFile> files, const ReadOptions& options = {});

/// The one source of a whole file that is already in memory. Throws as loadFile and sourcesOf do, and InvalidInput when
/// the file holds several.
[[nodiscard]] ReadSource readSource(std::string bytes, std::string_view fileName, const ReadOptions& options = {});
[[nodiscard]] ReadSource readSourceFile(const std::filesystem::path& path, const ReadOptions& options = {});

} // namespace emic::transcripts
