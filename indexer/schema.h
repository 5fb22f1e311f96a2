// The keys and encodings of index.h's schema. Internal to the room. Pure; any thread.
#pragma once

#include "indexer/index.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace emic::indexer::schema {

inline constexpr std::string_view versionKey = "schema";
inline constexpr std::string_view studyKey = "study";
inline constexpr std::string_view nextKey = "next";
inline constexpr std::string_view sourcePrefix = "s";
inline constexpr std::string_view passagesPrefix = "p";
inline constexpr std::string_view pairPrefix = "i";
inline constexpr unsigned wordsSlot = 0;

using WordId = std::uint32_t;

/// schemaVersion with the versions of the libraries.
[[nodiscard]] std::string version();

[[nodiscard]] std::string sourceKey(const study::SourceId& source);
[[nodiscard]] std::string passagesKey(const study::SourceId& source);

[[nodiscard]] std::string encode(const IndexedSource& source);
/// `key` is a source's key. Throws IndexDamaged.
[[nodiscard]] IndexedSource decodeSource(std::string_view key, std::string_view value);

/// One of the pairs that share a form.
struct FormPair {
    WordId id = 0;
    std::string stem; ///< the term
};
[[nodiscard]] std::string encode(const std::vector<FormPair>& pairs);
[[nodiscard]] std::vector<FormPair> decodePairs(std::string_view value);

void appendId(std::string& bytes, WordId id);
/// Ids in a row; stops at the first that is cut off. Meant to be quick.
[[nodiscard]] std::vector<WordId> decodeIds(std::string_view value);

/// Calls `each(id)` for the ids in a row until it returns false.
template <class Each>
void forEachId(std::string_view value, const Each& each) {
    WordId id = 0;
    unsigned shift = 0;
    for (const char byte : value) {
        const auto bits = static_cast<unsigned char>(byte);
        id |= static_cast<WordId>(bits & 0x7FU) << shift;
        if (bits >= 0x80) {
            shift = shift < 28 ? shift + 7 : shift;
            continue;
        }
        if (!each(id))
            return;
        id = 0;
        shift = 0;
    }
}

} // namespace emic::indexer::schema
