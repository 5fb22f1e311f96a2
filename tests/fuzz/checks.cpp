#include "tests/fuzz/checks.h"

#include "core/transcripts/grammar.h"

#include <algorithm>
#include <optional>

namespace emic::fuzz {

namespace {

std::string little(std::uint64_t value, int bytes) {
    std::string result;
    for (int i = 0; i < bytes; ++i) {
        result += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    }
    return result;
}

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
        }
    }
    return ~crc;
}

constexpr std::string_view mainPart = "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"m/main.xml\"/></R>";

} // namespace

void StoredZip::add(std::string_view name, std::string_view bytes) {
    const std::string common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(crc32(bytes), 4) +
                               little(bytes.size(), 4) + little(bytes.size(), 4) + little(name.size(), 2) +
                               little(0, 2);
    m_directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                   little(m_entries.size(), 4) + std::string(name);
    m_entries += "PK\x03\x04" + common + std::string(name) + std::string(bytes);
    ++m_count;
}

std::string StoredZip::finish() {
    return m_entries + m_directory + "PK\x05\x06" + little(0, 4) + little(m_count, 2) + little(m_count, 2) +
           little(m_directory.size(), 4) + little(m_entries.size(), 4) + little(0, 2);
}

std::string asDocx(std::string_view documentXml) {
    StoredZip zip;
    zip.add("_rels/.rels", mainPart);
    zip.add("m/main.xml", documentXml);
    zip.add("m/_rels/main.xml.rels", "<R><Relationship Id=\"n\" Type=\"x/footnotes\" Target=\"main.xml\"/>"
                                     "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"main.xml\"/></R>");
    zip.add("word/x", "");
    return zip.finish();
}

std::string asXlsx(std::string_view sheetXml) {
    StoredZip zip;
    zip.add("_rels/.rels", mainPart);
    zip.add("m/main.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"w\"/></sheets></workbook>");
    zip.add("m/_rels/main.xml.rels", "<R><Relationship Id=\"w\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>"
                                     "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"sheet.xml\"/>"
                                     "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/></R>");
    zip.add("m/sheet.xml", sheetXml);
    zip.add("m/strings.xml", "<sst><si><t>one</t></si><si><r><t>two</t></r></si></sst>");
    zip.add("xl/x", "");
    return zip.finish();
}

namespace {

/// A document such as a reader could make of anything: the first byte is the style, the second what else is asked for,
/// and every line a block whose first two bytes say what it carries. Bytes below 0x20 stand for marks within it.
class DocumentFrom {
public:
    explicit DocumentFrom(std::string_view bytes) {
        document.format = "test";
        document.speakers = {"Anna", "", "Bo", "Anna"};
        while (!bytes.empty() && document.blocks.size() < 2000) {
            const std::size_t feed = std::min(bytes.find('\n'), bytes.size());
            addBlock(bytes.substr(0, feed));
            bytes.remove_prefix(std::min(feed + 1, bytes.size()));
        }
    }

    transcripts::Document document;

private:
    void addBlock(std::string_view line) {
        // A letter may have been cut in two.
        if (line.size() < 3 || !text::isValidUtf8(line.substr(2))) {
            return;
        }
        const auto carries = static_cast<unsigned char>(line[0]);
        const auto delta = static_cast<unsigned char>(line[1]) - 32;
        transcripts::Block block;
        block.place = static_cast<std::uint32_t>(document.blocks.size() + 1);
        block.text.begin = document.text.size();
        block.firstMark = static_cast<std::uint32_t>(document.marks.size());
        std::optional<std::size_t> bold;
        for (const char c : line.substr(2)) {
            const std::size_t at = document.text.size();
            if (c == '\x1F') {
                document.text += '\n';
            } else if (c == '\x1E') {
                document.marks.push_back({transcripts::MarkKind::newLine, {at, at}});
            } else if (c == '\x1D') {
                document.notes.push_back({"comment", block.place, "note", "Anna", at});
            } else if (c == '\x1C') {
                if (bold) {
                    document.marks.push_back({transcripts::MarkKind::bold, {*bold, at}});
                }
                bold = bold ? std::nullopt : std::optional(at);
            } else {
                document.text += c;
            }
        }
        block.text.end = document.text.size();
        std::stable_sort(document.marks.begin() + block.firstMark, document.marks.end(),
                         [](const auto& a, const auto& b) { return a.text.begin < b.text.begin; });
        block.lastMark = static_cast<std::uint32_t>(document.marks.size());
        document.text += '\n';
        m_time += delta * 100;
        if (carries & 1) {
            block.speaker = carries >> 1 & 7; // some of which do not exist
        }
        if (carries & 16) {
            block.startMs = m_time;
        }
        if (carries & 32) {
            block.endMs = m_time + 1000;
        }
        if (carries & 64) {
            block.kind = transcripts::BlockKind::heading;
        }
        document.blocks.push_back(block);
    }

    std::int64_t m_time = 100'000;
};

void checkTranscript(const transcripts::Document& document, const transcripts::Transcript& transcript) {
    const text::Text text(transcript.text);
    require(text.end().value == transcript.characters);
    require(study::decodeTurns(study::encodeTurns(transcript.turns), text.end()) == transcript.turns);
    for (const study::Turn& turn : transcript.turns) {
        require(!turn.span.empty());
        require(!turn.speaker || *turn.speaker < static_cast<std::int64_t>(transcript.speakers.size()));
    }
    for (const std::string& label : transcript.speakers) {
        require(!label.empty() && text::isValidUtf8(label));
    }
    require(transcript.notes.size() == document.notes.size());
    for (std::size_t i = 0; i < transcript.notes.size(); ++i) {
        require(transcript.notes[i].position <= text.end());
        for (std::size_t j = i + 1; j < transcript.notes.size() && j < i + 3; ++j) {
            require(document.notes[i].at > document.notes[j].at ||
                    transcript.notes[i].position <= transcript.notes[j].position);
        }
    }
    // Nothing is said twice, moved or invented.
    std::size_t at = 0;
    for (const char c : transcript.text) {
        if (c != ' ' && c != '\n') {
            at = document.text.find(c, at);
            require(at != std::string::npos);
            ++at;
        }
    }
}

} // namespace

void checkGrammar(std::string_view bytes) {
    if (bytes.size() < 2 || !text::isValidUtf8(bytes)) {
        return;
    }
    transcripts::GrammarOptions options;
    options.style = static_cast<transcripts::LabelStyle>(static_cast<unsigned char>(bytes[0]) % 15);
    const auto asked = static_cast<unsigned char>(bytes[1]);
    DocumentFrom made(bytes.substr(2));
    made.document.flows = asked & 1;
    options.groupDiscussion = asked & 2;
    options.mergeGapMs = asked & 4 ? 0 : 2000;
    if (asked & 8) {
        options.speakerPattern = "(?<time>[\\d:]+ )?(?<speaker>\\w+)>";
    }
    const transcripts::Read read = transcripts::readTurns(made.document, options);
    checkTranscript(made.document, read.transcript);
    // Where the format names every speaker nothing is left out but times: no character that none is written with.
    const bool given = std::all_of(made.document.blocks.begin(), made.document.blocks.end(), [](const auto& block) {
        return block.speaker && (*block.speaker == 0 || *block.speaker == 2 || *block.speaker == 3);
    });
    if (given) {
        const auto withoutTimes = [](std::string utf8) {
            constexpr std::string_view inTimes = " \t\n\v\f\r0123456789:.,;[](){}<>#-";
            std::erase_if(utf8, [&](char c) { return inTimes.find(c) != std::string_view::npos; });
            return utf8;
        };
        require(withoutTimes(read.transcript.text) == withoutTimes(made.document.text));
    }
}

bool runTarget(std::string_view name, std::string_view bytes) {
    if (name == "text") {
        transcripts::ReadOptions options;
        // The first byte chooses what an analyst may choose.
        if (!bytes.empty() && static_cast<unsigned char>(bytes[0]) < 15) {
            options.style = static_cast<transcripts::LabelStyle>(bytes[0]);
            options.kind = bytes[0] % 2 ? study::SourceKind::groupDiscussion : study::SourceKind::interview;
            bytes.remove_prefix(1);
        }
        checkSource(bytes, "a.txt", options);
    } else if (name == "markdown") {
        checkSource(bytes, "a.md");
    } else if (name == "docx") {
        checkSource(bytes, "a.docx");
    } else if (name == "vtt" || name == "srt" || name == "textgrid" || name == "eaf" || name == "exb") {
        checkSource(bytes, "a." + std::string(name));
    } else if (name == "whisper") {
        checkSource(bytes, "a.json");
    } else if (name == "docx_xml") {
        checkSource(asDocx(bytes), "a.docx");
    } else if (name == "odt") {
        checkSource(bytes, "a.odt");
    } else if (name == "rtf") {
        checkSource("{\\rtf1" + std::string(bytes), "a.rtf");
    } else if (name == "pdf") {
        checkSource("%PDF-" + std::string(bytes), "a.pdf");
    } else if (name == "html") {
        checkSource("<html>" + std::string(bytes), "a.html");
    } else if (name == "grammar") {
        checkGrammar(bytes);
    } else if (name == "csv") {
        checkTable(bytes, "a.csv");
    } else if (name == "statistics") {
        checkTable(bytes, "a.sav");
    } else if (name == "table_texts") {
        checkSource(bytes, "a.csv");
    } else if (name == "xlsx") {
        checkTable(bytes, "a.xlsx");
    } else if (name == "xlsx_xml") {
        checkTable(asXlsx(bytes), "a.xlsx");
    } else {
        return false;
    }
    return true;
}

} // namespace emic::fuzz
