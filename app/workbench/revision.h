// Revising a text as people ask for it: words for words, a table of replacements; and what a revision does, as lines to
// read before it is made. Belongs to the Reader's thread.
#pragma once

#include "core/editing/revise_corrected.h"
#include "core/storage/reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emic::workbench {

/// Words to be replaced by others in one source.
struct TypedReplacement {
    std::string words;
    std::string by;
    std::optional<std::int64_t> at; ///< where they begin, in code points; none: they must stand there once
    bool everywhere = false;
};

/// Throws InvalidInput with what to do when the words do not stand there, or more than once and neither `at` nor
/// `everywhere` says which are meant.
[[nodiscard]] text::EditScript scriptOf(const text::Text& text, const TypedReplacement& typed, std::string_view source);

/// Reads a table with the headings begin, end and new (code points; old too, where the words there are to be checked),
/// or old and new. Rows may come in any order. Throws as transcripts::readTable does, and InvalidInput naming the row.
[[nodiscard]] text::EditScript readScript(const std::filesystem::path& path, const text::Text& text,
                                          std::string_view source);

/// One thing that a revision does.
struct RevisionLine {
    std::string what;                 ///< "text", "unit", "unit gone", "speaker", "time" ...
    std::string id;                   ///< of a unit
    std::optional<std::int64_t> turn; ///< number of the old text's turn, from 1
    std::int64_t begin = 0;           ///< in the old text
    std::int64_t end = 0;
    std::string before;
    std::string after;
};

/// Replaced stretches with some words around them, then units.
[[nodiscard]] std::vector<RevisionLine> linesOf(const text::Text& before, const std::vector<study::Turn>& turns,
                                                const editing::Revision& revision);

/// Reads a corrected version of the source's file, or of all its files when it came in several, as the source was read.
/// In a table of several texts it is the one of the source's name. Throws as transcripts::readSourceFile does, and
/// NotFound when a table has no such text.
[[nodiscard]] editing::NewSource readCorrected(const std::vector<std::filesystem::path>& paths,
                                               const study::Source& source);

/// The same with turns that differ.
[[nodiscard]] std::vector<RevisionLine> linesOf(const text::Text& before, const std::vector<study::Turn>& turns,
                                                const editing::CorrectedRevision& corrected);

/// A sentence or two: how many places, units that change, are lost, whose published words no longer fit.
[[nodiscard]] std::string summaryOf(const editing::Revision& revision);

[[nodiscard]] std::string summaryOf(const editing::CorrectedRevision& corrected);

/// A unit that waits for a second look.
struct ListedLook {
    study::SecondLook look;
    std::string source;
    text::Span span;
    std::string words; ///< as they are now
    std::vector<std::string> themes;
    bool renditionFits = true;
};

/// Oldest first.
[[nodiscard]] std::vector<ListedLook> listSecondLooks(const storage::Reader& reader);

} // namespace emic::workbench
