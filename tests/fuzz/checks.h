// What must hold for whatever a file holds. A reader may refuse with emic::Error; everything else is a finding.
#pragma once

#include "core/text/error.h"
#include "core/text/text.h"
#include "core/transcripts/read_source.h"
#include "core/transcripts/table.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace emic::fuzz {

inline void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

inline void checkRead(const transcripts::ReadSource& read) {
    const text::Text text(read.source.text.bytes); // throws on malformed UTF-8, and must not
    const auto turns = study::decodeTurns(read.source.turns.bytes, text.end());
    require(text.end().value == read.source.characters);
    require(static_cast<std::int64_t>(turns.size()) == read.source.turnCount);
    for (const study::Turn& turn : turns) {
        require(!turn.span.empty());
        require(!turn.speaker || *turn.speaker < static_cast<std::int64_t>(read.source.speakers.size()));
        const std::string_view words = text.slice(turn.span);
        require(words.front() != '\n' && words.back() != '\n' && words.front() != ' ' && words.back() != ' ');
    }
    for (const editing::NewSpeaker& speaker : read.source.speakers) {
        require(text::isValidUtf8(speaker.label) && !speaker.label.empty());
    }
    for (const std::string& remark : read.source.remarks) {
        require(text::isValidUtf8(remark));
    }
    require(text::isValidUtf8(read.report.title));
}

inline void checkSource(std::string_view bytes, std::string_view fileName,
                        const transcripts::ReadOptions& options = {}) {
    try {
        for (const transcripts::ReadSource& read :
             transcripts::sourcesOf(transcripts::loadFile(std::string(bytes), fileName, options), options)) {
            checkRead(read);
        }
    } catch (const InvalidInput&) {
        // refused, with a sentence
    }
}

inline void checkTable(std::string_view bytes, std::string_view fileName) {
    try {
        const transcripts::Table table = transcripts::readTable(bytes, fileName);
        std::int64_t before = 0;
        for (const transcripts::Row& row : table.rows) {
            require(row.number > before && row.number <= transcripts::mostRows);
            require(!row.cells.empty() && row.cells.size() <= table.columns && !row.cells.back().text.empty());
            before = row.number;
            for (const transcripts::Cell& cell : row.cells) {
                require(text::isValidUtf8(cell.text));
                require((cell.kind == transcripts::CellKind::empty) == cell.text.empty());
            }
        }
        for (const std::string& remark : table.remarks) {
            require(text::isValidUtf8(remark));
        }
    } catch (const InvalidInput&) {
    }
}

/// A ZIP archive whose entries are stored as they are, so that a fuzzer's bytes reach the XML behind it.
class StoredZip {
public:
    void add(std::string_view name, std::string_view bytes);
    [[nodiscard]] std::string finish();

private:
    std::string m_entries;
    std::string m_directory;
    std::uint16_t m_count = 0;
};

/// The bytes as the main part of a Word document, or as the only sheet of a spreadsheet.
[[nodiscard]] std::string asDocx(std::string_view documentXml);
[[nodiscard]] std::string asXlsx(std::string_view sheetXml);

/// The grammar alone, on a document made of the bytes.
void checkGrammar(std::string_view bytes);

/// One of the fuzz targets by its name ("markdown"), on one input; false when there is none of that name.
bool runTarget(std::string_view name, std::string_view bytes);

} // namespace emic::fuzz
