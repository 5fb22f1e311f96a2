// ZIP containers from strangers, read within limits. Sizes that the archive states are not believed: what counts is
// what comes out. Owned by one reading; one thread at a time. The only files of this room that include zip.h are
// archive.*.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace emic::transcripts {

class Archive {
public:
    /// `bytes` must outlive the archive. Throws InvalidInput when it is damaged, has more than 10,000 entries, or an
    /// entry whose name leads out of the archive.
    explicit Archive(std::string_view bytes);

    [[nodiscard]] bool has(std::string_view name) const;

    /// The names of all entries, in small letters.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& [name, place] : m_entries)
            all.push_back(name);
        return all;
    }

    /// An entry's bytes. Names are compared without regard to case, as the Open Packaging Conventions ask. Throws
    /// InvalidInput when there is no such entry, when it is locked or damaged, when it or all that was read so far
    /// grows beyond what a document may have, or is more than 400 times as large as the archive (a ZIP bomb).
    [[nodiscard]] std::string read(std::string_view name);

    /// An entry that is read bit by bit; at most one at a time, and not longer than the archive.
    class Entry {
    public:
        /// The bytes that come next, as many as there is room for, or fewer; none at the end. Throws as read() does.
        [[nodiscard]] std::string_view next(std::span<char> room);

    private:
        friend class Archive;
        struct CloseFile {
            void operator()(zip_file* file) const;
        };
        Entry(Archive& archive, zip_file* file) : m_archive(archive), m_file(file) {}
        Archive& m_archive;
        std::unique_ptr<zip_file, CloseFile> m_file;
        std::size_t m_size = 0; ///< read so far
    };
    /// Throws as read() does.
    [[nodiscard]] Entry open(std::string_view name);

private:
    [[nodiscard]] std::uint64_t placeOf(std::string_view name) const;

    struct Close {
        void operator()(zip* archive) const;
    };
    std::size_t m_size = 0;
    std::size_t m_total = 0;
    std::unique_ptr<zip, Close> m_zip;
    std::map<std::string, std::uint64_t, std::less<>> m_entries;
};

/// The relationships of a package (Open Packaging Conventions, part 2 of ECMA-376).
struct Relationship {
    std::string type;   ///< the last part of its address: "officeDocument", "footnotes"
    std::string target; ///< the entry's name
};
/// By id, of the part named `source` ("" for the package). Relationships that lead out of the package are left out.
[[nodiscard]] std::map<std::string, Relationship, std::less<>> relationshipsOf(Archive& archive,
                                                                               std::string_view source);

/// The first target of that type; nothing when there is none.
[[nodiscard]] std::optional<std::string>
targetOfType(const std::map<std::string, Relationship, std::less<>>& relationships, std::string_view type);

} // namespace emic::transcripts
