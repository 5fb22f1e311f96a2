#include "core/transcripts/portable_file.h"

#include <array>
#include <cstddef>

namespace emic::transcripts {

namespace {

constexpr std::size_t tableBegin = 200; // five lines of 40 characters stand before it
constexpr std::size_t tableEnd = 456;
constexpr std::size_t lineLength = 80;
constexpr std::size_t zero = 64; // the place of "0", which also fills what has no meaning

} // namespace

std::string withOneMeaning(std::string_view bytes) {
    std::string result(bytes);
    std::array<bool, 256> known{};
    char filler = '0';
    std::size_t place = 0;  // in the file without line ends
    std::size_t column = 0; // in its line
    for (std::size_t at = 0; at < result.size() && place < tableEnd; ++at) {
        char& c = result[at];
        if (c == '\r') {
            continue;
        }
        if (c == '\n') {
            // Spaces at the end of a line may have been dropped.
            place += column < lineLength ? lineLength - column : 0;
            column = 0;
            continue;
        }
        if (place == tableBegin + zero) {
            filler = c;
        }
        if (place >= tableBegin + zero && place < tableEnd) {
            bool& seen = known[static_cast<unsigned char>(c)];
            c = seen ? filler : c;
            seen = true;
        }
        ++place;
        ++column;
    }
    return result;
}

} // namespace emic::transcripts
