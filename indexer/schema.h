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
inline constexpr std::string_view textsPrefix = "t";
inline constexpr std::string_view wordsPrefix = "w";

/// So many passages of a source stand under one key.
inline constexpr std::uint32_t passagesInGroup = 32;

using WordId = std::uint32_t;

/// schemaVersion with the versions of the libraries.
[[nodiscard]] std::string version();

[[nodiscard]] std::string sourceKey(const study::SourceId& source);
[[nodiscard]] std::string passagesKey(const study::SourceId& source);

/// `prefix` is that of texts or words; `group` counts from 0.
[[nodiscard]] std::string groupKey(std::string_view prefix, const study::SourceId& source, std::uint32_t group);

/// What a group of passages has, one stretch of bytes each, and back. decodeGroup throws IndexDamaged.
[[nodiscard]] std::string encodeGroup(std::span<const std::string_view> parts);
struct Group {
    std::string bytes;
    std::vector<std::uint32_t> edges; ///< in `bytes`: where each part begins, and behind the last where it ends

    [[nodiscard]] std::size_t count() const { return edges.size() - 1; }
    [[nodiscard]] std::string_view part(std::size_t place) const {
        return std::string_view(bytes).substr(edges[place], edges[place + 1] - edges[place]);
    }
};
[[nodiscard]] Group decodeGroup(std::string bytes);

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
