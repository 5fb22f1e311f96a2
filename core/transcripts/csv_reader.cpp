#include "core/transcripts/csv_reader.h"

#include "core/text/decoding.h"
#include "core/text/error.h"
#include "core/transcripts/table_builder.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <map>

namespace emic::transcripts {

namespace {

/// What libcsv calls back with. Exceptions must not cross a C library, so the first is kept and thrown behind it.
struct Reading {
    TableBuilder* builder = nullptr;
    std::exception_ptr failure;
};

extern "C" {
void emicCsvCell(void* bytes, size_t length, void* data) {
    auto& reading = *static_cast<Reading*>(data);
    if (reading.failure) {
        return;
    }
    try {
        reading.builder->add(CellKind::text, std::string_view(static_cast<const char*>(bytes), length));
    } catch (...) {
        reading.failure = std::current_exception();
    }
}
void emicCsvRow(int, void* data) {
    auto& reading = *static_cast<Reading*>(data);
    if (reading.failure) {
        return;
    }
    try {
        reading.builder->endRow();
    } catch (...) {
        reading.failure = std::current_exception();
    }
}
int emicCsvSpace(unsigned char) {
    return 0; // spaces are part of a value; who reads the table trims
}
}

struct Parser {
    csv_parser state{};
    Parser() {
        if (csv_init(&state, CSV_REPALL_NL) != 0) {
            throw Error("The table could not be read: there is not enough memory.");
        }
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&state); }
};

void parse(std::string_view utf8, char delimiter, TableBuilder& builder) {
    Parser parser;
    csv_set_delim(&parser.state, static_cast<unsigned char>(delimiter));
    csv_set_space_func(&parser.state, emicCsvSpace); // of line ends libcsv knows more than decoding leaves: line feeds
    Reading reading{&builder, nullptr};
    constexpr std::size_t piece = 1 << 20;
    for (std::size_t at = 0; at < utf8.size() && !reading.failure; at += piece) {
        const std::string_view part = utf8.substr(at, piece);
        if (csv_parse(&parser.state, part.data(), part.size(), emicCsvCell, emicCsvRow, &reading) != part.size()) {
            throw InvalidInput("The table could not be read as values parted by commas, semicolons or tabs.");
        }
    }
    // At the end of a file that ends with a line feed libcsv has nothing to add.
    if (!reading.failure) {
        csv_fini(&parser.state, emicCsvCell, emicCsvRow, &reading);
    }
    if (reading.failure) {
        std::rethrow_exception(reading.failure);
    }
}

} // namespace

char delimiterOf(std::string_view utf8) {
    static constexpr std::array<char, 3> delimiters{',', ';', '\t'};
    std::array<std::map<int, int>, 3> rowsWith;
    std::array<int, 3> counts{};
    bool quoted = false;
    bool empty = true;
    int rows = 0;
    const auto endRow = [&] {
        for (std::size_t i = 0; i < delimiters.size(); ++i) {
            if (counts[i] > 0) {
                ++rowsWith[i][counts[i]];
            }
        }
        rows += empty ? 0 : 1;
        counts = {};
        empty = true;
    };
    for (std::size_t at = 0; at < utf8.size() && at < 1'000'000 && rows < 100; ++at) {
        const char c = utf8[at];
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == '\n') {
            endRow();
            continue;
        } else if (!quoted) {
            for (std::size_t i = 0; i < delimiters.size(); ++i) {
                counts[i] += c == delimiters[i] ? 1 : 0;
            }
        }
        empty = false;
    }
    endRow();
    char best = ',';
    int most = 0;
    for (std::size_t i = 0; i < delimiters.size(); ++i) {
        for (const auto& [count, times] : rowsWith[i]) {
            // More values a row count a little, so that "a;b,c" in every row is decided by the rest.
            const int weight = times * 100 + std::min(count, 50);
            if (weight > most) {
                most = weight;
                best = delimiters[i];
            }
        }
    }
    return best;
}

Table readCsv(std::string_view bytes, std::string_view extension, const TableOptions& options) {
    const text::Decoded decoded = text::decode(bytes, options.encoding);
    const char delimiter = options.delimiter.value_or((extension == ".tsv" || extension == ".tab") &&
                                                              decoded.utf8.find('\t') != std::string::npos
                                                          ? '\t'
                                                          : delimiterOf(decoded.utf8));
    TableBuilder builder;
    parse(decoded.utf8, delimiter, builder);
    Table table = builder.finish(true);
    table.format = delimiter == '\t' ? "tsv" : "csv";
    table.delimiter = delimiter;
    table.encoding = decoded.encoding;
    table.encodingCertain = decoded.certain;
    if (decoded.replaced > 0) {
        table.remarks.push_back(std::to_string(decoded.replaced) + " characters have no meaning in " +
                                decoded.encoding + " and became �. Check the encoding.");
    }
    return table;
}

} // namespace emic::transcripts
