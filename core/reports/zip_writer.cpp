#include "core/reports/zip_writer.h"

#include "core/text/error.h"

#include <zip.h>

#include <memory>

namespace emic::reports {
namespace {

/// The earliest date there is in a ZIP container.
constexpr zip_uint16_t firstDate = (1 << 5) | 1;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

[[noreturn]] void failed() {
    throw Error("The document cannot be written: there is not enough memory.");
}

} // namespace

std::string zipped(const std::vector<ZipEntry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        failed();
    zip_source_keep(target.get()); // the archive takes one reference and lets go of it when it is closed
    std::unique_ptr<zip_t, DiscardArchive> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        failed();
    }
    for (const ZipEntry& entry : entries) {
        zip_source_t* from = zip_source_buffer(archive.get(), entry.bytes.data(), entry.bytes.size(), 0);
        const zip_int64_t place =
            from == nullptr ? -1 : zip_file_add(archive.get(), entry.name.c_str(), from, ZIP_FL_ENC_UTF_8);
        if (place < 0) {
            zip_source_free(from);
            failed();
        }
        const auto index = static_cast<zip_uint64_t>(place);
        if (zip_file_set_dostime(archive.get(), index, 0, firstDate, 0) != 0 ||
            zip_set_file_compression(archive.get(), index, entry.asItIs ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9) != 0)
            failed();
    }
    if (zip_close(archive.get()) != 0)
        failed();
    static_cast<void>(archive.release());

    std::string bytes;
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_open(target.get()) != 0)
        failed();
    if (zip_source_stat(target.get(), &status) == 0)
        bytes.resize(status.size);
    const zip_int64_t got = zip_source_read(target.get(), bytes.data(), bytes.size());
    zip_source_close(target.get());
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size())
        failed();
    return bytes;
}

} // namespace emic::reports
