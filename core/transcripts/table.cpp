#include "core/transcripts/table.h"

#include "core/text/error.h"
#include "core/transcripts/csv_reader.h"
#include "core/transcripts/format.h"
#include "core/transcripts/statistics_file.h"
#include "core/transcripts/xlsx_reader.h"

namespace emic::transcripts {

namespace {

Table read(std::string_view bytes, std::string_view fileName, const TableOptions& options) {
    if (isXlsx(bytes)) {
        return readXlsx(bytes, options);
    }
    if (isStatisticsFile(bytes)) {
        return readStatistics(bytes, options);
    }
    if (const auto like = lookalike(bytes)) {
        throw InvalidInput("This seems to be " + like->what +
                           ", not a table. Save the table as XLSX or CSV, or as a file of SPSS, Stata or SAS.");
    }
    return readCsv(bytes, extensionOf(fileName), options);
}

} // namespace

Table readTable(std::string_view bytes, std::string_view fileName, const TableOptions& options) {
    const std::string name(fileName.substr(fileName.find_last_of("/\\") + 1)); // npos + 1 is 0
    if (bytes.empty()) {
        throw InvalidInput("The file " + name +
                           " is empty. If it comes from a network drive, check that it was copied whole.");
    }
    try {
        Table table = read(bytes, name, options);
        if (table.rows.empty()) {
            throw InvalidInput("It has no rows with anything in them.");
        }
        return table;
    } catch (const InvalidInput& error) {
        throw InvalidInput("The file " + name + " could not be read as a table. " + error.what());
    }
}

} // namespace emic::transcripts
