#include "core/transcripts/statistics_file.h"

#include "core/text/error.h"
#include "core/text/strings.h"
#include "core/text/text.h"
#include "core/transcripts/portable_file.h"
#include "core/transcripts/table_builder.h"
#include "core/transcripts/xml.h"

#include <readstat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <exception>
#include <map>
#include <memory>
#include <utility>

namespace emic::transcripts {

namespace {

using namespace std::string_view_literals;

enum class Program { spss, portable, stata, sas, transport };

constexpr std::string_view sasMagic("\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60", 16);

std::optional<Program> programOf(std::string_view bytes) {
    if (bytes.starts_with("$FL2") || bytes.starts_with("$FL3")) {
        return Program::spss;
    }
    if (bytes.substr(0, 500).find("SPSS PORT FILE") != std::string_view::npos) {
        return Program::portable;
    }
    if (bytes.starts_with("HEADER RECORD*******LIB")) {
        return Program::transport;
    }
    if (bytes.starts_with(sasMagic)) {
        return Program::sas;
    }
    // Before Stata 13: the release, the order of bytes, 1, 0.
    const bool old = bytes.size() > 100 && static_cast<unsigned char>(bytes[0]) >= 104 &&
                     static_cast<unsigned char>(bytes[0]) <= 115 && (bytes[1] == 1 || bytes[1] == 2) && bytes[2] == 1 &&
                     bytes[3] == 0;
    return old || bytes.starts_with("<stata_dta>") ? std::optional(Program::stata) : std::nullopt;
}

/// True when the file tells in which encoding its words are. Stata does since 14, SAS's transport files never do.
bool saysEncoding(Program program, std::string_view bytes) {
    if (program == Program::stata) {
        const std::string_view head = bytes.substr(0, 100);
        return head.starts_with("<stata_dta>") && head.find("<release>117<") == std::string_view::npos;
    }
    return program != Program::transport;
}

void writeNumber(double value, std::string& to) {
    std::array<char, 40> text{};
    char* const end = text.data() + text.size();
    const bool small = std::fabs(value) < 1e15;
    const std::int64_t whole = small ? static_cast<std::int64_t>(value) : 0;
    const auto written = small && static_cast<double>(whole) == value
                             ? std::to_chars(text.data(), end, whole)
                             : std::to_chars(text.data(), end, value, std::chars_format::general, 15);
    to.assign(text.data(), written.ptr);
}

enum class Calendar { none, date, dateTime, time };

/// What a format shows a number as, and how the number counts.
struct Shown {
    Calendar calendar = Calendar::none;
    double unit = 1;            ///< seconds
    std::int64_t epochDays = 0; ///< from 1970-01-01
};

constexpr std::int64_t spssEpoch = -141'428; ///< 1582-10-14
constexpr std::int64_t sasEpoch = -3'653;    ///< 1960-01-01, Stata's too

Shown shownBy(Program program, std::string_view format) {
    const auto begins = [&](std::initializer_list<std::string_view> names) {
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return format.starts_with(name); });
    };
    if (program == Program::stata) {
        if (begins({"%td", "%d", "%-td", "%-d"})) {
            return {Calendar::date, 86'400, sasEpoch};
        }
        return begins({"%tc", "%tC", "%-tc"}) ? Shown{Calendar::dateTime, 0.001, sasEpoch} : Shown{};
    }
    const bool spss = program == Program::spss || program == Program::portable;
    const std::int64_t epoch = spss ? spssEpoch : sasEpoch;
    if (begins({"DATETIME", "YMDHMS", "E8601DT"})) {
        return {Calendar::dateTime, 1, epoch};
    }
    if (begins({"TIME", "HHMM", "DTIME", "MTIME"})) {
        return {Calendar::time, 1, 0};
    }
    if (begins({"DATE", "ADATE", "EDATE", "SDATE", "JDATE", "DDMMYY", "MMDDYY", "YYMMDD", "E8601DA"})) {
        return {Calendar::date, spss ? 1.0 : 86'400.0, epoch};
    }
    return {};
}

/// ISO 8601; empty when no calendar of four-digit years has it.
std::string calendarText(double value, const Shown& shown) {
    const double seconds = value * shown.unit;
    if (std::fabs(seconds) > 3e11) {
        return {};
    }
    const auto whole = static_cast<std::int64_t>(std::floor(seconds));
    const std::int64_t day = whole >= 0 ? whole / 86'400 : -((86'399 - whole) / 86'400);
    const auto ofDay = static_cast<int>(whole - day * 86'400);
    std::array<char, 60> text{};
    const auto time = [&](const char* form) {
        std::array<char, 30> clock{};
        std::snprintf(clock.data(), clock.size(), form, ofDay / 3600, ofDay / 60 % 60, ofDay % 60);
        return std::string(clock.data());
    };
    if (shown.calendar == Calendar::time) {
        return whole >= 0 && day == 0 ? time("%02d:%02d:%02d") : std::string();
    }
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day + shown.epochDays))};
    const int year = static_cast<int>(date.year());
    if (year < 1 || year > 9999) {
        return {};
    }
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data() + (shown.calendar == Calendar::dateTime ? time("T%02d:%02d:%02d") : std::string());
}

std::string clean(const char* text) {
    std::string result;
    appendClean(result, text ? text : "");
    return std::string(text::trim(result));
}

/// A value as a code: what its labels go by.
std::string codeOf(readstat_value_t value) {
    if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
        return clean(readstat_string_value(value));
    }
    std::string text;
    writeNumber(readstat_double_value(value), text);
    return text;
}

struct Variable {
    TableVariable about;
    Shown shown;
    std::string labels; ///< name of its set of labels
    bool words = false;
};

/// What ReadStat calls back with. Exceptions must not cross a C library, so the first is kept and thrown behind it.
struct Reading {
    std::string_view bytes;
    std::size_t at = 0;
    Program program{};
    std::vector<Variable> variables;
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> labels;
    std::size_t labelCount = 0;
    std::vector<Row> rows; ///< as wide as there are variables
    std::size_t cells = 0;
    std::vector<MissingCell> missing;
    bool garbled = false; ///< some words are no UTF-8
    std::exception_ptr failure;

    void look(const char* words) { garbled = garbled || (words != nullptr && !text::isValidUtf8(words)); }
};

template <class Run>
int guarded(void* context, Run run) {
    auto& reading = *static_cast<Reading*>(context);
    if (reading.failure) {
        return READSTAT_HANDLER_ABORT;
    }
    try {
        run(reading);
        return READSTAT_HANDLER_OK;
    } catch (...) {
        reading.failure = std::current_exception();
        return READSTAT_HANDLER_ABORT;
    }
}

void takeVariable(Reading& reading, int index, readstat_variable_t* variable, const char* labels) {
    if (index < 0 || static_cast<std::size_t>(index) >= mostColumns) {
        throw InvalidInput("It has more than 16,384 variables. Save the part that is needed.");
    }
    Variable made;
    reading.look(readstat_variable_get_label(variable));
    made.about.name = clean(readstat_variable_get_name(variable));
    made.about.label = clean(readstat_variable_get_label(variable));
    const char* const format = readstat_variable_get_format(variable);
    made.shown = shownBy(reading.program, format ? format : "");
    made.labels = labels ? labels : "";
    made.words = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING;
    for (int i = 0; i < readstat_variable_get_missing_ranges_count(variable); ++i) {
        const std::string low = codeOf(readstat_variable_get_missing_range_lo(variable, i));
        const std::string high = codeOf(readstat_variable_get_missing_range_hi(variable, i));
        made.about.missing.push_back({low, high});
    }
    reading.variables.resize(std::max(reading.variables.size(), static_cast<std::size_t>(index) + 1));
    reading.variables[static_cast<std::size_t>(index)] = std::move(made);
}

void takeLabel(Reading& reading, const char* set, readstat_value_t value, const char* label) {
    if (++reading.labelCount > 1'000'000) {
        throw InvalidInput("It has more than a million labels of values, which no questionnaire needs.");
    }
    reading.look(label);
    reading.labels[set ? set : ""].emplace_back(codeOf(value), clean(label));
}

void takeWords(Reading& reading, MissingCell place, readstat_variable_t* variable, const readstat_value_t& value,
               Cell& cell) {
    const char* const given = readstat_string_value(value);
    const std::string_view words = given ? given : "";
    std::string room;
    const std::string_view text = text::trim(cleaned(words, room));
    reading.garbled = reading.garbled || (!room.empty() && !text::isValidUtf8(words));
    if (text.size() > largestCell) {
        throw InvalidInput("It has a value of more than a million characters.");
    }
    if (text.empty()) {
        return;
    }
    if (readstat_value_is_defined_missing(value, variable)) {
        place.code = text;
        reading.missing.push_back(std::move(place));
    } else {
        cell.kind = CellKind::text;
        cell.text = text;
    }
}

void takeValue(Reading& reading, int row, readstat_variable_t* variable, readstat_value_t value) {
    const int index = readstat_variable_get_index(variable);
    if (row < 0 || row >= mostRows || index < 0 || static_cast<std::size_t>(index) >= reading.variables.size()) {
        throw InvalidInput("It has more than 1,048,575 rows. Save the part that is needed.");
    }
    const auto place = static_cast<std::size_t>(row);
    if (reading.rows.size() <= place) {
        reading.rows.resize(place + 1);
    }
    if (++reading.cells > mostCells) {
        throw InvalidInput("It has more than five million values. Save the part that is needed.");
    }
    const auto column = static_cast<std::size_t>(index);
    std::vector<Cell>& cells = reading.rows[place].cells;
    if (cells.size() < reading.variables.size()) {
        cells.resize(reading.variables.size());
    }
    const std::int64_t number = row + 2;
    const Variable& about = reading.variables[column];
    const double measured = about.words ? 0 : readstat_double_value(value);
    Cell& cell = cells[column];
    if (readstat_value_is_tagged_missing(value)) {
        reading.missing.push_back({number, column, std::string(".") + readstat_value_tag(value), {}});
    } else if (about.words) {
        takeWords(reading, {number, column, {}, {}}, variable, value, cell);
    } else if (readstat_value_is_system_missing(value) || !std::isfinite(measured)) {
        reading.missing.push_back({number, column, ".", {}});
    } else if (!about.about.missing.empty() && readstat_value_is_defined_missing(value, variable)) {
        reading.missing.push_back({number, column, codeOf(value), {}});
    } else {
        cell.kind = CellKind::number;
        if (about.shown.calendar != Calendar::none) {
            cell.text = calendarText(measured, about.shown);
            cell.kind = cell.text.empty() ? CellKind::number : CellKind::date;
        }
        if (cell.text.empty()) {
            writeNumber(measured, cell.text);
        }
    }
}

extern "C" {
int emicStatVariable(int index, readstat_variable_t* variable, const char* labels, void* context) {
    return guarded(context, [&](Reading& reading) { takeVariable(reading, index, variable, labels); });
}
int emicStatLabel(const char* set, readstat_value_t value, const char* label, void* context) {
    return guarded(context, [&](Reading& reading) { takeLabel(reading, set, value, label); });
}
int emicStatValue(int row, readstat_variable_t* variable, readstat_value_t value, void* context) {
    return guarded(context, [&](Reading& reading) { takeValue(reading, row, variable, value); });
}
int emicStatOpen(const char* /*path*/, void* context) {
    static_cast<Reading*>(context)->at = 0;
    return 0;
}
int emicStatClose(void* /*context*/) {
    return 0;
}
readstat_off_t emicStatSeek(readstat_off_t offset, readstat_io_flags_t whence, void* context) {
    auto& reading = *static_cast<Reading*>(context);
    const auto size = static_cast<readstat_off_t>(reading.bytes.size());
    const auto base = whence == READSTAT_SEEK_SET   ? readstat_off_t{0}
                      : whence == READSTAT_SEEK_CUR ? static_cast<readstat_off_t>(reading.at)
                                                    : size;
    readstat_off_t to = 0;
    if (__builtin_add_overflow(base, offset, &to) || to < 0 || to > size) {
        return -1;
    }
    reading.at = static_cast<std::size_t>(to);
    return to;
}
ssize_t emicStatRead(void* to, size_t count, void* context) {
    auto& reading = *static_cast<Reading*>(context);
    const std::size_t taken = std::min(count, reading.bytes.size() - reading.at);
    if (taken > 0) {
        std::memcpy(to, reading.bytes.data() + reading.at, taken);
    }
    reading.at += taken;
    return static_cast<ssize_t>(taken);
}
readstat_error_t emicStatUpdate(long /*size*/, readstat_progress_handler /*handler*/, void* /*user*/,
                                void* /*context*/) {
    return READSTAT_OK;
}
}

/// Reads all of it. `encoding` may be empty: as the file says. When it is only tried, words that are not in it are no
/// error, but make the reading garbled.
enum class Encoding { given, tried };
Reading parsed(std::string_view bytes, Program program, const std::string& encoding, Encoding certainty) {
    Reading reading;
    reading.bytes = bytes;
    reading.program = program;
    const std::unique_ptr<readstat_parser_t, void (*)(readstat_parser_t*)> parser(readstat_parser_init(),
                                                                                  readstat_parser_free);
    if (!parser) {
        throw Error("The table could not be read: there is not enough memory.");
    }
    readstat_set_io_ctx(parser.get(), &reading);
    readstat_set_open_handler(parser.get(), emicStatOpen);
    readstat_set_close_handler(parser.get(), emicStatClose);
    readstat_set_seek_handler(parser.get(), emicStatSeek);
    readstat_set_read_handler(parser.get(), emicStatRead);
    readstat_set_update_handler(parser.get(), emicStatUpdate);
    readstat_set_variable_handler(parser.get(), emicStatVariable);
    readstat_set_value_label_handler(parser.get(), emicStatLabel);
    readstat_set_value_handler(parser.get(), emicStatValue);
    if (!encoding.empty()) {
        readstat_set_file_character_encoding(parser.get(), encoding.c_str());
    }
    const auto run = reading.program == Program::spss       ? readstat_parse_sav
                     : reading.program == Program::portable ? readstat_parse_por
                     : reading.program == Program::stata    ? readstat_parse_dta
                     : reading.program == Program::sas      ? readstat_parse_sas7bdat
                                                            : readstat_parse_xport;
    const readstat_error_t error = run(parser.get(), "", &reading);
    if (reading.failure) {
        std::rethrow_exception(reading.failure);
    }
    if (certainty == Encoding::tried && error == READSTAT_ERROR_CONVERT_BAD_STRING) {
        reading.garbled = true;
        return reading;
    }
    if (error != READSTAT_OK) {
        std::string why = readstat_error_message(error);
        while (!why.empty() && why.back() == '.') {
            why.pop_back();
        }
        throw InvalidInput("It is damaged, or of a version that cannot be read (" + why +
                           "). Open it in the program that wrote it and save it anew, or as CSV.");
    }
    return reading;
}

/// Codes that have words become the words.
void replaceCodes(Row& row, const std::vector<std::map<std::string, std::string>>& words) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        Cell& cell = row.cells[column];
        if (words[column].empty() || cell.text.empty()) {
            continue;
        }
        const auto word = words[column].find(cell.text);
        if (word != words[column].end() && !word->second.empty()) {
            cell = {CellKind::text, word->second};
        }
    }
}

} // namespace

bool isStatisticsFile(std::string_view bytes) {
    return programOf(bytes).has_value();
}

Table readStatistics(std::string_view bytes, const TableOptions& options) {
    const Program program = programOf(bytes).value();
    const std::string portable = program == Program::portable ? withOneMeaning(bytes) : std::string();
    bytes = portable.empty() ? bytes : portable;
    const bool unsaid = !options.encoding && !saysEncoding(program, bytes);
    Reading reading = parsed(bytes, program, options.encoding.value_or(unsaid ? "UTF-8" : ""),
                             unsaid ? Encoding::tried : Encoding::given);
    const bool guessed = unsaid && reading.garbled;
    if (guessed) {
        reading = parsed(bytes, program, "windows-1252", Encoding::given);
    }
    Table table;
    table.columns = reading.variables.size();
    Row& heading = table.rows.emplace_back(Row{1, {}});
    std::vector<std::map<std::string, std::string>> words(reading.variables.size());
    for (std::size_t column = 0; column < reading.variables.size(); ++column) {
        Variable& variable = reading.variables[column];
        heading.cells.push_back({CellKind::text, variable.about.name});
        if (const auto set = reading.labels.find(variable.labels); set != reading.labels.end()) {
            variable.about.valueLabels = set->second;
            words[column].insert(set->second.begin(), set->second.end());
        }
    }
    table.rows.reserve(reading.rows.size() + 1);
    for (Row& row : reading.rows) {
        if (!options.codes) {
            replaceCodes(row, words);
        }
        while (!row.cells.empty() && row.cells.back().text.empty()) {
            row.cells.pop_back();
        }
        row.number = &row - reading.rows.data() + 2;
        if (!row.cells.empty()) {
            table.rows.push_back(std::move(row));
        }
    }
    table.format = reading.program == Program::spss       ? "sav"
                   : reading.program == Program::portable ? "por"
                   : reading.program == Program::stata    ? "dta"
                   : reading.program == Program::sas      ? "sas7bdat"
                                                          : "xpt";
    if (guessed) {
        table.encoding = "windows-1252";
        table.encodingCertain = false;
        table.remarks.emplace_back("The file does not say how its letters are encoded; windows-1252 was taken. Where "
                                   "letters look wrong, name another encoding.");
    }
    for (Variable& variable : reading.variables) {
        table.variables.push_back(std::move(variable.about));
    }
    for (MissingCell& cell : reading.missing) {
        if (const auto word = words[cell.column].find(cell.code); word != words[cell.column].end()) {
            cell.label = word->second;
        }
    }
    table.missing = std::move(reading.missing);
    return table;
}

} // namespace emic::transcripts
