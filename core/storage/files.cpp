#include "core/storage/files.h"

#include "core/study/id.h"
#include "core/text/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace emic::storage {
namespace {

std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

/// An open file that is closed when it is let go of.
class File {
public:
    File(const std::filesystem::path& path, int flags, mode_t mode = 0) : m_path(path) {
        m_descriptor = ::open(path.c_str(), flags | O_CLOEXEC, mode);
        if (m_descriptor < 0)
            failed(errno);
    }
    ~File() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] struct stat status() const {
        struct stat result {};
        if (::fstat(m_descriptor, &result) != 0)
            failed(errno);
        return result;
    }

    [[nodiscard]] std::size_t read(char* into, std::size_t size) const {
        const ssize_t got = ::read(m_descriptor, into, size);
        if (got < 0)
            failed(errno);
        return static_cast<std::size_t>(got);
    }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                failed(errno);
            if (written > 0)
                bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void allow(mode_t mode) const {
        if (::fchmod(m_descriptor, mode) != 0 && errno != EPERM && errno != ENOTSUP)
            failed(errno);
    }

    void sync() const {
        if (::fsync(m_descriptor) != 0 && errno != EINVAL)
            failed(errno);
    }

private:
    [[noreturn]] void failed(int code) const {
        switch (code) {
        case ENOENT:
            throw NotFound("There is no file " + quoted(m_path) + "; look whether its name and folder are right.");
        case EACCES:
        case EPERM:
            throw Error("You may not read or write " + quoted(m_path) +
                        "; ask for the right to, or choose another place.");
        case ENOSPC:
        case EDQUOT:
            throw Error("The disk is full: " + quoted(m_path) + " was not written. Make room and try again.");
        default:
            throw Error(quoted(m_path) + " cannot be read or written: " + std::strerror(code) + ".");
        }
    }

    std::filesystem::path m_path;
    int m_descriptor = -1;
};

void syncFolderOf(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return; // a folder that can be written to but not read: nothing more can be done
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

std::string readFile(const std::filesystem::path& path, std::uintmax_t limit) {
    const File file(path, O_RDONLY);
    const struct stat status = file.status();
    if (S_ISDIR(status.st_mode))
        throw InvalidInput(quoted(path) + " is a folder; name a file in it.");
    if (!S_ISREG(status.st_mode))
        throw InvalidInput(quoted(path) + " is no ordinary file; copy what it gives into one first.");
    if (static_cast<std::uintmax_t>(status.st_size) > limit)
        throw InvalidInput(quoted(path) + " is larger than " + std::to_string(limit / 1'000'000) +
                           " million bytes, the most that is read; split it into parts.");
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const std::size_t got = file.read(bytes.data() + filled, bytes.size() - filled);
        if (got == 0)
            break;
        filled += got;
    }
    bytes.resize(filled);
    return bytes;
}

void writeFile(const std::filesystem::path& path, std::string_view bytes) {
    const std::filesystem::path unfinished = unfinishedName(path);
    try {
        File file(unfinished, O_CREAT | O_EXCL | O_WRONLY, S_IRUSR | S_IWUSR);
        file.write(bytes);
        file.sync();
        if (::rename(unfinished.c_str(), path.c_str()) != 0)
            throw Error(quoted(path) + " cannot be written: " + std::strerror(errno) + ".");
    } catch (...) {
        ::unlink(unfinished.c_str());
        throw;
    }
    syncFolderOf(path);
}

void requireRoomFor(const std::filesystem::path& path) {
    if (std::filesystem::exists(std::filesystem::symlink_status(path)))
        throw InvalidInput("There is already a file " + quoted(path) + "; choose another name or remove it first.");
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (!std::filesystem::is_directory(folder))
        throw NotFound("There is no folder " + quoted(folder) + " to put " + quoted(path.filename()) +
                       " in; make it first, or choose another.");
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        throw Error("You may not write to the folder " + quoted(folder) + "; choose another.");
}

void moveIntoPlace(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0) {
        // Some network drives know no RENAME_NOREPLACE; a hard link refuses an existing name just as well.
        const bool unknown = errno == EINVAL || errno == ENOSYS;
        if (!unknown || ::link(from.c_str(), to.c_str()) != 0) {
            if (errno == EEXIST)
                throw InvalidInput("There is already a file " + quoted(to) +
                                   "; choose another name or remove it first.");
            throw Error(quoted(to) + " cannot be written: " + std::strerror(errno) + ".");
        }
        ::unlink(from.c_str());
    }
    syncFolderOf(to);
}

bool replaceAndWipe(const std::filesystem::path& from, const std::filesystem::path& to) {
    File old(to, O_RDWR);
    const struct stat status = old.status();
    {
        const File made(from, O_RDWR);
        made.allow(status.st_mode & 07777);
        made.sync();
    }
    if (::rename(from.c_str(), to.c_str()) != 0)
        throw Error(quoted(to) + " cannot be written: " + std::strerror(errno) + ".");
    syncFolderOf(to);
    if (status.st_nlink > 1)
        return false; // another name leads to the old file: it is somebody's copy
    try {
        const std::string zeros(1 << 20, '\0');
        for (auto left = static_cast<std::size_t>(status.st_size); left > 0;) {
            const std::size_t piece = std::min(left, zeros.size());
            old.write(std::string_view(zeros).substr(0, piece));
            left -= piece;
        }
        old.sync();
        return true;
    } catch (const Error&) {
        return false; // the new file is in place, and the old one has no name
    }
}

std::filesystem::path unfinishedName(const std::filesystem::path& path) {
    std::filesystem::path name = path;
    name += ".unfinished-" + study::Uuid::make().text().substr(0, 8);
    return name;
}

} // namespace emic::storage
