// A key of names and pseudonyms as a table in a file, and words to look for them in: what stands behind the first NUL.
#include "core/editing/pseudonym_numbers.h"
#include "core/editing/pseudonym_table.h"
#include "core/text/utf8.h"
#include "core/transcripts/table.h"
#include "tests/fuzz/checks.h"

using emic::fuzz::require;

namespace {

/// In order, without overlaps, at the edges of characters.
template <class Found>
void requireOrder(const std::vector<Found>& all, std::string_view words) {
    std::size_t last = 0;
    for (const Found& found : all) {
        require(found.begin >= last && found.end > found.begin && found.end <= words.size());
        require(emic::text::isValidUtf8(words.substr(found.begin, found.end - found.begin)));
        last = found.end;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    namespace editing = emic::editing;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t parting = bytes.find('\0');
    const std::string_view words = parting == std::string_view::npos ? bytes : bytes.substr(parting + 1);
    try {
        const emic::transcripts::Table table = emic::transcripts::readTable(bytes.substr(0, parting), "key.csv");
        std::vector<editing::PseudonymRow> rows;
        for (const emic::transcripts::Row& row : table.rows)
            if (!row.at(1).empty())
                rows.push_back({std::string(row.at(0)), std::string(row.at(1))});
        const editing::PseudonymTable key(std::move(rows));
        if (!emic::text::isValidUtf8(words))
            return 0;
        requireOrder(editing::personalNumbersIn(words), words);
        for (const editing::Reading reading :
             {editing::Reading::prose, editing::Reading::fileName, editing::Reading::excerpt}) {
            requireOrder(key.find(words, "da en fi", reading), words);
            const std::string made = key.replaced(words, "da en fi", reading);
            require(emic::text::isValidUtf8(made));
        }
    } catch (const emic::InvalidInput&) {
        // refused, with a sentence
    }
    return 0;
}
