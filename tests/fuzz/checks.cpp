#include "tests/fuzz/checks.h"

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

bool runTarget(std::string_view name, std::string_view bytes) {
    if (name == "text") {
        transcripts::ReadOptions options;
        // The first byte chooses what an analyst may choose.
        if (!bytes.empty() && static_cast<unsigned char>(bytes[0]) < 10) {
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
    } else if (name == "csv") {
        checkTable(bytes, "a.csv");
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
