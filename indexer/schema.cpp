#include "indexer/schema.h"

#include "core/text/search_words.h"

#include <xapian.h>

#include <algorithm>
#include <cstring>

namespace emic::indexer::schema {

namespace {

constexpr std::size_t idBytes = 16;
constexpr std::size_t hashBytes = 32;

std::string keyOf(std::string_view prefix, const study::SourceId& source) {
    std::string key(prefix);
    key.append(source.uuid.bytes.begin(), source.uuid.bytes.end());
    return key;
}

void appendFixed(std::string& bytes, std::uint64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>(number >> shift);
}

std::uint64_t fixedAt(std::string_view bytes, std::size_t at) {
    std::uint64_t number = 0;
    for (unsigned byte = 0; byte < 8; ++byte)
        number |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + byte])) << (8 * byte);
    return number;
}

[[noreturn]] void throwDamaged() {
    throw IndexDamaged("The search index is damaged: what it says of a source makes no sense. It is made again from "
                       "the study, which is not affected.");
}

} // namespace

std::string version() {
    return std::to_string(schemaVersion) + " xapian " + Xapian::version_string() + " icu " +
           std::string(text::wordRulesVersion());
}

std::string sourceKey(const study::SourceId& source) {
    return keyOf(sourcePrefix, source);
}

std::string passagesKey(const study::SourceId& source) {
    return keyOf(passagesPrefix, source);
}

std::string groupKey(std::string_view prefix, const study::SourceId& source, std::uint32_t group) {
    auto key = keyOf(prefix, source);
    for (int shift = 24; shift >= 0; shift -= 8) // so that groups stand in order
        key += static_cast<char>(group >> shift);
    return key;
}

std::string encodeGroup(std::span<const std::string_view> parts) {
    std::string bytes;
    std::size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    constexpr std::size_t mostForNumber = 5;
    bytes.reserve(size + mostForNumber * (parts.size() + 1));
    appendId(bytes, static_cast<WordId>(parts.size()));
    for (const std::string_view part : parts)
        appendId(bytes, static_cast<WordId>(part.size()));
    for (const std::string_view part : parts)
        bytes += part;
    return bytes;
}

Group decodeGroup(std::string bytes) {
    Group group{std::move(bytes), {}};
    std::size_t at = 0;
    const auto next = [&] {
        WordId number = 0;
        for (unsigned shift = 0; at < group.bytes.size() && shift <= 28; shift += 7) {
            const auto bits = static_cast<unsigned char>(group.bytes[at++]);
            number |= static_cast<WordId>(bits & 0x7FU) << shift;
            if (bits < 0x80)
                return number;
        }
        throwDamaged();
    };
    const auto count = next();
    if (count == 0 || count > passagesInGroup)
        throwDamaged();
    std::uint64_t end = 0;
    group.edges.reserve(count + std::size_t{1});
    group.edges.push_back(0);
    for (WordId part = 0; part < count; ++part)
        group.edges.push_back(static_cast<std::uint32_t>(std::min<std::uint64_t>(end += next(), UINT32_MAX)));
    if (end != group.bytes.size() - at)
        throwDamaged();
    for (std::uint32_t& edge : group.edges)
        edge += static_cast<std::uint32_t>(at);
    return group;
}

std::string encode(const IndexedSource& source) {
    std::string bytes;
    bytes.append(source.text.bytes.begin(), source.text.bytes.end());
    bytes.append(source.turns.bytes.begin(), source.turns.bytes.end());
    bytes += source.language.letter();
    for (const std::uint64_t number :
         {std::uint64_t{source.first}, std::uint64_t{source.count}, static_cast<std::uint64_t>(source.words)})
        appendFixed(bytes, number);
    return bytes;
}

IndexedSource decodeSource(std::string_view key, std::string_view value) {
    IndexedSource source;
    const auto languages = allLanguages();
    if (key.size() != sourcePrefix.size() + idBytes || value.size() != 2 * hashBytes + 1 + 3 * 8)
        throwDamaged();
    std::copy_n(key.begin() + sourcePrefix.size(), idBytes, source.id.uuid.bytes.begin());
    std::copy_n(value.begin(), hashBytes, source.text.bytes.begin());
    std::copy_n(value.begin() + hashBytes, hashBytes, source.turns.bytes.begin());
    const auto letter = value[2 * hashBytes];
    const auto language = std::find_if(languages.begin(), languages.end(),
                                       [&](Language candidate) { return candidate.letter() == letter; });
    const auto first = fixedAt(value, 2 * hashBytes + 1);
    const auto count = fixedAt(value, 2 * hashBytes + 9);
    constexpr std::uint64_t limit = 0xFFFFFFFF;
    if (language == languages.end() || first == 0 || first > limit || count > limit - first)
        throwDamaged();
    source.language = *language;
    source.first = static_cast<DocId>(first);
    source.count = static_cast<std::uint32_t>(count);
    source.words = static_cast<std::int64_t>(fixedAt(value, 2 * hashBytes + 17));
    return source;
}

std::string encode(const std::vector<FormPair>& pairs) {
    std::string bytes;
    for (const FormPair& pair : pairs) {
        appendId(bytes, pair.id);
        bytes += static_cast<char>(pair.stem.size());
        bytes += pair.stem;
    }
    return bytes;
}

std::vector<FormPair> decodePairs(std::string_view value) {
    std::vector<FormPair> pairs;
    while (!value.empty()) {
        FormPair& pair = pairs.emplace_back();
        std::size_t at = 0;
        for (unsigned shift = 0; at < value.size() && shift <= 28; shift += 7) {
            const auto bits = static_cast<unsigned char>(value[at++]);
            pair.id |= static_cast<WordId>(bits & 0x7FU) << shift;
            if (bits < 0x80)
                break;
        }
        const auto length = at < value.size() ? static_cast<unsigned char>(value[at]) : 0U;
        if (length == 0 || at + 1 + length > value.size())
            throw IndexDamaged("The search index is damaged: its list of words makes no sense. It is made again from "
                               "the study, which is not affected.");
        pair.stem = value.substr(at + 1, length);
        value.remove_prefix(at + 1 + length);
    }
    return pairs;
}

void appendId(std::string& bytes, WordId id) {
    while (id >= 0x80) {
        bytes += static_cast<char>(id | 0x80U);
        id >>= 7;
    }
    bytes += static_cast<char>(id);
}

std::vector<WordId> decodeIds(std::string_view value) {
    std::vector<WordId> ids;
    ids.reserve(value.size());
    forEachId(value, [&](WordId id) {
        ids.push_back(id);
        return true;
    });
    return ids;
}

} // namespace emic::indexer::schema
