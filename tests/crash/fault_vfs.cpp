#include "tests/crash/fault_vfs.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>

namespace emic::tests {
namespace {

/// A file as the process sees it; the disk has what was synced.
struct Image {
    std::string bytes;
    bool deleted = false;
};

struct State {
    FaultPlan plan;
    std::int64_t operations = 0;
    sqlite3_vfs* below = nullptr;
    sqlite3_vfs vfs{};
    std::map<std::string, std::shared_ptr<Image>> images;
};

State& state() {
    static State only;
    return only;
}

/// Counts one operation. False when it must fail as on a full disk.
bool allowed() {
    State& all = state();
    if (++all.operations != all.plan.at)
        return true;
    if (all.plan.fault == Fault::kill)
        ::kill(::getpid(), SIGKILL);
    return all.plan.fault != Fault::diskFull;
}

struct File {
    sqlite3_file base;
    sqlite3_file* real;
    std::shared_ptr<Image>* image; ///< only when unsynced writes are held back
    char* path;
};

File& fileOf(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}
sqlite3_file* realOf(sqlite3_file* file) {
    return fileOf(file).real;
}

std::string bytesOnDisk(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

int closeFile(sqlite3_file* file) {
    File& mine = fileOf(file);
    const int code = mine.real->pMethods->xClose(mine.real);
    ::operator delete(mine.real);
    delete mine.image;
    delete[] mine.path;
    return code;
}

int readFile(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
    const File& mine = fileOf(file);
    if (mine.image == nullptr)
        return mine.real->pMethods->xRead(mine.real, into, count, offset);
    const std::string& bytes = (*mine.image)->bytes;
    const auto begin = std::min(static_cast<std::size_t>(offset), bytes.size());
    const auto got = std::min(static_cast<std::size_t>(count), bytes.size() - begin);
    std::memcpy(into, bytes.data() + begin, got);
    std::memset(static_cast<char*>(into) + got, 0, static_cast<std::size_t>(count) - got);
    return got == static_cast<std::size_t>(count) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    if (!allowed())
        return SQLITE_FULL;
    const File& mine = fileOf(file);
    if (mine.image == nullptr)
        return mine.real->pMethods->xWrite(mine.real, from, count, offset);
    std::string& bytes = (*mine.image)->bytes;
    const auto end = static_cast<std::size_t>(offset) + static_cast<std::size_t>(count);
    if (bytes.size() < end)
        bytes.resize(end);
    std::memcpy(bytes.data() + offset, from, static_cast<std::size_t>(count));
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (!allowed())
        return SQLITE_IOERR_TRUNCATE;
    const File& mine = fileOf(file);
    if (mine.image == nullptr)
        return mine.real->pMethods->xTruncate(mine.real, size);
    (*mine.image)->bytes.resize(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int syncFile(sqlite3_file* file, int /*flags*/) {
    if (!allowed())
        return SQLITE_IOERR_FSYNC;
    const File& mine = fileOf(file);
    if (mine.image == nullptr)
        return SQLITE_OK; // a killed process loses nothing that the system has taken
    std::ofstream out(mine.path, std::ios::binary | std::ios::trunc);
    const std::string& bytes = (*mine.image)->bytes;
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return out.good() ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    const File& mine = fileOf(file);
    if (mine.image == nullptr)
        return mine.real->pMethods->xFileSize(mine.real, size);
    *size = static_cast<sqlite3_int64>((*mine.image)->bytes.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReservedLock(sqlite3_file* file, int* held) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
}
int fileControl(sqlite3_file* file, int operation, void* argument) {
    // Hints that would go round the images, or promise more than a plain disk keeps.
    if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_NOTFOUND;
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file*) {
    return 4096;
}
int characteristics(sqlite3_file*) {
    return 0;
}

const sqlite3_io_methods methods = [] {
    sqlite3_io_methods all{};
    all.iVersion = 1;
    all.xClose = closeFile;
    all.xRead = readFile;
    all.xWrite = writeFile;
    all.xTruncate = truncateFile;
    all.xSync = syncFile;
    all.xFileSize = fileSize;
    all.xLock = lockFile;
    all.xUnlock = unlockFile;
    all.xCheckReservedLock = checkReservedLock;
    all.xFileControl = fileControl;
    all.xSectorSize = sectorSize;
    all.xDeviceCharacteristics = characteristics;
    return all;
}();

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    State& all = state();
    File& mine = fileOf(file);
    mine = {};
    auto* real = static_cast<sqlite3_file*>(::operator new(static_cast<std::size_t>(all.below->szOsFile)));
    std::memset(static_cast<void*>(real), 0, static_cast<std::size_t>(all.below->szOsFile));
    const int code = all.below->xOpen(all.below, path, real, flags, outFlags);
    if (code != SQLITE_OK) {
        ::operator delete(real);
        return code;
    }
    mine.real = real;
    if (all.plan.dropUnsynced && path != nullptr) {
        std::shared_ptr<Image>& image = all.images[path];
        if (!image || image->deleted) {
            const bool fresh = image && image->deleted;
            image = std::make_shared<Image>();
            if (!fresh)
                image->bytes = bytesOnDisk(path);
        }
        mine.image = new std::shared_ptr<Image>(image);
        mine.path = new char[std::strlen(path) + 1];
        std::strcpy(mine.path, path);
    }
    mine.base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncFolder) {
    if (!allowed())
        return SQLITE_IOERR_DELETE;
    State& all = state();
    if (!all.plan.dropUnsynced)
        return all.below->xDelete(all.below, path, syncFolder);
    std::shared_ptr<Image>& image = all.images[path];
    if (!image)
        image = std::make_shared<Image>();
    image->bytes.clear();
    image->deleted = true;
    return syncFolder != 0 ? all.below->xDelete(all.below, path, syncFolder) : SQLITE_OK;
}

int accessFile(sqlite3_vfs*, const char* path, int flags, int* result) {
    State& all = state();
    const auto image = all.images.find(path);
    if (image != all.images.end() && image->second->deleted) {
        *result = 0;
        return SQLITE_OK;
    }
    return all.below->xAccess(all.below, path, flags, result);
}

} // namespace

void installFaultVfs(const FaultPlan& plan) {
    State& all = state();
    all.plan = plan;
    all.below = sqlite3_vfs_find(nullptr);
    all.vfs = *all.below;
    all.vfs.pNext = nullptr;
    all.vfs.zName = "emic-faults";
    all.vfs.szOsFile = sizeof(File);
    all.vfs.xOpen = openFile;
    all.vfs.xDelete = deleteFile;
    all.vfs.xAccess = accessFile;
    sqlite3_vfs_register(&all.vfs, 1);
}

std::int64_t faultOperations() {
    return state().operations;
}

} // namespace emic::tests
