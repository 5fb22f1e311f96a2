#include "core/transcripts/archive.h"

#include "core/text/error.h"
#include "core/transcripts/xml.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <vector>

namespace emic::transcripts {

namespace {

constexpr zip_int64_t mostEntries = 10'000;
constexpr std::size_t largestEntry = 150'000'000;
constexpr std::size_t largestTotal = 300'000'000;
constexpr std::size_t largestRatio = 400;
constexpr std::size_t ratioCounts = 4'000'000; ///< below this many bytes no ratio is suspicious

constexpr std::string_view damaged =
    "The file is damaged or was cut short. Copy it again from where it comes, or save it anew in your word processor.";

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

bool leadsOut(std::string_view name) {
    if (name.empty() || name[0] == '/' || name[0] == '\\' || (name.size() > 1 && name[1] == ':')) {
        return true;
    }
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find_first_of("/\\", begin), name.size());
        if (name.substr(begin, end - begin) == "..") {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

/// "word/document.xml" and "../media/x.png" come to "media/x.png"; empty when it leads out of the package.
std::string resolved(std::string_view source, std::string_view target) {
    std::string path(target);
    if (!path.empty() && path[0] == '/') {
        path.erase(0, 1);
    } else if (const std::size_t folder = source.rfind('/'); folder != std::string_view::npos) {
        path = std::string(source.substr(0, folder + 1)) + path;
    }
    std::vector<std::string_view> parts;
    const std::string_view whole = path;
    for (std::size_t begin = 0; begin <= whole.size();) {
        const std::size_t end = std::min(whole.find('/', begin), whole.size());
        const std::string_view part = whole.substr(begin, end - begin);
        if (part == "..") {
            if (parts.empty()) {
                return {};
            }
            parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.push_back(part);
        }
        begin = end + 1;
    }
    std::string result;
    for (const std::string_view part : parts) {
        result += (result.empty() ? "" : "/") + std::string(part);
    }
    return result;
}

} // namespace

void Archive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

Archive::Archive(std::string_view bytes) : m_size(bytes.size()) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!opened) {
        if (source) {
            zip_source_free(source);
        }
        throw InvalidInput(std::string(damaged));
    }
    m_zip.reset(opened);
    const zip_int64_t count = zip_get_num_entries(opened, 0);
    if (count > mostEntries) {
        throw InvalidInput("The file is an archive of " + std::to_string(count) +
                           " entries, which no document has. It was not opened any further.");
    }
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(opened, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        if (!name || leadsOut(name)) {
            throw InvalidInput(
                "The file holds an entry whose name leads out of it, which no word processor writes. It was "
                "not opened any further; do not trust where it comes from.");
        }
        m_entries.emplace(lowered(name), static_cast<std::uint64_t>(i));
    }
}

bool Archive::has(std::string_view name) const {
    return m_entries.contains(lowered(name));
}

std::uint64_t Archive::placeOf(std::string_view name) const {
    const auto entry = m_entries.find(lowered(name));
    if (entry == m_entries.end()) {
        throw InvalidInput("The file lacks its part " + std::string(name) + ". " + std::string(damaged));
    }
    return entry->second;
}

Archive::Entry Archive::open(std::string_view name) {
    zip_file_t* const file = zip_fopen_index(m_zip.get(), placeOf(name), 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_zip.get()));
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP || code == ZIP_ER_WRONGPASSWD) {
            throw InvalidInput("The file is locked with a password. Save it without one and import that.");
        }
        throw InvalidInput(std::string(damaged));
    }
    return {*this, file};
}

void Archive::Entry::CloseFile::operator()(zip_file* file) const {
    zip_fclose(file);
}

std::string_view Archive::Entry::next(std::span<char> room) {
    const zip_int64_t got = zip_fread(m_file.get(), room.data(), room.size());
    if (got < 0) {
        throw InvalidInput(std::string(damaged));
    }
    const auto size = static_cast<std::size_t>(got);
    m_size += size;
    m_archive.m_total += size;
    const std::size_t total = m_archive.m_total;
    const bool bomb = total > ratioCounts && total / largestRatio > m_archive.m_size;
    if (m_size > largestEntry || total > largestTotal || bomb) {
        throw InvalidInput("Unpacked, the file is far larger than a document can be. It was not opened any further; do "
                           "not trust where it comes from.");
    }
    return {room.data(), size};
}

std::string Archive::read(std::string_view name) {
    Entry entry = open(name);
    std::string result;
    // The size that the archive states saves moving the bytes as they grow; it is believed within limits only.
    zip_stat_t stat;
    if (zip_stat_index(m_zip.get(), placeOf(name), 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0) {
        result.reserve(std::min({static_cast<std::size_t>(stat.size), largestEntry, m_size * largestRatio}));
    }
    std::array<char, 65536> buffer;
    for (;;) {
        const std::string_view bytes = entry.next(buffer);
        if (bytes.empty()) {
            return result;
        }
        result += bytes;
    }
}

std::map<std::string, Relationship, std::less<>> relationshipsOf(Archive& archive, std::string_view source) {
    const std::size_t folder = source.rfind('/');
    const std::string_view path = folder == std::string_view::npos ? std::string_view() : source.substr(0, folder + 1);
    const std::string_view base = folder == std::string_view::npos ? source : source.substr(folder + 1);
    const std::string name = std::string(path) + "_rels/" + std::string(base) + ".rels";
    std::map<std::string, Relationship, std::less<>> result;
    if (!archive.has(name)) {
        return result;
    }
    const XmlPart part(archive.read(name));
    for (const pugi::xml_node each : part.root().children()) {
        if (localName(each) != "Relationship" || std::string_view(each.attribute("TargetMode").value()) == "External") {
            continue;
        }
        const std::string_view type = each.attribute("Type").value();
        const std::string target = resolved(source, each.attribute("Target").value());
        if (!target.empty()) {
            result.emplace(each.attribute("Id").value(),
                           Relationship{std::string(type.substr(type.rfind('/') + 1)), target});
        }
    }
    return result;
}

std::optional<std::string> targetOfType(const std::map<std::string, Relationship, std::less<>>& relationships,
                                        std::string_view type) {
    for (const auto& [id, each] : relationships) {
        if (each.type == type) {
            return each.target;
        }
    }
    return std::nullopt;
}

} // namespace emic::transcripts
