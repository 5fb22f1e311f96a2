// Reading large documents of each office format, against the library underneath doing only its part on the same bytes.
//
//   ODT, DOCX   libzip unpacks the part with the text, and pugixml makes one tree of it;
//   HTML        gumbo makes the tree of the page;
//   PDF         poppler hands out the words with their places and fonts, which is what the reader asks it for, page by
//               page (pdfWords); and, for comparison, the bare text, which it has without them (pdfText);
//   RTF         has no library. The baseline is the least that any reader has to do: one pass that takes the bytes
//   apart
//               into groups, control words with their numbers, and text, decodes characters that are given by number or
//               as bytes of the code page, and puts all text together, whatever it is.
//
// The documents are made here, with the markup that LibreOffice writes. reading.h says how memory is measured.
#include "core/transcripts/archive.h"
#include "core/transcripts/xml.h"
#include "tests/bench/ratios.h"
#include "tests/bench/reading.h"

#include <benchmark/benchmark.h>
#include <gumbo.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace emic::bench {
namespace {

using transcripts::Archive;
using transcripts::XmlPart;

constexpr int turns = 20'000;

const std::string& odt() {
    static const std::string bytes = [] {
        std::string content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" "
                              "xmlns:fo=\"f\"><office:automatic-styles><style:style style:name=\"T1\" "
                              "style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
                              "</office:automatic-styles><office:body><office:text>";
        for (int i = 0; i < turns; ++i)
            content += "<text:p text:style-name=\"Text_20_body\"><text:span text:style-name=\"T1\">" + label(i) +
                       "</text:span> " + words(i) + "</text:p>";
        content += "</office:text></office:body></office:document-content>";
        return zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}});
    }();
    return bytes;
}

const std::string& docx() {
    static const std::string bytes = [] {
        std::string content = "<w:document xmlns:w=\"w\"><w:body>";
        for (int i = 0; i < turns; ++i)
            content += "<w:p><w:pPr><w:pStyle w:val=\"TextBody\"/><w:rPr></w:rPr></w:pPr><w:r><w:rPr><w:b/><w:bCs/>"
                       "</w:rPr><w:t>" +
                       label(i) + "</w:t></w:r><w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\"> " + words(i) +
                       "</w:t></w:r></w:p>";
        content += "</w:body></w:document>";
        return zipped({{"_rels/.rels", "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                                       "Target=\"word/document.xml\"/></R>"},
                       {"word/document.xml", content}});
    }();
    return bytes;
}

const std::string& html() {
    static const std::string bytes = [] {
        std::string page = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\n";
        for (int i = 0; i < turns; ++i)
            page += "<p class=\"western\" style=\"line-height: 100%\"><b>" + label(i) + "</b> " + words(i) + "</p>\n";
        return page + "</body></html>";
    }();
    return bytes;
}

const std::string& rtf() {
    static const std::string bytes = [] {
        std::string text = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}}\n";
        for (int i = 0; i < turns; ++i)
            text += "\\pard\\plain \\s0\\nowidctlpar\\ltrpar\\f0\\fs22 {\\rtlch\\ltrch\\b " + label(i) +
                    "}{\\rtlch\\ltrch \\tab " + words(i) + " Caf\\'e9 \\u8217\\'92}\\par\n";
        return text + "}";
    }();
    return bytes;
}

/// Pages of 45 lines in Helvetica.
const std::string& pdf() {
    static const std::string bytes = [] {
        constexpr int pages = 300;
        std::string file = "%PDF-1.4\n";
        std::vector<std::size_t> places;
        const auto object = [&](const std::string& body) {
            places.push_back(file.size());
            file += std::to_string(places.size()) + " 0 obj\n" + body + "\nendobj\n";
        };
        object("<</Type/Catalog/Pages 2 0 R>>");
        std::string kids;
        for (int i = 0; i < pages; ++i)
            kids += std::to_string(4 + 2 * i) + " 0 R ";
        object("<</Type/Pages/Count " + std::to_string(pages) + "/Kids[" + kids + "]>>");
        object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int i = 0; i < pages; ++i) {
            object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                   std::to_string(5 + 2 * i) + " 0 R>>");
            std::string stream = "BT /F1 10 Tf 14 TL 50 800 Td\n";
            for (int line = 0; line < 45; ++line)
                stream += "(" + label(line) + " " + words(i * 45 + line).substr(0, 85) + ") Tj T*\n";
            stream += "ET";
            object("<</Length " + std::to_string(stream.size()) + ">>\nstream\n" + stream + "\nendstream");
        }
        const std::size_t table = file.size();
        file += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
        for (const std::size_t place : places) {
            const std::string number = std::to_string(place);
            file += std::string(10 - number.size(), '0') + number + " 00000 n \n";
        }
        return file + "trailer<</Size " + std::to_string(places.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
               std::to_string(table) + "\n%%EOF\n";
    }();
    return bytes;
}

void unpackAndParse(benchmark::State& state, const std::string& bytes, const char* part) {
    for (auto _ : state) {
        Archive archive(bytes);
        const XmlPart xml(archive.read(part));
        benchmark::DoNotOptimize(xml.root());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void odtReader(benchmark::State& state) {
    measure(state, odt(), readDocument);
}
void odtLibraries(benchmark::State& state) {
    unpackAndParse(state, odt(), "content.xml");
}
void docxReader(benchmark::State& state) {
    measure(state, docx(), readDocument);
}
void docxLibraries(benchmark::State& state) {
    unpackAndParse(state, docx(), "word/document.xml");
}
void htmlReader(benchmark::State& state) {
    measure(state, html(), readDocument);
}
void htmlLibrary(benchmark::State& state) {
    for (auto _ : state) {
        GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, html().data(), html().size());
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(html().size()));
}
void rtfReader(benchmark::State& state) {
    measure(state, rtf(), readDocument);
}
/// One pass of taking apart and decoding; see above.
std::string plainRtf(const std::string& bytes) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto append = [](std::string& text, int c) { // enough for code page 1252 and the Basic Multilingual Plane
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (c < 0x800) {
            text += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
        } else {
            text += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                     static_cast<char>(0x80 | (c & 0x3F))};
        }
    };
    std::string text;
    std::vector<int> groups;
    int value = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const char c = bytes[at];
        if (c == '{') {
            groups.push_back(value);
            ++at;
        } else if (c == '}') {
            value = groups.empty() ? 0 : groups.back();
            groups.resize(groups.empty() ? 0 : groups.size() - 1);
            ++at;
        } else if (c == '\n' || c == '\r') {
            ++at;
        } else if (c == '\\' && bytes.compare(at, 2, "\\'") == 0 && at + 4 <= bytes.size()) {
            append(text, std::stoi(bytes.substr(at + 2, 2), nullptr, 16));
            at += 4;
        } else if (c == '\\') {
            const std::size_t begin = ++at;
            while (at < bytes.size() && letter(bytes[at]))
                ++at;
            const std::string_view word = std::string_view(bytes).substr(begin, at - begin);
            const std::size_t number = at;
            for (value = 0; at < bytes.size() && digit(bytes[at]); ++at)
                value = value * 10 + bytes[at] - '0';
            if (word == "u" && at > number)
                append(text, value);
            else if (word == "par")
                text += '\n';
            at += at < bytes.size() && (at == begin || bytes[at] == ' ') ? 1 : 0;
        } else {
            const std::size_t end = std::min(bytes.find_first_of("\\{}\r\n", at), bytes.size());
            text.append(bytes, at, end - at);
            at = end;
        }
    }
    return text;
}
void rtfPlainPass(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(plainRtf(rtf()).size());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(rtf().size()));
}
void pdfReader(benchmark::State& state) {
    measure(state, pdf(), readDocument);
}
template <class Take>
void everyPage(benchmark::State& state, const Take& take) {
    for (auto _ : state) {
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(pdf().data(), static_cast<int>(pdf().size())));
        for (int i = 0; i < document->pages(); ++i)
            take(*std::unique_ptr<poppler::page>(document->create_page(i)));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(pdf().size()));
}
void pdfWords(benchmark::State& state) {
    everyPage(state, [](const poppler::page& page) {
        benchmark::DoNotOptimize(page.text_list(poppler::page::text_list_include_font).size());
    });
}
void pdfText(benchmark::State& state) {
    everyPage(state, [](const poppler::page& page) { benchmark::DoNotOptimize(page.text().size()); });
}

BENCHMARK(odtReader)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(odtLibraries)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(docxReader)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(docxLibraries)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(htmlReader)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(htmlLibrary)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(rtfReader)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(rtfPlainPass)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(pdfReader)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(pdfWords)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(pdfText)->Repetitions(5)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    emic::bench::keepMemory();
    return emic::bench::runAndCompare(argc, argv,
                                      {{"odtReader", "odtLibraries"},
                                       {"docxReader", "docxLibraries"},
                                       {"htmlReader", "htmlLibrary"},
                                       {"rtfReader", "rtfPlainPass"},
                                       {"pdfReader", "pdfWords"},
                                       {"pdfReader", "pdfText"}});
}
