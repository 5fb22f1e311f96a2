#include "tests/core/transcripts/packages.h"

#include <zip.h>

#include <stdexcept>

namespace emic::transcripts::testing {

namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationships(const std::string& inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner +
           "</Relationships>";
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(office) + std::string(type) +
           "\" Target=\"" + std::string(target) + "\"/>";
}

} // namespace

std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        throw std::runtime_error("no archive");
    }
    zip_source_keep(buffer);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
            throw std::runtime_error("no entry");
        }
    }
    if (zip_close(archive) != 0) {
        throw std::runtime_error("not closed");
    }
    zip_stat_t stat;
    zip_source_open(buffer);
    zip_source_stat(buffer, &stat);
    std::string result(stat.size, '\0');
    zip_source_read(buffer, result.data(), result.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return result;
}

std::string docx(std::string_view body, const Parts& more, std::string_view relations) {
    Parts parts{{"[Content_Types].xml", "<Types/>"},
                {"_rels/.rels", relationships(relationship("r1", "officeDocument", "word/main part.xml"))},
                {"word/main part.xml", "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" + std::string(body) +
                                           "<w:sectPr/></w:body></w:document>"}};
    std::string inner(relations);
    for (const auto& [name, bytes] : more) {
        const std::string type = name.substr(0, name.find('.'));
        inner += relationship("id" + type, type, name);
        parts.emplace_back("word/" + name, bytes);
    }
    parts.emplace_back("word/_rels/main part.xml.rels", relationships(inner));
    return zipped(parts);
}

std::string xlsx(std::string_view rows, std::string_view strings, std::string_view formats, std::string_view workbook) {
    return zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml"))},
         {"xl/workbook.xml",
          "<workbook xmlns:r=\"r\">" + std::string(workbook) +
              "<sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"More\" sheetId=\"2\" "
              "r:id=\"b\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", relationships(relationship("a", "worksheet", "worksheets/sheet1.xml") +
                                                      relationship("b", "worksheet", "/xl/worksheets/sheet2.xml") +
                                                      relationship("s", "sharedStrings", "sharedStrings.xml") +
                                                      relationship("t", "styles", "styles.xml"))},
         {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + std::string(rows) + "</sheetData></worksheet>"},
         {"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"},
         {"xl/sharedStrings.xml", "<sst>" + std::string(strings) + "</sst>"},
         {"xl/styles.xml", "<styleSheet>" + std::string(formats) + "</styleSheet>"}});
}

} // namespace emic::transcripts::testing
