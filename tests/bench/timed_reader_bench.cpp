// Reading large files with times (subtitles, Whisper, TextGrid, ELAN, EXMARaLDA), tables and statistics files, against
// the library underneath doing only its part on the same bytes.
//
//   ELAN, EXMARaLDA  pugixml makes the tree and hands out every name, attribute and text of it once, as the other
//                    libraries here hand out what they read; and, for comparison, makes the tree for nobody;
//   Whisper          nlohmann's parser reads the JSON for someone who keeps nothing;
//   CSV              libcsv hands out the cells; of the decoding, which comes first, only finding out that the bytes
//   are
//                    UTF-8 is counted;
//   XLSX             libzip unpacks the parts with the cells and the texts, and pugixml makes a tree of each;
//   SAV              ReadStat hands out the values;
//   VTT, SRT,        have no library. The baseline is the least that any reader has to do, in one pass over bytes that
//   TextGrid         were found to be UTF-8: it finds the lines (of a TextGrid, the strings and numbers), understands
//                    the times, and puts the words together in one string. It strips no markup and orders nothing.
//
// The files are made here. reading.h says how memory is measured.
#include "core/text/text.h"
#include "core/transcripts/archive.h"
#include "core/transcripts/table.h"
#include "core/transcripts/xml.h"
#include "tests/bench/ratios.h"
#include "tests/bench/reading.h"

#include <benchmark/benchmark.h>
#include <csv.h>
#include <nlohmann/json.hpp>
#include <readstat.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace emic::bench {
namespace {

constexpr int cues = 20'000;
constexpr int rows = 20'000;

std::string clock(int cue, char point) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%02d:%02d:%02d%c%03d", cue / 1200, cue / 20 % 60, cue % 20 * 3, point, 250);
    return buffer;
}
std::string speaker(int cue) {
    return cue % 2 == 0 ? "Interviewer" : "Nora";
}
std::string seconds(int cue) {
    return std::to_string(cue * 3) + ".25";
}

// ---- The files

const std::string& vtt() {
    static const std::string bytes = [] {
        std::string text = "WEBVTT\n\n";
        for (int i = 0; i < cues; ++i)
            text += clock(i, '.') + " --> " + clock(i + 1, '.') + "\n<v " + speaker(i) + ">" + words(i) + "</v>\n\n";
        return text;
    }();
    return bytes;
}

const std::string& srt() {
    static const std::string bytes = [] {
        std::string text;
        for (int i = 0; i < cues; ++i)
            text +=
                std::to_string(i + 1) + "\n" + clock(i, ',') + " --> " + clock(i + 1, ',') + "\n" + words(i) + "\n\n";
        return text;
    }();
    return bytes;
}

/// With words and their times, as most programs round Whisper write them.
const std::string& whisper() {
    static const std::string bytes = [] {
        std::string text = R"({"text": "", "language": "en", "segments": [)";
        for (int i = 0; i < cues; ++i) {
            text += std::string(i > 0 ? ", " : "") + R"({"id": )" + std::to_string(i) + R"(, "seek": 0, "start": )" +
                    seconds(i) + R"(, "end": )" + seconds(i + 1) + R"(, "text": " )" + words(i) + R"(", "speaker": ")" +
                    speaker(i) + R"(", "temperature": 0.0, "avg_logprob": -0.2345, "words": [)";
            for (int word = 0; word < 5; ++word)
                text += std::string(word > 0 ? ", " : "") + R"({"word": " kalo", "start": )" + seconds(i) +
                        R"(, "end": )" + seconds(i) + R"(, "probability": 0.987})";
            text += "]}";
        }
        return text + "]}";
    }();
    return bytes;
}

const std::string& textGrid() {
    static const std::string bytes = [] {
        std::string text =
            "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = " + seconds(cues + 1) +
            "\ntiers? <exists>\nsize = 2\nitem []:\n";
        for (int tier = 0; tier < 2; ++tier) {
            text += "    item [" + std::to_string(tier + 1) +
                    "]:\n        class = \"IntervalTier\"\n        name = \"" + speaker(tier) +
                    "\"\n        xmin = 0\n        xmax = " + seconds(cues + 1) +
                    "\n        intervals: size = " + std::to_string(cues / 2) + "\n";
            for (int i = 0; i < cues / 2; ++i)
                text += "        intervals [" + std::to_string(i + 1) +
                        "]:\n            xmin = " + seconds(2 * i + tier) +
                        "\n            xmax = " + seconds(2 * i + tier + 1) + "\n            text = \"" +
                        words(2 * i + tier) + "\"\n";
        }
        return text;
    }();
    return bytes;
}

const std::string& elan() {
    static const std::string bytes = [] {
        std::string text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" VERSION=\"3.0\">"
            "\n    <HEADER/>\n    <TIME_ORDER>\n";
        for (int i = 0; i <= cues; ++i)
            text += "        <TIME_SLOT TIME_SLOT_ID=\"ts" + std::to_string(i) + "\" TIME_VALUE=\"" +
                    std::to_string(i * 3000) + "\"/>\n";
        text += "    </TIME_ORDER>\n";
        for (int tier = 0; tier < 2; ++tier) {
            text += "    <TIER LINGUISTIC_TYPE_REF=\"lt\" TIER_ID=\"" + speaker(tier) + "\">\n";
            for (int i = tier; i < cues; i += 2)
                text += "        <ANNOTATION>\n            <ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a" +
                        std::to_string(i) + "\" TIME_SLOT_REF1=\"ts" + std::to_string(i) + "\" TIME_SLOT_REF2=\"ts" +
                        std::to_string(i + 1) + "\">\n                <ANNOTATION_VALUE>" + words(i) +
                        "</ANNOTATION_VALUE>\n            </ALIGNABLE_ANNOTATION>\n        </ANNOTATION>\n";
            text += "    </TIER>\n";
        }
        return text + "    <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"lt\"/>\n</ANNOTATION_DOCUMENT>\n";
    }();
    return bytes;
}

const std::string& exmaralda() {
    static const std::string bytes = [] {
        std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<basic-transcription>\n<head><speakertable>";
        for (int tier = 0; tier < 2; ++tier)
            text += "<speaker id=\"SPK" + std::to_string(tier) + "\"><abbreviation>" + speaker(tier) +
                    "</abbreviation></speaker>";
        text += "</speakertable></head>\n<basic-body>\n<common-timeline>\n";
        for (int i = 0; i <= cues; ++i)
            text += "<tli id=\"T" + std::to_string(i) + "\" time=\"" + seconds(i) + "\"/>\n";
        text += "</common-timeline>\n";
        for (int tier = 0; tier < 2; ++tier) {
            text += "<tier id=\"TIE" + std::to_string(tier) + "\" speaker=\"SPK" + std::to_string(tier) +
                    "\" category=\"v\" type=\"t\">\n";
            for (int i = tier; i < cues; i += 2)
                text += "<event start=\"T" + std::to_string(i) + "\" end=\"T" + std::to_string(i + 1) + "\">" +
                        words(i) + "</event>\n";
            text += "</tier>\n";
        }
        return text + "</basic-body>\n</basic-transcription>\n";
    }();
    return bytes;
}

const std::string& csv() {
    static const std::string bytes = [] {
        std::string text = "time,speaker,text,page\n";
        for (int i = 0; i < rows; ++i)
            text += clock(i, '.') + "," + speaker(i) + ",\"" + words(i) + "\"," + std::to_string(i / 20) + "\n";
        return text;
    }();
    return bytes;
}

const std::string& xlsx() {
    static const std::string bytes = [] {
        std::string strings = "<sst>";
        std::string sheet = "<worksheet><sheetData>";
        const auto cell = [](char column, int row, const char* type, int value) {
            return std::string("<c r=\"") + column + std::to_string(row) + "\"" + type + "><v>" +
                   std::to_string(value) + "</v></c>";
        };
        for (int i = 0; i < rows; ++i) {
            strings += "<si><t xml:space=\"preserve\">" + words(i) + "</t></si>";
            const int row = i + 1;
            sheet += "<row r=\"" + std::to_string(row) + "\" spans=\"1:4\">" + cell('A', row, "", i) +
                     cell('B', row, " t=\"s\"", i % 2) + cell('C', row, " t=\"s\"", i) + cell('D', row, "", i / 20) +
                     "</row>";
        }
        return zipped(
            {{"_rels/.rels", "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></R>"},
             {"xl/workbook.xml",
              "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"},
             {"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"a\" Type=\"x/worksheet\" "
                                            "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" "
                                            "Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></R>"},
             {"xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>"},
             {"xl/sharedStrings.xml", strings + "</sst>"}});
    }();
    return bytes;
}

ssize_t append(const void* bytes, size_t length, void* context) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(bytes), length);
    return static_cast<ssize_t>(length);
}

/// A questionnaire of 30 items, some of them missing, and an answer in words.
const std::string& sav() {
    static const std::string bytes = [] {
        constexpr int items = 30;
        std::string file;
        readstat_writer_t* const writer = readstat_writer_init();
        readstat_set_data_writer(writer, append);
        readstat_variable_t* const id = readstat_add_variable(writer, "id", READSTAT_TYPE_STRING, 8);
        readstat_variable_t* const answer = readstat_add_variable(writer, "answer", READSTAT_TYPE_STRING, 200);
        std::vector<readstat_variable_t*> variables;
        for (int item = 0; item < items; ++item)
            variables.push_back(
                readstat_add_variable(writer, ("item" + std::to_string(item)).c_str(), READSTAT_TYPE_DOUBLE, 0));
        readstat_begin_writing_sav(writer, &file, rows);
        for (int row = 0; row < rows; ++row) {
            readstat_begin_row(writer);
            readstat_insert_string_value(writer, id, ("P" + std::to_string(row)).c_str());
            readstat_insert_string_value(writer, answer, words(row).c_str());
            for (int item = 0; item < items; ++item) {
                if ((row + item) % 40 == 0)
                    readstat_insert_missing_value(writer, variables[static_cast<std::size_t>(item)]);
                else
                    readstat_insert_double_value(writer, variables[static_cast<std::size_t>(item)], (row + item) % 7);
            }
            readstat_end_row(writer);
        }
        readstat_end_writing(writer);
        readstat_writer_free(writer);
        return file;
    }();
    return bytes;
}

// ---- The readers

void readRows(const std::string& bytes, const char* name) {
    const transcripts::Table table = transcripts::readTable(bytes, name);
    if (table.rows.size() < rows)
        throw std::runtime_error("the table was not read");
    benchmark::DoNotOptimize(table.rows.data());
}

void vttReader(benchmark::State& state) {
    measure(state, vtt(), readDocument);
}
void srtReader(benchmark::State& state) {
    measure(state, srt(), readDocument);
}
void whisperReader(benchmark::State& state) {
    measure(state, whisper(), readDocument);
}
void textGridReader(benchmark::State& state) {
    measure(state, textGrid(), readDocument);
}
void elanReader(benchmark::State& state) {
    measure(state, elan(), readDocument);
}
void exmaraldaReader(benchmark::State& state) {
    measure(state, exmaralda(), readDocument);
}
void csvReader(benchmark::State& state) {
    measure(state, csv(), [](const std::string& bytes) { readRows(bytes, "a.csv"); });
}
void xlsxReader(benchmark::State& state) {
    measure(state, xlsx(), [](const std::string& bytes) { readRows(bytes, "a.xlsx"); });
}
void savReader(benchmark::State& state) {
    measure(state, sav(), [](const std::string& bytes) { readRows(bytes, "a.sav"); });
}

// ---- The baselines

void each(benchmark::State& state, const std::string& bytes, const std::function<void(const std::string&)>& run) {
    for (auto _ : state)
        run(bytes);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

/// "00:01:02.345" in milliseconds.
std::int64_t timeOf(std::string_view text) {
    std::int64_t fields[4] = {};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::int64_t& field : fields) {
        at = std::from_chars(at, end, field).ptr;
        at += at < end ? 1 : 0;
    }
    return ((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1000 + fields[3];
}

void subtitleLines(const std::string& bytes) {
    std::int64_t times = 0;
    std::string text;
    if (!text::isValidUtf8(bytes))
        throw std::runtime_error("this is no UTF-8");
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = std::string_view(bytes).substr(begin, end - begin);
        if (const std::size_t arrow = line.find(" --> "); arrow != std::string_view::npos) {
            times += timeOf(line.substr(0, arrow)) + timeOf(line.substr(arrow + 5));
        } else {
            text += line;
            text += '\n';
        }
        begin = end + 1;
    }
    benchmark::DoNotOptimize(times);
    benchmark::DoNotOptimize(text.data());
}
void vttLines(benchmark::State& state) {
    each(state, vtt(), subtitleLines);
}
void srtLines(benchmark::State& state) {
    each(state, srt(), subtitleLines);
}

void textGridTokens(benchmark::State& state) {
    each(state, textGrid(), [](const std::string& bytes) {
        double times = 0;
        std::string text;
        if (!text::isValidUtf8(bytes))
            throw std::runtime_error("this is no UTF-8");
        for (std::size_t at = 0; at < bytes.size();) {
            const char c = bytes[at];
            const bool begins = at == 0 || bytes[at - 1] == ' ';
            if (c == '"') {
                const std::size_t end = std::min(bytes.find('"', at + 1), bytes.size());
                text.append(bytes, at + 1, end - at - 1);
                text += '\n';
                at = end + 1;
            } else if (begins && c >= '0' && c <= '9') {
                double value = 0;
                const char* const end = std::from_chars(bytes.data() + at, bytes.data() + bytes.size(), value).ptr;
                times += value;
                at = static_cast<std::size_t>(end - bytes.data());
            } else {
                ++at;
            }
        }
        benchmark::DoNotOptimize(times);
        benchmark::DoNotOptimize(text.data());
    });
}

void parseXml(const std::string& bytes) {
    std::string copy = bytes;
    pugi::xml_document document;
    benchmark::DoNotOptimize(document.load_buffer_inplace(copy.data(), copy.size()).status);
}
void handOut(const std::string& bytes) {
    std::string copy = bytes;
    pugi::xml_document document;
    document.load_buffer_inplace(copy.data(), copy.size());
    std::size_t length = 0;
    struct Walker : pugi::xml_tree_walker {
        std::size_t* length = nullptr;
        bool for_each(pugi::xml_node& node) override {
            *length += std::strlen(node.name()) + std::strlen(node.value());
            for (pugi::xml_attribute each = node.first_attribute(); each; each = each.next_attribute())
                *length += std::strlen(each.name()) + std::strlen(each.value());
            return true;
        }
    } walker;
    walker.length = &length;
    document.traverse(walker);
    benchmark::DoNotOptimize(length);
}
void elanTree(benchmark::State& state) {
    each(state, elan(), parseXml);
}
void exmaraldaTree(benchmark::State& state) {
    each(state, exmaralda(), parseXml);
}
void elanXml(benchmark::State& state) {
    each(state, elan(), handOut);
}
void exmaraldaXml(benchmark::State& state) {
    each(state, exmaralda(), handOut);
}

struct Ignoring : nlohmann::json::json_sax_t {
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }
};
void whisperJson(benchmark::State& state) {
    each(state, whisper(), [](const std::string& bytes) {
        Ignoring nobody;
        benchmark::DoNotOptimize(nlohmann::json::sax_parse(bytes, &nobody));
    });
}

void csvCells(benchmark::State& state) {
    each(state, csv(), [](const std::string& bytes) {
        std::size_t cells = text::isValidUtf8(bytes) ? 1 : 0;
        csv_parser parser;
        csv_init(&parser, CSV_APPEND_NULL);
        const auto cell = [](void*, size_t, void* count) { ++*static_cast<std::size_t*>(count); };
        const auto row = [](int, void*) {};
        csv_parse(&parser, bytes.data(), bytes.size(), cell, row, &cells);
        csv_fini(&parser, cell, row, &cells);
        csv_free(&parser);
        benchmark::DoNotOptimize(cells);
    });
}

void xlsxXml(benchmark::State& state) {
    each(state, xlsx(), [](const std::string& bytes) {
        transcripts::Archive archive(bytes);
        for (const char* part : {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
            const transcripts::XmlPart xml(archive.read(part));
            benchmark::DoNotOptimize(xml.root());
        }
    });
}

struct Bytes {
    std::string_view all;
    std::size_t at = 0;
    std::size_t values = 0;
};
void savValues(benchmark::State& state) {
    each(state, sav(), [](const std::string& bytes) {
        Bytes file{bytes};
        readstat_parser_t* const parser = readstat_parser_init();
        readstat_set_open_handler(parser, [](const char*, void*) { return 0; });
        readstat_set_close_handler(parser, [](void*) { return 0; });
        readstat_set_seek_handler(parser, [](readstat_off_t offset, readstat_io_flags_t whence, void* context) {
            Bytes& from = *static_cast<Bytes*>(context);
            const auto base = whence == READSTAT_SEEK_SET   ? 0
                              : whence == READSTAT_SEEK_CUR ? static_cast<readstat_off_t>(from.at)
                                                            : static_cast<readstat_off_t>(from.all.size());
            from.at = static_cast<std::size_t>(base + offset);
            return base + offset;
        });
        readstat_set_read_handler(parser, [](void* to, size_t length, void* context) {
            Bytes& from = *static_cast<Bytes*>(context);
            const std::size_t count = std::min(length, from.all.size() - from.at);
            std::memcpy(to, from.all.data() + from.at, count);
            from.at += count;
            return static_cast<ssize_t>(count);
        });
        readstat_set_update_handler(parser, [](long, readstat_progress_handler, void*, void*) { return READSTAT_OK; });
        readstat_set_io_ctx(parser, &file);
        // Without someone to take the variables ReadStat 1.1.8 hands out values of none, and crashes.
        readstat_set_variable_handler(parser, [](int, readstat_variable_t*, const char*, void*) {
            return static_cast<int>(READSTAT_HANDLER_OK);
        });
        readstat_set_value_handler(parser, [](int, readstat_variable_t*, readstat_value_t, void* context) {
            ++static_cast<Bytes*>(context)->values;
            return static_cast<int>(READSTAT_HANDLER_OK);
        });
        if (readstat_parse_sav(parser, "", &file) != READSTAT_OK || file.values < rows)
            throw std::runtime_error("the file was not read");
        readstat_parser_free(parser);
    });
}

void registerAll() {
    const auto add = [](const char* name, void (*run)(benchmark::State&)) {
        benchmark::RegisterBenchmark(name, run)->Repetitions(5)->Unit(benchmark::kMillisecond);
    };
    add("vttReader", vttReader);
    add("vttLines", vttLines);
    add("srtReader", srtReader);
    add("srtLines", srtLines);
    add("whisperReader", whisperReader);
    add("whisperJson", whisperJson);
    add("textGridReader", textGridReader);
    add("textGridTokens", textGridTokens);
    add("elanReader", elanReader);
    add("elanXml", elanXml);
    add("elanTree", elanTree);
    add("exmaraldaReader", exmaraldaReader);
    add("exmaraldaXml", exmaraldaXml);
    add("exmaraldaTree", exmaraldaTree);
    add("csvReader", csvReader);
    add("csvCells", csvCells);
    add("xlsxReader", xlsxReader);
    add("xlsxXml", xlsxXml);
    add("savReader", savReader);
    add("savValues", savValues);
}

} // namespace
} // namespace emic::bench

int main(int argc, char** argv) {
    emic::bench::keepMemory();
    emic::bench::registerAll();
    return emic::bench::runAndCompare(argc, argv,
                                      {{"vttReader", "vttLines"},
                                       {"srtReader", "srtLines"},
                                       {"whisperReader", "whisperJson"},
                                       {"textGridReader", "textGridTokens"},
                                       {"elanReader", "elanXml"},
                                       {"elanReader", "elanTree"},
                                       {"exmaraldaReader", "exmaraldaXml"},
                                       {"exmaraldaReader", "exmaraldaTree"},
                                       {"csvReader", "csvCells"},
                                       {"xlsxReader", "xlsxXml"},
                                       {"savReader", "savValues"}});
}
