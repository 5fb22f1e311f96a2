// Reading large documents of each office format, against the library underneath doing only its part: unpacking and
// parsing the XML, making the tree of a page, handing out a PDF's text; for Rich Text, which has no library, a plain
// pass over the bytes that counts control words. The documents are made here. The memory that a reading takes at its
// height is printed as a counter, per byte of the file: each is measured in a process of its own, which sees only what
// goes beyond the memory that the benchmark itself once had; run one reader alone to have it exact.
#include "core/transcripts/archive.h"
#include "core/transcripts/format.h"
#include "core/transcripts/xml.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>
#include <gumbo.h>
#include <poppler-document.h>
#include <poppler-page.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zip.h>

#include <cstdint>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emic::bench {
namespace {

using transcripts::Archive;
using transcripts::XmlPart;

constexpr int turns = 20'000;

/// Twenty words made of syllables, so that they pack about as well as speech does.
std::string words(int turn) {
    static constexpr std::string_view syllables[] = {"ka", "lo", "min", "ter", "sa",  "vel", "un", "dri", "po", "esh",
                                                     "ga", "ri", "tol", "be",  "wan", "si",  "fu", "cre", "yo", "nal"};
    std::uint32_t state = static_cast<std::uint32_t>(turn) * 2654435761U + 12345U;
    std::string result;
    for (int i = 0; i < 50; ++i) {
        state = state * 1664525U + 1013904223U;
        result += syllables[(state >> 16) % std::size(syllables)];
        result += i % 5 == 1 || i % 5 == 4 ? " " : "";
    }
    return result;
}
std::string label(int turn) {
    return turn % 2 == 0 ? "Interviewer:" : "Nora:";
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, &error);
    zip_source_keep(buffer);
    for (const auto& [name, bytes] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    if (zip_close(archive) != 0)
        throw std::runtime_error("the archive cannot be made");
    zip_stat_t stat;
    zip_source_open(buffer);
    zip_source_stat(buffer, &stat);
    std::string result(stat.size, '\0');
    zip_source_read(buffer, result.data(), result.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return result;
}

const std::string& odt() {
    static const std::string bytes = [] {
        std::string content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" "
                              "xmlns:fo=\"f\"><office:automatic-styles><style:style style:name=\"T1\" "
                              "style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
                              "</office:automatic-styles><office:body><office:text>";
        for (int i = 0; i < turns; ++i)
            content += "<text:p text:style-name=\"P1\"><text:span text:style-name=\"T1\">" + label(i) +
                       "</text:span><text:tab/>" + words(i) + "</text:p>";
        content += "</office:text></office:body></office:document-content>";
        return zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}});
    }();
    return bytes;
}

const std::string& docx() {
    static const std::string bytes = [] {
        std::string content = "<w:document xmlns:w=\"w\"><w:body>";
        for (int i = 0; i < turns; ++i)
            content += "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>" + label(i) +
                       "</w:t></w:r><w:r><w:tab/><w:t>" + words(i) + "</w:t></w:r></w:p>";
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

void readAll(const std::string& bytes) {
    const transcripts::Document document = transcripts::recognise(bytes, "").format->read(bytes, {});
    if (document.blocks.size() < 1000)
        throw std::runtime_error("the document was not read");
    benchmark::DoNotOptimize(document.text.data());
}

/// The most memory that a process of its own takes to read the bytes, without what it has before, in bytes.
double memoryToRead(const std::string& bytes) {
    int channel[2];
    if (pipe(channel) != 0)
        return 0;
    if (fork() == 0) {
        rusage before{};
        getrusage(RUSAGE_SELF, &before);
        readAll(bytes);
        rusage after{};
        getrusage(RUSAGE_SELF, &after);
        const long kilobytes = after.ru_maxrss - before.ru_maxrss;
        const bool written = write(channel[1], &kilobytes, sizeof kilobytes) == sizeof kilobytes;
        _exit(written ? 0 : 1);
    }
    long kilobytes = 0;
    const bool got = read(channel[0], &kilobytes, sizeof kilobytes) == sizeof kilobytes;
    close(channel[0]);
    close(channel[1]);
    int status = 0;
    wait(&status);
    return got ? static_cast<double>(kilobytes) * 1024 : 0;
}

void ours(benchmark::State& state, const std::string& bytes) {
    state.counters["MB"] = static_cast<double>(bytes.size()) / 1e6;
    state.counters["memoryPerByte"] = memoryToRead(bytes) / static_cast<double>(bytes.size());
    for (auto _ : state)
        readAll(bytes);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
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
    ours(state, odt());
}
void odtLibraries(benchmark::State& state) {
    unpackAndParse(state, odt(), "content.xml");
}
void docxReader(benchmark::State& state) {
    ours(state, docx());
}
void docxLibraries(benchmark::State& state) {
    unpackAndParse(state, docx(), "word/document.xml");
}
void htmlReader(benchmark::State& state) {
    ours(state, html());
}
void htmlLibrary(benchmark::State& state) {
    for (auto _ : state) {
        GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, html().data(), html().size());
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(html().size()));
}
void rtfReader(benchmark::State& state) {
    ours(state, rtf());
}
void rtfPlainPass(benchmark::State& state) {
    for (auto _ : state) {
        std::size_t controlWords = 0;
        std::size_t letters = 0;
        const std::string& bytes = rtf();
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (bytes[i] == '\\') {
                ++controlWords;
                while (i + 1 < bytes.size() &&
                       ((bytes[i + 1] >= 'a' && bytes[i + 1] <= 'z') || (bytes[i + 1] >= '0' && bytes[i + 1] <= '9')))
                    ++i;
            } else if (bytes[i] != '{' && bytes[i] != '}') {
                ++letters;
            }
        }
        benchmark::DoNotOptimize(controlWords);
        benchmark::DoNotOptimize(letters);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(rtf().size()));
}
void pdfReader(benchmark::State& state) {
    ours(state, pdf());
}
void pdfLibrary(benchmark::State& state) {
    for (auto _ : state) {
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(pdf().data(), static_cast<int>(pdf().size())));
        for (int i = 0; i < document->pages(); ++i) {
            const std::unique_ptr<poppler::page> page(document->create_page(i));
            benchmark::DoNotOptimize(page->text());
        }
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(pdf().size()));
}

BENCHMARK(odtReader)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(odtLibraries)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(docxReader)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(docxLibraries)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(htmlReader)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(htmlLibrary)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(rtfReader)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(rtfPlainPass)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(pdfReader)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(pdfLibrary)->Repetitions(3)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    return emic::bench::runAndCompare(argc, argv,
                                      {{"odtReader", "odtLibraries"},
                                       {"docxReader", "docxLibraries"},
                                       {"htmlReader", "htmlLibrary"},
                                       {"rtfReader", "rtfPlainPass"},
                                       {"pdfReader", "pdfLibrary"}});
}
